"""The conclusion against the plan and the realisation: reasons, strategies, and RTL that it names."""

import re
from collections.abc import Iterator, Sequence

from siklus.core.aturan import Aturan
from siklus.core.periksa.kaidah import kaidah
from siklus.core.periksa.klaim.laporan import Klaim
from siklus.core.periksa.klaim.rtl.tanda import is_empty
from siklus.core.periksa.klaim.tindak_lanjut import Alasan, SebutanRtl, Strategi
from siklus.core.periksa.rtl_laporan import Rtl, find_rtl, rtl_list, rtl_of, sebut
from siklus.core.periksa.sebutan_laporan import announced_last, mentions, tells
from siklus.core.periksa.temuan import IsiTemuan, Tingkat

_REASON = re.compile(
    r"\b(?:alasan|karena|sebab|disebabkan|lantaran|akibat|terkendala|kendala|penyebab|hambatan)\w*", re.IGNORECASE
)
_GOING_ON = re.compile(
    r"\b(?:strategi|solusi|penyelesaian|percepatan|dilanjutkan|diselesaikan|dituntaskan|paling lambat"
    r"|target (?:waktu|selesai)"
    r"|tenggat|langkah (?:berikut|lanjut|selanjut)\w*|periode (?:berikut|mendatang)\w*|batas (?:waktu|akhir))\b",
    re.IGNORECASE,
)

Pernyataan = Alasan | SebutanRtl | Strategi


def _unknown(claims: Sequence[Pernyataan], found: tuple[Rtl, ...]) -> Iterator[Pernyataan]:
    """The claims about activities that neither the plan nor the realisation has; none where there is no table.

    Where most of several are strangers, rows of the tables were lost in reading.
    """
    if found and all(rtl.is_legible for rtl in found):
        strangers = [claim for claim in claims if find_rtl(claim.kegiatan.teks, claim.nomor, found) is None]
        yield from strangers if len(strangers) == 1 or len(strangers) * 2 <= len(claims) else ()


def _never_planned(claim: Pernyataan, what: str, found: tuple[Rtl, ...]) -> IsiTemuan:
    return IsiTemuan(
        f"{what} {sebut(claim.kegiatan)}, tetapi kegiatan itu tidak ada di tabel rencana maupun tabel realisasi.",
        "Sebut RTL dengan nama yang sama seperti di tabelnya, atau hapus bila memang tidak direncanakan.",
        "Tidak ada nama di kedua tabel yang cukup mirip.",
        (claim.kegiatan.lokasi, found[0].kegiatan.lokasi),
    )


@kaidah("RTL-04", "alasan-tanpa-rencana", Tingkat.PERINGATAN)
def alasan_tanpa_rencana(klaim: Klaim, aturan: Aturan) -> Iterator[IsiTemuan]:  # noqa: ARG001 - every rule is given the law
    """Alasan diberikan untuk kegiatan yang tidak pernah direncanakan.

    Mengapa: Alasan menjelaskan RTL yang belum terlaksana. Alasan untuk kegiatan lain biasanya tersalin dari laporan
    sebelumnya, dan RTL yang sebenarnya belum terlaksana menjadi tanpa alasan.

    Contoh: Kesimpulan memberi alasan untuk “Pengadaan kendaraan layanan keliling”, padahal tabel rencana tidak
    memuatnya.

    Sebaiknya: Beri alasan untuk setiap RTL yang berstatus Belum, dengan namanya di tabel realisasi.

    Rujukan: PermenPANRB 14/2017, tindak lanjut hasil survei.
    """
    found = rtl_list(klaim)
    for claim in _unknown([claim for claim in klaim.tindak_lanjut.alasan if claim.terbaca], found):
        yield _never_planned(claim, "Alasan diberikan untuk", found)


