"""The olah-data workbook: every answer, and formulas from it to the index that an office can follow and repeat."""

from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction

from siklus.core.indeks.skala import CONVERSION
from siklus.core.laporan.bahan import Bahan
from siklus.core.laporan.kalimat import tanya
from siklus.core.rounding import machine_number, round_half_up
from siklus.core.survei.jawaban import Jawaban
from siklus.core.survei.kuesioner import Pertanyaan
from siklus.document.sheets import Formula, Sheet, SheetCell, Workbook

DATA, HASIL = "Jawaban", "Olah Data"
FIRST_ROW = 5
"""Row (1-based) of the first answer: title, period, a note and the head stand above."""
HASIL_FIRST = 5
ALPHABET = 26
BLANK = SheetCell(None, "cell")

Baris = tuple[SheetCell, ...]


def build_olah_data(bahan: Bahan, jawaban: Sequence[Jawaban]) -> Workbook:
    """Two sheets: the answers as they are counted, and sums, NRR, NRR tertimbang and IKM as live formulas.

    Answers left out of the index (see `Indeks.kosong_dikeluarkan`) are left out here too, so that both agree. Without
    answers (printed values) the second sheet holds the printed values and only the weights are formulas.
    """
    used = tuple(_used(bahan, jawaban))
    sheets = (_answers(bahan, used), _result(bahan, used)) if used else (_result(bahan, used),)
    return Workbook(f"Olah Data SKM {bahan.unit.sebutan} {bahan.periode.nama}", sheets)


def _used(bahan: Bahan, jawaban: Sequence[Jawaban]) -> Iterator[Jawaban]:
    """The responses behind the index: none without any answer, and only complete ones where that was the choice."""
    for entry in jawaban:
        complete_only = bahan.hasil.indeks.kosong_dikeluarkan
        if (entry.lengkap or not complete_only) and any(value is not None for value in entry.nilai.values()):
            yield entry


def _answers(bahan: Bahan, used: Sequence[Jawaban]) -> Sheet:
    questions = bahan.kuesioner.pertanyaan
    names = question_names(bahan)
    head = tuple(SheetCell(text, "head") for text in ("No.", *(names[item.id] for item in questions)))
    rows = (
        *_title(bahan, "Jawaban responden"),
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


def question_names(bahan: Bahan) -> Mapping[str, str]:
    """Question id → its column's head: the unsur's name, numbered where several questions ask about one unsur."""
    names = {}
    for unsur in bahan.kuesioner.unsur:
        questions, nama = bahan.kuesioner.questions_of(unsur), bahan.aturan.unsur_of(unsur).nama
        for nomor, item in enumerate(questions, 1):
            names[item.id] = f"{nama} ({nomor})" if len(questions) > 1 else nama
    return names


def _answer(number: int, entry: Jawaban, questions: Sequence[Pertanyaan]) -> Baris:
    return (SheetCell(number, "integer"), *(SheetCell(entry.nilai.get(item.id), "integer") for item in questions))


def _title(bahan: Bahan, text: str) -> tuple[Baris, ...]:
    heading = f"{text} SKM {bahan.unit.sebutan}"
    return (SheetCell(heading, "title"),), (SheetCell(bahan.periode.lengkap, "plain"),)


def _result(bahan: Bahan, used: Sequence[Jawaban]) -> Sheet:
    titles = ("Unsur", "Pertanyaan", "Jumlah nilai", "Jumlah jawaban", "NRR pertanyaan", "NRR unsur", "NRR tertimbang")
    body = tuple(_question_rows(bahan, used))
    rows = (
        *_title(bahan, "Olah data"),
        (
            SheetCell(
                "NRR unsur = rata-rata NRR pertanyaannya; bobot tiap unsur sama; "
                f"IKM = jumlah NRR tertimbang × {CONVERSION}.",
                "note",
            ),
        ),
        tuple(SheetCell(text, "head") for text in titles),
        *body,
        *_foot(bahan, HASIL_FIRST + len(body) - 1),
    )
    return Sheet(HASIL, rows, (40.0, 56.0, 14.0, 16.0, 16.0, 14.0, 18.0), HASIL_FIRST - 1)


def _question_rows(bahan: Bahan, used: Sequence[Jawaban]) -> Iterator[Baris]:
    """One row for each question; an unsur's own values stand in its first row."""
    row = HASIL_FIRST
    columns = {item.id: column for column, item in enumerate(bahan.kuesioner.pertanyaan, 1)}
    for nilai in bahan.hasil.indeks.unsur:
        questions = bahan.kuesioner.questions_of(nilai.unsur) if used else ()
        unsur = (SheetCell(bahan.aturan.unsur_of(nilai.unsur).nama, "cell"),)
        value = _unsur_cells(bahan, nilai.nrr, row, len(questions))
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


def _unsur_cells(bahan: Bahan, nrr: Fraction, row: int, questions: int) -> Baris:
    count = len(bahan.hasil.indeks.unsur)
    span = f"E{row}:E{row + questions - 1}"
    value = SheetCell(Formula(f"=AVERAGE({span})", nrr) if questions else nrr, "number2")
    return value, SheetCell(Formula(f"=F{row}/{count}", nrr / count), "number3")


def _foot(bahan: Bahan, last: int) -> Iterator[Baris]:
    """Sum of the weighted values, the index rounded once, its letter; a reported index stays as it was printed."""
    indeks = bahan.hasil.indeks
    exact = f"SUM(G{HASIL_FIRST}:G{last})"
    weighted = sum((nilai.tertimbang for nilai in indeks.unsur), Fraction(0))
    rounded = round_half_up(indeks.ikm, indeks.places)
    formula = Formula(f"=ROUND({exact}*{CONVERSION},{indeks.places})", rounded)
    yield _total("Jumlah NRR tertimbang", SheetCell(Formula(f"={exact}", weighted), "number3"))
    yield _total(
        "IKM menurut sumber" if indeks.dilaporkan else "IKM",
        SheetCell(rounded if indeks.dilaporkan else formula, "number2"),
    )
    yield _total("Mutu", SheetCell(Formula(_letter_formula(bahan, last + 2), indeks.mutu.huruf), "letter"))
    yield (SheetCell(f"Jumlah responden: {indeks.n or 'tidak diketahui'}", "note"),)


def _total(name: str, cell: SheetCell) -> Baris:
    return (SheetCell(name, "head"), *(SheetCell(None, "head") for _ in range(5)), cell)


def _letter_formula(bahan: Bahan, row: int) -> str:
    """Nested conditions on the lower bounds, best letter first, so that no value falls between two bands."""
    best, lowest = reversed(bahan.aturan.pita[1:]), bahan.aturan.pita[0].huruf
    opening = "".join(f'IF(G{row}>={machine_number(pita.bawah)},"{pita.huruf}",' for pita in best)
    return f'={opening}"{lowest}"{")" * (len(bahan.aturan.pita) - 1)}'


def column_name(column: int) -> str:
    """A column's letters, 0-based: 0 is A, 26 is AA."""
    rest, letter = divmod(column, ALPHABET)
    return (column_name(rest - 1) if rest else "") + chr(ord("A") + letter)
