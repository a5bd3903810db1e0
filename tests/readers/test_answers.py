import csv
import io
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from siklus.core.aturan import aturan
from siklus.core.errors import Place, SiklusError
from siklus.core.survei.jawaban import Jawaban
from siklus.core.survei.unit import Layanan
from siklus.readers.answers import Answers, read_answers
from tests.readers.bukukerja.buatan import Book, write_book

LAW = aturan(date(2025, 7, 1))
UNSUR = ["persyaratan", "prosedur", "waktu", "biaya", "produk", "kompetensi", "perilaku", "sarana", "pengaduan"]
HEAD = ",".join(UNSUR)
ROW = "3,3,3,4,3,3,3,4,4"


def _read(path: Path, text: str, encoding: str = "utf-8") -> Answers:
    path.write_bytes(text.encode(encoding))
    return read_answers(path, LAW)


def _problems(path: Path, text: str | bytes, urutan: None = None) -> list[str]:
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    with pytest.raises(SiklusError) as caught:
        read_answers(path, LAW, urutan=urutan)
    return [str(problem) for problem in caught.value.problems]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "jawaban.csv"


def test_a_plain_file(path: Path) -> None:
    answers = _read(
        path, f"id,layanan,{HEAD},Jenis Kelamin,Usia,ditandai\nA,ppid,{ROW},Wanita,34,\n\nB,,{ROW},,,cepat\n"
    )
    nilai = dict(zip(UNSUR, (3, 3, 3, 4, 3, 3, 3, 4, 4), strict=True))
    assert answers.jawaban == (
        Jawaban("A", nilai, "ppid", {"jenis_kelamin": "P", "usia": "26"}, place=Place("jawaban.csv", row=2)),
        Jawaban("B", nilai, ditandai="cepat", place=Place("jawaban.csv", row=4)),
    )
    assert answers.kuesioner.unsur == tuple(UNSUR)
    assert answers.layanan == (Layanan("ppid", "ppid"),)
    assert answers.peringatan == ()


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252"])
@pytest.mark.parametrize("mark", [",", ";", "\t"])
def test_separators_and_encodings(path: Path, encoding: str, mark: str) -> None:
    text = f"{HEAD},pekerjaan\n{ROW},Pengrajin é\n".replace(",", mark)
    answers = _read(path, text, encoding)
    assert [(item.id, item.profil) for item in answers.jawaban] == [("baris 2", {"pekerjaan": "Pengrajin é"})]


def test_a_blank_is_no_answer(path: Path) -> None:
    (response,) = _read(path, f"{HEAD}\n3,,3, ,3,3,3,4,4\n").jawaban
    assert [key for key, value in response.nilai.items() if value is None] == ["prosedur", "biaya"]


def test_rows_with_line_breaks_in_a_cell_keep_their_number(path: Path) -> None:
    answers = _read(path, f'{HEAD},saran\n{ROW},"satu\ndua"\n{ROW},\n')
    assert [item.place.row for item in answers.jawaban] == [2, 4]


def test_every_wrong_cell_by_row_and_column(path: Path) -> None:
    text = f"id,{HEAD}\nA,0,5,2.5,tiga,3,3,3,4,4\nA,{ROW}\nB,3\nC,{ROW},9\n"
    advice = "Isi dengan angka pada kuesioner aslinya, atau kosongkan bila pertanyaan itu tidak dijawab."
    assert _problems(path, text) == [
        *(
            f"[JAWAB-01] berkas “jawaban.csv”, baris 2, kolom “{unsur}”: Nilai jawaban “{value}” bukan 1, 2, 3, atau 4. {advice}"
            for unsur, value in zip(UNSUR[:4], ("0", "5", "2.5", "tiga"), strict=True)
        ),
        "[JAWAB-03] berkas “jawaban.csv”, baris 3: Nomor jawaban “A” sudah dipakai (berkas “jawaban.csv”, baris 2). "
        "Hapus salinannya, atau beri nomor yang berbeda bila itu jawaban orang lain.",
        "[CSV-07] berkas “jawaban.csv”, baris 4: Baris ini punya 2 kolom, sedangkan kepalanya 10. "
        "Samakan jumlah kolomnya; kosongkan sel yang tidak dijawab.",
        "[CSV-07] berkas “jawaban.csv”, baris 5: Baris ini punya 11 kolom, sedangkan kepalanya 10. "
        "Samakan jumlah kolomnya; kosongkan sel yang tidak dijawab.",
    ]


