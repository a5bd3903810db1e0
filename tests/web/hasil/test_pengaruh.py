"""What the last follow-up changed, on the next survey's page of results: only what was verified and done in time."""

import re
from datetime import date
from html import unescape

import pytest
from pytest_django.fixtures import DjangoAssertNumQueries

from siklus.web.models import Realisasi, Rencana, Rtl, StatusRencana, Survei
from siklus.web.queries.halaman_hasil import halaman_of
from siklus.web.queries.hasil import aturan_of, hasil_of
from siklus.web.queries.pengaruh import pengaruh_tampil
from siklus.web.templatetags.hasil import bertanda
from tests.web.conftest import Orang, entered
from tests.web.putaran import dikerjakan, disegel, disetujui, rencana, subbagian, terbukti
from tests.web.putaran_berikut import SESUDAH, beragam, berikut

__all__ = ["beragam", "berikut", "dikerjakan", "disegel", "disetujui", "rencana", "subbagian", "terbukti"]


def page(survei: Survei, orang: Orang) -> str:
    text = entered(orang.pimpinan).get(f"/survei/{survei.pk}/hasil").content.decode()
    return re.sub(r"\s+", " ", unescape(re.sub(r"<[^>]+>", " ", text)))


def test_only_what_was_done_in_time_is_measured(terbukti: Realisasi, beragam: Survei, orang: Orang) -> None:
    assert terbukti.rtl.unsur == "waktu"
    shown = halaman_of(beragam).pengaruh
    assert shown is not None
    assert shown.pengaruh is not None
    assert [(item.unsur, item.arah) for item in shown.pengaruh.unsur] == [("waktu", "naik")]
    assert shown.pengaruh.pembanding == (
        "Persyaratan",
        "Sistem, Mekanisme, dan Prosedur",
        "Produk Spesifikasi Jenis Pelayanan",
        "Perilaku Pelaksana",
    )
    told = page(beragam, orang)
    assert f"Waktu Penyelesaian {bertanda(shown.pengaruh.unsur[0].selisih)}" in told
    assert "semua orang menjawab sama pada salah satu survei: Biaya/Tarif; Kompetensi Pelaksana." in told


def test_where_all_agree_nothing_is_claimed(terbukti: Realisasi, berikut: Survei, orang: Orang) -> None:
    Survei.objects.filter(pk=berikut.pk).update(dibuka=SESUDAH)
    assert terbukti.rtl.unsur == "waktu"
    assert "Belum dapat diukur: dibutuhkan sedikitnya dua jawaban" in page(berikut, orang)


def test_work_after_the_opening_cannot_have_moved_it(terbukti: Realisasi, berikut: Survei, orang: Orang) -> None:
    assert terbukti.tanggal == date(2026, 9, 14)
    shown = page(berikut, orang)
    assert "Belum ada tindak lanjut Semester I Tahun 2026 yang selesai sebelum survei ini dibuka" in shown


def test_a_plan_that_nobody_approved_is_not_measured(berikut: Survei, orang: Orang) -> None:
    Rencana.objects.update(status=StatusRencana.DIAJUKAN)
    assert "Pengaruh tindak lanjut" not in page(berikut, orang)


def test_the_first_survey_has_none(disegel: Survei) -> None:
    assert halaman_of(disegel).pengaruh is None


@pytest.mark.parametrize("more", [0, 3])
def test_it_asks_the_store_as_often_for_any_plan(
    more: int, terbukti: Realisasi, beragam: Survei, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    plan = terbukti.rtl.rencana
    for number in range(more):
        Rtl.objects.create(
            rencana=plan,
            unit=beragam.unit,
            identitas=f"RTL-2026-1{number}",
            unsur="prosedur",
            kegiatan=f"Kegiatan {number}",
            bulan=["2026-12"],
            urutan=10 + number,
        )
    hasil, law, lalu = hasil_of(beragam), aturan_of(beragam), plan.survei
    with django_assert_num_queries(10):
        assert pengaruh_tampil(beragam, lalu, hasil, law) is not None
