"""Change from the last period: the difference of the values as printed, so that a table's rows add up."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction

from siklus.core.aturan import Aturan
from siklus.core.errors import Problem, SiklusError
from siklus.core.indeks.hasil import Indeks
from siklus.core.indeks.tercetak import Tercetak, parse_tercetak
from siklus.core.rounding import print_number, print_signed, round_half_up


@dataclass(frozen=True, slots=True)
class Perubahan:
    """One value then and now, each as printed. None where that period did not measure it; `selisih` needs both."""

    nama: str
    lalu: Tercetak | None
    kini: Tercetak | None

    @property
    def selisih(self) -> Fraction | None:
        """Now less then."""
        return None if self.lalu is None or self.kini is None else self.kini.nilai - self.lalu.nilai

    @property
    def places(self) -> int:
        """How many decimals the change needs: as many as the finer of the two."""
        return max(value.places for value in (self.lalu, self.kini) if value is not None)

    @property
    def printed(self) -> str:
        """The change with its sign: "+0,12"; "–" when it cannot be told."""
        return "–" if self.selisih is None else print_signed(self.selisih, self.places)

    @property
    def printed_lalu(self) -> str:
        """The earlier value as printed, or "–"."""
        return _print(self.lalu)

    @property
    def printed_kini(self) -> str:
        """The present value as printed, or "–"."""
        return _print(self.kini)


@dataclass(frozen=True, slots=True)
class PerubahanHasil:
    """The IKM's change, and every unsur's that either period measured, keyed by unsur: now's order, then the rest."""

    ikm: Perubahan
    unsur: Mapping[str, Perubahan]


def compute_perubahan(indeks: Indeks, ikm_lalu: str, nrr_lalu: Mapping[str, str], aturan: Aturan) -> PerubahanHasil:
    """Change from an earlier period's printed values; SiklusError NILAI-01 when one of them is not a printed number."""
    lalu = _read({"IKM": ikm_lalu, **nrr_lalu})
    kini = {nilai.unsur: Tercetak(round_half_up(nilai.nrr, nilai.places), nilai.places) for nilai in indeks.unsur}
    names = {unsur.key: unsur.nama for unsur in aturan.unsur}
    ikm = Tercetak(round_half_up(indeks.ikm, indeks.places), indeks.places)
    return PerubahanHasil(
        Perubahan("IKM", lalu.pop("IKM"), ikm),
        {key: Perubahan(names.get(key, key), lalu.get(key), kini.get(key)) for key in {**kini, **lalu}},
    )


def _read(texts: Mapping[str, str]) -> dict[str, Tercetak]:
    parsed = {key: parse_tercetak(text) for key, text in texts.items()}
    problems = tuple(_problems(texts, parsed))
    if problems:
        raise SiklusError(problems)
    return {key: value for key, value in parsed.items() if value is not None}


def _problems(texts: Mapping[str, str], parsed: Mapping[str, Tercetak | None]) -> Iterator[Problem]:
    for key, value in parsed.items():
        if value is None:
            yield Problem(
                code="NILAI-01",
                message=f"Nilai “{texts[key]}” ({key}) periode lalu bukan bilangan dengan dua sampai empat desimal.",
                advice="Tulis persis seperti tercetak pada laporannya, misalnya 3,27.",
            )


def _print(value: Tercetak | None) -> str:
    return "–" if value is None else print_number(value.nilai, value.places)
