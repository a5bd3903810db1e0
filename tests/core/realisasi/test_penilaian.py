"""Which item of an evaluation is proven by what, and what is said where nothing proves it."""

from dataclasses import replace
from datetime import date

from siklus.core.realisasi.catatan import CatatanBulan, Publikasi, Status
from siklus.core.realisasi.evaluasi import EvaluasiMandiri, evaluate
from siklus.core.realisasi.penilaian import (
    BuktiButir,
    Tersedia,
    count_bukti_rtl,
    count_publikasi,
    is_verified,
    match_bukti,
)
from tests.core.realisasi.buatan import REPORT_DATE, gathered, make_selesai
from tests.core.rencana.buatan import ATURAN, OKT, SEMESTER_I, make_rencana, make_rtl

PLAN = make_rencana(make_rtl("R-1"), make_rtl("R-2"), disetujui=date(2025, 7, 10))
HALF = gathered(PLAN, make_selesai("R-1", OKT))
ALL = (
    "hasil", "dokumentasi", "laporan_pelaksanaan", "laporan_tindak_lanjut", "rencana", "fkp", "bukti_rtl",
    "publikasi_daring",
)  # fmt: skip


def scored() -> EvaluasiMandiri:
    return evaluate(PLAN, HALF, (), periode=SEMESTER_I, aturan=ATURAN, on=REPORT_DATE, jumlah_survei=1)


def test_every_item_that_is_scored_has_its_proof_and_every_kind_is_known() -> None:
    scores = scored()
    assert [item.kunci for item in ATURAN.butir_penilaian] == [item.kunci for item in (*scores.pekppp, *scores.zi)]
    asked = {kind for butir in ATURAN.butir_penilaian for group in butir.bukti for kind in group}
    assert asked == {item.kunci for item in ATURAN.jenis_bukti}


def test_nothing_at_all_is_said_of_every_group() -> None:
    found = match_bukti(ATURAN, scored(), {})
    assert {item.kurang for butir in found for item in butir.bukti} == {"Belum ada bukti."}
    assert not any(butir.lengkap or item.ada for butir in found for item in butir.bukti)
    assert [(butir.penilaian, butir.nilai.kunci, len(butir.bukti)) for butir in found] == [
        ("PEKPPP", "pekppp_persentase", 3),
        ("PEKPPP", "pekppp_kecepatan", 2),
        ("PEKPPP", "pekppp_publikasi", 1),
        ("Zona Integritas", "zi_frekuensi", 3),
        ("Zona Integritas", "zi_publikasi", 2),
        ("Zona Integritas", "zi_tindak_lanjut", 4),
    ]


def test_one_kind_of_a_group_is_enough_and_what_is_there_may_still_lack_something() -> None:
    have = dict.fromkeys(ALL, Tersedia(2)) | {"bukti_rtl": Tersedia(5, "Belum selesai atau belum terbukti: R-2.")}
    found = {butir.nilai.kunci: butir for butir in match_bukti(ATURAN, scored(), have)}
    assert found["pekppp_publikasi"].bukti == (
        BuktiButir(
            ("publikasi_daring", "publikasi_luring"),
            "Bukti publikasi daring atau bukti publikasi luring",
            2,
            "",
            "",
        ),
    )
    assert found["pekppp_kecepatan"].bukti[1] == BuktiButir(
        ("bukti_rtl",),
        "Bukti RTL yang diterima pemeriksa",
        5,
        "Belum selesai atau belum terbukti: R-2.",
        "Unggah bukti pada halaman Realisasi dan minta orang kedua memeriksanya.",
    )
    assert {key: butir.lengkap for key, butir in found.items()} == {
        "pekppp_persentase": False,
        "pekppp_kecepatan": False,
        "pekppp_publikasi": True,
        "zi_frekuensi": True,
        "zi_publikasi": False,
        "zi_tindak_lanjut": False,
    }
    assert found["zi_publikasi"].bukti[1].saran.startswith("Catat publikasi luring")


def test_what_is_claimed_and_not_proven_is_named_beside_nothing() -> None:
    have = {"publikasi_luring": Tersedia(0, "Belum terbukti: Papan.")}
    media = match_bukti(ATURAN, scored(), have)[2].bukti[0]
    assert media.kurang == "Belum ada bukti. Belum terbukti: Papan."
    assert media.saran == (
        "Catat publikasi daring beserta tautan atau tangkapan layarnya. "
        "Atau: Catat publikasi luring, misalnya papan pengumuman, beserta fotonya."
    )


def test_only_months_that_a_second_person_accepted_count() -> None:
    done = make_selesai("R-1", OKT)
    assert is_verified(done, REPORT_DATE)
    assert not is_verified(replace(done, tanggal_periksa=None), REPORT_DATE)
    assert not is_verified(replace(done, status=Status.BERJALAN), REPORT_DATE)
    assert count_bukti_rtl(HALF, REPORT_DATE) == Tersedia(len(done.bukti), "Belum selesai atau belum terbukti: R-2.")
    cancelled = CatatanBulan("R-2", OKT, Status.DIBATALKAN, alasan="Anggaran", tanggal=date(2025, 10, 2))
    assert count_bukti_rtl(gathered(PLAN, done, cancelled), REPORT_DATE).kurang == "Dibatalkan: R-2."
    assert count_bukti_rtl(gathered(PLAN, done, make_selesai("R-2", OKT)), REPORT_DATE).kurang == ""


def test_a_long_list_says_how_many_more() -> None:
    plan = make_rencana(*(make_rtl(f"R-{number:02}") for number in range(1, 15)))
    assert count_bukti_rtl(gathered(plan), REPORT_DATE) == Tersedia(
        0,
        "Belum selesai atau belum terbukti: R-01, R-02, R-03, R-04, R-05, R-06, R-07, R-08, R-09, R-10, R-11, R-12, "
        "dan 2 lainnya.",
    )


def test_publications_count_by_their_way() -> None:
    day = date(2025, 7, 5)
    items = (
        Publikasi("Situs web", daring=True, tanggal=day, tautan="https://kantor.example/skm"),
        Publikasi("Instagram", daring=True, tanggal=day),
        Publikasi("Papan pengumuman", daring=False, tanggal=day),
    )
    assert count_publikasi(items, REPORT_DATE, daring=True) == Tersedia(1, "Belum terbukti: Instagram.")
    assert count_publikasi(items, REPORT_DATE, daring=False) == Tersedia(0, "Belum terbukti: Papan pengumuman.")
    assert count_publikasi(items[:1], REPORT_DATE, daring=True) == Tersedia(1)
