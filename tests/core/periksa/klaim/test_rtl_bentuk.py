"""Plans and realisations in the forms that offices give them: other heads, cards, tables on their side, lists."""

from datetime import date

from siklus.core.aturan import aturan
from siklus.core.periksa.klaim.bilangan import Ucapan
from siklus.core.periksa.klaim.kalimat import find_kalimat
from siklus.core.periksa.klaim.laporan import KlaimTindakLanjut
from siklus.core.periksa.klaim.rtl import find_tindak_lanjut
from siklus.core.periksa.klaim.rtl.butir import read_butir
from siklus.core.periksa.klaim.rtl.tanda import read_status
from siklus.core.periksa.klaim.tindak_lanjut import BarisRealisasi, BarisRencana
from tests.core.periksa.bacaan import Part, heading, item, make_reading, paragraph, table

ATURAN = aturan(date(2025, 6, 30))


def read(*parts: Part) -> KlaimTindakLanjut:
    reading = make_reading(*parts)
    return find_tindak_lanjut(reading, find_kalimat(reading), ATURAN)


def words(said: Ucapan | None) -> str | None:
    return said.teks if said else None


def plan(row: BarisRencana) -> tuple[str, str, str, str | None, str | None]:
    return row.nomor, row.unsur, row.kegiatan.teks, words(row.waktu), words(row.penanggung_jawab)


def told(row: BarisRealisasi) -> tuple[str, str, str, str | None, str | None]:
    return row.nomor, row.kegiatan.teks, row.status, words(row.deskripsi), words(row.dokumentasi)


PLAN = table(
    "Tabel 2",
    "Rencana perbaikan",
    """
    Aspek layanan | Upaya perbaikan    | Kapan        | Siapa
    Sarana        | Menata ruang tamu  | Juli 2025    | Seksi Umum
    Biaya         | Memasang tarif     | TW III 2025  | Kasi Data
    """,
)


def test_heads_of_another_office_and_cells_that_tell_what_they_are() -> None:
    found = read(
        PLAN,
        table(
            "Tabel 3",
            "Hasil",
            """
            Nomor | Yang dijanjikan   | Bagaimana | Penjelasan             | Rujukan
            1     | Menata ruang tamu | Tuntas    | Ruang tamu ditata dua kali | Foto 1, halaman 9
            2     | Memasang tarif    | Tertunda  | Papan belum dikirim    | -
            """,
        ),
    )
    assert [plan(row) for row in found.rencana] == [
        ("", "sarana", "Menata ruang tamu", "Juli 2025", "Seksi Umum"),
        ("", "biaya", "Memasang tarif", "TW III 2025", "Kasi Data"),
    ]
    assert [told(row) for row in found.realisasi] == [
        ("1", "Menata ruang tamu", "sudah", "Ruang tamu ditata dua kali", "Foto 1, halaman 9"),
        ("2", "Memasang tarif", "belum", "Papan belum dikirim", "-"),
    ]


def test_a_description_under_no_head_that_says_so() -> None:
    (row,) = read(table("", "", "RTL | Status | Cerita\nMenata loket | Sudah | Loket ditata bersama petugas")).realisasi
    assert told(row) == ("", "Menata loket", "sudah", "Loket ditata bersama petugas", None)


def test_progress_in_whole_sentences_is_a_description() -> None:
    (row,) = read(
        table(
            "Tabel 3",
            "Realisasi",
            "RTL | Capaian | Uraian | Bukti\n"
            "Menata loket | Loket ditata bersama petugas dan tamu dua kali | Baik sekali | Foto 1",
        )
    ).realisasi
    assert told(row) == ("", "Menata loket", "", "Baik sekali", "Foto 1")


