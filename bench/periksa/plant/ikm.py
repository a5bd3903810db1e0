"""IKM: values, letters, the index and what it is computed from."""

from fractions import Fraction
from random import Random

from bench.periksa.documents import write_clean
from bench.periksa.law import EDGES, letter, performance
from bench.periksa.plant.draft import PROSE, Draft, Spot, all_of, line_keys
from bench.periksa.plant.label import Kind, Planted
from bench.periksa.words import decimal, half_up

GROUPS = "(?:unsur|prioritas|tertinggi)"
NINE = 9
WINDOW = Fraction("0.115")
OLD = (
    ("1,00–1,75", "25,00–43,75"),
    ("1,76–2,50", "43,76–62,50"),
    ("2,51–3,25", "62,51–81,25"),
    ("3,26–4,00", "81,26–100,00"),
)
"""The intervals of 2004."""


def read(words: str) -> Fraction:
    """A printed number."""
    return Fraction(words.replace(",", "."))


def nrr(draft: Draft, unsur: str) -> str:
    """The NRR of an unsur as this report prints it."""
    return draft.spots(f"unsur/{unsur}.nrr")[0].words


def show(draft: Draft, value: Fraction, places: int) -> str:
    """A number as this office writes it."""
    return decimal(value, places, draft.clean.habits.comma)


def wrong_letter(draft: Draft, draw: Random) -> Planted | None:
    """An unsur's letter that its NRR does not have; those near an edge first, never one on it."""
    able = [u for u in draft.clean.cycle.sums if half_up(read(nrr(draft, u)), 2) not in EDGES]
    near = sorted(able, key=lambda u: min(abs(read(nrr(draft, u)) - edge) for edge in EDGES))
    unsur = draw.choice((near[0], *able))
    old = draft.spots(f"unsur/{unsur}.mutu")[0].words
    value = read(nrr(draft, unsur))
    new = min((name for name in "ABCD" if name != old), key=lambda name: (_distance(value, name), draw.random()))
    changes = all_of(draft.spots(rf"{GROUPS}/{unsur}\.mutu"), new)
    changes |= all_of(draft.spots(rf"{GROUPS}/{unsur}\.kinerja"), performance(new))
    lines = draft.lines_with(rf"{GROUPS}/{unsur}\.(?:mutu|nrr)")
    return Planted(draft.change(changes), lines, (new, nrr(draft, unsur)), old)


def _distance(value: Fraction, name: str) -> Fraction:
    """How far a value is from a letter's band."""
    centre = {"D": Fraction("1.8"), "C": Fraction("2.83"), "B": Fraction("3.3"), "A": Fraction("3.77")}[name]
    return abs(value - centre)


def wrong_ikm_letter(draft: Draft, draw: Random) -> Planted | None:
    """The IKM's letter and performance wrong wherever they stand."""
    old = draft.spots("mutu")[0].words
    new = draw.choice({"A": "B", "B": "AC", "C": "BD", "D": "C"}[old])
    last = len(draft.clean.cycle.history) + 1
    letters = draft.spots("mutu") + draft.spots(rf"tren/{last}\.mutu")
    changes = all_of(letters, new) | all_of(draft.spots("kinerja"), performance(new))
    lines = draft.lines_with("mutu", "kinerja", "ikm", rf"tren/{last}\.mutu")
    return Planted(draft.change(changes), lines, (new, draft.spots("ikm")[0].words), old)


def letter_against_word(draft: Draft, draw: Random) -> Planted | None:
    """A letter beside another letter's word: A (Baik)."""
    spots = [spot for spot in draft.spots("kinerja") if draft.spots("mutu", f"^{spot.line}$")]
    if not spots:
        return None
    spot = draw.choice(spots)
    old = draft.spots("mutu")[0].words
    word = performance(draw.choice([name for name in "ABC" if name != old]))
    return Planted(draft.change({spot.key: word}), (spot.line,), (word,), performance(old))


def wrong_ikm(draft: Draft, draw: Random) -> Planted | None:
    """An IKM outside the window of its table, the same everywhere."""
    true = draft.clean.cycle.value * 25
    shift = Fraction(draw.choice((-1, 1)) * draw.randint(40, 320), 100)
    return _with_ikm(draft, half_up(true + shift, 2))


def cut_weight(draft: Draft, _: Random) -> Planted | None:
    """An IKM computed with 0,11 for nine unsur."""
    cycle = draft.clean.cycle
    if len(cycle.sums) != NINE:
        return None
    return _with_ikm(draft, half_up(cycle.value * NINE * Fraction("0.11") * 25, 2))


def _with_ikm(draft: Draft, ikm: Fraction) -> Planted | None:
    """Only where nothing else is wrong yet: the report is written anew."""
    clean = draft.clean
    before = clean.cycle.history[-1][1]
    if draft.report != clean.report or ikm == before or ikm >= 100:  # noqa: PLR2004 - no IKM is higher
        return None
    again = write_clean(clean.content, clean.style, clean.seed, clean.cycle, ikm)
    lines = Draft(again, again.report).lines_with("ikm", "nilai_skm", "unsur/.*nrr", r"tren/3\.ikm")
    printed = decimal(ikm, 2, clean.habits.comma)
    return Planted(again.report, lines, (printed,), draft.spots("ikm")[0].words, again)


