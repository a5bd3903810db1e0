"""Text that no keyboard writes and PostgreSQL cannot keep is refused at the door, on either database alike."""

from itertools import chain

from django.core.exceptions import BadRequest
from django.http import HttpRequest
from django.utils.deprecation import MiddlewareMixin

NUL = "\0"


class NoNul(MiddlewareMixin):
    """Middleware: a NUL in an address or in a form is answered with 400, before a view keeps or looks for it.

    Views without a CSRF token read their own senders' bodies, and say themselves what is wrong in them.
    """

    def process_view(self, request: HttpRequest, view: object, args: object, kwargs: dict[str, object]) -> None:  # noqa: ARG002 - Django's signature
        """BadRequest when there is one."""
        forms = () if getattr(view, "csrf_exempt", False) else request.POST.lists()
        texts = chain.from_iterable(values for _, values in chain(request.GET.lists(), forms))
        if NUL in request.path_info or any(NUL in text for text in texts):
            message = "NUL in an address or a form"
            raise BadRequest(message)
