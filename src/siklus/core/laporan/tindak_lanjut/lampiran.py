"""Lampiran: the evidence of each row of the realisation and maintenance tables, and the files with their hash."""

from siklus.core.laporan.bukti import (
    Kelompok,
    file_list,
    group_blocks,
    group_of_publikasi,
    groups_of_pemeliharaan,
    groups_of_rtl,
)
from siklus.core.laporan.kalimat import alinea, isi
from siklus.core.laporan.konteks import Konteks
from siklus.document.blocks import Block


def bukti_groups(konteks: Konteks) -> tuple[Kelompok, ...]:
    """The groups of the tables and statements that the form prints."""
    kept = (*groups_of_pemeliharaan(konteks), group_of_publikasi(konteks)) if konteks.lengkap else ()
    return *groups_of_rtl(konteks), *kept


def bukti_dukung(konteks: Konteks) -> tuple[Block, ...]:
    """Groups in the tables' order; or the statement that no evidence is recorded."""
    groups = bukti_groups(konteks)
    blocks = tuple(block for group in groups for block in group_blocks(group))
    if not blocks:
        return alinea(isi("Belum ada bukti dukung yang dilampirkan sampai dengan {tanggal}."))
    return (
        *alinea(isi("Bukti dukung dikelompokkan menurut nomor dan poin pada tabel yang dibuktikannya.")),
        *blocks,
        *file_list(groups),
    )
