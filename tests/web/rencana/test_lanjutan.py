"""What the last plan leaves to the next: unfinished RTL carried on once, and how the last priorities moved."""

from concurrent.futures import ThreadPoolExecutor
from datetime import date

import pytest
from django.db import connection
from django.utils.timezone import now
from pytest_django import DjangoAssertNumQueries

from siklus.core.errors import SiklusError
from siklus.web.models import Jejak, Realisasi, Rencana, Rtl, StatusRencana, Subbagian, Survei
from siklus.web.queries.rencana.lanjutan import lanjutan_of
from siklus.web.services.rencana.lanjutan import carry_all, carry_rtl
from siklus.web.services.rencana.tahap import Penyusun
from tests.web.conftest import Orang, entered
from tests.web.putaran import terbukti
from tests.web.putaran_berikut import berikut, rencana_berikut

__all__ = ["berikut", "rencana_berikut", "terbukti"]
HARI = date(2027, 1, 4)


def row(identitas: str) -> Rtl:
    return Rtl.objects.get(identitas=identitas)


def test_without_an_earlier_plan_there_is_nothing(orang: Orang, rencana: Rencana) -> None:
    assert lanjutan_of(rencana.survei, rencana, HARI) is None
    shown = entered(orang.petugas).get(f"/survei/{rencana.survei_id}/rencana/lanjutan").content.decode()
    assert "Tidak ada rencana tindak lanjut periode sebelumnya" in shown


@pytest.mark.usefixtures("terbukti")
def test_what_is_left_and_what_moved(berikut: Survei, rencana_berikut: Rencana) -> None:
    found = lanjutan_of(berikut, rencana_berikut, HARI)
    assert found is not None
    assert [(item.rtl.identitas, item.unsur, item.prioritas, item.dilanjutkan) for item in found.tertunda] == [
        ("RTL-2026-01", "Sarana dan Prasarana", True, None),
        ("RTL-2026-03", "Penanganan Pengaduan, Saran dan Masukan", True, None),
    ]
    assert [
        (item.perubahan.nama, item.perubahan.printed, item.sudah, item.direncanakan, item.masih_prioritas)
        for item in found.dampak
    ] == [
        ("Sarana dan Prasarana", "+0,67", 0, 1, True),
        ("Waktu Penyelesaian", "+1,33", 1, 1, False),
        ("Penanganan Pengaduan, Saran dan Masukan", "0,00", 0, 1, True),
    ]


def test_before_priorities_are_chosen_nothing_can_be_carried(berikut: Survei, orang: Orang) -> None:
    found = lanjutan_of(berikut, None, HARI)
    assert found is not None
    assert (len(found.tertunda), found.menunggu) == (3, ())
    shown = entered(orang.petugas).get(f"/survei/{berikut.pk}/rencana/lanjutan").content.decode()
    assert "Tetapkan dahulu prioritas periode ini" in shown


def test_one_is_carried_on_once(rencana_berikut: Rencana, orang: Orang, subbagian: tuple[Subbagian, ...]) -> None:
    Subbagian.objects.filter(pk=subbagian[1].pk).update(aktif=False)
    asal = row("RTL-2026-01")
    made = carry_rtl(rencana_berikut, asal.pk, Penyusun(orang.petugas), HARI)
    again = carry_rtl(rencana_berikut, asal.pk, Penyusun(orang.petugas), HARI)
    assert again == made
    assert (made.identitas, made.asal, made.unsur, made.kegiatan, made.bulan, made.indikator, made.target) == (
        "RTL-2027-01",
        asal,
        "sarana",
        "Menambah kursi tunggu",
        ["2027-01", "2027-02"],
        "Jumlah yang terpasang",
        "Selesai pada bulan terakhir",
    )
    assert [item.subbagian for item in made.penanggung_jawab.all()] == [subbagian[0]]
    line = Jejak.objects.filter(perbuatan="rtl dilanjutkan").get()
    assert (line.akun, line.objek, line.rincian["disalin_dari"]) == (orang.petugas, "RTL-2027-01", "RTL-2026-01")


