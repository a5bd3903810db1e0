"""Where a roll-up's units come from: the workbooks below its folders, each read as its own office would."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from siklus.cli.examples import WORKBOOK
from siklus.core.aturan import aturan
from siklus.core.errors import Place, Problem, Severity, SiklusError, refuse
from siklus.core.laporan.fakta.skor import surveys_of
from siklus.core.realisasi.capaian import count_capaian
from siklus.core.realisasi.evaluasi import evaluate
from siklus.core.rekap.pohon import Tingkat, build_pohon
from siklus.core.rekap.rekap import compute_rekap
from siklus.core.rekap.terbitan import Terbitan
from siklus.core.rekap.unit import StatusSurvei, UnitRekap, himpunan_of, profil_of
from siklus.core.survei.periode import Bulan, Periode
from siklus.cycle import Kantor, read_office


@dataclass(frozen=True, slots=True)
class Sumber:
    """The units that were found, and what was wrong with any of them or between them.

    `periode` are the periods that they surveyed, the oldest first; `contoh` says that the data are invented.
    """

    units: tuple[UnitRekap, ...]
    problems: tuple[Problem, ...]
    periode: tuple[Periode, ...] = ()
    contoh: str = ""


@dataclass(frozen=True, slots=True)
class Wilayah:
    """What is rolled up: the root's name and level, the day by which results are due, and the day it is done."""

    nama: str
    tingkat: str
    tenggat: date | None
    on: date


@dataclass(frozen=True, slots=True)
class Bacaan:
    """A roll-up as it may be shown, and the units that it was read from."""

    terbitan: Terbitan
    sumber: Sumber


def read_terbitan(folders: Sequence[Path], wilayah: Wilayah) -> Bacaan:
    """The roll-up of the units below the folders as it may be shown, and what was wrong with any of them."""
    law = aturan(wilayah.on)
    found = read_sumber(folders, wilayah.tenggat)
    pohon = build_pohon(found.units, wilayah.nama, Tingkat(wilayah.tingkat))
    return Bacaan(Terbitan.of(compute_rekap(pohon, law, wilayah.on), law), found)


def read_sumber(folders: Sequence[Path], tenggat: date | None) -> Sumber:
    """Every unit below the folders; SiklusError REKAP-03 when a folder holds none.

    A folder with a workbook is one unit. In any other, each workbook below is one, and the folders between name its
    areas. A unit that cannot be read has no result: it is counted as begun, with its problems.
    """
    refuse(_empty(folder) for folder in folders if not any(_offices(folder)))
    read = [
        _read(office, areas, tenggat) for folder in folders for office, areas in _offices(folder)
    ]  # one at a time: an office's pictures are let go before the next
    periods = tuple(sorted({item.periode for item in read if item.periode}, key=_first_month))
    problems = (problem for item in read for problem in item.problems)
    contoh = next((item.contoh for item in read if item.contoh), "")
    return Sumber(tuple(item.unit for item in read), (*problems, *_mixed(periods)), periods, contoh)


@dataclass(frozen=True, slots=True)
class _Dibaca:
    """One office as it was read; without a period it could not be."""

    unit: UnitRekap
    problems: tuple[Problem, ...]
    periode: Periode | None = None
    contoh: str = ""


def _first_month(periode: Periode) -> tuple[Bulan, int]:
    return periode.months[0], len(periode.months)


def _mixed(periods: Sequence[Periode]) -> Iterator[Problem]:
    """Units that were not surveyed in the same period stand side by side."""
    if len(periods) > 1:
        names = ", ".join(periode.nama for periode in periods)
        message = f"Unit dalam rekap ini disurvei pada periode yang berbeda: {names}."
        yield Problem(
            "REKAP-04", message, "Rekap setiap periode tersendiri agar nilainya sebanding.", severity=Severity.WARNING
        )


def _offices(folder: Path) -> Iterator[tuple[Path, tuple[str, ...]]]:
    for path in sorted(folder.rglob(WORKBOOK)):
        yield path.parent, path.parent.relative_to(folder).parts[:-1]


def _empty(folder: Path) -> Problem:
    message = f"Tidak ada {WORKBOOK} di dalamnya."
    advice = "Sebutkan folder satu unit, atau folder yang bersusun provinsi, kabupaten, lalu unit."
    return Problem("REKAP-03", message, advice, Place(str(folder)))


def _read(office: Path, areas: tuple[str, ...], tenggat: date | None) -> _Dibaca:
    kode = "/".join((*areas, office.resolve().name))
    try:
        kantor = read_office(office)
    except SiklusError as error:
        unread = UnitRekap(kode, office.resolve().name, areas, StatusSurvei.TERBUKA, tenggat)
        return _Dibaca(unread, tuple(_of_office(problem, kode) for problem in error.problems))
    said = kantor.bahan.kantor
    problems = tuple(_of_office(problem, kode) for problem in kantor.peringatan)
    return _Dibaca(_unit(kode, areas, kantor, tenggat), problems, said.periode, said.catatan_contoh)


def _unit(kode: str, areas: tuple[str, ...], kantor: Kantor, tenggat: date | None) -> UnitRekap:
    bahan, said = kantor.bahan, kantor.bahan.kantor
    scores = evaluate(
        bahan.rencana,
        bahan.realisasi,
        said.publikasi,
        periode=said.periode,
        aturan=said.aturan,
        on=said.tanggal,
        jumlah_survei=surveys_of(said) if said.survei_setahun is None else said.survei_setahun,
        mulai=said.mulai_pekppp,
    )
    return UnitRekap(
        kode,
        said.unit.sebutan,
        areas,
        StatusSurvei.DISEGEL,
        tenggat,
        bahan.hasil.indeks,
        himpunan_of(bahan.hasil),
        count_capaian(bahan.realisasi),
        scores.pekppp,
        profil_of(bahan.hasil),
    )


def _of_office(problem: Problem, kode: str) -> Problem:
    """The same problem, its file named with its office."""
    place = problem.place
    file = f"{kode}/{place.file}" if place.file else kode
    where = Place(file, place.sheet, place.row, place.column)
    return Problem(problem.code, problem.message, problem.advice, where, problem.severity)
