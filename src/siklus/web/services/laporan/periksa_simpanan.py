"""The reports' files looked through: what no row names, what a row names and is not there or altered, seals not whole.

What was sealed is never deleted and never made anew: an altered file goes into quarantine, a missing one comes back
where the very same bytes lie elsewhere.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from django.conf import settings

from siklus.core.errors import Place, Problem, Severity
from siklus.web.models import Laporan, SalinanBertanda
from siklus.web.queries.laporan.gambar import FOLDER, LETTERS, path_of, sidik_of
from siklus.web.queries.laporan.keterangan import keterangan_of, tanda_tangan_of
from siklus.web.queries.laporan.periksa import signed_by
from siklus.web.services.laporan.pratinjau import FOLDER as PREVIEWS
from siklus.web.services.laporan.susun import LETTERS as OF_A_STATE
from siklus.writers.files import SUFFIX, write_atomically

GRACE = timedelta(hours=1)
"""How long a file may be without a row: a report is being sealed."""
QUARANTINE = "karantina"
FORMS = ("pdf", "docx")


@dataclass(frozen=True, slots=True)
class PemeriksaanLaporan:
    """One look at a moment. `perbaiki` mends what can be mended; `cepat` reads no contents."""

    saat: datetime
    perbaiki: bool = False
    cepat: bool = False

    def run(self) -> tuple[Problem, ...]:
        """Everything that is wrong; what was mended is a warning, what remains an error."""
        return (*self._leftovers(), *self._named(), *self._forgotten(), *self._seals())

    def _leftovers(self) -> Iterator[Problem]:
        for path in _files():
            if path.name.endswith(SUFFIX) and self._is_old(path):
                if self.perbaiki:
                    path.unlink(missing_ok=True)
                message = "Sisa penulisan berkas yang terputus." + (" Sudah dihapus." if self.perbaiki else "")
                yield self._problem("SIMPAN-04", path, message, mended=self.perbaiki)

    def _named(self) -> Iterator[Problem]:
        for sha256, what in sorted(names().items()):
            path = path_of(sha256)
            gone, altered = not path.is_file(), self._is_altered(path)
            if gone or altered:
                yield self._lost(path, what, "tidak ada" if gone else "isinya sudah berubah")

    def _lost(self, path: Path, what: str, how: str) -> Problem:
        """Of an altered one the place is made free first, so that the right one can take it."""
        code, done = ("SIMPAN-03" if path.is_file() else "SIMPAN-02"), ""
        mended = False
        if self.perbaiki:
            done = " Berkas yang berubah dipindahkan ke karantina." if code == "SIMPAN-03" else ""
            _set_aside(path, ".berubah")
            mended = _brought_back(path)
            done += " Sudah dipulihkan dari salinan yang sama persis." if mended else ""
        return self._problem(code, path, f"Berkas laporan {how}: {what}.{done}", mended=mended)

    def _forgotten(self) -> Iterator[Problem]:
        known = names()
        for path in _files():
            if not path.name.endswith(SUFFIX) and path.name not in known and self._is_old(path):
                mended = self.perbaiki and path.name not in names() and _set_aside(path)
                done = " Sudah dipindahkan ke karantina." if mended else ""
                yield self._problem("SIMPAN-01", path, "Berkas laporan tanpa catatan." + done, mended=mended)

    def _seals(self) -> Iterator[Problem]:
        for laporan in Laporan.objects.exclude(disegel=None).select_related("survei__unit").order_by("pk"):
            if not is_whole(laporan):
                message = f"Segel {_what(laporan)} tidak cocok dengan isinya."
                yield Problem("SIMPAN-07", message, ADVICE["SIMPAN-07"])

    def _is_old(self, path: Path) -> bool:
        try:
            return path.stat().st_mtime < (self.saat - GRACE).timestamp()
        except FileNotFoundError:  # somebody's write has ended meanwhile
            return False

    def _is_altered(self, path: Path) -> bool:
        return path.is_file() and not self.cepat and not _is_itself(path)

    def _problem(self, code: str, path: Path, message: str, *, mended: bool) -> Problem:
        severity = Severity.WARNING if mended else Severity.ERROR
        place = Place(str(path.relative_to(settings.DATA)))
        return Problem(code, message, "" if mended else ADVICE[code], place, severity)


ADVICE = {
    "SIMPAN-01": "Jalankan lagi dengan --perbaiki untuk memindahkannya ke karantina.",
    "SIMPAN-02": "Jalankan lagi dengan --perbaiki, atau pulihkan folder laporan dari cadangan.",
    "SIMPAN-03": "Jalankan lagi dengan --perbaiki, atau pulihkan folder laporan dari cadangan.",
    "SIMPAN-04": "Jalankan lagi dengan --perbaiki untuk menghapusnya.",
    "SIMPAN-07": "Pulihkan basis data dan kunci segelnya dari cadangan yang sama.",
}


def names() -> dict[str, str]:
    """Every content that a row names, and what it is."""
    found: dict[str, str] = {}
    for laporan in Laporan.objects.select_related("survei__unit"):
        found |= {getattr(laporan, form): f"{form.upper()} {_what(laporan)}" for form in FORMS}
        logo, tanda = keterangan_of(laporan.keterangan).logo, tanda_tangan_of(laporan.penandatangan).tanda
        found |= {logo.sha256: f"logo pada {_what(laporan)}"} if logo else {}
        found |= {tanda.sha256: f"pindaian tanda tangan pada {_what(laporan)}"} if tanda else {}
    for salinan in SalinanBertanda.objects.select_related("laporan__survei__unit"):
        found[salinan.sha256] = f"salinan bertanda tangan “{salinan}” dari {_what(salinan.laporan)}"
    found.pop("", None)
    return found


def is_whole(laporan: Laporan) -> bool:
    """Whether a sealed report has its code, its files' names and facts, all signed by a key of this installation."""
    if not laporan.kode or laporan.fakta is None or not signed_by(laporan)[1]:
        return False
    signed = laporan.fakta["berkas"]
    return laporan.fakta["kode"] == laporan.kode and all(
        signed[form]["sha256"] == getattr(laporan, form) for form in FORMS
    )


def _what(laporan: Laporan) -> str:
    return f"{laporan.get_jenis_display()} versi {laporan.nomor} ({laporan.survei.unit})"


def _is_itself(path: Path) -> bool:
    return sidik_of(path.read_bytes()) == path.name


def _set_aside(path: Path, mark: str = "") -> bool:
    folder = Path(settings.DATA) / FOLDER / QUARANTINE
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    try:
        path.replace(folder / f"{path.name}{mark}")
    except FileNotFoundError:
        return False
    return True


def _brought_back(path: Path) -> bool:
    """Put the very same bytes into their place, from quarantine or from what was looked at."""
    previews = Path(settings.DATA) / PREVIEWS
    elsewhere = (
        Path(settings.DATA) / FOLDER / QUARANTINE / path.name,
        *sorted(previews.glob(f"*/{path.name[:OF_A_STATE]}.pdf")),
    )
    for other in elsewhere:
        if other.is_file() and sidik_of(data := other.read_bytes()) == path.name:
            write_atomically(path, data, overwrite=True)
            return True
    return False


def _files() -> list[Path]:
    root = Path(settings.DATA) / FOLDER
    folders = sorted(root.iterdir()) if root.is_dir() else []
    return [path for folder in folders if len(folder.name) == LETTERS for path in sorted(folder.iterdir())]
