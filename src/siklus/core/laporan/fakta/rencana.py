"""The plan and what became of it: how many RTL, how many done, and the status of each."""

from collections.abc import Iterator
from fractions import Fraction

from siklus.core.laporan.fakta.entri import Entri, count, day, in_words, share, words
from siklus.core.laporan.konteks import Baris, Konteks
from siklus.core.rounding import print_count, print_percent
from siklus.document.report import Fact

SOURCE = "rencana dan realisasi tindak lanjut"


def collect(konteks: Konteks) -> Iterator[Entri]:
    """Counts and percentage of the plan, then each RTL."""
    yield from _counts(konteks)
    if konteks.baris:
        yield from _shares(len(konteks.sudah), len(konteks.baris))
    for group in konteks.kelompok():
        yield from _of_unsur(group, konteks)
    for baris in konteks.baris:
        yield from _one(baris, konteks)


def _counts(konteks: Konteks) -> Iterator[Entri]:
    capaian = konteks.capaian
    pictures = sum(len(baris.realisasi.bukti) for baris in konteks.baris)
    yield count("rtl.jumlah", capaian.direncanakan, "Jumlah RTL", SOURCE)
    yield in_words("rtl.jumlah_kata", capaian.direncanakan, "Jumlah RTL dengan kata", SOURCE)
    yield count("rtl.sudah", capaian.sudah, "Jumlah RTL yang sudah dilaksanakan", SOURCE)
    yield count("rtl.belum", capaian.belum, "Jumlah RTL yang belum dilaksanakan", SOURCE)
    yield count("rtl.berjalan", capaian.berjalan, "Jumlah RTL yang sedang berjalan", SOURCE)
    yield count("rtl.dibatalkan", capaian.dibatalkan, "Jumlah RTL yang dibatalkan", SOURCE)
    yield count("rtl.belum_terbukti", capaian.belum_terbukti, "Jumlah RTL yang selesai tetapi belum terbukti", SOURCE)
    yield count("rtl.terlambat", capaian.terlambat, "Jumlah RTL yang melewati waktunya", SOURCE)
    yield count("bukti.jumlah", pictures, "Jumlah bukti dukung RTL", SOURCE)


def _shares(sudah: int, jumlah: int) -> Iterator[Entri]:
    for key, done, meaning in (("persen", sudah, "sudah"), ("persen_belum", jumlah - sudah, "belum")):
        yield share(f"rtl.{key}", Fraction(done, jumlah), f"Persentase RTL yang {meaning} dilaksanakan", SOURCE)
    printed = f"{print_percent(Fraction(sudah, jumlah))} ({print_count(sudah)} dari {print_count(jumlah)} RTL)"
    yield "rtl.capaian", Fact(str(Fraction(sudah, jumlah)), printed, "Persentase RTL beserta jumlahnya", SOURCE)


def _of_unsur(group: tuple[Baris, ...], konteks: Konteks) -> Iterator[Entri]:
    unsur, done = group[0].rtl.unsur, sum(baris.realisasi.sudah for baris in group)
    yield count(f"rtl.jumlah.{unsur}", len(group), f"Jumlah RTL unsur {konteks.nama(unsur)}", SOURCE)
    yield count(f"rtl.sudah.{unsur}", done, f"Jumlah RTL unsur {konteks.nama(unsur)} yang sudah dilaksanakan", SOURCE)


def _one(baris: Baris, konteks: Konteks) -> Iterator[Entri]:
    rtl, realisasi = baris.rtl, baris.realisasi
    yield f"status.{rtl.id}", Fact(realisasi.status.value, realisasi.printed, f"Status RTL {rtl.id}", SOURCE)
    yield words(f"rtl.nomor.{rtl.id}", f"{baris.nomor}.{baris.poin}", f"Nomor RTL {rtl.id} dalam tabel", SOURCE)
    yield words(f"rtl.kegiatan.{rtl.id}", rtl.kegiatan, f"Kegiatan RTL {rtl.id}", SOURCE)
    yield words(f"rtl.unsur.{rtl.id}", konteks.nama(rtl.unsur), f"Unsur RTL {rtl.id}", SOURCE)
    if rtl.anggaran is not None:
        yield count(f"rtl.anggaran.{rtl.id}", rtl.anggaran, f"Anggaran RTL {rtl.id} dalam rupiah", SOURCE)
    if realisasi.sudah and realisasi.tanggal_selesai:
        yield day(f"rtl.tanggal.{rtl.id}", realisasi.tanggal_selesai, f"Tanggal selesai RTL {rtl.id}", SOURCE)
    if baris.terlambat:
        yield count(
            f"rtl.hari_terlambat.{rtl.id}", realisasi.terlambat_hari, f"Hari keterlambatan RTL {rtl.id}", SOURCE
        )
    strategi = konteks.strategi(rtl.id)
    if strategi and not realisasi.sudah:
        yield day(f"strategi.target.{rtl.id}", strategi.target, f"Target penyelesaian RTL {rtl.id}", SOURCE)
