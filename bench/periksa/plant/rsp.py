"""RSP: respondents, their profile, sample and population."""

from fractions import Fraction
from random import Random

from bench.periksa.plant.draft import Draft, all_of, line_keys
from bench.periksa.plant.label import Kind, Planted
from bench.periksa.words import thousands, trimmed


def _profile_spots(draft: Draft, field: str) -> list[tuple[str, str, str]]:
    """Key, line and words of one field of the profile, without those that a sentence repeats."""
    repeated = "jenis_kelamin" if draft.spots("laki") else "none"
    found = draft.spots(rf"profil_\w+/[\w-]+\.{field}")
    return [(spot.key, spot.line, spot.words) for spot in found if repeated not in spot.key]


def _table_lines(draft: Draft, line: str) -> tuple[str, ...]:
    """All lines of the table that a line belongs to, and those that print n."""
    table = ".".join(line.split(".")[:2]) + r"\."
    keys = [key for key, _ in draft.report.lines() if key.startswith(table.replace("\\", ""))]
    return tuple(dict.fromkeys((line, *keys, *draft.lines_with("n"))))


def wrong_count(draft: Draft, draw: Random) -> Planted | None:
    """A group's count that makes the table add up to something else than n."""
    spots = _profile_spots(draft, "jumlah")
    if not spots:
        return None
    key, line, words = draw.choice(spots)
    new = str(int(words) + draw.choice((2, 3, 5, 7, 9)))
    return Planted(draft.change({key: new}), _table_lines(draft, line), (new,), words)


def wrong_share(draft: Draft, draw: Random) -> Planted | None:
    """A group's percentage that its count does not give."""
    spots = _profile_spots(draft, "persen(?:_polos)?")
    if not spots:
        return None
    key, line, words = draw.choice(spots)
    sign = "".join(letter for letter in words if not (letter.isdigit() or letter in ",."))
    value = Fraction(words.removesuffix(sign).replace(",", ".")) + Fraction(draw.randint(20, 90), 10)
    new = trimmed(value, 2, draft.clean.habits.comma) + sign
    return Planted(draft.change({key: new}), _table_lines(draft, line), (new,), words)


def two_counts(draft: Draft, draw: Random) -> Planted | None:
    """Another number of respondents in one sentence."""
    told = {spot.line for spot in draft.spots("n_huruf")}
    spots = [spot for spot in draft.spots("n") if spot.line not in told]
    if len(draft.lines_with("n", r"profil_\w+/[\w-]+\.jumlah")) < 2 or not spots:  # noqa: PLR2004 - two places
        return None
    spot = draw.choice(spots)
    new = thousands(draft.clean.cycle.n + draw.choice((-20, -11, -6, 4, 9, 15)))
    return Planted(draft.change({spot.key: new}), draft.lines_with("n"), (new,), spot.words)


def more_than_all(draft: Draft, draw: Random) -> Planted | None:
    """More respondents than users of the service."""
    spots = draft.spots("populasi")
    if not spots:
        return None
    new = thousands(draft.clean.cycle.n - draw.randint(3, 20))
    lines = draft.lines_with("populasi", "n", "terkumpul")
    return Planted(draft.change(all_of(spots, new)), lines, (new,), spots[0].words)


def wrong_sample(draft: Draft, draw: Random) -> Planted | None:
    """A least sample that Krejcie and Morgan's table does not give, and no row near it either."""
    spots = draft.spots("sampel")
    if not spots:
        return None
    true = int(spots[0].words.replace(".", ""))
    new = thousands(max(10, true * draw.choice((45, 55, 65)) // 100))
    return Planted(draft.change(all_of(spots, new)), line_keys(spots), (new,), spots[0].words)


def wrong_remainder(draft: Draft, draw: Random) -> Planted | None:
    """Collected less unusable is not what was processed."""
    spots = draft.spots("gugur")
    if not spots:
        return None
    new = str(int(spots[0].words) + draw.randint(2, 9))
    return Planted(draft.change(all_of(spots, new)), line_keys(spots), (new,), spots[0].words)


def more_valid(draft: Draft, draw: Random) -> Planted | None:
    """More forms processed than collected."""
    spots = draft.spots("terkumpul")
    if not spots:
        return None
    new = thousands(draft.clean.cycle.n - draw.randint(2, 9))
    return Planted(draft.change(all_of(spots, new)), draft.lines_with("terkumpul", "n"), (new,), spots[0].words)


AFTER_COUNT = (
    *("jumlah-profil-tidak-sama-n", "persen-profil-salah"),
    *("terkumpul-tidak-cocok", "nrr-mustahil-untuk-jumlah-responden"),
)
KINDS = (
    Kind("RSP", "jumlah-profil-tidak-sama-n", "kesalahan", wrong_count, ("persen-profil-salah",)),
    Kind("RSP", "persen-profil-salah", "kesalahan", wrong_share),
    Kind(
        *("RSP", "responden-dua-jumlah", "kesalahan", two_counts),
        (*AFTER_COUNT, "sampel-melebihi-populasi", "responden-kurang-dari-sampel"),
    ),
    Kind("RSP", "sampel-melebihi-populasi", "kesalahan", more_than_all, ("sampel-tidak-cocok-rumus",)),
    Kind("RSP", "sampel-tidak-cocok-rumus", "peringatan", wrong_sample),
    Kind("RSP", "terkumpul-tidak-cocok", "kesalahan", wrong_remainder),
    Kind("RSP", "terolah-melebihi-terkumpul", "kesalahan", more_valid, ("terkumpul-tidak-cocok",)),
)
