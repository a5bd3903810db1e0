import gettext
import io
import subprocess
import sys
from importlib.metadata import entry_points
from pathlib import Path

import click
import pytest

from siklus.__main__ import begin
from siklus.cli import catalogue
from siklus.cli.catalogue import SOURCE, compile_catalogue
from siklus.cli.main import COMMANDS, Perintah, make_group
from siklus.cli.main import main as run
from siklus.core.errors import Place, Problem, Severity, SiklusError

HELP_BEGINS = "Cara pakai: siklus [PILIHAN] PERINTAH …\n"


def fail_with(monkeypatch: pytest.MonkeyPatch, error: BaseException) -> None:
    """Let one command end in an error, as any of them might."""

    @click.command()
    def broken() -> None:
        raise error

    monkeypatch.setattr(Perintah, "get_command", lambda *_: broken)


def test_the_compiled_catalogue_is_the_one_of_its_source() -> None:
    compiled = SOURCE.with_suffix(".mo").read_bytes()
    assert compiled == compile_catalogue(SOURCE.read_text(encoding="utf-8")), "run python -m siklus.cli.catalogue"


def test_the_catalogue_is_compiled_beside_its_source(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    source = tmp_path / "siklus.po"
    source.write_text('msgid ""\nmsgstr ""\n"Language: id\\n"\n\nmsgid "Usage:"\nmsgstr "Cara pakai:"\n')
    monkeypatch.setattr("siklus.cli.catalogue.SOURCE", source)
    catalogue.main()
    with source.with_suffix(".mo").open("rb") as file:
        assert gettext.GNUTranslations(file).gettext("Usage:") == "Cara pakai:"


def test_help_is_indonesian_throughout(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["--help"]) == 0
    out = capsys.readouterr().out
    assert out.startswith(HELP_BEGINS)
    assert [line for line in out.splitlines() if line.endswith(":") and not line.startswith(" ")] == [
        "Pilihan:",
        "Perintah:",
    ]
    assert "Tampilkan petunjuk ini." in out
    for command in COMMANDS:
        assert run([command, "--help"]) == 0
        out = capsys.readouterr().out
        assert out.startswith(f"Cara pakai: siklus {command} ")
        assert not {"Usage", "Options", "Show", "Commands"} & set(out.replace(":", " ").split())


def test_no_arguments_show_the_help(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "argv", ["siklus"])
    assert run() == 0
    assert capsys.readouterr().out.startswith(HELP_BEGINS)


def test_version(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["--version"]) == 0
    assert capsys.readouterr().out == "Siklus, versi 0.1.0\n"


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["hitug"], "Perintah 'hitug' tidak dikenal."),
        (["hitung"], "Argumen belum diisi: 'BERKAS'."),
        (["hitung", "--jsn"], "Pilihan '--jsn' tidak dikenal. Maksud Anda '--json'?"),
        (["hitung", "a", "b"], "Ada argumen berlebih: b."),
        (["hitung", "a", "--urutan"], "Pilihan '--urutan' memerlukan isian."),
        (["hitung", "a", "--urutan", "x"], "Isian '--urutan' tidak sah: 'x' bukan salah satu dari 'peraturan', 'kues"),
        (["aturan", "--pada", "2010"], "Isian '--pada' tidak sah: '2010' bukan tanggal; tulis seperti 2026-11-22."),
    ],
)
def test_a_wrong_call_is_explained_in_indonesian(
    arguments: list[str], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(arguments) == 2
    out, err = capsys.readouterr()
    assert not out
    assert err.startswith(f"Galat [PERINTAH-01] {said}")
    assert "--help” untuk melihat cara pakainya." in err


def test_problems_are_code_place_sentence_and_next_step(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    place = Place("a.xlsx", "RTL", 7, "bulan")
    problems = (Problem("X-01", "Salah.", "Perbaiki.", place), Problem("X-02", "Aneh.", "", severity=Severity.WARNING))
    fail_with(monkeypatch, SiklusError(problems))
    assert run(["hitung"]) == 2
    assert capsys.readouterr().err == (
        "Galat [X-01] berkas “a.xlsx”, lembar “RTL”, baris 7, kolom “bulan”: Salah.\n  → Perbaiki.\n"
        "Peringatan [X-02] Aneh.\n"
        "Jumlah: 1 galat, 1 peringatan.\n"
    )


def test_many_problems_are_counted(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    fail_with(monkeypatch, SiklusError([Problem("X-01", f"Ke-{n}.", "") for n in range(1025)]))
    assert run(["hitung"]) == 2
    assert capsys.readouterr().err.splitlines()[-3:] == [
        "Galat [X-01] Ke-19.",
        "… dan 1.005 lagi.",
        "Jumlah: 1.025 galat.",
    ]


@pytest.mark.parametrize("error", [KeyboardInterrupt(), click.Abort()])
def test_an_interruption_says_that_nothing_is_half_written(
    error: BaseException, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    fail_with(monkeypatch, error)
    monkeypatch.setattr(sys, "argv", ["siklus", "hitung"])
    assert begin() == 130
    assert capsys.readouterr().err.strip() == "Dihentikan. Tidak ada berkas yang tertulis sebagian."


LOADING = """
import sys

class Interrupter:
    def find_spec(self, name, path=None, target=None):
        if name == "siklus.cli":
            raise KeyboardInterrupt

sys.meta_path.insert(0, Interrupter())
from siklus.__main__ import begin
sys.exit(begin())
"""


def test_an_interruption_while_the_program_is_loaded_says_the_same() -> None:
    done = subprocess.run([sys.executable, "-c", LOADING], capture_output=True, text=True, check=False)  # noqa: S603 - ours
    assert (done.returncode, done.stderr) == (130, "\nDihentikan. Tidak ada berkas yang tertulis sebagian.\n")


def test_the_installed_command_begins_where_the_module_does() -> None:
    (command,) = entry_points(group="console_scripts", name="siklus")
    assert command.value == "siklus.__main__:begin"


def test_a_failure_of_ours_is_one_sentence_and_a_file(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr("platformdirs.user_log_path", lambda *_, **__: tmp_path)
    fail_with(monkeypatch, RuntimeError("tak terduga"))
    assert run(["hitung"]) == 2
    (kept,) = tmp_path.iterdir()
    assert capsys.readouterr().err == (
        "Galat [PERINTAH-02] Siklus berhenti karena kesalahan di dalam program, bukan karena berkas Anda.\n"
        f"  → Rinciannya ditulis di {kept}; kirimkan berkas itu kepada pengembang.\n"
    )
    details = kept.read_text(encoding="utf-8")
    assert details.splitlines()[0].startswith("Siklus 0.1.0, Python ")
    assert details.rstrip().endswith("RuntimeError: tak terduga")


def test_the_details_are_shown_when_asked_for_and_when_they_cannot_be_kept(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    file = tmp_path / "bukan-folder"
    file.write_text("")
    monkeypatch.setattr("platformdirs.user_log_path", lambda *_, **__: file)
    monkeypatch.setattr("tempfile.gettempdir", lambda: str(file))
    fail_with(monkeypatch, RuntimeError("tak terduga"))
    assert run(["--lacak", "hitung"]) == 2
    err = capsys.readouterr().err
    assert "RuntimeError: tak terduga" in err
    assert "Ulangi dengan “siklus --lacak" in err


def test_a_console_that_lacks_a_character_gets_a_question_mark(monkeypatch: pytest.MonkeyPatch) -> None:
    raw = io.BytesIO()
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(raw, encoding="cp437"))
    monkeypatch.setattr(sys, "stderr", io.StringIO())
    assert run(["--help"]) == 0
    sys.stdout.flush()
    assert raw.getvalue().startswith(b"Cara pakai: siklus [PILIHAN] PERINTAH ?")


def test_every_command_is_listed_and_nothing_else() -> None:
    group = make_group()
    context = click.Context(group)
    assert [group.get_command(context, name) is not None for name in (*COMMANDS, "lain")] == [True] * len(COMMANDS) + [
        False
    ]


def test_the_module_is_the_command() -> None:
    done = subprocess.run([sys.executable, "-m", "siklus", "--version"], capture_output=True, text=True, check=True)
    assert done.stdout == "Siklus, versi 0.1.0\n"
