"""The whole cycle told once, in order: an office's files, its numbers, its choice, what was done, its reports."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from datetime import date
from importlib import import_module
from pathlib import Path

from siklus.analytics.plain_csv import is_large_csv
from siklus.core.aturan import Aturan, aturan
from siklus.core.errors import Problem, SiklusError, refuse
from siklus.core.indeks.dilaporkan import check_dilaporkan, hasil_dilaporkan
from siklus.core.indeks.hasil import HasilSurvei, Indeks
from siklus.core.indeks.irisan import Cara, compute_hasil, hasil_of
from siklus.core.laporan.bahan import Bahan, DataKantor
from siklus.core.laporan.olah_data import DataOlah, build_olah_data
from siklus.core.laporan.pelaksanaan import build_pelaksanaan
from siklus.core.laporan.tindak_lanjut import build_tindak_lanjut
from siklus.core.realisasi.catatan import CatatanBulan, RealisasiRtl
from siklus.core.realisasi.gabung import gather_realisasi
from siklus.core.realisasi.pemeliharaan import check_pemeliharaan
from siklus.core.realisasi.publikasi import check_publikasi
from siklus.core.realisasi.strategi import check_strategi
from siklus.core.rencana.keputusan import settle
from siklus.core.rencana.periksa import check_rencana
from siklus.core.rencana.prioritas import UsulanPrioritas, propose_prioritas
from siklus.core.rencana.rtl import Rencana
from siklus.core.survei.jawaban import Jawaban
from siklus.core.survei.kolom import Urutan
from siklus.document.assets import Assets
from siklus.document.layout import Layout
from siklus.document.report import Document
from siklus.readers.answers import read_answers
from siklus.readers.bukukerja.model import BukuKerja
from siklus.readers.bukukerja.reading_order import in_reading_order

BUILDERS: Mapping[str, Callable[[Bahan], Document]] = {
    "pelaksanaan": build_pelaksanaan,
    "tindak-lanjut": build_tindak_lanjut,
}
OLAH_DATA = "olah-data.xlsx"
Warnings = tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class Hitungan:
    """What answers alone come to: the index of all and of every slice, and which unsur come first."""

    aturan: Aturan
    hasil: HasilSurvei
    prioritas: UsulanPrioritas
    peringatan: Warnings


@dataclass(frozen=True, slots=True)
class Kantor:
    """One office's period, ready to be reported: facts, pictures, answers, and what it should still look at."""

    bahan: Bahan
    assets: Assets
    jawaban: tuple[Jawaban, ...]
    peringatan: Warnings


def compute(path: Path, on: date, urutan: Urutan | None = None) -> Hitungan:
    """The index of a table of answers (CSV, XLSX) or of an office's folder; SiklusError when it cannot be computed."""
    if path.is_dir():
        buku = read_folder(path)
        hasil, peringatan = result_of(buku)
        return _hitungan(hasil, buku.kantor.aturan, in_reading_order((*buku.peringatan, *peringatan)))
    law = aturan(on)
    if is_large_csv(path):
        from siklus.analytics.answers import read_large_answers  # noqa: PLC0415 - DuckDB takes 0.25 s to load

        large = read_large_answers(path, law, urutan=urutan)
        return _hitungan(hasil_of(large.statistik, large.layanan, Cara(large.kuesioner, law)), law, large.peringatan)
    answers = read_answers(path, law, urutan=urutan)
    hasil = compute_hasil(answers.jawaban, answers.kuesioner, answers.layanan, law)
    return _hitungan(hasil, law, answers.peringatan)


def _hitungan(hasil: HasilSurvei, law: Aturan, peringatan: Warnings) -> Hitungan:
    return Hitungan(law, hasil, propose_prioritas(hasil.indeks, law), peringatan)


def read_office(folder: Path) -> Kantor:
    """An office's folder as facts that agree with each other; SiklusError with everything that does not."""
    buku = read_folder(folder)
    try:
        return _judge(buku)
    except SiklusError as error:
        raise SiklusError(in_reading_order((*error.problems, *buku.peringatan))) from error


def read_folder(folder: Path) -> BukuKerja:
    """What an office wrote and photographed; SiklusError with everything that cannot be read."""
    from siklus.readers.bukukerja.read import read_buku_kerja  # noqa: PLC0415 - Pillow and PDFium are not for tables

    return read_buku_kerja(folder)


def _judge(buku: BukuKerja) -> Kantor:
    hasil, doubts = result_of(buku)
    rencana, plan_doubts = plan_of(buku, hasil.indeks)
    realisasi, work_doubts = realisasi_of(buku, rencana, hasil.indeks)
    peringatan = in_reading_order((*buku.peringatan, *doubts, *plan_doubts, *work_doubts))
    return Kantor(Bahan(buku.kantor, hasil, rencana, realisasi), buku.assets, buku.jawaban, peringatan)


