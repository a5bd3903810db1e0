"""The catalogues of the staff screens' words, without gettext's tools: what is said, in English, and compiled.

Screens are written in Indonesian, so `en` translates them; `id` mends words of the libraries. `python -m script.bahasa`
brings `en` up to date (a new text stands there with an empty translation, a lost one goes) and compiles both.
"""

import ast
import json
import os
import re
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path

from siklus.cli.catalogue import compile_catalogue, entries_of

WEB = Path(__file__).parents[1] / "src" / "siklus" / "web"
EN, ID = (WEB / "locale" / language / "LC_MESSAGES" / "django.po" for language in ("en", "id"))
SINGLE, PLURAL = {"_", "gettext", "gettext_lazy"}, {"ngettext", "ngettext_lazy"}
HEAD = 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=UTF-8\\n"\n"Language: en\\n"\n'
FORMS = '"Plural-Forms: nplurals=2; plural=(n != 1);\\n"\n'
STRING = r"u?('(?:[^'\\]|\\.)*'|\"(?:[^\"\\]|\\.)*\")"
SAID = re.compile(rf"\b(?:gettext|_)\({STRING}\)|\bngettext\({STRING}, {STRING}")

Text = tuple[str, ...]
"""A text, or its singular and its plural."""


def said() -> set[Text]:
    """Every text of the web door that a person may read in another language."""
    modules = (path for path in WEB.rglob("*.py") if "migrations" not in path.parts)
    pages = (path for path in (WEB / "templates").rglob("*.*") if path.suffix in {".html", ".txt"})
    found = {text for path in modules for text in _said_in_module(path.read_text(encoding="utf-8"))}
    return found | {text for path in pages for text in _said_in_page(path.read_text(encoding="utf-8"))}


def _said_in_module(source: str) -> Iterator[Text]:
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            wanted = 1 if node.func.id in SINGLE else 2 if node.func.id in PLURAL else 0
            given = [item.value for item in node.args[:wanted] if isinstance(item, ast.Constant)]
            if wanted and len(given) == wanted:
                yield tuple(str(item) for item in given)


def _said_in_page(source: str) -> Iterator[Text]:
    from django.utils.translation.template import templatize  # noqa: PLC0415 - after the settings are known

    for found in SAID.finditer(templatize(source)):
        yield tuple(ast.literal_eval(item) for item in found.groups() if item)


def read_po(path: Path) -> Mapping[Text, Text]:
    """The texts of a catalogue with their translations, without its head."""
    entries = entries_of(path.read_text(encoding="utf-8"))
    pairs = ((_forms(text), _forms(translation)) for text, translation in entries)
    return {text: translation for text, translation in pairs if text != ("",)}


def _forms(packed: bytes) -> Text:
    return tuple(packed.decode().split("\0"))


def render_po(entries: Mapping[Text, Text]) -> str:
    """A catalogue as it is kept, in the order of its texts."""
    return "\n".join((HEAD + FORMS, *(_entry(text, entries[text]) for text in sorted(entries))))


def _entry(text: Text, translation: Text) -> str:
    words = [json.dumps(item, ensure_ascii=False) for item in text]
    lines = [f"msgid {words[0]}", *(f"msgid_plural {word}" for word in words[1:])]
    for place, item in enumerate(translation):
        form = f"[{place}]" if len(text) > 1 else ""
        lines.append(f"msgstr{form} {json.dumps(item, ensure_ascii=False)}")
    return "\n".join(lines) + "\n"


def main() -> None:
    """Bring the English catalogue up to date, compile both, and name what is not translated."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "siklus.web.settings")
    os.environ.setdefault("SIKLUS_DATA", tempfile.mkdtemp(prefix="siklus-bahasa-"))
    known = read_po(EN) if EN.exists() else {}
    entries = {text: known.get(text, ("",) * len(text)) for text in said()}
    EN.write_text(render_po(entries), encoding="utf-8")
    for path in (EN, ID):
        path.with_suffix(".mo").write_bytes(compile_catalogue(path.read_text(encoding="utf-8")))
    missing = sorted(text for text, translation in entries.items() if not all(translation))
    print(f"{len(entries)} texts, {len(missing)} not translated", *missing, sep="\n")  # noqa: T201 - a person reads it


if __name__ == "__main__":
    main()
