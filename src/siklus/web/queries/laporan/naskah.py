"""The office's own text of a report's parts: every saved one, the newest of each part, and as core's Narasi."""

from collections.abc import Iterable, Mapping

from siklus.core.errors import Problem, SiklusError
from siklus.core.laporan.bahan import Narasi
from siklus.readers.markdown import read_markdown
from siklus.web.models import Laporan, NarasiLaporan

Naskah = Mapping[str, NarasiLaporan]
"""Part → its newest text."""


def naskah_of(laporan: Laporan) -> Naskah:
    """The newest text of each part; one query. An empty one says that Siklus writes the part again."""
    if laporan.pk is None:
        return {}
    newest: dict[str, NarasiLaporan] = {}
    for row in NarasiLaporan.objects.filter(laporan=laporan).select_related("oleh").order_by("id"):
        newest[row.bagian] = row
    return newest


def narasi_of(laporan: Iterable[Laporan], coba: Mapping[str, str]) -> tuple[dict[str, Narasi], tuple[Problem, ...]]:
    """Part's key, with its report before it, → blocks; and what cannot be read in the others, by line.

    `coba` are texts that are not saved, by the same keys; they stand before what is.
    """
    texts = {f"{item.jenis}/{bagian}": row.isi for item in laporan for bagian, row in naskah_of(item).items()}
    narasi: dict[str, Narasi] = {}
    problems: list[Problem] = []
    for kunci, isi in {**texts, **coba}.items():
        if isi.strip():
            _read(kunci, isi, narasi, problems)
    return narasi, tuple(problems)


def _read(kunci: str, isi: str, narasi: dict[str, Narasi], problems: list[Problem]) -> None:
    try:
        narasi[kunci] = Narasi(read_markdown(isi, file=kunci), berkas=kunci)
    except SiklusError as error:
        problems += error.problems
