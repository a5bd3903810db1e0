from datetime import date
from functools import partial
from pathlib import Path

import pytest
from PIL import Image, ImageDraw

from siklus.core.errors import Place
from siklus.core.laporan.bahan import Narasi
from siklus.core.realisasi.bukti import Bukti
from siklus.document.blocks import Paragraph
from siklus.document.inline import Slot, Text
from tests.readers.bukukerja.buatan import Book, book, problems, read, warnings


def _picture(path: Path, ragam: int, quality: int = 90) -> None:
    image = Image.new("RGB", (400, 300), "#DDDDDD")
    draw = ImageDraw.Draw(image)
    for step in range(8):
        x, y = (step * 83 + ragam * 131) % 340, (step * 47 + ragam * 89) % 240
        draw.ellipse((x, y, x + 110, y + 90), f"#{(step * 29 + ragam * 50) % 200:02x}6040")
    path.parent.mkdir(exist_ok=True)
    image.save(path, quality=quality)


def _with_pictures(folder: Path) -> Book:
    for number in range(4):
        _picture(folder / "bukti" / f"{number}.jpg", number)
    sheets = book()
    sheets["Dokumentasi"] = [
        ["Kode", "Berkas", "Keterangan", "Tanggal", "Tempat", "Tautan", "Dokumentasi survei"],
        ["B1", "0.jpg", "Rapat", date(2025, 10, 7), "Kantor", None, None],
        ["B2", "1.jpg", "Survei", None, None, "https://kpu.example", "ya"],
    ]
    sheets["Realisasi"] += [["RTL-01", None, "selesai", "a", "14/11/2025", "b1; B1; 2.jpg", "Kasubbag"]]
    return sheets


def test_evidence_by_code_or_by_name(tmp_path: Path) -> None:
    buku = read(tmp_path, _with_pictures(tmp_path))
    first, second = buku.catatan[0].bukti
    assert (first.kode, first.nama_berkas, first.keterangan, first.tanggal, first.tempat) == (
        "B1", "0.jpg", "Rapat", date(2025, 10, 7), "Kantor",
    )  # fmt: skip
    assert (second.kode, second.nama_berkas, second.keterangan, second.terbaca) == ("2.jpg", "2.jpg", "", True)
    assert [(item.kode, item.tautan) for item in buku.kantor.dokumentasi] == [("B2", "https://kpu.example")]
    assert set(buku.assets) == {first.sha256, second.sha256, buku.kantor.dokumentasi[0].sha256}
    assert [str(item).split(": ", 1)[1] for item in buku.peringatan] == [
        "Berkas “2.jpg” belum tercatat pada lembar Dokumentasi. Tambahkan barisnya dengan keterangan, tanggal, dan tempat."
    ]


def test_unreadable_evidence_is_carried_as_such(tmp_path: Path) -> None:
    sheets = _with_pictures(tmp_path)
    (tmp_path / "bukti" / "0.jpg").write_bytes((tmp_path / "bukti" / "0.jpg").read_bytes()[:900])
    sheets["Realisasi"][1][5] = "B1; tidak-ada.jpg"
    buku = read(tmp_path, sheets)
    first, second = buku.catatan[0].bukti
    assert (first.terbaca, first.sha256 != "", first.halaman) == (False, True, ())
    assert second == Bukti("tidak-ada.jpg", "tidak-ada.jpg", "", 0, "", (), "", terlampir=False)
    assert [item.code for item in buku.peringatan] == ["BUKTI-01", "BUKTI-05"]


def test_one_picture_for_two_rtl(tmp_path: Path) -> None:
    sheets = _with_pictures(tmp_path)
    _picture(tmp_path / "bukti" / "salinan.jpg", 0, quality=40)
    sheets["Dokumentasi"] += [["B3", "salinan.jpg", "Rapat lagi"], ["B4", "3.jpg", "Lain"]]
    sheets["Realisasi"][1][5] = "B1; B4"
    sheets["Realisasi"] += [["RTL-02", None, "selesai", "b", "1/9/2025", "B3; B1", "Kasubbag"]]
    assert warnings(tmp_path, sheets) == [
        "[BUKTI-08] lembar “Realisasi”, baris 3, kolom “Bukti”: Gambar “0.jpg” untuk RTL-01 sama dengan “salinan.jpg” untuk RTL-02. "
        "Pakai gambar yang berbeda untuk setiap RTL.",
    ]


