// Evidence with JavaScript: several files at once by choice, drag, paste or camera, each with its own progress.
// A file that fails stays in the queue with its reason and can be sent again: the server takes the same content once.
"use strict";
(() => {
  const AT_ONCE = 3;
  let running = 0;
  const waiting = [];

  const element = (name, className, text) => {
    const made = document.createElement(name);
    if (className) made.className = className;
    if (text) made.textContent = text;
    return made;
  };

  const say = (root, text) => {
    const place = root.querySelector("[data-kabar]");
    if (place) place.textContent = text;
  };

  // The list comes from the server, asked once for however many files have just ended.
  const refresh = (root) => {
    if (root.dataset.menyegarkan) {
      root.dataset.menyegarkan = "lagi";
      return;
    }
    root.dataset.menyegarkan = "ya";
    htmx.ajax("GET", root.dataset.daftar, { target: `#${root.id}-isi`, swap: "outerHTML" }).finally(() => {
      const again = root.dataset.menyegarkan === "lagi";
      delete root.dataset.menyegarkan;
      if (again) refresh(root);
    });
  };

  const next = () => {
    while (running < AT_ONCE && waiting.length) {
      running += 1;
      send(waiting.shift());
    }
  };

  const ended = (item) => {
    running -= 1;
    const { root } = item;
    if (!waiting.some((other) => other.root === root) && !root.querySelector(".bukti-antrean [data-jalan]"))
      if (!root.querySelector(".bukti-antrean > li")) {
        root.querySelector(".bukti-antrean").hidden = true;
        say(root, root.dataset.kataSelesai);
      }
    next();
  };

  const failed = (item, reason) => {
    const { root, row, state, bar } = item;
    delete row.dataset.jalan;
    bar.hidden = true;
    state.replaceChildren();
    if (typeof reason === "string") state.append(element("p", "pesan pesan-bahaya", reason));
    else {
      const list = element("ul", "masalah");
      list.append(...reason);
      state.append(list);
    }
    const again = element("button", "tombol tombol-kecil", root.dataset.kataLagi);
    const away = element("button", "tombol tombol-kecil tombol-teks", root.dataset.kataBuang);
    again.type = away.type = "button";
    again.addEventListener("click", () => enqueue(item));
    away.addEventListener("click", () => {
      row.remove();
      root.querySelector(".bukti-antrean").hidden = !root.querySelector(".bukti-antrean > li");
    });
    const both = element("div", "deret");
    both.append(again, away);
    state.append(both);
    say(root, `${item.file.name}: ${state.querySelector(".pesan")?.textContent ?? ""}`);
  };

  const send = (item) => {
    const { root, file, row, state, bar } = item;
    const form = root.querySelector(".bukti-kirim");
    const body = new FormData();
    body.append("csrfmiddlewaretoken", form.elements.csrfmiddlewaretoken.value);
    body.append("berkas", file, file.name || "tempelan.png");
    const request = new XMLHttpRequest();
    request.open("POST", root.dataset.kirim);
    request.setRequestHeader("HX-Request", "true");
    request.upload.addEventListener("progress", (event) => {
      if (!event.lengthComputable) return;
      bar.value = event.loaded / event.total;
      state.textContent = event.loaded < event.total ? `${Math.floor(bar.value * 100)}%` : root.dataset.kataOlah;
    });
    request.addEventListener("load", () => {
      if (request.status === 204) {
        row.remove();
        refresh(root);
      } else {
        const answer = new DOMParser().parseFromString(request.responseText, "text/html");
        const told = answer.querySelectorAll(".masalah > .pesan");
        failed(item, told.length ? [...told].map((one) => document.importNode(one, true)) : root.dataset.kataPutus);
      }
      ended(item);
    });
    request.addEventListener("error", () => {
      failed(item, root.dataset.kataPutus);
      ended(item);
    });
    request.send(body);
  };

  const enqueue = (item) => {
    const { root, file, row, state, bar } = item;
    row.dataset.jalan = "";
    bar.hidden = false;
    bar.value = 0;
    state.textContent = root.dataset.kataAntre;
    if (file.size > Number(root.dataset.terbesar)) {
      failed(item, `${file.name}: ${root.dataset.kataBesar}`);
      return;
    }
    waiting.push(item);
    next();
  };

  const add = (root, files) => {
    const queue = root.querySelector(".bukti-antrean");
    if (!queue || !files.length) return;
    queue.hidden = false;
    for (const file of files) {
      const row = element("li");
      const name = element("span", "bukti-nama");
      name.append(element("bdi", "", file.name));
      const bar = element("progress");
      bar.max = 1;
      bar.setAttribute("aria-label", file.name);
      const state = element("div", "keadaan");
      row.append(name, bar, state);
      queue.append(row);
      enqueue({ root, file, row, bar, state });
    }
  };

  const roots = () => document.querySelectorAll("[data-bukti]");
  const rootOf = (node) => node.closest?.("[data-bukti]");

  for (const root of roots()) {
    for (const one of root.querySelectorAll(".bukti-js")) one.hidden = false;
    for (const one of root.querySelectorAll(".bukti-tanpa-js")) one.hidden = true;
    for (const one of root.querySelectorAll(".bukti-pilih")) one.classList.add("bukti-hidup");
  }

  document.addEventListener("change", (event) => {
    const root = rootOf(event.target);
    if (!root || !event.target.closest(".bukti-pilih")) return;
    add(root, [...event.target.files]);
    event.target.value = "";
  });

  const carriesFiles = (event) => event.dataTransfer && [...event.dataTransfer.types].includes("Files");
  document.addEventListener("dragover", (event) => {
    if (!carriesFiles(event)) return;
    event.preventDefault(); // a file dropped beside the place must not replace the page
    for (const root of roots()) root.classList.toggle("bukti-menerima", root === rootOf(event.target));
  });
  document.addEventListener("drop", (event) => {
    if (!carriesFiles(event)) return;
    event.preventDefault();
    for (const root of roots()) root.classList.remove("bukti-menerima");
    const root = rootOf(event.target);
    if (root) add(root, [...event.dataTransfer.files]);
  });
  document.addEventListener("dragleave", (event) => {
    if (!event.relatedTarget) for (const root of roots()) root.classList.remove("bukti-menerima");
  });

  // What is pasted goes to the component that has the focus, or to the only one.
  document.addEventListener("paste", (event) => {
    const files = [...(event.clipboardData?.files ?? [])];
    const all = roots();
    const root = rootOf(event.target) ?? (all.length === 1 ? all[0] : null);
    if (!files.length || !root) return;
    event.preventDefault();
    add(root, files);
  });

  addEventListener("beforeunload", (event) => {
    if (running || waiting.length) event.preventDefault();
  });
})();
