"""The store looked through from the command line: Django is set up here, where the settings have been checked."""

import os
from datetime import UTC, datetime, timedelta

import django
from django.db import DatabaseError

from siklus.core.errors import Problem, SiklusError
from siklus.web.services.server.folder import usable_folder
from siklus.web.services.server.settings_check import check_settings


def check_store(
    *, perbaiki: bool = False, cepat: bool = False, buang: int | None = None
) -> tuple[tuple[Problem, ...], int]:
    """What is wrong with the files of evidence, of reports and of checked ones; how many removed were thrown away.

    Raises:
        SiklusError: SERVER-02 or 08 for what the server refuses too, SIMPAN-06 where there is no database yet.
    """
    check_settings()
    usable_folder()
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "siklus.web.settings")
    django.setup()
    from siklus.web.services.bukti.simpanan import Pemeriksaan, throw_away  # noqa: PLC0415 - needs Django to be set up
    from siklus.web.services.laporan.periksa_simpanan import PemeriksaanLaporan  # noqa: PLC0415 - as above
    from siklus.web.services.periksa.periksa_simpanan import PemeriksaanPeriksa  # noqa: PLC0415 - as above

    now = datetime.now(UTC)
    try:
        gone = throw_away(now - timedelta(days=buang)) if buang is not None else 0
        bukti = Pemeriksaan(now, perbaiki=perbaiki, cepat=cepat).run()
        laporan = PemeriksaanLaporan(now, perbaiki=perbaiki, cepat=cepat).run()
        return (*bukti, *laporan, *PemeriksaanPeriksa(now, perbaiki=perbaiki, cepat=cepat).run()), gone
    except DatabaseError as error:
        raise SiklusError(not_ready()) from error


def not_ready() -> Problem:
    """That there is no database to look into."""
    message = "Basis datanya belum ada atau belum disiapkan."
    return Problem("SIMPAN-06", message, "Jalankan “siklus server” sekali, atau periksa --data dan DATABASE_URL.")
