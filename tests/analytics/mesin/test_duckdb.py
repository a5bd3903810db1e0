import tempfile
from fractions import Fraction
from importlib.util import find_spec
from pathlib import Path

import duckdb
import pytest
from hypothesis import given
from hypothesis import strategies as st

from siklus.analytics.mesin.duckdb import open_duckdb
from siklus.analytics.mesin.kelompok import Kelompok, read_rekapan
from siklus.analytics.mesin.lebar import SEMPIT
from siklus.analytics.mesin.mesin import open_mesin
from siklus.core.errors import SiklusError
from siklus.core.indeks.hitung import compute_indeks
from siklus.core.indeks.statistik import StatistikSurvei
from siklus.core.survei.jawaban import Jawaban
from tests.analytics.mesin.mentah import KEYS, KUESIONER, LAW, QUESTIONS, Row, core_groups, rows, write_partitioned

ONE = Row(("7", "ktp", "31", "2026-1"), (3, 3, 3, 4, 3, 3, 3, 3, 2))


def codes(folder: Path, *per: str) -> list[tuple[str, str]]:
    with pytest.raises(SiklusError) as caught, open_mesin("duckdb", str(folder)) as mesin:
        read_rekapan(mesin, LAW, per)
    return [(problem.code, problem.place.column) for problem in caught.value.problems]


@given(rows, st.lists(st.sampled_from(KEYS), unique=True))
def test_the_groups_are_cores_groups(given_rows: list[Row], per: list[str]) -> None:
    with tempfile.TemporaryDirectory() as folder, open_duckdb(write_partitioned(Path(folder), given_rows)) as mesin:
        found = read_rekapan(mesin, LAW, per)
    assert found.kelompok == core_groups(given_rows, per)
    assert found.kuesioner.unsur == KUESIONER.unsur


@given(rows)
def test_groups_add_up_to_the_whole_with_cores_fractions(given_rows: list[Row]) -> None:
    with tempfile.TemporaryDirectory() as folder, open_duckdb(write_partitioned(Path(folder), given_rows)) as mesin:
        parts = read_rekapan(mesin, LAW, ("provinsi", "unit")).kelompok.values()
        whole = read_rekapan(mesin, LAW, ()).kelompok[()]
    assert sum(parts, start=Kelompok()) == whole
    jawaban = [
        Jawaban(str(number), dict(zip(QUESTIONS, row.nilai, strict=True))) for number, row in enumerate(given_rows)
    ]
    if (indeks := whole.indeks(KUESIONER, LAW)) is not None:
        expected = compute_indeks(StatistikSurvei.of(jawaban, KUESIONER), KUESIONER, LAW)
        assert [item.nrr for item in indeks.unsur] == [item.nrr for item in expected.unsur]
        assert (indeks.ikm, indeks.mutu, indeks.n) == (expected.ikm, expected.mutu, expected.n)


def test_a_group_too_large_for_narrow_fields_is_asked_again_with_wide_ones(tmp_path: Path) -> None:
    path = tmp_path / "jawaban.parquet"
    answers = ", ".join(f"CAST(1 + i % 4 AS TINYINT) AS {question}" for question in QUESTIONS)
    count = 8 * (SEMPIT.most + 1)
    duckdb.sql(f"COPY (SELECT 7 AS unit, {answers} FROM range({count}) AS t(i)) TO '{path}'")  # noqa: S608 - our names
    with open_mesin("duckdb", str(path)) as mesin:
        kelompok = read_rekapan(mesin, LAW, ("unit",)).kelompok["7",]
    assert {sums.histogram for sums in kelompok.statistik.questions.values()} == {(count // 4,) * 4}
    indeks = kelompok.indeks(KUESIONER, LAW)
    assert indeks is not None
    assert indeks.ikm == Fraction(125, 2)


def test_an_answer_off_the_scale_is_refused_by_its_column(tmp_path: Path) -> None:
    folder = write_partitioned(tmp_path, [ONE, Row(ONE.kunci, (5, 0, *ONE.nilai[2:]))])
    assert codes(folder) == [("JAWAB-01", "persyaratan"), ("JAWAB-01", "prosedur")]


def test_a_column_that_is_not_there_is_named(tmp_path: Path) -> None:
    assert codes(write_partitioned(tmp_path, [ONE]), "desa", "unit") == [("MESIN-04", "desa")]


def test_a_source_that_is_none_is_refused(tmp_path: Path) -> None:
    assert codes(tmp_path) == [("MESIN-03", "")]
    (tmp_path / "rusak.parquet").write_text("bukan Parquet")
    assert codes(tmp_path) == [("MESIN-03", "")]


def test_an_engine_that_is_none_is_refused() -> None:
    with pytest.raises(SiklusError, match="MESIN-01"), open_mesin("oracle", "x"):
        pass


@pytest.mark.skipif(find_spec("pyspark") is not None, reason="PySpark is installed")
def test_spark_without_its_extra_says_what_to_install(tmp_path: Path) -> None:
    folder = write_partitioned(tmp_path, [ONE])
    with pytest.raises(SiklusError, match="MESIN-02"), open_mesin("spark://127.0.0.1:1", str(folder)):
        pass
