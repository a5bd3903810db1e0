"""`python -m bench.periksa.frozen [--write]`: are the held-out styles those that were written apart from the rules?

`beku.toml` keeps a SHA-256 of each file of the sets "ujian" (frozen before the first rule) and "ujian2" (frozen before
its first score). A mistake of the key itself may be put right, but then the file says so: each new hash needs a reason
in `[perbaikan]`, which a reader of the published score can weigh.
"""

import hashlib
import sys
import tomllib
from collections.abc import Mapping
from pathlib import Path

from bench.periksa.content import SETS

HELD_OUT = (SETS / "ujian", SETS / "ujian2")
RECORD = Path(__file__).parent / "beku.toml"
HEAD = """# Gaya himpunan ujian, dibekukan sebelum kaidah pemeriksa ditulis, dan ujian2, sebelum pertama kali dinilai.
# Uji test_frozen.py gagal bila berubah.
# Bila kunci jawabannya sendiri ternyata keliru, betulkan, perbarui sidiknya, dan tulis alasannya di [perbaikan].
"""


def hashes() -> dict[str, str]:
    """The SHA-256 of each file of the held-out sets, by set and name."""
    files = (path for folder in HELD_OUT for path in sorted(folder.iterdir()) if path.suffix in {".toml", ".txt"})
    return {f"{path.parent.name}/{path.name}": hashlib.sha256(path.read_bytes()).hexdigest() for path in files}


def recorded() -> Mapping[str, Mapping[str, str]]:
    """What was written down: tables "sidik" and "perbaikan"."""
    return tomllib.loads(RECORD.read_text(encoding="utf-8"))


def changed() -> list[str]:
    """Names of files that were added, taken away or changed since."""
    now, then = hashes(), recorded()["sidik"]
    return sorted(name for name in {*now, *then} if now.get(name) != then.get(name))


def record_text(reasons: Mapping[str, str]) -> str:
    """The record as it would be written now."""
    lines = (f'"{name}" = "{digest}"' for name, digest in hashes().items())
    mended = (f'"{name}" = "{reason}"' for name, reason in reasons.items())
    return "\n".join((HEAD, "[sidik]", *lines, "", "[perbaikan]", *mended)).rstrip() + "\n"


def main(arguments: list[str]) -> int:
    """Write the record, or say what has changed; 1 when something has."""
    if "--write" in arguments:
        RECORD.write_text(record_text(recorded()["perbaikan"] if RECORD.exists() else {}), encoding="utf-8")
        return 0
    sys.stdout.write("".join(f"{name}\n" for name in changed()))
    return 1 if changed() else 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
