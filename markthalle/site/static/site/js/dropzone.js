// Pictures dropped onto a field of files: shown at once, sent with the form they stand in.
{
  const show = (zone, files) => {
    const list = zone.querySelector(".dropzone-list");
    if (!list) return;
    list.replaceChildren();
    for (const file of files) {
      const item = document.createElement("li");
      const image = document.createElement("img");
      image.alt = file.name;
      image.src = URL.createObjectURL(file);
      image.addEventListener("load", () => URL.revokeObjectURL(image.src));
      item.append(image);
      list.append(item);
    }
  };
  const zoneOf = (event) => event.target.closest?.(".dropzone");
  for (const name of ["dragenter", "dragover"])
    document.addEventListener(name, (event) => {
      const zone = zoneOf(event);
      if (!zone) return;
      event.preventDefault();
      zone.classList.add("is-over");
    });
  document.addEventListener("dragleave", (event) => {
    const zone = zoneOf(event);
    if (zone && !zone.contains(event.relatedTarget)) zone.classList.remove("is-over");
  });
  document.addEventListener("drop", (event) => {
    const zone = zoneOf(event);
    if (!zone) return;
    event.preventDefault();
    zone.classList.remove("is-over");
    const input = zone.querySelector('input[type="file"]');
    input.files = event.dataTransfer.files;
    input.dispatchEvent(new Event("change", { bubbles: true }));
  });
  document.addEventListener("change", (event) => {
    if (event.target.type !== "file") return;
    const zone = zoneOf(event);
    if (zone) show(zone, event.target.files);
  });
}
