"""Every planned month of every RTL with the evidence that is handed on, or why there is none."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from siklus.core.realisasi.catatan import CatatanBulan
from siklus.core.realisasi.penilaian import is_verified
from siklus.web.models import Bukti
from siklus.web.queries.inti.bulan import to_text
from siklus.web.queries.paket.bagian import FOLDER, Bagian, BerkasPaket
from siklus.web.queries.paket.nama import numbered, safe_name
from siklus.web.queries.paket.salinan import files_of
from siklus.web.queries.realisasi.daftar import BulanTampil, DaftarRealisasi, RtlTampil

JENIS = "bukti_rtl"


@dataclass(frozen=True, slots=True)
class BulanPaket:
    """One month of one RTL. `kurang` is why its evidence is not handed on, "" when it is."""

    rtl: str
    unsur: str
    kegiatan: str
    bulan: str
    keadaan: str
    selesai: date | None
    diperiksa: date | None
    deskripsi: str
    tautan: tuple[str, ...]
    berkas: tuple[BerkasPaket, ...]
    kurang: str


def month_rows(daftar: DaftarRealisasi, bukti: Mapping[int, list[Bukti]], on: date) -> Iterator[BulanPaket]:
    """In the plan's order; `bukti` are the rows of evidence by the month's id."""
    for number, item in enumerate(daftar.rtl, 1):
        folder = f"{FOLDER[Bagian.BUKTI]}/{numbered(number, len(daftar.rtl))}-{safe_name(item.rtl.identitas, 'RTL')}"
        records = {to_text(record.bulan): record for record in item.inti.catatan}
        for bulan in item.bulan:
            rows = bukti.get(bulan.realisasi.pk, []) if bulan.realisasi else []
            yield _month(item, bulan, records.get(bulan.kunci), rows, folder, on)


def _month(  # noqa: PLR0913, PLR0917 - one row of a table, brought together
    item: RtlTampil, bulan: BulanTampil, catatan: CatatanBulan | None, rows: list[Bukti], folder: str, on: date
) -> BulanPaket:
    verified = catatan is not None and is_verified(catatan, on)
    judul = f"{item.rtl.identitas}, {bulan.bulan.nama}"
    return BulanPaket(
        rtl=item.rtl.identitas,
        unsur=item.unsur,
        kegiatan=item.rtl.kegiatan,
        bulan=bulan.bulan.nama,
        keadaan=str(bulan.nama_keadaan),
        selesai=catatan.tanggal if catatan else None,
        diperiksa=catatan.tanggal_periksa if catatan else None,
        deskripsi=catatan.deskripsi if catatan else "",
        tautan=tuple(row.tautan for row in rows if row.tautan) if verified else (),
        berkas=files_of(rows, Bagian.BUKTI, f"{folder}/{bulan.kunci}", judul, JENIS) if verified else (),
        kurang="" if verified else _lacking(bulan),
    )


def _lacking(bulan: BulanTampil) -> str:
    if bulan.kurang:
        return f"Belum terverifikasi: {'; '.join(bulan.kurang)}."
    return "Dibatalkan; tidak ada bukti." if bulan.keadaan == "dibatalkan" else "Belum ada bukti."
