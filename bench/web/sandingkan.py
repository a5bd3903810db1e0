"""`python -m bench.web.sandingkan SURVEI`: pair a kiosk with a survey; writes its key."""

import sys

from siklus.web.wsgi import application  # first: it sets Django up

# isort: split

from django.utils import timezone

from siklus.web.models import Akun, Survei
from siklus.web.services.kios.sandingan import add_perangkat, code_of, pair


def pair_one(survei_id: int) -> str:
    """The key of a new device."""
    assert application  # noqa: S101 - imported for what it does
    survei = Survei.objects.select_related("unit").get(pk=survei_id)
    oleh = Akun.objects.create_user("ukur@contoh.id", None)
    perangkat = add_perangkat(survei, "Kios ukur", oleh, timezone.now())
    return pair(code_of(perangkat), timezone.now()).kunci


if __name__ == "__main__":
    sys.stdout.write(pair_one(int(sys.argv[1])))
