"""Text as other programs leave it: tables between tabs, cut by pages, or what a scanner made of them."""

import pytest

from siklus.document.placed import Line, Place, locate
from siklus.document.reading import Readable, Reading
from siklus.readers.laporan import read_report
from tests.readers.laporan.ringkas import outline, rows, told


def read(text: str) -> Reading:
    return read_report(text.encode(), "laporan.txt")


TABBED = """**DINAS CONTOH RAYA**

KATA PENGANTAR

Laporan ini disusun sebagai bentuk pertanggungjawaban pelaksanaan survei kepada masyarakat yang dilayani oleh Dinas Contoh Raya selama Semester I Tahun 2025 dan menjadi bahan perbaikan berikutnya.

DAFTAR ISI

KATA PENGANTAR\t1
BAB I HASIL SURVEI.....\t4
1.1 Nilai Unsur\t4
BAB II KESIMPULAN ........ 9

DAFTAR TABEL

Tabel 1. 1 Nilai Unsur Semester I\t5



BAB I

HASIL SURVEI

1.1 Nilai Unsur

Survei menghasilkan nilai **82,16** dan berada pada kategori B (Baik), sehingga layanan Dinas Contoh Raya dinilai memuaskan oleh

masyarakat pengguna layanan pada periode tersebut, dengan beberapa unsur yang masih perlu diperbaiki oleh petugas.

No\tUnsur Pelayanan\tNilai\tMutu
1\tPersyaratan\t3,12\tB
2\tBiaya/Tarif\t4,00\tA

Tabel 1. 1 Nilai Unsur Semester I

1.2 Rencana

Rencana tindak lanjut disusun berdasarkan unsur bernilai terendah dan dilaksanakan oleh seluruh bagian terkait sepanjang tahun berjalan.

No\tUnsur\tKegiatan\tJan\tFeb\tPenanggung Jawab
1\tPersyaratan\tMenyederhanakan formulir\tV\t-\tBagian Umum
\t\tMenyusun papan informasi persyaratan\t-\tV\tBagian Umum

No\tUnsur\tKegiatan\tJan\tFeb\tPenanggung Jawab
\t\tyang mudah dibaca\t\t\t
\t\tMelatih petugas\t-\tV\tBagian Umum
2\tWaktu\tMencatat waktu layanan\tV\tV\tBagian Teknis

Tabel 1. 2 Rencana Tindak Lanjut

BAB II

KESIMPULAN

Kesimpulan laporan ini adalah sebagai berikut:
1. rencana sudah ditindaklanjuti 70% (7 dari 10);
2. masih ada kendala:
- anggaran; dan
- petugas.

LAMPIRAN

Gambar 1

Gambar 2. Rapat persiapan
"""


