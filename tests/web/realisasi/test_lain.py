"""Upkeep, strategies and publications: kept, judged by core, told when another was faster, and taken back."""

from datetime import date, timedelta
from http import HTTPStatus

import pytest
from django.test import Client
from django.utils.timezone import localdate
from pytest_django import DjangoAssertNumQueries

from siklus.core.errors import SiklusError
from siklus.web.models import (
    Bukti,
    Jejak,
    Pemeliharaan,
    Publikasi,
    Realisasi,
    Rencana,
    Rtl,
    StatusPeriksa,
    Strategi,
    Subbagian,
)
from siklus.web.services.publikasi import IsianPublikasi, add_publikasi
from siklus.web.services.realisasi import StaleError
from siklus.web.services.realisasi.pemeliharaan import (
    IsianPemeliharaan,
    add_pemeliharaan,
    change_pemeliharaan,
    remove_pemeliharaan,
)
from siklus.web.services.realisasi.strategi import IsianStrategi, remove_strategi, save_strategi
from tests.web.conftest import Orang, Pohon, entered
from tests.web.realisasi.conftest import PADA
from tests.web.realisasi.test_layar import at, text_of

QUERIES, QUERIES_PUBLIKASI = 18, 17
Bagian = tuple[Subbagian, ...]


@pytest.fixture
def petugas(orang: Orang) -> Client:
    return entered(orang.petugas)


def codes(caught: pytest.ExceptionInfo[SiklusError]) -> list[str]:
    return [problem.code for problem in caught.value.problems]


def strategi_isian(subbagian: Bagian, target: date = date(2026, 12, 20)) -> IsianStrategi:
    return IsianStrategi("Pengadaan mundur", "Dipesan lewat katalog", target, subbagian)


def test_upkeep_is_kept_changed_and_taken_back(disetujui: Rencana, subbagian: Bagian, orang: Orang) -> None:
    row = add_pemeliharaan(disetujui, IsianPemeliharaan("biaya", "Tarif dipasang.", subbagian), orang.petugas)
    assert [item.subbagian for item in row.penanggung_jawab.all()] == list(subbagian)
    row = change_pemeliharaan(row, IsianPemeliharaan("biaya", "Tarif nol dipasang.", subbagian[1:]), 1, orang.petugas)
    assert (row.bentuk, row.versi) == ("Tarif nol dipasang.", 2)
    with pytest.raises(StaleError):
        change_pemeliharaan(row, IsianPemeliharaan("biaya", "Lain", subbagian), 1, orang.petugas)
    remove_pemeliharaan(row, 2, orang.petugas)
    assert not Pemeliharaan.objects.exists()
    assert list(Jejak.objects.values_list("perbuatan", flat=True)[:3]) == [
        "pemeliharaan dihapus",
        "pemeliharaan diubah",
        "pemeliharaan ditambahkan",
    ]


def test_upkeep_is_of_the_highest_and_somebody_answers(disetujui: Rencana, orang: Orang) -> None:
    with pytest.raises(SiklusError) as caught:
        add_pemeliharaan(disetujui, IsianPemeliharaan("sarana", " ", ()), orang.petugas)
    assert codes(caught) == ["REALISASI-18", "REALISASI-19", "BUKTI-23", "RENCANA-16"]


def test_what_is_proven_is_not_taken_back(disetujui: Rencana, subbagian: Bagian, orang: Orang) -> None:
    row = add_pemeliharaan(disetujui, IsianPemeliharaan("biaya", "Tarif dipasang.", subbagian), orang.petugas)
    row.bukti.create(unit=disetujui.survei.unit, oleh=orang.petugas)
    with pytest.raises(SiklusError) as caught:
        remove_pemeliharaan(row, 1, orang.petugas)
    assert codes(caught) == ["REALISASI-36"]


