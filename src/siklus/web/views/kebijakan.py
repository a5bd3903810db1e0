"""The content security policy, written out once: most answers carry the site's own, unchanged."""

from functools import lru_cache

from csp.constants import HEADER
from csp.middleware import CSPMiddleware
from csp.utils import build_policy
from django.http import HttpRequest, HttpResponseBase

CHANGES = frozenset({"_csp_config", "_csp_update", "_csp_replace", "_csp_exempt"})
"""What django-csp's decorators, and the public form, hang on a response whose policy is another."""


class UsualPolicy(CSPMiddleware):
    """django-csp's middleware, which builds the policy anew for each response, asked only where it differs."""

    def process_response(self, request: HttpRequest, response: HttpResponseBase) -> HttpResponseBase:
        """The response with its policy."""
        if not CHANGES.isdisjoint(vars(response)):
            return super().process_response(request, response)
        response.headers.setdefault(HEADER, usual_policy())
        return response


@lru_cache(maxsize=1)
def usual_policy() -> str:
    """The policy of the settings."""
    return build_policy()
