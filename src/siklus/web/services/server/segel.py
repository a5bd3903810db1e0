"""The seal of a finished report in this installation's store, for a command that was begun without Django."""

import os
from collections.abc import Mapping
from typing import Any

import django

from siklus.core.errors import Problem, SiklusError
from siklus.readers.segel import IsiBerkas
from siklus.web.services.server.folder import usable_folder
from siklus.web.services.server.settings_check import check_settings


def stored_seal(isi: IsiBerkas) -> tuple[Mapping[str, Any], bytes]:
    """What was sealed of the report that names itself so, and the public key that signed it.

    SiklusError SERVER-02 or 08 for what the server refuses too, SEGEL-04 where no such seal is known, SEGEL-05 where
    it is no longer what was signed.
    """
    check_settings()
    usable_folder()
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "siklus.web.settings")
    django.setup()
    from siklus.web.queries.laporan.periksa import split  # noqa: PLC0415 - Django must be set up
    from siklus.web.services.laporan.verifikasi import segel_named_in  # noqa: PLC0415 - as above

    segel = segel_named_in(isi)
    if segel is None:
        message = "Berkas ini tidak menyebut segel yang dikenal simpanan komputer ini."
        raise SiklusError(Problem("SEGEL-04", message, "Unduh segelnya dari halaman pemeriksaan, lalu pakai --segel."))
    if not segel.sah:
        message = "Tanda tangan pada segel dalam simpanan tidak cocok dengan isinya."
        raise SiklusError(Problem("SEGEL-05", message, "Jangan percayai laporan itu; hubungi pengelola server."))
    return segel.isi, split(segel.laporan.tanda_tangan)[0]
