"""Which slices a response belongs to, and the sums of many responses by slice."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from siklus.core.indeks.statistik import StatistikSurvei
from siklus.core.survei.jawaban import Jawaban
from siklus.core.survei.kuesioner import Kuesioner
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


def sums_of(rows: Iterable[Baris]) -> dict[Kunci, StatistikSurvei]:
    """The sums of responses by slice; each is counted by the questions of its own version."""
    groups: dict[tuple[Kunci, int], list[Jawaban]] = {}
    for row in rows:
        counted = Jawaban("", row.nilai, ditandai=row.tanda)
        for kunci in row.slices:
            groups.setdefault((kunci, row.versi_id), []).append(counted)
    asked = kuesioner_by_versi({versi for _, versi in groups})
    sums: dict[Kunci, StatistikSurvei] = {}
    for (kunci, versi), jawaban in groups.items():
        found = StatistikSurvei.of(jawaban, asked[versi])
        sums[kunci] = sums[kunci] + found if kunci in sums else found
    return sums


def kuesioner_by_versi(versi: set[int]) -> dict[int, Kuesioner]:
    """The questionnaires of these versions."""
    return {item.pk: from_isi(item.isi).kuesioner for item in VersiKuesioner.objects.filter(pk__in=versi)}


def added(one: Sums, other: Sums) -> dict[Kunci, StatistikSurvei]:
    """Both groups together, slice by slice."""
    nothing = StatistikSurvei()
    return {key: one.get(key, nothing) + other.get(key, nothing) for key in {**one, **other}}
