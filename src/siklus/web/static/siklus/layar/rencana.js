// The grid of a plan: months by click or Space, words by click or Enter, arrows to move. Each change is sent at once with
// the version of its row; a row that someone else changed meanwhile is shown with both sides. Without this script the
// same is done on the form page of each RTL.
"use strict";

const grid = document.querySelector("[data-kisi]");
const words = document.getElementById("kata-kisi").dataset;
const news = document.getElementById("kabar");
const token = document.querySelector("#atur [name=csrfmiddlewaretoken]").value;

const tell = (text, wrong = false) => {
  news.textContent = text;
  news.toggleAttribute("data-galat", wrong);
};

// ── Where one can stop, and moving between the stops ──

const STOPS = "[data-medan], [data-bulan], .atur a, .atur button, .kelompok a";
const rows = () => [...grid.tBodies].flatMap((body) => [...body.rows]).filter((row) => row.querySelector(STOPS));
const stopsOf = (row) => [...row.querySelectorAll(STOPS)];
const rowOf = (id) => grid.querySelector(`tr[data-rtl="${CSS.escape(id)}"]`);
let current = null;

const focusOn = (stop) => {
  if (!stop) return;
  if (current) current.tabIndex = -1;
  current = stop;
  stop.tabIndex = 0;
  stop.focus();
};

const move = (stop, down, right) => {
  const all = rows();
  const row = stop.closest("tr");
  const place = stopsOf(row).indexOf(stop);
  const next = all[Math.min(Math.max(all.indexOf(row) + down, 0), all.length - 1)];
  const stops = stopsOf(next);
  focusOn(stops[Math.min(Math.max(place + right, 0), stops.length - 1)]);
};

// ── The state of a row: what the server said, and ticks that are not sent yet ──

const kept = new Map();
const waiting = new Map();
const chains = new Map();
let sending = 0;

const paint = (cell, on) => {
  cell.classList.toggle("ada", on);
  cell.textContent = on ? "✓" : "";
  cell.setAttribute("aria-selected", String(on));
};

const setUp = (row) => {
  for (const stop of stopsOf(row)) if (stop !== current) stop.tabIndex = -1;
  if (!row.dataset.rtl) return;
  const cells = [...row.querySelectorAll("[data-bulan]")];
  kept.set(row.dataset.rtl, new Set(cells.filter((cell) => cell.matches(".ada")).map((cell) => cell.dataset.bulan)));
  const ticks = waiting.get(row.dataset.rtl) ?? new Map();
  for (const cell of cells) paint(cell, ticks.get(cell.dataset.bulan) ?? cell.matches(".ada"));
};

const patch = (row, html) => {
  const made = document.createElement("template");
  made.innerHTML = html.trim();
  const fresh = made.content.firstElementChild;
  row.dataset.versi = fresh.dataset.versi;
  [...fresh.cells].forEach((cell, place) => {
    const old = row.cells[place];
    if (old.querySelector(".sunting, .sunting-pj")) return;
    const inside = old.contains(document.activeElement) ? stopsOf(row).indexOf(document.activeElement) : -1;
    const was = old === current || old.contains(current);
    old.replaceWith(cell);
    if (was) current = null;
    if (inside >= 0) focusOn(stopsOf(row)[inside]);
  });
  setUp(row);
};

const show = (data, id) => {
  if ("baris" in data && data.baris === "") return location.reload();
  if (data.baris) patch(rowOf(id), data.baris);
  if (data.masalah) document.getElementById("masalah-rencana").outerHTML = data.masalah;
  for (const row of data.tanda ? rows() : []) {
    const place = row.querySelector(".baris-masalah");
    if (place) place.innerHTML = data.tanda[row.dataset.rtl] ?? "";
  }
};

const showConflict = (data, id) => {
  const row = rowOf(id);
  if (row.nextElementSibling?.matches(".benturan-baris")) row.nextElementSibling.remove();
  const line = document.createElement("tr");
  line.className = "benturan-baris";
  const cell = line.insertCell();
  cell.colSpan = row.cells.length;
  cell.innerHTML = data.benturan;
  row.after(line);
  tell(words.bentur, true);
  cell.querySelector(".benturan-judul").focus();
};

// One change of a row after the other: each carries the version that the one before it made. `fields` says what to send
// when its turn comes, null when an earlier one took it along; the promise tells whether it was taken.
const save = (id, fields) => {
  const turn = (chains.get(id) ?? Promise.resolve()).then(() => send(id, fields));
  chains.set(id, turn);
  return turn;
};

