"""A row's status against the row's own description."""

from collections.abc import Callable, Iterator

from siklus.core.aturan import Aturan
from siklus.core.periksa.kaidah import kaidah
from siklus.core.periksa.keluarga.sts.kata import begun_of, done_of, not_done, only_needed
from siklus.core.periksa.klaim.laporan import Klaim
from siklus.core.periksa.klaim.tindak_lanjut import BarisRealisasi, StatusTercetak
from siklus.core.periksa.rtl_laporan import Rtl, rtl_of
from siklus.core.periksa.temuan import IsiTemuan, Tingkat


def _against(
    klaim: Klaim, status: StatusTercetak, says: Callable[[BarisRealisasi, str], str], why: str, mend: str
) -> Iterator[IsiTemuan]:
    """A finding for each row of a status whose description says otherwise."""
    for row in klaim.tindak_lanjut.realisasi:
        if row.status != status or row.deskripsi is None or row.tanda is None:
            continue
        words = says(row, row.deskripsi.teks)
        if words:
            yield IsiTemuan(
                f"{rtl_of(Rtl(None, row))} berstatus {row.tanda.teks}, tetapi uraiannya menulis “{words}”.",
                mend,
                why,
                (row.deskripsi.lokasi, row.tanda.lokasi),
            )


@kaidah("STS-01", "sudah-hanya-perlu", Tingkat.PERINGATAN)
def sudah_hanya_perlu(klaim: Klaim, aturan: Aturan) -> Iterator[IsiTemuan]:  # noqa: ARG001 - every rule is given the law
    """RTL berstatus Sudah, tetapi uraiannya hanya mengatakan bahwa kegiatan itu perlu atau penting.

    Mengapa: Uraian realisasi menceritakan apa yang dikerjakan, kapan, dan hasilnya. Kalimat tentang pentingnya kegiatan
    tidak membuktikan apa pun.

    Contoh: Status Sudah, dengan uraian “Papan petunjuk sangat diperlukan agar tamu tidak tersesat”.

    Sebaiknya: Tulis apa yang sudah dikerjakan, kapan, dan hasilnya; bila belum dikerjakan, ubah statusnya.

    Rujukan: PermenPANRB 14/2017, tindak lanjut hasil survei.
    """
    yield from _against(
        klaim,
        "sudah",
        lambda _, text: "" if not_done(text) else only_needed(text),
        "Uraiannya tidak menyebut apa yang sudah dikerjakan.",
        "Tulis apa yang sudah dikerjakan, atau ubah statusnya.",
    )


@kaidah("STS-02", "sudah-tetapi-belum", Tingkat.KESALAHAN)
def sudah_tetapi_belum(klaim: Klaim, aturan: Aturan) -> Iterator[IsiTemuan]:  # noqa: ARG001 - every rule is given the law
    """RTL berstatus Sudah, tetapi uraiannya mengatakan belum atau akan dilaksanakan.

    Mengapa: Status dan uraian pada satu baris saling bertentangan, sehingga capaian tidak dapat dipercaya.

    Contoh: Status Sudah, dengan uraian “Pelatihan belum dapat dilaksanakan”.

    Sebaiknya: Perbaiki statusnya menjadi Belum, atau perbarui uraiannya bila kegiatan sudah dilaksanakan.

    Rujukan: PermenPANRB 14/2017, tindak lanjut hasil survei.
    """
    yield from _against(
        klaim,
        "sudah",
        lambda _, text: not_done(text),
        "Menurut uraiannya kegiatan itu belum dilaksanakan.",
        "Ubah statusnya menjadi Belum, atau perbarui uraiannya.",
    )


