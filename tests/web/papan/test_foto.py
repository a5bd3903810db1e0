"""A picture of the public page: shown only while a person releases it and another has verified the work."""

from io import BytesIO

import pytest
from django.core.cache import cache
from django.test import Client
from django.utils.timezone import now
from PIL import Image

from siklus.web.models import Bukti, Jejak, Realisasi, StatusPeriksa, StatusRencana, StatusSurvei
from siklus.web.services.bukti import receive_bukti
from tests.web.conftest import Orang, entered


@pytest.fixture
def foto(terbukti: Realisasi, orang: Orang) -> Bukti:
    """A picture of the verified month, not yet released."""
    drawn = BytesIO()
    Image.new("RGB", (800, 600), "teal").save(drawn, "JPEG")
    Realisasi.objects.update(periksa=StatusPeriksa.DIKEMBALIKAN)
    terbukti.refresh_from_db()
    bukti = receive_bukti(terbukti, "loket.jpg", drawn.getvalue(), orang.petugas, now())
    Realisasi.objects.update(periksa=StatusPeriksa.DITERIMA)
    return bukti


def status(bukti: Bukti) -> int:
    return Client().get(f"/u/foto/{bukti.pk}").status_code


def shown() -> bool:
    cache.clear()
    return b"/u/foto/" in Client().get("/u/tirtamaya").content


def test_nothing_is_shown_that_nobody_released(foto: Bukti) -> None:
    assert (status(foto), shown()) == (404, False)


def test_a_released_picture_is_shown(foto: Bukti) -> None:
    Bukti.objects.filter(pk=foto.pk).update(publik=True)
    response = Client().get(f"/u/foto/{foto.pk}")
    assert (response.status_code, response["Content-Type"], shown()) == (200, "image/jpeg", True)
    assert Image.open(BytesIO(response.content)).getexif() == {}


@pytest.mark.parametrize("what", ["removed", "doubted", "unapproved", "unsealed", "retired"])
def test_it_goes_as_soon_as_one_condition_does(foto: Bukti, what: str) -> None:
    Bukti.objects.filter(pk=foto.pk).update(publik=True)
    plan = Realisasi.objects.get().rtl.rencana
    {
        "removed": lambda: Bukti.objects.filter(pk=foto.pk).update(dihapus=now()),
        "doubted": lambda: Realisasi.objects.update(periksa=StatusPeriksa.DIKEMBALIKAN),
        "unapproved": lambda: type(plan).objects.update(status=StatusRencana.DIAJUKAN),
        "unsealed": lambda: type(plan.survei).objects.update(status=StatusSurvei.DITUTUP),
        "retired": lambda: type(plan.survei.unit).objects.filter(kode="tirtamaya").update(aktif=False),
    }[what]()
    assert (status(foto), shown()) == (404, False)


def test_a_picture_whose_file_is_gone(terbukti: Realisasi) -> None:
    Bukti.objects.filter(realisasi=terbukti).update(publik=True)
    assert status(Bukti.objects.get(realisasi=terbukti)) == 404


def test_a_content_without_pictures(foto: Bukti) -> None:
    Bukti.objects.filter(pk=foto.pk).update(publik=True)
    assert foto.berkas is not None
    foto.berkas.halaman = []
    foto.berkas.save()
    assert status(foto) == 404


def test_it_is_released_and_withdrawn_after_it_was_accepted(foto: Bukti, orang: Orang) -> None:
    """A face may be noticed late."""
    client = entered(orang.petugas)
    month = Realisasi.objects.get()
    page = f"/survei/{month.rtl.rencana.survei_id}/realisasi/{month.rtl_id}/{month.bulan}"
    assert "Tampilkan pada halaman publik" in client.get(page).content.decode()
    assert client.post(f"/bukti/{foto.pk}/atur/terbitkan", {"kembali": page}).status_code == 302
    assert (status(foto), shown()) == (200, True)
    assert "Tarik dari halaman publik" in client.get(page).content.decode()
    for _ in range(2):
        client.post(f"/bukti/{foto.pk}/atur/tarik", {"kembali": page})
    assert (status(foto), shown()) == (404, False)
    assert list(Jejak.objects.filter(perbuatan__contains="publik").values_list("perbuatan", "objek")) == [
        ("bukti ditarik dari publik", "RTL-2026-02, September 2026"),
        ("bukti dipublikkan", "RTL-2026-02, September 2026"),
    ]


def test_who_only_reads_releases_nothing(foto: Bukti, orang: Orang) -> None:
    for akun in (orang.auditor, orang.pimpinan):
        assert entered(akun).post(f"/bukti/{foto.pk}/atur/terbitkan").status_code == 403
    assert status(foto) == 404
