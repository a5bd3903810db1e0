"""A row's status against what running text says of its RTL."""

from collections.abc import Iterator

from siklus.core.aturan import Aturan
from siklus.core.periksa.kaidah import kaidah
from siklus.core.periksa.klaim.laporan import Klaim
from siklus.core.periksa.rtl_laporan import find_rtl, rtl_list, rtl_of, sebut
from siklus.core.periksa.temuan import IsiTemuan, Tingkat


@kaidah("STS-08", "status-dua-versi", Tingkat.KESALAHAN)
def status_dua_versi(klaim: Klaim, aturan: Aturan) -> Iterator[IsiTemuan]:  # noqa: ARG001 - every rule is given the law
    """Satu RTL punya dua status di dua tabel.

    Mengapa: Pembaca tidak tahu status mana yang benar, dan persentase capaian bergantung padanya.

    Contoh: Tabel realisasi menulis Belum, tabel realisasi per bulan menulis Sudah untuk RTL yang sama.

    Sebaiknya: Samakan statusnya di semua tabel.

    Rujukan: PermenPANRB 14/2017, tindak lanjut hasil survei.
    """
    found = rtl_list(klaim)
    last = {id(find_rtl(row.kegiatan.teks, row.nomor, found)): row for row in klaim.tindak_lanjut.ulangan}
    for rtl in found:
        again = last.get(id(rtl))
        if (
            again is None
            or again.tanda is None
            or not (again.terbaca and rtl.is_legible)
            or {again.status, rtl.status} != {"sudah", "belum"}
        ):
            continue
        yield IsiTemuan(
            f"{rtl_of(rtl)} berstatus {rtl.status} di satu tabel dan {again.status} di tabel lain.",
            "Samakan statusnya di semua tabel.",
            "Satu RTL hanya punya satu status.",
            (again.tanda.lokasi, rtl.kegiatan.lokasi),
        )


@kaidah("STS-06", "uraian-bertentangan", Tingkat.KESALAHAN)
def uraian_bertentangan(klaim: Klaim, aturan: Aturan) -> Iterator[IsiTemuan]:  # noqa: ARG001 - every rule is given the law
    """Uraian menyebut RTL sudah dilaksanakan padahal tabelnya Belum, atau sebaliknya.

    Mengapa: Kesimpulan dan tabel dibaca orang yang berbeda; keduanya harus mengatakan hal yang sama.

    Contoh: “RTL yang telah dilaksanakan meliputi penataan loket”, padahal penataan loket berstatus Belum.

    Sebaiknya: Cocokkan setiap RTL yang disebut dengan statusnya di tabel realisasi.

    Rujukan: PermenPANRB 14/2017, tindak lanjut hasil survei.
    """
    found = rtl_list(klaim)
    for claim in klaim.tindak_lanjut.sebutan:
        rtl = find_rtl(claim.kegiatan.teks, claim.nomor, found)
        if rtl is None or rtl.realisasi is None or {claim.arah, rtl.status} != {"sudah", "belum"}:
            continue
        status = rtl.realisasi.tanda or rtl.realisasi.kegiatan
        yield IsiTemuan(
            f"Uraian menyebut {sebut(claim.kegiatan)} {claim.arah} dilaksanakan; {rtl_of(rtl)} berstatus {rtl.status}.",
            "Cocokkan uraian dengan tabel realisasi.",
            "Satu RTL tidak mungkin sudah dan belum dilaksanakan.",
            (claim.kegiatan.lokasi, status.lokasi),
        )
