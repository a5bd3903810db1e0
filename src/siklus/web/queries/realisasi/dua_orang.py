"""The four-eyes rule: who had a part in a month does not check it."""

from siklus.web.models import Akun, Realisasi


def has_part(realisasi: Realisasi, akun: Akun) -> bool:
    """Whether the person declared the month done, or brought any of the evidence that is shown for it.

    Asks the store once, unless the evidence was read with the row.
    """
    if realisasi.dikerjakan_oleh_id == akun.pk:
        return True
    return any(bukti.oleh_id == akun.pk and bukti.dihapus is None for bukti in realisasi.bukti.all())
