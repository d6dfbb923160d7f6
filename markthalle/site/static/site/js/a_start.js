// First of all parts: tells the style sheet that there is a script.
document.documentElement.classList.add("js");

// After a form came back with errors its summary is read out first.
document.querySelector("[data-focus]")?.focus();
