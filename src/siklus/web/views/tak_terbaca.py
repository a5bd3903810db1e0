"""Text that no keyboard writes and PostgreSQL cannot keep is refused at the door, on either database alike."""

from itertools import chain

from django.core.exceptions import BadRequest
from django.http import HttpRequest
from django.utils.deprecation import MiddlewareMixin

from siklus.web.views.access import PUBLIC, WITH_KEY

NUL = "\0"


class NoNul(MiddlewareMixin):
    """Middleware: a NUL in an address or in a form is answered with 400, before a view keeps or looks for it.

    Public pages, kiosks and programs say themselves what is wrong in what they are sent.
    """

    def process_view(self, request: HttpRequest, view: object, args: object, kwargs: dict[str, object]) -> None:  # noqa: ARG002 - Django's signature
        """BadRequest when there is one."""
        if getattr(view, "access", None) in {PUBLIC, WITH_KEY}:
            return
        texts = chain.from_iterable(values for _, values in chain(request.GET.lists(), request.POST.lists()))
        if NUL in request.path_info or any(NUL in text for text in texts):
            message = "NUL in an address or a form"
            raise BadRequest(message)
