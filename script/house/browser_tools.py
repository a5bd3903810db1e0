"""axe-core for the browser tests: installed from its lock where npm is, and left out by name where it is not."""

import json
import shutil
import subprocess
from pathlib import Path

FOLDER = Path(__file__).parents[2] / "tests" / "e2e"


def install_axe(folder: Path = FOLDER) -> None:
    """Bring node_modules to what the lock says; a machine without npm or network keeps what it has."""
    npm = shutil.which("npm")
    if npm is None or _is_there(folder):
        return
    subprocess.run((npm, "ci", "--silent", "--ignore-scripts"), check=False, cwd=folder, stdin=subprocess.DEVNULL)


def _is_there(folder: Path) -> bool:
    installed = folder / "node_modules" / "axe-core" / "package.json"
    lock = json.loads((folder / "package-lock.json").read_text())["packages"]["node_modules/axe-core"]
    return installed.exists() and json.loads(installed.read_text())["version"] == lock["version"]
