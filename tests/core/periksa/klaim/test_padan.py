from fractions import Fraction

import pytest

from siklus.core.periksa.klaim.padan import Nama, Padanan, best, match

PLAN = tuple(
    Nama(teks, nomor)
    for teks, nomor in (
        ("Menghitung lama layanan menurut standar layanan", "1.a"),
        ("Penjelasan standar lama layanan kepada petugas loket", "1.b"),
        ("Pemantauan ketepatan jawaban permohonan", "1.c"),
        ("Pelatihan dasar keterampilan petugas layanan", "2.a"),
        ("Penyederhanaan formulir pendaftaran", "2.b"),
    )
)


@pytest.mark.parametrize(
    ("words", "index", "verdict", "reason"),
    [
        ("Penghitungan lama pelayanan menurut standart pelayanan", 0, "sama", "kata-katanya sama"),
        ("memantau ketepatan jawaban", 2, "berganti nama", "tanpa “permohonan”"),
        (
            "Pelatihan dasar dan lanjutan keterampilan petugas",
            3,
            "berganti nama",
            "tanpa “layanan”; ditambah “lanjutan”",
        ),
        ("Penyederhanaan syarat pendaftaran", 4, "berganti nama", "tanpa “formulir”; ditambah “syarat”"),
        ("Menanam pohon di halaman", None, "tidak ditemukan", "tidak ada nama yang cukup mirip"),
        ("Penyusunan standar layanan", None, "tidak ditemukan", "tidak ada nama yang cukup mirip"),
    ],
)
def test_a_name_is_found_under_other_words(words: str, index: int | None, verdict: str, reason: str) -> None:
    found = best(Nama(words), PLAN)
    assert (found.ke, found.putusan, found.sebab) == (index, verdict, reason)


def test_the_same_words_score_one_and_nothing_in_common_scores_nothing() -> None:
    assert best(PLAN[3], PLAN) == Padanan(3, Fraction(1), "sama")
    assert best(Nama("Menanam pohon"), PLAN) == Padanan(None, Fraction(0), "tidak ditemukan")


def test_words_that_every_rtl_has_mean_none_of_them() -> None:
    plan = tuple(
        Nama(f"{deed} standar layanan loket umum")
        for deed in ("Membahas", "Menyusun", "Menyiarkan", "Menguji", "Mengganti")
    )
    assert best(Nama("standar layanan"), plan).ke is None
    assert best(Nama("menguji standar layanan"), plan).ke == 3


def test_each_rtl_is_matched_once_and_the_surest_pair_first() -> None:
    names = (Nama("Pelatihan petugas"), Nama("Pelatihan dasar keterampilan petugas layanan"))
    assert [pair.ke for pair in match(names, PLAN)] == [None, 3]


def test_a_shared_label_tips_the_scales_only_where_words_agree_too() -> None:
    plan = (Nama("Rapat evaluasi loket", "1.a"), Nama("Rapat evaluasi layanan", "1.b"))
    assert best(Nama("Rapat evaluasi", "1.b"), plan).ke == 1
    assert best(Nama("Membeli kursi", "1.b"), plan).ke is None


def test_a_name_that_only_leaves_words_out_is_a_short_form() -> None:
    assert best(Nama("memantau ketepatan jawaban"), PLAN).singkatan
    assert not best(Nama("Penyederhanaan syarat pendaftaran"), PLAN).singkatan
    assert not best(Nama("Menanam pohon"), PLAN).singkatan
