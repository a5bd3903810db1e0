"""What was recorded month by month: told with its month where the months differ."""

from collections.abc import Callable
from dataclasses import dataclass

from siklus.core.laporan.kalimat import isi, rangkai, rapi, utuh
from siklus.core.realisasi.catatan import CatatanBulan, RealisasiRtl
from siklus.core.rencana.isian import is_filled, normalized
from siklus.core.rencana.masa import is_consecutive
from siklus.core.survei.periode import Bulan, month_span
from siklus.document.inline import Runs, plain


@dataclass(frozen=True, slots=True)
class Catatan:
    """Words of the record, and the months that they are about; no month where they are about the whole."""

    teks: str
    bulan: tuple[Bulan, ...] = ()

    @property
    def saat(self) -> str:
        """The months as a sentence names them: "November 2025", "Oktober–Desember 2025"; "" for the whole."""
        if not self.bulan or is_consecutive(self.bulan):
            return month_span(self.bulan) if self.bulan else ""
        return plain(rangkai(bulan.nama for bulan in self.bulan))

    @property
    def baris(self) -> Runs:
        """A line of a cell: "November 2025: Jaringan terputus."."""
        lead = f"{self.saat}: " if self.bulan else ""
        return isi("{saat}{teks}", saat=lead, teks=utuh(self.teks))


def told(realisasi: RealisasiRtl, whole: str, text_of: Callable[[CatatanBulan], str]) -> tuple[Catatan, ...]:
    """What the months' records say, each text once; `whole` is what is told where no month's record is known."""
    records = realisasi.catatan
    texts = dict.fromkeys(normalized(text_of(record)) for record in records)
    if len(texts) <= 1:
        return (Catatan(rapi(whole)),) if is_filled(whole) else ()
    return tuple(_of_months(records, text_of, key) for key in texts if is_filled(key))


def _of_months(records: tuple[CatatanBulan, ...], text_of: Callable[[CatatanBulan], str], key: str) -> Catatan:
    own = [record for record in records if normalized(text_of(record)) == key]
    return Catatan(rapi(text_of(own[0])), tuple(record.bulan for record in own))


def deeds(realisasi: RealisasiRtl) -> tuple[Catatan, ...]:
    """What was done."""
    return told(realisasi, realisasi.deskripsi, lambda record: record.deskripsi)


def obstacles_of(realisasi: RealisasiRtl) -> tuple[Catatan, ...]:
    """What hindered."""
    return told(realisasi, realisasi.hambatan, lambda record: record.hambatan)


def month_of(realisasi: RealisasiRtl) -> Bulan | None:
    """The month in which it was finished; None where the day is not known."""
    day = realisasi.tanggal_selesai
    return Bulan(day.year, day.month) if day else None


def lines_of(catatan: tuple[Catatan, ...]) -> tuple[Runs, ...]:
    """The lines of a cell."""
    return tuple(entry.baris for entry in catatan)
