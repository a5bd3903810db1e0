"""HKM: laws with a wrong title or number, or no longer in force."""

from random import Random

from bench.periksa.plant.draft import Draft
from bench.periksa.plant.label import Kind, Planted


def _edited(draft: Draft, draw: Random, field: str, pairs: list[list[str]]) -> Planted | None:
    able = [(spot, old, new) for spot in draft.spots(rf"hukum/\d+\.{field}") for old, new in pairs if old in spot.words]
    if not able:
        return None
    spot, old, new = draw.choice(able)
    words = spot.words.replace(old, new)
    return Planted(draft.change({spot.key: words}), (spot.line,), (words,), spot.words)


def wrong_title(draft: Draft, draw: Random) -> Planted | None:
    """A law's title that is not its own."""
    return _edited(draft, draw, "judul", draft.clean.wrong("judul_salah"))


def wrong_number(draft: Draft, draw: Random) -> Planted | None:
    """A law's number or year that is not its own."""
    return _edited(draft, draw, "nomor", draft.clean.wrong("nomor_salah"))


def repealed(draft: Draft, draw: Random) -> Planted | None:
    """The survey rests on what is no longer in force."""
    numbers = [spot for spot in draft.spots(r"hukum/\d+\.nomor") if "Nomor 14 Tahun 2017" in spot.words]
    if not numbers:
        return None
    spot = numbers[0]
    number, title = draw.choice(draft.clean.wrong("dicabut"))
    titles = draft.spots(rf"hukum/{spot.id}\.judul", f"^{spot.line}$")
    changes = {spot.key: number} | {other.key: title for other in titles}
    return Planted(draft.change(changes), (spot.line,), (number,), spot.words)


KINDS = (
    Kind("HKM", "judul-peraturan-salah", "kesalahan", wrong_title),
    Kind(
        "HKM",
        "nomor-peraturan-salah",
        "kesalahan",
        wrong_number,
        ("judul-peraturan-salah", "peraturan-wajib-tidak-disebut"),
    ),
    Kind("HKM", "peraturan-dicabut", "kesalahan", repealed, ("peraturan-wajib-tidak-disebut",)),
)
