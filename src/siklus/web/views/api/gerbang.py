"""The gate before every operation: what no operation has to think of, and what every answer carries."""

from collections.abc import Callable
from functools import wraps
from http import HTTPStatus

from django.http import HttpRequest, HttpResponse
from django.utils.cache import get_conditional_response, patch_vary_headers, set_response_etag
from django.views.decorators.csrf import csrf_exempt

from siklus.web.views.access import WITH_KEY, public
from siklus.web.views.api.kunci import headers_of
from siklus.web.views.api.masalah import METHOD, NOT_FOUND, failure

Call = Callable[..., HttpResponse]


def guarded(call: Call) -> Call:
    """The operation behind the gate. It needs no CSRF token: a key is sent on purpose, never by a browser alone."""

    @csrf_exempt
    @wraps(call)
    def operate(request: HttpRequest, **parts: object) -> HttpResponse:
        return _finish(request, _not_allowed(call(request, **parts)))

    operate.access = WITH_KEY  # type: ignore[attr-defined]  # read by the test that asks every view
    return operate


@public
@csrf_exempt
def not_found(request: HttpRequest, rest: str) -> HttpResponse:  # noqa: ARG001 - whatever it was
    """Every address of the door that there is not."""
    return failure(HTTPStatus.NOT_FOUND, NOT_FOUND).response()


def _not_allowed(response: HttpResponse) -> HttpResponse:
    """Ninja's own plain 405 in our form."""
    if response.status_code != HTTPStatus.METHOD_NOT_ALLOWED:
        return response
    return failure(HTTPStatus.METHOD_NOT_ALLOWED, METHOD, {"Allow": response["Allow"]}).response()


def _finish(request: HttpRequest, response: HttpResponse) -> HttpResponse:
    """The key's rate, an ETag where there is something to read, and 304 for who has it already."""
    patch_vary_headers(response, ("Authorization",))
    response["Cache-Control"] = "private, no-cache"
    laju = getattr(request, "laju", None)
    finished = _unless_known(request, response)
    for name, value in (headers_of(laju) if laju else {}).items():
        finished[name] = value
    return finished


def _unless_known(request: HttpRequest, response: HttpResponse) -> HttpResponse:
    if request.method != "GET" or response.status_code != HTTPStatus.OK:
        return response
    set_response_etag(response)
    conditional = get_conditional_response(request, etag=response["ETag"], response=response)
    return conditional if isinstance(conditional, HttpResponse) else response