@kaidah("RTL-05", "strategi-tanpa-rencana", Tingkat.PERINGATAN)
def strategi_tanpa_rencana(klaim: Klaim, aturan: Aturan) -> Iterator[IsiTemuan]:  # noqa: ARG001 - every rule is given the law
    """Strategi penyelesaian dibuat untuk kegiatan yang tidak pernah direncanakan.

    Mengapa: Strategi melanjutkan RTL yang belum selesai. Strategi untuk kegiatan lain tidak menyelesaikan satu pun RTL.

    Contoh: Tabel strategi memuat “Pengadaan kursi roda”, padahal tidak ada RTL dengan nama itu.

    Sebaiknya: Tulis strategi untuk setiap RTL yang belum selesai, dengan namanya di tabel realisasi.

    Rujukan: PermenPANRB 14/2017, tindak lanjut hasil survei.
    """
    found = rtl_list(klaim)
    for claim in _unknown([claim for claim in klaim.tindak_lanjut.strategi if claim.terbaca], found):
        yield _never_planned(claim, "Strategi dibuat untuk", found)


@kaidah("RTL-06", "simpulan-tanpa-rencana", Tingkat.PERINGATAN)
def simpulan_tanpa_rencana(klaim: Klaim, aturan: Aturan) -> Iterator[IsiTemuan]:  # noqa: ARG001 - every rule is given the law
    """Uraian menyebut RTL yang tidak ada di tabel rencana dan realisasi.

    Mengapa: Pembaca kesimpulan mengira kegiatan itu bagian dari rencana yang dinilai.

    Contoh: “RTL yang telah dilaksanakan meliputi penataan arsip …”, padahal penataan arsip tidak direncanakan.

    Sebaiknya: Sebut RTL dengan namanya di tabel; kegiatan lain ditulis sebagai kegiatan tambahan.

    Rujukan: PermenPANRB 14/2017, tindak lanjut hasil survei.
    """
    found = rtl_list(klaim)
    reasoned = {claim.kegiatan.lokasi for claim in klaim.tindak_lanjut.alasan}
    listed = [
        claim for claim in klaim.tindak_lanjut.sebutan if claim.terdaftar and claim.kegiatan.lokasi not in reasoned
    ]
    for claim in _unknown(listed, found):
        yield _never_planned(claim, "Uraian menyebut RTL", found)


@kaidah("RTL-07", "alasan-untuk-yang-sudah", Tingkat.KESALAHAN)
def alasan_untuk_yang_sudah(klaim: Klaim, aturan: Aturan) -> Iterator[IsiTemuan]:  # noqa: ARG001 - every rule is given the law
    """RTL yang berstatus Sudah diberi alasan belum terlaksana atau strategi penyelesaian.

    Mengapa: Salah satunya keliru: statusnya, atau alasannya. Keduanya dibaca penilai.

    Contoh: RTL 2.b berstatus Sudah, tetapi kesimpulan memberi alasan mengapa belum terlaksana.

    Sebaiknya: Perbaiki statusnya bila memang belum selesai; bila sudah selesai, hapus alasan dan strateginya.

    Rujukan: PermenPANRB 14/2017, tindak lanjut hasil survei.
    """
    found = rtl_list(klaim)
    claims: tuple[tuple[str, Alasan | Strategi], ...] = (
        *(("alasan belum terlaksana", claim) for claim in klaim.tindak_lanjut.alasan),
        *(("strategi penyelesaian", claim) for claim in klaim.tindak_lanjut.strategi),
    )
    for what, claim in claims:
        rtl = find_rtl(claim.kegiatan.teks, claim.nomor, found)
        if rtl is not None and rtl.realisasi is not None and rtl.status == "sudah" and rtl.is_legible:
            place = (rtl.realisasi.tanda or rtl.realisasi.kegiatan).lokasi
            yield IsiTemuan(
                f"{rtl_of(rtl)} berstatus Sudah, tetapi diberi {what}.",
                "Perbaiki statusnya, atau hapus alasan dan strateginya.",
                "RTL yang sudah selesai tidak memerlukannya.",
                (claim.kegiatan.lokasi, place),
            )


