"""The index as a workbook whose cells lead to the files beside it; what people typed is text and never a formula."""

from collections.abc import Iterator
from datetime import date

from siklus.core.survei.periode import print_date
from siklus.document.sheets import CellStyle, Link, Sheet, SheetCell, Workbook
from siklus.web.queries.paket.bagian import BerkasPaket
from siklus.web.queries.paket.lain import PublikasiPaket
from siklus.web.queries.paket.rtl import BulanPaket
from siklus.web.services.paket.indeks import BuktiTampil, ButirTampil, Indeks
from siklus.writers.xlsx import render_xlsx

BUTIR, RTL, PUBLIKASI, BERKAS = "Butir penilaian", "RTL dan bukti", "Publikasi", "Semua berkas"
SHEET_OF = {"rencana": RTL, "bukti_rtl": RTL, "publikasi_daring": PUBLIKASI, "publikasi_luring": PUBLIKASI}
"""Kinds of proof that have a sheet of their own."""
Cells = tuple[SheetCell, ...]


def index_workbook(indeks: Indeks) -> bytes:
    """The workbook; the same index gives the same bytes."""
    sheets = (
        _sheet(indeks, BUTIR, BUTIR_HEADS, _items(indeks), indeks.paket.catatan),
        _sheet(indeks, RTL, RTL_HEADS, _months(indeks)),
        _sheet(indeks, PUBLIKASI, PUBLIKASI_HEADS, _publikasi_list(indeks)),
        _sheet(indeks, BERKAS, BERKAS_HEADS, _files(indeks)),
    )
    return render_xlsx(Workbook(f"Indeks bukti SKM {indeks.paket.periode.nama}", sheets))


BUTIR_HEADS = (
    ("Penilaian", 15),
    ("Butir", 26),
    ("Nilai mandiri", 12),
    ("Mengapa", 34),
    ("Yang menaikkannya", 34),
    ("Bukti yang diminta", 28),
    ("Keadaan", 34),
    ("Yang perlu dilakukan", 34),
    ("Buka", 42),
)
RTL_HEADS = (
    ("RTL", 14),
    ("Unsur", 22),
    ("Kegiatan", 36),
    ("Bulan", 16),
    ("Keadaan", 18),
    ("Selesai", 18),
    ("Diperiksa", 18),
    ("Yang dilakukan", 40),
    ("Bukti", 60),
)
PUBLIKASI_HEADS = (("Tanggal", 18), ("Media", 34), ("Cara", 10), ("Keadaan", 16), ("Bukti", 50))
BERKAS_HEADS = (("No.", 6), ("Berkas", 62), ("Isi", 60), ("Ukuran (bita)", 14), ("SHA-256", 68))
Heads = tuple[tuple[str, int], ...]


def _sheet(indeks: Indeks, name: str, heads: Heads, rows: Iterator[Cells], notes: tuple[str, ...] = ()) -> Sheet:
    paket = indeks.paket
    top = (
        (SheetCell(name, "title"),),
        (
            SheetCell(
                f"{paket.survei.unit.nama}, {paket.periode.lengkap}. Keadaan pada {print_date(paket.pada)}.", "note"
            ),
        ),
        *((SheetCell(note, "note"),) for note in notes),
        tuple(SheetCell(head, "head") for head, _width in heads),
    )
    return Sheet(name, (*top, *rows), tuple(float(width) for _head, width in heads), len(top))


def _items(indeks: Indeks) -> Iterator[Cells]:
    for item in indeks.butir:
        for number, proof in enumerate(item.bukti):
            yield (*_item(item, first=number == 0), *_proof(proof))


def _item(item: ButirTampil, *, first: bool) -> Cells:
    """What the item says stands beside its first proof; its name beside each, so that rows may be sorted."""
    nilai = item.butir.nilai
    why = (nilai.alasan, nilai.saran) if first else ("", "")
    return tuple(map(_text, (item.butir.penilaian, nilai.nama, item.nilai, *why)))


def _proof(proof: BuktiTampil) -> Cells:
    style: CellStyle = "lacking" if proof.bukti.kurang else "cell"
    state = SheetCell(proof.keadaan, style)
    return _text(proof.bukti.nama), state, _text(proof.bukti.saran), _way(proof)


def _way(proof: BuktiTampil) -> SheetCell:
    """To the sheet that tells of it, or to its first file."""
    sheet = next((SHEET_OF[kind] for kind in proof.bukti.jenis if kind in SHEET_OF), "")
    if proof.bukti.ada and sheet:
        return SheetCell(Link(f"Lembar {sheet}", f"#{sheet}"), "link")
    return _file(proof.berkas[0], proof.berkas[0].judul) if proof.berkas else _text("–")


def _months(indeks: Indeks) -> Iterator[Cells]:
    for month in indeks.paket.bulan:
        about = _month(month)
        for proof in _proofs(indeks, month.berkas, month.tautan, month.kurang):
            yield (*about, proof)


def _month(month: BulanPaket) -> Cells:
    words = tuple(map(_text, (month.rtl, month.unsur, month.kegiatan, month.bulan, month.keadaan)))
    return (*words, _day(month.selesai), _day(month.diperiksa), _text(month.deskripsi))


def _publikasi_list(indeks: Indeks) -> Iterator[Cells]:
    for item in indeks.paket.publikasi:
        about = _publikasi(item)
        lacking = "" if item.terbukti else "Belum ada bukti."
        for proof in _proofs(indeks, item.berkas, (item.tautan,) if item.tautan else (), lacking):
            yield (*about, proof)


def _publikasi(item: PublikasiPaket) -> Cells:
    state = _text("terbukti") if item.terbukti else SheetCell("belum terbukti", "lacking")
    return _day(item.tanggal), _text(item.media), _text(item.cara), state


def _proofs(
    indeks: Indeks, berkas: tuple[BerkasPaket, ...], tautan: tuple[str, ...], kurang: str
) -> Iterator[SheetCell]:
    """One cell for each file and each address, or one that says what is lacking."""
    if kurang or not (berkas or tautan):
        yield SheetCell(kurang or "–", "lacking" if kurang else "cell")
    for item in berkas:
        absent = indeks.absent(item)
        yield SheetCell(f"{item.pendek}. {absent}", "lacking") if absent else _file(item, item.pendek)
    for address in tautan:
        safe = address.startswith(("https://", "http://"))
        yield SheetCell(Link(address, address), "link") if safe else _text(address)


def _files(indeks: Indeks) -> Iterator[Cells]:
    for number, item in enumerate(indeks.berkas, 1):
        size = SheetCell(item.ukuran, "integer")
        yield SheetCell(number, "integer"), _file(item, item.nama), _text(item.judul), size, _text(item.sha256)
    for item, reason in indeks.tidak_terkemas:
        yield _text("–"), SheetCell(item.nama, "lacking"), SheetCell(reason, "lacking"), _text("–"), _text(item.sha256)


def _file(item: BerkasPaket, text: str) -> SheetCell:
    return SheetCell(Link(text, item.nama), "link")


def _text(text: str) -> SheetCell:
    return SheetCell(text, "cell")


def _day(day: date | None) -> SheetCell:
    return SheetCell(day.isoformat(), "date") if day else _text("–")
