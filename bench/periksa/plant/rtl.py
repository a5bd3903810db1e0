"""RTL: what was planned against what was done, who, when, and by which measure."""

from random import Random

from bench.periksa.moments import MOMENTS, quarter_of
from bench.periksa.plant.draft import PROSE, Draft, Spot, all_of, drop_cells, line_keys
from bench.periksa.plant.label import Kind, Planted
from bench.periksa.truth import Month, Program, Rtl

PLAN = r"^(?:t\.rencana|tiap\.rencana)\."
DONE = r"^(?:t\.realisasi|tiap\.realisasi\.rtl)\."
REASON = r"^tiap\."
COUNTS = ("jumlah-rtl-salah", "persentase-salah", "narasi-bertentangan-dengan-tabel")


def item_of(draft: Draft, number: str) -> Rtl:
    """The planned activity of a number."""
    return next(item for item in draft.clean.cycle.rtl if str(item.order) == number)


def unplanned(draft: Draft, unsur: str, draw: Random) -> Program:
    """An activity that the set knows and this office never planned, of the same unsur when there is one."""
    planned = {item.program.nama for item in draft.clean.cycle.rtl}
    same = [program for program in draft.clean.content.programs[unsur] if program.nama not in planned]
    others = [p for programs in draft.clean.content.programs.values() for p in programs if p.nama not in planned]
    return draw.choice(same or others)


def _names(draft: Draft, line: str) -> list[Spot]:
    return draft.spots(r"(?:rtl|belum)/\d+\.nama(?:_lain)?", line)


def _name_lines(draft: Draft, number: str) -> tuple[str, ...]:
    return draft.lines_with(rf"(?:rtl|belum|sudah)/{number}\.nama(?:_lain|_kecil)?")


def gone_from_realisation(draft: Draft, draw: Random) -> Planted | None:
    """Planned, and never spoken of where the realisation is told."""
    spots = _names(draft, DONE)
    if not spots or not draft.spots(r"rtl/\d+\.nama", PLAN):
        return None
    spot = draw.choice(spots)
    number = spot.line.split(".")[-1]
    lines = tuple(key for key in _name_lines(draft, number) if key != spot.line)
    left = draft.without_lines(rf"{DONE}{number}$|^t\.jadwal\.{number}$")
    return Planted(left, lines, (item_of(draft, number).program.nama,), "ada di realisasi")


def never_planned(draft: Draft, draw: Random) -> Planted | None:
    """Told among the realised, but the plan does not have it."""
    spots = draft.spots(r"rtl/\d+\.nama", PLAN)
    if not spots or not _names(draft, DONE):
        return None
    spot = draw.choice(spots)
    number = spot.line.split(".")[-1]
    lines = tuple(key for key in _name_lines(draft, number) if key != spot.line)
    told = next(other.words for other in _names(draft, DONE) if other.id == number)
    return Planted(draft.without_lines(rf"{PLAN}{number}$"), lines, (told,), "ada di rencana")


def renamed(draft: Draft, draw: Random) -> Planted | None:
    """The realisation names another activity under the same number."""
    spots = _names(draft, DONE)
    if not spots or not draft.spots(r"rtl/\d+\.nama", PLAN):
        return None
    spot = draw.choice(spots)
    item = item_of(draft, spot.id)
    words = unplanned(draft, item.unsur, draw).nama
    return Planted(draft.change({spot.key: words}), _name_lines(draft, spot.id), (words,), spot.words)


def reason_for_another(draft: Draft, draw: Random) -> Planted | None:
    """A reason for an activity that was never planned."""
    return _replaced_name(draft, draw, draft.spots(r"belum/\d+\.nama", REASON))


def strategy_for_another(draft: Draft, draw: Random) -> Planted | None:
    """A strategy for an activity that was never planned."""
    return _replaced_name(draft, draw, draft.spots(r"belum/\d+\.nama", r"^t\.strategi"))


def _replaced_name(draft: Draft, draw: Random, spots: list[Spot]) -> Planted | None:
    if not spots:
        return None
    spot = draw.choice(spots)
    words = unplanned(draft, item_of(draft, spot.id).unsur, draw).nama
    return Planted(draft.change({spot.key: words}), _name_lines(draft, spot.id), (words,), spot.words)


