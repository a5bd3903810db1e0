"""Rearranging a questionnaire in the hand, before it is stored: move, add, remove, bring back."""

from collections.abc import Iterable
from dataclasses import replace
from typing import TypeVar

from siklus.core.aturan import Aturan
from siklus.web.services.kuesioner import Formulir, PertanyaanFormulir, PertanyaanTerbuka, formulir_baku

Item = TypeVar("Item", PertanyaanFormulir, PertanyaanTerbuka)
UP, DOWN = -1, 1


def move(formulir: Formulir, identity: str, step: int) -> Formulir:
    """The question one place up or down; at the end it stays."""
    return replace(
        formulir,
        pertanyaan=_moved(formulir.pertanyaan, identity, step),
        terbuka=_moved(formulir.terbuka, identity, step),
    )


def _moved(items: tuple[Item, ...], identity: str, step: int) -> tuple[Item, ...]:
    places = [place for place, item in enumerate(items) if item.id == identity]
    if not places or not 0 <= places[0] + step < len(items):
        return items
    order = list(items)
    order.insert(places[0] + step, order.pop(places[0]))
    return tuple(order)


def remove(formulir: Formulir, identity: str) -> Formulir:
    """Without that question; whether its unsur may go unasked is said by check_formulir."""
    return replace(
        formulir,
        pertanyaan=tuple(item for item in formulir.pertanyaan if item.id != identity),
        terbuka=tuple(item for item in formulir.terbuka if item.id != identity),
    )


def add_question(formulir: Formulir, unsur: str, aturan: Aturan) -> Formulir:
    """One more question for an unsur, after its others: the regulation's own where none is left, else an empty one.

    An empty one takes over the answers of the unsur's first question, which usually fit. An unknown unsur adds nothing.
    """
    of_law = [item for item in formulir_baku(aturan).pertanyaan if item.unsur == unsur]
    if not of_law:
        return formulir
    others = [place for place, item in enumerate(formulir.pertanyaan) if item.unsur == unsur]
    if not others:
        return replace(formulir, pertanyaan=_in_order((*formulir.pertanyaan, *of_law), aturan))
    model = formulir.pertanyaan[others[0]]
    empty = PertanyaanFormulir(_free(unsur, formulir), unsur, {"id": ""}, model.pilihan)
    end = others[-1] + 1
    return replace(formulir, pertanyaan=(*formulir.pertanyaan[:end], empty, *formulir.pertanyaan[end:]))


def _in_order(items: tuple[PertanyaanFormulir, ...], aturan: Aturan) -> tuple[PertanyaanFormulir, ...]:
    """The last one put before the first that the regulation's questionnaire asks later; the others stay."""
    order = {item.unsur: place for place, item in enumerate(aturan.kuesioner)}
    *rest, new = items
    later = [place for place, item in enumerate(rest) if order.get(item.unsur, 0) > order[new.unsur]]
    rest.insert(later[0] if later else len(rest), new)
    return tuple(rest)


def add_terbuka(formulir: Formulir) -> Formulir:
    """One more open question, empty."""
    return replace(formulir, terbuka=(*formulir.terbuka, PertanyaanTerbuka(_free("saran", formulir), {"id": ""})))


def _free(stem: str, formulir: Formulir) -> str:
    taken = {item.id for item in formulir.pertanyaan} | {item.id for item in formulir.terbuka}
    return next(name for name in _names(stem, len(taken) + 1) if name not in taken)


def _names(stem: str, count: int) -> Iterable[str]:
    return (stem, *(f"{stem}_{number}" for number in range(2, count + 2)))
