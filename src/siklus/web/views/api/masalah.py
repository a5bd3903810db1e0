"""What went wrong, as RFC 9457 says it (application/problem+json), with our codes and in Indonesian."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from http import HTTPStatus

from django.http import HttpResponse

from siklus.core.errors import Problem

MEDIA_TYPE = "application/problem+json"
TYPE = "urn:siklus:galat:"


class ApiError(Exception):
    """A request that ends here, with its status, its problems, and the headers that belong to that status."""

    def __init__(self, status: HTTPStatus, *problems: Problem, headers: Mapping[str, str] | None = None) -> None:
        """Take at least one problem."""
        super().__init__(str(problems[0]))
        self.status, self.problems, self.headers = status, problems, dict(headers or {})

    def response(self) -> HttpResponse:
        """As it is sent."""
        return respond(self.status, self.problems, self.headers)


@dataclass(frozen=True, slots=True)
class Salah:
    """The standing sentences of the door itself."""

    kode: str
    pesan: str
    langkah: str

    def problem(self) -> Problem:
        """As every other problem."""
        return Problem(self.kode, self.pesan, self.langkah)


NO_KEY = Salah("KUNCI-01", "Kunci API tidak disertakan atau tidak dikenal.", "Sertakan Authorization: Bearer <kunci>.")
OLD_KEY = Salah("KUNCI-02", "Kunci API ini sudah dicabut atau lewat masanya.", "Minta kunci baru kepada admin unit.")
NO_SCOPE = Salah("KUNCI-03", "Kunci API ini tidak mencakup permintaan itu.", "Minta kunci dengan cakupan yang sesuai.")
TOO_FAST = Salah("KUNCI-04", "Terlalu banyak permintaan dalam satu menit.", "Tunggu selama Retry-After, lalu ulangi.")
NOT_FOUND = Salah("API-01", "Alamat atau data itu tidak ada.", "Periksa kodenya, dan apakah kunci ini menjangkaunya.")
METHOD = Salah("API-02", "Cara (metode HTTP) itu tidak dilayani di alamat ini.", "Pakai salah satu yang disebut Allow.")
MEDIA = Salah("API-03", "Isi kiriman harus JSON.", "Sertakan Content-Type: application/json.")
NOT_JSON = Salah(
    "API-04",
    "Isi kiriman bukan JSON yang sah.",
    "Kirim JSON dalam UTF-8, tanpa kunci ganda, tanpa NaN atau Infinity, dan tidak terlalu dalam.",
)
TOO_LARGE = Salah("API-05", "Isi kiriman terlalu besar.", "Pecah menjadi beberapa kiriman yang lebih kecil.")
BUSY = Salah("API-07", "Penyimpanan sedang sibuk.", "Tunggu selama Retry-After, lalu ulangi.")


def failure(status: HTTPStatus, salah: Salah, headers: Mapping[str, str] | None = None) -> ApiError:
    """One of the standing sentences with its status."""
    return ApiError(status, salah.problem(), headers=headers)


def respond(status: HTTPStatus, problems: Sequence[Problem], headers: Mapping[str, str]) -> HttpResponse:
    """The first problem stands for all; each of them is in `masalah`."""
    first = problems[0]
    body = {
        "type": f"{TYPE}{first.code}",
        "title": first.message,
        "status": int(status),
        "detail": first.advice,
        "kode": first.code,
        "masalah": [told(problem) for problem in problems],
    }
    return HttpResponse(json.dumps(body, ensure_ascii=False), status=status, content_type=MEDIA_TYPE, headers=headers)


def told(problem: Problem) -> dict[str, str]:
    """One problem: code, what is wrong, what to do, and where ("" for the whole)."""
    return {
        "kode": problem.code,
        "pesan": problem.message,
        "langkah": problem.advice,
        "tempat": problem.place.column,
    }
