"""The screens of a survey's channels, and of what comes in through them."""

from uuid import UUID

import pytest
from django.test import Client
from pytest_django.fixtures import DjangoAssertNumQueries

from siklus.web.models import (
    HariKios,
    Impor,
    Jawaban,
    Jejak,
    KodeKunjungan,
    Layanan,
    Perangkat,
    Survei,
    TolakanKios,
)
from siklus.web.services.kunjungan import sidik_kode
from siklus.web.services.penerimaan import receive
from tests.web.conftest import Orang
from tests.web.survei.conftest import PADA, answer, kiriman
from tests.web.survei.layar import WRONG, add_services, address, text


class TestKanal:
    def test_address_qr_and_words(self, dibuka: Survei, pj: Client) -> None:
        page = pj.get(address("survei_kanal", dibuka)).content.decode()
        link = f"http://localhost:8000/s/{dibuka.kode}"
        assert f'<a class="alamat" id="teks-alamat" href="{link}">localhost:8000/s/{dibuka.kode}</a>' in page
        assert '<svg viewBox="0 0' in page
        assert f"tanpa nomor:\n{link}\nDibuka sampai 20 Desember 2026.</textarea>" in page

    def test_without_an_end_the_words_name_none(self, draf: Survei, pj: Client) -> None:
        Survei.objects.update(rencana_tutup=None)
        assert f"/s/{draf.kode}</textarea>" in pj.get(address("survei_kanal", draf)).content.decode()
        assert pj.get(address("survei_poster", draf)).content.startswith(b"%PDF")

    def test_the_poster_is_a_pdf_that_nobody_keeps(self, dibuka: Survei, pj: Client) -> None:
        response = pj.get(address("survei_poster", dibuka))
        assert response.content.startswith(b"%PDF")
        assert (response["Content-Type"], response["Cache-Control"]) == ("application/pdf", "no-store")
        assert response["Content-Disposition"] == f'inline; filename="poster-{dibuka.kode}.pdf"'

    def test_visit_codes_are_told_once_and_counted(self, draf: Survei, pj: Client, orang: Orang) -> None:
        Survei.objects.update(pakai_kode_kunjungan=True)
        informasi = Layanan.objects.get(kode="informasi")
        there = address("survei_kode_kunjungan", draf)
        response = pj.post(there, {"banyak": 3, "layanan": informasi.pk})
        assert response.content.startswith(b"%PDF")
        assert response["Content-Disposition"].startswith("attachment")
        assert list(KodeKunjungan.objects.values_list("layanan", "terpakai")) == [(informasi.pk, False)] * 3
        assert pj.post(there, {"banyak": 2}).content.startswith(b"%PDF")
        KodeKunjungan.objects.filter(pk=KodeKunjungan.objects.latest("id").pk).update(terpakai=True)
        shown = text(pj.get(address("survei_kanal", draf)))
        assert "Sudah dipakai 1 Belum dipakai 4" in shown
        assert Jejak.objects.latest("id").akun == orang.penanggung_jawab

    def test_too_many_codes_and_codes_after_closing_are_refused(self, ditutup: Survei, pj: Client) -> None:
        there = address("survei_kode_kunjungan", ditutup)
        assert pj.post(there, {"banyak": 481}).status_code == WRONG
        assert pj.post(there, {"banyak": 1}).status_code == WRONG
        assert not KodeKunjungan.objects.exists()

    def test_a_code_is_the_same_however_it_is_typed(self) -> None:
        assert sidik_kode("abcd-23sz") == sidik_kode("ABCD 2352")


class TestPantauan:
    def test_a_draft_has_nothing_to_watch(self, draf: Survei, pj: Client) -> None:
        assert "belum ada yang dapat dipantau" in text(pj.get(address("survei_pantauan", draf)))

    def test_counts_by_day_service_channel_and_doubt(self, dibuka: Survei, pj: Client, orang: Orang) -> None:
        answer(dibuka, 5)
        receive(kiriman(dibuka, 10, kanal="kios", layanan="", tanda="cepat,seragam"))
        receive(kiriman(dibuka, 11, tanda="cepat"))
        Jawaban.objects.filter(uuid=UUID(int=dibuka.pk << 32)).update(ditarik=PADA)
        kios = Perangkat.objects.create(survei=dibuka, nama="Loket 1")
        HariKios.objects.create(perangkat=kios, hari=PADA.date(), ditangkap=9, tersimpan=5, menunggu=2)
        TolakanKios.objects.create(
            perangkat=kios, hari=PADA.date(), uuid=UUID(int=1), kode="TERIMA-02", alasan="beda", isi={}
        )
        Impor.objects.create(
            survei=dibuka, nama="a.csv", sidik="0", ukuran=1, berkas="a", sudah_ada=4, oleh=orang.petugas
        )
        shown = pj.get(address("survei_pantauan", dibuka)).context["pantauan"]
        assert (shown.masuk, shown.ditarik, shown.ditandai, shown.kembar) == (6, 1, 2, 4)
        assert [(item.nama, item.jumlah, item.share) for item in shown.harian] == [("23 November 2026", 6, 100)]
        assert [(item.nama, item.jumlah) for item in shown.kanal] == [("Formulir daring", 5), ("Kios", 1)]
        assert [(item.nama, item.jumlah, item.share) for item in shown.tanda] == [
            ("Dijawab terlalu cepat", 2, 100),
            ("Semua nilainya sama", 1, 50),
        ]
        assert [(item.layanan.kode, item.terkumpul, item.rumus) for item in shown.cakupan.layanan] == [
            ("informasi", 5, 36),
            ("pindah-memilih", 0, 36),
        ]
        assert shown.cakupan.tanpa_layanan == 1
        assert [(item.nama, item.ditangkap, item.ditolak, item.selisih) for item in shown.kios] == [
            ("Loket 1", 9, 1, 1)
        ]

    @pytest.mark.parametrize("count", [1, 3])
    def test_it_takes_so_many_queries(
        self, count: int, dibuka: Survei, pj: Client, django_assert_num_queries: DjangoAssertNumQueries
    ) -> None:
        add_services(dibuka, count)
        answer(dibuka, count, layanan="")
        with django_assert_num_queries(13):
            pj.get(address("survei_pantauan", dibuka))
