import pytest

from siklus.core.periksa.klaim.masa import Masa, find_masa, find_periode_masa, span_of
from siklus.core.periksa.klaim.nama_masa import month_of


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Juli s.d. September 2025", ("bulan", (7, 8, 9), 2025)),
        ("1 Juli 2025 sampai dengan 31 Desember 2025", ("bulan", (7, 8, 9, 10, 11, 12), 2025)),
        ("November 2025 – Februari 2026", ("bulan", (11, 12, 1, 2), 2026)),
        ("minggu II Ags", ("bulan", (8,), None)),
        ("7 Oktober 2025", ("bulan", (10,), 2025)),
        ("TW 3", ("triwulan", (7, 8, 9), None)),
        ("Triwulan IV Tahun Anggaran 2026", ("triwulan", (10, 11, 12), 2026)),
        ("Semester Il Tahun 2024", ("semester", (7, 8, 9, 10, 11, 12), 2024)),
        ("Semester I (dua kegiatan) Tahun 2025", ("semester", (1, 2, 3, 4, 5, 6), 2025)),
        ("Semester | Tahun 2025", ("semester", (1, 2, 3, 4, 5, 6), 2025)),
        ("SMT 2/2025", ("semester", (7, 8, 9, 10, 11, 12), 2025)),
        ("triwulan ketiga pada tahun 2026", ("triwulan", (7, 8, 9), 2026)),
        ("Triwulan III (tiga) T.A. 2026", ("triwulan", (7, 8, 9), 2026)),
        ("Tahun 2025 Semester II", ("semester", (7, 8, 9, 10, 11, 12), 2025)),
        ("Tahun 2024, Semester II 2025", ("semester", (7, 8, 9, 10, 11, 12), 2025)),
        ("TW III s.d. TW IV 2026", ("bulan", (7, 8, 9, 10, 11, 12), 2026)),
        ("Triwulan I–II", ("bulan", (1, 2, 3, 4, 5, 6), None)),
        ("TW 1-2 2026", ("bulan", (1, 2, 3, 4, 5, 6), 2026)),
        ("Semester I dan II Tahun 2025", ("tahun", (1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12), 2025)),
        ("Semester II - I", ("semester", (7, 8, 9, 10, 11, 12), None)),
        ("Q3 2026", ("triwulan", (7, 8, 9), 2026)),
        ("07/2026", ("bulan", (7,), 2026)),
        ("target 07-2026", ("bulan", (7,), 2026)),
        ("07/2026–12/2026", ("bulan", (7, 8, 9, 10, 11, 12), 2026)),
        ("Jul 26", ("bulan", (7,), 2026)),
        ("Juli 26 kegiatan", ("bulan", (7,), None)),
        ("Sep-26", ("bulan", (9,), 2026)),
        ("Bulan ke-7", ("bulan", (7,), None)),
        ("bulan ke-3 tahun 2026", ("bulan", (3,), 2026)),
        ("14/07/2025", ("bulan", (7,), 2025)),
        ("2025-07-14", ("bulan", (7,), 2025)),
        ("Juli 2025 s.d. bulan Desember", ("bulan", (7, 8, 9, 10, 11, 12), 2025)),
        ("November 2025 s.d. Februari", ("bulan", (11, 12, 1, 2), 2026)),
        ("Juli 2025 – Januari 2026", ("bulan", (7, 8, 9, 10, 11, 12, 1), 2026)),
    ],
)
def test_a_time_is_read(text: str, expected: tuple[str, tuple[int, ...], int | None]) -> None:
    (found,) = find_masa(text)
    assert (found.satuan, found.bulan, found.tahun) == expected


def test_times_come_in_order_with_their_places() -> None:
    text = "Semester I Tahun 2025 dan Maret"
    assert tuple(find_masa(text)) == (
        Masa("semester", 1, (1, 2, 3, 4, 5, 6), 2025),
        Masa("bulan", 3, (3,), None),
    )
    assert [(found.start, found.end) for found in find_masa(text)] == [(0, 21), (26, 31)]
    assert tuple(find_masa("1–3 bulan, seminar, semestinya, Nomor 9/2024, bulan ke-3")) == ()


def test_months_are_counted_from_the_last_one_s_year() -> None:
    (winter,) = find_masa("November 2025 – Februari 2026")
    assert winter.ordinal() == (2025 * 12 + 10, 2025 * 12 + 11, 2026 * 12, 2026 * 12 + 1)
    (quarter,) = find_masa("Triwulan I")
    assert quarter.ordinal() == ()
    assert quarter.ordinal(2025) == (2025 * 12, 2025 * 12 + 1, 2025 * 12 + 2)


def test_one_word_names_one_month_or_span() -> None:
    assert [month_of(text) for text in ("Agt.", "Nop", "Jul–Sep", "Waktu")] == [8, 11, None, None]
    assert [span_of(text) for text in ("Tw. II", "SEMESTER 2", "Tahap II")] == [("triwulan", 2), ("semester", 2), None]


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Rapat pada Maret 2025 tentang Semester I Tahun 2025", [("semester", 1, 2025)]),
        ("Periode Maret 2025", [("bulan", 3, 2025)]),
        ("Tahun 2024 Semester I 2025", [("tahun", 0, 2024), ("semester", 1, 2025)]),
        ("Semester Il Tahun 2024", [("semester", 2, 2024)]),
        ("Undang-Undang Nomor 25 Tahun 2009", []),
        ("Semester | Nilai 2025", []),
        ("Semester III, Q3 dan Q4 2026", [("triwulan", 4, 2026)]),
    ],
)
def test_what_is_named_as_a_period(text: str, named: list[tuple[str, int, int | None]]) -> None:
    assert [(masa.satuan, masa.nomor, masa.tahun) for masa in find_periode_masa(text)] == named
