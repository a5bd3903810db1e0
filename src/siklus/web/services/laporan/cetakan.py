"""Both files of a report at work, made in the background by the pattern of services/tugas_latar.

One row stands for one state of the report, and its files lie under that state's name: whoever asks for the same state
waits for the same work, or finds the files.
"""

import json
from dataclasses import dataclass
from pathlib import Path

from django.conf import settings
from django.db import transaction
from django_tasks import task

from siklus.core.errors import Problem, SiklusError
from siklus.core.periksa.temuan import Temuan
from siklus.web.models import Akun, CetakanLaporan, Survei
from siklus.web.queries.periksa.catat import temuan_json, temuan_of
from siklus.web.services.laporan.bengkel import bengkel
from siklus.web.services.laporan.berkas import draft_of
from siklus.web.services.laporan.periksa_cetakan import check_files
from siklus.web.services.laporan.susun import susun
from siklus.web.services.tugas_latar import Keadaan, begin, progress_of
from siklus.writers.files import write_atomically

FOLDER = "cetakan"
FORMS = ("pdf", "docx")
FOUND = "temuan.json"
"""What the checker found in both files, beside them: while it is not there they are not done."""
KEPT = 2
"""States of one report whose files are kept."""
WRITTEN, STEPS = 3, 4
"""Put together, laid out as PDF, written as DOCX; checked."""


@dataclass(frozen=True, slots=True)
class Cetakan:
    """How the files of one state stand: `keadaan` is None where nobody asked for them, or where they are gone again.

    `langkah` of `dari` steps are done. `problems` are why it failed; none when the worker died of it.
    """

    kunci: str
    keadaan: Keadaan | None = None
    langkah: int = 0
    dari: int = STEPS
    problems: tuple[Problem, ...] = ()

    @property
    def siap(self) -> bool:
        """Whether both files are there and were checked."""
        return self.keadaan is Keadaan.SELESAI

    @property
    def ada(self) -> bool:
        """Whether both files can be taken, be it before they were checked."""
        return self.siap or (self.bekerja and self.langkah >= WRITTEN)

    @property
    def bekerja(self) -> bool:
        """Whether somebody works on it, or will."""
        return self.keadaan in {Keadaan.MENUNGGU, Keadaan.BERJALAN}


def cetakan_of(survei: Survei, jenis: str, kunci: str) -> Cetakan:
    """How the files of a state stand."""
    if all(file_of(survei, jenis, kunci, form) for form in (*FORMS, FOUND)):
        return Cetakan(kunci, Keadaan.SELESAI, STEPS)
    row = CetakanLaporan.objects.filter(survei=survei, jenis=jenis, kunci=kunci).first()
    work = progress_of(cetak, row.pk, nilai=row.langkah, dari=STEPS) if row else None
    if row is None or work is None:
        return Cetakan(kunci)
    if row.galat:
        return Cetakan(kunci, Keadaan.GAGAL, row.langkah, problems=tuple(Problem(**item) for item in row.galat))
    return Cetakan(kunci) if work.keadaan is Keadaan.SELESAI else Cetakan(kunci, work.keadaan, row.langkah)


def file_of(survei: Survei, jenis: str, kunci: str, form: str) -> Path | None:
    """The finished file of a state, if it is there."""
    path = _path(survei.pk, jenis, kunci, form)
    return path if path.is_file() else None


def temuan_of_state(survei: Survei, jenis: str, kunci: str) -> tuple[Temuan, ...] | None:
    """What the checker found in the files of a state; None before it has looked."""
    path = file_of(survei, jenis, kunci, FOUND)
    return temuan_of(json.loads(path.read_bytes())) if path else None


def _path(survei_id: int, jenis: str, kunci: str, form: str) -> Path:
    return Path(settings.DATA) / FOLDER / f"{survei_id}-{jenis}" / f"{kunci}.{form}"


def ask_for_files(survei: Survei, jenis: str, oleh: Akun) -> Cetakan:
    """Have the files of the present state made, unless they are there or somebody has asked already.

    SiklusError with what stands in the way when nothing can be printed.
    """
    susunan = susun(survei, jenis)
    if susunan.document is None:
        raise SiklusError(susunan.galat or _nothing())
    with transaction.atomic():
        Survei.objects.select_for_update(of=("self",), no_key=True).get(pk=survei.pk)
        found = cetakan_of(survei, jenis, susunan.kunci)
        if found.siap or found.bekerja:
            return found
        row, _ = CetakanLaporan.objects.update_or_create(
            survei=survei, jenis=jenis, kunci=susunan.kunci, defaults={"langkah": 0, "galat": [], "oleh": oleh}
        )
        begin(cetak, row.pk)
    return cetakan_of(survei, jenis, susunan.kunci)


@task()
def cetak(cetakan_id: int) -> None:
    """Make both files; what is wrong is told on the row. Done once more, it finds its files and writes them anew."""
    row = CetakanLaporan.objects.select_related("survei__unit", "survei__versi").get(pk=cetakan_id)
    try:
        _print(row)
    except SiklusError as error:
        told = [{"code": item.code, "message": item.message, "advice": item.advice} for item in error.problems]
        CetakanLaporan.objects.filter(pk=row.pk).update(galat=told)
    finally:
        bengkel.end()  # its memory is not needed until somebody asks again


def _print(row: CetakanLaporan) -> None:
    susunan = susun(row.survei, row.jenis)
    if susunan.kunci != row.kunci:
        raise SiklusError(_changed())
    _step(row, 1)
    made = draft_of(susunan)
    _keep(row, "pdf", made.pdf)
    _step(row, 2)
    docx = made.docx()
    _keep(row, "docx", docx)
    _step(row, WRITTEN)
    _keep(row, FOUND, json.dumps(temuan_json(check_files(made.pdf, docx))).encode())
    _step(row, STEPS)
    _forget_old(row)


def _step(row: CetakanLaporan, number: int) -> None:
    CetakanLaporan.objects.filter(pk=row.pk).update(langkah=number)


def _keep(row: CetakanLaporan, form: str, data: bytes) -> None:
    path = _path(row.survei_id, row.jenis, row.kunci, form)
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    write_atomically(path, data, overwrite=True)


def _forget_old(row: CetakanLaporan) -> None:
    """The rows go first: a file without one is written over or goes with the next, a row without one is asked anew."""
    rows = CetakanLaporan.objects.filter(survei=row.survei_id, jenis=row.jenis)
    for old in rows.exclude(pk=row.pk)[KEPT - 1 :]:
        old.delete()
        for form in (*FORMS, FOUND):
            _path(row.survei_id, row.jenis, old.kunci, form).unlink(missing_ok=True)


def _nothing() -> Problem:
    return Problem("LAPORAN-04", "Belum ada yang dapat dicetak.", "Tetapkan prioritas dan susun rencananya.")


def _changed() -> Problem:
    message = "Isi laporan berubah sesudah berkasnya diminta."
    return Problem("LAPORAN-02", message, "Buat lagi berkas dari isi yang sekarang.")
