"""The store of drawings: what this very code has drawn before is read, and matplotlib is not even loaded."""

import contextlib
import hashlib
import secrets
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path

import platformdirs

from siklus.document import printing
from siklus.writers import style
from siklus.writers.fonts import font_files

MOST_IN_A_FOLDER = 8
"""Of 256 folders by the first two digits; a drawing takes some 30 kB, so that all take some 60 MB."""
_SUM = 32


@dataclass(frozen=True, slots=True)
class DrawingStore:
    """A folder of drawings that many processes may use at once. Whatever is wrong with it, a drawing comes out."""

    root: Path

    @classmethod
    def default(cls) -> "DrawingStore":
        """The store in the user's cache folder, beside the shrunk pictures."""
        return cls(platformdirs.user_cache_path("siklus", appauthor=False) / "grafik")

    def drawing(self, asked: object, draw: Callable[[], bytes]) -> bytes:
        """What `asked` looks like, drawn now unless it is there whole.

        `asked` is everything that the drawing shows or is shown with; its repr stands for it.
        """
        try:
            path = self._path(asked)
        except OSError:
            return draw()
        kept = _read(path)
        if kept is None:
            kept = draw()
            with contextlib.suppress(OSError):
                _keep(path, kept)
        return kept

    def _path(self, asked: object) -> Path:
        name = hashlib.sha256(engine() + repr(asked).encode()).hexdigest()
        return self.root / name[:2] / name


@lru_cache(maxsize=1)
def engine() -> bytes:
    """SHA-256 of all that draws: this folder, what it prints and measures with, the fonts, and matplotlib's version.

    Raises OSError when one of them cannot be read.
    """
    own = sorted(Path(__file__).parent.glob("*.py"))
    found = hashlib.sha256()
    for path in (*own, Path(printing.__file__), Path(style.__file__), *font_files(), matplotlib_version_file()):
        found.update(hashlib.sha256(path.read_bytes()).digest())
    return found.digest()


def matplotlib_version_file() -> Path:
    """Where the installed matplotlib states its version: loading it takes 0.7 s, and importlib.metadata 0.1 s.

    Raises FileNotFoundError when matplotlib is not installed.
    """
    spec = find_spec("matplotlib")
    if spec is None or spec.origin is None:
        raise FileNotFoundError
    return Path(spec.origin).with_name("_version.py")


def _read(path: Path) -> bytes | None:
    """What was kept; None when it is absent or not what was written."""
    try:
        found = path.read_bytes()
    except OSError:
        return None
    head, data = found[:_SUM], found[_SUM:]
    return data if hashlib.sha256(data).digest() == head else None


def _keep(path: Path, data: bytes) -> None:
    """Put it in place at once. No forcing to the disk, which takes longer: what a power cut damages is drawn again."""
    path.parent.mkdir(parents=True, exist_ok=True)
    hidden = path.with_name(f".{path.name}.{secrets.token_hex(4)}")
    try:
        hidden.write_bytes(hashlib.sha256(data).digest() + data)
        hidden.replace(path)
    finally:
        hidden.unlink(missing_ok=True)
    _make_room(path.parent)


def _make_room(folder: Path) -> None:
    """Drop the oldest; what another process drops meanwhile ends it, and the next drawing goes on."""
    newest_first = sorted(folder.iterdir(), key=lambda path: path.stat().st_mtime_ns, reverse=True)
    for path in newest_first[MOST_IN_A_FOLDER:]:
        path.unlink()
