"""Reasons and strategies: one of each for every RTL that is unfinished, none for one that is done."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from siklus.core.errors import Problem
from siklus.core.realisasi.catatan import RealisasiRtl, Status, Strategi
from siklus.core.rencana.isian import is_filled
from siklus.core.rencana.penanggung_jawab import check_penanggung_jawab
from siklus.core.survei.periode import print_date


@dataclass(frozen=True, slots=True)
class AlasanBelum:
    """Why one RTL is printed Belum: the reason of its strategy, or of its cancellation; "" when nobody said."""

    rtl: str
    alasan: str


def needs_strategi(item: RealisasiRtl) -> bool:
    """Whether it still has to be done: printed Belum, and not cancelled."""
    return not item.sudah and item.status is not Status.DIBATALKAN


def reasons(realisasi: tuple[RealisasiRtl, ...], strategi: tuple[Strategi, ...]) -> tuple[AlasanBelum, ...]:
    """One reason per RTL that is printed Belum, in the plan's order."""
    given = {item.rtl: item.alasan for item in strategi}
    return tuple(
        AlasanBelum(item.rtl.id, item.alasan_batal or given.get(item.rtl.id, ""))
        for item in realisasi
        if not item.sudah
    )


def check_strategi(
    realisasi: tuple[RealisasiRtl, ...],
    strategi: tuple[Strategi, ...],
    on: date,
    subbagian: tuple[str, ...] = (),
) -> tuple[Problem, ...]:
    """Everything wrong with the strategies on the report's date; `subbagian` empty means that it is not known.

    An RTL needs one when its last planned month is over: before that the plan itself says when it will be done, and
    the survey report, which comes out before the work begins, can be made.
    """
    known = {item.rtl.id: item for item in realisasi}
    occurrences = Counter(item.rtl for item in strategi)
    return (
        *(problem for item in strategi for problem in _subject_problems(item, known, occurrences)),
        *(problem for item in strategi for problem in _content_problems(item, on, subbagian)),
        *(_missing(item) for item in realisasi if _lacks(item, on) and item.rtl.id not in occurrences),
    )


def _lacks(item: RealisasiRtl, on: date) -> bool:
    return needs_strategi(item) and on > item.rtl.due


def _subject_problems(
    strategi: Strategi, known: Mapping[str, RealisasiRtl], occurrences: Counter[str]
) -> Iterator[Problem]:
    if strategi.rtl not in known:
        yield Problem(
            "REALISASI-12",
            f"Strategi menyebut RTL “{strategi.rtl}”, yang tidak ada dalam rencana.",
            "Pakai id RTL yang belum selesai.",
            strategi.place,
        )
    elif known[strategi.rtl].sudah:
        yield Problem(
            "REALISASI-13",
            f"RTL “{strategi.rtl}” sudah selesai, tetapi masih mempunyai strategi penyelesaian.",
            "Hapus strateginya, atau periksa kembali status RTL itu.",
            strategi.place,
        )
    if occurrences[strategi.rtl] > 1:
        yield Problem(
            "REALISASI-14",
            f"RTL “{strategi.rtl}” mempunyai {occurrences[strategi.rtl]} strategi.",
            "Gabungkan menjadi satu alasan dan satu strategi.",
            strategi.place,
        )


def _content_problems(strategi: Strategi, on: date, subbagian: tuple[str, ...]) -> Iterator[Problem]:
    subject = f"strategi RTL “{strategi.rtl}”"
    for name, text in (("Alasan", strategi.alasan), ("Uraian", strategi.strategi)):
        if not is_filled(text):
            yield Problem("REALISASI-15", f"{name} pada {subject} kosong.", "Tuliskan isinya.", strategi.place)
    if strategi.target <= on:
        yield Problem(
            "REALISASI-16",
            f"Target {subject}, {print_date(strategi.target)}, tidak sesudah tanggal laporan {print_date(on)}.",
            "Tetapkan tanggal yang masih akan datang.",
            strategi.place,
        )
    yield from check_penanggung_jawab(strategi.penanggung_jawab, subbagian, subject, strategi.place)


def _missing(item: RealisasiRtl) -> Problem:
    return Problem(
        "REALISASI-17",
        f"RTL “{item.rtl.id}” belum selesai dan belum mempunyai strategi penyelesaian.",
        "Isi alasan, strategi, tanggal target, dan penanggung jawabnya.",
        item.rtl.place,
    )
