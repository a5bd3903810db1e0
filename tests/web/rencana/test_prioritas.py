"""What the page of the priorities says where values alone do not decide, and where there is nothing to decide on."""

from collections.abc import Callable, Mapping
from http import HTTPStatus
from uuid import UUID

import pytest

from siklus.core.indeks.dilaporkan import NilaiDilaporkan
from siklus.web.models import Layanan, Rencana, SasaranLayanan, StatusSurvei, Survei
from siklus.web.queries.dilaporkan import to_json
from siklus.web.queries.formulir import formulir_of
from siklus.web.services.penerimaan import receive_many
from siklus.web.services.survei import Rancangan, close_survei, create_survei, open_survei, seal_survei
from tests.web.conftest import Orang, Pohon, entered
from tests.web.putaran import DIBUKA, DITUTUP, PERIODE, TUTUP
from tests.web.survei.conftest import kiriman

MASA = {"awal": "2026-07", "akhir": "2026-12"}
MakeDisegel = Callable[[Mapping[str, tuple[int, int]]], Survei]
"""Unsur → what two in three say, and what every third says; 4 where nothing is said."""


@pytest.fixture
def make_disegel(pohon: Pohon, orang: Orang, layanan: tuple[Layanan, Layanan]) -> MakeDisegel:
    assert layanan

    def make(answers: Mapping[str, tuple[int, int]]) -> Survei:
        draft = create_survei(pohon.tirtamaya, PERIODE, orang.penanggung_jawab, Rancangan(rencana_tutup=TUTUP))
        SasaranLayanan.objects.filter(survei=draft).update(pengguna=40)
        survei = open_survei(draft, None, DIBUKA)

        def nilai(number: int, unsur: str) -> int:
            return answers.get(unsur, (4, 4))[number % 3 == 2]

        receive_many([kiriman(survei, number, nilai, uuid=UUID(int=number)) for number in range(1, 31)])
        return seal_survei(close_survei(survei, None, DITUTUP), None, DITUTUP)

    return make


def page_of(survei: Survei, orang: Orang) -> str:
    return entered(orang.penanggung_jawab).get(f"/survei/{survei.pk}/prioritas").content.decode()


def test_a_tie_over_third_place_is_not_broken_by_the_machine(make_disegel: MakeDisegel, orang: Orang) -> None:
    tied = {"sarana": (2, 2), "waktu": (2, 3), "pengaduan": (3, 3), "perilaku": (3, 3), "prosedur": (3, 3)}
    survei = make_disegel(tied)
    page = page_of(survei, orang)
    assert "Sebanyak 1 unsur dipilih di antara" in page
    assert page.count("seri, pilih") == 3
    assert page.count("checked") == 2
    client, there = entered(orang.penanggung_jawab), f"/survei/{survei.pk}/prioritas/tetapkan"
    sent = {"unsur": ["sarana", "waktu", "perilaku"], **MASA}
    assert "bernilai sama di batas prioritas dan dipilih tanpa alasan" in client.post(there, sent).content.decode()
    assert client.post(there, sent | {"alasan": "Keluhan terbanyak"}).status_code == HTTPStatus.FOUND
    assert Rencana.objects.get().alasan_prioritas == "Keluhan terbanyak"


def test_a_tie_inside_the_three_is_said(make_disegel: MakeDisegel, orang: Orang) -> None:
    page = page_of(make_disegel({"sarana": (2, 2), "waktu": (2, 2), "pengaduan": (3, 3)}), orang)
    assert "sama persis." in page
    assert "Semuanya masuk, jadi tidak ada yang harus dipilih." in page


def test_an_uncertain_edge_is_said(make_disegel: MakeDisegel, orang: Orang) -> None:
    near = {"sarana": (2, 2), "waktu": (2, 3), "pengaduan": (3, 2), "perilaku": (3, 3)} | {"prosedur": (3, 2)}
    survei = make_disegel({**near, "pengaduan": (2, 4), "prosedur": (4, 1), "perilaku": (2, 4)} | {"perilaku": (4, 2)})
    assert "tidak dapat dibedakan dengan pasti dari" in page_of(survei, orang)


