"""Keeping high what is high: maintenance is reported for the highest unsur, in words and with evidence."""

from collections.abc import Iterator

from siklus.core.aturan.model import Aturan
from siklus.core.errors import Problem, Severity
from siklus.core.indeks.hasil import Indeks
from siklus.core.realisasi.catatan import Pemeliharaan
from siklus.core.rencana.isian import is_filled, listed
from siklus.core.rencana.penanggung_jawab import check_penanggung_jawab
from siklus.core.rencana.prioritas import highest


def check_pemeliharaan(
    pemeliharaan: tuple[Pemeliharaan, ...], indeks: Indeks, aturan: Aturan, subbagian: tuple[str, ...] = ()
) -> tuple[Problem, ...]:
    """What is wrong with the rows of Tabel 3.2; unsur tied over third place from the top are all allowed."""
    names = {nilai.unsur: nilai.nama for nilai in indeks.unsur}
    allowed = highest(indeks, aturan).unsur
    return tuple(
        problem
        for item in pemeliharaan
        for problem in (*_unsur_problems(item, names, allowed), *_content_problems(item, names, subbagian))
    )


def _unsur_problems(item: Pemeliharaan, names: dict[str, str], allowed: tuple[str, ...]) -> Iterator[Problem]:
    if item.unsur not in allowed:
        yield Problem(
            "REALISASI-18",
            f"Pemeliharaan menyebut unsur {names.get(item.unsur, item.unsur)}, yang tidak termasuk nilai tertinggi.",
            f"Unsur bernilai tertinggi: {listed(tuple(names[unsur] for unsur in allowed))}.",
            item.place,
        )


def _content_problems(item: Pemeliharaan, names: dict[str, str], subbagian: tuple[str, ...]) -> Iterator[Problem]:
    subject = f"pemeliharaan unsur {names.get(item.unsur, item.unsur)}"
    if not is_filled(item.bentuk):
        yield Problem("REALISASI-19", f"Bentuk {subject} kosong.", "Tuliskan apa yang dilakukan.", item.place)
    if not any(bukti.terbaca for bukti in item.bukti):
        yield Problem(
            "BUKTI-23",
            f"Belum ada bukti yang dapat dibaca untuk {subject}.",
            "Lampirkan foto, halaman PDF, atau tangkapan layar bertanggal.",
            item.place,
            Severity.WARNING,
        )
    yield from check_penanggung_jawab(item.penanggung_jawab, subbagian, subject, item.place)
