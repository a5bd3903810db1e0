"""The olah-data workbook: every answer, and formulas from it to the index that an office can follow and repeat."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Self

from siklus.core.aturan import Aturan
from siklus.core.indeks.hasil import Indeks
from siklus.core.indeks.skala import CONVERSION
from siklus.core.laporan.bahan import Bahan
from siklus.core.laporan.kalimat import tanya
from siklus.core.rounding import machine_number, round_half_up
from siklus.core.survei.jawaban import Jawaban
from siklus.core.survei.kuesioner import Kuesioner, Pertanyaan
from siklus.core.survei.periode import Periode
from siklus.document.sheets import Formula, Sheet, SheetCell, Workbook

DATA, HASIL = "Jawaban", "Olah Data"
FIRST_ROW = 5
"""Row (1-based) of the first answer: title, period, a note and the head stand above."""
HASIL_FIRST = 5
ALPHABET = 26
BLANK = SheetCell(None, "cell")

Baris = tuple[SheetCell, ...]


@dataclass(frozen=True, slots=True)
class DataOlah:
    """What the workbook is about: whose survey of which period, what was asked, and what came out."""

    sebutan: str
    periode: Periode
    kuesioner: Kuesioner
    aturan: Aturan
    indeks: Indeks

    @classmethod
    def of(cls, bahan: Bahan) -> Self:
        """The part of a report's material that the workbook shows."""
        kantor = bahan.kantor
        return cls(kantor.unit.sebutan, kantor.periode, kantor.kuesioner, kantor.aturan, bahan.hasil.indeks)


def build_olah_data(data: DataOlah, jawaban: Sequence[Jawaban]) -> Workbook:
    """Two sheets: the answers as they are counted, and sums, NRR, NRR tertimbang and IKM as live formulas.

    Answers left out of the index (see `Indeks.kosong_dikeluarkan`) are left out here too, so that both agree. Without
    answers (printed values) the second sheet holds the printed values and only the weights are formulas.
    """
    used = tuple(_used(data, jawaban))
    sheets = (_answers(data, used), _result(data, used)) if used else (_result(data, used),)
    return Workbook(f"Olah Data SKM {data.sebutan} {data.periode.nama}", sheets)


def _used(data: DataOlah, jawaban: Sequence[Jawaban]) -> Iterator[Jawaban]:
    """The responses behind the index: none without any answer, and only complete ones where that was the choice."""
    for entry in jawaban:
        complete_only = data.indeks.kosong_dikeluarkan
        if (entry.lengkap or not complete_only) and any(value is not None for value in entry.nilai.values()):
            yield entry


def _answers(data: DataOlah, used: Sequence[Jawaban]) -> Sheet:
    questions = data.kuesioner.pertanyaan
    names = question_names(data)
    head = tuple(SheetCell(text, "head") for text in ("No.", *(names[item.id] for item in questions)))
    rows = (
        *_title(data, "Jawaban responden"),
        (
            SheetCell(
                "Satu baris satu responden, tanpa identitas; nilai 1 sampai dengan 4, kosong bila tidak dijawab.",
                "note",
            ),
        ),
        head,
        *(_answer(number, entry, questions) for number, entry in enumerate(used, 1)),
    )
    return Sheet(DATA, rows, (6.0, *(16.0 for _ in questions)), FIRST_ROW - 1)


def question_names(data: DataOlah) -> Mapping[str, str]:
    """Question id → its column's head: the unsur's name, numbered where several questions ask about one unsur."""
    names = {}
    for unsur in data.kuesioner.unsur:
        questions, nama = data.kuesioner.questions_of(unsur), data.aturan.unsur_of(unsur).nama
        for nomor, item in enumerate(questions, 1):
            names[item.id] = f"{nama} ({nomor})" if len(questions) > 1 else nama
    return names


def _answer(number: int, entry: Jawaban, questions: Sequence[Pertanyaan]) -> Baris:
    return (SheetCell(number, "integer"), *(SheetCell(entry.nilai.get(item.id), "integer") for item in questions))


def _title(data: DataOlah, text: str) -> tuple[Baris, ...]:
    heading = f"{text} SKM {data.sebutan}"
    return (SheetCell(heading, "title"),), (SheetCell(data.periode.lengkap, "plain"),)


