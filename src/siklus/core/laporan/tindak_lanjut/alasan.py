"""Why RTL are not done: one reason for each, equal reasons told once."""

from siklus.core.laporan.kalimat import daftar, frasa, isi, para, utuh
from siklus.core.laporan.keadaan import Keadaan, keadaan_of, numbers_of, standing
from siklus.core.laporan.konteks import Baris, Konteks
from siklus.core.realisasi.strategi import reasons
from siklus.core.rencana.isian import in_sentence, is_filled, normalized
from siklus.document.blocks import Block
from siklus.document.inline import Runs


def unfinished(konteks: Konteks) -> tuple[Block, ...]:
    """Those that still have to be done, with their reasons; nothing when there are none."""
    rows = konteks.tersisa
    if not rows:
        return ()
    given = {item.rtl: item.alasan for item in reasons(konteks.realisasi, konteks.kantor.strategi)}
    groups: dict[tuple[Keadaan, str], list[Baris]] = {}
    for baris in rows:
        groups.setdefault((keadaan_of(baris), normalized(_reason(baris, given[baris.rtl.id]))), []).append(baris)
    items = tuple(_item(tuple(group), _reason(group[0], given[group[0].rtl.id])) for group in groups.values())
    return _lead(konteks), daftar(items, "a.")


def _lead(konteks: Konteks) -> Block:
    if len(konteks.tersisa) == len(konteks.baris):
        text = "Sampai dengan {tanggal}, {keadaan}. Alasannya adalah sebagai berikut."
        return para(text, keadaan=standing(konteks.baris))
    return para("Alasan RTL yang belum berstatus Sudah adalah sebagai berikut.")


def _reason(baris: Baris, given: str) -> str:
    """The reason that was given, else what the record holds; "" when nobody said."""
    found = (text for text in (given, baris.realisasi.hambatan) if is_filled(text))
    return next(found, "")


def _item(group: tuple[Baris, ...], reason: str) -> Runs:
    keadaan = keadaan_of(group[0])
    why = isi(" karena {alasan}", alasan=clause(reason)) if reason else isi("; alasannya belum dicatat.")
    if not reason and keadaan is Keadaan.BELUM_TERBUKTI:
        why = isi(", yaitu buktinya belum ada atau belum diperiksa oleh orang kedua.")
    return isi("RTL nomor {nomor} {keadaan}{sebab}", nomor=numbers_of(group), keadaan=keadaan.frasa, sebab=why)


def clause(reason: str) -> str:
    """The reason after "karena", which an office often wrote itself."""
    words = frasa(reason)
    bare = words[len("karena ") :] if words.casefold().startswith("karena ") else words
    return utuh(in_sentence(bare))
