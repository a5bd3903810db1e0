"""Reading reports of any office: one of forty pages as PDF, one as DOCX and as text, and hundreds at once."""

import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

from pypdfium2 import PdfDocument

from bench.large import make_large_office
from bench.measure import Cost, best_of, cost_of, siklus
from bench.result import Figure

PAGES = 40
ROOT = Path(__file__).parents[1]


def measure_reading(folder: Path, many: int, runs: int) -> Iterator[Figure]:
    """Each reading is a process from its start to its end, Python's own start included."""
    office = make_large_office(folder / "kantor", (400, 300))
    cost_of(siklus("susun", str(office), "--keluaran", str(folder / "laporan")), folder)
    first, second = (folder / "laporan" / f"laporan-{kind}" for kind in ("pelaksanaan", "tindak-lanjut"))
    pdf = _long_pdf(folder / "panjang.pdf", first.with_suffix(".pdf"), second.with_suffix(".pdf"))
    docx = second.with_suffix(".docx")
    text = _text(folder / "laporan.txt", pdf)
    for name, path, target in (("PDF", pdf, "≤ 6 s"), ("DOCX", docx, "≤ 1 s"), ("text", text, "≤ 0.3 s")):
        cost = best_of(runs, _reading(path), ROOT)
        yield Figure("baca", f"{name}: read in a new process", cost.seconds, "s", target)
        yield Figure("baca", f"{name}: peak memory", cost.megabytes, "MB", "≤ 500 MB")
        checked = best_of(runs, _reading(Path("--periksa"), path), ROOT)
        yield Figure("baca", f"{name}: siklus periksa, processor time", checked.worked, "s", target)
    yield Figure("baca", "python -c pass", best_of(runs, [sys.executable, "-c", "pass"], ROOT).seconds, "s")
    yield from _batch(folder, docx, many)


def _batch(folder: Path, docx: Path, many: int) -> Iterator[Figure]:
    copies = [folder / f"laporan-{number:03}.docx" for number in range(many)]
    for copy in copies:
        shutil.copyfile(docx, copy)
    cost: Cost = cost_of(_reading(*copies), ROOT)
    yield Figure("baca", f"{many} DOCX on two processors", cost.seconds, "s", "≤ 60 s for 500")
    yield Figure("baca", "largest process", cost.megabytes, "MB", "≤ 500 MB")


def _reading(*paths: Path) -> list[str]:
    return [sys.executable, "-m", "bench.pembaca", *map(str, paths)]


def _long_pdf(path: Path, *parts: Path) -> Path:
    """Forty pages, tables among them, of two reports."""
    with PdfDocument.new() as whole:
        for part in parts * 2:
            with PdfDocument(part) as pdf:
                wanted = list(range(min(len(pdf), PAGES - len(whole))))
                if wanted:  # none means all
                    whole.import_pages(pdf, wanted)
        whole.save(path)
    return path


def _text(path: Path, pdf: Path) -> Path:
    """The words of the PDF as its plain text."""
    with PdfDocument(pdf) as whole:
        pages = [whole[number].get_textpage().get_text_range() for number in range(len(whole))]
    path.write_text("\f".join(pages), encoding="utf-8")
    return path
