"""A store that does not answer is said plainly, on every screen: try again, nothing was changed."""

import logging
from collections.abc import Callable
from http import HTTPStatus

from django.db import InterfaceError, OperationalError
from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string

from siklus.web.services.penerimaan import StoreBusyError

RETRY_AFTER = 5
"""Seconds after which another try may go well."""

_log = logging.getLogger(__name__)


class StoreFaults:
    """Middleware: locked, full, read-only, restarting – a 503 with Retry-After instead of an error of ours."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        """What comes after it."""
        self._get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Nothing of its own while all goes well."""
        return self._get_response(request)

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:  # noqa: ARG002 - Django's signature
        """The page, where it is the store that fails."""
        return fault_page(exception)


def fault_page(exception: Exception) -> HttpResponse | None:
    """The page, made without asking the store for anything; None for an error that is not the store's."""
    if not isinstance(exception, OperationalError | InterfaceError | StoreBusyError):
        return None
    _log.warning("the store does not answer", exc_info=exception)
    response = HttpResponse(render_to_string("503.html"), status=HTTPStatus.SERVICE_UNAVAILABLE)
    response["Retry-After"] = str(RETRY_AFTER)
    return response
