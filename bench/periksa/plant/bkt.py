"""BKT: evidence and the words that lead to it."""

import re
from dataclasses import replace
from datetime import date
from random import Random

from bench.periksa.blocks import Picture, Report
from bench.periksa.marks import plain
from bench.periksa.plant.draft import Draft, Spot
from bench.periksa.plant.label import Kind, Planted
from bench.periksa.plant.rtl import DONE, item_of
from bench.periksa.printed import day

PAGE = re.compile(r"(?<=halaman )(\d+)(?:–\d+)?")


def _evidence(draft: Draft, *, done: bool) -> list[Spot]:
    spots = draft.spots(r"rtl/\d+\.bukti(?:_hal)?", DONE)
    return [spot for spot in spots if item_of(draft, spot.id).done == done]


def _captions_of(draft: Draft, number: str) -> tuple[str, ...]:
    return tuple(f"ketgambar.{figure}" for figure in item_of(draft, number).figures)


def _status_lines(draft: Draft, number: str) -> tuple[str, ...]:
    return draft.lines_with(rf"rtl/{number}\.(?:status|bukti|bukti_hal)")


def done_without(draft: Draft, draw: Random) -> Planted | None:
    """Done, and nothing shows it."""
    spots = _evidence(draft, done=True)
    if not spots:
        return None
    spot = draw.choice(spots)
    words = draw.choice(("-", "–", ""))
    return Planted(draft.change({spot.key: words}), _status_lines(draft, spot.id), (words,), spot.words)


def undone_with(draft: Draft, draw: Random) -> Planted | None:
    """Not done, and a figure is said to show it."""
    spots, others = _evidence(draft, done=False), _evidence(draft, done=True)
    if not spots or not others:
        return None
    spot, other = draw.choice(spots), draw.choice(others)
    lines = (*_status_lines(draft, spot.id), *_captions_of(draft, other.id))
    return Planted(draft.change({spot.key: other.words}), lines, (other.words,), "-")


def wrong_item(draft: Draft, draw: Random) -> Planted | None:
    """A figure's caption says that it shows its neighbour's activity."""
    spots = draft.spots(r"bukti/\d+\.(?:rtl_nomor|rtl_huruf|rtl_nama_kecil)")
    items = draft.clean.cycle.rtl
    if not spots:
        return None
    spot = draw.choice(spots)
    others = [word for word in {other.words for other in spots} if word != spot.words]
    rtl = next(item for item in items if int(spot.id) in item.figures)
    same = [i for i in items if i.unsur == rtl.unsur and i is not rtl]
    if "huruf" in spot.key:
        others = [item.letter for item in same]
    words = draw.choice(sorted(others))
    lines = (spot.line, *_status_lines(draft, str(rtl.order)))
    return Planted(draft.change({spot.key: words}), lines, (words,), spot.words)


def wrong_page(draft: Draft, draw: Random) -> Planted | None:
    """The page on which the figure is said to stand is another."""
    spots = [spot for spot in _evidence(draft, done=True) if PAGE.search(spot.words)]
    if not spots:
        return None
    spot = draw.choice(spots)
    step = draw.choice((-4, -3, 3, 5))
    words = PAGE.sub(lambda found: str(int(found[1]) + step), spot.words)
    return Planted(draft.change({spot.key: words}), (spot.line, *_captions_of(draft, spot.id)), (words,), spot.words)


def gap(draft: Draft, draw: Random) -> Planted | None:
    """A number is left out among the figures, in captions and references alike."""
    spots = [spot for spot in draft.spots(r"bukti/\d+\.nomor") if int(spot.words) > 1]
    if not spots:
        return None
    first = int(draw.choice(spots).words)
    word = draft.clean.habits.figure
    changes = {spot.key: _shifted(word, spot.words, first) for spot in draft.spots(r"rtl/\d+\.bukti(?:_hal)?")}
    numbers = draft.spots(r"(?:bukti|terbit)/\w+\.nomor") + draft.spots("gambar_terbit")
    changes |= {spot.key: str(int(spot.words) + (int(spot.words) >= first)) for spot in numbers}
    lines = (f"ketgambar.{first}", f"ketgambar.{first - 1}")
    return Planted(draft.change(changes), lines, (f"{word} {first + 1}",), f"{word} {first}")


def _shifted(word: str, words: str, first: int) -> str:
    return re.sub(rf"{word} (\d+)", lambda found: f"{word} {int(found[1]) + (int(found[1]) >= first)}", words)


