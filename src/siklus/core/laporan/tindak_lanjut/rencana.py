"""The plan of each unsur as a paragraph: how many activities, from when to when, measured how, by whom."""

from dataclasses import dataclass

from siklus.core.laporan.kalimat import frasa, gabung, isi, rangkai
from siklus.core.laporan.konteks import Baris, Konteks, slot
from siklus.core.rencana.isian import distinct, in_sentence
from siklus.core.rencana.masa import is_consecutive
from siklus.document.inline import Runs

PAIR = 2


def unsur_plan(konteks: Konteks, group: tuple[Baris, ...]) -> Runs:
    """One unsur's activities, measure, and who answers for them."""
    unsur = group[0].rtl.unsur
    lead = isi(
        "Perbaikan unsur **{nama}** ditempuh melalui {jumlah} kegiatan {waktu}{kegiatan}.",
        nama=konteks.nama(unsur),
        jumlah=slot("rtl.kata.jumlah", unsur),
        waktu=_when(group),
        kegiatan=_which(group),
    )
    return gabung(lead, _measure(group), _responsible(group))


def _when(group: tuple[Baris, ...]) -> Runs:
    """One month, or from the first to the last."""
    months = {bulan for baris in group for bulan in baris.rtl.bulan}
    joint = "selama" if is_consecutive(tuple(sorted(months))) else "dalam kurun"
    if len(months) == 1:
        joint = "pada"
    return isi("{kata} {bulan}", kata=joint, bulan=slot("rtl.rentang", group[0].rtl.unsur))


def _which(group: tuple[Baris, ...]) -> Runs:
    """All of one or two; of more, what opens and closes the work, or what runs through it, as the months allow."""
    if len(group) <= PAIR:
        return isi(", yaitu {kegiatan}", kegiatan=rangkai(_deed(baris) for baris in group))
    ends = _ends(group)
    if ends.first.rtl.bulan[-1] < ends.last.rtl.bulan[-1]:
        text = ", dimulai dengan {pertama} dan ditutup dengan {terakhir}"
        return isi(text, pertama=_deed(ends.first), terakhir=_deed(ends.last))
    if ends.last.rtl.bulan[0] < ends.last.rtl.bulan[-1]:
        return isi(", termasuk {kegiatan} yang berlangsung dari awal sampai akhir", kegiatan=_deed(ends.last))
    return isi(", antara lain {kegiatan}", kegiatan=_deed(group[0]))


@dataclass(frozen=True, slots=True)
class _Ends:
    """What is over first among those that begin first, and what begins last among those that end last."""

    first: Baris
    last: Baris


def _ends(group: tuple[Baris, ...]) -> _Ends:
    first = min(group, key=lambda baris: (baris.rtl.bulan[0], baris.rtl.bulan[-1]))
    last = max(reversed(group), key=lambda baris: (baris.rtl.bulan[-1], baris.rtl.bulan[0]))
    return _Ends(first, last)


def _deed(baris: Baris) -> str:
    return in_sentence(frasa(baris.rtl.kegiatan))


def _measure(group: tuple[Baris, ...]) -> Runs:
    """The first indicator that has a target; nothing where none has."""
    measured = [baris.rtl for baris in group if frasa(baris.rtl.indikator) and frasa(baris.rtl.target)]
    if not measured:
        return ()
    return isi(
        "Keberhasilannya diukur{kata} dari {indikator} dengan target {target}.",
        kata=" antara lain" if len(group) > 1 else "",
        indikator=in_sentence(frasa(measured[0].indikator)),
        target=in_sentence(frasa(measured[0].target)),
    )


def _responsible(group: tuple[Baris, ...]) -> Runs:
    units = distinct(frasa(unit) for baris in group for unit in baris.rtl.penanggung_jawab)
    if not units:
        return ()
    if len(units) == 1:
        return isi("Penanggung jawabnya adalah {unit}.", unit=units[0])
    return isi(
        "Penanggung jawabnya {jumlah} unit kerja, yaitu {unit}.",
        jumlah=slot("rtl.pelaksana", group[0].rtl.unsur),
        unit=rangkai(units),
    )
