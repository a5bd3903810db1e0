"""`siklus keyakinan`: how sure a result is."""

import json
from collections.abc import Iterator
from dataclasses import asdict
from datetime import date
from fractions import Fraction
from pathlib import Path

import click

from siklus.cli.hitung import folder_of
from siklus.cli.pengaruh import check_pengaruh, lines_of_pengaruh
from siklus.cli.problems import show_problems
from siklus.cli.table import aligned
from siklus.cli.tanggal import TANGGAL
from siklus.core.errors import Place, Problem, SiklusError
from siklus.core.indeks.hasil import Indeks, Selang
from siklus.core.indeks.keyakinan import Keterwakilan, Keyakinan, KeyakinanUnsur
from siklus.core.indeks.pengaruh import Pengaruh
from siklus.core.rounding import print_count, print_number, print_percent, print_signed, round_half_up

HEAD = ("No", "Unsur", "NRR", "Selang 95%", "Tiga terendah", "Kepentingan", "Kuadran")
RIGHT = (0, 2, 4, 5)
LEAST, MOST = Fraction(1, 1000), Fraction(999, 1000)
TOO_FEW = "Keyakinan hasil hanya dapat dihitung dari sedikitnya dua jawaban yang lengkap."
ADVICE = "Hitung dari berkas jawaban, atau kumpulkan jawaban lengkap lebih banyak."


@click.command(options_metavar="[PILIHAN]")
@click.argument("berkas", type=click.Path(path_type=Path), metavar="BERKAS")
@click.option("--json", "as_json", is_flag=True, help="Tulis sebagai JSON.")
@click.option("--pada", type=TANGGAL, help="Hitung berkas jawaban menurut aturan pada hari itu; bawaannya hari ini.")
@click.option("--sebelum", type=click.Path(path_type=Path), metavar="BERKAS", help="Jawaban survei periode sebelumnya.")
@click.option("--ditindaklanjuti", multiple=True, metavar="UNSUR", help="Unsur yang RTL-nya selesai; dapat diulang.")
def keyakinan(
    berkas: Path, pada: date | None, sebelum: Path | None, ditindaklanjuti: tuple[str, ...], *, as_json: bool
) -> int:
    """Seberapa yakin hasilnya: selang, peluang tiga terendah dan mutu, validitas, keterwakilan, pengaruh RTL.

    BERKAS: jawaban dalam CSV atau XLSX, atau folder buku kerja, seperti pada `siklus hitung`.
    """
    from siklus.analytics.keyakinan import keyakinan_of  # noqa: PLC0415 - SciPy takes half a second to load
    from siklus.analytics.pengaruh import pengaruh_of  # noqa: PLC0415 - as above
    from siklus.cycle import compute  # noqa: PLC0415 - --help must not load the calculation

    hari = pada or date.today()  # noqa: DTZ011 - the day on this person's calendar
    found = compute(folder_of(berkas), hari)
    sure = keyakinan_of(found.hasil, found.aturan)
    if sure is None:
        raise SiklusError(Problem("JAWAB-15", TOO_FEW, ADVICE, Place(berkas.name)))
    pengaruh = None
    if sebelum is not None or ditindaklanjuti:
        earlier = check_pengaruh(sebelum, ditindaklanjuti, found.hasil.indeks)
        pengaruh = pengaruh_of(compute(folder_of(earlier), hari).hasil, found.hasil, ditindaklanjuti, found.aturan)
        if pengaruh is None:
            raise SiklusError(Problem("JAWAB-15", TOO_FEW, ADVICE, Place(earlier.name)))
    lines = (*lines_of(sure, found.hasil.indeks), *(lines_of_pengaruh(pengaruh) if pengaruh else ()))
    click.echo(_as_json(sure, pengaruh) if as_json else "\n".join(lines))
    show_problems(found.peringatan)
    return 1 if found.peringatan else 0