def strategy_for_done(draft: Draft, draw: Random) -> Planted | None:
    """A strategy to finish what has been done."""
    spots = draft.spots(r"belum/\d+\.nama", r"^t\.strategi")
    done = [item for item in draft.clean.cycle.rtl if item.done]
    if not spots:
        return None
    spot, item = draw.choice(spots), draw.choice(done)
    changed = draft.change({spot.key: item.program.nama})
    lines = (*_name_lines(draft, spot.id), *_name_lines(draft, str(item.order)))
    return Planted(changed, tuple(dict.fromkeys(lines)), (item.program.nama,), spot.words)


def outside_months(draft: Draft, draw: Random) -> Planted | None:
    """Planned for months before the execution begins."""
    spots = draft.spots(r"rtl/\d+\.waktu", PLAN)
    if not spots:
        return None
    spot = draw.choice(spots)
    months = item_of(draft, spot.id).months
    first = draft.clean.cycle.execution.first.later(-draw.randint(len(months) + 1, 5 + len(months)))
    while not _is_before(draft, first.later(len(months) - 1), draft.clean.cycle.execution.first):
        first = first.later(-1)
    words = MOMENTS[draft.clean.habits.moments](first, first.later(len(months) - 1))
    lines = (spot.line, *draft.lines_with("rentang_masa", "masa"))
    return Planted(draft.change({spot.key: words}), lines, (words,), spot.words)


def _is_before(draft: Draft, one: Month, other: Month) -> bool:
    """Whether a month lies before another so that it still does as this office writes it."""
    return quarter_of(one) < quarter_of(other) if draft.clean.habits.moments == "triwulan" else one < other


def confused_period(draft: Draft, draw: Random) -> Planted | None:
    """The plan is said to be carried out in the period that was surveyed."""
    spots = [spot for spot in draft.spots("masa|rentang_masa", PROSE) if _alone(draft, spot)]
    if not spots:
        return None
    spot = draw.choice(spots)
    surveyed = draft.clean.printed.scalars["periode" if spot.key.startswith("masa") else "rentang"]
    lines = (spot.line, *draft.lines_with("rentang_masa", "masa", r"rtl/\d+\.waktu"))
    lines += tuple(key for key, _ in draft.report.lines() if key == "t.rencana.kepala")
    return Planted(draft.change({spot.key: surveyed}), lines, (surveyed,), spot.words)


def _alone(draft: Draft, spot: Spot) -> bool:
    """Whether its line names the execution once only, and no other period."""
    return len(draft.spots("masa|rentang_masa|periode|rentang", f"^{spot.line}$")) == 1


def vague_part(draft: Draft, draw: Random) -> Planted | None:
    """Nobody in particular is responsible."""
    return _with_part(draft, draw, draw.choice(draft.clean.wrong("pj_kabur")))


def no_part(draft: Draft, draw: Random) -> Planted | None:
    """The place for the responsible unit is empty."""
    return _with_part(draft, draw, draw.choice(draft.clean.wrong("pj_kosong")), table_only=True)


def _with_part(draft: Draft, draw: Random, words: str, *, table_only: bool = False) -> Planted | None:
    spots = draft.spots(r"rtl/\d+\.pj", r"^t\.rencana\." if table_only else PLAN)
    if not spots:
        return None
    spot = draw.choice(spots)
    return Planted(draft.change({spot.key: words}), (spot.line,), (words,), spot.words)


def other_part(draft: Draft, draw: Random) -> Planted | None:
    """The strategy makes another unit responsible than the plan does."""
    spots = draft.spots(r"belum/\d+\.pj")
    planned = draft.spots(r"rtl/\d+\.pj", PLAN)
    if not spots or not planned:
        return None
    spot = draw.choice(spots)
    words = draw.choice([part for part in draft.clean.cycle.office.parts if part != spot.words])
    lines = (spot.line, *(other.line for other in planned if other.id == spot.id))
    return Planted(draft.change({spot.key: words}), lines, (words,), spot.words)


def no_measure(draft: Draft, _: Random) -> Planted | None:
    """The text promises an indicator and a target; the table has none."""
    if not draft.spots(r"rtl/\d+\.indikator", r"^t\.rencana"):
        return None
    report = drop_cells(draft.report, "t.rencana", lambda at, rows: any(_is_measure(row.cells[at]) for row in rows))
    lines = (*draft.lines_with("reftab/rencana"), "ket.rencana", "t.rencana.kepala")
    return Planted(report, lines, (), "kolom indikator dan target")


