"""How many queries a day's reminders take: as many for a plan of three RTL as for one."""

from datetime import date

import pytest
from pytest_django import DjangoAssertNumQueries

from siklus.web.models import PenanggungJawabRtl, Rencana, Rtl, Subbagian
from siklus.web.queries.pengingat import surat_list
from siklus.web.services.pengingat import send_pengingat

AKHIR_JULI = date(2026, 7, 24)
GATHER, WRITE_AND_SEND, AGAIN = 6, 20, 10


@pytest.mark.parametrize("count", [1, 3])
def test_as_many_queries_for_many(
    count: int,
    disetujui: Rencana,
    subbagian: tuple[Subbagian, ...],
    django_assert_num_queries: DjangoAssertNumQueries,
) -> None:
    all_in_july(disetujui, subbagian[0], count)
    with django_assert_num_queries(GATHER):
        assert [len(surat.bulan) for surat in surat_list(AKHIR_JULI)] == [count, count]
    with django_assert_num_queries(WRITE_AND_SEND):
        assert send_pengingat(AKHIR_JULI) == 2
    with django_assert_num_queries(AGAIN):
        assert send_pengingat(AKHIR_JULI) == 0


def all_in_july(rencana: Rencana, subbagian: Subbagian, count: int) -> None:
    """So many RTL, each of them due in July."""
    PenanggungJawabRtl.objects.filter(rtl__rencana=rencana).delete()
    rencana.rtl.all().delete()
    for number in range(count):
        identitas = f"RTL-2026-{number + 1:02}"
        named = {"identitas": identitas, "unsur": "sarana", "kegiatan": f"Kegiatan {number}", "bulan": ["2026-07"]}
        rtl = Rtl.objects.create(rencana=rencana, unit=rencana.survei.unit, urutan=number, **named)
        PenanggungJawabRtl.objects.create(rtl=rtl, subbagian=subbagian)
