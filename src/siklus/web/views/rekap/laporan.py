"""The Laporan Rekapitulasi to take along, once it is said who signs it."""

from http import HTTPStatus

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.timezone import localdate

from siklus.core.survei.periode import Periode
from siklus.core.survei.unit import Penandatangan
from siklus.web.forms.rekap import LaporanRekapForm
from siklus.web.models import Unit
from siklus.web.queries.hak import Tindakan
from siklus.web.queries.rekap import periode_list
from siklus.web.services.jejak import record
from siklus.web.services.rekap.laporan import BENTUK, PesananLaporan, file_of_laporan
from siklus.web.views.access import Member, for_unit
from siklus.web.views.rekap.masa import masa_or_404
from siklus.web.views.survei.galat import refusals


@for_unit(Tindakan.KELOLA_WAJIB)
def rekap_laporan(request: Member, unit: Unit, masa: str) -> HttpResponse:
    """Ask who signs, then hand over the file; back to the roll-up where nothing was surveyed in that period."""
    periode = masa_or_404(masa)
    if periode not in periode_list(unit):
        return redirect("rekap", unit.kode, masa)
    form, problems = LaporanRekapForm(request.POST or None, initial={"kota": unit.kota}), refusals()
    if form.is_valid():
        with problems:
            return _file(request, unit, periode, form.cleaned_data)
    context = {"unit": unit, "masa": masa, "periode": periode, "form": form, "problems": problems.found}
    status = HTTPStatus.UNPROCESSABLE_ENTITY if form.is_bound else HTTPStatus.OK
    return render(request, "rekap/laporan.html", context, status=status)


def _file(request: Member, unit: Unit, periode: Periode, said: dict[str, str]) -> HttpResponse:
    bentuk = "docx" if "docx" in request.POST else "pdf"
    penandatangan = Penandatangan(said["jabatan"], said["nama"], said["nip"])
    data = file_of_laporan(PesananLaporan(unit, periode, localdate(), said["kota"], penandatangan), bentuk)
    record(request.user, "laporan rekapitulasi diunduh", unit, periode.nama, bentuk=bentuk)
    response = HttpResponse(data, content_type=BENTUK[bentuk])
    name = f"laporan-rekapitulasi-{unit.kode}-{periode.tahun}-{periode.ke}.{bentuk}"
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    response["Cache-Control"] = "no-store"
    return response
