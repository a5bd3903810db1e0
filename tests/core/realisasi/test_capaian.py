from dataclasses import replace
from datetime import date
from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from siklus.core.realisasi.capaian import Capaian, Kemajuan, count_capaian, progress
from siklus.core.realisasi.catatan import CatatanBulan, RealisasiRtl, Status
from siklus.core.survei.periode import Bulan
from tests.core.realisasi.buatan import gathered, make_selesai
from tests.core.rencana.buatan import AGU, DES, JUL, MASA, NOV, OKT, SEP, make_rencana, make_rtl

PLAN = make_rencana(
    make_rtl("R-1", bulan=(AGU,)),
    make_rtl("R-2", bulan=(OKT,)),
    make_rtl("R-3", bulan=(OKT, NOV)),
    make_rtl("R-4", bulan=(DES,)),
    make_rtl("R-5", bulan=(DES,)),
)
REALISASI = gathered(
    PLAN,
    make_selesai("R-1", AGU),
    make_selesai("R-2", OKT, bukti=()),
    make_selesai("R-3", OKT),
    CatatanBulan("R-4", DES, Status.DIBATALKAN, alasan="Anggaran dialihkan"),
)


def test_counts_of_every_kind() -> None:
    capaian = count_capaian(REALISASI)
    assert capaian == Capaian(
        direncanakan=5, sudah=1, belum_terbukti=1, berjalan=1, belum_mulai=1, dibatalkan=1, terlambat=2
    )
    assert (capaian.belum, capaian.persentase) == (4, Fraction(1, 5))


def test_seven_of_ten_is_exact() -> None:
    done, open_one = REALISASI[0], REALISASI[4]
    assert count_capaian((done,) * 7 + (open_one,) * 3).persentase == Fraction(7, 10)


def test_nothing_planned_has_no_share() -> None:
    assert count_capaian(()).persentase is None
    assert count_capaian(()) == Capaian(0, 0, 0, 0, 0, 0, 0)


def test_progress_adds_up_month_by_month() -> None:
    assert progress(PLAN, REALISASI) == (
        Kemajuan(JUL, 0, 0),
        Kemajuan(AGU, 1, 1),
        Kemajuan(SEP, 1, 1),
        Kemajuan(OKT, 2, 1),
        Kemajuan(NOV, 3, 1),
        Kemajuan(DES, 5, 1),
    )


def test_progress_goes_on_to_the_month_of_late_work() -> None:
    realisasi = gathered(PLAN, make_selesai("R-4", DES, tanggal=date(2026, 1, 5), tanggal_periksa=date(2026, 1, 6)))
    steps = progress(PLAN, realisasi)
    assert [step.bulan for step in steps] == [*MASA, Bulan(2026, 1)]
    assert steps[-2:] == (Kemajuan(DES, 5, 0), Kemajuan(Bulan(2026, 1), 5, 1))


def test_work_without_a_day_stands_at_its_last_planned_month() -> None:
    undated = replace(REALISASI[0], tanggal_selesai=None)
    assert progress(PLAN, (undated,))[:2] == (Kemajuan(JUL, 0, 0), Kemajuan(AGU, 1, 1))


items = st.sampled_from(REALISASI)


@given(st.lists(items, min_size=1).map(tuple))
def test_the_share_is_between_none_and_all(realisasi: tuple[RealisasiRtl, ...]) -> None:
    capaian = count_capaian(realisasi)
    share = capaian.persentase
    assert share is not None
    assert 0 <= share <= 1
    assert share * len(realisasi) == capaian.sudah
    kinds = (capaian.sudah, capaian.belum_terbukti, capaian.berjalan, capaian.belum_mulai, capaian.dibatalkan)
    assert sum(kinds) == capaian.direncanakan


@given(st.lists(items, max_size=6).map(tuple))
def test_progress_never_falls_and_ends_with_the_counts(realisasi: tuple[RealisasiRtl, ...]) -> None:
    steps = progress(PLAN, realisasi)
    for kind in ([step.direncanakan for step in steps], [step.selesai for step in steps]):
        assert kind == sorted(kind)
    assert (steps[-1].direncanakan, steps[-1].selesai) == (len(realisasi), count_capaian(realisasi).sudah)
