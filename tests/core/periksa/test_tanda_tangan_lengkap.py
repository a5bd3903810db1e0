"""A signature in the ways in which offices write one: rules LAP-12 and LAP-13 are silent where nothing lacks."""

from datetime import date

import pytest

from siklus.core.aturan import aturan
from siklus.core.periksa.daftar import KAIDAH
from siklus.core.periksa.klaim.baca import extract
from siklus.readers.laporan import read_report

LAW = aturan(on=date(2026, 1, 1))

TITLE = "LAPORAN TINDAK LANJUT SURVEI KEPUASAN MASYARAKAT SEMESTER I TAHUN 2025"

BODY = """
1. Pendahuluan

Survei Kepuasan Masyarakat Semester I Tahun 2025 dilaksanakan pada Januari sampai dengan Juni 2025.

Jumlah responden 150 orang. Responden mengisi kuesioner melalui tautan.

2. Hasil

Nilai IKM Semester I Tahun 2025 sebesar 84,50 dengan mutu pelayanan B.

Unsur terendah adalah waktu penyelesaian.

3. Rencana Tindak Lanjut

Kegiatan yang direncanakan adalah menata loket dan melatih petugas.

Penataan loket dilaksanakan pada Agustus 2025.

Pelatihan petugas dilaksanakan pada September 2025.

4. Realisasi

Penataan loket telah dilaksanakan.

Pelatihan petugas telah dilaksanakan.

5. Penutup

Demikian laporan ini disampaikan, atas perhatian Bapak/Ibu diucapkan terima kasih.
"""

SIGNED = """
Kepala Bagian Organisasi,


Contoh Nama, S.STP.
NIP. 00000000 000000 0 001
"""

DATED_HEAD = {
    "surat: tempat tanggal di kanan atas": """
PEMERINTAH KABUPATEN SUKAMAJU
SEKRETARIAT DAERAH

                         Sukamaju, 14 Juli 2025

Nomor : 000/15/2025
Sifat : Biasa
Hal   : Laporan Tindak Lanjut Survei Kepuasan Masyarakat

Yth. Bupati Sukamaju
di Sukamaju
""",
    "surat: nomor dan tanggal satu baris": """
Nomor : 000/15/2025            14 Juli 2025
Sifat : Biasa
Hal   : Laporan Tindak Lanjut SKM Semester I Tahun 2025

Yth. Bupati Sukamaju
""",
    "nota dinas": """
NOTA DINAS

Kepada  : Bupati Sukamaju
Dari    : Kepala Bagian Organisasi
Tanggal : 14 Juli 2025
Nomor   : 15
Hal     : Laporan Tindak Lanjut SKM Semester I Tahun 2025
""",
    "nota dinas, Tgl.": """
NOTA DINAS

Kepada  : Bupati Sukamaju
Dari    : Kepala Bagian Organisasi
Tgl.    : 14-7-2025
Hal     : Laporan Tindak Lanjut SKM Semester I Tahun 2025
""",
    "nota dinas, nomor dan tanggal": """
NOTA DINAS
Nomor : ND-15/2025 tanggal 14 Juli 2025

Hal : Laporan Tindak Lanjut SKM Semester I Tahun 2025
""",
    "nota dinas, Hari/Tanggal": """
NOTA DINAS
Hari/Tanggal : Senin, 14 Juli 2025
Hal : Laporan Tindak Lanjut SKM Semester I Tahun 2025
""",
    "nota dinas, tabel tab": """
NOTA DINAS

Kepada\t:\tBupati Sukamaju
Dari\t:\tKepala Bagian Organisasi
Tanggal\t:\t14 Juli 2025
Hal\t:\tLaporan Tindak Lanjut SKM Semester I Tahun 2025
""",
    "nota dinas, pipa": """
NOTA DINAS

Kepada | Bupati Sukamaju
Tanggal | 14 Juli 2025
Hal | Laporan Tindak Lanjut SKM Semester I Tahun 2025
""",
    "tanggal laporan di sampul": """
Tanggal penyusunan 14 Juli 2025
""",
    "sampul: disusun tanggal": """
Disusun tanggal: 14 Juli 2025
Tim SKM
""",
    "sampul: edisi": """
Edisi 14 Juli 2025
""",
    "sampul: tanggal saja": """
14 Juli 2025
""",
    "sampul: ditetapkan dengan keputusan": """
Ditetapkan dengan Keputusan Camat Nomor 15 Tahun 2025 tanggal 14 Juli 2025
""",
    "baris identitas": """
Instansi: Kecamatan Sukamaju. Periode: Semester I 2025. Tanggal laporan: 14 Juli 2025.
""",
    "tanggal terbilang jauh": """
Pada hari ini Senin tanggal empat belas bulan Juli tahun dua ribu dua puluh lima kami menyampaikan laporan.
""",
}
"""Heads of reports that tell the date; the signature below then needs none."""

