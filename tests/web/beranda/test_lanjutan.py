"""The follow-up on the home page: one next step for each person, what is late, and the ring."""

from datetime import date

import pytest
from django.utils.timezone import now
from pytest_django import DjangoAssertNumQueries

from siklus.web.models import (
    JenisLaporan,
    Laporan,
    Realisasi,
    Rencana,
    Rtl,
    StatusBulan,
    StatusPeriksa,
    StatusRencana,
    StatusSurvei,
    Survei,
)
from siklus.web.queries.beranda import Tahap, beranda_of
from siklus.web.queries.beranda.lanjutan import lanjutan_of
from tests.web.beranda.conftest import MakeSurvei
from tests.web.conftest import HARI_INI, Orang, Pohon, entered
from tests.web.putaran import disegel, disetujui, rencana, subbagian, terbukti

__all__ = ["disegel", "disetujui", "rencana", "subbagian", "terbukti"]
JULI, SEPTEMBER, OKTOBER, JANUARI = (
    date(2026, 7, 20),
    date(2026, 9, 20),
    date(2026, 10, 20),
    date(2027, 1, 5),
)
PELAKSANAAN, TINDAK_LANJUT = JenisLaporan


def step(orang: Orang, person: str, survei: Survei, hari: date = JULI) -> tuple[str, str, str]:
    """Sentence, button and address of the follow-up's step, whichever card it is in."""
    found = beranda_of(getattr(orang, person), survei.unit, hari)
    langkah = found.langkah_lanjutan or found.langkah
    assert langkah.alamat is not None
    assert langkah.alamat[1] == survei.pk
    return langkah.kalimat, langkah.label, langkah.alamat[0]


def seal(survei: Survei, *kinds: JenisLaporan) -> None:
    for jenis in kinds:
        Laporan.objects.create(survei=survei, jenis=jenis, disegel=now())


def test_a_sealed_survey_waits_for_its_priorities(orang: Orang, disegel: Survei) -> None:
    assert {name: step(orang, name, disegel) for name in ("pimpinan", "penanggung_jawab", "petugas")} == {
        **dict.fromkeys(
            ("pimpinan", "penanggung_jawab"),
            (
                "Survei sudah disegel. Pakai hasilnya untuk memilih prioritas perbaikan.",
                "Tetapkan prioritas",
                "survei_prioritas",
            ),
        ),
        "petugas": (
            "Survei sudah disegel; penanggung jawab atau pimpinan memilih prioritas perbaikan.",
            "Lihat usulannya",
            "survei_prioritas",
        ),
    }


@pytest.mark.parametrize(
    ("status", "person", "kalimat", "label"),
    [
        (
            StatusRencana.DISUSUN,
            "petugas",
            "Prioritas sudah ditetapkan. Susun rencana tindak lanjutnya, lalu ajukan.",
            "Susun rencana",
        ),
        (StatusRencana.DISUSUN, "pimpinan", "Rencana tindak lanjut sedang disusun.", "Lihat rencana"),
        (
            StatusRencana.DIKEMBALIKAN,
            "petugas",
            "Pimpinan mengembalikan rencana dengan catatan. Perbaiki, lalu ajukan lagi.",
            "Perbaiki rencana",
        ),
        (
            StatusRencana.DIAJUKAN,
            "pimpinan",
            "Rencana tindak lanjut menunggu persetujuan Saudara.",
            "Periksa rencana",
        ),
        (
            StatusRencana.DIAJUKAN,
            "petugas",
            "Rencana tindak lanjut menunggu persetujuan pimpinan.",
            "Lihat rencana",
        ),
    ],
)
def test_a_plan_waits_for_whoever_is_next(  # noqa: PLR0913, PLR0917 - one row of the table
    orang: Orang, rencana: Rencana, status: StatusRencana, person: str, kalimat: str, label: str
) -> None:
    Rencana.objects.update(status=status)
    assert step(orang, person, rencana.survei) == (kalimat, label, "survei_rencana")


