from collections.abc import Mapping
from datetime import date

from siklus.core.aturan import aturan
from siklus.core.errors import Place, Problem, Severity
from siklus.core.survei.jawaban import Jawaban
from siklus.core.survei.periksa_jawaban import check_jawaban
from siklus.core.survei.periksa_kuesioner import baku
from siklus.core.survei.unit import Layanan

KUESIONER = baku(aturan(date(2025, 6, 30)))
LAYANAN = (Layanan("ppid", "Informasi Publik"), Layanan("data", "Data Pemilih"))
FULL = dict.fromkeys(KUESIONER.unsur, 3)
ROW = Place("skm.xlsx", "Responden", 5)


def make(number: str = "1", nilai: Mapping[str, int | None] = FULL, layanan: str = "ppid") -> Jawaban:
    return Jawaban(number, nilai, layanan, place=ROW)


def test_full_answers_to_known_services_are_right() -> None:
    assert check_jawaban([make("1"), make("2", layanan="data"), make("3", layanan="")], KUESIONER, LAYANAN) == ()


def test_a_gap_is_no_problem_and_makes_the_response_incomplete() -> None:
    gap = make(nilai={**FULL, "waktu": None})
    assert check_jawaban([gap], KUESIONER, LAYANAN) == ()
    assert (make().lengkap, gap.lengkap) == (True, False)


def test_every_value_off_the_scale_is_placed_at_its_column() -> None:
    problems = check_jawaban([make(nilai={**FULL, "waktu": 5, "sarana": 0})], KUESIONER, LAYANAN)
    assert [(problem.code, problem.place) for problem in problems] == [
        ("JAWAB-01", Place("skm.xlsx", "Responden", 5, "waktu")),
        ("JAWAB-01", Place("skm.xlsx", "Responden", 5, "sarana")),
    ]


def test_an_unknown_service_names_the_known_ones() -> None:
    assert check_jawaban([make(layanan="pdd")], KUESIONER, LAYANAN) == (
        Problem(
            code="JAWAB-02",
            message="Layanan “pdd” tidak ada dalam daftar layanan.",
            advice="Pakai salah satu kode: data, ppid.",
            place=Place("skm.xlsx", "Responden", 5, "layanan"),
        ),
    )
    (problem,) = check_jawaban([make()], KUESIONER)
    assert problem.advice == "Isi daftar layanan lebih dahulu, atau kosongkan kolom layanan."


def test_a_repeated_number_points_to_the_first() -> None:
    first, unplaced = make("7"), Jawaban("8", FULL)
    problems = check_jawaban([first, make("7"), make("7"), unplaced, unplaced], KUESIONER, LAYANAN)
    assert [problem.message for problem in problems] == [
        "Nomor jawaban “7” sudah dipakai (berkas “skm.xlsx”, lembar “Responden”, baris 5).",
        "Nomor jawaban “7” sudah dipakai (berkas “skm.xlsx”, lembar “Responden”, baris 5).",
        "Nomor jawaban “8” sudah dipakai (jawaban sebelumnya).",
    ]
    assert {problem.code for problem in problems} == {"JAWAB-03"}


def test_a_blank_response_is_a_warning() -> None:
    (problem,) = check_jawaban([make(nilai=dict.fromkeys(FULL))], KUESIONER, LAYANAN)
    assert (problem.code, problem.severity, problem.place) == ("JAWAB-04", Severity.WARNING, ROW)


def test_columns_must_be_the_questionnaires() -> None:
    values = {key: value for key, value in FULL.items() if key != "biaya"} | {"tarif": 4}
    assert [
        (problem.code, problem.message, problem.place.column)
        for problem in check_jawaban([make(nilai=values)], KUESIONER, LAYANAN)
    ] == [
        ("JAWAB-05", "Pertanyaan “biaya” tidak ada dalam jawaban.", "biaya"),
        ("JAWAB-05", "Pertanyaan “tarif” tidak ada dalam kuesioner.", "tarif"),
    ]
