"""The glossary as a page, from glosarium.toml."""

import tomllib
from collections.abc import Iterator

from docs.generate.page import ROOT, Page, codes, table


def _body() -> Iterator[str]:
    terms = tomllib.loads((ROOT / "glosarium.toml").read_text(encoding="utf-8"))["istilah"]
    yield (
        "Kata-kata yang dipakai Siklus di layar, di laporan, di dokumentasi, dan di dalam kodenya. Kata benda "
        "peraturan dipakai sebagaimana peraturan mengejanya."
    )
    for term in sorted(terms, key=lambda item: item["nama"].lower()):
        yield f"## {term['nama']}"
        yield term["arti"]
        rows = [("Dalam kode", codes(term["identitas"])), ("Sumber", term["sumber"])]
        rows += [("Hindari", ", ".join(term["hindari"]))] if term["hindari"] else []
        rows += [("Tidak dipakai dalam kode", codes(term["terlarang"]))] if term["terlarang"] else []
        yield table(("", ""), rows)


PAGE = Page(
    "rujukan/glosarium.md", "Glosarium", "glosarium.toml", "kata-kata yang dipakai, artinya, dan yang dihindari", _body
)
