"""A picture that was used before is told, no further than the reader may know; in few queries, by an index."""

from datetime import UTC, datetime
from io import BytesIO

from django.db import connection
from PIL import Image
from pytest_django import DjangoAssertNumQueries

from siklus.core.survei.periode import JenisPeriode, Periode
from siklus.web.models import Akun, BerkasBukti, Bukti, Realisasi, Rencana, Rtl, Unit
from siklus.web.queries.bukti import bukti_of, used_before
from siklus.web.queries.bukti.pernah import BANDS, bands_of
from siklus.web.services.bukti import receive_bukti, remove_bukti
from siklus.web.services.survei import Rancangan, create_survei
from tests.web.bukti.conftest import gambar
from tests.web.bukti.test_terima import PADA
from tests.web.conftest import Orang, Pohon
from tests.web.putaran import TUTUP

BEFORE = datetime(2026, 8, 1, tzinfo=UTC)


def told(target: Realisasi, viewer: Akun) -> list[str]:
    rows = list(bukti_of(target))
    return [str(item) for found in used_before(rows, viewer).values() for item in found]


def month_of(unit: Unit, oleh: Akun) -> Realisasi:
    """A month of a plan of another unit."""
    survei = create_survei(unit, Periode(JenisPeriode.SEMESTER, 2026, 1), oleh, Rancangan(rencana_tutup=TUTUP))
    rencana = Rencana.objects.create(survei=survei, awal="2026-07", akhir="2026-12")
    rtl = Rtl.objects.create(rencana=rencana, unit=unit, identitas="RTL-2026-07", unsur="sarana")
    return Realisasi.objects.create(rtl=rtl, bulan="2026-07")


def recompressed(data: bytes) -> bytes:
    """The same picture after a messenger: smaller, and with other bytes."""
    buffer = BytesIO()
    with Image.open(BytesIO(data)) as image:
        image.resize((200, 150)).save(buffer, "JPEG", quality=50)
    return buffer.getvalue()


def test_the_same_file_and_one_that_looks_the_same_are_told(
    dikerjakan: Realisasi, bulan_kedua: Realisasi, rtl_lain: Realisasi, orang: Orang
) -> None:
    receive_bukti(dikerjakan, "a.jpg", gambar(), orang.petugas, PADA)
    receive_bukti(bulan_kedua, "b.jpg", gambar(), orang.petugas, PADA)
    receive_bukti(rtl_lain, "c.jpg", recompressed(gambar()), orang.petugas, PADA)
    receive_bukti(rtl_lain, "lain.jpg", gambar(5), orang.petugas, PADA)
    assert told(bulan_kedua, orang.petugas) == [
        "Berkas yang sama sudah dipakai pada RTL-2026-01, Juli 2026 (Semester I Tahun 2026).",
        "Gambar yang mirip sudah dipakai pada RTL-2026-02, September 2026 (Semester I Tahun 2026).",
    ]
    assert told(rtl_lain, orang.petugas) == [
        "Gambar yang mirip sudah dipakai pada RTL-2026-01, Juli 2026 (Semester I Tahun 2026).",
        "Gambar yang mirip sudah dipakai pada RTL-2026-01, Agustus 2026 (Semester I Tahun 2026).",
    ]
    for row in Bukti.objects.exclude(realisasi=rtl_lain):
        remove_bukti(row, orang.petugas, PADA)
    assert told(rtl_lain, orang.petugas) == []


def test_another_unit_is_named_only_to_who_stands_above_both(dikerjakan: Realisasi, pohon: Pohon, orang: Orang) -> None:
    receive_bukti(month_of(pohon.arunika, orang.admin), "a.jpg", gambar(), orang.admin, BEFORE)
    receive_bukti(dikerjakan, "a.jpg", gambar(), orang.petugas, PADA)
    named = "Berkas yang sama sudah dipakai pada KPU Arunika: RTL-2026-07, Juli 2026 (Semester I Tahun 2026)."
    hidden = "Berkas yang sama sudah dipakai pada unit lain."
    people = ("petugas", "penanggung_jawab", "pimpinan", "admin", "auditor", "verifikator")
    assert {name: told(dikerjakan, getattr(orang, name)) for name in people} == {name: [hidden] for name in people} | {
        "verifikator": [named]
    }


def test_pages_and_pictures_without_structure_are_never_alike(
    dikerjakan: Realisasi, rtl_lain: Realisasi, orang: Orang
) -> None:
    for target, colour in ((dikerjakan, "white"), (rtl_lain, "grey")):
        buffer = BytesIO()
        Image.new("RGB", (320, 240), colour).save(buffer, "JPEG")
        receive_bukti(target, "a.jpg", buffer.getvalue(), orang.petugas, PADA)
    assert told(rtl_lain, orang.petugas) == []
    assert bands_of("") == bands_of("0" * 16) == dict.fromkeys(BANDS)
    assert bands_of("0001000200030004") == {"pita1": 4, "pita2": 3, "pita3": 2, "pita4": 1}


def test_many_contents_are_searched_by_an_index(
    dikerjakan: Realisasi, rtl_lain: Realisasi, orang: Orang, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    receive_bukti(dikerjakan, "a.jpg", gambar(), orang.petugas, PADA)
    bukti = receive_bukti(rtl_lain, "b.jpg", recompressed(gambar()), orang.petugas, PADA)
    BerkasBukti.objects.bulk_create(
        BerkasBukti(sha256=f"{number:064x}", ukuran=1, media_type="image/jpeg", phash=phash, **bands_of(phash))
        for number, phash in ((number, f"{number * 0x9E3779B97F4A7C15 % 2**64:016x}") for number in range(1, 2_001))
    )
    with django_assert_num_queries(2):
        assert len(used_before([bukti], orang.pimpinan)) == 1
    assert bukti.berkas
    wanted = {name: getattr(bukti.berkas, name) for name in BANDS}
    query = BerkasBukti.objects.filter(pita1__in=[wanted["pita1"]]) | BerkasBukti.objects.filter(
        pita2__in=[wanted["pita2"]]
    )
    if connection.vendor == "sqlite":
        assert "USING INDEX" in query.explain()
