"""The page of results: who reads it, that it agrees with core, and what it says of itself."""

import re
from fractions import Fraction
from http import HTTPStatus
from pathlib import Path

import pytest
from django.test import Client
from django.urls import reverse
from pytest_django.fixtures import DjangoAssertNumQueries

from siklus.core.indeks.irisan import compute_hasil
from siklus.core.survei.jawaban import Jawaban as JawabanInti
from siklus.web.models import Jawaban, Survei
from siklus.web.queries.dilaporkan import to_json
from siklus.web.queries.formulir import formulir_of
from siklus.web.queries.halaman_hasil import HalamanHasil, halaman_of, on_scale
from siklus.web.queries.hasil import aturan_of, hasil_of
from siklus.web.queries.survei import sasaran_of
from siklus.web.services.penerimaan import receive_many
from siklus.web.services.survei import close_survei
from tests.web.conftest import Orang, entered
from tests.web.hasil.conftest import NRR, TERCETAK
from tests.web.survei.conftest import PADA, kiriman

PEOPLE = ("petugas", "penanggung_jawab", "pimpinan", "verifikator", "admin", "auditor", "luar", "tanpa_tugas")


def page(survei: Survei, client: Client, query: str = "") -> str:
    response = client.get(reverse("survei_hasil", args=(survei.pk,)) + query)
    assert response.status_code == HTTPStatus.OK
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", response.content.decode()))


def recomputed(survei: Survei) -> HalamanHasil | object:
    assert survei.versi
    rows = Jawaban.objects.filter(survei=survei, ditarik=None).select_related("layanan")
    jawaban = [
        JawabanInti(str(row.uuid), row.nilai, row.layanan.kode if row.layanan else "", row.profil, row.tanda)
        for row in rows
    ]
    return compute_hasil(jawaban, formulir_of(survei.versi).kuesioner, sasaran_of(survei), aturan_of(survei))


def test_everyone_of_the_tree_reads_it_and_nobody_else(ditutup: Survei, orang: Orang) -> None:
    there = reverse("survei_hasil", args=(ditutup.pk,))
    found = {person: entered(getattr(orang, person)).get(there).status_code for person in PEOPLE}
    gone = {"luar": HTTPStatus.NOT_FOUND, "tanpa_tugas": HTTPStatus.NOT_FOUND}
    assert found == dict.fromkeys(PEOPLE, HTTPStatus.OK) | gone
    assert Client().get(there).status_code == HTTPStatus.FOUND


def test_an_open_survey_shows_no_value(dibuka: Survei, orang: Orang) -> None:
    shown = page(dibuka, entered(orang.penanggung_jawab))
    assert "Nilai baru terbaca setelah survei ditutup" in shown
    assert "Lihat pantauan" in shown
    assert not re.search(r"\d,\d\d", shown)


def test_a_draft_sends_back_to_the_summary(dibuka: Survei, orang: Orang) -> None:
    Survei.objects.filter(pk=dibuka.pk).update(status="draf")
    assert "Survei ini belum dibuka" in page(dibuka, entered(orang.pimpinan))


def test_nobody_answered(dibuka: Survei, orang: Orang) -> None:
    Jawaban.objects.all().delete()
    survei = close_survei(dibuka, orang.pimpinan, PADA)
    assert "Belum ada jawaban yang dapat dihitung." in page(survei, entered(orang.pimpinan))


def test_the_result_from_kept_sums_is_the_one_from_answers(ditutup: Survei) -> None:
    assert hasil_of(ditutup) == recomputed(ditutup)


def test_every_value_of_the_page(ditutup: Survei) -> None:
    halaman = halaman_of(ditutup)
    assert {baris.nilai.unsur: baris.nilai.nrr for baris in halaman.unsur} == NRR
    assert halaman.hasil.indeks.ikm == sum(NRR.values()) * 25 / 9
    assert {baris.nilai.unsur: baris.peringkat for baris in halaman.unsur} == {
        "biaya": 1, "kompetensi": 1, "prosedur": 3, "produk": 3, "perilaku": 3, "persyaratan": 6,
        "pengaduan": 7, "waktu": 8, "sarana": 9,
    }  # fmt: skip
    assert [baris.share for baris in halaman.unsur if baris.nilai.unsur in {"biaya", "sarana"}] == [
        Fraction(100),
        Fraction(100, 3),
    ]
    assert halaman.pasti == "Sarana dan Prasarana; Waktu Penyelesaian; dan Penanganan Pengaduan, Saran dan Masukan"
    assert (halaman.pilihan, halaman.batas, halaman.kurang[0].layanan.kode) == ("", None, "informasi")


def test_small_groups_show_their_size_and_no_value(ditutup: Survei) -> None:
    halaman = halaman_of(ditutup)
    assert [(item.nama, item.n, item.indeks is None, item.tertutup) for item in halaman.layanan] == [
        ("Permohonan Informasi", 33, False, False),
        ("Pindah Memilih", 3, True, True),
    ]
    (profil,) = halaman.profil
    assert (profil.nama, [(item.nama, item.n, item.share) for item in profil.kelompok]) == (
        "Jenis Kelamin",
        [("Laki-laki", 6, Fraction(50, 3)), ("Perempuan", 30, Fraction(250, 3))],
    )


