"""Everything that the report points at by number: from sentences, and from the rows of its tables of realisation."""

from collections.abc import Iterator, Sequence

from siklus.core.periksa.klaim.bagian import Acuan
from siklus.core.periksa.klaim.bilangan import Ucapan
from siklus.core.periksa.klaim.bukti.kutipan import find_kutipan
from siklus.core.periksa.klaim.kalimat import Kalimat
from siklus.core.periksa.klaim.laporan import KlaimTindakLanjut


def find_acuan(kalimat: Sequence[Kalimat], tindak_lanjut: KlaimTindakLanjut) -> tuple[Acuan, ...]:
    """References in the order of the text, then those of the tables' cells, each with its row's label."""
    return (*_from_sentences(kalimat), *_from_rows(tindak_lanjut))


def _from_sentences(kalimat: Sequence[Kalimat]) -> Iterator[Acuan]:
    for sentence in kalimat:
        for item in find_kutipan(sentence.teks):
            yield Acuan(sentence.ucapan(item.start, item.end), item.jenis, item.nomor)


def _from_rows(tindak_lanjut: KlaimTindakLanjut) -> Iterator[Acuan]:
    cells = (
        *((row.nomor, row.dokumentasi) for row in tindak_lanjut.realisasi),
        *((row.nomor, row.deskripsi) for row in tindak_lanjut.realisasi),
        *(("", row.dokumentasi) for row in tindak_lanjut.pemeliharaan),
    )
    for nomor, cell in cells:
        if cell is not None:
            yield from _in_cell(nomor, cell)


def _in_cell(nomor: str, cell: Ucapan) -> Iterator[Acuan]:
    for item in find_kutipan(cell.teks):
        yield Acuan(Ucapan(cell.teks[item.start : item.end], cell.lokasi), item.jenis, item.nomor, nomor)
