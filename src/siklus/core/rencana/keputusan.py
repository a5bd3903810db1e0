"""The human decision on the priorities: recorded, checked against the proposal, and explained where it must be."""

from collections.abc import Iterator

from siklus.core.errors import Place, Problem, SiklusError
from siklus.core.rencana.isian import is_filled
from siklus.core.rencana.prioritas import UsulanPrioritas
from siklus.core.rencana.rtl import KeputusanPrioritas


def decide(usulan: UsulanPrioritas, keputusan: KeputusanPrioritas) -> tuple[Problem, ...]:
    """What is wrong with the decision; nothing when it may stand.

    A reason is needed when a tie over the last place was broken, or when the choice departs from the lowest unsur.
    """
    return tuple(_choice_problems(usulan, keputusan)) or tuple(_reason_problems(usulan, keputusan))


def settle(usulan: UsulanPrioritas, keputusan: KeputusanPrioritas | None = None) -> KeputusanPrioritas:
    """The decision that the plan is made on, lowest unsur first; without one the three lowest, when clear.

    A decision without unsur is none, but says where one can be made.
    Raises SiklusError when the decision may not stand, or when a tie must be broken and nobody has.
    """
    decision = keputusan if keputusan and keputusan.unsur else usulan.default
    if decision is None:
        raise SiklusError(_undecided(usulan, keputusan.place if keputusan else Place()))
    problems = decide(usulan, decision)
    if problems:
        raise SiklusError(problems)
    ordered = tuple(unsur for unsur in usulan.urutan if unsur in decision.unsur)
    return KeputusanPrioritas(ordered, decision.alasan, decision.place)


def _choice_problems(usulan: UsulanPrioritas, keputusan: KeputusanPrioritas) -> Iterator[Problem]:
    """Wrong number, an unsur that was not surveyed, an unsur named twice."""
    chosen = keputusan.unsur
    expected = min(usulan.jumlah, len(usulan.urutan))
    if len(set(chosen)) != len(chosen):
        yield Problem(
            "RENCANA-03",
            f"Unsur prioritas disebut lebih dari satu kali: {usulan.spell(chosen)}.",
            "Sebutkan setiap unsur prioritas satu kali saja.",
            keputusan.place,
        )
    elif len(chosen) != expected:
        yield Problem(
            "RENCANA-01",
            f"Unsur prioritas yang ditetapkan berjumlah {len(chosen)}, seharusnya {expected}.",
            f"Tetapkan {expected} unsur; usulan menurut nilai terendah: {_proposal(usulan)}.",
            keputusan.place,
        )
    for unsur in chosen:
        if unsur not in usulan.urutan:
            yield Problem(
                "RENCANA-02",
                f"Unsur prioritas “{unsur}” tidak ditanyakan dalam survei.",
                f"Pilih dari unsur yang disurvei: {usulan.spell(usulan.urutan)}.",
                keputusan.place,
            )


def _reason_problems(usulan: UsulanPrioritas, keputusan: KeputusanPrioritas) -> Iterator[Problem]:
    """A departure or a broken tie that nobody explained."""
    if is_filled(keputusan.alasan):
        return
    if not usulan.follows(keputusan.unsur):
        yield Problem(
            "RENCANA-05",
            f"Unsur prioritas {usulan.spell(keputusan.unsur)} menyimpang dari nilai terendah tanpa alasan.",
            f"Tuliskan alasannya, atau pilih menurut nilai terendah: {_proposal(usulan)}.",
            keputusan.place,
        )
    elif usulan.harus_memilih:
        yield Problem(
            "RENCANA-04",
            f"Unsur {usulan.spell(usulan.pilihan)} bernilai sama di batas prioritas dan dipilih tanpa alasan.",
            "Tuliskan alasan pemilihan di antara unsur yang bernilai sama itu.",
            keputusan.place,
        )


def _undecided(usulan: UsulanPrioritas, place: Place) -> Problem:
    """The tie that a person still has to break."""
    return Problem(
        "RENCANA-04",
        f"Unsur {usulan.spell(usulan.pilihan)} bernilai sama di batas prioritas dan belum dipilih.",
        f"Pilih {usulan.sisa} di antaranya dan tuliskan alasannya.",
        place,
    )


def _proposal(usulan: UsulanPrioritas) -> str:
    """The proposal in words, and where a person must choose."""
    if not usulan.harus_memilih:
        return usulan.spell(usulan.pasti)
    choice = f"{usulan.sisa} di antara {usulan.spell(usulan.pilihan)} yang bernilai sama"
    return f"{usulan.spell(usulan.pasti)}, serta {choice}" if usulan.pasti else choice