def impossible_nrr(draft: Draft, draw: Random) -> Planted | None:
    """An NRR that no whole sum over n gives, so near the true one that nothing else tells of it."""
    cycle, places = draft.clean.cycle, draft.clean.habits.places
    if draft.spots(r"unsur/\w+\.jumlah") or cycle.n >= 10**places:
        return None
    for unsur in draw.sample(sorted(cycle.sums), k=len(cycle.sums)):
        value = _impossible(draft, unsur, cycle.n, places)
        if value is not None:
            return _with_nrr(draft, unsur, value, places)
    return None


def _impossible(draft: Draft, unsur: str, n: int, places: int) -> Fraction | None:
    true = read(nrr(draft, unsur))
    others = sorted(read(nrr(draft, other)) for other in draft.clean.cycle.sums if other != unsur)
    for step in (1, -1, 2, -2):
        value = true + Fraction(step, 10**places)
        reached = {half_up(Fraction(total, n), places) for total in range(int(value * n) - 2, int(value * n) + 3)}
        stays = [other < value for other in others] == [other < true for other in others] and value not in others
        same = letter(half_up(value * 25, 2)) == letter(half_up(true * 25, 2)) and half_up(value, 2) not in EDGES
        if value not in reached and stays and same and value < 4 and _fits(draft, value - true):  # noqa: PLR2004 - the scale
            return value
    return None


def _fits(draft: Draft, change: Fraction) -> bool:
    sums = draft.clean.cycle.sums
    mean = sum((read(nrr(draft, unsur)) for unsur in sums), change) / len(sums)
    return abs(mean * 25 - read(draft.spots("ikm")[0].words)) < WINDOW


def _with_nrr(draft: Draft, unsur: str, value: Fraction, places: int) -> Planted:
    spots = draft.spots(rf"{GROUPS}/{unsur}\.nrr")
    changes = all_of(spots, show(draft, value, places))
    changes |= all_of(draft.spots(f"unsur/{unsur}.konversi"), show(draft, value * 25, 2))
    weighted = value / len(draft.clean.cycle.sums)
    changes |= all_of(draft.spots(f"unsur/{unsur}.tertimbang"), show(draft, weighted, 3))
    lines = (*line_keys(spots), *draft.lines_with(rf"unsur/{unsur}\.(?:konversi|tertimbang)"))
    return Planted(draft.change(changes), lines, (show(draft, value, places),), nrr(draft, unsur))


def off_the_scale(draft: Draft, draw: Random) -> Planted | None:
    """An NRR that is no number from 1 to 4."""
    cycle, places = draft.clean.cycle, draft.clean.habits.places
    quiet = [u for u in cycle.sums if u not in cycle.priorities and u not in cycle.highest]
    if not quiet:
        return None
    unsur = draw.choice(quiet)
    spot = draft.spots(f"unsur/{unsur}.nrr")[0]
    odd = draw.choice(
        (Fraction(draw.randint(405, 480), 100), read(spot.words) * 10, Fraction(draw.randint(20, 95), 100))
    )
    words = show(draft, odd, places)
    return Planted(draft.change({spot.key: words}), (spot.line,), (words,), spot.words)


def called_percent(draft: Draft, draw: Random) -> Planted | None:
    """The IKM with a percent sign in a sentence."""
    spots = draft.spots("ikm", PROSE)
    if not spots:
        return None
    spot = draw.choice(spots)
    words = spot.words + draw.choice(("%", " %", " persen"))
    return Planted(draft.change({spot.key: words}), (spot.line,), (words,), spot.words)


def wrong_conversion(draft: Draft, draw: Random) -> Planted | None:
    """A converted value that is not 25 times its NRR."""
    spots = draft.spots(r"unsur/\w+\.konversi")
    if not spots:
        return None
    spot = draw.choice(spots)
    words = show(draft, read(spot.words) - Fraction(draw.randint(35, 400), 100), 2)
    lines = draft.lines_with(rf"unsur/{spot.id}\.(?:konversi|nrr)")
    return Planted(draft.change({spot.key: words}), lines, (words,), spot.words)


def wrong_total(draft: Draft, draw: Random) -> Planted | None:
    """A total of weighted NRR that the column does not give."""
    spots = draft.spots("nilai_skm", r"^t\.")
    if not spots:
        return None
    spot = spots[0]
    words = show(draft, read(spot.words) + Fraction(draw.choice((-1, 1)) * draw.randint(30, 200), 1000), 3)
    lines = (*draft.lines_with("nilai_skm", "ikm"), *draft.lines_with(r"unsur/\w+\.tertimbang"))
    return Planted(draft.change({spot.key: words}), lines, (words,), spot.words)


