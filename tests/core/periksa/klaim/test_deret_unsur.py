"""Lists of unsur with their values, and the words that say which end they are of."""

from datetime import date

import pytest

from siklus.core.aturan import aturan
from siklus.core.periksa.klaim.deret_unsur import find_deret, find_deret_butir
from siklus.core.periksa.klaim.kalimat import find_kalimat
from tests.core.periksa.bacaan import Part, heading, item, make_reading, paragraph
from tests.core.periksa.klaim.ringkas import prioritas

LAW = aturan(on=date(2026, 1, 1))
THREE = ("waktu", "persyaratan", "kompetensi")
LIST = "Waktu (3,10), Persyaratan (3,12), dan Kompetensi (3,20)"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"Skor paling kecil diperoleh {LIST}.", [("terendah", THREE)]),
        (f"{LIST} masih lemah.", [("terendah", THREE)]),
        (f"Yang paling memuaskan ialah {LIST}.", [("tertinggi", THREE)]),
        (
            f"Bawah: {LIST}, sedangkan kuartil atas ditempati Biaya/Tarif (4,00), Perilaku (3,90), dan Sarana (3,80).",
            [("terendah", THREE), ("tertinggi", ("biaya", "perilaku", "sarana"))],
        ),
        ("Terendah: Waktu 3,10, Persyaratan 3,12, Waktu 3,10, Biaya 3,2, Kompetensi 3,2.", []),
        (f"Nilainya {LIST}.", []),
        (f"Yang rendah antara lain {LIST}.", []),
        ("Yang rendah Waktu (3,10) dan Persyaratan (3,12).", []),
        ("Yang rendah: Waktu, Persyaratan, dan Kompetensi.", []),
        ("Hasilnya baik.", []),
    ],
)  # fmt: skip
def test_a_list_in_a_sentence(text: str, expected: list[tuple[str, tuple[str, ...]]]) -> None:
    (satu,) = find_kalimat(make_reading(paragraph(text)))
    assert [prioritas(claim)[:2] for claim in find_deret(satu, LAW)] == expected


ITEMS = (item("1)", "Waktu – 3,10"), item("2)", "Persyaratan – 3,12"), item("3)", "Kompetensi – 3,20"))


@pytest.mark.parametrize(
    ("parts", "expected"),
    [
        ((paragraph("Tiga unsur terkuat:"), *ITEMS), [("tertinggi", THREE)]),
        ((heading("Hal yang Perlu Dibenahi", "B."), *ITEMS, paragraph("Selesai.")), [("terendah", THREE)]),
        ((paragraph("Hasilnya:"), *ITEMS), []),
        (ITEMS, []),
        ((paragraph("Tiga terendah, antara lain:"), *ITEMS), []),
        ((paragraph("Terendah:"), *ITEMS[:2]), []),
        (
            tuple(
                item(f"{at})", f"Unsur {name} dengan nilai {value} ditetapkan sebagai prioritas.")
                for at, (name, value) in enumerate((("Waktu", "3,10"), ("Persyaratan", "3,12"), ("Kompetensi", "3,2")))
            ),
            [("terendah", THREE)],
        ),
    ],
)
def test_a_list_of_items(parts: tuple[Part, ...], expected: list[tuple[str, tuple[str, ...]]]) -> None:
    kalimat = find_kalimat(make_reading(*parts))
    assert [prioritas(claim)[:2] for claim in find_deret_butir(kalimat, LAW)] == expected
