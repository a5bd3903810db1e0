"""`python -m bench.web.laporan_toko [FOLDER]`: an office with its whole cycle; writes what the figures need as JSON.

Without a folder of an office it is one that is made up, large.
"""

import json
import sys
import tempfile
from pathlib import Path

from siklus.web.wsgi import application  # first: it sets Django up

# isort: split

from django.conf import settings
from django.test import Client

from bench.large import OWN_PARTS, make_large_office, prose
from siklus.web.models import Akun, Laporan, NarasiLaporan, StatusSurvei, Survei
from siklus.web.services.peragaan import load_examples

LONGER = 2
"""As much again of the office's own words as the files of `script/bench laporan` have: more than 35 pages."""


def isi(given: Path | None = None) -> dict[str, object]:
    """The survey whose follow-up report is written, and the session of a person who writes it."""
    with tempfile.TemporaryDirectory(prefix="siklus-bench-") as folder:
        kantor = given or make_large_office(Path(folder) / "kantor-rekaan")
        load_examples([kantor], lambda _: None)
    survei = Survei.objects.get(unit__kode=kantor.name, status=StatusSurvei.DISEGEL)
    penulis = Akun.objects.get(email="penanggung-jawab@contoh.example")
    for laporan in Laporan.objects.filter(survei=survei):
        _write(laporan, penulis)
    client = Client()
    client.force_login(penulis, settings.AUTHENTICATION_BACKENDS[0])
    return {"survei": survei.pk, "sesi": client.cookies[settings.SESSION_COOKIE_NAME].value}


def _write(laporan: Laporan, oleh: Akun) -> None:
    """The office's own text of every part that it writes itself."""
    for kunci, length in OWN_PARTS.items():
        jenis, _, bagian = kunci.rpartition("/")
        if jenis in {"", laporan.jenis}:
            NarasiLaporan.objects.create(laporan=laporan, bagian=bagian, isi=prose(LONGER * length), oleh=oleh)


if __name__ == "__main__":
    assert application  # noqa: S101 - imported for what importing it does
    json.dump(isi(*map(Path, sys.argv[1:])), sys.stdout)
