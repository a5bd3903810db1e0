from datetime import date

import pytest

from siklus.core.aturan import aturan
from siklus.core.periksa.klaim.bagian import GrupBukti
from siklus.core.periksa.klaim.bukti import find_acuan, find_bukti, find_gambar
from siklus.core.periksa.klaim.bukti.kutipan import find_kutipan, numbers_of
from siklus.core.periksa.klaim.kalimat import find_kalimat
from siklus.core.periksa.klaim.rtl import find_tindak_lanjut
from siklus.readers.laporan import read_report
from tests.core.periksa.bacaan import Part, figure, heading, make_reading, page, paragraph, table

ATURAN = aturan(date(2025, 6, 30))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("(Gambar 3, 4, & 5)", [("gambar", "3"), ("gambar", "4"), ("gambar", "5")]),
        ("Gambar 5 s.d. Gambar 7", [("gambar", "5"), ("gambar", "6"), ("gambar", "7")]),
        ("Gambar 4.1–4.3 dan Gambar 5", [("gambar", "4.1"), ("gambar", "4.2"), ("gambar", "4.3"), ("gambar", "5")]),
        ("Gambar 4.1-5.2", [("gambar", "4.1"), ("gambar", "5.2")]),
        ("lihat Tabel 3. 1 pada hal. iv", [("tabel", "3.1"), ("halaman", "iv")]),
        ("Terlampir pada Halaman 16–17", [("halaman", "16"), ("halaman", "17")]),
        ("menurut BAB IV dan Lampiran 2", [("bab", "IV"), ("lampiran", "2")]),
        ("bab itu, lampiran 2 orang, gambar I, hal ini", []),
        ("Gambar 9 sampai dengan 8", [("gambar", "9"), ("gambar", "8")]),
    ],
)
def test_what_a_text_points_at(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(item.jenis, item.nomor) for item in find_kutipan(text)] == expected


def test_numbers_of_one_kind_come_once() -> None:
    assert numbers_of("Gambar 3 & 4 di Tabel 2 (Gambar 3)", "gambar") == ("3", "4")


def groups(*parts: Part) -> list[tuple[str, str, str, tuple[str, ...]]]:
    return [(group.tabel, group.nomor, group.poin, group.gambar) for group in find_bukti(make_reading(*parts))]


@pytest.mark.parametrize(
    ("label", "expected"),
    [
        ("Bukti Dukung Tabel 3.1 Nomor 1 Poin b.", ("3.1", "1", "b")),
        ("Dokumentasi Tabel 3. 1 No. 2.a", ("3.1", "2", "a")),
        ("Lampiran RTL 1.2", ("", "1", "2")),
        ("Foto Kegiatan RTL Nomor 3", ("", "3", "")),
        ("Bukti Dukung Nomor 2b", ("", "2", "b")),
        ("Data Dukung Tabel 3.2 Nomor 10", ("3.2", "10", "")),
    ],
)
def test_labels_of_groups(label: str, expected: tuple[str, str, str]) -> None:
    assert groups(paragraph(label)) == [(*expected, ())]


@pytest.mark.parametrize("text", ["Bukti dukung terlampir.", "Lampiran 1", "Dokumentasi rapat 3 hari", "Gambar 1"])
def test_what_is_no_label(text: str) -> None:
    assert groups(paragraph(text)) == []


def test_figures_that_the_words_of_a_group_cite() -> None:
    reading = make_reading(
        heading("LAMPIRAN"),
        page("27"),
        figure("Gambar 1"),
        figure("Gambar 2"),
        paragraph("Bukti Dukung Tabel 3.1 Nomor 1 Poin b"),
        paragraph("(Gambar 1 & 2) Loket ditata bersama petugas pada Oktober."),
        paragraph("Bukti Dukung Tabel 3.1 Nomor 2 Poin a (Gambar 3) Ruang dicat dua kali."),
        figure("Gambar 3"),
    )
    first, second = find_bukti(reading)
    assert (first.gambar, first.halaman, first.teks.lokasi.baris) == (("1", "2"), "27", 3)
    assert first.uraian is not None
    assert first.uraian.teks == "(Gambar 1 & 2) Loket ditata bersama petugas pada Oktober."
    assert second.gambar == ("3",)
    assert second.uraian is not None
    assert second.uraian.teks == "(Gambar 3) Ruang dicat dua kali."


