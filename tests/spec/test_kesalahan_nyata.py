"""The mistakes that real hand-made reports carry, one test each: from an office's files none of them can come out."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from siklus.core.errors import Severity
from siklus.core.indeks.mutu import mutu_of, mutu_of_nrr
from siklus.core.laporan.bahan import Bahan
from siklus.core.laporan.pelaksanaan import build_pelaksanaan
from siklus.core.laporan.tindak_lanjut import build_tindak_lanjut
from siklus.core.realisasi.catatan import CatatanBulan, Status, Strategi
from siklus.core.realisasi.gabung import gather_realisasi
from siklus.core.realisasi.strategi import check_strategi
from siklus.cycle import Kantor, read_office
from siklus.document.blocks import Contents, Figure, FigureGrid, Heading, Table
from siklus.document.inline import Angka, Ref, plain
from siklus.document.numbering import number
from siklus.document.report import Document
from siklus.document.walk import blocks_of, lines_of

OFFICES = ("kpu-tirtamaya", "kpu-arunika")


@pytest.fixture(scope="module", params=OFFICES)
def kantor(request: pytest.FixtureRequest, root: Path) -> Kantor:
    return read_office(root / "contoh" / str(request.param))


@pytest.fixture(scope="module")
def reports(kantor: Kantor) -> tuple[Document, ...]:
    return build_pelaksanaan(kantor.bahan), build_tindak_lanjut(kantor.bahan)


@pytest.fixture(scope="module")
def tindak_lanjut(reports: tuple[Document, ...]) -> Document:
    return reports[1]


def prints_of_facts(documents: Iterable[Document]) -> dict[str, set[str]]:
    """Every fact with all the ways in which it is printed, over all reports together."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for document in documents:
        for _, line in lines_of(document):
            for part in line:
                if isinstance(part, Angka):
                    found[part.fact].add(part.text)
    return dict(found)


def table_of(document: Document, label: str) -> Table:
    (found,) = (block for block in blocks_of(document) if isinstance(block, Table) and block.label == label)
    return found


def texts(table: Table) -> list[str]:
    return [plain(line) for row in table.body for cell in row.cells for line in cell.lines]


def test_no_value_is_swapped_between_tables(reports: tuple[Document, ...]) -> None:
    different = {fact for fact, prints in prints_of_facts(reports).items() if len(prints) > 1}
    assert different <= {"tanggal"}, "each report has its own date; nothing else may differ between the two"
    for document in reports:
        assert all(len(prints) == 1 for prints in prints_of_facts((document,)).values())


def test_every_letter_is_that_of_its_value(kantor: Kantor, reports: tuple[Document, ...]) -> None:
    bahan = kantor.bahan
    indeks = bahan.hasil.indeks
    for document in reports:
        letters = {fact: entry.printed for fact, entry in document.facts.items() if fact.startswith("mutu.")}
        for nilai in indeks.unsur:
            assert letters[f"mutu.{nilai.unsur}"].startswith(mutu_of_nrr(nilai.nrr, bahan.kantor.aturan).huruf)
        assert document.facts["ikm.mutu"].printed.startswith(mutu_of(indeks.ikm, bahan.kantor.aturan).huruf)


def test_no_activity_is_renamed_dropped_or_added(kantor: Kantor, tindak_lanjut: Document) -> None:
    for label in ("tabel:rencana", "tabel:realisasi"):
        cells = texts(table_of(tindak_lanjut, label))
        for rtl in kantor.bahan.rencana.rtl:
            assert sum(cell.endswith(rtl.kegiatan) for cell in cells) == 1, (label, rtl.kegiatan)
    unfinished = [item.rtl.kegiatan for item in kantor.bahan.realisasi if not item.sudah]
    strategies = texts(table_of(tindak_lanjut, "tabel:strategi"))
    named = [rtl.kegiatan for rtl in kantor.bahan.rencana.rtl if any(rtl.kegiatan in cell for cell in strategies)]
    assert named == unfinished


def evidence_groups(document: Document) -> dict[str, list[str]]:
    """The headings of the evidence annex with the labels of the figures under each."""
    groups: dict[str, list[str]] = {}
    heading = ""
    for block in document.annex:
        if isinstance(block, Heading):
            heading = block.text
        figures = block.figures if isinstance(block, FigureGrid) else (block,) if isinstance(block, Figure) else ()
        for figure in figures:
            groups.setdefault(heading, []).append(figure.label)
    return groups


