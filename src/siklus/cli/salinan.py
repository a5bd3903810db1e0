"""A copy of a checked report with each finding as a remark at its first place."""

from pathlib import Path

from siklus.cli.output import write
from siklus.core.periksa.keluaran.catatan import remarks_of
from siklus.core.periksa.temuan import Temuan
from siklus.document.reading import Reading
from siklus.writers.tinjauan import annotated


def copy_with_remarks(path: Path, reading: Reading, found: tuple[Temuan, ...], folder: Path) -> Path | None:
    """The copy's path, "laporan (diperiksa).pdf" in the folder; None for a kind of file that carries no remarks.

    SiklusError TULIS-01 to 03 where it cannot be written; a file that is there already is not written over.
    """
    data = annotated(path.read_bytes(), reading, remarks_of(found))
    if data is None:
        return None
    folder.mkdir(parents=True, exist_ok=True)
    return write(folder / f"{path.stem} (diperiksa){path.suffix}", data)
