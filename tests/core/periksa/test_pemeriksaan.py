from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import pytest

from siklus.core.aturan import Aturan, aturan
from siklus.core.errors import SiklusError
from siklus.core.periksa.kaidah import Kaidah, kaidah
from siklus.core.periksa.klaim.laporan import Klaim
from siklus.core.periksa.pemeriksaan import Diabaikan, check_report
from siklus.core.periksa.pilihan import Pengecualian, Pilihan, read_pengecualian
from siklus.core.periksa.temuan import IsiTemuan, Lokasi, Temuan, Tingkat
from siklus.document.reading import Readable
from tests.core.periksa.bacaan import make_reading, page, paragraph

LAW = aturan(on=date(2026, 1, 1))
READING = make_reading(page(), paragraph("Satu."), page(), paragraph("Dua."), kind="pdf")


def _each(klaim: Klaim, _: Aturan) -> Iterator[IsiTemuan]:
    for satu in reversed(klaim.susunan.kalimat):
        yield IsiTemuan(f"Tercetak {satu.teks}", "Hapus.", "Uji.", (satu.lokasi(),))


@kaidah("NSK-01", "setiap-kalimat", Tingkat.SARAN)
def every(klaim: Klaim, law: Aturan) -> Iterator[IsiTemuan]:
    """Setiap kalimat.

    Mengapa: Untuk menguji
    pemeriksa.

    Contoh: Satu.

    Sebaiknya: Kosong.

    Rujukan: Tidak ada.
    """
    yield from _each(klaim, law)


@kaidah("IKM-02", "baru", Tingkat.KESALAHAN, status="pratinjau")
def baru(klaim: Klaim, law: Aturan) -> Iterator[IsiTemuan]:
    """Kaidah yang masih diuji."""
    yield from tuple(_each(klaim, law))[:1]


@kaidah("IKM-01", "pertama", Tingkat.KESALAHAN)
def pertama(klaim: Klaim, law: Aturan) -> Iterator[IsiTemuan]:
    """Kalimat terakhir."""
    yield from tuple(_each(klaim, law))[:1]


RULES = (every, baru, pertama)


def codes(pilihan: Pilihan, rules: tuple[Kaidah, ...] = RULES) -> list[str]:
    return [temuan.kode for temuan in check_report(READING, LAW, rules, pilihan).temuan]


def test_a_rule_is_its_docstring() -> None:
    assert (every.judul, every.keluarga, every.status) == ("Setiap kalimat", "NSK", "stabil")
    assert every.penjelasan == {
        "Mengapa": "Untuk menguji pemeriksa.",
        "Contoh": "Satu.",
        "Sebaiknya": "Kosong.",
        "Rujukan": "Tidak ada.",
    }


def test_findings_stand_as_one_reads_the_file() -> None:
    found = check_report(READING, LAW, RULES)
    assert found.temuan == (
        Temuan("NSK-01", "setiap-kalimat", Tingkat.SARAN, IsiTemuan("Tercetak Satu.", "Hapus.", "Uji.", (place(1),))),
        Temuan("IKM-01", "pertama", Tingkat.KESALAHAN, IsiTemuan("Tercetak Dua.", "Hapus.", "Uji.", (place(2),))),
        Temuan("NSK-01", "setiap-kalimat", Tingkat.SARAN, IsiTemuan("Tercetak Dua.", "Hapus.", "Uji.", (place(2),))),
    )
    assert found.temuan[0].lokasi == (place(1),)
    assert found.temuan[0].pesan == "Tercetak Satu. Uji. Hapus."
    assert [found.count(tingkat) for tingkat in Tingkat] == [1, 0, 2]


def place(page_number: int) -> Lokasi:
    words = {1: "Satu.", 2: "Dua."}[page_number]
    return Lokasi(page_number, 1, words, words)


def test_a_place_reads_itself_out() -> None:
    assert (str(place(2)), str(Lokasi(None, 7, ""))) == ("halaman 2, baris 1", "baris 7")


def test_families_rules_and_unproven_ones_can_be_chosen() -> None:
    assert codes(Pilihan(("IKM",))) == ["IKM-01"]
    assert codes(Pilihan(("NSK-01",))) == ["NSK-01", "NSK-01"]
    assert codes(Pilihan(("IKM",), pratinjau=True)) == ["IKM-01", "IKM-02"]


def test_what_is_set_aside_is_kept_with_its_reason() -> None:
    found = check_report(READING, LAW, RULES, Pilihan(kecuali=(Pengecualian("NSK", "kalimat baku"),)))
    assert [temuan.kode for temuan in found.temuan] == ["IKM-01"]
    assert [(item.temuan.kode, item.alasan) for item in found.diabaikan] == [("NSK-01", "kalimat baku")] * 2
    assert isinstance(found.diabaikan[0], Diabaikan)


@pytest.mark.parametrize("pilihan", [Pilihan(("XYZ",)), Pilihan(kecuali=(Pengecualian("IKM-99", "x"),))])
def test_an_unknown_code_is_refused_in_words(pilihan: Pilihan) -> None:
    with pytest.raises(SiklusError) as caught:
        check_report(READING, LAW, RULES, pilihan)
    (problem,) = caught.value.problems
    assert (problem.code, problem.advice) == ("PERIKSA-01", "Pakai satu kode kaidah atau keluarga: NSK, IKM.")


@pytest.mark.parametrize("text", ["rtl-07: sudah dijelaskan", "RTL-07=sudah dijelaskan"])
def test_an_exception_is_a_code_and_a_reason(text: str) -> None:
    assert read_pengecualian(text) == Pengecualian("RTL-07", "sudah dijelaskan")


def test_an_exception_without_a_reason_is_refused() -> None:
    with pytest.raises(SiklusError) as caught:
        read_pengecualian("RTL-07")
    assert [problem.code for problem in caught.value.problems] == ["PERIKSA-02"]


@pytest.mark.parametrize(
    ("readable", "enough"),
    [(Readable(8, 10, 4, 5, 1, 1), True), (Readable(7, 10, 4, 5, 1, 1), False), (Readable(), True)],
)
def test_silence_means_something_only_where_enough_was_legible(readable: Readable, *, enough: bool) -> None:
    assert check_report(replace(READING, readable=readable), LAW, ()).cukup_terbaca is enough


def test_a_finding_without_a_place_stands_first() -> None:
    assert Temuan("PUB-01", "x", Tingkat.SARAN, IsiTemuan("a", "", "", ())).order == (0, 0, "PUB-01")


def test_in_a_recognised_scan_nothing_is_proven() -> None:
    scan = make_reading(page(), paragraph("Satu."), kind="ocr")
    found = check_report(scan, LAW, (pertama, every)).temuan
    assert [(temuan.kode, temuan.tingkat, temuan.isi.seharusnya) for temuan in found] == [
        (
            "IKM-01",
            Tingkat.PERINGATAN,
            "Hapus. Teksnya dikenali dari pindaian: cocokkan dahulu dengan halaman aslinya.",
        ),
        ("NSK-01", Tingkat.SARAN, "Hapus."),
    ]
