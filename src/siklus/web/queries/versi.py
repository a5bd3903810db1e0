"""An earlier version of a questionnaire, for a form that was shown before it was changed."""

from siklus.web.models import VersiKuesioner
from siklus.web.queries.formulir import Formulir, formulir_of
from siklus.web.queries.pintu import Pintu


def formulir_shown(pintu: Pintu, versi: object) -> tuple[int, Formulir]:
    """The version that a form names and what it asked; the one asked now when the form names none of this survey."""
    if isinstance(versi, int | str) and str(versi).isascii() and str(versi).isdecimal():
        number = int(str(versi)[:15])
        if number != pintu.versi_id:
            found = VersiKuesioner.objects.filter(survei=pintu.survei_id, pk=number).first()
            if found is not None:
                return found.pk, formulir_of(found)
    return pintu.versi_id, pintu.formulir