const send = async (id, fields) => {
  const pairs = fields();
  if (pairs === null) return true;
  const body = new URLSearchParams(pairs);
  body.set("versi", rowOf(id).dataset.versi);
  body.set("csrfmiddlewaretoken", token);
  sending += 1;
  tell(words.menyimpan);
  try {
    const response = await fetch(`${grid.dataset.alamat}${id}/sel`, { method: "POST", body });
    const data = await response.json();
    show(data, id);
    if (response.ok) tell(words.tersimpan);
    else if (data.benturan) showConflict(data, id);
    else tell(data.galat.join(" "), true);
    return response.ok || Boolean(data.benturan);
  } catch {
    tell(words.gagal, true);
    return false;
  } finally {
    sending -= 1;
  }
};

addEventListener("beforeunload", (event) => {
  if (sending) event.preventDefault();
});

// ── Months ──

const tick = async (cell) => {
  const id = cell.closest("tr").dataset.rtl;
  const wanted = !cell.matches(".ada");
  paint(cell, wanted);
  if (!waiting.has(id)) waiting.set(id, new Map());
  waiting.get(id).set(cell.dataset.bulan, wanted);
  const taken = await save(id, () => months(id));
  if (!taken) setUpAsKept(id);
};

const months = (id) => {
  const ticks = waiting.get(id);
  if (!ticks?.size) return null;
  const chosen = new Set(kept.get(id));
  for (const [month, on] of ticks) on ? chosen.add(month) : chosen.delete(month);
  ticks.clear();
  return [["medan", "bulan"], ...[...chosen].map((month) => ["bulan", month])];
};

const setUpAsKept = (id) => {
  for (const cell of rowOf(id).querySelectorAll("[data-bulan]")) paint(cell, kept.get(id).has(cell.dataset.bulan));
};

// ── Words ──

let editor = null;

const edit = (cell, value = null) => {
  editor?.finish(true);
  if (cell.dataset.medan === "penanggung_jawab") editPeople(cell);
  else editText(cell, value ?? cell.querySelector(".isi").textContent.trim());
};

const nameOf = (cell) =>
  `${grid.tHead.rows[0].cells[cell.cellIndex].textContent.trim()} ${cell.closest("tr").dataset.nama}`;

const editText = (cell, value) => {
  const field = cell.dataset.medan;
  const before = cell.querySelector(".isi").textContent.trim();
  const input = document.createElement(field === "anggaran" ? "input" : "textarea");
  input.className = "sunting";
  input.value = value;
  input.maxLength = field === "anggaran" ? 30 : 500;
  input.setAttribute("aria-label", nameOf(cell));
  if (field === "anggaran") input.inputMode = "numeric";
  const finish = (keep) => {
    if (editor?.cell !== cell) return;
    editor = null;
    const typed = input.value.trim();
    input.remove();
    const shown = cell.querySelector(".isi");
    shown.hidden = false;
    if (!keep || typed === before) return;
    shown.textContent = typed;
    sendText(cell, field, typed, before);
  };
  begin(cell, input, finish);
  input.select();
};

const sendText = async (cell, field, typed, before) => {
  const id = cell.closest("tr").dataset.rtl;
  const taken = await save(id, () => [["medan", field], [field, typed]]);
  if (taken) return;
  const there = rowOf(id).querySelector(`[data-medan="${field}"]`);
  there.querySelector(".isi").textContent = before;
  if (!editor) edit(there, typed);
};

const editPeople = (cell) => {
  const made = document.getElementById("pilihan-pj").content.firstElementChild.cloneNode(true);
  const [first, ...others] = cell.dataset.nilai.split(",");
  made.setAttribute("aria-label", nameOf(cell));
  made.querySelector("select").value = first;
  for (const box of made.querySelectorAll("input")) box.checked = others.includes(box.value);
  const chosen = () => [
    ["pemimpin", made.querySelector("select").value],
    ...[...made.querySelectorAll("input:checked")].map((box) => ["pembantu", box.value]),
  ];
  const before = String(chosen());
  const finish = (keep) => {
    if (editor?.cell !== cell) return;
    editor = null;
    const pairs = chosen();
    made.remove();
    for (const part of cell.children) part.hidden = false;
    if (keep && String(pairs) !== before) {
      save(cell.closest("tr").dataset.rtl, () => [["medan", "penanggung_jawab"], ...pairs]);
    }
  };
  made.querySelector("[data-simpan]").addEventListener("click", () => (finish(true), focusOn(cell)));
  made.querySelector("[data-batal]").addEventListener("click", () => (finish(false), focusOn(cell)));
  begin(cell, made, finish);
};

