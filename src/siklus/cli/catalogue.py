"""Click's own words in Indonesian: a gettext catalogue, and how its source becomes the form that gettext reads."""

import ast
import gettext
import os
import re
import struct
from collections.abc import Iterator
from pathlib import Path

FOLDER = Path(__file__).parent / "bahasa"
SOURCE = FOLDER / "id" / "LC_MESSAGES" / "siklus.po"
MAGIC = 0x950412DE
HEADER = struct.Struct("<7I")
ENTRY = struct.Struct("<2I")
FIELD = re.compile(r'^(?:(msgid|msgid_plural|msgstr)(?:\[\d\])? )?(".*")$')


def speak_indonesian() -> None:
    """Let gettext, and so Click, answer in Indonesian whatever language the machine speaks."""
    os.environ["LANGUAGE"] = "id"
    gettext.bindtextdomain("siklus", FOLDER)
    gettext.textdomain("siklus")


def compile_catalogue(source: str) -> bytes:
    """The binary catalogue of a .po text: its header, two tables of (length, offset), then the texts."""
    pairs = sorted(entries_of(source))
    begin = HEADER.size + 2 * len(pairs) * ENTRY.size
    tables, texts = bytearray(), bytearray()
    for column in (0, 1):
        for pair in pairs:
            tables += ENTRY.pack(len(pair[column]), begin + len(texts))
            texts += pair[column] + b"\0"
    half = HEADER.size + len(pairs) * ENTRY.size
    return HEADER.pack(MAGIC, 0, len(pairs), HEADER.size, half, 0, begin) + tables + texts


def entries_of(source: str) -> Iterator[tuple[bytes, bytes]]:
    """Each translated text with its translation; forms of a plural are parted by a zero byte, as in the binary form."""
    for paragraph in source.split("\n\n"):
        fields: dict[str, list[str]] = {"msgid": [], "msgstr": []}
        for line in paragraph.splitlines():
            if found := FIELD.match(line):
                _take(fields, found[1], ast.literal_eval(found[2]))
        if not all(fields["msgstr"]):
            continue  # else it would be shown as nothing, not as it stands in the code
        yield tuple("\0".join(fields[name]).encode() for name in ("msgid", "msgstr"))  # type: ignore[misc] # a pair


def _take(fields: dict[str, list[str]], keyword: str | None, text: str) -> None:
    """A line with a keyword begins a text (a plural is one more); a line without goes on with the last one."""
    if keyword:
        fields[keyword.removesuffix("_plural")].append(text)
    else:
        fields["msgstr"][-1] += text


def main() -> None:
    """Write the compiled catalogue beside its source."""
    SOURCE.with_suffix(".mo").write_bytes(compile_catalogue(SOURCE.read_text(encoding="utf-8")))


if __name__ == "__main__":
    main()