@pytest.mark.usefixtures("terbukti")
def test_what_cannot_be_carried_is_told(rencana_berikut: Rencana, orang: Orang) -> None:
    """One that is done; one whose unsur is no priority any more."""
    with pytest.raises(SiklusError, match="tidak tertunda"):
        carry_rtl(rencana_berikut, row("RTL-2026-02").pk, Penyusun(orang.petugas), HARI)
    Realisasi.objects.update(periksa="dikembalikan")
    with pytest.raises(SiklusError, match="RTL “RTL-2026-02” untuk unsur yang bukan prioritas"):
        carry_rtl(rencana_berikut, row("RTL-2026-02").pk, Penyusun(orang.petugas), HARI)
    assert not Rtl.objects.filter(rencana=rencana_berikut).exists()


def test_all_of_them_at_once(rencana_berikut: Rencana, orang: Orang) -> None:
    made = carry_all(rencana_berikut, Penyusun(orang.petugas), HARI)
    assert [(item.identitas, item.asal) for item in made] == [
        ("RTL-2027-01", row("RTL-2026-01")),
        ("RTL-2027-02", row("RTL-2026-03")),
    ]
    assert carry_all(rencana_berikut, Penyusun(orang.petugas), HARI) == ()


def test_the_screen_carries_on(rencana_berikut: Rencana, orang: Orang) -> None:
    client, page = entered(orang.petugas), f"/survei/{rencana_berikut.survei_id}/rencana/lanjutan"
    asal = row("RTL-2026-03")
    response = client.post(f"{page}/{asal.pk}", follow=True)
    assert "Dilanjutkan sebagai RTL-2027-01. Periksa bulannya." in response.content.decode()
    assert "dilanjutkan sebagai RTL-2027-01" in client.get(page).content.decode()
    assert "1 RTL dilanjutkan." in client.post(f"{page}/semua", follow=True).content.decode()
    refused = client.post(f"{page}/{row('RTL-2026-02').pk}", follow=True).content.decode()
    assert "(RENCANA-29)" in refused


def test_a_plan_that_is_submitted_takes_no_more(rencana_berikut: Rencana, orang: Orang) -> None:
    Rencana.objects.filter(pk=rencana_berikut.pk).update(status=StatusRencana.DIAJUKAN)
    page = f"/survei/{rencana_berikut.survei_id}/rencana/lanjutan"
    shown = entered(orang.petugas).post(f"{page}/semua", follow=True).content.decode()
    assert "(RENCANA-25)" in shown
    assert "<form" not in entered(orang.auditor).get(page).content.decode().partition("<main")[2].partition("</main")[0]


def test_before_sealing_the_page_says_what_comes_first(berikut: Survei, orang: Orang) -> None:
    Survei.objects.filter(pk=berikut.pk).update(status="ditutup")
    assert entered(orang.petugas).get(f"/survei/{berikut.pk}/rencana/lanjutan").status_code == 200


@pytest.mark.parametrize("count", [1, 3])
def test_as_many_readings_for_many(
    rencana_berikut: Rencana, orang: Orang, django_assert_num_queries: DjangoAssertNumQueries, count: int
) -> None:
    Rtl.objects.filter(urutan__gt=count).update(dihapus=now())
    client = entered(orang.petugas)
    with django_assert_num_queries(15):
        client.get(f"/survei/{rencana_berikut.survei_id}/rencana/lanjutan")


@pytest.mark.django_db(transaction=True)
def test_carried_by_many_at_once_it_is_carried_once(rencana_berikut: Rencana, orang: Orang) -> None:
    asal = row("RTL-2026-01").pk

    def carry(_: int) -> int:
        try:
            return carry_rtl(rencana_berikut, asal, Penyusun(orang.petugas), HARI).pk
        finally:
            connection.close()

    with ThreadPoolExecutor(4) as people:
        made = set(people.map(carry, range(8)))
    assert len(made) == Rtl.objects.filter(rencana=rencana_berikut).count() == 1
