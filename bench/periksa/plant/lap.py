"""LAP: the report as a report: parts, contents, numbers, captions, sentences, signature and date."""

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from random import Random

from bench.periksa.blocks import Block, Heading, Paragraph, Report
from bench.periksa.marks import CLOSE, MIDDLE, OPEN, plain
from bench.periksa.plant.draft import Draft, all_of, line_keys
from bench.periksa.plant.label import Kind, Planted
from bench.periksa.printed import day

PARTS = ("dasar_hukum", "kesimpulan", "penutup", "simpul", "lima", "realisasi_bab", "tren", "perbandingan", "metode")
LAST_NUMBER = re.compile(r"\d+(?=\D*$)")
LONG = 70
LEADING = "pada|hingga|sampai dengan|untuk SKM|SKM|hasil survei|hasil SKM|hasil"
WITH_PERIOD = re.compile(rf",? ?(?:{LEADING})? ?{OPEN}periode#\d+{MIDDLE}[^{CLOSE}]*{CLOSE}")


def missing_part(draft: Draft, draw: Random) -> Planted | None:
    """A part that the kind of report demands is not there; its line in the contents neither."""
    parts = [part for part in PARTS if draft.has(part)]
    if not parts:
        return None
    part = draw.choice(parts)
    title = next(block.words for block in draft.report.blocks if isinstance(block, Heading) and block.key == part)
    return Planted(draft.without_section(part), (), (), plain(title))


def contents_name(draft: Draft, draw: Random) -> Planted | None:
    """A line of the contents that names the heading otherwise."""
    spots = [spot for spot in draft.spots(r"isi/\w+") if len(spot.words.split()) > 2]  # noqa: PLR2004 - a word can be left out
    if not spots:
        return None
    spot = draw.choice(spots)
    words = " ".join(spot.words.split()[:-1]) + " " + draw.choice(("Lainnya", "Kegiatan", "Umum"))
    return Planted(draft.change({spot.key: words}), (spot.line, spot.line.removeprefix("isi.")), (words,), spot.words)


def contents_page(draft: Draft, draw: Random) -> Planted | None:
    """A line of the contents with another page."""
    spots = draft.spots(r"isihal/\w+")
    if not spots:
        return None
    spot = draw.choice(spots)
    words = str(int(spot.words) + draw.choice((2, 3, 4, 7)))
    return Planted(draft.change({spot.key: words}), (spot.line, spot.line.removeprefix("isi.")), (words,), spot.words)


def heading_gap(draft: Draft, draw: Random) -> Planted | None:
    """A heading's number leaves one out, in the contents as well."""
    headings = [block for block in draft.report.blocks if isinstance(block, Heading)]
    able = [block for block in headings if block.level > 1 and LAST_NUMBER.search(block.number)]
    last = [block for block in able if _is_last(headings, block) and not block.number.rstrip(".").endswith("1")]
    if not last:
        return None
    chosen = draw.choice(last)
    number = LAST_NUMBER.sub(lambda found: str(int(found[0]) + 1), chosen.number)
    contents = {spot.key: spot.words.replace(chosen.number, number, 1) for spot in draft.spots(f"isi/{chosen.key}")}
    report = _each(Draft(draft.clean, draft.change(contents)).report, chosen.key, lambda b: replace(b, number=number))
    return Planted(report, (chosen.key, f"isi.{chosen.key}"), (number,), chosen.number)


def _is_last(headings: list[Heading], heading: Heading) -> bool:
    """Whether no heading of its level follows under the same one above, so that one number only is wrong."""
    after = headings[headings.index(heading) + 1 :]
    following = next((block for block in after if block.level <= heading.level), None)
    return following is None or following.level < heading.level


def _each(report: Report, key: str, change: Callable[[Heading], Block]) -> Report:
    return Report(tuple(change(b) if isinstance(b, Heading) and b.key == key else b for b in report.blocks))


def caption_without_period(draft: Draft, draw: Random) -> Planted | None:
    """A caption that does not say of which period."""
    spots = draft.spots("periode", r"^ket\.")
    if not spots:
        return None
    spot = draw.choice(spots)
    report = draft.edit_line(spot.line, lambda text: WITH_PERIOD.sub("", text).strip())
    return Planted(report, (spot.line,), (), spot.words)


