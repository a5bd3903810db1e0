"""What a source printed, as text, with where the office wrote it down."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from siklus.core.errors import Place


@dataclass(frozen=True, slots=True)
class NilaiDilaporkan:
    """NRR by unsur's key and the IKM as printed ("3,27", "87.36"), respondents and letters if the source gives them.

    `satu_pertanyaan` and `semua_menjawab` say whether each unsur had one question and whether all `n` answered, None
    when the office did not say; only when both are true does n prove an NRR impossible. `tempat` places each unsur's
    row in the office's file; `place` is the whole table's.
    """

    nrr: Mapping[str, str]
    ikm: str
    sumber: str
    n: int | None = None
    mutu: Mapping[str, str] = field(default_factory=dict)
    mutu_ikm: str = ""
    satu_pertanyaan: bool | None = None
    semua_menjawab: bool | None = None
    place: Place = Place()
    tempat: Mapping[str, Place] = field(default_factory=dict)

    def place_of(self, unsur: str) -> Place:
        """Where an unsur's value was written."""
        return self.tempat.get(unsur, self.place)