def test_cards_are_one_table() -> None:
    found = read(
        heading("RENCANA AKSI", "II."),
        table(
            "",
            "",
            """
            Kegiatan | 1.1 Menata ruang tamu
            Jadwal   | Juli 2025
            Unit pelaksana | Seksi Umum
            Kegiatan | 1.2 Mengecat loket
            Jadwal   | Agustus 2025
            """,
            heads=0,
        ),
        table(
            "",
            "",
            """
            Nama kegiatan     | 1.1 Menata ruang tamu
            Status            | Terealisasi
                              |
            Hasil             | Ruang ditata dua kali
            Bukti             | Gambar 1
            """,
            heads=0,
        ),
        table(
            "",
            "",
            """
            Nama kegiatan     | 1.2 Mengecat loket
            Status            | Belum terealisasi
            Bukti             | -
            """,
            heads=0,
        ),
        table("", "", "Nilai | Mutu\n3,2 | B"),
    )
    assert [plan(row) for row in found.rencana] == [
        ("1.1", "", "Menata ruang tamu", "Juli 2025", "Seksi Umum"),
        ("1.2", "", "Mengecat loket", "Agustus 2025", None),
    ]
    assert [told(row) for row in found.realisasi] == [
        ("1.1", "Menata ruang tamu", "sudah", "Ruang ditata dua kali", "Gambar 1"),
        ("1.2", "Mengecat loket", "belum", None, ""),
    ]


def test_a_table_on_its_side_whose_words_were_broken() -> None:
    found = read(
        table(
            "Tabel 2",
            "Rencana tindak lanjut",
            """
            Nomor    | 1                 | 2
            Unsur    | Sarana            | Biaya
            Kegiatan | Menata ruang      | Memasang
                     | tamu              | tarif
            Waktu    | Juli 2025         | September 2025
            Koordi   | Seksi             | Kasi
            nator    | Umum              |
            """,
            heads=0,
        ),
        table("", "", "Nomor | 1\nKegiatan | Menata\ndan | lain", heads=0),
    ).rencana
    assert [plan(row) for row in found] == [
        ("1", "sarana", "Menata ruang tamu", "Juli 2025", "Seksi Umum"),
        ("2", "biaya", "Memasang tarif", "September 2025", "Kasi"),
    ]


def test_cells_of_a_table_on_its_side_that_begin_on_the_second_line() -> None:
    (one, two) = read(
        table(
            "Tabel 2",
            "Rencana tindak lanjut",
            """
            Kegiatan | Menata ruang tamu | Memasang papan tarif
            Unsur    |                   | Biaya
                     | Sarana            |
            Waktu    | Juli 2025         | September 2025
            ^^       | ^^                | ^^
            """,
            heads=0,
        )
    ).rencana
    assert (plan(one)[1:3], plan(two)[1:3]) == (("sarana", "Menata ruang tamu"), ("biaya", "Memasang papan tarif"))


def test_months_counted_in_roman_or_plain_numbers() -> None:
    (row,) = read(table("", "RTL", "Unsur | Kegiatan | VII | VIII | IX\nSarana | Menata loket | v | - | v")).rencana
    assert (row.kolom_bulan, row.bulan) == ((7, 8, 9), (7, 9))
    (over,) = read(table("", "RTL", "Unsur | Kegiatan | 11 | 12 | 1\nSarana | Menata loket | - | v | v")).rencana
    assert over.bulan == (12, 1)
    bare = read(table("", "RTL", "Unsur | Kegiatan | 3 | 7 | 9\nSarana | Menata loket | v | - | v")).rencana
    assert [row.bulan for row in bare] in ([], [()])


def test_a_row_of_heads_that_the_reader_did_not_know() -> None:
    (row,) = read(
        table(
            "Tabel 2",
            "Rencana",
            """
            No | Unsur  | Kegiatan     | Jadwal    | Pelaksana
            No | Unsur  | Kegiatan     | Jadwal    | IV
            1  | Sarana | Menata loket | Juli 2025 | Seksi Umum
            """,
        )
    ).rencana
    assert plan(row) == ("1", "sarana", "Menata loket", "Juli 2025", "Seksi Umum")


