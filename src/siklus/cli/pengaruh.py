"""The part of `siklus keyakinan` that measures what the follow-up changed."""

from collections.abc import Iterator, Sequence
from fractions import Fraction
from pathlib import Path

from siklus.cli.table import aligned
from siklus.core.errors import Problem, SiklusError
from siklus.core.indeks.hasil import Indeks
from siklus.core.indeks.pengaruh import Pengaruh, PengaruhUnsur
from siklus.core.rounding import print_number, print_signed, round_half_up

HEAD = ("Unsur", "Pengaruh", "Selang 95%", "Kesimpulan", "Terkecil yang terlihat")
RIGHT = (1, 4)
NOTHING = (
    "Pengaruh tindak lanjut belum dapat diukur: dibutuhkan unsur yang ditindaklanjuti dengan pertanyaan yang sama pada "
    "kedua survei, dan sedikitnya dua unsur lain yang tidak ditindaklanjuti sebagai pembanding."
)
LUCK = "Unsur terendah cenderung naik dengan sendirinya; bagian itu sudah dikeluarkan."


def check_pengaruh(sebelum: Path | None, ditindaklanjuti: Sequence[str], indeks: Indeks) -> Path:
    """The earlier file; SiklusError YAKIN-01 unless both options are given, YAKIN-02 for what is no unsur here."""
    if sebelum is None or not ditindaklanjuti:
        message = "Pengaruh tindak lanjut memerlukan --sebelum dan --ditindaklanjuti bersama-sama."
        raise SiklusError(
            Problem("YAKIN-01", message, "Tambahkan pilihan yang kurang, misalnya --ditindaklanjuti waktu.")
        )
    known = [nilai.unsur for nilai in indeks.unsur]
    strange = next((key for key in ditindaklanjuti if key not in known), None)
    if strange is not None:
        message = f"“{strange}” bukan unsur pada survei ini."
        raise SiklusError(Problem("YAKIN-02", message, f"Pilih di antara {', '.join(known)}."))
    return sebelum


def lines_of_pengaruh(found: Pengaruh) -> Iterator[str]:
    """For a person: a row for each unsur that was followed up, and what it was compared with."""
    yield ""
    if not found.unsur:
        yield NOTHING
    else:
        yield aligned([HEAD, *map(_row, found.unsur)], RIGHT)
        yield f"Dalam poin NRR, dibandingkan dengan {'; '.join(found.pembanding)}. {LUCK}"
    if found.berganti:
        yield f"Tidak dibandingkan karena pertanyaannya berganti: {'; '.join(found.berganti)}."
    if found.seragam:
        yield f"Tidak dibandingkan karena semua menjawab sama pada salah satu survei: {'; '.join(found.seragam)}."


def _row(item: PengaruhUnsur) -> tuple[str, ...]:
    within = f"{_signed(item.bawah)} s.d. {_signed(item.atas)}"
    return item.nama, _signed(item.selisih), within, item.arah, print_number(Fraction(item.terlihat))


def _signed(value: float) -> str:
    return print_signed(round_half_up(Fraction(value), 2), 2)
