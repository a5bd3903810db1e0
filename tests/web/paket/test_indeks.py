"""The index as workbook and as page: every item, every file, every gap; and what people typed stays text."""

import re
import zipfile
from datetime import date
from html.parser import HTMLParser
from io import BytesIO
from typing import Any

import pytest
from python_calamine import CalamineWorkbook

from siklus.web.models import Bukti, Laporan, Realisasi, Rtl, Survei
from siklus.web.queries.paket import Bagian, paket_of
from siklus.web.services.publikasi import IsianPublikasi, add_publikasi
from tests.web.conftest import HARI_INI, Orang
from tests.web.paket.conftest import PADA, contents, packed, unpacked

EVIL = "=cmd|' /C calc'!A0"
Sheets = dict[str, list[list[Any]]]


def sheets(data: bytes) -> Sheets:
    with CalamineWorkbook.from_filelike(BytesIO(data)) as book:
        return {name: book.get_sheet_by_name(name).to_python() for name in book.sheet_names}


@pytest.fixture
def survei(terfoto: Realisasi) -> Survei:
    return Survei.objects.get(pk=terfoto.rtl.rencana.survei_id)


class Links(HTMLParser):
    """The addresses of a page's links, and its other tags."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []
        self.tags: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.found += [value or "" for name, value in attrs if name in {"href", "src"}]


def read(page: bytes) -> Links:
    links = Links()
    links.feed(page.decode())
    return links


def test_the_workbook_tells_every_item_with_its_proof(survei: Survei, papan: Bukti, laporan: Laporan) -> None:
    assert papan.publikasi_id
    assert laporan.nomor == 2
    found = sheets(contents(survei)["INDEKS.xlsx"])
    assert list(found) == ["Butir penilaian", "RTL dan bukti", "Publikasi", "Semua berkas"]
    rows = found["Butir penilaian"]
    assert rows[0][0] == "Butir penilaian"
    assert (
        rows[1][0]
        == "KPU Kabupaten Tirtamaya, Semester I Tahun 2026 (Januari–Juni 2026). Keadaan pada 23 November 2026."
    )
    assert rows[2][0] == "Rencana tindak lanjut disetujui 6 Juli 2026; 1 dari 3 RTL sudah terbukti."
    assert rows[4] == [
        "PEKPPP",
        "Persentase tindak lanjut hasil SKM",
        "3 / 5",
        "1 dari 3 RTL (33,3%) sudah dilaksanakan.",
        "Selesaikan 2 RTL lagi (3 dari 3) agar skornya menjadi 5.",
        "Rencana tindak lanjut yang disetujui",
        "Ada.",
        "",
        "Lembar RTL dan bukti",
    ]
    assert [row[:3] + row[5:7] + row[8:] for row in rows[5:]] == [
        ["PEKPPP", "Persentase tindak lanjut hasil SKM", "3 / 5", "Bukti RTL yang diterima pemeriksa",
         "Ada sebagian. Belum selesai atau belum terbukti: RTL-2026-01 dan RTL-2026-03.", "Lembar RTL dan bukti"],
        ["PEKPPP", "Persentase tindak lanjut hasil SKM", "3 / 5", "Laporan Tindak Lanjut SKM yang disegel", "Ada.",
         "Laporan Tindak Lanjut SKM, versi 2 (PDF)"],
        ["PEKPPP", "Kecepatan penyelesaian tindak lanjut", "0 / 5", "Rencana tindak lanjut yang disetujui", "Ada.",
         "Lembar RTL dan bukti"],
        ["PEKPPP", "Kecepatan penyelesaian tindak lanjut", "0 / 5", "Bukti RTL yang diterima pemeriksa",
         "Ada sebagian. Belum selesai atau belum terbukti: RTL-2026-01 dan RTL-2026-03.", "Lembar RTL dan bukti"],
        ["PEKPPP", "Jumlah media publikasi hasil SKM", "terpenuhi",
         "Bukti publikasi daring atau bukti publikasi luring", "Ada.", "Lembar Publikasi"],
        ["Zona Integritas", "Frekuensi survei", "0,25 / 1", "Hasil survei", "Ada.",
         "Hasil survei, nilai gabungan (CSV)"],
        ["Zona Integritas", "Frekuensi survei", "0,25 / 1", "Dokumentasi pelaksanaan survei", "Belum ada bukti.", "–"],
        ["Zona Integritas", "Frekuensi survei", "0,25 / 1", "Laporan Pelaksanaan SKM yang disegel",
         "Belum ada bukti.", "–"],
        ["Zona Integritas", "Publikasi hasil survei", "terpenuhi", "Bukti publikasi daring", "Ada.",
         "Lembar Publikasi"],
        ["Zona Integritas", "Publikasi hasil survei", "terpenuhi", "Bukti publikasi luring", "Ada.",
         "Lembar Publikasi"],
        ["Zona Integritas", "Tindak lanjut hasil survei", "belum terpenuhi", "Rencana tindak lanjut yang disetujui",
         "Ada.", "Lembar RTL dan bukti"],
        ["Zona Integritas", "Tindak lanjut hasil survei", "belum terpenuhi", "Berita acara Forum Konsultasi Publik",
         "Belum ada bukti.", "–"],
        ["Zona Integritas", "Tindak lanjut hasil survei", "belum terpenuhi", "Bukti RTL yang diterima pemeriksa",
         "Ada sebagian. Belum selesai atau belum terbukti: RTL-2026-01 dan RTL-2026-03.", "Lembar RTL dan bukti"],
        ["Zona Integritas", "Tindak lanjut hasil survei", "belum terpenuhi", "Laporan Tindak Lanjut SKM yang disegel",
         "Ada.", "Laporan Tindak Lanjut SKM, versi 2 (PDF)"],
    ]  # fmt: skip


def test_the_workbook_tells_each_month_and_each_publication(survei: Survei, papan: Bukti) -> None:
    assert papan.publikasi_id
    found = sheets(contents(survei)["INDEKS.xlsx"])
    assert [[row[0], *row[3:7], row[8]] for row in found["RTL dan bukti"][3:]] == [
        ["RTL-2026-01", "Juli 2026", "Belum", "–", "–", "Belum ada bukti."],
        ["RTL-2026-01", "Agustus 2026", "Belum", "–", "–", "Belum ada bukti."],
        ["RTL-2026-02", "September 2026", "Diterima", date(2026, 9, 14), date(2026, 9, 16),
         "Loket kedua melayani pemohon"],
        ["RTL-2026-03", "Desember 2026", "Belum", "–", "–", "Belum ada bukti."],
    ]  # fmt: skip
    assert found["Publikasi"][3:] == [
        [date(2026, 7, 7), "Situs", "daring", "terbukti", "https://x.example/skm"],
        [date(2026, 7, 8), "Papan/Loket", "luring", "terbukti", "papan.jpg"],
    ]
    assert [row[:3] for row in found["Semua berkas"][3:]] == [
        [1.0, "3-bukti-rtl/02-RTL-2026-02/2026-09/01-Foto-loket-1.jpg",
         "RTL-2026-02, September 2026: Loket kedua melayani pemohon"],
        [2.0, "5-bukti-publikasi/02-2026-07-08-Papan-Loket/01-papan.jpg", "Publikasi luring, Papan/Loket: papan.jpg"],
        [3.0, "6-hasil-survei/hasil.csv", "Hasil survei, nilai gabungan (CSV)"],
        [4.0, "6-hasil-survei/hasil.json", "Hasil survei, nilai gabungan (JSON)"],
    ]  # fmt: skip


def test_every_link_leads_to_a_file_of_the_package(survei: Survei, papan: Bukti, laporan: Laporan) -> None:
    assert papan.publikasi_id
    assert laporan.disegel
    found = contents(survei)
    with zipfile.ZipFile(BytesIO(found["INDEKS.xlsx"])) as book:
        xml = "".join(book.read(name).decode() for name in book.namelist() if name.endswith(".rels"))
    of_book = {target.replace("\\", "/") for target in re.findall(r'Target="([^"]+)" TargetMode="External"', xml)}
    page = read(found["INDEKS.html"])
    files = {name for name in found if "/" in name}
    assert of_book == files | {"https://x.example/skm"}
    assert {link for link in page.found if not link.startswith("#")} == of_book
    assert not page.tags & {"script", "img", "iframe", "object", "link", "form"}


def test_what_people_typed_is_neither_formula_nor_markup(survei: Survei, orang: Orang) -> None:
    Rtl.objects.filter(identitas="RTL-2026-02").update(kegiatan=EVIL)
    Realisasi.objects.update(deskripsi="<script>alert(1)</script>")
    Bukti.objects.update(keterangan=EVIL)
    isian = IsianPublikasi(EVIL, daring=True, tanggal=date(2026, 7, 7), tautan="javascript:alert(1)")
    add_publikasi(survei, isian, orang.petugas, PADA)
    found = contents(survei)
    with zipfile.ZipFile(BytesIO(found["INDEKS.xlsx"])) as book:
        cells = "".join(book.read(name).decode() for name in book.namelist() if "sheets/sheet" in name)
        links = "".join(book.read(name).decode() for name in book.namelist() if name.endswith(".rels"))
    assert "<f>" not in cells
    assert "javascript" not in links
    read_back = sheets(found["INDEKS.xlsx"])
    assert read_back["RTL dan bukti"][5][2] == EVIL
    assert read_back["RTL dan bukti"][5][8] == EVIL
    assert read_back["Publikasi"][3][1] == EVIL
    page = read(found["INDEKS.html"])
    assert "script" not in page.tags
    assert not any(link.startswith("javascript") for link in page.found)


def test_nothing_at_all_is_an_index_that_says_so(disegel: Survei) -> None:
    found = unpacked(packed(paket_of(disegel, HARI_INI, {Bagian.LAPORAN})))
    page = found["INDEKS.html"].decode()
    assert "Belum ada rencana tindak lanjut yang disetujui." in page
    assert "Belum ada publikasi yang dicatat." in page
    assert "Belum ada berkas." in page
    assert sheets(found["INDEKS.xlsx"])["Semua berkas"][3:] == []


def test_a_part_that_was_left_out_is_told_in_the_workbook(survei: Survei) -> None:
    found = sheets(unpacked(packed(paket_of(survei, HARI_INI, {Bagian.HASIL})))["INDEKS.xlsx"])
    told = "Loket kedua melayani pemohon. Berkasnya tidak disertakan dalam paket ini."
    assert found["RTL dan bukti"][5][8] == told
