"""The site as the browser tests serve it: each answer names in a header the templates that drew it.

A page that the site keeps drawn names those of its first drawing.
"""

import threading
from collections.abc import Callable, Iterable
from typing import Any

from django.template import Template
from django.test import utils
from django.test.signals import template_rendered

from siklus.web.wsgi import application as site
from tests.e2e.shown import HEADER

_now = threading.local()
_before: dict[str, set[str]] = {}


def application(environ: dict[str, Any], start_response: Callable[..., Any]) -> Iterable[bytes]:
    """The site's own application, with the header added."""
    drawn: set[str] = set()
    _now.names = drawn
    address = f"{environ.get('PATH_INFO')}?{environ.get('QUERY_STRING')}"

    def start(status: str, headers: list[tuple[str, str]], *more: Any) -> Any:  # noqa: ANN401 - as WSGI has it
        _before[address] = names = drawn or _before.get(address, set())
        return start_response(status, [*headers, (HEADER, " ".join(sorted(names)))], *more)

    answer: Iterable[bytes] = site(environ, start)
    return answer


def _drawn(sender: Template, **_known: object) -> None:
    if isinstance(sender.name, str) and hasattr(_now, "names"):
        _now.names.add(sender.name)


# From here on each template says that it is drawn, as it does to Django's own test client; the stubs know neither.
setattr(Template, "_render", getattr(utils, "instrumented_test_render"))  # noqa: B009, B010 - for the type checker
template_rendered.connect(_drawn)
