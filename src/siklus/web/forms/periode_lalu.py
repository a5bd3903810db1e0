"""Earlier periods of which the office has results on paper alone, one in each line of a text."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from decimal import Decimal

from django import forms
from django.utils.translation import gettext as _

from siklus.core.laporan.bahan import PeriodeLalu
from siklus.core.survei.periode import JenisPeriode, Periode

COLUMNS, FEWEST = 5, 2
LOWEST, HIGHEST = 25, 100
IKM = re.compile(r"\d{2,3}(?:,\d{1,2})?")
YEAR = re.compile(r"(\d{4})$")
EARLIEST, LATEST = 2000, 2100
PARTS = {JenisPeriode.TRIWULAN: 4, JenisPeriode.SEMESTER: 2, JenisPeriode.TAHUN: 1}


def lalu_text(lalu: Iterable[PeriodeLalu]) -> str:
    """The periods as a person writes them; what nobody stated at the end of a line is left out."""
    return "\n".join("; ".join(_columns(item)) for item in lalu)


def _columns(lalu: PeriodeLalu) -> list[str]:
    counts = ["" if count is None else str(count) for count in (lalu.n, lalu.rtl_rencana, lalu.rtl_selesai)]
    while counts and not counts[-1]:
        counts.pop()
    return [lalu.periode.nama, lalu.ikm, *counts]


def lalu_of(text: str, known: Sequence[PeriodeLalu]) -> tuple[PeriodeLalu, ...]:
    """The periods of such a text, oldest first; what `known` has besides of the same period stays.

    ValidationError with every line that cannot be read.
    """
    before = {lalu.periode: lalu for lalu in known}
    found: dict[Periode, PeriodeLalu] = {}
    problems: list[str] = []
    for number, line in enumerate(text.splitlines(), 1):
        if not line.strip():
            continue
        try:
            lalu = _line(line)
        except ValueError as error:
            problems.append(_("Baris %(baris)d: %(sebab)s") % {"baris": number, "sebab": error})
            continue
        if lalu.periode in found:
            problems.append(_("Baris %(baris)d: periode ini sudah ada.") % {"baris": number})
        kept = before.get(lalu.periode)
        found[lalu.periode] = replace(lalu, nrr=kept.nrr, id_rtl=kept.id_rtl) if kept else lalu
    if problems:
        raise forms.ValidationError(problems)
    return tuple(sorted(found.values(), key=lambda item: item.periode.months[0]))


def _line(line: str) -> PeriodeLalu:
    parts = [part.strip() for part in line.split(";")]
    if not FEWEST <= len(parts) <= COLUMNS:
        raise ValueError(_("tulis periode; IKM; responden; RTL; RTL selesai."))
    counts = [_count(part) for part in parts[2:]]
    n, planned, done = [*counts, None, None, None][:3]
    if done is not None and (planned is None or done > planned):
        raise ValueError(_("RTL selesai melebihi RTL yang direncanakan."))
    return PeriodeLalu(_periode(parts[0]), _ikm(parts[1]), n=n, rtl_rencana=planned, rtl_selesai=done)


def _periode(text: str) -> Periode:
    """By its name, "Semester I Tahun 2024"; the word Tahun may be left out before the year."""
    year = YEAR.search(text)
    tahun = int(year[1]) if year else 0
    wanted = " ".join(text.casefold().replace("tahun", " ").split())
    if EARLIEST <= tahun <= LATEST:
        for jenis, count in PARTS.items():
            for ke in range(1, count + 1):
                periode = Periode(jenis, tahun, ke)
                if " ".join(periode.nama.casefold().replace("tahun", " ").split()) == wanted:
                    return periode
    raise ValueError(_("“%(teks)s” bukan periode; tulis seperti Semester I Tahun 2024.") % {"teks": text[:60]})


def _ikm(text: str) -> str:
    if not IKM.fullmatch(text) or not LOWEST <= Decimal(text.replace(",", ".")) <= HIGHEST:
        raise ValueError(_("“%(teks)s” bukan IKM; tulis 25 sampai 100, misalnya 84,36.") % {"teks": text[:60]})
    return text


def _count(text: str) -> int | None:
    if not text:
        return None
    if not text.isascii() or not text.isdecimal() or len(text) > 7:  # noqa: PLR2004 - more than anyone asked
        raise ValueError(_("“%(teks)s” bukan bilangan.") % {"teks": text[:60]})
    return int(text)
