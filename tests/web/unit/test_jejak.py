"""The log of a unit: who reads it, what it shows, how it is narrowed, and how many queries it takes."""

import ast
import csv
import io
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path
from typing import TypeGuard

import pytest
from django.http import StreamingHttpResponse
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from siklus.web.models import Jejak
from siklus.web.queries.jejak import print_rincian
from siklus.web.queries.kata_jejak import DIAM, PERBUATAN, RINCIAN
from siklus.web.services.jejak import record
from tests.web.conftest import Orang, Pohon, entered

PAGE = "/unit/tirtamaya/jejak"
STATUS = dict.fromkeys(("petugas", "penanggung_jawab", "verifikator"), 403) | {
    "admin": 200,
    "pimpinan": 200,
    "auditor": 200,
    "luar": 404,
    "tanpa_tugas": 404,
}


def rows(client: Client, asked: str = "") -> list[str]:
    return [line.akun.nama if line.akun else "" for line, _, _ in client.get(f"{PAGE}{asked}").context["baris"]]


def test_who_may_read_it(orang: Orang) -> None:
    assert {name: entered(getattr(orang, name)).get(PAGE).status_code for name in STATUS} == STATUS
    assert Client().get(PAGE)["Location"] == f"/akun/login/?next={PAGE}"


@pytest.mark.parametrize("count", [1, 3])
def test_it_takes_so_many_queries(
    count: int, orang: Orang, pohon: Pohon, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    for akun in (orang.admin, orang.pimpinan, None)[:count]:
        record(akun, "diubah", pohon.tirtamaya)
    client = entered(orang.auditor)
    with django_assert_num_queries(9):
        assert len(rows(client)) == count


def test_it_shows_who_did_what_here_and_below(orang: Orang, pohon: Pohon) -> None:
    record(orang.admin, "peran diberikan", pohon.tirtamaya, "a@contoh.id", peran="petugas", kosong="")
    record(None, "rahasia lain", pohon.arunika, "tidak tampak")
    shown = entered(orang.auditor).get(PAGE).content.decode()
    assert "Peran diberikan: <strong>a@contoh.id</strong>" in shown
    assert ("peran: Petugas</span>" in shown, "rahasia lain" in shown) == (True, False)
    orang.auditor.tugas.update(unit=pohon.sagara)
    above = entered(type(orang.auditor).objects.get(pk=orang.auditor.pk)).get("/unit/sagara/jejak").content.decode()
    assert ("a@contoh.id" in above, "tidak tampak" in above) == (True, True)


def test_it_is_narrowed_by_person_and_kind(orang: Orang, pohon: Pohon) -> None:
    client = entered(orang.admin)
    assert "Belum ada jejak." in client.get(PAGE).content.decode()
    for akun in (orang.admin, orang.pimpinan):
        for kind in ("diubah", "dihapus"):
            record(akun, kind, pohon.tirtamaya)
    assert rows(client) == ["Pimpinan", "Pimpinan", "Admin", "Admin"]
    assert rows(client, f"?orang={orang.admin.pk}") == ["Admin", "Admin"]
    assert rows(client, "?perbuatan=diubah") == ["Pimpinan", "Admin"]
    assert rows(client, f"?perbuatan=dihapus&orang={orang.pimpinan.pk}") == ["Pimpinan"]
    assert "Tidak ada jejak yang cocok" in client.get(f"{PAGE}?perbuatan=lain").content.decode()
    for strange in ("?orang=x", "?orang=99999999999999999999", "?orang=²", "?halaman=-1"):
        assert len(rows(client, strange)) == 4


def test_long_logs_have_pages(orang: Orang, pohon: Pohon) -> None:
    for number in range(51):
        record(orang.admin, "diubah", pohon.tirtamaya, str(number))
    client = entered(orang.admin)
    assert (len(rows(client)), len(rows(client, "?halaman=2"))) == (50, 1)


def test_every_kind_and_particular_that_is_recorded_has_its_words() -> None:
    """What a call to `record` names itself has words; what has words is named somewhere, here or on its way there."""
    calls = [node for tree in _modules() for node in ast.walk(tree) if _is_record(node)]
    kinds = {kind for call in calls for kind in _kinds(call.args[1])}
    named = {item.arg for call in calls for item in call.keywords if item.arg}
    assert kinds - set(PERBUATAN) == set()
    assert named - set(RINCIAN) - DIAM == set()
    said = {text for tree in _modules("queries") for node in ast.walk(tree) for text in _texts(node)}
    assert [text for text in (*PERBUATAN, *RINCIAN, *DIAM) if not _is_said(text, said)] == []


def _is_said(text: str, said: set[str]) -> bool:
    """Whether it stands in the program whole, or in the two parts that an f-string joins ("realisasi " and a word)."""
    first, space, rest = text.partition(" ")
    return text in said or {first + space, rest} <= said


def _modules(*more: str) -> Iterator[ast.Module]:
    for folder in ("services", "views", *more):
        for module in Path(str(files("siklus.web").joinpath(folder))).rglob("*.py"):
            if module.name != "kata_jejak.py":
                yield ast.parse(module.read_text(encoding="utf-8"))


def _is_record(node: ast.AST) -> TypeGuard[ast.Call]:
    """A line of the program that writes into the log."""
    return isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "record"


def _kinds(node: ast.expr) -> tuple[str, ...]:
    """The texts of an argument: one, or either of two; a name's text is looked for where it is written."""
    if isinstance(node, ast.IfExp):
        return (*_kinds(node.body), *_kinds(node.orelse))
    return (str(node.value),) if isinstance(node, ast.Constant) else ()


def _texts(node: ast.AST) -> Iterator[str]:
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    if isinstance(node, ast.keyword | ast.arg) and node.arg:
        yield node.arg
    if isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name):
        yield node.target.id


