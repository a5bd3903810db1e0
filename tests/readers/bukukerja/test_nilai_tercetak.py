"""The sheets of printed values: instead of answers, and of earlier periods."""

from pathlib import Path

import pytest

from siklus.core.indeks.dilaporkan import NilaiDilaporkan
from tests.readers.bukukerja.buatan import UNSUR, Value, book, problems, read, warnings


def _with_nilai() -> dict[str, list[list[Value]]]:
    sheets = book()
    del sheets["Responden"]
    sheets["Nilai"] = [
        ["Unsur", "Nilai", "Mutu", "Jumlah responden", "Sumber"],
        ["IKM", "80,00", "b", 120, "Laporan lama"],
    ]
    values: list[list[Value]] = [[unsur, 3.2, "B", None, None] for unsur in UNSUR]
    sheets["Nilai"][1:1] = values
    return sheets


def test_printed_values_instead_of_answers(tmp_path: Path) -> None:
    buku = read(tmp_path, _with_nilai())
    assert buku.jawaban == ()
    assert buku.nilai is not None
    assert NilaiDilaporkan(buku.nilai.nrr, buku.nilai.ikm, buku.nilai.sumber, buku.nilai.n) == NilaiDilaporkan(
        dict.fromkeys(UNSUR, "3,20"), "80,00", "Laporan lama", 120
    )
    assert (buku.nilai.mutu, buku.nilai.mutu_ikm) == (dict.fromkeys(UNSUR, "B"), "B")
    assert str(buku.nilai.place_of("waktu")) == "berkas “buku-kerja.xlsx”, lembar “Nilai”, baris 4, kolom “Nilai”"


def test_printed_values_with_problems(tmp_path: Path) -> None:
    sheets = _with_nilai()
    sheets["Nilai"][1][1] = "baik"
    sheets["Nilai"][2][1] = 3.123456
    sheets["Nilai"][10][4] = None
    assert sorted(problems(tmp_path, sheets)) == sorted(
        [
            "[BUKU-34] lembar “Nilai”, baris 11, kolom “Sumber”: Sumber nilai belum diisi. Tulis dari mana nilai ini diperoleh.",
            "[BUKU-13] lembar “Nilai”, baris 2, kolom “Nilai”: “baik” bukan bilangan. Tulis angka saja, misalnya 3,27.",
            "[BUKU-13] lembar “Nilai”, baris 3, kolom “Nilai”: “3,123456” lebih panjang daripada nilai yang tercetak. "
            "Tulis nilai persis seperti tercetak, misalnya 3,27.",
        ]
    )


def test_printed_values_need_their_ikm(tmp_path: Path) -> None:
    sheets = _with_nilai()
    del sheets["Nilai"][10]
    assert problems(tmp_path, sheets) == [
        "[BUKU-33] lembar “Nilai”: Baris IKM belum ada. Tambahkan baris dengan Unsur “IKM”, nilainya, jumlah responden, "
        "dan sumbernya."
    ]


def test_answers_and_printed_values_exclude_each_other(tmp_path: Path) -> None:
    sheets = _with_nilai() | {"Responden": book()["Responden"]}
    assert problems(tmp_path, sheets) == [
        "[BUKU-35] lembar “Nilai”: Responden dan Nilai sama-sama terisi. Kosongkan lembar Nilai bila jawaban responden tersedia."
    ]
    sheets["Responden"], sheets["Nilai"] = sheets["Responden"][:1], sheets["Nilai"][:1]
    assert problems(tmp_path, sheets) == [
        "[BUKU-36] lembar “Responden”: Responden dan Nilai sama-sama kosong. Isi Responden dengan jawaban, atau Nilai dengan "
        "nilai tercetak."
    ]


