// Paper entry with the keyboard alone. Without this script the same form works with Tab, arrows and Enter.
"use strict";

const form = document.getElementById("lembar");
const steps = () => [...form.querySelectorAll("[data-digit], [data-pilihan], textarea")];

const focusOn = (step) => {
  const target = step.matches("fieldset") ? step.querySelector("input:checked") || step.querySelector("input") : step;
  target.focus();
  if (target.select) target.select();
};

const move = (from, by) => {
  const all = steps();
  const next = all[all.indexOf(from) + by];
  if (next) focusOn(next);
  else if (by > 0) form.querySelector("button").focus();
};

const onDigit = (event, input) => {
  if (/^[0-4]$/.test(event.key) || event.key === "-") {
    input.value = event.key === "-" ? "0" : event.key;
    move(input, 1);
  } else if (event.key === "Backspace") {
    if (input.value) input.value = "";
    else move(input, -1);
  } else if (event.key.length !== 1 || event.ctrlKey || event.metaKey) {
    return;
  }
  event.preventDefault();
};

const onChoice = (event, group) => {
  const chosen = group.querySelector(`[data-tombol="${CSS.escape(event.key.toLowerCase())}"]`);
  if (chosen && !event.ctrlKey && !event.metaKey && !event.altKey) {
    chosen.checked = true;
    move(group, 1);
  } else if (event.key === "Backspace") {
    move(group, -1);
  } else {
    return;
  }
  event.preventDefault();
};

const onText = (event, text) => {
  if (event.key === "Backspace" && !text.value) move(text, -1);
  else if (event.key === "Enter" && !event.shiftKey) form.requestSubmit();
  else return;
  event.preventDefault();
};

if (form) {
  form.addEventListener("keydown", (event) => {
    if (event.isComposing) return;
    const at = event.target;
    const group = at.closest("[data-pilihan]");
    if (at.matches("[data-digit]")) onDigit(event, at);
    else if (group) onChoice(event, group);
    else if (at.matches("textarea")) onText(event, at);
  });
  // A phone's keyboard tells no key, only what was written.
  form.addEventListener("input", (event) => {
    if (event.target.matches("[data-digit]") && /^[0-4]$/.test(event.target.value)) move(event.target, 1);
  });
  form.addEventListener("submit", () => form.querySelector("button").setAttribute("aria-disabled", "true"));
}
