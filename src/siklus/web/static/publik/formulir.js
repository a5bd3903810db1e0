/* One question a view, made from the plain form that stands in the page; without this script the form works as it is.
   The kiosk uses the same steps and sends elsewhere. Nothing is kept but in this page's memory. */
(() => {
  "use strict";
  const PAUSE = 350; // long enough to see what was chosen
  const TIMEOUT = 20000;
  const root = document.documentElement;
  const one = (selector, within) => (within || document).querySelector(selector);
  const all = (selector, within) => Array.from((within || document).querySelectorAll(selector));

  /* Steps through the form inside `home`. `options`: send(data) → promise of {ok, …} or {fields}, done(result),
     history (whether the browser's Back goes one question back). */
  function start(home, options) {
    const form = one("form", home);
    const steps = all(".langkah", form);
    const submit = one(".akhir", form);
    const bar = document.createElement("progress");
    const tools = one("#t-alat", home).content.firstElementChild.cloneNode(true);
    const [back, next, news] = [one(".kembali", tools), one(".lanjut", tools), one(".kabar", tools)];
    const send = one(".kirim", form);
    const unhook = new AbortController();
    const on = (target, kind, act) => target.addEventListener(kind, act, { signal: unhook.signal });
    let current = -1;
    let began = 0;
    let keyed = false;
    let timer = 0;
    let sending = false;

    bar.max = steps.length;
    const title = one("h1", home).cloneNode(true); // the opening's own is hidden while one answers
    title.className = "samar";
    bar.setAttribute("aria-label", title.textContent);
    form.prepend(title, bar);
    form.append(tools);
    one(".tombol-tombol", tools).append(send);
    submit.hidden = true;

    function show(index, quiet) {
      clearTimeout(timer);
      current = index;
      const last = index === steps.length - 1;
      one(".pembuka", home).hidden = index >= 0;
      form.classList.toggle("berjalan", index >= 0);
      steps.forEach((step, place) => {
        step.hidden = place !== index;
        step.classList.toggle("masuk", place === index);
      });
      next.hidden = last;
      send.hidden = !last;
      bar.value = index + 1;
      if (index >= 0) name();
      if (quiet) return;
      scrollTo(0, 0);
      (index < 0 ? one("main") : one("legend, .judul", steps[index])).focus({ preventScroll: true });
    }

    function name() {
      const empty = !answered(steps[current]) && !("wajib" in steps[current].dataset);
      next.textContent = empty ? next.dataset.lewati : next.dataset.lanjut;
    }

    const answered = (step) => all("input, textarea", step).some((it) => (it.type === "radio" ? it.checked : it.value.trim()));

    function fault(step, words) {
      const place = one(".galat", step);
      place.textContent = words;
      place.hidden = !words;
      if (words) place.setAttribute("role", "alert");
    }

    function lacking(step) {
      const lacks = "wajib" in step.dataset && !answered(step);
      fault(step, lacks ? form.dataset.pilih : "");
      return lacks;
    }

    function go(index) {
      if (index >= steps.length) return;
      if (options.history && index > current) history.pushState({ langkah: index }, "");
      show(index);
    }

    function forward() {
      clearTimeout(timer);
      if (current >= 0 && lacking(steps[current])) return one("legend, .judul", steps[current]).focus();
      return go(current + 1);
    }

    function backward() {
      if (options.history) history.back();
      else show(Math.max(current - 1, -1));
    }

    const soon = () => {
      clearTimeout(timer);
      timer = setTimeout(forward, PAUSE);
    };

    function deliver() {
      clearTimeout(timer);
      const missing = steps.findIndex(lacking);
      if (sending) return;
      if (missing >= 0) return void show(missing);
      const data = new URLSearchParams(new FormData(form));
      data.set("lama", Math.round((performance.now() - began) / 1000));
      sending = true;
      say(form.dataset.mengirim);
      options.send(data).then(arrived);
    }

    function arrived(answer) {
      sending = false;
      if (answer.ok) return stop(() => options.done(answer));
      if (answer.uuid) form.elements.uuid.value = answer.uuid;
      if (answer.wait) timer = setTimeout(deliver, answer.wait * 1000);
      say(answer.words);
      send.textContent = answer.again || send.textContent;
      const wrong = steps.findIndex((step) => (answer.fields || {})[step.id.slice(2)]);
      if (wrong < 0) return send.focus();
      fault(steps[wrong], answer.fields[steps[wrong].id.slice(2)]);
      return show(wrong);
    }

    function say(words) {
      news.textContent = words;
      send.setAttribute("aria-disabled", sending);
    }

    function stop(after) {
      clearTimeout(timer);
      unhook.abort();
      form.reset();
      if (after) after();
    }

    on(document, "keydown", (event) => {
      keyed = event.key !== "Enter" || event.target.tagName !== "LABEL";
      if (current < 0 || event.ctrlKey || event.altKey || event.metaKey || /^[1-9]$/.test(event.key) === false) return;
      const choice = all("input[type=radio]", steps[current])[event.key - 1];
      if (!choice || event.target.matches("textarea, input:not([type=radio])")) return;
      choice.checked = true;
      choice.focus();
      soon();
    });
    on(document, "pointerdown", () => { keyed = false; });
    on(form, "click", (event) => { if (event.target.type === "radio" && !keyed) soon(); });
    on(form, "change", () => { if (current >= 0) { fault(steps[current], ""); name(); } });
    on(form, "input", name);
    on(next, "click", forward);
    on(back, "click", backward);
    on(form, "submit", (event) => {
      event.preventDefault();
      if (current < steps.length - 1) forward();
      else deliver();
    });
    on(one(".mulai", home), "click", (event) => {
      event.preventDefault();
      began = began || performance.now();
      forward();
    });
    if (options.history) {
      on(window, "popstate", (event) => show(event.state && event.state.langkah >= 0 ? event.state.langkah : -1));
      on(window, "online", () => { if (news.textContent && !sending) deliver(); });
    }
    show(-1, true);

    return {
      stop,
      kept: () => ({ current, began, values: Array.from(new FormData(form)) }),
      restore(kept) {
        kept.values.forEach(([key, value]) => {
          const field = form.elements[key];
          if (field && key !== "versi") field.value = value;
        });
        began = kept.began;
        show(kept.current);
      },
    };
  }

  /* The large-text link, without leaving the page. */
  function resize(link) {
    root.classList.toggle("besar");
    [link.textContent, link.dataset.lain] = [link.dataset.lain, link.textContent];
  }

  globalThis.siklus = { start, resize };
  root.classList.add("js");
  const main = one("main");
  if (!one("form[data-langkah]") || "kios" in root.dataset) return;

  /* Sending from a web page: every failure keeps the answers here and says what becomes of them. */
  let failures = 0;
  async function post(data) {
    const form = one("form");
    const cut = new AbortController();
    const timer = setTimeout(() => cut.abort(), TIMEOUT);
    try {
      const reply = await fetch(form.action, { method: "POST", body: data, headers: { Accept: "application/json" }, credentials: "omit", signal: cut.signal });
      const answer = await reply.json();
      failures = 0;
      if (reply.ok) return answer;
      return Object.assign(answer, { wait: +reply.headers.get("Retry-After") || 0 });
    } catch (_) {
      failures += 1;
      return { words: `${form.dataset.gagal}. ${form.dataset.gagalIsi}`, wait: Math.min(2 ** failures, 30) };
    } finally {
      clearTimeout(timer);
    }
  }

  function finish(answer) {
    const end = one("#t-selesai").content.firstElementChild.cloneNode(true);
    const code = one(".kode-terima", end);
    code.textContent = answer.tanda_terima;
    one("a", end).href += encodeURIComponent(answer.tanda_terima);
    main.replaceChildren(end);
    one("h1", end).focus();
    scrollTo(0, 0);
    tell(end);
    removeEventListener("beforeunload", warn);
    addEventListener("popstate", () => location.reload());
  }

  /* The receipt's two buttons. */
  function tell(end) {
    const copy = one(".salin", end);
    copy.onclick = () => {
      getSelection().selectAllChildren(one(".kode-terima", end));
      if (navigator.clipboard) navigator.clipboard.writeText(one(".kode-terima", end).textContent);
      else document.execCommand("copy");
      copy.textContent = copy.dataset.selesai;
    };
    one(".cetak", end).onclick = () => print();
  }

  const warn = (event) => { if (failures) event.preventDefault(); };
  const begin = () => start(main, { send: post, done: finish, history: true });
  let steps = begin();
  addEventListener("beforeunload", warn);
  addEventListener("pageshow", (event) => { if (event.persisted && !one("form")) location.reload(); });

  /* The other language, with what was answered so far. */
  async function translate(link) {
    const page = new DOMParser().parseFromString(await (await fetch(link.href, { credentials: "omit" })).text(), "text/html");
    const kept = steps.kept();
    steps.stop();
    root.lang = page.documentElement.lang;
    document.title = page.title;
    one(".kepala").replaceWith(one(".kepala", page));
    main.replaceChildren(...one("main", page).childNodes);
    steps = begin();
    steps.restore(kept);
  }

  addEventListener("click", (event) => {
    const link = event.target.closest(".ukuran, .bahasa");
    if (!link || !one("form")) return;
    event.preventDefault();
    if (link.matches(".ukuran")) resize(link);
    else translate(link).catch(() => {});
  });
})();
