"""What is wrong with a CSV of answers, in the same words from every reader, and how much of it is told."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from itertools import islice

from siklus.core.aturan import Aturan
from siklus.core.errors import Place, Problem, Severity
from siklus.core.rounding import print_count
from siklus.core.survei.profil import normalise_profil

MOST_TOLD = 100


def told(faults: Iterable[Problem], place: Place) -> tuple[Problem, ...]:
    """The first hundred; beyond them one line says how many more there are."""
    rest = iter(faults)
    first = tuple(islice(rest, MOST_TOLD))
    more = sum(1 for _ in rest)
    if not more:
        return first
    message = f"Masih ada {print_count(more)} kesalahan lain."
    return (*first, Problem("CSV-09", message, "Perbaiki yang di atas lebih dahulu, lalu ulangi.", place))


def empty(place: Place) -> Problem:
    """No head, or no answer below it."""
    advice = "Isi baris pertama dengan nama unsur, lalu satu baris untuk setiap responden."
    return Problem("CSV-01", "Berkas ini tidak berisi jawaban.", advice, place)


def ragged(found: int, expected: int, place: Place) -> Problem:
    """A row of another width than the head."""
    message = f"Baris ini punya {print_count(found)} kolom, sedangkan kepalanya {print_count(expected)}."
    return Problem("CSV-07", message, "Samakan jumlah kolomnya; kosongkan sel yang tidak dijawab.", place)


def too_wide(found: int, most: int, place: Place) -> Problem:
    """More columns than any survey has."""
    message = f"Tabel ini punya {print_count(found)} kolom; paling banyak {print_count(most)}."
    return Problem("CSV-11", message, "Hapus kolom yang tidak diperlukan, atau periksa pemisah kolomnya.", place)


def not_csv(place: Place) -> Problem:
    """No text, or quotes that do not close."""
    advice = "Simpan ulang dari lembar sebar sebagai “CSV UTF-8”; tutup setiap tanda kutip."
    return Problem("CSV-08", "Isinya tidak dapat dibaca sebagai tabel CSV.", advice, place)


def too_large(largest: int, place: Place) -> Problem:
    """More bytes than any survey needs."""
    message = f"Berkas ini lebih besar dari {print_count(largest // 1_000_000)} MB."
    return Problem("CSV-08", message, "Pecah menjadi beberapa berkas.", place)


def unanswered(count: int, place: Place) -> tuple[Problem, ...]:
    """The responses without a single answer, as one warning; none when there are none."""
    if not count:
        return ()
    message = f"{print_count(count)} baris tidak memuat satu jawaban pun; baris itu tidak dihitung."
    advice = "Hapus barisnya bila memang kosong, atau isi nilainya dari kuesioner asli."
    return (Problem("JAWAB-04", message, advice, place, Severity.WARNING),)


def ungrouped(values: int, place: Place) -> Problem:
    """A column with too many values to give a result for each."""
    message = f"Kolom ini memuat {print_count(values)} nilai yang berbeda; hasil per nilainya tidak dihitung."
    advice = "Seragamkan tulisannya bila hasil per nilai diperlukan; IKM tidak terpengaruh."
    return Problem("CSV-10", message, advice, place, Severity.WARNING)


def unknown_profil(counts: Mapping[tuple[str, str], int], aturan: Aturan, place: Place) -> tuple[Problem, ...]:
    """One warning for each value that its dimension does not have, with how many rows give it.

    `counts` has (dimension, cell as written) → rows.
    """
    by_text: Counter[tuple[str, str]] = Counter()
    for (name, text), count in counts.items():
        by_text[name, text.strip()] += count
    return told(_unknown(sorted(by_text.items()), aturan, place), place)


def _unknown(counts: Iterable[tuple[tuple[str, str], int]], aturan: Aturan, place: Place) -> Iterator[Problem]:
    for (name, text), count in counts:
        _, problems = normalise_profil({name: text}, aturan, place)
        for problem in problems:
            message = f"{problem.message.removesuffix('.')} ({print_count(count)} baris)."
            yield Problem(problem.code, message, problem.advice, problem.place, problem.severity)
