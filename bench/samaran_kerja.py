"""`python -m bench.samaran_kerja WAY UNITS`: hides small cells of a made-up institution; writes the cost as JSON.

WAY: "kita" or "polos". Small and large units are mixed, the later values of each dimension are rare, and some units
stand alone in their kabupaten, so that every kind of witness is needed.
"""

import json
import sys
from collections import Counter
from datetime import date
from random import Random
from time import perf_counter

from bench.samaran_polos import conceal_plainly
from siklus.core.aturan import aturan
from siklus.core.indeks.statistik import QuestionSums, Statistik, StatistikSurvei
from siklus.core.rekap.himpunan import Bentuk, Himpunan
from siklus.core.rekap.pencacahan import Pencacahan
from siklus.core.rekap.penyamaran import conceal
from siklus.core.rekap.pohon import build_pohon
from siklus.core.rekap.rekap import compute_rekap
from siklus.core.rekap.unit import StatusSurvei, UnitRekap

ON = date(2026, 11, 23)
DIMENSI = {"jenis_kelamin": 3, "usia": 5, "pendidikan": 6, "pekerjaan": 7, "disabilitas": 2}
RESPONDEN = (0, 3, 8, 20, 57, 57, 80, 120, 300)
PROVINSI, KABUPATEN = 38, 14
WAYS = {"kita": conceal, "polos": conceal_plainly}


def make_units(count: int) -> list[UnitRekap]:
    """So many units, the same at every call."""
    draw = Random(6)  # noqa: S311 - made-up people, not secrets
    shape = tuple(sorted((item.key, 1) for item in aturan(ON).unsur))
    return [_unit(number, draw, shape) for number in range(count)]


def _unit(number: int, draw: Random, shape: Bentuk) -> UnitRekap:
    n = draw.choice(RESPONDEN)
    questions = {f"{unsur}.1": QuestionSums((0, 0, 0, n)) for unsur, _ in shape}
    provinsi = f"Provinsi {number % PROVINSI:02}"
    return UnitRekap(
        f"u{number:06}",
        f"Unit {number:06}",
        (provinsi, f"{provinsi} kabupaten {number // PROVINSI % KABUPATEN:02}"),
        StatusSurvei.DISEGEL,
        statistik=Himpunan({shape: StatistikSurvei(bercelah=Statistik(n, questions))}),
        profil={name: _people(draw, values, n) for name, values in DIMENSI.items()},
    )


def _people(draw: Random, values: int, n: int) -> dict[str, int]:
    """Each value half as frequent as the one before."""
    keys = [str(value) for value in range(values)]
    return dict.fromkeys(keys, 0) | Counter(draw.choices(keys, [2**-value for value in range(values)], k=n))


def measure(way: str, count: int) -> dict[str, float]:
    """Seconds of the hiding alone, how many cells there are, and how many of them are hidden by how many witnesses."""
    law = aturan(ON)
    tabel = Pencacahan.of(compute_rekap(build_pohon(make_units(count)), law, ON), law.batas_pengungkapan)
    begun = perf_counter()
    found = WAYS[way](tabel, law.batas_pengungkapan)
    seconds = perf_counter() - begun
    return {"detik": seconds, "sel": len(tabel.isi), "tertutup": len(found.tertutup), "saksi": len(found.saksi)}


if __name__ == "__main__":
    json.dump(measure(sys.argv[1], int(sys.argv[2])), sys.stdout)
