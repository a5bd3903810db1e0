"""`python -m bench.web.laporan_toko`: an example office with its whole cycle; writes what the figures need as JSON."""

import json
import sys

from siklus.web.wsgi import application  # first: it sets Django up

# isort: split

from django.conf import settings
from django.test import Client

from siklus.cli.examples import example_folders
from siklus.web.models import Akun, StatusSurvei, Survei
from siklus.web.services.peragaan import load_examples


def isi() -> dict[str, object]:
    """The survey whose follow-up report is the longest, and the session of a person who writes it."""
    load_examples(example_folders(), lambda _: None)
    survei = Survei.objects.get(unit__kode="kpu-tirtamaya", status=StatusSurvei.DISEGEL)
    client = Client()
    client.force_login(Akun.objects.get(email="penanggung-jawab@contoh.example"), settings.AUTHENTICATION_BACKENDS[0])
    return {"survei": survei.pk, "sesi": client.cookies[settings.SESSION_COOKIE_NAME].value}


if __name__ == "__main__":
    assert application  # noqa: S101 - imported for what importing it does
    json.dump(isi(), sys.stdout)