def test_a_name_that_leads_out_stops_the_reading(tmp_path: Path) -> None:
    sheets = _with_pictures(tmp_path)
    sheets["Realisasi"][1][5] = "../rahasia.jpg"
    assert problems(tmp_path, sheets) == [
        "[BUKTI-02] lembar “Realisasi”, baris 2, kolom “Bukti”: Nama berkas bukti “../rahasia.jpg” menunjuk ke luar folder bukti. "
        "Salin berkasnya ke folder bukti dan tulis namanya saja."
    ]


def test_a_logo(tmp_path: Path) -> None:
    sheets = _with_pictures(tmp_path)
    sheets["Identitas"] += [["Berkas logo", "3.jpg"]]
    buku = read(tmp_path, sheets)
    assert (buku.kantor.unit.logo in buku.assets, buku.kantor.unit.logo_ukuran) == (True, (400, 300))
    sheets["Identitas"][-1] = ["Berkas logo", "tidak-ada.png"]
    assert read(tmp_path, sheets).kantor.unit.logo == ""


def test_maintenance_and_publications_name_evidence_too(tmp_path: Path) -> None:
    sheets = _with_pictures(tmp_path)
    sheets["Pemeliharaan"] = [
        ["Unsur", "Bentuk pemeliharaan", "Penanggung jawab", "Bukti"],
        ["Biaya", "Papan", "Sub A", "B1"],
    ]
    sheets["Publikasi"] = [
        ["Media", "Daring", "Tanggal", "Tautan", "Bukti"],
        ["Papan", "tidak", "21/7/2025", None, "B2"],
    ]
    buku = read(tmp_path, sheets)
    assert [(item.unsur, [bukti.kode for bukti in item.bukti]) for item in buku.kantor.pemeliharaan] == [
        ("biaya", ["B1"])
    ]
    assert [(item.media, item.daring, [bukti.kode for bukti in item.bukti]) for item in buku.kantor.publikasi] == [
        ("Papan", False, ["B2"])
    ]


def test_narrative_in_the_cell_and_in_a_file(tmp_path: Path) -> None:
    (tmp_path / "narasi").mkdir()
    (tmp_path / "narasi" / "latar.md").write_text("\ufeffDari berkas.", encoding="utf-8")
    sheets = book()
    sheets["Narasi"] = [
        ["Bagian", "Naskah"],
        ["1.1", "narasi/latar.md"],
        ["1.2", "latar.md"],
        ["Kata_Pengantar", "Nilai {ikm}."],
    ]
    place = partial(Place, "buku-kerja.xlsx", "Narasi", column="Naskah")
    assert read(tmp_path, sheets).kantor.narasi == {
        "1.1": Narasi((Paragraph((Text("Dari berkas."),)),), place(row=2), "narasi/latar.md"),
        "1.2": Narasi((Paragraph((Text("Dari berkas."),)),), place(row=3), "latar.md"),
        "kata_pengantar": Narasi((Paragraph((Text("Nilai "), Slot("ikm"), Text("."))),), place(row=4)),
    }


def test_narrative_that_cannot_be_used(tmp_path: Path) -> None:
    (tmp_path / "narasi").mkdir()
    (tmp_path / "narasi" / "biner.md").write_bytes(b"\xff\xfe\x00")
    (tmp_path / "rahasia.md").write_text("rahasia")
    sheets = book()
    sheets["Narasi"] = [
        ["Bagian", "Naskah"], ["1.1", "narasi/tidak-ada.md"], ["1.2", "../rahasia.md"], ["1.3", "biner.md"], ["1.4", "<b>a</b>"], ["1.4", "x"],
    ]  # fmt: skip
    advice = "Simpan sebagai teks UTF-8 berakhiran .md di folder narasi."
    assert sorted(problems(tmp_path, sheets)) == sorted(
        [
            "[BUKU-30] lembar “Narasi”, baris 6, kolom “Bagian”: “1.4” sudah dipakai pada baris 5. Beri nama lain atau hapus salah satu "
            "baris.",
            *(
                f"[NARASI-14] lembar “Narasi”, baris {row}, kolom “Naskah”: Berkas naskah “{name}” tidak ada di folder narasi, "
                f"bukan .md, atau bukan teks UTF-8. {advice}"
                for row, name in ((2, "narasi/tidak-ada.md"), (3, "../rahasia.md"), (4, "biner.md"))
            ),
            "[NARASI-11] lembar “Narasi”, baris 5, kolom “Naskah”: Naskah baris 1 memuat kode HTML, yang tidak didukung. Hapus kodenya; "
            "pakai **tebal**, *miring*, daftar, atau tabel Markdown.",
        ]
    )