def _is_measure(cell: str) -> bool:
    return ".indikator#" in cell or ".target#" in cell


def past_due(draft: Draft, draw: Random) -> Planted | None:
    """What was not done is to be done by a month that had passed when the report was signed."""
    spots = draft.spots(r"belum/\d+\.tenggat")
    if not spots:
        return None
    spot = draw.choice(spots)
    month, signed = draft.clean.cycle.execution.last.later(-draw.randint(1, 4)), draft.clean.cycle.signed
    while not _is_before(draft, month, Month(signed.year, signed.month)):
        month = month.later(-1)
    words = MOMENTS[draft.clean.habits.moments](month, month)
    return Planted(draft.change({spot.key: words}), (spot.line, *draft.lines_with("tanggal")), (words,), spot.words)


def no_months(draft: Draft, draw: Random) -> Planted | None:
    """A planned activity without any month."""
    spots = draft.spots(r"rtl/\d+\.(?:waktu|bulan_\d+)", r"^t\.rencana\.")
    if not spots:
        return None
    number = draw.choice(spots).id
    blank = draft.clean.habits.months.split("/")[1]
    changes = all_of(draft.spots(rf"rtl/{number}\.bulan_\d+", r"^t\.rencana"), blank)
    changes |= all_of(draft.spots(rf"rtl/{number}\.waktu", r"^t\.rencana"), "-")
    lines = line_keys(draft.spots(rf"rtl/{number}\.(?:waktu|bulan_\d+)", r"^t\.rencana"))
    return Planted(draft.change(changes), lines, (item_of(draft, number).program.nama,), "bulan pelaksanaan")


UNTOLD = ("belum-tanpa-alasan", "belum-tanpa-strategi")
ELSEWHERE = (
    *("alasan-untuk-rtl-yang-tidak-direncanakan", "strategi-untuk-rtl-yang-tidak-direncanakan"),
    *("rtl-berganti-nama", "rtl-tanpa-rencana"),
)
KINDS = (
    Kind(
        "RTL",
        "rtl-hilang-di-realisasi",
        "kesalahan",
        gone_from_realisation,
        (*COUNTS, "gambar-tanpa-rtl", "label-bukti-salah"),
    ),
    Kind("RTL", "rtl-tanpa-rencana", "kesalahan", never_planned, (*COUNTS, *ELSEWHERE)),
    Kind(
        *("RTL", "rtl-berganti-nama", "kesalahan", renamed),
        ("rtl-hilang-di-realisasi", "rtl-tanpa-rencana", *COUNTS, *UNTOLD),
    ),
    Kind(
        "RTL",
        "alasan-untuk-rtl-yang-tidak-direncanakan",
        "kesalahan",
        reason_for_another,
        (*COUNTS, *UNTOLD, *ELSEWHERE),
    ),
    Kind(
        "RTL",
        "strategi-untuk-rtl-yang-tidak-direncanakan",
        "kesalahan",
        strategy_for_another,
        (*COUNTS, *UNTOLD, *ELSEWHERE),
    ),
    Kind(
        "RTL",
        "strategi-untuk-rtl-yang-sudah",
        "peringatan",
        strategy_for_done,
        (*COUNTS, *UNTOLD, "penanggung-jawab-berbeda"),
    ),
    Kind("RTL", "bulan-di-luar-masa", "kesalahan", outside_months, ("bukti-di-luar-masa",)),
    Kind("RTL", "masa-pelaksanaan-tertukar", "kesalahan", confused_period, ("bulan-di-luar-masa",)),
    Kind("RTL", "penanggung-jawab-kabur", "peringatan", vague_part),
    Kind("RTL", "penanggung-jawab-kosong", "peringatan", no_part),
    Kind("RTL", "penanggung-jawab-berbeda", "peringatan", other_part),
    Kind("RTL", "target-yang-dijanjikan-tidak-ada", "peringatan", no_measure),
    Kind("RTL", "tenggat-sudah-lewat", "peringatan", past_due),
    Kind("RTL", "rtl-tanpa-waktu", "peringatan", no_months),
)
