"""Bit planes: the answers of thousands of people to one question in three whole numbers, which the machine counts.

Bit i of each number belongs to response i. An answer x is `one` + 2 `two` + 4 `four`, each 0 or 1; 000 is no answer.
A group of responses is a number too, its members' bits set, so that the bits which planes and group share give
histograms and cross-products, exact and many times sooner than person by person.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

_ONES, _TWOS, _FOURS = (bytes.maketrans(bytes(range(5)), digits) for digits in (b"01010", b"00110", b"00001"))
"""Answer 0 to 4 → the digit of its plane."""


@dataclass(frozen=True, slots=True)
class Planes:
    """One question's answers."""

    one: int
    two: int
    four: int

    @classmethod
    def of(cls, column: Sequence[int]) -> "Planes":
        """The planes of answers 0 (none) to 4."""
        raw = bytes(column)
        return cls(*(_number(raw.translate(table)) for table in (_ONES, _TWOS, _FOURS)))

    def among(self, group: int) -> "Planes":
        """The answers of a group's members; the others' count as none."""
        return Planes(self.one & group, self.two & group, self.four & group)

    @property
    def answered(self) -> int:
        """The group of those who answered."""
        return self.one | self.two | self.four

    @property
    def histogram(self) -> tuple[int, int, int, int]:
        """How many answered 1, 2, 3 and 4."""
        three = (self.one & self.two).bit_count()
        return self.one.bit_count() - three, self.two.bit_count() - three, three, self.four.bit_count()

    @property
    def jumlah(self) -> int:
        """The sum of the answers."""
        return self.one.bit_count() + 2 * self.two.bit_count() + 4 * self.four.bit_count()

    def cross(self, other: "Planes") -> int:
        """Σxy over those who answered both."""
        return sum(a * b * (x & y).bit_count() for a, x in self.weighted for b, y in other.weighted)

    @property
    def weighted(self) -> tuple[tuple[int, int], ...]:
        """Each plane with what its bits are worth."""
        return (1, self.one), (2, self.two), (4, self.four)


def group_of(members: Iterable[int], size: int) -> int:
    """The group of these responses (by place, 0 first) among `size`."""
    digits = bytearray(b"0" * size)
    for place in members:
        digits[place] = ord("1")
    return _number(bytes(digits))


def _number(digits: bytes) -> int:
    return int(b"0" + digits, 2)