def test_work_before_anything_is_late(orang: Orang, disetujui: Rencana) -> None:
    survei = disetujui.survei
    assert {name: step(orang, name, survei) for name in ("petugas", "pimpinan", "auditor")} == {
        "petugas": ("Susun Laporan Pelaksanaan SKM.", "Susun laporan", "survei_laporan"),
        "pimpinan": ("Laporan Pelaksanaan SKM menunggu disusun dan disegel.", "Lihat laporan", "survei_laporan"),
        "auditor": ("Laporan Pelaksanaan SKM sedang disusun.", "Lihat laporan", "survei_laporan"),
    }
    seal(survei, PELAKSANAAN)
    due = "1 kegiatan direncanakan bulan ini."
    assert step(orang, "petugas", survei) == (due, "Isi realisasi", "survei_realisasi")
    assert step(orang, "auditor", survei) == (due, "Lihat realisasi", "survei_realisasi")


def test_what_is_late_comes_before_the_reports(orang: Orang, disetujui: Rencana) -> None:
    survei = disetujui.survei
    assert step(orang, "petugas", survei, SEPTEMBER)[0] == "2 kegiatan melewati bulannya."
    shown = entered(orang.petugas).get("/").content.decode()
    assert shown.count("Menambah kursi tunggu</a>") == 2
    assert shown.count('lencana-bahaya">terlambat ') >= 2


@pytest.mark.usefixtures("terbukti")
def test_evidence_waits_and_comes_back(orang: Orang, disetujui: Rencana) -> None:
    survei = disetujui.survei
    Realisasi.objects.update(periksa=StatusPeriksa.MENUNGGU)
    waits = ("1 kegiatan menunggu pemeriksaan buktinya.", "Periksa bukti", "survei_verifikasi")
    assert step(orang, "pimpinan", survei, SEPTEMBER) == waits
    Realisasi.objects.update(periksa=StatusPeriksa.DIKEMBALIKAN)
    back = (
        "1 kegiatan dikembalikan pemeriksa dengan catatan. Perbaiki, lalu ajukan lagi.",
        "Lihat catatannya",
        "survei_realisasi",
    )
    assert step(orang, "petugas", survei, SEPTEMBER) == back


def test_the_end_of_the_cycle(orang: Orang, disetujui: Rencana) -> None:
    survei = disetujui.survei
    for rtl in Rtl.objects.filter(rencana=disetujui):
        for bulan in rtl.bulan:
            Realisasi.objects.create(rtl=rtl, bulan=bulan, status=StatusBulan.DIBATALKAN, alasan="Anggaran dicabut")
    seal(survei, PELAKSANAAN)
    assert step(orang, "petugas", survei, OKTOBER)[0] == "Susun Laporan Tindak Lanjut SKM."
    seal(survei, TINDAK_LANJUT)
    done = ("Siklus periode ini selesai; kedua laporannya sudah disegel.", "Lihat laporan", "survei_laporan")
    assert step(orang, "petugas", survei, OKTOBER) == done


@pytest.mark.usefixtures("terbukti")
def test_nothing_is_due_this_month(orang: Orang, disetujui: Rencana) -> None:
    Rtl.objects.filter(identitas="RTL-2026-01").update(bulan=["2026-12"])
    seal(disetujui.survei, PELAKSANAAN)
    found = ("Tindak lanjut berjalan sesuai rencana.", "Lihat realisasi", "survei_realisasi")
    assert step(orang, "petugas", disetujui.survei, OKTOBER) == found


def test_a_plan_is_over_when_its_months_are(disetujui: Rencana) -> None:
    ends = {hari: lanjutan_of(disetujui.survei.unit, hari) for hari in (OKTOBER, JANUARI)}
    assert [item.berakhir for item in ends.values() if item] == [False, True]


def test_without_a_plan_nothing_is_over(disegel: Survei) -> None:
    found = lanjutan_of(disegel.unit, OKTOBER)
    assert found is not None
    assert (found.berakhir, found.capaian, found.terlambat) == (False, None, ())


@pytest.mark.usefixtures("terbukti")
def test_the_ring_fills_as_the_cycle_goes_on(orang: Orang, disetujui: Rencana) -> None:
    seal(disetujui.survei, PELAKSANAAN)
    assert beranda_of(orang.petugas, disetujui.survei.unit, SEPTEMBER).tahap == (
        *(Tahap(nama, 100) for nama in ("Survei", "Indeks", "Prioritas", "Rencana")),
        Tahap("Realisasi", 33, kini=True),
        Tahap("Laporan", 50),
    )


