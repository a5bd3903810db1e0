// Tagging suggestions by single keys while one of them has the focus. Without this script the same buttons work.
"use strict";

const all = () => [...document.querySelectorAll("[data-saran]")];
const focusAt = (place) => {
  const item = all()[Math.min(Math.max(place, 0), all().length - 1)];
  if (item) item.querySelector("input").focus();
};

let left = null;

document.addEventListener("keydown", (event) => {
  const item = event.target.closest("[data-saran]");
  if (!item || event.ctrlKey || event.metaKey || event.altKey) return;
  const place = all().indexOf(item);
  const onBox = event.target.matches("input");
  let button = null;
  if (/^[0-9]$/.test(event.key)) button = item.querySelector(`[data-tombol="${event.key}"]`);
  else if (event.key === "Enter" && onBox) button = item.querySelector("[data-usulan]");
  else if (event.key === "ArrowDown") focusAt(place + 1);
  else if (event.key === "ArrowUp") focusAt(place - 1);
  else return;
  event.preventDefault();
  if (!button) return;
  left = { place, saran: item.dataset.saran };
  button.click();
});

// The page comes back with the suggestion tagged, or without it where it no longer fits the filter: go on with the next.
document.addEventListener("htmx:afterSettle", () => {
  if (!left) return;
  const stays = all()[left.place]?.dataset.saran === left.saran;
  focusAt(left.place + (stays ? 1 : 0));
  left = null;
});
