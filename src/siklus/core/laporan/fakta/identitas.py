"""Who reports, for which period, carried out in which months, signed by whom."""

from collections.abc import Iterator

from siklus.core.laporan.fakta.entri import Entri, day, words
from siklus.core.laporan.konteks import Konteks


def collect(konteks: Konteks) -> Iterator[Entri]:
    """Names, periods and dates."""
    bahan = konteks.bahan
    yield words("unit", bahan.unit.nama, "Nama lengkap unit pelayanan")
    yield words("unit.sebutan", bahan.unit.sebutan, "Sebutan singkat unit pelayanan")
    yield words("unit.kota", bahan.unit.kota, "Kota tempat laporan ditandatangani")
    yield words("periode", bahan.periode.nama, "Periode survei")
    yield words("periode.rentang", bahan.periode.rentang, "Bulan-bulan yang disurvei")
    yield words("periode.lengkap", bahan.periode.lengkap, "Periode survei beserta bulannya")
    yield words("periode.berikutnya", bahan.periode.next.nama, "Periode survei berikutnya")
    yield words("periode.tahun", str(bahan.periode.tahun), "Tahun periode survei")
    if bahan.rencana.masa_pelaksanaan:
        yield words("masa_pelaksanaan", bahan.rencana.rentang, "Bulan-bulan pelaksanaan tindak lanjut")
    if bahan.rencana.disetujui:
        yield day("rencana.disetujui", bahan.rencana.disetujui, "Tanggal rencana tindak lanjut disetujui")
    yield day("tanggal", bahan.tanggal, "Tanggal laporan")
    yield words("penandatangan", bahan.penandatangan.nama, "Nama penanda tangan laporan")
    yield words("penandatangan.jabatan", bahan.penandatangan.jabatan, "Jabatan penanda tangan laporan")
