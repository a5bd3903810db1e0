"""The tests' tables are made from the models; this is why they are those that an office has."""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[3]


def test_migrations_make_what_the_models_say(tmp_path: Path) -> None:
    asked = (sys.executable, "-m", "siklus.web", "makemigrations", "--check", "--dry-run")
    environment = os.environ | {"SIKLUS_DATA": str(tmp_path), "DATABASE_URL": ""}
    done = subprocess.run(asked, cwd=ROOT, env=environment, check=False, capture_output=True, text=True)  # noqa: S603 - our own
    assert (done.returncode, done.stdout) == (0, "No changes detected\n")
