"""Which templates drew what a test looks at, written down for script/house/screens.py."""

import json
import os
from pathlib import Path
from weakref import WeakKeyDictionary

from playwright.sync_api import Page, Response

HEADER = "X-Siklus-Templat"
"""What the server of these tests (drawn.py) adds to an answer."""

_of_page: WeakKeyDictionary[Page, set[str]] = WeakKeyDictionary()


def watch(page: Page) -> None:
    """Keep what drew the page that stands in the window, and what it fetched since."""
    _of_page[page] = set()
    page.on("response", lambda response: _fetched(page, response))


def note(page: Page, name: str) -> None:
    """Write down that this page was looked at; only where SIKLUS_LAYAR names a folder for it."""
    if folder := os.environ.get("SIKLUS_LAYAR"):
        line = json.dumps({"layar": name, "templat": sorted(_of_page.get(page, ()))})
        with (Path(folder) / f"{os.getpid()}.jsonl").open("a", encoding="utf-8") as notes:
            notes.write(f"{line}\n")


def _fetched(page: Page, response: Response) -> None:
    if response.request.is_navigation_request() and response.frame == page.main_frame:
        _of_page[page].clear()
    _of_page[page].update(response.headers.get(HEADER.lower(), "").split())
