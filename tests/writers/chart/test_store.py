import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import matplotlib as mpl
import pytest

from siklus.writers.chart.store import MOST_IN_A_FOLDER, DrawingStore, engine, matplotlib_version_file

SUSUN = """
import sys
from siklus.cli.main import main
sys.argv[0] = "siklus"
assert main() == 0
print("matplotlib" in sys.modules, "numpy" in sys.modules)
"""


def drawings_in(store: DrawingStore) -> list[Path]:
    return sorted(path for path in store.root.rglob("*") if path.is_file())


def counting(*drawn: bytes) -> Callable[[], bytes]:
    """Draws what is given, one after the other, and fails when asked more often."""
    left: Iterator[bytes] = iter(drawn)
    return lambda: next(left)


@pytest.fixture
def store(tmp_path: Path) -> DrawingStore:
    return DrawingStore(tmp_path / "grafik")


def test_a_drawing_is_drawn_once(store: DrawingStore) -> None:
    draw = counting(b"first", b"other")

    assert [store.drawing(asked, draw) for asked in ("a", "a", "b", "a", "b")] == [
        b"first", b"first", b"other", b"first", b"other",
    ]  # fmt: skip
    assert len(drawings_in(store)) == 2


@pytest.mark.parametrize("damage", [b"", b"short", b"\0" * 200])
def test_a_damaged_drawing_is_drawn_anew_and_kept_whole(store: DrawingStore, damage: bytes) -> None:
    draw = counting(b"drawn" * 20, b"again" * 20)
    store.drawing("a", draw)
    (path,) = drawings_in(store)
    path.write_bytes(damage)

    assert [store.drawing("a", draw), store.drawing("a", draw)] == [b"again" * 20] * 2


@pytest.mark.parametrize("length", [0, 1, 31, 32, 33, 131])
def test_a_drawing_that_was_cut_off_is_never_shown(store: DrawingStore, length: int) -> None:
    draw = counting(b"drawn" * 20, b"again" * 20)
    store.drawing("a", draw)
    (path,) = drawings_in(store)
    path.write_bytes(path.read_bytes()[:length])

    assert store.drawing("a", draw) == b"again" * 20


def test_a_folder_that_cannot_be_written_costs_time_only(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"in the way")
    store = DrawingStore(tmp_path / "file")

    assert [store.drawing("a", counting(b"one")), store.drawing("a", counting(b"two"))] == [b"one", b"two"]


def test_without_the_code_that_draws_nothing_is_kept(store: DrawingStore, monkeypatch: pytest.MonkeyPatch) -> None:
    engine.cache_clear()
    monkeypatch.setattr(sys, "path", [])
    monkeypatch.delitem(sys.modules, "matplotlib")
    sys.path_importer_cache.clear()

    assert store.drawing("a", lambda: b"drawn") == b"drawn"
    assert not drawings_in(store)


def test_the_oldest_go_and_the_newest_stay(store: DrawingStore) -> None:
    store.drawing(0, lambda: b"0")
    (oldest,) = drawings_in(store)
    os.utime(oldest, (0, 0))
    for number in range(1, MOST_IN_A_FOLDER * 1000):
        store.drawing(number, str(number).encode)
        if not oldest.exists():
            break

    assert len(list(oldest.parent.iterdir())) == MOST_IN_A_FOLDER
    assert max(len(list(folder.iterdir())) for folder in store.root.iterdir()) == MOST_IN_A_FOLDER
    assert store.drawing(number, counting()) == str(number).encode()


def test_another_matplotlib_is_another_drawing() -> None:
    assert f'"{mpl.__version__}"' in matplotlib_version_file().read_text()


def test_a_warm_run_loads_no_matplotlib_and_writes_the_same_bytes(root: Path, tmp_path: Path) -> None:
    runs = [susun(root / "contoh" / "kpu-tirtamaya", tmp_path, tmp_path / name) for name in ("cold", "warm")]

    assert runs == ["True True", "False False"]
    cold, warm = ({path.name: path.read_bytes() for path in (tmp_path / name).iterdir()} for name in ("cold", "warm"))
    assert len(cold) == 4
    assert warm == cold


def susun(office: Path, cache: Path, out: Path) -> str:
    """Make the office's reports in a process of its own; the last line that it prints."""
    run = subprocess.run(  # noqa: S603 - our own program
        [sys.executable, "-c", SUSUN, "susun", str(office), "--keluaran", str(out)],
        env={**os.environ, "XDG_CACHE_HOME": str(cache)},
        check=True,
        capture_output=True,
        text=True,
    )
    return run.stdout.splitlines()[-1]
