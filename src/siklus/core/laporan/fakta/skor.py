"""The self-scores that evaluators will look for: PEKPPP and Zona Integritas."""

from collections.abc import Iterator

from siklus.core.laporan.bahan import DataKantor
from siklus.core.laporan.fakta.entri import Entri
from siklus.core.laporan.kalimat import utuh
from siklus.core.laporan.konteks import Konteks
from siklus.core.realisasi.evaluasi import EvaluasiMandiri, evaluate
from siklus.core.realisasi.nilai_mandiri import print_skor
from siklus.core.realisasi.pekppp import clock_start, speed_limit
from siklus.document.report import Fact

SOURCE = "penilaian mandiri menurut PermenPANRB 29/2022 dan 90/2021"


def evaluasi_of(konteks: Konteks) -> EvaluasiMandiri:
    """The self-scores on the report's date."""
    kantor = konteks.kantor
    return evaluate(
        konteks.bahan.rencana,
        konteks.realisasi,
        kantor.publikasi,
        periode=kantor.periode,
        aturan=kantor.aturan,
        on=kantor.tanggal,
        jumlah_survei=surveys_of(kantor) if kantor.survei_setahun is None else kantor.survei_setahun,
        mulai=kantor.mulai_pekppp,
    )


def speed_is_known(konteks: Konteks) -> bool:
    """Whether the speed can be scored: all is done, or the law's last limit is over; a clock must have started."""
    kantor = konteks.kantor
    start = clock_start(konteks.bahan.rencana, kantor.periode, kantor.mulai_pekppp)
    return start is not None and (not konteks.belum or speed_limit(start, kantor.aturan) < kantor.tanggal)


def surveys_of(kantor: DataKantor) -> int:
    """The surveys of the surveyed year that can be shown: this one and the earlier periods of that year."""
    return 1 + sum(lalu.periode.tahun == kantor.periode.tahun for lalu in kantor.lalu)


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
