"""The screens of amendments."""

from dataclasses import replace
from uuid import UUID

import pytest
from django.conf import settings
from django.test import Client
from pytest_django.fixtures import DjangoAssertNumQueries

from siklus.web.models import Amandemen, Jawaban, Survei
from siklus.web.services.survei import Koreksi, Penjelasan, amend
from siklus.web.services.tanda_terima import code_of
from tests.web.conftest import Orang
from tests.web.survei.conftest import PADA, answer
from tests.web.survei.layar import GONE, MOVED, address, text


class TestAmandemen:
    def test_before_closing_there_is_none(self, dibuka: Survei, pj: Client) -> None:
        answer(dibuka, 2)
        assert "Amandemen baru ada sesudah survei ditutup." in text(pj.get(address("survei_amandemen", dibuka)))
        found = text(pj.get(address("survei_amandemen_cari", dibuka)))
        assert "Tidak ada jawaban yang dapat ditampilkan." in found
        uuid = Jawaban.objects.latest("id").uuid
        assert pj.get(address("survei_amandemen_baru", dibuka, uuid)).status_code == GONE

    def test_a_response_is_found_by_number_receipt_or_doubt(self, ditutup: Survei, pj: Client) -> None:
        row = Jawaban.objects.get(uuid=UUID(int=(ditutup.pk << 32) + 1))
        Jawaban.objects.filter(pk=row.pk).update(tanda="cepat")
        there, form = address("survei_amandemen_cari", ditutup), address("survei_amandemen_baru", ditutup, row.uuid)
        receipt = code_of(row.pk, row.uuid, settings.SECRET_KEY.encode())
        assert pj.get(there, {"cari": f" {row.uuid} "})["Location"] == form
        assert pj.get(there, {"cari": receipt.lower()})["Location"] == form
        assert "Tidak ditemukan dalam survei ini." in text(pj.get(there, {"cari": "ABCD"}))
        assert list(pj.get(there, {"ditandai": "1"}).context["page"]) == [row]
        assert len(pj.get(there).context["page"]) == 6

    def test_a_correction_is_made_and_listed(self, ditutup: Survei, pj: Client) -> None:
        row = Jawaban.objects.get(uuid=UUID(int=(ditutup.pk << 32) + 1))
        there = address("survei_amandemen_baru", ditutup, row.uuid)
        sent = {name: field.initial or "" for name, field in pj.get(there).context["form"].fields.items()}
        sent |= {"nilai-waktu": "4", "nilai-biaya": "", "tanda": "petugas", "ditarik": "on"}
        assert "Bidang ini tidak boleh kosong." in text(pj.post(there, sent))
        assert "Alasan amandemen belum diisi" in text(pj.post(there, {**sent, "alasan": "x"}))
        sent["alasan"] = "salah ketik lembar 14"
        assert pj.post(there, sent)["Location"] == address("survei_amandemen", ditutup)
        row.refresh_from_db()
        assert (row.nilai["waktu"], row.nilai["biaya"], row.tanda, row.ditarik is None) == (4, None, "petugas", False)
        page = pj.get(address("survei_amandemen", ditutup)).content.decode()
        assert "<dt>waktu</dt><dd><del>2</del> <ins>4</ins></dd>" in page
        assert "<dt>biaya</dt><dd><del>2</del> <ins>–</ins></dd>" in page
        assert "<dt>ditarik</dt><dd><del>tidak</del> <ins>ya</ins></dd>" in page
        assert "salah ketik lembar 14" in page

    def test_values_that_the_form_does_not_know_stay(self, ditutup: Survei, pj: Client, orang: Orang) -> None:
        row = Jawaban.objects.select_related("layanan").get(uuid=UUID(int=(ditutup.pk << 32) + 1))
        old = replace(Koreksi.of(row), profil={"usia": "lansia", "asal": "desa"}, tanda="petugas")
        amend(ditutup, row.uuid, old, Penjelasan("impor dari lembar lama", orang.penanggung_jawab, PADA))
        there = address("survei_amandemen_baru", ditutup, row.uuid)
        fields = pj.get(there).context["form"].fields
        assert ("lansia", "lansia") in fields["profil-usia"].choices
        sent = {name: field.initial or "" for name, field in fields.items()}
        sent |= {"nilai-waktu": "4", "layanan": "", "alasan": "salah ketik lembar 14"}
        assert pj.post(there, sent).status_code == MOVED
        row.refresh_from_db()
        assert (row.profil, row.layanan) == ({"usia": "lansia", "asal": "desa"}, None)

    def test_after_sealing_it_is_read_only(self, disegel: Survei, pj: Client) -> None:
        assert "Survei ini disegel" in text(pj.get(address("survei_amandemen_cari", disegel)))
        assert "Belum ada jawaban yang diperbaiki" in text(pj.get(address("survei_amandemen", disegel)))

    @pytest.mark.parametrize("count", [1, 3])
    def test_the_lists_take_so_many_queries(
        self,
        count: int,
        ditutup: Survei,
        pj: Client,
        orang: Orang,
        django_assert_num_queries: DjangoAssertNumQueries,
    ) -> None:
        for number in range(count):
            Amandemen.objects.create(
                survei=ditutup, uuid=UUID(int=number), sebelum={}, sesudah={}, alasan="x", oleh=orang.pimpinan
            )
        Jawaban.objects.filter(pk__in=list(Jawaban.objects.values_list("pk", flat=True)[count:])).delete()
        with django_assert_num_queries(6):
            pj.get(address("survei_amandemen", ditutup))
        with django_assert_num_queries(6):
            pj.get(address("survei_amandemen_cari", ditutup))
