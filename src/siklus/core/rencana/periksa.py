"""Whether a plan may stand: months apart from the survey, priorities covered, each RTL whole and said once."""

from collections.abc import Collection, Iterator

from siklus.core.errors import Place, Problem, Severity
from siklus.core.indeks.hasil import Indeks
from siklus.core.rencana.identitas import check_identitas
from siklus.core.rencana.isian import is_filled, listed, normalized
from siklus.core.rencana.masa import is_consecutive
from siklus.core.rencana.penanggung_jawab import check_penanggung_jawab
from siklus.core.rencana.rtl import Rencana, Rtl
from siklus.core.survei.periode import Bulan, Periode


def check_rencana(
    rencana: Rencana,
    indeks: Indeks,
    periode: Periode,
    *,
    subbagian: tuple[str, ...] = (),
    id_lama: Collection[str] = (),
) -> tuple[Problem, ...]:
    """Everything wrong with the plan made after the survey of `periode`; warnings have Severity.WARNING.

    `subbagian` are the office's units as printed and `id_lama` all ids of earlier periods; empty means not known.
    The decision on the priorities itself is checked by `keputusan.decide`.
    """
    return (
        *_masa_problems(rencana.masa_pelaksanaan, periode, rencana.place),
        *check_identitas(rencana.rtl, id_lama),
        *_prioritas_problems(rencana, indeks),
        *_duplicate_kegiatan(rencana),
        *(problem for rtl in rencana.rtl for problem in _rtl_problems(rtl, rencana, periode, subbagian)),
    )


def _masa_problems(masa: tuple[Bulan, ...], periode: Periode, place: Place) -> Iterator[Problem]:
    """The execution period must exist, have no holes, and begin after the last month surveyed."""
    if not masa:
        yield Problem(
            "RENCANA-06",
            "Masa pelaksanaan belum diisi.",
            f"Isi bulan-bulannya; yang lazim setelah {periode.nama} adalah {periode.next.rentang}.",
            place,
        )
        return
    if not is_consecutive(masa):
        yield Problem(
            "RENCANA-06",
            f"Bulan dalam masa pelaksanaan tidak berurutan: {listed(tuple(month.nama for month in masa))}.",
            "Isi bulan pertama dan bulan terakhir; bulan di antaranya ikut semua.",
            place,
        )
    if min(masa) <= periode.months[-1]:
        yield Problem(
            "RENCANA-07",
            f"Masa pelaksanaan mulai {min(masa).nama}, padahal periode survei berakhir {periode.months[-1].nama}.",
            f"Mulai masa pelaksanaan setelah {periode.months[-1].nama}, lazimnya {periode.next.rentang}.",
            place,
        )


def _prioritas_problems(rencana: Rencana, indeks: Indeks) -> Iterator[Problem]:
    """RTL outside the priorities, and priorities without an RTL."""
    names = {nilai.unsur: nilai.nama for nilai in indeks.unsur}
    decided = rencana.prioritas.unsur
    spelled = listed(tuple(names.get(unsur, unsur) for unsur in decided))
    for rtl in rencana.rtl:
        if rtl.unsur not in decided:
            yield Problem(
                "RENCANA-14",
                f"RTL “{rtl.id}” untuk unsur {names.get(rtl.unsur, rtl.unsur)}, yang bukan prioritas.",
                f"Prioritas yang ditetapkan: {spelled}. Pindahkan RTL atau ubah keputusan prioritas.",
                rtl.place,
            )
    for unsur in decided:
        if not rencana.of_unsur(unsur):
            yield Problem(
                "RENCANA-15",
                f"Unsur prioritas {names.get(unsur, unsur)} belum mempunyai RTL.",
                "Tambahkan sedikitnya satu RTL untuk unsur itu.",
                rencana.prioritas.place,
            )


def _duplicate_kegiatan(rencana: Rencana) -> Iterator[Problem]:
    """The same kegiatan twice in one unsur, letter case and spaces aside."""
    first: dict[tuple[str, str], Rtl] = {}
    for rtl in rencana.rtl:
        earlier = first.setdefault((rtl.unsur, normalized(rtl.kegiatan)), rtl)
        if earlier is not rtl and is_filled(rtl.kegiatan):
            yield Problem(
                "RENCANA-21",
                f"RTL “{rtl.id}” mengulang kegiatan RTL “{earlier.id}”: “{rtl.kegiatan}”.",
                "Gabungkan keduanya, atau bedakan kegiatannya.",
                rtl.place,
            )


def _rtl_problems(rtl: Rtl, rencana: Rencana, periode: Periode, subbagian: tuple[str, ...]) -> Iterator[Problem]:
    if not is_filled(rtl.kegiatan):
        yield Problem("RENCANA-20", f"Kegiatan RTL “{rtl.id}” kosong.", "Tuliskan kegiatannya.", rtl.place)
    yield from _bulan_problems(rtl, rencana, periode)
    yield from check_penanggung_jawab(rtl.penanggung_jawab, subbagian, f"RTL “{rtl.id}”", rtl.place)
    missing = tuple(
        name for name, text in (("indikator", rtl.indikator), ("target", rtl.target)) if not is_filled(text)
    )
    if missing:
        yield Problem(
            "RENCANA-19",
            f"RTL “{rtl.id}” belum mempunyai {listed(missing)}.",
            "Lengkapi agar keberhasilannya dapat diukur.",
            rtl.place,
            Severity.WARNING,
        )


def _bulan_problems(rtl: Rtl, rencana: Rencana, periode: Periode) -> Iterator[Problem]:
    """No month at all, months out of order or twice, months surveyed, months outside the execution period."""
    if not rtl.bulan:
        yield Problem(
            "RENCANA-11",
            f"RTL “{rtl.id}” belum mempunyai bulan pelaksanaan.",
            "Pilih sedikitnya satu bulan dalam masa pelaksanaan.",
            rtl.place,
        )
    if list(rtl.bulan) != sorted(set(rtl.bulan)):
        yield Problem(
            "RENCANA-13",
            f"Bulan RTL “{rtl.id}” berulang atau tidak berurutan: {_spelled(rtl.bulan)}.",
            "Tulis setiap bulan satu kali menurut urutannya.",
            rtl.place,
        )
    surveyed = tuple(month for month in rtl.bulan if month in periode.months)
    if surveyed:
        yield _surveyed(rtl, surveyed, periode)
    outside = tuple(month for month in rtl.bulan if month not in {*rencana.masa_pelaksanaan, *surveyed})
    if outside and rencana.masa_pelaksanaan:
        yield _outside(rtl, outside, rencana)


def _surveyed(rtl: Rtl, months: tuple[Bulan, ...], periode: Periode) -> Problem:
    return Problem(
        "RENCANA-23",
        f"RTL “{rtl.id}” direncanakan pada {_spelled(months)}, yaitu bulan survei {periode.nama}.",
        "Periode survei dan masa pelaksanaan berbeda; pilih bulan setelah survei.",
        rtl.place,
    )


def _outside(rtl: Rtl, months: tuple[Bulan, ...], rencana: Rencana) -> Problem:
    return Problem(
        "RENCANA-12",
        f"RTL “{rtl.id}” direncanakan pada {_spelled(months)}, di luar masa pelaksanaan.",
        f"Pilih bulan dalam masa pelaksanaan {rencana.rentang}.",
        rtl.place,
    )


def _spelled(months: tuple[Bulan, ...]) -> str:
    return listed(tuple(month.nama for month in months))
