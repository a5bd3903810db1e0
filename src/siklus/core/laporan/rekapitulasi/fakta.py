"""The facts behind the sentences of a Laporan Rekapitulasi; its tables add one for every number they print."""

from collections.abc import Iterator, Mapping
from fractions import Fraction

from siklus.core.indeks.hasil import NilaiUnsur
from siklus.core.laporan.fakta.entri import Entri, count, number, share, words
from siklus.core.laporan.rekapitulasi.bahan import BahanRekap
from siklus.core.rounding import round_half_up
from siklus.document.report import Fact

SOURCE = "rekap jumlah jawaban setiap unit"
TENTANG = "ketentuan dan kebiasaan statistik"
SKOR = {"pekppp_persentase": "persentase tindak lanjut", "pekppp_kecepatan": "kecepatan tindak lanjut"}


def fakta_of(bahan: BahanRekap) -> Mapping[str, Fact]:
    """Fact id → fact of everything that a sentence may print; nothing that stays hidden."""
    return dict(entry for part in (_cakupan, _indeks, _unsur, _kerja) for entry in part(bahan))


def terendah(bahan: BahanRekap) -> tuple[NilaiUnsur, ...]:
    """The unsur with the lowest values, lowest first, as many as the regulation's data choose; none without index.

    One that prints the same value as the last of them is among them: nobody could say why it should not be.
    """
    indeks = bahan.terbitan.indeks(0)
    ranked = sorted(indeks.unsur, key=lambda nilai: nilai.nrr) if indeks else []
    last = round_half_up(ranked[: bahan.aturan.jumlah_prioritas][-1].nrr) if ranked else None
    return tuple(nilai for nilai in ranked if last is not None and round_half_up(nilai.nrr) <= last)


def _cakupan(bahan: BahanRekap) -> Iterator[Entri]:
    cakupan = bahan.terbitan.rekap.jumlah.cakupan
    yield count("unit", len(bahan.unit), "Jumlah unit dalam rekap", SOURCE)
    yield count("wajib", cakupan.wajib, "Jumlah unit yang wajib menyampaikan hasil", SOURCE)
    yield count("disegel", cakupan.disegel, "Jumlah unit yang hasilnya sudah disegel", SOURCE)
    yield count("belum_disegel", cakupan.wajib - cakupan.disegel, "Jumlah unit yang hasilnya belum disegel", SOURCE)
    yield count("terlambat", cakupan.terlambat, "Jumlah unit yang melewati tenggat", SOURCE)
    if cakupan.bagian is not None:
        yield share("cakupan", cakupan.bagian, "Bagian unit wajib yang hasilnya sudah disegel", SOURCE)
    yield count("batas", bahan.aturan.batas_pengungkapan, "Angka tentang orang yang lebih sedikit disamarkan", TENTANG)
    yield count("sedikit", bahan.aturan.sedikit_responden, "Unit dengan responden lebih sedikit tanpa tempat", TENTANG)


def _indeks(bahan: BahanRekap) -> Iterator[Entri]:
    indeks, mean = bahan.terbitan.indeks(0), bahan.terbitan.rerata(0)
    if indeks:
        yield count("n", indeks.n, "Jumlah responden", SOURCE)
        yield number("ikm", indeks.ikm, "IKM tertimbang responden", SOURCE)
        yield words("mutu", str(indeks.mutu), "Mutu dan kinerja dari IKM tertimbang responden", SOURCE)
    if indeks and indeks.selang:
        yield number("ikm.bawah", indeks.selang.bawah, "Batas bawah selang kepercayaan 95% IKM", SOURCE)
        yield number("ikm.atas", indeks.selang.atas, "Batas atas selang kepercayaan 95% IKM", SOURCE)
    if mean.nilai is not None:
        yield number("rerata", mean.nilai, "Rata-rata IKM unit yang indeksnya tampil", SOURCE)
    yield count("rerata.unit", mean.unit, "Jumlah unit yang dirata-rata", SOURCE)
    yield count("rerata.dilaporkan", mean.dilaporkan, "Jumlah unit yang hanya melaporkan nilai tercetak", SOURCE)


def _unsur(bahan: BahanRekap) -> Iterator[Entri]:
    indeks = bahan.terbitan.indeks(0)
    for nilai in indeks.unsur if indeks else ():
        yield number(f"nrr.{nilai.unsur}", nilai.nrr, f"NRR {nilai.nama}", SOURCE)
        yield words(f"huruf.{nilai.unsur}", nilai.mutu.huruf, f"Mutu {nilai.nama}", SOURCE)


def _kerja(bahan: BahanRekap) -> Iterator[Entri]:
    work = bahan.terbitan.rekap.jumlah.capaian
    yield count("rtl", work.direncanakan, "Jumlah RTL yang direncanakan", SOURCE)
    yield count("rtl.sudah", work.sudah, "Jumlah RTL yang sudah dilaksanakan", SOURCE)
    yield count("rtl.terlambat", work.terlambat, "Jumlah RTL yang melewati waktunya", SOURCE)
    if work.persentase is not None:
        yield share("rtl.persen", work.persentase, "Persentase RTL yang sudah dilaksanakan", SOURCE)
    for key, mean in sorted(bahan.terbitan.rekap.jumlah.pekppp.items()):
        value = mean.nilai or Fraction(0)
        yield number(f"skor.{key}", value, f"Rata-rata skor penilaian mandiri {nama_skor(key)}", SOURCE)
        yield count(f"skor.{key}.unit", mean.unit, f"Jumlah unit yang dapat dinilai pada {nama_skor(key)}", SOURCE)


def nama_skor(key: str) -> str:
    """What a self-score is about."""
    return SKOR.get(key, key.removeprefix("pekppp_").replace("_", " "))
