"""The office's own text: which parts it may replace, and how it takes the place of ours."""

import re
from collections.abc import Iterator, Mapping

from siklus.core.aturan import Aturan
from siklus.core.errors import Problem
from siklus.core.laporan.bahan import Narasi
from siklus.core.laporan.konteks import Konteks
from siklus.document.blocks import Block, Heading, ListBlock, Paragraph
from siklus.document.inline import Link, Runs, Text
from siklus.document.report import Document
from siklus.document.walk import blocks_of, lines_of_block

FIXED = ("sampul", "sampul_belakang", "daftar_isi", "daftar_tabel", "daftar_gambar", "tanda_tangan")
SLOT = re.compile(r"\{[^{}]+\}")


def narasi_keys(aturan: Aturan) -> tuple[str, ...]:
    """Every key of `Bahan.narasi`: a part in both reports ("1.1"), or in one only ("tindak-lanjut/1.1")."""
    own = {
        jenis: tuple(bagian.kunci for bagian in parts if bagian.kunci not in FIXED)
        for jenis, parts in aturan.laporan.items()
    }
    bare = tuple(dict.fromkeys(kunci for keys in own.values() for kunci in keys))
    return (*bare, *(f"{jenis}/{kunci}" for jenis, keys in own.items() for kunci in keys))


def check_narasi(konteks: Konteks) -> Iterator[Problem]:
    """Keys of the office's text that name no part of either report."""
    valid = narasi_keys(konteks.kantor.aturan)
    for kunci, naskah in konteks.kantor.narasi.items():
        if kunci not in valid:
            yield Problem(
                "NARASI-02",
                f"Bagian laporan “{kunci}” tidak dikenal.",
                f"Pakai salah satu kunci ini: {', '.join(key for key in valid if '/' not in key)}; "
                "untuk satu laporan saja, awali dengan pelaksanaan/ atau tindak-lanjut/.",
                naskah.place,
            )


def check_braces(narasi: Mapping[str, Narasi]) -> Iterator[Problem]:
    """Braces in the office's text that are no slot: one left open, or one inside a link, whose words are fixed."""
    for kunci, naskah in narasi.items():
        for block in blocks_of(Document("", "", "", "", naskah.blok)):
            for line in lines_of_block(block):
                yield from (_brace(text, kunci, naskah) for text in _texts(line, block) if set(text) & {"{", "}"})


def _texts(line: Runs, block: Block) -> Iterator[str]:
    """The words in which no brace may stand; a heading's slots are still written in its text."""
    if isinstance(block, Heading):
        yield SLOT.sub("", block.text)
    else:
        yield from (part.text for part in line if isinstance(part, Text | Link))


def _brace(text: str, kunci: str, naskah: Narasi) -> Problem:
    return Problem(
        "NARASI-03",
        f"Teks “{text.strip()}” pada {where(kunci, naskah)} memuat kurung kurawal yang bukan penanda.",
        "Tulis penanda lengkap seperti {ikm} di luar tautan, atau hapus kurung kurawalnya.",
        naskah.place,
    )


def where(kunci: str, naskah: Narasi) -> str:
    """The part that a text is for, and the file that it is in when that is not the workbook."""
    return f"bagian “{kunci}”" + (f" (berkas “{naskah.berkas}”)" if naskah.berkas else "")


def office_text(konteks: Konteks, jenis: str, kunci: str, ours: tuple[Block, ...]) -> tuple[Block, ...]:
    """The office's words, if it wrote any for this part, then the tables and figures that stay; else ours."""
    narasi = konteks.kantor.narasi
    text = narasi.get(f"{jenis}/{kunci}", narasi.get(kunci))
    if text is None:
        return ours
    return (*text.blok, *(block for block in ours if not _is_text(block)))


def _is_text(block: Block) -> bool:
    """Words are replaced; tables, figures, signatures and the notes under them stay."""
    return isinstance(block, ListBlock) or (isinstance(block, Paragraph) and block.style != "note")
