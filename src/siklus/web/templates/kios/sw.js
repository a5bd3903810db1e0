/* Keeps the kiosk's page and files for days without a network. Answers are none of its business. */
const CACHE = "siklus-kios-{{ versi|escapejs }}";
const FILES = [{% for item in berkas %}"{{ item|escapejs }}", {% endfor %}];
const PAGE = "{{ halaman|escapejs }}";

addEventListener("install", (event) => {
  const fresh = FILES.map((file) => new Request(file, { cache: "reload" }));
  event.waitUntil(caches.open(CACHE).then((cache) => cache.addAll(fresh)).then(() => skipWaiting()));
});

addEventListener("activate", (event) => {
  const old = (name) => name.startsWith("siklus-kios-") && name !== CACHE;
  event.waitUntil(caches.keys().then((names) => Promise.all(names.filter(old).map((name) => caches.delete(name)))).then(() => clients.claim()));
});

addEventListener("fetch", (event) => {
  const { request } = event;
  const { pathname } = new URL(request.url);
  if (request.method !== "GET" || !FILES.includes(pathname)) return;
  const wanted = request.mode === "navigate" ? PAGE : request;
  event.respondWith(caches.open(CACHE).then((cache) => cache.match(wanted)).then((found) => found || fetch(request)));
});
