// Another way to deliver means another sum: ask for it at once.
document.addEventListener("change", (event) => {
  if (!event.target.matches("[data-recalculate]")) return;
  event.target.form.querySelector("[name=recalculate]")?.click();
});
