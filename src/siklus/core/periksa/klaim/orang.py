"""Everything that a report says of the people who answered: numbers in text and tables, and their profile."""

from collections.abc import Sequence

from siklus.core.aturan import Aturan
from siklus.core.periksa.klaim.hasil import masa_of
from siklus.core.periksa.klaim.jumlah import find_jumlah
from siklus.core.periksa.klaim.jumlah_tabel import find_jumlah_tabel
from siklus.core.periksa.klaim.kalimat import Kalimat
from siklus.core.periksa.klaim.profil import find_profil
from siklus.core.periksa.klaim.ragu import doubt_profil
from siklus.core.periksa.klaim.responden import KlaimJumlah, TabelProfil
from siklus.document.reading import Reading


def find_orang(
    reading: Reading, kalimat: Sequence[Kalimat], aturan: Aturan, *, scanned: bool = False
) -> tuple[tuple[KlaimJumlah, ...], tuple[TabelProfil, ...]]:
    """Numbers of people, those in sentences first; then the profile tables. `scanned` as for values."""
    own = masa_of(reading)
    profil = find_profil(reading, aturan)
    jumlah = (*find_jumlah(kalimat, own), *find_jumlah_tabel(reading, own))
    return jumlah, doubt_profil(profil) if scanned else profil
