import pytest

from siklus.core.periksa.klaim.lingkup import is_other_masa, layanan_in, masa_in, own_masa
from siklus.core.periksa.klaim.masa import Masa

OWN = Masa("semester", 1, (1, 2, 3, 4, 5, 6), 2025)


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Semester I Tahun 2025", (("semester", 1, 2025),)),
        ("Semester Il 2024 dan triwulan IV tahun 2023", (("semester", 2, 2024), ("triwulan", 4, 2023))),
        ("TW 3", (("triwulan", 3, None),)),
        ("Tahun 2025", (("tahun", 0, 2025),)),
        ("pada tahun anggaran 2024", (("tahun", 0, 2024),)),
        ("Periode September–Oktober 2022", (("bulan", 9, 2022),)),
        ("periode bulan Mei 2022 sampai Juni", (("bulan", 5, 2022),)),
        ("Nomor 14 Tahun ini", ()),
        ("Peraturan Nomor 14 Tahun 2017", ()),
    ],
)
def test_periods_named(text: str, named: tuple[tuple[str, int, int | None], ...]) -> None:
    assert tuple((masa.satuan, masa.nomor, masa.tahun) for masa in masa_in(text)) == named


@pytest.mark.parametrize(
    ("text", "other"),
    [
        ("IKM Semester I Tahun 2025", False),
        ("IKM Semester I", False),
        ("IKM Semester II Tahun 2024", True),
        ("IKM tahun 2024", True),
        ("IKM tahun 2025", False),
        ("IKM periode sebelumnya", True),
        ("IKM unit", False),
        ("Semester I 2025 dibanding Semester II 2024", False),
    ],
)
def test_another_period_is_told_apart(text: str, *, other: bool) -> None:
    assert is_other_masa(text, OWN) is other


def test_without_an_own_period_only_words_tell() -> None:
    assert not is_other_masa("IKM Semester II Tahun 2024", None)
    assert is_other_masa("IKM semester lalu", None)


def test_months_of_another_year_are_another_period() -> None:
    own = Masa("bulan", 9, (9, 10), 2022)
    assert is_other_masa("Periode September–Oktober 2021", own)
    assert not is_other_masa("Periode September s.d. Oktober 2022", own)
    assert not is_other_masa("Periode Oktober 2022", own)
    assert not is_other_masa("Periode Januari s.d. Juni 2025", OWN)


def test_a_report_is_about_the_period_its_titles_name_most() -> None:
    assert own_masa(("SEMESTER I TAHUN 2025", "Tabel Semester I", "Tren Semester II 2024", "Semester I 2025")) == OWN
    assert own_masa(("Semester II",)) == Masa("semester", 2, (7, 8, 9, 10, 11, 12), None)
    assert own_masa(("PENDAHULUAN",)) is None


@pytest.mark.parametrize(
    ("title", "layanan"),
    [
        ("Nilai per Unsur Layanan Data Pemilih", "Data Pemilih"),
        ("Nilai SKM pada Loket Pendaftaran", "Pendaftaran"),
        ("Hasil SKM Unit Layanan Publik", ""),
        ("Nilai Unsur Pelayanan Semester I", ""),
        ("Nilai per unsur", ""),
    ],
)
def test_one_service_is_told_apart(title: str, layanan: str) -> None:
    assert layanan_in(title) == layanan
