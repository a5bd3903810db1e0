"""What came of checking one file."""

from dataclasses import dataclass

from siklus.core.errors import Problem
from siklus.core.periksa.pemeriksaan import Diabaikan
from siklus.core.periksa.temuan import Temuan
from siklus.document.reading import Note, Readable

NOTHING_READ = Readable()


@dataclass(frozen=True, slots=True)
class Hasil:
    """What came of one file; with `problems` it could not be read, and nothing else is filled."""

    berkas: str
    sha256: str = ""
    jenis: str = ""
    halaman: int = 0
    terbaca: Readable = NOTHING_READ
    catatan: tuple[Note, ...] = ()
    temuan: tuple[Temuan, ...] = ()
    diabaikan: tuple[Diabaikan, ...] = ()
    problems: tuple[Problem, ...] = ()
    salinan: str = ""
    """The copy with remarks, where one was asked for and the kind of file can carry them."""
