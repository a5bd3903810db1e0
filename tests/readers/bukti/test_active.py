import zlib
from pathlib import Path

import pypdfium2
import pytest

from siklus.core.errors import Place
from siklus.readers.bukti import BuktiFolder, BuktiRequest, PictureStore
from siklus.readers.bukti.active import is_active

PAGES = "<</Type/Pages/Kids[3 0 R]/Count 1>>"
PAGE = "<</Type/Page/Parent 2 0 R/MediaBox[0 0 72 72]{page}>>"
SCRIPT = "<</S/JavaScript/JS(app.alert\\(1\\))>>"


def _plain(catalogue: str, page: str = "", *more: str) -> bytes:
    """A PDF of one blank page, every object in the open."""
    bodies = (f"<</Type/Catalog/Pages 2 0 R{catalogue}>>", PAGES, PAGE.format(page=page), *more)
    data, places = b"%PDF-1.7\n", []
    for number, body in enumerate(bodies, 1):
        places.append(len(data))
        data += f"{number} 0 obj\n{body}\nendobj\n".encode()
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    end = f"xref\n0 {len(bodies) + 1}\n0000000000 65535 f \n{table}trailer\n<</Root 1 0 R/Size {len(bodies) + 1}>>\n"
    return data + f"{end}startxref\n{len(data)}\n%%EOF".encode()


def _packed(catalogue: str) -> bytes:
    """The same with its objects in a compressed stream, where no search of the file's bytes sees them."""
    bodies = (f"<</Type/Catalog/Pages 2 0 R{catalogue}>>", PAGES, PAGE.format(page=""))
    starts = [sum(len(body) + 1 for body in bodies[:number]) for number in range(3)]
    index = " ".join(f"{number} {start}" for number, start in enumerate(starts, 1)) + " "
    content = zlib.compress((index + " ".join(bodies)).encode())
    data = b"%PDF-1.7\n"
    holder = len(data)
    data += (
        f"4 0 obj\n<</Type/ObjStm/N 3/First {len(index)}/Filter/FlateDecode/Length {len(content)}>>\nstream\n".encode()
    )
    data += content + b"\nendstream\nendobj\n"
    entries = [(0, 0, 255), (2, 4, 0), (2, 4, 1), (2, 4, 2), (1, holder, 0), (1, len(data), 0)]
    table = b"".join(bytes([kind]) + place.to_bytes(4, "big") + bytes([last]) for kind, place, last in entries)
    where = len(data)
    data += f"5 0 obj\n<</Type/XRef/W[1 4 1]/Size 6/Root 1 0 R/Length {len(table)}>>\nstream\n".encode() + table
    return data + f"\nendstream\nendobj\nstartxref\n{where}\n%%EOF".encode()


ACTIVE = {
    "a script at opening": _plain("/OpenAction 4 0 R", "", SCRIPT),
    "a script of the document": _plain("/Names<</JavaScript<</Names[(a) 4 0 R]>>>>", "", SCRIPT),
    "a script of a page": _plain("", "/AA<</O 4 0 R>>", SCRIPT),
    "a program behind a link": _plain(
        "", "/Annots[4 0 R]", "<</Type/Annot/Subtype/Link/Rect[0 0 72 72]/A<</S/Launch/F(a.exe)>>>>"
    ),
    "a page in the browser at opening": _plain("/OpenAction<</S/URI/URI(https://kpu.example)>>"),
    "an action that is nowhere": _plain("/OpenAction 9 0 R"),
    "a name in disguise": _plain("/OpenAction 4 0 R", "", SCRIPT.replace("/JavaScript/JS", "/J#61vaScript/#4aS")),
    "packed away": _packed(f"/OpenAction{SCRIPT}"),
}  # fmt: skip
HARMLESS = {
    "nothing": _plain(""),
    "packed, nothing": _packed(""),
    "opens on a page": _plain("/OpenAction[3 0 R/XYZ null null 0]"),
    "opens on a page by an action": _plain("/OpenAction 4 0 R", "", "<</S/GoTo/D[3 0 R/Fit]>>"),
    "opens on a page by a list": _plain("/OpenAction 4 0 R", "", "[3 0 R/Fit]"),
    "an ordinary link": _plain(
        "", "/Annots[4 0 R]", "<</Type/Annot/Subtype/Link/Rect[0 0 9 9]/A<</S/URI/URI(https://kpu.example)>>>>"
    ),
    "bytes of a picture": _plain("", "/Contents 4 0 R", "<</Length 12>>\nstream\n/JS /Launch \nendstream"),
}  # fmt: skip


@pytest.mark.parametrize("content", ACTIVE.values(), ids=ACTIVE.keys())
def test_a_pdf_that_acts(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "a.pdf").write_bytes(content)
    assert is_active(tmp_path / "a.pdf")


@pytest.mark.parametrize("content", HARMLESS.values(), ids=HARMLESS.keys())
def test_a_pdf_that_does_not(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "a.pdf").write_bytes(content)
    assert not is_active(tmp_path / "a.pdf")


def test_a_pdf_that_cannot_be_written_anew_counts_as_active(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_: object, __: object) -> None:
        raise pypdfium2.PdfiumError("penuh")  # noqa: EM101 - as PDFium says it

    (tmp_path / "a.pdf").write_bytes(_plain(""))
    monkeypatch.setattr(pypdfium2.PdfDocument, "save", refuse)
    assert is_active(tmp_path / "a.pdf")


def test_its_pages_are_shown_but_it_is_not_attached(tmp_path: Path) -> None:
    (tmp_path / "bukti").mkdir()
    (tmp_path / "bukti" / "a.pdf").write_bytes(ACTIVE["a script at opening"])
    request = BuktiRequest("a.pdf", Place("buku-kerja.xlsx"))
    file = BuktiFolder(tmp_path / "bukti", PictureStore(tmp_path / "tembolok")).open_all([request])["a.pdf"]
    assert [page.nomor for page in file.halaman] == [1]
    assert file.assets is not None
    assert set(file.assets) == {page.sha256 for page in file.halaman}
    assert [str(problem) for problem in file.problems] == [
        "[BUKTI-12] berkas “buku-kerja.xlsx”: PDF “a.pdf” memuat skrip atau tindakan otomatis. Halamannya dicetak, tetapi "
        "berkas aslinya tidak dilampirkan. Cetak ulang ke PDF bila ingin melampirkannya."
    ]
