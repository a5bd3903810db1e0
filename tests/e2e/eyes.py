"""What a test sees of a page: pictures of it at three widths in both themes, axe's findings, and its narrowest form."""

import json
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page

from tests.e2e.shown import note

WIDTHS = (360, 768, 1440)
THEMES = {"terang": "light", "gelap": "dark"}
HEIGHT = 900
AXE = Path(__file__).parent / "node_modules" / "axe-core" / "axe.min.js"
RULES = {"resultTypes": ["violations"]}
COLOURS = RULES | {"runOnly": ["color-contrast", "link-in-text-block"]}
"""A theme changes colours and nothing else: at a width that was judged whole, another theme may break only these."""


def look(page: Page, name: str) -> None:
    """Keep pictures of the whole page, as `<name>-<width>-<theme>.png`; the window is afterwards as it was.

    Only where SIKLUS_GAMBAR names a folder for them: six pictures take longer than all else, and somebody must look.
    script/house/sheets.py lays the six side by side.
    """
    note(page, name)
    if not (folder := os.environ.get("SIKLUS_GAMBAR")):
        return
    Path(folder).mkdir(parents=True, exist_ok=True)
    with _window_kept(page):
        for width in WIDTHS:
            page.set_viewport_size({"width": width, "height": HEIGHT})
            page.evaluate(ALL_LAID_OUT)
            for theme in THEMES:
                _dress(page, theme)
                page.screenshot(path=Path(folder) / f"{name}-{width}-{theme}.png", full_page=True)


ALL_LAID_OUT = """async () => { const sheet = new CSSStyleSheet();
  sheet.replaceSync("* { content-visibility: visible !important }");
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  const late = [...document.querySelectorAll("img[loading=lazy]")].slice(0, 4);
  for (const image of late) image.loading = "eager";
  await Promise.all(late.map((image) => image.decode().catch(() => {}))); }"""
"""Rows and the first pictures far below, which a browser gets only as one comes to them, are in the picture too."""


def assert_accessible(page: Page, themes: tuple[str, ...] = tuple(THEMES)) -> None:
    """axe finds nothing in these themes, at the window's width; fails with the list of what it found."""
    if found := axe_findings(page, themes):
        pytest.fail("\n".join(found))


def axe_findings(page: Page, themes: tuple[str, ...] = tuple(THEMES)) -> tuple[str, ...]:
    """What axe finds, one line for each element: theme, rule, where, and what is wrong."""
    require_axe()
    if not page.evaluate("() => 'axe' in window"):
        page.evaluate(
            AXE.read_text(encoding="utf-8")
        )  # evaluated, not added: the page's own policy forbids foreign scripts
    with _window_kept(page):
        asked = zip(themes, (RULES, *(COLOURS,) * (len(themes) - 1)), strict=True)
        return tuple(line for theme, rules in asked for line in _findings(page, theme, rules))


def _findings(page: Page, theme: str, rules: dict[str, Any]) -> Iterator[str]:
    _dress(page, theme)
    result: dict[str, Any] = page.evaluate(f"() => axe.run(document, {json.dumps(rules)})")
    for violation in result["violations"]:
        for node in violation["nodes"]:
            yield f"{theme}: {violation['id']} at {' '.join(map(str, node['target']))}: {node['failureSummary']}"


def require_axe() -> None:
    """Skip by name where axe-core is not installed; in CI that is a failure."""
    if AXE.exists():
        return
    missing = "axe-core is not installed (npm ci --prefix tests/e2e)"
    if os.environ.get("CI") == "true":
        pytest.fail(missing)
    pytest.skip(missing)


def no_sideways_scroll(page: Page) -> None:
    """The page fits 320 px, a window of 1280 px zoomed to 200 %, and letters twice as large."""
    if found := _wider(page):
        pytest.fail("; ".join(f"{where} is {pixels} px too wide" for where, pixels in found.items()))


def _wider(page: Page) -> dict[str, int]:
    """By how many pixels the page is wider than the window, and which element reaches furthest; {} when it fits."""
    found = {}
    with _window_kept(page):
        for name, width, letters in (("320 px", 320, ""), ("zoom 200 %", 640, ""), ("letters 200 %", 1280, "200%")):
            page.set_viewport_size({"width": width, "height": HEIGHT})
            page.evaluate("size => { document.documentElement.style.fontSize = size }", letters)
            over = page.evaluate("() => document.documentElement.scrollWidth - document.documentElement.clientWidth")
            if over > 0:
                found[f"{name}: {page.evaluate(FURTHEST)}"] = over
        page.evaluate("() => { document.documentElement.style.fontSize = '' }")
    return found


FURTHEST = """() => {
  const inBox = (e) => { for (let p = e.parentElement; p && p !== document.body; p = p.parentElement)
    if (getComputedStyle(p).overflowX !== "visible") return true; return false; };
  const all = [...document.body.querySelectorAll("*")].filter((e) => !inBox(e));
  all.sort((a, b) => b.getBoundingClientRect().right - a.getBoundingClientRect().right);
  const e = all[0]; return e.tagName.toLowerCase() + (typeof e.className === "string" ? "." + e.className : "");
}"""


def judge(page: Page, name: str) -> None:
    """All of it for one screen: pictures, axe at every width, no sideways scroll, and no table wider than a phone.

    Colours do not change with the width, nor places with the theme; so four runs of axe see what six would. A run for
    pictures takes only these.
    """
    if not page.evaluate("() => matchMedia('(scripting: enabled)').matches"):
        pytest.fail(f"{name}: judge needs a window with JavaScript, in which axe runs and tables are measured")
    page.wait_for_load_state()
    look(page, name)
    if os.environ.get("SIKLUS_GAMBAR"):
        return
    no_sideways_scroll(page)
    with _window_kept(page):
        for width, themes in zip(WIDTHS, (("terang",), ("gelap",), tuple(THEMES)), strict=True):
            page.set_viewport_size({"width": width, "height": HEIGHT})
            assert_accessible(page, themes)
        page.set_viewport_size({"width": WIDTHS[0], "height": HEIGHT})
        if wide := page.evaluate(WIDE_TABLES):
            pytest.fail("; ".join(wide))


WIDE_TABLES = """() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(
  [...document.querySelectorAll(".tabel-bungkus")].filter((box) => box.scrollWidth > box.clientWidth + 1)
    .map((box) => `${box.getAttribute("aria-label")}: ${box.scrollWidth} px in ${box.clientWidth} px`)))))"""


@contextmanager
def _window_kept(page: Page) -> Iterator[None]:
    before = page.viewport_size
    try:
        yield
    finally:
        page.emulate_media(color_scheme="light")
        if before is not None:
            page.set_viewport_size(before)


def _dress(page: Page, theme: str) -> None:
    page.emulate_media(color_scheme="dark" if THEMES[theme] == "dark" else "light", reduced_motion="reduce")