def test_the_one_strategy_of_an_rtl(disetujui: Rencana, subbagian: Bagian, orang: Orang) -> None:
    rtl = Rtl.objects.get(rencana=disetujui, identitas="RTL-2026-01")
    row = save_strategi(rtl, strategi_isian(subbagian), 0, orang.petugas, PADA)
    with pytest.raises(StaleError) as caught:
        save_strategi(rtl, strategi_isian(subbagian), 0, orang.petugas, PADA)
    assert caught.value.kini == row
    save_strategi(rtl, strategi_isian(subbagian[:1]), 1, orang.petugas, PADA)
    with pytest.raises(SiklusError) as refused:
        save_strategi(rtl, strategi_isian((), date(2026, 11, 23)), 2, orang.petugas, PADA)
    assert codes(refused) == ["REALISASI-16", "RENCANA-16"]
    remove_strategi(rtl, 2, orang.petugas)
    remove_strategi(rtl, 0, orang.petugas)
    assert not Strategi.objects.exists()


def test_what_is_done_needs_no_strategy(terbukti: Realisasi, subbagian: Bagian, orang: Orang) -> None:
    with pytest.raises(SiklusError) as caught:
        save_strategi(terbukti.rtl, strategi_isian(subbagian), 0, orang.petugas, PADA)
    assert codes(caught) == ["REALISASI-13"]


def test_the_page_lists_the_highest_and_the_unfinished(
    terbukti: Realisasi, subbagian: Bagian, orang: Orang, petugas: Client
) -> None:
    plan = terbukti.rtl.rencana
    first, *_ = plan.rtl.order_by("urutan")
    save_strategi(first, strategi_isian(subbagian), 0, orang.petugas, PADA)
    Strategi.objects.create(rtl=terbukti.rtl, alasan="Lama", strategi="Lama", target="2026-12-01")
    response = petugas.get(at(plan, "pemeliharaan"))
    assert [item.kunci for item in response.context["unsur_list"]] == ["biaya", "kompetensi", "produk"]
    shown = [(item.item.rtl.identitas, item.lebih, item.batal) for item in response.context["belum_list"]]
    assert shown == [("RTL-2026-01", False, False), ("RTL-2026-02", True, False), ("RTL-2026-03", False, False)]
    assert "strateginya tidak diperlukan lagi" in response.content.decode()
    assert "Pengadaan mundur" in text_of(entered(orang.auditor), at(plan, "pemeliharaan"))


