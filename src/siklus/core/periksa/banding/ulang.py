"""What a later report took over from the earlier one as it was."""

from collections.abc import Iterator
from fractions import Fraction

from siklus.core.aturan import Aturan
from siklus.core.periksa.banding.pasangan import Pasangan
from siklus.core.periksa.kaidah import kaidah
from siklus.core.periksa.klaim.bagian import KlaimGambar
from siklus.core.periksa.klaim.bilangan import Ucapan
from siklus.core.periksa.klaim.kalimat import Kalimat
from siklus.core.periksa.klaim.laporan import Klaim
from siklus.core.periksa.nilai_laporan import nilai_utama
from siklus.core.periksa.temuan import IsiTemuan, Tingkat
from siklus.core.rounding import print_percent

LONG_ENOUGH = 6
"""Fewer words than this are alike by chance: "Sudah dilaksanakan sesuai jadwal"."""
LONG_SENTENCE = 15
MUCH = Fraction(3, 5)
"""Share of the later report's long sentences from which on its text was copied as a whole."""
SHOWN = 3


@kaidah("BND-01", "uraian-realisasi-diulang", Tingkat.PERINGATAN)
def uraian_diulang(pasangan: Pasangan, aturan: Aturan) -> Iterator[IsiTemuan]:  # noqa: ARG001 - every rule is given the law
    """Uraian realisasi sama persis dengan laporan lalu.

    Mengapa: Uraian realisasi menceritakan apa yang dikerjakan pada masanya. Kalimat yang sama persis menandakan uraian
    lama disalin.

    Contoh: Kedua laporan menulis kalimat yang sama tentang rapat evaluasi, kata demi kata.

    Sebaiknya: Tulis apa yang dikerjakan pada masa ini, dengan tanggal dan hasilnya.

    Rujukan: PermenPANRB 14/2017, tindak lanjut dilaporkan setiap periode survei.
    """
    earlier = {_plain(text.teks): text for text in _told(pasangan.lama)}
    for text in _told(pasangan.baru):
        before = earlier.get(_plain(text.teks))
        if before is not None:
            yield IsiTemuan(
                f"Uraian “{_short(text.teks)}” sama persis dengan laporan lalu.",
                "Tulis apa yang dikerjakan pada masa ini.",
                "Uraian realisasi tidak mungkin sama kata demi kata pada dua periode.",
                (pasangan.in_baru(text.lokasi), pasangan.in_lama(before.lokasi)),
            )


@kaidah("BND-02", "gambar-bukti-diulang", Tingkat.KESALAHAN)
def gambar_diulang(pasangan: Pasangan, aturan: Aturan) -> Iterator[IsiTemuan]:  # noqa: ARG001 - as above
    """Gambar bukti sama dengan gambar di laporan lalu.

    Mengapa: Bukti harus menunjukkan kegiatan pada masa pelaksanaannya.

    Contoh: Foto rapat yang sama dipakai sebagai bukti di dua semester.

    Sebaiknya: Ganti dengan foto kegiatan yang dilaporkan.

    Rujukan: PermenPANRB 14/2017, hasil tindak lanjut dibuktikan setiap periode.
    """
    earlier = tuple(_pictures(pasangan.lama))
    for gambar in _pictures(pasangan.baru):
        before = next((item for item in earlier if _same_picture(item, gambar)), None)
        if before is not None:
            yield IsiTemuan(
                f"Gambar {gambar.nomor} sama dengan Gambar {before.nomor} di laporan lalu.",
                "Ganti dengan bukti dari masa pelaksanaan yang dilaporkan.",
                "Isi gambarnya sama.",
                (pasangan.in_baru(gambar.judul.lokasi), pasangan.in_lama(before.judul.lokasi)),
            )


