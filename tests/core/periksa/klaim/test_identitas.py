"""Offices, periods, laws and signatures of whole readings."""

import pytest

from siklus.core.periksa.klaim.cari_hukum import title_after
from siklus.core.periksa.klaim.cari_periode import periode_in
from siklus.core.periksa.klaim.identitas_laporan import find_identitas
from siklus.core.periksa.klaim.kalimat import find_kalimat
from siklus.core.periksa.klaim.laporan import KlaimIdentitas
from siklus.core.periksa.klaim.ruas import find_ruas
from siklus.document.blocks import SignatureBlock
from siklus.document.placed import Line, Place, Placed
from siklus.document.reading import Page, Reading
from tests.core.periksa.bacaan import Part, figure, heading, item, make_reading, page, paragraph, table


def identitas(*parts: Part) -> KlaimIdentitas:
    return of(make_reading(*parts))


def of(reading: Reading) -> KlaimIdentitas:
    return find_identitas(reading, find_ruas(reading, find_kalimat(reading)))


def test_offices_with_the_places_where_only_the_own_name_may_stand() -> None:
    found = identitas(
        paragraph("LAPORAN SKM"),
        paragraph("KOMISI PEMILIHAN UMUM"),
        paragraph("KABUPATEN SUKAMAJU"),
        heading("PENDAHULUAN", "BAB I"),
        paragraph("Survei ini milik KPU Kabupaten Sukamaju."),
        table("Tabel 1", "Nilai KPU Kabupaten Lainnya", "No | Kantor\n1 | KPU Kota Jauh"),
        figure("Gambar 1", "Rapat di KPU Kabupaten Sukamaju"),
        paragraph("Sukamaju, 2 Januari 2026"),
        paragraph("Sekretaris Komisi Pemilihan Umum"),
        paragraph("Kabupaten Sukamaju,"),
        paragraph("Contoh Nama"),
        paragraph("NIP. 00000000 000000 0 001"),
    )
    assert [(k.nama.teks, k.nama.lokasi.baris, k.sendiri, k.di_judul) for k in found.kantor] == [
        ("Komisi Pemilihan Umum\nKabupaten Sukamaju", 11, True, False),
        ("KOMISI PEMILIHAN UMUM\nKABUPATEN SUKAMAJU", 2, True, False),
        ("KPU Kabupaten Lainnya", 6, False, True),
        ("KPU Kota Jauh", 8, False, False),
        ("KPU Kabupaten Sukamaju", 9, False, True),
        ("KPU Kabupaten Sukamaju", 5, False, False),
    ]
    assert found.kantor[-1].kalimat == "Survei ini milik KPU Kabupaten Sukamaju."


def test_a_head_that_runs_over_all_pages_is_said_once() -> None:
    line = Line(Place(2, 1), "KPU Kota Jauh")
    pages = (Page(1, (line,), (line,)), Page(2, (line,), (line,)))
    blank = make_reading(paragraph("Satu."))
    found = of(Reading(blank.source, "pdf", blank.sha256, pages, blank.blocks, blank.readable))
    assert [(k.nama.teks, k.sendiri) for k in found.kantor] == [("KPU Kota Jauh", True)]


def test_the_cover_ends_where_prose_or_a_table_begins() -> None:
    prose = " ".join(["kata"] * 21)
    assert [
        k.sendiri for k in identitas(paragraph("KPU Kota Jauh"), paragraph(prose), paragraph("KPU Kota Jauh")).kantor
    ] == [
        True,
        False,
    ]
    assert identitas(table("", "", "A | B"), paragraph("KPU Kota Jauh")).kantor[0].sendiri is False
    assert identitas(figure(), paragraph("KPU Kota Jauh")).kantor[0].sendiri is True
    assert identitas(*(paragraph("KPU Kota Jauh") for _ in range(41))).kantor[-1].sendiri is False


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Semester I Tahun 2025", ("semester", 1, 2025, (1, 6))),
        ("TAHUN 2025 SEMESTER II", ("semester", 2, 2025, (7, 12))),
        ("Triwulan IV 2024", ("triwulan", 4, 2024, (10, 12))),
        ("TW 2", ("triwulan", 2, None, (4, 6))),
        ("Januari s.d. Juni 2025", ("bulan", 1, 2025, (1, 6))),
        ("Juli–Desember", ("bulan", 7, None, (7, 12))),
        ("tahun anggaran 2025", ("tahun", 0, 2025, (1, 12))),
    ],
)
def test_periods(text: str, found: tuple[str, int, int | None, tuple[int, int]]) -> None:
    assert [(one.satuan, one.nomor, one.tahun, one.ujung) for one in periode_in(text)] == [found]


@pytest.mark.parametrize("text", ["Nomor 14 Tahun 2017", "UU 25 Tahun 2009", "Semester Il Tahun", "Semester III"])
def test_what_is_no_legible_period(text: str) -> None:
    assert list(periode_in(text)) == []


@pytest.mark.parametrize(
    ("text", "peran"),
    [
        ("Hasil SKM Semester I Tahun 2025 baik.", "survei"),
        ("Rencana dilaksanakan selama Semester II Tahun 2025.", "pelaksanaan"),
        ("Survei dilaksanakan pada Semester I Tahun 2025.", "survei"),
        ("IKM naik 0,2 dari Semester II Tahun 2024.", "lalu"),
        ("Pada Semester II Tahun 2024 yang lalu ada rapat.", "lalu"),
        ("Pada Semester II Tahun 2025 mendatang ada rapat.", "berikut"),
        ("Pada Semester II Tahun 2025 ada rapat.", ""),
    ],
)
def test_what_the_words_say_of_a_period(text: str, peran: str) -> None:
    found = identitas(heading("ISI", "BAB I"), paragraph(text)).periode
    assert [(one.teks.teks[:8], one.peran, one.di_judul) for one in found] == [("Semester", peran, False)]


