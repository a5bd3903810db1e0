"""The self-scores that evaluators will look for: PEKPPP and Zona Integritas."""

from collections.abc import Iterator

from siklus.core.laporan.bahan import Bahan
from siklus.core.laporan.fakta.entri import Entri
from siklus.core.laporan.kalimat import utuh
from siklus.core.laporan.konteks import Konteks
from siklus.core.realisasi.evaluasi import EvaluasiMandiri, evaluate
from siklus.core.realisasi.nilai_mandiri import print_skor
from siklus.document.report import Fact

SOURCE = "penilaian mandiri menurut PermenPANRB 29/2022 dan 90/2021"


def evaluasi_of(konteks: Konteks) -> EvaluasiMandiri:
    """The self-scores on the report's date."""
    bahan = konteks.bahan
    return evaluate(
        bahan.rencana,
        konteks.realisasi,
        bahan.publikasi,
        periode=bahan.periode,
        aturan=bahan.aturan,
        on=bahan.tanggal,
        jumlah_survei=surveys_of(bahan) if bahan.survei_setahun is None else bahan.survei_setahun,
        mulai=bahan.mulai_pekppp,
    )


def surveys_of(bahan: Bahan) -> int:
    """The surveys of the surveyed year that can be shown: this one and the earlier periods of that year."""
    return 1 + sum(lalu.periode.tahun == bahan.periode.tahun for lalu in bahan.lalu)


def collect(konteks: Konteks) -> Iterator[Entri]:
    """Every score with its greatest value and its reason; one whose steps or facts are unknown has only the reason."""
    evaluasi = evaluasi_of(konteks)
    for nilai in (*evaluasi.pekppp, *evaluasi.zi):
        key, meaning = f"skor.{nilai.kunci}", f"Penilaian mandiri: {nilai.nama}"
        alasan = utuh(nilai.alasan)
        yield f"{key}.alasan", Fact(alasan, alasan, f"{meaning}, alasannya", SOURCE)
        if nilai.skor is not None:
            yield key, Fact(str(nilai.skor), print_skor(nilai.skor), meaning, SOURCE)
        if nilai.maksimum is not None:
            yield (
                f"{key}.maksimum",
                Fact(str(nilai.maksimum), print_skor(nilai.maksimum), f"{meaning}, tertinggi", SOURCE),
            )