def result_of(buku: BukuKerja) -> tuple[HasilSurvei, Warnings]:
    """The index from answers, or from printed values where an office has only those."""
    kantor, law = buku.kantor, buku.kantor.aturan
    if buku.nilai is not None:
        return hasil_dilaporkan(buku.nilai, law), check_dilaporkan(buku.nilai, law)
    return compute_hasil(buku.jawaban, kantor.kuesioner, kantor.layanan, law, kosong=buku.kosong), ()


def plan_of(buku: BukuKerja, indeks: Indeks) -> tuple[Rencana, Warnings]:
    """The plan on the priorities that the office chose, or on the three lowest when that is clear."""
    rencana, problems = settle_plan(buku.kantor, buku.rencana, indeks)
    return rencana, _checked(problems)


def settle_plan(kantor: DataKantor, rencana: Rencana, indeks: Indeks) -> tuple[Rencana, Warnings]:
    """The same with all that is wrong in the plan, errors too; SiklusError when the priorities cannot be settled."""
    prioritas = settle(propose_prioritas(indeks, kantor.aturan), rencana.prioritas)
    settled = replace(rencana, prioritas=prioritas)
    id_lama = {identity for lalu in kantor.lalu for identity in lalu.id_rtl}
    return settled, check_rencana(settled, indeks, kantor.periode, subbagian=kantor.subbagian, id_lama=id_lama)


def realisasi_of(buku: BukuKerja, rencana: Rencana, indeks: Indeks) -> tuple[tuple[RealisasiRtl, ...], Warnings]:
    """What became of every RTL by the report's date, with the strategies and the maintenance checked against it."""
    realisasi, problems = gather_work(buku.kantor, rencana, buku.catatan, indeks)
    return realisasi, _checked(problems)


def gather_work(
    kantor: DataKantor, rencana: Rencana, catatan: Iterable[CatatanBulan], indeks: Indeks
) -> tuple[tuple[RealisasiRtl, ...], Warnings]:
    """The same with all that is wrong in the records, errors too."""
    realisasi, problems = gather_realisasi(rencana, catatan, kantor.tanggal)
    return realisasi, (
        *problems,
        *check_strategi(realisasi, kantor.strategi, kantor.tanggal, kantor.subbagian),
        *check_pemeliharaan(kantor.pemeliharaan, indeks, kantor.aturan, kantor.subbagian),
        *check_publikasi(kantor.publikasi, realisasi),
    )


def _checked(problems: Warnings) -> Warnings:
    """The problems, when all are warnings."""
    refuse(problems)
    return problems


def file_names(kinds: Iterable[str], formats: Collection[str]) -> tuple[str, ...]:
    """The files that `render` makes, in its order."""
    reports = tuple(f"laporan-{kind}.{form}" for kind in kinds for form in formats if form != "xlsx")
    return (*reports, *((OLAH_DATA,) if "xlsx" in formats else ()))


def render(kantor: Kantor, kinds: Iterable[str], formats: Collection[str]) -> Iterator[tuple[str, bytes]]:
    """Each file under its name, as soon as it is ready: the reports as docx and pdf, the processed answers as xlsx.

    An office that has printed values only gets a workbook of those.
    """
    wanted = tuple(form for form in formats if form != "xlsx")
    for kind in kinds if wanted else ():
        yield from _render_report(kantor, kind, wanted)
    if "xlsx" in formats:
        from siklus.writers.xlsx import render_xlsx  # noqa: PLC0415 - writers take longer to load than an index

        yield OLAH_DATA, render_xlsx(build_olah_data(DataOlah.of(kantor.bahan), kantor.jawaban))


def _render_report(kantor: Kantor, kind: str, formats: tuple[str, ...]) -> Iterator[tuple[str, bytes]]:
    """The PDF is laid out first whatever was asked for: Word's file takes its page numbers from it.

    The layout engine works outside of the interpreter, which loads the writer of Word's file meanwhile.
    """
    from siklus.writers.pdf import render_pdf  # noqa: PLC0415 - as above

    document = BUILDERS[kind](kantor.bahan)
    with ThreadPoolExecutor(1) as aside:
        if "docx" in formats:
            aside.submit(import_module, "siklus.writers.docx")
        pdf = render_pdf(document, kantor.assets)
    for name, form in zip(file_names((kind,), formats), formats, strict=True):
        yield name, pdf.data if form == "pdf" else _render_docx(document, kantor.assets, pdf.layout)


def _render_docx(document: Document, assets: Assets, layout: Layout) -> bytes:
    from siklus.writers.docx import render_docx  # noqa: PLC0415 - as above

    return render_docx(document, assets, layout)
