// Filters come back with new numbers; what was folded or unfolded by hand stays so.
{
  let open = {};
  document.addEventListener("htmx:oobBeforeSwap", (event) => {
    if (event.detail.target.id !== "facet-groups") return;
    open = {};
    for (const facet of event.detail.target.querySelectorAll("details.facet"))
      open[facet.dataset.name] = facet.open;
  });
  document.addEventListener("htmx:oobAfterSwap", (event) => {
    if (event.detail.target.id !== "facet-groups") return;
    for (const facet of document.querySelectorAll("#facet-groups details.facet"))
      if (facet.dataset.name in open) facet.open = open[facet.dataset.name];
  });
}

// Fields left empty ask for nothing, so they need not stand in the address.
document.addEventListener("htmx:configRequest", (event) => {
  if (event.detail.verb !== "get") return;
  const { parameters } = event.detail;
  for (const name of Object.keys(parameters)) if (parameters[name] === "") delete parameters[name];
});
