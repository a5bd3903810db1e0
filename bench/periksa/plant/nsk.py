"""NSK: words that were copied, contradict their number, or claim without one."""

import re
from random import Random

from bench.periksa.blocks import Block, Heading, Paragraph, Report
from bench.periksa.marks import mark
from bench.periksa.plant.draft import PROSE, Draft
from bench.periksa.plant.label import Kind, Planted
from bench.periksa.words import spell, thousands

SPELLED = r"(?:n|sudah|belum|jumlah_rtl|n_unsur)_huruf"


def other_office(draft: Draft, draw: Random) -> Planted | None:
    """Another office's name in a sentence that was copied."""
    spots = draft.spots("kantor|pendek", PROSE)
    if not spots:
        return None
    spot = draw.choice(spots)
    words = draw.choice(draft.clean.wrong("kantor_lain"))
    return Planted(draft.change({spot.key: words}), (spot.line,), (words,), spot.words)


def other_period(draft: Draft, draw: Random) -> Planted | None:
    """Another period in a sentence or caption that was copied."""
    spots = draft.spots("periode", r"^(?!awal)")
    if len(spots) < 3:  # noqa: PLR2004 - the true one must still be told more often
        return None
    spot = draw.choice(spots)
    back = draw.choice((1, 2, 3))
    words = re.sub(r"\d{4}", lambda found: str(int(found[0]) - back), spot.words)
    return Planted(draft.change({spot.key: words}), (spot.line,), (words,), spot.words)


def number_against_word(draft: Draft, draw: Random) -> Planted | None:
    """7 (enam)."""
    pairs = []
    for spot in draft.spots(SPELLED):
        name = spot.key.split("_huruf")[0]
        pairs += [(spot, other) for other in draft.spots(name, f"^{re.escape(spot.line)}$")]
    if not pairs:
        return None
    spot, number = draw.choice(pairs)
    value = int(number.words.replace(".", ""))
    words = spell(max(0, value + draw.choice((-2, -1, 1, 2)))) if value > 1 else spell(value + 1)
    lines = (spot.line, *draft.lines_with(number.key.split("#")[0]))
    return Planted(draft.change({spot.key: words}), lines, (words, thousands(value)), spot.words)


def wrong_direction(draft: Draft, draw: Random) -> Planted | None:
    """Rises, it says, and the values fall."""
    spots = draft.spots("tren_kata|tren_naik")
    if not spots:
        return None
    spot = draw.choice(spots)
    pairs = (("meningkat", "menurun"), ("naik", "turun"))
    words = next(b if spot.words == a else a for a, b in pairs if spot.words in {a, b})
    lines = (spot.line, *draft.lines_with(r"tren/\d\.ikm", "ikm_lalu"))
    return Planted(draft.change({spot.key: words}), lines, (words,), spot.words)


def groundless_rise(draft: Draft, draw: Random) -> Planted | None:
    """Better than before, it says, and no earlier value is anywhere."""
    if draft.spots("tren_kata|tren_naik|ikm_lalu") or draft.spots(r"tren/\d\.ikm"):
        return None
    words = draw.choice(draft.clean.wrong("meningkat"))
    lines = draft.lines_with("ikm")
    after = next((key for key in lines if re.search(PROSE, key)), "")
    if not after:
        return None
    block = Paragraph(mark("tambahan#1", words), "tambahan", "biasa")
    return Planted(Report(tuple(_inserted(draft.report.blocks, after, block))), ("tambahan",), (words,), "nilai lalu")


def _inserted(blocks: tuple[Block, ...], after: str, block: Block) -> list[Block]:
    at = next(n for n, item in enumerate(blocks) if item.key == after and not isinstance(item, Heading))
    return [*blocks[: at + 1], block, *blocks[at + 1 :]]


KINDS = (
    Kind("NSK", "nama-kantor-lain", "kesalahan", other_office),
    Kind("NSK", "periode-lain", "kesalahan", other_period),
    Kind("NSK", "angka-dan-huruf-berbeda", "kesalahan", number_against_word, ("jumlah-rtl-salah", "persentase-salah")),
    Kind("NSK", "arah-tren-salah", "kesalahan", wrong_direction),
    Kind("NSK", "meningkat-tanpa-dasar", "saran", groundless_rise),
)
