"""Everything that a report says of its follow-up, gathered from its tables, lists and sentences."""

from collections.abc import Sequence

from siklus.core.aturan import Aturan
from siklus.core.periksa.klaim.kalimat import Kalimat
from siklus.core.periksa.klaim.laporan import KlaimTindakLanjut
from siklus.core.periksa.klaim.rtl.capaian import find_capaian
from siklus.core.periksa.klaim.rtl.daftar import find_sebutan_rtl
from siklus.core.periksa.klaim.rtl.kepala import recognise
from siklus.core.periksa.klaim.rtl.lisan import find_untai, realisasi_in, rencana_in, undone_in
from siklus.core.periksa.klaim.rtl.realisasi import find_pemeliharaan, find_realisasi
from siklus.core.periksa.klaim.rtl.rencana import find_rencana
from siklus.core.periksa.klaim.rtl.rusak import find_rusak
from siklus.core.periksa.klaim.rtl.strategi import find_alasan, find_strategi
from siklus.core.periksa.klaim.tindak_lanjut import BarisRealisasi, BarisRencana
from siklus.document.reading import Reading


def find_tindak_lanjut(reading: Reading, kalimat: Sequence[Kalimat], aturan: Aturan) -> KlaimTindakLanjut:
    """The plan, what became of it, how high unsur are kept, reasons, strategies, and how much is said to be done."""
    tables = tuple(table for table in reading.tables if table.rows)
    known = recognise(reading, aturan)
    broken = tuple(find_rusak(tables))
    whole, again = find_realisasi(known, aturan)
    untai = find_untai(reading, aturan)
    items = untai if len(tables) == len(reading.tables) else ()  # what is left of a table that was not read is no item
    realisasi = (*whole, *(row for row in broken if isinstance(row, BarisRealisasi))) or realisasi_in(items)
    tabled, lonely = find_rencana(known, aturan, realisasi)
    rencana = (*tabled, *(row for row in broken if isinstance(row, BarisRencana))) or rencana_in(items)
    undone = tuple(undone_in(untai, [*(row.kegiatan for row in rencana), *(row.kegiatan for row in realisasi)]))
    alasan = find_alasan(reading, kalimat, known, aturan, [why for why, _ in undone if why])
    strategi = find_strategi(reading, known, aturan, [how for _, how in undone if how])
    return KlaimTindakLanjut(
        rencana=rencana,
        tanpa_rtl=lonely,
        realisasi=realisasi,
        ulangan=again,
        pemeliharaan=find_pemeliharaan(known, aturan),
        alasan=alasan,
        strategi=strategi,
        capaian=find_capaian(kalimat),
        sebutan=find_sebutan_rtl(kalimat),
    )
