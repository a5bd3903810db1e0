"""What an example office consists of, and how it becomes a workbook."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from script.contoh.jawaban import Sasaran, Stratum, find_totals, people, spread
from siklus.core.aturan import aturan
from siklus.readers.bukukerja.template import Value, filled_workbook
from siklus.writers.xlsx import render_xlsx

Row = Mapping[str, Value]

KUL = "Subbagian Keuangan, Umum, dan Logistik"
RENDATIN = "Subbagian Perencanaan, Data, dan Informasi"
TEKNIS = "Subbagian Teknis Penyelenggaraan Pemilu dan Hukum"
PARMAS = "Subbagian Partisipasi, Hubungan Masyarakat, dan Sumber Daya Manusia"
SUBBAGIAN = f"{KUL}; {RENDATIN}; {TEKNIS}; {PARMAS}"
CATATAN = (
    "Data contoh: kantor, orang, kegiatan, dan gambarnya rekaan; jawaban responden dibuat oleh program, "
    "bukan hasil survei."
)


@dataclass(frozen=True)
class Layanan:
    """One service of the example: its kode, name, users, and answers collected."""

    kode: str
    nama: str
    pengguna: int
    n: int


@dataclass(frozen=True)
class Gambar:
    """One piece of evidence: its code, file, scene and variant for the drawing, and what is said about it."""

    kode: str
    berkas: str
    adegan: str
    ragam: int
    keterangan: str
    tanggal: str
    tempat: str
    tautan: str = ""
    survei: bool = False


@dataclass(frozen=True)
class Kantor:
    """One example office, complete."""

    folder: str
    tanggal: date
    identitas: Row
    layanan: tuple[Layanan, ...]
    sasaran: Sasaran
    survei: tuple[date, date]
    seed: int
    gambar: tuple[Gambar, ...]
    lembar: Mapping[str, Sequence[Row]]
    narasi: Mapping[str, str] = field(default_factory=dict)
    """File under narasi/ → its Markdown."""


def workbook_bytes(kantor: Kantor) -> bytes:
    """The office's buku-kerja.xlsx."""
    rows: dict[str, Sequence[Row]] = {
        "Identitas": ({**kantor.identitas, "Subbagian": SUBBAGIAN, "Catatan contoh": CATATAN},),
        "Layanan": [
            {"Kode": item.kode, "Nama layanan": item.nama, "Jumlah pengguna": item.pengguna} for item in kantor.layanan
        ],
        "Responden": _answers(kantor),
        "Dokumentasi": [_evidence(item) for item in kantor.gambar],
        **kantor.lembar,
    }
    return render_xlsx(filled_workbook(rows, aturan(kantor.tanggal)))


def _answers(kantor: Kantor) -> list[Row]:
    n = sum(item.n for item in kantor.layanan)
    strata = [Stratum(item.kode, item.pengguna, item.n) for item in kantor.layanan]
    answers = spread(find_totals(kantor.sasaran, n), n, kantor.seed)
    who = people(strata, kantor.survei, kantor.seed + 1)
    return [
        {"ID": f"R{number:03}", **person, **given}
        for number, (person, given) in enumerate(zip(who, answers, strict=True), 1)
    ]


def _evidence(item: Gambar) -> Row:
    return {
        "Kode": item.kode,
        "Berkas": item.berkas,
        "Keterangan": item.keterangan,
        "Tanggal": item.tanggal,
        "Tempat": item.tempat,
        "Tautan": item.tautan or None,
        "Dokumentasi survei": "ya" if item.survei else "tidak",
    }