@pytest.mark.parametrize("count", [1, 3])
def test_as_many_queries_for_many(
    count: int, disetujui: Rencana, orang: Orang, subbagian: Bagian, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    client = entered(orang.petugas)
    for number in range(count):
        isian = IsianPemeliharaan("biaya", f"Tarif dipasang {number}.", subbagian)
        add_pemeliharaan(disetujui, isian, orang.petugas)
    disetujui.rtl.filter(urutan__gt=count).update(dihapus=PADA)
    for rtl in disetujui.rtl.filter(dihapus=None):
        save_strategi(rtl, strategi_isian(subbagian), 0, orang.petugas, PADA)
    with django_assert_num_queries(QUERIES):
        assert client.get(at(disetujui, "pemeliharaan")).status_code == HTTPStatus.OK


def test_upkeep_by_its_forms(disetujui: Rencana, subbagian: Bagian, petugas: Client, orang: Orang) -> None:
    new = at(disetujui, "pemeliharaan", "baru", "biaya")
    assert "Pemeliharaan Biaya/Tarif" in text_of(petugas, new)
    assert petugas.get(at(disetujui, "pemeliharaan", "baru", "sarana")).status_code == HTTPStatus.NOT_FOUND
    typed = {
        "bentuk": "Tarif dipasang.",
        "memimpin": subbagian[0].pk,
        "membantu": [s.pk for s in subbagian],
        "versi": 0,
    }
    assert petugas.post(new, {**typed, "bentuk": "–"}).status_code == HTTPStatus.UNPROCESSABLE_ENTITY
    assert petugas.post(new, typed).status_code == HTTPStatus.FOUND
    row = Pemeliharaan.objects.get()
    assert row.penanggung_jawab.count() == 2
    there = at(disetujui, "pemeliharaan", row.pk)
    assert "Tarif dipasang." in text_of(petugas, there)
    isian = IsianPemeliharaan("biaya", "Ditulis yang lain.", subbagian)
    change_pemeliharaan(row, isian, 1, orang.penanggung_jawab)
    stale = petugas.post(there, {**typed, "bentuk": "Tulisan saya.", "versi": 1})
    page = stale.content.decode()
    assert (stale.status_code, "Ditulis yang lain." in page, "Tulisan saya." in page) == (422, True, True)
    assert 'name="versi" value="2"' in page
    assert petugas.post(there, {**typed, "bentuk": "Gabungan.", "versi": 2}).status_code == HTTPStatus.FOUND
    assert petugas.post(f"{there}/hapus").status_code == HTTPStatus.FOUND
    assert not Pemeliharaan.objects.exists()


def test_a_refused_removal_says_why(disetujui: Rencana, subbagian: Bagian, petugas: Client, orang: Orang) -> None:
    row = add_pemeliharaan(disetujui, IsianPemeliharaan("biaya", "Tarif dipasang.", subbagian), orang.petugas)
    row.bukti.create(unit=disetujui.survei.unit, oleh=orang.petugas)
    page = petugas.post(at(disetujui, "pemeliharaan", row.pk, "hapus"), follow=True).content.decode()
    assert "REALISASI-36" in page


def test_strategy_by_its_form(disetujui: Rencana, subbagian: Bagian, petugas: Client) -> None:
    rtl = Rtl.objects.get(rencana=disetujui, identitas="RTL-2026-01")
    there = at(disetujui, "strategi", rtl.pk)
    assert "Strategi RTL-2026-01" in text_of(petugas, there)
    later = localdate() + timedelta(30)
    typed = {
        "alasan": "Mundur",
        "strategi": "Pesan",
        "target": later.isoformat(),
        "memimpin": subbagian[0].pk,
        "versi": 0,
    }
    assert petugas.post(there, typed).status_code == HTTPStatus.FOUND
    stale = petugas.post(there, {**typed, "alasan": "Lain"})
    assert stale.status_code == HTTPStatus.UNPROCESSABLE_ENTITY
    assert "Yang tersimpan sekarang" in stale.content.decode()
    Strategi.objects.update(versi=5)
    assert petugas.post(f"{there}/hapus").status_code == HTTPStatus.FOUND
    assert not Strategi.objects.exists()
    Rtl.objects.filter(pk=rtl.pk).update(dihapus=PADA)
    assert petugas.post(f"{there}/hapus").status_code == HTTPStatus.NOT_FOUND


def test_publications_and_the_self_score(terbukti: Realisasi, petugas: Client, orang: Orang) -> None:
    there = at(terbukti.rtl.rencana, "publikasi")
    assert "Belum ada publikasi" in text_of(petugas, there)
    typed = {"nama_media": "Situs kantor", "daring": "ya", "tanggal": "2026-07-10", "tautan": "https://contoh.id/skm"}
    assert petugas.post(f"{there}/baru", {**typed, "tanggal": "2026-06-01"}).status_code == 422
    assert petugas.post(f"{there}/baru", {**typed, "nama_media": ""}).status_code == 422
    assert petugas.post(f"{there}/baru", typed).status_code == HTTPStatus.FOUND
    poster = {"nama_media": "Papan pengumuman", "daring": "tidak", "tanggal": "2026-07-11"}
    assert petugas.post(f"{there}/baru", poster).status_code == HTTPStatus.FOUND
    second, first = Publikasi.objects.all()
    page = text_of(entered(orang.auditor), there)
    assert "belum terbukti" in page
    assert "Tambahkan publikasi luring beserta buktinya." in page
    assert "1 dari 3 RTL (33,3%) sudah dilaksanakan." in page
    assert 'name="nama_media"' not in page
    assert "Papan pengumuman" in text_of(petugas, f"{there}/{second.pk}")
    assert petugas.post(f"{there}/{second.pk}", {**poster, "nama_media": "Papan"}).status_code == HTTPStatus.FOUND
    assert petugas.post(f"{there}/{second.pk}", {**poster, "tanggal": "x"}).status_code == 422
    assert petugas.post(f"{there}/{second.pk}/hapus").status_code == HTTPStatus.FOUND
    first.bukti.create(unit=terbukti.rtl.unit, oleh=orang.petugas)
    assert "REALISASI-36" in petugas.post(f"{there}/{first.pk}/hapus", follow=True).content.decode()
    assert list(Publikasi.objects.all()) == [first]


def test_a_publication_says_where(disetujui: Rencana, orang: Orang) -> None:
    with pytest.raises(SiklusError) as caught:
        add_publikasi(disetujui.survei, IsianPublikasi(" - ", True, date(2026, 7, 1)), orang.petugas, PADA)  # noqa: FBT003 - a value object
    assert codes(caught) == ["PUBLIKASI-01"]


def test_the_self_score_without_an_approved_plan(rencana: Rencana, petugas: Client) -> None:
    assert "Belum ada rencana tindak lanjut." in text_of(petugas, at(rencana, "publikasi"))


def test_things_of_another_survey_are_not_there(
    menunggu: Realisasi, subbagian: Bagian, pohon: Pohon, orang: Orang
) -> None:
    """Delima's pimpinan names Tirtamaya's things under a survey of their own."""
    plan = menunggu.rtl.rencana
    row = add_pemeliharaan(plan, IsianPemeliharaan("biaya", "Dijaga.", subbagian), orang.petugas)
    public = Publikasi.objects.create(survei=plan.survei, media="Situs", tanggal="2026-07-01", oleh=orang.petugas)
    survei = plan.survei
    survei.pk, survei.kode, survei.unit = None, "lain", pohon.delima
    survei._state.adding = True  # noqa: SLF001 - a copy
    survei.save()
    other = Rencana.objects.create(survei=survei, awal="2026-07", akhir="2026-12", status=plan.status)
    orang.luar.tugas.create(peran="petugas", unit=pohon.delima)
    client = entered(orang.luar)
    reading: tuple[tuple[object, ...], ...] = (
        ("realisasi", menunggu.rtl_id),
        ("realisasi", menunggu.rtl_id, menunggu.bulan),
        ("verifikasi", menunggu.pk),
        ("pemeliharaan", row.pk),
        ("strategi", menunggu.rtl_id),
        ("publikasi", public.pk),
    )
    for parts in reading:
        assert client.get(at(other, *parts)).status_code == HTTPStatus.NOT_FOUND, parts
    sending: tuple[tuple[object, ...], ...] = (
        ("realisasi", menunggu.rtl_id, menunggu.bulan, "ubah"),
        ("verifikasi", menunggu.pk, "putus"),
        ("pemeliharaan", row.pk, "hapus"),
        ("strategi", menunggu.rtl_id, "hapus"),
        ("publikasi", public.pk, "hapus"),
    )
    for parts in sending:
        assert client.post(at(other, *parts)).status_code == HTTPStatus.NOT_FOUND, parts
    menunggu.refresh_from_db()
    assert (menunggu.periksa, menunggu.versi) == (StatusPeriksa.MENUNGGU, 1)


@pytest.mark.parametrize("count", [1, 3])
def test_publications_take_as_many_queries_for_many(
    count: int, terbukti: Realisasi, orang: Orang, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    survei = terbukti.rtl.rencana.survei
    for number in range(count):
        isian = IsianPublikasi(f"Papan {number}", daring=False, tanggal=date(2026, 7, 7 + number))
        row = add_publikasi(survei, isian, orang.petugas, PADA)
        Bukti.objects.create(unit=survei.unit, publikasi=row, nama_berkas=f"{number}.jpg", oleh=orang.petugas)
    client = entered(orang.petugas)
    client.get("/saya")
    with django_assert_num_queries(QUERIES_PUBLIKASI):
        response = client.get(at(terbukti.rtl.rencana, "publikasi"))
    assert len(response.context["publikasi_list"]) == count
