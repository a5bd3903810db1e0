"""What the words propose: a table of invented suggestions, and what holds for any text at all."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from siklus.core.aturan import aturan
from siklus.web.services.usulan_unsur import HEAD, LONGEST, LONGEST_STEM, STAR, kata_unsur, propose_unsur
from tests.web.conftest import HARI_INI

EXPECTED = {
    "Syaratnya jangan diubah-ubah, saya disuruh membawa berkas yang sama dua kali.": "persyaratan",
    "Fotokopi KTP sebaiknya tidak diminta lagi.": "persyaratan",
    "Tolong daftar dokumen ditempel di depan.": "persyaratan",
    "Alurnya berbelit, saya bolak-balik tiga kali.": "prosedur",
    "Mohon prosedurnya dipermudah untuk orang tua.": "prosedur",
    "Formulir sebaiknya bisa diisi daring dari rumah.": "prosedur",
    "Antreannya lama sekali.": "waktu",
    "Pelayanan lambat, menunggu berjam-jam.": "waktu",
    "Jam layanan ditambah sampai sore.": "waktu",
    "Semoga tetap gratis.": "biaya",
    "Ongkosnya mahal dan tidak ada kuitansi.": "biaya",
    "Ada pungli di halaman depan.": "biaya",
    "Surat saya salah ketik, harus dicetak ulang.": "produk",
    "Data yang diberikan kurang lengkap.": "produk",
    "Petugas kurang paham aturan pindah memilih.": "kompetensi",
    "Perlu pelatihan bagi petugas baru.": "kompetensi",
    "Penjelasannya mudah dimengerti, petugas terampil.": "kompetensi",
    "Petugas ramah dan murah senyum.": "perilaku",
    "Yang di meja depan jutek, tidak menyapa.": "perilaku",
    "Jangan pilih kasih.": "perilaku",
    "Parkirannya sempit.": "sarana",
    "AC di ruang tunggu mati.": "sarana",
    "Toilet untuk penyandang disabilitas belum ada.": "sarana",
    "Keluhan saya tidak pernah ditanggapi.": "pengaduan",
    "Sediakan kotak saran.": "pengaduan",
    "Nomor pengaduan tidak diangkat.": "pengaduan",
    "Sudah baik, pertahankan.": "",
    "Terima kasih.": "",
    "Selamanya di hati, KPU!": "",
    "Lebih baik lagi ke depannya, semangat!": "",
    "👍👍👍": "",
    "-": "",
}


@pytest.mark.parametrize(("text", "unsur"), EXPECTED.items(), ids=list(EXPECTED))
def test_what_each_suggestion_seems_to_be_about(text: str, unsur: str) -> None:
    assert propose_unsur(text, HARI_INI) == unsur


KEYS = {item.key for item in aturan(HARI_INI).unsur}


def test_every_unsur_has_its_words_and_no_word_has_two() -> None:
    lists = kata_unsur(HARI_INI)
    words = [kata for kata_list in lists.values() for kata in kata_list]
    assert set(lists) == KEYS
    assert len(words) == len(set(words))
    assert {len(kata.split()) for kata in words} == {1, 2, LONGEST}
    stems = {len(kata.removesuffix(STAR)) for kata in words if kata.endswith(STAR)}
    assert (min(stems) >= HEAD, max(stems) <= LONGEST_STEM) == (True, True)
    assert not [kata for kata in words if STAR in kata and " " in kata]


def test_before_the_lists_hold_there_is_no_proposal() -> None:
    assert propose_unsur("Antreannya lama sekali.", date(2017, 5, 14)) == ""


@given(st.text(max_size=2000), st.dates())
def test_any_text_has_one_answer(text: str, hari: date) -> None:
    found = propose_unsur(text, hari)
    assert found in KEYS | {""}
    assert propose_unsur(text, hari) == found


@given(st.sampled_from(sorted(EXPECTED)), st.text(alphabet=" .,!?-\n", max_size=20))
def test_case_and_marks_change_nothing(text: str, marks: str) -> None:
    assert propose_unsur(f"{marks}{text.upper()}{marks}", HARI_INI) == EXPECTED[text]
