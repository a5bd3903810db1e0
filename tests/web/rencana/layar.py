"""What the tests of a plan's pages share: addresses, a page's words, and what a form sends."""

from http import HTTPStatus

from django.test import Client

from siklus.web.models import Survei

MASA = {"awal": "2026-07", "akhir": "2026-12"}
LENGKAP = {
    "unsur": "sarana",
    "kegiatan": "Menambah kipas angin",
    "bulan": ["2026-07", "2026-09"],
    "indikator": "Kipas terpasang",
    "target": "Empat kipas",
    "anggaran": "Rp 2.500.000",
}


def path(survei: Survei, rest: str) -> str:
    return f"/survei/{survei.pk}/{rest}"


def text_of(client: Client, there: str) -> str:
    page = client.get(there)
    assert page.status_code == HTTPStatus.OK
    return page.content.decode()
