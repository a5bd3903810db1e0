"""When the follow-up is said to be carried out: rule RTL-13 finds the months surveyed, and no word about the survey."""

from datetime import date

import pytest

from siklus.core.aturan import aturan
from siklus.core.periksa.daftar import KAIDAH
from siklus.core.periksa.klaim.baca import extract
from siklus.readers.laporan import read_report

LAW = aturan(on=date(2026, 1, 1))
REPORT = """
LAPORAN SURVEI KEPUASAN MASYARAKAT SEMESTER I TAHUN 2025
KECAMATAN SUKAMAJU

BAB I PENDAHULUAN

Survei Semester I Tahun 2025 dilaksanakan pada Januari s.d. Juni 2025.

BAB II RENCANA TINDAK LANJUT

{}

Tabel 2.1 Rencana Tindak Lanjut Semester I Tahun 2025

No\tUnsur\tRencana Tindak Lanjut\tWaktu\tPenanggung Jawab
1\tWaktu Penyelesaian\tMenata alur antrean loket\tAgustus 2025\tSubbag Umum
2\tKompetensi Pelaksana\tMelatih petugas loket\tOktober 2025\tSubbag Umum
3\tPersyaratan\tMenyusun brosur persyaratan\tNovember 2025\tSubbag Teknis
"""
SURVEYED, SEMESTER, AFTER = "Januari s.d. Juni 2025", "Semester I Tahun 2025", "Juli s.d. Desember 2025"
CARRIED_OUT = (
    "Seluruh kegiatan pada Tabel 2.1 dijadwalkan selama {}.",
    "RTL dilaksanakan pada {}.",
    "Pelaksanaan RTL direncanakan {}.",
    "Jadwal pelaksanaan: {}",
    "Kegiatan perbaikan dikerjakan dalam kurun {}.",
    "Periode tindak lanjut: {}.",
    "Tindak lanjut akan diselesaikan dalam {}.",
    "Semua rencana diwujudkan antara {}.",
    "Adapun waktu pelaksanaan tindak lanjut ialah {}.",
    "Rencana kerja perbaikan disusun untuk dikerjakan {}.",
    "Masa tindak lanjut {}",
    "Tindak lanjut dilakukan bertahap sepanjang {}.",
    "Program perbaikan ditempuh pada {}.",
)
"""Sentences that say when the plan is carried out."""

MONTHS_ONLY = (
    "Rencana perbaikan {}:",
    "Rencana tindak lanjut untuk {} adalah sebagai berikut.",
)
"""Those in which a semester would be the survey's, and only months are those of the plan."""

OF_SURVEY = (
    "Rencana tindak lanjut hasil survei {} adalah sebagai berikut.",
    "Rencana perbaikan atas hasil SKM {}:",
    "Tindak lanjut survei yang dilaksanakan pada {} dimuat di bawah.",
    "Rencana ini disusun dari data {}.",
    "Tindak lanjut SKM {}:",
    "Waktu survei {}.",
    "Perbaikan berdasarkan survei periode {}.",
    "Kegiatan survei berlangsung {}.",
    "Kegiatan pengumpulan data dilakukan selama {}.",
    "RTL Semester II 2024 dilaksanakan selama {}.",
)
"""Sentences in which the months surveyed are right."""


def _accused(sentence: str) -> list[str]:
    klaim = extract(read_report(REPORT.format(sentence).encode(), "laporan.txt"), LAW)
    rules = [kaidah for kaidah in KAIDAH if kaidah.kode == "RTL-13"]
    return [temuan.lokasi[0].teks for kaidah in rules for temuan in kaidah.check(klaim, LAW)]


@pytest.mark.parametrize("sentence", CARRIED_OUT)
@pytest.mark.parametrize("months", [SURVEYED, SEMESTER])
def test_the_months_surveyed_are_not_those_of_the_plan(sentence: str, months: str) -> None:
    assert _accused(sentence.format(months)) == [sentence.format(months)]
    assert _accused(sentence.format(AFTER)) == []


@pytest.mark.parametrize("sentence", MONTHS_ONLY)
def test_a_semester_may_name_the_survey_that_a_plan_answers(sentence: str) -> None:
    assert _accused(sentence.format(SURVEYED)) == [sentence.format(SURVEYED)]
    assert _accused(sentence.format(SEMESTER)) == []


@pytest.mark.parametrize("sentence", OF_SURVEY)
@pytest.mark.parametrize("months", [SURVEYED, SEMESTER])
def test_what_is_said_of_the_survey_is_not_said_of_the_plan(sentence: str, months: str) -> None:
    assert _accused(sentence.format(months)) == []