def _result(data: DataOlah, used: Sequence[Jawaban]) -> Sheet:
    titles = ("Unsur", "Pertanyaan", "Jumlah nilai", "Jumlah jawaban", "NRR pertanyaan", "NRR unsur", "NRR tertimbang")
    body = tuple(_question_rows(data, used))
    rows = (
        *_title(data, "Olah data"),
        (
            SheetCell(
                "NRR unsur = rata-rata NRR pertanyaannya; bobot tiap unsur sama; "
                f"IKM = jumlah NRR tertimbang × {CONVERSION}.",
                "note",
            ),
        ),
        tuple(SheetCell(text, "head") for text in titles),
        *body,
        *_foot(data, HASIL_FIRST + len(body) - 1),
    )
    return Sheet(HASIL, rows, (40.0, 56.0, 14.0, 16.0, 16.0, 14.0, 18.0), HASIL_FIRST - 1)


def _question_rows(data: DataOlah, used: Sequence[Jawaban]) -> Iterator[Baris]:
    """One row for each question; an unsur's own values stand in its first row."""
    row = HASIL_FIRST
    columns = {item.id: column for column, item in enumerate(data.kuesioner.pertanyaan, 1)}
    for nilai in data.indeks.unsur:
        questions = data.kuesioner.questions_of(nilai.unsur) if used else ()
        unsur = (SheetCell(data.aturan.unsur_of(nilai.unsur).nama, "cell"),)
        value = _unsur_cells(data, nilai.nrr, row, len(questions))
        if not questions:
            yield (*unsur, *(BLANK for _ in range(4)), *value)
            row += 1
        for position, item in enumerate(questions):
            opening = position == 0
            yield (
                *(unsur if opening else (BLANK,)),
                SheetCell(tanya(item.teks), "cell"),
                *_sums(item, columns[item.id], row + position, used),
                *(value if opening else (BLANK, BLANK)),
            )
        row += len(questions)


def _sums(item: Pertanyaan, column: int, row: int, used: Sequence[Jawaban]) -> Baris:
    values = [value for entry in used if (value := entry.nilai.get(item.id)) is not None]
    span = f"{DATA}!{column_name(column)}{FIRST_ROW}:{column_name(column)}{FIRST_ROW + len(used) - 1}"
    return (
        SheetCell(Formula(f"=SUM({span})", sum(values)), "integer"),
        SheetCell(Formula(f"=COUNT({span})", len(values)), "integer"),
        SheetCell(Formula(f"=C{row}/D{row}", Fraction(sum(values), len(values))), "number2"),
    )


def _unsur_cells(data: DataOlah, nrr: Fraction, row: int, questions: int) -> Baris:
    count = len(data.indeks.unsur)
    span = f"E{row}:E{row + questions - 1}"
    value = SheetCell(Formula(f"=AVERAGE({span})", nrr) if questions else nrr, "number2")
    return value, SheetCell(Formula(f"=F{row}/{count}", nrr / count), "number3")


def _foot(data: DataOlah, last: int) -> Iterator[Baris]:
    """Sum of the weighted values, the index rounded once, its letter; a reported index stays as it was printed."""
    indeks = data.indeks
    exact = f"SUM(G{HASIL_FIRST}:G{last})"
    weighted = sum((nilai.tertimbang for nilai in indeks.unsur), Fraction(0))
    rounded = round_half_up(indeks.ikm, indeks.places)
    formula = Formula(f"=ROUND({exact}*{CONVERSION},{indeks.places})", rounded)
    yield _total("Jumlah NRR tertimbang", SheetCell(Formula(f"={exact}", weighted), "number3"))
    yield _total(
        "IKM menurut sumber" if indeks.dilaporkan else "IKM",
        SheetCell(rounded if indeks.dilaporkan else formula, "number2"),
    )
    yield _total("Mutu", SheetCell(Formula(_letter_formula(data, last + 2), indeks.mutu.huruf), "letter"))
    yield (SheetCell(f"Jumlah responden: {indeks.n or 'tidak diketahui'}", "note"),)


def _total(name: str, cell: SheetCell) -> Baris:
    return (SheetCell(name, "head"), *(SheetCell(None, "head") for _ in range(5)), cell)


def _letter_formula(data: DataOlah, row: int) -> str:
    """Nested conditions on the lower bounds, best letter first, so that no value falls between two bands."""
    best, lowest = reversed(data.aturan.pita[1:]), data.aturan.pita[0].huruf
    opening = "".join(f'IF(G{row}>={machine_number(pita.bawah)},"{pita.huruf}",' for pita in best)
    return f'={opening}"{lowest}"{")" * (len(data.aturan.pita) - 1)}'


def column_name(column: int) -> str:
    """A column's letters, 0-based: 0 is A, 26 is AA."""
    rest, letter = divmod(column, ALPHABET)
    return (column_name(rest - 1) if rest else "") + chr(ord("A") + letter)
