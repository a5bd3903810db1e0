"""Visit codes: made in batches, printed once, kept only as fingerprints: a used one tells nothing of anybody."""

import secrets
from hashlib import sha256

from django.db import transaction

from siklus.web.models import Akun, KodeKunjungan, Layanan, StatusSurvei, Survei
from siklus.web.services.jejak import record
from siklus.web.services.survei.tahap import hold

LETTERS = "23456789ABCDEFGHJKMNPQRTUVWXY"
"""As receipts have them: without 0 O 1 I L, and S Z, which handwriting takes for 5 and 2."""
READ_AS = str.maketrans({"S": "5", "Z": "2", "-": None, " ": None, ".": None})
LENGTH = 8


def sidik_kode(kode: str) -> str:
    """The fingerprint under which a code is kept: SHA-256 in hex, whatever case, blanks and hyphens were typed."""
    return sha256(kode.upper().translate(READ_AS).encode()).hexdigest()


@transaction.atomic
def make_kode(survei: Survei, layanan: Layanan | None, banyak: int, oleh: Akun) -> tuple[str, ...]:
    """So many new codes, as "ABCD-EFGH"; they are told this once and cannot be read back. SURVEI-01 after closing."""
    held = hold(survei, StatusSurvei.DRAF, StatusSurvei.DIBUKA)
    codes: set[str] = set()
    while len(codes) < banyak:
        codes.add(_draw())
    KodeKunjungan.objects.bulk_create(
        (KodeKunjungan(survei=held, layanan=layanan, sidik=sidik_kode(kode)) for kode in codes), batch_size=500
    )
    record(oleh, "kode kunjungan dibuat", held.unit, held.judul, banyak=banyak, layanan=layanan.kode if layanan else "")
    return tuple(sorted(codes))


def _draw() -> str:
    letters = "".join(secrets.choice(LETTERS) for _ in range(LENGTH))
    return f"{letters[:4]}-{letters[4:]}"
