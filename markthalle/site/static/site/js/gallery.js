// A gallery scrolls by itself; the small pictures lead to the large ones and follow them.
{
  const calm = matchMedia("(prefers-reduced-motion: reduce)");
  const show = (gallery, slide) => {
    const stage = gallery.querySelector(".gallery-stage");
    const behavior = calm.matches ? "auto" : "smooth";
    stage.scrollTo({ left: slide.offsetLeft - stage.offsetLeft, behavior });
  };
  document.addEventListener("click", (event) => {
    const thumb = event.target.closest(".gallery-thumbs a");
    if (!thumb) return;
    event.preventDefault();
    show(thumb.closest("[data-gallery]"), document.querySelector(thumb.hash));
  });
  for (const gallery of document.querySelectorAll("[data-gallery]")) {
    const thumbs = gallery.querySelectorAll(".gallery-thumbs a");
    const seen = new IntersectionObserver(
      (entries) => {
        for (const entry of entries) {
          if (!entry.isIntersecting) continue;
          for (const thumb of thumbs)
            if (thumb.hash === `#${entry.target.id}`) thumb.setAttribute("aria-current", "true");
            else thumb.removeAttribute("aria-current");
        }
      },
      { root: gallery.querySelector(".gallery-stage"), threshold: 0.6 },
    );
    for (const slide of gallery.querySelectorAll(".gallery-slide")) seen.observe(slide);
  }
  // Another variant was chosen: its picture comes forward.
  document.addEventListener("htmx:afterSwap", () => {
    const chosen = document.getElementById("buy")?.dataset.chosen;
    const slide = chosen && document.querySelector(`.gallery-slide[data-variant="${chosen}"]`);
    if (slide) show(slide.closest("[data-gallery]"), slide);
  });
}
