"""When the follow-up is carried out, as the report says or its surveyed period tells; months count from year 0."""

import re
from collections import Counter
from dataclasses import dataclass, replace

from siklus.core.periksa.klaim.bilangan import Ucapan
from siklus.core.periksa.klaim.identitas import KlaimPeriode
from siklus.core.periksa.klaim.laporan import Klaim
from siklus.core.periksa.klaim.masa import MONTHS_PER_YEAR, find_masa
from siklus.core.periksa.klaim.tindak_lanjut import BarisRencana
from siklus.core.periksa.periode_laporan import PeriodeLaporan, own_periode
from siklus.core.survei.periode import MONTH_NAMES

_EXECUTION = re.compile(
    r"\b(?:masa|periode|jangka\s+waktu|kurun\s+waktu|jadwal|waktu)\s+(?:pelaksanaan(?!\s+(?:SKM|IKM|surve[iy]|pengumpulan))|tindak\s+lanjut|pengerjaan|perbaikan)\b[^.]{0,40}$"
    r"|\bpelaksanaan\s+(?:tindak\s+lanjut|RTL|perbaikan|rencana(?:\s+\w+){0,2})\s*:?\s*$",
    re.IGNORECASE,
)
_CARRIED_OUT = re.compile(
    r"(?:^|[\s(])(?:RTL|rencana(?:\s+(?:tindak\s+lanjut|aksi|perbaikan))?|tindak\s+lanjut(?:nya)?|(?:seluruh|semua)\s+kegiatan"
    r"|perbaikan|pekerjaan|kegiatan|aksi|upaya)\b(?:(?!\b(?:unsur|survei|SKM)\b)[^.;]|\.(?=\d)){0,120}?"
    r"\b(?:di(?:laksanakan|kerjakan|jalankan|selenggarakan|jadwalkan|realisasikan|mulai|tuntaskan|lakukan|selesaikan|wujudkan|tempuh"
    r"|rencanakan)|berlangsung|berjalan"
    r"|berada|berlaku|selama|sepanjang|mulai)"
    r"(?:\s+(?:pada|selama|dalam|mulai|sepanjang|di|kurun|waktu|antara|dari|untuk|seluruhnya))*\s+(?:bulan\s+|periode\s+)?$",
    re.IGNORECASE,
)
_SURVEYED = re.compile(
    r"\b(?:survei|survey|SKM|kuesioner|pengumpulan|pengolahan)\b(?:(?!\b(?:RTL|tindak\s+lanjut|rencana|perbaikan)\b).){0,60}$"
    r"|\b(?:RTL|tindak\s+lanjut|rencana)\b.{0,30}\b(?:semester|triwulan|tahun|periode)\s+(?:lalu|sebelumnya|[IVX\d]+).*$",
    re.IGNORECASE,
)
"""Words that speak of the survey, or of another period's plan, as being carried out."""

_PLANNED = re.compile(
    r"^\W*rencana\s+(?:perbaikan|aksi|tindak\s+lanjut)\s+(?:(?:untuk|selama|pada|bulan)\s+)*$", re.IGNORECASE
)
_TIME = re.compile(r"^\W*(?:waktu|jadwal|masa|periode)\s*:?\s*$", re.IGNORECASE)
_OF_PLAN = re.compile(r"\b(?:RTL|rencana|tindak\s+lanjut|perbaikan|aksi)\b(?!.*\bhasil\b)", re.IGNORECASE)
_QUARTER = 3
_MONTHS = {"semester": 6, "triwulan": 3, "tahun": 12}


@dataclass(frozen=True, slots=True)
class Rentang:
    """From one month to another, both inside, and where the report says so."""

    awal: int
    akhir: int
    ucapan: Ucapan | None = None

    def __contains__(self, bulan: int) -> bool:
        """Whether a month lies in it."""
        return self.awal <= bulan <= self.akhir

    def __str__(self) -> str:
        """As a sentence says it: Juli 2025 sampai Desember 2025."""
        return (
            month_name(self.awal)
            if self.awal == self.akhir
            else f"{month_name(self.awal)} sampai {month_name(self.akhir)}"
        )


def month_name(bulan: int) -> str:
    """A month counted from year 0: Juli 2025."""
    return f"{MONTH_NAMES[bulan % MONTHS_PER_YEAR]} {bulan // MONTHS_PER_YEAR}"


def surveyed(klaim: Klaim) -> Rentang | None:
    """The months surveyed: a semester or quarter, else the months that titles name, else a year; None when none is."""
    periode = own_periode(klaim)
    if periode is not None and periode.satuan in {"semester", "triwulan"}:
        return _months_of(periode)
    spans = Counter(span for claim in klaim.identitas.periode if claim.di_judul and (span := _span(claim)) is not None)
    most = spans.most_common(1)
    return Rentang(*most[0][0]) if most else (_months_of(periode) if periode else None)


def _span(claim: KlaimPeriode) -> tuple[int, int] | None:
    """The months of a claim "Juni–Agustus 2022" about the survey; None for any other."""
    if claim.satuan != "bulan" or claim.tahun is None or claim.peran == "pelaksanaan":
        return None
    return _ends(claim.tahun, claim.bulan)


def _ends(tahun: int, bulan: tuple[int, int]) -> tuple[int, int]:
    """First and last month; the year said is that of the last."""
    end = tahun * MONTHS_PER_YEAR + bulan[1] - 1
    return end - (bulan[1] - bulan[0]) % MONTHS_PER_YEAR, end


def _months_of(periode: PeriodeLaporan) -> Rentang:
    length = _MONTHS[periode.satuan]
    first = periode.tahun * MONTHS_PER_YEAR + max(0, periode.nomor - 1) * length
    return Rentang(first, first + length - 1)


