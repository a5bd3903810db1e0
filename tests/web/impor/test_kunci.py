"""What an import makes of its rows while nobody waits for it: SQLite has one writer, which is everybody's."""

import sys
from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import CodeType, FrameType

import pytest
from django.db import connection

from siklus.web.models import Jawaban, Saran, Survei
from siklus.web.queries.irisan_survei import sums_of
from siklus.web.services.impor import kerja
from siklus.web.services.impor.langkah import start
from siklus.web.services.kiriman import Kiriman
from siklus.web.services.samaran import mask
from siklus.web.services.usulan_unsur import propose_unsur
from tests.web.conftest import Orang
from tests.web.impor import berkas_contoh as contoh
from tests.web.impor.alur import tried, upload

pytestmark = pytest.mark.django_db(transaction=True)  # a test's own transaction would be around everything
MADE: tuple[Callable[..., object], ...] = (Kiriman.sidik, mask, propose_unsur, sums_of)


@contextmanager
def watched() -> Iterator[dict[str, list[bool]]]:
    """Each function's calls: whether a transaction was open."""
    names = {code_of(function): function.__name__ for function in MADE}
    seen: dict[str, list[bool]] = defaultdict(list)

    def look(frame: FrameType, event: str, _: object) -> None:
        if event == "call" and frame.f_code in names:
            seen[names[frame.f_code]].append(connection.in_atomic_block)

    sys.setprofile(look)
    try:
        yield seen
    finally:
        sys.setprofile(None)


def code_of(function: Callable[..., object]) -> CodeType:
    return function.__code__


def test_what_needs_no_store_is_made_before_its_lock_is_taken(dibuka: Survei, orang: Orang) -> None:
    rows = [(*answers, "Mohon loket dibuka lebih pagi, HP 0812-3456-7890") for answers in contoh.ANSWERS]
    impor = upload(dibuka, contoh.umum(rows), orang.petugas).impor
    tried(impor)
    start(impor, orang.petugas)
    with watched() as seen:
        kerja.run.func(impor.pk)
    assert (Jawaban.objects.count(), Saran.objects.filter(isi__contains="[nomor disamarkan]").count()) == (3, 3)
    assert seen == {"sidik": [False] * 3, "mask": [False] * 3, "propose_unsur": [False] * 3, "sums_of": [False]}
