"""`python -m siklus.web pengingat`: send today's letters; run once a day."""

from django.core.management.base import BaseCommand
from django.utils.timezone import localdate

from siklus.web.services.pengingat import send_pengingat


class Command(BaseCommand):
    """Each letter is sent once, however often this runs."""

    help = "Mengirim pengingat RTL hari ini; jalankan sekali sehari."

    def handle(self, **_options: object) -> None:
        """Send, and say how many."""
        self.stdout.write(f"{send_pengingat(localdate())} pengingat terkirim.")
