"""What is kept by tests.web.once comes back as it was."""

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from django.conf import settings
from django.db import transaction

from siklus.web.models import Jejak, Jenjang, Unit
from siklus.web.services.pohon import add_unit
from tests.web.once import once

FOLDER = settings.DATA / "uji-sekali"
WORDS = "Kantor “d'Arta” 100 %\n\\ dan \x07"


@contextmanager
def taken_back() -> Iterator[None]:
    """Whatever is written to the store meanwhile goes."""
    with transaction.atomic():
        yield
        transaction.set_rollback(True)


def make(made: list[str], nama: str = WORDS) -> None:
    add_unit(None, Jenjang.INSTANSI, "kpu", nama, "KPU")
    FOLDER.mkdir()
    (FOLDER / "berkas").write_bytes(b"\x00\xff")
    made.append(nama)


def rows() -> list[object]:
    return [list(model._default_manager.order_by("pk").values()) for model in (Unit, Jejak)]  # noqa: SLF001 - any model


@pytest.mark.django_db
def test_it_is_made_once_and_comes_back_to_the_last_bit() -> None:
    made: list[str] = []
    seen = []
    for _ in range(2):
        with taken_back():
            once("uji", lambda: make(made))
            seen.append((rows(), (FOLDER / "berkas").read_bytes()))
            (FOLDER / "berkas").unlink()
            FOLDER.rmdir()
    assert made == [WORDS]
    assert seen[0] == seen[1]
    assert Unit.objects.count() == 0


@pytest.mark.django_db
def test_in_a_store_that_holds_other_rows_it_is_made_anew() -> None:
    made: list[str] = []
    with taken_back():
        once("uji lain", lambda: made.append("pertama"))
    add_unit(None, Jenjang.INSTANSI, "lain", "Lain", "Lain")
    once("uji lain", lambda: made.append("kedua"))
    assert made == ["pertama", "kedua"]
