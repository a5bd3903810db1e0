"""When Siklus itself is at fault, or was called in a way that it does not know."""

import os
import platform
import sys
import tempfile
import traceback
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

import click

from siklus import __version__
from siklus.cli.output import FULL
from siklus.cli.problems import show_problems
from siklus.core.errors import Problem


def show_usage_error(error: click.UsageError) -> None:
    """What was wrong with the command line, and which help to read."""
    command = error.ctx.command_path if error.ctx else "siklus"
    advice = f"Jalankan “{command} --help” untuk melihat cara pakainya."
    show_problems((Problem("PERINTAH-01", error.format_message(), advice),))


def failure_of(error: BaseException, arguments: Sequence[str], *, shown: bool) -> Problem:
    """One sentence for the person; the details are kept in a file (and shown on the screen when asked for)."""
    if isinstance(error, OSError) and error.errno in FULL:
        return _no_room()
    details = _details(error, arguments)
    if shown:
        click.echo(details, err=True)
    where = _keep(details)
    message = "Siklus berhenti karena kesalahan di dalam program, bukan karena berkas Anda."
    kept = f"Rinciannya ditulis di {where}; kirimkan berkas itu kepada pengembang." if where else _not_kept()
    return Problem("PERINTAH-02", message, kept)


def _no_room() -> Problem:
    """What was to be shown went into a file on a full disk."""
    advice = "Kosongkan sebagian isi disk, lalu ulangi; yang sudah tertulis mungkin tidak lengkap."
    return Problem("TULIS-03", "Disk penuh sehingga hasilnya tidak dapat ditulis.", advice)


def _details(error: BaseException, arguments: Sequence[str]) -> str:
    system = f"Siklus {__version__}, Python {platform.python_version()}, {platform.platform()}"
    return "\n".join((system, f"siklus {' '.join(arguments)}", "", "".join(traceback.format_exception(error))))


def _keep(details: str) -> Path | None:
    """Write the details where this person's logs belong, else in the temporary folder, else nowhere."""
    from platformdirs import user_log_path  # noqa: PLC0415 - a failure is rare, and start-up is measured

    name = f"galat-{datetime.now().astimezone():%Y%m%d-%H%M%S-%f}-{os.getpid()}.txt"
    for folder in (user_log_path("siklus", appauthor=False), Path(tempfile.gettempdir())):
        try:
            folder.mkdir(parents=True, exist_ok=True)
            (folder / name).write_text(details, encoding="utf-8")
        except OSError:
            continue
        return folder / name
    return None


def _not_kept() -> str:
    return f"Ulangi dengan “siklus --lacak {' '.join(sys.argv[1:])}” untuk melihat rinciannya."
