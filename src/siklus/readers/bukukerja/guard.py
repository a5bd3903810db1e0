"""Looks at a workbook before anything parses it: what kind of file it is, and how large it becomes when unpacked."""

import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from siklus.core.errors import Place, Problem, SiklusError

LARGEST_FILE = 60_000_000
LARGEST_UNPACKED = 250_000_000
MOST_PARTS = 5_000
HIGHEST_RATIO, RATIO_COUNTS_FROM = 150, 20_000_000
CHUNK = 1 << 16
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
LOCAL_HEADER, NAME_LENGTHS = 30, slice(26, 30)
SAVE_AS = "Buka di Excel atau LibreOffice, pilih Simpan Sebagai, lalu pilih “Buku Kerja Excel (.xlsx)”."


def check_workbook(path: Path, shown: str) -> None:
    """Refuse what is not a plain .xlsx of sane size; `shown` is the name that messages print.

    Raises:
        SiklusError: BUKU-01 not a workbook, 02 password, 03 macros, 04 another format, 05 too large when unpacked,
            06 no such file or no permission.
    """
    place = Place(shown)
    try:
        with path.open("rb") as file:
            head = file.read(len(OLE))
    except OSError:
        raise SiklusError(_unreadable(place)) from None
    if head == OLE:
        raise SiklusError(_ole(path, place))
    if path.stat().st_size > LARGEST_FILE:
        raise SiklusError(_too_large(place))
    try:
        _check_parts(path, place)
    except (zipfile.BadZipFile, zlib.error, OSError, NotImplementedError):
        raise SiklusError(_not_a_workbook(place)) from None


def _check_parts(path: Path, place: Place) -> None:
    with zipfile.ZipFile(path) as archive, path.open("rb") as raw:
        parts = archive.infolist()
        names = {part.filename for part in parts}
        if "xl/vbaProject.bin" in names:
            raise SiklusError(_macros(place))
        if "mimetype" in names:
            raise SiklusError(_other_format(place, "OpenDocument (.ods)"))
        if any(part.flag_bits & 1 for part in parts):
            raise SiklusError(_password(place))
        if len(parts) > MOST_PARTS or _unpacked_too_large(raw, parts):
            raise SiklusError(_too_large(place))
        if "xl/workbook.xml" not in names:
            raise SiklusError(_not_a_workbook(place))


def _unpacked_too_large(raw: BinaryIO, parts: list[zipfile.ZipInfo]) -> bool:
    """Count what really comes out, not what the directory claims: a bomb may lie about its size."""
    if sum(part.file_size for part in parts) > LARGEST_UNPACKED:
        return True
    total = 0
    for part in parts:
        size = 0
        for piece in _inflated(raw, part):
            size += piece
            if total + size > LARGEST_UNPACKED or _bomb_like(size, part.compress_size):
                return True
        total += size
    return False


def _bomb_like(size: int, packed: int) -> bool:
    return size > RATIO_COUNTS_FROM and size > HIGHEST_RATIO * packed


def _inflated(raw: BinaryIO, part: zipfile.ZipInfo) -> Iterator[int]:
    """Sizes of the pieces that a part unpacks to, a bounded piece at a time."""
    raw.seek(part.header_offset)
    header = raw.read(LOCAL_HEADER)[NAME_LENGTHS]
    raw.seek(int.from_bytes(header[:2], "little") + int.from_bytes(header[2:], "little"), 1)
    if part.compress_type == zipfile.ZIP_STORED:
        yield part.compress_size
        return
    stream, left = zlib.decompressobj(-zlib.MAX_WBITS), part.compress_size
    while left > 0 and not stream.eof:
        block = raw.read(min(CHUNK, left))
        left -= CHUNK
        while block and not stream.eof:
            yield len(stream.decompress(block, 1 << 20))
            block = stream.unconsumed_tail


def _unreadable(place: Place) -> Problem:
    advice = "Periksa nama dan letak berkasnya; bila sedang dibuka di program lain, tutup lebih dahulu."
    return Problem("BUKU-06", "Berkas tidak ditemukan atau tidak dapat dibuka.", advice, place)


def _not_a_workbook(place: Place) -> Problem:
    advice = "Pakai templat dari perintah “siklus contoh salin FOLDER”, atau simpan ulang sebagai .xlsx."
    return Problem("BUKU-01", "Berkas ini bukan buku kerja Excel (.xlsx) yang utuh.", advice, place)


def _ole(path: Path, place: Place) -> Problem:
    """Old .xls and password-protected .xlsx are both OLE files; only the latter holds an encrypted package."""
    with path.open("rb") as file:
        content = file.read(LARGEST_FILE)
    encrypted = "EncryptedPackage".encode("utf-16-le") in content
    return _password(place) if encrypted else _other_format(place, "Excel lama (.xls)")


def _password(place: Place) -> Problem:
    advice = "Buka di Excel, hapus kata sandinya lewat Berkas › Info › Proteksi Buku Kerja, lalu simpan."
    return Problem("BUKU-02", "Buku kerja ini dilindungi kata sandi.", advice, place)


def _macros(place: Place) -> Problem:
    return Problem("BUKU-03", "Buku kerja ini berisi makro; Siklus tidak membuka berkas bermakro.", SAVE_AS, place)


def _other_format(place: Place, kind: str) -> Problem:
    return Problem("BUKU-04", f"Berkas ini berformat {kind}, bukan .xlsx.", SAVE_AS, place)


def _too_large(place: Place) -> Problem:
    advice = "Salin isinya ke templat baru, atau pakai CSV untuk jawaban yang sangat banyak."
    return Problem("BUKU-05", "Isi berkas ini terlalu besar untuk sebuah buku kerja.", advice, place)
