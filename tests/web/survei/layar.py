"""What every test of a survey's screens asks for."""

import re
from http import HTTPStatus
from typing import Protocol

from django.urls import reverse

from siklus.web.models import Layanan, Survei

OK, MOVED, FORBIDDEN, GONE = HTTPStatus.OK, HTTPStatus.FOUND, HTTPStatus.FORBIDDEN, HTTPStatus.NOT_FOUND
NOT_ALLOWED, WRONG, CONFLICT = HTTPStatus.METHOD_NOT_ALLOWED, HTTPStatus.UNPROCESSABLE_ENTITY, HTTPStatus.CONFLICT


def address(name: str, survei: Survei, *more: object) -> str:
    first = survei.unit.kode if name in {"unit_survei", "survei_baru"} else survei.pk
    return reverse(name, args=(first, *more))


class Page(Protocol):
    """Whatever the test's browser got."""

    content: bytes


def text(response: Page) -> str:
    """What a person reads: the page without its tags, blanks in one."""
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", response.content.decode()))


def add_services(survei: Survei, count: int) -> None:
    """Leave the survey with so many services."""
    survei.sasaran.all().delete()
    for number in range(count):
        layanan = Layanan.objects.create(unit=survei.unit, kode=f"l{number}", nama=f"Layanan {number}")
        survei.sasaran.create(layanan=layanan, pengguna=100)
    Layanan.objects.exclude(kode__startswith="l").delete()
