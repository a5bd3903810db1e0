"""A report as a file: sealed ones as they were sealed, the one at work as it would be now."""

from http import HTTPStatus

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from siklus.core.errors import SiklusError
from siklus.web.models import Laporan, Survei
from siklus.web.queries.hak import Tindakan
from siklus.web.queries.laporan.bahan import laporan_of
from siklus.web.queries.laporan.gambar import find
from siklus.web.services.jejak import record
from siklus.web.services.laporan.berkas import Berkas, draft_of
from siklus.web.services.laporan.susun import susun
from siklus.web.views.access import Member, for_survei
from siklus.web.views.laporan.alamat import of_jenis

KINDS = {
    "laporan.pdf": "application/pdf",
    "laporan.docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
}


@for_survei(Tindakan.LIHAT_HASIL)
@of_jenis
@require_safe
def laporan_unduh(request: Member, survei: Survei, jenis: str, edisi: int, unduhan: str) -> HttpResponse:
    """One file; who took it is recorded."""
    nomor, nama = edisi, unduhan
    if nama not in KINDS:
        raise Http404
    sealed = Laporan.objects.filter(survei=survei, jenis=jenis, nomor=nomor).exclude(disegel=None).first()
    try:
        data = _sealed(sealed, nama) if sealed else _draft(survei, jenis, nomor, nama)
    except SiklusError as error:
        context = {"survei": survei, "problems": error.problems}
        return render(request, "hasil/kosong.html", context, status=HTTPStatus.CONFLICT)
    record(request.user, "laporan diunduh", survei.unit, survei.judul, laporan=jenis, nomor=nomor, berkas=nama)
    response = HttpResponse(data, content_type=KINDS[nama])
    draft = "" if sealed else "-draf"
    name = f"{survei.unit.kode}-{jenis}-{survei.kode}-v{nomor}{draft}.{nama.rpartition('.')[2]}"
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    response["Cache-Control"] = "no-store"
    return response


def _sealed(laporan: Laporan, nama: str) -> bytes:
    path = find(laporan.pdf if nama.endswith("pdf") else laporan.docx)
    if path is None:
        raise Http404
    return path.read_bytes()


def _draft(survei: Survei, jenis: str, nomor: int, nama: str) -> bytes:
    if laporan_of(survei)[jenis].nomor != nomor:
        raise Http404
    made: Berkas = draft_of(susun(survei, jenis))
    return made.pdf if nama.endswith("pdf") else made.docx()
