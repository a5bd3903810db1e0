"""schemathesis over HTTP, against the real server in processes of its own."""

import os
import subprocess
import sys
from pathlib import Path

from tests.web.services.server.situs import ROOT, environment, serving

EXAMPLES = {"cepat": 10, "penuh": 1000}[os.environ.get("SIKLUS_UJI", "cepat")]
SITE = """
import django
django.setup()
from django.core.management import call_command
call_command("migrate", verbosity=0)
from siklus.cli.examples import example_folders
from siklus.web.models import Akun, Peran, Survei, Unit
from siklus.web.services.kunci_api import Cakupan, make_kunci
from siklus.web.services.peragaan import load_examples
load_examples(example_folders()[:1], lambda _: None)
admin = Akun.objects.get(tugas__peran=Peran.ADMIN)
print(make_kunci(Unit.objects.get(kode="kpu"), "Uji", tuple(Cakupan), None, admin).rahasia)
print(Survei.objects.get(status="dibuka").kode, Survei.objects.get(status="disegel").kode)
"""
CONFIG = """
[generation]
max-examples = {examples}
deterministic = true
with-security-parameters = false
[checks.positive_data_acceptance]
expected-statuses = ["2xx", "401", "403", "404", "409", "422", "429"]
[[operations]]
include-path-regex = "/unit/"
parameters = {{ "path.kode" = "kpu" }}
[[operations]]
include-path-regex = "/hasil"
parameters = {{ "path.kode" = "{closed}" }}
[[operations]]
include-path-regex = "/survei/.*/(kuesioner|jawaban)"
parameters = {{ "path.kode" = "{opened}" }}
"""


def test_schemathesis_finds_nothing_over_http(tmp_path: Path) -> None:
    data = tmp_path / "data"
    own = environment(SIKLUS_DATA=str(data), DJANGO_SETTINGS_MODULE="siklus.web.settings")
    made = subprocess.run([sys.executable, "-c", SITE], env=own, cwd=ROOT, check=True, capture_output=True, text=True)  # noqa: S603 - our own
    key, opened, closed = made.stdout.split()
    config = tmp_path / "schemathesis.toml"
    config.write_text(CONFIG.format(examples=EXAMPLES, opened=opened, closed=closed), encoding="utf-8")
    with serving(data) as situs:
        address = f"http://127.0.0.1:{situs.port}/api/v1/openapi.json"
        asked = subprocess.run(  # noqa: S603 - the tool that is installed beside us
            [str(Path(sys.executable).parent / "schemathesis"), "--config-file", str(config), "run", address,
             "-H", f"Authorization: Bearer {key}", "--rate-limit", "1000/m", "--no-color"],
            capture_output=True, text=True, check=False, cwd=tmp_path,
        )  # fmt: skip
        said = situs.stop()
    assert asked.returncode == 0, asked.stdout
    assert "Tested: 7" in asked.stdout
    assert said == 0
    assert "Traceback" not in "".join(situs.said)
