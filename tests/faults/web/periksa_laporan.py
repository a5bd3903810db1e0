"""`python -m tests.faults.web.periksa_laporan [JEJAK]`: seals and decisions as they stand after kills, as JSON.

With JEJAK, of the decisions only those that were logged behind that line; afterwards all months wait again.
"""

import json
import sys
from collections import Counter
from datetime import UTC, datetime, timedelta

from siklus.web.wsgi import application  # first: it sets Django up

# isort: split

from siklus.readers.segel import read_berkas
from siklus.web.models import Jejak, Laporan, Realisasi, StatusPeriksa
from siklus.web.queries.laporan.gambar import find
from siklus.web.queries.laporan.periksa import segel_of
from siklus.web.services.laporan.periksa_simpanan import PemeriksaanLaporan, is_whole
from siklus.web.services.laporan.verifikasi import judged

LATER = datetime.now(UTC) + timedelta(days=1)
DECIDED = ("realisasi diterima", "realisasi dikembalikan")
UNSEALED = {"kode": None, "fakta": None, "pdf": "", "docx": "", "tanda_tangan": "", "disegel_oleh_id": None}


def seals() -> dict[str, object]:
    """How many reports are sealed, how many of those not whole, how many others have something of a seal."""
    rows = list(Laporan.objects.all())
    sealed = [row for row in rows if row.disegel is not None]
    looks = (PemeriksaanLaporan(LATER, perbaiki=mend) for mend in (False, True, False))
    found = [Counter(problem.code for problem in look.run()) for look in looks]
    return {
        "disegel": len(sealed),
        "pecah": [row.pk for row in sealed if not whole(row)],
        "setengah": [row.pk for row in rows if row.disegel is None and not untouched(row)],
        "dicatat": Jejak.objects.filter(perbuatan="laporan disegel").count(),
        "sebelum": found[0],
        "diperbaiki": found[1],
        "sesudah": found[2],
    }


def whole(row: Laporan) -> bool:
    """Signed, both files there, each saying what was sealed."""
    files = [find(sha256) for sha256 in (row.pdf, row.docx)]
    segel = segel_of(str(row.kode))
    return bool(
        is_whole(row) and segel and all(path and judged(segel, read_berkas(path.read_bytes())).asli for path in files)
    )


def untouched(row: Laporan) -> bool:
    return {name: getattr(row, name) for name in UNSEALED} == UNSEALED


def decisions(since: int) -> dict[str, object]:
    """How many months are decided, how many are neither decided nor waiting, how many decisions the log has."""
    rows = Realisasi.objects.exclude(periksa=StatusPeriksa.TIADA)
    decided = [row for row in rows if row.periksa != StatusPeriksa.MENUNGGU]
    return {
        "diputus": len(decided),
        "setengah": sum(is_half(row) for row in rows),
        "dicatat": Jejak.objects.filter(pk__gt=since, perbuatan__in=DECIDED).count(),
    } | again()


def again() -> dict[str, object]:
    """All that was decided waits once more."""
    Realisasi.objects.exclude(periksa=StatusPeriksa.TIADA).update(
        periksa=StatusPeriksa.MENUNGGU, pemeriksa=None, tanggal_periksa=None, catatan_periksa=""
    )
    last = Jejak.objects.order_by("pk").values_list("pk", flat=True).last() or 0
    return {"jejak": last, "menunggu": Realisasi.objects.filter(periksa=StatusPeriksa.MENUNGGU).count()}


def is_half(row: Realisasi) -> bool:
    """Decided by nobody or on no day, or waiting with somebody's decision on it."""
    said = {row.pemeriksa_id is not None, row.tanggal_periksa is not None}
    return said != {row.periksa != StatusPeriksa.MENUNGGU}


if __name__ == "__main__":
    assert application
    json.dump(decisions(int(sys.argv[1])) if sys.argv[1:] else seals(), sys.stdout)
