"""The first sheet of a buku kerja: in which order to fill it in, and what each sheet is for."""

from collections.abc import Iterator

from siklus.document.sheets import Sheet, SheetCell
from siklus.readers.bukukerja.schema import Lembar

STEPS = (
    "Simpan berkas ini dengan nama buku-kerja.xlsx di folder kantor; simpan foto dan PDF bukti di folder bukti.",
    "Isi Identitas, lalu Layanan. Kuesioner boleh dikosongkan bila memakai kuesioner baku.",
    "Isi Responden, satu baris untuk satu orang. Bila hanya memegang nilai cetak, isi Nilai.",
    "Isi RTL setelah prioritas ditetapkan; isi Realisasi, Dokumentasi, Pemeliharaan, dan Strategi seiring waktu.",
    "Jalankan siklus susun FOLDER. Yang keliru disebut dengan lembar, baris, kolom, dan cara memperbaikinya.",
)
RULES = (
    "Jangan mengubah nama lembar dan judul kolom; urutan kolom boleh diubah.",
    "Jangan menggabungkan sel. Baris yang seluruhnya kosong diabaikan.",
    "Beberapa isian dalam satu sel dipisahkan titik koma (;).",
    "Tanggal ditulis sebagai tanggal, 3 Juli 2025, atau 03/07/2025. Bilangan desimal memakai koma.",
    "Jangan menulis nama, NIK, nomor telepon, surel, atau alamat responden.",
)


def guide_sheet(sheets: tuple[Lembar, ...]) -> Sheet:
    """The sheet Petunjuk."""
    return Sheet("Petunjuk", tuple(_rows(sheets)), (24.0, 86.0, 48.0))


def _rows(sheets: tuple[Lembar, ...]) -> Iterator[tuple[SheetCell, ...]]:
    yield (SheetCell("Buku Kerja Survei Kepuasan Masyarakat", "title"),)
    yield (SheetCell("Satu buku kerja untuk satu periode survei dan tindak lanjutnya.", "note"),)
    yield from _numbered("Langkah", STEPS)
    yield from _numbered("Aturan", RULES)
    yield ()
    yield tuple(SheetCell(text, "head") for text in ("Lembar", "Isi", "Kapan diisi"))
    for lembar in sheets:
        yield tuple(SheetCell(text, "input") for text in (lembar.nama, lembar.penjelasan, lembar.kapan))


def _numbered(title: str, sentences: tuple[str, ...]) -> Iterator[tuple[SheetCell, ...]]:
    yield ()
    yield SheetCell(title, "head"), SheetCell(None, "head")
    for number, sentence in enumerate(sentences, 1):
        yield SheetCell(number, "integer"), SheetCell(sentence, "input")
