"""The link by which an invited person chooses a password: sent by e-mail, or handed over by the admin."""

from dataclasses import dataclass
from smtplib import SMTPException

from allauth.account.adapter import get_adapter
from allauth.account.forms import default_token_generator
from allauth.account.utils import user_pk_to_url_str
from django.conf import settings
from django.http import HttpRequest

from siklus.web.models import Akun, Unit
from siklus.web.queries.orang import is_waiting

FILES = "django.core.mail.backends.filebased.EmailBackend"
"""Without a mail server letters are only written to files, which the invited person never sees."""


@dataclass(frozen=True, slots=True)
class Undangan:
    """What became of an invitation: `tautan` is "" once the letter is on its way, else the link to hand over."""

    surel: str
    tautan: str


def invite(akun: Akun, unit: Unit, request: HttpRequest) -> Undangan | None:
    """Send the link for a first password; None for an account that has one, or was entered in another way.

    The letter names the roles, the unit and who invites, in the language that the inviting person reads.
    """
    if not is_waiting(akun):
        return None
    adapter = get_adapter(request)
    link = adapter.get_reset_password_from_key_url(
        f"{user_pk_to_url_str(akun)}-{default_token_generator.make_token(akun)}"
    )
    context = {
        "user": akun,
        "unit": unit,
        "pengundang": request.user,
        "tugas_list": akun.tugas.select_related("unit"),
        "tautan": link,
    }
    return Undangan(akun.email, "" if _sent(adapter, akun, context) else link)


def _sent(adapter: object, akun: Akun, context: dict[str, object]) -> bool:
    try:
        adapter.send_mail("account/email/undangan", akun.email, context)  # type: ignore[attr-defined]  # allauth has no types
    except (SMTPException, OSError):
        return False
    return settings.EMAIL_BACKEND != FILES
