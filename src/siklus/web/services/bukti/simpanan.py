"""The store looked through: files that no row names, rows whose files are gone or altered, and what uploads left."""

import hashlib
from collections.abc import Generator, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from django.db import transaction
from django.db.models import Q

from siklus.core.errors import Place, Problem, Severity
from siklus.readers.bukti.intake import inspect
from siklus.web.models import BerkasBukti, Bukti
from siklus.web.queries.bukti.letak import LETTERS, locate, path_of, quarantine, root, scratch
from siklus.web.services.bukti.gudang import drop_file, keep_bytes
from siklus.web.services.bukti.terima import pages_of
from siklus.web.services.jejak import record

GRACE = timedelta(hours=1)
"""How long a file may be without a row: an upload is under way."""


@dataclass(frozen=True, slots=True)
class Pemeriksaan:
    """One look through the store at a moment. `perbaiki` mends what can be mended; `cepat` reads no contents."""

    saat: datetime
    perbaiki: bool = False
    cepat: bool = False
    tenggang: timedelta = GRACE

    def run(self) -> tuple[Problem, ...]:
        """Everything that is wrong; what was mended is a warning, what remains an error."""
        return (*self._leftovers(), *self._contents(), *self._forgotten())

    def _leftovers(self) -> Iterator[Problem]:
        for path in _files(scratch()):
            if self._is_old(path):
                if self.perbaiki:
                    path.unlink(missing_ok=True)
                message = "Sisa kiriman yang terputus." + (" Sudah dihapus." if self.perbaiki else "")
                yield self._problem("SIMPAN-04", path, message, mended=self.perbaiki)

    def _contents(self) -> Iterator[Problem]:
        for berkas in BerkasBukti.objects.order_by("pk").iterator():
            original = yield from self._original(berkas)
            yield from self._copies(berkas, original)

    def _original(self, berkas: BerkasBukti) -> Generator[Problem, None, bool]:
        """What is wrong with it; in the end whether it is there as it was received."""
        path = locate(berkas.pk)
        if path is None:
            yield self._problem("SIMPAN-02", path_of(berkas.pk), _of(berkas, "Berkas asli tidak ada"))
            return False
        if self._is_altered(path, berkas.ukuran):
            if self.perbaiki:
                _set_aside(path)
            moved = " Berkas yang berubah dipindahkan ke karantina." if self.perbaiki else ""
            yield self._problem("SIMPAN-03", path, _of(berkas, "Isi berkas asli sudah berubah") + moved)
            return False
        return True

    def _copies(self, berkas: BerkasBukti, original: bool) -> Iterator[Problem]:  # noqa: FBT001 - what _original found
        wrong = [path for path in map(path_of, _pages(berkas)) if not path.is_file() or self._is_altered(path)]
        if not wrong:
            return
        mended = self.perbaiki and original and _derive_anew(berkas, wrong)
        done = " Sudah dibuat lagi dari berkas aslinya." if mended else ""
        for path in wrong:
            yield self._problem("SIMPAN-05", path, _of(berkas, "Salinan publik tidak ada atau rusak") + done, mended)

    def _forgotten(self) -> Iterator[Problem]:
        rows = BerkasBukti.objects.only("halaman").iterator()
        known = {name for berkas in rows for name in (berkas.pk, *_pages(berkas))}
        for path in _named_files():
            if path.name not in known and self._is_old(path) and not _is_known(path.name):
                mended = self.perbaiki and _set_aside_for_good(path)
                done = " Sudah dipindahkan ke karantina." if mended else ""
                yield self._problem("SIMPAN-01", path, "Berkas tanpa catatan." + done, mended)

    def _is_old(self, path: Path) -> bool:
        try:
            return path.stat().st_mtime < (self.saat - self.tenggang).timestamp()
        except FileNotFoundError:
            return False

    def _is_altered(self, path: Path, ukuran: int | None = None) -> bool:
        if self.cepat:
            return ukuran is not None and path.stat().st_size != ukuran
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest() != path.name

    def _problem(self, code: str, path: Path, message: str, mended: bool = False) -> Problem:  # noqa: FBT001, FBT002 - one more word
        severity = Severity.WARNING if mended else Severity.ERROR
        advice = "" if mended else ADVICE[code]
        return Problem(code, message, advice, Place(str(path.relative_to(root()))), severity)