def test_tabs_pages_and_marks_of_emphasis() -> None:
    reading = read(TABBED)
    assert told(reading) == [
        ("p", "", "DINAS CONTOH RAYA"),
        ("h1", "", "KATA PENGANTAR"),
        (
            "p",
            "",
            "Laporan ini disusun sebagai bentuk pertanggungjawaban pelaksanaan survei kepada masyarakat yang dilayani oleh Dinas Contoh Raya selama Semester I Tahun 2025 dan menjadi bahan perbaikan berikutnya.",
        ),
        ("h1", "", "DAFTAR ISI"),
        ("contents", "headings"),
        ("h1", "", "DAFTAR TABEL"),
        ("contents", "tables"),
        ("h1", "BAB I", "HASIL SURVEI"),
        ("h2", "1.1", "Nilai Unsur"),
        (
            "p",
            "",
            "Survei menghasilkan nilai 82,16 dan berada pada kategori B (Baik), sehingga layanan Dinas Contoh Raya dinilai memuaskan oleh masyarakat pengguna layanan pada periode tersebut, dengan beberapa unsur yang masih perlu diperbaiki oleh petugas.",
        ),
        (
            "table",
            "Tabel 1. 1",
            "Nilai Unsur Semester I",
            [
                ["#", "No", "Unsur Pelayanan", "Nilai", "Mutu"],
                ["1", "Persyaratan", "3,12", "B"],
                ["2", "Biaya/Tarif", "4,00", "A"],
            ],
        ),
        ("h2", "1.2", "Rencana"),
        (
            "p",
            "",
            "Rencana tindak lanjut disusun berdasarkan unsur bernilai terendah dan dilaksanakan oleh seluruh bagian terkait sepanjang tahun berjalan.",
        ),
        (
            "table",
            "Tabel 1. 2",
            "Rencana Tindak Lanjut",
            [
                ["#", "No", "Unsur", "Kegiatan", "Jan", "Feb", "Penanggung Jawab"],
                ["1", "Persyaratan", "Menyederhanakan formulir", "V", "-", "Bagian Umum"],
                [
                    "1",
                    "Persyaratan",
                    "Menyusun papan informasi persyaratan yang mudah dibaca",
                    "-",
                    "V",
                    "Bagian Umum",
                ],
                ["1", "Persyaratan", "Melatih petugas", "-", "V", "Bagian Umum"],
                ["2", "Waktu", "Mencatat waktu layanan", "V", "V", "Bagian Teknis"],
            ],
        ),
        ("h1", "BAB II", "KESIMPULAN"),
        ("p", "", "Kesimpulan laporan ini adalah sebagai berikut:"),
        ("li1", "1.", "rencana sudah ditindaklanjuti 70% (7 dari 10);"),
        ("li1", "2.", "masih ada kendala:"),
        ("li2", "-", "anggaran; dan"),
        ("li2", "-", "petugas."),
        ("h1", "", "LAMPIRAN"),
        ("figure", "Gambar 1", "", False),
        ("figure", "Gambar 2", "Rapat persiapan", False),
    ]
    assert outline(reading) == [
        ("", "KATA PENGANTAR", "1"),
        ("BAB I", "HASIL SURVEI", "4"),
        ("1.1", "Nilai Unsur", "4"),
        ("BAB II", "KESIMPULAN", "9"),
        ("Tabel 1. 1", "Nilai Unsur Semester I", "5"),
    ]
    assert reading.readable == Readable(29, 29, 2, 2, 1, 1)


def line_of(begin: str) -> int:
    return next(at for at, line in enumerate(TABBED.split("\n"), 1) if line.startswith(begin))


def test_every_word_leads_back_to_its_line_of_the_file() -> None:
    reading = read(TABBED)
    paragraph = reading.blocks[9]
    assert [locate(paragraph, paragraph.text.index(word)).place for word in ("82,16", "masyarakat pengguna")] == [
        Place(None, line_of("Survei menghasilkan")),
        Place(None, line_of("masyarakat pengguna")),
    ]
    plan = reading.tables[1]
    cut = plan.rows[2].cells[2]
    assert cut.confidence < 1
    assert [locate(cut, cut.text.index(word)) for word in ("Menyusun", "yang mudah")] == [
        Line(Place(None, line_of("\t\tMenyusun")), "Menyusun papan informasi persyaratan - V Bagian Umum", 0),
        Line(Place(None, line_of("\t\tyang mudah")), "yang mudah dibaca", 37),
    ]
    assert plan.rows[3].cells[0] is plan.rows[1].cells[0]


SCANNED = """BAB Il
HASIL SURVEI

Hasil survei kepuasan masyarakat oleh Dinas Contoh Raya menunjukkan angka
yang beragam pada unsur pela-
yanan seperti tabel di bawah ini:

Tabel 2.1 Ringkasan Nilai Semester Il

Mutu
Layanan

(1 perserawn 31| 8 |
| 2 | Sistem, Mekanisme 33| B |
3 Waktu Penyelesaian 3,15
| 4  Biaya 3l5| A |

Berkaca pada data di atas, terlihat beberapa unsur yang memerlukan tindak
lanjut karena rendahnya angka pada unsur tersebut.

Tabel 2.2 Realisasi

No Rencana Status Keterangan

1 1.1 Menata ruang tunggu Sudah Kursi ditambah
oleh bagian umum
1.2 Menambah loket Belum Anggaran

1.3 Melatih petugas

Sudah

Pelatihan dua hari
di aula

Jadwal padat

2.1 Membuat laman daring

Belum

Peladen belum ada

BAB IV
KESIMPULAN

1. Sudah ditindaklanjuti sebanyak 85,7%
"""


