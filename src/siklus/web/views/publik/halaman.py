"""Public pages as text: words, look and headers, without cookies, sessions or anything of the person who asks."""

from collections.abc import Mapping
from http import HTTPStatus

from django.http import HttpResponse
from django.template.loader import render_to_string
from django.urls import reverse

from siklus.web.queries.pintu import Pintu
from siklus.web.views.gaya_sebaris import inline_policy, inline_style
from siklus.web.views.publik.tampilan import Tampilan
from siklus.web.views.publik.teks import teks_of

GAYA = "publik/formulir.css"


def compose(template: str, tampilan: Tampilan, pintu: Pintu | None, more: Mapping[str, object], **here: str) -> str:
    """A page as text. `here` are the address's own fields, which the links to the other language and size keep."""
    words = teks_of(tampilan.bahasa)
    return render_to_string(
        template,
        {
            "gaya": inline_style(GAYA),
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
    response._csp_update = inline_policy(GAYA)  # type: ignore[attr-defined]  # noqa: SLF001 - django-csp's own way
    return response


def plain(kunci: str, tampilan: Tampilan, pintu: Pintu | None, status: int, sebab: str = "") -> HttpResponse:
    """A page that says one thing: the words `kunci` and `kunci`_isi, and under them why."""
    words = teks_of(tampilan.bahasa)
    isi = words[f"{kunci}_isi"].format(unit=pintu.unit if pintu else "")
    text = compose("publik/kabar.html", tampilan, pintu, {"judul": words[kunci], "isi": isi, "sebab": sebab})
    return answer(text, tampilan, status)
