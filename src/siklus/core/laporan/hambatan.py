"""Obstacles, gathered: the same words on several rows are one obstacle; what still holds an RTL back comes first."""

from dataclasses import dataclass

from siklus.core.laporan.bulanan import Catatan, obstacles_of
from siklus.core.laporan.kalimat import alinea, daftar, isi, utuh
from siklus.core.laporan.keadaan import Keadaan, keadaan_of, numbers_of
from siklus.core.laporan.konteks import Baris, Konteks, slot
from siklus.core.rencana.isian import in_sentence, normalized
from siklus.document.blocks import Block
from siklus.document.inline import Runs


@dataclass(frozen=True, slots=True)
class Hambatan:
    """One obstacle and the rows that met it."""

    catatan: Catatan
    baris: tuple[Baris, ...]


def hindered(konteks: Konteks) -> tuple[Baris, ...]:
    """The rows that met an obstacle."""
    return tuple(baris for baris in konteks.baris if obstacles_of(baris.realisasi))


def hambatan_groups(konteks: Konteks) -> tuple[Hambatan, ...]:
    """Every obstacle once, in the order of the table."""
    found: dict[tuple[str, str], tuple[Catatan, list[Baris]]] = {}
    for baris in konteks.baris:
        for catatan in obstacles_of(baris.realisasi):
            found.setdefault((normalized(catatan.teks), catatan.saat), (catatan, []))[1].append(baris)
    return tuple(Hambatan(catatan, tuple(rows)) for catatan, rows in found.values())


def hambatan_summary(konteks: Konteks) -> Runs:
    """How many RTL met an obstacle, and how many were done all the same."""
    rows = hindered(konteks)
    done = sum(baris.realisasi.sudah for baris in rows)
    if not rows:
        return isi("Tidak ada hambatan yang dicatat selama pelaksanaan.")
    lead = isi("Hambatan tercatat pada {hambatan.rtl} dari {rtl.kata.jumlah} RTL")
    if len(rows) == len(konteks.baris):
        lead = isi("Hambatan tercatat pada {rtl.kata.semua} RTL")
    return (*lead, *_of_them(done, len(rows)))


def _of_them(done: int, met: int) -> Runs:
    if not done:
        return isi(", dan belum satu pun di antaranya berstatus Sudah." if met > 1 else ", yang belum berstatus Sudah.")
    if done == met:
        return isi(", dan seluruhnya tetap dapat diselesaikan." if met > 1 else ", yang tetap dapat diselesaikan.")
    return isi("; {hambatan.rtl.sudah} di antaranya tetap dapat diselesaikan.")


def obstacles(konteks: Konteks, opening: Runs) -> tuple[Block, ...]:
    """After the opening how many met obstacles, then those that several share or that still hold an RTL back."""
    groups = tuple(enumerate(hambatan_groups(konteks), 1))
    named = tuple(_named(*pair) for pair in groups if _weighs(pair[1]))
    seen = isi("Uraiannya tercantum pada {tabel:realisasi}.") if groups else ()
    lead = isi("Hambatan yang dialami beberapa RTL atau yang masih menahan penyelesaian adalah sebagai berikut.")
    if not named:
        return alinea(opening, hambatan_summary(konteks), seen)
    return *alinea(opening, hambatan_summary(konteks), seen, lead), daftar(named, "bullet")


def _weighs(group: Hambatan) -> bool:
    waiting = any(keadaan_of(baris) in {Keadaan.BELUM, Keadaan.BELUM_TERBUKTI} for baris in group.baris)
    return waiting or len(group.baris) > 1


def _named(position: int, group: Hambatan) -> Runs:
    when = f" ({group.catatan.saat})" if group.catatan.saat else ""
    what = in_sentence(utuh(group.catatan.teks))
    if len(group.baris) == 1:
        return isi("RTL nomor {nomor}{saat}: {apa}", nomor=numbers_of(group.baris), saat=when, apa=what)
    return isi(
        "Pada {jumlah} RTL, yaitu nomor {nomor}{saat}: {apa}",
        jumlah=slot("hambatan", position),
        nomor=numbers_of(group.baris),
        saat=when,
        apa=what,
    )