ADVICE = {
    "SIMPAN-01": "Jalankan lagi dengan --perbaiki untuk memindahkannya ke karantina.",
    "SIMPAN-02": "Minta pengirimnya mengirim lagi berkas yang sama, atau pulihkan dari cadangan.",
    "SIMPAN-03": "Minta pengirimnya mengirim lagi berkas yang sama, atau pulihkan dari cadangan.",
    "SIMPAN-04": "Jalankan lagi dengan --perbaiki untuk menghapusnya.",
    "SIMPAN-05": "Jalankan lagi dengan --perbaiki; bila berkas aslinya juga tidak ada, kirim lagi berkas yang sama.",
}


def throw_away(before: datetime) -> int:
    """Delete for good what was removed before a moment: the rows first, then files that nothing else names."""
    with transaction.atomic():
        rows = list(Bukti.objects.filter(dihapus__lt=before).select_related("unit"))
        for bukti in rows:
            record(None, "bukti dibuang", bukti.unit, str(bukti), berkas=bukti.nama_berkas)
            bukti.delete()
        contents = {bukti.berkas_id for bukti in rows if bukti.berkas_id}
        unused = list(BerkasBukti.objects.filter(pk__in=contents, dipakai=None))
        names = {name for berkas in unused for name in (berkas.pk, *_pages(berkas))}
        BerkasBukti.objects.filter(pk__in=[berkas.pk for berkas in unused]).delete()
    for name in names:
        if not _is_known(name):
            drop_file(name)
    return len(rows)


def _of(berkas: BerkasBukti, message: str) -> str:
    """The message with what the content is called, and where it is used."""
    use = berkas.dipakai.select_related("unit").order_by("dihapus", "id").first()
    return f"{message}: “{use.nama_berkas}” ({use.unit})." if use else f"{message}."


def _pages(berkas: BerkasBukti) -> list[str]:
    return [str(page["sha256"]) for page in berkas.halaman]


def _is_known(name: str) -> bool:
    """Whether a row names the content, as an original or as one of its pictures."""
    return BerkasBukti.objects.filter(Q(pk=name) | Q(halaman__icontains=name)).exists()


def _derive_anew(berkas: BerkasBukti, wrong: list[Path]) -> bool:
    """Make the pictures of an original again; another version of the decoder may make other bytes of them."""
    intake = inspect(path_of(berkas.pk), berkas.pk)
    if not intake.pictures:
        return False
    for path in wrong:
        if path.is_file():
            _set_aside(path)
    for picture in intake.pictures:
        keep_bytes(picture.data)
    BerkasBukti.objects.filter(pk=berkas.pk).update(halaman=pages_of(intake))
    return True


def _set_aside(path: Path) -> Path:
    quarantine().mkdir(mode=0o700, parents=True, exist_ok=True)
    return path.replace(quarantine() / path.name)


def _set_aside_for_good(path: Path) -> bool:
    """Into quarantine; back again when somebody sent the same content meanwhile."""
    try:
        moved = _set_aside(path)
    except FileNotFoundError:
        return False
    if _is_known(path.name) and not path.exists():
        moved.replace(path)
        return False
    return True


def _named_files() -> Iterator[Path]:
    for folder in sorted(root().iterdir()) if root().is_dir() else ():
        if len(folder.name) == LETTERS:
            yield from _files(folder)


def _files(folder: Path) -> list[Path]:
    return sorted(path for path in folder.iterdir() if path.is_file()) if folder.is_dir() else []
