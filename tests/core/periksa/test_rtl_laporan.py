from datetime import date
from fractions import Fraction

from siklus.core.aturan import aturan
from siklus.core.periksa.klaim.baca import extract
from siklus.core.periksa.rtl_laporan import Rtl, find_rtl, is_same_plan, rtl_list, rtl_of, sebut
from tests.core.periksa.bacaan import make_reading, table

ATURAN = aturan(date(2025, 6, 30))
PLAN = "No | Unsur | Kegiatan | Jul | Agu\n1 | Sarana | a. Menata loket | V |\n | | b. Mengecat ruang | | V"
DONE = "No | Rencana Tindak Lanjut | Status\n1 | a. Penataan loket | Sudah\n | b. Menanam pohon | Belum"


def found(confidence: float = 1) -> tuple[Rtl, ...]:
    plan = table("Tabel 2.2", "Rencana Tindak Lanjut", PLAN)
    done = table("Tabel 3.1", "Realisasi", DONE, confidence=confidence)
    return rtl_list(extract(make_reading(plan, done), ATURAN))


def test_rows_are_paired_by_name_and_else_by_a_label_that_both_have_left() -> None:
    first, second = found()
    assert [name.teks for name in first.names] == ["Penataan loket", "Menata loket"]
    assert [name.teks for name in second.names] == ["Menanam pohon", "Mengecat ruang"]
    assert first.padanan is not None
    assert second.padanan is not None
    assert (first.padanan.ke, first.padanan.skor, second.padanan.ke) == (0, Fraction(1), None)
    assert (first.nomor, first.status, first.kegiatan.teks) == ("1.a", "sudah", "Penataan loket")


def test_plans_are_compared_where_every_row_is_legible() -> None:
    assert is_same_plan(found())
    assert not is_same_plan(found(confidence=0.3))
    assert not is_same_plan(())
    assert [rtl.is_sure for rtl in found(confidence=0.8)] == [False, False]


def test_an_rtl_is_meant_by_its_name_or_where_no_name_is_given_by_its_label() -> None:
    rtl = found()
    assert find_rtl("RTL nomor 1.b", "1.b", rtl) is rtl[1]
    assert find_rtl("menata loket", "1.b", rtl) is rtl[0]
    assert find_rtl("mengecat ruang", "", rtl) is rtl[1]
    assert find_rtl("Kunjungan ke kota lain", "1.b", rtl) is None
    assert find_rtl("Kunjungan ke kota lain", "", ()) is None


def test_long_names_are_cut_where_they_are_quoted() -> None:
    (first, _) = found()
    assert rtl_of(first) == "RTL 1.a “Penataan loket”"
    long = extract(make_reading(table("", "Realisasi", f"RTL | Status\n{'Menata loket ' * 9} | Sudah")), ATURAN)
    assert sebut(rtl_list(long)[0].kegiatan) == f"“{('Menata loket ' * 9)[:89]}…”"
