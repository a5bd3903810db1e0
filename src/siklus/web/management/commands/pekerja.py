"""`python -m siklus.web pekerja`: the task worker as a child of `siklus server`, which never outlives it."""

import logging
import os
import threading

from django_tasks_db.management.commands import db_worker


class Command(db_worker.Command):
    """The library's worker; it also ends when its standard input does, so that it cannot be left behind."""

    help = "Mengerjakan antrean; dijalankan oleh siklus server."

    def configure_logging(self, verbosity: int) -> None:  # noqa: ARG002 - the library's signature
        """Only what is wrong; each piece of work keeps its own record."""
        for name in ("django_tasks", "django_tasks_db"):
            logging.getLogger(name).setLevel(logging.ERROR)

    def handle(self, **options: object) -> None:
        """Watch the parent, then work."""
        threading.Thread(target=_end_with_parent, daemon=True).start()
        super().handle(**options)  # type: ignore[arg-type]  # as the library parsed them


def _end_with_parent() -> None:
    """A killed parent closes the pipe. What was under way is put back into the queue when the server starts again."""
    while os.read(0, 1):
        pass
    os._exit(1)
