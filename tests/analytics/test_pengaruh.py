"""What follow-up changed, from the sums of two surveys: found, absent, and where it cannot be told."""

from dataclasses import replace

import numpy as np

from siklus.analytics.pengaruh import pengaruh_of
from siklus.core.indeks.hasil import HasilSurvei
from siklus.core.indeks.irisan import compute_hasil
from siklus.core.indeks.pengaruh import Pengaruh
from siklus.core.survei.jawaban import Jawaban
from siklus.core.survei.kuesioner import Kuesioner
from tests.analytics.test_keyakinan import KEYS, KUESIONER, LAW, hasil_of

LEVEL = np.array([3.4, 3.3, 2.6, 3.6, 3.3, 3.2, 3.5, 2.7, 2.5])
LIFTED = ("waktu", "pengaduan", "sarana")


def people(seed: int, lift: float = 0.0, number: int = 300) -> list[list[int]]:
    """Answers around LEVEL, those of LIFTED higher by `lift`."""
    chance = np.random.default_rng(seed)
    level = LEVEL + lift * np.isin(KEYS, LIFTED)
    drawn = level + 0.3 * chance.standard_normal((number, 1)) + 0.5 * chance.standard_normal((number, 9))
    answers: list[list[int]] = np.clip(np.round(drawn), 1, 4).astype(int).tolist()
    return answers


def measured(lalu: HasilSurvei, kini: HasilSurvei, *ditangani: str, lepas: tuple[str, ...] = ()) -> Pengaruh:
    found = pengaruh_of(lalu, kini, ditangani, LAW, lepas=lepas)
    assert found is not None
    return found


def test_work_that_helped_is_seen() -> None:
    found = measured(hasil_of(people(1)), hasil_of(people(2, lift=0.5)), *LIFTED)
    assert [(item.unsur, item.arah) for item in found.unsur] == [(key, "naik") for key in LIFTED]
    assert all(item.bawah < item.selisih < item.atas and item.terlihat > 0 for item in found.unsur)
    assert len(found.pembanding) == 6
    assert (found.berganti, found.seragam) == ((), ())


def test_nothing_is_claimed_where_nothing_moved() -> None:
    found = measured(hasil_of(people(3)), hasil_of(people(4)), *LIFTED)
    assert [item.arah for item in found.unsur] == ["belum dapat disimpulkan"] * 3


def test_work_that_is_not_done_stands_on_neither_side() -> None:
    lalu, kini = hasil_of(people(1)), hasil_of(people(2, lift=0.5))
    found = measured(lalu, kini, "waktu", lepas=("pengaduan", "sarana"))
    assert [item.unsur for item in found.unsur] == ["waktu"]
    assert len(found.pembanding) == 6


def test_other_words_ask_another_thing() -> None:
    first = KUESIONER.pertanyaan[0]
    asked = Kuesioner((replace(first, teks="Apakah syaratnya wajar?"), *KUESIONER.pertanyaan[1:]))
    rows = [Jawaban(str(at), dict(zip(KEYS, row, strict=True))) for at, row in enumerate(people(2))]
    found = measured(hasil_of(people(1)), compute_hasil(rows, asked, (), LAW), "persyaratan", "waktu")
    assert [item.unsur for item in found.unsur] == ["waktu"]
    assert found.berganti == ("Persyaratan",)


def test_an_unsur_on_which_all_agree_tells_nothing() -> None:
    same = [[3, *row[1:]] for row in people(2)]
    found = measured(hasil_of(people(1)), hasil_of(same), "persyaratan", "waktu")
    assert ([item.unsur for item in found.unsur], found.seragam) == (["waktu"], ("Persyaratan",))


def test_without_two_others_there_is_nothing_to_compare_with() -> None:
    lalu, kini = hasil_of(people(1)), hasil_of(people(2))
    assert measured(lalu, kini, *KEYS[:8]).unsur == ()
    assert measured(lalu, kini).unsur == ()


def test_printed_values_and_single_answers_say_nothing() -> None:
    kini = hasil_of(people(2))
    assert pengaruh_of(HasilSurvei(kini.indeks), kini, LIFTED, LAW) is None
    assert pengaruh_of(kini, hasil_of(people(1)[:1]), LIFTED, LAW) is None
