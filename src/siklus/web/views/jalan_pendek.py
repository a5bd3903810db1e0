"""The short way of public pages past everything that staff screens need and nobody else does."""

from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import Any, cast

from django.core.handlers.exception import convert_exception_to_response
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.middleware.clickjacking import XFrameOptionsMiddleware
from django.middleware.gzip import GZipMiddleware
from django.middleware.security import SecurityMiddleware
from django.urls import Resolver404, ResolverMatch, resolve
from django.utils import translation

from siklus.web.views.kebijakan import UsualPolicy
from siklus.web.views.publik.tampilan import Tampilan
from siklus.web.views.sibuk import fault_page

BEGINNING = "/s/"
Way = Callable[[HttpRequest], HttpResponseBase]
PublicWay = Callable[[HttpRequest], HttpResponse]
SAFE = frozenset({"GET", "HEAD"})


class ShortWay:
    """Middleware, the first: `/s/…` knows no session, no person and no cookie, so that nothing of these is asked.

    Sessions, messages, accounts and the like cost more than reading, checking and storing a response. What every answer
    carries, the headers that protect it and its compression, is asked of Django's own middleware one by one.
    """

    def __init__(self, get_response: Way) -> None:
        """`get_response` is the way that everything else takes."""
        self._long = get_response
        self._short = cast("PublicWay", convert_exception_to_response(_answer))
        self._security = SecurityMiddleware(get_response)
        middleware: Sequence[Any] = (GZipMiddleware, UsualPolicy, XFrameOptionsMiddleware)
        self._finishing = (*(one(_answer) for one in middleware), self._security)

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """The view's own answer, with its length; whatever needs Django's guard against forgery takes the long way."""
        match = _match(request.path_info) if request.path_info.startswith(BEGINNING) else None
        if match is None or not _is_unguarded(request, match):
            return self._long(request)
        request.resolver_match = match
        response = self._security.process_request(request) or self._short(request)
        for middleware in self._finishing:
            response = middleware.process_response(request, response)
        response.headers.setdefault("Content-Length", str(len(response.content)))
        return response


@lru_cache(maxsize=1_000)
def _match(path: str) -> ResolverMatch | None:
    """The view of a path; kept, since the same few forms are asked for all day."""
    try:
        return resolve(path)
    except Resolver404:
        return None


def _is_unguarded(request: HttpRequest, match: ResolverMatch) -> bool:
    return request.method in SAFE or getattr(match.func, "csrf_exempt", False)


def _answer(request: HttpRequest) -> HttpResponseBase:
    request.get_host()  # an unknown host is refused, as everywhere
    match = request.resolver_match
    assert match is not None  # noqa: S101 - ShortWay has just set it
    try:
        found: HttpResponseBase = match.func(request, *match.args, **match.kwargs)
    except Exception as error:
        with translation.override(Tampilan.of(request).bahasa):
            page = fault_page(error)
        if page is None:
            raise
        return page
    return found
