"""The application: what a device keeps, and how it learns that there is a newer one."""

import re

from django.test import Client

from siklus.web.views.kios.aplikasi import BERKAS, IKON, versi


def test_the_worker_keeps_everything_that_the_page_names() -> None:
    page = Client().get("/kios").content.decode()
    worker = Client().get("/kios/sw.js").content.decode()
    named = set(re.findall(r'(?:src|href)="(/[^"]+)"', page))
    kept = set(re.findall(r'"(/[^"]*)"', re.search(r"FILES = \[(.*?)\]", worker)[1].replace("\\u002D", "-")))  # type: ignore[index]  # it is there
    assert named <= kept
    assert kept == {"/kios", "/kios/manifes.webmanifest", *(f"/static/{name}" for name in (*BERKAS, *IKON))}


def test_the_worker_may_serve_the_page_and_is_asked_for_anew_each_time() -> None:
    response = Client().get("/kios/sw.js")
    assert {name: response[name] for name in ("Service-Worker-Allowed", "Cache-Control", "Content-Type")} == {
        "Service-Worker-Allowed": "/kios",
        "Cache-Control": "no-cache",
        "Content-Type": "text/javascript; charset=utf-8",
    }


def test_page_and_worker_name_the_same_version() -> None:
    assert f'data-versi="{versi()}"' in Client().get("/kios").content.decode()
    assert f"siklus-kios-{versi()}" in Client().get("/kios/sw.js").content.decode().replace("\\u002D", "-")


def test_it_can_be_installed() -> None:
    response = Client().get("/kios/manifes.webmanifest")
    found = response.json()
    assert response["Content-Type"] == "application/manifest+json"
    assert (found["scope"], found["start_url"], found["display"]) == ("/kios", "/kios", "fullscreen")
    assert [item["sizes"] for item in found["icons"]] == ["192x192", "512x512"]


def test_the_application_sets_no_cookie_and_asks_no_store() -> None:
    for path in ("/kios", "/kios/sw.js", "/kios/manifes.webmanifest"):
        assert Client().get(path).cookies == {}
