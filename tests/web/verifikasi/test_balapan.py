"""Two people at the very same moment: one decision holds, nothing is half done, nothing is lost.

Each works on a connection of its own, as two server threads do.
"""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from threading import Barrier

import pytest
from django.db import connection, transaction

from siklus.core.errors import SiklusError
from siklus.web.models import Akun, Jejak, Realisasi, StatusBulan, StatusPeriksa
from siklus.web.queries.bukti.tujuan import tujuan_of
from siklus.web.queries.realisasi.dua_orang import terlihat_of
from siklus.web.services.bukti.terima import hold
from siklus.web.services.realisasi import Isian, Langkah, UbahBulan, change_bulan
from siklus.web.services.verifikasi import Diperiksa, Putusan, accept, give_back
from tests.web.conftest import Orang
from tests.web.putaran import prove
from tests.web.realisasi.conftest import PADA

ROUNDS = 5
Work = Callable[[], Realisasi]


def at_once(*works: Work) -> list[str]:
    """Begin all of them together; the code that each was refused with, "" for what was done."""
    together = Barrier(len(works))

    def run(work: Work) -> str:
        together.wait()
        try:
            work()
        except SiklusError as error:
            return error.problems[0].code
        finally:
            connection.close()
        return ""

    with ThreadPoolExecutor(len(works)) as pool:
        return list(pool.map(run, works))


def again(row: Realisasi) -> Diperiksa:
    """Let it wait once more; what a checker sees of it."""
    Realisasi.objects.filter(pk=row.pk).update(
        periksa=StatusPeriksa.MENUNGGU, pemeriksa=None, status=StatusBulan.SELESAI, tanggal="2026-08-20"
    )
    row.refresh_from_db()
    return Diperiksa(row.pk, terlihat_of(row))


@pytest.mark.django_db(transaction=True)
def test_two_checkers_decide_once(menunggu: Realisasi, orang: Orang) -> None:
    for number in range(1, ROUNDS + 1):
        seen = again(menunggu)
        told = at_once(
            partial(accept, seen, Putusan(orang.pimpinan, PADA)),
            partial(give_back, seen, Putusan(orang.verifikator, PADA, "Buram.")),
        )
        menunggu.refresh_from_db()
        assert sorted(told) == ["", "VERIFIKASI-02"]
        first = told.index("") == 0
        assert (menunggu.periksa, menunggu.pemeriksa, menunggu.catatan_periksa) == (
            (StatusPeriksa.DITERIMA, orang.pimpinan, "")
            if first
            else (StatusPeriksa.DIKEMBALIKAN, orang.verifikator, "Buram.")
        )
        assert Jejak.objects.filter(rincian__rtl=menunggu.rtl_id).count() == number


@pytest.mark.django_db(transaction=True)
def test_one_withdraws_while_another_accepts(menunggu: Realisasi, orang: Orang) -> None:
    for _round in range(ROUNDS):
        seen, versi = again(menunggu), menunggu.versi
        withdraw = UbahBulan(menunggu.bulan, Langkah.TARIK, versi)
        told = at_once(
            partial(accept, seen, Putusan(orang.pimpinan, PADA)),
            partial(change_bulan, menunggu.rtl, withdraw, orang.petugas, PADA),
        )
        menunggu.refresh_from_db()
        assert told in (["", "REALISASI-31"], ["VERIFIKASI-02", ""])
        accepted = told[0] == ""
        assert (menunggu.periksa, menunggu.pemeriksa) == (
            (StatusPeriksa.DITERIMA, orang.pimpinan) if accepted else (StatusPeriksa.TIADA, None)
        )
        assert menunggu.versi == versi + 1


@pytest.mark.django_db(transaction=True)
def test_two_write_the_same_month_and_one_is_told(dikerjakan: Realisasi, orang: Orang) -> None:
    for number in range(ROUNDS):
        dikerjakan.refresh_from_db()
        versi = dikerjakan.versi

        def write(akun: Akun, text: str, versi: int = versi) -> Realisasi:
            ubah = UbahBulan(dikerjakan.bulan, Langkah.SIMPAN, versi, Isian(text))
            return change_bulan(dikerjakan.rtl, ubah, akun, PADA)

        told = at_once(
            partial(write, orang.petugas, f"Kursi tiba {number}."),
            partial(write, orang.penanggung_jawab, f"Kursi dipasang {number}."),
        )
        dikerjakan.refresh_from_db()
        assert sorted(told) == ["", "REALISASI-31"]
        assert dikerjakan.deskripsi == (f"Kursi tiba {number}." if told[0] == "" else f"Kursi dipasang {number}.")
        assert dikerjakan.versi == versi + 1


@pytest.mark.django_db(transaction=True)
def test_evidence_that_comes_while_it_is_accepted(menunggu: Realisasi, orang: Orang) -> None:
    """Nothing is accepted with evidence that the checker did not see."""
    for number in range(ROUNDS):
        seen = again(menunggu)

        def bring(number: int = number) -> Realisasi:
            tujuan = tujuan_of(menunggu)
            assert tujuan is not None
            with transaction.atomic():
                hold(tujuan)
                prove(menunggu, orang.petugas, 100 + number)
            return menunggu

        told = at_once(partial(accept, seen, Putusan(orang.pimpinan, PADA)), bring)
        menunggu.refresh_from_db()
        assert told in (["", "BUKTI-27"], ["VERIFIKASI-03", ""])
        assert (menunggu.periksa == StatusPeriksa.DITERIMA) == (told[0] == "")
