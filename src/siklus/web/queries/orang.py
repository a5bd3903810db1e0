"""Who has which role at a unit, and which of them come from above."""

from dataclasses import dataclass

from siklus.web.models import Akun, Tugas, Unit


@dataclass(frozen=True, slots=True)
class BarisOrang:
    """A person: roles given here, roles given above that hold here too, and whether every role is inside this unit."""

    akun: Akun
    di_sini: tuple[Tugas, ...]
    dari_atas: tuple[Tugas, ...]
    di_dalam: bool

    @property
    def belum_masuk(self) -> bool:
        """Whether the person was invited and has chosen no password yet."""
        return is_waiting(self.akun)


def orang_list(unit: Unit) -> tuple[BarisOrang, ...]:
    """Everyone with a role at the unit or above it, by name."""
    people = Akun.objects.filter(tugas__unit_id__in=path_ids(unit)).distinct().order_by("nama", "pk")
    return tuple(_row(akun, unit) for akun in people.prefetch_related("tugas__unit"))


def path_ids(unit: Unit) -> tuple[int, ...]:
    """The ids of the unit and of all places above it."""
    return tuple(int(part) for part in unit.jalur.split("/") if part)


def is_within(akun: Akun, unit: Unit) -> bool:
    """Whether all roles of the person are at the unit or below it."""
    return all(tugas.unit.jalur.startswith(unit.jalur) for tugas in akun.tugas.select_related("unit"))


def is_waiting(akun: Akun) -> bool:
    """Whether the account was never entered and has no password; one of OIDC or a passkey has been entered."""
    return not akun.has_usable_password() and akun.last_login is None


def _row(akun: Akun, unit: Unit) -> BarisOrang:
    roles = tuple(akun.tugas.all())
    here = tuple(tugas for tugas in roles if tugas.unit_id == unit.pk)
    above = tuple(tugas for tugas in roles if tugas.unit_id != unit.pk and unit.jalur.startswith(tugas.unit.jalur))
    return BarisOrang(akun, here, above, all(tugas.unit.jalur.startswith(unit.jalur) for tugas in roles))
