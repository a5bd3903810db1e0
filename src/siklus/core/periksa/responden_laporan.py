"""How many people the report says there were, one number for each thing counted."""

from collections import Counter
from fractions import Fraction

from siklus.core.periksa.klaim.bilangan import Bilangan
from siklus.core.periksa.klaim.laporan import Klaim
from siklus.core.periksa.klaim.responden import KlaimJumlah, Peran, TabelProfil


def counts_of(klaim: Klaim, *peran: Peran) -> tuple[KlaimJumlah, ...]:
    """What the report counts in these roles for this survey and the whole unit, as far as legible."""
    return tuple(
        claim
        for claim in klaim.hasil.jumlah
        if claim.peran in peran and claim.kini and not claim.layanan and not claim.angka.rusak
    )


def by_layanan(klaim: Klaim, peran: Peran) -> dict[str, Bilangan]:
    """What a table counts for each service in one role; empty when a service stands there twice."""
    found = [
        (claim.layanan.casefold(), claim.angka)
        for claim in klaim.hasil.jumlah
        if claim.peran == peran and claim.kini and claim.layanan and not claim.angka.rusak
    ]
    return dict(found) if len(dict(found)) == len(found) else {}


def most_said(claims: tuple[KlaimJumlah, ...]) -> Bilangan | None:
    """The number that these claims name most often, the first named on a tie."""
    values = Counter(claim.angka.nilai for claim in claims)
    most = values.most_common(1)
    return next((claim.angka for claim in claims if claim.angka.nilai == most[0][0]), None) if most else None


def n_of(klaim: Klaim) -> Bilangan | None:
    """The number of respondents that the report stands by."""
    return most_said(counts_of(klaim, "responden"))


def value(number: Bilangan) -> Fraction:
    """The value of a legible number."""
    return number.nilai or Fraction(0)


def whole(number: Bilangan) -> int:
    """A legible number of people."""
    return int(value(number))


def counted(profil: TabelProfil) -> int | None:
    """The sum of a profile's rows; None when a row has no legible count."""
    rows = [row.jumlah.nilai if row.jumlah else None for row in profil.baris]
    numbers = [number for number in rows if number is not None]
    return int(sum(numbers)) if len(numbers) == len(rows) else None


def printed_total(profil: TabelProfil) -> Bilangan | None:
    """The legible count of the total row."""
    total = profil.total.jumlah if profil.total else None
    return total if total is not None and not total.rusak else None
