"""Receiving responses: durably, and each once."""

from collections.abc import Sequence

from django.db import connection

from siklus.web.services import penulis
from siklus.web.services.hasil_terima import Keadaan, Penerimaan, StoreBusyError
from siklus.web.services.kiriman import Kiriman
from siklus.web.services.kunci_rahasia import secret
from siklus.web.services.penarikan import TandaTerima, find_receipt, withdraw
from siklus.web.services.persiapan import Prepared, prepare, saran_id
from siklus.web.services.simpan import store
from siklus.web.services.thread_connections import has_opened

__all__ = [
    "Keadaan",
    "Penerimaan",
    "Prepared",
    "StoreBusyError",
    "TandaTerima",
    "find_receipt",
    "prepare",
    "receive",
    "receive_many",
    "receive_prepared",
    "saran_id",
    "secret",
    "withdraw",
]


def receive(kiriman: Kiriman) -> Penerimaan:
    """Store one response; returns once its commit has reached the disk. StoreBusyError when the store cannot."""
    return receive_many([kiriman])[0]


def receive_many(kiriman_list: Sequence[Kiriman], *, receipts: bool = True) -> Sequence[Penerimaan]:
    """Store several responses; one Penerimaan each, in their order. StoreBusyError: some may be stored; send all again.

    Inside a transaction of the caller they become part of it, and are on the disk when that is; there `receipts` False
    leaves the receipt codes out.
    """
    if kiriman_list and has_opened() and connection.in_atomic_block:
        return store(prepare(kiriman_list), receipts=receipts)
    chunks = (kiriman_list[start : start + penulis.MOST] for start in range(0, len(kiriman_list), penulis.MOST))
    return [result for chunk in chunks for result in penulis.penulis.write(chunk)]


def receive_prepared(prepared: Prepared) -> Sequence[Penerimaan]:
    """Store what was prepared before the caller's transaction began, as part of it and without receipt codes."""
    return store(prepared, receipts=False)
