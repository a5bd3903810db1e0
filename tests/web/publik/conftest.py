"""The survey that the public answers, and what a person fills in."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import Any
from urllib.parse import urlencode

import pytest
from django.test import Client

from siklus.web.models import Survei
from tests.web.survei.conftest import dibuka, disegel, ditutup, draf

__all__ = ["dibuka", "disegel", "ditutup", "draf"]
UUID_A, UUID_B = "11111111-1111-4111-8111-111111111111", "22222222-2222-4222-8222-222222222222"
PERTANYAAN = (
    *("persyaratan", "prosedur", "waktu", "biaya", "produk"),
    *("kompetensi", "perilaku", "sarana", "pengaduan"),
)


def filled(uuid: str = UUID_A, **changed: str) -> dict[str, str]:
    """A complete form, as a browser sends it; `changed` names fields with _ for -."""
    answers = {f"n-{name}": str(number % 4 + 1) for number, name in enumerate(PERTANYAAN)}
    rest = {
        "uuid": uuid,
        "layanan": "informasi",
        "p-jenis_kelamin": "P",
        "p-usia": "",
        "t-saran": "Ruang tunggu panas.",
    }
    return answers | rest | {name.replace("__", "-"): value for name, value in changed.items()}


@dataclass
class Isi(HTMLParser):
    """What a page holds: its fields with their values, and which of them are marked as wrong."""

    fields: dict[str, str] = field(default_factory=dict)
    radios: set[str] = field(default_factory=set)
    wrong: set[str] = field(default_factory=set)
    links: list[str] = field(default_factory=list)
    _area: str = ""

    def __post_init__(self) -> None:
        super().__init__()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        known = {name: value or "" for name, value in attrs}
        name = known.get("name", "")
        if tag == "input" and known.get("type") == "radio":
            self.radios.add(name)
            if "checked" in known:
                self.fields[name] = known["value"]
        elif tag == "input" and name:
            self.fields[name] = known.get("value", "")
        elif tag == "textarea":
            self._area = name
            self.fields[name] = ""
        elif tag == "a":
            self.links.append(known.get("href", ""))
        elif tag == "p" and "galat" in known.get("class", "").split() and "hidden" not in known:
            self.wrong.add(known.get("id", "").removeprefix("g-"))

    def handle_data(self, data: str) -> None:
        if self._area:
            self.fields[self._area] += data.lstrip("\n")

    def handle_endtag(self, tag: str) -> None:
        if tag == "textarea":
            self._area = ""


def read(text: str) -> Isi:
    """A page's fields."""
    page = Isi()
    page.feed(text)
    return page


@pytest.fixture
def warga() -> Client:
    """Somebody who has never been here."""
    return Client()


def send(client: Client, path: str, data: Mapping[str, str], *, script: bool = False) -> Any:  # noqa: ANN401 - Django's own answer
    """POST a form as a browser does, or as the page's own script."""
    headers = {"Accept": "application/json"} if script else {}
    body = urlencode(data)
    return client.post(path, body, content_type="application/x-www-form-urlencoded", headers=headers)


def address(survei: Survei) -> str:
    """The short address."""
    return f"/s/{survei.kode}"
