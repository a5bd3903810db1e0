import io
import struct
import zipfile
import zlib
from collections.abc import Callable
from pathlib import Path

import pytest
from xlsxwriter.worksheet import Worksheet

from siklus.core.errors import SiklusError
from siklus.readers.bukti import PictureStore
from siklus.readers.bukukerja.read import read_buku_kerja
from tests.readers.bukukerja.buatan import Book, Tweak, book, problems, read, warnings, write_book

SAVE_AS = "Buka di Excel atau LibreOffice, pilih Simpan Sebagai, lalu pilih “Buku Kerja Excel (.xlsx)”."
NOT_A_WORKBOOK = (
    "[BUKU-01] berkas “buku-kerja.xlsx”: Berkas ini bukan buku kerja Excel (.xlsx) yang utuh. Pakai templat dari perintah "
    "“siklus contoh salin FOLDER”, atau simpan ulang sebagai .xlsx."
)
BROKEN_INSIDE = (
    "[BUKU-01] berkas “buku-kerja.xlsx”: Berkas ini bukan buku kerja Excel (.xlsx) yang utuh. Buka dan simpan ulang di Excel "
    "atau LibreOffice; bila tetap gagal, salin isinya ke templat baru."
)
TOO_LARGE = (
    "[BUKU-05] berkas “buku-kerja.xlsx”: Isi berkas ini terlalu besar untuk sebuah buku kerja. Salin isinya ke templat baru, "
    "atau pakai CSV untuk jawaban yang sangat banyak."
)
TOO_FAR = (
    "[BUKU-05] berkas “buku-kerja.xlsx”: Sebuah lembar terlalu besar: paling banyak 200.000 baris dan 600 kolom. Hapus sel "
    "yang jauh di luar tabel, atau salin isinya ke templat baru; CSV untuk jawaban yang banyak."
)
DOCTYPE = (
    "[BUKU-01] berkas “buku-kerja.xlsx”: Sebuah lembar memuat deklarasi DOCTYPE, yang tidak pernah ditulis Excel atau "
    "LibreOffice. Salin isinya ke templat baru; jangan pakai berkas ini bila asalnya tidak dikenal."
)
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def _said(folder: Path) -> str:
    with pytest.raises(SiklusError) as caught:
        read_buku_kerja(folder, pictures=PictureStore(folder / "tembolok"))
    return str(caught.value)


def _sound(folder: Path) -> bytes:
    return write_book(folder / "buku-kerja.xlsx", book()).read_bytes()


