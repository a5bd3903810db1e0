"""What Siklus is installed with may be used in any office: licences are permissive, or named in NOTICE."""

import re
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path

import pytest

from script.house.locks import PIN

ROOT = Path(__file__).parents[2]
NAMES = sorted({name for name, _ in PIN.findall((ROOT / "requirements" / "base.txt").read_text())})
PERMISSIVE = {
    "0BSD",
    "Apache-2.0",
    "Apache Software License",
    "BSD License",
    "BSD-2-Clause",
    "BSD-3-Clause",
    "CC0-1.0",
    "MIT",
    "MIT-0",
    "MIT License",
    "MIT-CMU",
    "PSF-2.0",
    "Python Software Foundation License",
    "Zlib",
}
IN_NOTICE = {
    "certifi": {"Mozilla Public License 2.0 (MPL 2.0)"},
    "fido2": {"Mozilla Public License 2.0 (MPL 2.0)"},
    "pi-heif": {"GNU Lesser General Public License v3 (LGPLv3)"},
    "psycopg": {"LGPL-3.0-only"},
    "psycopg-binary": {"LGPL-3.0-only"},
    "psycopg-pool": {"LGPL-3.0-only"},
    "pypdfium2": {"BSD-3-Clause, Apache-2.0, dependency licenses"},
    "qrcode": {"Other/Proprietary License"},
}
"""Libraries that ask for more, and the licences that NOTICE was written for."""


def licences_of(found: Distribution) -> set[str]:
    """What a package says of itself: an SPDX expression, else its classifiers, else its free words."""
    said = found.metadata.json
    if expression := said.get("license_expression"):
        return set(re.split(r" (?:AND|OR) ", str(expression).replace("(", "").replace(")", "")))
    marks = [mark for mark in said.get("classifier", []) if mark.startswith("License :: ")]
    return {mark.rpartition(" :: ")[2] for mark in marks} or {str(said.get("license", "none"))}


@pytest.mark.parametrize("name", NAMES)
def test_a_library_is_permissive_or_named_in_the_notice(name: str) -> None:
    try:
        found = distribution(name)
    except PackageNotFoundError:
        pytest.skip(f"{name} is for another system")
    assert licences_of(found) - PERMISSIVE == IN_NOTICE.get(name, set())


def test_the_notice_names_every_library_that_asks_for_more() -> None:
    notice = (ROOT / "NOTICE").read_text(encoding="utf-8")
    assert set(IN_NOTICE) <= set(NAMES)
    assert [name for name in IN_NOTICE if not re.search(rf"\n  .*\b{name}[ ,\n]", notice)] == []
