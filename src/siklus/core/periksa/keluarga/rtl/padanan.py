"""The plan against the realisation: rows dropped, added, renamed."""

import re
from collections.abc import Iterator
from fractions import Fraction

from siklus.core.aturan import Aturan
from siklus.core.periksa.kaidah import kaidah
from siklus.core.periksa.klaim.bilangan import Ucapan
from siklus.core.periksa.klaim.laporan import Klaim
from siklus.core.periksa.klaim.padan import Nama, Padanan, best, closeness
from siklus.core.periksa.klaim.tindak_lanjut import Alasan, Strategi
from siklus.core.periksa.rtl_laporan import Rtl, find_rtl, is_same_plan, rtl_list, rtl_of, sebut
from siklus.core.periksa.sebutan_laporan import told_before
from siklus.core.periksa.temuan import IsiTemuan, Tingkat

_RESEMBLES = Fraction(1, 3)
"""From here on a name may be a planned one in other words."""
_HALF = Fraction(1, 2)

_ADDED = re.compile(
    r"\b(?:di\s?luar\s+rencana|tambahan|inovasi|tidak\s+direncanakan|tanpa\s+rencana|insidental|lanjutan\s+(?:dari\s+)?(?:RTL|"
    r"periode|semester|tahun)|(?:periode|semester|triwulan|tahun)\s+(?:sebelumnya|lalu))\b",
    re.IGNORECASE,
)
_FEW = 5
"""Where more than a fifth of all RTL were never planned, and not one alone, a part of the plan was not read."""


@kaidah("RTL-01", "rtl-tidak-dilaporkan", Tingkat.KESALAHAN)
def rtl_tidak_dilaporkan(klaim: Klaim, aturan: Aturan) -> Iterator[IsiTemuan]:  # noqa: ARG001 - every rule is given the law
    """RTL yang direncanakan tidak ada di tabel realisasi.

    Mengapa: Persentase tindak lanjut dihitung terhadap seluruh RTL yang direncanakan. RTL yang hilang dari tabel
    realisasi membuat capaian tampak lebih baik daripada kenyataannya.

    Contoh: Tabel rencana memuat sepuluh RTL, tabel realisasi sembilan; RTL tentang pelatihan petugas tidak disebut
    lagi.

    Sebaiknya: Tulis setiap RTL yang direncanakan di tabel realisasi, dengan statusnya. RTL yang batal tetap ditulis
    dengan status dibatalkan dan alasannya.

    Rujukan: PermenPANRB 14/2017, tindak lanjut hasil survei; PermenPANRB 29/2022, persentase tindak lanjut.
    """
    found = rtl_list(klaim)
    if is_same_plan(found) and all(rtl.is_sure for rtl in found):
        yield from (_dropped(rtl, found) for rtl in found if rtl.realisasi is None)


def _dropped(rtl: Rtl, found: tuple[Rtl, ...]) -> IsiTemuan:
    last = next(other.realisasi.kegiatan.lokasi for other in reversed(found) if other.realisasi is not None)
    return IsiTemuan(
        f"{rtl_of(rtl)} direncanakan, tetapi tidak ada di tabel realisasi.",
        "Tambahkan barisnya di tabel realisasi beserta statusnya.",
        "Setiap RTL yang direncanakan harus dilaporkan.",
        (rtl.kegiatan.lokasi, last),
    )


@kaidah("RTL-02", "rtl-tidak-direncanakan", Tingkat.KESALAHAN)
def rtl_tidak_direncanakan(klaim: Klaim, aturan: Aturan) -> Iterator[IsiTemuan]:  # noqa: ARG001 - every rule is given the law
    """Tabel realisasi memuat kegiatan yang tidak direncanakan.

    Mengapa: Realisasi dinilai terhadap rencananya. Kegiatan tambahan yang dihitung sebagai RTL mengubah persentase
    capaian.

    Contoh: Tabel realisasi memuat “Kunjungan belajar ke kantor lain” yang tidak ada di tabel rencana.

    Sebaiknya: Tambahkan kegiatan itu ke rencana bila memang direncanakan, atau laporkan terpisah sebagai kegiatan
    tambahan.

    Rujukan: PermenPANRB 14/2017, tindak lanjut hasil survei.
    """
    found = rtl_list(klaim)
    if is_same_plan(found) and all(rtl.is_sure for rtl in found) and all(_is_planned(rtl) for rtl in found):
        last = next(rtl.rencana.kegiatan.lokasi for rtl in reversed(found) if rtl.rencana is not None)
        strays = [rtl for rtl in found if rtl.rencana is None and _is_stray(rtl, found, klaim)]
        for rtl in strays if len(strays) == 1 or len(strays) * _FEW <= len(found) else ():
            yield IsiTemuan(
                f"{rtl_of(rtl)} ada di tabel realisasi, tetapi tidak ada di tabel rencana.",
                "Cocokkan kedua tabel; kegiatan tambahan dilaporkan terpisah.",
                "Realisasi dihitung terhadap RTL yang direncanakan.",
                (rtl.kegiatan.lokasi, last),
            )


