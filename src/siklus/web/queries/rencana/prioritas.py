"""The page on which priorities are chosen: every unsur from the lowest, the proposal, and what is decided."""

from dataclasses import dataclass
from fractions import Fraction

from siklus.core.indeks.hasil import Indeks
from siklus.core.rencana.prioritas import UnsurTertinggi, UsulanPrioritas, highest, propose_prioritas
from siklus.core.survei.periode import month_span
from siklus.web.models import Rencana, Survei
from siklus.web.queries.halaman_hasil import BarisUnsur, unsur_rows
from siklus.web.queries.hasil import aturan_of, indeks_of
from siklus.web.queries.inti.bulan import span, to_text
from siklus.web.queries.inti.rencana import rencana_of
from siklus.web.queries.survei import periode_of


@dataclass(frozen=True, slots=True)
class HalamanPrioritas:
    """Everything on the page; `rencana` is None until somebody decided."""

    survei: Survei
    rencana: Rencana | None
    indeks: Indeks
    unsur: tuple[BarisUnsur, ...]
    usulan: UsulanPrioritas
    tertinggi: UnsurTertinggi

    @property
    def pasti(self) -> str:
        """The proposal as far as it needs nobody's choice; "" when everything is tied."""
        return self.usulan.spell(self.usulan.pasti)

    @property
    def pilihan(self) -> str:
        """The tied unsur."""
        return self.usulan.spell(self.usulan.pilihan)

    @property
    def seri(self) -> tuple[str, ...]:
        """The groups of equals among the proposed, each as a sentence lists them."""
        return tuple(self.usulan.spell(group) for group in self.usulan.kelompok if len(group) > 1)

    @property
    def batas(self) -> tuple[str, str] | None:
        """Third place, and what cannot be told from it; None when all is apart."""
        edge = self.usulan.tidak_pasti
        if edge is None:
            return None
        return self.usulan.spell((edge.ketiga,)), self.usulan.spell(edge.tumpang_tindih)

    @property
    def dipelihara(self) -> str:
        """The highest unsur."""
        return self.usulan.spell(self.tertinggi.unsur)

    @property
    def ditetapkan(self) -> str:
        """What was decided."""
        return self.usulan.spell(self.rencana.prioritas) if self.rencana else ""

    @property
    def rentang(self) -> str:
        """The masa pelaksanaan that was decided: "Juli–Desember 2026"."""
        return month_span(span(self.rencana.awal, self.rencana.akhir)) if self.rencana else ""

    @property
    def terpilih(self) -> tuple[str, ...]:
        """What is ticked at first: the decision, or what is certain of the proposal."""
        return tuple(self.rencana.prioritas) if self.rencana else self.usulan.pasti

    @property
    def masa(self) -> tuple[str, str]:
        """The first and last month: as decided, or those of the period after the one surveyed."""
        if self.rencana:
            return self.rencana.awal, self.rencana.akhir
        months = periode_of(self.survei).next.months
        return to_text(months[0]), to_text(months[-1])


def prioritas_of(survei: Survei) -> HalamanPrioritas:
    """The page of a sealed survey; SiklusError as indeks_of."""
    indeks, law = indeks_of(survei), aturan_of(survei)
    return HalamanPrioritas(
        survei=survei,
        rencana=rencana_of(survei),
        indeks=indeks,
        unsur=tuple(sorted(unsur_rows(indeks, None), key=_nrr)),
        usulan=propose_prioritas(indeks, law),
        tertinggi=highest(indeks, law),
    )


def _nrr(baris: BarisUnsur) -> Fraction:
    return baris.nilai.nrr