def test_what_a_scanner_left_of_tables_is_told_with_doubt() -> None:
    reading = read(SCANNED)
    assert told(reading) == [
        ("h1", "BAB Il", "HASIL SURVEI"),
        (
            "p",
            "",
            "Hasil survei kepuasan masyarakat oleh Dinas Contoh Raya menunjukkan angka yang beragam pada unsur pelayanan seperti tabel di bawah ini:",
        ),
        (
            "table",
            "Tabel 2.1",
            "Ringkasan Nilai Semester Il",
            [
                ["#", *["Mutu Layanan"] * 4],
                ["1", "perserawn", "31", "8"],
                ["2", "Sistem, Mekanisme", "33", "B"],
                ["3", "Waktu Penyelesaian", "3,15", ""],
                ["4", "Biaya", "3l5", "A"],
            ],
        ),
        (
            "p",
            "",
            "Berkaca pada data di atas, terlihat beberapa unsur yang memerlukan tindak lanjut karena rendahnya angka pada unsur tersebut.",
        ),
        (
            "table",
            "Tabel 2.2",
            "Realisasi",
            [
                ["#", *["No Rencana Status Keterangan"] * 2],
                ["1.1", "1 Menata ruang tunggu Sudah Kursi ditambah oleh bagian umum"],
                ["1.2", "Menambah loket Belum Anggaran"],
            ],
        ),
        (
            "table",
            "",
            "",
            [
                ["1.3 Melatih petugas", "Sudah", "Pelatihan dua hari di aula", "Jadwal padat"],
                ["2.1 Membuat laman daring", "Belum", "Peladen belum ada", ""],
            ],
        ),
        ("h1", "BAB IV", "KESIMPULAN"),
        ("li1", "1.", "Sudah ditindaklanjuti sebanyak 85,7%"),
    ]
    assert [table.confidence < 1 for table in reading.tables] == [True, True, True]
    assert reading.readable.numbers < 1
    assert (reading.readable.tables_read, reading.readable.tables_seen) == (1, 3)


def test_one_cell_on_each_line() -> None:
    reading = read(
        "Tabel 1 Nilai\n\nNo\nUnsur\nNilai\nMutu\n1\nPersyaratan\n3,12\nB\n2\nProsedur\n3,40\nB\n3\nBiaya\n4,00\nA\n\n"
        "Tabel 2 Rencana\n\nNo\nKegiatan\nJadwal\n1\nMenata ruang\ntunggu\nMei\n2\nMelatih petugas\nJuni\n\n"
        "BAB II\nPENUTUP\n"
    )
    assert [rows(table.rows) for table in reading.tables] == [
        [
            ["#", "No", "Unsur", "Nilai", "Mutu"],
            ["1", "Persyaratan", "3,12", "B"],
            ["2", "Prosedur", "3,40", "B"],
            ["3", "Biaya", "4,00", "A"],
        ],
        [
            ["#", "No", "Kegiatan", "Jadwal"],
            ["1", "Menata ruang tunggu", "Mei"],
            ["2", "Melatih petugas", "Juni"],
        ],
    ]
    assert [row.confidence < 0.9 for row in reading.tables[1].rows] == [False, True, False]
    assert reading.headings[0].text == "PENUTUP"


