"""The plan: RTL with a permanent identity, in months of the execution period."""

from dataclasses import dataclass, field
from datetime import date

from siklus.core.errors import Place
from siklus.core.survei.periode import Bulan, month_span


@dataclass(frozen=True, slots=True)
class Rtl:
    """One follow-up action. `id` never changes and is never given again; every later mention goes by it.

    `bulan` are the planned months in order; `penanggung_jawab` the responsible units, the leading one first;
    `asal` is the id of the earlier period's RTL that this one carries on, or "".
    `place` is where it was read; two RTL that differ only there are equal.
    """

    id: str
    unsur: str
    kegiatan: str
    bulan: tuple[Bulan, ...]
    penanggung_jawab: tuple[str, ...]
    indikator: str = ""
    target: str = ""
    anggaran: int | None = None
    asal: str = ""
    place: Place = field(default=Place(), compare=False)

    @property
    def due(self) -> date:
        """The last day on which it can still be done in time."""
        return self.bulan[-1].last_day


@dataclass(frozen=True, slots=True)
class KeputusanPrioritas:
    """The three unsur that a person chose to act on, lowest first; a reason when it departs or a tie was broken."""

    unsur: tuple[str, ...]
    alasan: str = ""
    place: Place = field(default=Place(), compare=False)


@dataclass(frozen=True, slots=True)
class Rencana:
    """The plan of one period: its execution months (masa pelaksanaan), the decision, the RTL in printed order.

    `disetujui` is when the plan was approved, which starts PEKPPP's clock; None when that is not known.
    `place` is where the execution months were read.
    """

    masa_pelaksanaan: tuple[Bulan, ...]
    prioritas: KeputusanPrioritas
    rtl: tuple[Rtl, ...]
    disetujui: date | None = None
    place: Place = field(default=Place(), compare=False)

    @property
    def rentang(self) -> str:
        """The execution months: "Juli–Desember 2025"."""
        return month_span(self.masa_pelaksanaan)

    def of_unsur(self, unsur: str) -> tuple[Rtl, ...]:
        """The RTL of one unsur, in printed order."""
        return tuple(rtl for rtl in self.rtl if rtl.unsur == unsur)
