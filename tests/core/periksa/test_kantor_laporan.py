"""Reports that name their own office in many ways, and others with good reason: nothing in them was left over."""

from collections.abc import Sequence
from datetime import date

import pytest

from siklus.core.aturan import aturan
from siklus.core.periksa.daftar import KAIDAH
from siklus.core.periksa.klaim.baca import extract
from siklus.readers.laporan import read_report

LAW = aturan(on=date(2026, 1, 1))


def doc(cover: str, names: Sequence[str], sign: str, extra: Sequence[str] = ()) -> str:
    """A report whose cover, sentences, caption and signature name its office."""
    a, b, c = (list(names) * 3)[:3]
    body = "\n\n".join(extra)
    return f"""LAPORAN SURVEI KEPUASAN MASYARAKAT
SEMESTER I TAHUN 2025

{cover}

KATA PENGANTAR

Laporan hasil survei {a} disusun sebagai bahan perbaikan pelayanan.

BAB I PENDAHULUAN

{b} melaksanakan survei kepuasan masyarakat pada Semester I Tahun 2025. Hasil SKM {c} baik.

{body}

BAB II HASIL

Tabel 2.1 Nilai unsur {a} Semester I Tahun 2025

No\tUnsur\tNilai\tMutu
1\tPersyaratan\t3,27\tB
2\tWaktu\t3,25\tB
3\tBiaya\t4,00\tA

BAB III PENUTUP

Demikian laporan {b}.

Sukamaju, 12 Juli 2025
{sign}

Contoh Nama
NIP 00000000 000000 0 001
"""


