"""A store, or an agency's server, that does not answer is said plainly: try again, nothing was changed."""

import logging
from collections.abc import Callable
from http import HTTPStatus

from django.db import InterfaceError, OperationalError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string

from siklus.web.services.penerimaan import StoreBusyError

AGENCY_VIEWS = frozenset({"openid_connect_login", "openid_connect_callback"})
RETRY_AFTER = 5
"""Seconds after which another try may go well."""

_log = logging.getLogger(__name__)


class _Faults:
    """Middleware that only looks at what a view raises."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        """What comes after it."""
        self._get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Nothing of its own while all goes well."""
        return self._get_response(request)


class StoreFaults(_Faults):
    """Middleware: locked, full, read-only, restarting – a 503 with Retry-After instead of an error of ours."""

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:  # noqa: ARG002 - Django's signature
        """The page, where it is the store that fails."""
        return fault_page(exception)


class AgencyFaults(_Faults):
    """Middleware: an agency's sign-in server that is away, or answers what nobody understands, is said plainly."""

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        """The page, where a sign-in by OpenID Connect fails over there; what fails here stays an error of ours."""
        match = request.resolver_match
        if match is None or match.url_name not in AGENCY_VIEWS or not isinstance(exception, OSError | LookupError):
            return None
        _log.warning("the agency's sign-in server does not answer as it should", exc_info=exception)
        return render(request, "socialaccount/authentication_error.html", status=HTTPStatus.BAD_GATEWAY)


def fault_page(exception: Exception) -> HttpResponse | None:
    """The page, made without asking the store for anything; None for an error that is not the store's."""
    if not isinstance(exception, OperationalError | InterfaceError | StoreBusyError):
        return None
    _log.warning("the store does not answer", exc_info=exception)
    response = HttpResponse(render_to_string("503.html"), status=HTTPStatus.SERVICE_UNAVAILABLE)
    response["Retry-After"] = str(RETRY_AFTER)
    return response
