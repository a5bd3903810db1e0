"""schemathesis asks the API whatever its own OpenAPI text allows and forbids, and finds nothing."""

import os
from typing import Any

import pytest
import schemathesis
from django.core.handlers.wsgi import WSGIHandler
from hypothesis import HealthCheck, settings
from schemathesis.config import SchemathesisConfig
from schemathesis.specs.openapi.schemas import OpenApiSchema

from siklus.web.models import Survei
from siklus.web.services.laju_api import forget_requests
from tests.web.views.api.alat import Program

pytestmark = pytest.mark.django_db(transaction=True)
EXAMPLES = {"cepat": 15, "penuh": 2000}[os.environ.get("SIKLUS_UJI", "cepat")]
KODE = "uji234"
NOT_AS_ASKED = ["2xx", "401", "403", "404", "409", "422"]
"""422 too: the text cannot say what one survey asks, so that an answer of the right form may still not fit it."""
REAL_PLACES: list[dict[str, object]] = [
    {"include-path-regex": "/unit/", "parameters": {"path.kode": "tirtamaya"}},
    {"include-path-regex": "/survei/", "parameters": {"path.kode": KODE}},
]
one_site = settings(suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
"""All inputs of an operation meet the same site, as in life."""


def asked(operations: list[dict[str, object]]) -> OpenApiSchema:
    given: dict[str, object] = {
        "seed": 20261123,
        "generation": {"max-examples": EXAMPLES, "deterministic": True, "with-security-parameters": False},
        "checks": {"positive_data_acceptance": {"expected-statuses": NOT_AS_ASKED}},
        "operations": operations,
    }
    config = SchemathesisConfig.from_dict(given)
    return schemathesis.openapi.from_wsgi("/api/v1/openapi.json", WSGIHandler(), config=config)


@pytest.fixture
def headers(kpu: Program, survei: Survei) -> dict[str, str]:
    """A key at the root; the survey is where `REAL_PLACES` says."""
    Survei.objects.filter(pk=survei.pk).update(kode=KODE)
    return {"Authorization": f"Bearer {kpu.rahasia}", "Accept-Encoding": "identity"}


@asked([]).parametrize()
@one_site
def test_nothing_is_found_at_any_place(case: schemathesis.Case[Any], headers: dict[str, str]) -> None:
    forget_requests()
    case.call_and_validate(headers=headers)


@asked(REAL_PLACES).parametrize()
@one_site
def test_nothing_is_found_at_real_places(case: schemathesis.Case[Any], headers: dict[str, str]) -> None:
    forget_requests()
    case.call_and_validate(headers=headers)
