"""Copies that were signed outside: kept beside the sealed report, and compared with it where they can be read."""

from django.db import transaction

from siklus.core.errors import Problem, SiklusError
from siklus.web.models import Akun, Laporan, SalinanBertanda
from siklus.web.queries.laporan.periksa import Segel
from siklus.web.services.bukti.nama import clean_name
from siklus.web.services.jejak import record
from siklus.web.services.laporan.pembaca import read_apart
from siklus.web.services.laporan.simpanan import keep
from siklus.web.services.laporan.verifikasi import judged

SERTIFIKAT, BASAH = "sertifikat", "basah"
LARGEST = 60_000_000


def keep_salinan(segel: Segel, nama: str, data: bytes, cara: str, oleh: Akun) -> SalinanBertanda:
    """Keep a signed copy; the same file is kept once.

    Raises:
        SiklusError: SEGEL-03 for one with an electronic signature that says something else than what was sealed,
            SEGEL-01 for what is no PDF or too large, SEGEL-02 for one that cannot be read.
    """
    if len(data) > LARGEST:
        raise SiklusError(Problem("SEGEL-01", "Berkas ini lebih dari 60 MB.", "Pindai dengan resolusi lebih rendah."))
    isi = read_apart(data)
    if isi.bentuk != "pdf":
        raise SiklusError(Problem("SEGEL-01", "Salinan bertanda tangan harus PDF.", "Simpan sebagai PDF."))
    if cara == SERTIFIKAT and (beda := judged(segel, isi).beda):
        places = ", ".join(dict.fromkeys(item.tempat for item in beda[:5]))
        message = f"Isi berkas ini berbeda dari laporan yang disegel ({places})."
        raise SiklusError(Problem("SEGEL-03", message, "Tanda tangani PDF yang diunduh dari versi yang disegel."))
    return _kept(segel.laporan, clean_name(nama), data, cara, oleh)


@transaction.atomic
def _kept(laporan: Laporan, nama: str, data: bytes, cara: str, oleh: Akun) -> SalinanBertanda:
    held = Laporan.objects.select_for_update().get(pk=laporan.pk)
    sha256 = keep(data)
    found = SalinanBertanda.objects.filter(laporan=held, sha256=sha256).first()
    if found is not None:
        return found
    survei = laporan.survei
    record(oleh, "salinan bertanda tangan diterima", survei.unit, survei.judul, berkas=nama, sidik=sha256)
    return SalinanBertanda.objects.create(
        laporan=held, sha256=sha256, ukuran=len(data), nama_berkas=nama, cara=cara, oleh=oleh
    )
