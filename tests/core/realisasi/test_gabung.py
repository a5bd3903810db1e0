from dataclasses import replace
from datetime import date
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from siklus.core.errors import Place, Problem, Severity
from siklus.core.realisasi.catatan import CatatanBulan, RealisasiRtl, Status
from siklus.core.realisasi.gabung import gather_realisasi, join_realisasi
from siklus.core.survei.periode import Bulan
from tests.core.realisasi.buatan import REPORT_DATE, gathered, make_bukti, make_selesai
from tests.core.rencana.buatan import DES, JUL, KOMPETENSI, NOV, OKT, PERSYARATAN, WAKTU, make_rencana

PLAN = make_rencana()
ONE = make_rencana(WAKTU)
THREE = make_rencana(KOMPETENSI)
PLACE = Place("kantor.xlsx", "Realisasi", 5)


def unproven(record: CatatanBulan, on: date = REPORT_DATE) -> str:
    """Why a finished RTL of one month prints Belum, as the one warning says it."""
    (item,), problems = gather_realisasi(ONE, [record], on)
    (problem,) = [problem for problem in problems if problem.code == "REALISASI-11"]
    assert (item.status, item.printed, problem.severity) == (Status.SELESAI, "Belum", Severity.WARNING)
    return problem.message


def test_one_month_done_proved_and_checked_is_sudah() -> None:
    record = make_selesai("R-1", OKT, hambatan="Petugas terbatas", bukti_keterangan="Rapat dengan petugas")
    realisasi, problems = gather_realisasi(ONE, [record], REPORT_DATE)
    assert problems == ()
    assert realisasi == (
        RealisasiRtl(
            WAKTU,
            Status.SELESAI,
            sudah=True,
            deskripsi="Kegiatan R-1 terlaksana",
            hambatan="Petugas terbatas",
            bukti=(make_bukti("R-1-10"),),
            bulan_selesai=(OKT,),
            tanggal_selesai=date(2025, 10, 20),
            bukti_keterangan="Rapat dengan petugas",
            diperiksa_oleh="Pemeriksa",
            tanggal_periksa=date(2025, 10, 25),
        ),
    )
    assert realisasi[0].printed == "Sudah"
    assert join_realisasi(ONE, [record], REPORT_DATE) == realisasi


def test_all_months_make_one_on_the_date_of_the_last() -> None:
    shared = make_bukti("bersama")
    records = [
        make_selesai("R-3", DES, deskripsi="Evaluasi akhir", diperiksa_oleh="Pemeriksa Dua"),
        make_selesai("R-3", OKT, deskripsi="Pelatihan pertama.", bukti=(shared,)),
        make_selesai("R-3", NOV, deskripsi="pelatihan pertama", bukti=(shared, make_bukti("kedua"))),
    ]
    (item,) = gathered(THREE, *records)
    assert item == RealisasiRtl(
        KOMPETENSI,
        Status.SELESAI,
        sudah=True,
        deskripsi="Pelatihan pertama. Evaluasi akhir.",
        hambatan="",
        bukti=(shared, make_bukti("kedua"), make_bukti("R-3-12")),
        bulan_selesai=(OKT, NOV, DES),
        tanggal_selesai=date(2025, 12, 20),
        diperiksa_oleh="Pemeriksa; Pemeriksa Dua",
        tanggal_periksa=date(2025, 12, 25),
    )


def test_the_plan_gives_the_order_and_silence_is_belum() -> None:
    realisasi, problems = gather_realisasi(PLAN, [make_selesai("R-2", OKT)], date(2025, 11, 10))
    assert problems == ()
    assert [(item.rtl.id, item.status, item.sudah) for item in realisasi] == [
        ("R-1", Status.BELUM, False),
        ("R-2", Status.SELESAI, True),
        ("R-3", Status.BELUM, False),
    ]


def test_overdue_days_on_the_report_date() -> None:
    realisasi = gathered(PLAN, make_selesai("R-2", OKT), on=date(2025, 11, 10))
    assert [item.terlambat_hari for item in realisasi] == [10, 0, 0]
    assert gathered(ONE, on=date(2025, 10, 31))[0].terlambat_hari == 0


