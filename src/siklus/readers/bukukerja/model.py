"""What a buku kerja holds once read: raw core objects, before anything is computed or judged."""

from dataclasses import dataclass, field

from siklus.core.errors import Problem
from siklus.core.indeks.dilaporkan import NilaiDilaporkan
from siklus.core.indeks.hitung import Kosong
from siklus.core.laporan.bahan import DataKantor
from siklus.core.realisasi.catatan import CatatanBulan
from siklus.core.rencana.rtl import Rencana
from siklus.core.survei.jawaban import Jawaban
from siklus.document.assets import Assets


@dataclass(frozen=True, slots=True)
class BukuKerja:
    """One office's period as its workbook and folders say it.

    Either `jawaban` or `nilai` (printed values) is there. `rencana.prioritas.unsur` is empty when the office left the
    choice to the three lowest. `assets` has the public copy of every picture and the original of every PDF.
    `peringatan` are the problems that did not stop the reading.
    """

    kantor: DataKantor
    rencana: Rencana
    jawaban: tuple[Jawaban, ...] = ()
    nilai: NilaiDilaporkan | None = None
    kosong: Kosong = "dibagi"
    catatan: tuple[CatatanBulan, ...] = ()
    assets: Assets = field(default_factory=dict)
    peringatan: tuple[Problem, ...] = ()
