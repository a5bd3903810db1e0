import pytest

from siklus.core.periksa.klaim.kata import content_of, roots_of, same_word, words_of


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("penyusunan", "menyusun"),
        ("pemantauan", "dipantau"),
        ("monitoring", "memantau"),
        ("pengelolaan", "kelola"),
        ("menyosialisasikan", "sosialisasi"),
        ("pelayanan", "layanan"),
        ("persyaratannya", "syarat"),
        ("meninjau", "peninjauan"),
        ("evaluasi", "mengevaluasi"),
        ("mengukur", "pengukuran"),
        ("standart", "standar"),
        ("realistik", "realistis"),
        ("kompetensi", "kompentensi"),
        ("ketepatan", "ketepatna"),
        ("pemanfaatan", "pemanfatan"),
    ],
)
def test_words_of_one_root_agree(one: str, other: str) -> None:
    assert same_word(one, other)
    assert same_word(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("internal", "eksternal"),
        ("sarana", "prasarana"),
        ("evaluasi", "sosialisasi"),
        ("kursi", "kursus"),
        ("semester1", "semester2"),
        ("penyusunan", "penyediaan"),
    ],
)
def test_words_of_different_roots_do_not(one: str, other: str) -> None:
    assert not same_word(one, other)


def test_a_word_has_every_root_that_the_rules_allow() -> None:
    assert roots_of("memakai") == {"memakai", "memaka", "makai", "maka", "pakai", "paka", "akai"}
    assert roots_of("bimtek") == {"bimbing"}
    assert roots_of("dipublikasi") == {"dipublikasi", "dipublikas", "publikasi", "publikas", "siar"}


def test_words_that_say_nothing_are_left_out_and_repeated_roots_are_one() -> None:
    text = "Pelaksanaan kegiatan evaluasi unsur-unsur, sub-bagian dan mengevaluasi help desk (A)"
    assert words_of("Unsur-unsur sub-bagian") == ("unsur", "subbagian")
    assert content_of(text) == ("evaluasi", "unsur", "subbagian", "helpdesk")
