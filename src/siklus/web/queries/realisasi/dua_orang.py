"""The four-eyes rule: who had a part in a month does not check it, and nobody accepts what they did not see."""

from siklus.web.models import Akun, Realisasi
from siklus.web.queries.bukti.daftar import sidik_bukti


def has_part(realisasi: Realisasi, akun: Akun) -> bool:
    """Whether the person declared the month done, or brought any of the evidence that is shown for it.

    Asks the store once, unless the evidence was read with the row.
    """
    if realisasi.dikerjakan_oleh_id == akun.pk:
        return True
    return any(bukti.oleh_id == akun.pk and bukti.dihapus is None for bukti in realisasi.bukti.all())


def terlihat_of(realisasi: Realisasi) -> str:
    """What a checker saw of a month: its version and which evidence; asks the store as has_part does."""
    shown = [bukti for bukti in realisasi.bukti.all() if bukti.dihapus is None]
    return f"{realisasi.versi}.{sidik_bukti(shown)}"
