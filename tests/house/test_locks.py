from pathlib import Path

import pytest

from script.house.locks import HEAD, LOCKS, find_faults, fingerprint

FRESH = f"{HEAD}{fingerprint()}\nclick==8.2 \\\n    --hash=sha256:00\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in LOCKS:
        (tmp_path / name).write_text(FRESH)
    return tmp_path


def test_fresh_locks_have_no_fault(folder: Path) -> None:
    assert find_faults(folder) == ()


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        pytest.param(
            "click==8.2 \\\n    --hash=sha256:00\n", "is older than pyproject.toml: run script/lock", id="old"
        ),
        pytest.param(f"{FRESH}--index-url https://x.example\n", "names a host or a path", id="host"),
        pytest.param(f"{FRESH}lxml==6.0\n", "pins lxml without a hash", id="hash"),
    ],
)
def test_each_fault_is_named(folder: Path, text: str, fault: str) -> None:
    (folder / "base.txt").write_text(text)
    assert find_faults(folder) == (f"base.txt {fault}",)


def test_a_missing_lock_is_an_old_one(folder: Path) -> None:
    (folder / "uv.txt").unlink()
    assert find_faults(folder) == ("uv.txt is older than pyproject.toml: run script/lock",)


def test_the_fingerprint_follows_the_dependencies(tmp_path: Path) -> None:
    project = '[project]\nrequires-python = ">=3.11"\ndependencies = [{}]\noptional-dependencies = {{}}\n'
    prints = set()
    for asked in ("", '"click"'):
        (tmp_path / "pyproject.toml").write_text(project.format(asked))
        prints.add(fingerprint(tmp_path / "pyproject.toml"))
    assert len(prints) == 2
