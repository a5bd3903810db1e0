"""What each branch of the follow-up report says, word for word, and what it must not say."""

from dataclasses import replace

import pytest

from siklus.core.laporan.tindak_lanjut import build_tindak_lanjut
from siklus.core.realisasi.catatan import Status
from tests.core.laporan.buatan import RENCANA, bahan, belum, changed
from tests.core.laporan.test_cabang import CABANG
from tests.core.laporan.test_kalimat_cabang import whole, written

SAID = (
    ("belum satu pun", "Tabel 3.1. Capaiannya 0% (0 dari 4 RTL): keempat RTL belum selesai. Menurut unsurnya"),
    ("belum satu pun", "mempertanggungjawabkan apa yang kami rencanakan dan apa yang masih harus kami tuntaskan"),
    ("belum satu pun", "Strategi penyelesaian untuk RTL nomor 1.a, 1.b, 2.a, dan 3.a belum ditetapkan."),
    ("belum satu pun", "Sampai dengan 15 Januari 2026, keempat RTL belum selesai; alasannya belum dicatat."),
    ("semua sudah", "Capaiannya 100% (4 dari 4 RTL): keempat RTL sudah selesai. Semuanya selesai pada Oktober 2025."),
    ("semua sudah", "Tidak ada RTL yang tersisa, sehingga tidak diperlukan strategi penyelesaian."),
    ("satu RTL", "Capaiannya 100% (1 dari 1 RTL): satu-satunya RTL sudah selesai. RTL itu selesai pada Oktober 2025."),
    ("selesai belum terbukti", "dicatat Belum, karena buktinya belum ada atau belum diperiksa oleh orang kedua."),
    ("selesai belum terbukti", "pemeliharaan unsur bernilai tinggi belum dicatat sampai dengan 15 Januari 2026."),
    ("dibatalkan dan ragam bukti", "RTL nomor 3.a dibatalkan. Persentase capaian tetap menghitungnya sebagai RTL yang"),
    ("dibatalkan dan ragam bukti", "RTL nomor 3.a dibatalkan karena anggaran dialihkan. RTL yang dibatalkan tetap"),
    ("dibatalkan dan ragam bukti", "Hambatan tercatat pada satu dari empat RTL, yang tetap dapat diselesaikan."),
    ("hambatan tanpa alasan", "RTL nomor 1.a belum selesai karena petugas terbatas."),
    ("seri diputuskan", "Produk Spesifikasi Jenis Pelayanan; serta Kompetensi Pelaksana bernilai sama, yaitu 3,50"),
    ("seri diputuskan", "Alasan pemilihannya: Kompetensi paling mendesak."),
    ("seri diputuskan", "pada batas urutan prioritas, sehingga pilihan di antaranya ditetapkan dengan pertimbangan."),
    ("seri tanpa alasan", "Alasan pemilihannya belum dicatat."),
    ("menyimpang", "dari urutan nilai terendah, yaitu Waktu Penyelesaian, Persyaratan, dan Kompetensi Pelaksana."),
    ("seri di dalam", "Di antaranya terdapat unsur yang bernilai sama: Persyaratan dan Waktu Penyelesaian (2,75)."),
    ("prioritas dari yang tertinggi", "Di luar unsur prioritas tidak ada unsur yang bernilai lebih tinggi."),
    ("semua sama", "Semua unsur memperoleh nilai yang sama, yaitu 3,00"),
    ("semua sama", "Seluruh unsur bermutu C (Kurang baik)."),
    ("cetak sama beda pasti", "nilai unsur prioritas; urutannya ditentukan dari nilai pasti sebelum pembulatan."),
    ("sedikit responden", "sedikit membuat nilai ini belum kokoh; perbedaan kecil antarunsur tidak ditafsirkan."),
    ("sedikit responden", "melewati batas bawah mutu A (88,31); mutu B ditetapkan menurut nilai 86,81."),
    ("satu responden", "Selang kepercayaan IKM tidak dapat dihitung dari data yang tersedia."),
    ("dilaporkan", "diambil dari laporan survei KPU RI dan tidak dihitung ulang karena jawaban responden tidak"),
    ("dilaporkan", "Survei Kepuasan Masyarakat KPU Kabupaten Sukamaju Semester I Tahun 2025 (Nilai Dilaporkan)"),
    ("dilaporkan di batas", "unsur Waktu Penyelesaian serta Sarana dan Prasarana berada tepat di batas dua mutu"),
    ("tanpa periode lalu", "periode sebelumnya belum tersedia, sehingga perubahan IKM belum dapat dihitung."),
    ("tanpa pelengkap", "Publikasi hasil SKM belum dicatat."),
    ("belum satu pun", "RTL yang melewati waktu pelaksanaannya adalah nomor 1.a (15 hari), nomor 1.b (15 hari)"),
    ("publikasi berbukti", "Buktinya terlampir pada halaman 9."),
    ("satu prioritas", "Berdasarkan hasil SKM Semester I Tahun 2025, unsur berikut ditetapkan sebagai prioritas."),
    ("lanjutan", "RTL nomor 1.a melanjutkan RTL periode sebelumnya."),
    ("contoh", "Data contoh, bukan data sebenarnya."),
)  # fmt: skip

UNSAID = (
    ("nilai penuh", "mengangkat IKM"),
    ("semua sudah", "berstatus Belum"),
    ("semua sudah", "Tabel 4.1"),
    ("dilaporkan", "Selang kepercayaan"),
    ("dilaporkan", "memberi nilai 1 atau 2"),
    ("semua sudah", "Dari empat RTL, empat"),
    ("belum satu pun", "Dampak RTL yang selesai"),
    ("semua sudah", "menetapkan penyelesaian"),
    ("tanpa periode lalu", "dari Semester II Tahun 2024"),
    ("belum satu pun", "Gambar 3"),
)


@pytest.mark.parametrize(("nama", "sentence"), SAID)
def test_the_branch_says_so(nama: str, sentence: str) -> None:
    assert sentence in written(nama, build_tindak_lanjut)  # the cases are told apart by name only


@pytest.mark.parametrize(("nama", "sentence"), UNSAID)
def test_the_branch_does_not_say_so(nama: str, sentence: str) -> None:
    office = changed(CABANG[nama](), pemeliharaan=())
    assert sentence not in whole(build_tindak_lanjut(office))  # the cases are told apart by name only


def test_many_long_names_are_told_by_number() -> None:
    rows = tuple(replace(item, kegiatan="Menata ulang layanan " + "dan lainnya " * 40) for item in RENCANA.rtl)
    undone = tuple(belum(item, Status.BELUM) for item in rows)
    told = whole(build_tindak_lanjut(changed(bahan(), rencana=replace(RENCANA, rtl=rows), realisasi=undone)))

    sentence = "Kegiatan yang belum berstatus Sudah adalah RTL nomor 1.a, 1.b, 2.a, dan 3.a pada Tabel 3.1."
    assert [line for line in told.splitlines() if "berstatus Sudah adalah" in line] == [sentence]
