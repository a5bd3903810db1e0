"""The demo site: filled through the services, and as a person meets it."""

import re
import signal
import subprocess
import sys
from datetime import date
from http.client import HTTPConnection
from http.cookies import SimpleCookie
from pathlib import Path
from queue import Queue
from threading import Thread
from urllib.parse import urlencode

import pytest
from django.contrib.auth import authenticate

from siklus.cli.examples import example_folders
from siklus.core.rekap.jumlah import Cakupan
from siklus.web.models import (
    Akun,
    Bukti,
    Jawaban,
    Laporan,
    Peran,
    Publikasi,
    Realisasi,
    Rencana,
    Rtl,
    Saran,
    StatusSurvei,
    Survei,
    Tugas,
    Unit,
)
from siklus.web.queries.hasil import hasil_of
from siklus.web.queries.rekap.halaman import halaman_of
from siklus.web.queries.survei import periode_of
from siklus.web.services.peragaan import load_examples
from tests.web.services.server.situs import ROOT, Situs, environment, free_port
from tests.web.services.server.situs import _read as read_lines


@pytest.mark.django_db
def test_both_offices_are_there_with_the_index_of_their_reports_and_loading_again_adds_nothing() -> None:
    said: list[str] = []
    load_examples(example_folders(), said.append)
    first = counts()
    closed = Survei.objects.filter(status=StatusSurvei.DISEGEL).select_related("unit", "versi")
    assert {item.unit.kode: hasil_of(item).indeks.printed for item in closed} == {
        "kpu-arunika": "82,16",
        "kpu-tirtamaya": "87,36",
    }
    assert {item.unit.kode: item.jawaban.count() for item in closed} == {"kpu-arunika": 145, "kpu-tirtamaya": 187}
    for item in closed:
        moments = [row.diterima for row in item.jawaban.all()]
        assert item.dibuka is not None
        assert item.ditutup is not None
        assert item.dibuka < min(moments) <= max(moments) < item.ditutup
    again: list[str] = []
    load_examples(example_folders(), again.append)
    assert counts() == first
    assert [line for line in again if not line.startswith("Survei terbuka")] == []


def counts() -> dict[str, int]:
    models = (Unit, Akun, Tugas, Survei, Jawaban, Saran, Rencana, Rtl, Realisasi, Bukti, Publikasi, Laporan)
    return {model.__name__: model._default_manager.count() for model in models}  # noqa: SLF001 - any model


@pytest.mark.django_db
def test_each_role_is_told_a_password_that_opens() -> None:
    said: list[str] = []
    load_examples(example_folders(), said.append)
    told = dict(re.findall(r"(\S+@contoh\.example) +(\S+)", "\n".join(said)))
    assert len(told) == len(Peran)
    assert all(authenticate(email=email, password=password) for email, password in told.items())
    offices = {tugas.peran for tugas in Tugas.objects.filter(unit__kode="kpu-tirtamaya")}
    assert offices == {Peran.PETUGAS, Peran.PENANGGUNG_JAWAB, Peran.PIMPINAN}


@pytest.mark.django_db
def test_a_new_survey_of_each_office_is_open_until_the_end_of_its_period() -> None:
    load_examples(example_folders(), lambda _: None)
    opened = Survei.objects.filter(status=StatusSurvei.DIBUKA)
    assert opened.count() == 2
    assert all(item.rencana_tutup and item.rencana_tutup >= date.today() for item in opened)  # noqa: DTZ011 - this machine's day
    assert [item.perangkat.count() for item in opened] == [1, 1]


def request(
    port: int, method: str, path: str, fields: dict[str, str] | None = None, cookie: str = ""
) -> tuple[int, str, SimpleCookie]:
    connection = HTTPConnection("127.0.0.1", port, timeout=60)
    head = {"Content-Type": "application/x-www-form-urlencoded", "Cookie": cookie} if fields is not None else {}
    connection.request(method, path, urlencode(fields or {}), head)
    response = connection.getresponse()
    cookies = SimpleCookie(", ".join(response.headers.get_all("Set-Cookie") or []))
    body = response.read().decode()
    connection.close()
    return response.status, body, cookies


def hidden(page: str, name: str) -> str:
    found = re.search(rf'name="{name}"[^>]*value="([^"]+)"', page)
    assert found, page
    return found[1]


def test_a_person_starts_the_demo_enters_answers_and_stops_it(tmp_path: Path) -> None:
    port = free_port()
    command = [sys.executable, "-m", "siklus", "demo", "--keluaran", str(tmp_path), "--port", str(port)]
    process = subprocess.Popen(  # noqa: S603 - our own command
        command, env=environment(PYTHONUNBUFFERED="1", DATABASE_URL="postgres://tidak.dipakai/siklus"), text=True,
        cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, stdin=subprocess.DEVNULL,
    )  # fmt: skip
    situs = Situs(process, port, [], Queue())
    reader = Thread(target=read_lines, args=(situs,))
    reader.start()
    try:
        situs.wait_for("Siklus siap di")
        said = "".join(situs.said)
        assert said.count("laporan-pelaksanaan.docx") == 2
        enter_as(port, *re.findall(r"(petugas@contoh\.example) +(\S+)", said)[0])
        answer(port, re.findall(r"Survei terbuka .*: (/s/\w+),", said)[0])
        assert situs.stop(signal.SIGINT) == 0
        assert situs.said[-1] == "Server berhenti.\n"
    finally:
        if process.poll() is None:
            process.kill()
        reader.join()
    assert (tmp_path / "situs" / "siklus.sqlite3").exists()


def enter_as(port: int, surel: str, sandi: str) -> None:
    _, page, cookies = request(port, "GET", "/akun/login/")
    fields = {"login": surel, "password": sandi, "csrfmiddlewaretoken": hidden(page, "csrfmiddlewaretoken")}
    status, _, entered = request(port, "POST", "/akun/login/", fields, f"csrftoken={cookies['csrftoken'].value}")
    assert (status, "sessionid" in entered) == (302, True)


def answer(port: int, path: str) -> None:
    _, page, _ = request(port, "GET", path)
    fields = dict.fromkeys(re.findall(r'name="(n-\w+)"', page), "3")
    fields |= {"uuid": hidden(page, "uuid"), "layanan": "informasi"}
    status, _, _ = request(port, "POST", path, fields)
    assert status in {200, 302, 303}


@pytest.mark.django_db
def test_the_province_has_neighbours_to_roll_up() -> None:
    load_examples(example_folders(), lambda _: None)
    sagara = Unit.objects.get(kode="kpu-sagara")
    periode = periode_of(Survei.objects.get(status=StatusSurvei.DISEGEL, unit__kode="kpu-tirtamaya"))
    page = halaman_of(sagara, periode, date(2025, 7, 1))
    assert {item.unit.kode: item.rekap.indeks and item.rekap.indeks.n for item in page.bagian} == {
        "kpu-arunika": None,
        "kpu-cendana": 64,
        "kpu-selasih": None,
        "kpu-tirtamaya": 187,
        "kpu-wanaraya": 36,
    }
    assert page.rekap.jumlah.cakupan == Cakupan(wajib=5, belum=2, disegel=1, ditutup=2)
    assert page.perubahan is not None
