"""Mail servers at which a process is killed; and `python -m tests.web.pengingat.pembunuh DAY`, which sends to one."""

import os
import signal
import sys
from collections.abc import Sequence
from datetime import date

from django.core.mail import EmailMessage
from django.core.mail.backends.filebased import EmailBackend


class BeforeTaking(EmailBackend):
    """The letter was not handed over."""

    def send_messages(self, _messages: Sequence[EmailMessage]) -> int:
        """Die."""
        os.kill(os.getpid(), signal.SIGKILL)
        return 0


class AfterTaking(BeforeTaking):
    """The letter was handed over, and nobody knows it."""

    def send_messages(self, messages: Sequence[EmailMessage]) -> int:
        """Take them, then die."""
        EmailBackend.send_messages(self, messages)
        return super().send_messages(messages)


if __name__ == "__main__":
    import django
    from django.conf import settings

    django.setup()
    from siklus.web.services.pengingat import send_pengingat

    settings.EMAIL_BACKEND = f"tests.web.pengingat.pembunuh.{sys.argv[2]}"
    send_pengingat(date.fromisoformat(sys.argv[1]))