def test_a_person_reads_the_log_in_their_language(orang: Orang, pohon: Pohon) -> None:
    record(orang.admin, "saran ditandai", pohon.tirtamaya, banyak=2, perubahan={"12": ["", "waktu"]})
    client = entered(orang.auditor)
    client.cookies["siklus_bahasa"] = "en"
    ((_, kind, particulars),) = client.get(PAGE).context["baris"]
    assert (kind, particulars) == ("Suggestions tagged", "number: 2")


def test_particulars_are_printed_in_one_line() -> None:
    given = {"nama_lama": "A", "komponen": ["x", "y"], "sebelum": {"kota": "B"}, "kosong": "", "tak": None, "n": 0}
    assert print_rincian(given) == "nama lama: A; komponen: x, y; sebelumnya: kota “B”; n: 0"


def test_a_long_name_is_cut_visibly(orang: Orang, pohon: Pohon) -> None:
    for name in ("a" * 120, "a" * 121):
        record(orang.admin, "diubah", pohon.tirtamaya, name)
    assert [line.objek for line in Jejak.objects.order_by("pk")] == ["a" * 120, "a" * 119 + "…"]


def test_it_can_be_taken_along(orang: Orang, pohon: Pohon) -> None:
    record(orang.admin, "layanan ditambahkan", pohon.tirtamaya, '=cmd|"/C calc"!A0', kode="informasi")
    record(None, "survei ditutup", pohon.tirtamaya, "Survei I")
    response = entered(orang.auditor).get(f"{PAGE}.csv")
    assert isinstance(response, StreamingHttpResponse)
    text = b"".join(response.streaming_content).decode().removeprefix("\ufeff")
    first, second, *lines = csv.reader(io.StringIO(text), delimiter=";")
    assert first == ["waktu", "orang", "perbuatan", "objek", "unit", "rincian"]
    assert [second[1:], *(line[1:] for line in lines)] == [
        ["Auditor", "Jejak diunduh", "", "KPU Tirtamaya", ""],
        ["Siklus", "Survei ditutup", "Survei I", "KPU Tirtamaya", ""],
        ["Admin", "Layanan ditambahkan", '\'=cmd|"/C calc"!A0', "KPU Tirtamaya", "kode: informasi"],
    ]


def test_a_long_log_comes_in_pieces(orang: Orang, pohon: Pohon) -> None:
    Jejak.objects.bulk_create(Jejak(akun=orang.admin, unit=pohon.tirtamaya, perbuatan="diubah") for _ in range(501))
    response = entered(orang.auditor).get(f"{PAGE}.csv?perbuatan=diubah")
    assert isinstance(response, StreamingHttpResponse)
    pieces = list(response.streaming_content)
    assert [piece.count(b"\r\n") for piece in pieces] == [501, 1]


def test_no_line_is_ever_changed(orang: Orang, pohon: Pohon) -> None:
    line = record(orang.admin, "diubah", pohon.tirtamaya)
    for act in (
        line.save,
        line.delete,
        Jejak.objects.all().delete,
        lambda: Jejak.objects.update(perbuatan="lain"),
        lambda: Jejak.objects.bulk_update([line], ["perbuatan"]),
    ):
        with pytest.raises(TypeError, match="only ever added to"):
            act()
