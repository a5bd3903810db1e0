"""What was computed, for a person as a table and for machines as JSON (its schema: skema/hitung.json)."""

import json
from collections.abc import Sequence

from siklus.cli.table import aligned
from siklus.core.aturan import Aturan
from siklus.core.indeks.hasil import Indeks, NilaiUnsur
from siklus.core.rounding import machine_number, print_count
from siklus.core.survei.kolom import Urutan

Groups = Sequence[Sequence[str]]
HEAD = ("No", "Unsur", "Jumlah", "n", "NRR", "Mutu", "Urutan")
RIGHT = (0, 2, 3, 4)


def as_json(indeks: Indeks, prioritas: Groups, aturan: Aturan) -> str:
    """Counts, exact fractions and letters; every number is a string, with a decimal point."""
    ordered = in_order(indeks, aturan, "peraturan")
    document = {
        "n": str(indeks.n),
        "unsur": {nilai.unsur: _unsur(nilai) for nilai in ordered},
        "ikm": machine_number(indeks.ikm),
        "mutu": indeks.mutu.huruf,
        "prioritas": [list(group) for group in prioritas],
    }
    return json.dumps(document, ensure_ascii=False, indent=2)


def _unsur(nilai: NilaiUnsur) -> dict[str, str | None]:
    return {
        "jumlah": None if nilai.jumlah is None else str(nilai.jumlah),
        "n": str(nilai.n),
        "nrr": machine_number(nilai.nrr),
        "nrr_pasti": str(nilai.nrr),
        "mutu": nilai.mutu.huruf,
    }


def in_order(indeks: Indeks, aturan: Aturan, urutan: Urutan) -> list[NilaiUnsur]:
    """The unsur as the regulation's text or its questionnaire orders them."""
    place = {item.key: (item.urutan_peraturan, item.urutan_kuesioner) for item in aturan.unsur}
    return sorted(indeks.unsur, key=lambda nilai: place[nilai.unsur][urutan == "kuesioner"])


def as_table(indeks: Indeks, prioritas: Groups, aturan: Aturan, urutan: Urutan) -> str:
    """The index, a row for each unsur with its rank from the lowest, and what was left out or is doubtful."""
    ordered = in_order(indeks, aturan, urutan)
    rank = _ranks(indeks)
    rows = [
        (str(number), nilai.nama, _count(nilai.jumlah), _count(nilai.n or None), nilai.printed, str(nilai.mutu),
         rank[nilai.unsur])
        for number, nilai in enumerate(ordered, 1)
    ]  # fmt: skip
    return "\n".join((_headline(indeks), "", aligned([HEAD, *rows], RIGHT), "", *_notes(indeks, prioritas, aturan)))


def _headline(indeks: Indeks) -> str:
    asked = f" dari {print_count(indeks.n)} responden" if indeks.n else ""
    return f"IKM {indeks.printed}, mutu {indeks.mutu}{asked}"


def _count(value: int | None) -> str:
    return "–" if value is None else print_count(value)


def _ranks(indeks: Indeks) -> dict[str, str]:
    """Rank from the lowest on the exact fraction; equals share a rank and say so."""
    values = [nilai.nrr for nilai in indeks.unsur]
    return {
        nilai.unsur: f"{1 + sum(other < nilai.nrr for other in values)}{' (seri)' * (values.count(nilai.nrr) > 1)}"
        for nilai in indeks.unsur
    }


def _notes(indeks: Indeks, prioritas: Groups, aturan: Aturan) -> list[str]:
    names = {unsur.key: unsur.nama for unsur in aturan.unsur}
    lines = ["Unsur terendah (prioritas):"]
    lines += [f"  {number}. {' = '.join(names[key] for key in group)}" for number, group in enumerate(prioritas, 1)]
    if indeks.tidak_lengkap:
        used = "dikeluarkan" if indeks.kosong_dikeluarkan else "tiap unsur dibagi jawaban yang ada"
        lines.append(f"Tidak lengkap: {print_count(indeks.tidak_lengkap)} jawaban ({used}).")
    if indeks.tanpa_jawaban:
        lines.append(f"Tanpa satu jawaban pun: {print_count(indeks.tanpa_jawaban)} baris, tidak dihitung.")
    if indeks.ditandai:
        lines.append(f"Ditandai meragukan: {print_count(indeks.ditandai)} jawaban, ikut dihitung.")
    if indeks.dilaporkan:
        lines.append(f"Nilai dilaporkan, bukan dihitung dari jawaban. Sumber: {indeks.sumber}.")
    return lines
