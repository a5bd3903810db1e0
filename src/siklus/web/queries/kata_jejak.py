"""The words of the log: what each kind of act and each particular is called on the screen.

A line keeps its kind as it was written, so that a log is never rewritten; only what is read here is translated.
"""

from django.utils.translation import gettext_lazy as _

from siklus.web.models import Jenjang, Peran

PERBUATAN = {
    "akun diaktifkan": _("Akun diaktifkan"),
    "akun dibuat": _("Akun dibuat"),
    "akun dinonaktifkan": _("Akun dinonaktifkan"),
    "berkas impor diunggah": _("Berkas impor diunggah"),
    "draf survei dihapus": _("Draf survei dihapus"),
    "impor dibatalkan": _("Impor dibatalkan"),
    "impor dimulai": _("Impor dimulai"),
    "impor selesai": _("Impor selesai"),
    "jawaban diamandemen": _("Jawaban diamandemen"),
    "jawaban diunduh": _("Jawaban diunduh"),
    "kelompok kertas dibuat": _("Kelompok kertas dibuat"),
    "kelompok kertas dihapus": _("Kelompok kertas dihapus"),
    "kelompok kertas selesai": _("Kelompok kertas selesai"),
    "keterangan survei diubah": _("Keterangan survei diubah"),
    "kode kunjungan dibuat": _("Kode kunjungan dibuat"),
    "kuesioner diubah": _("Kuesioner diubah"),
    "kunci API dibuat": _("Kunci API dibuat"),
    "kunci API dicabut": _("Kunci API dicabut"),
    "layanan diaktifkan": _("Layanan diaktifkan"),
    "layanan digeser": _("Layanan digeser"),
    "layanan dihapus": _("Layanan dihapus"),
    "layanan dihentikan": _("Layanan dihentikan"),
    "layanan ditambahkan": _("Layanan ditambahkan"),
    "layanan diubah": _("Layanan diubah"),
    "nilai tercetak disimpan": _("Nilai tercetak disimpan"),
    "penandaan saran diurungkan": _("Penandaan saran diurungkan"),
    "pengajuan rencana ditarik": _("Pengajuan rencana ditarik"),
    "peran dicabut": _("Peran dicabut"),
    "peran diberikan": _("Peran diberikan"),
    "perangkat kios dicabut": _("Perangkat kios dicabut"),
    "perangkat kios dipasangkan": _("Perangkat kios dipasangkan"),
    "perangkat kios dipulihkan": _("Perangkat kios dipulihkan"),
    "perangkat kios ditambahkan": _("Perangkat kios ditambahkan"),
    "rencana diajukan": _("Rencana diajukan"),
    "rencana diamandemen": _("Rencana diamandemen"),
    "rencana dikembalikan": _("Rencana dikembalikan"),
    "rencana disetujui": _("Rencana disetujui"),
    "rtl digeser": _("RTL digeser"),
    "rtl dihapus": _("RTL dihapus"),
    "rtl dipulihkan": _("RTL dipulihkan"),
    "rtl disalin": _("RTL disalin dari Bank RTL"),
    "rtl ditambahkan": _("RTL ditambahkan"),
    "rtl diubah": _("RTL diubah"),
    "saran ditandai": _("Saran ditandai"),
    "sasaran survei diubah": _("Sasaran survei diubah"),
    "setelan unit diubah": _("Setelan unit diubah"),
    "subbagian diaktifkan": _("Subbagian diaktifkan"),
    "subbagian digeser": _("Subbagian digeser"),
    "subbagian dihentikan": _("Subbagian dihentikan"),
    "subbagian ditambahkan": _("Subbagian ditambahkan"),
    "subbagian diubah": _("Subbagian diubah"),
    "survei dibuat": _("Survei dibuat"),
    "survei dibuka": _("Survei dibuka"),
    "survei disegel": _("Survei disegel"),
    "survei ditutup": _("Survei ditutup"),
    "unit ditambahkan": _("Unit ditambahkan"),
    "unsur prioritas ditetapkan": _("Unsur prioritas ditetapkan"),
}
RINCIAN = {
    "akhir": _("lembar terakhir"),
    "alasan": _("alasan"),
    "awal": _("lembar pertama"),
    "awalan": _("awal kunci"),
    "banyak": _("banyaknya"),
    "berkas": _("berkas"),
    "cakupan": _("cakupan"),
    "catatan": _("catatan"),
    "disalin_dari": _("disalin dari"),
    "ditolak": _("ditolak"),
    "ikm": _("IKM"),
    "jenjang": _("jenjang"),
    "kode": _("kode"),
    "komponen": _("komponen"),
    "langkah": _("langkah"),
    "layanan": _("layanan"),
    "lembar": _("lembar"),
    "nama_lama": _("nama lama"),
    "nomor": _("nomor"),
    "pengguna": _("pengguna"),
    "peran": _("peran"),
    "sebelum": _("sebelumnya"),
    "sesudah": _("sesudahnya"),
    "sidik": _("sidik"),
    "sudah_ada": _("sudah ada"),
    "sumber": _("sumber"),
    "survei": _("survei"),
    "tersimpan": _("tersimpan"),
    "uuid": _("jawaban"),
    "versi": _("versi"),
}
NILAI = {"peran": dict(Peran.choices), "jenjang": dict(Jenjang.choices)}
"""Particulars whose value is one of a list, by the words of that list."""
DIAM = frozenset({"perubahan", "rencana", "rtl"})
"""Particulars that only undoing reads: they name rows by number."""


def printed_perbuatan(perbuatan: str) -> str:
    """A kind of act in the reader's language; one that nobody here knows stays as it is."""
    return str(PERBUATAN.get(perbuatan, perbuatan))
