"""`python -m bench.web.besar_toko UNITS ANSWERS RTL`: a nation in PostgreSQL, multiplied there out of a few offices.

The offices that are multiplied (POLA of them) are made by the site's own services, and their answers are drawn with a
fixed seed, so that what is kept of a survey is what its answers add up to. Every office has one survey of ANSWERS
answers and an approved plan of RTL actions, each with one recorded month. Writes who is who as JSON.
"""

import json
import sys
from collections.abc import Iterator
from datetime import UTC, date, datetime
from random import Random
from typing import Any
from uuid import UUID

from siklus.web.wsgi import application  # first: it sets Django up

# isort: split

from bench.web.besar_salin import multiply
from siklus.core.survei.periode import JenisPeriode, Periode
from siklus.web.models import (
    Akun,
    Irisan,
    Jawaban,
    Jenjang,
    Kanal,
    Layanan,
    PenanggungJawabRtl,
    Peran,
    Realisasi,
    Rencana,
    Rtl,
    SasaranLayanan,
    StatusBulan,
    StatusPeriksa,
    StatusRencana,
    Subbagian,
    Survei,
    TenggatRekap,
    Tugas,
    Unit,
)
from siklus.web.queries.formulir import formulir_of
from siklus.web.services.kiriman import Kiriman
from siklus.web.services.penerimaan import receive_many
from siklus.web.services.pohon import add_unit
from siklus.web.services.survei import Rancangan, close_survei, create_survei, open_survei, seal_survei

POLA, PROVINSI, KABUPATEN = 16, 38, 514
PADA, TUTUP, TENGGAT = datetime(2026, 8, 3, 3, tzinfo=UTC), date(2026, 12, 20), date(2026, 9, 30)
PERIODE = Periode(JenisPeriode.SEMESTER, 2026, 2)
PLACES = ("nasional", "provinsi-1", "kabupaten-1", "kantor-1")
MONTHS = [f"2026-{month:02}" for month in (9, 10, 11, 12)]
PERAN = (Peran.PIMPINAN, Peran.PENANGGUNG_JAWAB, Peran.VERIFIKATOR, Peran.ADMIN)


def isi(units: int, answers: int, rtl: int) -> dict[str, object]:
    """Fill the prepared store; places, a survey, and a session for each person at each level."""
    akar, places = _areas(min(KABUPATEN, units))
    oleh = Akun.objects.create_user("pelaksana@contoh.example", nama="Pelaksana")
    for number in range(POLA):
        _office(places[number % len(places)], number, answers, rtl, oleh)
    TenggatRekap.objects.create(
        unit=akar, jenis_periode=PERIODE.jenis.value, tahun=PERIODE.tahun, ke=PERIODE.ke, tenggat=TENGGAT, oleh=oleh
    )
    multiply(POLA, units - POLA)
    for place in Unit.objects.filter(kode__in=PLACES):
        akun = Akun.objects.create_user(f"{place.kode}@contoh.example", nama=f"Orang {place.nama}")
        Tugas.objects.bulk_create(Tugas(akun=akun, peran=peran, unit=place) for peran in PERAN)
    return {
        "disegel": Survei.objects.get(unit__kode="kantor-1").pk,
        "dibuka": Survei.objects.get(unit__kode=f"kantor-{POLA - 1}").pk,
        "jumlah": {
            "Unit": Unit.objects.count(),
            "Survei": Survei.objects.count(),
            "Jawaban": Jawaban.objects.count(),
            "Irisan": Irisan.objects.count(),
            "Rtl": Rtl.objects.count(),
            "Realisasi": Realisasi.objects.count(),
        },
    }


def _areas(kabupaten: int) -> tuple[Unit, list[Unit]]:
    akar = add_unit(None, Jenjang.INSTANSI, "nasional", "Lembaga Rekaan")
    provinsi = [add_unit(akar, Jenjang.PROVINSI, f"provinsi-{at}", f"Provinsi {at:02}") for at in range(PROVINSI)]
    return akar, [
        add_unit(provinsi[at % PROVINSI], Jenjang.KABKOTA, f"kabupaten-{at}", f"Kabupaten {at:03}")
        for at in range(kabupaten)
    ]


def _office(area: Unit, number: int, answers: int, rtl: int, oleh: Akun) -> None:
    """One of the offices that are multiplied: most are sealed, one is only closed and one still open."""
    unit = add_unit(area, Jenjang.UNIT, f"kantor-{number}", f"Kantor {number:06}")
    Layanan.objects.create(unit=unit, kode="informasi", nama="Informasi", urutan=1)
    subbagian = Subbagian.objects.create(unit=unit, nama="Subbagian Umum")
    survei = create_survei(unit, PERIODE, oleh, Rancangan(rencana_tutup=TUTUP))
    SasaranLayanan.objects.filter(survei=survei).update(pengguna=10 * answers)
    survei = open_survei(survei, oleh, PADA)
    receive_many(list(_answers(survei, number, answers)), receipts=False)
    if number == POLA - 1:
        return
    survei = close_survei(survei, oleh, PADA)
    if number < POLA - 2:
        seal_survei(survei, oleh, PADA)
    _plan(survei, subbagian, rtl, oleh)


def _answers(survei: Survei, number: int, count: int) -> Iterator[Kiriman]:
    """Made-up people, a little more content in one office than in the next."""
    if survei.versi is None:
        raise ValueError(survei)
    draw, formulir = Random(number), formulir_of(survei.versi)  # noqa: S311 - made-up answers
    for _ in range(count):
        said = draw.choices((1, 2, 3, 4), (10, 40, 500, 300 + 20 * number), k=len(formulir.pertanyaan))
        yield Kiriman(
            uuid=UUID(int=draw.getrandbits(128), version=4),
            survei_id=survei.pk,
            versi_id=survei.versi.pk,
            kanal=Kanal.WEB,
            nilai=dict(zip((item.id for item in formulir.pertanyaan), said, strict=True)),
            layanan="informasi",
            profil={item.kunci: draw.choice(item.kunci_nilai) for item in formulir.dimensi},
            lama=120,
            waktu=PADA,
        )


def _plan(survei: Survei, subbagian: Subbagian, count: int, oleh: Akun) -> None:
    plan = Rencana.objects.create(
        survei=survei, prioritas=["waktu", "sarana", "prosedur"], awal=MONTHS[0], akhir=MONTHS[-1],
        status=StatusRencana.DISETUJUI, disetujui=PADA,
    )  # fmt: skip
    for number in range(count):
        rtl = Rtl.objects.create(
            rencana=plan, unit=survei.unit, identitas=f"RTL-2026-{number:02}", unsur=plan.prioritas[number % 3],
            kegiatan=f"Memperbaiki layanan, langkah {number}", bulan=[MONTHS[number % 4]], urutan=number,
        )  # fmt: skip
        PenanggungJawabRtl.objects.create(rtl=rtl, subbagian=subbagian)
        Realisasi.objects.create(rtl=rtl, bulan=MONTHS[number % 4], deskripsi="Dikerjakan", **_state(number, oleh))


def _state(number: int, oleh: Akun) -> dict[str, Any]:
    """One month in five waits for somebody to verify it."""
    if number % 5:
        return {"status": StatusBulan.BERJALAN}
    return {
        "status": StatusBulan.SELESAI,
        "tanggal": PADA.date(),
        "dikerjakan_oleh": oleh,
        "periksa": StatusPeriksa.MENUNGGU,
    }


if __name__ == "__main__":
    assert application  # noqa: S101 - imported for what it does
    json.dump(isi(*map(int, sys.argv[1:])), sys.stdout)
