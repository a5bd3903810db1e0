"""The columns of time of a plan: months or quarters by their heads, and which of them a row ticks."""

from collections.abc import Sequence
from dataclasses import dataclass

from siklus.core.periksa.klaim.bilangan import Ucapan
from siklus.core.periksa.klaim.masa import find_masa
from siklus.core.periksa.klaim.nama_masa import YEAR, month_of
from siklus.core.periksa.klaim.rtl.baris import Baris
from siklus.core.periksa.klaim.rtl.tanda import read_tick

LONGEST_HEAD = 40
_QUARTER, _YEAR, _FEWEST = 3, 12, 3
_ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")
_NUMBERS = {sign: number for number, roman in enumerate(_ROMAN, 1) for sign in (roman, str(number), f"{number:02}")}


@dataclass(frozen=True, slots=True)
class Waktu:
    """A column of time: its first month, how many months it stands for, and its year where the head says one."""

    kolom: int
    bulan: int
    rentang: int = 1
    tahun: int | None = None


@dataclass(frozen=True, slots=True)
class Jadwal:
    """What a row ticks. `terbaca` is false when a mark cannot be read."""

    bulan: tuple[int, ...]
    rentang: int
    tahun: int | None
    terbaca: bool


def columns_of_time(kepala: Sequence[Ucapan]) -> tuple[Waktu, ...]:
    """The columns headed by one month or one quarter; a plan has two of them at least."""
    found = [waktu for at, head in enumerate(kepala) if (waktu := _column(at, head.teks)) is not None]
    return tuple(found) if len(found) > 1 else _counted(kepala)


def _counted(kepala: Sequence[Ucapan]) -> tuple[Waktu, ...]:
    """Columns headed by the bare numbers of months that follow one another: VII, VIII, IX or 7, 8, 9."""
    numbers = [_NUMBERS.get(head.teks.split(" ")[-1].strip(" .").upper(), 0) for head in kepala]
    first = next((at for at, number in enumerate(numbers) if number), len(numbers))
    last = first
    while last < len(numbers) and numbers[last] and (last == first or numbers[last] == numbers[last - 1] % _YEAR + 1):
        last += 1
    if last - first < _FEWEST or any(numbers[last:]):
        return ()
    return tuple(Waktu(at, numbers[at]) for at in range(first, last))


def _column(at: int, head: str) -> Waktu | None:
    if len(head) > LONGEST_HEAD:
        return None
    year = YEAR.search(head)
    tahun = int(year[1]) if year else None
    month = month_of(head)
    if month is not None:
        return Waktu(at, month, 1, tahun)
    spans = [masa for masa in find_masa(head) if len(masa.bulan) == _QUARTER]
    return Waktu(at, spans[0].bulan[0], _QUARTER, tahun) if len(spans) == 1 else None


def schedule(baris: Baris, time: Sequence[Waktu]) -> Jadwal:
    """The months that a row ticks, in the order of the columns, and their year when all have the same."""
    ticks = [(waktu, read_tick(" ".join(cell.text for cell in baris.cells(waktu.kolom)))) for waktu in time]
    ticked = [waktu for waktu, tick in ticks if tick == "ya"]
    years = {waktu.tahun for waktu in ticked or time}
    return Jadwal(
        tuple(dict.fromkeys(waktu.bulan for waktu in ticked)),
        time[0].rentang if time else 1,
        years.pop() if len(years) == 1 else None,
        all(tick != "?" for _, tick in ticks),
    )
