"""Files come, are checked in the background, and go for good."""

import time
from datetime import timedelta

import pytest
from django.conf import settings
from django_tasks_db.models import DBTaskResult

from siklus.core.errors import SiklusError
from siklus.web.models import Jejak, LaporanDiperiksa
from siklus.web.queries.periksa.letak import path_of, picture_of, root
from siklus.web.services.periksa.halaman import page_of
from siklus.web.services.periksa.jadwal import begin_chain, clear, clear_on
from siklus.web.services.periksa.kerja import STEPS, check_bytes, periksa, progress_of_check, progress_of_checks
from siklus.web.services.periksa.terima import check_again, delete_laporan, receive_laporan
from siklus.web.services.tugas_latar import Keadaan, Kemajuan, take_up_lost
from tests.web.conftest import Orang, Pohon
from tests.web.impor.pekerja import worker
from tests.web.periksa.conftest import BENAR, PADA, SALAH, pdf_of, work

A_MINUTE = 60


def fresh(laporan: LaporanDiperiksa) -> LaporanDiperiksa:
    return LaporanDiperiksa.objects.get(pk=laporan.pk)


def test_a_file_is_kept_under_its_content_and_checked(diperiksa: LaporanDiperiksa) -> None:
    assert path_of(diperiksa.sha256).read_bytes() == SALAH.encode()
    assert (diperiksa.langkah, diperiksa.galat, diperiksa.simpan_sampai.isoformat()) == (STEPS, [], "2027-02-21")
    shown = {name: diperiksa.ringkas[name] for name in ("jenis", "halaman", "terbaca", "kesalahan")}
    assert shown == {"jenis": "text", "halaman": 0, "terbaca": 1.0, "kesalahan": 1}
    assert progress_of_check(diperiksa) == Kemajuan(Keadaan.SELESAI, STEPS, STEPS)
    assert progress_of_checks([diperiksa]) == {}
    assert list(Jejak.objects.values_list("perbuatan", flat=True)) == ["laporan diperiksa"]


def test_too_large_and_empty_are_refused_and_leave_nothing(
    pohon: Pohon,
    orang: Orang,
    settings_kecil: None,  # noqa: ARG001 - the limit is set
) -> None:
    for data in (SALAH.encode(), b""):
        with pytest.raises(SiklusError) as refused:
            receive_laporan(pohon.tirtamaya, "a.txt", data, orang.petugas, PADA)
        assert [problem.code for problem in refused.value.problems] == ["PERIKSA-08"]
    assert not LaporanDiperiksa.objects.exists()


@pytest.fixture
def settings_kecil(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(settings, "PERIKSA_LARGEST", 20)


def test_why_it_cannot_be_checked_stands_on_its_row(pohon: Pohon, orang: Orang) -> None:
    broken = receive_laporan(pohon.tirtamaya, "rusak.pdf", pdf_of(SALAH)[:700], orang.petugas, PADA)
    gone = receive_laporan(pohon.tirtamaya, "hilang.txt", BENAR, orang.petugas, PADA)
    path_of(gone.sha256).unlink()
    work()
    assert [item["code"] for item in fresh(broken).galat] == ["BACA-04"]
    assert [item["code"] for item in fresh(gone).galat] == ["PERIKSA-06"]
    assert progress_of_checks([fresh(broken)])[broken.pk].keadaan is Keadaan.GAGAL
    check_again(fresh(broken), orang.petugas)
    assert progress_of_check(fresh(broken)) == Kemajuan(Keadaan.MENUNGGU, 0, STEPS)
    check_again(fresh(broken), orang.petugas)
    assert DBTaskResult.objects.filter(status="READY").count() == 1
    assert page_of(fresh(gone), 1) is None


def test_deleted_is_deleted_and_the_log_stays(diperiksa: LaporanDiperiksa, orang: Orang) -> None:
    twin = receive_laporan(diperiksa.unit, "salinan.txt", SALAH.encode(), orang.petugas, PADA)
    picture_of(diperiksa.sha256, 1).parent.mkdir(parents=True, exist_ok=True)
    picture_of(diperiksa.sha256, 1).write_bytes(b"x")
    delete_laporan(diperiksa, orang.petugas)
    assert path_of(twin.sha256).is_file()
    delete_laporan(twin, orang.petugas)
    assert not path_of(twin.sha256).exists()
    assert not picture_of(twin.sha256, 1).exists()
    assert Jejak.objects.filter(perbuatan="laporan periksaan dihapus").count() == 2
    periksa.call(twin.pk)  # its check comes too late


def test_each_night_deletes_what_has_had_its_time(diperiksa: LaporanDiperiksa) -> None:
    begin_chain(PADA)
    begin_chain(PADA)
    assert clear_on(PADA + timedelta(days=90)) == 0
    assert clear_on(PADA + timedelta(days=91)) == 1
    assert not LaporanDiperiksa.objects.exists()
    assert not path_of(diperiksa.sha256).exists()
    assert DBTaskResult.objects.filter(task_path=clear.module_path).count() == 3
    clear.call()


def test_an_answer_that_makes_no_sense_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    liar = "import pickle, sys; from siklus.writers.bengkel import *; pickle.load(sys.stdin.buffer); {}"
    for act in (
        "write_answer(sys.stdout.buffer, Jawab({'jenis': 'pdf'}))",
        "write_answer(sys.stdout.buffer, Jawab(galat='x'))",
        "pass",
    ):
        monkeypatch.setattr(
            "siklus.web.services.periksa.anak.COMMAND", (__import__("sys").executable, "-c", liar.format(act))
        )
        with pytest.raises(SiklusError) as refused:
            check_bytes(SALAH.encode(), "a.txt")
        assert [problem.code for problem in refused.value.problems] == ["BACA-05"]


@pytest.mark.django_db(transaction=True)
def test_a_killed_worker_is_followed_by_another(pohon: Pohon, orang: Orang) -> None:
    laporan = receive_laporan(pohon.tirtamaya, "laporan.txt", SALAH.encode(), orang.petugas, PADA)
    with worker("mesin-1") as first:
        until(lambda: fresh(laporan).langkah >= 1)
        first.kill()
        first.wait()
    if fresh(laporan).langkah < STEPS:
        assert take_up_lost("mesin") == 1
    with worker("mesin-2"):
        until(lambda: fresh(laporan).langkah == STEPS)
    assert fresh(laporan).ringkas["kesalahan"] == 1
    assert root().is_dir()


def until(happened: object) -> None:
    """Wait for another process; a minute is for one that never does it."""
    for _ in range(A_MINUTE * 50):
        if happened():  # type: ignore[operator]  # a function without arguments
            return
        time.sleep(0.02)
    pytest.fail("it never happened")
