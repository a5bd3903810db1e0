"""The answers to a sent form: a receipt, or the form again; as a page, or as data for the page's own script."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from http import HTTPStatus
from uuid import uuid4

from django.http import HttpRequest, HttpResponse, HttpResponseBase, JsonResponse
from django.urls import reverse

from siklus.web.views.publik.halaman import answer, plain
from siklus.web.views.publik.langkah import Isian
from siklus.web.views.publik.lembar import Lembar, Pesan, form_page

RETRY_BUSY, RETRY_OFTEN = 5, 60
"""Seconds after which sending again may help."""


@dataclass(frozen=True, slots=True)
class Balasan:
    """Answers the sender of one form. `wants_data`: the page's script asks, which shows the outcome itself."""

    lembar: Lembar
    wants_data: bool

    @classmethod
    def to(cls, request: HttpRequest, lembar: Lembar) -> "Balasan":
        """Answer as the request asks."""
        return cls(lembar, "application/json" in request.META.get("HTTP_ACCEPT", ""))

    def received(self, tanda_terima: str) -> HttpResponseBase:
        """Stored: a page of its own, so that Back and reload send nothing again."""
        if self.wants_data:
            return _data({"ok": True, "tanda_terima": tanda_terima}, HTTPStatus.CREATED)
        address = self.lembar.tampilan.link(_receipts(self.lembar.pintu.kode) + tanda_terima)
        return HttpResponse(status=HTTPStatus.SEE_OTHER, headers={"Location": address, "Cache-Control": "no-store"})

    def faulty(self, galat: Mapping[str, str]) -> HttpResponseBase:
        """Something lacks or is wrong (field → sentence; "" for the whole): named beside each and above all."""
        if self.wants_data:
            return _data({"fields": dict(galat), "words": self._said("perbaiki")}, HTTPStatus.UNPROCESSABLE_ENTITY)
        marked = replace(self.lembar, isian=Isian(self.lembar.isian.isi, galat))
        listed = tuple(item for item in marked.langkah_list() if item.galat)
        return _again(
            marked,
            Pesan(marked.words("perbaiki"), marked.words("perbaiki_isi"), listed),
            HTTPStatus.UNPROCESSABLE_ENTITY,
        )

    def changed(self) -> HttpResponseBase:
        """Another answer was stored under this page's number: the same answers in a new form."""
        uuid = str(uuid4())
        if self.wants_data:
            return _data({"uuid": uuid, "words": self._said("berbeda")}, HTTPStatus.CONFLICT)
        return _again(replace(self.lembar, uuid=uuid), self._pesan("berbeda"), HTTPStatus.CONFLICT)

    def busy(self) -> HttpResponseBase:
        """The store cannot take anything now: the answers stay in the form."""
        return self._later("sibuk", HTTPStatus.SERVICE_UNAVAILABLE, RETRY_BUSY)

    def too_often(self) -> HttpResponseBase:
        """More than one place may send in so short a time: the answers stay in the form."""
        return self._later("sering", HTTPStatus.TOO_MANY_REQUESTS, RETRY_OFTEN)

    def closed(self) -> HttpResponseBase:
        """The survey takes no answers."""
        words, why = self.lembar.words, self.lembar.words("tidak_sempat")
        if self.wants_data:
            return _data({"words": f"{words('sudah_ditutup')}. {why}"}, HTTPStatus.GONE)
        return plain("sudah_ditutup", self.lembar.tampilan, self.lembar.pintu, HTTPStatus.GONE, why)

    def _later(self, kunci: str, status: int, seconds: int) -> HttpResponseBase:
        if self.wants_data:
            said = f"{self.lembar.words(kunci)}. {self.lembar.words('gagal_isi')}"
            response: HttpResponseBase = _data({"words": said, "again": self.lembar.words("kirim_lagi")}, status)
        else:
            response = _again(self.lembar, self._pesan(kunci, kirim=True), status)
        response["Retry-After"] = str(seconds)
        return response

    def _pesan(self, kunci: str, *, kirim: bool = False) -> Pesan:
        return Pesan(self.lembar.words(kunci), self.lembar.words(f"{kunci}_isi"), kirim=kirim)

    def _said(self, kunci: str) -> str:
        return f"{self.lembar.words(kunci)}. {self.lembar.words(f'{kunci}_isi')}"


@lru_cache(maxsize=1_000)
def _receipts(kode: str) -> str:
    """Where a survey's receipts stand: found once, since looking an address up costs as much as reading a form."""
    return reverse("publik_terima", args=[kode, "_"]).removesuffix("_")


def _again(lembar: Lembar, pesan: Pesan, status: int) -> HttpResponseBase:
    return answer(form_page(lembar, pesan), lembar.tampilan, status)


def _data(found: Mapping[str, object], status: int) -> JsonResponse:
    response = JsonResponse(found, status=status)
    response["Cache-Control"] = "no-store"
    return response
