// Reports dropped on the page, and moving among findings; without this script files are chosen and links followed.
"use strict";
(() => {
  const form = document.querySelector("form[data-jatuhkan]");
  if (form) {
    const place = form.querySelector(".jatuhkan");
    const input = form.querySelector("input[type=file]");
    form.querySelector(".jatuhkan-js").hidden = false;
    for (const kind of ["dragenter", "dragover"])
      place.addEventListener(kind, (event) => {
        event.preventDefault();
        place.classList.add("di-atas");
      });
    place.addEventListener("dragleave", (event) => {
      if (!place.contains(event.relatedTarget)) place.classList.remove("di-atas");
    });
    place.addEventListener("drop", (event) => {
      event.preventDefault();
      place.classList.remove("di-atas");
      if (!event.dataTransfer.files.length) return;
      input.files = event.dataTransfer.files;
      input.dispatchEvent(new Event("change", { bubbles: true }));
      form.requestSubmit();
    });
  }

  const list = document.querySelector("[data-temuan]");
  const panel = () => document.getElementById("gambar");
  if (!list || !panel()) return;
  const hint = list.querySelector(".periksa-tuts");
  hint.hidden = false;
  const keys = { j: "sesudah", k: "sebelum" };
  let walking = false;
  list.addEventListener("keydown", (event) => {
    const step = keys[event.key.toLowerCase()];
    if (!step || event.ctrlKey || event.metaKey || event.altKey || event.target.closest("textarea, input, select")) return;
    const link = panel().querySelector(`[data-langkah="${step}"]`);
    if (!link) return;
    walking = true;
    link.click();
  });
  document.addEventListener("htmx:afterSwap", () => {
    const chosen = panel().dataset.dipilih;
    for (const item of list.querySelectorAll("article")) {
      if (item.dataset.nomor === chosen) item.setAttribute("aria-current", "true");
      else item.removeAttribute("aria-current");
    }
    const article = document.getElementById(`temuan-${chosen}`);
    if (walking) article?.focus();
    else if (matchMedia("(max-width: 59.99rem)").matches) panel().scrollIntoView();
    walking = false;
  });
})();
