"""How sure a survey's result is, put together from its sums."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from math import isnan
from typing import Self

import numpy as np

from siklus.analytics.inference.design import Estimate, Stratum, estimate
from siklus.analytics.inference.importance import importance_map
from siklus.analytics.inference.intervals import IKM, NRR, Skala, scale_interval
from siklus.analytics.inference.letters import letters_of
from siklus.analytics.inference.lowest import below, lowest_of
from siklus.analytics.inference.moments import FEWEST, Floats, Moments, ikm_matrix, unsur_matrix
from siklus.analytics.inference.posterior import Posterior
from siklus.analytics.inference.reliability import reliability_of
from siklus.analytics.inference.representativeness import Kelompok, representativeness_of
from siklus.core.aturan import Aturan
from siklus.core.indeks.hasil import HasilSurvei, Irisan, Selang
from siklus.core.indeks.keyakinan import ButirSahih, Keterwakilan, Keyakinan, KeyakinanUnsur
from siklus.core.indeks.statistik import Statistik
from siklus.core.survei.kuesioner import Kuesioner


def keyakinan_of(hasil: HasilSurvei, aturan: Aturan) -> Keyakinan | None:
    """How sure a result is; None for printed values, and where fewer than two people answered everything."""
    if hasil.statistik is None or hasil.kuesioner is None or hasil.statistik.semua_lengkap.n < FEWEST:
        return None
    return _Survei.of(hasil, hasil.kuesioner, hasil.statistik.semua_lengkap, aturan).keyakinan()


@dataclass(frozen=True, slots=True, eq=False)
class TaksiranUnsur:
    """The NRR of the unsur that tell something, in the questionnaire's order, and how sure each is."""

    unsur: tuple[str, ...]
    nrr: Estimate

    def only(self, keys: Sequence[str]) -> Estimate:
        """Of these unsur alone, in this order; each must be among `unsur`."""
        at = [self.unsur.index(key) for key in keys]
        return Estimate(self.nrr.value[at], self.nrr.cov[np.ix_(at, at)], self.nrr.df)


def taksiran_of(hasil: HasilSurvei, aturan: Aturan) -> TaksiranUnsur | None:
    """What another survey is compared with; None as keyakinan_of."""
    if hasil.statistik is None or hasil.kuesioner is None or hasil.statistik.semua_lengkap.n < FEWEST:
        return None
    survei = _Survei.of(hasil, hasil.kuesioner, hasil.statistik.semua_lengkap, aturan)
    found = TaksiranUnsur(hasil.kuesioner.unsur, survei.estimate(unsur_matrix(hasil.kuesioner, survei.questions)))
    telling = tuple(key for key, tells in zip(found.unsur, survei.tells, strict=True) if tells)
    return TaksiranUnsur(telling, found.only(telling))


