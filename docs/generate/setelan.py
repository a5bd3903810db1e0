"""Every setting of the server as a page, from the table of the web door."""

from collections.abc import Iterator

from docs.generate.page import Page, code, table
from siklus.web.environment import SETELAN


def _body() -> Iterator[str]:
    yield "Server dijalankan dengan `script/server` atau `siklus server`; tanpa setelan apa pun ia sudah dapat dipakai."
    yield "Setiap setelan adalah variabel lingkungan. Ubah nilainya, lalu jalankan ulang server."
    yield table(("Setelan", "Tanpa setelan itu", "Arti"), ((code(item.nama), item.baku, item.arti) for item in SETELAN))


PAGE = Page(
    "rujukan/setelan-server.md",
    "Setelan server",
    "src/siklus/web/environment.py",
    "setiap setelan server dan artinya",
    _body,
)
