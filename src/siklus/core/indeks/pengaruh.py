"""What the follow-up of some unsur changed, as value objects: what analytics measures and screens and commands show.

Differences are in points of NRR (−3 to 3) and are floating-point numbers of a sample, never numbers of the regulation.
"""

from dataclasses import dataclass
from typing import Literal

Arah = Literal["naik", "turun", "belum dapat disimpulkan"]


@dataclass(frozen=True, slots=True)
class PengaruhUnsur:
    """One unsur that was followed up, beside those that were not.

    `selisih` is how much more it moved than they did, `bawah` and `atas` its 95 % interval; `terlihat` is the least
    effect that four in five surveys of this size would show.
    """

    unsur: str
    nama: str
    selisih: float
    bawah: float
    atas: float
    terlihat: float
    arah: Arah


@dataclass(frozen=True, slots=True)
class Pengaruh:
    """Every unsur that was followed up and can be compared, in the questionnaire's order.

    `pembanding` names the unsur without follow-up that they are compared with; `berganti` those that were left out
    because their questions are not the same in both surveys; `seragam` those of which nothing can be said because all
    answered alike in one of them.
    """

    unsur: tuple[PengaruhUnsur, ...]
    pembanding: tuple[str, ...]
    berganti: tuple[str, ...] = ()
    seragam: tuple[str, ...] = ()
