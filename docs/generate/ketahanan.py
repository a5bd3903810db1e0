"""What the full campaigns of faults found, as a page, from the file that they write."""

import json
from collections.abc import Iterator, Mapping
from typing import Any

from docs.generate.page import ROOT, Page, table

SOURCE = "docs/rujukan/ketahanan.json"
NAMES = {"sqlite": "SQLite", "postgresql": "PostgreSQL"}
KILLED = (
    "Server dimatikan paksa (`kill -9`) pada saat acak selagi banyak orang menjawab. Sesudahnya setiap jawaban yang "
    "pernah diakui dicari: tidak boleh ada yang hilang atau tersimpan dua kali, dan jumlah yang disimpan harus sama "
    "dengan hitungan ulang dari setiap baris."
)
BAD = (
    "Permintaan yang rusak dibuat acak: isian yang salah, kelebihan, atau bukan teks, alamat dan cara kirim yang "
    "keliru. Tidak satu pun boleh dijawab dengan galat server (500 ke atas)."
)
COMMAND = "script/test --penuh tests/faults/web tests/web/penerimaan/test_kiriman_buruk.py"
COUNTS = ("dibunuh", "dikirim", "diakui", "hilang", "ganda")


def _body() -> Iterator[str]:
    found = json.loads((ROOT / SOURCE).read_text(encoding="utf-8"))
    yield KILLED
    heads = ("Basis data", "Dimatikan", "Dikirim", "Diakui", "Hilang", "Tersimpan dua kali", "Jumlah sama", "Hari")
    yield table(heads, (_campaign(name, found[key]) for key, name in NAMES.items() if key in found))
    yield BAD
    bad = found.get("kiriman_buruk", {})
    rows = ((NAMES[key], _plain(item["dikirim"]), _status(item["status"]), item["hari"]) for key, item in bad.items())
    yield table(("Basis data", "Dikirim", "Jawaban server", "Hari"), rows)
    yield f"Kampanye dijalankan dengan `{COMMAND}`."


def _campaign(name: str, portions: Mapping[str, Any]) -> tuple[str, ...]:
    sums = [_plain(sum(item[key] for item in portions.values())) for key in COUNTS]
    same = "ya" if all(item["statistik_sama"] for item in portions.values()) else "tidak"
    return (name, *sums, same, max(item["hari"] for item in portions.values()))


def _status(counted: Mapping[str, int]) -> str:
    return ", ".join(f"{code}: {_plain(count)}" for code, count in counted.items())


def _plain(number: int) -> str:
    return f"{number:,}".replace(",", ".")


PAGE = Page("rujukan/ketahanan.md", "Ketahanan", SOURCE, "apa yang ditemukan kampanye gangguan", _body)
