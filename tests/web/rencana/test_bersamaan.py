"""Fifty people write one plan at once: whatever was accepted is in the store and in the log, and nothing else."""

from collections import Counter
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from django.db import connection
from django.utils.timezone import now

from siklus.core.errors import SiklusError
from siklus.web.models import Jejak, Rencana, Rtl, Survei
from siklus.web.queries.rencana.isian import IsianRtl
from siklus.web.queries.rencana.riwayat import lines_of
from siklus.web.services.rencana.prioritas import Keputusan, decide_prioritas
from siklus.web.services.rencana.rtl import StaleError, add_rtl, change_rtl, remove_rtl, restore_rtl
from siklus.web.services.rencana.tahap import Penyusun
from siklus.web.services.rencana.urutan import move_rtl
from siklus.web.services.urutan import Geser
from tests.web.conftest import Orang

PEOPLE, TURNS = 50, 4
Outcome = tuple[str, int]


def all_at_once(write: Callable[[int], Outcome]) -> list[Outcome]:
    """Everyone begins at the same moment, each with a connection of their own."""
    together = Barrier(PEOPLE)

    def person(number: int) -> Outcome:
        together.wait()
        try:
            return write(number)
        finally:
            connection.close()

    with ThreadPoolExecutor(PEOPLE) as pool:
        return list(pool.map(person, range(PEOPLE)))


def months_of(number: int) -> tuple[str, ...]:
    return (f"2026-{7 + number % 6:02}",)


@pytest.mark.django_db(transaction=True)
def test_one_row_takes_one_and_tells_the_others(rencana: Rencana, orang: Orang) -> None:
    rtl = Rtl.objects.get(identitas="RTL-2026-01")

    def write(number: int) -> Outcome:
        try:
            change_rtl(rtl, {"kegiatan": f"Kursi {number}"}, 1, Penyusun(orang.petugas))
        except StaleError as stale:
            return f"basi {stale.asked['kegiatan'] == f'Kursi {number}'}", number
        return "tersimpan", number

    told = all_at_once(write)
    [winner] = [number for outcome, number in told if outcome == "tersimpan"]
    assert Counter(outcome for outcome, _ in told) == {"tersimpan": 1, "basi True": PEOPLE - 1}
    rtl.refresh_from_db()
    assert (rtl.kegiatan, rtl.versi) == (f"Kursi {winner}", 2)
    [line] = lines_of(rtl)
    assert line.rincian["sesudah"] == {"kegiatan": f"Kursi {winner}"}
    assert rencana.rtl.count() == 3


@pytest.mark.django_db(transaction=True)
def test_no_accepted_save_is_lost(rencana: Rencana, orang: Orang) -> None:
    """Each writes a field of one of three rows, on whatever version they read, and reads again when it was stale."""
    rows = list(rencana.rtl.order_by("urutan"))
    medan = ("kegiatan", "indikator", "target")

    def write(number: int) -> Outcome:
        row, name = rows[number % 3], medan[number // 3 % 3]
        for _ in range(TURNS):
            read = Rtl.objects.get(pk=row.pk)
            try:
                change_rtl(row, {name: f"{name} {number}"}, read.versi, Penyusun(orang.petugas))
            except StaleError:
                continue
            return "tersimpan", number
        return "basi", number

    told = all_at_once(write)
    accepted = {number for outcome, number in told if outcome == "tersimpan"}
    assert accepted
    for place, row in enumerate(rows):
        lines = list(lines_of(row).order_by("id"))
        mine = sorted(number for number in accepted if number % 3 == place)
        logged = sorted(int(text.split()[-1]) for line in lines for text in line.rincian["sesudah"].values())
        assert logged == mine
        assert [line.rincian["versi"] for line in lines] == list(range(2, 2 + len(lines)))
        replayed = {name: getattr(row, name) for name in medan}
        for line in lines:
            assert {name: replayed[name] for name in line.rincian["sebelum"]} == line.rincian["sebelum"]
            replayed |= line.rincian["sesudah"]
        stored = Rtl.objects.get(pk=row.pk)
        assert {name: getattr(stored, name) for name in medan} == replayed
        assert stored.versi == 1 + len(lines)


@pytest.mark.django_db(transaction=True)
def test_rows_come_go_and_move_under_many_hands(rencana: Rencana, orang: Orang) -> None:
    rows = list(rencana.rtl.order_by("urutan"))

    def write(number: int) -> Outcome:
        who, row = Penyusun(orang.petugas), rows[number % 3]
        if number % 5 == 0:
            try:
                remove_rtl(row, Rtl.objects.get(pk=row.pk).versi, who, now())
            except SiklusError as error:
                return type(error).__name__, number
            restore_rtl(row, who)
            return "pulih", number
        if number % 5 == 1:
            move_rtl(row, Geser.TURUN, who)
            return "geser", number
        made = add_rtl(rencana, IsianRtl("sarana", f"Kegiatan {number}", months_of(number)), who)
        return made.identitas, number

    told = all_at_once(write)
    stored = list(rencana.rtl.order_by("urutan", "pk"))
    added = [outcome for outcome, _ in told if outcome.startswith("RTL-")]
    assert len(set(added)) == len(added) == 30
    assert sorted(row.identitas for row in stored) == sorted((*added, *(row.identitas for row in rows)))
    assert all(row.dihapus is None for row in stored)
    assert [row.urutan for row in stored] == list(range(1, 34))
    assert Jejak.objects.filter(perbuatan="rtl ditambahkan").count() == 30
    removed = sum(outcome == "pulih" for outcome, _ in told)
    assert Jejak.objects.filter(perbuatan="rtl dihapus").count() == removed
    assert Jejak.objects.filter(perbuatan="rtl dipulihkan").count() == removed


@pytest.mark.django_db(transaction=True)
def test_only_one_decides_first(disegel: Survei, orang: Orang) -> None:
    def write(number: int) -> Outcome:
        chosen = Keputusan(("sarana", "waktu", "biaya"), f"Alasan {number}", "2026-07", "2026-12")
        try:
            decide_prioritas(disegel, chosen, None, Penyusun(orang.pimpinan), now())
        except SiklusError as error:
            return error.problems[0].code, number
        return "ditetapkan", number

    told = all_at_once(write)
    [winner] = [number for outcome, number in told if outcome == "ditetapkan"]
    assert Counter(outcome for outcome, _ in told) == {"ditetapkan": 1, "RENCANA-24": PEOPLE - 1}
    assert Rencana.objects.get().alasan_prioritas == f"Alasan {winner}"
    assert Jejak.objects.filter(perbuatan="unsur prioritas ditetapkan").count() == 1
