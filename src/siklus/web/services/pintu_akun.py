"""How allauth's doors stand in Siklus: nobody signs up alone; an admin invites."""

import logging
from datetime import timedelta
from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from django.conf import settings
from django.core.exceptions import ImproperlyConfigured
from django.http import HttpRequest
from django.urls import reverse

TOO_MANY_PROXIES = (
    "SIKLUS_PROXY says %s proxies, X-Forwarded-For names %s: lower it, or visitors may make up an address"
)

_log = logging.getLogger(__name__)


class PintuAkun(DefaultAccountAdapter):  # type: ignore[misc]  # allauth ships no types
    """Accounts are made by an admin of the unit; the first one by `siklus server` at setup."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:  # noqa: ARG002 - allauth's signature
        """Never."""
        return False

    def get_client_ip(self, request: HttpRequest) -> str:
        """Where fewer proxies are named than SIKLUS_PROXY says, what the outermost names, as `pertahanan` does."""
        try:
            return str(super().get_client_ip(request))
        except ImproperlyConfigured:
            seen = [part.strip() for part in request.headers["x-forwarded-for"].split(",")]
            _log.warning(TOO_MANY_PROXIES, settings.TRUSTED_PROXIES, len(seen))
            return seen[0]

    def get_reset_password_from_key_url(self, key: str) -> str:
        """At the site's own address, whatever host the request named: the link opens an account."""
        uid, token = key.split("-", 1)
        path = reverse("account_reset_password_from_key", kwargs={"uidb36": uid, "key": token})
        return f"{settings.ALAMAT}{path}"

    def send_mail(self, template_prefix: str, email: str, context: dict[str, Any]) -> None:
        """With what the foot of every letter names, and for how many days a link in it is good."""
        hari = timedelta(seconds=settings.PASSWORD_RESET_TIMEOUT).days
        super().send_mail(template_prefix, email, {"alamat": settings.ALAMAT, "hari": hari, **context})
