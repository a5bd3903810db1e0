"""Who owes a result: decided above the unit, kept with its reason, taken back, and told in the log."""

from datetime import date
from http import HTTPStatus

import pytest

from siklus.core.errors import SiklusError
from siklus.web.models import Jejak, Peran, TandaWajib, TenggatRekap, Tugas
from siklus.web.queries.rekap.wajib import of_period
from siklus.web.services.rekap.wajib import keep_tenggat
from siklus.web.views.rekap.wajib import above
from tests.web.conftest import Orang, Pohon, entered
from tests.web.rekap.conftest import MakeSurvei
from tests.web.survei.conftest import SEMESTER

pytestmark = pytest.mark.usefixtures("hari_ini")
MASA = "2026-semester-2"
TENGGAT, WAJIB = f"/rekap/sagara/{MASA}/tenggat", f"/rekap/tirtamaya/{MASA}/wajib"


def told() -> list[tuple[str, dict[str, object]]]:
    """What the log says of obligations."""
    lines = Jejak.objects.exclude(perbuatan__startswith="survei").order_by("pk")
    return list(lines.values_list("perbuatan", "rincian"))


def test_a_day_is_named_and_taken_back(orang: Orang, pohon: Pohon, jalankan: MakeSurvei) -> None:
    jalankan(pohon.tirtamaya, "dibuka", n=0)
    client = entered(orang.verifikator)
    assert client.post(TENGGAT, {"tenggat": "2026-11-20"}).status_code == HTTPStatus.FOUND
    page = client.get(f"/rekap/sagara/{MASA}").context["halaman"]
    assert [(item.unit.kode, item.hari) for item in page.terlambat] == [("arunika", 3), ("tirtamaya", 3)]
    assert page.tenggat == date(2026, 11, 20)
    client.post(TENGGAT, {"tenggat": ""})
    assert not TenggatRekap.objects.exists()
    assert told() == [
        ("tenggat rekap ditetapkan", {"tenggat": "2026-11-20"}),
        ("tenggat rekap ditetapkan", {"tenggat": ""}),
    ]


def test_what_is_no_day_is_said_on_the_page(orang: Orang) -> None:
    response = entered(orang.verifikator).post(TENGGAT, {"tenggat": "besok"})
    assert response.status_code == HTTPStatus.UNPROCESSABLE_ENTITY
    assert response.context["form"].errors.keys() == {"tenggat"}


def test_a_unit_is_excused_and_owes_again(orang: Orang, pohon: Pohon) -> None:
    client = entered(orang.verifikator)
    assert client.get(WAJIB).status_code == HTTPStatus.OK
    assert client.post(WAJIB, {"wajib": "tidak"}).status_code == HTTPStatus.UNPROCESSABLE_ENTITY
    client.post(WAJIB, {"wajib": "tidak", "alasan": "Kantor direnovasi"})
    kept = TandaWajib.objects.get()
    assert (kept.unit, kept.wajib, kept.alasan, kept.tenggat, kept.oleh) == (
        pohon.tirtamaya,
        False,
        "Kantor direnovasi",
        None,
        orang.verifikator,
    )
    page = client.get(f"/rekap/sagara/{MASA}").context["halaman"]
    assert ([item.unit.kode for item in page.bagian], page.bebas) == (["arunika"], (pohon.tirtamaya,))
    client.post(WAJIB, {"wajib": "ya", "alasan": "Baru pindah", "tenggat": "2027-02-01"})
    assert "2027-02-01" in client.get(WAJIB).content.decode()
    client.post(WAJIB, {"hapus": "ya"})
    assert not TandaWajib.objects.exists()
    assert told() == [
        ("kewajiban diubah", {"wajib": "tidak", "alasan": "Kantor direnovasi"}),
        ("kewajiban diubah", {"wajib": "ya", "alasan": "Baru pindah", "tenggat": "2027-02-01"}),
        ("kewajiban dihapus", {}),
    ]


def test_nobody_excuses_their_own_office(orang: Orang, pohon: Pohon) -> None:
    client = entered(orang.admin)
    for there in (WAJIB, f"/rekap/tirtamaya/{MASA}/surat"):
        assert client.get(there).status_code == HTTPStatus.FORBIDDEN
        assert client.post(there, {"wajib": "tidak", "alasan": "Ingin saja"}).status_code == HTTPStatus.FORBIDDEN
    Tugas.objects.create(akun=orang.admin, peran=Peran.ADMIN, unit=pohon.kpu)
    assert entered(orang.admin).get(f"/rekap/kpu/{MASA}/wajib").status_code == HTTPStatus.FORBIDDEN
    assert not TandaWajib.objects.exists()
    with pytest.raises(ValueError, match="kpu has nothing above it"):
        above(pohon.kpu)


def test_the_right_is_asked_again_where_it_is_kept(orang: Orang, pohon: Pohon) -> None:
    with pytest.raises(SiklusError) as caught:
        keep_tenggat(pohon.sagara, SEMESTER, date(2027, 1, 1), orang.admin)
    assert [problem.code for problem in caught.value.problems] == ["HAK-01"]


def test_what_is_kept_says_what_it_is_about(orang: Orang, pohon: Pohon) -> None:
    kept = TenggatRekap(unit=pohon.sagara, tenggat=date(2027, 1, 1), oleh=orang.admin, **of_period(SEMESTER))
    assert str(kept) == "KPU Sagara 2026"
