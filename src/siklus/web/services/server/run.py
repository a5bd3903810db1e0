"""`run_server`: look at everything, prepare, open, and close when told to."""

import multiprocessing
import os
import threading
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path

import django
from granian import Granian
from granian.constants import Interfaces
from granian.log import LogLevels

from siklus.web.environment import value_of
from siklus.web.services.server.address import announce, check_address, public_address
from siklus.web.services.server.application import load_application
from siklus.web.services.server.folder import only_here, usable_folder
from siklus.web.services.server.options import Orang, Pilihan, Say
from siklus.web.services.server.settings_check import check_settings

TARGET = "siklus.web.wsgi:application"
Fill = Callable[[Say], None]
"""Puts into a new store what the first people need, instead of a first admin."""


def run_server(pilihan: Pilihan, orang: Orang, fill: Fill | None = None) -> None:
    """Serve until Ctrl-C or SIGTERM.

    Raises:
        SiklusError: SERVER-01 to SERVER-10, before anything is served.
    """
    check_address(pilihan.host, pilihan.port)
    check_settings()
    folder = usable_folder()
    if not value_of("SIKLUS_ALAMAT"):
        os.environ["SIKLUS_ALAMAT"] = public_address(pilihan)
    with ExitStack() as stack:
        stack.enter_context(only_here(folder))
        _prepare(pilihan, folder, orang, fill)
        if pilihan.pekerja:
            stack.callback(_begin_worker(folder))
        threading.Thread(target=announce, args=(pilihan, orang.say), daemon=True).start()
        _serve(pilihan)
    orang.say("Server berhenti.")


def _prepare(pilihan: Pilihan, folder: Path, orang: Orang, fill: Fill | None) -> None:
    """Django is set up only here: what was wrong with the settings has been said."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "siklus.web.settings")
    django.setup()
    from siklus.web.services.server.prepare import prepare  # noqa: PLC0415 - needs Django to be set up

    prepare(pilihan, folder, orang, fill)


def _begin_worker(folder: Path) -> Callable[[], None]:
    """Begin it; what is given back stops it."""
    from django.utils.timezone import localtime  # noqa: PLC0415 - as above

    from siklus.web.services import jadwal_pengingat  # noqa: PLC0415 - as above
    from siklus.web.services.periksa import jadwal as jadwal_periksa  # noqa: PLC0415 - as above
    from siklus.web.services.server.worker import Worker  # noqa: PLC0415 - as above

    jadwal_pengingat.begin_chain(localtime())
    jadwal_periksa.begin_chain(localtime())
    worker = Worker(folder)
    worker.start()
    return worker.stop


def _serve(pilihan: Pilihan) -> None:
    """Granian, with processes that begin empty: a copy of this one would share its connections and threads."""
    from siklus.web.services.penulis import BLOCKING_THREADS  # noqa: PLC0415 - as above

    multiprocessing.set_start_method("spawn", force=True)
    Granian(
        TARGET,
        address=pilihan.host,
        port=pilihan.port,
        interface=Interfaces.WSGI,
        workers=pilihan.proses,
        blocking_threads=BLOCKING_THREADS,
        respawn_failed_workers=True,
        log_level=LogLevels.error,
    ).serve(target_loader=load_application)
