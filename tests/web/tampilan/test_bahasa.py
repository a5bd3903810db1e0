"""The staff screens in English: every text is in the catalogue, translated, with the same places, and compiled."""

import re
from pathlib import Path

import pytest
from django.template import Context, Template
from django.utils.translation import override

from script.bahasa import EN, ID, read_po, render_po, said
from siklus.cli.catalogue import compile_catalogue, entries_of
from tests.web.conftest import Orang, entered

PLACE = re.compile(r"%\(\w+\)\w|\{\w+\}")


@pytest.mark.parametrize("path", [EN, ID], ids=["en", "id"])
def test_the_compiled_catalogue_is_up_to_date(path: Path) -> None:
    assert path.with_suffix(".mo").read_bytes() == compile_catalogue(path.read_text(encoding="utf-8"))


def test_a_text_without_translation_is_shown_as_it_stands() -> None:
    source = 'msgid "satu"\nmsgstr "one"\n\nmsgid "dua"\nmsgstr ""\n\nmsgid "tiga"\nmsgid_plural "tiga"\nmsgstr[0] ""\n'
    assert dict(entries_of(source)) == {b"satu": b"one"}


def test_the_catalogue_has_every_text_and_no_other() -> None:
    assert set(read_po(EN)) == said()
    assert EN.read_text(encoding="utf-8") == render_po(read_po(EN))


def test_every_text_is_translated_with_the_same_places() -> None:
    wrong = {
        text: translation
        for text, translation in read_po(EN).items()
        if not all(translation) or {*PLACE.findall(text[-1])} != {*PLACE.findall(translation[-1])}
    }
    assert wrong == {}


def test_a_screen_is_read_in_the_chosen_language(orang: Orang) -> None:
    client = entered(orang.petugas)
    client.cookies["siklus_bahasa"] = "en"
    page = client.get("/saya").content.decode()
    assert "My settings" in page
    assert "Setelan saya" not in page


def test_a_text_with_a_percent_sign_is_read_in_english_too() -> None:
    alone = '{% translate "Selang 95%" %}'
    within = "{% blocktranslate %}selang 95%: {{ selang }}{% endblocktranslate %}"
    with override("en"):
        said = Template(f"{{% load i18n %}}{alone}, {within}").render(Context({"selang": "3–4"}))
    assert said == "95% interval, 95% interval: 3–4"


def test_the_libraries_words_are_ours(orang: Orang) -> None:
    assert "Verifikasi dua langkah" in entered(orang.petugas).get("/akun/2fa/").content.decode()