WHOLE_END = {
    "metadata setelah nama": """
@
Ditandatangani secara elektronik pada 14 Juli 2025
""",
    "tanggal angka di bawah": """
@
Tanggal: 14/07/2025
""",
    "tgl": """
@
Tgl 14 Juli 2025
""",
    "kalimat penutup bertanggal": """
Laporan ini disusun di Sukamaju, 14 Juli 2025, dan disampaikan kepada Bupati.
@
""",
    "kalimat penutup: diselesaikan": """
Laporan diselesaikan tanggal 14 Juli 2025.
@
""",
    "kalimat penutup: kami tanda tangani": """
Laporan kami tanda tangani pada Senin, 14 Juli 2025, di Sukamaju.
@
""",
    "nama satu kata": """
Sukamaju, 14 Juli 2025
Lurah Sukamaju,


Contoh
NIP. 00000000 000000 0 001
""",
    "nama diikuti jabatan": """
Sukamaju, 14 Juli 2025

Contoh Nama, S.H.
Kepala Kantor
""",
    "nama dengan garis bawah": """
Sukamaju, 14 Juli 2025
Kepala Kantor

__Contoh Nama__
NIP. 00000000 000000 0 001
""",
    "nama huruf kecil": """
Sukamaju, 14 Juli 2025
kepala kantor

contoh nama
NIP. 00000000 000000 0 001
""",
    "ttd dan cap": """
Sukamaju, 14 Juli 2025
Kepala Kantor,

ttd/cap

Contoh Nama
""",
    "jabatan sebaris dengan tanggal": """
Sukamaju, 14 Juli 2025, Kepala Kantor, Contoh Nama, NIP 00000000 000000 0 001
""",
    "sebaris garis miring": """
Sukamaju, 14 Juli 2025 / Kepala Kantor / Contoh Nama / NIP 00000000 000000 0 001
""",
    "sebaris titik koma": """
Kepala Kantor; Contoh Nama; NIP 00000000 000000 0 001; 14 Juli 2025
""",
    "nama dalam label": """
Sukamaju, 14 Juli 2025
Jabatan : Kepala Kantor
Nama : Contoh Nama
NIP : 00000000 000000 0 001
""",
    "label tanggal": """
Tempat : Sukamaju
Tanggal : 14 Juli 2025
Nama : Contoh Nama
NIP : 00000000 000000 0 001
Jabatan : Kepala Kantor
""",
    "rantau: pukul": """
Sukamaju, 14 Juli 2025 pukul 10.00 WIB
Kepala Kantor

Contoh Nama
NIP. 00000000 000000 0 001
""",
    "tanda baca ganda": """
Sukamaju , 14 Juli 2025 .
Kepala Kantor

Contoh Nama
NIP. 00000000 000000 0 001
""",
    "tempat berdua kata dengan garis": """
Sukamaju-Barat, tanggal 14 Juli 2025
Kepala Kantor

Contoh Nama
NIP. 00000000 000000 0 001
""",
    "diketahui": """
Sukamaju, 14 Juli 2025
Pelaksana SKM,

Contoh Nama


Diketahui oleh Kepala Puskesmas,

Nama Contoh
""",
    "an kapolres": """
Dikeluarkan di : Sukamaju
Pada tanggal : 14 Juli 2025
a.n. KEPALA KEPOLISIAN RESOR SUKAMAJU
KASAT LANTAS

CONTOH NAMA
AJUN KOMISARIS POLISI NRP 00000001
""",
    "tanda tangan berjenjang: mengetahui lalu yang bertanggal": """
Mengetahui,
Camat Sukamaju,


Dra. Contoh Nama, M.Si.
NIP. 00000000 000000 0 001

Sukamaju, 14 Juli 2025
Ketua Tim Survei,


Nama Contoh, S.Sos.
NIP. 00000000 000000 0 002
""",
    "dua kolom": """
Mengetahui,                                   Sukamaju, 14 Juli 2025
Camat Sukamaju                                Ketua Tim Survei



Dra. Contoh Nama, M.Si.                       Nama Contoh, S.Sos.
NIP. 00000000 000000 0 001                    NIP. 00000000 000000 0 002
""",
    "nama dalam kurung dan huruf kapital": """
Ditetapkan di : Sukamaju
Pada tanggal  : 14 Juli 2025

KEPALA DINAS,

ttd

(CONTOH NAMA)
Pembina Utama Muda
NIP 000000000000000001
""",
    "a.n. kepala u.b. sekretaris": """
Sukamaju, 14 Juli 2025
a.n. KEPALA DINAS KESEHATAN
Sekretaris
u.b.
Kepala Subbagian Perencanaan


Contoh Nama, S.K.M.
Penata Tingkat I
NIP. 00000000 000000 0 001
""",
    "nama bergelar di depan dan tanpa NIP": """
Sukamaju, 14 Juli 2025
Direktur RSUD Sukamaju


dr. Contoh Nama, Sp.PD., M.Kes.
""",
    "lurah desa tanpa NIP nama huruf besar": """
Sukamaju, 14 Juli 2025
Kepala Desa Sukamaju


CONTOH NAMA
""",
    "tanda tangan elektronik": """
Sukamaju, 14 Juli 2025
Kepala Dinas,

Ditandatangani secara elektronik oleh:
Contoh Nama, S.T., M.T.
""",
    "tanggal di kata pengantar, akhir hanya jabatan dan nama": """
BAB IV PENUTUP

Demikian laporan ini disusun.

Kepala Puskesmas Sukamaju



dr. Contoh Nama
NIP. 00000000 000000 0 001

Sukamaju, 14 Juli 2025
""",
    "tanggal angka": """
Sukamaju, 14-07-2025
Kepala Kantor

Contoh Nama
NIP 000000000000000001
""",
    "tanggal disingkat": """
Sukamaju, 14 Jul 2025
Kepala Kantor

Contoh Nama
NIP 000000000000000001
""",
    "tahun hijriah": """
Sukamaju, 14 Juli 2025 M
          18 Muharam 1447 H
Ketua Mahkamah Syariyah

Contoh Nama
NIP 000000000000000001
""",
    "tempat dengan kabupaten": """
Dikeluarkan di Kabupaten Sukamaju
Tanggal, 14 Juli 2025
Plt. Kepala Badan,

Contoh Nama
""",
    "tanggal lembar pengesahan": """
LEMBAR PENGESAHAN

Disusun oleh:
Ketua Tim SKM

Contoh Nama
NIP. 00000000 000000 0 001

Disahkan oleh:
Kepala Dinas

Nama Contoh
NIP. 00000000 000000 0 002

Disahkan pada 14 Juli 2025
""",
    "tanggal surat di atas": """
Nomor    : 000/15/2025                         Sukamaju, 14 Juli 2025
Sifat    : Biasa
Hal      : Laporan

Camat Sukamaju

Contoh Nama
NIP. 00000000 000000 0 001
""",
    "jabatan panjang dua baris": """
Sukamaju, 14 Juli 2025
Kepala Dinas Penanaman Modal dan
Pelayanan Terpadu Satu Pintu
Kabupaten Sukamaju



Contoh Nama, S.H.
Pembina Tk. I, IV/b
NIP. 00000000 000000 0 001
""",
    "nama di baris jabatan": """
Sukamaju, 14 Juli 2025
Kepala Dinas : Contoh Nama, S.H. (NIP. 00000000 000000 0 001)
""",
    "hal bercampur: tanggal di atas kalimat penutup": """
Sukamaju, 14 Juli 2025

Demikian laporan ini kami sampaikan sebagai bahan evaluasi. Atas perhatian Bapak/Ibu kami ucapkan terima kasih.

Kepala Bagian Organisasi,


Contoh Nama, S.STP.
NIP. 00000000 000000 0 001
""",
    "polri": """
Sukamaju, 14 Juli 2025
KEPALA KEPOLISIAN RESOR SUKAMAJU
KASAT LANTAS


CONTOH NAMA, S.I.K.
AJUN KOMISARIS POLISI NRP 00000001
""",
    "paraf koordinasi": """
Paraf Koordinasi
Kasubbag Umum
Kasubbag Keuangan

Sukamaju, 14 Juli 2025
Sekretaris,

Contoh Nama
NIP. 00000000 000000 0 001
""",
    "daftar petugas NIP": """
Petugas survei:
Contoh Nama, NIP. 00000000 000000 0 003
Nama Contoh, NIP. 00000000 000000 0 004

Sukamaju, 14 Juli 2025
Sekretaris,

Contoh Nama
NIP. 00000000 000000 0 001
""",
    "tanggal lengkap berkalimat": """
Dibuat di Sukamaju pada hari Senin tanggal 14 Juli 2025.

Panitera,

Contoh Nama, S.H., M.H.
NIP. 00000000 000000 0 001
""",
    "tanggal terbilang": """
Demikian berita acara ini dibuat pada hari Senin tanggal empat belas bulan Juli tahun dua ribu dua puluh lima.

Ketua,

Contoh Nama
NIP. 00000000 000000 0 001
""",
    "tanggal dalam sampul": """
Tanggal laporan: 14 Juli 2025

Disusun oleh Tim SKM
Kepala UPT Pelatihan
Contoh Nama
NIP 00000000 000000 0 001
""",
    "tanggal di bawah": """
Kepala Sekolah,

Contoh Nama, S.Pd.
NIP 00000000 000000 0 001
Sukamaju, 14 Juli 2025
""",
    "salam": """
Sukamaju, Senin, 14 Juli 2025
Hormat kami,
Kepala UPT

Contoh Nama
""",
    "bullet sign": """
Ditandatangani di Sukamaju
Tanggal 14 Juli 2025
oleh Kepala Dinas
Contoh Nama
""",
    "tgl tanpa koma": """
Sukamaju 14 Juli 2025
Kepala Dinas
Contoh Nama
NIP 00000000 000000 0 001
""",
    "ditandatangani pada": """
Disetujui untuk disampaikan.

Kepala Balai,
Contoh Nama
NIP 00000000 000000 0 001

Ditandatangani: 14/07/2025 09.30 WIB
""",
    "mengetahui dengan nama dan jabatan lain di bawah tanpa tanggal": """
Sukamaju, 14 Juli 2025
Penyusun,

Contoh Nama

Mengetahui,
Kepala Kantor,

Nama Contoh
NIP 00000000 000000 0 001
""",
    "tanggal di kaki halaman": """
Kepala Kantor Pertanahan,
Contoh Nama
NIP 00000000 000000 0 001

Dicetak 14 Juli 2025
""",
}
"""Endings that lack nothing; "@" stands for a signature without a date."""

