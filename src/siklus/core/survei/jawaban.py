"""One person's answers, keyed by question, never by position, and never beside who they are."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from siklus.core.errors import Place

SCALE = (1, 2, 3, 4)


@dataclass(frozen=True, slots=True)
class Jawaban:
    """One response: question id to 1–4, or None where the person gave no answer.

    `layanan` is a service's kode ("" when not asked); `profil` maps dimension ("jenis_kelamin") to value ("P").
    `ditandai` is why the response is doubtful ("" when it is not); it is counted apart, never deleted.
    """

    id: str
    nilai: Mapping[str, int | None]
    layanan: str = ""
    profil: Mapping[str, str] = field(default_factory=dict)
    ditandai: str = ""
    place: Place = Place()

    @property
    def lengkap(self) -> bool:
        """Whether every question has an answer."""
        return None not in self.nilai.values()
