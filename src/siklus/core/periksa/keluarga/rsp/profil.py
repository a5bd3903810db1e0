"""Profile tables against their totals, their shares and the number of respondents."""

import re
from collections.abc import Iterator
from fractions import Fraction

from siklus.core.aturan import Aturan
from siklus.core.periksa.kaidah import kaidah
from siklus.core.periksa.klaim.bilangan import Bilangan
from siklus.core.periksa.klaim.laporan import Klaim
from siklus.core.periksa.klaim.responden import BarisProfil, TabelProfil
from siklus.core.periksa.responden_laporan import counted, n_of, printed_total, value, whole
from siklus.core.periksa.temuan import IsiTemuan, Tingkat
from siklus.core.rounding import print_number

_HUNDRED = Fraction(100)
_SILENT = re.compile(
    r"\btidak\s+(?:mengisi|menjawab|menyebutkan|diisi|memberi\w*\s+keterangan)\b|tanpa\s+isian", re.IGNORECASE
)
_MAY_DIFFER = frozenset({"layanan", ""})
"""Dimensions in which one person may stand twice, or of which it is not known what they count."""


@kaidah("RSP-01", "jumlah-profil-salah", Tingkat.KESALAHAN)
def jumlah_profil_salah(klaim: Klaim, aturan: Aturan) -> Iterator[IsiTemuan]:  # noqa: ARG001 - every rule is given the law
    """Jumlah baris tabel profil tidak sama dengan totalnya.

    Mengapa: Setiap responden masuk satu kelompok, maka jumlah semua kelompok sama dengan totalnya.

    Contoh: Laki-laki 84, perempuan 103, jumlah tercetak 197.

    Sebaiknya: Hitung ulang dari data responden.

    Rujukan: PermenPANRB 14/2017: karakteristik responden disajikan dalam laporan.
    """
    for profil in _single(klaim):
        total, summed = printed_total(profil), counted(profil)
        if total is not None and summed is not None and not _adds_up(profil):
            yield IsiTemuan(
                f"{_called(profil)}: jumlah tercetak {total.teks}.",
                "Perbaiki baris yang keliru atau jumlahnya.",
                f"Baris-barisnya berjumlah {summed}.",
                (total.lokasi, profil.baris[0].nama.lokasi),
            )


@kaidah("RSP-02", "profil-tidak-sama-responden", Tingkat.KESALAHAN)
def profil_tidak_sama_responden(klaim: Klaim, aturan: Aturan) -> Iterator[IsiTemuan]:  # noqa: ARG001 - as above
    """Tabel profil menghitung orang yang lebih banyak atau lebih sedikit daripada jumlah responden.

    Mengapa: Profil menggambarkan responden yang sama dengan yang dihitung indeksnya.

    Contoh: Laporan menyebut 187 responden, tabel pendidikan berjumlah 180.

    Sebaiknya: Cocokkan dengan data. Sebutkan berapa orang yang tidak mengisi keterangannya.

    Rujukan: PermenPANRB 14/2017: karakteristik responden disajikan dalam laporan.
    """
    n = n_of(klaim)
    for profil in _single(klaim) if n else ():
        people = _people(profil)
        if n and people is not None and people != whole(n) and not _may_differ(profil, people, whole(n), klaim):
            yield IsiTemuan(
                f"{_called(profil)} berjumlah {people} orang.",
                f"Cocokkan dengan jumlah responden, {n.teks}.",
                f"Laporan menyebut {n.teks} responden.",
                ((printed_total(profil) or n).lokasi if printed_total(profil) else profil.lokasi, n.lokasi),
            )


@kaidah("RSP-03", "persentase-tidak-seratus", Tingkat.KESALAHAN)
def persentase_tidak_seratus(klaim: Klaim, aturan: Aturan) -> Iterator[IsiTemuan]:  # noqa: ARG001 - as above
    """Persentase tabel profil tidak berjumlah 100.

    Mengapa: Pembulatan hanya dapat menggeser jumlahnya sedikit. Di luar itu ada persentase yang salah.

    Contoh: 44,9% dan 65,1% berjumlah 110%.

    Sebaiknya: Hitung ulang setiap persentase dari jumlah orang.

    Rujukan: Hitungan; batas pembulatan dihitung dari banyaknya baris dan desimalnya.
    """
    for profil in _single(klaim):
        shares = _shares(profil)
        if counted(profil) is None and shares and not _make_hundred(shares):
            yield IsiTemuan(
                f"{_called(profil)}: persentase berjumlah {_plain(sum(map(value, shares), Fraction(0)))}%.",
                "Hitung ulang setiap persentase.",
                "Jumlahnya di luar batas pembulatan dari 100%.",
                (shares[0].lokasi, shares[-1].lokasi),
            )


