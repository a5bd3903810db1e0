"""allauth's forms for passkeys, with a label that can be translated."""

from allauth.mfa.webauthn.forms import AddWebAuthnForm, EditWebAuthnForm
from django.forms import CharField
from django.utils.translation import gettext_lazy as _

NAMA = _("Nama kunci")


class TambahKunciForm(AddWebAuthnForm):  # type: ignore[misc]  # allauth ships no types
    """A new passkey and the name by which its owner knows it."""

    name = CharField(label=NAMA, required=False)


class UbahKunciForm(EditWebAuthnForm):  # type: ignore[misc]  # allauth ships no types
    """Another name for a passkey."""

    name = CharField(label=NAMA)