def test_a_period_in_a_title() -> None:
    found = identitas(heading("Hasil Semester I Tahun 2025", "BAB I")).periode
    assert [(one.peran, one.di_judul) for one in found] == [("survei", True)]


def test_laws_in_a_list_and_in_prose() -> None:
    found = identitas(
        heading("Dasar Hukum", "1.2", 2),
        item("1.", "Undang-Undang Republik Indonesia Nomor 25 Tahun 2009 tentang Pelayanan Publik;"),
        item(
            "2.",
            "PP No. 96 Tahun 2012 tentang Pelaksanaan Undang - Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik.",
        ),
        paragraph("Keputusan Menteri PAN Nomor KEP/25/M.PAN/2/2004 tentang Pedoman Umum Indeks."),
        heading("Isi", "1.3", 2),
        paragraph("Sesuai PermenPANRB 14/2017 yang berlaku, dan KEP/25/M.PAN/2/2004, survei dilaksanakan."),
    ).hukum
    pelaksanaan = "Pelaksanaan Undang - Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik"
    assert [(h.jenis, h.nomor, h.tahun, h.judul, h.di_daftar) for h in found] == [
        ("uu", "25", 2009, "Pelayanan Publik", True),
        ("pp", "96", 2012, pelaksanaan, True),
        ("uu", "25", 2009, "Pelayanan Publik", True),
        ("kepmenpan", "KEP/25/M.PAN/2/2004", 2004, "Pedoman Umum Indeks", True),
        ("permenpanrb", "14", 2017, "", False),
        ("kepmenpan", "KEP/25/M.PAN/2/2004", 2004, "", False),
    ]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (" tentang Pelayanan Publik yaitu asas partisipatif.", "Pelayanan Publik"),
        (" tentang Pelayanan Publik dan Peraturan Pemerintah Nomor 96", "Pelayanan Publik"),
        (" tentang Pelayanan Publik, Survei dilaksanakan", "Pelayanan Publik"),
        (", tentang Pelayanan Publik (Lembaran Negara)", "Pelayanan Publik"),
        (" yang berlaku", ""),
    ],
)
def test_where_a_title_ends(text: str, title: str) -> None:
    assert title_after(text, 0) == title


def test_signatures_with_what_they_lack() -> None:
    found = identitas(
        heading("KATA PENGANTAR"),
        paragraph("Sukamaju, Januari 2026"),
        paragraph("Plt. Sekretaris KPU Kabupaten Sukamaju,"),
        paragraph("Contoh Nama, S.H."),
        paragraph("NIP. 00000000 000000 0 001"),
        heading("KESIMPULAN", "BAB IV"),
        paragraph("Sukamaju, 14 Juli 2025 Kepala Dinas"),
        paragraph("NIP. ........"),
        heading("LAMPIRAN"),
        table("", "", "Ditetapkan di Sukamaju pada tanggal 3 Mei 2025 | \nCamat Sukamaju | \n | Contoh Nama"),
        table("Tabel 1", "Jadwal", "Sukamaju, 3 Mei 2025 | Camat"),
        item("1.", "Sukamaju, 3 Mei 2025"),
        heading("LAMPIRAN 2"),
        paragraph("Sukamaju, 4 Mei 2025"),
        paragraph("NIP 00000000 000000 0 001"),
    ).tanda_tangan
    assert [(t.tempat, t.hari, t.bulan, t.tahun, t.jabatan, t.nama, t.nip, t.di_pengantar) for t in found] == [
        ("Sukamaju", None, 1, 2026, "Plt. Sekretaris KPU Kabupaten Sukamaju", True, True, True),
        ("Sukamaju", 14, 7, 2025, "Kepala Dinas", False, False, False),
        ("Sukamaju", 3, 5, 2025, "Camat Sukamaju", True, False, False),
        ("Sukamaju", 4, 5, 2025, "", False, True, False),
    ]


def test_what_only_looks_like_a_signature() -> None:
    assert (
        identitas(
            paragraph("Sukamaju, 3 Mei 2025"),
            paragraph("Sekretaris KPU hadir dalam rapat itu."),
            paragraph("Sukamaju, 3 Mei 2025"),
            heading("ISI", "BAB I"),
            paragraph("Sekretaris"),
            paragraph(" ".join(["kata"] * 50)),
            paragraph("Sukamaju, 4 Mei 2025 telah diadakan rapat"),
        ).tanda_tangan
        == ()
    )


def test_a_signature_without_a_date_and_one_that_the_file_marks() -> None:
    block = SignatureBlock((), ("Kepala Dinas,",), "")
    marked = Placed(block, Place(None, 9), "Kepala Dinas, NIP 00000000 000000 0 001")
    reading = make_reading(heading("PENUTUP", "BAB V"), page("7"))
    found = of(Reading("a", "text", "0", reading.pages, (*reading.blocks, marked), reading.readable)).tanda_tangan
    assert [(t.tempat, t.tahun, t.jabatan, t.nama, t.nip) for t in found] == [
        ("", None, "Kepala Dinas, NIP 00000000 000000 0 001", False, True)
    ]
