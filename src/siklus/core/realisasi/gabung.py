"""From one record a month to one RealisasiRtl per RTL, in the plan's order, whatever the order of the records."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from datetime import date

from siklus.core.errors import Problem, Severity
from siklus.core.realisasi.bukti import Bukti
from siklus.core.realisasi.catatan import CatatanBulan, RealisasiRtl, Status
from siklus.core.realisasi.periksa_bukti import check_bukti
from siklus.core.realisasi.periksa_catatan import check_catatan
from siklus.core.realisasi.status import days_late
from siklus.core.realisasi.verifikasi import missing_proof
from siklus.core.rencana.isian import distinct
from siklus.core.rencana.rtl import Rencana, Rtl


def gather_realisasi(
    rencana: Rencana, catatan: Iterable[CatatanBulan], on: date
) -> tuple[tuple[RealisasiRtl, ...], tuple[Problem, ...]]:
    """What became of each RTL by the report's date, and everything wrong with the records.

    A month recorded twice counts as not recorded, since nobody can say which record is right. A plan with holes
    (no months) is gathered too, so that its problems and these can be told together; `check_rencana` names them.
    """
    ordered = _ordered(rencana, catatan)
    by_rtl = {rtl.id: _usable(rtl, ordered) for rtl in rencana.rtl}
    realisasi = _gather_each(by_rtl, rencana, on)
    unproven = tuple(problem for rtl in rencana.rtl for problem in _proof_problems(rtl, by_rtl[rtl.id], on))
    return realisasi, (*check_catatan(rencana, ordered, on), *check_bukti(ordered, rencana, on), *unproven)


def join_realisasi(rencana: Rencana, catatan: Iterable[CatatanBulan], on: date) -> tuple[RealisasiRtl, ...]:
    """The first half of `gather_realisasi`: what became of each RTL, without looking for what is wrong."""
    ordered = _ordered(rencana, catatan)
    return _gather_each({rtl.id: _usable(rtl, ordered) for rtl in rencana.rtl}, rencana, on)


def _gather_each(
    by_rtl: Mapping[str, tuple[CatatanBulan, ...]], rencana: Rencana, on: date
) -> tuple[RealisasiRtl, ...]:
    return tuple(_gather_one(rtl, by_rtl[rtl.id], on) for rtl in rencana.rtl)


def _ordered(rencana: Rencana, catatan: Iterable[CatatanBulan]) -> tuple[CatatanBulan, ...]:
    """The records in the plan's order, month by month; those of unknown RTL last. The final key settles repeats."""
    position = {rtl.id: number for number, rtl in enumerate(rencana.rtl)}
    last = len(position)
    return tuple(sorted(catatan, key=lambda it: (position.get(it.rtl, last), it.rtl, it.bulan, repr(it))))


def _usable(rtl: Rtl, catatan: tuple[CatatanBulan, ...]) -> tuple[CatatanBulan, ...]:
    """The records of planned months of one RTL, without months that are recorded twice."""
    own = [record for record in catatan if record.rtl == rtl.id and record.bulan in rtl.bulan]
    occurrences = Counter(record.bulan for record in own)
    return tuple(record for record in own if occurrences[record.bulan] == 1)


def _gather_one(rtl: Rtl, records: tuple[CatatanBulan, ...], on: date) -> RealisasiRtl:
    status = _status_of(rtl, records)
    done = tuple(record for record in records if record.status is Status.SELESAI)
    finished, cancelled = status is Status.SELESAI, status is Status.DIBATALKAN
    return RealisasiRtl(
        rtl=rtl,
        status=status,
        sudah=finished and not any(missing_proof(record, on) for record in records),
        deskripsi=_joined(records, lambda record: record.deskripsi),
        hambatan=_joined(records, lambda record: record.hambatan),
        bukti=_distinct(records),
        bulan_selesai=tuple(record.bulan for record in done),
        tanggal_selesai=_latest(record.tanggal for record in done) if finished else None,
        alasan_batal=_joined(_cancelled(records), lambda record: record.alasan) if cancelled else "",
        terlambat_hari=days_late(status, rtl.due, on) if rtl.bulan else 0,
        bukti_keterangan=_joined(records, lambda record: record.bukti_keterangan),
        diperiksa_oleh="; ".join(distinct(record.diperiksa_oleh for record in done)),
        tanggal_periksa=_latest(record.tanggal_periksa for record in done),
        catatan=records,
    )


def _status_of(rtl: Rtl, records: tuple[CatatanBulan, ...]) -> Status:
    """Selesai when every month is; dibatalkan when what is not selesai is cancelled; else as far as any month is.

    A cancelled month cancels the months for which nothing is recorded.
    """
    statuses = {record.status for record in records}
    if len(records) < len(rtl.bulan):
        statuses.add(Status.DIBATALKAN if Status.DIBATALKAN in statuses else Status.BELUM)
    if statuses == {Status.SELESAI}:
        return Status.SELESAI
    if Status.DIBATALKAN in statuses and statuses <= {Status.SELESAI, Status.DIBATALKAN}:
        return Status.DIBATALKAN
    return Status.BERJALAN if statuses & {Status.SELESAI, Status.BERJALAN} else Status.BELUM


def _cancelled(records: tuple[CatatanBulan, ...]) -> tuple[CatatanBulan, ...]:
    return tuple(record for record in records if record.status is Status.DIBATALKAN)


def _joined(records: tuple[CatatanBulan, ...], text_of: Callable[[CatatanBulan], str]) -> str:
    """The months' texts as one, each said once; several become sentences that end where they should."""
    texts = distinct(map(text_of, records))
    return texts[0] if len(texts) == 1 else " ".join(map(_sentence, texts))


def _sentence(text: str) -> str:
    return text if text.endswith((".", "!", "?")) else f"{text}."


def _distinct(records: tuple[CatatanBulan, ...]) -> tuple[Bukti, ...]:
    """The evidence of all months, each file once, in the order of first mention."""
    found: dict[str, Bukti] = {}
    for record in records:
        for bukti in record.bukti:
            found.setdefault(bukti.kunci, bukti)
    return tuple(found.values())


def _latest(days: Iterable[date | None]) -> date | None:
    return max((day for day in days if day is not None), default=None)


def _proof_problems(rtl: Rtl, records: tuple[CatatanBulan, ...], on: date) -> tuple[Problem, ...]:
    """One warning that says, month by month, why an RTL that is selesai is printed Belum."""
    if _status_of(rtl, records) is not Status.SELESAI:
        return ()
    gaps = [(record, missing_proof(record, on)) for record in records]
    faulty = [(record, clauses) for record, clauses in gaps if clauses]
    if not faulty:
        return ()
    spelled = "; ".join(f"{record.bulan.nama}: {', '.join(clauses)}" for record, clauses in faulty)
    return (
        Problem(
            "REALISASI-11",
            f"RTL “{rtl.id}” selesai, tetapi dicetak “Belum” ({spelled}).",
            "Lengkapi bukti, lalu minta orang kedua memeriksanya dan mengisi nama serta tanggal periksa.",
            faulty[0][0].place,
            Severity.WARNING,
        ),
    )
