"""Evidence: received with distrust, kept by content, described, ordered, removed and restored.

For whoever shows or checks evidence: `queries.bukti` reads it. For a month of an RTL make the Realisasi row first.
"""

from siklus.web.services.bukti.gudang import Isi, Titipan, spool
from siklus.web.services.bukti.terima import receive_bukti, receive_tautan
from siklus.web.services.bukti.ubah import (
    describe_bukti,
    describe_kelompok,
    move_bukti,
    release_bukti,
    remove_bukti,
    restore_bukti,
)

__all__ = [
    "Isi",
    "Titipan",
    "describe_bukti",
    "describe_kelompok",
    "move_bukti",
    "receive_bukti",
    "receive_tautan",
    "release_bukti",
    "remove_bukti",
    "restore_bukti",
    "spool",
]
