"""Every screen of a survey's life: who may enter; and the list of a unit's surveys."""

from urllib.parse import quote
from uuid import UUID

import pytest
from django.test import Client
from django.urls import reverse
from pytest_django.fixtures import DjangoAssertNumQueries

from siklus.core.survei.periode import JenisPeriode, Periode
from siklus.web.models import StatusSurvei, Survei
from siklus.web.services.survei import create_survei
from tests.web.conftest import Orang, Pohon, entered
from tests.web.survei.layar import FORBIDDEN, GONE, MOVED, NOT_ALLOWED, OK, address, text

PEOPLE = ("petugas", "penanggung_jawab", "pimpinan", "verifikator", "admin", "auditor", "luar", "tanpa_tugas")
READERS = {OK: {"petugas", "penanggung_jawab", "pimpinan", "verifikator", "admin", "auditor"}}
ONLY_PJ = {OK: {"penanggung_jawab"}, FORBIDDEN: {"petugas", "pimpinan", "verifikator", "admin", "auditor"}}
PERMISSIONS = {
    "unit_survei": READERS,
    "survei_baru": ONLY_PJ,
    "survei": READERS,
    "survei_keterangan": ONLY_PJ,
    "survei_hapus": ONLY_PJ,
    "survei_buka": ONLY_PJ,
    "survei_tutup": {OK: {"penanggung_jawab", "pimpinan"}, FORBIDDEN: {"petugas", "verifikator", "admin", "auditor"}},
    "survei_segel": {
        OK: {"pimpinan"},
        FORBIDDEN: {"petugas", "penanggung_jawab", "verifikator", "admin", "auditor"},
    },
    "survei_kuesioner": READERS,
    "survei_kuesioner_ubah": ONLY_PJ,
    "survei_kuesioner_pratinjau": {NOT_ALLOWED: {"penanggung_jawab"}, FORBIDDEN: ONLY_PJ[FORBIDDEN]},
    "survei_sasaran": READERS,
    "survei_sasaran_hitung": {NOT_ALLOWED: {"penanggung_jawab"}, FORBIDDEN: ONLY_PJ[FORBIDDEN]},
    "survei_sasaran_simpan": {NOT_ALLOWED: {"penanggung_jawab"}, FORBIDDEN: ONLY_PJ[FORBIDDEN]},
    "survei_kanal": READERS,
    "survei_poster": READERS,
    "survei_kode_kunjungan": {
        NOT_ALLOWED: {"penanggung_jawab", "petugas"},
        FORBIDDEN: {"pimpinan", "verifikator", "admin", "auditor"},
    },
    "survei_pantauan": READERS,
    "survei_amandemen": READERS,
    "survei_amandemen_cari": ONLY_PJ,
}


@pytest.mark.parametrize("name", PERMISSIONS)
def test_each_screen_knows_everyone(name: str, dibuka: Survei, orang: Orang) -> None:
    expected = {person: code for code, people in PERMISSIONS[name].items() for person in people}
    found = {person: entered(getattr(orang, person)).get(address(name, dibuka)).status_code for person in PEOPLE}
    assert found == {**dict.fromkeys(PEOPLE, GONE), **expected}
    stranger = Client().get(address(name, dibuka))
    assert (stranger.status_code, stranger["Location"]) == (
        MOVED,
        f"{reverse('account_login')}?next={quote(address(name, dibuka))}",
    )


def test_an_amendment_is_for_the_penanggung_jawab(ditutup: Survei, orang: Orang) -> None:
    uuid = UUID(int=(ditutup.pk << 32) + 1)
    found = {
        person: entered(getattr(orang, person)).get(address("survei_amandemen_baru", ditutup, uuid)).status_code
        for person in PEOPLE
    }
    assert found == {
        **dict.fromkeys(PEOPLE, FORBIDDEN),
        "penanggung_jawab": OK,
        "luar": GONE,
        "tanpa_tugas": GONE,
    }


class TestDaftar:
    @pytest.mark.parametrize("count", [1, 3])
    def test_the_list_takes_so_many_queries(
        self, count: int, draf: Survei, pj: Client, django_assert_num_queries: DjangoAssertNumQueries
    ) -> None:
        for number in range(count - 1):
            create_survei(draf.unit, Periode(JenisPeriode.TAHUN, 2020 + number), None)
        with django_assert_num_queries(7):
            response = pj.get(address("unit_survei", draf))
        assert response.content.decode().count('<th scope="row">') == count

    def test_an_empty_list_offers_the_first_survey_to_who_may(self, pohon: Pohon, orang: Orang) -> None:
        there = reverse("unit_survei", args=(pohon.tirtamaya.kode,))
        assert "Siapkan survei pertama" in text(entered(orang.penanggung_jawab).get(there))
        assert "Penanggung jawab survei dapat menyiapkannya." in text(entered(orang.auditor).get(there))

    def test_a_new_survey_is_proposed_whole(self, ditutup: Survei, pj: Client) -> None:
        there = address("survei_baru", ditutup)
        initial = pj.get(there).context["form"].initial
        assert (initial["jenis_periode"], initial["ke"], initial["salin"]) == ("semester", initial["ke"], ditutup)
        sent = {key: value.pk if key == "salin" else value for key, value in initial.items()}
        response = pj.post(there, sent)
        made = Survei.objects.latest("id")
        assert (response.status_code, response["Location"]) == (MOVED, reverse("survei", args=(made.pk,)))
        assert (made.judul, made.status, made.versi.isi if made.versi else None) == (
            initial["judul"],
            StatusSurvei.DRAF,
            ditutup.versi.isi if ditutup.versi else "",
        )

    def test_a_third_semester_is_refused_beside_its_field(self, draf: Survei, pj: Client) -> None:
        sent = {"judul": "", "jenis_periode": "semester", "ke": 3, "tahun": 2026}
        response = pj.post(address("survei_baru", draf), sent)
        assert response.context["form"].errors == {
            "judul": ["Bidang ini tidak boleh kosong."],
            "ke": ["Jenis periode ini tidak mempunyai periode ke-3."],
        }
        assert 'aria-invalid="true"' in response.content.decode()
        bad = pj.post(address("survei_baru", draf), {"judul": "x", "jenis_periode": "abad", "ke": 3, "tahun": 2026})
        assert set(bad.context["form"].errors) == {"jenis_periode"}