REPORTS = {
    "puskesmas": doc(
        "UPTD PUSKESMAS SUKAMAJU\nDINAS KESEHATAN KABUPATEN CONTOH RAYA",
        ["UPTD Puskesmas Sukamaju", "Puskesmas Sukamaju", "UPT Puskesmas Sukamaju Kabupaten Contoh Raya"],
        "Kepala UPTD Puskesmas Sukamaju,",
        [
            "Wilayah kerja meliputi Kelurahan Melati, Kelurahan Mawar, dan Desa Anggrek.",
            "Responden berasal dari Puskesmas Pembantu Melati dan Puskesmas Keliling.",
            "Rapat dilakukan bersama Puskesmas Sukajaya sebagai pembanding.",
        ],
    ),
    "rsud": doc(
        "RUMAH SAKIT UMUM DAERAH dr. CONTOH\nKABUPATEN CONTOH RAYA",
        [
            "RSUD dr. Contoh",
            "Rumah Sakit Umum Daerah dr. Contoh Kabupaten Contoh Raya",
            "RSUD dr. Contoh Kabupaten Contoh Raya",
            "Rumah Sakit",
        ],
        "Direktur RSUD dr. Contoh,",
        ["Pasien dirujuk ke RSUD Provinsi. Hasil survei rumah sakit Umum Pusat lebih tinggi."],
    ),
    "rsud2": doc(
        "RSUD CONTOH RAYA",
        ["RSUD Contoh Raya", "Rumah Sakit Umum Daerah Contoh Raya", "RSU Contoh Raya"],
        "Direktur RSUD Contoh Raya",
        ["Hasil survei Rumah Sakit ini dan IKM Rawat Jalan RSUD dibahas."],
    ),
    "kecamatan": doc(
        "KECAMATAN SUKAMAJU\nKABUPATEN CONTOH RAYA",
        ["Kecamatan Sukamaju", "Kantor Camat Sukamaju", "Kantor Kecamatan Sukamaju"],
        "Camat Sukamaju,",
        [
            "Responden berasal dari Desa Melati Kecamatan Sukamaju, Desa Mawar, dan warga Kecamatan Sukajaya.",
            "Pelayanan kependudukan bekerja sama dengan Dinas Kependudukan dan Pencatatan Sipil Kabupaten Contoh Raya.",
        ],
    ),
    "kecamatan2": doc(
        "PEMERINTAH KABUPATEN CONTOH RAYA\nKECAMATAN BUKIT SERI",
        ["Kecamatan Bukit Seri", "Kecamatan Bukit Seri Kabupaten Contoh Raya", "kecamatan"],
        "Camat Bukit Seri",
        [
            "Survei kecamatan menunjukkan hasil baik.",
            "Tim Kecamatan dibentuk.",
            "Hasil survei di Kecamatan dibahas;",
            "Kepala Seksi Pelayanan Kecamatan memimpin.",
        ],
    ),
    "dinas": doc(
        "DINAS KEPENDUDUKAN DAN PENCATATAN SIPIL\nKABUPATEN CONTOH RAYA",
        [
            "Dinas Kependudukan dan Pencatatan Sipil Kabupaten Contoh Raya",
            "Disdukcapil Kabupaten Contoh Raya",
            "Dinas Kependudukan dan Pencatatan Sipil",
        ],
        "Kepala Dinas Kependudukan dan\nPencatatan Sipil Kabupaten Contoh Raya,",
        [
            "Dinas Komunikasi dan Informatika membantu tautan survei.",
            "Survei Dinas dilaksanakan Bidang Pelayanan Pendaftaran Penduduk.",
        ],
    ),
    "dpmptsp": doc(
        "DINAS PENANAMAN MODAL DAN PELAYANAN TERPADU SATU PINTU KOTA CONTOH",
        [
            "DPMPTSP Kota Contoh",
            "Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu Kota Contoh",
            "Dinas PMPTSP Kota Contoh",
        ],
        "Kepala DPMPTSP Kota Contoh,",
        ["Survei DPMPTSP mencakup layanan perizinan dari Dinas Perhubungan Kota Contoh dan Dinas Lingkungan Hidup."],
    ),
    "kpu": doc(
        "KOMISI PEMILIHAN UMUM KABUPATEN CONTOH RAYA",
        ["KPU Kabupaten Contoh Raya", "Komisi Pemilihan Umum Kabupaten Contoh Raya", "KPU Contoh Raya"],
        "Sekretaris KPU Kabupaten Contoh Raya,",
        [
            "Surat KPU RI menjadi dasar.",
            "KPU Provinsi Jawa Contoh menerima laporan.",
            "Hasil SKM dilaporkan kepada KPU Provinsi Jawa Contoh.",
        ],
    ),
    "kelurahan": doc(
        "KELURAHAN MELATI KECAMATAN SUKAMAJU KOTA CONTOH",
        ["Kelurahan Melati", "Kantor Lurah Melati", "Kelurahan Melati Kecamatan Sukamaju"],
        "Lurah Melati,",
        ["Hasil survei Kelurahan dibahas bersama Kelurahan Mawar."],
    ),
    "bps": doc(
        "BADAN PUSAT STATISTIK KABUPATEN CONTOH RAYA",
        ["BPS Kabupaten Contoh Raya", "Badan Pusat Statistik Kabupaten Contoh Raya"],
        "Kepala BPS Kabupaten Contoh Raya",
        ["Publikasi BPS Provinsi Jawa Contoh dan BPS RI dipakai."],
    ),
    "sekretariat": doc(
        "SEKRETARIAT DAERAH KABUPATEN CONTOH RAYA\nBAGIAN ORGANISASI",
        ["Sekretariat Daerah Kabupaten Contoh Raya", "Bagian Organisasi Sekretariat Daerah"],
        "Kepala Bagian Organisasi,",
        [
            (
                "Survei gabungan dilakukan pada Dinas Kesehatan, Dinas Pendidikan, Puskesmas Sukamaju, Puskesmas "
                "Sukajaya, RSUD Contoh Raya, Kecamatan Sukamaju, dan Kecamatan Sukajaya."
            ),
            "IKM Puskesmas Sukajaya tertinggi.",
        ],
    ),
    "gabungan": doc(
        "PEMERINTAH KOTA CONTOH",
        ["Puskesmas Sukamaju", "Puskesmas Sukajaya", "Puskesmas Sukasari"],
        "Kepala Dinas Kesehatan Kota Contoh",
        [
            "IKM Puskesmas Sukamaju 80,00, Puskesmas Sukajaya 82,00, dan Puskesmas Sukasari 81,00.",
            "Hasil survei Puskesmas Sukamaju baik.",
            "Puskesmas Sukamaju melaksanakan survei.",
        ],
    ),
    "kemenag": doc(
        "KANTOR KEMENTERIAN AGAMA KOTA CONTOH",
        ["Kantor Kementerian Agama Kota Contoh", "Kemenag Kota Contoh", "Kankemenag Kota Contoh"],
        "Kepala Kantor Kementerian Agama Kota Contoh",
        ["Hasil survei KUA Kecamatan Sukamaju dan KUA Kecamatan Sukajaya digabung."],
    ),
    "pn": doc(
        "PENGADILAN NEGERI SUKAMAJU",
        ["Pengadilan Negeri Sukamaju", "Pengadilan Negeri Sukamaju Kelas IB", "PN Sukamaju"],
        "Ketua Pengadilan Negeri Sukamaju",
        ["Surat Pengadilan Tinggi Contoh menjadi dasar survei."],
    ),
}


@pytest.mark.parametrize("text", REPORTS.values(), ids=REPORTS)
def test_no_office_is_taken_for_one_left_over(text: str) -> None:
    klaim = extract(read_report(text.encode(), "laporan.txt"), LAW)
    rules = [kaidah for kaidah in KAIDAH if kaidah.kode in {"NSK-01", "NSK-02", "NSK-03"}]
    assert [temuan.pesan for kaidah in rules for temuan in kaidah.check(klaim, LAW)] == []
