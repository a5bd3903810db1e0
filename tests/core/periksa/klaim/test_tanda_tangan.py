"""Signatures as offices write them: each text through the reader, with what its block says and what two rules find."""

from datetime import date

import pytest

from siklus.core.aturan import aturan
from siklus.core.periksa.daftar import KAIDAH
from siklus.core.periksa.klaim.baca import extract
from siklus.core.periksa.klaim.identitas import TandaTangan
from siklus.readers.laporan import read_report

LAW = aturan(on=date(2026, 1, 1))
HEAD = """LAPORAN PELAKSANAAN SURVEI KEPUASAN MASYARAKAT
SEMESTER I TAHUN 2025
PUSKESMAS SUKAMAJU

BAB I PENDAHULUAN

Survei dilaksanakan setiap semester oleh petugas loket kepada pengguna layanan di ruang tunggu.

BAB II PENUTUP

Demikian laporan ini disusun untuk menjadi bahan perbaikan layanan.

"""
NOTA = """NOTA DINAS

Kepada\t: Camat Sukamaju
Dari\t: Kepala Seksi Pelayanan
Tanggal\t: 12 Juli 2025
Hal\t: Laporan Survei Kepuasan Masyarakat Semester I Tahun 2025

A. Dasar
Survei dilaksanakan menurut peraturan.

B. Hasil
Nilai IKM 80,00 dengan mutu B.

Demikian disampaikan.

Kepala Seksi Pelayanan,

Contoh Nama
"""

Short = tuple[str, int | None, int | None, int | None, str, str]


def short(tanda: TandaTangan) -> Short:
    """Place, day, month, year, office held, and of (n)ame, n(u)mber, (e)lectronic, (b)lank, (l)eft."""
    marks = {"n": tanda.nama, "u": tanda.nip, "e": tanda.elektronik, "b": tanda.kosong, "l": not tanda.sah}
    words = tanda.jabatan, "".join(mark for mark, holds in marks.items() if holds)
    return tanda.tempat, tanda.hari, tanda.bulan, tanda.tahun, *words