def test_the_spread_of_each_question_is_whole(ditutup: Survei) -> None:
    spread = {item.unsur: [(part.nilai, part.jumlah) for part in item.potongan] for item in halaman_of(ditutup).sebaran}
    assert spread["Waktu Penyelesaian"] == [(1, 0), (2, 24), (3, 12), (4, 0)]
    for item in halaman_of(ditutup).sebaran:
        assert (item.n, sum(part.share for part in item.potongan)) == (36, 100)


def test_the_page_says_what_its_values_cannot_bear(ditutup: Survei, orang: Orang) -> None:
    shown = page(ditutup, entered(orang.auditor))
    for sentence in (
        "Sampel Permohonan Informasi belum cukup: 33 dari 36.",
        "3 jawaban diragukan dan tetap dihitung.",
        "Nilai kelompok yang kurang dari lima orang tidak ditampilkan",
        "Tiga tertinggi, untuk dipelihara:",
    ):
        assert sentence in shown


def test_ranks_that_cannot_be_told_apart_are_said(dibuka: Survei, orang: Orang) -> None:
    Jawaban.objects.all().delete()
    receive_many([kiriman(dibuka, number) for number in range(6)])
    shown = page(close_survei(dibuka, orang.pimpinan, PADA), entered(orang.pimpinan))
    assert "Hanya 6 orang menjawab" in shown
    assert "yang nilainya sama persis" in shown


def test_the_change_is_that_of_the_printed_values(lalu: Survei, ditutup: Survei, orang: Orang) -> None:
    halaman = halaman_of(ditutup)
    assert halaman.lalu == lalu
    assert halaman.perubahan is not None
    assert (halaman.perubahan.printed_lalu, halaman.perubahan.printed_kini) == ("75,00", "80,56")
    assert {b.nilai.unsur: b.perubahan.printed for b in halaman.unsur if b.perubahan}["sarana"] == "−1,00"
    assert "Dari Semester I Tahun 2026 +5,56" in page(ditutup, entered(orang.pimpinan))


def test_an_earlier_survey_without_answers_gives_no_change(lalu: Survei, ditutup: Survei) -> None:
    Jawaban.objects.filter(survei=lalu).delete()
    assert halaman_of(ditutup).perubahan is None


def test_the_lowest_come_first_when_asked(ditutup: Survei, orang: Orang) -> None:
    client = entered(orang.pimpinan)
    shown = client.get(reverse("survei_hasil", args=(ditutup.pk,)) + "?urut=nilai")
    assert [baris.nilai.unsur for baris in shown.context["unsur"]][:3] == ["sarana", "waktu", "pengaduan"]
    other = client.get(reverse("survei_hasil", args=(ditutup.pk,)) + "?urut=apa")
    assert (other.context["urut"], other.context["unsur"][0].nilai.unsur) == ("peraturan", "persyaratan")


def test_printed_values_are_shown_as_printed(tercetak: Survei, orang: Orang) -> None:
    halaman = halaman_of(tercetak)
    assert {baris.nilai.unsur: baris.nilai.printed for baris in halaman.unsur} == TERCETAK.nrr
    assert (halaman.hasil.indeks.printed, halaman.hasil.indeks.mutu.huruf, halaman.sampel) == ("82,50", "B", ())
    shown = page(tercetak, entered(orang.auditor))
    assert "Nilai ini tercetak pada Laporan SKM 2025, halaman 12" in shown
    for absent in ("Selang 95%", "Menurut layanan", "Sidik jawaban", "Hanya 371 orang"):
        assert absent not in shown
    client = entered(orang.pimpinan)
    assert "hanya menyimpan nilai tercetak" in client.get(reverse("survei_unduh", args=(tercetak.pk,))).content.decode()
    olah_data = client.get(reverse("survei_unduh_berkas", args=(tercetak.pk, "olah-data.xlsx")))
    assert olah_data.status_code == HTTPStatus.CONFLICT


def test_change_is_measured_from_printed_values_too(lalu: Survei, ditutup: Survei, orang: Orang) -> None:
    Jawaban.objects.filter(survei=lalu).delete()
    Survei.objects.filter(pk=lalu.pk).update(dilaporkan=to_json(TERCETAK))
    assert "Dari Semester I Tahun 2026 −1,94" in page(ditutup, entered(orang.pimpinan))


def test_printed_values_beside_answers_are_told_and_not_used(ditutup: Survei, orang: Orang) -> None:
    Survei.objects.filter(pk=ditutup.pk).update(dilaporkan=to_json(TERCETAK))
    shown = page(ditutup, entered(orang.pimpinan))
    assert "menyimpan IKM tercetak 82,50 dari Laporan SKM 2025, halaman 12. Nilai itu tidak dipakai" in shown
    assert "80,56" in shown


@pytest.mark.parametrize("more", [0, 40])
def test_queries_do_not_grow_with_answers(
    more: int, dibuka: Survei, orang: Orang, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    receive_many([kiriman(dibuka, 1000 + number) for number in range(more)])
    survei = close_survei(dibuka, orang.pimpinan, PADA)
    client = entered(orang.pimpinan)
    with django_assert_num_queries(10):
        client.get(reverse("survei_hasil", args=(survei.pk,)))


def test_the_scale_begins_at_one() -> None:
    assert [on_scale(Fraction(nrr)) for nrr in (1, "2.5", 4)] == [0, 50, 100]


def test_the_style_is_shipped(root: Path) -> None:
    assert (root / "src/siklus/web/static/siklus/layar/hasil.css").exists()
