"""`python -m tests.faults.web.periksa_bukti`: the store of evidence before and after it is mended, as JSON."""

import json
import sys
from collections import Counter
from datetime import UTC, datetime, timedelta

from siklus.web import wsgi  # first: it sets Django up

# isort: split
from siklus.web.models import BerkasBukti, Bukti
from siklus.web.services.bukti.simpanan import Pemeriksaan

LATER = datetime.now(UTC) + timedelta(days=1)


def judge() -> dict[str, object]:
    """Rows, rows without a content, and how many findings of each code there are before, while and after mending."""
    looks = (Pemeriksaan(LATER, perbaiki=mend) for mend in (False, True, False))
    found = [Counter(problem.code for problem in look.run()) for look in looks]
    return {
        "bukti": Bukti.objects.count(),
        "isi": BerkasBukti.objects.count(),
        "tanpa_isi": Bukti.objects.filter(berkas=None).count(),
        "sebelum": found[0],
        "diperbaiki": found[1],
        "sesudah": found[2],
    }


if __name__ == "__main__":
    assert wsgi.application
    json.dump(judge(), sys.stdout)
