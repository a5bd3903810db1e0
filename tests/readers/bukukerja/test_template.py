from datetime import date
from pathlib import Path

import pytest

from siklus.core.aturan import aturan
from siklus.core.realisasi.catatan import Status
from siklus.document.sheets import Workbook
from siklus.readers.bukti import PictureStore
from siklus.readers.bukukerja.read import read_buku_kerja
from siklus.readers.bukukerja.registry import LEMBAR, identity_rows, with_dynamic_columns
from siklus.readers.bukukerja.template import Rows, filled_workbook, template_workbook
from siklus.writers.xlsx import render_xlsx
from tests.readers.bukukerja.buatan import UNSUR

LAW = aturan(date(2025, 7, 1))


def _comments(workbook: Workbook) -> dict[str, str]:
    return {
        f"{sheet.name}!{cell.value}": cell.comment
        for sheet in workbook.sheets
        for row in sheet.rows
        for cell in row
        if cell.comment
    }


def test_the_template_has_every_sheet_in_order() -> None:
    assert [sheet.name for sheet in template_workbook(LAW).sheets] == [
        "Petunjuk", "Identitas", "Layanan", "Kuesioner", "Responden", "Nilai", "Saran", "RTL", "Realisasi", "Pemeliharaan",
        "Strategi", "Periode Lalu", "Dokumentasi", "Publikasi", "Narasi", "Daftar",
    ]  # fmt: skip
    assert template_workbook(LAW).sheets[-1].hidden


def test_every_column_explains_itself() -> None:
    comments = _comments(template_workbook(LAW))
    assert comments["RTL!Bulan *"] == (
        "Bulan pelaksanaan di dalam masa pelaksanaan.\nCara mengisi: nama bulan; beberapa bulan dipisahkan titik koma, atau "
        "rentang, misalnya Jul–Des.\nContoh: Okt; Nov"
    )
    for lembar in LEMBAR:
        for kolom in with_dynamic_columns(lembar, LAW, tuple(UNSUR)).kolom:
            assert comments[f"{lembar.nama}!{kolom.nama}{' *' if kolom.wajib else ''}"].startswith(kolom.arti)


def test_choices_come_from_the_law_and_from_other_sheets() -> None:
    rules = {(sheet.name, rule.column): rule for sheet in template_workbook(LAW).sheets for rule in sheet.validations}
    assert rules["RTL", 1].source == "=Daftar!$A$2:$A$10"
    assert rules["Realisasi", 0].source == "=RTL!$A$5:$A$204"
    assert rules["Responden", 2].source == "=Layanan!$A$5:$A$204"
    assert (rules["Responden", 4].kind, rules["Responden", 4].low, rules["Responden", 4].high) == ("integer", 1, 4)
    assert rules["Publikasi", 1].choices == ("ya", "tidak")


def test_the_empty_template_asks_for_what_must_be_filled_in(tmp_path: Path) -> None:
    (tmp_path / "buku-kerja.xlsx").write_bytes(render_xlsx(template_workbook(LAW)))
    with pytest.raises(Exception) as caught:  # noqa: PT011 - the whole message is compared below
        read_buku_kerja(tmp_path, pictures=PictureStore(tmp_path))
    asked = [problem.message for problem in getattr(caught.value, "problems", ())]
    assert sorted(asked) == sorted(
        [f"“{item.nama}” belum diisi." for item in identity_rows() if item.wajib]
        + ["Responden dan Nilai sama-sama kosong."]
    )


def test_what_is_filled_in_is_read_back(tmp_path: Path) -> None:
    rows: Rows = {
        "Identitas": [
            {
                "Nama kantor": "KPU Kabupaten Contoh", "Sebutan kantor": "KPU Contoh", "Kota": "Contoh", "Jenis periode": "tahun",
                "Tahun": 2025, "Masa pelaksanaan mulai": "Januari 2026", "Masa pelaksanaan selesai": "Desember 2026",
                "Tanggal laporan": "2026-12-30", "Jabatan penandatangan": "Sekretaris", "Nama penandatangan": "Rekaan",
            }
        ],
        "Layanan": [{"Kode": "a", "Nama layanan": "Layanan A", "Jumlah pengguna": 1200}],
        "Responden": [{"ID": "R1", "Tanggal": "2025-04-01", "Layanan": "a", **dict.fromkeys(UNSUR, 3), "Usia": "17–25 tahun"}],
        "RTL": [
            {"ID": "=RTL-1", "Unsur": "Sarana dan Prasarana", "Kegiatan": "+ kursi", "Bulan": "Mar", "Penanggung jawab": "A",
             "Anggaran": 2500000}
        ],
        "Realisasi": [{"ID RTL": "=RTL-1", "Status": "berjalan"}],
        "Narasi": [{"Bagian": "1.1", "Naskah": "Nilai {ikm}."}],
        "Nilai": [],
    }  # fmt: skip
    (tmp_path / "buku-kerja.xlsx").write_bytes(render_xlsx(filled_workbook(rows, LAW)))
    buku = read_buku_kerja(tmp_path, pictures=PictureStore(tmp_path))
    assert [(rtl.id, rtl.kegiatan, rtl.anggaran) for rtl in buku.rencana.rtl] == [("=RTL-1", "+ kursi", 2_500_000)]
    assert [item.status for item in buku.catatan] == [Status.BERJALAN]
    assert buku.jawaban[0].profil == {"usia": "17"}
    assert buku.kantor.layanan[0].pengguna == 1200
    assert list(buku.kantor.narasi) == ["1.1"]
    assert buku.peringatan == ()


@pytest.mark.parametrize(
    "rows", [{"RTLL": []}, {"RTL": [{"Warna": "biru"}]}, {"Identitas": [{"Warna": "biru"}]}]
)  # fmt: skip
def test_rows_that_fit_no_column_are_refused(rows: dict[str, list[dict[str, str]]]) -> None:
    with pytest.raises(KeyError):
        filled_workbook(rows, LAW)
