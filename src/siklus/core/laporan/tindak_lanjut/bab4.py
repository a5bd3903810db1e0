"""BAB IV Kesimpulan: what was found and done, what remains and why, and how and when it will be finished."""

from collections.abc import Iterator

from siklus.core.laporan.kalimat import alinea, daftar, isi, para
from siklus.core.laporan.keadaan import numbers_of
from siklus.core.laporan.konteks import Konteks
from siklus.core.laporan.tabel_realisasi import strategi_table, strategies
from siklus.core.laporan.tindak_lanjut.alasan import unfinished
from siklus.core.laporan.tindak_lanjut.simpulan import conclusions
from siklus.document.blocks import Block
from siklus.document.inline import Runs


def conclusion(konteks: Konteks) -> tuple[Block, ...]:
    """Numbered conclusions, reasons one by one, the strategy table, and a closing paragraph."""
    return (
        para(
            "Dari pelaksanaan tindak lanjut atas hasil SKM {periode} selama masa "
            "pelaksanaan {masa_pelaksanaan} ditarik kesimpulan berikut."
        ),
        daftar(conclusions(konteks)),
        *unfinished(konteks),
        *_strategies(konteks),
        *alinea(*_closing(konteks)),
    )


def _strategies(konteks: Konteks) -> Iterator[Block]:
    """The strategy table, and the rows for which no strategy is recorded yet."""
    named = {baris.rtl.id for baris, _ in strategies(konteks)}
    missing = tuple(baris for baris in konteks.tersisa if baris.rtl.id not in named)
    if named:
        yield para(
            "RTL nomor {nomor} diselesaikan menurut {tabel:strategi}, paling lambat {strategi.terakhir}.",
            nomor=numbers_of(tuple(baris for baris in konteks.tersisa if baris.rtl.id in named)),
        )
        yield strategi_table(konteks)
    if missing:
        yield para("Strategi penyelesaian untuk RTL nomor {nomor} belum ditetapkan.", nomor=numbers_of(missing))


def _closing(konteks: Konteks) -> Iterator[Runs]:
    yield isi("Laporan ini menggambarkan keadaan sampai dengan {tanggal}.")
    if konteks.tersisa:
        yield isi("{unit.sebutan} menyelesaikan RTL yang tersisa dan melaporkannya pada periode berikutnya.")
    yield isi("Hasil tindak lanjut ini menjadi bahan penyusunan rencana setelah SKM {periode.berikutnya}.")
