"""`python -m bench.web.siapkan`: a migrated store with one open survey; writes what a client needs to know as JSON."""

import json
import sys
from datetime import date

from siklus.web.wsgi import application  # first: it sets Django up

# isort: split

from django.core.management import call_command
from django.utils import timezone

from siklus.core.aturan import aturan
from siklus.web.models import Akun, Jenjang, Layanan, StatusSurvei, Survei, VersiKuesioner
from siklus.web.services.kios.sandingan import add_perangkat, code_of, pair
from siklus.web.services.kuesioner import formulir_baku, to_isi
from siklus.web.services.pohon import add_unit


def prepare() -> dict[str, object]:
    """The survey of a made-up office with two services and the regulation's questionnaire."""
    assert application  # noqa: S101 - imported for what it does
    call_command("migrate", verbosity=0)
    call_command("collectstatic", verbosity=0, interactive=False)
    unit = add_unit(None, Jenjang.UNIT, "tirtamaya", "KPU Kabupaten Tirtamaya", "KPU Tirtamaya")
    for kode in ("informasi", "pindah-memilih"):
        Layanan.objects.create(unit=unit, kode=kode, nama=kode.replace("-", " ").title())
    survei = Survei.objects.create(
        unit=unit, judul="Survei", kode="ukur", jenis_periode="semester", tahun=2026, ke=2, status=StatusSurvei.DIBUKA
    )
    formulir = formulir_baku(aturan(date(2026, 11, 23)))
    survei.versi = VersiKuesioner.objects.create(survei=survei, nomor=1, isi=to_isi(formulir))
    survei.save()
    oleh = Akun.objects.create_user("petugas@contoh.id", nama="Petugas")
    tablet = add_perangkat(survei, "Tablet", oleh, timezone.now())
    return {
        "kunci": pair(code_of(tablet), timezone.now()).kunci,
        "kode": survei.kode,
        "versi": survei.versi.pk,
        "pertanyaan": [item.id for item in formulir.pertanyaan],
        "survei": survei.pk,
    }


if __name__ == "__main__":
    json.dump(prepare(), sys.stdout)
