"""Write the generated pages, or with --check name those that are not as they would be written."""

import sys
from collections.abc import Iterator

from docs.generate import (
    aturan,
    bukukerja,
    bundel,
    glosarium,
    kaidah,
    kesalahan,
    ketahanan,
    penanda,
    perintah,
    setelan,
    skema,
)
from docs.generate.indeks import DECISION_INDEX, reference_index
from docs.generate.page import ROOT, Page
from tests.spec import manual

REFERENCE = (
    perintah.PAGE,
    bukukerja.PAGE,
    penanda.PAGE,
    kesalahan.PAGE,
    kaidah.PAGE,
    manual.PAGE,
    skema.PAGE,
    bundel.PAGE,
    setelan.PAGE,
    ketahanan.PAGE,
    aturan.PAGE,
    glosarium.PAGE,
)
PAGES: tuple[Page, ...] = (*REFERENCE, *kaidah.RULES, reference_index(REFERENCE), DECISION_INDEX)


def find_stale() -> Iterator[Page]:
    """The pages whose file is missing or differs."""
    for page in PAGES:
        if not page.path.exists() or page.path.read_text(encoding="utf-8") != page.render():
            yield page


def main() -> int:
    """Write what is stale, or only say so."""
    stale = list(find_stale())
    for page in stale:
        if "--check" not in sys.argv:
            page.path.parent.mkdir(parents=True, exist_ok=True)
            page.path.write_text(page.render(), encoding="utf-8")
        sys.stdout.write(
            f"{page.path.relative_to(ROOT)} is {'stale: run script/docs' if '--check' in sys.argv else 'written'}\n"
        )
    return 1 if stale and "--check" in sys.argv else 0


if __name__ == "__main__":
    raise SystemExit(main())
