"""The checker's rules: an index, and a page for each, from its docstring and from the examples that test it."""

import re
from collections.abc import Callable, Iterator
from itertools import groupby
from pathlib import Path
from typing import Any

from docs.generate.page import ROOT, Page, table
from siklus.core.periksa.banding import KAIDAH_BANDING
from siklus.core.periksa.daftar import KAIDAH
from siklus.core.periksa.kaidah import KELUARGA, KaidahUmum

EXAMPLES = ROOT / "tests" / "core" / "periksa" / "kaidah"
ALL: tuple[KaidahUmum[Any], ...] = (*KAIDAH, *KAIDAH_BANDING)
STATUS = {"stabil": "stabil", "pratinjau": "pratinjau: hanya dengan `--pratinjau`"}
_PLACES = re.compile(r"^Baris: ", re.MULTILINE)


def _body() -> Iterator[str]:
    yield (
        "`siklus periksa` membaca laporan kantor mana pun, menghitung ulang angkanya, dan mencocokkan isinya dengan "
        "kaidah di bawah ini. *Kesalahan* terbukti dari laporan itu sendiri atau dari peraturan; *peringatan* perlu "
        "dilihat orang; *saran* membuat laporan lebih baik. Pilih kaidah dengan `--pilih IKM,RTL-03`; sisihkan dengan "
        '`--abaikan "KODE: alasan"`, dan alasannya ikut dicetak.'
    )
    for keluarga, group in groupby(ALL, key=lambda kaidah: kaidah.keluarga):
        yield f"## {keluarga}: {KELUARGA[keluarga]}"
        rows = [
            (f"[{kaidah.kode}](kaidah/{kaidah.kode}.md)", f"`{kaidah.nama}`", kaidah.tingkat, kaidah.judul)
            for kaidah in group
        ]
        yield table(("Kode", "Nama", "Tingkat", "Apa yang ditemukan"), rows)


def _page(kaidah: KaidahUmum[Any]) -> Page:
    return Page(
        f"rujukan/kaidah/{kaidah.kode}.md",
        f"{kaidah.kode} {kaidah.nama}",
        f"src/siklus/core/periksa dan tests/core/periksa/kaidah/{kaidah.kode}.md",
        kaidah.judul,
        _telling(kaidah),
    )


def _telling(kaidah: KaidahUmum[Any]) -> Callable[[], Iterator[str]]:
    def body() -> Iterator[str]:
        yield f"**{kaidah.judul}.** Tingkat: {kaidah.tingkat}. Status: {STATUS[kaidah.status]}."
        for name, text in kaidah.penjelasan.items():
            yield f"## {name}"
            yield text
        yield from _examples(EXAMPLES / f"{kaidah.kode}.md")
        yield "[Semua kaidah](../kaidah.md)"

    return body


def _examples(path: Path) -> Iterator[str]:
    """The texts that test a rule; rules about two reports are tested otherwise."""
    if path.exists():
        yield "## Contoh berkas"
        yield "Contoh ini juga menguji kaidahnya."
        _, _, examples = path.read_text(encoding="utf-8").partition("\n")
        yield _PLACES.sub("Ditunjuk: baris ", re.sub("^## ", "### ", examples.strip(), flags=re.MULTILINE))


PAGE = Page(
    "rujukan/kaidah.md",
    "Kaidah pemeriksaan",
    "src/siklus/core/periksa",
    "apa yang dicari `siklus periksa`, dengan alasan, dasar hukum, dan contohnya.",
    _body,
)
RULES: tuple[Page, ...] = tuple(map(_page, ALL))
