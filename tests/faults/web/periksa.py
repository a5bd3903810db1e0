"""`python -m tests.faults.web.periksa`: what a store holds, beside what was acknowledged (JSON in, JSON out)."""

import json
import sys

from siklus.web import wsgi  # first: it sets Django up

# isort: split
from siklus.core.indeks.irisan import StatistikIrisan
from siklus.core.indeks.statistik import StatistikSurvei
from siklus.core.survei.jawaban import Jawaban as Counted
from siklus.web.models import Jawaban, Survei
from siklus.web.queries.formulir import formulir_of
from siklus.web.queries.statistik import irisan_of
from siklus.web.services.lipatan import fold


def look(survei_id: int, diakui: list[str]) -> dict[str, int | bool]:
    """Rows in all, acknowledged ones that are lost, UUIDs that stand twice, and whether the sums are exact."""
    survei = Survei.objects.select_related("versi").get(pk=survei_id)
    rows = list(Jawaban.objects.filter(survei=survei).select_related("layanan"))
    stored = {str(row.uuid) for row in rows}
    before = _exact(survei, rows)
    fold(survei)
    return {
        "baris": len(rows),
        "hilang": len(set(diakui) - stored),
        "ganda": len(rows) - len(stored),
        "statistik_sama": before and _exact(survei, rows),
    }


def _exact(survei: Survei, rows: list[Jawaban]) -> bool:
    assert survei.versi is not None
    kuesioner = formulir_of(survei.versi).kuesioner
    counted = [
        Counted("", row.nilai, row.layanan.kode if row.layanan else "", row.profil, row.tanda)
        for row in rows
        if row.ditarik is None
    ]
    found, expected, nothing = (
        irisan_of(survei),
        StatistikIrisan.of(counted, kuesioner),
        StatistikSurvei.of((), kuesioner),
    )
    pairs = [(found.semua, expected.semua)]
    pairs += [(found.layanan.get(key, nothing), sums) for key, sums in expected.layanan.items()]
    pairs += [
        (found.profil[name][key], sums) for name, groups in expected.profil.items() for key, sums in groups.items()
    ]
    return all(one + nothing == other + nothing for one, other in pairs)


if __name__ == "__main__":
    assert wsgi.application
    asked = json.load(sys.stdin)
    json.dump(look(asked["survei"], asked["diakui"]), sys.stdout)
