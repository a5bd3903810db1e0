"""STS: status against description, sentences against the table, shares against counts."""

from fractions import Fraction
from random import Random

from bench.periksa.plant.draft import Draft, all_of
from bench.periksa.plant.label import Kind, Planted
from bench.periksa.plant.rtl import DONE, item_of
from bench.periksa.printed import lower_first
from bench.periksa.words import spell, trimmed


def only_needed(draft: Draft, draw: Random) -> Planted | None:
    """Done, says the status; needed, says the description."""
    return _described(draft, draw, done=True)


def already_done(draft: Draft, draw: Random) -> Planted | None:
    """Not done, says the status; the description tells that it was."""
    return _described(draft, draw, done=False)


def _described(draft: Draft, draw: Random, *, done: bool) -> Planted | None:
    spots = [s for s in draft.spots(r"rtl/\d+\.deskripsi", DONE) if item_of(draft, s.id).done == done]
    if not spots:
        return None
    spot = draw.choice(spots)
    program = item_of(draft, spot.id).program
    words = program.perlu if done else program.terlanjur
    lines = draft.lines_with(rf"rtl/{spot.id}\.(?:deskripsi|status)")
    return Planted(draft.change({spot.key: words}), lines, (words,), spot.words)


def told_as_done(draft: Draft, draw: Random) -> Planted | None:
    """A sentence counts among the done what the table calls not done."""
    spots = draft.spots(r"sudah/\d+\.nama(?:_kecil)?", r"\.p\d+$")
    undone = [item for item in draft.clean.cycle.rtl if not item.done]
    if not spots or not undone:
        return None
    spot, item = draw.choice(spots), draw.choice(undone)
    words = lower_first(item.program.nama)
    lines = (spot.line, *draft.lines_with(rf"rtl/(?:{spot.id}|{item.order})\.status"))
    return Planted(draft.change({spot.key: words}), lines, (words,), spot.words)


def wrong_share(draft: Draft, draw: Random) -> Planted | None:
    """A percentage that the counts do not give."""
    spots = draft.spots("persen")
    if not spots:
        return None
    total = len(draft.clean.cycle.rtl)
    done = sum(item.done for item in draft.clean.cycle.rtl)
    habits = draft.clean.habits
    other = draw.choice([count for count in range(1, total) if count != done])
    words = trimmed(Fraction(other * 100, total), habits.percent_places, habits.comma)
    lines = draft.lines_with("persen", "sudah", "sudah_huruf", r"rtl/\d+\.status")
    return Planted(draft.change(all_of(spots, words + habits.percent)), lines, (words,), spots[0].words)


def wrong_number(draft: Draft, draw: Random) -> Planted | None:
    """Another number of planned activities in one place, in figures and words alike."""
    spots = draft.spots("jumlah_rtl|jumlah_rtl_huruf")
    if not spots:
        return None
    line = draw.choice(spots).line
    number = len(draft.clean.cycle.rtl) + draw.choice((-1, 1, 2, 3))
    here = draft.spots("jumlah_rtl|jumlah_rtl_huruf", f"^{line}$")
    changes = {spot.key: spell(number) if "huruf" in spot.key else str(number) for spot in here}
    lines = (line, *draft.lines_with("jumlah_rtl", "jumlah_rtl_huruf", r"rtl/\d+\.status", r"rtl/\d+\.nama"))
    return Planted(draft.change(changes), tuple(dict.fromkeys(lines)), tuple(changes.values()), here[0].words)


def two_states(draft: Draft, draw: Random) -> Planted | None:
    """The monthly table gives an activity another status than the realisation does."""
    spots = draft.spots(r"jadwal/\d+\.status", r"^t\.jadwal")
    if not spots:
        return None
    spot = draw.choice(spots)
    habits = draft.clean.habits
    words = habits.undone if spot.words == habits.done else habits.done
    lines = (spot.line, *draft.lines_with(rf"rtl/{spot.id}\.status"))
    return Planted(draft.change({spot.key: words}), lines, (words,), spot.words)


KINDS = (
    Kind("STS", "sudah-tetapi-hanya-perlu", "peringatan", only_needed),
    Kind("STS", "belum-tetapi-sudah-dikerjakan", "peringatan", already_done),
    Kind("STS", "narasi-bertentangan-dengan-tabel", "kesalahan", told_as_done),
    Kind("STS", "persentase-salah", "kesalahan", wrong_share),
    Kind("STS", "jumlah-rtl-salah", "kesalahan", wrong_number, ("persentase-salah",)),
    Kind("STS", "status-dua-versi", "kesalahan", two_states),
)
