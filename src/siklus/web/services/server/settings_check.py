"""Settings that cannot be understood, found before Django stumbles over them."""

from collections.abc import Callable, Mapping
from urllib.parse import urlsplit

import dj_database_url

from siklus.web.environment import value_of
from siklus.web.services.server.faults import wrong_setting

OIDC_PARTS = 3
MOST_MEGABYTES = 2_000
MOST_DAYS = 3_650
HOURS = 24


def check_settings() -> None:
    """SiklusError SERVER-08 for the first setting that cannot be used; the secret parts of it are not repeated."""
    for nama, is_right in CHECKS.items():
        if (given := value_of(nama)) and not is_right(given):
            raise wrong_setting(nama, given.partition("@")[2] or given.partition("|")[0])


def _is_database(given: str) -> bool:
    try:
        return bool(dj_database_url.parse(given)["NAME"])
    except (ValueError, KeyError):
        return False


def _is_address(given: str, schemes: tuple[str, ...] = ("http", "https")) -> bool:
    try:
        parts = urlsplit(given)
        return parts.scheme in schemes and bool(parts.hostname) and parts.port != 0
    except ValueError:
        return False


def _is_mail_server(given: str) -> bool:
    return _is_address(given, ("smtp", "smtp+tls"))


def _is_megabytes(given: str) -> bool:
    return given.isascii() and given.isdecimal() and 0 < int(given) <= MOST_MEGABYTES


def _is_hour(given: str) -> bool:
    return given == "mati" or (given.isascii() and given.isdecimal() and int(given) < HOURS)


def _is_days(given: str) -> bool:
    return given.isascii() and given.isdecimal() and 0 < int(given) <= MOST_DAYS


CHECKS: Mapping[str, Callable[[str], bool]] = {
    "SIKLUS_ALAMAT": _is_address,
    "SIKLUS_PROXY": str.isdecimal,
    "DATABASE_URL": _is_database,
    "SIKLUS_SMTP": _is_mail_server,
    "SIKLUS_PENGINGAT": _is_hour,
    "SIKLUS_OIDC": lambda given: len(given.split("|")) == OIDC_PARTS,
    "SIKLUS_BUKTI_BERKAS": _is_megabytes,
    "SIKLUS_BUKTI_KIRIMAN": _is_megabytes,
    "SIKLUS_PERIKSA_BERKAS": _is_megabytes,
    "SIKLUS_PERIKSA_SIMPAN": _is_days,
}