def test_no_evidence_stands_under_its_neighbours_label(kantor: Kantor, tindak_lanjut: Document) -> None:
    groups = evidence_groups(tindak_lanjut)
    for item in kantor.bahan.realisasi:
        if not item.bukti:
            continue
        nomor, _, poin = tindak_lanjut.facts[f"rtl.nomor.{item.rtl.id}"].printed.partition(".")
        labels = groups[f"Bukti Dukung Tabel 3.1 Nomor {nomor} Poin {poin}"]
        assert labels
        assert all(label.startswith(f"gambar:bukti.{item.rtl.id}.") for label in labels)


def test_every_row_that_cites_evidence_cites_its_own(kantor: Kantor, tindak_lanjut: Document) -> None:
    table = table_of(tindak_lanjut, "tabel:realisasi")
    by_activity = {item.rtl.kegiatan: item for item in kantor.bahan.realisasi}
    for row in table.body:
        kegiatan = next(name for name in by_activity if any(plain(line).endswith(name) for line in row.cells[-5].lines))
        cited = {part.target for cell in row.cells for line in cell.lines for part in line if isinstance(part, Ref)}
        own = by_activity[kegiatan]
        assert bool(cited) == bool(own.bukti)
        assert all(own.rtl.id in target for target in cited)


def test_the_contents_lack_no_section(reports: tuple[Document, ...]) -> None:
    for document in reports:
        listed = [entry.label for entry in number(document).headings]
        headings = [block.label for block in blocks_of(document) if isinstance(block, Heading) and block.in_contents]
        assert listed == headings
        if any(isinstance(block, Contents) for block in document.front):
            sections = {block.text for block in document.body if isinstance(block, Heading) and block.level <= 2}
            assert sections <= {plain(entry.title) for entry in number(document).headings}


def test_the_survey_period_is_never_the_time_of_execution(kantor: Kantor, reports: tuple[Document, ...]) -> None:
    bahan = kantor.bahan
    assert not set(bahan.rencana.masa_pelaksanaan) & set(bahan.kantor.periode.months)
    for rtl in bahan.rencana.rtl:
        assert set(rtl.bulan) <= set(bahan.rencana.masa_pelaksanaan)
    for document in reports:
        for _, line in lines_of(document):
            words = plain(line)
            assert f"selama {bahan.kantor.periode.nama}" not in words
            assert f"masa pelaksanaan {bahan.kantor.periode.rentang}" not in words


def test_a_reason_for_an_activity_that_was_never_planned_is_refused(kantor: Kantor) -> None:
    bahan: Bahan = kantor.bahan
    stranger = Strategi(
        "RTL-TAK-ADA", "Belum disusun.", "Menyusun standar baru", date(2027, 1, 31), bahan.kantor.subbagian[:1]
    )
    problems = check_strategi(
        bahan.realisasi, (*bahan.kantor.strategi, stranger), bahan.kantor.tanggal, bahan.kantor.subbagian
    )
    assert [problem.code for problem in problems if problem.severity is Severity.ERROR] == ["REALISASI-12"]


def test_two_reasons_for_one_activity_are_refused(kantor: Kantor) -> None:
    bahan = kantor.bahan
    twice = (*bahan.kantor.strategi, replace(bahan.kantor.strategi[0], alasan="Alasan lain."))
    problems = check_strategi(bahan.realisasi, twice, bahan.kantor.tanggal, bahan.kantor.subbagian)
    assert {problem.code for problem in problems if problem.severity is Severity.ERROR} == {"REALISASI-14"}


def test_done_without_evidence_prints_belum(kantor: Kantor) -> None:
    bahan = kantor.bahan
    rtl = bahan.rencana.rtl[0]
    claimed = tuple(
        CatatanBulan(rtl.id, month, Status.SELESAI, "Sudah dikerjakan", tanggal=month.last_day) for month in rtl.bulan
    )
    realisasi, problems = gather_realisasi(bahan.rencana, claimed, bahan.kantor.tanggal)
    assert (realisasi[0].status, realisasi[0].printed) == (Status.SELESAI, "Belum")
    assert any(problem.severity is Severity.WARNING and rtl.id in str(problem) for problem in problems)