LACKING_END = {
    "tanpa tanggal": """
@
""",
    "tempat saja": """
Sukamaju,
@
""",
    "bulan saja": """
Sukamaju, Juli 2025
@
""",
    "titik": """
Sukamaju, ..... Juli 2025
@
""",
    "titik semua": """
Sukamaju, ....................
@
""",
    "ditetapkan tanpa tanggal": """
Ditetapkan di Sukamaju
pada tanggal
@
""",
    "tanpa nama": """
Sukamaju, 14 Juli 2025
Camat Sukamaju,


NIP. 00000000 000000 0 001
""",
    "nama titik": """
Sukamaju, 14 Juli 2025
Camat Sukamaju,

(........................)
NIP. 00000000 000000 0 001
""",
}
"""Endings that prove what they lack: a blank, half a date, nobody's name, or no date in the whole report."""


def _accused(text: str) -> list[str]:
    klaim = extract(read_report(text.encode(), "laporan.txt"), LAW)
    rules = [kaidah for kaidah in KAIDAH if kaidah.kode in {"LAP-12", "LAP-13"}]
    return [temuan.isi.tercetak for kaidah in rules for temuan in kaidah.check(klaim, LAW)]


@pytest.mark.parametrize("head", DATED_HEAD.values(), ids=DATED_HEAD)
def test_a_date_at_the_head_of_the_report_is_its_date(head: str) -> None:
    assert _accused(f"{TITLE}\n\n{head}\n{BODY}{SIGNED}") == []


@pytest.mark.parametrize("end", WHOLE_END.values(), ids=WHOLE_END)
def test_a_whole_signature_is_not_accused_whatever_its_shape(end: str) -> None:
    assert _accused(f"{TITLE}\n{BODY}{end.replace('@', SIGNED)}") == []


@pytest.mark.parametrize("end", LACKING_END.values(), ids=LACKING_END)
def test_what_lacks_is_found(end: str) -> None:
    assert len(_accused(f"{TITLE}\n{BODY}{end.replace('@', SIGNED)}")) == 1
