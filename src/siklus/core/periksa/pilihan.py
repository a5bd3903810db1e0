"""Which rules are asked, and which findings an office sets aside: only with a reason, which is printed."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from siklus.core.errors import Problem, SiklusError
from siklus.core.periksa.kaidah import Kaidah


@dataclass(frozen=True, slots=True)
class Pengecualian:
    """Findings of a rule or family ("RTL-07", "RTL") that are set aside, and why."""

    kode: str
    alasan: str


@dataclass(frozen=True, slots=True)
class Pilihan:
    """`kode`: families or rules to ask, all when empty. `pratinjau` asks rules too that are not yet proven."""

    kode: tuple[str, ...] = ()
    kecuali: tuple[Pengecualian, ...] = ()
    pratinjau: bool = False


def select(kaidah_list: Sequence[Kaidah], pilihan: Pilihan) -> tuple[Kaidah, ...]:
    """The rules to ask; SiklusError PERIKSA-01 for a code that no rule has."""
    _refuse_unknown(kaidah_list, (*pilihan.kode, *(item.kode for item in pilihan.kecuali)))
    return tuple(
        kaidah
        for kaidah in kaidah_list
        if (not pilihan.kode or any(names(kode, kaidah.kode) for kode in pilihan.kode))
        and (kaidah.status == "stabil" or pilihan.pratinjau)
    )


def names(kode: str, of: str) -> bool:
    """Whether a code chosen by a person means this rule: its own, or its family's."""
    return of == kode or of.startswith(f"{kode}-")


def set_aside(kode: str, kecuali: Iterable[Pengecualian]) -> Pengecualian | None:
    """The exception under which a finding falls."""
    return next((item for item in kecuali if names(item.kode, kode)), None)


def read_pengecualian(text: str) -> Pengecualian:
    """An exception from "KODE: alasan" or "KODE=alasan"; SiklusError PERIKSA-02 when no reason is given."""
    kode, _, alasan = text.replace("=", ":", 1).partition(":")
    if not alasan.strip():
        message = f"Temuan {kode.strip()} diabaikan tanpa alasan."
        advice = f"Tulis alasannya sesudah kode, misalnya --abaikan “{kode.strip()}: sudah dijelaskan dalam surat”."
        raise SiklusError(Problem("PERIKSA-02", message, advice))
    return Pengecualian(kode.strip().upper(), alasan.strip())


def _refuse_unknown(kaidah_list: Sequence[Kaidah], codes: Iterable[str]) -> None:
    for kode in codes:
        if not any(names(kode, kaidah.kode) for kaidah in kaidah_list):
            families = ", ".join(dict.fromkeys(kaidah.keluarga for kaidah in kaidah_list))
            message = f"Tidak ada kaidah pemeriksaan bernama “{kode}”."
            raise SiklusError(Problem("PERIKSA-01", message, f"Pakai satu kode kaidah atau keluarga: {families}."))
