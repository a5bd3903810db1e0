/* The kiosk's own store. An answer is captured when the device says that it is on the disk, and leaves only when the
   server has named it as stored or refused. Nothing here ever expires. */
(() => {
  "use strict";
  const STRICT = { durability: "strict" };
  let opened;

  const asked = (request) => new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

  function open() {
    opened = opened || new Promise((resolve, reject) => {
      const request = indexedDB.open("siklus-kios", 1);
      request.onupgradeneeded = () => {
        const db = request.result;
        db.createObjectStore("setelan");
        db.createObjectStore("perangkat", { keyPath: "id" });
        db.createObjectStore("antrean", { keyPath: "uuid" }).createIndex("perangkat", "perangkat");
        db.createObjectStore("buku", { keyPath: ["perangkat", "hari"] });
        db.createObjectStore("tolakan", { keyPath: "uuid" });
      };
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    return opened;
  }

  /* One transaction; the promise is kept when it is on the disk. `work` gets a function from name to store. */
  async function change(names, work) {
    const transaction = (await open()).transaction(names, "readwrite", STRICT);
    const done = new Promise((resolve, reject) => {
      transaction.oncomplete = resolve;
      transaction.onabort = () => reject(transaction.error);
    });
    try {
      await work((name) => transaction.objectStore(name));
    } catch (error) {
      try { transaction.abort(); } catch (_) { /* it has ended already */ }
      await done.catch(() => {});
      throw error;
    }
    return done;
  }

  const read = async (name, work) => asked(work((await open()).transaction(name).objectStore(name)));

  /* The device's own day, right or wrong: it serves the ledger only. */
  function day() {
    const now = new Date();
    const two = (number) => String(number).padStart(2, "0");
    return `${String(now.getFullYear()).padStart(4, "0")}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  }

  const count = async (book, key, field) => {
    const row = (await asked(book.get(key))) || { perangkat: key[0], hari: key[1], ditangkap: 0, tersimpan: 0, ditolak: 0 };
    row[field] += 1;
    book.put(row);
  };

  const capture = (answer) => change(["antrean", "buku"], async (store) => {
    store("antrean").add(answer);
    await count(store("buku"), [answer.perangkat, answer.hari], "ditangkap");
  });

  /* What the server said of each; what it did not name stays. A second saying of the same changes nothing. */
  const settle = (results) => change(["antrean", "buku", "tolakan"], async (store) => {
    for (const { uuid, keadaan, kode, alasan } of results) {
      const answer = await asked(store("antrean").get(uuid));
      if (!answer || (keadaan !== "tersimpan" && keadaan !== "ditolak")) continue;
      store("antrean").delete(uuid);
      if (keadaan === "ditolak") store("tolakan").put({ uuid, hari: answer.hari, kode, alasan });
      await count(store("buku"), [answer.perangkat, answer.hari], keadaan);
    }
  });

  /* Ledger rows of a device with what waits, newest day first. */
  async function ledger(device) {
    const range = IDBKeyRange.bound([device, ""], [device, "\uffff"]);
    const rows = await read("buku", (store) => store.getAll(range));
    return rows.reverse().map((row) => ({ ...row, menunggu: row.ditangkap - row.tersimpan - row.ditolak }));
  }

  globalThis.gudang = {
    capture,
    settle,
    ledger,
    day,
    waiting: () => read("antrean", (store) => store.count()),
    batch: (device, most) => read("antrean", (store) => store.index("perangkat").getAll(device, most)),
    devices: () => read("perangkat", (store) => store.getAll()),
    device: (id) => read("perangkat", (store) => store.get(id)),
    keepDevice: (device, active) => change(["perangkat", "setelan"], async (store) => {
      store("perangkat").put(device);
      if (active) store("setelan").put(device.id, "aktif");
    }),
    setting: (name) => read("setelan", (store) => store.get(name)),
    keepSetting: (name, value) => change(["setelan"], async (store) => { store("setelan").put(value, name); }),
    refusals: () => read("tolakan", (store) => store.getAll()),
  };
})();
