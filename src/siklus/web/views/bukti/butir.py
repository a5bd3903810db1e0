"""One piece of evidence: said what it shows, moved, removed, restored."""

from collections.abc import Callable
from http import HTTPStatus

from django.http import Http404, HttpResponse
from django.utils.timezone import now
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from siklus.web.forms.bukti import BuktiForm
from siklus.web.models import Akun, Bukti
from siklus.web.queries.bukti.tujuan import target_of
from siklus.web.services.bukti import describe_bukti, move_bukti, release_bukti, remove_bukti, restore_bukti
from siklus.web.services.urutan import Geser
from siklus.web.views.access import Member, for_bukti
from siklus.web.views.bukti.balasan import back, show
from siklus.web.views.survei.galat import refusals

ACTS: dict[str, Callable[[Bukti, Akun], None]] = {
    "naik": lambda bukti, oleh: move_bukti(bukti, Geser.NAIK, oleh),
    "turun": lambda bukti, oleh: move_bukti(bukti, Geser.TURUN, oleh),
    "hapus": lambda bukti, oleh: remove_bukti(bukti, oleh, now()),
    "pulihkan": lambda bukti, oleh: restore_bukti(bukti, oleh, now()),
    "terbitkan": lambda bukti, oleh: release_bukti(bukti, oleh, publik=True),
    "tarik": lambda bukti, oleh: release_bukti(bukti, oleh, publik=False),
}


def kabar_of(perbuatan: str, bukti: Bukti) -> str:
    """What was done, in words."""
    said = {
        "naik": _("“%(nama)s” dipindahkan ke atas."),
        "turun": _("“%(nama)s” dipindahkan ke bawah."),
        "hapus": _("“%(nama)s” dihapus dan dapat dipulihkan di bawah daftar."),
        "pulihkan": _("“%(nama)s” dipulihkan."),
        "terbitkan": _("“%(nama)s” boleh tampil pada halaman publik."),
        "tarik": _("“%(nama)s” tidak lagi tampil pada halaman publik, paling lambat semenit lagi."),
    }
    return said[perbuatan] % {"nama": bukti}


@for_bukti
@require_POST
def bukti_ubah(request: Member, bukti: Bukti) -> HttpResponse:
    """What is seen, where and when."""
    form, refused, tujuan = BuktiForm(request.POST, auto_id=f"bukti-{bukti.pk}-%s"), refusals(), target_of(bukti)
    if not form.is_valid():
        return show(request, tujuan, ubahan={bukti.pk: form}, status=HTTPStatus.UNPROCESSABLE_ENTITY)
    said = form.cleaned_data
    with refused:
        describe_bukti(bukti, said["keterangan"], said["tempat"], said["tanggal"], request.user, publik=said["publik"])
        return back(request, tujuan, _("Keterangan disimpan."))
    return show(request, tujuan, problems=refused.found, status=HTTPStatus.CONFLICT)


@for_bukti
@require_POST
def bukti_atur(request: Member, bukti: Bukti, perbuatan: str) -> HttpResponse:
    """Move it, remove it, restore it, release it to everyone or take that back."""
    if perbuatan not in ACTS:
        raise Http404
    tujuan, refused = target_of(bukti), refusals()
    with refused:
        ACTS[perbuatan](bukti, request.user)
        return back(request, tujuan, kabar_of(perbuatan, bukti))
    return show(request, tujuan, problems=refused.found, status=HTTPStatus.CONFLICT)
