from datetime import date

import pytest

from siklus.core.aturan import aturan
from siklus.core.periksa.klaim.unsur import Sebutan, codes_of, find_sebutan, unsur_in_cell, unsur_of_code

LAW = aturan(on=date(2026, 1, 1))


@pytest.mark.parametrize(
    ("cell", "key"),
    [
        ("Persyaratan", "persyaratan"),
        ("U1 Persyaratan", "persyaratan"),
        ("3. Waktu Pelayanan", "waktu"),
        ("U8. Sarana dan Prasarana (gedung)", "sarana"),
        ("Unsur Biaya/Tarif", "biaya"),
        ("Produk, Spesifikasi, dan Jenis Pelayanan", "produk"),
        ("saranadanPrasarana", "sarana"),
        ("KompetensiPelaksana", "kompetensi"),
        ("WaktuPenyelessien", "waktu"),
        ("Baygraif", ""),
        ("", ""),
        ("Jumlah", ""),
        ("Rapat koordinasi dengan seluruh petugas pelayanan di lingkungan kantor pada setiap hari Senin", ""),
    ],
)
def test_the_unsur_that_a_cell_names(cell: str, key: str) -> None:
    assert unsur_in_cell(cell, LAW) == key


def test_a_code_means_what_the_report_says_or_what_all_orders_agree_on() -> None:
    codes = codes_of(["Keterangan: U8 = Sarana dan Prasarana; U9 = entah apa", "U3: Waktu Penyelesaian."], LAW)
    assert codes.items() >= {8: "sarana", 3: "waktu", 7: "perilaku"}.items()
    assert [unsur_of_code(code, codes) for code in ("U1", "u 3", "U8", "U9", "X1")] == [
        "persyaratan",
        "waktu",
        "sarana",
        "",
        "",
    ]


def test_where_some_unsur_were_left_out_only_the_first_three_codes_are_certain() -> None:
    assert codes_of(["U1 U2 U3 U4 U5 U6 U7"], LAW) == {1: "persyaratan", 2: "prosedur", 3: "waktu"}


def test_mentions_longest_first_and_everyday_words_marked() -> None:
    text = "Unsur Waktu dan penanganan pengaduan, saran & masukan; waktu itu biaya / tarif."
    assert find_sebutan(text, LAW) == (
        Sebutan("waktu", 6, 11, lengkap=True),
        Sebutan("pengaduan", 16, 53, lengkap=True),
        Sebutan("waktu", 55, 60, lengkap=False),
        Sebutan("biaya", 65, 78, lengkap=True),
    )


def test_two_words_for_one_unsur_are_one_name() -> None:
    text = "Kewajaran Biaya/Tarif"
    (mention,) = find_sebutan(text, LAW)
    assert (mention.unsur, mention.end, mention.lengkap) == ("biaya", len(text), True)
