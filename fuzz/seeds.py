"""What the fuzzer begins with: small reports of our own making, in every form that a target reads, and their words."""

import io
import re
import tempfile
import zipfile
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from lxml import etree

from bench.periksa.corpus import Case, clean_cases, make_paper, mistaken_cases
from fuzz.inputs import TREE, write_pdf
from fuzz.tree import NEXT_PART, program_of

CUT, STEP = 1_000, 900
"""Signs of a piece of a long text, and how far on the next begins."""
PAPERS = 400
FORMS = {"teks": ("teks", "teks-datar", "teks-kolom", "ocr"), "html": ("html",), "docx": ("docx",)}
FORMS["periksa"] = (*FORMS["teks"], *FORMS["html"])
OF_EACH_FORM = 4
CHILDREN, LARGEST_CHILD = 3, 1_500
DOCUMENT = "word/document.xml"
MOST_WORDS = 400
TOKENS = {
    "teks": rb"[A-Za-z/-]{4,24}|[\d.,]{2,6}",
    "periksa": rb"[A-Za-z/-]{4,24}|[\d.,]{2,6}",
    "html": rb"</?\w+|[a-z]+=",
    "docx": rb"</?w:\w+|w:\w+=|\"[a-z]\w+\"",
    "pdf": rb"/\w+|[A-Za-z*']{1,2}\b",
}
EXTRA = {
    "teks": (
        b"\t",
        b"\n",
        b" | ",
        b"\f",
        b"   ",
        b"- 1 -",
        b"**",
        b".....",
        b"\xc2\xad",
        b"\xe2\x80\x8b",
        b"\xef\xbf\xbe",
    ),
    "periksa": (
        b"\t",
        b"\n\n",
        b"\n",
        b"0,0",
        b"100%",
        b"\xe2\x80\x93",
        b"31 Februari 2025",
        b"Semester II",
        b"U9",
        b"BAB",
    ),
}

ODD_TEXTS = (
    b"\xef\xbb\xbfBAB I\n1.1 Latar\n\n- 1 -\nDAFTAR ISI\nBAB I .... 1\n\xc2\xad..... 3\nTabel 1\tNilai\n",
    b"\xff\xfeN\0o\0\t\0U\0n\0s\0u\0r\0\n\0",
    b"No | Unsur | NRR\n1 | Biaya | 3,5O\n---\n\fGambar 1. Rapat\n**tebal** __garis__\n|||\n\t\t\n",
    b"Tabel 1.1\nNo\nUnsur\nNilai\n1\nPersyaratan\n3,10\n2\nProsedur\n3,20\n",
)
ODD_PAGES = (
    b"<table><tr><th rowspan=2>No<th colspan=3>A<tr><td><table><td>x</table></table><ol start=3 type=a><li>y<ul><li>z",
    (
        b"<!doctype html><html><head><meta charset=latin-1><style>p{}</style></head><body><h1>BAB I</h1><p>a<br>b&nbsp;"
        b"c<img src=data:image/png;base64,AA alt=x></body>"
    ),
)
BARE_PAGES = (
    (
        b"BT /F 11 Tf 72 760 Td (Tabel 1. Nilai) Tj ET 72 750 m 300 750 l S 72 700 m 300 700 l S 72 750 m 72 700 l S"
        b" 300 750 m 300 700 l S BT /F 11 Tf 80 730 Td (No) Tj 80 0 Td (Unsur) Tj ET"
    ),
    (
        b"BT /F 14 Tf 1 0 0 1 200 800 Tm (BAB I) Tj 0 -20 Td (PENDAHULUAN) Tj ET\x1e"
        b"BT /F 9 Tf 0 1 -1 0 300 300 Tm (miring) Tj ET"
    ),
    b"q 0 0 1 RG 10 10 400 400 re S 10 10 200 400 re f BT /F 10 Tf 20 300 Td 14 TL (a) ' (b) ' (c) Tj ET Q",
)
WORD = (
    b'<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    b' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><w:body>%s</w:body></w:document>'
)

