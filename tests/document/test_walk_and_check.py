import pytest

from siklus.document.blocks import (
    Block,
    Cell,
    Column,
    Contents,
    Figure,
    FigureGrid,
    FileEntry,
    FileList,
    Heading,
    ListBlock,
    PageBreak,
    Paragraph,
    Picture,
    Row,
    SignatureBlock,
    Table,
)
from siklus.document.check import check_document
from siklus.document.inline import Angka, LineBreak, Link, Ref, Slot, Text, plain, runs
from siklus.document.numbering import number
from siklus.document.report import Document, Fact
from siklus.document.walk import blocks_of, lines_of

PICTURE = Picture("a" * 64, 4, 3, "foto")


def document(*body: Block) -> Document:
    return Document("Judul", "Kantor", "2026-11-22", "Kepala", body, facts={"ikm": Fact("2184/25", "87,36", "IKM")})


def figure(label: str, caption: str) -> Figure:
    return Figure(label, PICTURE, runs(caption))


EVERYTHING = document(
    Heading(1, "HASIL", "bab", "chapter"),
    Paragraph(runs("paragraf")),
    ListBlock(((Paragraph(runs("butir")), ListBlock(((Paragraph(runs("anak")),),))),)),
    Table(
        "tabel",
        runs("judul tabel"),
        (Column(1),),
        (Row((Cell((runs("kepala"),)),)),),
        (Row((Cell((runs("isi"), runs("isi kedua"))),)),),
        (Row((Cell((runs("kaki"),)),)),),
        note=runs("catatan"),
    ),
    figure("gambar", "judul gambar"),
    FigureGrid((figure("kiri", "foto kiri"), figure("kanan", "foto kanan")), runs("bersama")),
    Contents("headings"),
    PageBreak(),
    SignatureBlock(runs("Maju, 22 November 2026"), ("Sekretaris",), "Nama"),
    FileList((FileEntry("a.jpg", "a" * 64, 3, ("kiri", "kanan")),)),
)


def test_every_line_is_met_once_in_printed_order_with_the_label_it_stands_under() -> None:
    assert [(near, plain(line)) for near, line in lines_of(EVERYTHING)] == [
        ("bab", "HASIL"),
        ("bab", "paragraf"),
        ("bab", "butir"),
        ("bab", "anak"),
        ("tabel", "judul tabel"),
        ("tabel", "kepala"),
        ("tabel", "isi"),
        ("tabel", "isi kedua"),
        ("tabel", "kaki"),
        ("tabel", "catatan"),
        ("gambar", "judul gambar"),
        ("kiri", "foto kiri"),
        ("kanan", "foto kanan"),
        ("gambar", "bersama"),
        ("gambar", "Maju, 22 November 2026"),
        ("gambar", ""),
    ]


def test_blocks_inside_lists_are_met_after_their_list() -> None:
    kinds = [type(block).__name__ for block in blocks_of(EVERYTHING)]

    assert kinds[:6] == ["Heading", "Paragraph", "ListBlock", "Paragraph", "ListBlock", "Paragraph"]


def test_a_finished_document_passes() -> None:
    finished = document(
        Heading(1, "HASIL", "bab", "chapter"),
        Paragraph(
            runs("IKM ", Angka("87,36", "ikm"), " pada ", Ref("bab"), LineBreak(), Link("laman", "https://a.id/"))
        ),
    )

    check_document(finished, number(finished))


def test_every_open_slot_and_every_name_that_leads_nowhere_is_told_at_once() -> None:
    unfinished = document(
        Heading(1, "HASIL", "bab", "chapter"),
        Paragraph((Slot("ikm"), Text(" dan "), Ref("tabel:x"), Angka("3,98", "nrr"))),
    )

    with pytest.raises(ValueError, match="not finished") as caught:
        check_document(unfinished, number(unfinished))

    assert str(caught.value) == (
        "the document is not finished: slot 'ikm' is open near 'bab'; "
        "reference to unknown label 'tabel:x' near 'bab'; "
        "number '3,98' names unknown fact 'nrr' near 'bab'"
    )


def test_a_range_of_pages_must_end_at_a_known_label_and_a_range_of_numbers_is_none() -> None:
    unfinished = document(
        Heading(1, "HASIL", "bab", "chapter"),
        Paragraph((Ref("bab", "page", until="gambar:9"), Ref("bab", until="bab"), Ref("bab", "page", until="bab"))),
    )

    with pytest.raises(ValueError, match="not finished") as caught:
        check_document(unfinished, number(unfinished))

    assert str(caught.value) == (
        "the document is not finished: reference to unknown label 'gambar:9' near 'bab'; "
        "reference to 'bab' shows a range of numbers near 'bab'"
    )


def test_a_line_reads_as_its_words() -> None:
    line = runs("IKM ", Angka("87,36", "ikm"), LineBreak(), Link("laman", "https://a.id/"), Ref("bab"), Slot("n"))

    assert plain(line) == "IKM 87,36\nlaman{n}"
