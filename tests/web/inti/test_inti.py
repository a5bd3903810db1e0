"""The store's rows become core's values, and core finds nothing wrong with a plan that is whole."""

from datetime import date

import pytest

from siklus.core.aturan import aturan
from siklus.core.realisasi.catatan import CatatanBulan, Status
from siklus.core.rencana.periksa import check_rencana
from siklus.core.rencana.prioritas import propose_prioritas
from siklus.core.rencana.rtl import KeputusanPrioritas
from siklus.core.rencana.rtl import Rencana as RencanaInti
from siklus.core.rencana.rtl import Rtl as RtlInti
from siklus.core.survei.periode import Bulan
from siklus.web.models import Realisasi, Rencana
from siklus.web.queries.hasil import indeks_of
from siklus.web.queries.inti.bulan import from_text, span, to_text
from siklus.web.queries.inti.realisasi import realisasi_list, to_catatan
from siklus.web.queries.inti.rencana import rtl_list, to_rencana
from siklus.web.queries.survei import periode_of
from tests.web.putaran import RTL, SUBBAGIAN


def test_months_go_and_come_back() -> None:
    assert from_text(to_text(Bulan(2026, 7))) == Bulan(2026, 7)
    assert span("2026-11", "2027-01") == (Bulan(2026, 11), Bulan(2026, 12), Bulan(2027, 1))


def test_a_plan(disetujui: Rencana) -> None:
    found = to_rencana(disetujui, rtl_list(disetujui))
    expected = RencanaInti(
        masa_pelaksanaan=span("2026-07", "2026-12"),
        prioritas=KeputusanPrioritas(("sarana", "waktu", "pengaduan")),
        rtl=tuple(
            RtlInti(
                identitas,
                unsur,
                kegiatan,
                tuple(map(from_text, bulan)),
                (SUBBAGIAN[lead],),
                "Jumlah yang terpasang",
                "Selesai pada bulan terakhir",
            )
            for identitas, unsur, kegiatan, bulan, lead in RTL
        ),
        disetujui=date(2026, 7, 6),
    )
    indeks = indeks_of(disetujui.survei)
    assert found == expected
    assert check_rencana(found, indeks, periode_of(disetujui.survei), subbagian=SUBBAGIAN) == ()
    assert propose_prioritas(indeks, aturan(date(2026, 6, 30))).default == found.prioritas


def test_a_month(dikerjakan: Realisasi) -> None:
    [found] = realisasi_list(dikerjakan.rtl.rencana)
    assert to_catatan(found) == CatatanBulan(
        rtl="RTL-2026-01",
        bulan=Bulan(2026, 7),
        status=Status.BERJALAN,
        deskripsi="Dua belas kursi dipesan.",
        dikerjakan_oleh="Petugas",
    )


@pytest.mark.parametrize("count", [1, 3])
def test_as_many_queries_for_many(disetujui: Rencana, count: int, django_assert_num_queries: object) -> None:
    disetujui.rtl.filter(urutan__gt=count).delete()
    with django_assert_num_queries(2):  # type: ignore[operator]  # pytest-django's own type is not exported
        assert len(to_rencana(disetujui, rtl_list(disetujui)).rtl) == count
