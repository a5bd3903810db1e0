"""Parts of the server, each alone."""

import socket
from pathlib import Path

import pytest

from siklus.core.errors import Severity, SiklusError
from siklus.web.models import Akun, Jenjang, Peran, Tugas, Unit
from siklus.web.services.server.address import announce, check_address, public_address
from siklus.web.services.server.first_admin import LETTERS, ensure_admin, new_password
from siklus.web.services.server.folder import only_here
from siklus.web.services.server.options import Pilihan, nobody
from siklus.web.services.server.settings_check import check_settings
from tests.web.conftest import Pohon


def code_of(raised: pytest.ExceptionInfo[SiklusError]) -> str:
    (problem,) = raised.value.problems
    return problem.code


@pytest.mark.parametrize(
    ("nama", "nilai", "shown"),
    [
        ("SIKLUS_PROXY", "-1", "-1"),
        ("SIKLUS_PROXY", "dua", "dua"),
        ("SIKLUS_ALAMAT", "skm.contoh.go.id", "skm.contoh.go.id"),
        ("SIKLUS_ALAMAT", "https://[::1", "https://[::1"),
        ("DATABASE_URL", "basisdata://siklus:rahasia@server/siklus", "server/siklus"),
        ("DATABASE_URL", "postgres://siklus:rahasia@server/", "server/"),
        ("SIKLUS_SMTP", "https://nama:rahasia@smtp.contoh.go.id", "smtp.contoh.go.id"),
        ("SIKLUS_OIDC", "https://masuk.contoh.go.id|siklus", "https://masuk.contoh.go.id"),
        ("SIKLUS_PENGINGAT", "24", "24"),
        ("SIKLUS_PENGINGAT", "07.00", "07.00"),
    ],
)
def test_a_setting_that_cannot_be_used_is_named_without_its_secret(
    nama: str, nilai: str, shown: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(nama, nilai)
    with pytest.raises(SiklusError) as raised:
        check_settings()
    assert str(raised.value) == (
        f"[SERVER-08] Isi setelan {nama} tidak dapat dipakai: “{shown}”. "
        "Perbaiki menurut halaman rujukan Setelan server, atau kosongkan."
    )


def test_right_settings_pass(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SIKLUS_ALAMAT", "https://skm.contoh.go.id")
    monkeypatch.setenv("SIKLUS_PROXY", "1")
    monkeypatch.setenv("DATABASE_URL", "postgres://siklus:rahasia@server:5432/siklus")
    monkeypatch.setenv("SIKLUS_SMTP", "smtp+tls://nama:rahasia@smtp.contoh.go.id:587")
    monkeypatch.setenv("SIKLUS_PENGINGAT", "mati")
    monkeypatch.setenv("SIKLUS_OIDC", "https://masuk.contoh.go.id|siklus|rahasia")
    check_settings()


def test_a_taken_port_and_a_foreign_address_are_told_apart() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        with pytest.raises(SiklusError) as port:
            check_address(*taken.getsockname())
    with pytest.raises(SiklusError) as address:
        check_address("192.0.2.1", 8000)
    with pytest.raises(SiklusError) as name:
        check_address("tidak-ada.invalid", 8000)
    assert [code_of(raised) for raised in (port, address, name)] == ["SERVER-01", "SERVER-09", "SERVER-09"]


@pytest.mark.parametrize(
    ("host", "own", "public"),
    [
        ("127.0.0.1", "http://127.0.0.1:8000", "http://127.0.0.1:8000"),
        ("::1", "http://[::1]:8000", "http://[::1]:8000"),
        ("10.1.2.3", "http://10.1.2.3:8000", "http://10.1.2.3:8000"),
    ],
)
def test_the_address_of_one_interface_is_its_own(host: str, own: str, public: str) -> None:
    assert (Pilihan(host).alamat, public_address(Pilihan(host))) == (own, public)


@pytest.mark.parametrize(("host", "own"), [("0.0.0.0", "http://127.0.0.1:8000"), ("::", "http://[::1]:8000")])  # noqa: S104 - read, not bound
def test_everywhere_is_here_for_this_machine_and_an_address_for_the_others(host: str, own: str) -> None:
    assert Pilihan(host).alamat == own
    assert public_address(Pilihan(host)).endswith(":8000")
    assert "0.0.0.0" not in public_address(Pilihan(host))  # noqa: S104 - as above


def test_nothing_is_announced_that_never_answers(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("siklus.web.services.server.address.SECONDS_TO_OPEN", 0.2)
    with socket.socket() as silent:
        silent.bind(("127.0.0.1", 0))
        said: list[str] = []
        announce(Pilihan(port=silent.getsockname()[1]), said.append)
    assert said == []


def test_a_folder_is_held_once(tmp_path: Path) -> None:
    with only_here(tmp_path), pytest.raises(SiklusError) as raised, only_here(tmp_path):
        pass
    assert code_of(raised) == "SERVER-06"
    with only_here(tmp_path):
        pass


def test_a_folder_whose_lock_is_no_lock_is_unusable(tmp_path: Path) -> None:
    (tmp_path / "server.kunci").write_bytes(b"bukan kunci " * 200)
    with pytest.raises(SiklusError) as raised, only_here(tmp_path):
        pass
    assert code_of(raised) == "SERVER-02"


def test_a_password_is_long_random_and_legible() -> None:
    made = {new_password() for _ in range(100)}
    assert len(made) == 100
    assert {len(password) for password in made} == {19}
    assert set("".join(made)) <= set(LETTERS) | {"-"}
    assert not set(LETTERS) & set("il1o0")


@pytest.mark.django_db
def test_who_sits_at_the_terminal_is_asked_for_the_first_admin() -> None:
    answers = {"Surel admin pertama": "Kepala@Contoh.id ", "Nama instansi": "Dinas Contoh"}
    said: list[str] = []
    assert ensure_admin(Pilihan(), said.append, lambda question: answers[question].strip()) == ()
    (akun,) = Akun.objects.all()
    (line,) = said
    password = line.splitlines()[1].removeprefix("Sandi: ")
    assert (akun.email, akun.check_password(password)) == ("kepala@contoh.id", True)
    assert list(Tugas.objects.values_list("akun__email", "peran", "unit__nama", "unit__jenjang")) == [
        ("kepala@contoh.id", Peran.ADMIN, "Dinas Contoh", Jenjang.INSTANSI)
    ]


@pytest.mark.django_db
def test_nobody_to_ask_is_a_warning() -> None:
    (problem,) = ensure_admin(Pilihan(), pytest.fail, nobody)
    assert (problem.code, problem.severity) == ("SERVER-07", Severity.WARNING)
    assert not Akun.objects.exists()


@pytest.mark.django_db
def test_what_is_no_address_makes_no_account() -> None:
    with pytest.raises(SiklusError) as raised:
        ensure_admin(Pilihan(admin="kepala"), pytest.fail, nobody)
    assert code_of(raised) == "SERVER-10"
    assert not Akun.objects.exists()


def test_somebody_who_is_there_becomes_admin_and_keeps_the_password(pohon: Pohon) -> None:
    akun = Akun.objects.create_user("kepala@contoh.id", "sandi-lama-2026", nama="Kepala")
    assert ensure_admin(Pilihan(admin="KEPALA@contoh.id"), pytest.fail, nobody) == ()
    akun.refresh_from_db()
    assert akun.check_password("sandi-lama-2026")
    assert list(akun.tugas.values_list("peran", "unit")) == [(Peran.ADMIN, pohon.kpu.pk)]
    assert Unit.objects.filter(induk=None).count() == 1
    assert ensure_admin(Pilihan(), pytest.fail, pytest.fail) == ()