def cut_sentence(draft: Draft, draw: Random) -> Planted | None:
    """A sentence that stops in the middle."""
    able = [
        block.key
        for block in draft.report.blocks
        if isinstance(block, Paragraph) and block.style == "biasa" and len(plain(block.words)) > LONG
    ]
    if not able:
        return None
    key, tail = draw.choice(able), draw.choice(draft.clean.wrong("terputus"))
    report = draft.edit_line(key, lambda text: f"{text.rstrip().rstrip('.')}, {tail}")
    return Planted(report, (key,), (tail,), "kalimat selesai")


def no_such_table(draft: Draft, draw: Random) -> Planted | None:
    """A table is referred to that the report does not have."""
    spots = draft.spots(r"reftab/\w+")
    if not spots:
        return None
    spot = draw.choice(spots)
    words = LAST_NUMBER.sub(lambda found: str(int(found[0]) + draw.randint(6, 12)), spot.words)
    return Planted(draft.change({spot.key: words}), (spot.line,), (words,), spot.words)


def same_number(draft: Draft, draw: Random) -> Planted | None:
    """Two tables of one number."""
    spots = draft.spots(r"notab/\w+")
    referred = {spot.id for spot in draft.spots(r"reftab/\w+")}
    able = [at for at in range(1, len(spots)) if spots[at].key.split("/")[1].split("#")[0] not in referred]
    if not able:
        return None
    at = draw.choice(able)
    before = spots[at - 1]
    lines = (spots[at].line, before.line)
    return Planted(draft.change({spots[at].key: before.words}), lines, (before.words,), spots[at].words)


def unsigned(draft: Draft, _: Random) -> Planted | None:
    """Nobody signs."""
    lines = [key for key, _ in draft.report.lines() if key.startswith("tanda_tangan")]
    if not lines:
        return None
    dated = draft.lines_with("tanggal")
    gone = "|".join(re.escape(key) for key in lines if key not in dated and key != "tanda_tangan.0")
    return Planted(draft.without_lines(f"^(?:{gone})$"), ("tanda_tangan.0",), (), "nama dan jabatan")


def undated(draft: Draft, draw: Random) -> Planted | None:
    """The date was left for later."""
    spots = draft.spots("tanggal", "^tanda_tangan")
    if not spots or len(draft.spots("tanggal")) != 1:
        return None
    words = draw.choice(("........ 20..", "…", "tanggal bulan tahun"))
    return Planted(draft.change({spots[0].key: words}), line_keys(spots), (words,), spots[0].words)


def signed_too_early(draft: Draft, draw: Random) -> Planted | None:
    """Signed before what it tells of had ended."""
    cycle = draft.clean.cycle
    span = cycle.surveyed if draft.clean.habits.kind == "pelaksanaan" else cycle.execution
    month = span.last.later(-draw.randint(1, max(1, span.months // 2)))
    spots = draft.spots("tanggal")
    words = day(date(month.year, month.number, draw.randint(2, 26)))
    lines = draft.lines_with("tanggal", "rentang", "rentang_masa", "masa")
    return Planted(draft.change(all_of(spots, words)), lines, (words,), spots[0].words)


KINDS = (
    Kind(
        "LAP",
        "bagian-hilang",
        "peringatan",
        missing_part,
        ("nomor-judul-loncat", "tabel-dirujuk-tidak-ada", "peraturan-wajib-tidak-disebut", "meningkat-tanpa-dasar"),
        "numbering",
    ),
    Kind("LAP", "daftar-isi-tidak-cocok-judul", "peringatan", contents_name, (), "numbering"),
    Kind("LAP", "daftar-isi-halaman-salah", "peringatan", contents_page, (), "pages"),
    Kind("LAP", "nomor-judul-loncat", "peringatan", heading_gap, (), "numbering"),
    Kind("LAP", "keterangan-tabel-tanpa-periode", "saran", caption_without_period),
    Kind("LAP", "kalimat-terputus", "peringatan", cut_sentence),
    Kind("LAP", "tabel-dirujuk-tidak-ada", "kesalahan", no_such_table, (), "numbering"),
    Kind("LAP", "nomor-tabel-ganda", "peringatan", same_number, ("nomor-tabel-loncat",), "numbering"),
    Kind("LAP", "tanpa-penanda-tangan", "peringatan", unsigned),
    Kind("LAP", "tanpa-tanggal", "peringatan", undated),
    Kind(
        *("LAP", "tanggal-mendahului-isi", "kesalahan", signed_too_early),
        ("bukti-di-luar-masa", "publikasi-setelah-tanda-tangan", "tenggat-sudah-lewat"),
    ),
)
