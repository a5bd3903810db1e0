"""`python -m bench.web.impor_langkah STEP FILE`: one step of an import in the store of SIKLUS_DATA."""

import sys
from pathlib import Path

from siklus.web.wsgi import application  # first: it sets Django up

# isort: split

from django.core.files import File
from django.core.files.uploadedfile import TemporaryUploadedFile

from siklus.web.models import Akun, Impor, Survei
from siklus.web.services.impor import kerja
from siklus.web.services.impor.berkas import peta_of
from siklus.web.services.impor.langkah import confirm, start
from siklus.web.services.impor.unggah import accept_upload


def kenali(path: Path) -> None:
    """What the request of an upload does."""
    came = TemporaryUploadedFile(path.name, "application/octet-stream", path.stat().st_size, None)
    with path.open("rb") as file:
        for chunk in File(file).chunks():
            came.write(chunk)
    came.seek(0)
    survei = Survei.objects.select_related("unit", "versi").get()
    accept_upload(survei, came, Akun.objects.get())
    came.close()


def periksa(_: Path) -> None:
    """The dry run, with every meaning as it was proposed."""
    impor = Impor.objects.get()
    confirm(impor, peta_of(impor))
    kerja.check.func(impor.pk)
    _expect("diperiksa")


def jalankan(_: Path) -> None:
    """The import."""
    start(Impor.objects.get(), Akun.objects.get())
    kerja.run.func(Impor.objects.get().pk)
    _expect("selesai")


def _expect(keadaan: str) -> None:
    impor = Impor.objects.get()
    if impor.keadaan != keadaan or impor.ditolak:
        said = f"{impor.keadaan}: {impor.ditolak} refused, {impor.laporan}"
        raise SystemExit(said)


STEPS = {"kenali": kenali, "periksa": periksa, "jalankan": jalankan}

if __name__ == "__main__":
    assert application  # noqa: S101 - imported for what it does
    STEPS[sys.argv[1]](Path(sys.argv[2]))
