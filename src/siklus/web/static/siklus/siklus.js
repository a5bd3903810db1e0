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

// A file field shows its button and the chosen file in the page's own language. The field itself stays, unseen, on top.
const nameFiles = (field) => {
  const box = field.closest(".berkas");
  const name = box.querySelector(".berkas-nama");
  name.dataset.kosong ??= name.textContent;
  name.textContent = [...field.files].map((file) => file.name).join(", ") || name.dataset.kosong;
  box.toggleAttribute("data-terpilih", field.files.length > 0);
};

const showFileFields = () => {
  for (const box of document.querySelectorAll(".berkas:not(.berkas-hidup)")) {
    box.classList.add("berkas-hidup");
    nameFiles(box.querySelector("input")); // a browser may keep the choice when the page is shown again
  }
};
showFileFields();
document.addEventListener("htmx:afterSettle", showFileFields);
document.addEventListener("change", (event) => {
  if (event.target.matches(".berkas > input")) nameFiles(event.target);
});

// On a narrow screen a table wider than its box is read as a list: a row is a block, and each cell stands under its head's
// words. What it needed is kept, so that it becomes a table again when the screen is turned. Without this script it
// scrolls in its box.
const NARROW = matchMedia("(max-width: 55.99rem)");
const needed = new WeakMap();
const ROLES = { THEAD: "rowgroup", TBODY: "rowgroup", TFOOT: "rowgroup", TR: "row", TD: "cell" };

const roleOf = (part) => ROLES[part.tagName] ?? (part.closest("thead") ? "columnheader" : "rowheader");

// The roles are said aloud because a browser forgets them with the table's own layout; a grid keeps its own.
const nameParts = (table) => {
  if (table.getAttribute("role") === "grid") return;
  table.setAttribute("role", "table");
  for (const part of table.querySelectorAll("thead, tbody, tfoot, tr, th, td")) part.setAttribute("role", roleOf(part));
};

const headWords = (table) =>
  [...table.tHead.rows[0].cells].flatMap((cell) => {
    const copy = cell.cloneNode(true);
    for (const unseen of copy.querySelectorAll(".hanya-pembaca, .ujung, [aria-hidden]")) unseen.remove();
    return Array(cell.colSpan).fill(cell.dataset.kepala ?? copy.textContent.trim());
  });

const labelCells = (table) => {
  const words = headWords(table);
  for (const row of [...table.tBodies, ...(table.tFoot ? [table.tFoot] : [])].flatMap((part) => [...part.rows])) {
    let place = 0;
    for (const cell of row.cells) {
      if (cell.tagName === "TD" && cell.colSpan === 1 && words[place]) cell.dataset.kepala = words[place];
      cell.toggleAttribute("data-tanpa", cell.textContent.trim() === "–" && !cell.querySelector("input, button"));
      place += cell.colSpan;
    }
  }
};

const foldTables = () => {
  if (foldOrUnfold()) foldOrUnfold(); // what has become a table again may still be too wide
};

const foldOrUnfold = () => {
  const boxes = [...document.querySelectorAll(".tabel-bungkus")].filter((box) => box.querySelector(":scope > table > thead"));
  const wide = boxes.filter((box) => {
    const table = box.querySelector("table");
    if (!table.matches(".lipat") && box.scrollWidth > box.clientWidth + 1) needed.set(table, box.scrollWidth);
    return NARROW.matches && (needed.get(table) ?? 0) > box.clientWidth + 1;
  });
  const unfolded = boxes.some((box) => !wide.includes(box) && box.querySelector("table").matches(".lipat"));
  for (const box of boxes) {
    const table = box.querySelector("table");
    table.classList.toggle("lipat", wide.includes(box));
    if (wide.includes(box)) labelCells(table);
    if (wide.includes(box)) nameParts(table);
  }
  return unfolded;
};
foldTables();
addEventListener("resize", foldTables);
document.addEventListener("htmx:afterSettle", foldTables);
document.fonts.ready.then(foldTables);
