"""Answers that come in at the very moment of closing: stored and frozen, or told that it is closed; nothing between.

Each sender writes for itself, as several server processes do on PostgreSQL.
"""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from django.db import connection

from siklus.web.models import Irisan, Jawaban, Survei
from siklus.web.queries.statistik import SEMUA, statistik_of
from siklus.web.services.penulis import write_now
from siklus.web.services.survei import close_survei
from siklus.web.services.survei.sidik import compute_sidik
from tests.web.conftest import Orang
from tests.web.survei.conftest import PADA, kiriman

SENDERS, EACH = 6, 12


@pytest.mark.django_db(transaction=True)
def test_no_answer_slips_in_behind_the_closing(dibuka: Survei, orang: Orang) -> None:
    together = Barrier(SENDERS + 1)

    def send(sender: int) -> list[str]:
        together.wait()
        try:
            return [str(write_now([kiriman(dibuka, sender * EACH + number)])[0].keadaan) for number in range(EACH)]
        finally:
            connection.close()

    with ThreadPoolExecutor(SENDERS) as pool:
        waiting = [pool.submit(send, sender) for sender in range(SENDERS)]
        together.wait()
        while Jawaban.objects.filter(survei=dibuka).count() < SENDERS:
            pass
        closed = close_survei(dibuka, orang.pimpinan, PADA)
        told = [keadaan for item in waiting for keadaan in item.result()]
    stored = Jawaban.objects.filter(survei=dibuka).count()
    assert set(told) <= {"tersimpan", "ditolak"}
    assert told.count("tersimpan") == stored
    assert compute_sidik(closed) == closed.sidik
    assert statistik_of(closed)[SEMUA].semua.n == stored
    assert Irisan.objects.filter(survei=closed, dimensi="", kunci="").exists()
