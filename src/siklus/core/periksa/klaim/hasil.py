"""What the report says of the survey's result, from its tables and from its sentences."""

from collections.abc import Sequence

from siklus.core.aturan import Aturan
from siklus.core.periksa.klaim.kalimat import Kalimat
from siklus.core.periksa.klaim.lingkup import own_masa
from siklus.core.periksa.klaim.masa import Masa
from siklus.core.periksa.klaim.nilai import KlaimIndeks, KlaimNilai, KlaimPrioritas, TabelUnsur
from siklus.core.periksa.klaim.nilai_prosa import find_indeks_prosa, find_nilai_prosa
from siklus.core.periksa.klaim.prioritas import find_prioritas
from siklus.core.periksa.klaim.ragu import doubt_indeks, doubt_nilai, doubt_tabel
from siklus.core.periksa.klaim.tabel_nilai import find_tabel_unsur
from siklus.document.reading import Reading

_TITLE_LINES = 40
"""Lines at a file's beginning among which its title stands, where no heading is marked."""

Nilai = tuple[tuple[TabelUnsur, ...], tuple[KlaimNilai, ...], tuple[KlaimIndeks, ...], tuple[KlaimPrioritas, ...]]


def find_nilai(reading: Reading, kalimat: Sequence[Kalimat], aturan: Aturan, *, scanned: bool = False) -> Nilai:
    """Tables by unsur; every value of an unsur; every index; every statement of the lowest and highest.

    `scanned`: the words were recognised from pictures, where a number may have lost a digit.
    """
    own = masa_of(reading)
    tabel = find_tabel_unsur(reading, own, aturan)
    indeks = tuple(satu.indeks for satu in tabel if satu.indeks)
    printed = tuple(satu.angka.nilai for satu in indeks if satu.angka.nilai is not None)
    said = find_nilai_prosa(kalimat, own, aturan)
    every = (*indeks, *find_indeks_prosa(kalimat, own, aturan, printed))
    if scanned:
        tabel, every = doubt_tabel(tabel), doubt_indeks(every)
    nilai = (*(nilai for satu in tabel for nilai in satu.nilai), *said)
    return (
        tabel,
        doubt_nilai(nilai) if scanned else nilai,
        every,
        find_prioritas(reading, kalimat, own, aturan),
    )


def masa_of(reading: Reading) -> Masa | None:
    """The period that the report is about, from its title page, headings and captions."""
    first = tuple(line.text for page in reading.pages[:1] for line in page.lines[:_TITLE_LINES])
    titles = (*(placed.text for placed in reading.headings), *(placed.text for placed in reading.tables))
    return own_masa((*first, *titles))
