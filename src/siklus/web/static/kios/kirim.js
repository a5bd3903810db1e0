/* Uploading the queue: in batches, again and again with the same UUIDs, until the server has named each answer. */
(() => {
  "use strict";
  const MOST = 200;
  const TIMEOUT = 30000;
  const FIRST_PAUSE = 2000;
  const LONGEST_PAUSE = 60000;
  const QUIET = 5 * 60 * 1000; // between two reports when nothing waits
  const { kirim: address, isi: shown } = document.documentElement.dataset;
  let size = MOST;
  let pause = FIRST_PAUSE;
  let timer = 0;
  let running = null;
  let again = false;
  let heard = () => {};
  const state = { dicabut: false, gagal: "" };

  async function ask(url, device, body) {
    const cut = new AbortController();
    const late = setTimeout(() => cut.abort(), TIMEOUT);
    try {
      const reply = await fetch(url, {
        method: body ? "POST" : "GET",
        headers: { Authorization: `Bearer ${device.kunci}`, "Content-Type": "application/json" },
        body,
        credentials: "omit",
        cache: "no-store",
        signal: cut.signal,
      });
      return { status: reply.status, data: await reply.json().catch(() => null) };
    } finally {
      clearTimeout(late);
    }
  }

  const bare = ({ perangkat, ...answer }) => answer;

  /* One batch of one device; whether there is more. */
  async function send(device) {
    const answers = await gudang.batch(device.id, size);
    const buku = (await gudang.ledger(device.id)).map(bare);
    const { status, data } = await ask(address, device, JSON.stringify({ kiriman: answers.map(bare), buku }));
    if (status === 401) {
      state.dicabut = true;
      return false;
    }
    if ((status === 400 || status === 413) && size > 1) {
      size = Math.ceil(size / 2); // perhaps one of them, or the whole, is too much for something on the way
      return true;
    }
    if (status !== 200 || !data || !Array.isArray(data.hasil)) throw new Error(`HTTP ${status}`);
    state.dicabut = false;
    size = MOST;
    await gudang.settle(data.hasil);
    await gudang.keepSetting("terakhir", Date.now());
    if (data.versi !== device.versi || data.status !== device.status || data.aplikasi !== device.aplikasi) await refresh(device);
    return answers.length > 0 && data.hasil.length > 0 && (await gudang.batch(device.id, 1)).length > 0;
  }

  /* The newest wording, name and status, for the days to come. */
  async function refresh(device) {
    const { status, data } = await ask(shown, device);
    if (status === 200 && data) await gudang.keepDevice({ ...device, ...data }, false);
  }

  async function all() {
    const active = await gudang.setting("aktif");
    for (const device of await gudang.devices()) {
      const waits = (await gudang.batch(device.id, 1)).length;
      if (device.id === active || waits) while (await send(device));
    }
  }

  /* `alone` makes sure that one window uploads; where the browser cannot, the server counts each UUID once anyway. */
  const alone = (work) => (navigator.locks ? navigator.locks.request("siklus-kirim", work) : work());

  async function run() {
    clearTimeout(timer);
    do {
      again = false;
      try {
        await alone(all);
        state.gagal = "";
        pause = FIRST_PAUSE;
      } catch (error) {
        state.gagal = String(error.message || error);
        pause = Math.min(pause * 2, LONGEST_PAUSE);
      }
    } while (again && state.gagal === "");
    const waits = state.gagal !== "" && !state.dicabut;
    timer = setTimeout(sync, (waits ? pause : QUIET) * (0.75 + Math.random() / 2));
    running = null;
    heard();
  }

  /* Whoever asks while one is under way is answered when what was captured meanwhile has been tried too. */
  function sync() {
    if (running) again = true;
    else running = run();
    return running;
  }

  addEventListener("online", () => { pause = FIRST_PAUSE; sync(); });
  globalThis.pengirim = { sync, state, onChange: (act) => { heard = act; } };
})();
