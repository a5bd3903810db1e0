"""Groups of evidence against the rows that they name."""

from collections.abc import Iterator, Sequence
from fractions import Fraction

from siklus.core.aturan import Aturan
from siklus.core.periksa.bukti_laporan import (
    figures_cited,
    groups_for,
    groups_of_realisasi,
    label_of,
    likeness,
    owners,
    row_named,
)
from siklus.core.periksa.kaidah import kaidah
from siklus.core.periksa.klaim.bagian import GrupBukti
from siklus.core.periksa.klaim.bukti.kutipan import numbers_of
from siklus.core.periksa.klaim.laporan import Klaim
from siklus.core.periksa.klaim.tindak_lanjut import BarisRealisasi
from siklus.core.periksa.rtl_laporan import Rtl, rtl_of
from siklus.core.periksa.temuan import IsiTemuan, Tingkat

_ALIKE, _TIMES, _AHEAD = Fraction(1), Fraction(3, 2), Fraction(1, 2)
"""A group is another row's when it tells a word that only this row has, and clearly more of it than of its own row."""


@kaidah("BKT-03", "label-bukti-keliru", Tingkat.KESALAHAN)
def label_bukti_keliru(klaim: Klaim, aturan: Aturan) -> Iterator[IsiTemuan]:  # noqa: ARG001 - every rule is given the law
    """Label bukti menunjuk RTL tetangganya.

    Mengapa: Penilai mencari bukti lewat labelnya. Label yang bergeser membuat satu RTL tampak tanpa bukti dan RTL lain
    memakai bukti yang bukan miliknya.

    Contoh: Foto papan petunjuk diberi label “Nomor 2 Poin c”, padahal papan petunjuk adalah RTL 2.d.

    Sebaiknya: Cocokkan label setiap kelompok bukti dengan nomor dan poin di tabel realisasi.

    Rujukan: PermenPANRB 14/2017, tindak lanjut hasil survei.
    """
    rows = klaim.tindak_lanjut.realisasi
    for grup in groups_of_realisasi(klaim):
        named = row_named(grup, rows)
        meant = _meant(grup, named, rows) if named is not None else None
        if named is not None and meant is not None and grup.uraian is not None:
            yield IsiTemuan(
                f"“{grup.teks.teks}” memuat bukti {rtl_of(Rtl(None, meant))}.",
                f"Ganti labelnya menjadi nomor {meant.nomor}.",
                f"Nomor {named.nomor} di tabel realisasi adalah “{named.kegiatan.teks}”.",
                (grup.teks.lokasi, meant.kegiatan.lokasi, grup.uraian.lokasi),
            )


def _meant(grup: GrupBukti, named: BarisRealisasi, rows: Sequence[BarisRealisasi]) -> BarisRealisasi | None:
    """The other row that a group's words tell of; None when its own row fits about as well."""
    scores = {id(row): likeness(grup, row, rows) for row in rows}
    other = max((row for row in rows if row is not named), key=lambda row: scores[id(row)], default=None)
    if other is None or scores[id(other)] < max(_ALIKE, _TIMES * scores[id(named)] + _AHEAD):
        return None
    return other


@kaidah("BKT-04", "label-bukti-tidak-ada", Tingkat.KESALAHAN)
def label_bukti_tidak_ada(klaim: Klaim, aturan: Aturan) -> Iterator[IsiTemuan]:  # noqa: ARG001 - every rule is given the law
    """Label bukti menunjuk baris yang tidak ada.

    Mengapa: Bukti dengan label yang tidak ada barisnya tidak dapat dipakai membuktikan RTL mana pun.

    Contoh: Lampiran memuat “Bukti Dukung Tabel 3.1 Nomor 4 Poin a”, padahal Tabel 3.1 hanya sampai nomor 3.

    Sebaiknya: Cocokkan label setiap kelompok bukti dengan nomor dan poin di tabel realisasi.

    Rujukan: PermenPANRB 14/2017, tindak lanjut hasil survei.
    """
    rows = klaim.tindak_lanjut.realisasi
    planned = {row.nomor for row in klaim.tindak_lanjut.rencana}
    if not rows or any(not row.nomor for row in rows):
        return
    for grup in groups_of_realisasi(klaim):
        if grup.poin and row_named(grup, rows) is None and label_of(grup) not in planned and _labels_fit(klaim, rows):
            yield IsiTemuan(
                f"“{grup.teks.teks}” menunjuk nomor {label_of(grup)}, tetapi tabel realisasi tidak punya nomor itu.",
                "Perbaiki labelnya menurut nomor dan poin di tabel realisasi.",
                f"Nomor terakhir di tabel realisasi adalah {rows[-1].nomor}.",
                (grup.teks.lokasi, rows[-1].kegiatan.lokasi),
            )


def _labels_fit(klaim: Klaim, rows: Sequence[BarisRealisasi]) -> bool:
    """Whether the annex numbers rows as the table does: most labels name one."""
    groups = [grup for grup in groups_of_realisasi(klaim) if grup.poin]
    return sum(row_named(grup, rows) is not None for grup in groups) * 2 > len(groups)


