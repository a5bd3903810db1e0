"""The letter to a unit whose result is overdue."""

from http import HTTPStatus

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.timezone import localdate

from siklus.core.survei.periode import Periode
from siklus.web.forms.rekap import SuratPenagihanForm
from siklus.web.models import StatusSurvei, Survei, Unit
from siklus.web.queries.hak import Tindakan
from siklus.web.queries.rekap.halaman import Terlambat, late_of
from siklus.web.services.jejak import record
from siklus.web.services.periksa.surat import pengirim_of
from siklus.web.services.rekap.surat import TYPE, SuratPenagihan, Tagihan, build_penagihan, file_of_letter
from siklus.web.views.access import Member, for_unit
from siklus.web.views.rekap.masa import masa_or_404
from siklus.web.views.rekap.wajib import above, refusal_above
from siklus.web.views.survei.galat import refusals

KEADAAN = {
    StatusSurvei.DRAF: "surveinya belum dibuka",
    StatusSurvei.DIBUKA: "surveinya masih terbuka",
    StatusSurvei.DITUTUP: "surveinya sudah ditutup tetapi hasilnya belum disegel",
}
"""Where a survey stands, as the letter says it: a document is Indonesian whatever the screen is."""


@for_unit(Tindakan.KELOLA_WAJIB)
def rekap_surat(request: Member, unit: Unit, masa: str) -> HttpResponse:
    """What a person says in it, then the DOCX; whoever is not late gets none."""
    periode = masa_or_404(masa)
    if refused := refusal_above(request, unit):
        return refused
    late = late_of(unit, periode, localdate())
    if late is None:
        return redirect("rekap", above(unit).kode, masa)
    form, problems = SuratPenagihanForm(request.POST or None, initial=_initial(unit)), refusals()
    if form.is_valid():
        with problems:
            return _letter(request, late, periode, SuratPenagihan(**form.cleaned_data))
    context = {"unit": unit, "area": above(unit), "masa": masa, "periode": periode, "form": form, "terlambat": late}
    status = HTTPStatus.UNPROCESSABLE_ENTITY if form.is_bound else HTTPStatus.OK
    return render(request, "rekap/surat.html", context | {"problems": problems.found}, status=status)


def _letter(request: Member, late: Terlambat, periode: Periode, surat: SuratPenagihan) -> HttpResponse:
    tagihan = Tagihan(periode, late.tenggat, _keadaan(late.survei))
    document = build_penagihan(surat, tagihan, pengirim_of(above(late.unit)))
    response = HttpResponse(file_of_letter(document), content_type=TYPE)
    record(request.user, "surat penagihan disusun", late.unit, periode.nama, nomor=surat.nomor)
    response["Content-Disposition"] = f'attachment; filename="surat-{late.unit.kode}.docx"'
    response["Cache-Control"] = "no-store"
    return response


def _keadaan(survei: Survei | None) -> str:
    return KEADAAN[StatusSurvei(survei.status)] if survei else "surveinya belum dibuat"


def _initial(unit: Unit) -> dict[str, object]:
    return {"tanggal": localdate(), "kepada": f"Pimpinan {unit.nama}"}