def test_the_ring_is_that_of_the_survey_in_hand(
    orang: Orang, pohon: Pohon, disetujui: Rencana, survei_baru: MakeSurvei
) -> None:
    """The next survey is open while the last one is followed up: the ring is its own, the follow-up has a card."""
    survei_baru(pohon.tirtamaya, StatusSurvei.DIBUKA, ke=2)
    found = beranda_of(orang.petugas, pohon.tirtamaya, SEPTEMBER)
    assert [item.persen for item in found.tahap] == [0] * 6
    assert found.langkah.label == "Bagikan survei"
    assert found.lanjutan is not None
    assert found.lanjutan.survei == disetujui.survei
    assert found.langkah_lanjutan is not None


@pytest.mark.parametrize("count", [1, 3])
def test_as_many_readings_for_many(
    orang: Orang, disetujui: Rencana, django_assert_num_queries: DjangoAssertNumQueries, count: int
) -> None:
    Rtl.objects.filter(rencana=disetujui, urutan__gt=count).update(dihapus=now())
    client = entered(orang.petugas)
    with django_assert_num_queries(15):
        client.get("/")


def test_many_overdue_months_are_counted(orang: Orang, disetujui: Rencana) -> None:
    months = [f"2026-{number:02}" for number in range(7, 11)]
    Rtl.objects.filter(rencana=disetujui).update(bulan=months)
    found = lanjutan_of(disetujui.survei.unit, HARI_INI)
    assert found is not None
    assert (len(found.terlama), found.sisa_terlambat) == (5, 7)
    assert "dan 7 lagi" in entered(orang.petugas).get("/").content.decode()


@pytest.mark.usefixtures("terbukti")
def test_a_province_sees_how_far_each_office_is(orang: Orang, disetujui: Rencana) -> None:
    shown = " ".join(entered(orang.verifikator).get("/").content.decode().split())
    row = shown[shown.index("KPU Tirtamaya</a>") :]
    assert f'href="/survei/{disetujui.survei_id}/realisasi">1 dari 3</a>' in row
    assert " terlambat</span>" in row


@pytest.mark.parametrize(
    ("status", "words", "page"),
    [(None, "Belum ada rencana", "prioritas"), (StatusRencana.DIAJUKAN, "Diajukan", "rencana")],
)
def test_a_province_sees_who_has_no_plan(
    orang: Orang, rencana: Rencana, status: StatusRencana | None, words: str, page: str
) -> None:
    if status is None:
        Rtl.objects.all().delete()
        rencana.delete()
    else:
        Rencana.objects.update(status=status)
    shown = entered(orang.verifikator).get("/").content.decode()
    assert f'href="/survei/{rencana.survei_id}/{page}">{words}</a>' in shown


def test_the_newest_sealed_survey_counts(
    orang: Orang, pohon: Pohon, disetujui: Rencana, survei_baru: MakeSurvei
) -> None:
    survei_baru(pohon.tirtamaya, StatusSurvei.DISEGEL, tahun=2025, ke=2)
    shown = entered(orang.verifikator).get("/").content.decode()
    assert f'href="/survei/{disetujui.survei_id}/realisasi">' in shown


@pytest.mark.parametrize("units", [1, 3])
def test_many_units_with_plans_take_as_many_readings(  # noqa: PLR0913, PLR0917 - what is there
    orang: Orang,
    pohon: Pohon,
    disetujui: Rencana,
    survei_baru: MakeSurvei,
    django_assert_num_queries: DjangoAssertNumQueries,
    units: int,
) -> None:
    for unit in (pohon.arunika, pohon.sagara)[: units - 1]:
        survei = survei_baru(unit, StatusSurvei.DISEGEL)
        plan = Rencana.objects.create(survei=survei, awal="2026-07", akhir="2026-12", status=StatusRencana.DISETUJUI)
        Rtl.objects.create(rencana=plan, unit=unit, identitas="RTL-2026-01", unsur="waktu", bulan=["2026-07"])
    assert disetujui.pk
    client = entered(orang.verifikator)
    with django_assert_num_queries(16):
        client.get("/")
