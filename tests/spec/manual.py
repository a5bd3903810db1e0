"""The calculation manual, made from the tables that are also its tests: `python -m tests.spec.manual [--check]`."""

import sys
from collections.abc import Iterator

from docs.generate.page import Page
from tests.spec.bab_indeks import INDEKS
from tests.spec.bab_jawaban import JAWABAN
from tests.spec.bab_sampel import SAMPEL
from tests.spec.bab_tercetak import TERCETAK
from tests.spec.bentuk import Bab

CHAPTERS: tuple[Bab, ...] = (JAWABAN, INDEKS, SAMPEL, TERCETAK)


def body() -> Iterator[str]:
    """The manual's Markdown blocks below its title."""
    yield (
        "Halaman ini menjelaskan setiap hitungan Siklus dengan contoh. Setiap baris tabel dijalankan sebagai uji "
        "setiap kali kode berubah, sehingga contoh di sini tidak dapat berbeda dari hasil program."
    )
    for bab in CHAPTERS:
        yield from bab.render()


PAGE = Page(
    name="rujukan/perhitungan.md",
    title="Perhitungan",
    source="tests/spec",
    purpose="setiap hitungan dengan contoh yang sekaligus menjadi uji",
    body=body,
)


def render() -> str:
    """The whole page."""
    return PAGE.render()


def main() -> int:
    """Write the page, or with --check say whether it is as it would be written."""
    fresh = PAGE.path.exists() and PAGE.path.read_text(encoding="utf-8") == render()
    if "--check" in sys.argv:
        return 0 if fresh else 1
    PAGE.path.write_text(render(), encoding="utf-8")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
