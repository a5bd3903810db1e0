"""The API's own page, made from its OpenAPI text, so that it needs no script and nothing from elsewhere."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe
from ninja import NinjaAPI

from siklus.web.services.laju_api import PER_MINUTE
from siklus.web.views.access import public


@dataclass(frozen=True, slots=True)
class Isian:
    """One field or parameter: where it goes, what it is, and what it is for."""

    nama: str
    jenis: str
    wajib: bool
    arti: str


@dataclass(frozen=True, slots=True)
class Balasan:
    """One status with which an operation answers."""

    status: int
    arti: str


@dataclass(frozen=True, slots=True)
class Operasi:
    """One operation as the page shows it."""

    kunci: str
    cara: str
    alamat: str
    judul: str
    arti: str
    isian: tuple[Isian, ...]
    badan: str
    balasan: tuple[Balasan, ...]


@public
@require_safe
def openapi(request: HttpRequest, api: NinjaAPI) -> HttpResponse:  # noqa: ARG001 - Django's signature
    """The OpenAPI 3.1 text."""
    return JsonResponse(schema_of(api), json_dumps_params={"ensure_ascii": False})


@public
@require_safe
def halaman(request: HttpRequest, api: NinjaAPI) -> HttpResponse:
    """The page for who writes a program."""
    schema = schema_of(api)
    context = {"operasi_list": tuple(_operations(schema)), "bentuk_list": tuple(_shapes(schema)), "laju": PER_MINUTE}
    return render(request, "api/halaman.html", context)


@lru_cache(maxsize=1)
def schema_of(api: NinjaAPI) -> dict[str, Any]:
    """The text, made once: it does not change while the server runs."""
    found: dict[str, Any] = json.loads(json.dumps(api.get_openapi_schema(path_prefix=reverse("api"))))
    return found


def _operations(schema: Mapping[str, Any]) -> Iterator[Operasi]:
    for address, operations in schema["paths"].items():
        for method, found in operations.items():
            yield Operasi(
                kunci=found["operationId"],
                cara=method.upper(),
                alamat=address,
                judul=found["summary"],
                arti=found.get("description", ""),
                isian=tuple(map(_parameter, found["parameters"])),
                badan=_body_of(found),
                balasan=tuple(Balasan(int(code), item["description"]) for code, item in found["responses"].items()),
            )


def _parameter(found: Mapping[str, Any]) -> Isian:
    return Isian(found["name"], _kind(found["schema"]), found["required"], found.get("description", ""))


def _body_of(operation: Mapping[str, Any]) -> str:
    if "requestBody" not in operation:
        return ""
    return _kind(operation["requestBody"]["content"]["application/json"]["schema"])


def _shapes(schema: Mapping[str, Any]) -> Iterator[tuple[str, str, tuple[Isian, ...]]]:
    """Every shape: its name, what it is, its fields."""
    for name, found in sorted(schema["components"]["schemas"].items()):
        required = found.get("required", ())
        fields = (
            Isian(key, _kind(item), key in required, item.get("description", ""))
            for key, item in found["properties"].items()
        )
        yield name, found.get("description", ""), tuple(fields)


def _kind(schema: Mapping[str, Any]) -> str:
    """A type in a word or two: "teks", "larik dari Masalah", "A, B, C, atau D"."""
    if "$ref" in schema:
        return str(schema["$ref"]).rpartition("/")[2]
    if "anyOf" in schema:
        return " atau ".join(_kind(item) for item in schema["anyOf"])
    if "enum" in schema:
        return ", ".join(map(str, schema["enum"]))
    if schema.get("type") == "array":
        return f"larik dari {_kind(schema['items'])}"
    if schema.get("type") == "object":
        return f"objek, tiap isinya {_kind(schema['additionalProperties'])}"
    return WORDS[schema["type"]]


WORDS = {"string": "teks", "integer": "bilangan bulat", "boolean": "true atau false", "null": "null"}