CASES: list[tuple[str, str, list[Short], list[str]]] = [
    (
        "ditetapkan",
        HEAD
        + """Ditetapkan di : Sukamaju
Pada tanggal : 12 Juli 2025
Kepala Dinas Kesehatan,

Contoh Nama, S.K.M.
NIP 00000000 000000 0 001
""",
        [("Sukamaju", 12, 7, 2025, "Kepala Dinas Kesehatan", "nu")],
        [],
    ),
    (
        "dua kolom",
        HEAD
        + """Mengetahui,                              Sukamaju, 12 Juli 2025
Kepala Puskesmas Sukamaju                Ketua Tim SKM


Contoh Nama                              Nama Lain
NIP 00000000 000000 0 001                NIP 00000000 000000 0 002
""",
        [("Sukamaju", 12, 7, 2025, "Kepala Puskesmas Sukamaju", "nu")],
        [],
    ),
    (
        "dua kolom tab",
        HEAD
        + """Mengetahui,\tSukamaju, 12 Juli 2025
Kepala Puskesmas Sukamaju\tKetua Tim SKM

Contoh Nama\tNama Lain
NIP 00000000 000000 0 001\tNIP 00000000 000000 0 002
""",
        [("Sukamaju", 12, 7, 2025, "Kepala Puskesmas Sukamaju", "nu")],
        [],
    ),
    (
        "elektronik",
        HEAD
        + """Ditandatangani secara elektronik oleh:
Kepala Dinas Kependudukan
Contoh Nama
NIP. 000000000000000001
Tanggal 12 Juli 2025
""",
        [("", 12, 7, 2025, "Kepala Dinas Kependudukan", "nue")],
        [],
    ),
    (
        "elektronik2",
        HEAD
        + """Sukamaju, 12 Juli 2025
Direktur,
Ditandatangani secara elektronik
dr. Contoh Nama, M.Kes
""",
        [("Sukamaju", 12, 7, 2025, "Direktur", "e")],
        [],
    ),
    (
        "dua berurutan",
        HEAD
        + """Sukamaju, 12 Juli 2025
Penyusun,

Contoh Nama

Mengetahui:
Camat Sukamaju

Nama Lain
NIP 000000000000000001
""",
        [("Sukamaju", 12, 7, 2025, "Penyusun", "nu")],
        [],
    ),
    (
        "nama dulu",
        HEAD
        + """Sukamaju, 12-07-2025

Contoh Nama, S.Sos
Camat Sukamaju
""",
        [("Sukamaju", 12, 7, 2025, "Camat Sukamaju", "n")],
        [],
    ),
    (
        "plt",
        HEAD
        + """Sukamaju, 12 Juli 2025
Plt. Direktur RSUD Sukamaju,

(dr. Contoh Nama)
NIP: 00000000 000000 0 001
""",
        [("Sukamaju", 12, 7, 2025, "Plt. Direktur RSUD Sukamaju", "nu")],
        [],
    ),
    (
        "an",
        HEAD
        + """Sukamaju, 12 Juli 2025
a.n. Bupati Sukamaju
Sekretaris Daerah
u.b.
Asisten Administrasi Umum,

CONTOH NAMA
Pembina Utama Muda
NIP 00000000 000000 0 001
""",
        [("Sukamaju", 12, 7, 2025, "a.n. Bupati Sukamaju", "nu")],
        [],
    ),
    (
        "tim",
        HEAD
        + """Sukamaju, 12/07/2025
Tim Survei Kepuasan Masyarakat
Ketua,
Contoh Nama
""",
        [("Sukamaju", 12, 7, 2025, "Tim Survei Kepuasan Masyarakat", "n")],
        [],
    ),
    (
        "satu baris",
        HEAD
        + """Sukamaju, 12 Juli 2025 Kepala Puskesmas Sukamaju, Contoh Nama, S.K.M. NIP 00000000 000000 0 001
""",
        [("Sukamaju", 12, 7, 2025, "Kepala Puskesmas Sukamaju, Contoh Nama, S.K.M. NIP 00000000 000000 0 001", "nu")],
        [],
    ),
    (
        "pengesahan",
        HEAD
        + """LEMBAR PENGESAHAN

Laporan ini disahkan di Sukamaju pada tanggal 12 Juli 2025.

Kepala Dinas,

Contoh Nama
NIP 00000000 000000 0 001
""",
        [("", None, None, None, "Kepala Dinas", "nu")],
        [],
    ),
    (
        "bold",
        HEAD
        + """**Sukamaju, 12 Juli 2025**
**Kepala Puskesmas,**

**__Contoh Nama__**
NIP. 00000000 000000 0 001
""",
        [("Sukamaju", 12, 7, 2025, "Kepala Puskesmas", "nu")],
        [],
    ),
    (
        "tabel md",
        HEAD
        + """| | Sukamaju, 12 Juli 2025 |
| Mengetahui, | Kepala Puskesmas, |
| | |
| | Contoh Nama |
""",
        [("Sukamaju", 12, 7, 2025, "Kepala Puskesmas", "n")],
        [],
    ),
    (
        "X kosong",
        HEAD
        + """Sukamaju, ........ 20..
Kepala Puskesmas,

Contoh Nama
NIP 00000000 000000 0 001
""",
        [("", None, None, None, "Kepala Puskesmas", "nub")],
        ["LAP-13"],
    ),
    (
        "X pada tanggal kosong",
        HEAD
        + """Ditetapkan di Sukamaju
pada tanggal ..............
Kepala Puskesmas,

Contoh Nama
NIP 00000000 000000 0 001
""",
        [("Sukamaju", None, None, None, "Kepala Puskesmas", "nub")],
        ["LAP-13"],
    ),
    (
        "X tbt",
        HEAD
        + """Sukamaju, tanggal bulan tahun
Kepala Puskesmas,

Contoh Nama
NIP 00000000 000000 0 001
""",
        [("", None, None, None, "Kepala Puskesmas", "nub")],
        ["LAP-13"],
    ),
    (
        "X cuma tanggal",
        HEAD
        + """Sukamaju, 12 Juli 2025
""",
        [("Sukamaju", 12, 7, 2025, "", "l")],
        ["LAP-12"],
    ),
    (
        "X cuma ditetapkan",
        HEAD
        + """Ditetapkan di Sukamaju
Pada tanggal 12 Juli 2025
""",
        [("Sukamaju", 12, 7, 2025, "", "l")],
        ["LAP-12"],
    ),
    (
        "X cuma mengetahui",
        HEAD
        + """Mengetahui,

Sukamaju, 12 Juli 2025
""",
        [("Sukamaju", 12, 7, 2025, "", "l")],
        ["LAP-12"],
    ),
    (
        "X nama kosong",
        HEAD
        + """Sukamaju, 12 Juli 2025
Kepala Puskesmas,


(..............................)
NIP. ..........................
""",
        [("Sukamaju", 12, 7, 2025, "Kepala Puskesmas", "")],
        ["LAP-13"],
    ),
    (
        "nota",
        NOTA,
        [("", 12, 7, 2025, "Kepala Seksi Pelayanan", "n")],
        [],
    ),
    (
        "nota2",
        NOTA.replace("\t", " ") + "NIP 00000000 000000 0 001\n",
        [("", 12, 7, 2025, "Kepala Seksi Pelayanan", "nu")],
        [],
    ),
]


@pytest.mark.parametrize(("text", "blocks", "codes"), [pytest.param(*case[1:], id=case[0]) for case in CASES])
def test_a_signature_in_any_wording(text: str, blocks: list[Short], codes: list[str]) -> None:
    klaim = extract(read_report(text.encode(), "laporan.txt"), LAW)
    assert [short(block) for block in klaim.identitas.tanda_tangan] == blocks
    rules = [kaidah for kaidah in KAIDAH if kaidah.kode in {"LAP-12", "LAP-13"}]
    assert [kaidah.kode for kaidah in rules for _ in kaidah.check(klaim, LAW)] == codes