@dataclass(frozen=True, slots=True, eq=False)
class _Survei:
    """One survey's moments and strata, by question."""

    hasil: HasilSurvei
    kuesioner: Kuesioner
    aturan: Aturan
    questions: tuple[str, ...]
    semua: Moments
    layanan: tuple[Stratum, ...]

    @classmethod
    def of(cls, hasil: HasilSurvei, kuesioner: Kuesioner, sums: Statistik, aturan: Aturan) -> Self:
        questions = tuple(item.id for item in kuesioner.pertanyaan)
        strata = tuple(_stratum(slice_, questions) for slice_ in hasil.layanan)
        return cls(hasil, kuesioner, aturan, questions, Moments.of(sums, questions), strata)

    def keyakinan(self) -> Keyakinan:
        nrr = self.estimate(unsur_matrix(self.kuesioner, self.questions))
        ikm = self.estimate(ikm_matrix(self.kuesioner, self.questions))
        posterior = Posterior.of(nrr)
        reliability = reliability_of(self.semua)
        return Keyakinan(
            n=self.semua.n,
            ikm=_selang(ikm, IKM)[0],
            mutu=letters_of(ikm, self.aturan),
            unsur=self.unsur(nrr, posterior),
            tepi=self.edge(posterior),
            butir=self.butir(reliability.item_total, reliability.critical),
            alpha=_known(reliability.alpha),
            r_tabel=_known(reliability.critical),
            keterwakilan=self.keterwakilan(),
            tanpa_unsur=self.without(),
        )

    def estimate(self, matrix: Floats) -> Estimate:
        """By service where everyone named one, each with its own users; else of all together."""
        strata = self.layanan if sum(one.moments.n for one in self.layanan) == self.semua.n else (Stratum(self.semua),)
        found = estimate([replace(one, moments=one.moments.through(matrix)) for one in strata])
        return found or self._together(matrix)

    def _together(self, matrix: Floats) -> Estimate:
        """Where every service was judged by one person: no spread within, so the spread of all is taken."""
        found = estimate([Stratum(self.semua.through(matrix))])
        assert found is not None  # noqa: S101 - two people at least, see keyakinan_of
        return found

    @property
    def tells(self) -> list[bool]:
        """Whether each unsur has an interval: some people differed, or everyone was asked.

        Seven people who all say 3 do not show that all others would.
        """
        everyone = all(one.left_over == 0 for one in self.layanan if one.moments.n) and any(self.layanan)
        spread = np.diagonal(self.semua.through(unsur_matrix(self.kuesioner, self.questions)).cov)
        return [everyone or bool(value > 0) for value in spread]

    def unsur(self, nrr: Estimate, posterior: Posterior) -> tuple[KeyakinanUnsur, ...]:
        by_place = importance_map(self.semua.through(unsur_matrix(self.kuesioner, self.questions)))
        chances = lowest_of(posterior, (), self.aturan.jumlah_prioritas).among
        selang, tells = _selang(nrr, NRR), self.tells
        return tuple(
            KeyakinanUnsur(
                key,
                self.hasil.indeks.by_key(key).nama,
                float(nrr.value[at]),
                selang[at] if tells[at] else None,
                float(chances[at]),
                _known(by_place.importance[at]),
                by_place.kuadran[at],
            )
            for at, key in enumerate(self.kuesioner.unsur)
        )

    def edge(self, posterior: Posterior) -> float | None:
        """The chance that the last unsur chosen lies below the first not chosen; None where all are chosen."""
        printed = {nilai.unsur: nilai.nrr for nilai in self.hasil.indeks.unsur}
        order = sorted(range(len(self.kuesioner.unsur)), key=lambda at: printed[self.kuesioner.unsur[at]])
        count = self.aturan.jumlah_prioritas
        return below(posterior, order[count - 1], order[count]) if len(order) > count else None

    def butir(self, item_total: Floats, critical: float) -> tuple[ButirSahih, ...]:
        known = [_known(value) for value in item_total]
        return tuple(
            ButirSahih(key, r, None if r is None or isnan(critical) else r >= critical)
            for key, r in zip(self.questions, known, strict=True)
        )

    def keterwakilan(self) -> Keterwakilan | None:
        """None unless every service's users are known and there are two services at least."""
        groups = _groups(self.hasil.layanan)
        found = representativeness_of(groups) if groups else None
        if found is None:
            return None
        matrix = ikm_matrix(self.kuesioner, self.questions)
        strata = [replace(one, moments=one.moments.through(matrix)) for one in self.layanan]
        weighted = estimate(strata, "penduduk")
        value = None if weighted is None else float(weighted.value[0])
        return Keterwakilan(found.share, found.p, value, None if weighted is None else _selang(weighted, IKM)[0])

    def without(self) -> Mapping[str, float]:
        """The IKM over the other unsur, for each unsur that may be left out."""
        optional = {unsur.key for unsur in self.aturan.unsur if unsur.boleh_tanpa}
        exact = {nilai.unsur: nilai.nrr for nilai in self.hasil.indeks.unsur}
        scale = IKM.atas / NRR.atas
        return {
            key: float(sum(value for other, value in exact.items() if other != key) / (len(exact) - 1)) * scale
            for key in exact
            if key in optional and len(exact) > 1
        }


def _stratum(slice_: Irisan, questions: tuple[str, ...]) -> Stratum:
    sums = Statistik() if slice_.statistik is None else slice_.statistik.semua_lengkap
    return Stratum(Moments.of(sums, questions), slice_.pengguna)


def _groups(layanan: Sequence[Irisan]) -> list[Kelompok]:
    """Each service with its respondents and users; nothing where a service's users are not known."""
    known = [Kelompok(item.nilai, item.n, item.pengguna) for item in layanan if item.pengguna is not None]
    return known if len(known) == len(layanan) > 1 else []


def _selang(found: Estimate, skala: Skala) -> tuple[Selang, ...]:
    low, high = scale_interval(found, skala)
    return tuple(Selang(Fraction(float(one)), Fraction(float(two))) for one, two in zip(low, high, strict=True))


def _known(value: float | np.float64) -> float | None:
    return None if isnan(value) else float(value)