def test_documentation_counts_as_figures_do() -> None:
    whole = read_report(
        b"BAB III REALISASI\n\nPenataan loket selesai, lihat Dokumentasi 2.\n\nDokumentasi 1 Loket setelah ditata\n\n"
        b"Dokumentasi 2 Papan informasi, 9 Agustus 2025\n\nDokumentasi 2 kegiatan disimpan di kantor.\n",
        "laporan.txt",
    )
    assert [(one.nomor, one.judul.teks) for one in find_gambar(whole)] == [
        ("1", "Loket setelah ditata"),
        ("2", "Papan informasi, 9 Agustus 2025"),
    ]
    assert numbers_of("selesai, lihat Dokumentasi 2 dan 3", "gambar") == ("2", "3")


def test_figures_under_their_label_where_nothing_is_cited() -> None:
    parts = (
        heading("Bukti Dukung Tabel 3.1 Nomor 1 Poin a", level=2),
        figure("Gambar 1", "Loket"),
        figure(),
        paragraph("Loket setelah ditata ulang oleh petugas."),
        heading("Bukti Dukung Tabel 3.1 Nomor 1 Poin b", level=2),
        figure("Gambar 2", "Ruang"),
        paragraph("Bukti Publikasi Hasil Survei"),
        figure("Gambar 3", "Papan"),
    )
    assert groups(heading("LAMPIRAN"), *parts) == [("3.1", "1", "a", ("1",)), ("3.1", "1", "b", ("2",))]
    above = (heading("LAMPIRAN"), figure("Gambar 9"), *parts, heading("PENUTUP"), figure("Gambar 4"))
    assert groups(*above) == [("3.1", "1", "a", ()), ("3.1", "1", "b", ())]


def test_no_group_at_all() -> None:
    empty: tuple[GrupBukti, ...] = ()
    assert find_bukti(make_reading(paragraph("Tidak ada lampiran."))) == empty


def test_figures_with_caption_picture_and_page() -> None:
    first, second = find_gambar(
        make_reading(page("iv"), figure("Gambar 4. 1", "Loket", sha256="ab", phash="cd"), figure())
    )
    assert (first.nomor, first.judul.teks, first.sha256, first.phash, first.halaman) == (
        "4.1",
        "Loket",
        "ab",
        "cd",
        "iv",
    )
    assert (second.nomor, second.judul.teks, second.judul.lokasi.halaman) == ("", "", 1)


def test_references_from_sentences_and_from_rows() -> None:
    reading = make_reading(
        paragraph("Rencana ada di Tabel 2.2. Lihat Gambar 1."),
        table(
            "Tabel 3.1",
            "Realisasi",
            "No | RTL | Status | Deskripsi | Dokumentasi\n1 | a. Menata | Sudah | Gambar 4 | Halaman 9 (Gambar 2)",
        ),
        table("", "", "Unsur | Bentuk Pemeliharaan | Bukti\nBiaya | Papan tarif | Gambar 3\nSarana | Merawat |"),
    )
    kalimat = find_kalimat(reading)
    found = find_acuan(kalimat, find_tindak_lanjut(reading, kalimat, ATURAN))
    assert [(item.jenis, item.nomor, item.dari, item.teks.lokasi.baris) for item in found] == [
        ("tabel", "2.2", "", 1),
        ("gambar", "1", "", 1),
        ("halaman", "9", "1.a", 4),
        ("gambar", "2", "1.a", 4),
        ("gambar", "4", "1.a", 4),
        ("gambar", "3", "", 6),
    ]


def test_captions_that_name_their_row_are_groups_where_no_label_stands() -> None:
    captions = (
        figure("Gambar 1", "Loket, 2 Mei 2025 (Bukti Dukung Tabel 3.1 Nomor 1.2)"),
        figure("Gambar 2", "Ruang tanggal 3 Mei 2025, dokumentasi RTL 2.b"),
        figure("Gambar 3", "Papan. Bukti RTL 2.1."),
        figure("Gambar 4", "Dokumentasi rapat 3 hari"),
        figure("", "Bukti RTL 2.1"),
    )
    found = find_bukti(make_reading(heading("LAMPIRAN"), *captions))
    assert [(group.tabel, group.nomor, group.poin, group.gambar) for group in found] == [
        ("3.1", "1", "2", ("1",)),
        ("", "2", "b", ("2",)),
        ("", "2", "1", ("3",)),
    ]
    assert [group.uraian.teks for group in found if group.uraian] == [
        "Loket, 2 Mei 2025",
        "Ruang tanggal 3 Mei 2025",
        "Papan",
    ]
    assert groups(*captions, paragraph("Bukti Dukung RTL Nomor 5")) == [("", "5", "", ())]
