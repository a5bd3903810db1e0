"""Every address; one module of views for each screen."""

from django.urls import include, path
from django.views.i18n import set_language

from siklus.web.views import beranda, jejak, kunci, layanan, orang, paket, pengingat, setelan_diri, subbagian, unit
from siklus.web.views.access import public
from siklus.web.views.api.api import addresses
from siklus.web.views.bukti import berkas as bukti_berkas
from siklus.web.views.bukti import butir as bukti_butir
from siklus.web.views.bukti import kirim as bukti_kirim
from siklus.web.views.bundel import keluar as bundel_keluar
from siklus.web.views.hasil import halaman as halaman_hasil
from siklus.web.views.hasil import saran, unduhan
from siklus.web.views.impor import berkas as impor_berkas
from siklus.web.views.impor import daftar as impor_daftar
from siklus.web.views.kertas import isi as kertas_isi
from siklus.web.views.kertas import kelompok as kertas
from siklus.web.views.kios import aplikasi as kios_aplikasi
from siklus.web.views.kios import perangkat as kios_perangkat
from siklus.web.views.kios import petugas as kios_petugas
from siklus.web.views.laporan import halaman as laporan_halaman
from siklus.web.views.laporan import naskah as laporan_naskah
from siklus.web.views.laporan import periksa as laporan_periksa
from siklus.web.views.laporan import segel as laporan_segel
from siklus.web.views.laporan import setelan as laporan_setelan
from siklus.web.views.laporan import unduhan as laporan_unduhan
from siklus.web.views.papan import data as papan_data
from siklus.web.views.papan import foto as papan_foto
from siklus.web.views.papan import halaman as papan
from siklus.web.views.periksa import daftar as periksa_daftar
from siklus.web.views.periksa import hasil as periksa_hasil
from siklus.web.views.periksa import kaidah as periksa_kaidah
from siklus.web.views.periksa import surat as periksa_surat
from siklus.web.views.periksa import tautan as periksa_tautan
from siklus.web.views.publik import formulir as publik_formulir
from siklus.web.views.publik import terima as publik_terima
from siklus.web.views.realisasi import bulan as realisasi_bulan
from siklus.web.views.realisasi import daftar as realisasi_daftar
from siklus.web.views.realisasi import lain as realisasi_lain
from siklus.web.views.realisasi import publikasi as realisasi_publikasi
from siklus.web.views.rekap import halaman as rekap_halaman
from siklus.web.views.rekap import laporan as rekap_laporan
from siklus.web.views.rekap import surat as rekap_surat
from siklus.web.views.rekap import unduhan as rekap_unduhan
from siklus.web.views.rekap import wajib as rekap_wajib
from siklus.web.views.rencana import amandemen as rencana_amandemen
from siklus.web.views.rencana import bank as rencana_bank
from siklus.web.views.rencana import lanjutan as rencana_lanjutan
from siklus.web.views.rencana import lembar as rencana
from siklus.web.views.rencana import prioritas, rtl
from siklus.web.views.rencana import tahap as rencana_tahap
from siklus.web.views.survei import amandemen, daftar, kanal, kuesioner, pantauan, ringkasan, sasaran, tahap
from siklus.web.views.verifikasi import antrean as verifikasi_antrean
from siklus.web.views.verifikasi import satu as verifikasi_satu

