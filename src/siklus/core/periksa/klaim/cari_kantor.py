"""Which offices a report names, and where only its own name may stand."""

from collections.abc import Iterator

from siklus.core.periksa.klaim.identitas import KlaimKantor
from siklus.core.periksa.klaim.nama_kantor import find_nama_kantor
from siklus.core.periksa.klaim.ruas import Ruas

_OWN = frozenset({"sampul", "kepala"})
_TITLES = frozenset({"judul", "keterangan"})


def find_kantor(ruas_list: tuple[Ruas, ...], tanda_tangan: tuple[Ruas, ...] = ()) -> tuple[KlaimKantor, ...]:
    """Every full name of an office, the cover's and the signatures' first."""
    return (
        *(kantor for ruas in tanda_tangan for kantor in _named(ruas, own=True)),
        *(kantor for ruas in ruas_list for kantor in _named(ruas, own=ruas.jenis in _OWN)),
    )


def _named(ruas: Ruas, *, own: bool) -> Iterator[KlaimKantor]:
    for name in find_nama_kantor(ruas.teks):
        yield KlaimKantor(
            ruas.ucapan(name.start, name.end),
            sendiri=own,
            di_judul=ruas.jenis in _TITLES,
            kalimat=ruas.teks,
        )
