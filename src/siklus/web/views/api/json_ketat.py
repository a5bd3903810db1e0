"""JSON as RFC 8259 means it: text in UTF-8, no key twice, no NaN; what is doubtful is refused, not guessed."""

import json
from collections.abc import Sequence
from http import HTTPStatus
from typing import Any

from django.core.exceptions import RequestDataTooBig
from django.http import HttpRequest, UnreadablePostError
from ninja.parser import Parser

from siklus.web.views.api.masalah import MEDIA, NOT_JSON, TOO_LARGE, failure


def check_body(request: HttpRequest) -> None:
    """ApiError API-03 to API-05 for a body that no operation should read."""
    if request.method != "POST":
        return
    if request.content_type != "application/json":
        raise failure(HTTPStatus.UNSUPPORTED_MEDIA_TYPE, MEDIA)
    try:
        _ = request.body
    except RequestDataTooBig as error:
        raise failure(HTTPStatus.REQUEST_ENTITY_TOO_LARGE, TOO_LARGE) from error
    except UnreadablePostError as error:
        raise failure(HTTPStatus.BAD_REQUEST, NOT_JSON) from error


class StrictParser(Parser):
    """Ninja's parser for bodies; every error of it becomes API-04."""

    def parse_body(self, request: HttpRequest) -> Any:  # noqa: ANN401 - whatever JSON can say
        """The body; ValueError or RecursionError when it is not what it should be."""
        return json.loads(request.body.decode("utf-8"), object_pairs_hook=_once, parse_constant=_no_constant)


def _once(pairs: Sequence[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        raise ValueError(pairs)
    return found


def _no_constant(name: str) -> None:
    raise ValueError(name)
