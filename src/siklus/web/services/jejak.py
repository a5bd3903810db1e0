"""The log of what people did; every change of state by a person leaves a line here."""

from siklus.web.models import Akun, Jejak, Unit

LONGEST = 120
"""Letters of an object's name that the log keeps; SQLite would take more, PostgreSQL refuses."""


def record(akun: Akun | None, perbuatan: str, unit: Unit | None, objek: str = "", **rincian: object) -> Jejak:
    """One line, in the transaction of the change itself: who (None for the machine), what, at which unit, on what."""
    kept = objek if len(objek) <= LONGEST else f"{objek[: LONGEST - 1]}…"
    return Jejak.objects.create(akun=akun, perbuatan=perbuatan, unit=unit, objek=kept, rincian=rincian)
