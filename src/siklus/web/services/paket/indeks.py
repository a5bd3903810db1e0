"""The index as words and files: for each item what proves it, where that lies, and what is lacking."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from siklus.core.realisasi.nilai_mandiri import NilaiMandiri, print_nilai
from siklus.core.realisasi.penilaian import BuktiButir, ButirTerbukti
from siklus.web.queries.paket.bagian import Bagian, BerkasPaket
from siklus.web.queries.paket.paket import Paket

BAGIAN = {
    "hasil": Bagian.HASIL,
    "dokumentasi": Bagian.DOKUMENTASI,
    "laporan_pelaksanaan": Bagian.LAPORAN,
    "laporan_tindak_lanjut": Bagian.LAPORAN,
    "fkp": Bagian.RENCANA,
    "bukti_rtl": Bagian.BUKTI,
    "publikasi_daring": Bagian.PUBLIKASI,
    "publikasi_luring": Bagian.PUBLIKASI,
}
"""The part in which the files of a kind of proof lie; the plan itself is no file."""

LEFT_OUT = "Berkasnya tidak disertakan dalam paket ini."


@dataclass(frozen=True, slots=True)
class BuktiTampil:
    """One group of proof of one item; `berkas` are its files that are in the package."""

    bukti: BuktiButir
    keadaan: str
    berkas: tuple[BerkasPaket, ...]


@dataclass(frozen=True, slots=True)
class ButirTampil:
    """One item as it is read."""

    butir: ButirTerbukti
    nilai: str
    bukti: tuple[BuktiTampil, ...]


@dataclass(frozen=True, slots=True)
class Indeks:
    """The whole index. `gagal` are files that could not be packed, with the reason, by their path."""

    paket: Paket
    gagal: Mapping[str, str]

    @property
    def berkas(self) -> tuple[BerkasPaket, ...]:
        """The files that are in the package."""
        return tuple(berkas for berkas in self.paket.terpilih if not self.absent(berkas))

    @property
    def tidak_terkemas(self) -> tuple[tuple[BerkasPaket, str], ...]:
        """Files that should be in it, and why they are not."""
        return tuple((berkas, self.gagal[berkas.nama]) for berkas in self.paket.terpilih if berkas.nama in self.gagal)

    @property
    def butir(self) -> tuple[ButirTampil, ...]:
        """Every item of the law."""
        return tuple(
            ButirTampil(butir, score_of(butir.nilai), tuple(map(self._shown, butir.bukti)))
            for butir in self.paket.butir
        )

    def absent(self, berkas: BerkasPaket) -> str:
        """Why a file is not in the package; "" when it is."""
        if berkas.bagian not in self.paket.dipilih:
            return LEFT_OUT
        return self.gagal.get(berkas.nama, "")

    def _shown(self, bukti: BuktiButir) -> BuktiTampil:
        files = tuple(berkas for berkas in self.berkas if berkas.jenis in bukti.jenis)
        return BuktiTampil(bukti, " ".join(self._said(bukti)), files)

    def _said(self, bukti: BuktiButir) -> Iterator[str]:
        if bukti.ada:
            yield "Ada sebagian." if bukti.kurang else "Ada."
        if bukti.kurang:
            yield bukti.kurang
        if bukti.ada and any(kind in BAGIAN and BAGIAN[kind] not in self.paket.dipilih for kind in bukti.jenis):
            yield LEFT_OUT
        if lost := sum(berkas.jenis in bukti.jenis for berkas, _reason in self.tidak_terkemas):
            yield f"{lost} berkas tidak terkemas."


def score_of(nilai: NilaiMandiri) -> str:
    """A score, or where the law's steps are not known whether it is met."""
    if nilai.maksimum is None:
        return "terpenuhi" if nilai.terpenuhi else "belum terpenuhi"
    return print_nilai(nilai)
