"""The legal bases as a list, by their exact titles."""

from siklus.core.laporan.kalimat import daftar, isi, list_ends
from siklus.core.laporan.konteks import Konteks
from siklus.document.blocks import ListBlock


def legal_list(konteks: Konteks) -> ListBlock:
    """Every basis in force on the report's date, closed as a sentence is."""
    titles = [item.lengkap for item in konteks.kantor.aturan.dasar_hukum]
    ends = list_ends(len(titles))
    return daftar(isi("{judul}{akhir}", judul=judul, akhir=akhir) for judul, akhir in zip(titles, ends, strict=True))