def month(bulan: Bulan, status: Status) -> CatatanBulan:
    return CatatanBulan("R-3", bulan, status, deskripsi="Uraian", tanggal=date(2025, bulan.nomor, 2), alasan="Alasan")


@pytest.mark.parametrize(
    ("statuses", "status"),
    [
        ("belum belum belum", Status.BELUM),
        ("belum berjalan", Status.BERJALAN),
        ("selesai", Status.BERJALAN),
        ("selesai selesai berjalan", Status.BERJALAN),
        ("selesai selesai dibatalkan", Status.DIBATALKAN),
        ("dibatalkan", Status.DIBATALKAN),
        ("selesai dibatalkan", Status.DIBATALKAN),
        ("dibatalkan dibatalkan berjalan", Status.BERJALAN),
        ("dibatalkan belum belum", Status.BELUM),
    ],
)
def test_months_make_the_status_of_the_whole(statuses: str, status: Status) -> None:
    records = [month(bulan, Status(word)) for bulan, word in zip((OKT, NOV, DES), statuses.split(), strict=False)]
    assert gathered(THREE, *records)[0].status is status


def test_cancelled_with_its_reason_is_not_overdue() -> None:
    record = CatatanBulan("R-1", OKT, Status.DIBATALKAN, alasan="Anggaran dialihkan")
    (item,), problems = gather_realisasi(ONE, [record], REPORT_DATE)
    assert problems == ()
    assert item == RealisasiRtl(
        WAKTU, Status.DIBATALKAN, sudah=False, deskripsi="", hambatan="", bukti=(), alasan_batal="Anggaran dialihkan"
    )


def test_one_cancelled_month_is_no_reason_while_others_go_on() -> None:
    (item,) = gathered(THREE, month(OKT, Status.DIBATALKAN), month(NOV, Status.BERJALAN), month(DES, Status.BELUM))
    assert (item.status, item.alasan_batal) == (Status.BERJALAN, "")


@pytest.mark.parametrize(
    ("record", "clause"),
    [
        (make_selesai("R-1", OKT, bukti=()), "bukti belum ada"),
        (make_selesai("R-1", OKT, bukti=(replace(make_bukti(), halaman=()),)), "bukti tidak dapat dibaca"),
        (make_selesai("R-1", OKT, diperiksa_oleh="-"), "pemeriksa belum diisi"),
        (make_selesai("R-1", OKT, diperiksa_oleh=" pelaksana"), "pemeriksa adalah pelaksananya sendiri"),
        (make_selesai("R-1", OKT, tanggal_periksa=None), "tanggal periksa belum diisi"),
        (
            make_selesai("R-1", OKT, tanggal_periksa=date(2025, 10, 19)),
            "tanggal periksa 19 Oktober 2025 mendahului tanggal selesai",
        ),
        (
            make_selesai("R-1", OKT, tanggal_periksa=date(2026, 1, 16)),
            "tanggal periksa 16 Januari 2026 melewati tanggal laporan",
        ),
        (make_selesai("R-1", OKT, tanggal=None), "tanggal selesai belum diisi"),
        (
            make_selesai("R-1", OKT, tanggal=date(2026, 1, 16)),
            "tanggal selesai 16 Januari 2026 melewati tanggal laporan",
        ),
        (
            make_selesai("R-1", OKT, bukti=(), diperiksa_oleh="", tanggal_periksa=None),
            "bukti belum ada, pemeriksa belum diisi, tanggal periksa belum diisi",
        ),
    ],
)
def test_belum_says_exactly_why(record: CatatanBulan, clause: str) -> None:
    assert unproven(record) == f"RTL “R-1” selesai, tetapi dicetak “Belum” (Oktober 2025: {clause})."


def test_a_checker_counts_where_nobody_says_who_did_it() -> None:
    assert gathered(ONE, make_selesai("R-1", OKT, dikerjakan_oleh=""))[0].sudah