const begin = (cell, part, finish) => {
  for (const shown of cell.querySelectorAll(":scope > .isi, :scope > .pembantu")) shown.hidden = true;
  if (part.matches("fieldset")) part.tabIndex = -1; // a press between its boxes stays inside it
  cell.prepend(part);
  editor = { cell, finish };
  (part.matches("fieldset") ? part.querySelector("select") : part).focus();
  part.addEventListener("focusout", (event) => {
    if (!part.contains(event.relatedTarget) && document.hasFocus()) finish(true);
  });
};

const onEditorKey = (event, cell) => {
  const inText = event.target.matches(".sunting");
  if (event.key === "Escape") editor.finish(false);
  else if (event.key === "Enter" && inText && !event.shiftKey && !event.isComposing) editor.finish(true);
  else if (event.key === "Tab" && inText) editor.finish(true);
  else return;
  event.preventDefault();
  focusOn(cell);
  if (event.key === "Tab") move(cell, 0, event.shiftKey ? -1 : 1);
};

// ── Keys and clicks ──

const press = (row, act) => row.querySelector(`.atur button[formaction$="/${act}"]`)?.click();

const KEYS = {
  ArrowDown: (stop) => move(stop, 1, 0),
  ArrowUp: (stop) => move(stop, -1, 0),
  ArrowRight: (stop) => move(stop, 0, 1),
  ArrowLeft: (stop) => move(stop, 0, -1),
  Home: (stop) => focusOn(stopsOf(stop.closest("tr"))[0]),
  End: (stop) => focusOn(stopsOf(stop.closest("tr")).at(-1)),
};

const onKey = (event) => {
  const stop = event.target.closest(STOPS);
  if (!stop || event.ctrlKey || event.metaKey) return;
  if (editor?.cell.contains(event.target)) return onEditorKey(event, editor.cell);
  const row = stop.closest("tr");
  const cell = stop.matches("[data-medan], [data-bulan]");
  if (event.altKey && event.key === "ArrowUp") press(row, "naik");
  else if (event.altKey && event.key === "ArrowDown") press(row, "turun");
  else if (event.altKey) return;
  else if (KEYS[event.key]) KEYS[event.key](stop);
  else if (event.key === "Delete") press(row, "hapus");
  else if (cell && stop.dataset.bulan && (event.key === " " || event.key === "Enter")) tick(stop);
  else if (cell && stop.dataset.medan && (event.key === "Enter" || event.key === "F2")) edit(stop);
  else if (cell && event.key === " ") void 0;
  else return;
  event.preventDefault();
};

const onClick = (event) => {
  const add = event.target.closest("[data-tambah]");
  if (add) return event.preventDefault(), addRow(add.dataset.tambah);
  const stop = event.target.closest("[data-medan], [data-bulan]");
  if (!stop || editor?.cell.contains(event.target)) return;
  focusOn(stop);
  if (stop.dataset.bulan) tick(stop);
  else edit(stop);
};

const addRow = (unsur) => {
  const form = document.getElementById("atur");
  const field = document.createElement("input");
  field.type = "hidden";
  field.name = "unsur";
  field.value = unsur;
  form.append(field);
  form.action = `${grid.dataset.alamat}kosong`;
  form.submit();
};

grid.setAttribute("role", "grid");
grid.setAttribute("aria-describedby", "bantuan-kisi");
rows().forEach(setUp);
grid.addEventListener("keydown", onKey);
grid.addEventListener("click", onClick);
const startAt = rows().length ? stopsOf(rows()[0])[0] : null;
if (startAt) (current = startAt).tabIndex = 0;

// A browser that goes to the place which an address names takes the focus away again, so this waits until it has.
const begun = new URLSearchParams(location.search).get("baru");
const named = rowOf(begun ?? location.hash.replace("#rtl-", ""));
const goThere = () => {
  focusOn(stopsOf(named)[0]);
  if (!begun) return;
  history.replaceState(null, "", location.pathname); // to load it again is not to begin anew
  edit(stopsOf(named)[0]);
};
if (named) addEventListener("load", () => setTimeout(goThere));
