"""A survey's public address: as a link, as typed, and as words to send."""

from django.conf import settings
from django.urls import reverse

from siklus.core.survei.periode import print_date
from siklus.web.models import Survei


def tautan_of(survei: Survei) -> str:
    """The whole link to the survey's form."""
    return f"{settings.ALAMAT}{reverse('publik', args=(survei.kode,))}"


def typed_of(survei: Survei) -> str:
    """The same as a person types it, without the scheme."""
    return tautan_of(survei).partition("://")[2]


def ajakan_of(survei: Survei) -> str:
    """Words for WhatsApp, ready to send."""
    until = f" Dibuka sampai {print_date(survei.rencana_tutup)}." if survei.rencana_tutup else ""
    return (
        f"Bagaimana pelayanan {survei.unit.sebutan}? Mohon isi survei singkat ini, sekitar 90 detik, tanpa nama dan"
        f" tanpa nomor:\n{tautan_of(survei)}\n{until.strip()}".strip()
    )
