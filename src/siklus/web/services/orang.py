"""Who works at a unit: invited with a role, a role taken away, an account put to rest and woken again."""

from django.contrib.auth.hashers import make_password
from django.db import transaction

from siklus.core.errors import Problem, SiklusError
from siklus.web.models import Akun, Peran, Tugas, Unit
from siklus.web.queries.orang import is_within, path_ids
from siklus.web.services.jejak import record


@transaction.atomic
def grant(unit: Unit, email: str, nama: str, peran: Peran, oleh: Akun) -> Akun:
    """Give a person a role at a unit; an account without a usable password is made where there is none yet.

    The name is only for a new account: nobody renames a colleague by inviting them. A role that is there stays.
    """
    new = {"nama": nama, "password": make_password(None)}
    akun, made = Akun.objects.get_or_create(email=email.strip().lower(), defaults=new)
    if made:
        record(oleh, "akun dibuat", unit, akun.email)
    if Tugas.objects.get_or_create(akun=akun, peran=peran, unit=unit)[1]:
        record(oleh, "peran diberikan", unit, akun.email, peran=peran.value)
    return akun


@transaction.atomic
def take_away(tugas: Tugas, oleh: Akun) -> None:
    """Take a role away.

    Raises:
        SiklusError: AKUN-01 when the unit would be left without an active admin at it or above it.
    """
    _keep_an_admin((tugas,))
    record(oleh, "peran dicabut", tugas.unit, tugas.akun.email, peran=tugas.peran)
    tugas.delete()


@transaction.atomic
def set_akun_aktif(akun: Akun, unit: Unit, oleh: Akun, *, aktif: bool) -> None:
    """Let an account rest, so that it enters nowhere, or wake it.

    Raises:
        SiklusError: AKUN-03 for one's own, AKUN-02 when it has roles outside the unit, AKUN-01 for the last admin.
    """
    if akun == oleh:
        raise SiklusError(_oneself())
    require_within(akun, unit)
    if not aktif:
        _keep_an_admin(tuple(akun.tugas.select_related("unit")))
    if Akun.objects.filter(pk=akun.pk, is_active=not aktif).update(is_active=aktif):
        record(oleh, "akun diaktifkan" if aktif else "akun dinonaktifkan", unit, akun.email)


def require_within(akun: Akun, unit: Unit) -> None:
    """Nothing, or AKUN-02: whoever also works elsewhere is not in the hands of this unit's admin alone."""
    if not is_within(akun, unit):
        raise SiklusError(_elsewhere(akun))


def _keep_an_admin(leaving: tuple[Tugas, ...]) -> None:
    """AKUN-01 if one of the roles is the last active admin of its place; the rows are held until the work is done."""
    gone = [tugas.pk for tugas in leaving]
    for tugas in leaving:
        if tugas.peran != Peran.ADMIN or not tugas.akun.is_active:
            continue
        admins = Tugas.objects.filter(peran=Peran.ADMIN, unit_id__in=path_ids(tugas.unit)).order_by("pk")
        list(admins.select_for_update())  # held first, counted afterwards: another's change is seen only then
        if not admins.filter(akun__is_active=True).exclude(pk__in=gone).exists():
            raise SiklusError(_last_admin(tugas))


def _last_admin(tugas: Tugas) -> Problem:
    return Problem(
        code="AKUN-01",
        message=f"{tugas.akun} adalah admin terakhir untuk {tugas.unit}.",
        advice="Beri peran admin kepada orang lain lebih dahulu.",
    )


def _elsewhere(akun: Akun) -> Problem:
    return Problem(
        code="AKUN-02",
        message=f"{akun} juga bertugas di luar unit ini.",
        advice="Cabut perannya di sini, atau minta admin di atas unit ini yang melakukannya.",
    )


def _oneself() -> Problem:
    return Problem(
        code="AKUN-03",
        message="Akun sendiri tidak dapat dinonaktifkan.",
        advice="Minta admin lain melakukannya.",
    )