urlpatterns = [
    path("", beranda.beranda, name="beranda"),
    path("saya", setelan_diri.setelan_diri, name="setelan_diri"),
    path("saya/pengingat", pengingat.pengingat_saya, name="pengingat_saya"),
    path("saya/tema", setelan_diri.tema, name="tema"),
    path("bahasa", public(set_language), name="set_language"),
    path("s/<str:kode>", publik_formulir.publik, name="publik"),
    path("s/<str:kode>/terima/<str:tanda_terima>", publik_terima.publik_terima, name="publik_terima"),
    path("u/skema.json", papan_data.papan_skema, name="papan_skema"),
    path("u/<slug:kode>", papan.papan, name="papan"),
    path("u/<slug:kode>/layanan", papan.papan_layanan, name="papan_layanan"),
    path("u/<slug:kode>/data.csv", papan_data.papan_csv, name="papan_csv"),
    path("u/<slug:kode>/data.json", papan_data.papan_json, name="papan_json"),
    path("u/<slug:kode>/lencana.svg", papan_data.papan_lencana, name="papan_lencana"),
    path("u/foto/<int:bukti_id>", papan_foto.papan_foto, name="papan_foto"),
    path("u/<slug:kode>/poster.pdf", papan_data.papan_poster, name="papan_poster"),
    path("terima", publik_terima.terima, name="terima"),
    path("terima/tarik", publik_terima.tarik, name="terima_tarik"),
    path("unit/<slug:kode>/survei/", daftar.unit_survei, name="unit_survei"),
    path("unit/<slug:kode>/survei/baru", daftar.survei_baru, name="survei_baru"),
    path("periksa/<str:kode_segel>", laporan_periksa.periksa, name="periksa"),
    path("periksa/<str:kode_segel>/segel.json", laporan_periksa.periksa_segel, name="periksa_segel"),
    path("periksa-laporan", periksa_daftar.periksa_laporan, name="periksa_laporan"),
    path("periksa-laporan/kaidah/<str:kode_kaidah>", periksa_kaidah.kaidah, name="periksa_kaidah"),
    path("periksa-laporan/<int:periksa_id>", periksa_hasil.periksa_hasil, name="periksa_hasil"),
    path("periksa-laporan/<int:periksa_id>/kemajuan", periksa_hasil.periksa_kemajuan, name="periksa_kemajuan"),
    path(
        "periksa-laporan/<int:periksa_id>/halaman/<int:lembar>.png",
        periksa_hasil.periksa_halaman,
        name="periksa_halaman",
    ),
    path("periksa-laporan/<int:periksa_id>/ulangi", periksa_hasil.periksa_ulangi, name="periksa_ulangi"),
    path("periksa-laporan/<int:periksa_id>/abaikan", periksa_hasil.periksa_abaikan, name="periksa_abaikan"),
    path("periksa-laporan/<int:periksa_id>/kembalikan", periksa_hasil.periksa_kembalikan, name="periksa_kembalikan"),
    path("periksa-laporan/<int:periksa_id>/unduh/<str:unduhan>", periksa_hasil.periksa_unduh, name="periksa_unduh"),
    path("periksa-laporan/<int:periksa_id>/hapus", periksa_hasil.periksa_hapus, name="periksa_hapus"),
    path("periksa-laporan/<int:periksa_id>/bagikan", periksa_tautan.periksa_bagikan, name="periksa_bagikan"),
    path("periksa-laporan/<int:periksa_id>/tautan", periksa_tautan.periksa_tautan, name="periksa_tautan"),
    path(
        "periksa-laporan/<int:periksa_id>/tautan/<int:tautan_id>/cabut",
        periksa_tautan.periksa_tautan_cabut,
        name="periksa_tautan_cabut",
    ),
    path("periksa-laporan/<int:periksa_id>/surat", periksa_surat.periksa_surat, name="periksa_surat"),
    path(
        "periksa-laporan/<int:periksa_id>/surat/<str:unduhan>",
        periksa_surat.periksa_surat_unduh,
        name="periksa_surat_unduh",
    ),
    path("rekap/", rekap_halaman.rekap_daftar, name="rekap_daftar"),
    path("rekap/<slug:kode>/", rekap_halaman.rekap_wilayah, name="rekap_wilayah"),
    path("rekap/<slug:kode>/<slug:masa>", rekap_halaman.rekap, name="rekap"),
    path("rekap/<slug:kode>/<slug:masa>/unduh/<str:unduhan>", rekap_unduhan.rekap_unduh, name="rekap_unduh"),
    path("rekap/<slug:kode>/<slug:masa>/tenggat", rekap_wajib.rekap_tenggat, name="rekap_tenggat"),
    path("rekap/<slug:kode>/<slug:masa>/wajib", rekap_wajib.rekap_wajib, name="rekap_wajib"),
    path("rekap/<slug:kode>/<slug:masa>/laporan", rekap_laporan.rekap_laporan, name="rekap_laporan"),
    path("rekap/<slug:kode>/<slug:masa>/surat", rekap_surat.rekap_surat, name="rekap_surat"),
    path("temuan/<str:kode_tautan>", periksa_tautan.temuan_bersama, name="temuan_bersama"),
    path(
        "temuan/<str:kode_tautan>/halaman/<int:lembar>.png",
        periksa_tautan.temuan_bersama_halaman,
        name="temuan_bersama_halaman",
    ),
    path("survei/<int:survei_id>/", ringkasan.ringkasan, name="survei"),
    path("survei/<int:survei_id>/keterangan", ringkasan.keterangan, name="survei_keterangan"),
    path("survei/<int:survei_id>/hapus", ringkasan.hapus, name="survei_hapus"),
    path("survei/<int:survei_id>/buka", tahap.buka, name="survei_buka"),
    path("survei/<int:survei_id>/tutup", tahap.tutup, name="survei_tutup"),
    path("survei/<int:survei_id>/segel", tahap.segel, name="survei_segel"),
    path("survei/<int:survei_id>/kuesioner", kuesioner.kuesioner, name="survei_kuesioner"),
    path("survei/<int:survei_id>/kuesioner/ubah", kuesioner.kuesioner_ubah, name="survei_kuesioner_ubah"),
    path(
        "survei/<int:survei_id>/kuesioner/pratinjau", kuesioner.kuesioner_pratinjau, name="survei_kuesioner_pratinjau"
    ),
    path("survei/<int:survei_id>/sasaran", sasaran.sasaran, name="survei_sasaran"),
    path("survei/<int:survei_id>/sasaran/hitung", sasaran.sasaran_hitung, name="survei_sasaran_hitung"),
    path("survei/<int:survei_id>/sasaran/simpan", sasaran.sasaran_simpan, name="survei_sasaran_simpan"),
    path("survei/<int:survei_id>/kanal", kanal.kanal, name="survei_kanal"),
    path("survei/<int:survei_id>/kanal/kode", kanal.kode_kunjungan, name="survei_kode_kunjungan"),
    path("survei/<int:survei_id>/poster.pdf", kanal.poster, name="survei_poster"),
    path("survei/<int:survei_id>/pantauan", pantauan.pantauan, name="survei_pantauan"),
    path("survei/<int:survei_id>/amandemen", amandemen.amandemen, name="survei_amandemen"),
    path("survei/<int:survei_id>/amandemen/cari", amandemen.amandemen_cari, name="survei_amandemen_cari"),
    path("survei/<int:survei_id>/amandemen/<uuid:uuid>", amandemen.amandemen_baru, name="survei_amandemen_baru"),
    path("survei/<int:survei_id>/hasil", halaman_hasil.hasil, name="survei_hasil"),
    path("survei/<int:survei_id>/prioritas", prioritas.prioritas, name="survei_prioritas"),
    path("survei/<int:survei_id>/prioritas/tetapkan", prioritas.prioritas_tetapkan, name="prioritas_tetapkan"),
    path("survei/<int:survei_id>/prioritas/amandemen", prioritas.prioritas_amandemen, name="prioritas_amandemen"),
    path("survei/<int:survei_id>/rencana", rencana.rencana, name="survei_rencana"),
    path("survei/<int:survei_id>/rencana/rtl/baru", rtl.rtl_baru, name="rtl_baru"),
    path("survei/<int:survei_id>/rencana/rtl/kosong", rtl.rtl_kosong, name="rtl_kosong"),
    path("survei/<int:survei_id>/rencana/rtl/<int:rtl_id>", rtl.rtl_ubah, name="rtl_ubah"),
    path("survei/<int:survei_id>/rencana/rtl/<int:rtl_id>/sel", rtl.rtl_sel, name="rtl_sel"),
    path("survei/<int:survei_id>/rencana/rtl/<int:rtl_id>/<slug:perbuatan>", rtl.rtl_atur, name="rtl_atur"),
    path("survei/<int:survei_id>/rencana/ajukan", rencana_tahap.rencana_ajukan, name="rencana_ajukan"),
    path("survei/<int:survei_id>/rencana/tarik", rencana_tahap.rencana_tarik, name="rencana_tarik"),
    path("survei/<int:survei_id>/rencana/setujui", rencana_tahap.rencana_setujui, name="rencana_setujui"),
    path("survei/<int:survei_id>/rencana/kembalikan", rencana_tahap.rencana_kembalikan, name="rencana_kembalikan"),
    path("survei/<int:survei_id>/rencana/amandemen", rencana_amandemen.rencana_amandemen, name="rencana_amandemen"),
    path(
        "survei/<int:survei_id>/rencana/amandemen/baru",
        rencana_amandemen.rencana_amandemen_baru,
        name="rencana_amandemen_baru",
    ),
    path(
        "survei/<int:survei_id>/rencana/amandemen/<int:rtl_id>",
        rencana_amandemen.rencana_amandemen_rtl,
        name="rencana_amandemen_rtl",
    ),
    path(
        "survei/<int:survei_id>/rencana/amandemen/<int:rtl_id>/hapus",
        rencana_amandemen.rencana_amandemen_hapus,
        name="rencana_amandemen_hapus",
    ),
    path("survei/<int:survei_id>/rencana/lanjutan", rencana_lanjutan.rencana_lanjutan, name="rencana_lanjutan"),
    path(
        "survei/<int:survei_id>/rencana/lanjutan/semua",
        rencana_lanjutan.rencana_lanjutan_semua,
        name="rencana_lanjutan_semua",
    ),
    path(
        "survei/<int:survei_id>/rencana/lanjutan/<int:rtl_id>",
        rencana_lanjutan.rencana_lanjutan_satu,
        name="rencana_lanjutan_satu",
    ),
    path("survei/<int:survei_id>/rencana/bank", rencana_bank.rencana_bank, name="rencana_bank"),
    path("survei/<int:survei_id>/rencana/bank/<int:sumber_id>/salin", rencana_bank.rencana_salin, name="rencana_salin"),
    path("survei/<int:survei_id>/saran", saran.saran, name="survei_saran"),
    path("survei/<int:survei_id>/saran/tandai", saran.saran_tandai, name="survei_saran_tandai"),
    path("survei/<int:survei_id>/unduh", unduhan.unduh, name="survei_unduh"),
    path("survei/<int:survei_id>/unduh/<str:nama>", unduhan.unduh_berkas, name="survei_unduh_berkas"),
    path("survei/<int:survei_id>/kertas", kertas.kertas, name="survei_kertas"),
    path("survei/<int:survei_id>/kertas/<int:nomor>", kertas.kertas_kelompok, name="survei_kertas_kelompok"),
    path("survei/<int:survei_id>/kertas/<int:nomor>/isi/<int:entri>", kertas_isi.kertas_isi, name="survei_kertas_isi"),
    path("survei/<int:survei_id>/kertas/<int:nomor>/beda", kertas_isi.kertas_beda, name="survei_kertas_beda"),
    path("survei/<int:survei_id>/kertas/<int:nomor>/selesai", kertas.kertas_selesai, name="survei_kertas_selesai"),
    path("survei/<int:survei_id>/kertas/<int:nomor>/hapus", kertas.kertas_hapus, name="survei_kertas_hapus"),
    path("survei/<int:survei_id>/kertas/<int:nomor>/lembar.pdf", kertas.kertas_formulir, name="survei_kertas_formulir"),
    path("survei/<int:survei_id>/impor", impor_daftar.impor, name="survei_impor"),
    path("survei/<int:survei_id>/impor/<int:impor_id>", impor_berkas.impor_berkas, name="survei_impor_berkas"),
    path(
        "survei/<int:survei_id>/impor/<int:impor_id>/petakan", impor_berkas.impor_petakan, name="survei_impor_petakan"
    ),
    path(
        "survei/<int:survei_id>/impor/<int:impor_id>/kemajuan",
        impor_berkas.impor_kemajuan,
        name="survei_impor_kemajuan",
    ),
    path(
        "survei/<int:survei_id>/impor/<int:impor_id>/jalankan",
        impor_berkas.impor_jalankan,
        name="survei_impor_jalankan",
    ),
    path("survei/<int:survei_id>/impor/<int:impor_id>/batal", impor_berkas.impor_batal, name="survei_impor_batal"),
    path(
        "survei/<int:survei_id>/impor/<int:impor_id>/tolakan.xlsx",
        impor_berkas.impor_tolakan,
        name="survei_impor_tolakan",
    ),
    path("survei/<int:survei_id>/realisasi", realisasi_daftar.realisasi, name="survei_realisasi"),
    path("survei/<int:survei_id>/realisasi/<int:rtl_id>", realisasi_daftar.realisasi_rtl, name="survei_realisasi_rtl"),
    path(
        "survei/<int:survei_id>/realisasi/<int:rtl_id>/<str:bulan>",
        realisasi_bulan.realisasi_bulan,
        name="survei_realisasi_bulan",
    ),
    path(
        "survei/<int:survei_id>/realisasi/<int:rtl_id>/<str:bulan>/ubah",
        realisasi_bulan.realisasi_ubah,
        name="survei_realisasi_ubah",
    ),
    path("survei/<int:survei_id>/pemeliharaan", realisasi_lain.pemeliharaan, name="survei_pemeliharaan"),
    path(
        "survei/<int:survei_id>/pemeliharaan/baru/<str:unsur>",
        realisasi_lain.pemeliharaan_baru,
        name="pemeliharaan_baru",
    ),
    path(
        "survei/<int:survei_id>/pemeliharaan/<int:pemeliharaan_id>",
        realisasi_lain.pemeliharaan_ubah,
        name="pemeliharaan_ubah",
    ),
    path(
        "survei/<int:survei_id>/pemeliharaan/<int:pemeliharaan_id>/hapus",
        realisasi_lain.pemeliharaan_hapus,
        name="pemeliharaan_hapus",
    ),
    path("survei/<int:survei_id>/strategi/<int:rtl_id>", realisasi_lain.strategi, name="strategi"),
    path("survei/<int:survei_id>/strategi/<int:rtl_id>/hapus", realisasi_lain.strategi_hapus, name="strategi_hapus"),
    path("survei/<int:survei_id>/laporan", laporan_halaman.laporan, name="survei_laporan"),
    path(
        "survei/<int:survei_id>/laporan/<slug:jenis_laporan>",
        laporan_halaman.laporan_jenis,
        name="survei_laporan_jenis",
    ),
    path(
        "survei/<int:survei_id>/laporan/<slug:jenis_laporan>/halaman",
        laporan_halaman.laporan_halaman,
        name="survei_laporan_halaman",
    ),
    path(
        "survei/<int:survei_id>/laporan/<slug:jenis_laporan>/halaman/<int:lembar>.png",
        laporan_halaman.laporan_gambar,
        name="survei_laporan_gambar",
    ),
    path(
        "survei/<int:survei_id>/laporan/<slug:jenis_laporan>/pratinjau",
        laporan_halaman.laporan_pratinjau,
        name="survei_laporan_pratinjau",
    ),
    path(
        "survei/<int:survei_id>/laporan/<slug:jenis_laporan>/bagian/<str:bagian>",
        laporan_naskah.laporan_bagian,
        name="survei_laporan_bagian",
    ),
    path(
        "survei/<int:survei_id>/laporan/<slug:jenis_laporan>/bagian/<str:bagian>/pulihkan",
        laporan_naskah.laporan_pulihkan,
        name="survei_laporan_pulihkan",
    ),
    path(
        "survei/<int:survei_id>/laporan/<slug:jenis_laporan>/setelan",
        laporan_setelan.laporan_setelan,
        name="survei_laporan_setelan",
    ),
    path(
        "survei/<int:survei_id>/laporan/<slug:jenis_laporan>/logo",
        laporan_setelan.laporan_logo,
        name="survei_laporan_logo",
    ),
    path(
        "survei/<int:survei_id>/laporan/<slug:jenis_laporan>/penandatangan",
        laporan_setelan.laporan_penandatangan,
        name="survei_laporan_penandatangan",
    ),
    path(
        "survei/<int:survei_id>/laporan/<slug:jenis_laporan>/versi",
        laporan_setelan.laporan_versi,
        name="survei_laporan_versi",
    ),
    path(
        "survei/<int:survei_id>/laporan/<slug:jenis_laporan>/berkas",
        laporan_unduhan.laporan_berkas,
        name="survei_laporan_berkas",
    ),
    path(
        "survei/<int:survei_id>/laporan/<slug:jenis_laporan>/unduh/<int:edisi>/<str:unduhan>",
        laporan_unduhan.laporan_unduh,
        name="survei_laporan_unduh",
    ),
    path(
        "survei/<int:survei_id>/laporan/<slug:jenis_laporan>/segel",
        laporan_segel.laporan_segel,
        name="survei_laporan_segel",
    ),
    path(
        "survei/<int:survei_id>/laporan/<slug:jenis_laporan>/salinan/<int:edisi>",
        laporan_segel.laporan_salinan,
        name="survei_laporan_salinan",
    ),
    path(
        "survei/<int:survei_id>/laporan/<slug:jenis_laporan>/salinan/<int:edisi>/<int:salinan_id>",
        laporan_segel.laporan_salinan_unduh,
        name="survei_laporan_salinan_unduh",
    ),
    path("survei/<int:survei_id>/paket", paket.paket, name="survei_paket"),
    path("survei/<int:survei_id>/paket/unduh", paket.paket_unduh, name="survei_paket_unduh"),
    path("survei/<int:survei_id>/bundel", bundel_keluar.bundel, name="survei_bundel"),
    path("survei/<int:survei_id>/publikasi", realisasi_publikasi.publikasi, name="survei_publikasi"),
    path("survei/<int:survei_id>/publikasi/baru", realisasi_publikasi.publikasi_baru, name="publikasi_baru"),
    path(
        "survei/<int:survei_id>/publikasi/<int:publikasi_id>", realisasi_publikasi.publikasi_ubah, name="publikasi_ubah"
    ),
    path(
        "survei/<int:survei_id>/publikasi/<int:publikasi_id>/hapus",
        realisasi_publikasi.publikasi_hapus,
        name="publikasi_hapus",
    ),
    path("verifikasi", verifikasi_antrean.verifikasi, name="verifikasi"),
    path("verifikasi/putus", verifikasi_antrean.verifikasi_putus, name="verifikasi_putus"),
    path("survei/<int:survei_id>/verifikasi", verifikasi_antrean.survei_verifikasi, name="survei_verifikasi"),
    path(
        "survei/<int:survei_id>/verifikasi/<int:realisasi_id>", verifikasi_satu.verifikasi_satu, name="verifikasi_satu"
    ),
    path(
        "survei/<int:survei_id>/verifikasi/<int:realisasi_id>/putus",
        verifikasi_satu.verifikasi_satu_putus,
        name="verifikasi_satu_putus",
    ),
    path("bukti/untuk/<slug:tujuan>/<int:target_id>", bukti_kirim.bukti, name="bukti"),
    path("bukti/untuk/<slug:tujuan>/<int:target_id>/kirim", bukti_kirim.bukti_kirim, name="bukti_kirim"),
    path("bukti/untuk/<slug:tujuan>/<int:target_id>/tautan", bukti_kirim.bukti_tautan, name="bukti_tautan"),
    path("bukti/untuk/<slug:tujuan>/<int:target_id>/keterangan", bukti_kirim.bukti_keterangan, name="bukti_keterangan"),
    path("bukti/<int:bukti_id>/gambar/<int:halaman>", bukti_berkas.bukti_gambar, name="bukti_gambar"),
    path("bukti/<int:bukti_id>/kecil/<int:halaman>", bukti_berkas.bukti_kecil, name="bukti_kecil"),
    path("bukti/<int:bukti_id>/asli", bukti_berkas.bukti_asli, name="bukti_asli"),
    path("bukti/<int:bukti_id>/ubah", bukti_butir.bukti_ubah, name="bukti_ubah"),
    path("bukti/<int:bukti_id>/atur/<slug:perbuatan>", bukti_butir.bukti_atur, name="bukti_atur"),
    path("unit/<slug:kode>/layanan/", layanan.unit_layanan, name="unit_layanan"),
    path("unit/<slug:kode>/layanan/baru", layanan.layanan_baru, name="layanan_baru"),
    path("unit/<slug:kode>/layanan/<int:layanan_id>", layanan.layanan, name="layanan"),
    path("unit/<slug:kode>/layanan/<int:layanan_id>/ubah", layanan.layanan_ubah, name="layanan_ubah"),
    path("unit/<slug:kode>/layanan/<int:layanan_id>/<slug:perbuatan>", layanan.layanan_atur, name="layanan_atur"),
    path("unit/<slug:kode>/subbagian/", subbagian.unit_subbagian, name="unit_subbagian"),
    path("unit/<slug:kode>/subbagian/baru", subbagian.subbagian_baru, name="subbagian_baru"),
    path("unit/<slug:kode>/subbagian/kpu", subbagian.subbagian_kpu, name="subbagian_kpu"),
    path("unit/<slug:kode>/subbagian/<int:subbagian_id>/ubah", subbagian.subbagian_ubah, name="subbagian_ubah"),
    path(
        "unit/<slug:kode>/subbagian/<int:subbagian_id>/<slug:perbuatan>",
        subbagian.subbagian_atur,
        name="subbagian_atur",
    ),
    path("unit/<slug:kode>/", unit.unit, name="unit"),
    path("unit/<slug:kode>/jejak", jejak.unit_jejak, name="unit_jejak"),
    path("unit/<slug:kode>/jejak.csv", jejak.unit_jejak_csv, name="unit_jejak_csv"),
    path("unit/<slug:kode>/setelan", unit.unit_setelan, name="unit_setelan"),
    path("unit/<slug:kode>/pengingat", pengingat.pengingat_unit, name="pengingat_unit"),
    path("unit/<slug:kode>/baru", unit.unit_baru, name="unit_baru"),
    path("unit/<slug:kode>/orang/", orang.unit_orang, name="unit_orang"),
    path("unit/<slug:kode>/orang/peran/<int:tugas_id>/cabut", orang.orang_cabut, name="orang_cabut"),
    path("unit/<slug:kode>/orang/<int:akun_id>/undang", orang.orang_undang_lagi, name="orang_undang_lagi"),
    path("unit/<slug:kode>/orang/<int:akun_id>/<slug:keadaan>", orang.orang_keadaan, name="orang_keadaan"),
    path("unit/<slug:kode>/kunci", kunci.unit_kunci, name="unit_kunci"),
    path("unit/<slug:kode>/kunci/<int:kunci_id>/cabut", kunci.unit_kunci_cabut, name="unit_kunci_cabut"),
    path("api/v1/", include(list(addresses()))),
    path("kios", kios_aplikasi.kios, name="kios"),
    path("kios/sw.js", kios_aplikasi.pekerja, name="kios_pekerja"),
    path("kios/manifes.webmanifest", kios_aplikasi.manifes, name="kios_manifes"),
    path("kios/pasang", kios_perangkat.pasang, name="kios_pasang"),
    path("kios/isi", kios_perangkat.isi, name="kios_isi"),
    path("kios/kirim", kios_perangkat.kirim, name="kios_kirim"),
    path("survei/<int:survei_id>/kios", kios_petugas.survei_kios, name="survei_kios"),
    path("survei/<int:survei_id>/kios/tambah", kios_petugas.kios_tambah, name="kios_tambah"),
    path("survei/<int:survei_id>/kios/antrean", kios_petugas.kios_antrean, name="kios_antrean"),
    path("survei/<int:survei_id>/kios/<int:perangkat_id>", kios_petugas.kios_pasangkan, name="kios_pasangkan"),
    path("survei/<int:survei_id>/kios/<int:perangkat_id>/cabut", kios_petugas.kios_cabut, name="kios_cabut"),
    path("survei/<int:survei_id>/kios/<int:perangkat_id>/pulihkan", kios_petugas.kios_pulihkan, name="kios_pulihkan"),
    path("akun/email/", setelan_diri.surel, name="account_email"),
    path("akun/", include("allauth.urls")),
]
