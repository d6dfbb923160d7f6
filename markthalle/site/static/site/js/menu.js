// Menus are <details>; here they also close by Escape and by a press beside them.
{
  const open = () => document.querySelectorAll("details.menu[open], details.facets[open]");
  document.addEventListener("click", (event) => {
    for (const menu of open()) {
      const isSheetVeil = menu.matches(".facets") && event.target === menu.querySelector("summary");
      if (menu.matches(".menu") && !menu.contains(event.target)) menu.open = false;
      if (isSheetVeil) continue;
    }
  });
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    for (const menu of open()) {
      menu.open = false;
      menu.querySelector("summary").focus();
    }
  });
  document.addEventListener("click", (event) => {
    if (!event.target.closest("[data-close-sheet]")) return;
    const sheet = event.target.closest("details");
    sheet.open = false;
    sheet.querySelector("summary").focus();
  });

  // A browser that cannot show a closed <details> beside the goods gets it opened.
  const wide = matchMedia("(min-width: 64rem)");
  if (wide.matches && !CSS.supports("selector(::details-content)"))
    for (const facets of document.querySelectorAll("details.facets")) facets.open = true;
}
