"""How a person wants the page: language and size of letters, said in the address and nowhere else."""

from dataclasses import dataclass, replace
from typing import Self
from urllib.parse import urlencode

from django.http import HttpRequest

from siklus.web.views.publik.teks import BAKU, bahasa_of, teks_of


@dataclass(frozen=True, slots=True)
class Tampilan:
    """Language ("id", "en") and whether the letters are large."""

    bahasa: str = BAKU
    besar: bool = False

    @classmethod
    def of(cls, request: HttpRequest) -> Self:
        """As the address says (?bahasa=en&besar=1)."""
        return cls(bahasa_of(request.GET.get("bahasa", BAKU)), request.GET.get("besar") == "1")

    def link(self, path: str = "", **fields: str) -> str:
        """An address that keeps language and size; "" is the page itself."""
        asked = {"bahasa": self.bahasa} if self.bahasa != BAKU else {}
        size = {"besar": "1"} if self.besar else {}
        return f"{path}?{urlencode(asked | size | fields)}".removesuffix("?") or "?"

    def other_language(self) -> Self:
        """The same page in the other language."""
        return replace(self, bahasa=teks_of(self.bahasa)["kode_lain"])

    def other_size(self) -> Self:
        """The same page in the other size."""
        return replace(self, besar=not self.besar)
