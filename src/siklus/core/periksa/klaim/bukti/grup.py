"""Groups of evidence: for which row the annex shows which figures ("Bukti Dukung Tabel 3.1 Nomor 1 Poin b")."""

import re
from collections.abc import Iterator, Sequence

from siklus.core.periksa.klaim.bagian import GrupBukti
from siklus.core.periksa.klaim.bilangan import Ucapan
from siklus.core.periksa.klaim.bukti.gambar import page_label
from siklus.core.periksa.klaim.bukti.kutipan import numbers_of
from siklus.core.periksa.klaim.susunan import bare_number
from siklus.core.periksa.temuan import lokasi_of
from siklus.document.blocks import Figure, Heading, Paragraph
from siklus.document.placed import Placed, locate
from siklus.document.reading import Reading

_LABEL = re.compile(
    r"^\W*(?:(?:Lampiran|Dokumentasi|Foto|Eviden(?:ce)?|Data\s+Dukung|Bukti)(?:\s+(?:Bukti|Dukung|Pendukung|Kegiatan|Foto))*)\b"
    r"[\s:.\-–]*(?:(?:untuk|dari|pada)\s+)?(?:Tabel\s*(?P<tabel>\d{1,2}(?:\s?\.\s?\d{1,2})?))?[\s,:.\-–]*"
    r"(?:(?:RTL|Rencana\s+Tindak\s+Lanjut|Kegiatan)\b[\s:]*)?"
    r"(?:(?:Nomor|No\.?|Angka|Baris)\s*)?(?P<nomor>\d{1,2})(?!\d)"
    r"(?:\s?\.\s?(?P<sub>\d{1,2}|[a-z])\b|[\s,]*(?:(?:Poin|Point|Butir|Huruf)\s*)?(?P<poin>(?<=[\s.])[a-z])\b|(?P<tempel>[a-z])\b)?[\s.:,*\-–]*",
    re.IGNORECASE,
)
_IN_CAPTION = re.compile(
    r"\(?\b(?:Bukti|Dokumentasi|Foto|Eviden(?:ce)?|Data)(?:\s+(?:Dukung|Pendukung|untuk))*\s+(?:Tabel\s*(?P<tabel>\d{1,2}(?:\s?\.\s?\d{1,2})?)\s*)?"
    r"(?:RTL\s*)?(?:(?:Nomor|No\.?)\s*)?(?<=[a-z.]\s)(?P<nomor>\d{1,2})(?:\.(?P<sub>\d{1,2}|[a-z])\b|,?\s*(?:Poin|Huruf)\s*(?P<poin>[a-z])\b)\s*\)?\.?\s*$",
    re.IGNORECASE,
)
_NAMED = re.compile(
    r"\bTabel\b|\bNomor\b|\bNo\b|\bRTL\b|\bPoin\b|\d\s?\.\s?[a-z\d]\b|\bAngka\b|\bHuruf\b", re.IGNORECASE
)
_CITED_FIRST = re.compile(r"^\W{0,3}\(?\s*(?:Gambar|Foto|Gbr)\b[^)]{0,80}\)?", re.IGNORECASE)
_OTHER_LABEL = re.compile(r"(?:Bukti|Dokumentasi|Lampiran|Daftar|Eviden(?:ce)?)\b[^.:;]*$", re.IGNORECASE)
_FEWEST_WORDS, _MOST_WORDS = 4, 10


def find_bukti(reading: Reading) -> tuple[GrupBukti, ...]:
    """Every group, in order, with the figures that its own words cite; else those that stand under its label.

    Where no group has a label of its own, every figure whose caption names a row is one.
    """
    blocks = reading.blocks
    labelled = [(at, found) for at, placed in enumerate(blocks) if (found := _label_in(placed)) is not None]
    ends = [*(at for at, _ in labelled[1:]), len(blocks)]
    below = _stand_below(blocks, [at for at, _ in labelled])
    groups = tuple(
        _group(reading, blocks[at], found, _until_heading(blocks[at + 1 : end]), below=below)
        for (at, found), end in zip(labelled, ends, strict=False)
    )
    return groups or _of_captions(reading)


