"""Whose report it is, of which period, on what law, and who signs it: everything of this kind that it says."""

from siklus.core.periksa.klaim.cari_hukum import find_hukum
from siklus.core.periksa.klaim.cari_kantor import find_kantor
from siklus.core.periksa.klaim.cari_periode import find_periode
from siklus.core.periksa.klaim.cari_tanda_tangan import find_tanda_tangan, signature_words
from siklus.core.periksa.klaim.laporan import KlaimIdentitas
from siklus.core.periksa.klaim.ruas import Ruas
from siklus.document.reading import Reading


def find_identitas(reading: Reading, ruas: tuple[Ruas, ...]) -> KlaimIdentitas:
    """Offices, periods, laws and signatures as the report prints them; `ruas` are all its words."""
    return KlaimIdentitas(
        kantor=find_kantor(ruas, signature_words(reading)),
        periode=find_periode(ruas),
        hukum=find_hukum(ruas),
        tanda_tangan=find_tanda_tangan(reading),
    )
