"""What an office may hand over by mistake, through the real command: one clear sentence, the place, the next step."""

import io
import re
import zipfile
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from bench.office import REPORTED, office_rows
from siklus.core.aturan import aturan
from siklus.document.sheets import SheetCell, Workbook
from siklus.readers.bukukerja.template import Value, filled_workbook
from siklus.writers.xlsx import render_xlsx
from tests.faults.conftest import Run

PHOTOS = [f"foto-{number:02}.jpg" for number in range(1, 8)]
Rows = dict[str, list[dict[str, Value]]]
WORKBOOK = "buku-kerja.xlsx"


@dataclass(frozen=True, slots=True)
class Mistake:
    """What is done to the office's folder, and what Siklus then says: exit code, problem's code, and its place."""

    name: str
    damage: Callable[[Path], None]
    code: str
    place: str
    exit_code: int = 2


def rows() -> Rows:
    return {name: [dict(row) for row in page] for name, page in office_rows(PHOTOS, 30).items()}


def write(office: Path, workbook: Workbook) -> None:
    (office / WORKBOOK).write_bytes(render_xlsx(workbook))


def cell(sheet: str, row: int, column: str, value: Value) -> Callable[[Path], None]:
    """Put a value into a sheet's row (0-based among the filled ones)."""

    def damage(office: Path) -> None:
        changed = rows()
        page = changed.setdefault(sheet, [])
        if row == len(page):
            page.append({"Bagian": "1.1"})
        page[row][column] = value
        write(office, filled_workbook(changed, aturan(REPORTED)))

    return damage


def workbook(change: Callable[[Workbook], Workbook]) -> Callable[[Path], None]:
    return lambda office: write(office, change(filled_workbook(rows(), aturan(REPORTED))))


def without(sheet: str) -> Callable[[Workbook], Workbook]:
    return lambda book: replace(book, sheets=tuple(page for page in book.sheets if page.name != sheet))


def renamed(sheet: str, head: str, new: str) -> Callable[[Workbook], Workbook]:
    def change(book: Workbook) -> Workbook:
        return replace(
            book,
            sheets=tuple(
                replace(page, rows=tuple(tuple(_renamed(item, head, new) for item in row) for row in page.rows))
                if page.name == sheet
                else page
                for page in book.sheets
            ),
        )

    return change


def _renamed(item: SheetCell, head: str, new: str) -> SheetCell:
    matches = isinstance(item.value, str) and item.value.removesuffix(" *") == head
    return replace(item, value=new) if matches else item


def file(name: str, data: bytes) -> Callable[[Path], None]:
    def damage(office: Path) -> None:
        (office / name).write_bytes(data)

    return damage


def bomb(office: Path) -> None:
    """A workbook whose sheet grows to half a gigabyte."""
    with zipfile.ZipFile(office / WORKBOOK, "a", zipfile.ZIP_DEFLATED) as package:
        package.writestr("xl/worksheets/sheet99.xml", b"0" * 500_000_000)


def macro(office: Path) -> None:
    with zipfile.ZipFile(office / WORKBOOK, "a") as package:
        package.writestr("xl/vbaProject.bin", b"\xd0\xcf\x11\xe0")


def wide_csv(office: Path) -> None:
    (office / WORKBOOK).write_bytes(b",".join([b"x"] * 100_000))


def missing_photo(office: Path) -> None:
    (office / "bukti" / PHOTOS[0]).unlink()


def large_photo(office: Path) -> None:
    photo = office / "bukti" / PHOTOS[0]
    photo.write_bytes(photo.read_bytes() + b"\0" * 41_000_000)


def sheet_xml(sheet: str, change: Callable[[str], str]) -> Callable[[Path], None]:
    """Rewrite a sheet as other programs might have stored it."""

    def damage(office: Path) -> None:
        names = [page.name for page in filled_workbook(rows(), aturan(REPORTED)).sheets]
        part = f"xl/worksheets/sheet{names.index(sheet) + 1}.xml"
        with zipfile.ZipFile(office / WORKBOOK) as package:
            parts = {name: package.read(name) for name in package.namelist()}
        before = parts[part].decode()
        parts[part] = change(before).encode()
        assert parts[part].decode() != before
        with zipfile.ZipFile(office / WORKBOOK, "w") as package:
            for name, data in parts.items():
                package.writestr(name, data)

    return damage


def merged(xml: str) -> str:
    return xml.replace("</sheetData>", '</sheetData><mergeCells count="1"><mergeCell ref="C5:C6"/></mergeCells>')


def uncalculated(xml: str) -> str:
    """The first filled cell of column C becomes a formula whose value no program has stored."""
    return re.sub(r'<c r="C5"( s="\d+")? t="s"><v>\d+</v></c>', r'<c r="C5"\1><f>A5</f></c>', xml)


