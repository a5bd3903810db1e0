from functools import reduce
from operator import add

from hypothesis import given

from siklus.core.indeks.hasil import HasilSurvei
from siklus.core.indeks.hitung import compute_indeks
from siklus.core.indeks.irisan import compute_hasil
from siklus.core.indeks.statistik import StatistikSurvei
from siklus.core.survei.jawaban import Jawaban
from tests.core.indeks.buatan import ATURAN, BAKU, LAYANAN, make_jawaban, responses

MIXED = [
    make_jawaban(1, 4, layanan="ppid", profil={"jenis_kelamin": "P", "kecamatan": "Utara"}),
    make_jawaban(2, 2, layanan="data", profil={"jenis_kelamin": "L", "kecamatan": "Barat"}, ditandai="seragam"),
    make_jawaban(3, 3, layanan="ppid", profil={"jenis_kelamin": "P"}, beda={"waktu": None}),
    make_jawaban(4, 3, layanan="lama", profil={"jenis_kelamin": "X"}, beda={"waktu": None}),
    make_jawaban(5, 4),
]


def shown(hasil: HasilSurvei) -> list[tuple[str, str, int, str | None]]:
    slices = [*hasil.layanan, *(item for group in hasil.profil.values() for item in group)]
    return [(item.dimensi, item.nilai, item.n, item.indeks.printed if item.indeks else None) for item in slices]


def test_slices_by_service_and_profile_in_printed_order() -> None:
    assert shown(compute_hasil(MIXED, BAKU, LAYANAN, ATURAN)) == [
        ("layanan", "Informasi Publik", 2, "88,89"),
        ("layanan", "Data Pemilih", 1, "50,00"),
        ("layanan", "SIPOL", 0, None),
        ("layanan", "lama", 1, None),
        ("layanan", "Tidak diisi", 1, "100,00"),
        ("jenis_kelamin", "Laki-laki", 1, "50,00"),
        ("jenis_kelamin", "Perempuan", 2, "88,89"),
        ("jenis_kelamin", "X", 1, None),
        ("jenis_kelamin", "Tidak diisi", 1, "100,00"),
        ("kecamatan", "Barat", 1, "50,00"),
        ("kecamatan", "Utara", 1, "100,00"),
        ("kecamatan", "Tidak diisi", 3, "85,19"),
    ]


def test_slices_keep_their_keys() -> None:
    hasil = compute_hasil(MIXED, BAKU, LAYANAN, ATURAN)
    assert [item.kunci for item in hasil.layanan] == ["ppid", "data", "sipol", "lama", ""]
    assert [item.kunci for item in hasil.profil["jenis_kelamin"]] == ["L", "P", "X", ""]


def test_gaps_left_out_leave_slices_smaller() -> None:
    hasil = compute_hasil(MIXED, BAKU, LAYANAN, ATURAN, kosong="dikeluarkan")
    assert [item.n for item in hasil.layanan] == [1, 1, 0, 0, 1]
    assert hasil.indeks.n == 3


def test_an_office_without_services_has_no_service_slices() -> None:
    assert compute_hasil([make_jawaban(1), make_jawaban(2)], BAKU, (), ATURAN).layanan == ()


def test_the_index_without_flagged_responses_stands_beside() -> None:
    hasil = compute_hasil(MIXED, BAKU, LAYANAN, ATURAN)
    assert hasil.indeks_tanpa_ditandai == compute_indeks(
        StatistikSurvei.of([item for item in MIXED if not item.ditandai], BAKU), BAKU, ATURAN
    )
    assert compute_hasil([make_jawaban()], BAKU, (), ATURAN).indeks_tanpa_ditandai is None
    all_flagged = compute_hasil([make_jawaban(ditandai="seragam")], BAKU, (), ATURAN)
    assert (all_flagged.indeks.ditandai, all_flagged.indeks_tanpa_ditandai) == (1, None)


@given(responses())
def test_slices_of_each_dimension_add_up_to_the_whole(jawaban: list[Jawaban]) -> None:
    hasil = compute_hasil([make_jawaban(0, 3, layanan="ppid"), *jawaban], BAKU, LAYANAN, ATURAN)
    for slices in (hasil.layanan, *hasil.profil.values()):
        sums = [item.statistik for item in slices if item.statistik is not None]
        assert reduce(add, sums) == hasil.statistik
        assert sum(item.n for item in slices) == hasil.indeks.n
