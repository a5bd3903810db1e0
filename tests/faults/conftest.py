"""One small made-up office for every test here, and the real command in a process of its own."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from bench.office import make_office

Run = Callable[..., subprocess.CompletedProcess[str]]
Begin = Callable[..., subprocess.Popen[str]]


@pytest.fixture(scope="session")
def pristine(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_office(tmp_path_factory.mktemp("asal") / "kantor", photos=7, size=(400, 300), respondents=30)


@pytest.fixture(scope="session")
def finished(pristine: Path) -> dict[str, bytes]:
    """The reports of the pristine office: name to bytes, the same in every run."""
    out = pristine.parent / "keluaran"
    arguments = ("susun", str(pristine), "--keluaran", str(out))
    subprocess.run(command(*arguments), env=environment(out.parent), check=True, capture_output=True)  # noqa: S603 - ours
    return {path.name: path.read_bytes() for path in out.iterdir()}


@pytest.fixture
def office(pristine: Path, tmp_path: Path) -> Path:
    """An office of its own for a test that will damage it."""
    return Path(shutil.copytree(pristine, tmp_path / "kantor"))


@pytest.fixture
def siklus(tmp_path: Path) -> Run:
    """Run `siklus` to its end as a person does, in the test's folder; the pictures' cache is there too."""

    def run(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
        return subprocess.run(  # noqa: S603 - our own command
            command(*arguments), cwd=tmp_path, env=environment(tmp_path), capture_output=True, text=True, check=False
        )

    return run


@pytest.fixture
def begin(tmp_path: Path) -> Begin:
    """Start `siklus` and leave it running."""

    def start(*arguments: str | Path) -> subprocess.Popen[str]:
        return subprocess.Popen(  # noqa: S603 - our own command
            command(*arguments),
            cwd=tmp_path,
            env=environment(tmp_path),
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            start_new_session=True,
        )

    return start


def command(*arguments: str | Path) -> list[str]:
    return [sys.executable, "-m", "siklus", *map(str, arguments)]


def environment(folder: Path) -> dict[str, str]:
    """This environment, with what Siklus keeps for a person kept in the test's folder."""
    return {**os.environ, "XDG_CACHE_HOME": str(folder / "cache"), "XDG_STATE_HOME": str(folder / "state")}
