"""Whether a questionnaire is one the regulation allows: seven to nine known unsur, each question once."""

from collections import Counter
from collections.abc import Iterator

from siklus.core.aturan import Aturan
from siklus.core.aturan.model import Unsur
from siklus.core.errors import Place, Problem, Severity
from siklus.core.survei.kuesioner import Kuesioner, Pertanyaan

FEWEST_UNSUR = 7
"""Nine, less at most two that a service does without (regulation: N is 7, 8 or 9)."""


def check_kuesioner(kuesioner: Kuesioner, aturan: Aturan, place: Place = Place()) -> tuple[Problem, ...]:
    """Everything wrong with a questionnaire; a permitted omission is a warning that says why it is permitted."""
    return (
        *_unknown_unsur(kuesioner, aturan, place),
        *_repeated_ids(kuesioner, place),
        *_too_few(kuesioner, aturan, place),
        *_missing_unsur(kuesioner, aturan, place),
    )


def missing_unsur(kuesioner: Kuesioner, aturan: Aturan) -> tuple[Unsur, ...]:
    """The regulation's unsur that nobody is asked about, in the regulation's order."""
    return tuple(unsur for unsur in aturan.unsur if unsur.key not in kuesioner.unsur)


def baku(aturan: Aturan) -> Kuesioner:
    """The regulation's own questionnaire; each question's id is its unsur's key."""
    return Kuesioner(tuple(Pertanyaan(item.unsur, item.unsur, item.teks, item.pilihan) for item in aturan.kuesioner))


def _unknown_unsur(kuesioner: Kuesioner, aturan: Aturan, place: Place) -> Iterator[Problem]:
    known = {unsur.key for unsur in aturan.unsur}
    for pertanyaan in kuesioner.pertanyaan:
        if pertanyaan.unsur not in known:
            yield Problem(
                code="JAWAB-07",
                message=f"Pertanyaan “{pertanyaan.id}” mengukur unsur “{pertanyaan.unsur}” yang tidak dikenal.",
                advice=f"Pilih salah satu unsur: {', '.join(unsur.nama for unsur in aturan.unsur)}.",
                place=place,
            )


def _repeated_ids(kuesioner: Kuesioner, place: Place) -> Iterator[Problem]:
    for identity, times in Counter(item.id for item in kuesioner.pertanyaan).items():
        if times > 1:
            yield Problem(
                code="JAWAB-08",
                message=f"Kode pertanyaan “{identity}” dipakai {times} kali.",
                advice="Beri setiap pertanyaan kode yang berbeda.",
                place=place,
            )


def _too_few(kuesioner: Kuesioner, aturan: Aturan, place: Place) -> Iterator[Problem]:
    known = [unsur for unsur in aturan.unsur if unsur.key in kuesioner.unsur]
    if len(known) < FEWEST_UNSUR:
        yield Problem(
            code="JAWAB-06",
            message=f"Kuesioner hanya mengukur {len(known)} unsur; SKM mengukur 7, 8, atau 9 unsur.",
            advice="Tambahkan pertanyaan untuk unsur yang belum ditanyakan.",
            place=place,
        )


def _missing_unsur(kuesioner: Kuesioner, aturan: Aturan, place: Place) -> Iterator[Problem]:
    for unsur in missing_unsur(kuesioner, aturan):
        allowed = bool(unsur.boleh_tanpa)
        yield Problem(
            code="JAWAB-10" if allowed else "JAWAB-09",
            message=f"Unsur “{unsur.nama}” tidak ditanyakan.",
            advice=f"{unsur.boleh_tanpa} Jelaskan alasannya dalam laporan."
            if allowed
            else "Tambahkan pertanyaan untuk unsur ini; peraturan tidak membolehkannya ditiadakan.",
            place=place,
            severity=Severity.WARNING if allowed else Severity.ERROR,
        )
