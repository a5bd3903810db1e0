// Who types without looking up is faster than the network. Keys that come while one sheet is being stored and the next
// one read wait here, and are typed as soon as the next one takes them; so this stands in the head and is not deferred.
"use strict";

const KEPT = "kertas-tombol";
let early = [];
let sent = false;

const keep = (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
  if (event.key.length === 1 || event.key === "Backspace") early.push(event.key);
  else if (event.key !== "Enter") return; // a second Enter would store the sheet a second time
  if (sent) sessionStorage.setItem(KEPT, JSON.stringify(early));
  event.preventDefault();
  event.stopPropagation();
};

const wait = () => addEventListener("keydown", keep, true);
const go = () => removeEventListener("keydown", keep, true);

// A sheet that was refused comes back without "sesudah": what was meant for the one after it is forgotten.
const fromLast = () => {
  const kept = JSON.parse(sessionStorage.getItem(KEPT) ?? "[]");
  sessionStorage.removeItem(KEPT);
  return new URLSearchParams(location.search).has("sesudah") ? kept : [];
};

const typeInto = (form, key) => {
  const at = form.contains(document.activeElement) ? document.activeElement : form.querySelector("[autofocus]");
  const taken = !at.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
  if (!taken && at.matches("textarea") && key.length === 1) at.value += key;
};

wait();
document.addEventListener("DOMContentLoaded", () => {
  const form = document.getElementById("lembar");
  const keys = [...fromLast(), ...early];
  go();
  if (form) for (const key of keys) typeInto(form, key);
});
document.addEventListener("submit", (event) => {
  if (event.target.id !== "lembar") return;
  early = [];
  sent = true;
  wait();
});
addEventListener("pageshow", (event) => {
  if (event.persisted) go();
});
