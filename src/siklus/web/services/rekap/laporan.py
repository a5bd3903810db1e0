"""The Laporan Rekapitulasi of an area, as PDF or DOCX, of the same edition as the tables that may leave the office."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from siklus.core.laporan.rekapitulasi import BahanRekap, build_rekapitulasi
from siklus.core.survei.periode import Periode
from siklus.core.survei.unit import Penandatangan, UnitLayanan
from siklus.document.report import Document
from siklus.web.models import Unit
from siklus.web.queries.rekap.masa import before
from siklus.web.services.laporan.bengkel import bengkel
from siklus.web.services.rekap.unduhan import terbitan_of
from siklus.writers.bengkel import Cetak, CetakWord, layout_of

BENTUK: Mapping[str, str] = {
    "pdf": "application/pdf",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
}
"""A file's ending → its type."""


@dataclass(frozen=True, slots=True)
class PesananLaporan:
    """Which area and period, as of which day, and who signs where."""

    area: Unit
    periode: Periode
    hari: date
    kota: str
    penandatangan: Penandatangan


def laporan_of(pesanan: PesananLaporan) -> Document:
    """The report, with the change since the period before."""
    area, periode, hari = pesanan.area, pesanan.periode, pesanan.hari
    bahan = BahanRekap(
        terbitan_of(area, periode, hari),
        (periode,),
        hari,
        _kantor(area, pesanan.kota),
        pesanan.penandatangan,
        terbitan_of(area, before(periode), hari),
    )
    return build_rekapitulasi(bahan)


def file_of_laporan(pesanan: PesananLaporan, bentuk: str) -> bytes:
    """One of BENTUK; SiklusError LAPORAN-01 when it cannot be printed."""
    document = laporan_of(pesanan)
    with TemporaryDirectory(prefix="siklus-") as folder:
        pdf, docx = Path(folder, "laporan.pdf"), Path(folder, "laporan.docx")
        layout = layout_of(bengkel.ask(Cetak(document, {}, pdf)).nilai)
        if bentuk == "pdf":
            return pdf.read_bytes()
        bengkel.ask(CetakWord(document, {}, layout, docx))
        return docx.read_bytes()


def _kantor(area: Unit, kota: str) -> UnitLayanan:
    return UnitLayanan(area.nama, area.sebutan, kota, area.alamat, area.telepon, area.situs, area.surel)
