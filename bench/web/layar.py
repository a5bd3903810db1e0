"""First paint of staff pages on a slow phone: Chromium with a quarter of the processor and a slow mobile network."""

import json
import shutil
import subprocess
import sys
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path
from statistics import median
from time import monotonic, sleep
from typing import TYPE_CHECKING, Any

from bench.result import Figure, Skipped
from bench.web.server import ROOT, Penyimpanan, serving, sqlite_store

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

BROWSERS = ("chromium", "chromium-browser", "google-chrome")
SLOW_4G = {"offline": False, "latency": 150, "downloadThroughput": 1_638_400 / 8, "uploadThroughput": 768_000 / 8}
"""What Lighthouse takes for a mobile network: 150 ms there and back, 1,6 Mbit/s down, 0,75 up."""
SLOWER = 4
PATIENCE = 60.0
PAINTED = "performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0"
SCREENS = {
    "a small public page": "/terima",
    "rencana, 200 RTL": "/survei/{survei}/rencana",
    "realisasi, 200 RTL and 1,000 files": "/survei/{survei}/realisasi",
    "verifikasi": "/survei/{survei}/verifikasi",
    "laporan": "/survei/{survei}/laporan",
}


def measure_layar(folder: Path, short: bool) -> Iterator[Figure | Skipped]:  # noqa: FBT001 - as every part is called
    """Each screen in a browser that has never been here, and again in one that has."""
    browser = next(filter(None, map(shutil.which, BROWSERS)), None)
    if browser is None or find_spec("playwright") is None:
        yield Skipped("web-layar", "no Chromium, or no Playwright")
        return
    with sqlite_store(folder) as store:
        asked = _prepared(store)
        with serving(store) as port:
            yield from _figures(browser, f"http://localhost:{port}", asked, 1 if short else 5)


def _figures(executable: str, site: str, asked: dict[str, Any], times: int) -> Iterator[Figure]:
    from playwright.sync_api import sync_playwright  # noqa: PLC0415 - only where there is a browser

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=executable, args=["--no-sandbox"])
        for name, path in SCREENS.items():
            seen = [_paints(browser, site, path.format(**asked), asked["sesi"]) for _ in range(times)]
            cold, warm = (median(column) for column in zip(*seen, strict=True))
            yield Figure("web-layar", f"{name}: first paint, first visit", cold, "ms", "≤ 1000 ms")
            yield Figure("web-layar", f"{name}: first paint, again", warm, "ms", "≤ 1000 ms")
        browser.close()


def _paints(browser: "Browser", site: str, path: str, session: str) -> tuple[float, float]:
    """Milliseconds until something shows, in a new browser and then once more in it."""
    context = browser.new_context(viewport={"width": 360, "height": 740})
    context.add_cookies([{"name": "sessionid", "value": session, "url": site}])
    page = context.new_page()
    devtools = context.new_cdp_session(page)
    devtools.send("Network.enable")
    devtools.send("Network.emulateNetworkConditions", SLOW_4G)
    devtools.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
    paints = []
    for _ in range(2):
        page.goto(site + path, wait_until="load", timeout=120_000)
        paints.append(_painted(page))
    context.close()
    return paints[0], paints[1]


def _painted(page: "Page") -> float:
    """Milliseconds until the first paint; asked again and again, as our policy lets no page wait by itself."""
    until = monotonic() + PATIENCE
    while monotonic() < until:
        if (seen := float(page.evaluate(PAINTED))) > 0:
            return seen
        sleep(0.05)
    raise TimeoutError(page.url)


def _prepared(store: Penyimpanan) -> dict[str, Any]:
    subprocess.run(
        [sys.executable, "-m", "siklus.web", "collectstatic", "--noinput", "--verbosity=0"],
        cwd=ROOT, env=store.environment, check=True,
    )  # fmt: skip
    command = [sys.executable, "-m", "bench.web.layar_toko"]
    done = subprocess.run(command, cwd=ROOT, env=store.environment, check=True, stdout=subprocess.PIPE)  # noqa: S603 - ours
    found: dict[str, Any] = json.loads(done.stdout)
    return found
