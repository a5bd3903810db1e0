"""When evidence was made, against the months of the follow-up."""

from collections.abc import Iterator

from siklus.core.aturan import Aturan
from siklus.core.periksa.bukti_laporan import figures_cited
from siklus.core.periksa.kaidah import kaidah
from siklus.core.periksa.klaim.bilangan import Ucapan
from siklus.core.periksa.klaim.laporan import Klaim
from siklus.core.periksa.klaim.masa import find_masa
from siklus.core.periksa.masa_laporan import Rentang, execution, month_name, offered, reported
from siklus.core.periksa.rtl_laporan import sebut
from siklus.core.periksa.temuan import IsiTemuan, Tingkat


@kaidah("BKT-12", "bukti-di-luar-masa", Tingkat.PERINGATAN)
def bukti_di_luar_masa(klaim: Klaim, aturan: Aturan) -> Iterator[IsiTemuan]:  # noqa: ARG001 - every rule is given the law
    """Bukti bertanggal di luar masa pelaksanaan tindak lanjut.

    Mengapa: Bukti dari waktu lain tidak membuktikan tindak lanjut periode ini; biasanya foto lama dipakai lagi.

    Contoh: Masa pelaksanaan Juli–Desember 2025, tetapi keterangan gambarnya “Rapat evaluasi, 12 Maret 2024”.

    Sebaiknya: Ganti dengan bukti dari masa pelaksanaan, atau perbaiki tanggalnya.

    Rujukan: PermenPANRB 14/2017, tindak lanjut hasil survei.
    """
    masa = _period(klaim)
    if masa is None:
        return
    for caption in _captions(klaim):
        for found in find_masa(caption.teks):
            months = found.ordinal() if found.satuan == "bulan" else ()
            if months and not any(bulan in masa for bulan in months):
                yield IsiTemuan(
                    f"Bukti {sebut(caption)} bertanggal {month_name(months[-1])}.",
                    f"Pakai bukti dari {masa}, atau perbaiki tanggalnya.",
                    f"Tindak lanjut dilaksanakan pada {masa}.",
                    (caption.lokasi,),
                )


def _captions(klaim: Klaim) -> Iterator[Ucapan]:
    """The captions of the figures that groups or rows of the realisation show, and the groups' own words."""
    shown = {number for grup in klaim.susunan.bukti for number in grup.gambar}
    shown |= {number for row in klaim.tindak_lanjut.realisasi for number in figures_cited(row)}
    figures = [gambar.judul for gambar in klaim.susunan.gambar if gambar.nomor in shown]
    places = {caption.lokasi.teks for caption in figures}
    yield from figures
    groups = (grup.uraian for grup in klaim.susunan.bukti if grup.uraian is not None)
    yield from (words for words in groups if words.lokasi.teks not in places)


def _period(klaim: Klaim) -> Rentang | None:
    """From the first month planned or said to the report's own month; None when either is not known."""
    planned = offered(klaim)
    said = execution(klaim)
    first = min([*planned, *((said.awal,) if said else ())], default=None)
    last = max([*planned, *((said.akhir,) if said else ())], default=None)
    if first is None or last is None:
        return None
    return Rentang(first, max(last, reported(klaim) or last))
