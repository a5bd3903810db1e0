"""The score as Markdown for the docs and as JSON for machines."""

from collections.abc import Iterator, Mapping
from fractions import Fraction
from typing import Any

from bench.periksa.score.tally import SEVERITIES, Count, Tally
from bench.periksa.words import decimal, thousands


def markdown(tally: Tally) -> str:
    """Tables by severity, kind, style and form, and what came of the clean papers."""
    accused = f"{thousands(tally.clean_accused)} di antaranya mendapat temuan kesalahan"
    lines = [
        f"Naskah: {thousands(tally.papers)}. Bersih: {thousands(tally.clean)}, {accused}.",
        "",
        *_table("Tingkat", {name: tally.severities[name] for name in SEVERITIES if name in tally.severities}),
        *_table("Jenis", dict(sorted(tally.kinds.items()))),
        *_table("Kaidah", dict(sorted(tally.rules.items())), with_recall=False),
        *_table("Gaya", dict(sorted(tally.styles.items()))),
        *_table("Bentuk", dict(sorted(tally.forms.items()))),
    ]
    return "\n".join(lines).rstrip() + "\n"


def _table(title: str, counts: Mapping[str, Count], *, with_recall: bool = True) -> Iterator[str]:
    head = ("Ditanam", "Ditemukan", "Daya temu") if with_recall else ()
    yield "| " + " | ".join((title, *head, "Temuan benar", "Temuan keliru", "Ketepatan")) + " |"
    yield "|---" + "|---:" * (len(head) + 3) + "|"
    for name, count in counts.items():
        left = (str(count.planted), str(count.found), _share(count.recall)) if with_recall else ()
        yield "| " + " | ".join((name, *left, str(count.right), str(count.false), _share(count.precision))) + " |"
    yield ""


def _share(share: Fraction | None) -> str:
    return "–" if share is None else f"{decimal(share * 100, 1)}%"


def as_json(tally: Tally) -> dict[str, Any]:
    """Every count; shares as decimals or null."""
    return {
        "naskah": tally.papers,
        "bersih": tally.clean,
        "bersih_tertuduh": tally.clean_accused,
        "tingkat": _counts(tally.severities),
        "jenis": _counts(tally.kinds),
        "kaidah": _counts(tally.rules),
        "gaya": _counts(tally.styles),
        "bentuk": _counts(tally.forms),
    }


def _counts(counts: Mapping[str, Count]) -> dict[str, Any]:
    return {
        name: {
            "ditanam": count.planted,
            "ditemukan": count.found,
            "benar": count.right,
            "keliru": count.false,
            "daya_temu": None if count.recall is None else float(count.recall),
            "ketepatan": None if count.precision is None else float(count.precision),
        }
        for name, count in sorted(counts.items())
    }