def test_printed_values_have_no_interval(make_disegel: MakeDisegel, orang: Orang) -> None:
    survei = make_disegel({})
    survei.jawaban.update(ditarik=DITUTUP)
    assert survei.versi
    keys = [item.unsur for item in formulir_of(survei.versi).pertanyaan]
    nrr = {key: f"3,{10 + number * 5}" for number, key in enumerate(keys)}
    survei.dilaporkan = to_json(NilaiDilaporkan(nrr=nrr, ikm="82,50", sumber="Laporan SKM 2026"))
    survei.save()
    page = page_of(survei, orang)
    assert "Nilai ini tercetak pada Laporan SKM 2026; selangnya tidak diketahui" in page
    assert "Selang 95%" not in page


def test_without_answers_there_is_nothing_to_choose_from(make_disegel: MakeDisegel, orang: Orang) -> None:
    survei = make_disegel({})
    survei.irisan.all().delete()
    survei.jawaban.all().delete()
    client = entered(orang.penanggung_jawab)
    assert "JAWAB-" in page_of(survei, orang)
    answer = client.post(f"/survei/{survei.pk}/prioritas/tetapkan", {"unsur": ["sarana"], **MASA})
    assert "JAWAB-" in answer.content.decode()
    Rencana.objects.create(survei=survei, prioritas=["sarana"], awal="2026-07", akhir="2026-12")
    assert "JAWAB-" in client.get(f"/survei/{survei.pk}/rencana").content.decode()


def test_nothing_is_decided_before_sealing(make_disegel: MakeDisegel, orang: Orang) -> None:
    survei = make_disegel({})
    Survei.objects.filter(pk=survei.pk).update(status=StatusSurvei.DITUTUP)
    sent = {"unsur": ["sarana", "waktu", "biaya"], "alasan": "Sebab", **MASA}
    answer = entered(orang.penanggung_jawab).post(f"/survei/{survei.pk}/prioritas/tetapkan", sent)
    assert "Prioritas dipilih dari hasil yang sudah disegel." in answer.content.decode()
    assert not Rencana.objects.exists()


def test_before_the_decision_the_plan_says_who_makes_it(make_disegel: MakeDisegel, orang: Orang) -> None:
    survei = make_disegel({})
    there = f"/survei/{survei.pk}/rencana"
    assert "Tetapkan prioritasnya dahulu." in entered(orang.pimpinan).get(there).content.decode()
    assert "Penanggung jawab atau pimpinan menetapkannya" in entered(orang.petugas).get(there).content.decode()
    assert entered(orang.petugas).get(f"{there}/bank").status_code == HTTPStatus.NOT_FOUND
    amend = f"/survei/{survei.pk}/prioritas/amandemen"
    assert entered(orang.penanggung_jawab).get(amend).status_code == HTTPStatus.NOT_FOUND


def test_an_amendment_waits_for_approval(rencana: Rencana, orang: Orang) -> None:
    there = f"/survei/{rencana.survei_id}/prioritas"
    answer = entered(orang.penanggung_jawab).get(f"{there}/amandemen")
    assert (answer.status_code, answer["Location"]) == (HTTPStatus.FOUND, there)
    Rencana.objects.update(status="disetujui")
    page = entered(orang.penanggung_jawab).get(f"{there}/amandemen").content.decode()
    assert 'name="alasan_amandemen"' in page
    assert "Ubah dengan amandemen" in entered(orang.penanggung_jawab).get(there).content.decode()
    Rencana.objects.update(status="diajukan")
    assert "Rencana sedang diperiksa pimpinan" in entered(orang.pimpinan).get(there).content.decode()
