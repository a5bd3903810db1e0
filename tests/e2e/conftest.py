"""A real server and a real browser.

The server is granian in a process of its own; it reads the very database of the test, so that a test may prepare and
look up what it likes with the models and the fixed people of tests/web. The browser is the machine's Chromium; where
there is none these tests are left out by name, except in CI, where that is a failure.
"""

import os
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from http.client import HTTPConnection
from pathlib import Path
from urllib.parse import quote

import django
import pytest

django.setup()  # this file is read before pytest-django does it

from allauth.account.internal.flows.login import record_authentication
from django.db import connection
from django.http import HttpRequest
from playwright.sync_api import Browser, ConsoleMessage, Page, expect, sync_playwright
from pytest_django import DjangoDbBlocker

from siklus.web.models import Akun
from tests.e2e.shown import watch
from tests.web.conftest import (
    entered,
    layanan,
    let_go,
    orang,
    pohon,
    pytest_runtest_teardown,
    quick_emptying,
    writer_ends_first,
)

# The fixed tree and people, and how this process leaves its store between tests and in the end.
__all__ = ["layanan", "orang", "pohon", "pytest_runtest_teardown", "quick_emptying", "writer_ends_first"]
ROOT = Path(__file__).parents[2]
BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
SECONDS_TO_START = 60
A_WHILE = 30_000
"""Milliseconds that an expectation waits, as an action does: on a busy machine pages come late."""
expect.set_options(timeout=A_WHILE)


@dataclass(frozen=True, slots=True)
class Situs:
    """The site under test."""

    alamat: str

    def __call__(self, path: str) -> str:
        """The whole address of a path."""
        return self.alamat + path


Open = Callable[..., Page]


@pytest.fixture(scope="session")
def peramban() -> Iterator[Browser]:
    """The machine's Chromium."""
    program = next(filter(None, map(shutil.which, BROWSERS)), None)
    if program is None:
        missing = "no Chromium on this machine"
        pytest.fail(missing) if os.environ.get("CI") == "true" else pytest.skip(missing)
    with pytest.MonkeyPatch.context() as patch, sync_playwright() as playwright:
        # Playwright keeps an event loop in this thread, and Django takes that for asynchronous code; it is not.
        patch.setenv("DJANGO_ALLOW_ASYNC_UNSAFE", "true")
        browser = playwright.chromium.launch(executable_path=program, args=["--no-sandbox"])
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def server(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[Situs]:  # noqa: ARG001 - the database must be there
    """The site as it is set up at first."""
    try:
        with serving() as site:
            yield site
    finally:
        with django_db_blocker.unblock():
            let_go()


@contextmanager
def serving(**settings: str) -> Iterator[Situs]:
    """Granian on a free port, on the database of the tests, with these settings of Siklus."""
    port = _free_port()
    address = {"SIKLUS_ALAMAT": f"http://localhost:{port}", "DATABASE_URL": _database_url()}
    environment = os.environ | address | settings
    _run("siklus.web", "collectstatic", "--noinput", "--verbosity=0", environment=environment)
    bind = ("--interface", "wsgi", "--host", "127.0.0.1", "--port", str(port), "--blocking-threads", "4")
    command = (
        sys.executable,
        "-m",
        "granian",
        *bind,
        "--no-ws",
        "--log-level",
        "warning",
        "tests.e2e.drawn:application",
    )
    process = subprocess.Popen(command, cwd=ROOT, env=environment)  # noqa: S603 - our own arguments
    try:
        _wait_until_open(port, process)
        yield Situs(f"http://localhost:{port}")
    finally:
        process.terminate()
        process.wait(timeout=20)


@pytest.fixture
def situs(server: Situs, transactional_db: None) -> Situs:  # noqa: ARG001 - emptied after each test
    """The site, with nothing in it but what the test puts there."""
    return server


@pytest.fixture
def buka(situs: Situs, peramban: Browser) -> Iterator[Open]:
    """Open a path in a window of its own: `buka("/unit/x", akun=…, width=360, javascript=False)`.

    A test fails at its end when a page broke its own content policy or a script of it stopped with an error.
    """
    complaints: list[str] = []
    contexts = []

    def open_page(path: str = "/", *, akun: Akun | None = None, width: int = 1440, javascript: bool = True) -> Page:
        context = peramban.new_context(
            base_url=situs.alamat,
            viewport={"width": width, "height": 900},
            java_script_enabled=javascript,
            locale="id-ID",
            reduced_motion="reduce",
        )
        contexts.append(context)
        if akun is not None:
            context.add_cookies([{"name": "sessionid", "value": _session_of(akun), "url": situs.alamat}])
        page = context.new_page()
        watch(page)
        page.on("pageerror", lambda error: complaints.append(f"{page.url}: {error}"))
        page.on("console", lambda message: complaints.extend(_complaint(message)))
        page.goto(path)
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert complaints == []


def _session_of(akun: Akun) -> str:
    """A session in which the password was given just now, so that nothing asks for it again."""
    client, request = entered(akun), HttpRequest()
    request.session = client.session
    record_authentication(request, akun, "password", reauthenticated=True)
    request.session.save()
    return client.cookies["sessionid"].value


def _complaint(message: ConsoleMessage) -> Iterator[str]:
    if message.type == "error" and "Content Security Policy" in message.text:
        yield message.text


def _database_url() -> str:
    """The test's own database as another process finds it."""
    settings = connection.settings_dict
    if connection.vendor == "sqlite":
        return f"sqlite:///{settings['NAME']}"
    user = quote(settings["USER"]) + (f":{quote(settings['PASSWORD'])}" if settings["PASSWORD"] else "")
    return f"postgres://{user}@{settings['HOST']}:{settings['PORT'] or 5432}/{settings['NAME']}"


def _free_port() -> int:
    with socket.socket() as tried:
        tried.bind(("127.0.0.1", 0))
        return int(tried.getsockname()[1])


def _run(module: str, *arguments: str, environment: dict[str, str]) -> None:
    subprocess.run((sys.executable, "-m", module, *arguments), check=True, cwd=ROOT, env=environment)  # noqa: S603 - as above


def _wait_until_open(port: int, process: subprocess.Popen[bytes]) -> None:
    begun = time.monotonic()
    while process.poll() is None and time.monotonic() - begun < SECONDS_TO_START:
        if _answers(port):
            return
        time.sleep(0.1)
    pytest.fail("the server did not open")


def _answers(port: int) -> bool:
    with closing(HTTPConnection("127.0.0.1", port, timeout=5)) as asked:
        try:
            asked.request("HEAD", "/akun/login/")
            asked.getresponse().read()
        except OSError:
            return False
        return True
