"""The people of the demo: one for each role, where that role stands in life."""

from collections.abc import Sequence
from dataclasses import dataclass

from siklus.web.models import Akun, Peran, Tugas, Unit
from siklus.web.services.server.first_admin import new_password

AT_THE_OFFICES = frozenset({Peran.PETUGAS, Peran.PENANGGUNG_JAWAB, Peran.PIMPINAN})
NAMES = {
    Peran.PETUGAS: "Rani Contoh",
    Peran.PENANGGUNG_JAWAB: "Bima Contoh",
    Peran.PIMPINAN: "Sekar Contoh",
    Peran.VERIFIKATOR: "Dimas Contoh",
    Peran.ADMIN: "Laras Contoh",
    Peran.AUDITOR: "Yoga Contoh",
}


@dataclass(frozen=True, slots=True)
class Masuk:
    """How a new person enters; the password is nowhere else."""

    peran: str
    surel: str
    sandi: str


@dataclass(frozen=True, slots=True)
class Pelaku:
    """Who did what in the examples."""

    petugas: Akun
    penanggung_jawab: Akun
    pimpinan: Akun


def pelaku() -> Pelaku:
    """The people at the offices; they must have been added."""
    return Pelaku(
        *(Akun.objects.get(email=email_of(peran)) for peran in (Peran.PETUGAS, Peran.PENANGGUNG_JAWAB, Peran.PIMPINAN))
    )


def email_of(peran: Peran) -> str:
    """The address with which a role enters."""
    return f"{peran.value.replace('_', '-')}@contoh.example"


def add_people(atas: Unit, kantor: Sequence[Unit]) -> tuple[Masuk, ...]:
    """One person for each role; those who are there already keep their passwords and are not told."""
    made = (_add(peran, tuple(kantor) if peran in AT_THE_OFFICES else (atas,)) for peran in Peran)
    return tuple(item for item in made if item)


def _add(peran: Peran, places: tuple[Unit, ...]) -> Masuk | None:
    surel = email_of(peran)
    akun, sandi = Akun.objects.filter(email=surel).first(), new_password()
    made = None if akun else Masuk(str(peran.label), surel, sandi)
    akun = akun or Akun.objects.create_user(surel, sandi, nama=NAMES[peran])
    for unit in places:
        Tugas.objects.get_or_create(akun=akun, peran=peran, unit=unit)
    return made
