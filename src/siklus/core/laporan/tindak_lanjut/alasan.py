"""Why RTL are not done: one reason for each, equal reasons told once, a single one as a sentence."""

from siklus.core.laporan.kalimat import alinea, daftar, frasa, isi, para, utuh
from siklus.core.laporan.keadaan import Keadaan, keadaan_of, numbers_of, standing
from siklus.core.laporan.konteks import Baris, Konteks
from siklus.core.realisasi.strategi import reasons
from siklus.core.rencana.isian import in_sentence, is_filled, normalized
from siklus.document.blocks import Block
from siklus.document.inline import Runs

NOT_OVER = "waktu pelaksanaannya belum berakhir"


def unfinished(konteks: Konteks) -> tuple[Block, ...]:
    """Those that still have to be done, with their reasons; nothing when there are none."""
    rows = konteks.tersisa
    if not rows:
        return ()
    given = {item.rtl: item.alasan for item in reasons(konteks.realisasi, konteks.kantor.strategi)}
    groups: dict[tuple[Keadaan, str], list[Baris]] = {}
    for baris in rows:
        groups.setdefault((keadaan_of(baris), normalized(_reason(baris, given[baris.rtl.id]))), []).append(baris)
    told = tuple((tuple(group), _reason(group[0], given[group[0].rtl.id])) for group in groups.values())
    if len(told) == 1:
        return alinea(_only(konteks, *told[0]))
    return _lead(konteks), daftar((_item(*pair) for pair in told), "a.")


def _only(konteks: Konteks, group: tuple[Baris, ...], reason: str) -> Runs:
    if len(group) < len(konteks.baris):
        return _item(group, reason)
    text = "Sampai dengan {tanggal}, {keadaan}{sebab}"
    return isi(text, keadaan=standing(konteks.baris), sebab=_why(group[0], reason))


def _lead(konteks: Konteks) -> Block:
    if len(konteks.tersisa) == len(konteks.baris):
        text = "Sampai dengan {tanggal}, {keadaan}. Alasannya adalah sebagai berikut."
        return para(text, keadaan=standing(konteks.baris))
    return para("Alasan RTL yang belum berstatus Sudah adalah sebagai berikut.")


def _reason(baris: Baris, given: str) -> str:
    """The reason that was given, else what the record holds, else that its months are not over; "" without any."""
    waiting = "" if baris.terlambat or keadaan_of(baris) is not Keadaan.BELUM else NOT_OVER
    found = (text for text in (given, baris.realisasi.hambatan, waiting) if is_filled(text))
    return next(found, "")


def _item(group: tuple[Baris, ...], reason: str) -> Runs:
    text = "RTL nomor {nomor} {keadaan}{sebab}"
    keadaan = keadaan_of(group[0]).frasa
    return isi(text, nomor=numbers_of(group), keadaan=keadaan, sebab=_why(group[0], reason))


def _why(baris: Baris, reason: str) -> Runs:
    if reason:
        return isi(" karena {alasan}", alasan=clause(reason))
    if keadaan_of(baris) is Keadaan.BELUM_TERBUKTI:
        return isi(", yaitu buktinya belum ada atau belum diperiksa oleh orang kedua.")
    return isi("; alasannya belum dicatat.")


def clause(reason: str) -> str:
    """The reason after "karena", which an office often wrote itself."""
    words = frasa(reason)
    bare = words[len("karena ") :] if words.casefold().startswith("karena ") else words
    return utuh(in_sentence(bare))
