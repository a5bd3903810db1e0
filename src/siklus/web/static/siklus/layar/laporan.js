// Pages follow what is written; without this script the text is saved first and the pages are seen one by one.
"use strict";

const WAIT = 500;
let timer = 0;
let asked = 0;
let jump = "";

const form = () => document.querySelector("form[data-pratinjau]");
const tell = (text) => {
  const place = document.getElementById("keadaan-pratinjau");
  if (place) place.textContent = text;
};

const scrollToPage = (number, smooth) => {
  const page = document.getElementById(`lembar-${number}`);
  if (page) page.scrollIntoView({ behavior: smooth ? "smooth" : "instant", block: "start" });
};

const pageOf = (part) => {
  const link = document.querySelector(`#kerangka [data-bagian="${CSS.escape(part)}"]`);
  return link ? link.dataset.lembar : "";
};

const preview = async () => {
  const source = form();
  if (!source) return;
  const mine = ++asked;
  const body = new FormData(source);
  body.set("bagian", source.dataset.bagian);
  tell("…");
  try {
    const response = await fetch(source.dataset.pratinjau, { method: "POST", body, headers: { "HX-Request": "true" } });
    const text = await response.text();
    if (mine !== asked || !response.ok) return;
    put(text);
    tell("✓");
  } catch {
    tell("");
  }
};

// The pages that are seen keep their old picture until the new one has come, so that nothing flickers.
const put = (text) => {
  const fresh = new DOMParser().parseFromString(text, "text/html");
  const old = document.getElementById("halaman");
  const now = fresh.getElementById("halaman");
  const olds = old.querySelectorAll(".lembar");
  const news = now.querySelectorAll(".lembar");
  if (olds.length && olds.length === news.length) {
    news.forEach((page, at) => swap(olds[at].querySelector("img"), page.querySelector("img").getAttribute("src")));
  } else {
    old.replaceWith(now);
    htmx.process(now);
  }
  for (const name of ["temuan", "kerangka"]) document.getElementById(name).replaceWith(fresh.getElementById(name));
  mark();
};

const swap = (image, source) => {
  if (image.getAttribute("src") === source) return;
  const seen = image.getBoundingClientRect();
  if (seen.bottom < -innerHeight || seen.top > 2 * innerHeight) {
    image.setAttribute("src", source);
    return;
  }
  const next = new Image();
  next.onload = () => image.setAttribute("src", source);
  next.src = source;
};

const mark = () => {
  const source = form();
  for (const link of document.querySelectorAll("#kerangka [data-bagian]")) {
    if (source && link.dataset.bagian === source.dataset.bagian) link.setAttribute("aria-current", "true");
  }
};

document.addEventListener("input", (event) => {
  if (!event.target.closest("form[data-pratinjau]")) return;
  clearTimeout(timer);
  timer = setTimeout(preview, WAIT);
});

document.addEventListener("click", (event) => {
  const link = event.target.closest("#kerangka a[data-lembar]");
  if (link && link.getAttribute("href").startsWith("#")) {
    event.preventDefault();
    scrollToPage(link.dataset.lembar, true);
  }
});

document.addEventListener("htmx:afterSettle", () => {
  const source = form();
  mark();
  if (!source || jump) return;
  jump = pageOf(source.dataset.bagian);
  if (jump && matchMedia("(min-width: 48rem)").matches) scrollToPage(jump, false);
});
