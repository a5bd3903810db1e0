"""How allauth's doors stand in Siklus: nobody signs up alone; an admin invites."""

from allauth.account.adapter import DefaultAccountAdapter
from django.http import HttpRequest


class PintuAkun(DefaultAccountAdapter):  # type: ignore[misc]  # allauth ships no types
    """Accounts are made by an admin of the unit; the first one by `siklus server` at setup."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:  # noqa: ARG002 - allauth's signature
        """Never."""
        return False
