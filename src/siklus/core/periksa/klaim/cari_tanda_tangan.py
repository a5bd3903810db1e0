"""Signature blocks: place and date, office held, and whether name and number are printed. Names are never kept."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from siklus.core.periksa.klaim.baris_tanda_tangan import (
    LONGEST,
    Peran,
    Tanggal,
    has_name,
    has_nip,
    is_role,
    is_surely_name,
    peran_of,
    place_in,
    read_letter_date,
    read_tanggal,
)
from siklus.core.periksa.klaim.bilangan import Ucapan
from siklus.core.periksa.klaim.identitas import TandaTangan
from siklus.core.periksa.klaim.ruas import Gabungan, Jenis, Ruas, find_sampul, join
from siklus.core.periksa.temuan import lokasi_of
from siklus.document.blocks import Heading, Paragraph, SignatureBlock, Table
from siklus.document.placed import Line, Placed, PlacedCell, Printed, locate
from siklus.document.reading import Reading

_REACH, _LONGEST_BLOCK, _MOST_LINES = 4, 400, 24
_LETTERHEAD = 60
"""Lines at a report's beginning among which a letter prints its date."""

_WIDEST = 3
_COLUMN_HEAD = re.compile(
    r"\W*(?:no|nomor|nama(?:\s+(?:lengkap|pegawai|petugas|anggota))?|nip|jabatan|kepada|dari|yth|hal|perihal|sifat|lampiran)\W*",
    re.IGNORECASE,
)
"""How a list of persons or a letter's head begins."""

_PREFACE = re.compile(r"\b(?:KATA\s+PENGANTAR|KATA\s+SAMBUTAN|SAMBUTAN|PRAKATA|PENGANTAR)\b", re.IGNORECASE)
_ANNEX = re.compile(r"^\W*(?:LAMPIRAN|DOKUMENTASI|BUKTI|FOTO)\b", re.IGNORECASE)
_DATES: frozenset[Peran] = frozenset({"tanggal", "tanggal kosong"})
_OPENERS: frozenset[Peran] = frozenset({*_DATES, "pembuka"})


@dataclass(frozen=True, slots=True)
class Blok:
    """The lines of one signature block, with what each of them is."""

    baris: tuple[tuple[Ruas, Peran], ...]

    def has(self, *peran: Peran) -> bool:
        """Whether one of its lines is such a one."""
        return any(kind in peran for _, kind in self.baris)

    @property
    def bernama(self) -> bool:
        """Whether a name is printed."""
        return any(kind in {"", "jabatan", "nip", "tanggal"} and has_name(ruas.teks) for ruas, kind in self.baris)

    @property
    def bernomor(self) -> bool:
        """Whether the digits of a NIP are printed."""
        return any(has_nip(ruas.teks) for ruas, _ in self.baris)

    @property
    def terbuka(self) -> bool:
        """Whether it was only begun: a day, or a word that opens a signature, and nobody."""
        return all(kind in _OPENERS for _, kind in self.baris)

    @property
    def sah(self) -> bool:
        """Whether these lines are a signature, or the place of one: somebody signs as something, or on some day."""
        if self.has("nip", "elektronik") or self.bernomor:
            return self.has("jabatan", *_OPENERS) or self.bernama
        named = any(is_surely_name(ruas.teks) for ruas, kind in self.baris if not kind)
        if self.has(*_OPENERS):
            return self.has("jabatan") or named
        first = self.baris[0][0]
        return named and first.jenis == "kalimat" and first.teks.endswith(",")


def is_date_line(text: str) -> bool:
    """Whether a line is a place and a date and nothing else."""
    tanggal = read_tanggal(text)
    return tanggal is not None and bool(tanggal.tempat) and not tanggal.sisa


def find_tanda_tangan(reading: Reading) -> tuple[TandaTangan, ...]:
    """Every signature block; one without a date of its own is dated by the head of the letter."""
    head = _letter_date(reading)
    blocks = (_block(blok) for blok in find_blok(reading))
    return tuple(
        _dated(block, *head) if head and block.tahun is None and not block.kosong else block for block in blocks
    )


def signature_words(reading: Reading) -> tuple[Ruas, ...]:
    """Each signature block as one stretch, so that an office named over two lines is found."""
    return tuple(
        Ruas(whole.text, whole, "kalimat", bagian=blok.baris[0][0].bagian)
        for blok in find_blok(reading)
        for whole in [_joined(blok)]
    )


def _joined(blok: Blok) -> Gabungan:
    """The block's lines as printed, without what else stands in its paragraphs."""
    return join(tuple({id(ruas.printed): ruas.printed for ruas, _ in blok.baris}.values()), "\n")


def find_blok(reading: Reading) -> Iterator[Blok]:
    """The signature blocks in order, and the places where one was begun and left: a date alone, "Mengetahui,"."""
    cover = {id(placed) for placed in find_sampul(reading)}
    stretch: list[Ruas] = []
    for placed, bagian in _under_headings(reading):
        lines = () if id(placed) in cover else tuple(_lines(placed, bagian))
        if lines:
            stretch.extend(lines)
        else:
            yield from _blocks_of(stretch)
            stretch = []
    yield from _blocks_of(stretch)


def _under_headings(reading: Reading) -> Iterator[tuple[Placed, str]]:
    bagian = ""
    for placed in reading.blocks:
        bagian = placed.text if isinstance(placed.block, Heading) else bagian
        yield placed, bagian


