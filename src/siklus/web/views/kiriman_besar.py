"""Before anything reads a request's body: how much of it is taken, and where it goes."""

from collections.abc import Callable
from dataclasses import dataclass
from http import HTTPStatus
from typing import Any, TypeVar

from django.conf import settings
from django.contrib.auth.views import redirect_to_login
from django.core.files.uploadedfile import UploadedFile
from django.core.files.uploadhandler import FileUploadHandler
from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import render
from django.utils.deprecation import MiddlewareMixin

from siklus.web.services.bukti.gudang import Penampung, Titipan
from siklus.web.services.bukti.tolak import too_much

V = TypeVar("V", bound=Callable[..., HttpResponseBase])
FIELDS = 100_000
"""Bytes of a request that are no file."""


@dataclass(frozen=True, slots=True)
class Batas:
    """How many bytes of one file, and of one request, are taken; asked when a request comes."""

    berkas: Callable[[], int]
    kiriman: Callable[[], int]


BUKTI = Batas(lambda: settings.BUKTI_LARGEST, lambda: settings.BUKTI_LARGEST_REQUEST)
LAPORAN = Batas(lambda: settings.PERIKSA_LARGEST, lambda: settings.PERIKSA_LARGEST_REQUEST)


def takes_bukti(view: V) -> V:
    """The view is sent files of evidence."""
    return _takes(view, BUKTI)


def takes_laporan(view: V) -> V:
    """The view is sent reports to be checked."""
    return _takes(view, LAPORAN)


def _takes(view: V, batas: Batas) -> V:
    view.takes_files = batas  # type: ignore[attr-defined]  # read by the middleware below
    return view


class Kiriman(UploadedFile[bytes]):
    """A file as it came: it lies in the store's scratch folder until it is kept or the request is over."""

    titipan: Titipan

    def close(self) -> None:
        """Forget what was not kept."""
        self.titipan.drop()


class BuktiHandler(FileUploadHandler):
    """Django's way of telling where a file goes: onto the disk of the store, no further than its limit."""

    file: Any
    """What Django closes when the request breaks off."""

    def __init__(self, request: HttpRequest | None = None, batas: Batas = BUKTI) -> None:
        """`batas` says how much of one file is taken."""
        super().__init__(request)
        self._batas = batas

    def new_file(self, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401 - handed through
        """Another file begins."""
        super().new_file(*args, **kwargs)
        self._penampung = self.file = Penampung(self._batas.berkas())

    def receive_data_chunk(self, raw_data: bytes, start: int) -> None:  # noqa: ARG002 - Django's signature
        """The next piece, for nobody else."""
        self._penampung.write(raw_data)

    def file_complete(self, file_size: int) -> Kiriman:
        """All of it came."""
        found = Kiriman(name=self.file_name, content_type=self.content_type, size=file_size)
        found.titipan = self._penampung.finish()
        return found

    def upload_interrupted(self) -> None:
        """The sender is gone."""
        self._penampung.drop()


class LargeRequests(MiddlewareMixin):
    """Middleware, before the one that looks for the token in a form and so reads it whole."""

    def process_view(
        self,
        request: HttpRequest,
        view: object,
        args: object,  # noqa: ARG002 - Django's signature
        kwargs: dict[str, object],  # noqa: ARG002 - as above
    ) -> HttpResponseBase | None:
        """Strangers are asked to enter, and too much is refused, before any of it is read."""
        batas: Batas | None = getattr(view, "takes_files", None)
        if batas is None or request.method != "POST":
            return None
        if not request.user.is_authenticated:
            return redirect_to_login(request.get_full_path())
        if int(request.META.get("CONTENT_LENGTH") or 0) > batas.kiriman() + FIELDS:
            problems = (too_much(batas.kiriman()),)
            template = "bukti/_gagal.html" if is_partial(request) else "bukti/terlalu_besar.html"
            return render(request, template, {"problems": problems}, status=HTTPStatus.REQUEST_ENTITY_TOO_LARGE)
        request.upload_handlers = [BuktiHandler(request, batas)]
        return None


def is_partial(request: HttpRequest) -> bool:
    """Whether a part of a page is wanted, by htmx or by our own script."""
    return "HX-Request" in request.headers