def test_cells_parted_by_two_blanks_each() -> None:
    reading = read(
        "Tabel 1 Nilai\n\nNo  Unsur  Nilai  Mutu\n1  Unsur 1: Sarana  3,10  B (Baik)\n"
        "2  Biaya    C (Kurang baik)\n  IKM  78,10  B (Baik)\n"
    )
    assert [rows(table.rows) for table in reading.tables] == [
        [
            ["#", "No", "Unsur", "Nilai", "Mutu"],
            ["1", "Unsur 1: Sarana", "3,10", "B (Baik)"],
            ["2", "Biaya", "", "C (Kurang baik)"],
            ["", "IKM", "78,10", "B (Baik)"],
        ]
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Loket dibuka.  Warga datang.  Selesai.\nIa pulang.  Ia senang.  Tamat.\n",
        "Loket  dibuka\nWarga  datang\n",
        "Loket  dibuka  sekarang\nWarga   datang  lagi\n",
    ],
    ids=["sentences", "two columns in two rows", "an odd number of blanks"],
)
def test_two_blanks_that_part_no_cells(text: str) -> None:
    assert read(text).tables == ()


def test_rows_under_a_merged_cell_begin_with_a_label_or_a_tick_and_heads_come_again() -> None:
    reading = read(
        "No   Unsur           Kegiatan                    Jul   Agu   Pelaksana\n"
        "1    Sarana dan      1.1 Menata ruang            v           Bagian Umum\n"
        "     Prasarana       tunggu\n"
        "                     1.2 Membeli kursi                 v     Bagian Umum\n"
        "                     roda\n"
        "\n"
        "No   Unsur           Kegiatan                    Jul   Agu   Pelaksana\n"
        "2    Waktu           Mencatat waktu layanan      -     v     Loket\n"
        "                     mengumumkan waktunya        v     -\n"
    )
    assert [rows(table.rows) for table in reading.tables] == [
        [
            ["#", "No", "Unsur", "Kegiatan", "Jul", "Agu", "Pelaksana"],
            ["1", "Sarana dan Prasarana", "1.1 Menata ruang tunggu", "v", "", "Bagian Umum"],
            ["1", "Sarana dan Prasarana", "1.2 Membeli kursi roda", "", "v", "Bagian Umum"],
            ["2", "Waktu", "Mencatat waktu layanan", "-", "v", "Loket"],
            ["2", "Waktu", "mengumumkan waktunya", "v", "-", ""],
        ]
    ]


def test_a_dash_between_the_ends_of_a_span_begins_no_item() -> None:
    reading = read(
        "Rencana perbaikan ruang tunggu bagi para pengunjung kantor dikerjakan mulai Oktober\n"
        "– November 2024 oleh bagian umum.\n\n"
        "Rencana perbaikan loket bagi para pengunjung kantor dikerjakan oleh bagian umum dan\n"
        "– Petugas loket\n"
    )
    assert [kind for kind, *_ in told(reading)] == ["p", "p", "li1"]
    assert reading.blocks[0].text.endswith("mulai Oktober – November 2024 oleh bagian umum.")


def test_a_first_cell_that_is_broken_begins_no_row_beside_a_column_that_never_is() -> None:
    reading = read(
        "Kegiatan        Status   Uraian                Bukti\n"
        "Penataan        Sudah    Ruang ditata pada     Gambar\n"
        "ruang tunggu             bulan Agustus         2\n"
        "Pelatihan       Belum    Pelatih berhalangan   -\n"
        "petugas\n"
        "\n"
        "Pengadaan       Sudah    Kursi dibeli          Gambar 3\n"
    )
    assert [rows(table.rows) for table in reading.tables] == [
        [
            ["#", "Kegiatan", "Status", "Uraian", "Bukti"],
            ["Penataan ruang tunggu", "Sudah", "Ruang ditata pada bulan Agustus", "Gambar 2"],
            ["Pelatihan petugas", "Belum", "Pelatih berhalangan", "-"],
            ["Pengadaan", "Sudah", "Kursi dibeli", "Gambar 3"],
        ]
    ]


