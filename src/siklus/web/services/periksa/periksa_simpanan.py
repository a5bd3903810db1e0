"""The checked files looked through: what no row names, and what a row names and is not there or altered.

None of them is made anew or brought back: whoever handed in a report can hand it in once more.
"""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from django.conf import settings

from siklus.core.errors import Place, Problem, Severity
from siklus.web.models import LaporanDiperiksa
from siklus.web.queries.periksa.letak import LETTERS, path_of, pictures_of, quarantine, root
from siklus.writers.files import SUFFIX

GRACE = timedelta(hours=1)
"""How long a file may be without a row: it is being handed in."""
AGAIN = "Kirim lagi laporan itu untuk diperiksa, atau pulihkan dari cadangan."
MEND = "Jalankan lagi dengan --perbaiki."


@dataclass(frozen=True, slots=True)
class PemeriksaanPeriksa:
    """One look at a moment. `perbaiki` mends what can be mended; `cepat` reads no contents."""

    saat: datetime
    perbaiki: bool = False
    cepat: bool = False

    def run(self) -> tuple[Problem, ...]:
        """Everything that is wrong; what was mended is a warning, what remains an error."""
        return (*self._named(), *self._forgotten())

    def _named(self) -> Iterator[Problem]:
        rows = LaporanDiperiksa.objects.select_related("unit").only("nama", "sha256", "unit__sebutan")
        for laporan in rows.order_by("pk"):
            path, what = path_of(laporan.sha256), f"“{laporan.nama}” ({laporan.unit})."
            if not path.is_file():
                yield _problem("SIMPAN-02", path, f"Berkas yang diperiksa tidak ada: {what}", AGAIN)
            elif self._is_altered(path):
                yield _problem("SIMPAN-03", path, f"Isi berkas yang diperiksa sudah berubah: {what}", AGAIN)

    def _forgotten(self) -> Iterator[Problem]:
        known = set(LaporanDiperiksa.objects.values_list("sha256", flat=True))
        for path in _files():
            if path.name not in known and self._is_old(path):
                yield self._leftover(path) if path.name.endswith(SUFFIX) else self._stray(path)

    def _leftover(self, path: Path) -> Problem:
        if self.perbaiki:
            path.unlink(missing_ok=True)
        message = "Sisa penulisan berkas yang terputus." + (" Sudah dihapus." if self.perbaiki else "")
        return _problem("SIMPAN-04", path, message, MEND, mended=self.perbaiki)

    def _stray(self, path: Path) -> Problem:
        if self.perbaiki:
            _set_aside(path)
        done = " Sudah dipindahkan ke karantina." if self.perbaiki else ""
        return _problem("SIMPAN-01", path, "Berkas yang diperiksa tanpa catatan." + done, MEND, mended=self.perbaiki)

    def _is_old(self, path: Path) -> bool:
        try:
            return path.stat().st_mtime < (self.saat - GRACE).timestamp()
        except FileNotFoundError:
            return False

    def _is_altered(self, path: Path) -> bool:
        if self.cepat:
            return False
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest() != path.name


def _problem(code: str, path: Path, message: str, advice: str, *, mended: bool = False) -> Problem:
    place = Place(str(path.relative_to(Path(settings.DATA))))
    return Problem(code, message, "" if mended else advice, place, Severity.WARNING if mended else Severity.ERROR)


def _set_aside(path: Path) -> None:
    """Into quarantine; its pictures can be drawn again and go."""
    quarantine().mkdir(mode=0o700, parents=True, exist_ok=True)
    for picture in pictures_of(path.name):
        picture.unlink(missing_ok=True)
    path.replace(quarantine() / path.name)


def _files() -> list[Path]:
    folders = (folder for folder in sorted(root().iterdir()) if len(folder.name) == LETTERS) if root().is_dir() else ()
    return [path for folder in folders for path in sorted(folder.iterdir())]