def test_the_warning_points_at_the_first_month_that_lacks_proof() -> None:
    records = [
        make_selesai("R-3", OKT),
        make_selesai("R-3", NOV, bukti=(), place=PLACE),
        make_selesai("R-3", DES, diperiksa_oleh=""),
    ]
    (item,), problems = gather_realisasi(THREE, records, REPORT_DATE)
    assert (item.status, item.sudah) == (Status.SELESAI, False)
    assert problems == (
        Problem(
            "REALISASI-11",
            "RTL “R-3” selesai, tetapi dicetak “Belum” "
            "(November 2025: bukti belum ada; Desember 2025: pemeriksa belum diisi).",
            "Lengkapi bukti, lalu minta orang kedua memeriksanya dan mengisi nama serta tanggal periksa.",
            PLACE,
            Severity.WARNING,
        ),
    )


def test_a_month_recorded_twice_counts_as_not_recorded() -> None:
    realisasi, problems = gather_realisasi(ONE, [make_selesai("R-1", OKT), make_selesai("R-1", OKT)], REPORT_DATE)
    assert [problem.code for problem in problems] == ["REALISASI-03", "REALISASI-03"]
    assert (realisasi[0].status, realisasi[0].bukti) == (Status.BELUM, ())


def test_a_month_not_planned_does_not_count() -> None:
    realisasi, problems = gather_realisasi(ONE, [make_selesai("R-1", NOV)], REPORT_DATE)
    assert [problem.code for problem in problems] == ["REALISASI-02"]
    assert (realisasi[0].status, realisasi[0].terlambat_hari) == (Status.BELUM, 76)


def test_a_plan_with_holes_is_gathered_so_that_all_problems_are_told_together() -> None:
    plan = make_rencana(replace(WAKTU, bulan=()), masa=())
    realisasi, problems = gather_realisasi(plan, [make_selesai("R-1", OKT)], REPORT_DATE)
    assert [(problem.code, problem.advice) for problem in problems] == [
        ("REALISASI-02", "Bulan rencananya: belum ada.")
    ]
    assert (realisasi[0].status, realisasi[0].terlambat_hari) == (Status.BELUM, 0)


days = st.none() | st.dates(date(2025, 6, 1), date(2026, 2, 1))
records = st.builds(
    CatatanBulan,
    rtl=st.sampled_from(["R-1", "R-2", "R-3", "R-9"]),
    bulan=st.sampled_from([JUL, OKT, NOV, DES]),
    status=st.sampled_from(Status),
    deskripsi=st.sampled_from(["", "Rapat", "Sosialisasi"]),
    tanggal=days,
    bukti=st.lists(st.sampled_from([make_bukti("satu"), make_bukti("dua")]), max_size=2).map(tuple),
    diperiksa_oleh=st.sampled_from(["", "Pemeriksa"]),
    tanggal_periksa=days,
    alasan=st.sampled_from(["", "Anggaran"]),
)


@given(st.lists(records, max_size=8), st.randoms(use_true_random=False))
def test_gathering_does_not_depend_on_the_order_of_the_records(found: list[CatatanBulan], random: Random) -> None:
    shuffled = list(found)
    random.shuffle(shuffled)
    assert gather_realisasi(PLAN, shuffled, REPORT_DATE) == gather_realisasi(PLAN, found, REPORT_DATE)


@given(st.lists(records, max_size=8))
def test_sudah_is_never_printed_without_a_check(found: list[CatatanBulan]) -> None:
    realisasi = gathered(PLAN, *found)
    assert tuple(item.rtl for item in realisasi) == (WAKTU, PERSYARATAN, KOMPETENSI)
    for item in realisasi:
        if item.sudah:
            assert (item.status, item.bulan_selesai) == (Status.SELESAI, item.rtl.bulan)
            assert item.bukti
            assert item.diperiksa_oleh == "Pemeriksa"
            assert item.tanggal_periksa is not None
            assert item.tanggal_selesai is not None
            assert item.tanggal_selesai <= item.tanggal_periksa <= REPORT_DATE


def test_files_that_are_missing_stay_apart() -> None:
    """Neither has content to compare, so their names tell them apart."""
    one, other = (replace(make_bukti(), sha256="", nama_berkas=name, halaman=()) for name in ("satu.jpg", "dua.jpg"))
    records = [make_selesai("R-3", OKT, bukti=(one, other)), make_selesai("R-3", NOV, bukti=(other,))]
    (item,) = gathered(THREE, *records)
    assert item.bukti == (one, other)