@kaidah("BND-03", "nilai-unsur-diulang", Tingkat.PERINGATAN)
def nilai_diulang(pasangan: Pasangan, aturan: Aturan) -> Iterator[IsiTemuan]:
    """Nilai semua unsur sama dengan laporan lalu.

    Mengapa: Dua survei dengan responden yang berbeda hampir tidak pernah memberi nilai yang sama pada semua unsur.

    Contoh: Kesembilan NRR Semester II sama dengan Semester I.

    Sebaiknya: Periksa apakah tabel nilai sudah diganti dengan hasil survei yang baru.

    Rujukan: PermenPANRB 14/2017, survei dilakukan setiap periode.
    """
    lama, baru = nilai_utama(pasangan.lama, aturan), nilai_utama(pasangan.baru, aturan)
    if lama is None or baru is None:
        return
    numbers = {key: row.angka.nilai for key, row in baru.rows.items() if row.angka}
    if numbers and numbers == {key: row.angka.nilai for key, row in lama.rows.items() if row.angka}:
        yield IsiTemuan(
            f"Nilai {len(numbers)} unsur sama semua dengan laporan lalu.",
            "Pastikan tabel ini memuat hasil survei yang baru.",
            "Dua survei hampir tidak pernah memberi nilai yang sama pada semua unsur.",
            (pasangan.in_baru(baru.lokasi), pasangan.in_lama(lama.lokasi)),
        )


@kaidah("BND-04", "naskah-diulang", Tingkat.SARAN)
def naskah_diulang(pasangan: Pasangan, aturan: Aturan) -> Iterator[IsiTemuan]:  # noqa: ARG001 - as above
    """Sebagian besar kalimat laporan sama dengan laporan lalu.

    Mengapa: Latar belakang boleh sama. Bila sebagian besar naskah sama, analisisnya belum membahas hasil yang baru.

    Contoh: Tujuh dari sepuluh kalimat panjang sama persis dengan laporan semester lalu.

    Sebaiknya: Tulis ulang analisis dan kesimpulan menurut hasil periode ini.

    Rujukan: PermenPANRB 14/2017, analisis hasil survei pada laporan pelaksanaan.
    """
    earlier = {_plain(satu.teks) for satu in _long(pasangan.lama)}
    long = tuple(_long(pasangan.baru))
    same = tuple(satu for satu in long if _plain(satu.teks) in earlier)
    if len(same) > len(long) * MUCH and len(same) > SHOWN:
        share = print_percent(Fraction(len(same), len(long)))
        yield IsiTemuan(
            f"{len(same)} dari {len(long)} kalimat panjang ({share}) sama persis dengan laporan lalu.",
            "Tulis ulang analisis dan kesimpulan menurut hasil periode ini.",
            "Naskah yang sama tidak membahas hasil yang baru.",
            tuple(pasangan.in_baru(satu.lokasi()) for satu in same[:SHOWN]),
        )


def _told(klaim: Klaim) -> Iterator[Ucapan]:
    """What the report tells of each RTL's realisation, where it is long enough to be told twice by nobody."""
    for row in klaim.tindak_lanjut.realisasi:
        if row.deskripsi is not None and len(row.deskripsi.teks.split()) >= LONG_ENOUGH:
            yield row.deskripsi


def _long(klaim: Klaim) -> Iterator[Kalimat]:
    return (satu for satu in klaim.susunan.kalimat if len(satu.teks.split()) >= LONG_SENTENCE)


def _pictures(klaim: Klaim) -> Iterator[KlaimGambar]:
    """The numbered pictures that are in the file; a logo has no number."""
    return (gambar for gambar in klaim.susunan.gambar if gambar.sha256 and gambar.nomor)


def _same_picture(one: KlaimGambar, other: KlaimGambar) -> bool:
    """Whether two files are one, or of one picture."""
    return one.sha256 == other.sha256 or one.shows_the_same_as(other)


def _plain(text: str) -> str:
    return " ".join(text.casefold().split()).rstrip(".")


def _short(text: str) -> str:
    words = text.split()
    return text if len(words) <= LONG_SENTENCE else f"{' '.join(words[:LONG_SENTENCE])} …"
