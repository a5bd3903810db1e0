"""From the text of a CSV's cells to a table of answers, in SQL: which cells are answers, and which are wrong."""

from siklus.analytics.sums import Sums
from siklus.core.survei.csv_table import BLANKS
from siklus.core.survei.jawaban import SCALE
from siklus.core.survei.kolom import KolomJawaban
from siklus.core.survei.nilai import NILAI_BY_TEXT


def select_answers(kolom: KolomJawaban, sums: Sums, width: int) -> str:
    """Every question's cell as 1–4 or NULL, and of the response: wrong, complete, without an answer, wholly blank."""
    cells = {sums.columns[key]: index for index, key in kolom.pertanyaan}
    wrong = " OR ".join(f"CASE WHEN {name} IS NULL THEN {_filled(index)} END" for name, index in cells.items())
    unanswered = " AND ".join(f"{name} IS NULL" for name in cells)
    anything = " OR ".join(map(_filled, range(width)))
    columns = {
        **{name: _answer(index) for name, index in cells.items()},
        "salah": f"COALESCE({wrong}, false)",
        "lengkap": " AND ".join(f"{name} IS NOT NULL" for name in cells),
        "kosong": unanswered,
        "terisi": f"CASE WHEN {unanswered} THEN COALESCE({anything}, false) ELSE true END",
        "ditandai": "false" if kolom.ditandai is None else f"COALESCE({_filled(kolom.ditandai)}, false)",
        **{f"p{number}": f"c{index}" for number, (index, _) in enumerate(kolom.profil)},
        "layanan": "NULL" if kolom.layanan is None else f"c{kolom.layanan}",
        "id": "NULL" if kolom.id is None else _trimmed(kolom.id),
    }
    return "SELECT " + ", ".join(f"{term} AS {name}" for name, term in columns.items())


def _answer(column: int) -> str:
    """A cell as 1–4 or NULL; trimming costs, so the bare digits come first and nearly every cell ends there."""
    bare = " ".join(f"WHEN '{value}' THEN {value}" for value in SCALE)
    other = " ".join(f"WHEN '{text}' THEN {value}" for text, value in NILAI_BY_TEXT.items())
    return f"CAST(CASE c{column} {bare} ELSE CASE {_trimmed(column)} {other} END END AS TINYINT)"


def _filled(column: int) -> str:
    return f"{_trimmed(column)} <> ''"


def _trimmed(column: int) -> str:
    return f"TRIM(c{column}, '{BLANKS}')"


def quoted(text: str) -> str:
    """A text as SQL writes it."""
    return "'" + text.replace("'", "''") + "'"
