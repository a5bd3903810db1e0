"""The roll-up on the screen: which area, which period, and the page itself."""

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.timezone import localdate
from django.views.decorators.http import require_safe

from siklus.core.rekap.rekap import Rekap
from siklus.core.survei.periode import Periode
from siklus.web.forms.rekap import TenggatForm
from siklus.web.models import Unit
from siklus.web.queries.hak import HAK, Tindakan, may, tugas_of
from siklus.web.queries.rekap import periode_list, slug_of
from siklus.web.queries.rekap.halaman import Halaman, halaman_of
from siklus.web.services.rekap.unduhan import CSV
from siklus.web.views.access import Member, for_unit, signed_in
from siklus.web.views.rekap.masa import masa_or_404


@signed_in
@require_safe
def rekap_daftar(request: Member) -> HttpResponse:
    """The areas that a person may roll up; straight to the only one."""
    areas = {item.unit_id: item.unit for item in tugas_of(request.user) if item.peran in HAK[Tindakan.LIHAT_REKAP]}
    if len(areas) == 1 and request.user.is_active:
        return redirect("rekap_wilayah", next(iter(areas.values())).kode)
    return render(request, "rekap/daftar.html", {"areas": tuple(sorted(areas.values(), key=_path))})


def _path(unit: Unit) -> tuple[int, str]:
    """The widest first, then by name."""
    return unit.jalur.count("/"), unit.nama


@for_unit(Tindakan.LIHAT_REKAP)
@require_safe
def rekap_wilayah(request: Member, unit: Unit) -> HttpResponse:
    """The newest period of an area; or why there is none yet."""
    periods = periode_list(unit)
    if periods:
        return redirect("rekap", unit.kode, slug_of(periods[0]))
    return render(request, "rekap/kosong.html", {"unit": unit})


@for_unit(Tindakan.LIHAT_REKAP)
@require_safe
def rekap(request: Member, unit: Unit, masa: str) -> HttpResponse:
    """Coverage first, then both indices, the parts beside each other, the follow-up, and who is late."""
    found = halaman_of(unit, masa_or_404(masa), localdate())
    return render(request, "rekap/rekap.html", shown(request, found))


def shown(request: Member, halaman: Halaman, form: TenggatForm | None = None) -> dict[str, object]:
    """What the template asks for."""
    unit, periode = halaman.area, halaman.periode
    return {
        "unit": unit,
        "halaman": halaman,
        "masa": slug_of(periode),
        "masa_list": _periods(unit, periode),
        "cakupan": _share(halaman.rekap),
        "csv_list": CSV,
        "boleh_mengatur": may(request.user, Tindakan.KELOLA_WAJIB, unit),
        "form": form or TenggatForm(initial={"tenggat": halaman.tenggat}),
        "hari": localdate(),
    }


def _periods(unit: Unit, shown_one: Periode) -> tuple[tuple[str, Periode], ...]:
    found = periode_list(unit)
    listed = found if shown_one in found else (shown_one, *found)
    return tuple((slug_of(periode), periode) for periode in listed)


def _share(rekap: Rekap) -> int:
    """The share of those due that is sealed, in whole per cent rounded down."""
    cakupan = rekap.jumlah.cakupan
    return int(cakupan.bagian * 100) if cakupan.bagian is not None else 0
