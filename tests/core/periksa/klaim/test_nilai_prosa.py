from datetime import date

import pytest

from siklus.core.aturan import aturan
from siklus.core.periksa.klaim.kalimat import find_kalimat
from siklus.core.periksa.klaim.masa import Masa
from siklus.core.periksa.klaim.nilai_prosa import find_indeks_prosa, find_nilai_prosa
from tests.core.periksa.bacaan import make_reading, paragraph
from tests.core.periksa.klaim.ringkas import indeks, nilai

LAW = aturan(on=date(2026, 1, 1))
OWN = Masa("semester", 1, (1, 2, 3, 4, 5, 6), 2025)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Unsur Waktu Pelayanan memperoleh nilai 3,25 (B).", [("waktu", "3,25", "B", True)]),
        (
            "Waktu Penyelesaian (3,25), Persyaratan (3,27) dan Produk Layanan sebesar 3,30 kategori Baik.",
            [("waktu", "3,25", "", True), ("persyaratan", "3,27", "", True), ("produk", "3,30", "Baik", True)],
        ),
        ("Unsur Biaya/Tarif naik dari 3,80 menjadi 4,00.", []),
        ("Unsur Biaya/Tarif dari nilai 3,80 menjadi 4,00.", [("biaya", "3,80", "", False)]),
        ("Pada Semester II 2024 unsur Biaya/Tarif bernilai 3,80.", [("biaya", "3,80", "", False)]),
        ("Waktu Penyelesaian dan Sarana Prasarana masing-masing 3,10 dan 3,20.", []),
        ("Persyaratan Pelayanan di atas 3,00.", []),
        ("Rata-rata selain unsur Biaya/Tarif adalah 85,78.", []),
        ("Unsur Perilaku Petugas memperoleh nilai 0,33.", [("perilaku", "0,33", "", True)]),
        ("Perilaku Petugas naik sebesar 0,33.", []),
        ("Perilaku Petugas (0,33 poin) dan Waktu Pelayanan; nilai tertinggi 3,80.", []),
        ("Biaya/Tarif 82,5 dan Perilaku Petugas 5,01.", [("biaya", "", "", True)]),
        ("Unsur Perilaku Petugas tercatat 4,12.", [("perilaku", "4,12", "", True)]),
        ("Prosedur Pelayanan " + "yang sudah ditetapkan " * 6 + "3,25.", []),
    ],
)
def test_the_value_that_a_sentence_gives_to_an_unsur(text: str, expected: list[tuple[str, str, str, bool]]) -> None:
    found = find_nilai_prosa(find_kalimat(make_reading(paragraph(text))), OWN, LAW)
    assert [(*nilai(claim), claim.kini) for claim in found] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("IKM sebesar 87,36 dengan mutu B (Baik).", [("87,36", "B Baik", True)]),
        ("Hasilnya memperoleh nilai 87,36.", [("87,36", "", True)]),
        (
            "IKM Semester II Tahun 2024 adalah 82,16 dan Semester I 2025 87,36.",
            [("82,16", "", False), ("87,36", "", True)],
        ),
        ("IKM periode sebelumnya 82,16.", [("82,16", "", False)]),
        ("IKM dari 82,16 menjadi 87,36.", [("82,16", "", False), ("87,36", "", True)]),
        ("IKM 87,36 naik dibanding periode sebelumnya (82,16).", [("87,36", "", True), ("82,16", "", False)]),
        ("IKM unsur Biaya/Tarif 100,00.", []),
        ("IKM 87,36; unsur Biaya/Tarif terkonversi 99,10.", [("87,36", "", True)]),
        ("Pelayanan bermutu B dengan indeks 87,36.", [("87,36", "B", True)]),
        ("IKM minimal 76,61 dan nilai SKM 3,49.", []),
        ("Kami mencetak 87,36 lembar.", []),
    ],
)
def test_the_index_that_a_sentence_gives(text: str, expected: list[tuple[str, str, bool]]) -> None:
    found = find_indeks_prosa(find_kalimat(make_reading(paragraph(text))), OWN, LAW)
    assert [indeks(claim) for claim in found] == expected


def test_an_index_called_percent_is_kept_as_printed() -> None:
    (claim,) = find_indeks_prosa(find_kalimat(make_reading(paragraph("IKM kami 87,36 persen."))), OWN, LAW)
    assert (claim.angka.teks, claim.persen) == ("87,36 persen", True)
