"""Charts as data; a writer draws them once as SVG. Every chart carries its text alternative."""

from dataclasses import dataclass
from fractions import Fraction

Amount = Fraction | float
"""A value to be drawn. core gives it exact; only a writer makes it a float, as it draws."""


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar: its name, its value, what is printed at it, and the interval around it when one is known."""

    name: str
    value: Amount
    printed: str
    low: Amount | None = None
    high: Amount | None = None
    group: str = ""
    """The letter of the bar's band (A, B, C, D) or "": chooses its colour, always printed beside it."""


@dataclass(frozen=True, slots=True)
class Edge:
    """A line across the chart at a band's lower bound."""

    value: Amount
    name: str


@dataclass(frozen=True, slots=True)
class BarChart:
    """Horizontal bars in the order given, on an axis from `low` to `high`."""

    title: str
    bars: tuple[Bar, ...]
    low: Amount
    high: Amount
    alt: str
    edges: tuple[Edge, ...] = ()


@dataclass(frozen=True, slots=True)
class Point:
    """One point of a trend; `value` None leaves a gap."""

    name: str
    value: Amount | None
    printed: str
    low: Amount | None = None
    high: Amount | None = None


@dataclass(frozen=True, slots=True)
class LineChart:
    """A trend over named periods, oldest first."""

    title: str
    points: tuple[Point, ...]
    low: Amount
    high: Amount
    alt: str
    edges: tuple[Edge, ...] = ()


@dataclass(frozen=True, slots=True)
class Step:
    """One month of progress: how many were planned to be done by then, and how many were."""

    name: str
    planned: int
    done: int


@dataclass(frozen=True, slots=True)
class ProgressChart:
    """Planned against done, cumulative, month by month."""

    title: str
    steps: tuple[Step, ...]
    alt: str


Chart = BarChart | LineChart | ProgressChart
