"""The printed numbers, computed anew from what is printed: this shares no line with what printed them."""

import re
from fractions import Fraction
from itertools import combinations
from math import floor
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bench.periksa.content import Content, read_content
from bench.periksa.documents import Clean, make_clean
from bench.periksa.plant.draft import Draft
from bench.periksa.words import spell

SETS = ("latihan", "ujian", "ujian2", "ragam")
STYLES = [(name, style) for name in SETS for style in sorted(read_content(name).texts)]
numbers_of_seeds = st.integers(0, 10**6)
styles = st.sampled_from(STYLES)


def number(words: str) -> Fraction:
    return Fraction(re.sub(r"[^\d.]", "", words.replace(",", ".")))


def count(words: str) -> int:
    return int(words.replace(".", ""))


def of(clean: Clean, key: str) -> dict[str, str]:
    """Words by record; every printing of one key is the same."""
    found: dict[str, set[str]] = {}
    for spot in Draft(clean, clean.report).spots(key):
        found.setdefault(spot.id, set()).add(spot.words)
    assert all(len(words) == 1 for words in found.values())
    return {name: words.pop() for name, words in found.items()}


def scalar(clean: Clean, key: str) -> str:
    return of(clean, key).get("", "")


def nrr_of(clean: Clean) -> dict[str, Fraction]:
    return {name: number(words) for name, words in of(clean, r"unsur/\w+\.nrr").items()}


def letters_of(value: Fraction) -> set[str]:
    """The letters that a printed NRR may have, over all that it may have been before rounding."""
    bands = ((Fraction("64.995"), "D"), (Fraction("76.605"), "C"), (Fraction("88.305"), "B"), (Fraction(101), "A"))
    places = 3 if value * 100 % 1 else 2
    half = Fraction(1, 2 * 10**places)
    low, high = (value - half) * 25, (value + half) * 25
    names = [next(name for edge, name in bands if bound < edge) for bound in (low, high)]
    return set("DCBA"["DCBA".index(names[0]) : "DCBA".index(names[1]) + 1])


def letter_of_conversion(value: Fraction) -> str:
    """The letter of a printed value from 25 to 100."""
    edges = (("88.31", "A"), ("76.61", "B"), ("65", "C"), ("0", "D"))
    return next(name for edge, name in edges if value >= Fraction(edge))


@given(styles, numbers_of_seeds)
def test_every_nrr_can_come_of_whole_answers_and_has_its_letter(style: tuple[str, str], seed: int) -> None:
    clean = make_clean(*style, seed)
    n = count(scalar(clean, "n"))
    for name, words in of(clean, r"unsur/\w+\.nrr").items():
        places = len(words) - 2
        around = range(floor(number(words) * n) - 3, floor(number(words) * n) + 4)
        assert any(
            floor(Fraction(total, n) * 10**places + Fraction(1, 2)) == number(words) * 10**places for total in around
        )
        assert of(clean, r"unsur/\w+\.mutu")[name] in letters_of(number(words))
    for name, words in of(clean, r"unsur/\w+\.konversi").items():
        assert of(clean, r"unsur/\w+\.mutu")[name] == letter_of_conversion(number(words))


@given(styles, numbers_of_seeds)
def test_the_ikm_lies_in_the_window_of_its_table(style: tuple[str, str], seed: int) -> None:
    clean = make_clean(*style, seed)
    values = nrr_of(clean)
    ikm = number(scalar(clean, "ikm"))
    half = Fraction(1, 2 * 10**clean.habits.places)
    assert abs(ikm - sum(values.values(), Fraction()) * 25 / len(values)) <= half * 25 + Fraction("0.005")
    band = letter_of_conversion(ikm)
    assert scalar(clean, "mutu") == band
    assert scalar(clean, "kinerja") in {
        "",
        {"A": "Sangat baik", "B": "Baik", "C": "Kurang baik", "D": "Tidak baik"}[band],
    }


@given(styles, numbers_of_seeds)
def test_the_lowest_and_the_highest_are_named(style: tuple[str, str], seed: int) -> None:
    clean = make_clean(*style, seed)
    values = nrr_of(clean)
    order = sorted(values.values())
    assert sorted(values[name] for name in of(clean, r"prioritas/\w+\.nama")) == order[:3]
    assert sorted(values[name] for name in of(clean, r"tertinggi/\w+\.nama")) == order[-3:]
    tied = order[2] == order[3]
    assert any(key.startswith("seri.") for key, _ in clean.report.lines()) is tied


