"""What an office may hand over by mistake, through the real command: one clear sentence, the place, the next step."""

import io
import re
import struct
import unicodedata
import zipfile
import zlib
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

import pypdfium2
import pytest
from PIL import Image

from bench.office import REPORTED, office_rows
from siklus.core.aturan import aturan
from siklus.document.sheets import SheetCell, Workbook
from siklus.readers.bukukerja.template import Value, filled_workbook
from siklus.writers.xlsx import render_xlsx
from tests.faults.conftest import Run

PHOTOS = [f"foto-{number:02}.jpg" for number in range(1, 8)]
Rows = dict[str, list[dict[str, Value]]]
WORKBOOK = "buku-kerja.xlsx"
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


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


def workbook_xml(before: str, after: str) -> Callable[[Path], None]:
    """Change the list of sheets as Excel never would, or as a person did in it."""

    def damage(office: Path) -> None:
        with zipfile.ZipFile(office / WORKBOOK) as package:
            parts = {name: package.read(name) for name in package.namelist()}
        changed = parts["xl/workbook.xml"].decode().replace(before, after)
        assert changed.encode() != parts["xl/workbook.xml"]
        with zipfile.ZipFile(office / WORKBOOK, "w") as package:
            for name, data in (parts | {"xl/workbook.xml": changed.encode()}).items():
                package.writestr(name, data)

    return damage


def folder_as_workbook(office: Path) -> None:
    (office / WORKBOOK).unlink()


def picture(make: Callable[[Path], None]) -> Callable[[Path], None]:
    return lambda office: make(office / "bukti" / PHOTOS[0])


def enormous_png(path: Path) -> None:
    """65,000 × 65,000 pixels in a few hundred bytes."""
    head = struct.pack(">IIBBBBB", 65_000, 65_000, 1, 0, 0, 0, 0)
    parts = ((b"IHDR", head), (b"IDAT", zlib.compress(b"\0" * 1000)), (b"IEND", b""))
    chunks = (struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
              for kind, data in parts)  # fmt: skip
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + b"".join(chunks))


def gif(path: Path) -> None:
    frames = [Image.new("P", (40, 30), shade) for shade in (1, 2)]
    frames[0].save(path, "GIF", save_all=True, append_images=frames[1:])


def long_pdf(path: Path) -> None:
    """5,000 pages under the name of a photograph."""
    document = pypdfium2.PdfDocument.new()
    for _ in range(5_000):
        document.new_page(200, 200)
    document.save(path)


def old_workbook(office: Path) -> None:
    """As .xls begins: an OLE container without an encrypted package."""
    (office / WORKBOOK).write_bytes(OLE + b"\0" * 600 + "Workbook".encode("utf-16-le"))


def locked_workbook(office: Path) -> None:
    (office / WORKBOOK).write_bytes(OLE + b"\0" * 600 + "EncryptedPackage".encode("utf-16-le"))


def open_document(office: Path) -> None:
    with zipfile.ZipFile(office / WORKBOOK, "w") as package:
        package.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")


def loop(office: Path) -> None:
    (office / WORKBOOK).unlink()
    (office / WORKBOOK).symlink_to(WORKBOOK)


MISTAKES = (
    Mistake("hidden sheet", workbook_xml('name="RTL"', 'name="RTL" state="hidden"'), "BUKU-22", "lembar “RTL”", 1),
    Mistake("sheet twice", workbook_xml('name="Saran"', 'name="rtl"'), "BUKU-39", "Lembar “RTL” dan “rtl”"),
    Mistake("folder without a workbook", folder_as_workbook, "BUKU-06", "Folder ini tidak memuat buku-kerja.xlsx"),
    Mistake("symlink loop", loop, "BUKU-06", WORKBOOK),
    Mistake("empty file", file(WORKBOOK, b""), "BUKU-01", WORKBOOK),
    Mistake("old .xls", old_workbook, "BUKU-04", "Excel lama (.xls)"),
    Mistake("password", locked_workbook, "BUKU-02", WORKBOOK),
    Mistake(".ods", open_document, "BUKU-04", "OpenDocument (.ods)"),
    Mistake("1.5 users as text", cell("Layanan", 0, "Jumlah pengguna", "1,5"), "BUKU-12", "Jumlah pengguna"),
    Mistake("29 February 1900", cell("Realisasi", 0, "Tanggal", 60), "REALISASI-04", "baris 5"),
    Mistake("path out of the folder", cell("Dokumentasi", 0, "Berkas", "../../etc/passwd"), "BUKTI-02", "Berkas"),
    Mistake("name in another case", cell("Dokumentasi", 0, "Berkas", "FOTO-01.JPG"), "BUKTI-01", "“foto-01.jpg”"),
    Mistake("enormous PNG", picture(enormous_png), "BUKTI-07", "baris 5"),
    Mistake("animated GIF", picture(gif), "BUKTI-04", "baris 5"),
    Mistake("PDF of 5,000 pages", picture(long_pdf), "BUKTI-06", "hanya 20 halaman pertama", 1),
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
    Mistake(
        "unknown placeholder",
        cell("Narasi", 0, "Naskah", "Nilainya {ikmm}."),
        "NARASI-01",
        "lembar “Narasi”, baris 5, kolom “Naskah”: Penanda {ikmm} pada bagian “1.1” tidak dikenal.\n"
        "  → Mungkin maksudnya {ikm}",
    ),
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


def mac_name(office: Path) -> None:
    """The workbook says é in one character, the disk in two."""
    (office / "bukti" / PHOTOS[0]).rename(office / "bukti" / unicodedata.normalize("NFD", "café.jpg"))
    write(office, filled_workbook(office_rows(["café.jpg", *PHOTOS[1:]], 30), aturan(REPORTED)))


def animated(path: Path) -> None:
    frames = [Image.new("RGB", (400, 300), shade) for shade in ("red", "blue")]
    frames[0].save(path, "WEBP", save_all=True, append_images=frames[1:])


def many_formatted_rows(xml: str) -> str:
    """Excel's last row, reached by formats only."""
    rows = "".join(f'<row r="{number}"><c r="A{number}" s="1"/></row>' for number in range(1_000_000, 1_048_577))
    return xml.replace("</sheetData>", f"{rows}</sheetData>")


HARMLESS = {
    "a file's name as a Mac writes it": mac_name,
    "a PNG named .jpg": picture(lambda path: Image.new("RGB", (400, 300), "red").save(path, "PNG")),
    "a WebP that moves, named .jpg": picture(animated),
    "formatted rows to the end of the sheet": sheet_xml("RTL", many_formatted_rows),
    "an answer as text with a comma": cell("Responden", 4, "waktu", "3,0"),
    "marks that nobody sees, in a service's code": cell("Responden", 4, "Layanan", "\u202einfor\u200bmasi\u200f"),
    "marks that nobody sees, in a name": cell("Identitas", 0, "Nama penandatangan", "\u202eNama\u200b Rekaan\u200f"),
    "a word of 4,000 letters": cell("Realisasi", 0, "Deskripsi", "panjang" * 572),
}


@pytest.mark.parametrize("change", HARMLESS.values(), ids=HARMLESS.keys())
def test_what_looks_strange_but_is_clear_is_read(change: Callable[[Path], None], office: Path, siklus: Run) -> None:
    change(office)
    done = siklus("susun", office, "--jenis", "tindak-lanjut", "--format", "docx")
    assert (done.returncode, done.stderr) == (0, "")


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
