"""Everything that must stand before the first request: tables, static files, and somebody who can enter."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from django.core.management import call_command
from django.db import connections

from siklus.bundle.kunci import read_key
from siklus.web.services.server.database import bring_up_to_date, check_processes
from siklus.web.services.server.first_admin import ensure_admin
from siklus.web.services.server.options import Orang, Pilihan, Say


def prepare(pilihan: Pilihan, folder: Path, orang: Orang, fill: Callable[[Say], None] | None) -> None:
    """Do what is missing, and only that."""
    check_processes(pilihan.proses)
    try:
        bring_up_to_date(folder, datetime.now().astimezone(), orang.say)
        call_command("collectstatic", verbosity=0, interactive=False)
        read_key(folder)
        if fill is None:
            orang.show(ensure_admin(pilihan, orang.say, orang.ask))
        else:
            fill(orang.say)
    finally:
        connections.close_all()
