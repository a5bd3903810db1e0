"""The API as a whole: its operations, what becomes of every exception, its OpenAPI text, its addresses."""

from collections.abc import Iterator
from http import HTTPStatus
from typing import Any

from django.db import DatabaseError
from django.http import HttpRequest, HttpResponse
from django.urls import URLPattern, path, re_path
from ninja import NinjaAPI
from ninja.errors import AuthenticationError, HttpError, ValidationError

from siklus.core.errors import Place, Problem, SiklusError
from siklus.web.services.penerimaan import StoreBusyError
from siklus.web.views.api import halaman, jawaban, survei, unit
from siklus.web.views.api.gerbang import guarded, not_found
from siklus.web.views.api.json_ketat import StrictParser
from siklus.web.views.api.kunci import no_key
from siklus.web.views.api.masalah import BUSY, NOT_JSON, ApiError, failure
from siklus.web.views.api.skema import in_our_form

BLIND = "HASIL-01"
WAIT = {"Retry-After": "2"}
DESCRIPTION = "Mengirim jawaban, membaca unit, kuesioner, dan hasil. Panduannya: docs/panduan/api.md."


class Api(NinjaAPI):
    """Ninja's API, whose OpenAPI text tells of problem+json and of the headers that the gate adds."""

    def get_openapi_schema(self, **options: Any) -> Any:  # noqa: ANN401 - Ninja's own
        """The text, as a mapping."""
        return in_our_form(super().get_openapi_schema(**options))


api = Api(
    title="API Siklus", version="1", description=DESCRIPTION, urls_namespace="api", docs_url=None, openapi_url=None,
    parser=StrictParser(),
)  # fmt: skip
for router in (unit.router, survei.router, jawaban.router):
    api.add_router("", router)


@api.exception_handler(ApiError)
def _ended(request: HttpRequest, error: ApiError) -> HttpResponse:  # noqa: ARG001 - Ninja's signature, here and below
    return error.response()


@api.exception_handler(AuthenticationError)
def _unknown(request: HttpRequest, error: AuthenticationError) -> HttpResponse:  # noqa: ARG001 - as above
    return no_key().response()


@api.exception_handler(ValidationError)
def _misshapen(request: HttpRequest, error: ValidationError) -> HttpResponse:  # noqa: ARG001 - as above
    return ApiError(HTTPStatus.UNPROCESSABLE_ENTITY, *map(_fault, error.errors)).response()


@api.exception_handler(HttpError)
def _unread(request: HttpRequest, error: HttpError) -> HttpResponse:  # noqa: ARG001 - as above
    """Ninja raises it for a body that the parser refuses, and for nothing else here."""
    return failure(HTTPStatus.BAD_REQUEST, NOT_JSON).response()


@api.exception_handler(StoreBusyError)
def _busy(request: HttpRequest, error: StoreBusyError) -> HttpResponse:  # noqa: ARG001 - as above
    return ApiError(HTTPStatus.SERVICE_UNAVAILABLE, *error.problems, headers=WAIT).response()


@api.exception_handler(SiklusError)
def _refused(request: HttpRequest, error: SiklusError) -> HttpResponse:  # noqa: ARG001 - as above
    """A query that says no: the survey is still blind, or there is nothing to compute."""
    blind = error.problems[0].code == BLIND
    return ApiError(HTTPStatus.FORBIDDEN if blind else HTTPStatus.CONFLICT, *error.problems).response()


@api.exception_handler(DatabaseError)
def _unreachable(request: HttpRequest, error: DatabaseError) -> HttpResponse:  # noqa: ARG001 - as above
    return failure(HTTPStatus.SERVICE_UNAVAILABLE, BUSY, WAIT).response()


def _fault(found: dict[str, Any]) -> Problem:
    """One of pydantic's findings: where it is, in our words; what it was is not repeated."""
    where = ".".join(str(part) for part in found["loc"] if part not in {"body", "query", "path"})
    message = f"Isian “{where[:80]}” tidak sesuai bentuknya ({found['type']})."
    return Problem("API-06", message, "Periksa bentuknya pada halaman API.", Place(column=where[:80]))


def addresses() -> Iterator[URLPattern]:
    """Every address of the door: the page, the OpenAPI text, the operations behind the gate, and nothing else."""
    yield path("", halaman.halaman, {"api": api}, name="api")
    yield path("openapi.json", halaman.openapi, {"api": api}, name="api_openapi")
    for pattern in api.urls[0]:
        if isinstance(pattern, URLPattern) and pattern.name != "api-root":
            pattern.callback = guarded(pattern.callback)
            pattern.name = f"api_{pattern.name}"  # a screen may have the same name, and no link may lead here instead
            yield pattern
    yield re_path(r"^(?P<rest>.*)$", not_found)
