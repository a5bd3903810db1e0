"""Who reports, for which period, carried out in which months, signed by whom."""

from collections.abc import Iterator

from siklus.core.laporan.fakta.entri import Entri, day, words
from siklus.core.laporan.konteks import Konteks


def collect(konteks: Konteks) -> Iterator[Entri]:
    """Names, periods and dates."""
    kantor, rencana = konteks.kantor, konteks.bahan.rencana
    yield words("unit", kantor.unit.nama, "Nama lengkap unit pelayanan")
    yield words("unit.sebutan", kantor.unit.sebutan, "Sebutan singkat unit pelayanan")
    yield words("unit.kota", kantor.unit.kota, "Kota tempat laporan ditandatangani")
    yield words("periode", kantor.periode.nama, "Periode survei")
    yield words("periode.rentang", kantor.periode.rentang, "Bulan-bulan yang disurvei")
    yield words("periode.lengkap", kantor.periode.lengkap, "Periode survei beserta bulannya")
    yield words("periode.berikutnya", kantor.periode.next.nama, "Periode survei berikutnya")
    yield words("periode.tahun", str(kantor.periode.tahun), "Tahun periode survei")
    if rencana.masa_pelaksanaan:
        yield words("masa_pelaksanaan", rencana.rentang, "Bulan-bulan pelaksanaan tindak lanjut")
    if rencana.disetujui:
        yield day("rencana.disetujui", rencana.disetujui, "Tanggal rencana tindak lanjut disetujui")
    yield day("tanggal", kantor.tanggal, "Tanggal laporan")
    yield words("penandatangan", kantor.penandatangan.nama, "Nama penanda tangan laporan")
    yield words("penandatangan.jabatan", kantor.penandatangan.jabatan, "Jabatan penanda tangan laporan")
