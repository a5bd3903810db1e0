"""The buku kerja as a workbook to fill in: explained, with choices to pick from; empty or with an office's rows."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from siklus.core.aturan import Aturan
from siklus.core.survei.periksa_kuesioner import baku
from siklus.document.sheets import CellStyle, Sheet, SheetCell, Validation, Workbook
from siklus.readers.bukukerja.guide import guide_sheet
from siklus.readers.bukukerja.registry import IDENTITAS, LAYANAN, LEMBAR, RTL, identity_rows, with_dynamic_columns
from siklus.readers.bukukerja.scan import column_letters
from siklus.readers.bukukerja.schema import JENIS_TERBACA, Kolom, Lembar

Value = str | int | float | None
Rows = Mapping[str, Sequence[Mapping[str, Value]]]
"""Sheet → its rows, each from column head to value. Identitas has one row, from the name of each line to its value."""

TITLE_ROWS = 3
FIRST_ROW = TITLE_ROWS + 1
LISTS = "Daftar"
BLANK_ROWS: Sequence[Mapping[str, Value]] = ({},) * 20
INLINE_LIMIT = 200
_STYLES: Mapping[str, CellStyle] = {"tanggal": "date", "angka": "number2"}
_ERRORS: Mapping[str, str] = {
    "bulat": "Isi dengan bilangan bulat, tanpa satuan.",
    "pilihan": "Pilih salah satu isian dari daftar.",
    "unsur": "Pilih nama unsur dari daftar.",
    "layanan": "Pilih kode yang ada pada lembar Layanan.",
    "rtl": "Pilih ID yang ada pada lembar RTL.",
}


@dataclass(frozen=True, slots=True)
class _Lists:
    """The hidden sheet of choices that are too long to stand in a validation."""

    columns: tuple[tuple[str, tuple[str, ...]], ...]

    def source(self, name: str) -> str:
        """The range of one list."""
        index = [column for column, _ in self.columns].index(name)
        letters, last = column_letters(index), len(self.columns[index][1]) + 1
        return f"={LISTS}!${letters}$2:${letters}${last}"

    def sheet(self) -> Sheet:
        """The lists side by side, each under its name."""
        longest = max(len(items) for _, items in self.columns)
        head = tuple(SheetCell(name, "head") for name, _ in self.columns)
        body = tuple(
            tuple(SheetCell(items[row] if row < len(items) else None) for _, items in self.columns)
            for row in range(longest)
        )
        return Sheet(LISTS, (head, *body), tuple(40.0 for _ in self.columns), 1, hidden=True)


def template_workbook(aturan: Aturan) -> Workbook:
    """The empty buku kerja under the law in force: Petunjuk, the fourteen sheets, and a hidden sheet of choices."""
    return filled_workbook({}, aturan)


def filled_workbook(rows: Rows, aturan: Aturan, questions: tuple[str, ...] = ()) -> Workbook:
    """The buku kerja with an office's rows in it. `questions` are the answer columns (default: the regulation's).

    Raises:
        KeyError: a row names a column, or `rows` a sheet, that the registry does not have.
    """
    asked = questions or tuple(item.id for item in baku(aturan).pertanyaan)
    sheets = tuple(with_dynamic_columns(lembar, aturan, asked) for lembar in LEMBAR)
    unknown = rows.keys() - {lembar.nama for lembar in sheets}
    if unknown:
        raise KeyError(*unknown)
    lists = _lists(aturan, sheets)
    pages = tuple(_sheet(lembar, rows.get(lembar.nama, ()), lists) for lembar in sheets)
    return Workbook("Buku Kerja SKM", (guide_sheet(sheets), *pages, lists.sheet()))


def _lists(aturan: Aturan, sheets: tuple[Lembar, ...]) -> _Lists:
    names = tuple(unsur.nama for unsur in aturan.unsur)
    long = {
        kolom.nama: kolom.pilihan
        for lembar in sheets
        for kolom in lembar.kolom
        if len(",".join(kolom.pilihan)) > INLINE_LIMIT or any("," in choice for choice in kolom.pilihan)
    }
    return _Lists((("Unsur", names), ("Unsur atau IKM", (*names, "IKM")), *long.items()))


def _sheet(lembar: Lembar, rows: Sequence[Mapping[str, Value]], lists: _Lists) -> Sheet:
    identity = lembar.nama == IDENTITAS.nama
    body = (
        tuple(_identity_rows(rows[0] if rows else {}))
        if identity
        else tuple(_row(lembar, row) for row in rows or BLANK_ROWS)
    )
    return Sheet(
        name=lembar.nama,
        rows=(
            (SheetCell(lembar.nama, "title"),),
            (SheetCell(f"{lembar.penjelasan} {lembar.kapan}", "note"),),
            (SheetCell("Kolom bertanda * wajib diisi. Arahkan penunjuk ke judul kolom untuk keterangannya.", "note"),),
            tuple(_head(kolom) for kolom in lembar.kolom),
            *body,
        ),
        widths=tuple(kolom.lebar for kolom in lembar.kolom),
        frozen_rows=FIRST_ROW,
        validations=tuple(_identity_rules() if identity else _rules(lembar, len(rows), lists)),
    )


def _head(kolom: Kolom) -> SheetCell:
    example = f"\nContoh: {kolom.contoh}" if kolom.contoh else ""
    comment = f"{kolom.arti}\nCara mengisi: {JENIS_TERBACA[kolom.jenis]}.{example}"
    return SheetCell(kolom.nama + (" *" if kolom.wajib else ""), "head", comment)


def _row(lembar: Lembar, row: Mapping[str, Value]) -> tuple[SheetCell, ...]:
    unknown = row.keys() - {kolom.nama for kolom in lembar.kolom}
    if unknown:
        raise KeyError(lembar.nama, *unknown)
    return tuple(_cell(kolom, row.get(kolom.nama)) for kolom in lembar.kolom)


def _cell(kolom: Kolom, value: Value) -> SheetCell:
    """A value in its column's style; what is not of the column's kind (a month's name, say) stays text."""
    style = _STYLES.get(kolom.jenis, "input")
    if style == "number2" and not isinstance(value, int | float):
        style = "input"
    return SheetCell(value, style if value is not None else "input")


def _identity_rows(values: Mapping[str, Value]) -> Iterator[tuple[SheetCell, ...]]:
    group = ""
    known = identity_rows()
    unknown = values.keys() - {item.nama for item in known}
    if unknown:
        raise KeyError(IDENTITAS.nama, *unknown)
    for item in known:
        if item.kelompok != group:
            group = item.kelompok
            yield (SheetCell(group, "locked"), SheetCell(None, "locked"), SheetCell(None, "locked"))
        yield _identity_row(item, values.get(item.nama))


def _identity_row(item: Kolom, value: Value) -> tuple[SheetCell, ...]:
    dated = item.jenis == "tanggal" and value is not None
    style: CellStyle = "date" if dated else "required" if item.wajib else "input"
    example = f" Contoh: {item.contoh}." if item.contoh else ""
    choices = f" Pilihan: {', '.join(item.pilihan)}." if item.pilihan else ""
    name = SheetCell(item.nama + (" *" if item.wajib else ""), "locked")
    return name, SheetCell(value, style), SheetCell(f"{item.arti}{choices}{example}", "example")


def _identity_rules() -> Iterator[Validation]:
    group, row = "", FIRST_ROW - 1
    for item in identity_rows():
        row += 2 if item.kelompok != group else 1
        group = item.kelompok
        if item.pilihan:
            yield Validation(row, row, 1, "list", item.pilihan, error=_ERRORS["pilihan"])


def _rules(lembar: Lembar, used: int, lists: _Lists) -> Iterator[Validation]:
    last = FIRST_ROW + max(lembar.baris, used) - 1
    for column, kolom in enumerate(lembar.kolom):
        rule = _rule(lembar, kolom, lists)
        if rule is not None:
            kind, choices, source, high = rule
            yield Validation(
                FIRST_ROW, last, column, kind, choices, source, 1 if high else 0, high, error=_ERRORS[kolom.jenis]
            )


def _rule(
    lembar: Lembar, kolom: Kolom, lists: _Lists
) -> tuple[Literal["list", "integer"], tuple[str, ...], str, float | None] | None:
    """Kind, fixed choices, range of choices, highest value."""
    match kolom.jenis:
        case "bulat":
            answer = lembar.nama == "Responden"
            return "integer", (), "", 4 if answer else None
        case "unsur":
            return "list", (), lists.source("Unsur atau IKM" if lembar.nama == "Nilai" else "Unsur"), None
        case "layanan":
            return "list", (), _ids(LAYANAN), None
        case "rtl":
            return "list", (), _ids(RTL), None
        case "pilihan":
            long = kolom.nama in {name for name, _ in lists.columns}
            return "list", () if long else kolom.pilihan, lists.source(kolom.nama) if long else "", None
        case _:
            return None


def _ids(lembar: Lembar) -> str:
    """The first column of another sheet, where its ids stand."""
    return f"={lembar.nama}!$A${FIRST_ROW + 1}:$A${FIRST_ROW + lembar.baris}"