MISTAKES = (
    Mistake("merged cells", sheet_xml("RTL", merged), "BUKU-18", "baris 5"),
    Mistake("formula without a value", sheet_xml("RTL", uncalculated), "BUKU-19", "baris 5"),
    Mistake("not a workbook", file(WORKBOOK, b"bukan buku kerja"), "BUKU-01", WORKBOOK),
    Mistake("zip bomb", bomb, "BUKU-05", WORKBOOK),
    Mistake("macro file", macro, "BUKU-03", WORKBOOK),
    Mistake("100,000 columns of text", wide_csv, "BUKU-01", WORKBOOK),
    Mistake("missing sheet", workbook(without("RTL")), "BUKU-07", "RTL"),
    Mistake("renamed column", workbook(renamed("RTL", "Kegiatan", "Aktivitas")), "BUKU-09", "Kegiatan"),
    Mistake("text in a number", cell("Layanan", 0, "Jumlah pengguna", "banyak"), "BUKU-12", "Jumlah pengguna"),
    Mistake("0", cell("Responden", 4, "waktu", 0), "JAWAB-01", "baris 9"),
    Mistake("5", cell("Responden", 4, "waktu", 5), "JAWAB-01", "baris 9"),
    Mistake("2,5", cell("Responden", 4, "waktu", 2.5), "JAWAB-01", "baris 9"),
    Mistake("unknown service", cell("Responden", 4, "Layanan", "lain"), "JAWAB-02", "baris 9"),
    Mistake("duplicate response", cell("Responden", 4, "ID", "R00001"), "JAWAB-03", "baris 9"),
    Mistake("duplicate RTL", cell("RTL", 1, "ID", "RTL-01"), "BUKU-30", "baris 6"),
    Mistake("month outside the period", cell("RTL", 1, "Bulan", "Jan 2025"), "BUKU-", "baris 6"),
    Mistake("date as a number", cell("Realisasi", 0, "Tanggal", 45_000_000), "BUKU-", "baris 5"),
    Mistake("Sudah without evidence", cell("Realisasi", 0, "Bukti", None), "REALISASI-11", "baris 5"),
    Mistake("evidence missing", missing_photo, "BUKTI-", PHOTOS[0]),
    Mistake("corrupt picture", file(f"bukti/{PHOTOS[0]}", b"\xff\xd8\xff\xe0 rusak"), "BUKTI-", PHOTOS[0]),
    Mistake("40 MB picture", large_photo, "BUKTI-", PHOTOS[0]),
    Mistake("unknown placeholder", cell("Narasi", 0, "Naskah", "Nilainya {ikmm}."), "NARASI-", ""),
)


@pytest.mark.parametrize("mistake", MISTAKES, ids=lambda mistake: mistake.name)
def test_a_mistake_is_answered(mistake: Mistake, office: Path, siklus: Run, tmp_path: Path) -> None:
    mistake.damage(office)
    done = siklus("susun", office, "--jenis", "pelaksanaan", "--format", "pdf")
    assert done.returncode == mistake.exit_code
    said = [block for block in re.split(r"\n(?=Galat|Peringatan)", done.stderr) if f"[{mistake.code}" in block]
    assert any(mistake.place in block and "\n  → " in block for block in said), done.stderr
    assert "Traceback" not in done.stderr
    assert "PERINTAH-02" not in done.stderr
    assert not (tmp_path / "keluaran").exists() or mistake.exit_code == 1


def test_a_photograph_from_a_telephone_is_printed(
    office: Path, finished: dict[str, bytes], siklus: Run, tmp_path: Path, root: Path
) -> None:
    heic = (root / "tests" / "readers" / "bukti" / "contoh.heic").read_bytes()
    (office / "bukti" / "foto-01.heic").write_bytes(heic)
    changed = office_rows(["foto-01.heic", *PHOTOS[1:]], 30)
    write(office, filled_workbook(changed, aturan(REPORTED)))
    done = siklus("susun", office, "--jenis", "tindak-lanjut", "--format", "docx")
    assert (done.returncode, done.stderr) == (0, "")
    name = "laporan-tindak-lanjut.docx"
    made, usual = pictures_in((tmp_path / "keluaran" / name).read_bytes()), pictures_in(finished[name])
    assert (len(made), len(made - usual)) == (len(usual), 1)
    assert made - usual <= {data for data in made if data.startswith(b"\xff\xd8\xff")}, "HEIC reaches Word as JPEG"


def pictures_in(docx: bytes) -> set[bytes]:
    with zipfile.ZipFile(io.BytesIO(docx)) as package:
        return {package.read(name) for name in package.namelist() if name.startswith("word/media/")}
