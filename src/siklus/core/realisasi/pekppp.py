"""PEKPPP's questions about the follow-up, scored by the office itself (PermenPANRB 29/2022)."""

from collections.abc import Sequence
from datetime import date
from enum import StrEnum
from fractions import Fraction

from siklus.core.aturan.model import Ambang, Aturan, Kecepatan
from siklus.core.realisasi.capaian import Capaian, count_capaian
from siklus.core.realisasi.catatan import RealisasiRtl
from siklus.core.realisasi.nilai_mandiri import NilaiMandiri, print_skor, reached
from siklus.core.rencana.rtl import Rencana
from siklus.core.rounding import print_percent
from siklus.core.survei.periode import Bulan, Periode, print_date

NO_PLAN = "Belum ada rencana tindak lanjut."


class MulaiHitung(StrEnum):
    """What starts PEKPPP's clock. The law's text was not seen, so it is a setting; approval is the default."""

    PERSETUJUAN = "persetujuan"
    MASA_PELAKSANAAN = "masa_pelaksanaan"
    AKHIR_SURVEI = "akhir_survei"


def clock_start(rencana: Rencana, periode: Periode, mulai: MulaiHitung) -> date | None:
    """The day on which the clock starts; None when it is not known. A plan without months has its approval at most."""
    if mulai is MulaiHitung.AKHIR_SURVEI:
        return periode.months[-1].last_day
    if mulai is MulaiHitung.PERSETUJUAN or not rencana.masa_pelaksanaan:
        return rencana.disetujui
    first = rencana.masa_pelaksanaan[0]
    return date(first.tahun, first.nomor, 1)


def add_months(day: date, months: int) -> date:
    """The same day that many months later, or that month's last day when it is shorter."""
    last = Bulan(day.year, day.month).plus(months).last_day
    return last.replace(day=min(day.day, last.day))


def speed_limit(start: date, aturan: Aturan) -> date:
    """The last day on which finishing everything still earns a score for speed."""
    return add_months(start, max(step.bulan for step in aturan.pekppp_kecepatan))


def score_persentase(realisasi: tuple[RealisasiRtl, ...], aturan: Aturan) -> NilaiMandiri:
    """The share of RTL that is Sudah, by the steps of the law; 0 without a plan."""
    capaian = count_capaian(realisasi)
    steps = aturan.pekppp_persentase
    skor, share = _share_score(steps, capaian.sudah, capaian.direncanakan), capaian.persentase
    maksimum = max(step.skor for step in steps)
    saran = _share_advice(steps, capaian, skor)
    if share is None:
        alasan = NO_PLAN
    else:
        alasan = f"{capaian.sudah} dari {capaian.direncanakan} RTL ({print_percent(share)}) sudah dilaksanakan."
    nama = "Persentase tindak lanjut hasil SKM"
    return NilaiMandiri("pekppp_persentase", nama, skor, maksimum, skor == maksimum, alasan, saran)


def score_kecepatan(realisasi: tuple[RealisasiRtl, ...], start: date | None, aturan: Aturan, on: date) -> NilaiMandiri:
    """How soon after `start` everything was Sudah; 0 while something is not, None when the start is not known."""
    capaian = count_capaian(realisasi)
    steps = sorted(aturan.pekppp_kecepatan, key=lambda step: step.bulan)
    maksimum = Fraction(steps[0].skor)
    skor, alasan, saran = _speed(realisasi, capaian, start, steps, on)
    nama = "Kecepatan penyelesaian tindak lanjut"
    return NilaiMandiri("pekppp_kecepatan", nama, skor, maksimum, skor == maksimum, alasan, saran)


def _share_score(steps: Sequence[Ambang], done: int, planned: int) -> Fraction:
    step = reached(steps, Fraction(done, planned)) if planned else None
    return step.skor if step else Fraction(0)


def _share_advice(steps: Sequence[Ambang], capaian: Capaian, skor: Fraction) -> str:
    """How many more RTL lead to the next score."""
    planned = capaian.direncanakan
    if not planned:
        return f"Susun rencana tindak lanjut; dengan rencana saja skornya menjadi {print_skor(steps[0].skor)}."
    for done in range(capaian.sudah + 1, planned + 1):
        better = _share_score(steps, done, planned)
        if better > skor:
            more = done - capaian.sudah
            return f"Selesaikan {more} RTL lagi ({done} dari {planned}) agar skornya menjadi {print_skor(better)}."
    return ""


def _speed(
    realisasi: tuple[RealisasiRtl, ...], capaian: Capaian, start: date | None, steps: Sequence[Kecepatan], on: date
) -> tuple[Fraction | None, str, str]:
    """Score, why, and what would raise it."""
    if not realisasi:
        return Fraction(0), NO_PLAN, "Susun rencana tindak lanjut."
    if start is None:
        return None, "Tanggal awal hitungan belum diketahui.", "Isi tanggal persetujuan rencana tindak lanjut."
    if capaian.belum:
        last = add_months(start, steps[-1].bulan)
        over = f" sampai batas {steps[-1].bulan} bulan, {print_date(last)}" if last < on else ""
        alasan = f"{capaian.belum} dari {capaian.direncanakan} RTL belum selesai{over}."
        return Fraction(0), alasan, _speed_advice(capaian, start, steps, on)
    finished = max(item.tanggal_selesai for item in realisasi if item.tanggal_selesai is not None)
    return _finished(finished, start, steps)


def _finished(finished: date, start: date, steps: Sequence[Kecepatan]) -> tuple[Fraction, str, str]:
    """All is done: the first step whose limit was kept, 0 when none was."""
    kept = next((step for step in steps if finished <= add_months(start, step.bulan)), None)
    window = f"dalam {kept.bulan} bulan" if kept else f"lebih dari {steps[-1].bulan} bulan"
    alasan = f"Semua RTL selesai pada {print_date(finished)}, {window} sejak {print_date(start)}."
    if kept is steps[0]:
        return Fraction(steps[0].skor), alasan, ""
    saran = f"Pada periode berikutnya, selesaikan semua RTL dalam {steps[0].bulan} bulan agar skornya {steps[0].skor}."
    return Fraction(kept.skor if kept else 0), alasan, saran


def _speed_advice(capaian: Capaian, start: date, steps: Sequence[Kecepatan], on: date) -> str:
    """The best score that can still be had, and until when."""
    for step in steps:
        deadline = add_months(start, step.bulan)
        if deadline >= on:
            goal = f"paling lambat {print_date(deadline)} agar skornya {step.skor}"
            return f"Selesaikan {capaian.belum} RTL lagi {goal}."
    return f"Batas {steps[-1].bulan} bulan sudah lewat; selesaikan RTL lebih cepat pada periode berikutnya."
