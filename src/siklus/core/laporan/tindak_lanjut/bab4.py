"""BAB IV Kesimpulan: the share done, what remains and why, and how and when it will be finished."""

from collections.abc import Iterator

from siklus.core.laporan.kalimat import alinea, daftar, frasa, gabung, isi, para, utuh
from siklus.core.laporan.konteks import Baris, Konteks, slot
from siklus.core.laporan.tabel_realisasi import strategi_table, strategies
from siklus.core.laporan.tindak_lanjut.bab3 import numbers_of
from siklus.core.realisasi.catatan import Status
from siklus.core.realisasi.strategi import needs_strategi, reasons
from siklus.document.blocks import Block
from siklus.document.inline import Runs


def conclusion(konteks: Konteks) -> tuple[Block, ...]:
    """Numbered conclusions, reasons one by one, the strategy table, and a closing paragraph."""
    return (
        para(
            "Dari pelaksanaan tindak lanjut atas hasil SKM {periode} selama masa "
            "pelaksanaan {masa_pelaksanaan} ditarik kesimpulan berikut."
        ),
        daftar(_points(konteks)),
        *_unfinished(konteks),
        *_strategies(konteks),
        *alinea(*_closing(konteks)),
    )


def _points(konteks: Konteks) -> Iterator[Runs]:
    yield isi("SKM menghasilkan IKM {ikm} dengan mutu {ikm.mutu}.")
    yield isi(
        "RTL yang sudah dilaksanakan adalah **{rtl.capaian}**. Persentase itu diperoleh dari jumlah RTL yang "
        "sudah dilaksanakan dibagi jumlah RTL yang direncanakan, dikalikan 100%."
    )
    if konteks.belum and konteks.sudah:
        yield isi(
            "RTL yang sudah dilaksanakan bernomor {sudah}; yang belum dilaksanakan bernomor {belum}.",
            sudah=numbers_of(konteks.sudah),
            belum=numbers_of(konteks.belum),
        )
    if not konteks.belum:
        yield isi("Tidak ada RTL yang tersisa, sehingga tidak diperlukan strategi penyelesaian.")


def _unfinished(konteks: Konteks) -> tuple[Block, ...]:
    """One reason per unfinished RTL, by its id; nothing when all is done."""
    if not konteks.belum:
        return ()
    given = {item.rtl: item.alasan for item in reasons(konteks.realisasi, konteks.bahan.strategi)}
    items = tuple(_reason(baris, given[baris.rtl.id]) for baris in konteks.belum)
    return (
        para(
            "RTL yang belum dilaksanakan, yaitu {rtl.belum} dari {rtl.jumlah} "
            "RTL ({rtl.persen_belum}), beserta alasannya:"
        ),
        daftar(items, "a."),
    )


def _reason(baris: Baris, given: str) -> Runs:
    return gabung(
        isi("RTL {nomor}, {kegiatan}.", nomor=slot("rtl.nomor", baris.rtl.id), kegiatan=frasa(baris.rtl.kegiatan)),
        isi("Alasan: {alasan}", alasan=utuh(given)) if frasa(given) else _own_reason(baris),
    )


def _own_reason(baris: Baris) -> Runs:
    """What the record says when nobody wrote a reason."""
    if baris.realisasi.status is Status.SELESAI:
        return isi("Alasan: kegiatan selesai, tetapi buktinya belum ada atau belum diperiksa oleh orang kedua.")
    hindered = utuh(baris.realisasi.hambatan)
    return isi("Hambatan: {hambatan}", hambatan=hindered) if hindered else isi("Alasannya belum dicatat.")


def _strategies(konteks: Konteks) -> Iterator[Block]:
    """The strategy table, and the rows for which no strategy is recorded yet."""
    planned = strategies(konteks)
    waiting = tuple(baris for baris in konteks.belum if needs_strategi(baris.realisasi))
    named = {baris.rtl.id for baris, _ in planned}
    missing = tuple(baris for baris in waiting if baris.rtl.id not in named)
    if planned:
        yield para("Penyelesaiannya direncanakan menurut {tabel:strategi}.")
        yield strategi_table(konteks)
    if missing:
        yield para("Strategi penyelesaian untuk RTL nomor {nomor} belum ditetapkan.", nomor=numbers_of(missing))


def _closing(konteks: Konteks) -> Iterator[Runs]:
    yield isi("Laporan ini menggambarkan keadaan sampai dengan {tanggal}.")
    if any(needs_strategi(baris.realisasi) for baris in konteks.belum):
        yield isi("{unit.sebutan} menyelesaikan RTL yang tersisa dan melaporkannya pada periode berikutnya.")
    yield isi("Hasil tindak lanjut ini menjadi bahan penyusunan rencana setelah SKM {periode.berikutnya}.")
