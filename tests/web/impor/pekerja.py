"""A real task worker on the test's own database and folder."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from django.conf import settings
from django.db import connection

ROOT = Path(__file__).parents[3]


@contextmanager
def worker(name: str) -> Iterator["subprocess.Popen[bytes]"]:
    """The worker, killed when the block ends."""
    place = connection.settings_dict
    url = (
        f"sqlite:///{place['NAME']}"
        if connection.vendor == "sqlite"
        else f"postgres://{place['USER']}@{place['HOST']}:{place['PORT']}/{place['NAME']}"
    )
    command = [sys.executable, "-m", "siklus.web", "pekerja", "--worker-id", name, "--no-startup-delay"]
    environment = os.environ | {"DATABASE_URL": url, "SIKLUS_DATA": str(settings.DATA)}
    child = subprocess.Popen(command, stdin=subprocess.PIPE, env=environment, cwd=ROOT)  # noqa: S603 - our own
    try:
        yield child
    finally:
        child.kill()
        child.communicate()
