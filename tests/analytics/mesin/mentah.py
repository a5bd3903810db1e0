"""Raw answers of several units as rows, written for an engine, and what core itself makes of them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from random import Random

import duckdb
from hypothesis import strategies as st

from siklus.analytics.mesin.kelompok import Kelompok, Kunci
from siklus.core.aturan import aturan
from siklus.core.indeks.statistik import Statistik, StatistikSurvei
from siklus.core.survei.jawaban import Jawaban
from siklus.core.survei.kolom import read_header

LAW = aturan(date(2026, 1, 1))
QUESTIONS = ("persyaratan", "prosedur", "waktu", "biaya", "produk", "kompetensi", "perilaku", "pengaduan", "sarana")
KEYS = ("unit", "layanan", "provinsi", "periode")
TYPES = "unit INTEGER, layanan VARCHAR, provinsi VARCHAR, periode VARCHAR, " + ", ".join(
    f"{question} SMALLINT" for question in QUESTIONS
)
KUESIONER = read_header(QUESTIONS, LAW).kuesioner


@dataclass(frozen=True, slots=True)
class Row:
    """One response: the values of KEYS as texts, and its answers in the order of QUESTIONS."""

    kunci: Kunci
    nilai: tuple[int | None, ...]

    @property
    def cells(self) -> list[str | int | None]:
        """As a row of a table; a missing service is NULL."""
        unit, layanan, *places = self.kunci
        return [int(unit), layanan or None, *places, *self.nilai]


answers = st.tuples(*[st.sampled_from((1, 2, 3, 4, None))] * len(QUESTIONS))
keys = st.tuples(
    st.sampled_from(("7", "11")),
    st.sampled_from(("", "ktp", "izin usaha")),
    st.sampled_from(("31", "Papua Selatan")),
    st.sampled_from(("2026-1", "2026")),
)
rows = st.lists(st.builds(Row, keys, answers), min_size=1, max_size=40)


def drawn(count: int) -> list[Row]:
    """So many responses, the same every time."""
    draw = Random(1)  # noqa: S311 - made-up answers
    units, services = ("7", "11", "203"), ("", "ktp", "izin usaha")
    places, periods = ("31", "Papua Selatan"), ("2026-1", "2026")
    return [
        Row(
            (draw.choice(units), draw.choice(services), draw.choice(places), draw.choice(periods)),
            tuple(draw.choices((1, 2, 3, 4, None), (1, 3, 60, 35, 5), k=len(QUESTIONS))),
        )
        for _ in range(count)
    ]


def write_partitioned(folder: Path, given: Sequence[Row], times: int = 1) -> Path:
    """Parquet in folders provinsi=…/periode=…, sorted by unit and service; each response so many times."""
    with duckdb.connect() as store:
        store.execute(f"CREATE TABLE jawaban ({TYPES})")
        marks = ", ".join([f"({', '.join('?' * 13)})"] * len(given))  # one statement: DuckDB is slow at many
        store.execute(f"INSERT INTO jawaban VALUES {marks}", [cell for row in given for cell in row.cells])  # noqa: S608 - marks
        # TINYINT is the one byte that a score needs.
        bytes_ = ", ".join(f"{question}::TINYINT AS {question}" for question in QUESTIONS)
        select = (
            f"SELECT unit, layanan, {bytes_}, provinsi, periode FROM jawaban, RANGE({times}) ORDER BY unit, layanan"  # noqa: S608 - our names
        )
        store.execute(f"COPY ({select}) TO '{folder}' (FORMAT parquet, PARTITION_BY (provinsi, periode))")
    return folder


def core_groups(given: Sequence[Row], per: Sequence[str]) -> dict[Kunci, Kelompok]:
    """The same groups by core's reference, without the pairs that engines do not count."""
    members: dict[Kunci, list[Jawaban]] = {}
    for number, row in enumerate(given):
        kunci = tuple(row.kunci[KEYS.index(key)] for key in per)
        jawaban = Jawaban(str(number), dict(zip(QUESTIONS, row.nilai, strict=True)))
        members.setdefault(kunci, []).append(jawaban)
    return {kunci: _kelompok(StatistikSurvei.of(some, KUESIONER)) for kunci, some in sorted(members.items())}


def _kelompok(sums: StatistikSurvei) -> Kelompok:
    return Kelompok(Statistik(sums.semua.n, sums.semua.questions), sums.kosong)
