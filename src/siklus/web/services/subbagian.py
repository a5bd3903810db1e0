"""The parts of an office that can be responsible: added, renamed, put in order, retired, and KPU's four at once."""

from django.db import transaction

from siklus.web.models import Akun, Subbagian, Unit
from siklus.web.services.jejak import record
from siklus.web.services.urutan import Geser, last_place, move

KPU = (
    "Subbagian Keuangan, Umum, dan Logistik",
    "Subbagian Perencanaan, Data, dan Informasi",
    "Subbagian Teknis Penyelenggaraan Pemilu dan Hukum",
    "Subbagian Partisipasi, Hubungan Masyarakat, dan Sumber Daya Manusia",
)
"""The four of a secretariat of KPU Kabupaten/Kota."""


@transaction.atomic
def add_subbagian(unit: Unit, nama_list: tuple[str, ...], oleh: Akun) -> tuple[Subbagian, ...]:
    """Add those whose names the unit has not yet, at the end, in this order."""
    rows = hold_subbagian(unit)
    new = [nama for nama in nama_list if nama not in {row.nama for row in rows}]
    first = last_place(rows)
    made = tuple(Subbagian.objects.create(unit=unit, nama=nama, urutan=first + n) for n, nama in enumerate(new))
    for row in made:
        record(oleh, "subbagian ditambahkan", unit, row.nama)
    return made


@transaction.atomic
def rename_subbagian(subbagian: Subbagian, nama: str, oleh: Akun) -> None:
    """Another name, where it is another one."""
    if subbagian.nama == nama:
        return
    record(oleh, "subbagian diubah", subbagian.unit, nama, nama_lama=subbagian.nama)
    subbagian.nama = nama
    subbagian.save(update_fields=["nama"])


@transaction.atomic
def set_subbagian_aktif(subbagian: Subbagian, oleh: Akun, *, aktif: bool) -> None:
    """Retire a part or take it up again; what it was responsible for keeps its name."""
    if Subbagian.objects.filter(pk=subbagian.pk, aktif=not aktif).update(aktif=aktif):
        record(oleh, "subbagian diaktifkan" if aktif else "subbagian dihentikan", subbagian.unit, subbagian.nama)


@transaction.atomic
def move_subbagian(subbagian: Subbagian, geser: Geser, oleh: Akun) -> None:
    """One place up or down."""
    if move(hold_subbagian(subbagian.unit), subbagian.pk, geser):
        record(oleh, "subbagian digeser", subbagian.unit, subbagian.nama, langkah=int(geser))


def hold_subbagian(unit: Unit) -> tuple[Subbagian, ...]:
    """The unit's parts in order; its row is locked, so that two people do not number them at once."""
    Unit.objects.select_for_update().get(pk=unit.pk)
    return tuple(unit.subbagian.all())
