"""The package for evaluators from the command line: Django is set up here, where the settings have been checked."""

import os
from collections.abc import Collection, Generator

import django
from django.db import DatabaseError

from siklus.core.errors import Problem, SiklusError
from siklus.web.services.server.folder import usable_folder
from siklus.web.services.server.settings_check import check_settings
from siklus.web.services.server.simpanan import not_ready


def package_of(kode: str, bagian: Collection[str]) -> tuple[str, Generator[bytes, None, None]]:
    """The package of the survey with that short code: its file name, and the ZIP in pieces. The log tells of it.

    Raises:
        SiklusError: SERVER-02 or 08 for what the server refuses too, SIMPAN-06 where there is no database yet, PAKET-01
            where there is no such survey, HASIL-01 where it is not closed.
    """
    check_settings()
    usable_folder()
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "siklus.web.settings")
    django.setup()
    from siklus.web.services.paket.ambil import taken  # noqa: PLC0415 - needs Django to be set up

    try:
        found = taken(kode, bagian)
    except DatabaseError as error:
        raise SiklusError(not_ready()) from error
    if found is None:
        message = f"Tidak ada survei dengan kode “{kode}”."
        raise SiklusError(Problem("PAKET-01", message, "Salin kodenya dari alamat /s/KODE pada halaman Kanal."))
    return found