def same_number(draft: Draft, draw: Random) -> Planted | None:
    """Two figures of one number."""
    spots = [spot for spot in draft.spots(r"bukti/\d+\.nomor") if int(spot.words) > 1]
    if not spots:
        return None
    spot = draw.choice(spots)
    words, word = str(int(spot.words) - 1), draft.clean.habits.figure
    lines = (spot.line, f"ketgambar.{words}")
    return Planted(draft.change({spot.key: words}), lines, (f"{word} {words}",), f"{word} {spot.words}")


def no_such_figure(draft: Draft, draw: Random) -> Planted | None:
    """A figure is referred to that the report does not have."""
    spots = _evidence(draft, done=True)
    if not spots or draft.clean.habits.figure == "tautan":
        return None
    spot = draw.choice(spots)
    last = max(figure for item in draft.clean.cycle.rtl for figure in item.figures) + 1
    words = f"{draft.clean.habits.figure} {last + draw.randint(2, 9)}"
    return Planted(draft.change({spot.key: words}), (spot.line,), (words,), spot.words)


def cut_caption(draft: Draft, draw: Random) -> Planted | None:
    """A caption that stops in the middle."""
    spots = [spot for spot in draft.spots(r"bukti/\d+\.keterangan") if len(spot.words.split()) > 3]  # noqa: PLR2004 - long enough to be cut
    if not spots:
        return None
    spot = draw.choice(spots)
    head = " ".join(spot.words.split()[:2])
    tail = draw.choice(("dalam rangka", "yang", "di", "dan"))
    report = draft.edit_line(spot.line, lambda text: f"{plain(text).split(spot.words)[0]}{head} {tail}")
    return Planted(report, (spot.line,), (f"{head} {tail}",), spot.words)


def outside_span(draft: Draft, draw: Random) -> Planted | None:
    """A photograph dated before the execution began or after the report was signed."""
    spots = draft.spots(r"bukti/\d+\.tanggal")
    if not spots:
        return None
    spot = draw.choice(spots)
    month = draft.clean.cycle.execution.first.later(-draw.randint(2, 14))
    if draw.random() < 0.3:  # noqa: PLR2004 - now and then after it
        month = draft.clean.cycle.execution.last.later(draw.randint(3, 6))
    words = day(date(month.year, month.number, draw.randint(1, 27)))
    lines = (spot.line, *draft.lines_with("rentang_masa", "masa", "tanggal"))
    return Planted(draft.change({spot.key: words}), lines, (words,), spot.words)


def same_picture(draft: Draft, draw: Random) -> Planted | None:
    """One photograph for two activities."""
    items = [item for item in draft.clean.cycle.rtl if item.figures]
    pictures = {block.key: block for block in draft.report.blocks if isinstance(block, Picture)}
    if len(items) < 2 or len(pictures) < 2:  # noqa: PLR2004 - two activities
        return None
    one, other = draw.sample(items, k=2)
    first, second = one.figures[0], other.figures[0]
    blocks = tuple(
        replace(block, seed=pictures[f"gambar.{first}"].seed) if block.key == f"gambar.{second}" else block  # type: ignore[arg-type] # only a picture has this key
        for block in draft.report.blocks
    )
    return Planted(Report(blocks), (f"ketgambar.{first}", f"ketgambar.{second}"), (), "gambar lain")


KINDS = (
    Kind("BKT", "sudah-tanpa-bukti", "kesalahan", done_without, ("gambar-tidak-dirujuk",)),
    Kind("BKT", "belum-dengan-bukti", "peringatan", undone_with, ("label-bukti-salah",)),
    Kind("BKT", "label-bukti-salah", "kesalahan", wrong_item),
    Kind("BKT", "halaman-bukti-salah", "kesalahan", wrong_page, (), "pages"),
    Kind("BKT", "nomor-gambar-loncat", "peringatan", gap, (), "numbering"),
    Kind(
        *("BKT", "nomor-gambar-ganda", "peringatan", same_number),
        ("nomor-gambar-loncat", "gambar-dirujuk-tidak-ada", "label-bukti-salah"),
        "numbering",
    ),
    Kind(
        *("BKT", "gambar-dirujuk-tidak-ada", "kesalahan", no_such_figure),
        ("gambar-tidak-dirujuk", "sudah-tanpa-bukti", "label-bukti-salah"),
    ),
    Kind("BKT", "keterangan-gambar-terpotong", "peringatan", cut_caption, ("label-bukti-salah", "kalimat-terputus")),
    Kind("BKT", "bukti-di-luar-masa", "peringatan", outside_span),
    Kind("BKT", "gambar-dipakai-dua-kali", "peringatan", same_picture, (), "pictures"),
)
