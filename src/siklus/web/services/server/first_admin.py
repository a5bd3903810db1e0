"""The first account, without which nobody could enter to make the others."""

import secrets

from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.db import transaction

from siklus.core.errors import Problem
from siklus.web.models import Akun, Jenjang, Peran, Tugas, Unit
from siklus.web.services.pohon import add_unit
from siklus.web.services.server.faults import no_admin, wrong_email
from siklus.web.services.server.options import Ask, Pilihan, Say

LETTERS = "abcdefghjkmnpqrstuvwxyz23456789"
"""Without those that are taken for each other when a person copies them."""


def new_password() -> str:
    """As "k7wd-m2xq-9tfh-b4pn": 79 bits, easily copied from a screen."""
    return "-".join("".join(secrets.choice(LETTERS) for _ in range(4)) for _ in range(4))


def ensure_admin(pilihan: Pilihan, say: Say, ask: Ask) -> tuple[Problem, ...]:
    """Make the admin that was asked for, or the very first one; SERVER-07 as a warning when there can be none.

    Raises:
        SiklusError: SERVER-10 for what is no address.
    """
    if not pilihan.admin and Tugas.objects.filter(peran=Peran.ADMIN, akun__is_active=True).exists():
        return ()
    email = pilihan.admin or ask("Surel admin pertama")
    if not email:
        return (no_admin(),)
    try:
        validate_email(email)
    except ValidationError as error:
        raise wrong_email(email) from error
    _make(email.strip().lower(), pilihan, say, ask)
    return ()


@transaction.atomic
def _make(email: str, pilihan: Pilihan, say: Say, ask: Ask) -> None:
    """An account at the root; one that is already there keeps its password and becomes admin."""
    akun = Akun.objects.filter(email=email).first()
    if akun is None:
        password = new_password()
        akun = Akun.objects.create_user(email, password, nama=email.partition("@")[0])
        say(f"Admin: {email}\nSandi: {password}\nSandi itu hanya tampil sekali ini; gantilah sesudah masuk.")
    root = Unit.objects.filter(induk=None).order_by("pk").first() or _root(pilihan, ask)
    Tugas.objects.get_or_create(akun=akun, peran=Peran.ADMIN, unit=root)


def _root(pilihan: Pilihan, ask: Ask) -> Unit:
    """The place at the top of the tree, whose name can be changed later."""
    name = pilihan.instansi or ask("Nama instansi") or "Instansi"
    return add_unit(None, Jenjang.INSTANSI, "instansi", name[:200], name[:120])
