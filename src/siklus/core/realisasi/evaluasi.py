"""The self-score: what PEKPPP and Zona Integritas would give this cycle, why, and what would raise it."""

from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from siklus.core.aturan.model import Aturan
from siklus.core.realisasi.capaian import count_capaian
from siklus.core.realisasi.catatan import Publikasi, RealisasiRtl
from siklus.core.realisasi.nilai_mandiri import NilaiMandiri, print_skor, reached
from siklus.core.realisasi.pekppp import NO_PLAN, MulaiHitung, clock_start, score_kecepatan, score_persentase
from siklus.core.realisasi.publikasi import score_media, score_publikasi_zi
from siklus.core.rencana.rtl import Rencana
from siklus.core.survei.periode import Periode


@dataclass(frozen=True, slots=True)
class EvaluasiMandiri:
    """All self-scores: PEKPPP's (percentage, speed, media) and Zona Integritas' (frequency, publication, follow-up)."""

    pekppp: tuple[NilaiMandiri, ...]
    zi: tuple[NilaiMandiri, ...]


def evaluate(  # noqa: PLR0913 - the six facts that the evaluators look at, and one setting
    rencana: Rencana,
    realisasi: tuple[RealisasiRtl, ...],
    publikasi: tuple[Publikasi, ...],
    *,
    periode: Periode,
    aturan: Aturan,
    on: date,
    jumlah_survei: int,
    mulai: MulaiHitung = MulaiHitung.PERSETUJUAN,
) -> EvaluasiMandiri:
    """The self-scores on the report's date; `jumlah_survei` is how many surveys the year had."""
    return EvaluasiMandiri(
        pekppp=(
            score_persentase(realisasi, aturan),
            score_kecepatan(realisasi, clock_start(rencana, periode, mulai), aturan, on),
            score_media(publikasi, on),
        ),
        zi=(
            score_frekuensi(jumlah_survei, aturan),
            score_publikasi_zi(publikasi, on),
            score_tindak_lanjut_zi(realisasi),
        ),
    )


def score_frekuensi(jumlah_survei: int, aturan: Aturan) -> NilaiMandiri:
    """Zona Integritas: how many surveys in a year (PermenPANRB 90/2021)."""
    steps = aturan.zi_frekuensi
    step = reached(steps, Fraction(jumlah_survei))
    skor, maksimum = step.skor if step else Fraction(0), max(item.skor for item in steps)
    better = next((item for item in steps if item.skor > skor), None)
    alasan = f"{jumlah_survei} survei dalam setahun."
    saran = f"Lakukan {better.bawah} survei dalam setahun agar nilainya {print_skor(better.skor)}." if better else ""
    return NilaiMandiri("zi_frekuensi", "Frekuensi survei", skor, maksimum, better is None, alasan, saran)


def score_tindak_lanjut_zi(realisasi: tuple[RealisasiRtl, ...]) -> NilaiMandiri:
    """Zona Integritas: the whole result is followed up."""
    capaian = count_capaian(realisasi)
    complete = bool(realisasi) and not capaian.belum
    if not realisasi:
        alasan, saran = NO_PLAN, "Susun dan laksanakan rencana tindak lanjut."
    elif complete:
        alasan, saran = f"Semua RTL ({capaian.direncanakan}) sudah ditindaklanjuti.", ""
    else:
        alasan = f"{capaian.sudah} dari {capaian.direncanakan} RTL sudah ditindaklanjuti."
        saran = f"Selesaikan {capaian.belum} RTL yang tersisa."
    return NilaiMandiri("zi_tindak_lanjut", "Tindak lanjut hasil survei", None, None, complete, alasan, saran)
