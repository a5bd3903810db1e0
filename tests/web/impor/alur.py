"""What every test of imports does: upload, confirm what is proposed, try, run."""

from collections.abc import Mapping
from dataclasses import replace

from django.core.files.uploadedfile import SimpleUploadedFile

from siklus.web.models import Akun, Impor, Survei
from siklus.web.services.impor import kerja
from siklus.web.services.impor.berkas import peta_of
from siklus.web.services.impor.langkah import confirm, start
from siklus.web.services.impor.peta import Peta
from siklus.web.services.impor.unggah import Unggahan, accept_upload


def upload(survei: Survei, content: bytes, oleh: Akun, name: str = "jawaban.csv", *, ulangi: bool = False) -> Unggahan:
    return accept_upload(survei, SimpleUploadedFile(name, content), oleh, ulangi=ulangi)


def proposed(impor: Impor) -> dict[str, str]:
    """Head → meaning, of the columns that are read or hidden."""
    return {item.kepala: item.arti for item in peta_of(impor).kolom if item.arti}


def tried(impor: Impor, peta: Peta | None = None) -> Mapping[str, object]:
    """The dry run's findings."""
    confirm(impor, peta or peta_of(impor))
    kerja.check.func(impor.pk)
    impor.refresh_from_db()
    assert impor.keadaan == "diperiksa", impor.laporan
    found: Mapping[str, object] = impor.laporan["uji"]
    return found


def imported(
    survei: Survei, content: bytes, oleh: Akun, *, name: str = "jawaban.csv", sumber: str = ""
) -> tuple[int, int, int]:
    """Stored, already there, refused."""
    came = upload(survei, content, oleh, name)
    if came.pernah:
        return (0, 0, 0)
    tried(came.impor, replace(peta_of(came.impor), sumber=sumber))
    start(came.impor, oleh)
    kerja.run.func(came.impor.pk)
    came.impor.refresh_from_db()
    assert came.impor.keadaan == "selesai", came.impor.laporan
    return came.impor.tersimpan, came.impor.sudah_ada, came.impor.ditolak
