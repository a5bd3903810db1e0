import pytest
from hypothesis import given
from hypothesis import strategies as st

from siklus.core.errors import Place, SiklusError
from siklus.document.blocks import Block, Cell, Column, Heading, ListBlock, Paragraph, Row, Table
from siklus.document.inline import LineBreak, Link, Slot, Text
from siklus.readers.markdown import read_markdown

PLACE = Place("buku-kerja.xlsx", "Narasi", 5, "Naskah")


def _problems(text: str, file: str = "") -> list[str]:
    with pytest.raises(SiklusError) as caught:
        read_markdown(text, PLACE, file)
    return [str(problem) for problem in caught.value.problems]


def test_paragraphs_runs_slots_and_links() -> None:
    text = "IKM **{ikm}** naik\ndari *semester* lalu.  \nLihat [situs](https://kpu.example) dan {tabel:hasil}.\n\nDua \\* {n}"
    assert read_markdown(text) == (
        Paragraph(
            (
                Text("IKM "), Slot("ikm", bold=True), Text(" naik"), Text(" "), Text("dari "), Text("semester", italic=True),
                Text(" lalu."), LineBreak(), Text("Lihat "), Link("situs", "https://kpu.example"), Text(" dan "),
                Slot("tabel:hasil"), Text("."),
            )
        ),
        Paragraph((Text("Dua * "), Slot("n"))),
    )  # fmt: skip


def test_headings_lists_and_tables() -> None:
    text = "## Judul **tebal**\n\n1. satu\n2. dua\n   - anak\n\n| Unsur | Nilai |\n|:-:|--:|\n| Waktu | {nrr.waktu} |\n|  | 1 |"

    def item(*blocks: Block) -> tuple[Block, ...]:
        return blocks

    def words(text: str) -> Paragraph:
        return Paragraph((Text(text),))

    assert read_markdown(text, PLACE) == (
        Heading(3, "Judul tebal", "narasi:5:1", "none", in_contents=False),
        ListBlock((item(words("satu")), item(words("dua"), ListBlock((item(words("anak")),), "bullet"))), "1."),
        Table(
            "narasi:5:2",
            (),
            (Column(1, "center"), Column(1, "right")),
            (
                Row(
                    (
                        Cell(((Text("Unsur"),),), bold=True, tone="head"),
                        Cell(((Text("Nilai"),),), bold=True, tone="head"),
                    )
                ),
            ),
            (Row((Cell(((Text("Waktu"),),)), Cell(((Slot("nrr.waktu"),),)))), Row((Cell(), Cell(((Text("1"),),))))),
        ),
    )


def test_a_table_without_rows_and_left_alignment() -> None:
    (table,) = read_markdown("| A |\n|---|")
    assert isinstance(table, Table)
    assert (table.columns, table.body) == ((Column(1, "left"),), ())


@pytest.mark.parametrize(
    ("text", "name", "advice"),
    [
        (
            "<script>alert(1)</script>",
            "kode HTML",
            "Hapus kodenya; pakai **tebal**, *miring*, daftar, atau tabel Markdown.",
        ),
        ("a <b>x", "kode HTML", "Hapus kodenya; pakai **tebal**, *miring*, daftar, atau tabel Markdown."),
        ("![foto](a.jpg)", "gambar", "Catat gambar pada lembar Dokumentasi; laporan menaruhnya di lampiran."),
        ("```\nrm -rf\n```", "blok kode", "Tulis sebagai paragraf biasa."),
        ("    rm", "blok kode (baris menjorok empat spasi)", "Hapus spasi di awal baris."),
        ("`x`", "kode", "Hapus tanda petik terbaliknya."),
        ("> kutip", "kutipan (>)", "Tulis sebagai paragraf biasa."),
        ("---", "garis pemisah", "Hapus garisnya."),
    ],
)
def test_what_a_report_cannot_hold_is_refused_by_line(text: str, name: str, advice: str) -> None:
    expected = f"[NARASI-11] {PLACE}: Naskah baris 1 memuat {name}, yang tidak didukung. {advice}"
    assert _problems(text) == [expected]


def test_problems_are_collected_and_placed_in_the_file() -> None:
    assert _problems("Satu\n\n<b>\n\n- > dua\n\n[x](javascript:alert(1)) [y](file:///etc)", "narasi/a.md")[0] == (
        "[NARASI-11] berkas “narasi/a.md”, baris 3: Naskah baris 3 memuat kode HTML, yang tidak didukung. "
        "Hapus kodenya; pakai **tebal**, *miring*, daftar, atau tabel Markdown."
    )
    assert _problems("[y](ftp://x.example)") == [
        f"[NARASI-12] {PLACE}: Tautan “ftp://x.example” pada naskah baris 1 bukan alamat web atau surel. "
        "Awali dengan https:// atau mailto:."
    ]
    assert _problems(" \n") == [f"[NARASI-13] {PLACE}: Naskah ini kosong. Isi naskahnya atau hapus barisnya."]


def _codes(text: str) -> set[str]:
    try:
        return {type(block).__name__ for block in read_markdown(text)}
    except SiklusError as error:
        return {problem.code for problem in error.problems}


@given(st.text(alphabet="ab*_#->`{}[]()|\n !<&\\1.", max_size=60))
def test_any_text_is_blocks_or_problems(text: str) -> None:
    found = _codes(text)
    assert found
    assert found <= {"NARASI-11", "NARASI-12", "NARASI-13", "Paragraph", "Heading", "ListBlock", "Table"}


@pytest.mark.parametrize("text", ["[x](javascript:alert(1))", "[x](data:text/html,a)", "<vbscript:a>", "[x](https:)"])
def test_a_link_that_runs_something_is_refused_rather_than_left_as_text(text: str) -> None:
    with pytest.raises(SiklusError) as caught:
        read_markdown(text)
    assert [problem.code for problem in caught.value.problems] == ["NARASI-12"]
