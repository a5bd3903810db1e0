from pathlib import Path

import pytest

from siklus.cli.main import main
from tests.analytics.mesin.mentah import Row, write_partitioned

ARUNIKA = Row(("7", "ktp", "Jawa Raya", "2026-1"), (3, 3, 3, 4, 3, 3, 3, 3, 2))
TIRTAMAYA = Row(("11", "ktp", "Papua Raya", "2026-1"), (None,) * 9)
SAID = """\
provinsi    unit  Responden  Tanpa jawaban    IKM  Mutu
Jawa Raya   7             2              0  75,00  C
Papua Raya  11            0              1      –  –

Dihitung dari jawaban mentah; pertanyaan yang kosong dibagi dengan jawaban yang ada. \
Kelompok kecil tidak disamarkan: hanya untuk yang berhak melihat jawaban mentah.
"""


def test_raw_answers_are_rolled_up_by_the_columns_asked_for(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = write_partitioned(tmp_path, [ARUNIKA, ARUNIKA, TIRTAMAYA])
    asked = ["rekap", "--mesin", "duckdb", "--per", "provinsi, unit", "--pada", "2026-07-01", str(folder)]
    assert (main(asked), capsys.readouterr().out) == (0, SAID)


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--mesin", "duckdb", "a", "b"], "--mesin membaca satu sumber"),
        (["--mesin", "oracle", "a"], "MESIN-01"),
        (["--mesin", "duckdb", "tidak-ada"], "MESIN-03"),
    ],
)
def test_what_no_engine_can_read_is_refused(
    arguments: list[str], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["rekap", *arguments]) == 2
    assert said in "".join(capsys.readouterr())
