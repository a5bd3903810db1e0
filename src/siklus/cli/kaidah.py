"""One rule of the checker explained on a screen."""

from textwrap import fill
from typing import Any

from siklus.core.errors import Problem, SiklusError
from siklus.core.periksa.banding import KAIDAH_BANDING
from siklus.core.periksa.daftar import KAIDAH
from siklus.core.periksa.kaidah import KaidahUmum

WIDTH = 100


def explain(kode: str) -> str:
    """A rule's title, severity and reasons; SiklusError PERIKSA-01 when no rule has that code."""
    all_rules: tuple[KaidahUmum[Any], ...] = (*KAIDAH, *KAIDAH_BANDING)
    kaidah = next((kaidah for kaidah in all_rules if kaidah.kode == kode), None)
    if kaidah is None:
        advice = f"Pakai satu dari: {', '.join(kaidah.kode for kaidah in all_rules)}."
        raise SiklusError(Problem("PERIKSA-01", f"Tidak ada kaidah pemeriksaan bernama “{kode}”.", advice))
    head = f"{kaidah.kode} {kaidah.nama} ({kaidah.tingkat})\n{kaidah.judul}.\n"
    parts = (fill(f"{name}: {text}", WIDTH, subsequent_indent="  ") for name, text in kaidah.penjelasan.items())
    return "\n".join((head, *parts))