def _is_planned(rtl: Rtl) -> bool:
    """Whether a row of the plan was found again; one that was not may be the other name of what seems unplanned."""
    return rtl.realisasi is not None or rtl.rencana is None


def _is_stray(rtl: Rtl, found: tuple[Rtl, ...], klaim: Klaim) -> bool:
    """Whether a row of the realisation has a status, resembles nothing planned, and is named nowhere above it.

    A row without a status may be of another table, and so may one whose number is lacking or given twice; a name
    printed above may be of a plan that was not read as one, and one that says of itself that it was added needs none.
    """
    plan = [Nama(other.rencana.kegiatan.teks, other.rencana.nomor) for other in found if other.rencana is not None]
    near = closeness(Nama(rtl.kegiatan.teks, rtl.nomor), plan) >= _RESEMBLES
    numbers = [other.nomor for other in found if other.realisasi is not None]
    own = not any(numbers) or (rtl.nomor != "" and numbers.count(rtl.nomor) == 1)
    return bool(rtl.status) and own and not (near or _ADDED.search(_words_of(rtl)) or told_before(rtl, klaim))


def _words_of(rtl: Rtl) -> str:
    row = rtl.realisasi
    return " ".join(part.teks for part in (row.kegiatan, row.deskripsi, row.hambatan) if part) if row else ""


@kaidah("RTL-03", "rtl-berganti-nama", Tingkat.PERINGATAN)
def rtl_berganti_nama(klaim: Klaim, aturan: Aturan) -> Iterator[IsiTemuan]:  # noqa: ARG001 - every rule is given the law
    """Nama RTL di tabel realisasi, alasan, atau strategi berbeda dengan namanya semula.

    Mengapa: Nama yang berganti menyulitkan orang memastikan bahwa yang dilaksanakan adalah yang direncanakan, dan dapat
    menyembunyikan perubahan cakupan kegiatan.

    Contoh: Direncanakan “Perbaikan papan petunjuk”, dilaporkan “Perbaikan papan petunjuk dan tempat parkir”.

    Sebaiknya: Pakai nama yang sama persis di rencana, realisasi, kesimpulan, dan strategi. Perubahan cakupan
    dijelaskan di kolom deskripsi.

    Rujukan: PermenPANRB 14/2017, tindak lanjut hasil survei.
    """
    found = rtl_list(klaim)
    for rtl in found if is_same_plan(found) else ():
        if rtl.padanan is not None and rtl.is_legible and (rtl.padanan.meluas or _is_another(rtl)):
            yield _renamed("tabel realisasi", rtl.names[0], rtl.names[-1], rtl.padanan)
    for what, claim in _named_later(klaim):
        rtl_meant = find_rtl(claim.kegiatan.teks, claim.nomor, found)
        if rtl_meant is not None and rtl_meant.is_legible and not claim.nomor:
            padanan = best(Nama(claim.kegiatan.teks), [Nama(name.teks) for name in rtl_meant.names])
            if padanan.meluas:
                yield _renamed(what, claim.kegiatan, rtl_meant.kegiatan, padanan)


def _is_another(rtl: Rtl) -> bool:
    """Whether the two names of one label or place share less than half of their words: "teramah" is "paling ramah"."""
    first, *others = rtl.names
    alike = closeness(Nama(first.teks), [Nama(name.teks) for name in others])
    return rtl.padanan is not None and rtl.padanan.ke is None and alike < _HALF


