"""The queue and the page of one: what they show, whom they let decide, and how many queries they take."""

from http import HTTPStatus

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from siklus.web.models import BerkasBukti, Realisasi, Rencana, StatusBulan, StatusPeriksa
from siklus.web.queries.realisasi.dua_orang import terlihat_of
from tests.web.conftest import Orang, entered
from tests.web.putaran import prove
from tests.web.realisasi.test_layar import grow

QUERIES, QUERIES_ONE = 7, 9


@pytest.fixture
def pimpinan(orang: Orang) -> Client:
    return entered(orang.pimpinan)


def token(row: Realisasi) -> str:
    return terlihat_of(Realisasi.objects.get(pk=row.pk))


def page_of(row: Realisasi) -> str:
    return f"/survei/{row.rtl.rencana.survei_id}/verifikasi/{row.pk}"


def hand_in(count: int) -> None:
    """Months of the grown plan that wait, one for each RTL."""
    rows = Realisasi.objects.filter(bulan="2026-07").order_by("pk")[:count]
    Realisasi.objects.filter(pk__in=[row.pk for row in rows]).update(
        status=StatusBulan.SELESAI, periksa=StatusPeriksa.MENUNGGU, tanggal="2026-07-20"
    )


def test_the_queue_shows_what_waits_within_reach(menunggu: Realisasi, orang: Orang) -> None:
    for akun, found in ((orang.pimpinan, 1), (orang.verifikator, 1), (orang.luar, 0), (orang.petugas, 0)):
        response = entered(akun).get("/verifikasi")
        assert [item.realisasi for item in response.context["baris"]] == [menunggu][:found]
    assert "Tidak ada yang menunggu" in entered(orang.tanpa_tugas).get("/verifikasi").content.decode()


def test_sifted_by_unit_and_by_survey(menunggu: Realisasi, pimpinan: Client) -> None:
    assert len(pimpinan.get("/verifikasi?unit=tirtamaya").context["baris"]) == 1
    assert len(pimpinan.get("/verifikasi?unit=delima").context["baris"]) == 0
    survei = menunggu.rtl.rencana.survei_id
    assert len(pimpinan.get(f"/survei/{survei}/verifikasi").context["baris"]) == 1


@pytest.mark.parametrize("count", [1, 3])
def test_as_many_queries_for_many(
    count: int, disetujui: Rencana, orang: Orang, pimpinan: Client, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    grow(disetujui, orang, count)
    hand_in(count)
    with django_assert_num_queries(QUERIES):
        assert len(pimpinan.get("/verifikasi").context["baris"]) == count


@pytest.mark.parametrize("count", [1, 3])
def test_as_many_queries_for_much_evidence(
    count: int, menunggu: Realisasi, orang: Orang, pimpinan: Client, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    for number in range(1, count):
        prove(menunggu, orang.petugas, 10 + number)
    with django_assert_num_queries(QUERIES_ONE):
        assert len(pimpinan.get(page_of(menunggu)).context["bukti_list"]) == count


def test_several_are_accepted_and_what_is_not_ones_own_is_not_there(
    menunggu: Realisasi, pimpinan: Client, orang: Orang
) -> None:
    chosen = [f"{menunggu.pk}:{token(menunggu)}", "999:1.x", "kacau", f"{2**40}:1"]
    assert entered(orang.luar).post("/verifikasi/putus", {"pilih": chosen, "putusan": "terima"}).status_code == 302
    menunggu.refresh_from_db()
    assert menunggu.periksa == StatusPeriksa.MENUNGGU
    response = pimpinan.post("/verifikasi/putus", {"pilih": chosen, "putusan": "terima", "unit": "tirtamaya"})
    assert (response.status_code, response["Location"]) == (HTTPStatus.FOUND, "/verifikasi?unit=tirtamaya")
    menunggu.refresh_from_db()
    assert (menunggu.periksa, menunggu.pemeriksa) == (StatusPeriksa.DITERIMA, orang.pimpinan)


def test_several_are_returned_only_with_a_note(menunggu: Realisasi, pimpinan: Client) -> None:
    chosen = {"pilih": f"{menunggu.pk}:{token(menunggu)}", "putusan": "kembalikan"}
    page = pimpinan.post("/verifikasi/putus", chosen, follow=True).content.decode()
    assert "VERIFIKASI-04" in page
    page = pimpinan.post("/verifikasi/putus", {**chosen, "catatan": "Buram."}, follow=True).content.decode()
    assert "Dikembalikan: 1." in page
    page = pimpinan.post("/verifikasi/putus", {"putusan": "kembalikan"}, follow=True).content.decode()
    assert "Centang dahulu" in page
    survei = str(menunggu.rtl.rencana.survei_id)
    answer = pimpinan.post("/verifikasi/putus", {"survei": survei})
    assert answer["Location"] == f"/survei/{survei}/verifikasi"
    assert f'href="/survei/{survei}/verifikasi"' in pimpinan.get(f"/survei/{survei}/realisasi").content.decode()


def test_the_page_of_one_shows_the_evidence_and_takes_the_decision(menunggu: Realisasi, pimpinan: Client) -> None:
    bukti = menunggu.bukti.get()
    BerkasBukti.objects.update(lintang=-6.2, bujur=106.8)
    page = pimpinan.get(page_of(menunggu)).content.decode()
    assert f'src="/bukti/{bukti.pk}/gambar/1"' in page
    assert "−6,20000; 106,80000" in page[page.index("Menurut kamera") :][:200]
    put = f"{page_of(menunggu)}/putus"
    seen = {"terlihat": token(menunggu)}
    answer = pimpinan.post(put, {**seen, "putusan": "kembalikan"})
    assert answer.status_code == HTTPStatus.UNPROCESSABLE_ENTITY
    assert "VERIFIKASI-04" in answer.content.decode()
    assert pimpinan.post(put, {"putusan": "terima"}).status_code == HTTPStatus.UNPROCESSABLE_ENTITY
    answer = pimpinan.post(put, {**seen, "putusan": "terima"})
    assert (answer.status_code, answer["Location"]) == (HTTPStatus.FOUND, "/verifikasi")
    assert "Diputuskan Pimpinan" in pimpinan.get(page_of(menunggu)).content.decode()


def test_after_one_comes_the_next_that_waits(disetujui: Rencana, orang: Orang, pimpinan: Client) -> None:
    grow(disetujui, orang, 2)
    hand_in(2)
    first, second = Realisasi.objects.filter(periksa=StatusPeriksa.MENUNGGU).order_by("pk")
    answer = pimpinan.post(f"{page_of(first)}/putus", {"terlihat": token(first), "putusan": "terima"})
    assert answer["Location"] == page_of(second)


def test_who_had_a_part_is_told_and_finds_no_buttons(menunggu: Realisasi, orang: Orang, pimpinan: Client) -> None:
    prove(menunggu, orang.pimpinan, 2)
    page = pimpinan.get(page_of(menunggu)).content.decode()
    assert "Orang lain yang memeriksa" in page
    assert 'name="putusan"' not in page
    assert "Anda ikut mengerjakannya" in pimpinan.get("/verifikasi").content.decode()
