"""The ZIP, piece by piece: one file at a time passes through memory, and the same state always gives the same bytes.

Every content is hashed before it is packed, so that a damaged one never leaves as if it were whole; the index, which
comes last, says which files are missing and why. `SHA256SUMS` is what `sha256sum -c` reads.
"""

import hashlib
import zipfile
from collections.abc import Generator, Iterator
from datetime import date
from io import BufferedReader, BytesIO
from pathlib import Path
from typing import BinaryIO, cast

from siklus.web.queries.paket.bagian import BerkasPaket
from siklus.web.queries.paket.paket import Paket
from siklus.web.services.paket.baca_dulu import read_me
from siklus.web.services.paket.buku_kerja import index_workbook
from siklus.web.services.paket.halaman import index_page
from siklus.web.services.paket.indeks import Indeks

CHUNK = 1 << 18
SUMS = "SHA256SUMS"
PACKED_ALREADY = (".pdf", ".jpg", ".png", ".docx", ".xlsx")
STORED, SQUEEZED = 0, 6
"""Levels of deflate. What is compressed already goes as it is, still as deflate: its blocks say where they end, which
every program can read from a stream, while plain stored entries of unknown length cannot be."""
UNIX, READABLE = 3, 0o100644 << 16
LOST = "Berkas ini tidak ada di simpanan."
ALTERED = "Isi berkas ini di simpanan sudah berubah, sehingga tidak dikemas."


class Sink:
    """Where the ZIP is written to: what came is taken away before more comes. It cannot be sought, like a socket."""

    def __init__(self) -> None:
        """Empty."""
        self._kept: list[bytes] = []

    def write(self, data: bytes) -> int:
        """The next bytes."""
        self._kept.append(bytes(data))
        return len(data)

    def flush(self) -> None:
        """Nothing waits anywhere."""

    def take(self) -> bytes:
        """What came since."""
        data, self._kept = b"".join(self._kept), []
        return data


def pieces(paket: Paket) -> Generator[bytes, None, None]:
    """The whole ZIP. Asks the store's files alone, no database, so that a slow reader holds nothing but a thread."""
    sink, sums, failed = Sink(), dict[str, str](), dict[str, str]()
    stream = cast("BinaryIO", sink)  # zipfile asks no more of a stream than to be written
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as packed:
        for berkas in paket.terpilih:
            reason = yield from _packed(packed, sink, berkas, paket.pada)
            if reason:
                failed[berkas.nama] = reason
            else:
                sums[berkas.nama] = berkas.sha256
        for name, data in _own(Indeks(paket, failed)):
            sums[name] = hashlib.sha256(data).hexdigest()
            yield from _written(packed, sink, name, BytesIO(data), paket.pada)
        yield from _written(packed, sink, SUMS, BytesIO(sums_of(sums)), paket.pada)
    yield sink.take()


def sums_of(sums: dict[str, str]) -> bytes:
    """Lines as sha256sum writes and reads them, in the order of the names."""
    return "".join(f"{sha256}  {name}\n" for name, sha256 in sorted(sums.items())).encode()


def _own(indeks: Indeks) -> Iterator[tuple[str, bytes]]:
    yield "INDEKS.xlsx", index_workbook(indeks)
    yield "INDEKS.html", index_page(indeks)
    yield "BACA-DULU.txt", read_me(indeks)


def _packed(packed: zipfile.ZipFile, sink: Sink, berkas: BerkasPaket, on: date) -> Generator[bytes, None, str]:
    """Put one file in; in the end the reason why it was left out, "" when it was not."""
    if berkas.isi is not None:
        yield from _written(packed, sink, berkas.nama, BytesIO(berkas.isi), on)
        return ""
    try:
        file = _opened(berkas.sumber)
    except OSError:
        return LOST
    with file:
        if hashlib.file_digest(file, "sha256").hexdigest() != berkas.sha256:
            return ALTERED
        file.seek(0)
        yield from _written(packed, sink, berkas.nama, file, on)
    return ""


def _opened(path: Path | None) -> BufferedReader:
    if path is None:
        raise FileNotFoundError
    return path.open("rb")


def _written(packed: zipfile.ZipFile, sink: Sink, name: str, source: BinaryIO, on: date) -> Iterator[bytes]:
    with packed.open(entry(name, on), "w") as target:
        while data := source.read(CHUNK):
            target.write(data)
            yield sink.take()
    yield sink.take()


def entry(name: str, on: date) -> zipfile.ZipInfo:
    """How a file stands in the ZIP: the package's day as its time, and nothing of the machine that packed it."""
    info = zipfile.ZipInfo(name, (on.year, on.month, on.day, 0, 0, 0))
    info.compress_type, info.create_system, info.external_attr = zipfile.ZIP_DEFLATED, UNIX, READABLE
    level = STORED if name.endswith(PACKED_ALREADY) else SQUEEZED
    info._compresslevel = level  # type: ignore[attr-defined]  # noqa: SLF001 - the only way to a level for one file before 3.13
    return info
