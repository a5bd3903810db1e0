"""`python -m tests.faults.web.laporan_toko`: an office whose reports can be sealed; two people's sessions, as JSON."""

import json
import sys

from siklus.web.wsgi import application  # first: it sets Django up

# isort: split

from django.conf import settings
from django.test import Client

from siklus.cli.examples import example_folders
from siklus.web.models import Akun, StatusSurvei, Survei
from siklus.web.services.peragaan import load_examples

OFFICE = "kpu-arunika"


def prepare() -> dict[str, object]:
    """The office with its whole cycle, without what a sealed report still lacks."""
    load_examples([folder for folder in example_folders() if folder.name == OFFICE], lambda _: None)
    survei = Survei.objects.get(unit__kode=OFFICE, status=StatusSurvei.DISEGEL)
    return {"survei": survei.pk, "pimpinan": session("pimpinan"), "penulis": session("penanggung-jawab")}


def session(peran: str) -> str:
    """Of one of the examples' people."""
    client = Client()
    client.force_login(Akun.objects.get(email=f"{peran}@contoh.example"), settings.AUTHENTICATION_BACKENDS[0])
    return client.cookies[settings.SESSION_COOKIE_NAME].value


if __name__ == "__main__":
    assert application
    json.dump(prepare(), sys.stdout)
