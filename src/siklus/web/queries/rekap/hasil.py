"""The results of an area's surveys of one period, from the kept sums; four queries however many there are."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

from django.utils.timezone import localdate

from siklus.core.aturan import aturan
from siklus.core.indeks.dilaporkan import hasil_dilaporkan
from siklus.core.indeks.hasil import Indeks
from siklus.core.indeks.hitung import Kosong
from siklus.core.indeks.irisan import Cara, indeks_or_none
from siklus.core.indeks.jumlah_json import from_json as sums_from_json
from siklus.core.indeks.statistik import StatistikSurvei
from siklus.core.rekap.himpunan import Himpunan
from siklus.core.survei.kuesioner import Kuesioner
from siklus.core.survei.periode import Periode
from siklus.web.models import Irisan, StatusSurvei, Survei, Unit, VersiKuesioner
from siklus.web.queries.dilaporkan import from_json
from siklus.web.queries.formulir import from_isi
from siklus.web.queries.hasil import CLOSED
from siklus.web.queries.irisan_survei import KANAL, LAYANAN
from siklus.web.queries.rekap.wajib import of_period

PROGRESS = {status: place for place, status in enumerate(StatusSurvei)}
Profil = Mapping[str, Mapping[str, int]]


@dataclass(frozen=True, slots=True)
class HasilUnit:
    """A closed survey's part of a roll-up; empty where nobody answered."""

    indeks: Indeks | None = None
    statistik: Himpunan = field(default_factory=Himpunan)
    profil: Profil = field(default_factory=dict)


def survei_by_unit(area: Unit, periode: Periode) -> dict[int, Survei]:
    """Each unit's survey of the period, the one that has come furthest where there are two; one query."""
    rows = Survei.objects.filter(unit__jalur__startswith=area.jalur, **of_period(periode)).order_by("pk")
    found: dict[int, Survei] = {}
    for survei in rows:
        known = found.get(survei.unit_id)
        if known is None or PROGRESS[StatusSurvei(survei.status)] >= PROGRESS[StatusSurvei(known.status)]:
            found[survei.unit_id] = survei
    return found


def hasil_by_survei(surveys: Iterable[Survei], area: Unit, periode: Periode, *, profil: bool) -> dict[int, HasilUnit]:
    """The part of every closed survey, by its row. `profil` asks for the counts by profile too: one query more.

    Closing has folded every answer, so that what is kept is whole.
    """
    sums = {pk: sums_from_json(isi) for pk, isi in _kept(area, periode).filter(dimensi="").values_list("survei", "isi")}
    asked = _questions(area, periode)
    counts = _profiles(area, periode) if profil else {}
    return {
        survei.pk: _part(survei, sums.get(survei.pk, StatistikSurvei()), asked, counts.get(survei.pk, {}))
        for survei in surveys
        if survei.status in CLOSED
    }


def _part(survei: Survei, sums: StatistikSurvei, asked: Mapping[int, Kuesioner], profil: Profil) -> HasilUnit:
    law = aturan(localdate(survei.ditutup))
    if survei.dilaporkan and sums.semua.n + sums.kosong == 0:
        return HasilUnit(hasil_dilaporkan(from_json(survei.dilaporkan), law).indeks)
    if survei.versi_id is None or sums.semua.n == 0:
        return HasilUnit()
    kuesioner = asked[survei.versi_id]
    kosong: Kosong = "dikeluarkan" if survei.kosong == "dikeluarkan" else "dibagi"
    indeks = indeks_or_none(sums, Cara(kuesioner, law, kosong))
    return HasilUnit(indeks, Himpunan.of(sums, kuesioner, kosong), profil) if indeks else HasilUnit()


def _kept(area: Unit, periode: Periode) -> Any:  # noqa: ANN401 - a QuerySet, whose type grows with values_list
    wanted = {f"survei__{name}": value for name, value in of_period(periode).items()}
    return Irisan.objects.filter(survei__unit__jalur__startswith=area.jalur, survei__status__in=CLOSED, **wanted)


def _questions(area: Unit, periode: Periode) -> dict[int, Kuesioner]:
    """The questionnaire of every survey's last version."""
    wanted = {f"survei__{name}": value for name, value in of_period(periode).items()}
    rows = VersiKuesioner.objects.filter(survei__unit__jalur__startswith=area.jalur, **wanted)
    return {pk: _kuesioner(json.dumps(isi, sort_keys=True)) for pk, isi in rows.values_list("pk", "isi")}


@lru_cache(maxsize=256)
def _kuesioner(text: str) -> Kuesioner:
    """Most offices ask what the regulation asks: each questionnaire is read once."""
    return from_isi(json.loads(text)).kuesioner


def _profiles(area: Unit, periode: Periode) -> dict[int, dict[str, dict[str, int]]]:
    """How many respondents each value of the profile has, by survey."""
    found: dict[int, dict[str, dict[str, int]]] = {}
    rows = _kept(area, periode).exclude(dimensi__in=("", LAYANAN, KANAL))
    for survei, dimensi, kunci, isi, kosong in rows.values_list("survei", "dimensi", "kunci", "isi", "survei__kosong"):
        sums = sums_from_json(isi)
        counted = sums.semua_lengkap if kosong == "dikeluarkan" else sums.semua
        found.setdefault(survei, {}).setdefault(dimensi, {})[kunci] = counted.n
    return found