@kaidah("STS-03", "sudah-baru-mulai", Tingkat.PERINGATAN)
def sudah_baru_mulai(klaim: Klaim, aturan: Aturan) -> Iterator[IsiTemuan]:  # noqa: ARG001 - every rule is given the law
    """RTL berstatus Sudah, tetapi uraiannya mengatakan baru dimulai.

    Mengapa: Yang baru dimulai belum selesai, kecuali bila memulai itulah yang direncanakan.

    Contoh: Status Sudah, dengan uraian “Perbaikan papan petunjuk mulai dikerjakan”.

    Sebaiknya: Jelaskan hasil yang sudah dicapai, atau ubah statusnya.

    Rujukan: PermenPANRB 14/2017, tindak lanjut hasil survei.
    """
    yield from _against(
        klaim,
        "sudah",
        lambda row, text: "" if not_done(text) else begun_of(row.kegiatan.teks, text),
        "Menurut uraiannya kegiatan itu baru dimulai.",
        "Jelaskan hasil yang sudah dicapai, atau ubah statusnya.",
    )


@kaidah("STS-04", "belum-tetapi-sudah", Tingkat.KESALAHAN)
def belum_tetapi_sudah(klaim: Klaim, aturan: Aturan) -> Iterator[IsiTemuan]:  # noqa: ARG001 - every rule is given the law
    """RTL berstatus Belum, tetapi uraiannya mengatakan sudah dilaksanakan.

    Mengapa: Status dan uraian pada satu baris saling bertentangan; capaian menjadi lebih rendah daripada kenyataannya.

    Contoh: Status Belum, dengan uraian “Pelatihan petugas telah dilaksanakan pada Oktober 2025”.

    Sebaiknya: Perbaiki statusnya dan lampirkan buktinya, atau perbaiki uraiannya.

    Rujukan: PermenPANRB 14/2017, tindak lanjut hasil survei.
    """
    yield from _against(
        klaim,
        "belum",
        lambda row, text: done_of(row.kegiatan.teks, text),
        "Menurut uraiannya kegiatan itu sudah dilaksanakan.",
        "Ubah statusnya dan lampirkan bukti, atau perbaiki uraiannya.",
    )


@kaidah("STS-05", "belum-tetapi-mulai", Tingkat.PERINGATAN)
def belum_tetapi_mulai(klaim: Klaim, aturan: Aturan) -> Iterator[IsiTemuan]:  # noqa: ARG001 - every rule is given the law
    """RTL berstatus Belum, tetapi uraiannya mengatakan sudah dimulai.

    Mengapa: Kegiatan yang sudah dimulai bukan lagi belum ditindaklanjuti. Penilai perlu tahu sejauh mana.

    Contoh: Status Belum, dengan uraian “Pendataan alat mulai dikerjakan”.

    Sebaiknya: Pakai status dalam proses, atau tulis bagian mana yang belum selesai.

    Rujukan: PermenPANRB 14/2017, tindak lanjut hasil survei.
    """
    yield from _against(
        klaim,
        "belum",
        lambda row, text: begun_of(row.kegiatan.teks, text),
        "Menurut uraiannya kegiatan itu sudah dimulai.",
        "Pakai status dalam proses, atau tulis bagian mana yang belum selesai.",
    )


@kaidah("STS-07", "status-kosong", Tingkat.PERINGATAN)
def status_kosong(klaim: Klaim, aturan: Aturan) -> Iterator[IsiTemuan]:  # noqa: ARG001 - every rule is given the law
    """RTL di tabel realisasi tidak punya status yang dapat dibaca.

    Mengapa: Baris tanpa status tidak dapat dihitung sebagai sudah atau belum, sehingga persentase capaian tidak pasti.

    Contoh: Kolom status berisi “Sudah/Belum” tanpa pilihan, atau kosong, sedangkan baris lain terisi.

    Sebaiknya: Isi status setiap baris dengan Sudah, Belum, atau Dalam proses.

    Rujukan: PermenPANRB 14/2017, tindak lanjut hasil survei.
    """
    rows = klaim.tindak_lanjut.realisasi
    for row in rows if any(row.status for row in rows) else ():
        if not row.status and row.terbaca and not (row.tanda and any(sign.isdigit() for sign in row.tanda.teks)):
            yield IsiTemuan(
                f"{rtl_of(Rtl(None, row))} {f'berstatus “{row.tanda.teks}”' if row.tanda else 'tidak berstatus'}.",
                "Tulis Sudah, Belum, atau Dalam proses.",
                "Baris tanpa status tidak dapat dihitung.",
                (row.kegiatan.lokasi, *((row.tanda.lokasi,) if row.tanda else ())),
            )