def _of_captions(reading: Reading) -> tuple[GrupBukti, ...]:
    """Figures whose own caption names the row that they prove: "… (Bukti Dukung Tabel 3.1 Nomor 2.3)"."""
    return tuple(
        _captioned(reading, placed, found)
        for placed in reading.figures
        if (found := _IN_CAPTION.search(placed.text)) is not None and placed.number
    )


def _captioned(reading: Reading, placed: Placed, found: re.Match[str]) -> GrupBukti:
    words = found[0].strip(" ().")
    rest = placed.text[: found.start()].strip(" ,.;(")
    return GrupBukti(
        Ucapan(words, lokasi_of(locate(placed, found.start()), words)),
        "".join((found["tabel"] or "").split()),
        found["nomor"],
        (found["sub"] or found["poin"] or "").casefold(),
        (bare_number(placed.number),),
        Ucapan(rest, lokasi_of(locate(placed, 0), rest)),
        page_label(reading, placed),
    )


def _label_in(placed: Placed) -> re.Match[str] | None:
    if not isinstance(placed.block, Heading | Paragraph):
        return None
    found = _LABEL.match(placed.text)
    return found if found and _NAMED.search(found[0]) else None


def _stand_below(blocks: Sequence[Placed], starts: Sequence[int]) -> bool:
    """Whether figures follow their labels: none stands between the first label and the heading of its annex."""
    before = blocks[: starts[0]] if starts else ()
    last = max((at for at, placed in enumerate(before) if isinstance(placed.block, Heading)), default=-1)
    return not any(isinstance(placed.block, Figure) for placed in before[last + 1 :])


def _until_heading(blocks: Sequence[Placed]) -> tuple[Placed, ...]:
    """The blocks before the next heading, or before the label of something that no row names."""
    end = next((at for at, placed in enumerate(blocks) if _begins_other(placed)), len(blocks))
    return tuple(blocks[:end])


def _begins_other(placed: Placed) -> bool:
    if isinstance(placed.block, Paragraph):
        return len(placed.text.split()) <= _MOST_WORDS and bool(_OTHER_LABEL.match(placed.text))
    return isinstance(placed.block, Heading)


def _group(
    reading: Reading, placed: Placed, found: re.Match[str], inside: Sequence[Placed], *, below: bool
) -> GrupBukti:
    uraian = _description(placed, found.end(), inside)
    opening = _CITED_FIRST.match(uraian.teks) if uraian else None
    cited = numbers_of(opening[0], "gambar") if opening else ()
    standing = tuple(bare_number(item.number) for item in inside if isinstance(item.block, Figure) and item.number)
    words = found[0].strip()
    return GrupBukti(
        Ucapan(words, lokasi_of(locate(placed, 0), words)),
        "".join((found["tabel"] or "").split()),
        found["nomor"],
        (found["sub"] or found["poin"] or found["tempel"] or "").casefold(),
        cited or (standing if below else ()),
        uraian,
        page_label(reading, placed),
    )


def _description(placed: Placed, end: int, inside: Sequence[Placed]) -> Ucapan | None:
    """What follows the label in its own block, or the first paragraph of words under it."""
    rest = placed.text[end:].strip()
    if len(rest.split()) >= _FEWEST_WORDS:
        return Ucapan(rest, lokasi_of(locate(placed, end), rest))
    return next(_paragraphs(inside), None)


def _paragraphs(inside: Sequence[Placed]) -> Iterator[Ucapan]:
    for item in inside:
        if isinstance(item.block, Paragraph) and len(item.text.split()) >= _FEWEST_WORDS:
            yield Ucapan(item.text, lokasi_of(locate(item, 0), item.text))