def test_numbered_heads_need_their_order(path: Path) -> None:
    text = ",".join(f"U{number}" for number in range(1, 10)) + "\n1,1,1,1,1,1,1,2,3\n"
    assert _problems(path, text) == [
        "[CSV-02] berkas “jawaban.csv”, baris 1: Kolom U8 dan U9 bermakna ganda: peraturan menaruh Pengaduan di urutan 8, "
        "kuesionernya menaruh Sarana. Ulangi dengan --urutan peraturan (U8 Pengaduan, U9 Sarana) atau --urutan kuesioner "
        "(U8 Sarana, U9 Pengaduan)."
    ]
    by_order = {
        urutan: read_answers(path, LAW, urutan=urutan).jawaban[0].nilai for urutan in ("peraturan", "kuesioner")
    }
    assert {urutan: (nilai["pengaduan"], nilai["sarana"]) for urutan, nilai in by_order.items()} == {
        "peraturan": (2, 3), "kuesioner": (3, 2),
    }  # fmt: skip


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ("", "[CSV-01] berkas “jawaban.csv”: Berkas ini tidak berisi jawaban. Isi baris pertama dengan nama unsur, lalu satu "
         "baris untuk setiap responden."),
        (HEAD, "[CSV-01] berkas “jawaban.csv”: Berkas ini tidak berisi jawaban. Isi baris pertama dengan nama unsur, lalu satu "
         "baris untuk setiap responden."),
        (f'{HEAD}\n"3,3\n', "[CSV-08] berkas “jawaban.csv”, baris 2: Isinya tidak dapat dibaca sebagai tabel CSV. Simpan ulang "
         "dari lembar sebar sebagai “CSV UTF-8”; tutup setiap tanda kutip."),
        (b"a\0b", "[CSV-08] berkas “jawaban.csv”: Isinya tidak dapat dibaca sebagai tabel CSV. Simpan ulang dari lembar sebar "
         "sebagai “CSV UTF-8”; tutup setiap tanda kutip."),
        (b"\xff\xfe\x00", "[CSV-08] berkas “jawaban.csv”: Isinya tidak dapat dibaca sebagai tabel CSV. Simpan ulang dari "
         "lembar sebar sebagai “CSV UTF-8”; tutup setiap tanda kutip."),
    ],
)  # fmt: skip
def test_files_that_are_no_table(path: Path, content: str | bytes, expected: str) -> None:
    assert _problems(path, content) == [expected]


def test_a_file_that_is_absent_or_enormous(path: Path) -> None:
    with pytest.raises(SiklusError, match="BUKU-06"):
        read_answers(path, LAW)
    with path.open("wb") as file:
        file.truncate(2_000_000_001)
    with pytest.raises(SiklusError, match=r"lebih besar dari 2\.000 MB"):
        read_answers(path, LAW)


def test_a_workbook_with_one_sheet(tmp_path: Path) -> None:
    path = write_book(
        tmp_path / "jawaban.xlsx", {"Kosong": [], "Jawaban": [[], [*UNSUR], [3, 3, 3, 4, 3, 3, 3, 4, None]]}
    )
    (response,) = read_answers(path, LAW).jawaban
    assert response.nilai == dict(zip(UNSUR, (3, 3, 3, 4, 3, 3, 3, 4, None), strict=True))
    assert response.place == Place("jawaban.xlsx", row=3)


def test_workbooks_that_cannot_be_used(tmp_path: Path) -> None:
    empty = write_book(tmp_path / "kosong.xlsx", {"Jawaban": []})
    with pytest.raises(SiklusError, match="CSV-01"):
        read_answers(empty, LAW)
    rows: Book = {"Jawaban": [[*UNSUR], [3, 3, 3, 4, 3, 3, 3, 4, 4]]}
    path = write_book(
        tmp_path / "a.xlsx", rows, lambda pages: pages["Jawaban"].write_formula("C2", "=1/0", None, "#DIV/0!")
    )
    with pytest.raises(SiklusError) as caught:
        read_answers(path, LAW)
    assert str(caught.value) == (
        "[BUKU-19] berkas “a.xlsx”, lembar “Jawaban”, baris 2, kolom “C”: Sel berisi rumus yang tidak mempunyai nilai. "
        "Ketik nilainya, atau buka dan simpan berkas di Excel atau LibreOffice."
    )
    (tmp_path / "b.xlsx").write_text("bukan")
    with pytest.raises(SiklusError, match="BUKU-01"):
        read_answers(tmp_path / "b.xlsx", LAW)


_answer = st.one_of(st.none(), st.integers(1, 4))


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40)
@given(
    rows=st.lists(st.tuples(*[_answer] * 9), min_size=1, max_size=20),
    order=st.permutations(range(9)),
    mark=st.sampled_from(",;\t"),
    quoting=st.sampled_from((csv.QUOTE_ALL, csv.QUOTE_MINIMAL)),
)
def test_what_is_written_is_read(
    path: Path, rows: list[tuple[int | None, ...]], order: list[int], mark: str, quoting: int
) -> None:
    buffer = io.StringIO()
    writer = csv.writer(
        buffer, delimiter=mark, quoting=csv.QUOTE_ALL if quoting == csv.QUOTE_ALL else csv.QUOTE_MINIMAL
    )
    writer.writerow([UNSUR[column] for column in order] + ["id"])
    for number, row in enumerate(rows):
        writer.writerow([row[column] for column in order] + [number])
    answers = _read(path, buffer.getvalue())
    assert [item.nilai for item in answers.jawaban] == [dict(zip(UNSUR, row, strict=True)) for row in rows]
