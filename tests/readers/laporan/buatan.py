"""PDFs by hand: content streams with Helvetica, and a report as offices write it with Word."""

import io
from collections.abc import Mapping, Sequence

from docx import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Cm
from PIL import Image

FONT = b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"


def pdf(
    contents: Sequence[bytes], *, page: bytes = b"", extra: Mapping[bytes, bytes] | None = None, trailer: bytes = b""
) -> bytes:
    """A PDF with one page for each content; `page` goes into every page, `extra` maps resource names to objects."""
    resources = {b"/Font << /F ": FONT, **(extra or {})}
    objects: list[bytes] = [b"<< /Type /Catalog /Pages 2 0 R >>", b""]
    names = []
    for name, body in resources.items():
        objects.append(body)
        names.append(name + b"%d 0 R >>" % len(objects))
    kids = []
    for content in contents:
        objects.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(content), content))
        objects.append(
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents %d 0 R /Resources << %s >> %s >>"
            % (len(objects), b" ".join(names), page)
        )
        kids.append(b"%d 0 R" % len(objects))
    objects[1] = b"<< /Type /Pages /Count %d /Kids [%s] >>" % (len(kids), b" ".join(kids))
    return _written(objects, trailer)


def _written(objects: Sequence[bytes], trailer: bytes) -> bytes:
    out = io.BytesIO()
    out.write(b"%PDF-1.7\n")
    places = []
    for number, body in enumerate(objects, 1):
        places.append(out.tell())
        out.write(b"%d 0 obj\n%s\nendobj\n" % (number, body))
    start = out.tell()
    out.write(b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1))
    out.writelines(b"%010d 00000 n \n" % place for place in places)
    out.write(b"trailer << /Size %d /Root 1 0 R %s >>\nstartxref\n%d\n%%%%EOF" % (len(objects) + 1, trailer, start))
    return out.getvalue()


def at(x: float, y: float, text: str, size: float = 11) -> bytes:
    """A text at a point, from the lower left corner."""
    return f"BT /F {size} Tf {x} {y} Td ({text}) Tj ET\n".encode("cp1252")


def lines(x: float, y: float, *texts: str, step: float = 14) -> bytes:
    """Texts below each other."""
    return b"".join(at(x, y - step * n, text) for n, text in enumerate(texts))


def rules(*ends: tuple[float, float, float, float]) -> bytes:
    """Straight lines."""
    return b"".join(b"%g %g m %g %g l S\n" % end for end in ends)


def jpeg(seed: int = 0) -> bytes:
    """A small picture with structure."""
    out = io.BytesIO()
    Image.linear_gradient("L").rotate(90 * seed).convert("RGB").resize((120, 90)).save(out, "JPEG")
    return out.getvalue()


def image(data: bytes, width: int = 120, height: int = 90) -> bytes:
    """A picture as an object of a PDF."""
    head = (
        b"<< /Type /XObject /Subtype /Image /Width %d /Height %d /ColorSpace /DeviceRGB /BitsPerComponent 8"
        b" /Filter /DCTDecode /Length %d >>\nstream\n%s\nendstream"
    )
    return head % (width, height, len(data), data)


UNSUR = ("Persyaratan", "Prosedur", "Waktu Penyelesaian", "Biaya", "Produk", "Kompetensi", "Perilaku")
LONG = (
    "Pelayanan yang baik menuntut umpan balik dari masyarakat secara teratur, sehingga setiap unit melaksanakan survei "
    "sekurang-kurangnya satu kali setiap tahun dan menindaklanjuti hasilnya dengan rencana yang terukur."
)


def office_report() -> bytes:
    """A report as an office writes it with Word: bold lines for headings, tables with merged cells, pictures in a grid."""
    document = Document()
    _centred(document, "LAPORAN SURVEI", "PUSKESMAS REKAAN")
    document.add_page_break()  # type: ignore[no-untyped-call]  # python-docx leaves it untyped
    _centred(document, "BAB I", "PENDAHULUAN")
    document.add_paragraph().add_run("A. Latar Belakang").bold = True
    for _ in range(3):
        paragraph = document.add_paragraph(LONG)
        paragraph.alignment = WD_ALIGN_PARAGRAPH.JUSTIFY
        paragraph.paragraph_format.first_line_indent = Cm(1.25)
    document.add_paragraph("mengetahui mutu;", style="List Number")
    document.add_paragraph("menetapkan prioritas.", style="List Number")
    _centred(document, "BAB II", "HASIL")
    document.add_paragraph("Tabel 1. Nilai Unsur")
    table = document.add_table(rows=1, cols=4, style="Table Grid")
    for cell, name in zip(table.rows[0].cells, ("No", "Unsur", "NRR", "Mutu"), strict=True):
        cell.text = name
    for number, name in enumerate(UNSUR, 1):
        for cell, text in zip(table.add_row().cells, (str(number), name, f"3,{10 + number}", "B"), strict=True):
            cell.text = text
    total = table.add_row().cells
    total[0].merge(total[1]).text = "IKM"
    total[2].text, total[3].text = "78,75", "B"
    document.add_paragraph("Tabel 2. Rencana Tindak Lanjut")
    plan = document.add_table(rows=1, cols=3, style="Table Grid")
    for cell, name in zip(plan.rows[0].cells, ("No", "Unsur", "Kegiatan"), strict=True):
        cell.text = name
    for number in range(1, 6):
        rows = [plan.add_row().cells for _ in range(4)]
        rows[0][0].merge(rows[3][0]).text = str(number)
        rows[0][1].merge(rows[3][1]).text = UNSUR[number]
        for point, row in enumerate(rows):
            row[
                2
            ].text = f"Melaksanakan kegiatan {'abcd'[point]} untuk unsur nomor {number} bersama semua petugas loket"
    _centred(document, "LAMPIRAN")
    album = document.add_table(rows=2, cols=2)
    for number in range(2):
        run = album.rows[0].cells[number].paragraphs[0].add_run()
        run.add_picture(io.BytesIO(jpeg(number)), width=Cm(6))
        album.rows[1].cells[number].text = f"Gambar {number + 1}. Rapat ke-{number + 1}"
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def _centred(document: object, *texts: str) -> None:
    for text in texts:
        paragraph = document.add_paragraph()  # type: ignore[attr-defined]  # a document of python-docx
        paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
        paragraph.add_run(text).bold = True