def test_a_second_plan_behind_the_realisation_is_how_it_goes_on() -> None:
    done = table("", "Realisasi", "RTL | Status\nMenata ruang tamu | Sudah\nMemasang tarif | Belum")
    worded = read(
        PLAN, done, table("", "", "Upaya | Caranya | Kapan\nMemasang tarif | Meminjam papan | Maret 2026")
    ).strategi
    assert [
        (row.kegiatan.teks, row.strategi and row.strategi.teks, row.target and row.target.teks) for row in worded
    ] == [("Memasang tarif", "Meminjam papan", "Maret 2026")]
    (bare,) = read(PLAN, done, table("", "Rencana", "RTL | Waktu\nMemasang papan tarif | Maret 2026")).strategi
    assert (bare.strategi, bare.target and bare.target.teks) == (None, "Maret 2026")


def test_plan_and_realisation_told_in_lists() -> None:
    found = read(
        heading("RENCANA TINDAK LANJUT", "BAB II"),
        item("-", "Untuk unsur Sarana direncanakan penataan ruang tamu pada Juli 2025 oleh Seksi Umum."),
        item("-", "1.2 Kegiatan: Pengecatan loket depan | Jadwal: TW III 2025 | PIC: Kasi Data"),
        paragraph("REALISASI", number="3.", depth=1),
        paragraph("1.1 Penataan ruang tamu: selesai. Ruang ditata dua kali. Bukti: Gambar 1."),
        paragraph("1.2 Pengecatan loket depan: belum selesai. Cat belum dikirim. Bukti: -"),
        paragraph("Demikian laporan ini."),
        heading("PENUTUP", "BAB IV"),
        item(
            "-",
            "Pengecatan loket depan belum selesai sebab cat terlambat; akan diselesaikan dengan cat lain "
            "paling lambat Maret 2026 oleh Kasi Data.",
        ),
    )
    assert [plan(row) for row in found.rencana] == [
        ("", "sarana", "penataan ruang tamu", "Juli 2025", "Seksi Umum"),
        ("1.2", "", "Pengecatan loket depan", "TW III 2025", "Kasi Data"),
    ]
    assert [told(row) for row in found.realisasi] == [
        ("1.1", "Penataan ruang tamu", "sudah", "Ruang ditata dua kali.", "Gambar 1"),
        ("1.2", "Pengecatan loket depan", "belum", "Cat belum dikirim.", ""),
    ]
    assert [(row.kegiatan.teks, row.alasan and row.alasan.teks) for row in found.alasan] == [
        ("Pengecatan loket depan", "cat terlambat")
    ]
    (how,) = found.strategi
    assert [words and words.teks for words in (how.strategi, how.target, how.penanggung_jawab)] == [
        "cat lain",
        "Maret 2026",
        "Kasi Data",
    ]


def test_a_closing_sentence_with_a_reason_is_no_rtl() -> None:
    found = read(
        heading("PENUTUP", "BAB V"),
        paragraph(
            "Kami berharap warga terus memberi masukan, sebab pelayanan yang baik lahir dari kesediaan mendengar."
        ),
    )
    assert (found.alasan, found.strategi) == ((), ())


def test_items_that_say_nothing_of_an_rtl() -> None:
    reading = make_reading(
        paragraph("Loket."),
        paragraph("Status Terealisasi Hasil baik; waktu Juli 2025"),
        paragraph("Menata ruang tamu."),
    )
    assert [read_butir(placed, ATURAN) for placed in reading.blocks] == [None, None, None]
    (named,) = make_reading(paragraph("Pelatihan petugas loket dijadwalkan Juli 2025 (unsur Sarana)")).blocks
    found = read_butir(named, ATURAN)
    assert found is not None
    assert found.unsur == "sarana"


def test_signs_that_say_no() -> None:
    assert [read_status(sign) for sign in ("✗", "✓", "Tertunda", "100%", "Diproses")] == [
        "belum",
        "sudah",
        "belum",
        "sudah",
        "berjalan",
    ]


def test_upkeep_without_rows() -> None:
    assert read(table("", "", "Unsur | Kegiatan Pemeliharaan")).pemeliharaan == ()
