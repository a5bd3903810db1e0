"""What the follow-up of a survey's unsur changed by the next survey, from the sums of both."""

from collections.abc import Collection

from siklus.analytics.inference.effect import Effect, effects_of
from siklus.analytics.keyakinan import TaksiranUnsur, taksiran_of
from siklus.core.aturan import Aturan
from siklus.core.indeks.hasil import HasilSurvei
from siklus.core.indeks.pengaruh import Pengaruh, PengaruhUnsur
from siklus.core.survei.kuesioner import Kuesioner


def pengaruh_of(
    lalu: HasilSurvei, kini: HasilSurvei, ditangani: Collection[str], aturan: Aturan, *, lepas: Collection[str] = ()
) -> Pengaruh | None:
    """The effect on each unsur in `ditangani`; those in `lepas` are begun but not done, and compared with nothing.

    None for printed values, and where fewer than two people answered everything. No unsur in it where fewer than two
    unsur without follow-up can be compared.
    """
    before, after = taksiran_of(lalu, aturan), taksiran_of(kini, aturan)
    if before is None or after is None or lalu.kuesioner is None or kini.kuesioner is None:
        return None
    shared = [key for key in kini.kuesioner.unsur if key in lalu.kuesioner.unsur and key not in lepas]
    same = [key for key in shared if _asked(lalu.kuesioner, key) == _asked(kini.kuesioner, key)]
    usable = [key for key in same if key in before.unsur and key in after.unsur]
    names = {nilai.unsur: nilai.nama for nilai in kini.indeks.unsur}
    return Pengaruh(
        unsur=tuple(
            _shown(key, names[key], effect)
            for key, effect in zip(_in(usable, ditangani), _effects(before, after, usable, ditangani), strict=False)
        ),
        pembanding=tuple(names[key] for key in usable if key not in ditangani),
        berganti=tuple(names[key] for key in shared if key not in same),
        seragam=tuple(names[key] for key in same if key not in usable),
    )


def _in(usable: Collection[str], ditangani: Collection[str]) -> list[str]:
    return [key for key in usable if key in ditangani]


def _effects(
    before: TaksiranUnsur, after: TaksiranUnsur, usable: list[str], ditangani: Collection[str]
) -> tuple[Effect, ...]:
    """As many as were followed up, or none where too few were not."""
    treated = [usable.index(key) for key in _in(usable, ditangani)]
    if not treated:
        return ()
    return effects_of(before.only(usable), after.only(usable), treated) or ()


def _asked(kuesioner: Kuesioner, unsur: str) -> list[str]:
    """What was asked of an unsur, word by word: another wording measures another thing."""
    return [item.teks for item in kuesioner.pertanyaan if item.unsur == unsur]


def _shown(unsur: str, nama: str, effect: Effect) -> PengaruhUnsur:
    return PengaruhUnsur(unsur, nama, effect.by, effect.low, effect.high, effect.detectable, effect.arah)
