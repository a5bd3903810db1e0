"""The parts of the package, each a folder, and the files in them."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


class Bagian(StrEnum):
    """A part that may be chosen or left out; its value stands in addresses."""

    LAPORAN = "laporan"
    RENCANA = "rencana"
    BUKTI = "bukti"
    PEMELIHARAAN = "pemeliharaan"
    PUBLIKASI = "publikasi"
    HASIL = "hasil"
    DOKUMENTASI = "dokumentasi"


NAMA: Mapping[Bagian, str | Promise] = {
    Bagian.LAPORAN: _("Laporan yang disegel"),
    Bagian.RENCANA: _("Berita acara FKP"),
    Bagian.BUKTI: _("Bukti RTL yang terverifikasi"),
    Bagian.PEMELIHARAAN: _("Bukti pemeliharaan"),
    Bagian.PUBLIKASI: _("Bukti publikasi"),
    Bagian.HASIL: _("Hasil survei"),
    Bagian.DOKUMENTASI: _("Dokumentasi survei"),
}
FOLDER: Mapping[Bagian, str] = {
    Bagian.LAPORAN: "1-laporan",
    Bagian.RENCANA: "2-berita-acara-fkp",
    Bagian.BUKTI: "3-bukti-rtl",
    Bagian.PEMELIHARAAN: "4-bukti-pemeliharaan",
    Bagian.PUBLIKASI: "5-bukti-publikasi",
    Bagian.HASIL: "6-hasil-survei",
    Bagian.DOKUMENTASI: "7-dokumentasi-survei",
}


@dataclass(frozen=True, slots=True)
class BerkasPaket:
    """One file of the package: `nama` is its path in it, `tentang` what it belongs to, `keterangan` what is seen.

    Its content lies at `sumber` under its SHA-256, or is `isi`; with neither the store has lost it, and `sha256` is
    the name under which it should lie. `jenis` is the kind of proof that it is (JenisBukti), "" for none of them.
    """

    bagian: Bagian
    nama: str
    tentang: str
    sha256: str
    ukuran: int
    jenis: str = ""
    sumber: Path | None = None
    isi: bytes | None = None
    keterangan: str = ""

    @property
    def judul(self) -> str:
        """What an evaluator reads of it where nothing else stands beside it."""
        return f"{self.tentang}: {self.keterangan}" if self.keterangan else self.tentang

    @property
    def pendek(self) -> str:
        """What is read beside what it belongs to."""
        return self.keterangan or self.tentang

    @property
    def hilang(self) -> bool:
        """Whether there is a row and no content."""
        return self.sumber is None and self.isi is None
