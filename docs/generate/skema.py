"""The JSON of `siklus hitung --json` as a page, from its schema."""

import json
from collections.abc import Iterator, Mapping
from typing import Any

from docs.generate.page import ROOT, Page, code, table

SCHEMA = ROOT / "src" / "siklus" / "cli" / "skema" / "hitung.json"
Schema = Mapping[str, Any]


def _body() -> Iterator[str]:
    schema: Schema = json.loads(SCHEMA.read_text(encoding="utf-8"))
    yield f"`siklus hitung BERKAS --json` menulis satu objek. {schema['description']}"
    rows = list(_rows(schema, schema, ""))
    yield table(("Isi", "Bentuk", "Arti"), rows)
    yield "Skema yang sama untuk program, JSON Schema 2020-12:"
    yield f"```json\n{SCHEMA.read_text(encoding='utf-8').rstrip()}\n```"


def _rows(root: Schema, node: Schema, path: str) -> Iterator[tuple[str, str, str]]:
    for name, inner in node.get("properties", {}).items():
        yield from _row(root, inner, f"{path}{name}")
    if isinstance(members := node.get("additionalProperties"), dict):
        yield from _rows(root, members, f"{path}‹kunci›.")


def _row(root: Schema, inner: Schema, path: str) -> Iterator[tuple[str, str, str]]:
    shape = {**_resolve(root, inner), "description": inner.get("description", "")}
    yield code(path), _shape(root, shape), shape["description"]
    yield from _rows(root, shape, f"{path}.")


def _resolve(root: Schema, node: Schema) -> Schema:
    reference = node.get("$ref", "")
    return root["$defs"][reference.rpartition("/")[2]] if reference else node


def _shape(root: Schema, node: Schema) -> str:
    resolved = _resolve(root, node)
    match resolved:
        case {"enum": values}:
            return "salah satu: " + ", ".join(map(code, values))
        case {"pattern": pattern}:
            return f"teks {code(pattern)}"
        case {"oneOf": choices}:
            return " atau ".join(_shape(root, choice) for choice in choices)
        case {"items": items}:
            return f"larik dari {_shape(root, items)}"
        case _:
            kind: str = resolved.get("type", "")
            return {"object": "objek", "null": "`null`"}.get(kind, kind)


PAGE = Page(
    "rujukan/json-hitung.md",
    "JSON keluaran hitung",
    "src/siklus/cli/skema/hitung.json",
    "isi keluaran `siklus hitung --json`, untuk program lain",
    _body,
)
