"""Who answered, in words: the largest group of each dimension of the profile, with its count and share."""

from dataclasses import replace
from fractions import Fraction

from siklus.core.laporan.fakta.entri import TANPA_ISIAN
from siklus.core.laporan.fakta.profil import Kelompok, dimension_name, groups_of
from siklus.core.laporan.kalimat import gabung, isi, rangkai
from siklus.core.laporan.konteks import Konteks, slot
from siklus.document.inline import Runs, Slot

DISABILITY, YES = "disabilitas", "YA"
HALF = Fraction(1, 2)


def largest_groups(konteks: Konteks, dimensi: str) -> Runs:
    """Which group of one dimension is the largest, ties together, and how many did not say."""
    groups = groups_of(konteks, dimensi)
    told = tuple(group for group in groups if group.kunci != TANPA_ISIAN)
    silent = next((group for group in groups if group.kunci == TANPA_ISIAN), None)
    if told and dimensi == DISABILITY:
        return gabung(_disability(told), _silent(silent))
    opening = isi("Menurut {apa},", apa=in_words(dimension_name(konteks, dimensi)))
    if not told:
        return gabung(opening, isi("tidak seorang pun responden mengisi keterangannya."))
    known = tuple(replace(group, nama=_called(konteks, group)) for group in told)
    return gabung(opening, _most(known, whole=silent is None), _silent(silent))


def in_words(nama: str) -> str:
    """A dimension's or a group's name without its capitals; an acronym keeps them."""
    return " ".join(word if len(word) > 1 and word.isupper() else word.lower() for word in nama.split())


def _called(konteks: Konteks, group: Kelompok) -> str:
    """A group's name inside a sentence: the regulation's are common nouns, an office's own may be names."""
    listed = {nama for entry in konteks.kantor.aturan.dimensi_dikenal for _, nama in entry.nilai}
    return in_words(group.nama) if group.nama in listed else group.nama


def _most(told: tuple[Kelompok, ...], *, whole: bool) -> Runs:
    most = tuple(group for group in told if group.n == max(item.n for item in told))
    if len(told) == 1:
        who = "seluruh responden" if whole else "seluruh responden yang mengisinya"
        return isi("{siapa} termasuk kelompok {nama}, yaitu {n} orang.", siapa=who, nama=told[0].nama, n=_n(told[0]))
    if len(most) == len(told):
        return isi("jumlah responden setiap kelompok sama, yaitu {n} orang ({p}).", n=_n(most[0]), p=_share(most[0]))
    if len(most) > 1:
        names = rangkai(group.nama for group in most)
        text = "kelompok terbesar adalah {nama}, masing-masing {n} orang ({p})."
        return isi(text, nama=names, n=_n(most[0]), p=_share(most[0]))
    lead = "sebagian besar responden termasuk kelompok" if most[0].bagian > HALF else "kelompok terbesar adalah"
    return isi("{awal} {nama}, yaitu {n} orang ({p}).", awal=lead, nama=most[0].nama, n=_n(most[0]), p=_share(most[0]))


def _disability(told: tuple[Kelompok, ...]) -> Runs:
    """Yes and no are no groups to be called largest; what counts is how many said yes."""
    yes = next((group for group in told if group.kunci == YES), None)
    if yes is None:
        return isi("Tidak seorang pun responden menyatakan diri sebagai penyandang disabilitas.")
    text = "Sebanyak {n} responden ({p}) menyatakan diri sebagai penyandang disabilitas."
    return isi(text, n=_n(yes), p=_share(yes))


def _silent(silent: Kelompok | None) -> Runs:
    return isi("Sebanyak {n} responden tidak mengisi keterangan itu.", n=_n(silent)) if silent else ()


def _n(group: Kelompok) -> Slot:
    return slot(group.fakta)


def _share(group: Kelompok) -> Slot:
    return slot(group.fakta_persen)
