"""The values that a report stands by: one table of this survey and the whole unit, and what else it says of them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from siklus.core.aturan import Aturan
from siklus.core.indeks.skala import CONVERSION, HIGHEST_NRR, LOWEST_NRR
from siklus.core.indeks.tercetak import Jendela
from siklus.core.periksa.kantor_laporan import is_foreign, is_other, own_kantor
from siklus.core.periksa.klaim.bilangan import Bilangan
from siklus.core.periksa.klaim.laporan import Klaim
from siklus.core.periksa.klaim.nama_kantor import find_nama_kantor
from siklus.core.periksa.klaim.nilai import KlaimIndeks, KlaimNilai, TabelUnsur
from siklus.core.periksa.temuan import Lokasi
from siklus.core.survei.periksa_kuesioner import FEWEST_UNSUR

DECIMAL = re.compile(r"\d+[.,]\d+")
SKALA = Jendela(LOWEST_NRR, HIGHEST_NRR)


def main_table(klaim: Klaim) -> TabelUnsur | None:
    """The table of this survey and the whole unit with the most unsur, the first of several; None without any."""
    own = [tabel for tabel in klaim.hasil.tabel if tabel.kini and not tabel.layanan]
    return max(own, key=lambda tabel: len(rows_of(tabel)), default=None)


def rows_of(tabel: TabelUnsur) -> dict[str, KlaimNilai]:
    """The rows of a table by unsur, each once, a legible one before a damaged one.

    A row whose unsur cannot be read stands under its place in the table ("?3"), so that rows can be counted.
    """
    rows: dict[str, KlaimNilai] = {}
    for number, row in enumerate(tabel.nilai):
        key = row.unsur or f"?{number}"
        if key not in rows or (row.angka is not None and not row.angka.rusak):
            rows[key] = row
    return rows


@dataclass(frozen=True, slots=True)
class NilaiUtama:
    """All values of this survey and the whole unit by unsur, and where they begin: a table, else sentences."""

    rows: dict[str, KlaimNilai]
    lokasi: Lokasi

    @property
    def one_scale(self) -> bool:
        """Whether sentences give all of them on one scale; a table may lack an NRR beside its converted value."""
        return len({row.angka is None for row in self.rows.values() if row.asal == "prosa"}) < 2  # noqa: PLR2004 - one or none


def nilai_utama(klaim: Klaim, aturan: Aturan) -> NilaiUtama | None:
    """The values by which the report can be recomputed: its whole table, else what it says unsur by unsur.

    None when neither has all unsur, or when one of the values is off the scale: then that is the mistake to mend first.
    """
    tabel = main_table(klaim)
    if tabel is not None and is_whole(tabel, aturan) and not _lost_a_row(tabel, klaim):
        found = NilaiUtama(rows_of(tabel), tabel.lokasi)
    else:
        found = _from_everywhere(klaim)
    whole = FEWEST_UNSUR <= len(found.rows) <= len(aturan.unsur)
    return (
        found if whole and found.one_scale and all(batas_of(row).meets(SKALA) for row in found.rows.values()) else None
    )


def _lost_a_row(tabel: TabelUnsur, klaim: Klaim) -> bool:
    """Whether the report gives a value to an unsur that none of the table's rows can be."""
    rows = rows_of(tabel)
    said = {
        row.unsur for row in klaim.hasil.nilai if row.unsur and row.kini and not row.layanan and row.asal == "prosa"
    }
    return bool(said - set(rows)) and not any(key.startswith("?") for key in rows)


def _from_everywhere(klaim: Klaim) -> NilaiUtama:
    """The first value that the report gives to each unsur, in tables and sentences together."""
    said = [row for row in klaim.hasil.nilai if row.unsur and row.kini and not row.layanan]
    rows = {row.unsur: row for row in reversed(said)}
    return NilaiUtama(rows, said[0].nama.lokasi if said else Lokasi(None, 0, ""))


def is_whole(tabel: TabelUnsur, aturan: Aturan) -> bool:
    """Whether a table has enough unsur to be all that the survey measured: at least seven and at most all."""
    return FEWEST_UNSUR <= len(rows_of(tabel)) <= len(aturan.unsur)


def indeks_unit(klaim: Klaim) -> tuple[KlaimIndeks, ...]:
    """The indices that the report gives for this survey and the whole unit, in reading order of their kind."""
    others = tuple(_of_other_offices(klaim))
    return tuple(
        item
        for item in klaim.hasil.indeks
        if item.kini and not item.layanan and not (item.asal == "prosa" and (_line(item), item.angka.teks) in others)
    )


def _line(item: KlaimIndeks) -> tuple[int | None, int]:
    return item.angka.lokasi.halaman, item.angka.lokasi.baris


def _of_other_offices(klaim: Klaim) -> Iterator[tuple[tuple[int | None, int], str]]:
    """Where sentences that name another office and not the own one print a number, and that number."""
    own = own_kantor(klaim)
    for item in klaim.susunan.kalimat if own else ():
        names = tuple(find_nama_kantor(item.teks))
        if own and names and all(is_other(name, own) or is_foreign(name, own) for name in names):
            for found in DECIMAL.finditer(item.teks):
                place = item.lokasi(found.start())
                yield (place.halaman, place.baris), found[0]


def batas_of(row: KlaimNilai) -> Jendela:
    """Every NRR that a row can stand for: its own number's window, else its converted value's, else the whole scale."""
    if row.angka is not None:
        return row.angka.batas or SKALA
    converted = row.kolom.get("konversi")
    if converted is None or converted.batas is None:
        return SKALA
    return Jendela(converted.batas.bawah / CONVERSION, converted.batas.atas / CONVERSION)


def sum_window(rows: tuple[Jendela, ...], weight: Fraction) -> Jendela:
    """Weight × the sum of windows, each held to the scale of answers."""
    held = [row.within(LOWEST_NRR, HIGHEST_NRR) for row in rows]
    return Jendela(
        weight * sum((row.bawah for row in held), start=Fraction(0)),
        weight * sum((row.atas for row in held), start=Fraction(0)),
    )


def same_print(one: Bilangan, other: Bilangan) -> bool:
    """Whether two printed numbers can be roundings of one value; a damaged one can be anything that it allows."""
    return one.batas is None or other.batas is None or one.batas.meets(other.batas)