def _with_part(data: bytes, name: str, content: bytes) -> bytes:
    """The same workbook with one part added or replaced."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as new:
        for part in old.namelist():
            if part != name:
                new.writestr(part, old.read(part))
        new.writestr(name, content)
    return buffer.getvalue()


def _liar(data: bytes) -> bytes:
    """A part whose directory entry claims a few bytes, while its stream unpacks to very many."""
    content = bytes(300_000_000)
    bomb = _with_part(data, "xl/media/bohong.bin", content)
    entry = bomb.rindex(b"PK\x01\x02")
    return bomb[: entry + 24] + struct.pack("<I", 10) + bomb[entry + 28 :]


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (lambda _: b"", NOT_A_WORKBOOK),
        (lambda _: b"Nama;Nilai\nA;3\n", NOT_A_WORKBOOK),
        (lambda data: data[: len(data) // 2], NOT_A_WORKBOOK),
        (lambda _: _with_part(b"PK\x05\x06" + bytes(18), "lain.txt", b"x"), NOT_A_WORKBOOK),
        (lambda data: _with_part(data, "xl/workbook.xml", b"<workbook"), BROKEN_INSIDE),
        (lambda data: _with_part(data, "xl/worksheets/sheet3.xml", b"<worksheet><sheetData><row>"), BROKEN_INSIDE),
        (lambda data: _with_part(data, "xl/vbaProject.bin", b"makro"),
         f"[BUKU-03] berkas “buku-kerja.xlsx”: Buku kerja ini berisi makro; Siklus tidak membuka berkas bermakro. {SAVE_AS}"),
        (lambda data: _with_part(data, "mimetype", b"application/vnd.oasis.opendocument.spreadsheet"),
         f"[BUKU-04] berkas “buku-kerja.xlsx”: Berkas ini berformat OpenDocument (.ods), bukan .xlsx. {SAVE_AS}"),
        (lambda _: OLE + bytes(600),
         f"[BUKU-04] berkas “buku-kerja.xlsx”: Berkas ini berformat Excel lama (.xls), bukan .xlsx. {SAVE_AS}"),
        (lambda _: OLE + bytes(600) + "EncryptedPackage".encode("utf-16-le"),
         "[BUKU-02] berkas “buku-kerja.xlsx”: Buku kerja ini dilindungi kata sandi. Buka di Excel, hapus kata sandinya lewat "
         "Berkas › Info › Proteksi Buku Kerja, lalu simpan."),
        (lambda data: _with_part(data, "xl/media/besar.bin", bytes(30_000_000)), TOO_LARGE),
        (lambda data: _with_part(data, "xl/media/besar.bin", bytes(260_000_000)), TOO_LARGE),
        (_liar, TOO_LARGE),
        (lambda data: _with_part(data, "xl/worksheets/sheet3.xml", b'<!DOCTYPE a [<!ENTITY b "x">]><a>&b;</a>'), DOCTYPE),
        (lambda data: _with_part(data, "xl/worksheets/sheet3.xml", _sheet('<row r="1"><c r="EQXE1"><v>1</v></c></row>')), TOO_FAR),
        (lambda data: _with_part(data, "xl/worksheets/sheet3.xml",
                                 _sheet('<row r="2000000"><c r="A2000000"><v>1</v></c></row>')), TOO_FAR),
        (lambda data: _with_part(data, "xl/worksheets/sheet3.xml",
                                 _sheet("<row>" + "<c><v>1</v></c>" * 100_000 + "</row>")), TOO_FAR),
        (lambda data: _with_part(data, "xl/worksheets/sheet3.xml", _sheet(
            '<row r="1"><c r="RZ1"><v>1</v></c></row><row r="150000"><c r="A150000"><v>1</v></c></row>')), TOO_FAR),
    ],
)  # fmt: skip
def test_files_that_are_no_plain_workbook(tmp_path: Path, content: Callable[[bytes], bytes], expected: str) -> None:
    data = content(_sound(tmp_path))
    (tmp_path / "buku-kerja.xlsx").write_bytes(data)
    assert _said(tmp_path) == expected


def _sheet(rows: str) -> bytes:
    head = '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>'
    return f"{head}{rows}</sheetData></worksheet>".encode()


def test_a_part_that_is_encrypted_or_too_many_parts(tmp_path: Path) -> None:
    data = _sound(tmp_path)
    entry = data.rindex(b"PK\x01\x02")
    (tmp_path / "buku-kerja.xlsx").write_bytes(data[: entry + 8] + b"\x01\x00" + data[entry + 10 :])
    assert "[BUKU-02]" in _said(tmp_path)
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for number in range(5_001):
            archive.writestr(f"{number}", b"")
    (tmp_path / "buku-kerja.xlsx").write_bytes(buffer.getvalue())
    assert _said(tmp_path) == TOO_LARGE


def test_a_stream_that_is_damaged(tmp_path: Path) -> None:
    data = bytearray(_sound(tmp_path))
    with zipfile.ZipFile(io.BytesIO(bytes(data))) as archive:
        part = archive.getinfo("xl/worksheets/sheet3.xml")
    data[part.header_offset + 80 : part.header_offset + 120] = bytes([255] * 40)
    (tmp_path / "buku-kerja.xlsx").write_bytes(data)
    with pytest.raises(zlib.error):
        zlib.decompress(bytes(data[part.header_offset + 60 :]), -15)
    assert _said(tmp_path) == NOT_A_WORKBOOK


def test_a_file_that_is_absent_or_of_another_kind(tmp_path: Path) -> None:
    assert _said(tmp_path) == (
        f"[BUKU-06] berkas “{tmp_path.name}”: Folder ini tidak memuat buku-kerja.xlsx. Periksa letak buku kerjanya, "
        "atau mulai dari templat: “siklus contoh salin FOLDER”."
    )
    (tmp_path / "buku-kerja.xls").write_bytes(OLE + bytes(600))
    assert _said(tmp_path) == (
        f"[BUKU-04] berkas “buku-kerja.xls”: Berkas ini berformat Excel lama (.xls), bukan .xlsx. {SAVE_AS}"
    )


def test_a_workbook_beyond_sixty_megabytes(tmp_path: Path) -> None:
    _sound(tmp_path)
    with (tmp_path / "buku-kerja.xlsx").open("r+b") as file:
        file.truncate(60_000_001)
    assert _said(tmp_path) == TOO_LARGE


def test_missing_and_renamed_sheets(tmp_path: Path) -> None:
    sheets: Book = {"RTLL" if name == "RTL" else name: rows for name, rows in book().items() if name != "Layanan"}
    sheets["Strateji"] = [["ID RTL"]]
    assert [text for text in problems(tmp_path, sheets) if "BUKU-07" in text] == [
        "[BUKU-07] berkas “buku-kerja.xlsx”: Lembar “Layanan” tidak ditemukan. Salin lembar itu dari templat.",
        "[BUKU-07] berkas “buku-kerja.xlsx”: Lembar “RTL” tidak ditemukan; mungkin maksudnya “RTLL”. Ubah namanya menjadi “RTL”.",
        "[BUKU-07] berkas “buku-kerja.xlsx”: Lembar “Strategi” tidak ditemukan; mungkin maksudnya “Strateji”. Ubah namanya menjadi “Strategi”.",
    ]


def test_missing_renamed_double_and_unknown_columns(tmp_path: Path) -> None:
    sheets = book()
    sheets["RTL"][0] = ["ID", "Unsur", "Kegiatn", "Bulan", "Indikatr", "Unsur", "Warna"]
    assert problems(tmp_path, sheets) == [
        "[BUKU-09] lembar “RTL”, baris 1: Kolom “Kegiatn” tidak dikenal; mungkin maksudnya “Kegiatan”. Ubah judul kolom itu "
        "menjadi “Kegiatan”.",
        "[BUKU-09] lembar “RTL”, baris 1: Kolom “Penanggung jawab” tidak ada. Tambahkan kolom itu seperti pada templat.",
        "[BUKU-09] lembar “RTL”, baris 1: Kolom “Indikatr” tidak dikenal; mungkin maksudnya “Indikator”. Ubah judul kolom itu "
        "menjadi “Indikator”.",
        "[BUKU-10] lembar “RTL”, baris 1, kolom “Unsur”: Kolom “Unsur” muncul dua kali. Hapus salah satu.",
        "[BUKU-21] lembar “RTL”, baris 1: Kolom “Warna” tidak dikenal dan tidak dibaca. Hapus kolom itu bila tidak diperlukan.",
    ]


def test_a_sheet_without_heads(tmp_path: Path) -> None:
    sheets = book()
    sheets["RTL"] = [["Rencana"], [None, 1]]
    assert problems(tmp_path, sheets) == [
        "[BUKU-08] lembar “RTL”: Baris judul kolom tidak ditemukan. Tulis judul kolomnya di atas data, sedikitnya: ID, Unsur, "
        "Kegiatan, Bulan, Penanggung jawab."
    ]


def test_heads_below_a_title_in_any_order(tmp_path: Path) -> None:
    sheets = book()
    sheets["Saran"] = [["Saran"], ["Semua saran semester ini"], [], ["Unsur", "Saran *"], ["Waktu", "Percepat"]]
    assert [(item.unsur, item.teks) for item in read(tmp_path, sheets).kantor.saran] == [("waktu", "Percepat")]


@pytest.mark.parametrize(
    ("tweak", "expected"),
    [
        (lambda pages: pages["RTL"].merge_range("B2:B3", "Waktu"),
         ["[BUKU-18] lembar “RTL”, baris 2: Sel B2:B3 digabung. Pisahkan sel itu (Unmerge Cells), lalu isi setiap sel."]),
        (lambda pages: pages["RTL"].write_formula("C2", "=Sheet9!A1", None, "#REF!"),
         ["[BUKU-20] lembar “RTL”, baris 2, kolom “Kegiatan”: Sel berisi galat rumus #REF!. Perbaiki rumusnya atau ketik nilainya."]),
        (lambda pages: pages["RTL"].write_formula("C2", "=A1", None, ""),
         ["[BUKU-19] lembar “RTL”, baris 2, kolom “Kegiatan”: Sel berisi rumus yang belum dihitung. Buka dan simpan berkas di "
          "Excel atau LibreOffice, atau ketik nilainya."]),
        (lambda pages: pages["Responden"].write_formula("F3", "=1/0", None, "#DIV/0!"),
         ["[BUKU-20] lembar “Responden”, baris 3, kolom “waktu”: Sel berisi galat rumus #DIV/0!. Perbaiki rumusnya atau ketik "
          "nilainya."]),
    ],
)  # fmt: skip
def test_cells_that_hide_what_they_mean(tmp_path: Path, tweak: Tweak, expected: list[str]) -> None:
    assert problems(tmp_path, book(), tweak) == expected


def test_formulas_with_values_are_values(tmp_path: Path) -> None:
    def tweak(pages: dict[str, Worksheet]) -> None:
        pages["Responden"].write_formula("F3", "=1+1", None, 2)
        pages["RTL"].write_formula("C2", '="Mengukur"', None, "Mengukur")
        pages["RTL"].merge_range("K1:K2", "di luar tabel")

    buku = read(tmp_path, book(), tweak)
    assert (buku.jawaban[1].nilai["waktu"], buku.rencana.rtl[0].kegiatan) == (2, "Mengukur")


def test_hidden_rows_are_read_and_mentioned(tmp_path: Path) -> None:
    def tweak(pages: dict[str, Worksheet]) -> None:
        pages["RTL"].set_row(2, None, None, {"hidden": True})
        pages["RTL"].set_row(9, None, None, {"hidden": True})

    assert warnings(tmp_path, book(), tweak) == [
        "[BUKU-22] lembar “RTL”, baris 3: Baris ini tersembunyi, tetapi tetap dibaca. Tampilkan barisnya untuk memeriksa isinya, "
        "atau hapus bila tidak dipakai."
    ]


def test_a_workbook_that_is_stored_rather_than_packed(tmp_path: Path) -> None:
    data, buffer = _sound(tmp_path), io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(buffer, "w", zipfile.ZIP_STORED) as new:
        for part in old.namelist():
            new.writestr(part, old.read(part))
    (tmp_path / "buku-kerja.xlsx").write_bytes(buffer.getvalue())
    assert len(read_buku_kerja(tmp_path, pictures=PictureStore(tmp_path)).jawaban) == 2


def test_answers_without_one_of_their_columns(tmp_path: Path) -> None:
    sheets = book()
    sheets["Responden"][0][5] = "wakktu"
    assert problems(tmp_path, sheets) == [
        "[BUKU-09] lembar “Responden”, baris 1: Kolom “wakktu” tidak dikenal; mungkin maksudnya “waktu”. Ubah judul kolom itu "
        "menjadi “waktu”."
    ]


@pytest.mark.parametrize("name", ["Identitas", "Layanan", "RTL"])
def test_a_missing_sheet_is_one_problem(tmp_path: Path, name: str) -> None:
    sheets = book()
    sheets["Realisasi"].append(["RTL-01", "Okt", "selesai", "Terukur", "2025-10-20", None, "Kasubbag"])
    sheets["Strategi"] = [
        ["ID RTL", "Alasan", "Strategi", "Target", "Penanggung jawab"],
        ["RTL-02", "a", "b", "2026-02-01", "c"],
    ]
    del sheets[name]
    assert problems(tmp_path, sheets) == [
        f"[BUKU-07] berkas “buku-kerja.xlsx”: Lembar “{name}” tidak ditemukan. Salin lembar itu dari templat."
    ]


@pytest.mark.parametrize(
    ("name", "column", "head"),
    [("Layanan", 0, "Kode"), ("RTL", 0, "ID"), ("RTL", 2, "Kegiatan")],
)
def test_a_missing_column_is_one_problem(tmp_path: Path, name: str, column: int, head: str) -> None:
    sheets = book()
    sheets["Realisasi"].append(["RTL-01", "Okt", "selesai", "Terukur", "2025-10-20", None, "Kasubbag"])
    sheets[name][0][column] = None
    assert problems(tmp_path, sheets) == [
        f"[BUKU-09] lembar “{name}”, baris 1: Kolom “{head}” tidak ada. Tambahkan kolom itu seperti pada templat."
    ]


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        (None, "[BUKU-09] lembar “Identitas”: Kolom “Isi” tidak ada. Tambahkan kolom itu seperti pada templat."),
        ("Isii", "[BUKU-09] lembar “Identitas”, baris 1: Kolom “Isii” tidak dikenal; mungkin maksudnya “Isi”. Ubah judul kolom "
         "itu menjadi “Isi”."),
    ],
)  # fmt: skip
def test_identity_without_its_values_is_one_problem(tmp_path: Path, head: str | None, expected: str) -> None:
    sheets = book()
    sheets["Identitas"][0][1] = head
    assert problems(tmp_path, sheets) == [expected]
