"""The reasons for which a response is doubtful, as a person reads them."""

from django.utils.translation import gettext_lazy as _

TANDA = {
    "cepat": _("Dijawab terlalu cepat"),
    "seragam": _("Semua nilainya sama"),
    "beruntun": _("Datang beruntun dari satu tempat"),
    "jebakan": _("Mengisi isian yang tidak terlihat"),
    "petugas": _("Diragukan oleh petugas"),
}
"""What Jawaban.tanda holds (comma-separated) → its words; the first four come from services/pertahanan."""


def printed_tanda(tanda: str) -> str:
    """The words of one reason or of several; a reason that nobody here knows stays as it is."""
    return ", ".join(str(TANDA.get(reason, reason)) for reason in tanda.split(",") if reason)
