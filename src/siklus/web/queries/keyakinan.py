"""How sure a closed survey's result is, in what the page of results can say plainly. Computed from kept sums alone."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from siklus.core.aturan import Aturan
from siklus.core.indeks.hasil import HasilSurvei
from siklus.core.indeks.keyakinan import Keterwakilan, Keyakinan

LEAST = 0.001
"""The smallest chance of a letter that is shown."""


@dataclass(frozen=True, slots=True)
class KeyakinanTampil:
    """What is shown of it.

    `mutu` the letters with their chances, the likeliest first; `lemah`, `seragam` the unsur whose questions are not
    valid, and those that all answered alike; `ikm_berbobot` None where it would betray a small service.
    """

    keyakinan: Keyakinan
    mutu: tuple[tuple[str, float], ...]
    belum_terpisah: bool
    lemah: tuple[str, ...]
    seragam: tuple[str, ...]
    berbeda: bool
    ikm_berbobot: float | None

    @property
    def keterwakilan(self) -> Keterwakilan | None:
        """Whether the respondents stand for the users; None where the users are not known."""
        return self.keyakinan.keterwakilan


def keyakinan_tampil(hasil: HasilSurvei, law: Aturan) -> KeyakinanTampil | None:
    """None for printed values, and where fewer than two people answered everything."""
    from siklus.analytics.keyakinan import keyakinan_of  # noqa: PLC0415 - SciPy takes most of a second to load

    sure = keyakinan_of(hasil, law)
    return None if sure is None else _shown(hasil, sure, law.batas_pengungkapan)


def _shown(hasil: HasilSurvei, sure: Keyakinan, batas: int) -> KeyakinanTampil:
    """An IKM weighted by users would tell the value of a service with fewer than `batas` people: it is left out."""
    found = sure.keterwakilan
    small = any(item.n < batas for item in hasil.layanan)
    return KeyakinanTampil(
        keyakinan=sure,
        mutu=tuple(_likeliest(sure.mutu)),
        belum_terpisah=sure.belum_terpisah,
        lemah=tuple(_questions(hasil, sure, sahih=False)),
        seragam=tuple(_questions(hasil, sure, sahih=None)),
        berbeda=found is not None and found.berbeda,
        ikm_berbobot=None if found is None or small else found.ikm_berbobot,
    )


def _likeliest(mutu: Mapping[str, float]) -> Iterator[tuple[str, float]]:
    return ((huruf, share) for huruf, share in sorted(mutu.items(), key=lambda item: -item[1]) if share >= LEAST)


def _questions(hasil: HasilSurvei, sure: Keyakinan, *, sahih: bool | None) -> Iterator[str]:
    """The names of the unsur whose questions came out so."""
    unsur = {item.id: item.unsur for item in hasil.kuesioner.pertanyaan} if hasil.kuesioner else {}
    keys = (unsur[butir.pertanyaan] for butir in sure.butir if butir.sahih is sahih)
    return (hasil.indeks.by_key(key).nama for key in dict.fromkeys(keys))
