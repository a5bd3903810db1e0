"""Four counts in one or two wide integers: so that a question costs an engine one sum, not four.

A group of n responses has no count above n. With n < 2 ** bits no count carries into its neighbour, and the four are
read back exactly. The engine counts n beside them, in a column of its own; so every row proves that it was unpacked
rightly, or says that wider fields are needed.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from siklus.core.survei.jawaban import SCALE

Four = tuple[int, int, int, int]


@dataclass(frozen=True, slots=True)
class Lebar:
    """How the counts of 1, 2, 3 and 4 are packed: `bits` each, `fields` of them in a 64-bit integer, the low first."""

    bits: int
    fields: int

    @property
    def most(self) -> int:
        """The largest group whose counts are exact."""
        return (1 << self.bits) - 1

    @property
    def top(self) -> int:
        """A one in the highest field, and so large that every engine takes it, and all it makes, as 64 bits."""
        return 1 << self.bits * (self.fields - 1)

    @property
    def parts(self) -> tuple[range, ...]:
        """The answers that share an integer, one range for each."""
        return tuple(range(low, low + self.fields) for low in range(SCALE[0], SCALE[-1] + 1, self.fields))

    def pack(self, histogram: Four) -> tuple[int, ...]:
        """The integers that an engine's sums come to."""
        return tuple(
            sum(histogram[value - SCALE[0]] << self.bits * (value - part[0]) for value in part) for part in self.parts
        )

    def unpack(self, sums: Sequence[int]) -> Four:
        """The four counts; right when none is above `most`."""
        one, two, three, four = (
            total >> self.bits * field & self.most for total in sums for field in range(self.fields)
        )
        return one, two, three, four


SEMPIT = Lebar(bits=15, fields=4)
"""One integer a question; enough for a service's period, where more than 32,767 people are rare."""
LEBAR = Lebar(bits=31, fields=2)
"""Two integers a question; enough for 2,147,483,647 responses in one group."""
