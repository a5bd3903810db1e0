from siklus.document.blocks import Block, Heading, ListBlock, PageBreak, Paragraph, SignatureBlock
from siklus.document.inline import runs
from siklus.document.report import Document, Fact
from siklus.writers.fonts import SANS, SERIF, font_file, font_files, font_letters
from siklus.writers.keeping import kept
from siklus.writers.legible import legible, legible_words

SIGNATURE = SignatureBlock(runs("Maju"), ("Sekretaris",), "Nama")
LONG, SHORT_LINE = Paragraph(runs("kata " * 40)), Paragraph(runs("Demikian."))


def test_a_signature_keeps_two_lines_of_text_above_it() -> None:
    def places(*blocks: Block) -> list[int]:
        return [place for place, keep in enumerate(kept(blocks)) if keep]

    assert places(LONG, LONG, SIGNATURE) == [1]
    assert places(LONG, SHORT_LINE, SIGNATURE) == [0, 1]
    assert places(Paragraph(runs("kata " * 400)), SHORT_LINE, SIGNATURE) == [1]
    assert places(SHORT_LINE, SIGNATURE) == [0]
    assert places(ListBlock(((LONG,),)), SIGNATURE) == [0]
    assert places(PageBreak(), SIGNATURE) == []
    assert places(SIGNATURE) == []


def test_a_paragraph_keeps_with_the_next_when_it_asks_so() -> None:
    assert kept((Paragraph(runs("a"), keep_with_next=True), LONG)) == (True, False)


def test_the_words_that_announce_a_list_stay_with_it() -> None:
    assert kept((SHORT_LINE, ListBlock(((LONG,),)), SHORT_LINE)) == (True, False, False)


def test_letters_without_a_glyph_are_simplified_dropped_or_shown_as_a_box() -> None:
    assert legible("IKM 87,36 ✓ × ≥ é") == "IKM 87,36 ✓ × ≥ é"
    assert legible("😀 e\u0301 a\u202fb\u200bc\td №") == "□ é a bc d No"


def test_only_words_become_legible_never_names_and_facts() -> None:
    document = Document(
        "Judul 😀",
        "Kantor",
        "2026-11-22",
        "Kepala",
        (Heading(1, "😀", "label-😀", "none"),),
        facts={"a😀": Fact("😀", "😀", "😀")},
    )

    done = legible_words(document)

    assert (done.title, done.body, done.facts) == ("Judul □", (Heading(1, "□", "label-😀", "none"),), document.facts)
    assert legible_words(done) is done


def test_every_face_is_shipped_and_the_sans_knows_all_that_the_serif_knows() -> None:
    assert all(path.is_file() for path in font_files())
    assert font_file(SERIF, bold=True, italic=True).name == "SiklusSerif-BoldItalic.ttf"
    assert set(font_letters(SERIF)) <= set(font_letters(SANS))
    assert set("✓×≥√…–“”\u00ad") <= set(font_letters(SANS))
