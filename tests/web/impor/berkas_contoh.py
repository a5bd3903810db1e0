"""Small invented files in the shapes of real exports; `python -m tests.web.impor.berkas_contoh FOLDER` writes them.

LimeSurvey heads a column by the question's code, "code. text", or "code[SQ001]" for a row of an array; Kobo by group
and name with its own columns (_id, _uuid, …) behind; Google by the question's text with the moment first. The shape of
an olah-data table (No Resp, U1 to U9, sums below) is the one that offices and local applications print.
"""

import csv
import io
import sys
from collections.abc import Iterable, Sequence
from datetime import datetime
from pathlib import Path

import xlsxwriter

from siklus.core.aturan import aturan
from tests.web.conftest import HARI_INI

Cell = str | int | float | datetime | None
Rows = Sequence[Sequence[Cell]]
LAW = aturan(HARI_INI)
KEYS = tuple(item.unsur for item in LAW.kuesioner)
TEXTS = {item.unsur: item.teks for item in LAW.kuesioner}
CHOICES = {item.unsur: item.pilihan for item in LAW.kuesioner}
ANSWERS = ((3, 3, 4, 4, 3, 4, 3, 2, 1), (4, 4, 4, 4, 4, 4, 4, 4, 4), (2, 3, 3, 4, 3, 3, 4, 3, 2))


def as_csv(rows: Rows, *, delimiter: str = ",", encoding: str = "utf-8") -> bytes:
    text = io.StringIO()
    csv.writer(text, delimiter=delimiter).writerows(rows)
    return text.getvalue().encode(encoding)


def as_xlsx(rows: Rows, sheet: str = "Sheet1", more: dict[str, Rows] | None = None) -> bytes:
    buffer = io.BytesIO()
    book = xlsxwriter.Workbook(buffer, {"in_memory": True})
    moment = book.add_format({"num_format": "yyyy-mm-dd hh:mm:ss"})
    for name, cells in {sheet: rows, **(more or {})}.items():
        page = book.add_worksheet(name)
        for number, row in enumerate(cells):
            for column, value in enumerate(row):
                page.write(number, column, value, *([moment] if isinstance(value, datetime) else []))
    book.close()
    return buffer.getvalue()


def words(answers: Iterable[int]) -> list[str]:
    return [CHOICES[key][value - 1] for key, value in zip(KEYS, answers, strict=True)]


def limesurvey(*, full: bool) -> bytes:
    """Codes with their texts in the heads; the last response was never sent, the e-mail address came along."""
    arrays = [f"G01Q0{number}[SQ001]. {TEXTS[key]}" for number, key in enumerate(KEYS, 1)]
    heads = ["id. Response ID", "submitdate. Date submitted", "lastpage. Last page", "startlanguage. Start language"]
    tail = ["G02Q10. Jenis kelamin", "G03Q11. Saran", "email. Email address"]
    rows: list[Sequence[Cell]] = [[*heads, *arrays, *tail]]
    for number, answers in enumerate(ANSWERS, 1):
        given = words(answers) if full else [f"AO0{value}" for value in answers]
        sent = "" if number == len(ANSWERS) else f"2026-11-0{number} 09:15:00"
        person = ["Perempuan", "Mohon kursi tunggu ditambah.", "orang@contoh.id"]
        rows.append([str(number), sent, "2", "id", *given, *person])
    return as_csv(rows)


def kobo() -> bytes:
    """XML names in a group, values as 1 to 4, Kobo's own columns behind; semicolons as its CSV has."""
    behind = ["_id", "_uuid", "_submission_time", "_validation_status", "_submitted_by", "__version__", "_index"]
    heads = ["start", "end", *(f"penilaian/{key}" for key in KEYS), "profil/jenis_kelamin", "saran", *behind]
    rows: list[Sequence[Cell]] = [heads]
    for number, answers in enumerate(ANSWERS, 1):
        moment = f"2026-11-0{number}T08:0{number}:00.000+07:00"
        own = [str(500 + number), f"fe833c3c-6324-4f6b-870b-841eba799f1{number}", f"2026-11-0{number}T01:05:00"]
        rows.append([moment, moment, *map(str, answers), "laki_laki", "", *own, "", "petugas_kpu", "vXyz", str(number)])
    return as_csv(rows, delimiter=";")


def google() -> bytes:
    """The moment first, questions and answers in words, a name that nobody asked Siklus to keep."""
    heads = ["Timestamp", "Nama Anda", "Jenis Layanan", *(TEXTS[key] for key in KEYS), "Pendidikan", "Kritik dan Saran"]
    rows: list[Sequence[Cell]] = [heads]
    for number, answers in enumerate(ANSWERS, 1):
        moment = f"2026/11/0{number} 9:0{number}:33 AM GMT+7"
        rows.append([moment, f"Orang {number}", "Permohonan Informasi", *words(answers), "S1", "Sudah baik"])
    return as_csv(rows)


def skm() -> bytes:
    """An olah-data table: a title, U1 to U9, and sums below that are no respondents."""
    rows: list[Sequence[Cell]] = [["PENGOLAHAN DATA SURVEI KEPUASAN MASYARAKAT"], []]
    rows.append(["No Resp", *(f"U{number}" for number in range(1, 10))])
    rows += [[number, *answers] for number, answers in enumerate(ANSWERS, 1)]
    rows.append(["Σ Nilai / Unsur", *(4 for _ in range(9))])
    rows.append(["NRR / Unsur", *(3.2 for _ in range(9))])
    return as_xlsx(rows, "Olah Data")


def dilaporkan() -> bytes:
    """Printed values, one row for each unsur and one for the IKM."""
    nilai = ("3,20", "3,25", "3,10", "3,90", "3,30", "3,35", "3,40", "3,15", "3,05")
    heads = ["Unsur", "NRR", "Mutu", "Jumlah Responden"]
    rows: list[Sequence[Cell]] = [heads, *([item.nama, text] for item, text in zip(LAW.unsur, nilai, strict=True))]
    return as_csv([*rows, ["IKM", "82,50", "B", "371"]])


def bukukerja(answers: Sequence[Sequence[int]] = ANSWERS) -> bytes:
    """Our own workbook: Identitas by which it is known, Responden with its heads."""
    heads = ["ID", "Tanggal", "Layanan", "Ditandai", *KEYS, "Jenis Kelamin", "Usia"]
    rows: list[Sequence[Cell]] = [
        [f"R00{number}", datetime(2026, 11, number), "informasi", "", *item, "Laki-laki", 34]  # noqa: DTZ001 - a day
        for number, item in enumerate(answers, 1)
    ]
    return as_xlsx([["Isian", "Isi"], ["Nama unit", "KPU"]], "Identitas", {"Responden": [heads, *rows]})


def umum(rows: Rows | None = None) -> bytes:
    """A plain table with keys of unsur as heads and numbers as answers."""
    given = rows if rows is not None else [(*answers, "") for answers in ANSWERS]
    return as_csv([[*KEYS, "saran"], *given])


FILES = {
    "limesurvey-kode.csv": lambda: limesurvey(full=False),
    "limesurvey-penuh.csv": lambda: limesurvey(full=True),
    "kobo.csv": kobo,
    "google.csv": google,
    "olah-data-skm.xlsx": skm,
    "nilai-tercetak.csv": dilaporkan,
    "buku-kerja.xlsx": bukukerja,
    "umum.csv": umum,
}

if __name__ == "__main__":
    for name, make in FILES.items():
        (Path(sys.argv[1]) / name).write_bytes(make())