def test_narrative_over_the_limit_is_refused_not_cut(tmp_path: Path) -> None:
    (tmp_path / "narasi").mkdir()
    (tmp_path / "narasi" / "pas.md").write_text("a" * 500_000)
    (tmp_path / "narasi" / "panjang.md").write_text("a" * 500_001)
    sheets = book() | {"Narasi": [["Bagian", "Naskah"], ["1.1", "pas.md"], ["1.2", "panjang.md"]]}
    assert problems(tmp_path, sheets) == [
        "[NARASI-15] lembar “Narasi”, baris 3, kolom “Naskah”: Berkas naskah “panjang.md” lebih besar dari 500 KB. Ringkas "
        "naskahnya, atau bagi ke beberapa bagian."
    ]


@pytest.mark.parametrize("name", ["narasi/bab satu.txt", "BAB.TXT", "..\\rahasia", "narasi/../../x", "bab satu.MD"])
def test_what_looks_like_a_file_is_never_printed_as_text(tmp_path: Path, name: str) -> None:
    sheets = book() | {"Narasi": [["Bagian", "Naskah"], ["1.1", name]]}
    assert problems(tmp_path, sheets) == [
        f"[NARASI-14] lembar “Narasi”, baris 2, kolom “Naskah”: Berkas naskah “{name}” tidak ada di folder narasi, bukan .md, "
        "atau bukan teks UTF-8. Simpan sebagai teks UTF-8 berakhiran .md di folder narasi."
    ]


def test_a_text_file_is_refused_even_where_it_stands(tmp_path: Path) -> None:
    (tmp_path / "narasi").mkdir()
    (tmp_path / "narasi" / "latar.txt").write_text("Dari berkas.", encoding="utf-8")
    sheets = book() | {"Narasi": [["Bagian", "Naskah"], ["1.1", "narasi/latar.txt"]]}
    assert problems(tmp_path, sheets)[0].startswith("[NARASI-14]")


def test_a_part_that_no_report_has_is_named_with_its_row(tmp_path: Path) -> None:
    sheets = book() | {"Narasi": [["Bagian", "Naskah"], ["tindaklanjut/2.1", "x"], ["zzz", "x"], [None, "x"]]}
    second, third, first = problems(tmp_path, sheets)
    blank = "[BUKU-11] lembar “Narasi”, baris 4, kolom “Bagian”: “Bagian” belum diisi. Lengkapi sel ini."
    assert first == blank
    assert second.startswith(
        "[NARASI-02] lembar “Narasi”, baris 2, kolom “Bagian”: Bagian laporan “tindaklanjut/2.1” tidak dikenal. Mungkin "
        "maksudnya “tindak-lanjut/2.1”. Pakai salah satu kunci ini: kata_pengantar, 1, 1.1, "
    )
    assert third.startswith(
        "[NARASI-02] lembar “Narasi”, baris 3, kolom “Bagian”: Bagian laporan “zzz” tidak dikenal. Pakai "
    )


@pytest.mark.parametrize(
    ("text", "end"),
    [
        ("Petugas berdinas luar dan", "berdinas luar dan"),
        ("Petugas berdinas luar, karena.", "berdinas luar, karena"),
        ("Sebagai berikut:", "Sebagai berikut:"),
        ("**Petugas,**", "Petugas,"),
        ("Serta", "Serta"),
        ("Petugas berdinas luar.", ""),
        ("- satu\n- dua", ""),
    ],
)
def test_a_sentence_that_was_not_finished(tmp_path: Path, text: str, end: str) -> None:
    sheets = book() | {"Narasi": [["Bagian", "Naskah"], ["1.1", text]]}
    message = f"Kalimat belum selesai: berakhir dengan “{end}”. Lengkapi kalimatnya."
    expected = [f"[BUKU-45] lembar “Narasi”, baris 2, kolom “Naskah”: {message}"] if end else []
    assert warnings(tmp_path, sheets) == expected
    sheets = book()
    sheets["RTL"][1][2] = text
    expected = [f"[BUKU-45] lembar “RTL”, baris 2, kolom “Kegiatan”: {message}"] if end else []
    assert warnings(tmp_path, sheets) == expected


def test_a_reason_of_one_linking_word_is_none(tmp_path: Path) -> None:
    sheets = book()
    sheets["Identitas"] += [["Alasan prioritas", "Karena,"]]
    assert problems(tmp_path, sheets) == [
        "[BUKU-45] lembar “Identitas”, baris 13, kolom “Isi”: Kalimat belum selesai: berakhir dengan “Karena,”. Lengkapi "
        "kalimatnya."
    ]
