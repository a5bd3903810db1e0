from dataclasses import replace
from datetime import date

from siklus.core.aturan import aturan
from siklus.core.survei.periksa_kuesioner import baku
from siklus.web.models import VersiKuesioner
from siklus.web.queries.formulir import dimensi_of
from siklus.web.services.kuesioner import (
    PertanyaanTerbuka,
    check_formulir,
    formulir_baku,
    formulir_of,
    to_isi,
)

ATURAN = aturan(date(2026, 11, 23))
BAKU = formulir_baku(ATURAN)


def codes(formulir: object) -> list[str]:
    return [problem.code for problem in check_formulir(formulir, ATURAN)]  # type: ignore[arg-type]  # a case makes it


def test_the_default_questionnaire_is_the_regulations_and_comes_back_whole() -> None:
    assert BAKU.kuesioner == baku(ATURAN)
    assert formulir_of(VersiKuesioner(isi=to_isi(BAKU))) == BAKU
    assert codes(BAKU) == []


def test_every_word_has_a_translation() -> None:
    for item in BAKU.pertanyaan:
        assert set(item.teks) == set(item.pilihan) == {"id", "en"}
        assert len(set(item.pilihan["en"])) == 4
    assert {key for item in dimensi_of([item.kunci for item in ATURAN.dimensi]) for key in item.nama} == {"id", "en"}
    assert dimensi_of(["usia", "tak_dikenal"])[0].kunci_nilai == ("0", "17", "26", "36", "46", "56")


def test_what_is_wrong_with_an_edited_questionnaire_is_told_at_once() -> None:
    first, second, *rest = BAKU.pertanyaan
    edited = replace(
        BAKU,
        pertanyaan=(replace(first, id="Satu!", teks={"id": " "}), replace(second, teks={"id": "x" * 501}), *rest),
        terbuka=tuple(PertanyaanTerbuka(key, {"id": "Saran?"}) for key in ("a", "b", "c", "d", "e", "a")),
    )
    assert codes(edited) == ["SURVEI-51", "SURVEI-52", "SURVEI-53", "SURVEI-54", "SURVEI-55"]


def test_an_open_question_may_not_take_the_id_of_another_question() -> None:
    assert codes(replace(BAKU, terbuka=(PertanyaanTerbuka("waktu", {"id": "Saran?"}),))) == ["SURVEI-52"]
