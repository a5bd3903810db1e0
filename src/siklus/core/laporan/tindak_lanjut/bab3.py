"""BAB III Realisasi: what became of each RTL, how high unsur were kept up, and what the evaluation says."""

from collections.abc import Iterator

from siklus.core.laporan.evaluasi import obstacles, publications, self_scores
from siklus.core.laporan.grafik import progress_chart
from siklus.core.laporan.kalimat import alinea, daftar, gabung, isi, rangkai
from siklus.core.laporan.konteks import Baris, Konteks, slot
from siklus.core.laporan.pernyataan import change_sentence
from siklus.core.laporan.tabel_hasil import unsur_list
from siklus.core.laporan.tabel_realisasi import pemeliharaan_table, realisasi_table
from siklus.core.realisasi.catatan import Status
from siklus.document.blocks import Block
from siklus.document.inline import Runs


def realisasi_rtl(konteks: Konteks) -> tuple[Block, ...]:
    """3.1: the share done, the table, what is late, cancelled or unproven, and the progress by month."""
    return (
        *alinea(
            isi("Realisasi RTL selama masa pelaksanaan {masa_pelaksanaan} disajikan pada {tabel:realisasi}."),
            share_done(konteks),
            isi("Menurut unsurnya, pelaksanaan RTL adalah sebagai berikut."),
        ),
        daftar((_by_unsur(konteks, group) for group in konteks.kelompok()), "bullet"),
        realisasi_table(konteks),
        *alinea(*exceptions(konteks)),
        *alinea(isi("Kemajuan pelaksanaan dari bulan ke bulan diperlihatkan pada {gambar:kemajuan}.")),
        progress_chart(konteks),
    )


def share_done(konteks: Konteks) -> Runs:
    """The share that is Sudah: nothing, everything, or some."""
    if not konteks.sudah:
        return isi("Belum ada RTL yang berstatus Sudah, yaitu **{rtl.capaian}**.")
    if not konteks.belum:
        return isi("Semua RTL berstatus Sudah, yaitu **{rtl.capaian}**.")
    return isi("RTL yang berstatus Sudah mencapai **{rtl.capaian}**; {rtl.belum} RTL lainnya berstatus Belum.")


def _by_unsur(konteks: Konteks, group: tuple[Baris, ...]) -> Runs:
    """How many of one unsur's RTL are Sudah, and when each was finished, from the same rows as the table."""
    unsur = group[0].rtl.unsur
    lead = isi(
        "Unsur {nama}: {sudah} dari {jumlah} RTL sudah dilaksanakan.",
        nama=konteks.nama(unsur),
        sudah=slot("rtl.sudah", unsur),
        jumlah=slot("rtl.jumlah", unsur),
    )
    dated = [baris.rtl.id for baris in group if baris.realisasi.sudah and baris.realisasi.tanggal_selesai]
    ends = (
        isi("nomor {nomor} pada {tanggal}", nomor=slot("rtl.nomor", rtl), tanggal=slot("rtl.tanggal", rtl))
        for rtl in dated
    )
    return gabung(lead, isi("RTL yang selesai: {rincian}.", rincian=rangkai(ends)) if dated else ())


def exceptions(konteks: Konteks) -> Iterator[Runs]:
    """Rows that need a word: overdue, cancelled, or done but not yet proven."""
    late = tuple(baris for baris in konteks.baris if baris.terlambat)
    cancelled = _with_status(konteks, Status.DIBATALKAN)
    unproven = _with_status(konteks, Status.SELESAI)
    if late:
        yield isi("RTL nomor {nomor} melewati waktu pelaksanaannya pada tanggal laporan.", nomor=numbers_of(late))
    if cancelled:
        yield isi(
            "RTL nomor {nomor} dibatalkan dan tetap dihitung sebagai RTL yang direncanakan.",
            nomor=numbers_of(cancelled),
        )
    if unproven:
        yield isi(
            "RTL nomor {nomor} selesai dikerjakan tetapi dicatat Belum, karena buktinya "
            "belum ada atau belum diperiksa oleh orang kedua.",
            nomor=numbers_of(unproven),
        )


def _with_status(konteks: Konteks, status: Status) -> tuple[Baris, ...]:
    return tuple(baris for baris in konteks.belum if baris.realisasi.status is status)


def numbers_of(rows: tuple[Baris, ...]) -> Runs:
    """The rows' own numbers, as a sentence lists them."""
    return rangkai(slot("rtl.nomor", baris.rtl.id) for baris in rows)


def pemeliharaan_unsur(konteks: Konteks) -> tuple[Block, ...]:
    """3.2: what was done to keep high unsur high, or that nothing is recorded."""
    kept = tuple(dict.fromkeys(item.unsur for item in konteks.bahan.pemeliharaan))
    if not kept:
        return alinea(isi("Kegiatan pemeliharaan unsur bernilai tinggi belum dicatat sampai dengan {tanggal}."))
    text = isi(
        "Pemeliharaan dilakukan pada unsur {unsur}. Bentuk, bukti, dan penanggung "
        "jawabnya tercantum pada {tabel:pemeliharaan}.",
        unsur=unsur_list(konteks, kept),
    )
    return *alinea(text), pemeliharaan_table(konteks)


def evaluation(konteks: Konteks) -> tuple[Block, ...]:
    """3.3: obstacles, change, publication, the self-score, and how the work goes on."""
    return (
        *alinea(
            isi("Evaluasi membandingkan rencana, bukti, dan hambatan setiap RTL."),
            isi("Capaian pelaksanaan sampai dengan {tanggal} adalah {rtl.capaian}."),
        ),
        *obstacles(konteks),
        *alinea(change_sentence(konteks)),
        *publications(konteks),
        *self_scores(konteks),
        *alinea(*_onward(konteks)),
    )


def _onward(konteks: Konteks) -> Iterator[Runs]:
    """What happens next, which depends on what is left."""
    waiting = [baris for baris in konteks.belum if baris.realisasi.status is not Status.DIBATALKAN]
    if waiting:
        yield isi(
            "RTL yang belum selesai dilanjutkan menurut strategi pada {bab:4} dan dipantau sampai statusnya Sudah."
        )
    else:
        yield isi(
            "Tidak ada RTL yang perlu dilanjutkan; hasil kegiatan yang sudah "
            "selesai dijaga dalam pelayanan sehari-hari."
        )
    yield isi("Dampaknya bagi masyarakat diukur kembali melalui SKM {periode.berikutnya}.")