@kaidah("RTL-08", "belum-tanpa-alasan", Tingkat.PERINGATAN)
def belum_tanpa_alasan(klaim: Klaim, aturan: Aturan) -> Iterator[IsiTemuan]:  # noqa: ARG001 - every rule is given the law
    """RTL yang belum terlaksana tidak diberi alasan.

    Mengapa: Laporan tindak lanjut menjelaskan mengapa sebuah RTL belum terlaksana, agar hambatannya dapat dipecahkan.

    Contoh: Tiga RTL berstatus Belum, tetapi kesimpulan memberi alasan untuk dua saja.

    Sebaiknya: Beri alasan untuk setiap RTL yang berstatus Belum.

    Rujukan: PermenPANRB 14/2017, tindak lanjut hasil survei.
    """
    reasons = klaim.tindak_lanjut.alasan
    for rtl in _left_over(rtl_list(klaim), reasons):
        row = rtl.realisasi
        hindered = row is not None and (
            not row.terbaca or (row.hambatan is not None and not is_empty(row.hambatan.teks))
        )
        if (reasons and not tells(rtl, klaim, _REASON)) or not (reasons or hindered or mentions(klaim, _REASON)):
            yield IsiTemuan(
                f"{rtl_of(rtl)} berstatus Belum, tetapi laporan tidak memberi alasannya.",
                "Tambahkan alasan mengapa RTL itu belum terlaksana.",
                "RTL lain yang belum terlaksana diberi alasan." if reasons else "Kolom hambatannya juga kosong.",
                (rtl.kegiatan.lokasi, *(claim.kegiatan.lokasi for claim in reasons[:1])),
            )


@kaidah("RTL-09", "belum-tanpa-strategi", Tingkat.PERINGATAN)
def belum_tanpa_strategi(klaim: Klaim, aturan: Aturan) -> Iterator[IsiTemuan]:  # noqa: ARG001 - every rule is given the law
    """RTL yang belum terlaksana tidak diberi strategi penyelesaian.

    Mengapa: RTL yang belum selesai dilanjutkan. Tanpa strategi, waktu, dan penanggung jawab, RTL itu hilang.

    Contoh: Tabel strategi memuat dua dari tiga RTL yang berstatus Belum.

    Sebaiknya: Tulis strategi, target waktu, dan penanggung jawab untuk setiap RTL yang belum selesai.

    Rujukan: PermenPANRB 14/2017, tindak lanjut hasil survei.
    """
    strategi = klaim.tindak_lanjut.strategi
    left = tuple(_left_over(rtl_list(klaim), strategi))
    unspoken = [rtl for rtl in left if not tells(rtl, klaim, _GOING_ON)]
    for rtl in unspoken if strategi and all(claim.terbaca for claim in strategi) else ():
        yield IsiTemuan(
            f"{rtl_of(rtl)} berstatus Belum, tetapi tidak ada di antara strategi penyelesaian.",
            "Tambahkan strategi, target waktu, dan penanggung jawabnya.",
            "RTL lain yang belum terlaksana diberi strategi.",
            (rtl.kegiatan.lokasi, strategi[0].kegiatan.lokasi),
        )
    promise = announced_last(klaim)
    if left and not strategi and (promise or not mentions(klaim, _GOING_ON)):
        yield IsiTemuan(
            f"{len(left)} RTL berstatus Belum, tetapi laporan tidak memberi strategi penyelesaian satu pun.",
            "Tambahkan strategi, target waktu, dan penanggung jawab untuk setiap RTL yang belum selesai.",
            "Strateginya diumumkan, tetapi tidak ada yang menyusul."
            if promise
            else "RTL yang belum selesai perlu dilanjutkan.",
            (*(rtl.kegiatan.lokasi for rtl in left), *((promise,) if promise else ())),
        )


def _left_over(found: tuple[Rtl, ...], claims: Sequence[Alasan | Strategi]) -> Iterator[Rtl]:
    """The RTL not done that none of the claims means."""
    meant = [find_rtl(claim.kegiatan.teks, claim.nomor, found) for claim in claims]
    labels = {claim.nomor for claim in claims} - {""}
    for rtl in found:
        if rtl.status == "belum" and rtl.nomor not in labels and not any(rtl is other for other in meant):
            yield rtl
