"""Which unsur the report calls the lowest or the highest: in a sentence, a list, or a table of priorities."""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby, takewhile

from siklus.core.aturan import Aturan
from siklus.core.periksa.klaim.deret_unsur import find_deret, find_deret_butir
from siklus.core.periksa.klaim.kalimat import Kalimat
from siklus.core.periksa.klaim.kolom import body_rows, heads, ucapan_of
from siklus.core.periksa.klaim.lingkup import is_other_masa, layanan_in
from siklus.core.periksa.klaim.masa import Masa
from siklus.core.periksa.klaim.nilai import Arah, KlaimPrioritas
from siklus.core.periksa.klaim.unsur import Sebutan, find_sebutan, unsur_in_cell
from siklus.core.periksa.temuan import Lokasi
from siklus.document.placed import Placed
from siklus.document.reading import Reading

_CUES: dict[Arah, re.Pattern[str]] = {
    "terendah": re.compile(
        r"\b(?:terendah|paling\s+rendah|prioritas\s+(?:perbaikan|utama|tindak\s+lanjut))\b", re.IGNORECASE
    ),
    "tertinggi": re.compile(r"\b(?:tertinggi|paling\s+tinggi)\b", re.IGNORECASE),
}
_ONE_OF_MANY = re.compile(
    r"\b(?:juga|termasuk|salah\s+satu|antara\s+lain|misalnya|seperti|bukan|tidak|kedua|ketiga|berikutnya|selanjutnya|"
    r"urutan|peringkat|jenis\s+kelamin|usia|responden)\b",
    re.IGNORECASE,
)
_JOINT = re.compile(
    r"^(?:[\s,.;:&()\"“”*\d]|dan|serta|unsur|dengan|nilai|NRR|sebesar|indeks|IKM|mendapat(?:kan)?|memperoleh|meraih|"
    r"bernilai|skor|poin|[A-D]\b)*$",
    re.IGNORECASE,
)
_LEADS = re.compile(
    r"^(?:[\s,.:\"“*(\d]|yaitu|yakni|adalah|ialah|meliputi|terdiri|atas|dari|unsur|pada|ditetapkan|sebagai|menjadi|diperoleh|dimiliki|oleh|terdapat|"
    r"prioritas|perbaikan|utama|tindak|lanjut|tersebut|itu)*$",
    re.IGNORECASE,
)
_FOLLOWS = re.compile(
    r"^(?:[\s,.\"”*)(\d]|[A-D]\b|dengan|nilai|sebesar|merupakan|menjadi|adalah|sebagai|ketiga|tiga|unsur|yang|"
    r"memperoleh|memiliki|mendapat|capaian|NRR|indeks|dan|ditetapkan|dijadikan)*$",
    re.IGNORECASE,
)
_TABLE = re.compile(
    r"\bprioritas\b|\bterendah\b|\bter(?:kecil|bawah|lemah)\b|paling\s+(?:rendah|kecil|bawah)|perlu\s+perbaikan",
    re.IGNORECASE,
)
_TABLE_HIGH = re.compile(
    r"\btertinggi\b|\bter(?:besar|atas|baik)\b|dipertahankan|unggul|paling\s+(?:tinggi|baik)|"
    r"\bnilai\s+tinggi\b|bernilai\s+tinggi|pemeliharaan",
    re.IGNORECASE,
)


def find_prioritas(
    reading: Reading, kalimat: Sequence[Kalimat], own: Masa | None, aturan: Aturan
) -> tuple[KlaimPrioritas, ...]:
    """Every such statement about this survey and the whole unit, sentences first."""
    said = (
        claim
        for satu, following in _with_items(kalimat)
        if not (_ONE_OF_MANY.search(satu.teks) or is_other_masa(satu.teks, own) or layanan_in(satu.teks))
        for claim in _said(satu, following, aturan)
    )
    headed = _headed(kalimat, aturan)
    told = [satu for satu in kalimat if not (is_other_masa(satu.teks, own) or layanan_in(satu.teks))]
    deret = (*(claim for satu in told for claim in find_deret(satu, aturan)), *find_deret_butir(told, aturan))
    listed = (claim for table in reading.tables if (claim := _listed(table, own, aturan)))
    return _once((*deret, *said, *headed, *listed))


def _once(claims: Sequence[KlaimPrioritas]) -> tuple[KlaimPrioritas, ...]:
    """Each statement once, by where it stands: what a list tells whole, no word beside it tells in part."""
    kept: list[KlaimPrioritas] = []
    for claim in claims:
        if not any(set(claim.tempat) & set(other.tempat) for other in kept):
            kept.append(claim)
    return tuple(kept)


