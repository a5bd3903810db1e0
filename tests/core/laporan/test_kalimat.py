import pytest

from siklus.core.laporan.kalimat import (
    alinea,
    daftar,
    di_tengah,
    frasa,
    gabung,
    isi,
    list_ends,
    rangkai,
    rapi,
    tautan,
    utuh,
)
from siklus.document.blocks import ListBlock, Paragraph
from siklus.document.inline import Angka, LineBreak, Link, Slot, Text, plain


def test_a_template_takes_values_and_leaves_the_rest_as_slots() -> None:
    assert isi("IKM {ikm} untuk {unit}.", unit="KPU") == (
        Text("IKM "), Slot("ikm"), Text(" untuk "), Text("KPU"), Text("."),
    )  # fmt: skip


def test_emphasis_reaches_what_stands_inside_it() -> None:
    assert isi("**{ikm}** dan *{kata}*", kata=(Text("baik"), LineBreak())) == (
        Slot("ikm", bold=True), Text(" dan "), Text("baik", italic=True), LineBreak(),
    )  # fmt: skip


def test_a_value_is_never_read_as_a_template() -> None:
    assert isi("{a}", a="**{ikm}**") == (Text("**{ikm}**"),)


@pytest.mark.parametrize("sentence", ["{ikm", "ikm}", "**tebal", "*miring", "{}"])
def test_an_open_brace_or_emphasis_is_a_fault_of_the_sentence(sentence: str) -> None:
    with pytest.raises(ValueError, match="leaves a brace or an emphasis open"):
        isi(sentence)


@pytest.mark.parametrize(
    ("names", "line"),
    [
        ((), ""),
        (("A",), "A"),
        (("A", "B"), "A dan B"),
        (("A", "B", "C"), "A, B, dan C"),
        (("A, B, dan C", "D"), "A, B, dan C serta D"),
        (("A, B", "C", "D"), "A, B; C; serta D"),
        (("A dan B", "C"), "A dan B serta C"),
        (("A dan B", "C", "D"), "A dan B; C; serta D"),
    ],
)
def test_an_enumeration_stays_readable(names: tuple[str, ...], line: str) -> None:
    assert plain(rangkai(names)) == line


@pytest.mark.parametrize(("count", "ends"), [(1, (".",)), (2, ("; dan", ".")), (4, (";", ";", "; dan", "."))])
def test_items_close_as_one_sentence(count: int, ends: tuple[str, ...]) -> None:
    assert list_ends(count) == ends


def test_sentences_are_joined_by_one_space_and_empty_ones_vanish() -> None:
    assert plain(gabung(isi("A."), (), isi("B."))) == "A. B."
    assert alinea((), ()) == ()
    assert alinea(isi("A.")) == (Paragraph((Text("A."),)),)


@pytest.mark.parametrize(
    ("words", "finished", "inside"),
    [
        ("", "", ""),
        ("  rapat   rutin ", "rapat rutin.", "rapat rutin"),
        ("rapat.", "rapat.", "rapat"),
        ("rapat;", "rapat.", "rapat"),
        ("Siapa?", "Siapa?", "Siapa?"),
    ],
)
def test_an_offices_words_end_as_the_place_asks(words: str, finished: str, inside: str) -> None:
    assert (utuh(words), frasa(words), rapi(words)) == (finished, inside, " ".join(words.split()))


@pytest.mark.parametrize(
    ("phrase", "inside"),
    [
        ("Ruang pelayanan KPU", "ruang pelayanan KPU"),
        ("Wawancara", "wawancara"),
        ("Sukamaju Tengah", "Sukamaju Tengah"),
        ("KPU", "KPU"),
        ("SITUS resmi", "SITUS resmi"),
        ("", ""),
    ],
)
def test_a_phrase_loses_its_capital_inside_a_sentence_unless_it_is_a_name(phrase: str, inside: str) -> None:
    assert di_tengah(phrase) == inside


def test_small_blocks() -> None:
    assert daftar([isi("A.")], "a.") == ListBlock(((Paragraph((Text("A."),), "plain"),),), "a.")
    assert isi("{n}", n=Angka("7", "n")) == (Angka("7", "n"),)


@pytest.mark.parametrize("address", ["https://x.example", "HTTP://x.example/a"])
def test_an_address_of_the_web_is_a_link(address: str) -> None:
    assert tautan(f" {address} ") == Link(address, address)


@pytest.mark.parametrize("words", ["javascript:alert(1)", "file:///etc", "x.example", "httpx://x", "data:text/html,x"])
def test_any_other_address_is_words(words: str) -> None:
    assert tautan(words) == Text(words)
