"""Which slices a response belongs to, and the sums of many responses by slice."""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from functools import lru_cache
from typing import Any, NamedTuple

from django.db.models import QuerySet, TextField
from django.db.models.functions import Cast

from siklus.core.indeks.statistik import AnswerPlanes, StatistikSurvei
from siklus.core.survei.jawaban import Jawaban
from siklus.core.survei.kuesioner import Kuesioner
from siklus.web.models import Jawaban as JawabanTersimpan
from siklus.web.models import VersiKuesioner
from siklus.web.queries.formulir import from_isi

Kunci = tuple[str, str]
"""Dimension and value of a slice."""
SEMUA: Kunci = ("", "")
LAYANAN, KANAL = "layanan", "kanal"
RESERVED = frozenset({"", LAYANAN, KANAL})
"""Names that a dimension of the profile cannot have."""
Sums = Mapping[Kunci, StatistikSurvei]
FIELDS = ("id", "versi_id", "layanan_id", "kanal", "nilai", "profil", "tanda")
BarisTeks = tuple[int, int, int | None, str, str, str, str, datetime | None]
"""FIELDS with answers and profile as text, and the moment at which the response was withdrawn."""
_FIELDS_AS_TEXT = ("id", "versi_id", "layanan_id", "kanal", "teks_nilai", "teks_profil", "tanda", "ditarik")


class Baris(NamedTuple):
    """What counts of a stored response, in the order of FIELDS."""

    id: int
    versi_id: int
    layanan_id: int | None
    kanal: str
    nilai: dict[str, int | None]
    profil: dict[str, str]
    tanda: str

    @property
    def slices(self) -> tuple[Kunci, ...]:
        """Where it is counted; a service by its row, so that its kode may change. Who did not say is in none."""
        layanan = () if self.layanan_id is None else ((LAYANAN, str(self.layanan_id)),)
        return (SEMUA, (KANAL, self.kanal), *layanan, *self.profil.items())


def read_teks(rows: QuerySet[JawabanTersimpan]) -> list[BarisTeks]:
    """Responses as they stand in the store, to be compared or to be parsed."""
    texts = rows.annotate(teks_nilai=Cast("nilai", TextField()), teks_profil=Cast("profil", TextField()))
    return list(texts.values_list(*_FIELDS_AS_TEXT))


def counted(rows: Iterable[BarisTeks]) -> Iterator[Baris]:
    """Those that were not withdrawn.

    People's answers repeat, so each different text of them is parsed once: their mappings are shared, and only read.
    """
    for pk, versi, layanan, kanal, nilai, profil, tanda, ditarik in rows:
        if ditarik is None:
            yield Baris(pk, versi, layanan, kanal, _parsed(nilai), _parsed(profil), tanda)


@lru_cache(maxsize=4_096)
def _parsed(text: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(text)
    return found


def sums_of(rows: Iterable[Baris]) -> dict[Kunci, StatistikSurvei]:
    """The sums of responses by slice; each is counted by the questions of its own version."""
    by_versi: dict[int, list[Baris]] = {}
    for row in rows:
        by_versi.setdefault(row.versi_id, []).append(row)
    asked = kuesioner_by_versi(set(by_versi))
    sums: dict[Kunci, StatistikSurvei] = {}
    for versi, own in by_versi.items():
        for kunci, found in _sums_of_version(own, asked[versi]):
            sums[kunci] = sums[kunci] + found if kunci in sums else found
    return sums


def _sums_of_version(rows: Sequence[Baris], kuesioner: Kuesioner) -> Iterator[tuple[Kunci, StatistikSurvei]]:
    answers = AnswerPlanes.of([Jawaban("", row.nilai, ditandai=row.tanda) for row in rows], kuesioner)
    places: dict[Kunci, list[int]] = {}
    for place, row in enumerate(rows):
        for kunci in row.slices:
            places.setdefault(kunci, []).append(place)
    return ((kunci, answers.sums(answers.group(found))) for kunci, found in places.items())


def kuesioner_by_versi(versi: set[int]) -> dict[int, Kuesioner]:
    """The questionnaires of these versions."""
    return {item.pk: from_isi(item.isi).kuesioner for item in VersiKuesioner.objects.filter(pk__in=versi)}


def added(one: Sums, other: Sums) -> dict[Kunci, StatistikSurvei]:
    """Both groups together, slice by slice."""
    nothing = StatistikSurvei()
    return {key: one.get(key, nothing) + other.get(key, nothing) for key in {**one, **other}}
