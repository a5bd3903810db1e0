"""Who asks: a program with a key, bounded by its scopes and its place in the tree."""

from http import HTTPStatus

from django.http import HttpRequest
from django.utils import timezone
from ninja.security import HttpBearer

from siklus.web.models import KunciApi, Survei, Unit
from siklus.web.queries.kunci import survei_of_kunci, units_of_kunci
from siklus.web.services.kunci_api import Cakupan, find_kunci, is_valid
from siklus.web.services.laju_api import PER_MINUTE, Laju, count_request
from siklus.web.views.api.json_ketat import check_body
from siklus.web.views.api.masalah import NO_KEY, NO_SCOPE, NOT_FOUND, OLD_KEY, TOO_FAST, ApiError, failure

ASK = {"WWW-Authenticate": 'Bearer realm="siklus"'}


class Program(HttpRequest):
    """A request whose key was found good."""

    auth: KunciApi
    laju: Laju


class KunciBearer(HttpBearer):
    """`Authorization: Bearer skl_…`, with one of these scopes."""

    def __init__(self, *cakupan: Cakupan) -> None:
        """Any of the scopes opens."""
        super().__init__()
        self.cakupan = frozenset(cakupan)

    def authenticate(self, request: HttpRequest, token: str) -> KunciApi:
        """The key; ApiError with KUNCI-01 to KUNCI-04, or with API-03 to API-05 for a body that cannot be read."""
        now = timezone.now()
        kunci = find_kunci(token, now)
        if kunci is None:
            raise no_key()
        request.laju = count_request(kunci.pk)  # type: ignore[attr-defined]  # read by the gate, see Program
        _check(kunci, request.laju, self.cakupan)  # type: ignore[attr-defined]  # as above
        check_body(request)
        return kunci


def _check(kunci: KunciApi, laju: Laju, cakupan: frozenset[Cakupan]) -> None:
    if not laju.boleh:
        raise failure(HTTPStatus.TOO_MANY_REQUESTS, TOO_FAST, {"Retry-After": str(laju.detik)})
    if not is_valid(kunci, timezone.localdate()):
        raise failure(HTTPStatus.UNAUTHORIZED, OLD_KEY, ASK)
    if not cakupan & set(kunci.cakupan):
        raise failure(HTTPStatus.FORBIDDEN, NO_SCOPE)


def no_key() -> ApiError:
    """Nothing that we know was shown."""
    return failure(HTTPStatus.UNAUTHORIZED, NO_KEY, ASK)


def headers_of(laju: Laju) -> dict[str, str]:
    """Where the key stands, on every answer that it got."""
    return {
        "RateLimit-Limit": str(PER_MINUTE),
        "RateLimit-Remaining": str(laju.sisa),
        "RateLimit-Reset": str(laju.detik),
    }


def unit_within(kunci: KunciApi, kode: str) -> Unit:
    """A unit that the key reaches; ApiError API-01 for any other, as for one that is not there."""
    found = units_of_kunci(kunci).filter(kode=kode).first()
    if found is None:
        raise failure(HTTPStatus.NOT_FOUND, NOT_FOUND)
    return found


def survei_within(kunci: KunciApi, kode: str) -> Survei:
    """A survey that the key reaches, by short address; ApiError API-01 for any other."""
    found = survei_of_kunci(kunci).filter(kode=kode).first()
    if found is None:
        raise failure(HTTPStatus.NOT_FOUND, NOT_FOUND)
    return found
