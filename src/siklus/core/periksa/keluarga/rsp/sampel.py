"""The sample against the population and the formula that the report names."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from siklus.core.aturan import Aturan
from siklus.core.periksa.kaidah import kaidah
from siklus.core.periksa.klaim.bilangan import Bilangan
from siklus.core.periksa.klaim.laporan import Klaim
from siklus.core.periksa.responden_laporan import by_layanan, counts_of, most_said, n_of, whole
from siklus.core.periksa.temuan import IsiTemuan, Lokasi, Tingkat, lokasi_of
from siklus.core.survei.sampel import krejcie_morgan, slovin, table_rows

_KREJCIE = re.compile(r"\bkr[ei]?[jy]?[cs]ie\b|\bmorgan\b", re.IGNORECASE)
_WIDE = Fraction(1, 10)
"""The greater of the two margins with which offices use Slovin's formula."""
_MARGIN = re.compile(
    r"\b(?:e|error|galat|kesalahan|toleransi|presisi|margin\w*)\b[^.;\d]{0,40}(\d{1,2}(?:[.,]\d+)?)\s*(%|persen)?",
    re.IGNORECASE,
)
_SLOVIN = re.compile(r"\bslovin\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Strata:
    """A population and the sample that the report takes from it: the whole unit's, or one service's."""

    populasi: Bilangan
    sampel: Bilangan

    def allowed(self, aturan: Aturan) -> tuple[int, int]:
        """The least and the greatest sample that the formula and the rows around the population give."""
        below, above = table_rows(whole(self.populasi), aturan)
        rows = [row.sampel for row in (below, above) if row]
        exact = krejcie_morgan(whole(self.populasi), aturan)
        return min(exact, *rows), max(exact, *rows)


@kaidah("RSP-09", "rumus-sampel-tertukar", Tingkat.KESALAHAN)
def rumus_sampel_tertukar(klaim: Klaim, aturan: Aturan) -> Iterator[IsiTemuan]:
    """Ukuran sampel dihitung dengan rumus lain daripada yang disebut.

    Mengapa: Krejcie–Morgan dan Slovin memberi ukuran yang berbeda. Menyebut yang satu dan memakai yang lain membuat
    cara penarikan sampel tidak dapat diulang.

    Contoh: “rumus Krejcie dan Morgan” dengan populasi 1.000 dan sampel 286; Krejcie–Morgan memberi 278, Slovin 286.

    Sebaiknya: Pakai tabel Krejcie–Morgan dari peraturan, dan sebutkan rumus yang benar-benar dipakai.

    Rujukan: PermenPANRB 14/2017, tabel Krejcie dan Morgan.
    """
    named = _formula(klaim)
    for strata in _strata(klaim) if named else ():
        low, high = strata.allowed(aturan)
        sample, other = whole(strata.sampel), slovin(whole(strata.populasi))
        from_table, from_slovin = low <= sample <= high, abs(sample - other) <= 1
        if named and from_table != from_slovin and (named[0] == "Slovin") is from_table:
            right = f"{low}" if low == high else f"{low} sampai {high}"
            yield IsiTemuan(
                f"Sampel tercetak {strata.sampel.teks} dari populasi {strata.populasi.teks}.",
                "Sebutkan rumus yang dipakai, atau hitung ulang dengan tabel peraturan.",
                f"Laporan menyebut {named[0]}. Krejcie–Morgan memberi {right}, Slovin memberi {other}.",
                (strata.sampel.lokasi, strata.populasi.lokasi, named[1]),
            )


@kaidah("RSP-10", "sampel-tidak-menurut-tabel", Tingkat.PERINGATAN)
def sampel_tidak_menurut_tabel(klaim: Klaim, aturan: Aturan) -> Iterator[IsiTemuan]:
    """Ukuran sampel tidak sama dengan rumusnya.

    Mengapa: Ukuran sampel harus dapat dihitung ulang dari populasinya. Bila laporan tidak menyebut rumusnya,
    ukuran menurut Slovin dengan galat 5% atau 10% diterima juga; bila menyebut Slovin, dengan galat yang disebutnya.

    Contoh: Populasi 500, sampel 180; tabel memberi 217.

    Sebaiknya: Ambil ukuran dari baris tabel di bawah, di atas, atau dari rumusnya.

    Rujukan: PermenPANRB 14/2017, tabel Krejcie dan Morgan.
    """
    named = _formula(klaim)
    margins = _margins(klaim, named)
    untold = named is not None and named[0] == "Slovin" and len(margins) == 1
    for strata in _strata(klaim) if not untold else ():
        low, high = strata.allowed(aturan)
        sample, users = whole(strata.sampel), whole(strata.populasi)
        other = (Fraction(slovin(users)), *(users / (1 + users * margin**2) for margin in margins))
        if sample < users and not low <= sample <= high and all(abs(sample - size) > 1 for size in other):
            yield IsiTemuan(
                f"Sampel tercetak {strata.sampel.teks} dari populasi {strata.populasi.teks}.",
                f"Menurut rumus dan tabel: {low} sampai {high}.",
                "Ukuran itu tidak dapat dihitung dari populasi yang tercetak.",
                (strata.sampel.lokasi, strata.populasi.lokasi),
            )


@kaidah("RSP-11", "responden-kurang-dari-sampel", Tingkat.PERINGATAN)
def responden_kurang_dari_sampel(klaim: Klaim, aturan: Aturan) -> Iterator[IsiTemuan]:
    """Responden lebih sedikit daripada sampel minimal untuk populasinya.

    Mengapa: Dengan responden yang terlalu sedikit, indeks tidak mewakili pengguna layanan pada taraf yang diminta.

    Contoh: Populasi 500 pengguna, responden 120; sampel minimal 217.

    Sebaiknya: Tambah responden, atau sebutkan keterbatasannya beserta selang kepercayaan.

    Rujukan: PermenPANRB 14/2017, tabel Krejcie dan Morgan.
    """
    n, users = n_of(klaim), most_said(counts_of(klaim, "populasi"))
    if not n or not users or whole(n) > whole(users):
        return
    low, high = _Strata(users, n).allowed(aturan)
    if whole(n) < low:
        rows = f"{low}" if low == high else f"{low} (tabel bawah) sampai {high}"
        yield IsiTemuan(
            f"Responden {n.teks} dari {users.teks} pengguna layanan.",
            "Tambah responden atau sebutkan keterbatasannya.",
            f"Sampel minimal menurut Krejcie–Morgan: {rows}.",
            (n.lokasi, users.lokasi),
        )


def _margins(klaim: Klaim, named: tuple[str, Lokasi] | None) -> tuple[Fraction, ...]:
    """The margins that Slovin's formula may have been given: the one that offices use, and those that are said."""
    if named and named[0] != "Slovin":
        return ()
    said = (found for sentence in klaim.susunan.kalimat for found in _MARGIN.finditer(sentence.teks))
    return (_WIDE, *(Fraction(found[1].replace(",", ".")) / (100 if found[2] else 1) for found in said))


def _formula(klaim: Klaim) -> tuple[str, Lokasi] | None:
    """The one formula that the report names, and where; None when it names none or both."""
    lines = [line for page in klaim.reading.pages for line in page.lines]
    krejcie = next((line for line in lines if _KREJCIE.search(line.text)), None)
    other = next((line for line in lines if _SLOVIN.search(line.text)), None)
    if krejcie and other:
        return None
    if krejcie:
        return "Krejcie–Morgan", lokasi_of(krejcie, "Krejcie")
    return ("Slovin", lokasi_of(other, "Slovin")) if other else None


def _strata(klaim: Klaim) -> Iterator[_Strata]:
    """Each service with its population and sample; the unit's too, unless its sample is the services' together."""
    users, samples = by_layanan(klaim, "populasi"), by_layanan(klaim, "sampel")
    for layanan in (layanan for layanan in users if layanan in samples):
        yield _Strata(users[layanan], samples[layanan])
    unit, sample = most_said(counts_of(klaim, "populasi")), most_said(counts_of(klaim, "sampel"))
    if unit and sample and whole(sample) != sum(map(whole, samples.values())):
        yield _Strata(unit, sample)
