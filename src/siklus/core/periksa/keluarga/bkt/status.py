"""Evidence against status."""

from collections.abc import Iterator

from siklus.core.aturan import Aturan
from siklus.core.periksa.bukti_laporan import groups_for, groups_of_realisasi, likeness
from siklus.core.periksa.kaidah import kaidah
from siklus.core.periksa.klaim.laporan import Klaim
from siklus.core.periksa.klaim.rtl.tanda import is_empty
from siklus.core.periksa.klaim.tindak_lanjut import BarisRealisasi
from siklus.core.periksa.rtl_laporan import Rtl, rtl_of
from siklus.core.periksa.temuan import IsiTemuan, Tingkat


def _is_shown(row: BarisRealisasi) -> bool:
    """Whether the cell of documentation says or shows something."""
    return row.bergambar or (row.dokumentasi is not None and not is_empty(row.dokumentasi.teks))


@kaidah("BKT-01", "sudah-tanpa-bukti", Tingkat.PERINGATAN)
def sudah_tanpa_bukti(klaim: Klaim, aturan: Aturan) -> Iterator[IsiTemuan]:  # noqa: ARG001 - every rule is given the law
    """RTL berstatus Sudah tanpa bukti.

    Mengapa: Tindak lanjut dinilai dari buktinya. Tanpa foto, dokumen, atau tautan, status Sudah tidak dapat diterima.

    Contoh: Kolom dokumentasi pada baris yang berstatus Sudah berisi tanda “-”, dan lampiran tidak memuat buktinya.

    Sebaiknya: Lampirkan bukti dan sebut halaman serta gambarnya, atau ubah statusnya.

    Rujukan: PermenPANRB 14/2017, tindak lanjut hasil survei; PermenPANRB 29/2022, persentase tindak lanjut.
    """
    groups = groups_of_realisasi(klaim)
    rows = klaim.tindak_lanjut.realisasi
    for row in rows:
        told = row.dokumentasi is not None or (bool(groups) and bool(row.nomor))
        if row.status != "sudah" or not row.terbaca or not told or _is_shown(row):
            continue
        filled = any(_is_shown(other) for other in rows if other.status == "sudah")
        if (filled and row.dokumentasi is not None) or not groups_for(row, groups):
            yield IsiTemuan(
                f"{rtl_of(Rtl(None, row))} berstatus Sudah, tetapi tidak berbukti.",
                "Lampirkan bukti dan sebut halaman serta gambarnya, atau ubah statusnya.",
                "Kolom dokumentasinya kosong, sedangkan RTL lain yang sudah dilaksanakan menunjuk buktinya."
                if filled
                else "Kolom dokumentasinya kosong dan lampiran tidak memuat bukti dengan nomornya.",
                (row.kegiatan.lokasi, *((row.tanda.lokasi,) if row.tanda else ())),
            )


@kaidah("BKT-02", "belum-berbukti", Tingkat.PERINGATAN)
def belum_berbukti(klaim: Klaim, aturan: Aturan) -> Iterator[IsiTemuan]:  # noqa: ARG001 - every rule is given the law
    """RTL berstatus Belum, tetapi punya bukti.

    Mengapa: Bukti untuk kegiatan yang belum dilaksanakan berarti statusnya keliru, atau bukti itu milik RTL lain.

    Contoh: RTL 1.a berstatus Belum, padahal lampiran memuat “Bukti Dukung Nomor 1 Poin a”.

    Sebaiknya: Perbaiki statusnya, atau pindahkan bukti ke RTL yang benar.

    Rujukan: PermenPANRB 14/2017, tindak lanjut hasil survei.
    """
    groups = groups_of_realisasi(klaim)
    rows = klaim.tindak_lanjut.realisasi
    for row in rows:
        grup = next(iter(groups_for(row, groups)), None) if row.status == "belum" else None
        shown = row.status == "belum" and row.terbaca and _is_shown(row)
        stray = grup is not None and any(likeness(grup, other, rows) > likeness(grup, row, rows) for other in rows)
        if shown or (grup is not None and not stray):
            said = (
                row.kegiatan,
                row.tanda,
                row.dokumentasi if shown else None,
                grup.teks if grup is not None else None,
            )
            yield IsiTemuan(
                f"{rtl_of(Rtl(None, row))} berstatus Belum, tetapi punya bukti.",
                "Perbaiki statusnya, atau pindahkan bukti ke RTL yang benar.",
                "Bukti hanya ada untuk kegiatan yang sudah dilaksanakan.",
                tuple(words.lokasi for words in said if words is not None),
            )