_ROW = "w:tr|w:tc|w:p|w:r|w:t|No|.|.|.|.|w:tc|w:tcPr|w:vMerge=restart|.|w:gridSpan=2|.|.|w:p|w:r|w:t|3,10|.|.|.|.|."
TREES = (
    (f"w:p|w:pPr|w:pStyle=Heading1|.|.|w:r|w:t|BAB I|.|.|.|w:tbl|{_ROW}|{_ROW}|.",),
    (
        "w:p|w:pPr|w:numPr|w:ilvl=0|.|w:numId=1|.|.|.|w:r|w:t|kata |.|.|.",
        "w:abstractNum=0|w:lvl=0|w:numFmt=decimal|.|w:lvlText=%1.%2.|.|.|.|w:num=1",
    ),
    (
        "w:p|w:r|w:fldChar=begin|.|w:instrText|TOC \\o|.|w:fldChar=end|.|w:t|Tahap ..... 3|.|w:br=page",
        "",
        "w:style=TOC1|w:basedOn=TOC1",
    ),
    (
        "w:p|w:ins|w:r|w:t|No|.|.|.|w:del|w:r|w:delText|No|.|.|.|w:r|w:footnoteReference=1|.|w:sym=9",
        "",
        "",
        "w:footnote=1|w:p|w:r|w:t|kata ",
    ),
    (
        f"w:sdt|w:sdtContent|w:p|w:r|mc:AlternateContent|mc:Choice|w:txbxContent|w:tbl|{_ROW}",
        "",
        "",
        "",
        "w:p|w:r|w:t|kata ",
    ),
)


def seeds_of(target: str) -> Iterator[bytes]:
    """The first inputs of a target."""
    match target:
        case "pdf":
            yield from (*BARE_PAGES, write_pdf(BARE_PAGES))
        case "docx":
            yield from (TREE + NEXT_PART.join(program_of(part.split("|")) for part in tree) for tree in TREES)
            yield from (piece for data in _papers(FORMS[target]) for piece in _pieces(data))
        case _:
            yield from {"teks": ODD_TEXTS, "html": ODD_PAGES}.get(target, (*ODD_TEXTS, *ODD_PAGES))
            yield from (piece for data in _papers(FORMS[target]) for piece in _cut(data))


def words_of(target: str) -> bytes:
    """A dictionary for libFuzzer: what a target's inputs are made of, and the words that its rules look for."""
    words = {*re.findall(TOKENS[target], b"\n".join(seeds_of(target))), *EXTRA.get(target, ())}
    chosen = sorted(words, key=len)[:MOST_WORDS]
    return b"".join(b'"%s"\n' % b"".join(b"\\x%02x" % sign for sign in word) for word in chosen)


def _papers(forms: tuple[str, ...]) -> Iterator[bytes]:
    with tempfile.TemporaryDirectory() as folder:
        for form in forms:
            cases = (case for case in _cases() if case.form == form)
            for case in islice(cases, OF_EACH_FORM):
                yield make_paper(case, Path(folder)).data


def _cases() -> Iterator[Case]:
    yield from clean_cases("latihan", PAPERS)
    yield from mistaken_cases("latihan", PAPERS)


def _cut(data: bytes) -> Iterator[bytes]:
    for start in range(0, len(data), STEP):
        yield data[start : start + CUT]


def _pieces(docx: bytes) -> Iterator[bytes]:
    """A few paragraphs and tables at a time, as bare parts."""
    with zipfile.ZipFile(io.BytesIO(docx)) as package:
        body = etree.fromstring(package.read(DOCUMENT))[0]
    children = [etree.tostring(child) for child in body]
    small = [child for child in children if len(child) < LARGEST_CHILD]
    for start in range(0, len(small), CHILDREN):
        yield WORD % b"".join(small[start : start + CHILDREN])
