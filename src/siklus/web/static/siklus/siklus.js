// What the frame does better with JavaScript; without it everything works too.
"use strict";

const openMenus = () => document.querySelectorAll("details.menu[open]");

document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  for (const menu of openMenus()) {
    const inside = menu.contains(document.activeElement);
    menu.open = false;
    if (inside) menu.querySelector("summary").focus();
  }
});

document.addEventListener("click", (event) => {
  for (const menu of openMenus()) if (!menu.contains(event.target)) menu.open = false;
});

document.addEventListener("focusin", (event) => {
  for (const menu of openMenus()) if (!menu.contains(event.target)) menu.open = false;
});

// On a narrow screen the tabs scroll in their own row: the current one is brought to its middle.
const showTab = () => {
  for (const tab of document.querySelectorAll(".tab [aria-current]")) {
    const row = tab.closest(".tab");
    const from = tab.getBoundingClientRect().left - row.getBoundingClientRect().left;
    row.scrollLeft += from - (row.clientWidth - tab.clientWidth) / 2;
  }
};
showTab();
addEventListener("resize", showTab);
document.fonts.ready.then(showTab); // the letters of the page are wider than those that stood in for them

// A form that changes a filter is sent at once, for people who have JavaScript.
document.addEventListener("change", (event) => {
  const form = event.target.closest("form[data-kirim-langsung]");
  if (form) form.requestSubmit();
});