@given(styles, numbers_of_seeds)
def test_profile_sample_and_counts_add_up(style: tuple[str, str], seed: int) -> None:
    clean = make_clean(*style, seed)
    n = count(scalar(clean, "n"))
    for name in ("jenis_kelamin", "usia", "pendidikan", "pekerjaan", "layanan"):
        counts = [int(words) for words in of(clean, rf"profil_\w+/{name}-\d+\.jumlah").values()]
        assert not counts or sum(counts) == n
    if scalar(clean, "populasi"):
        assert n <= count(scalar(clean, "terkumpul")) <= count(scalar(clean, "populasi"))
        assert count(scalar(clean, "terkumpul")) - int(scalar(clean, "gugur")) == n
        assert count(scalar(clean, "sampel")) <= n


@given(styles, numbers_of_seeds)
def test_plan_realisation_and_conclusion_agree(style: tuple[str, str], seed: int) -> None:
    clean = make_clean(*style, seed)
    status = of(clean, r"rtl/\d+\.status") or _ticked(clean)
    if not status:
        assert clean.habits.kind == "pelaksanaan"
        return
    done = [name for name, words in status.items() if words == clean.habits.done]
    share = number(scalar(clean, "persen"))
    assert abs(share - Fraction(100 * len(done), len(status))) <= Fraction(6, 100)
    for key, value in (("sudah", len(done)), ("jumlah_rtl", len(status)), ("belum", len(status) - len(done))):
        assert scalar(clean, key) in {"", str(value)}
        assert scalar(clean, f"{key}_huruf") in {"", spell(value)}
    assert {*of(clean, r"sudah/\d+\.nama_kecil")} <= set(done)
    assert not {*of(clean, r"belum/\d+\.nama")} & set(done)
    evidence = of(clean, r"rtl/\d+\.bukti(?:_hal)?")
    assert all((words == "-") is (name not in done) for name, words in evidence.items())


def _ticked(clean: Clean) -> dict[str, str]:
    """The status of offices that tick one of two columns: the words of one, by which of them is ticked."""
    blank = clean.habits.months.split("/")[1]
    done, undone = (of(clean, rf"rtl/\d+\.cek_{name}") for name in ("sudah", "belum"))
    assert all((done[name] == blank) is not (undone[name] == blank) for name in done)
    return {name: clean.habits.undone if words == blank else clean.habits.done for name, words in done.items()}


@given(styles, numbers_of_seeds)
def test_figures_and_pages_are_where_they_are_said_to_be(style: tuple[str, str], seed: int) -> None:
    clean = make_clean(*style, seed)
    numbers = [int(words) for words in of(clean, r"(?:bukti|terbit)/\w+\.nomor").values()]
    assert numbers == list(range(1, len(numbers) + 1))
    text = clean.report.text()
    assert {int(found) for found in re.findall(r"Gambar (\d+)", text)} <= set(numbers)
    assert not re.search(r"§|\{|\}|[\ue000-\ue002]|<<|\[\[", text)


@pytest.mark.parametrize("style", STYLES, ids="-".join)
def test_one_seed_is_one_report(style: tuple[str, str]) -> None:
    assert make_clean(*style, 7).report == make_clean(*style, 7).report
    assert make_clean(*style, 7).report != make_clean(*style, 8).report


def test_the_sets_are_large_enough_and_share_no_line() -> None:
    assert [len(read_content(name).texts) >= least for name, least in zip(SETS, (4, 4, 4, 12), strict=True)] == [
        True
    ] * 4
    for one, other in combinations(map(read_content, SETS), 2):
        assert {line for line in _sentences(one) & _sentences(other) if not line.startswith(("@", "="))} == set()
        assert {p.nama for items in one.programs.values() for p in items}.isdisjoint(
            p.nama for items in other.programs.values() for p in items
        )
        assert set(one.places).isdisjoint(other.places)
        assert set(one.people).isdisjoint(other.people)


def _sentences(content: Content) -> set[str]:
    return {line for text in content.texts.values() for line in text.splitlines() if len(line.split()) > 7}


def test_no_stretch_of_the_seeds_words_is_used(seeds: Path) -> None:
    words = [re.findall(r"\w+", path.read_text(encoding="utf-8").lower()) for path in sorted(seeds.glob("*.txt"))]
    stretch = 9
    known = {tuple(run[at : at + stretch]) for run in words for at in range(len(run) - stretch + 1)}
    for name in SETS:
        content = read_content(name)
        own = re.findall(r"\w+", "\n".join(content.texts.values()).lower())
        assert [at for at in range(len(own)) if tuple(own[at : at + stretch]) in known] == []
