"""BAB III Realisasi: what became of each RTL, how high unsur were kept up, and what the evaluation says."""

from collections import Counter
from collections.abc import Iterator
from datetime import date

from siklus.core.laporan.bulanan import month_of
from siklus.core.laporan.evaluasi import publications, self_scores
from siklus.core.laporan.grafik import progress_chart
from siklus.core.laporan.hambatan import obstacles
from siklus.core.laporan.kalimat import alinea, daftar, gabung, isi, rangkai
from siklus.core.laporan.keadaan import Keadaan, by_keadaan, numbers_of, standing
from siklus.core.laporan.konteks import Baris, Konteks, slot
from siklus.core.laporan.perubahan import change_sentence
from siklus.core.laporan.tabel_realisasi import realisasi_table
from siklus.core.survei.periode import Periode
from siklus.document.blocks import Block
from siklus.document.inline import Runs


def realisasi_rtl(konteks: Konteks) -> tuple[Block, ...]:
    """3.1: the share done, by month and by unsur, the table, what is late, cancelled or unproven, the progress."""
    return (
        *alinea(
            isi("Realisasi RTL selama masa pelaksanaan {masa_pelaksanaan} disajikan pada {tabel:realisasi}."),
            share_done(konteks),
            by_month(konteks),
            isi("Menurut unsurnya, pelaksanaan RTL adalah sebagai berikut."),
        ),
        daftar((_by_unsur(konteks, group) for group in konteks.kelompok()), "bullet"),
        realisasi_table(konteks),
        *alinea(*exceptions(konteks)),
        *alinea(isi("Jumlah RTL yang direncanakan dan yang sudah selesai diperlihatkan pada {gambar:kemajuan}.")),
        progress_chart(konteks),
    )


def share_done(konteks: Konteks) -> Runs:
    """The share that is Sudah, and where all the others stand."""
    return isi("Capaiannya **{rtl.capaian}**: {rincian}.", rincian=standing(konteks.baris))


def by_month(konteks: Konteks) -> Runs:
    """How many were finished in which month; nothing where nothing is, or where a day is not known."""
    done = Counter(month_of(baris.realisasi) for baris in konteks.sudah)
    months = sorted(bulan for bulan in done if bulan is not None)
    if not months or None in done:
        return ()
    if len(konteks.baris) == 1:
        return isi("RTL itu selesai pada {bulan}.", bulan=months[0].nama)
    if len(months) == 1 and not konteks.belum:
        return isi("Semuanya selesai pada {bulan}.", bulan=months[0].nama)
    parts = (
        isi(
            "{jumlah}{selesai} pada {bulan}",
            jumlah=slot("rtl.selesai_pada", f"{bulan.tahun}-{bulan.nomor:02}"),
            selesai="" if position else " selesai",
            bulan=bulan.nama,
        )
        for position, bulan in enumerate(months)
    )
    return isi("Dari {rtl.kata.jumlah} RTL, {rincian}.", rincian=rangkai(parts))


def _by_unsur(konteks: Konteks, group: tuple[Baris, ...]) -> Runs:
    """Where one unsur's RTL stand, and when each was finished, equal days once, from the same rows as the table."""
    unsur = group[0].rtl.unsur
    lead = isi("Unsur {nama}: {keadaan}.", nama=konteks.nama(unsur), keadaan=standing(group, unsur))
    dated: dict[date, list[Baris]] = {}
    for baris in group:
        if baris.realisasi.sudah and baris.realisasi.tanggal_selesai:
            dated.setdefault(baris.realisasi.tanggal_selesai, []).append(baris)
    ends = (
        isi(
            "nomor {nomor}{selesai} pada {tanggal}",
            nomor=numbers_of(rows),
            selesai="" if position else " selesai",
            tanggal=slot("rtl.tanggal", rows[0].rtl.id),
        )
        for position, rows in enumerate(dated.values())
    )
    return gabung(lead, isi("RTL {rincian}.", rincian=rangkai(ends)) if dated else ())


