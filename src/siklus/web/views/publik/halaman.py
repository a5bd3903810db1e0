"""Public pages as text: words, look and headers, without cookies, sessions or anything of the person who asks."""

import hashlib
from base64 import b64encode
from collections.abc import Mapping
from functools import lru_cache
from http import HTTPStatus
from importlib.resources import files

from django.http import HttpResponse
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.safestring import SafeString, mark_safe

from siklus.web.queries.pintu import Pintu
from siklus.web.views.publik.tampilan import Tampilan
from siklus.web.views.publik.teks import teks_of


@lru_cache(maxsize=1)
def gaya() -> SafeString:
    """The style that stands in every public page, so that a page is one request."""
    text = files("siklus.web").joinpath("static/publik/formulir.css").read_text(encoding="utf-8")
    return mark_safe(text.strip())  # noqa: S308 - our own file


@lru_cache(maxsize=1)
def gaya_csp() -> dict[str, list[str]]:
    """What lets exactly that style in."""
    digest = b64encode(hashlib.sha256(gaya().encode()).digest()).decode()
    return {"style-src": [f"'sha256-{digest}'"]}


def compose(template: str, tampilan: Tampilan, pintu: Pintu | None, more: Mapping[str, object], **here: str) -> str:
    """A page as text. `here` are the address's own fields, which the links to the other language and size keep."""
    words = teks_of(tampilan.bahasa)
    return render_to_string(
        template,
        {
            "gaya": gaya(),
            "bahasa": tampilan.bahasa,
            "besar": tampilan.besar,
            "teks": words,
            "pintu": pintu,
            "tautan_bahasa": tampilan.other_language().link(**here),
            "tautan_ukuran": tampilan.other_size().link(**here),
            "tautan_periksa": tampilan.link(reverse("terima"), kode=str(more.get("tanda_terima", ""))),
            "tautan_baru": tampilan.link(reverse("publik", args=[pintu.kode])) if pintu else "",
            "terima_isi": words["terima_isi"].format(unit=pintu.unit) if pintu else "",
            **more,
        },
    )


def answer(text: str | bytes, tampilan: Tampilan, status: int = HTTPStatus.OK) -> HttpResponse:
    """The page as an answer that nobody keeps: it carries a number of its own, or somebody's answers."""
    response = HttpResponse(text, status=status)
    response["Cache-Control"] = "no-store"
    response["Content-Language"] = tampilan.bahasa
    response["Referrer-Policy"] = "no-referrer"
    response._csp_update = gaya_csp()  # type: ignore[attr-defined]  # noqa: SLF001 - django-csp's own way
    return response


def plain(kunci: str, tampilan: Tampilan, pintu: Pintu | None, status: int, sebab: str = "") -> HttpResponse:
    """A page that says one thing: the words `kunci` and `kunci`_isi, and under them why."""
    words = teks_of(tampilan.bahasa)
    isi = words[f"{kunci}_isi"].format(unit=pintu.unit if pintu else "")
    text = compose("publik/kabar.html", tampilan, pintu, {"judul": words[kunci], "isi": isi, "sebab": sebab})
    return answer(text, tampilan, status)
