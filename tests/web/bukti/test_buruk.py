"""Files that mean no good, or are broken: each is refused with its code, or kept so that it harms nobody."""

import hashlib
import struct
import zipfile
import zlib
from io import BytesIO
from pathlib import Path

import pypdfium2
import pytest
from PIL import Image

from siklus.core.errors import SiklusError
from siklus.web.models import BerkasBukti, Bukti, Realisasi
from siklus.web.queries.bukti import locate
from siklus.web.services.bukti import receive_bukti
from siklus.web.services.bukti.nama import NAMELESS, clean_name
from tests.readers.bukti.test_active import ACTIVE, HARMLESS
from tests.web.bukti.conftest import gambar
from tests.web.bukti.test_layar import sent
from tests.web.bukti.test_terima import PADA, files
from tests.web.conftest import Orang, entered

HEIC = Path(__file__).parents[2] / "readers" / "bukti" / "contoh.heic"
EICAR = r"X5O!P%@AP[4\PZX54(P^)7CC)7}$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*.pdf"
SVG = b'<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'


def bomb(side: int) -> bytes:
    """A PNG that claims side × side pixels and holds none of them."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    head = struct.pack(">IIBBBBB", side, side, 1, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(bytes(99))) + chunk(b"IEND", b"")


def locked_pdf() -> bytes:
    """A PDF whose encryption wants a password that nobody knows."""
    blank = pypdfium2.PdfDocument.new()
    blank.new_page(72, 72).close()
    buffer = BytesIO()
    blank.save(buffer)
    blank.close()
    secret = "<" + "41" * 32 + ">"
    encrypt = f"/Encrypt<</Filter/Standard/V 2/R 3/Length 128/P -4/O{secret}/U{secret}>>/ID[<00><00>]"
    return buffer.getvalue().replace(b"trailer\r\n<<", b"trailer\r\n<<" + encrypt.encode(), 1)


REFUSED = {
    "HTML named .jpg": ("BUKTI-04", b"<!doctype html><script>alert(1)</script>"),
    "SVG with a script": ("BUKTI-04", SVG),
    "a program": ("BUKTI-04", b"MZ\x90\0"),
    "nothing": ("BUKTI-04", b""),
    "a ZIP": ("BUKTI-04", b"PK\x03\x04"),
    "a JPEG cut off": ("BUKTI-05", gambar(1, (800, 600))[:2000]),
    "a PNG cut off": ("BUKTI-05", gambar(1, (800, 600), "PNG")[:300]),
    "a PDF cut off": ("BUKTI-05", b"%PDF-1.7\n1 0 obj\n<<"),
    "only the first letters of a JPEG": ("BUKTI-05", b"\xff\xd8\xff<script>alert(1)</script>"),
    "50,000 x 50,000 pixels": ("BUKTI-07", bomb(50_000)),
    "10,000 x 10,000 pixels": ("BUKTI-07", bomb(10_000)),
    "a PDF with a password": ("BUKTI-13", locked_pdf()),
}


@pytest.mark.parametrize("name", REFUSED)
def test_what_is_refused_says_why_and_leaves_nothing(
    dikerjakan: Realisasi, orang: Orang, gudang: Path, name: str
) -> None:
    code, data = REFUSED[name]
    with pytest.raises(SiklusError) as refused:
        receive_bukti(dikerjakan, "foto kantor.jpg", data, orang.petugas, PADA)
    (problem,) = refused.value.problems
    assert (problem.code, "foto kantor.jpg" in problem.message, problem.advice != "") == (code, True, True)
    assert (files(gudang), Bukti.objects.count(), BerkasBukti.objects.count()) == (set(), 0, 0)


def zipped() -> bytes:
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("jahat.txt", "isi")
    return buffer.getvalue()


POLYGLOT = {
    "HTML in a comment": gambar(1, comment=b"--><script>alert(1)</script><!--"),
    "HTML after the end": gambar(1) + b"<script>alert(1)</script>",
    "a ZIP after the end": gambar(1) + zipped(),
    "a PDF after the end": gambar(1) + HARMLESS["nothing"],
}


@pytest.mark.parametrize("name", POLYGLOT)
def test_of_a_file_that_is_two_only_the_picture_is_shown(dikerjakan: Realisasi, orang: Orang, name: str) -> None:
    bukti = receive_bukti(dikerjakan, "a.jpg", POLYGLOT[name], orang.petugas, PADA)
    assert bukti.berkas
    copy = locate(bukti.berkas.halaman[0]["sha256"])
    assert copy
    public = copy.read_bytes()
    assert (public[:2], public[-2:]) == (b"\xff\xd8", b"\xff\xd9")
    assert not any(hidden in public for hidden in (b"script", b"PK\x03\x04", b"%PDF"))
    answer = entered(orang.petugas).get(f"/bukti/{bukti.pk}/asli")
    assert answer["Content-Disposition"].startswith("attachment")
    assert hashlib.sha256(b"".join(answer.streaming_content)).hexdigest() == bukti.berkas.pk  # type: ignore[attr-defined]  # it streams


def test_a_pdf_with_a_script_is_shown_as_pictures_and_only_downloaded(dikerjakan: Realisasi, orang: Orang) -> None:
    client = entered(orang.petugas)
    assert sent(client, dikerjakan, ("notula.pdf", ACTIVE["a script at opening"])).status_code == 302
    bukti = Bukti.objects.select_related("berkas").get()
    assert bukti.berkas
    assert (bukti.berkas.bertindak, bukti.berkas.phash, bukti.berkas.pita1) == (True, "", None)
    assert "memuat skrip" in client.get(f"/bukti/untuk/realisasi/{dikerjakan.pk}").content.decode()
    answer = client.get(f"/bukti/{bukti.pk}/asli")
    assert answer["Content-Type"] == "application/octet-stream"
    answer.close()


@pytest.mark.parametrize("form", ["JPEG", "PNG", "WEBP", "HEIC", "PDF"])
def test_every_kind_that_phones_make_is_taken(dikerjakan: Realisasi, orang: Orang, form: str) -> None:
    data = {"HEIC": HEIC.read_bytes(), "PDF": HARMLESS["nothing"]}.get(form) or gambar(form=form)
    bukti = receive_bukti(dikerjakan, "berkas tanpa akhiran", data, orang.petugas, PADA)
    assert bukti.berkas
    copy = locate(bukti.berkas.halaman[0]["sha256"])
    assert copy
    with Image.open(copy) as image:
        assert image.format == ("PNG" if form == "PNG" else "JPEG")
    assert bukti.berkas.media_type == {"PDF": "application/pdf"}.get(form, f"image/{form.lower()}")


NAMES = {
    "../../etc/passwd": "passwd",
    r"..\..\windows\system32\cmd.exe": "cmd.exe",
    "C:\\fakepath\\foto.jpg": "foto.jpg",
    "foto\u202egpj.exe": "fotogpj.exe",
    "a\x00b\n\x1b[31mc.jpg": "ab[31mc.jpg",
    "\u200b\ufeff": NAMELESS,
    "": NAMELESS,
    "..": NAMELESS,
    "<img src=x onerror=alert(1)>.jpg": "<img src=x onerror=alert(1)>.jpg",
    EICAR: EICAR.rpartition("\\")[2],
    "kursi é 椅子.jpg": "kursi é 椅子.jpg",
    "a" * 300 + ".jpg": "a" * 195 + "….jpg",
    "a" * 300: "a" * 199 + "…",
}


@pytest.mark.parametrize("given", NAMES)
def test_a_name_is_text_and_never_a_place(dikerjakan: Realisasi, orang: Orang, gudang: Path, given: str) -> None:
    bukti = receive_bukti(dikerjakan, given, gambar(), orang.petugas, PADA)
    assert (bukti.nama_berkas, clean_name(given)) == (NAMES[given], NAMES[given])
    assert bukti.berkas
    assert {len(Path(name).name) for name in files(gudang)} == {64}
    page = entered(orang.petugas).get(f"/bukti/untuk/realisasi/{dikerjakan.pk}").content.decode()
    assert "<img src=x" not in page
    answer = entered(orang.petugas).get(f"/bukti/{bukti.pk}/asli")
    assert "\n" not in answer["Content-Disposition"]
    answer.close()
