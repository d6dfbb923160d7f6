// The minus and plus of a stepper; without a script people type the number.
document.addEventListener("click", (event) => {
  const button = event.target.closest(".stepper button[data-step]");
  if (!button) return;
  const input = button.parentElement.querySelector("input");
  const before = input.value;
  if (button.dataset.step === "1") input.stepUp();
  else input.stepDown();
  if (input.value !== before) input.dispatchEvent(new Event("change", { bubbles: true }));
});

// A select or a field that sends its form at once: <form data-autosend>.
document.addEventListener("change", (event) => {
  const form = event.target.form;
  if (form?.matches("[data-autosend]")) form.requestSubmit();
});

// <button data-dialog="#id"> opens a <dialog>; forms with method=dialog close it.
document.addEventListener("click", (event) => {
  const opener = event.target.closest("[data-dialog]");
  if (opener) document.querySelector(opener.dataset.dialog)?.showModal();
});