@kaidah("RSP-04", "persentase-tidak-cocok", Tingkat.KESALAHAN)
def persentase_tidak_cocok(klaim: Klaim, aturan: Aturan) -> Iterator[IsiTemuan]:  # noqa: ARG001 - as above
    """Persentase satu kelompok tidak cocok dengan jumlah orangnya.

    Mengapa: Persentase adalah jumlah orang dibagi total. Bila tidak cocok, salah satunya keliru.

    Contoh: 84 dari 187 orang ditulis 54,9%; yang benar 44,9%.

    Sebaiknya: Hitung ulang jumlah orang dan persentasenya.

    Rujukan: Hitungan; pembulatan dan pemotongan desimal diterima.
    """
    for profil in _single(klaim):
        total = _people(profil)
        for row in profil.baris if total and _adds_up(profil) else ():
            if total and _is_legible(row) and row.jumlah and row.persen and not _fits(row, total, profil):
                yield IsiTemuan(
                    f"{_called(profil)}: {row.nama.teks} {row.jumlah.teks} orang, tercetak {row.persen.teks}.",
                    f"Seharusnya {_plain(_share(row, total))}%.",
                    f"{row.jumlah.teks} dari {total} orang adalah {_plain(_share(row, total))}%.",
                    (row.persen.lokasi, row.jumlah.lokasi),
                )


def _is_legible(row: BarisProfil) -> bool:
    return not any(number is not None and number.rusak for number in (row.jumlah, row.persen))


def _single(klaim: Klaim) -> tuple[TabelProfil, ...]:
    return tuple(profil for profil in klaim.hasil.profil if not _is_several(profil))


def _is_several(profil: TabelProfil) -> bool:
    """Whether rows of more than one dimension stood together: their shares make 200 or more."""
    return sum(map(value, _legible(profil)), Fraction(0)) >= _HUNDRED * 3 / 2


def _legible(profil: TabelProfil) -> list[Bilangan]:
    return [row.persen for row in profil.baris if row.persen is not None and not row.persen.rusak]


def _adds_up(profil: TabelProfil) -> bool:
    """Whether the rows make the printed total; rows that tell everybody twice, as parts of parts, do too."""
    total, summed = printed_total(profil), counted(profil)
    return total is None or summed is None or summed in {whole(total), 2 * whole(total)}


def _people(profil: TabelProfil) -> int | None:
    """How many a profile counts: its printed total, else the sum of its rows; None when they contradict each other."""
    total = printed_total(profil)
    if not _adds_up(profil):
        return None
    return whole(total) if total else counted(profil)


def _may_differ(profil: TabelProfil, people: int, n: int, klaim: Klaim) -> bool:
    if profil.dimensi in _MAY_DIFFER:
        return not _shares_of(profil, n)
    told = any(_SILENT.search(line.text) for page in klaim.reading.pages for line in page.lines)
    return people < n and (told or profil.dimensi == "disabilitas")


def _shares_of(profil: TabelProfil, n: int) -> bool:
    """Whether all shares but one are of `n` people, each counted once, so that one count must be wrong."""
    rows = [row for row in profil.baris if _is_legible(row) and row.jumlah and row.persen]
    fitting = sum(_fits(row, n, profil) for row in rows)
    return len(rows) == len(profil.baris) > 2 and fitting == len(rows) - 1 and _make_hundred(_shares(profil))  # noqa: PLR2004 - of two neither is sure


def _shares(profil: TabelProfil) -> list[Bilangan]:
    """The shares of all rows; none when one is missing or damaged."""
    found = _legible(profil)
    return found if len(found) == len(profil.baris) else []


def _make_hundred(shares: list[Bilangan]) -> bool:
    """Whether shares can make 100: each rounded or cut at the last decimal that the table prints."""
    unit = Fraction(1, 10 ** max(share.places for share in shares))
    total = sum(map(value, shares), Fraction(0))
    return _HUNDRED - unit * len(shares) <= total <= _HUNDRED + unit * len(shares) / 2


def _fits(row: BarisProfil, total: int, profil: TabelProfil) -> bool:
    """Whether a share is its count's: rounded, cut, or moved by one unit so that all make exactly 100."""
    share, unit = _share(row, total), Fraction(1, 10**row.persen.places) if row.persen else Fraction(1)
    printed = value(row.persen) if row.persen else share
    exact = sum(map(value, _shares(profil)), Fraction(0)) == _HUNDRED
    return -unit / 2 <= share - printed < unit or (exact and abs(share - printed) <= unit)


def _share(row: BarisProfil, total: int) -> Fraction:
    return value(row.jumlah) * 100 / total if row.jumlah else Fraction(0)


def _called(profil: TabelProfil) -> str:
    return f"Profil menurut {profil.dimensi.replace('_', ' ')}" if profil.dimensi else "Tabel profil"


def _plain(number: Fraction) -> str:
    return print_number(number).removesuffix(",00")
