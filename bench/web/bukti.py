"""Ten photos of 12 megapixels: sent three at a time as the page's script does, until the list shows all of them."""

import json
import re
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from dataclasses import dataclass
from http import HTTPStatus
from http.client import HTTPConnection
from io import BytesIO
from pathlib import Path
from statistics import median
from time import perf_counter
from typing import Any

from PIL import Image, ImageFilter

from bench.result import Figure, Skipped
from bench.web.server import ROOT, Penyimpanan, has_postgres, postgres_store, serving, sqlite_store

PHOTOS, AT_ONCE, LISTS, MILLI = 10, 3, 5, 1_000
BOUNDARY = "siklus-bukti"
SHOWN = re.compile(rb"/bukti/\d+/kecil/1")


def measure_bukti(folder: Path, short: bool) -> Iterator[Figure | Skipped]:  # noqa: FBT001 - as every part is called
    """On both stores, with many contents sent before among which those that look alike are sought."""
    side, before = (1_000, 1_000) if short else (4_000, 100_000)
    photos = [_photo(number, side) for number in range(PHOTOS)]
    for name, make in {"SQLite": sqlite_store, "PostgreSQL": postgres_store}.items():
        if name == "PostgreSQL" and not has_postgres():
            yield Skipped(f"web-bukti: {name}", "no server answers at 127.0.0.1:5432")
            continue
        with make(folder) as store:
            asked = _prepared(store, before)
            with serving(store) as port:
                yield from _figures(f"{name}, {before:,} before", Pengirim(port, asked), photos, side)


def _figures(name: str, pengirim: "Pengirim", photos: Sequence[bytes], side: int) -> Iterator[Figure]:
    begun = perf_counter()
    plain = [_shrunk(photo) for photo in photos]
    alone = perf_counter() - begun
    begun = perf_counter()
    with ThreadPoolExecutor(AT_ONCE) as pool:
        list(pool.map(pengirim.send, photos))
    shown = pengirim.thumbnails()
    whole = perf_counter() - begun
    size = f"{len(plain)} photos of {side * side * 3 // 4 / 1e6:.1f} MP"
    yield Figure("web-bukti", f"{name}: {size}, until all {shown} show", whole, "s", "≤ 5 s")
    yield Figure("web-bukti", f"{name}: Pillow alone shrinks them", alone, "s")
    yield Figure("web-bukti", f"{name}: sending and showing / Pillow alone", whole / alone, "×")
    listed = median(pengirim.seconds_of_list() for _ in range(LISTS))
    yield Figure("web-bukti", f"{name}: the list with its warnings", listed * MILLI, "ms", "≤ 150 ms")


@dataclass(frozen=True, slots=True)
class Pengirim:
    """A browser that has entered, on a port, with what `bench.web.bukti_toko` wrote."""

    port: int
    asked: dict[str, Any]

    @property
    def address(self) -> str:
        """The month's own."""
        return f"/bukti/untuk/realisasi/{self.asked['target']}"

    def send(self, photo: bytes) -> int:
        """One photo as a form of its own; RuntimeError unless it is taken."""
        status, _ = self.ask("POST", f"{self.address}/kirim", form_of(photo), form_headers())
        if status != HTTPStatus.NO_CONTENT:
            raise RuntimeError(status)
        return status

    def listed(self) -> bytes:
        """The list."""
        return self.ask("GET", self.address)[1]

    def seconds_of_list(self) -> float:
        """How long one takes."""
        begun = perf_counter()
        self.listed()
        return perf_counter() - begun

    def thumbnails(self) -> int:
        """How many pictures the list shows; each of them is fetched."""
        found = SHOWN.findall(self.listed())
        for one in found:
            status, _ = self.ask("GET", one.decode())
            if status != HTTPStatus.OK:
                raise RuntimeError(status)
        return len(found)

    def ask(
        self, method: str, path: str, body: bytes = b"", headers: Mapping[str, str] | None = None
    ) -> tuple[int, bytes]:
        """Status and body of an answer."""
        cookies = f"sessionid={self.asked['sesi']}; csrftoken={self.asked['token']}"
        sent = {"Host": "localhost", "HX-Request": "true", "X-CSRFToken": self.asked["token"], "Cookie": cookies}
        with closing(HTTPConnection("127.0.0.1", self.port, timeout=120)) as connection:
            connection.request(method, path, body, {**sent, **(headers or {})})
            response = connection.getresponse()
            return response.status, response.read()


def form_of(photo: bytes) -> bytes:
    """A form with one file."""
    head = 'Content-Disposition: form-data; name="berkas"; filename="foto.jpg"\r\nContent-Type: image/jpeg'
    return f"--{BOUNDARY}\r\n{head}\r\n\r\n".encode() + photo + f"\r\n--{BOUNDARY}--\r\n".encode()


def form_headers() -> dict[str, str]:
    """What says that it is one."""
    return {"Content-Type": f"multipart/form-data; boundary={BOUNDARY}"}


def _prepared(store: Penyimpanan, before: int) -> dict[str, Any]:
    command = [sys.executable, "-m", "bench.web.bukti_toko", str(before)]
    done = subprocess.run(command, cwd=ROOT, env=store.environment, check=True, stdout=subprocess.PIPE)  # noqa: S603 - ours
    found: dict[str, Any] = json.loads(done.stdout)
    return found


def _photo(number: int, side: int) -> bytes:
    """A picture with as much in it as a phone's: soft noise, another for each number."""
    noise = Image.effect_noise((side // 4, side * 3 // 16), 60 + number).resize((side, side * 3 // 4))
    buffer = BytesIO()
    noise.filter(ImageFilter.GaussianBlur(2)).convert("RGB").save(buffer, "JPEG", quality=92)
    return buffer.getvalue()


def _shrunk(photo: bytes) -> bytes:
    buffer = BytesIO()
    with Image.open(BytesIO(photo)) as image:
        image.thumbnail((1600, 1600))
        image.save(buffer, "JPEG", quality=82)
    return buffer.getvalue()