def _headed(kalimat: Sequence[Kalimat], aturan: Aturan) -> Iterator[KlaimPrioritas]:
    """A list of unsur that stands first under a heading that says prioritas or terendah."""
    for bagian, group in groupby(kalimat, key=lambda satu: satu.bagian):
        items = tuple(takewhile(lambda satu: satu.placed.depth, group))
        listed = _leading(items, aturan) if _TABLE.search(bagian) and len(items) > 1 else ()
        if listed:
            places = tuple(item.lokasi(m.start, item.teks[m.start : m.end]) for item, m in listed)
            yield _claim("terendah", tuple(mention for _, mention in listed), places)


def _with_items(kalimat: Sequence[Kalimat]) -> Iterator[tuple[Kalimat, tuple[Kalimat, ...]]]:
    """Each sentence with the list items that follow it directly."""
    for index, satu in enumerate(kalimat):
        items: list[Kalimat] = []
        for later in kalimat[index + 1 :]:
            if not later.placed.depth or satu.placed.depth or not satu.teks.rstrip(" *").endswith(":"):
                break
            if later.start == 0:
                items.append(later)
        yield satu, tuple(items)


def _said(satu: Kalimat, items: tuple[Kalimat, ...], aturan: Aturan) -> Iterator[KlaimPrioritas]:
    runs = _runs(satu.teks, find_sebutan(satu.teks, aturan))
    for arah, cue in _CUES.items():
        for found in cue.finditer(satu.teks):
            run = _beside(satu.teks, found, runs)
            if run and any(mention.lengkap for mention in run):
                yield _claim(arah, run, tuple(satu.lokasi(m.start, satu.teks[m.start : m.end]) for m in run))
                break
            listed = _leading(items, aturan) if not run else ()
            if listed:
                places = tuple(item.lokasi(m.start, item.teks[m.start : m.end]) for item, m in listed)
                yield _claim(arah, tuple(mention for _, mention in listed), places)
                break


def _claim(arah: Arah, mentions: tuple[Sebutan, ...], places: tuple[Lokasi, ...]) -> KlaimPrioritas:
    return KlaimPrioritas(arah, tuple(mention.unsur for mention in mentions), places, "prosa")


def _runs(text: str, mentions: tuple[Sebutan, ...]) -> tuple[tuple[Sebutan, ...], ...]:
    """The mentions in groups that are one list: nothing between them but commas, "dan", and their own values."""
    groups: list[list[Sebutan]] = []
    for index, mention in enumerate(mentions):
        joined = index and _JOINT.match(text[mentions[index - 1].end : mention.start])
        if joined:
            groups[-1].append(mention)
        else:
            groups.append([mention])
    return tuple(tuple(group) for group in groups)


def _beside(text: str, cue: re.Match[str], runs: tuple[tuple[Sebutan, ...], ...]) -> tuple[Sebutan, ...]:
    """The list that the cue is said of: the one that it leads to, else the one that it closes."""
    for run in runs:
        if run[0].start >= cue.end() and _LEADS.match(text[cue.end() : run[0].start]):
            return run
    for run in runs:
        if run[-1].end <= cue.start() and _FOLLOWS.match(text[run[-1].end : cue.start()]):
            return run
    return ()


def _leading(items: tuple[Kalimat, ...], aturan: Aturan) -> tuple[tuple[Kalimat, Sebutan], ...]:
    """The unsur with which each item of a list begins; nothing when one of the items begins otherwise."""
    firsts = tuple((item, find_sebutan(item.teks, aturan)[:1]) for item in items)
    if any(not first or not _LEADS.match(item.teks[: first[0].start]) for item, first in firsts):
        return ()
    return tuple((item, first[0]) for item, first in firsts)


def _listed(table: Placed, own: Masa | None, aturan: Aturan) -> KlaimPrioritas | None:
    """A table whose caption or head says that its unsur are the priorities or the highest."""
    words = " ".join((table.text, *(head.teks for head in heads(table))))
    arah: Arah | None = "tertinggi" if _TABLE_HIGH.search(words) else "terendah" if _TABLE.search(words) else None
    if arah is None or is_other_masa(table.text, own) or layanan_in(table.text) or not table.rows:
        return None
    column = max(range(len(table.rows[0].cells)), key=lambda place: len(_named(table, place, aturan)))
    named = _named(table, column, aturan)
    return KlaimPrioritas(arah, tuple(named), tuple(named.values()), "tabel") if named else None


def _named(table: Placed, column: int, aturan: Aturan) -> dict[str, Lokasi]:
    found: dict[str, Lokasi] = {}
    for row in body_rows(table):
        cell = row.cells[column]
        key = unsur_in_cell(cell.text, aturan)
        if key and key not in found:
            found[key] = ucapan_of(cell).lokasi
    return found
