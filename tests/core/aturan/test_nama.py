from datetime import date

import pytest

from siklus.core.aturan import aturan, find_dimensi, find_unsur, normalise

ATURAN = aturan(date(2025, 6, 30))


@pytest.mark.parametrize(
    ("written", "key"),
    [
        ("persyaratan", "persyaratan"),
        ("Persyaratan Pelayanan", "persyaratan"),
        ("Persyaratan Layanan", "persyaratan"),
        ("Sistem, Mekanisme dan Prosedur", "prosedur"),
        ("SISTEM MEKANISME & PROSEDUR", "prosedur"),
        ("Waktu Pelayanan", "waktu"),
        ("Jangka Waktu Penyelesaian", "waktu"),
        ("Biaya / Tarif", "biaya"),
        ("Produk, Spesifikasi, dan Jenis Pelayanan", "produk"),
        ("Produk Spesifikasi Jenis Pelayanan", "produk"),
        ("Kompetensi Petugas", "kompetensi"),
        ("Perilaku Petugas", "perilaku"),
        ("Penanganan Pengaduan, Saran, dan Masukan", "pengaduan"),
        ("Penanganan Pengaduan", "pengaduan"),
        ("Sarana Prasarana", "sarana"),
        (" sarana  dan prasarana ", "sarana"),
    ],
)
def test_every_name_offices_print_finds_its_unsur(written: str, key: str) -> None:
    unsur = find_unsur(written, ATURAN)
    assert unsur is not None
    assert unsur.key == key


@pytest.mark.parametrize("written", ["", "U8", "Pelayanan", "Unsur 1"])
def test_what_names_no_unsur_finds_none(written: str) -> None:
    assert find_unsur(written, ATURAN) is None


def test_no_name_belongs_to_two_unsur() -> None:
    for unsur in ATURAN.unsur:
        for name in (unsur.key, unsur.nama, *unsur.alias):
            assert find_unsur(name, ATURAN) == unsur


def test_a_column_head_finds_its_dimension() -> None:
    found = [find_dimensi(head, ATURAN) for head in ("Jenis Kelamin", "umur", "jenis_kelamin", "Zodiak")]
    assert [dimensi and dimensi.kunci for dimensi in found] == ["jenis_kelamin", "usia", "jenis_kelamin", None]


def test_a_dimension_prints_its_keys_and_leaves_free_values() -> None:
    usia = find_dimensi("usia", ATURAN)
    assert usia is not None
    assert (usia.printed("17"), usia.printed("Lansia")) == ("17–25 tahun", "Lansia")


def test_normalise_drops_case_punctuation_and_linking_words() -> None:
    assert normalise("Penanganan Pengaduan, Saran, dan Masukan") == "penanganan pengaduan saran masukan"
