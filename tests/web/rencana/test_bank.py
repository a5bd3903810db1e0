"""Bank RTL: what is offered, what became of it, how the unsur moved, and a copy with an identity of its own."""

from datetime import UTC, date, datetime
from http import HTTPStatus

import pytest

from siklus.core.survei.periode import JenisPeriode, Periode
from siklus.web.models import (
    Layanan,
    Rencana,
    Rtl,
    SasaranLayanan,
    StatusRencana,
    StatusSurvei,
    Subbagian,
    Survei,
    Unit,
)
from siklus.web.queries.rencana.bank import SaringanBank, bank_list, bank_rows
from siklus.web.services.penerimaan import receive_many
from siklus.web.services.survei import Rancangan, close_survei, create_survei, open_survei, seal_survei
from tests.web.conftest import HARI_INI, Orang, Pohon, entered
from tests.web.survei.conftest import kiriman

LALU = Periode(JenisPeriode.SEMESTER, 2025, 2)
DIBUKA, DITUTUP = (datetime(2025, month, day, 3, tzinfo=UTC) for month, day in ((8, 4), (12, 30)))


def earlier(unit: Unit, orang: Orang, kegiatan: str, status: StatusRencana = StatusRencana.DISETUJUI) -> Rtl:
    """A sealed survey of the period before, all answers 2, with a plan of one RTL for sarana."""
    draft = create_survei(unit, LALU, orang.penanggung_jawab, Rancangan(rencana_tutup=date(2025, 12, 30)))
    SasaranLayanan.objects.filter(survei=draft).update(pengguna=40)
    survei = open_survei(draft, None, DIBUKA)
    layanan = survei.sasaran.first()
    kode = layanan.layanan.kode if layanan else ""
    receive_many([kiriman(survei, number, lambda *_: 2, layanan=kode, waktu=DIBUKA) for number in range(1, 7)])
    seal_survei(close_survei(survei, None, DITUTUP), None, DITUTUP)
    plan = Rencana.objects.create(survei=survei, prioritas=["sarana"], awal="2026-01", akhir="2026-06", status=status)
    return Rtl.objects.create(
        rencana=plan, unit=unit, identitas="RTL-2026-90", unsur="sarana", kegiatan=kegiatan, bulan=["2026-02"],
        target="Selesai Februari",
    )  # fmt: skip


@pytest.fixture
def milik_sendiri(pohon: Pohon, orang: Orang, rencana: Rencana, subbagian: tuple[Subbagian, ...]) -> Rtl:
    assert rencana.prioritas
    rtl = earlier(pohon.tirtamaya, orang, "Mengecat ruang tunggu", StatusRencana.DISUSUN)
    rtl.penanggung_jawab.create(subbagian=subbagian[1])
    return rtl


@pytest.fixture
def arunika(pohon: Pohon, orang: Orang) -> Rtl:
    Layanan.objects.create(unit=pohon.arunika, kode="arunika", nama="Layanan Arunika")
    return earlier(pohon.arunika, orang, "Menambah pendingin udara")


def offered(rencana: Rencana, saringan: SaringanBank) -> list[str]:
    return [row.kegiatan for row in bank_list(rencana, saringan)]


def test_own_and_approved_ones_are_offered(rencana: Rencana, milik_sendiri: Rtl, arunika: Rtl) -> None:
    everywhere = SaringanBank("sarana")
    assert offered(rencana, everywhere) == [arunika.kegiatan, milik_sendiri.kegiatan]
    assert offered(rencana, SaringanBank("sarana", sendiri=True)) == [milik_sendiri.kegiatan]
    assert offered(rencana, SaringanBank("sarana", cari="PENDINGIN")) == [arunika.kegiatan]
    assert offered(rencana, SaringanBank("waktu")) == []
    Rencana.objects.filter(pk=arunika.rencana_id).update(status=StatusRencana.DIAJUKAN)
    assert offered(rencana, everywhere) == [milik_sendiri.kegiatan]


def test_what_became_of_it_and_how_the_unsur_moved(
    rencana: Rencana, milik_sendiri: Rtl, arunika: Rtl, orang: Orang
) -> None:
    there, own = bank_rows(rencana, bank_list(rencana, SaringanBank("sarana")), HARI_INI)
    assert (there.rtl, there.sendiri, there.perubahan, there.realisasi.printed) == (arunika, False, None, "Belum")
    assert own.rtl == milik_sendiri
    assert own.perubahan
    assert (own.perubahan.printed_lalu, own.perubahan.printed_kini, own.perubahan.printed) == ("2,00", "2,33", "+0,33")
    milik_sendiri.realisasi.create(bulan="2026-02", status="berjalan", deskripsi="Dicat", dikerjakan_oleh=orang.petugas)
    page = entered(orang.petugas).get(f"/survei/{rencana.survei_id}/rencana/bank?unsur=sarana").content.decode()
    assert ("Berjalan" in page, "+0,33" in page, "belum diketahui" in page) == (True, True, True)
    Survei.objects.filter(pk=rencana.survei_id).update(status=StatusSurvei.DITUTUP)
    [_, own] = bank_rows(rencana, bank_list(rencana, SaringanBank("sarana")), HARI_INI)
    assert own.perubahan is None


def test_a_press_copies_it_with_an_identity_of_its_own(
    rencana: Rencana, milik_sendiri: Rtl, arunika: Rtl, orang: Orang, subbagian: tuple[Subbagian, ...]
) -> None:
    client, there = entered(orang.petugas), f"/survei/{rencana.survei_id}/rencana/bank/"
    assert client.post(f"{there}{arunika.pk}/salin").status_code == HTTPStatus.FOUND
    assert client.post(f"{there}{milik_sendiri.pk}/salin").status_code == HTTPStatus.FOUND
    strange, own = rencana.rtl.filter(identitas__in=("RTL-2026-04", "RTL-2026-05")).order_by("identitas")
    assert (strange.kegiatan, strange.target, strange.bulan) == ("Menambah pendingin udara", "Selesai Februari", [])
    assert list(strange.penanggung_jawab.all()) == []
    assert [item.subbagian for item in own.penanggung_jawab.all()] == [subbagian[1]]
    Rencana.objects.filter(pk=arunika.rencana_id).update(status=StatusRencana.DISUSUN)
    assert client.post(f"{there}{arunika.pk}/salin").status_code == HTTPStatus.NOT_FOUND
    own_plan = rencana.rtl.first()
    assert own_plan
    assert client.post(f"{there}{own_plan.pk}/salin").status_code == HTTPStatus.NOT_FOUND


@pytest.mark.parametrize("count", [1, 3])
def test_as_many_queries_for_many(
    rencana: Rencana, milik_sendiri: Rtl, arunika: Rtl, count: int, django_assert_num_queries: object
) -> None:
    assert milik_sendiri
    for number in range(count):
        Rtl.objects.create(
            rencana=arunika.rencana, unit=arunika.unit, identitas=f"RTL-{number}", unsur="sarana", kegiatan="Kipas"
        )
    with django_assert_num_queries(5):  # type: ignore[operator]  # pytest-django's own type is not exported
        assert len(tuple(bank_rows(rencana, bank_list(rencana, SaringanBank("sarana")), HARI_INI))) == count + 2
