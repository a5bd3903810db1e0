"""How sure a result is, as value objects: what analytics finds out and screens, commands and reports show.

Chances are floating-point numbers of a sample, never numbers of the regulation.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from siklus.core.indeks.hasil import Selang

UNSEPARATED = 0.9
"""A chance below this does not tell rank three from rank four."""
UNLIKELY = 0.05
"""A fair draw that differs as much is rarer than this where respondents do not stand for the users."""


@dataclass(frozen=True, slots=True)
class KeyakinanUnsur:
    """One unsur. `nrr` is what the interval is around: the mean of complete responses.

    `terendah` is the chance (0–1) that it truly is among the three lowest; `kepentingan` how closely it goes with the
    others (−1–1); both None where nothing can be said: too few people, or all answered alike.
    """

    unsur: str
    nama: str
    nrr: float
    selang: Selang | None
    terendah: float | None
    kepentingan: float | None
    kuadran: str = ""


@dataclass(frozen=True, slots=True)
class ButirSahih:
    """One question: Pearson's r with the total, and whether it reaches the table's r; None where it has no spread."""

    pertanyaan: str
    r: float | None
    sahih: bool | None


@dataclass(frozen=True, slots=True)
class Keterwakilan:
    """Whether the respondents of each service stand for its users.

    `selisih` maps a service's name to its share of the respondents less its share of the users; `p` is the chance that
    a fair draw differs as much. `ikm_berbobot` is the IKM if every service counted as many as it has users.
    """

    selisih: Mapping[str, float]
    p: float
    ikm_berbobot: float | None
    selang: Selang | None

    @property
    def berbeda(self) -> bool:
        """Whether the respondents are spread over the services clearly differently from the users."""
        return self.p < UNLIKELY


@dataclass(frozen=True, slots=True)
class Keyakinan:
    """How sure one survey's result is. `n` complete responses; `mutu` maps each letter to its chance.

    `tepi` is the chance that the unsur printed third lowest truly lies below the one printed fourth. `tanpa_unsur` maps
    an unsur that the regulation lets an office leave out (Biaya/Tarif) to the IKM without it.
    """

    n: int
    ikm: Selang | None
    mutu: Mapping[str, float]
    unsur: tuple[KeyakinanUnsur, ...]
    tepi: float | None
    butir: tuple[ButirSahih, ...]
    alpha: float | None
    r_tabel: float | None
    keterwakilan: Keterwakilan | None
    tanpa_unsur: Mapping[str, float]

    @property
    def belum_terpisah(self) -> bool:
        """Whether ranks three and four cannot be told apart."""
        return self.tepi is not None and self.tepi < UNSEPARATED
