"""The responses of a closed survey as rows of a table, one at a time: what a person may take along."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from siklus.core.errors import SiklusError
from siklus.core.survei.jawaban import Jawaban as JawabanInti
from siklus.core.survei.kuesioner import Kuesioner
from siklus.web.models import Jawaban, Survei
from siklus.web.queries.formulir import Formulir, formulir_of
from siklus.web.queries.hasil import CLOSED, blind

CHUNK = 5_000
Sel = str | int | None


@dataclass(frozen=True, slots=True)
class Tabel:
    """The heads of the table, and how a stored response becomes a row of it.

    The heads are those that `siklus hitung` reads: nomor, layanan, the unsur, the dimensions of the profile, kanal,
    ditandai. A second question of an unsur is headed "waktu_2".
    """

    pertanyaan: Mapping[str, str]
    dimensi: tuple[str, ...]

    @classmethod
    def of(cls, formulir: Formulir) -> "Tabel":
        """The table of a questionnaire."""
        return cls(_heads(formulir.kuesioner), tuple(item.kunci for item in formulir.dimensi))

    @property
    def heads(self) -> tuple[str, ...]:
        """The first row."""
        return ("nomor", "layanan", *self.pertanyaan.values(), *self.dimensi, "kanal", "ditandai")

    def row(self, nomor: int, kept: Mapping[str, Any]) -> tuple[Sel, ...]:
        """One response; `nomor` counts from 1 and says nothing of the hour at which it came."""
        nilai, profil = kept["nilai"], kept["profil"]
        return (
            nomor,
            kept["layanan__kode"] or "",
            *(nilai.get(key) for key in self.pertanyaan),
            *(profil.get(name, "") for name in self.dimensi),
            kept["kanal"],
            kept["tanda"],
        )


def table_of(survei: Survei) -> Tabel:
    """The table of a survey; SiklusError HASIL-01 before it is closed."""
    if survei.status not in CLOSED or survei.versi is None:
        raise SiklusError(blind())
    return Tabel.of(formulir_of(survei.versi))


def rows_of(survei: Survei) -> Iterator[tuple[Sel, ...]]:
    """Every response that counts, in the order of their UUIDs, which is chance."""
    table = table_of(survei)
    fields = ("nilai", "profil", "layanan__kode", "kanal", "tanda")
    kept = Jawaban.objects.filter(survei=survei, ditarik=None).order_by("uuid").values(*fields)
    return (table.row(nomor, item) for nomor, item in enumerate(kept.iterator(chunk_size=CHUNK), start=1))


def jawaban_of(survei: Survei) -> Iterator[JawabanInti]:
    """The same responses as core's, in the same order."""
    table_of(survei)
    kept = Jawaban.objects.filter(survei=survei, ditarik=None).order_by("uuid").values_list("nilai", "tanda")
    for nomor, (nilai, tanda) in enumerate(kept.iterator(chunk_size=CHUNK), start=1):
        yield JawabanInti(str(nomor), nilai, ditandai=tanda)


def _heads(kuesioner: Kuesioner) -> dict[str, str]:
    heads = {}
    for unsur in kuesioner.unsur:
        for nomor, item in enumerate(kuesioner.questions_of(unsur), start=1):
            heads[item.id] = unsur if nomor == 1 else f"{unsur}_{nomor}"
    return {item.id: heads[item.id] for item in kuesioner.pertanyaan}
