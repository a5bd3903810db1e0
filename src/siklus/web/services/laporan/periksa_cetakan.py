"""Both files of a report of ours, read back and recomputed before they are sealed, by the checker of all reports."""

from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor

from siklus.core.errors import Problem, SiklusError
from siklus.core.periksa.temuan import Temuan, Tingkat
from siklus.web.queries.periksa.catat import bacaan_of
from siklus.web.services.periksa.kerja import check_bytes

NAMES = ("laporan.pdf", "laporan.docx")


def check_files(pdf: bytes, docx: bytes) -> tuple[Temuan, ...]:
    """What is found in either; of what is found in both, the PDF's places. SiklusError where one cannot be read."""
    with ThreadPoolExecutor(len(NAMES)) as beside:  # each is checked in a process of its own, the threads only wait
        found = list(beside.map(_found, (pdf, docx), NAMES))
    seen = {_said(temuan) for temuan in found[0]}
    return (*found[0], *(temuan for temuan in found[1] if _said(temuan) not in seen))


def _found(data: bytes, nama: str) -> tuple[Temuan, ...]:
    return bacaan_of(check_bytes(data, nama)).hasil.temuan


def _said(temuan: Temuan) -> tuple[str, str]:
    return temuan.kode, temuan.isi.tercetak


def refuse_findings(found: Iterable[Temuan], alasan: str) -> None:
    """SiklusError LAPORAN-06: a kesalahan is never sealed, a peringatan only with a reason."""
    problems = tuple(_in_the_way(found, alasan))
    if problems:
        raise SiklusError(problems)


def _in_the_way(found: Iterable[Temuan], alasan: str) -> Iterator[Problem]:
    doubted = False
    for temuan in found:
        if temuan.tingkat is Tingkat.KESALAHAN:
            where = f" ({temuan.lokasi[0]})" if temuan.lokasi else ""
            yield Problem("LAPORAN-06", f"{temuan.kode}{where}: {temuan.isi.tercetak}", temuan.isi.seharusnya)
        doubted = doubted or temuan.tingkat is Tingkat.PERINGATAN
    if doubted and not alasan.strip():
        message = "Masih ada peringatan, dan belum ada alasan untuk melewatinya."
        yield Problem("LAPORAN-06", message, "Perbaiki laporannya, atau tulis alasannya.")
