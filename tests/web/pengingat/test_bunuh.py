"""A process is killed while it hands a letter over: the letter goes again, and can be recognised."""

import os
import signal
import subprocess
import sys
from collections import Counter
from datetime import date, timedelta
from email import message_from_bytes
from pathlib import Path

import pytest
from django.utils.timezone import now
from pytest_django import Settings

from siklus.web.models import Pengingat, Rencana
from siklus.web.services.pengingat import TAKEN, send_pengingat, waiting_list
from tests.web.services.test_tugas_latar import ROOT, database_url

AKHIR_JULI = date(2026, 7, 24)
BETWEEN = b"-" * 79 + b"\n"
"""What Django's file backend puts behind each letter."""
pytestmark = [
    pytest.mark.django_db(transaction=True),  # another process must see what a test writes
    pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL is not known to Windows"),
]


@pytest.fixture
def surel(tmp_path: Path, settings: Settings) -> Path:
    """Where the letters lie; another process finds it through its own installation's folder."""
    settings.EMAIL_BACKEND = "django.core.mail.backends.filebased.EmailBackend"
    settings.EMAIL_FILE_PATH = tmp_path / "surel"
    return tmp_path / "surel"


def killed(folder: Path, at: str) -> int:
    """Send in a process that dies at that point; how it ended."""
    command = [sys.executable, "-m", "tests.web.pengingat.pembunuh", AKHIR_JULI.isoformat(), at]
    environment = os.environ | {"DATABASE_URL": database_url(), "SIKLUS_DATA": str(folder)}
    return subprocess.run(command, env=environment, cwd=ROOT, check=False).returncode  # noqa: S603 - our own


def read(surel: Path) -> Counter[tuple[str, str]]:
    """Who found which letter, and how often."""
    found: Counter[tuple[str, str]] = Counter()
    for path in sorted(surel.glob("*.log")):
        for written in path.read_bytes().split(BETWEEN)[:-1]:  # two of one second may lie in one file
            letter = message_from_bytes(written)
            found[letter["To"], letter["Message-ID"]] += 1
    return found


@pytest.mark.parametrize(("at", "times"), [("BeforeTaking", 1), ("AfterTaking", 2)])
def test_a_letter_outlives_its_sender(disetujui: Rencana, surel: Path, at: str, times: int) -> None:
    unit = disetujui.survei.unit_id
    assert killed(surel.parent, at) == -signal.SIGKILL
    first = waiting_list()[0]
    assert (waiting_list().count(), first.diambil is not None) == (2, True)
    assert send_pengingat(AKHIR_JULI) == 1, "the other one; the first may still be under way"
    assert send_pengingat(AKHIR_JULI) == 0
    assert send_pengingat(AKHIR_JULI, now() + TAKEN + timedelta(seconds=1)) == 1
    assert not waiting_list().exists()
    letters = {letter.akun.email: letter for letter in Pengingat.objects.select_related("akun")}
    assert read(surel) == {
        (email, f"<pengingat.menjelang.2026-07.{unit}.{letter.akun_id}@localhost>"): times if letter == first else 1
        for email, letter in letters.items()
    }
    assert len(letters) == 2
