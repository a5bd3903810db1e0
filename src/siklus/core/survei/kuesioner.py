"""The questionnaire: which question asks about which unsur, with which four answers."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Pertanyaan:
    """One question. `id` is the column's name in the answers; `unsur` the key of regulasi's unsur it feeds."""

    id: str
    unsur: str
    teks: str
    pilihan: tuple[str, str, str, str]


@dataclass(frozen=True, slots=True)
class Kuesioner:
    """Seven, eight or nine unsur, each asked by one or more questions, in the order they are asked."""

    pertanyaan: tuple[Pertanyaan, ...]

    @property
    def unsur(self) -> tuple[str, ...]:
        """The unsur asked about, each once, in the order of their first question."""
        return tuple(dict.fromkeys(item.unsur for item in self.pertanyaan))

    def questions_of(self, unsur: str) -> tuple[Pertanyaan, ...]:
        """The questions that feed one unsur."""
        return tuple(item for item in self.pertanyaan if item.unsur == unsur)
