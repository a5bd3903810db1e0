"""What is said to be done against the rows that say so."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction

from siklus.core.aturan import Aturan
from siklus.core.periksa.kaidah import kaidah
from siklus.core.periksa.klaim.bilangan import Bilangan
from siklus.core.periksa.klaim.laporan import Klaim
from siklus.core.periksa.klaim.tindak_lanjut import BarisRealisasi, KlaimCapaian
from siklus.core.periksa.temuan import IsiTemuan, Lokasi, Tingkat
from siklus.core.rounding import print_percent

_PER_CENT = 100


@dataclass(frozen=True, slots=True)
class _Hitungan:
    """The rows of the realisation, counted; `batal` are those cancelled, which some offices leave out of the total."""

    sudah: int
    belum: int
    batal: int
    total: int

    def parts(self, claim: KlaimCapaian) -> set[int]:
        """How many rows a claim may mean."""
        rest = self.total - self.sudah
        return {self.sudah} if claim.arah == "sudah" else {self.belum, rest, rest - self.batal}

    @property
    def totals(self) -> set[int]:
        """Of how many it may speak."""
        return {self.total, self.total - self.batal}

    def shares(self, claim: KlaimCapaian) -> set[Fraction]:
        """Which percentages that gives."""
        return {Fraction(_PER_CENT * part, total) for part in self.parts(claim) for total in self.totals if total}


@kaidah("RTL-10", "capaian-tidak-cocok", Tingkat.KESALAHAN)
def capaian_tidak_cocok(klaim: Klaim, aturan: Aturan) -> Iterator[IsiTemuan]:  # noqa: ARG001 - every rule is given the law
    """Persentase atau jumlah RTL tidak cocok dengan tabel realisasi.

    Mengapa: Persentase tindak lanjut dinilai. Angkanya harus dapat dihitung ulang dari status setiap baris.

    Contoh: Ditulis “80% (8 dari 10 RTL)”, padahal tabel realisasi memuat tujuh baris berstatus Sudah.

    Sebaiknya: Hitung baris yang berstatus Sudah, bagi dengan jumlah RTL, dan pakai angka yang sama di seluruh laporan.

    Rujukan: PermenPANRB 29/2022, persentase tindak lanjut hasil survei.
    """
    hitungan = _count(klaim.tindak_lanjut.realisasi)
    for claim in klaim.tindak_lanjut.capaian:
        found = _wrong_inside(claim) or (_wrong_beside(claim, hitungan, klaim) if hitungan else None)
        if found is not None:
            yield found


def _count(rows: Sequence[BarisRealisasi]) -> _Hitungan | None:
    """The rows counted; None when a status is missing, or the rows cannot be read with confidence."""
    statuses = [row.status for row in rows]
    if not statuses or "" in statuses or not all(row.utuh for row in rows):
        return None
    return _Hitungan(statuses.count("sudah"), statuses.count("belum"), statuses.count("dibatalkan"), len(statuses))


def _wrong_inside(claim: KlaimCapaian) -> IsiTemuan | None:
    """A percentage that its own numbers do not give."""
    if claim.persen is None or claim.bagian is None or claim.dari is None or not claim.dari.nilai:
        return None
    if claim.bagian.nilai is None or _says(claim.persen, _PER_CENT * claim.bagian.nilai / claim.dari.nilai):
        return None
    share = print_percent(claim.bagian.nilai / claim.dari.nilai)
    return IsiTemuan(
        f"Tercetak {claim.persen.teks}% untuk {claim.bagian.teks} dari {claim.dari.teks} RTL.",
        f"Tulis {share}, atau perbaiki jumlahnya.",
        f"{claim.bagian.teks} dari {claim.dari.teks} adalah {share}.",
        (claim.persen.lokasi,),
    )


def _wrong_beside(claim: KlaimCapaian, hitungan: _Hitungan, klaim: Klaim) -> IsiTemuan | None:
    number = _wrong_number(claim, hitungan)
    if number is None:
        return None
    rows = klaim.tindak_lanjut.realisasi
    return IsiTemuan(
        f"Laporan menyebut {_printed(claim)} {'sudah' if claim.arah == 'sudah' else 'belum'} dilaksanakan.",
        f"Tabel realisasi memuat {hitungan.total} RTL, {hitungan.sudah} di antaranya berstatus Sudah.",
        "Angkanya harus sama dengan hitungan baris tabel realisasi.",
        (number.lokasi, _first_of(rows)),
    )


def _wrong_number(claim: KlaimCapaian, hitungan: _Hitungan) -> Bilangan | None:
    """The number that cannot be so; a bare count without a total may speak of some rows, so only too many is wrong."""
    if claim.dari is not None and claim.dari.nilai is not None and claim.dari.nilai not in hitungan.totals:
        return claim.dari
    if claim.bagian is not None and claim.bagian.nilai is not None:
        parts = hitungan.parts(claim)
        whole = claim.dari is not None or claim.persen is not None
        if claim.bagian.nilai not in parts if whole else claim.bagian.nilai > max(parts):
            return claim.bagian
    if claim.persen is not None and not any(_says(claim.persen, share) for share in hitungan.shares(claim)):
        return claim.persen
    return None


def _says(printed: Bilangan, share: Fraction) -> bool:
    """Whether a percentage is a share rounded or cut to its decimals; one that cannot be read may be any."""
    return printed.nilai is None or abs(printed.nilai - share) < Fraction(1, 10**printed.places)


def _printed(claim: KlaimCapaian) -> str:
    parts = (
        f"{claim.persen.teks}%" if claim.persen else "",
        f"{claim.bagian.teks} dari {claim.dari.teks} RTL" if claim.bagian and claim.dari else "",
        f"{claim.bagian.teks} RTL" if claim.bagian and not claim.dari else "",
    )
    first, *rest = [part for part in parts if part]
    return f"{first} ({rest[0]})" if rest else first


def _first_of(rows: Sequence[BarisRealisasi]) -> Lokasi:
    return rows[0].kegiatan.lokasi
