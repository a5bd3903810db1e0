"""The permanent identity of an RTL: given once, never changed, never given to another."""

from collections import Counter
from collections.abc import Collection, Iterator
from itertools import count

from siklus.core.errors import Problem
from siklus.core.rencana.isian import is_filled
from siklus.core.rencana.rtl import Rtl


def new_id(tahun: int, taken: Collection[str]) -> str:
    """The next free id of that year: "RTL-2026-01"; `taken` are all ids ever given, and none is used again."""
    candidates = (f"RTL-{tahun}-{number:02}" for number in count(1))
    return next(candidate for candidate in candidates if candidate not in taken)


def check_identitas(rtl_list: tuple[Rtl, ...], id_lama: Collection[str]) -> tuple[Problem, ...]:
    """What is wrong with the ids of a plan, given those of all earlier periods (empty when they are not known)."""
    occurrences = Counter(rtl.id for rtl in rtl_list)
    return tuple(problem for rtl in rtl_list for problem in _of_one(rtl, occurrences, id_lama))


def _of_one(rtl: Rtl, occurrences: Counter[str], id_lama: Collection[str]) -> Iterator[Problem]:
    if not is_filled(rtl.id):
        yield Problem("RENCANA-08", f"RTL “{rtl.kegiatan}” belum mempunyai id.", "Isi id yang tetap.", rtl.place)
    elif occurrences[rtl.id] > 1:
        yield Problem(
            "RENCANA-09",
            f"Id “{rtl.id}” dipakai oleh {occurrences[rtl.id]} RTL.",
            "Beri setiap RTL id sendiri.",
            rtl.place,
        )
    if rtl.id in id_lama:
        yield Problem(
            "RENCANA-10",
            f"Id “{rtl.id}” sudah dipakai oleh RTL periode sebelumnya.",
            "Beri id baru; bila ini lanjutannya, tulis id lama itu pada kolom asal.",
            rtl.place,
        )
    if rtl.asal and (rtl.asal == rtl.id or (id_lama and rtl.asal not in id_lama)):
        yield Problem(
            "RENCANA-22",
            f"Asal RTL “{rtl.id}”, yaitu “{rtl.asal}”, bukan RTL periode sebelumnya.",
            "Tulis id RTL periode sebelumnya yang dilanjutkan, atau kosongkan kolom asal.",
            rtl.place,
        )
