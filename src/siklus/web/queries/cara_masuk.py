"""By which ways a person can enter."""

from dataclasses import dataclass

from allauth.mfa.models import Authenticator

from siklus.web.models import Akun


@dataclass(frozen=True, slots=True)
class CaraMasuk:
    """What a person has set up beside the password."""

    autentikator: bool
    kunci_sandi: int
    kode_pemulihan: int

    @property
    def dua_langkah(self) -> bool:
        """Whether a password alone is not enough."""
        return self.autentikator or self.kunci_sandi > 0


def cara_masuk_of(akun: Akun) -> CaraMasuk:
    """What this person has set up."""
    found = list(Authenticator.objects.filter(user=akun))
    types = [item.type for item in found]
    codes = next((item.wrap() for item in found if item.type == Authenticator.Type.RECOVERY_CODES), None)
    return CaraMasuk(
        autentikator=Authenticator.Type.TOTP in types,
        kunci_sandi=types.count(Authenticator.Type.WEBAUTHN),
        kode_pemulihan=len(codes.get_unused_codes()) if codes else 0,
    )
