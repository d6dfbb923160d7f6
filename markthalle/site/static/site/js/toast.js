// Short messages at the edge: `hall.toast("Saved")`, or the HX-Trigger event `toast`.
window.hall = window.hall || {};
hall.toast = (text, { href, label } = {}) => {
  const box = document.createElement("div");
  box.className = "toast";
  const words = document.createElement("span");
  words.className = "grow";
  words.textContent = text;
  box.append(words);
  if (href) {
    const link = document.createElement("a");
    link.href = href;
    link.textContent = label;
    box.append(link);
  }
  document.getElementById("toasts").append(box);
  setTimeout(() => box.remove(), 6000);
};
document.addEventListener("toast", (event) => {
  const detail = event.detail;
  hall.toast(detail.value ?? detail.text, detail);
});
