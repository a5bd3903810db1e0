/* The kiosk's screen: paired once, then the public form again and again, each answer kept here until the server has it. */
(() => {
  "use strict";
  const IDLE = 45; // seconds without a touch before it asks
  const COUNT = 20; // seconds to say that one is still there
  const THANKS = 10; // seconds until the next person's start
  const HOLD = 1200; // milliseconds of a long press
  const WRONG = 5; // PINs, then a pause
  const root = document.documentElement;
  const one = (selector, within) => (within || document).querySelector(selector);
  const main = one("main");
  const idle = one("#diam");
  const staff = one("#petugas");
  let device = null;
  let language = "id";
  let steps = null;
  let last = performance.now();
  let counting = 0;
  let opened = false;
  let wrong = 0;
  let blocked = 0;

  const fill = (id) => main.replaceChildren(one(id).content.cloneNode(true));

  function uuid() {
    if (crypto.randomUUID) return crypto.randomUUID();
    const bytes = crypto.getRandomValues(new Uint8Array(16));
    bytes[6] = (bytes[6] & 15) | 64;
    bytes[8] = (bytes[8] & 63) | 128;
    const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
    return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
  }

  /* ── the form ── */

  function begin(kept) {
    if (steps) steps.stop();
    steps = null;
    one("#pilih").hidden = false;
    if (device.status !== "dibuka" || !device.lembar[language]) {
      fill("#t-tutup");
      one(".unit").textContent = device.judul;
      return;
    }
    root.lang = language;
    main.innerHTML = device.lembar[language]; // from our own server, escaped there
    one("form").elements.uuid.value = uuid();
    steps = siklus.start(main, { send: capture, done: thank, history: false });
    if (kept) steps.restore(kept);
    scrollTo(0, 0);
  }

  /* A fresh start for the next person: Indonesian, normal letters, nothing of the last one. */
  function reset() {
    clearInterval(counting);
    counting = 0;
    if (idle.open) idle.close();
    if (root.classList.contains("besar")) toggleSize();
    speak("id");
    begin();
  }

  async function capture(data) {
    const answer = { uuid: data.get("uuid"), perangkat: device.id, hari: gudang.day(), versi: device.versi, nilai: {}, profil: {}, terbuka: {} };
    const groups = { "n-": answer.nilai, "p-": answer.profil, "t-": answer.terbuka };
    data.forEach((value, name) => {
      if (groups[name.slice(0, 2)]) groups[name.slice(0, 2)][name.slice(2)] = value;
    });
    answer.layanan = data.get("layanan") || "";
    answer.lama = Number(data.get("lama"));
    try {
      await gudang.capture(answer);
      return { ok: true };
    } catch (error) {
      return { words: `Belum tersimpan di perangkat ini (${error && error.name}). Panggil petugas. / Not saved; please call our staff.` };
    }
  }

  function thank() {
    const end = one("#t-selesai").content.cloneNode(true);
    steps = null;
    main.replaceChildren(end);
    one("h1", main).focus();
    one(".awal", main).onclick = reset;
    pengirim.sync();
    tell();
  }

  function speak(wanted) {
    language = wanted;
    root.lang = wanted;
    for (const button of document.querySelectorAll("[data-bahasa]")) button.setAttribute("aria-pressed", button.dataset.bahasa === wanted);
  }

  function toggleSize() {
    one("#ukuran").setAttribute("aria-pressed", root.classList.toggle("besar"));
  }

  /* ── idle ── */

  function touch() {
    last = performance.now();
    wake();
  }

  function watch() {
    const quiet = (performance.now() - last) / 1000;
    const answering = steps && steps.kept().current >= 0;
    if (counting || staff.open) return;
    if (answering && quiet > IDLE) countDown();
    else if (!answering && steps === null && device && device.status === "dibuka" && quiet > THANKS) reset();
    else if (!answering && steps && quiet > IDLE && (language !== "id" || root.classList.contains("besar"))) reset();
    else if (!answering && quiet > IDLE && stale) location.reload();
  }

  function countDown() {
    let left = COUNT;
    one("#hitung").textContent = left;
    idle.showModal();
    counting = setInterval(() => {
      left -= 1;
      one("#hitung").textContent = left;
      if (left <= 0) reset();
    }, 1000);
  }

  function stay() {
    clearInterval(counting);
    counting = 0;
    idle.close();
    touch();
  }

  let lock = null;
  async function wake() {
    if (lock || !navigator.wakeLock || document.hidden) return;
    try {
      lock = await navigator.wakeLock.request("screen");
      lock.onrelease = () => { lock = null; };
    } catch (_) { /* a low battery may forbid it */ }
  }

  function fullScreen() {
    if (device && !document.fullscreenElement && root.requestFullscreen) root.requestFullscreen().catch(() => {});
  }

  /* ── what waits ── */

  const clock = (time) => (time ? new Date(time).toLocaleString("id-ID", { dateStyle: "medium", timeStyle: "short" }) : "belum pernah");

  async function tell() {
    const waits = await gudang.waiting();
    const sent = await gudang.setting("terakhir");
    one("#kaki").hidden = !device;
    one("#kaki").classList.toggle("menunggu", waits > 0);
    one("#ringkas-antrean").textContent = `${waits} menunggu`;
    one("#ringkas-kirim").textContent = `terkirim terakhir: ${clock(sent)}`;
    if (opened) await showLedger();
    const known = device && (await gudang.device(device.id));
    if (known && (known.versi !== device.versi || known.status !== device.status || known.aplikasi !== device.aplikasi)) {
      device = known;
      if (one(".kabar-besar", main) || (steps && steps.kept().current < 0)) begin();
    }
  }

  /* ── the staff's corner ── */

  function openStaff() {
    opened = false;
    one("#masuk-petugas").hidden = false;
    one("#ruang-petugas").hidden = true;
    fault("#g-pin", "");
    staff.showModal();
    one("#pin").focus();
  }

  function fault(selector, words) {
    one(selector).textContent = words;
    one(selector).hidden = !words;
  }

  function enter(event) {
    event.preventDefault();
    const typed = one("#pin").value;
    one("#pin").value = "";
    if (performance.now() < blocked) return fault("#g-pin", "Terlalu banyak percobaan. Tunggu setengah menit.");
    if (typed !== device.pin) {
      wrong += 1;
      if (wrong % WRONG === 0) blocked = performance.now() + 30000;
      return fault("#g-pin", "PIN salah. PIN tercantum pada layar Kios milik petugas.");
    }
    wrong = 0;
    opened = true;
    one("#masuk-petugas").hidden = true;
    one("#ruang-petugas").hidden = false;
    return showLedger();
  }

  const cell = (kind, text) => Object.assign(document.createElement(kind), { textContent: text });

  async function showLedger() {
    const rows = await gudang.ledger(device.id);
    one("#nama-kios").textContent = `${device.nama} · ${device.judul} · ${root.dataset.versi} · terkirim terakhir: ${clock(await gudang.setting("terakhir"))}`;
    one("#buku").replaceChildren(...rows.map((row) => {
      const line = document.createElement("tr");
      const day = cell("th", row.hari);
      day.scope = "row";
      line.append(day, ...["ditangkap", "tersimpan", "ditolak", "menunggu"].map((name) => cell("td", row[name])));
      return line;
    }));
    one("#peringatan").replaceChildren(...(await warnings(rows)).map((words) => cell("li", words)));
  }

  async function warnings(rows) {
    const found = [];
    const waits = await gudang.waiting();
    const here = rows.reduce((sum, row) => sum + row.menunggu, 0);
    if (pengirim.state.dicabut) found.push("Perangkat ini dicabut. Antreannya tetap ada; ekspor lalu unggah pada layar Kios, atau minta dipulihkan.");
    else if (pengirim.state.gagal) found.push("Server belum dapat dihubungi; dicoba lagi sendiri.");
    if (waits > here) found.push(`${waits - here} jawaban menunggu dari pemasangan sebelumnya.`);
    if (!window.isSecureContext) found.push("Alamat ini bukan https, sehingga kios tidak dapat dimuat ulang tanpa jaringan.");
    if (navigator.storage && navigator.storage.persisted && !(await navigator.storage.persisted())) found.push("Peramban belum menjamin penyimpanan tetap. Pasang kios sebagai aplikasi.");
    const refused = await gudang.refusals();
    for (const reason of new Set(refused.map((item) => item.alasan))) {
      found.push(`${refused.filter((item) => item.alasan === reason).length} ditolak: ${reason}`);
    }
    return found;
  }

  async function exportQueue() {
    for (const known of await gudang.devices()) {
      const answers = await gudang.batch(known.id);
      if (!answers.length && known.id !== device.id) continue;
      const kept = { perangkat: known.id, nama: known.nama, aplikasi: root.dataset.versi, kiriman: answers, buku: await gudang.ledger(known.id) };
      const link = document.createElement("a");
      link.href = URL.createObjectURL(new Blob([JSON.stringify(kept)], { type: "application/json" }));
      link.download = `antrean-kios-${known.id}-${gudang.day()}.json`;
      link.click();
      setTimeout(() => URL.revokeObjectURL(link.href), 60000);
    }
    one("#kabar-petugas").textContent = "Antrean diekspor. Antrean di perangkat ini tidak dihapus.";
  }

  async function sendNow() {
    one("#kabar-petugas").textContent = "Mengirim …";
    await pengirim.sync();
    one("#kabar-petugas").textContent = pengirim.state.gagal ? "Belum terkirim; server tidak dapat dihubungi." : `Selesai; ${await gudang.waiting()} menunggu.`;
  }

  /* ── pairing ── */

  function askForCode(words) {
    fill("#t-sandingkan");
    one("#pilih").hidden = true;
    fault("#g-sanding", words || "");
    one("#sandingkan").onsubmit = (event) => {
      event.preventDefault();
      pair(one("#kode-sanding").value);
    };
  }

  async function pair(code) {
    let reply;
    try {
      reply = await fetch(root.dataset.pasang, { method: "POST", credentials: "omit", body: JSON.stringify({ kode: code }), headers: { "Content-Type": "application/json" } });
    } catch (_) {
      return askForCode("Server tidak dapat dihubungi. Periksa jaringan, lalu coba lagi.");
    }
    const found = await reply.json();
    if (!reply.ok) return askForCode(`${found.pesan} ${found.langkah}`);
    await gudang.keepDevice(found, true);
    history.replaceState(null, "", root.dataset.lingkup);
    device = found;
    begin();
    return tell();
  }

  /* ── the application itself ── */

  let stale = false;
  async function install() {
    if (navigator.storage && navigator.storage.persist) navigator.storage.persist();
    if (!navigator.serviceWorker) return;
    const controlled = Boolean(navigator.serviceWorker.controller);
    navigator.serviceWorker.addEventListener("controllerchange", () => { stale = controlled; });
    const registration = await navigator.serviceWorker.register(root.dataset.pekerja, { scope: root.dataset.lingkup });
    setInterval(() => registration.update().catch(() => {}), 60 * 60 * 1000);
  }

  function listen() {
    for (const kind of ["pointerdown", "keydown", "input"]) addEventListener(kind, touch, { capture: true, passive: true });
    addEventListener("pointerup", fullScreen, { once: true });
    document.addEventListener("visibilitychange", wake);
    setInterval(watch, 1000);
    one("#masih").onclick = stay;
    idle.addEventListener("cancel", (event) => { event.preventDefault(); stay(); });
    one("#ukuran").onclick = toggleSize;
    for (const button of document.querySelectorAll("[data-bahasa]")) {
      button.onclick = () => {
        const kept = steps && steps.kept().current >= 0 ? steps.kept() : null;
        speak(button.dataset.bahasa);
        if (device && steps) begin(kept);
      };
    }
    let hold = 0;
    const corner = one("#pojok");
    corner.onpointerdown = () => { hold = setTimeout(openStaff, HOLD); };
    for (const kind of ["pointerup", "pointerleave", "pointercancel"]) corner.addEventListener(kind, () => clearTimeout(hold));
    corner.oncontextmenu = (event) => event.preventDefault();
    corner.onkeydown = (event) => { if (event.key === "Enter" || event.key === " ") { event.preventDefault(); openStaff(); } };
    one("#masuk-petugas").onsubmit = enter;
    for (const button of staff.querySelectorAll(".tutup")) button.onclick = () => staff.close();
    staff.addEventListener("close", () => { opened = false; touch(); });
    one("#kirim-kini").onclick = sendNow;
    one("#ekspor").onclick = exportQueue;
    one("#sanding-lagi").onclick = () => { staff.close(); askForCode(); };
    pengirim.onChange(tell);
  }

  async function boot() {
    listen();
    install().catch(() => {});
    const code = decodeURIComponent((location.hash.match(/^#pasang=(.+)$/) || [])[1] || "");
    const active = await gudang.setting("aktif");
    device = active ? await gudang.device(active) : null;
    if (code) await pair(code);
    else if (device) begin();
    else askForCode();
    await tell();
    if (device) pengirim.sync();
  }

  boot();
})();