def test_a_plan_whose_months_are_hardly_ticked_keeps_its_head() -> None:
    reading = read(
        "Kegiatan           Jan   Feb   Mar   Apr   Mei   Jun   Pelaksana\n"
        "Menata ruang                   v                       Bagian Umum\n"
        "Menambah kursi                             v           Bagian Umum\n"
    )
    assert rows(reading.tables[0].rows)[:2] == [
        ["#", "Kegiatan", "Jan", "Feb", "Mar", "Apr", "Mei", "Jun", "Pelaksana"],
        ["Menata ruang", "", "", "v", "", "", "", "Bagian Umum"],
    ]


def test_columns_of_blanks_and_bars() -> None:
    reading = read(
        "Tabel 1 Nilai\n"
        "No   Unsur                 Nilai   Mutu\n"
        "1    Persyaratan           3,12    B\n"
        "2    Penanganan            3,40    B\n"
        "     Pengaduan\n"
        "\n"
        "Tabel 2 Profil\n\n| Kelompok | Jumlah |\n|---|---:|\n| Perempuan | 103 |\n| Laki-laki | 84 |\n"
    )
    assert [rows(table.rows) for table in reading.tables] == [
        [
            ["#", "No", "Unsur", "Nilai", "Mutu"],
            ["1", "Persyaratan", "3,12", "B"],
            ["2", "Penanganan Pengaduan", "3,40", "B"],
        ],
        [["#", "Kelompok", "Jumlah"], ["Perempuan", "103"], ["Laki-laki", "84"]],
    ]


def test_columns_whose_head_stands_beside_and_rows_under_a_merged_cell() -> None:
    reading = read(
        "No   Kelompok        Rincian               Jumlah\n"
        "1    Usia            di bawah 25 tahun                   20\n"
        "                     di atas 25 tahun                    12\n"
        "     Jumlah                                              32\n"
    )
    assert rows(reading.tables[0].rows) == [
        ["#", "No", "Kelompok", "Rincian", "Jumlah"],
        ["1", "Usia", "di bawah 25 tahun", "20"],
        ["1", "Usia", "di atas 25 tahun", "12"],
        ["", "Jumlah", "", "32"],
    ]


def test_a_heading_is_parted_from_the_paragraph_right_below_it() -> None:
    reading = read(
        "3.2 Nilai Indeks Kepuasan Masyarakat Unit Layanan\n"
        "Nilai indeks pada semester ini adalah 82,16 sehingga mutunya baik dan\n"
        "perlu dipertahankan oleh seluruh bagian yang melayani masyarakat.\n"
    )
    assert [item[:2] for item in told(reading)] == [("h2", "3.2"), ("p", "")]


def test_pages_by_form_feeds_and_by_printed_numbers() -> None:
    feeds = read("Satu\n\n1\n\fDua\n\n2\n")
    assert [(page.number, page.label, [line.text for line in page.running]) for page in feeds.pages] == [
        (1, "1", ["1"]),
        (2, "2", ["2"]),
    ]
    heads = read("\f".join(f"Laporan SKM\nIsi halaman {n}.\n{n}\n" for n in (1, 2, 3)))
    assert [(page.label, [line.text for line in page.running]) for page in heads.pages] == [
        (str(n), ["Laporan SKM", str(n)]) for n in (1, 2, 3)
    ]
    marks = read("Isi halaman satu.\n- 7 -\nIsi halaman dua.\nHalaman 8\n")
    assert [(page.number, page.label, len(page.lines)) for page in marks.pages] == [(1, "7", 2), (2, "8", 2)]
    assert [(placed.place, placed.text) for placed in marks.blocks] == [
        (Place(1, 1), "Isi halaman satu."),
        (Place(2, 3), "Isi halaman dua."),
    ]


def test_encodings_of_other_programs() -> None:
    for encoding in ("utf-8-sig", "utf-16", "cp1252"):
        reading = read_report("Nilai “Baik” – 3,5\r\nselesai".encode(encoding))
        assert [line.text for line in reading.pages[0].lines] == ["Nilai “Baik” – 3,5", "selesai"]