def _as_json(sure: Keyakinan, pengaruh: Pengaruh | None) -> str:
    content = asdict(sure) | ({"pengaruh": asdict(pengaruh)} if pengaruh else {})
    return json.dumps(content, ensure_ascii=False, indent=2, default=float)  # the ends of intervals


def lines_of(sure: Keyakinan, indeks: Indeks) -> Iterator[str]:
    """For a person: the index, a row for each unsur, and sentences for what cannot be told apart."""
    yield f"IKM {indeks.printed}{_within(sure.ikm)} dari {print_count(sure.n)} jawaban lengkap"
    letters = sorted(sure.mutu.items(), key=lambda item: -item[1])
    yield "Peluang mutu: " + ", ".join(f"{huruf} {_chance(share)}" for huruf, share in letters if share >= LEAST)
    yield ""
    yield aligned([HEAD, *(_row(at, unsur) for at, unsur in enumerate(sure.unsur, 1))], RIGHT)
    yield ""
    yield from _edge(sure, indeks)
    yield from _measuring(sure)
    if sure.keterwakilan:
        yield from _representing(sure.keterwakilan)
    names = {unsur.unsur: unsur.nama for unsur in sure.unsur}
    for key, value in sure.tanpa_unsur.items():
        yield f"IKM tanpa {names[key]}: {_number(value)}."


def _row(at: int, unsur: KeyakinanUnsur) -> tuple[str, ...]:
    close = "–" if unsur.kepentingan is None else _number(unsur.kepentingan)
    within = "–" if unsur.selang is None else _ends(unsur.selang)
    lowest = "–" if unsur.terendah is None else _chance(unsur.terendah)
    return str(at), unsur.nama, _number(unsur.nrr), within, lowest, close, unsur.kuadran


def _edge(sure: Keyakinan, indeks: Indeks) -> Iterator[str]:
    if sure.tepi is None or not sure.belum_terpisah:
        return
    third, fourth = sorted(indeks.unsur, key=lambda nilai: nilai.nrr)[2:4]
    yield (
        f"Peringkat 3 ({third.nama}) dan 4 ({fourth.nama}) belum dapat dibedakan: peluang urutannya benar hanya "
        f"{_chance(sure.tepi)}."
    )


def _measuring(sure: Keyakinan) -> Iterator[str]:
    if sure.alpha is not None:
        yield f"Alpha Cronbach {_number(sure.alpha)}."
    if sure.r_tabel is not None:
        short = [butir.pertanyaan for butir in sure.butir if butir.sahih is False]
        flat = [butir.pertanyaan for butir in sure.butir if butir.sahih is None]
        yield f"r tabel {_number(sure.r_tabel, 3)}: " + (
            f"butir di bawahnya {', '.join(short)}." if short else "semua butir yang beragam jawabannya valid."
        )
        if flat:
            yield f"Validitas tidak dapat dihitung karena semua menjawab sama: {', '.join(flat)}."


def _representing(found: Keterwakilan) -> Iterator[str]:
    verdict = "berbeda nyata dari" if found.berbeda else "tidak berbeda nyata dari"
    yield f"Sebaran layanan {verdict} penggunanya (p {_number(found.p, 3)})."
    for nama, share in found.selisih.items():
        yield f"  {nama}: {print_signed(Fraction(share) * 100, 1)} poin persen"
    if found.ikm_berbobot is not None:
        yield f"IKM bila tiap layanan dibobot penggunanya: {_number(found.ikm_berbobot)}{_within(found.selang)}."


def _within(found: Selang | None) -> str:
    return "" if found is None else f" (selang 95% {_ends(found)})"


def _ends(found: Selang) -> str:
    return f"{print_number(found.bawah)}–{print_number(found.atas)}"


def _number(value: float, places: int = 2) -> str:
    return print_number(Fraction(value), places)


def _chance(share: float) -> str:
    """A chance is never printed as certain when it is not."""
    exact = Fraction(share)
    if exact < LEAST:
        return "< 0,1%"
    return "> 99,9%" if exact > MOST else print_percent(round_half_up(exact, 3))
