"""An office's buku kerja: one workbook, the folders bukti/ and narasi/, read whole and checked."""

from siklus.readers.bukukerja.model import BukuKerja
from siklus.readers.bukukerja.read import NAMA_BERKAS, read_buku_kerja

__all__ = ["NAMA_BERKAS", "BukuKerja", "read_buku_kerja"]
