"""What the bounded process answers, and what it does not get away with."""

from datetime import date

import pytest

from siklus.core.errors import SiklusError
from siklus.core.periksa.keluaran.hasil import Hasil
from siklus.core.periksa.temuan import Tingkat
from siklus.readers.laporan.apart import Limits
from siklus.web.queries.periksa.catat import Bacaan, bacaan_json, bacaan_of, kunci_of, temuan_json, temuan_of
from siklus.web.services.periksa.anak import FOR_A_CHECK, Halaman, Periksa, Salinan, Tugas, ask, problems_of
from siklus.web.services.periksa.pemeriksa import check, remark
from tests.web.periksa.conftest import SALAH, pdf_of

HARI = date(2026, 11, 23)
READ = bacaan_json(Bacaan(Hasil("", jenis="text")))
PNG = b"\x89PNG\r\n\x1a\n" + b"0" * 40


def codes(tugas: Tugas, limits: Limits = FOR_A_CHECK) -> list[str]:
    with pytest.raises(SiklusError) as refused:
        ask(tugas, limits=limits)
    return [problem.code for problem in refused.value.problems]


def test_a_pdf_is_read_checked_drawn_and_annotated() -> None:
    said: list[str] = []
    data = pdf_of(SALAH)
    bacaan = bacaan_of(ask(Periksa(data, "laporan.pdf", HARI), lambda: said.append("dibaca")).nilai, "laporan.pdf")
    hasil = bacaan.hasil
    assert (said, hasil.berkas, hasil.jenis, hasil.halaman) == (["dibaca"], "laporan.pdf", "pdf", 1)
    assert {"IKM-01", "IKM-06"} <= {temuan.kode for temuan in hasil.temuan}
    assert [tuple(map(round, size)) for size in bacaan.ukuran] == [(595, 842)]
    assert bacaan.sekitar == {}
    assert hasil.temuan[0].lokasi[0].kotak is not None
    assert ask(Halaman(data, 0, 200)).data.startswith(PNG[:8])
    assert ask(Salinan(data, "laporan.pdf", temuan_json(hasil.temuan))).data.startswith(b"%PDF")


def test_what_cannot_be_read_is_told_in_words() -> None:
    assert codes(Periksa(PNG, "a.pdf", HARI)) == ["PERIKSA-05"]
    assert codes(Periksa(pdf_of(SALAH)[:700], "a.pdf", HARI)) == ["BACA-04"]
    assert codes(Halaman(pdf_of(SALAH), 7, 200)) == ["BACA-05"]
    assert codes(Periksa(SALAH.encode(), "a.txt", HARI), Limits(0.01)) == ["BACA-05"]


def test_lines_around_a_place_and_no_more_than_a_person_reads() -> None:
    long = SALAH.replace("dengan mutu A.", f"dengan mutu A. {'Lagi ' * 400}")
    bacaan = bacaan_of(check(long.encode(), "a.txt", HARI, lambda: None))
    assert bacaan.sekitar[None, 5][0] == (1, "LAPORAN SURVEI KEPUASAN MASYARAKAT")
    assert max(len(text) for lines in bacaan.sekitar.values() for _, text in lines) == 500
    assert bacaan.hasil.temuan[0].tingkat is Tingkat.KESALAHAN
    assert bacaan_of(bacaan_json(bacaan)) == bacaan
    assert bacaan_of(READ) == Bacaan(Hasil("", jenis="text"))
    assert len({kunci_of(temuan) for temuan in bacaan.hasil.temuan}) == len(bacaan.hasil.temuan)


def test_a_text_carries_no_remarks() -> None:
    with pytest.raises(SiklusError) as refused:
        remark(SALAH.encode(), "a.txt", [])
    assert [problem.code for problem in refused.value.problems] == ["PERIKSA-07"]


@pytest.mark.parametrize(
    "said",
    [
        None,
        [],
        {},
        bacaan_json(Bacaan()),  # no kind of file
        {**READ, "halaman": "1"},
        {**READ, "temuan": [{"kode": 1}]},
        {**READ, "sekitar": [["1", 1, []]]},
        {**READ, "ukuran": [["x", 1]]},
    ],
)
def test_an_answer_that_is_none_is_refused(said: object) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - it says only what it refused
        bacaan_of(said)


def test_findings_that_are_none_are_refused_and_problems_become_one() -> None:
    wrong_ones: tuple[object, ...] = ("x", [1], [{}])
    for said in wrong_ones:
        with pytest.raises(ValueError):  # noqa: PT011 - as above
            temuan_of(said)
    assert [problem.code for problem in problems_of([["BACA-01", "a", "b"]])] == ["BACA-01"]
    for wrong in (None, [], [["BACA-01"]], [["BACA-01", 1, "b"]]):
        assert [problem.code for problem in problems_of(wrong)] == ["BACA-05"]
