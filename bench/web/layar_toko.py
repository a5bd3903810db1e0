"""`python -m bench.web.layar_toko`: a plan with 200 RTL and 1,000 evidence files; writes survey and session as JSON.

The large example office's own rows are written again and again under other numbers.
"""

import json
import sys
import tempfile
from itertools import cycle, islice
from pathlib import Path

from siklus.web.wsgi import application  # first: it sets Django up

# isort: split

from django.conf import settings
from django.test import Client

from bench.large import make_large_office
from siklus.web.models import Akun, Bukti, PenanggungJawabRtl, Realisasi, Rtl, StatusSurvei, Survei
from siklus.web.services.peragaan import load_examples

RTL, FILES = 200, 1_000


def isi() -> dict[str, object]:
    """The survey, and the session of a person who carries it out."""
    with tempfile.TemporaryDirectory(prefix="siklus-bench-") as folder:
        load_examples([make_large_office(Path(folder) / "kantor-rekaan")], lambda _: None)
    survei = Survei.objects.get(unit__kode="kantor-rekaan", status=StatusSurvei.DISEGEL)
    rtl_list = list(Rtl.objects.filter(rencana__survei=survei, dihapus=None).prefetch_related("penanggung_jawab"))
    for number, rtl in zip(range(len(rtl_list), RTL), cycle(rtl_list), strict=False):
        _again(rtl, number)
    _more_files(survei)
    client = Client()
    client.force_login(Akun.objects.get(email="penanggung-jawab@contoh.example"), settings.AUTHENTICATION_BACKENDS[0])
    return {"survei": survei.pk, "sesi": client.cookies[settings.SESSION_COOKIE_NAME].value}


def _again(rtl: Rtl, number: int) -> None:
    """The same RTL once more, with those who answer for it and its months."""
    answering = [item.subbagian_id for item in rtl.penanggung_jawab.all()]
    months = list(Realisasi.objects.filter(rtl_id=rtl.pk))
    copy = Rtl.objects.create(
        **{
            name: getattr(rtl, name)
            for name in ("rencana", "unit", "unsur", "kegiatan", "bulan", "indikator", "target")
        },
        identitas=f"RTL-UKUR-{number}",
        urutan=number,
    )
    PenanggungJawabRtl.objects.bulk_create(
        PenanggungJawabRtl(rtl=copy, subbagian_id=key, urutan=place) for place, key in enumerate(answering)
    )
    for month in months:
        month.pk, month.rtl = None, copy
        month.save(force_insert=True)


def _more_files(survei: Survei) -> None:
    """The pictures that there are, shown for other months too."""
    months = Realisasi.objects.filter(rtl__rencana__survei=survei).order_by("pk")
    known = list(Bukti.objects.filter(realisasi__in=months, dihapus=None))
    for month, bukti in islice(zip(cycle(months), cycle(known), strict=False), FILES - len(known)):
        bukti.pk, bukti.realisasi = None, month
        bukti.save(force_insert=True)


if __name__ == "__main__":
    assert application  # noqa: S101 - imported for what importing it does
    json.dump(isi(), sys.stdout)
