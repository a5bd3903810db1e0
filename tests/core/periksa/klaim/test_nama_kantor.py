"""Names of offices in text."""

import pytest

from siklus.core.periksa.klaim.nama_kantor import find_nama_kantor, parse_kantor


@pytest.mark.parametrize(
    ("text", "kunci", "printed"),
    [
        ("KOMISI PEMILIHAN UMUM\nKABUPATEN SUKAMAJU\nTAHUN 2025", ("kpu", "", "kabupaten", "sukamaju"), (0, 40)),
        ("di KPU Kab. Sukamaju Semester I", ("kpu", "", "kabupaten", "sukamaju"), (3, 20)),
        ("KABUPATEN X\nKPU KOTA SUKAMAJU\nMelayani Sepenuh Hati", ("kpu", "", "kota", "sukamaju"), (12, 29)),
        ("layanan KPU Kota Sukamaju. Survei ini", ("kpu", "", "kota", "sukamaju"), (8, 25)),
        (
            "Dinas Kependudukan dan Pencatatan Sipil Kota Banjarsari, serta",
            ("dinas", "kependudukan pencatatan sipil", "kota", "banjarsari"),
            (0, 55),
        ),
        (
            "Badan Pengelolaan Keuangan, Pendapatan, dan Aset Daerah Kota Sukamaju",
            ("badan", "pengelolaan keuangan pendapatan aset", "kota", "sukamaju"),
            (0, 69),
        ),
        ("Disdukcapil Kota Sukamaju", ("dinas", "kependudukan pencatatan sipil", "kota", "sukamaju"), (0, 25)),
        ("PUSKESMAS MAJU JAYA\nMELAYANI", ("puskesmas", "maju jaya", "", ""), (0, 19)),
        ("RSUD dr. Budiman Kota Sukamaju", ("rsud", "dr budiman", "kota", "sukamaju"), (0, 30)),
        ("SMA Negeri 1 Sukamaju tahun", ("sekolah", "1 sukamaju", "", ""), (0, 21)),
        ("KPU Provinsi Hulu Sungai Besar Raya Sekali", ("kpu", "", "provinsi", "hulu sungai besar raya"), (0, 35)),
        ("Dinas Sosial Puskesmas Maju", ("dinas", "sosial", "", ""), (0, 12)),
        ("Kantor Kecamatan Satu Dua Tiga Empat Lima", ("kecamatan", "satu dua tiga empat", "", ""), (0, 36)),
    ],
)
def test_a_full_name(text: str, kunci: tuple[str, str, str, str], printed: tuple[int, int]) -> None:
    name = parse_kantor(text)
    assert name is not None
    assert (name.kunci, (name.start, name.end)) == (kunci, printed)


@pytest.mark.parametrize(
    "text", ["KPU", "KPU Kabupaten/Kota", "badan usaha milik", "Dinas terkait", "KPU Republik Indonesia"]
)
def test_no_full_name(text: str) -> None:
    assert parse_kantor(text) is None


def test_every_name_of_a_sentence() -> None:
    found = find_nama_kantor("Dinas terkait, KPU Kabupaten Sukamaju, dan Dinas Kesehatan Kabupaten Sukamaju")
    assert [name.kunci for name in found] == [
        ("kpu", "", "kabupaten", "sukamaju"),
        ("dinas", "kesehatan", "kabupaten", "sukamaju"),
    ]
