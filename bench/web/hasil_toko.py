"""`python -m bench.web.hasil_toko STEP …`: what the figures of a closed survey need; writes what it found as JSON.

`isi N` fills the prepared survey with N answers, closes it and lets its leader in. `pembanding` does the plain thing
beside which the page and the download stand: add up all answers again, write rows that are in memory with csv.
"""

import csv
import json
import os
import random
import sys
from collections.abc import Iterator
from time import perf_counter
from uuid import UUID

from siklus.web.wsgi import application  # first: it sets Django up

# isort: split

from django.conf import settings
from django.db import transaction
from django.test import Client
from django.utils import timezone

from siklus.web.models import Akun, Kanal, Peran, Survei, Tugas
from siklus.web.queries.baris_jawaban import rows_of, table_of
from siklus.web.queries.formulir import formulir_of
from siklus.web.queries.irisan_survei import sums_of
from siklus.web.queries.statistik import tail_of
from siklus.web.services.kiriman import Kiriman
from siklus.web.services.penerimaan import receive_many
from siklus.web.services.survei import close_survei

CHUNK = 1_000
CHANNELS = (Kanal.WEB, Kanal.KIOS, Kanal.WEB, Kanal.KERTAS)


def isi(count: int) -> dict[str, object]:
    """The survey's id, and the session of a person who may read its result."""
    survei = Survei.objects.select_related("unit", "versi").get()
    coming = list(_answers(survei, count))
    for start in range(0, count, CHUNK):
        with transaction.atomic():
            receive_many(coming[start : start + CHUNK], receipts=False)
    pimpinan = Akun.objects.create_user("pimpinan@contoh.id", nama="Pimpinan")
    Tugas.objects.create(akun=pimpinan, peran=Peran.PIMPINAN, unit=survei.unit)
    close_survei(survei, pimpinan, timezone.now())
    client = Client()
    client.force_login(pimpinan, settings.AUTHENTICATION_BACKENDS[0])
    return {"survei": survei.pk, "sesi": client.cookies[settings.SESSION_COOKIE_NAME].value}


def _answers(survei: Survei, count: int) -> Iterator[Kiriman]:
    """Made-up people: mostly 3 and 4, a gap now and then, every dimension of the profile filled."""
    if survei.versi is None:
        raise ValueError(survei)
    draw, formulir = random.Random(1), formulir_of(survei.versi)  # noqa: S311 - made-up answers
    questions = [item.id for item in formulir.pertanyaan]
    values = {item.kunci: item.kunci_nilai for item in formulir.dimensi}
    for number in range(count):
        said = draw.choices((1, 2, 3, 4, None), (10, 30, 600, 359, 1), k=len(questions))
        yield Kiriman(
            uuid=UUID(int=draw.getrandbits(128), version=4),
            survei_id=survei.pk,
            versi_id=survei.versi.pk,
            kanal=CHANNELS[number % len(CHANNELS)],
            nilai=dict(zip(questions, said, strict=True)),
            layanan=("informasi", "pindah-memilih")[number % 3 == 0],
            profil={name: draw.choice(known) for name, known in values.items()},
            lama=60 + number % 90,
            tanda="" if number % 50 else "cepat",
        )


def pembanding() -> dict[str, object]:
    """Seconds of both plain things."""
    survei = Survei.objects.select_related("unit", "versi").get()
    begun = perf_counter()
    sums_of(tail_of(survei.pk, 0))
    recomputed = perf_counter() - begun
    heads, rows = table_of(survei).heads, list(rows_of(survei))
    begun = perf_counter()
    with open(os.devnull, "w", newline="", encoding="utf-8") as file:  # noqa: PTH123 - a name, not a path
        writer = csv.writer(file, delimiter=";")
        writer.writerow(heads)
        writer.writerows(rows)
    return {"ulang": recomputed, "csv": perf_counter() - begun}


if __name__ == "__main__":
    assert application  # noqa: S101 - imported for what it does
    json.dump(isi(int(sys.argv[2])) if sys.argv[1] == "isi" else pembanding(), sys.stdout)
