"""The sheet of respondents: answers, their heads, own questions, personal data."""

from datetime import date
from pathlib import Path

import pytest

from tests.readers.bukukerja.buatan import UNSUR, Value, book, problems, read, warnings


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (0, "Nilai jawaban “0” bukan 1, 2, 3, atau 4."),
        (5, "Nilai jawaban “5” bukan 1, 2, 3, atau 4."),
        (2.5, "Nilai jawaban “2,5” bukan 1, 2, 3, atau 4."),
        ("tiga", "Nilai jawaban “tiga” bukan 1, 2, 3, atau 4."),
    ],
)
def test_answers_off_the_scale(tmp_path: Path, value: Value, expected: str) -> None:
    sheets = book()
    sheets["Responden"][2][5] = value
    assert problems(tmp_path, sheets) == [
        f"[JAWAB-01] lembar “Responden”, baris 3, kolom “waktu”: {expected} Isi dengan angka pada kuesioner aslinya, "
        "atau kosongkan bila pertanyaan itu tidak dijawab."
    ]


def test_rows_blank_in_between_are_nothing_and_partly_blank_ones_count(tmp_path: Path) -> None:
    sheets = book()
    sheets["Responden"].insert(2, [])
    sheets["Responden"].append(["R3", None, "informasi", 3])
    sheets["Responden"].append([None, None, " "])
    buku = read(tmp_path, sheets)
    assert [(item.id, item.lengkap, item.place.row) for item in buku.jawaban] == [
        ("R1", True, 2), ("R2", True, 4), ("R3", False, 5),
    ]  # fmt: skip


def test_every_problem_of_the_answers_at_once(tmp_path: Path) -> None:
    sheets = book()
    sheets["Responden"] += [
        ["R1", date(2025, 8, 4), "informasi", 3, 3, 3, 4, 3, 3, 3, 4, 4, "Wanita"],
        ["R4", None, "parkir", 3, 3, 3, 4, 3, 3, 3, 4, 4, "lainnya"],
        [None, "kemarin", None, None, None, None, None, None, None, None, None, None, "P"],
    ]
    assert sorted(problems(tmp_path, sheets)) == sorted(
        [
            "[BUKU-32] lembar “Responden”, baris 4, kolom “Tanggal”: Tanggal 4 Agustus 2025 di luar periode survei "
            "Semester I Tahun 2025 (Januari–Juni 2025). Periksa tanggalnya atau periode pada Identitas.",
            "[BUKU-14] lembar “Responden”, baris 6, kolom “Tanggal”: “kemarin” bukan tanggal yang dikenal. "
            "Tulis sebagai tanggal, misalnya 3 Juli 2025 atau 03/07/2025.",
            "[JAWAB-12] lembar “Responden”, baris 5, kolom “Jenis Kelamin”: Nilai “lainnya” tidak dikenal untuk Jenis Kelamin; "
            "dicatat apa adanya. Periksa ejaannya agar tidak menjadi kelompok tersendiri.",
            "[JAWAB-03] lembar “Responden”, baris 4: Nomor jawaban “R1” sudah dipakai (lembar “Responden”, baris 2). "
            "Hapus salinannya, atau beri nomor yang berbeda bila itu jawaban orang lain.",
            "[JAWAB-02] lembar “Responden”, baris 5, kolom “layanan”: Layanan “parkir” tidak ada dalam daftar layanan. "
            "Pakai salah satu kode: informasi.",
            "[JAWAB-04] lembar “Responden”, baris 6: Tidak ada satu pertanyaan pun yang dijawab; baris ini tidak dihitung. "
            "Hapus barisnya bila memang kosong, atau isi nilainya dari kuesioner asli.",
        ]
    )


def test_numbered_heads_are_not_guessed(tmp_path: Path) -> None:
    sheets = book()
    sheets["Responden"][0][3:12] = [f"U{number}" for number in range(1, 10)]
    assert problems(tmp_path, sheets) == [
        "[BUKU-31] lembar “Responden”, baris 1: Kolom U1 sampai U9 bermakna ganda: U8 dan U9 berbeda antara peraturan dan "
        f"kuesionernya. Ganti judul kolomnya menjadi: {', '.join(UNSUR)}."
    ]


def test_personal_data_is_left_unread(tmp_path: Path) -> None:
    sheets = book()
    sheets["Responden"][0].append("Nama")
    sheets["Responden"][1].append("Orang Rekaan")
    assert warnings(tmp_path, sheets) == [
        "[BUKU-23] lembar “Responden”, baris 1: Kolom “Nama” tidak dibaca: data pribadi tidak boleh berada di buku kerja. "
        "Hapus kolom itu."
    ]


def test_own_questions(tmp_path: Path) -> None:
    sheets = book()
    heads: list[Value] = ["ID", "Unsur", "Pertanyaan", "Pilihan 1", "Pilihan 2", "Pilihan 3", "Pilihan 4"]
    names = [
        "persyaratan",
        "prosedur",
        "waktu",
        "waktu",
        "produk",
        "sarana",
        "pengaduan",
        "perilaku",
        "kompetensi",
        "biaya",
    ]
    sheets["Kuesioner"] = [heads]
    sheets["Kuesioner"] += [[f"q{i}", name, "Tanya", "a", "b", "c", "d"] for i, name in enumerate(names)]
    sheets["Responden"] = [["ID", *(f"q{i}" for i in range(10))], ["R1", *([3] * 10)]]
    buku = read(tmp_path, sheets)
    assert [(item.id, item.unsur) for item in buku.kantor.kuesioner.questions_of("waktu")] == [
        ("q2", "waktu"),
        ("q3", "waktu"),
    ]
    assert buku.jawaban[0].nilai == {f"q{i}": 3 for i in range(10)}
    sheets["Kuesioner"][2][1] = "harga diri"
    sheets["Kuesioner"][3][0] = "q0"
    assert [text.split("]")[0] for text in problems(tmp_path, sheets)] == [
        "[BUKU-27",
        "[BUKU-30",
        "[BUKU-21",
        "[BUKU-21",
    ]


def test_more_respondents_than_users(tmp_path: Path) -> None:
    sheets = book()
    sheets["Layanan"] = [
        ["Kode", "Nama layanan", "Jumlah pengguna"],
        ["parkir", "Parkir", None],
        ["informasi", "Info", 2],
    ]
    assert warnings(tmp_path, sheets) == []
    sheets["Layanan"][2][2] = 1
    assert warnings(tmp_path, sheets) == [
        "[JAWAB-14] lembar “Layanan”, baris 3, kolom “Jumlah pengguna”: Responden layanan “informasi” (2) lebih banyak "
        "daripada penggunanya (1). Periksa jumlah pengguna selama periode survei, atau kode layanan pada lembar Responden."
    ]
