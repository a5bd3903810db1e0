from dataclasses import replace
from datetime import date

from siklus.core.aturan import aturan
from siklus.core.periksa.klaim.masa import Masa
from siklus.core.periksa.klaim.nilai import TabelUnsur
from siklus.core.periksa.klaim.tabel_nilai import find_tabel_unsur
from tests.core.periksa.bacaan import Part, make_reading, paragraph, table
from tests.core.periksa.klaim.ringkas import indeks, rows

LAW = aturan(on=date(2026, 1, 1))
OWN = Masa("semester", 1, (1, 2, 3, 4, 5, 6), 2025)


def found(*parts: Part) -> tuple[TabelUnsur, ...]:
    return find_tabel_unsur(make_reading(*parts), OWN, LAW)


def test_an_unsur_a_row_with_its_index_and_totals() -> None:
    (tabel,) = found(
        table(
            "Tabel 3.1",
            "Hasil SKM Semester I Tahun 2025",
            """
            No | Unsur         | Jumlah nilai | NRR  | NRR tertimbang | Mutu | Kinerja
            1  | Persyaratan   | 180          | 3,27 | 0,363          | B    | Baik
            2  | Prosedur      | 183          | 3,33 | 0,370          | B    | Baik
            3  | Biaya/Tarif   | 220          | 4,00 | 0,444          | A    | Sangat baik
            4  | Sarana        | 1O0          | 315  | -              |      | Baik
               | Jumlah        | 683          | -    | 1,177          |      |
               | IKM unit      | <<           | 87,36 | <<            | B    | Baik
            """,
        )
    )
    assert rows(tabel) == [
        ("persyaratan", "3,27", "B Baik"),
        ("prosedur", "3,33", "B Baik"),
        ("biaya", "4,00", "A Sangat baik"),
        ("sarana", "315", "Baik"),
    ]
    assert {makna: angka.teks for makna, angka in tabel.nilai[0].kolom.items()} == {
        "jumlah": "180",
        "nrr": "3,27",
        "tertimbang": "0,363",
    }
    assert indeks(tabel.indeks) == ("87,36", "B Baik", True)
    assert [angka.teks for angka in tabel.jumlah] == ["683", "1,177"]
    assert {makna: head.teks for makna, head in tabel.kepala.items()} == {
        "jumlah": "Jumlah nilai",
        "nrr": "NRR",
        "tertimbang": "NRR tertimbang",
    }
    assert (tabel.judul, tabel.lokasi.baris, tabel.kini, tabel.layanan) == (
        "Hasil SKM Semester I Tahun 2025",
        1,
        True,
        "",
    )


def test_an_unsur_a_column() -> None:
    (tabel,) = found(
        paragraph("Keterangan: U8 = Sarana dan Prasarana."),
        table(
            "Tabel 4",
            "Nilai per unsur",
            """
            Uraian         | U1   | U3   | U8
            NRR per unsur  | 3,27 | 3,25 | 3,76
            NRR tertimbang | 0,36 | 0,36 | 0,42
            Mutu           | B    | B    | A
            """,
        ),
    )
    assert rows(tabel) == [("persyaratan", "3,27", "B"), ("waktu", "3,25", "B"), ("sarana", "3,76", "A")]
    assert tabel.nilai[2].kolom["tertimbang"].teks == "0,42"


def test_a_column_called_only_nilai_with_numbers_to_a_hundred_is_the_converted_one() -> None:
    (tabel,) = found(
        table(
            "Tabel 5",
            "Nilai unsur tahun 2024",
            "Unsur | Nilai\nPersyaratan | 81,75\nBiaya/Tarif | 100,00\nWaktu Penyelesaian | 3,25\nKet | Baik",
        )
    )
    assert [
        (claim.unsur, claim.angka, {key: value.teks for key, value in claim.kolom.items()}) for claim in tabel.nilai
    ] == [
        ("persyaratan", None, {"konversi": "81,75"}),
        ("biaya", None, {"konversi": "100,00"}),
        ("waktu", None, {"konversi": "3,25"}),
    ]
    assert not tabel.kini


def test_a_scanned_head_and_names_are_told_by_what_stands_in_them() -> None:
    (tabel,) = found(
        table(
            "Tabel 2.1",
            "",
            """
            Mtu | <<                 | <<    | <<
            1   | perserawn          | 31    | 8
            2   | KompetensiPelaksana | 3,30 | B
            3   | saranadanPrasarana | 312   | B
            4   | Penanganan Pengaduan | 3,31 | \\“\\
                | INDEKS KEPUASAN MASYARAKAT | 82,16 |
            """,
        )
    )
    assert rows(tabel) == [
        ("", "31", ""),
        ("kompetensi", "3,30", "B"),
        ("sarana", "312", "B"),
        ("pengaduan", "3,31", ""),
    ]
    assert indeks(tabel.indeks) == ("82,16", "", True)
    assert tabel.lokasi.baris == 1


def test_a_column_that_numbers_the_rows_is_no_value_under_a_broken_head() -> None:
    (tabel,) = found(
        table(
            "Tabel 2",
            "Nilai",
            """
            Unsur NRR Mutu | << | << | <<
            1 | Persyaratan | 3,27 | B
            2 | Prosedur    | 3,33 | B
            3 | Biaya/Tarif | 4,00 | A
            """,
        )
    )
    assert rows(tabel) == [("persyaratan", "3,27", "B"), ("prosedur", "3,33", "B"), ("biaya", "4,00", "A")]


def test_a_table_without_a_caption_stands_where_its_first_value_does() -> None:
    (tabel,) = found(table("", "", "Unsur | NRR\nBiaya/Tarif | 4,00\nPersyaratan | 3,20\nPerilaku Pelaksana | 3,50"))
    assert tabel.lokasi.teks == "Biaya/Tarif 4,00"
    assert tabel.indeks is None


def test_tables_about_other_things_are_left_alone() -> None:
    assert (
        found(
            table(
                "Tabel 1",
                "Tren",
                "Unsur | Semester I 2024 | Semester I 2025\nBiaya | 3,9 | 4\nWaktu | 3 | 3\nProsedur | 3 | 3",
            ),
            table(
                "Tabel 2", "Rencana", "No | Unsur | Kegiatan\n1 | Biaya/Tarif | a\n2 | Persyaratan | b\n3 | Produk | c"
            ),
            table("Tabel 3", "Orang", "Jenis | Jumlah\nLaki-laki | 20\nPerempuan | 30"),
            table("Tabel 4", "Kosong", "Unsur"),
        )
        == ()
    )


def test_a_table_whose_rows_were_lost_claims_nothing() -> None:
    reading = make_reading(table("Tabel 1", "Hasil SKM", "Unsur | NRR"))
    lost = replace(reading, blocks=(replace(reading.blocks[0], rows=()),))
    assert find_tabel_unsur(lost, OWN, LAW) == ()


def test_a_table_whose_cells_hold_no_number_is_none() -> None:
    empty = """
        No | Unsur         | NRR | Mutu
        1  | Persyaratan   | -   | B
        2  | Prosedur      | -   | B
        3  | Biaya/Tarif   | -   | A
        """
    assert found(table("Tabel 3.1", "Hasil SKM Semester I Tahun 2025", empty)) == ()