@kaidah("BKT-05", "gambar-milik-lain", Tingkat.KESALAHAN)
def gambar_milik_lain(klaim: Klaim, aturan: Aturan) -> Iterator[IsiTemuan]:  # noqa: ARG001 - every rule is given the law
    """Tabel realisasi menunjuk gambar milik RTL lain.

    Mengapa: Gambar yang ditunjuk bukan bukti RTL itu, sehingga RTL itu tampak tanpa bukti.

    Contoh: Baris 2.a menunjuk Gambar 5, padahal lampiran menaruh Gambar 5 di kelompok Nomor 1 Poin b.

    Sebaiknya: Cocokkan nomor gambar di kolom dokumentasi dengan lampiran.

    Rujukan: PermenPANRB 14/2017, tindak lanjut hasil survei.
    """
    yield from _named_otherwise(klaim)
    groups = groups_of_realisasi(klaim)
    for row in klaim.tindak_lanjut.realisasi:
        own = groups_for(row, groups)
        figures = tuple(number for grup in own for number in grup.gambar)
        for number in figures_cited(row) if figures else ():
            owner = next((grup for grup in groups if number in grup.gambar), own[0])
            if number not in figures and row.dokumentasi is not None and owner is not own[0]:
                yield IsiTemuan(
                    f"{rtl_of(Rtl(None, row))} menunjuk Gambar {number}, yang berada di “{owner.teks.teks}”.",
                    f"Tunjuk gambar di “{own[0].teks.teks}”: Gambar {', '.join(figures)}.",
                    "Gambar itu bukti RTL lain.",
                    (row.dokumentasi.lokasi, owner.teks.lokasi),
                )


def _named_otherwise(klaim: Klaim) -> Iterator[IsiTemuan]:
    """Figures that one row alone cites, whose caption names another row; where most captions agree with their rows."""
    owner, cited = owners(klaim), dict[str, list[BarisRealisasi]]()
    for row in klaim.tindak_lanjut.realisasi:
        for number in figures_cited(row):
            cited.setdefault(number, []).append(row)
    known = {number for grup in klaim.susunan.bukti for number in grup.gambar}
    pairs = [
        (number, rows[0], owner[number])
        for number, rows in cited.items()
        if len(rows) == 1 and number in owner and number not in known
    ]
    strange = [(number, row, other) for number, row, other in pairs if row is not other]
    captions = {gambar.nomor: gambar.judul for gambar in klaim.susunan.gambar}
    for number, row, other in strange if len(strange) * 2 < len(pairs) else ():
        yield IsiTemuan(
            f"{rtl_of(Rtl(None, row))} menunjuk Gambar {number}; keterangannya menyebut {rtl_of(Rtl(None, other))}.",
            "Perbaiki keterangan gambarnya, atau nomor yang ditunjuk tabel.",
            "Gambar lain menyebut RTL yang menunjuknya.",
            (captions[number].lokasi, (row.dokumentasi or row.kegiatan).lokasi),
        )


@kaidah("BKT-06", "halaman-bukti-keliru", Tingkat.KESALAHAN)
def halaman_bukti_keliru(klaim: Klaim, aturan: Aturan) -> Iterator[IsiTemuan]:  # noqa: ARG001 - every rule is given the law
    """Halaman bukti yang ditunjuk bukan halaman tempat buktinya.

    Mengapa: Pembaca membuka halaman yang ditunjuk dan menemukan bukti lain. Biasanya halaman bergeser sesudah daftar
    isi dibuat.

    Contoh: Kolom dokumentasi menulis “Terlampir pada halaman 27”, padahal buktinya tercetak di halaman 29.

    Sebaiknya: Perbarui nomor halaman sesudah laporan selesai disusun.

    Rujukan: PermenPANRB 14/2017, tindak lanjut hasil survei.
    """
    groups = groups_of_realisasi(klaim)
    for row in klaim.tindak_lanjut.realisasi:
        own = groups_for(row, groups)
        cited = numbers_of(row.dokumentasi.teks, "halaman") if row.dokumentasi else ()
        shown = {page for grup in own for page in _pages(grup, klaim)}
        figures = [gambar for gambar in klaim.susunan.gambar if gambar.nomor and gambar.nomor in figures_cited(row)]
        shown |= {gambar.halaman for gambar in figures if gambar.halaman}
        if row.dokumentasi is not None and cited and shown and not set(cited) & shown:
            what, place = (
                (own[0].teks.teks, own[0].teks.lokasi) if own else (figures[0].judul.teks, figures[0].judul.lokasi)
            )
            page = own[0].halaman if own else figures[0].halaman
            yield IsiTemuan(
                f"{rtl_of(Rtl(None, row))} menunjuk halaman {', '.join(cited)}.",
                f"Tunjuk halaman {page}.",
                f"“{what}” tercetak di halaman {page}.",
                (row.dokumentasi.lokasi, place),
            )


def _pages(grup: GrupBukti, klaim: Klaim) -> set[str]:
    """The pages on which a group's label and figures stand; empty when the pages print no numbers."""
    figures = {gambar.halaman for gambar in klaim.susunan.gambar if gambar.nomor in grup.gambar}
    return {page for page in (grup.halaman, *figures) if page} if grup.halaman else set()
