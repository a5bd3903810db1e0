"""Small invented workbooks for the readers' tests: plain rows in, a real .xlsx file out."""

from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path

import pytest
import xlsxwriter
from xlsxwriter.worksheet import Worksheet

from siklus.core.errors import SiklusError
from siklus.readers.bukti import PictureStore
from siklus.readers.bukukerja.model import BukuKerja
from siklus.readers.bukukerja.read import read_buku_kerja

Value = str | float | date | None
Rows = list[list[Value]]
Book = dict[str, Rows]
Tweak = Callable[[dict[str, Worksheet]], None]
UNSUR = ["persyaratan", "prosedur", "waktu", "biaya", "produk", "kompetensi", "perilaku", "sarana", "pengaduan"]


def book() -> Book:
    """A workbook with nothing wrong in it; heads stand in row 1."""
    return {
        "Identitas": [
            ["Keterangan", "Isi"],
            ["Nama kantor", "Komisi Pemilihan Umum Kabupaten Contoh"],
            ["Sebutan kantor", "KPU Kabupaten Contoh"],
            ["Kota", "Contoh"],
            ["Jenis periode", "semester"],
            ["Tahun", 2025],
            ["Periode ke", 1],
            ["Masa pelaksanaan mulai", "Juli 2025"],
            ["Masa pelaksanaan selesai", "Desember 2025"],
            ["Tanggal laporan", date(2026, 1, 12)],
            ["Jabatan penandatangan", "Sekretaris"],
            ["Nama penandatangan", "Nama Rekaan"],
        ],
        "Layanan": [["Kode", "Nama layanan", "Jumlah pengguna"], ["informasi", "Pelayanan Informasi", 40]],
        "Responden": [
            ["ID", "Tanggal", "Layanan", *UNSUR, "Jenis Kelamin"],
            ["R1", date(2025, 3, 4), "informasi", 3, 3, 3, 4, 3, 3, 3, 4, 4, "Perempuan"],
            ["R2", date(2025, 3, 5), "informasi", 4, 3, 3, 4, 3, 3, 3, 4, 3, "L"],
        ],
        "RTL": [
            ["ID", "Unsur", "Kegiatan", "Bulan", "Penanggung jawab"],
            ["RTL-01", "Waktu Penyelesaian", "Mengukur waktu layanan", "Okt; Nov", "Subbagian A; Subbagian B"],
            ["RTL-02", "Persyaratan", "Menulis ulang persyaratan", "Jul–Sep", "Subbagian A"],
        ],
        "Realisasi": [["ID RTL", "Bulan", "Status", "Deskripsi", "Tanggal", "Bukti", "Diperiksa oleh"]],
    }


def write_book(path: Path, sheets: Book, tweak: Tweak = lambda _: None) -> Path:
    """The rows as an .xlsx file; `tweak` may do to the finished sheets what rows cannot say."""
    workbook = xlsxwriter.Workbook(str(path))
    dated = workbook.add_format({"num_format": "dd/mm/yyyy"})
    pages: dict[str, Worksheet] = {}
    for name, rows in sheets.items():
        pages[name] = workbook.add_worksheet(name)
        for number, row in enumerate(rows):
            for column, value in enumerate(row):
                if isinstance(value, date):
                    pages[name].write_datetime(number, column, datetime.combine(value, datetime.min.time()), dated)
                else:
                    pages[name].write(number, column, value)
    tweak(pages)
    workbook.close()
    return path


def read(folder: Path, sheets: Book, tweak: Tweak = lambda _: None) -> BukuKerja:
    """The workbook written to the folder and read."""
    write_book(folder / "buku-kerja.xlsx", sheets, tweak)
    return read_buku_kerja(folder, pictures=PictureStore(folder / "tembolok"))


def problems(folder: Path, sheets: Book, tweak: Tweak = lambda _: None) -> list[str]:
    """What reading the workbook says is wrong, as a person reads it, without the file's name in front."""
    with pytest.raises(SiklusError) as caught:
        read(folder, sheets, tweak)
    return [str(problem).replace("berkas “buku-kerja.xlsx”, ", "") for problem in caught.value.problems]


def warnings(folder: Path, sheets: Book, tweak: Tweak = lambda _: None) -> list[str]:
    """The warnings of a workbook that can be read."""
    return [
        str(problem).replace("berkas “buku-kerja.xlsx”, ", "") for problem in read(folder, sheets, tweak).peringatan
    ]


def identitas(**lines: Value) -> list[list[Value]]:
    """The sheet of identity with these lines instead of, or after, its own."""
    rows = [row for row in book()["Identitas"] if row[0] not in lines]
    return rows + [[name, value] for name, value in lines.items()]
