"""A row's status against what running text says of its RTL."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from siklus.core.aturan import Aturan
from siklus.core.periksa.kaidah import kaidah
from siklus.core.periksa.klaim.laporan import Klaim
from siklus.core.periksa.klaim.tindak_lanjut import BarisRealisasi, StatusTercetak
from siklus.core.periksa.rtl_laporan import Rtl, find_rtl, rtl_list, rtl_of, sebut
from siklus.core.periksa.temuan import IsiTemuan, Tingkat

_NOT_DONE: frozenset[StatusTercetak] = frozenset({"belum", "berjalan"})


@kaidah("STS-08", "status-dua-versi", Tingkat.KESALAHAN)
def status_dua_versi(klaim: Klaim, aturan: Aturan) -> Iterator[IsiTemuan]:  # noqa: ARG001 - every rule is given the law
    """Satu RTL punya dua status di dua tabel.

    Mengapa: Pembaca tidak tahu status mana yang benar, dan persentase capaian bergantung padanya.

    Contoh: Tabel realisasi menulis Belum, tabel realisasi per bulan menulis Sudah untuk RTL yang sama.

    Sebaiknya: Samakan statusnya di semua tabel.

    Rujukan: PermenPANRB 14/2017, tindak lanjut hasil survei.
    """
    found = rtl_list(klaim)
    rows = [(find_rtl(row.kegiatan.teks, row.nomor, found), row) for row in klaim.tindak_lanjut.ulangan]
    for rtl in found:
        own = [row for meant, row in rows if meant is rtl and row.terbaca]
        again = _against(rtl, own) if rtl.is_legible else None
        if again is None or again.tanda is None:
            continue
        yield IsiTemuan(
            f"{rtl_of(rtl)} berstatus {rtl.status} di satu tabel dan {again.tanda.teks} di tabel lain.",
            "Samakan statusnya di semua tabel.",
            "Satu RTL hanya punya satu status.",
            (again.tanda.lokasi, rtl.kegiatan.lokasi),
        )


def _against(rtl: Rtl, rows: Sequence[BarisRealisasi]) -> BarisRealisasi | None:
    """The row that tells an RTL again and contradicts it: the last of them, or one that takes back what was done."""
    if rows and _contradict(rows[-1].status, rtl.status):
        return rows[-1]
    return next((two for one, two in pairwise(rows) if one.status == "sudah" and two.status in _NOT_DONE), None)


def _contradict(one: StatusTercetak, other: StatusTercetak) -> bool:
    """Whether one says that it is done and the other that it is not, or not yet."""
    return "sudah" in {one, other} and bool({one, other} & _NOT_DONE)


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