def old_intervals(draft: Draft, _: Random) -> Planted | None:
    """The table of intervals of the decree that is no longer in force."""
    if not draft.spots(r"interval/\d\.interval"):
        return None
    changes: dict[str, str] = {}
    for at, (interval, conversion) in enumerate(OLD, 1):
        changes |= all_of(draft.spots(rf"interval/{at}\.interval"), interval)
        changes |= all_of(draft.spots(rf"interval/{at}\.konversi"), conversion)
    lines = (*draft.lines_with(r"interval/\d\.interval"), *draft.lines_with("reftab/interval"))
    return Planted(draft.change(changes), lines, (OLD[3][1],), "88,31–100,00")


def two_values(draft: Draft, draw: Random) -> Planted | None:
    """An unsur whose NRR in a second place is another; or two unsur that have changed places there."""
    spots = draft.spots(r"(?:prioritas|tertinggi)/\w+\.nrr")
    if not spots:
        return None
    spot = draw.choice(spots)
    partner = next((other for other in spots if other.group == spot.group and other.id != spot.id), None)
    if partner and draw.random() < 0.5:  # noqa: PLR2004 - half and half
        return _swap(draft, spot, partner)
    step = Fraction(draw.choice((-1, 1)) * draw.randint(3, 24), 100)
    value = read(spot.words) + step
    if not 1 < value < 4:  # noqa: PLR2004 - the scale
        value = read(spot.words) - abs(step)
    words = show(draft, value, draft.clean.habits.places)
    lines = (spot.line, *draft.lines_with(f"unsur/{spot.id}.nrr"))
    return Planted(draft.change({spot.key: words}), lines, (words,), spot.words)


def _swap(draft: Draft, one: Spot, other: Spot) -> Planted:
    lines = (one.line, other.line, *draft.lines_with(f"unsur/{one.id}.nrr", f"unsur/{other.id}.nrr"))
    changed = draft.change({one.key: other.words, other.key: one.words})
    return Planted(changed, tuple(dict.fromkeys(lines)), (other.words, one.words), one.words)


def two_ikm(draft: Draft, draw: Random) -> Planted | None:
    """An IKM that is another in one place, its letter the same."""
    spots = draft.spots("ikm")
    if len({spot.line for spot in spots}) < 2:  # noqa: PLR2004 - two places
        return None
    spot = draw.choice(spots[1:])
    true = read(spot.words)
    near = (true + Fraction(step, 100) for step in draw.sample([*range(-300, -29), *range(30, 301)], k=60))
    value = next((v for v in near if letter(v) == letter(true) and v < 100), None)  # noqa: PLR2004 - no IKM is higher
    if value is None:
        return None
    words = show(draft, value, 2)
    return Planted(draft.change({spot.key: words}), draft.lines_with("ikm"), (words,), spot.words)


TABLE = "ikm-tidak-cocok-dengan-tabel"
LETTER = "mutu-tidak-cocok-dengan-nilai"
GRIM = "nrr-mustahil-untuk-jumlah-responden"
CUT = "ikm-memakai-bobot-terpotong"
AFTER_ODD = (TABLE, LETTER, GRIM, "konversi-tidak-cocok", "jumlah-tertimbang-salah")
KINDS = (
    Kind("IKM", LETTER, "kesalahan", wrong_letter),
    Kind("IKM", "mutu-ikm-tidak-cocok", "kesalahan", wrong_ikm_letter),
    Kind("IKM", "mutu-dan-kinerja-bertentangan", "kesalahan", letter_against_word, ("mutu-ikm-tidak-cocok",)),
    Kind("IKM", TABLE, "kesalahan", wrong_ikm, (CUT, "jumlah-tertimbang-salah", "konversi-tidak-cocok")),
    Kind("IKM", CUT, "kesalahan", cut_weight, (TABLE, "jumlah-tertimbang-salah", "konversi-tidak-cocok")),
    Kind("IKM", "nrr-mustahil-untuk-jumlah-responden", "peringatan", impossible_nrr),
    Kind(
        *("IKM", "nilai-di-luar-skala", "kesalahan", off_the_scale),
        (*AFTER_ODD, "prioritas-bukan-terendah", "tertinggi-salah"),
    ),
    Kind("IKM", "ikm-disebut-persen", "peringatan", called_percent),
    Kind("IKM", "konversi-tidak-cocok", "kesalahan", wrong_conversion),
    Kind("IKM", "jumlah-tertimbang-salah", "kesalahan", wrong_total, ("konversi-tidak-cocok",)),
    Kind("IKM", "interval-lama", "kesalahan", old_intervals, (LETTER, "mutu-ikm-tidak-cocok")),
    Kind(
        *("IKM", "unsur-dua-nilai", "kesalahan", two_values),
        ("prioritas-bukan-terendah", "tertinggi-salah", "nrr-mustahil-untuk-jumlah-responden", LETTER),
    ),
    Kind("IKM", "ikm-dua-nilai", "kesalahan", two_ikm, (TABLE, "konversi-tidak-cocok", "arah-tren-salah")),
)