def execution(klaim: Klaim) -> Rentang | None:
    """The months of execution that the report names: "masa pelaksanaan …", else "RTL dilaksanakan pada …".

    What lies in the months surveyed is a confusion of the two, not the time of execution.
    """
    disurvei = surveyed(klaim)
    for pattern in (_EXECUTION, _CARRIED_OUT):
        for claim in klaim.identitas.periode:
            found = _said(claim) if _says(claim, pattern) else None
            if found is not None and not (disurvei and found.awal in disurvei):
                return found
    return _covering(klaim, disurvei)


def _covering(klaim: Klaim, disurvei: Rentang | None) -> Rentang | None:
    """The span said in running text, of a quarter at least, in which most of the planned activities lie."""
    rows = klaim.tindak_lanjut.rencana
    own = {row.kegiatan.lokasi.baris for row in rows} | {row.waktu.lokasi.baris for row in rows if row.waktu}
    planned = [months for row in rows if (months := _dated_only(row))]
    spans = [
        said
        for claim in klaim.identitas.periode
        if claim.peran not in {"lalu", "survei"} and claim.teks.lokasi.baris not in own and not claim.di_judul
        if (said := _said(claim)) is not None and said.akhir - said.awal >= _QUARTER - 1
        if not (disurvei and said.awal in disurvei)
    ]
    count = {span: sum(all(month in span for month in months) for months in planned) for span in spans}
    best = max(spans, key=lambda span: (count[span], span.awal - span.akhir), default=None)
    return best if best is not None and count[best] > 1 and count[best] * 2 > len(planned) else None


def _dated_only(row: BarisRencana) -> tuple[int, ...]:
    """The months of a row whose year is printed with them."""
    return tuple(month for masa in (find_masa(row.waktu.teks) if row.waktu else ()) for month in masa.ordinal())


def is_execution(claim: KlaimPeriode) -> bool:
    """Whether a period is said to be that in which the follow-up is carried out."""
    told = (
        _says(claim, _EXECUTION)
        or _says(claim, _CARRIED_OUT)
        or (claim.satuan == "bulan" and (_says(claim, _PLANNED) or _is_time_of_plan(claim)))
    )
    return told and not tells_of_skm(claim)


def _is_time_of_plan(claim: KlaimPeriode) -> bool:
    """Whether a plan's own section begins with its time and says no more: "Waktu Juli s.d. Desember 2025."."""
    return _says(claim, _TIME) and _OF_PLAN.search(claim.bagian) is not None


def tells_of_skm(claim: KlaimPeriode) -> bool:
    """Whether the words before a period speak of the survey, or of a plan of another period."""
    return _says(claim, _SURVEYED)


def _says(claim: KlaimPeriode, pattern: re.Pattern[str]) -> bool:
    """Whether the words before a period are such."""
    return bool(pattern.search(claim.kalimat[: claim.kalimat.find(claim.teks.teks)]))


def _said(claim: KlaimPeriode) -> Rentang | None:
    if claim.tahun is None or claim.satuan == "tahun":
        return None
    return Rentang(*_ends(claim.tahun, claim.bulan), claim.teks)


def months_of(row: BarisRencana, klaim: Klaim) -> tuple[int, ...]:
    """The months that a row plans, in order; where its year is not printed, the first such months that can be meant.

    Empty when the row ticks nothing legible or no year can be told.
    """
    if not row.bulan_terbaca:
        return ()
    if not row.bulan:
        return _in_words(row.waktu, klaim)
    begin = _begin(klaim)
    firsts = [_dated(bulan, row.tahun, begin) for bulan in row.bulan]
    return tuple(sorted(first + step for first in firsts if first for step in range(row.rentang)))


def offered(klaim: Klaim) -> tuple[int, ...]:
    """Every month that the plan's columns offer or its rows plan, in order."""
    rows = tuple(row for row in klaim.tindak_lanjut.rencana if row.terbaca)
    wide = (replace(row, bulan=row.kolom_bulan) for row in rows)
    return tuple(sorted({month for row in (*rows, *wide) for month in months_of(row, klaim)}))


def _in_words(waktu: Ucapan | None, klaim: Klaim) -> tuple[int, ...]:
    begin = _begin(klaim)
    found = list[int]()
    for masa in find_masa(waktu.teks) if waktu else ():
        first = _dated(masa.bulan[0], None, begin) if masa.tahun is None else masa.ordinal()[0]
        found.extend(range(first, first + len(masa.bulan)) if first else ())
    return tuple(sorted(found))


def _begin(klaim: Klaim) -> int | None:
    """The month from which RTL can be carried out: the first of the execution that is said, else after the survey."""
    said, disurvei = execution(klaim), surveyed(klaim)
    if said is not None:
        return said.awal
    return disurvei.akhir + 1 if disurvei else None


def _dated(bulan: int, tahun: int | None, begin: int | None) -> int | None:
    """A month with its year: as printed, else the first such month from `begin` on; None when neither is known."""
    if tahun is not None:
        return tahun * MONTHS_PER_YEAR + bulan - 1
    return None if begin is None else begin + (bulan - 1 - begin) % MONTHS_PER_YEAR


def reported(klaim: Klaim) -> int | None:
    """The month in which the report is signed; None when no signature has a month and a year."""
    months = [
        tanda.tahun * MONTHS_PER_YEAR + tanda.bulan - 1
        for tanda in klaim.identitas.tanda_tangan
        if tanda.tahun is not None and tanda.bulan is not None
    ]
    return max(months, default=None)