@kaidah("RTL-22", "unsur-tanpa-rtl", Tingkat.PERINGATAN)
def unsur_tanpa_rtl(klaim: Klaim, aturan: Aturan) -> Iterator[IsiTemuan]:  # noqa: ARG001 - every rule is given the law
    """Unsur prioritas di tabel rencana tidak punya kegiatan di sampingnya.

    Mengapa: Setiap unsur prioritas ditindaklanjuti. Baris unsur yang kosong berarti kegiatannya belum disusun, atau
    kegiatannya tercetak di bawah unsur lain karena sel tabelnya bergeser.

    Contoh: Baris unsur “Biaya/Tarif” di tabel rencana kosong, sedangkan pemasangan papan tarif tercetak di bawah
    “Prosedur”.

    Sebaiknya: Pindahkan kegiatan ke unsur yang benar, atau susun kegiatannya.

    Rujukan: PermenPANRB 14/2017, rencana tindak lanjut.
    """
    for unsur in klaim.tindak_lanjut.tanpa_rtl:
        yield IsiTemuan(
            f"Unsur {sebut(unsur)} tercetak di tabel rencana tanpa kegiatan.",
            "Apakah kegiatannya tercetak di bawah unsur lain? Bila tidak, susun kegiatannya.",
            "Tidak ada kegiatan di samping nama unsur itu.",
            (unsur.lokasi,),
        )


@kaidah("RTL-23", "rtl-di-unsur-lain", Tingkat.PERINGATAN)
def rtl_di_unsur_lain(klaim: Klaim, aturan: Aturan) -> Iterator[IsiTemuan]:
    """RTL tercetak di bawah unsur yang bukan unsurnya.

    Mengapa: RTL menjawab nilai unsurnya. Baris yang bergeser ke unsur tetangga membuat satu unsur tampak tanpa rencana
    dan unsur lain tampak punya kegiatan yang tidak menjawabnya.

    Contoh: Pelatihan petugas tercetak di samping unsur Persyaratan, sedangkan tabel realisasi menghitungnya di bawah
    Kompetensi Pelaksana.

    Sebaiknya: Periksa sel gabungan kolom unsur di tabel rencana, lalu taruh setiap RTL di samping unsurnya.

    Rujukan: PermenPANRB 14/2017, rencana tindak lanjut.
    """
    names = {unsur.key: unsur.nama for unsur in aturan.unsur}
    for rtl in rtl_list(klaim):
        here, there = _unsur_of(rtl)
        if here and there and here != there and rtl.is_legible and rtl.rencana is not None:
            told = (rtl.realisasi.kegiatan.lokasi,) if rtl.realisasi is not None else ()
            yield IsiTemuan(
                f"{rtl_of(rtl)} tercetak di bawah unsur {names[here]}.",
                f"Apakah baris itu milik unsur {names[there]}? Bila ya, pindahkan di tabel rencana.",
                f"Tabel realisasi menghitungnya di bawah {names[there]}.",
                (rtl.rencana.kegiatan.lokasi, *told),
            )


def _unsur_of(rtl: Rtl) -> tuple[str, str]:
    """The unsur beside which the plan prints an RTL, and that under which the realisation counts it."""
    if rtl.rencana is None:
        return "", ""
    told = (
        rtl.realisasi.unsur
        if rtl.realisasi is not None and rtl.padanan is not None and rtl.padanan.ke is not None
        else ""
    )
    return rtl.rencana.unsur_tercetak or rtl.rencana.unsur, told or rtl.rencana.unsur


def _named_later(klaim: Klaim) -> Iterator[tuple[str, Alasan | Strategi]]:
    yield from (("alasannya", claim) for claim in klaim.tindak_lanjut.alasan)
    yield from (("strateginya", claim) for claim in klaim.tindak_lanjut.strategi)


def _renamed(where: str, here: Ucapan, there: Ucapan, padanan: Padanan) -> IsiTemuan:
    return IsiTemuan(
        f"{where.capitalize()} menulis {sebut(here)}, padahal RTL itu bernama {sebut(there)}.",
        "Pakai nama yang sama, atau jelaskan perubahan cakupannya.",
        f"Namanya berbeda: {padanan.sebab}.",
        (here.lokasi, there.lokasi),
    )
