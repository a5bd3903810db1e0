"""The wheel as a stranger gets it: built, installed into an empty environment, and run there."""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
REPORTS = {f"laporan-{kind}.{form}" for kind in ("pelaksanaan", "tindak-lanjut") for form in ("docx", "pdf")}


class WheelError(Exception):
    """The wheel does not do what it should; the message says at which step."""


def run_demo_from_wheel(folder: Path) -> tuple[Path, ...]:
    """Build, install and run `siklus demo` in an empty folder; the reports it made.

    Raises WheelError with the step's own output.
    """
    wheel = _build(folder / "dist")
    binaries = _install(wheel, folder / "venv")
    work = folder / "kerja"
    work.mkdir()
    _step("siklus demo", str(binaries / "siklus"), "demo", "--tanpa-server", cwd=work)
    return _reports(work)


def _build(target: Path) -> Path:
    _step("build", sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(target), cwd=ROOT)
    (wheel,) = target.glob("*.whl")
    return wheel


def _install(wheel: Path, venv: Path) -> Path:
    _step("venv", sys.executable, "-m", "venv", "--without-pip", str(venv), cwd=ROOT)
    install = (sys.executable, "-m", "uv", "pip", "install", "--quiet", "--python", str(venv))
    _step("locked requirements", *install, "--require-hashes", "-r", "requirements/base.txt", cwd=ROOT)
    _step("install", *install, "--no-deps", str(wheel), cwd=ROOT)
    return venv / ("Scripts" if os.name == "nt" else "bin")


def _reports(work: Path) -> tuple[Path, ...]:
    made = tuple(sorted(path for path in work.glob("keluaran/*/*") if path.name in REPORTS and path.stat().st_size))
    offices = {path.parent.name for path in made}
    if len(offices) < 2 or len(made) != len(offices) * len(REPORTS):  # noqa: PLR2004 - contoh/ has two offices
        message = f"siklus demo made only {[str(path.relative_to(work)) for path in made]}"
        raise WheelError(message)
    return made


def _step(name: str, *command: str, cwd: Path) -> None:
    outside = {key: value for key, value in os.environ.items() if key not in {"PYTHONPATH", "VIRTUAL_ENV"}}
    done = subprocess.run(command, check=False, cwd=cwd, env=outside, capture_output=True, text=True)
    if done.returncode:
        message = f"{name} ended with {done.returncode}:\n{done.stdout}{done.stderr}"
        raise WheelError(message)