def test_a_caption_without_a_table_is_told() -> None:
    reading = read("Tabel 5 Capaian\n\nCapaian kegiatan sudah baik.\n")
    assert [(note.code, note.message) for note in reading.notes] == [
        ("BACA-25", "Tabel 5: baris dan kolomnya tidak dapat dipulihkan.")
    ]
    assert (reading.readable.tables_read, reading.readable.tables_seen) == (0, 1)


def test_what_nobody_sees_is_neither_an_entry_nor_a_paragraph() -> None:
    reading = read("BAB I\n\nDAFTAR ISI\n\u00ad ..... 3\nBAB I HASIL ..... 4\n\n****\n\u200b\nSelesai.\n")
    assert outline(reading) == [("BAB I", "HASIL", "4")]
    assert told(reading)[-1] == ("p", "", "Selesai.")


SENTENCE = "Survei dilaksanakan setiap semester oleh petugas loket kepada pengguna layanan di ruang tunggu kantor itu."
NUMBERED = {
    "roman, letters below, a list": (
        f"I. PENDAHULUAN\n{SENTENCE}\n\nA. Latar Belakang\n{SENTENCE}\n\nB. Dasar Hukum\n1. Undang-undang satu;\n"
        f"2. Undang-undang dua.\n\nII. HASIL\n{SENTENCE}\n\nIII. PENUTUP\n{SENTENCE}\n",
        ["h1 I. PENDAHULUAN", "h2 A. Latar Belakang", "h2 B. Dasar Hukum", "h1 II. HASIL", "h1 III. PENUTUP"],
    ),
    "one number, a nested list, a table": (
        f"1. Dasar\n{SENTENCE}\n\n2. Hasil Survei\nNilai baik.\n\n1. Ruang Tunggu\n2. Loket\n\n3. Tindak Lanjut\n\n"
        f"No\tUnsur\n1\tSarana\n\n4. Penutup\nDemikian.\n",
        ["h1 1. Dasar", "h1 2. Hasil Survei", "h1 3. Tindak Lanjut", "h1 4. Penutup"],
    ),
    "a list of titles": ("Tujuan:\n1. Mengetahui Mutu Layanan\n2. Mengukur Kinerja Petugas\n3. Menyusun Rencana\n", []),
    "letters that begin anew in each chapter": (
        f"BAB I PENDAHULUAN\n\nA. Latar Belakang\n{SENTENCE}\n\nB. Dasar\nSurvei menurut peraturan.\n\n"
        f"BAB II HASIL\n\nA. Nilai\n{SENTENCE}\n\nB. Mutu\n{SENTENCE}\n",
        ["h1 BAB I PENDAHULUAN", "h2 A. Latar Belakang", "h2 B. Dasar", "h1 BAB II HASIL", "h2 A. Nilai", "h2 B. Mutu"],
    ),
    "letters with numbers, roman with numbers": (
        f"BAB I UMUM\n\nA.1 Satu\n{SENTENCE}\n\nA.2 Dua\n{SENTENCE}\n\nII.1 Tiga\n{SENTENCE}\n",
        ["h1 BAB I UMUM", "h3 A.1 Satu", "h3 A.2 Dua", "h2 II.1 Tiga"],
    ),
    "roman without a stop": (
        f"I HASIL SKM\n\n{SENTENCE}\n\nII RENCANA\n\n{SENTENCE}\n",
        ["h1 I HASIL SKM", "h1 II RENCANA"],
    ),
}


@pytest.mark.parametrize(("text", "headings"), NUMBERED.values(), ids=NUMBERED)
def test_numbers_that_run_on_are_headings(text: str, headings: list[str]) -> None:
    found = [" ".join(map(str, block[:3])) for block in told(read(text)) if str(block[0]).startswith("h")]
    assert found == headings