def exceptions(konteks: Konteks) -> Iterator[Runs]:
    """Rows that need a word: overdue, cancelled, or done but not yet proven."""
    late = [_overdue(baris) for baris in konteks.baris if baris.terlambat]
    found = by_keadaan(konteks.baris)
    cancelled = found.get(Keadaan.DIBATALKAN, ())
    if late:
        yield isi(
            "Pada tanggal laporan, RTL yang melewati waktu pelaksanaannya adalah {rincian}.", rincian=rangkai(late)
        )
    if cancelled:
        yield isi("RTL {rincian} dibatalkan.", rincian=rangkai(map(_cancelled, cancelled)))
        yield isi("Persentase capaian tetap menghitungnya sebagai RTL yang direncanakan.")
    if Keadaan.BELUM_TERBUKTI in found:
        yield isi(
            "RTL nomor {nomor} selesai dikerjakan tetapi dicatat Belum, karena buktinya "
            "belum ada atau belum diperiksa oleh orang kedua.",
            nomor=numbers_of(found[Keadaan.BELUM_TERBUKTI]),
        )


def _overdue(baris: Baris) -> Runs:
    late = slot("rtl.hari_terlambat", baris.rtl.id)
    return isi("nomor {nomor} ({hari} hari)", nomor=slot("rtl.nomor", baris.rtl.id), hari=late)


def _cancelled(baris: Baris) -> Runs:
    nomor = slot("rtl.nomor", baris.rtl.id)
    if baris.realisasi.tanggal_batal is None:
        return isi("nomor {nomor}", nomor=nomor)
    return isi("nomor {nomor} pada {tanggal}", nomor=nomor, tanggal=slot("rtl.tanggal_batal", baris.rtl.id))


def evaluation(konteks: Konteks) -> tuple[Block, ...]:
    """3.3: obstacles, change, publication, the self-score, and how the work goes on."""
    return (
        *obstacles(konteks, isi("Evaluasi dilakukan dengan membandingkan rencana, bukti, dan hambatan setiap RTL.")),
        *alinea(change_sentence(konteks)),
        *publications(konteks),
        *self_scores(konteks),
        *alinea(*_onward(konteks)),
    )


def _onward(konteks: Konteks) -> Iterator[Runs]:
    """What happens next, which depends on what is left, and in which surveys its effect can be seen."""
    if konteks.sisa_berstrategi:
        yield isi(
            "RTL yang belum selesai dilanjutkan menurut strategi pada {bab:4} dan dipantau sampai statusnya Sudah."
        )
    elif konteks.tersisa:
        yield isi("RTL yang belum selesai dilanjutkan dan dipantau sampai statusnya Sudah.")
    elif not konteks.sudah:
        yield isi("Tidak ada RTL yang dilanjutkan karena {rtl.kata.semua} RTL dibatalkan.")
    else:
        yield isi(
            "Tidak ada RTL yang perlu dilanjutkan; hasil kegiatan yang sudah "
            "selesai dijaga dalam pelayanan sehari-hari."
        )
    if konteks.sudah:
        verb = "dapat dilihat pada hasil" if _over(konteks) else "diukur melalui"
        yield isi("Dampak RTL yang selesai {kata} SKM {periode.pelaksanaan}.", kata=verb)
    if konteks.sisa_berstrategi:
        yield isi("Dampak RTL yang ditargetkan selesai pada {strategi.rentang} diukur pada SKM {periode.penyelesaian}.")


def _over(konteks: Konteks) -> bool:
    """Whether the survey period in which the execution ends is over on the report's date."""
    kantor = konteks.kantor
    period = Periode.holding(kantor.periode.jenis, konteks.bahan.rencana.masa_pelaksanaan[-1])
    return period.months[-1].last_day < kantor.tanggal
