"""A report as a file: sealed ones as they were sealed, the one at work as it was made in the background."""

from http import HTTPStatus
from pathlib import Path

from django.contrib import messages
from django.http import Http404, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from siklus.core.errors import SiklusError
from siklus.web.models import JenisLaporan, Laporan, Survei
from siklus.web.queries.hak import Tindakan
from siklus.web.queries.laporan.bahan import laporan_of
from siklus.web.queries.laporan.gambar import find
from siklus.web.services.jejak import record
from siklus.web.services.laporan.cetakan import ask_for_files, cetakan_of, file_of
from siklus.web.views.access import Member, for_survei
from siklus.web.views.laporan.alamat import alamat_laporan, is_key, of_jenis

KINDS = {
    "laporan.pdf": "application/pdf",
    "laporan.docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
}


@for_survei(Tindakan.LIHAT_HASIL)
@of_jenis
def laporan_berkas(request: Member, survei: Survei, jenis: str) -> HttpResponseBase:
    """Have the files of the present state made; read, how far those of the state that the address names are."""
    laporan = laporan_of(survei)[jenis]
    if laporan.disegel is not None:
        return redirect(alamat_laporan(survei, jenis))
    if request.method == "POST":
        return _asked(request, survei, jenis)
    kunci = request.GET.get("kunci", "")
    if not is_key(kunci) or not request.htmx:
        return redirect(alamat_laporan(survei, jenis))
    cetakan = cetakan_of(survei, jenis, kunci)
    context = {"survei": survei, "jenis": JenisLaporan(jenis), "laporan": laporan, "cetakan": cetakan}
    response = render(request, "laporan/_berkas.html", context)
    if not cetakan.bekerja and (request.htmx.current_url_abs_path or "").endswith("/segel"):
        response["HX-Refresh"] = "true"  # what was found stands on that page
    return response


def _asked(request: Member, survei: Survei, jenis: str) -> HttpResponse:
    try:
        ask_for_files(survei, jenis, request.user)
    except SiklusError as error:
        context = {"survei": survei, "problems": error.problems}
        return render(request, "hasil/kosong.html", context, status=HTTPStatus.CONFLICT)
    if request.POST.get("kembali") == "segel":
        return redirect("survei_laporan_segel", survei.pk, jenis)
    return redirect(alamat_laporan(survei, jenis))


@for_survei(Tindakan.LIHAT_HASIL)
@of_jenis
@require_safe
def laporan_unduh(request: Member, survei: Survei, jenis: str, edisi: int, unduhan: str) -> HttpResponse:
    """One file; who took it is recorded. One that is not there any more can be made again on the report's page."""
    nomor, nama = edisi, unduhan
    if nama not in KINDS:
        raise Http404
    form = nama.rpartition(".")[2]
    sealed = Laporan.objects.filter(survei=survei, jenis=jenis, nomor=nomor).exclude(disegel=None).first()
    path = find(getattr(sealed, form)) if sealed else _draft(survei, jenis, nomor, form, request.GET.get("kunci", ""))
    if path is None and sealed is not None:
        raise Http404
    if path is None:
        messages.info(request, _("Berkas itu sudah tidak ada; buat lagi dari isi yang sekarang."))
        return redirect(alamat_laporan(survei, jenis))
    record(request.user, "laporan diunduh", survei.unit, survei.judul, laporan=jenis, nomor=nomor, berkas=nama)
    response = HttpResponse(path.read_bytes(), content_type=KINDS[nama])
    draft = "" if sealed else "-draf"
    name = f"{survei.unit.kode}-{jenis}-{survei.kode}-v{nomor}{draft}.{form}"
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    response["Cache-Control"] = "no-store"
    return response


def _draft(survei: Survei, jenis: str, nomor: int, form: str, kunci: str) -> Path | None:
    if laporan_of(survei)[jenis].nomor != nomor:
        raise Http404
    return file_of(survei, jenis, kunci, form) if is_key(kunci) else None
