"""What should have gone on from the earlier report to the later one."""

from collections.abc import Iterator

from siklus.core.aturan import Aturan
from siklus.core.periksa.banding.pasangan import Pasangan
from siklus.core.periksa.kaidah import kaidah
from siklus.core.periksa.klaim.bilangan import Ucapan
from siklus.core.periksa.klaim.hasil import masa_of
from siklus.core.periksa.klaim.laporan import Klaim
from siklus.core.periksa.klaim.lingkup import masa_in
from siklus.core.periksa.klaim.nilai import KlaimIndeks
from siklus.core.periksa.klaim.padan import Nama, match
from siklus.core.periksa.nilai_laporan import indeks_unit, same_print
from siklus.core.periksa.rtl_laporan import rtl_list
from siklus.core.periksa.temuan import IsiTemuan, Tingkat


@kaidah("BND-05", "rtl-hilang", Tingkat.PERINGATAN)
def rtl_hilang(pasangan: Pasangan, aturan: Aturan) -> Iterator[IsiTemuan]:  # noqa: ARG001 - every rule is given the law
    """RTL yang belum selesai tidak disebut lagi di laporan berikutnya.

    Mengapa: RTL yang belum selesai dilanjutkan ke periode berikutnya, atau dihentikan dengan alasan. Yang hilang begitu
    saja tidak pernah dipertanggungjawabkan.

    Contoh: “Pengadaan antrean elektronik” berstatus Belum pada Semester I dan tidak ada lagi pada Semester II.

    Sebaiknya: Sebutkan kelanjutannya, atau jelaskan mengapa dihentikan.

    Rujukan: PermenPANRB 14/2017, tindak lanjut hasil survei; lampiran tindak lanjut periode sebelumnya.
    """
    left = tuple(rtl for rtl in rtl_list(pasangan.lama) if rtl.status != "sudah")
    if not left or not pasangan.baru.reading.tables:
        return
    names = tuple(Nama(rtl.kegiatan.teks) for rtl in left)
    found = match(names, tuple(Nama(name.teks) for name in _named(pasangan.baru)))
    for rtl, padanan in zip(left, found, strict=True):
        if padanan.ke is None:
            yield IsiTemuan(
                f"RTL “{rtl.kegiatan.teks}” belum selesai di laporan lalu dan tidak disebut lagi.",
                "Sebutkan kelanjutannya, atau jelaskan mengapa dihentikan.",
                "Tidak ada rencana, realisasi, alasan, atau strategi dengan nama yang cukup mirip.",
                (pasangan.in_lama(rtl.kegiatan.lokasi),),
            )


@kaidah("BND-06", "nilai-lalu-berubah", Tingkat.KESALAHAN)
def nilai_lalu_berubah(pasangan: Pasangan, aturan: Aturan) -> Iterator[IsiTemuan]:  # noqa: ARG001 - as above
    """IKM periode lalu ditulis lain daripada di laporan periode itu.

    Mengapa: Perbandingan antarperiode hanya benar bila nilai lalu disalin tepat.

    Contoh: Laporan Semester I mencetak 85,81; laporan Semester II menyebut IKM Semester I 83,81.

    Sebaiknya: Pakai nilai dari laporan yang sudah ditandatangani, atau jelaskan koreksinya.

    Rujukan: PermenPANRB 14/2017, tren nilai SKM.
    """
    before = next((claim for claim in indeks_unit(pasangan.lama) if not claim.angka.rusak), None)
    if before is None:
        return
    for claim in _of_that_period(pasangan):
        if not same_print(claim.angka, before.angka):
            yield IsiTemuan(
                f"IKM periode lalu ditulis {claim.angka.teks}, sedangkan laporan lalu mencetak {before.angka.teks}.",
                "Samakan, atau jelaskan koreksinya.",
                "Keduanya disebut sebagai IKM periode yang sama.",
                (pasangan.in_baru(claim.angka.lokasi), pasangan.in_lama(before.angka.lokasi)),
            )


def _named(klaim: Klaim) -> tuple[Ucapan, ...]:
    """Every name of an RTL in a report: planned, realised, explained, or taken up in a strategy."""
    lanjut = klaim.tindak_lanjut
    return (
        *(row.kegiatan for row in lanjut.rencana),
        *(row.kegiatan for row in lanjut.realisasi),
        *(row.kegiatan for row in lanjut.alasan),
        *(row.kegiatan for row in lanjut.strategi),
    )


def _of_that_period(pasangan: Pasangan) -> Iterator[KlaimIndeks]:
    """The indices that the later report gives for the earlier report's own period, by its name in the same line."""
    own = masa_of(pasangan.lama.reading)
    for claim in pasangan.baru.hasil.indeks:
        if own is not None and not claim.kini and not claim.layanan and masa_in(claim.angka.lokasi.teks) == (own,):
            yield claim
