"""`python -m bench.web.bukti_toko [N]`: a month that evidence can be sent to; writes what a client needs as JSON.

With N, so many contents that somebody sent before stand in the store, as rows without files.
"""

import json
import sys
from collections.abc import Iterator

from siklus.web.wsgi import application  # first: it sets Django up

# isort: split

from django.conf import settings
from django.test import Client

from siklus.web.models import Akun, BerkasBukti, Peran, Realisasi, Rencana, Rtl, Survei, Tugas
from siklus.web.queries.bukti.pernah import bands_of

CHUNK, SPREAD = 1_000, 0x9E3779B97F4A7C15


def prepare(count: int) -> dict[str, object]:
    """The month's id, and the session and token of a person who may fill it in."""
    survei = Survei.objects.select_related("unit").get()
    oleh = Akun.objects.create_user("bukti@contoh.id", nama="Petugas Bukti")
    Tugas.objects.create(akun=oleh, peran=Peran.PENANGGUNG_JAWAB, unit=survei.unit)
    rencana = Rencana.objects.create(survei=survei, awal="2027-01", akhir="2027-06")
    rtl = Rtl.objects.create(rencana=rencana, unit=survei.unit, identitas="RTL-2027-01", unsur="sarana")
    BerkasBukti.objects.bulk_create(_contents(count), batch_size=CHUNK)
    client = Client()
    client.force_login(oleh, settings.AUTHENTICATION_BACKENDS[0])
    target = Realisasi.objects.create(rtl=rtl, bulan="2027-01")
    client.get(f"/bukti/untuk/realisasi/{target.pk}", headers={"Host": "localhost"})
    return {
        "target": target.pk,
        "sesi": client.cookies[settings.SESSION_COOKIE_NAME].value,
        "token": client.cookies[settings.CSRF_COOKIE_NAME].value,
    }


def _contents(count: int) -> Iterator[BerkasBukti]:
    for number in range(1, count + 1):
        phash = f"{number * SPREAD % 2**64:016x}"
        yield BerkasBukti(sha256=f"{number:064x}", ukuran=1, media_type="image/jpeg", phash=phash, **bands_of(phash))


if __name__ == "__main__":
    assert application  # noqa: S101 - imported for what it does
    json.dump(prepare(int(sys.argv[1]) if len(sys.argv) > 1 else 0), sys.stdout)