def test_an_earlier_period_ends_before_this_one_and_stands_once(tmp_path: Path) -> None:
    sheets = book()
    sheets["Periode Lalu"] = [
        ["Jenis periode", "Tahun", "Periode ke", "IKM"],
        ["semester", 2024, 2, 85],
        ["tahun", 2025, None, 80],
        ["semester", 2024, 2, 81],
        ["semester", 2025, 1, 81],
        ["semester", 2025, 2, 81],
    ]
    advice = "Isi periode yang berakhir sebelum periode survei ini, atau hapus barisnya."
    here = "Semester I Tahun 2025 (Januari–Juni 2025)"
    assert problems(tmp_path, sheets) == [
        f"[BUKU-37] lembar “Periode Lalu”, baris 3, kolom “Tahun”: Tahun 2025 (Januari–Desember 2025) bukan periode sebelum "
        f"{here}. {advice}",
        "[BUKU-37] lembar “Periode Lalu”, baris 4, kolom “Tahun”: Semester II Tahun 2024 sudah ditulis pada baris 2. "
        "Hapus salah satunya.",
        f"[BUKU-37] lembar “Periode Lalu”, baris 5, kolom “Tahun”: {here} bukan periode sebelum {here}. {advice}",
        f"[BUKU-37] lembar “Periode Lalu”, baris 6, kolom “Tahun”: Semester II Tahun 2025 (Juli–Desember 2025) bukan periode "
        f"sebelum {here}. {advice}",
    ]


@pytest.mark.parametrize(
    ("ikm", "nrr", "expected"),
    [
        (150, 3, "“IKM”: IKM “150,00” berada di luar 25,00 sampai 100,00."),
        (3.2, 3, "“IKM”: IKM “3,20” berada di luar 25,00 sampai 100,00."),
        (80, "4,01", "“Waktu Penyelesaian”: NRR “4,01” berada di luar 1,00 sampai 4,00."),
        (80, "0,99", "“Waktu Penyelesaian”: NRR “0,99” berada di luar 1,00 sampai 4,00."),
    ],
)
def test_earlier_values_lie_on_their_scale(tmp_path: Path, ikm: Value, nrr: Value, expected: str) -> None:
    sheets = book()
    head: list[Value] = ["Jenis periode", "Tahun", "Periode ke", "IKM", "Waktu Penyelesaian"]
    sheets["Periode Lalu"] = [head, ["semester", 2024, 2, ikm, nrr]]
    assert problems(tmp_path, sheets) == [
        f"[NILAI-02] lembar “Periode Lalu”, baris 2, kolom {expected} Periksa angka pada sumbernya; mungkin nilai NRR dan IKM "
        "tertukar."
    ]


@pytest.mark.parametrize(
    ("answers", "expected"), [((), (None, None)), (("ya", "ya"), (True, True)), (("Tidak", None), (False, None))]
)
def test_what_is_known_about_printed_values_is_carried(
    tmp_path: Path, answers: tuple[Value, ...], expected: tuple[bool | None, bool | None]
) -> None:
    sheets = _with_nilai()
    sheets["Nilai"][0] += ["Satu pertanyaan", "Semua menjawab"]
    sheets["Nilai"][10] += answers
    nilai = read(tmp_path, sheets).nilai
    assert nilai is not None
    assert (nilai.satu_pertanyaan, nilai.semua_menjawab) == expected


def test_more_done_than_planned_in_an_earlier_period(tmp_path: Path) -> None:
    sheets = book()
    heads: list[Value] = ["Jenis periode", "Tahun", "Periode ke", "IKM", "Jumlah RTL", "RTL selesai"]
    sheets["Periode Lalu"] = [heads, ["semester", 2024, 2, 85.5, 3, 3]]
    assert warnings(tmp_path, sheets) == []
    sheets["Periode Lalu"][1][5] = 4
    assert problems(tmp_path, sheets) == [
        "[BUKU-43] lembar “Periode Lalu”, baris 2, kolom “RTL selesai”: RTL selesai 4 melebihi RTL yang direncanakan 3. "
        "Periksa kedua jumlah itu pada laporannya."
    ]