def _lines(placed: Placed, bagian: str) -> Iterator[Ruas]:
    """The printed lines of what can belong to a signature: short paragraphs, and tables that nobody captioned."""
    match placed.block:
        case Paragraph() | SignatureBlock() if not placed.number and len(placed.text) <= _LONGEST_BLOCK:
            yield from _split(placed, "kalimat", bagian)
        case Table() if not placed.text and _may_sign(placed):
            for cell in _cells(placed):
                yield from _split(cell, "sel", bagian)
        case _:
            pass


def _may_sign(table: Placed) -> bool:
    """Whether a table can be the frame of signatures: few columns, no list of persons, no head of a letter."""
    heads = (cell.text for cell in _cells(table) if 0 in {cell.row, cell.column})
    return len(table.rows[0].cells) <= _WIDEST and not any(map(_COLUMN_HEAD.fullmatch, heads)) if table.rows else False


def _cells(table: Placed) -> tuple[PlacedCell, ...]:
    return tuple({id(cell): cell for row in table.rows for cell in row.cells if cell.text}.values())


def _split(printed: Printed, jenis: Jenis, bagian: str) -> Iterator[Ruas]:
    starts = sorted({0, *(line.start for line in printed.lines)})
    for start, end in zip(starts, [*starts[1:], len(printed.text)], strict=True):
        yield Ruas(printed.text[start:end].strip(), printed, jenis, start, bagian)


def _blocks_of(lines: Sequence[Ruas]) -> Iterator[Blok]:
    at = 0
    while at < len(lines):
        if not peran_of(lines[at].teks):
            at += 1
            continue
        size = _size(lines, at)
        blok = Blok(tuple((ruas, peran_of(ruas.teks, opened=n > 0)) for n, ruas in enumerate(lines[at : at + size])))
        if blok.sah or (blok.terbuka and at + size == len(lines) and not _ANNEX.match(lines[at].bagian)):
            yield blok
        at += size


def _size(lines: Sequence[Ruas], at: int) -> int:
    """How many lines from here on are one block: to the last line that is a part of one, and the name below it."""
    last, signed = at, False
    for number in range(at + 1, min(len(lines), at + _MOST_LINES)):
        peran = peran_of(lines[number].teks, opened=True)
        if number - last > _REACH or len(lines[number].teks) > LONGEST or (signed and _dates_anew(lines[number])):
            break
        last = number if peran else last
        signed = signed or peran == "nip"
    named = any(has_name(ruas.teks) for ruas in lines[at : last + 1])
    below = range(last + 1, min(len(lines), last + _REACH))
    name = next((number for number in below if has_name(lines[number].teks)), last)
    return (last if named else name) - at + 1


def _dates_anew(ruas: Ruas) -> bool:
    """Whether a line with a place and a date begins another signature below one that is whole."""
    return peran_of(ruas.teks) in _DATES


def _block(blok: Blok) -> TandaTangan:
    dated = next((ruas for ruas, peran in blok.baris if peran in _DATES), None)
    first = dated or blok.baris[0][0]
    tanggal = read_tanggal(dated.teks, alone=True) if dated else None
    return TandaTangan(
        lokasi=_whole(first),
        tempat=(tanggal and tanggal.tempat) or next(filter(None, (place_in(ruas.teks) for ruas, _ in blok.baris)), ""),
        hari=tanggal.hari if tanggal else None,
        bulan=tanggal.bulan if tanggal else None,
        tahun=tanggal.tahun if tanggal else None,
        jabatan=next(_roles(blok), ""),
        nama=blok.bernama,
        nip=blok.bernomor,
        di_pengantar=_PREFACE.search(first.bagian) is not None,
        kosong=blok.has("tanggal kosong"),
        elektronik=blok.has("elektronik"),
        pembuka=None if first is blok.baris[0][0] else _whole(blok.baris[0][0]),
        sah=blok.sah,
    )


def _whole(ruas: Ruas) -> Ucapan:
    return ruas.ucapan(0, len(ruas.teks))


def _roles(blok: Blok) -> Iterator[str]:
    """The offices held that the block names: "Sekretaris …"."""
    for ruas, peran in blok.baris:
        tanggal = read_tanggal(ruas.teks) if peran == "tanggal" else None
        words = tanggal.sisa if tanggal else ruas.teks
        if is_role(words):
            yield words.strip(" ,*_")


def _letter_date(reading: Reading) -> tuple[Tanggal, Ucapan] | None:
    """The date that a letter's head prints, with its place."""
    for words, line in _letterhead(reading):
        tanggal = read_letter_date(words)
        if tanggal is not None:
            return tanggal, Ucapan(words, lokasi_of(line))
    return None


def _letterhead(reading: Reading) -> Iterator[tuple[str, Line]]:
    """The first lines, and the first table's rows, each row as one line."""
    yield from ((line.text, line) for page in reading.pages[:1] for line in page.lines[:_LETTERHEAD])
    for row in (row for table in reading.tables[:1] for row in table.rows):
        cells = tuple({id(cell): cell for cell in row.cells if cell.text}.values())
        yield " ".join(cell.text for cell in cells), locate(cells[-1], 0) if cells else Line(row.place, "")


def _dated(block: TandaTangan, tanggal: Tanggal, ucapan: Ucapan) -> TandaTangan:
    return replace(block, hari=tanggal.hari, bulan=tanggal.bulan, tahun=tanggal.tahun, tanggal=ucapan)
