"""Writing a report on the site: from an edit to its changed page, and both finished files, asked over HTTP."""

import json
import re
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from http.client import HTTPConnection
from pathlib import Path
from statistics import median
from time import perf_counter, sleep
from urllib.parse import urlencode

from bench.result import Figure
from bench.web.proses import measurable, seconds_worked, web_megabytes
from bench.web.server import ROOT, serving, sqlite_store, working

MILLI = 1_000
OK, SEE_OTHER = 200, 302
TOKEN = "b" * 32
PART = "2.2"
"""Which part of the report is written: its pages stand in the middle."""
KEY = re.compile(r"kunci=([0-9a-f]{32})")
PAGES = re.compile(r'id="lembar-(\d+)"')
PLACE = re.compile(rf'data-lembar="(\d+)" data-bagian="{re.escape(PART)}"')
FILES = re.compile(r'laporan/[\w-]+/(unduh/1/laporan\.(?:pdf|docx)\?kunci=[0-9a-f]{32})"')
PIECE = re.compile(r'hx-get="[^"]*/(berkas\?kunci=[0-9a-f]{32})"')
BASIS = re.compile(r'name="dasar" value="(\d+)"')
SMALL = ROOT / "contoh" / "kpu-tirtamaya"
"""Whose report is written in the short form."""
EDITS, TIMES = 50, 10
"""After which the web process must be as small as before."""


@dataclass(frozen=True, slots=True)
class Meja:
    """A report at work on a server that runs: its address, and the session of who writes it."""

    port: int
    address: str
    session: str

    def edit(self, words: str) -> int:
        """Send a text, and fetch the page on which it stands; how many pages there are."""
        fields = {"bagian": PART, "isi": words, "csrfmiddlewaretoken": TOKEN}
        pages = self.ask("POST", "pratinjau", urlencode(fields)).decode()
        key, place = KEY.search(pages), PLACE.search(pages)
        if key is None or place is None:
            raise RuntimeError(self.address)
        self.ask("GET", f"halaman/{place[1]}.png?kunci={key[1]}")
        return len(PAGES.findall(pages))

    def files(self) -> None:
        """Both, of what is saved: asked for, waited for as a page does, and taken."""
        self.ask("POST", "berkas", "csrfmiddlewaretoken=" + TOKEN)
        said = self.ask("GET", "").decode()
        while not (found := FILES.findall(said)) and (piece := PIECE.search(said)):
            sleep(0.2)
            said = self.ask("GET", piece[1]).decode()
        for address in found:
            self.ask("GET", address)

    def save(self, words: str) -> None:
        """Keep a text, so that the files are others."""
        page = self.ask("GET", f"bagian/{PART}").decode()
        basis = BASIS.search(page)
        if basis is None:
            raise RuntimeError(self.address)
        fields = {"isi": words, "dasar": basis[1], "csrfmiddlewaretoken": TOKEN}
        self.ask("POST", f"bagian/{PART}", urlencode(fields))

    def ask(self, method: str, what: str, body: str | None = None) -> bytes:
        """As a browser does that has entered; RuntimeError when it is not given what it asked for."""
        head = {"Host": "localhost", "Cookie": f"sessionid={self.session}; csrftoken={TOKEN}"}
        head |= {"Content-Type": "application/x-www-form-urlencoded"} if body else {}
        head |= {"HX-Request": "true"} if what.startswith("berkas?") else {}
        with closing(HTTPConnection("127.0.0.1", self.port, timeout=120)) as connection:
            connection.request(method, f"{self.address}/{what}".removesuffix("/"), body, head)
            response = connection.getresponse()
            data = response.read()
            if response.status not in {OK, SEE_OTHER}:
                raise RuntimeError(what, response.status)
            return data


def measure_laporan(folder: Path, short: bool) -> Iterator[Figure]:  # noqa: FBT001 - as every part is called
    """Edits one after another, each with another text; the PDF and the DOCX of the last state; what stays behind."""
    with sqlite_store(folder) as store:
        made = subprocess.run(  # noqa: S603 - our own arguments
            [sys.executable, "-m", "bench.web.laporan_toko", *([str(SMALL)] if short else [])],
            cwd=ROOT, env=store.environment, check=True, stdout=subprocess.PIPE,
        )  # fmt: skip
        kept = json.loads(made.stdout)
        with serving(store) as port, working(store):
            meja = Meja(port, f"/survei/{kept['survei']}/laporan/tindak-lanjut", kept["sesi"])
            yield from _speed(meja, *((2, 1) if short else (16, 3)))
            if measurable():
                yield from _growth(meja, short=short)


def _speed(meja: Meja, rounds: int, files: int) -> Iterator[Figure]:
    pages = meja.edit(_text(0))  # the first begins the process that renders, and lays everything out
    seen = [_timed(meja, _text(number)) for number in range(1, rounds + 1)]
    times, worked = zip(*seen, strict=True)
    name = f"{pages} pages"
    yield Figure("web-laporan", f"{name}: edit to changed page, median", median(times) * MILLI, "ms", "≤ 700 ms")
    yield Figure("web-laporan", f"{name}: edit to changed page, slowest", max(times) * MILLI, "ms")
    if measurable():
        yield Figure("web-laporan", f"{name}: edit to changed page, processor time", median(worked) * MILLI, "ms")
    taken = []
    for number in range(files):
        meja.save(f"Kalimat yang disimpan, {number}.")
        begun = perf_counter()
        meja.files()
        taken.append(perf_counter() - begun)
    yield Figure("web-laporan", f"{name}: PDF and DOCX by the worker, median of {files}", median(taken), "s", "≤ 3 s")


def _text(number: int) -> str:
    """Another length each time, so that what follows moves: sometimes by a line, sometimes onto the next page."""
    return f"Kalimat ke-{number}. IKM unit ini {{ikm}}.\n\n" + "Kalimat yang ditambahkan. " * (7 * number % 60)


def _timed(meja: Meja, words: str) -> tuple[float, float]:
    """Seconds by the clock and of all processors."""
    worked, begun = seconds_worked() if measurable() else 0, perf_counter()
    meja.edit(words)
    taken = perf_counter() - begun
    return taken, (seconds_worked() if measurable() else 0) - worked


def _growth(meja: Meja, *, short: bool) -> Iterator[Figure]:
    edits, files = (1, 1) if short else (EDITS, TIMES)
    before = web_megabytes()
    for number in range(edits):
        meja.edit(f"{_text(number)} Lagi.")
    for number in range(files):
        meja.save(f"{_text(number)} Akhir.")
        meja.files()
    yield Figure("web-laporan", f"web process before {edits} more edits and {files} times both files", before, "MB")
    yield Figure("web-laporan", "web process after them", web_megabytes(), "MB")
