"""BAB IV Kesimpulan: what was found and done, what remains and why, and how and when it will be finished."""

from collections.abc import Iterator

from siklus.core.laporan.kalimat import alinea, daftar, isi, para
from siklus.core.laporan.keadaan import Keadaan, keadaan_of, numbers_of
from siklus.core.laporan.konteks import Baris, Konteks
from siklus.core.laporan.tabel_realisasi import strategi_table, strategies
from siklus.core.laporan.tindak_lanjut.alasan import unfinished
from siklus.core.laporan.tindak_lanjut.simpulan import conclusions
from siklus.document.blocks import Block
from siklus.document.inline import Runs


def conclusion(konteks: Konteks) -> tuple[Block, ...]:
    """Numbered conclusions, reasons, the strategy table, and a closing paragraph."""
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
    """The strategy table, the late rows for which none is recorded, and those whose months are not over."""
    named = tuple(baris for baris, _ in strategies(konteks))
    missing = tuple(baris for baris in konteks.tersisa if baris not in named)
    late = tuple(baris for baris in missing if baris.terlambat or keadaan_of(baris) is not Keadaan.BELUM)
    going = tuple(baris for baris in missing if baris not in late)
    if named:
        yield _scheduled(konteks, named)
        yield strategi_table(konteks)
    if late:
        yield para("Strategi penyelesaian untuk RTL nomor {nomor} belum ditetapkan.", nomor=numbers_of(late))
    if going:
        yield _going_on(konteks, going)


def _going_on(konteks: Konteks, going: tuple[Baris, ...]) -> Block:
    if len(going) == len(konteks.baris):
        return para("Pelaksanaan {rtl.kata.semua} RTL dilanjutkan menurut jadwal pada {tabel:rencana}.")
    return para("RTL nomor {nomor} dilanjutkan menurut jadwal pada {tabel:rencana}.", nomor=numbers_of(going))


def _scheduled(konteks: Konteks, named: tuple[Baris, ...]) -> Block:
    if len(named) == len(konteks.baris):
        return para(
            "Penyelesaian {rtl.kata.semua} RTL diatur pada {tabel:strategi}, paling lambat {strategi.terakhir}."
        )
    text = "RTL nomor {nomor} diselesaikan menurut {tabel:strategi}, paling lambat {strategi.terakhir}."
    return para(text, nomor=numbers_of(named))


def _closing(konteks: Konteks) -> Iterator[Runs]:
    yield isi("Laporan ini menggambarkan keadaan sampai dengan {tanggal}.")
    if konteks.tersisa:
        yield isi("{unit.sebutan} menyelesaikan RTL yang tersisa dan melaporkannya pada periode berikutnya.")
    yield isi("Hasil tindak lanjut ini menjadi bahan penyusunan rencana setelah SKM {periode.berikutnya}.")
