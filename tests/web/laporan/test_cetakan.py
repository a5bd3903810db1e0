"""Files in the background: made once for a state however many ask, kept for it, and taken up after a death."""

import shutil
import time
from collections.abc import Callable
from pathlib import Path
from threading import Thread

import pytest
from django.conf import settings
from django.db import connection
from django.test import Client
from django_tasks_db.models import DBTaskResult

from siklus.web.models import CetakanLaporan, Laporan, Rtl, Survei
from siklus.web.services.laporan.cetakan import (
    FOLDER,
    FORMS,
    FOUND,
    STEPS,
    WRITTEN,
    Cetakan,
    ask_for_files,
    cetak,
    cetakan_of,
    file_of,
)
from siklus.web.services.laporan.susun import susun
from siklus.web.services.laporan.ubah import keep_naskah
from siklus.web.services.tugas_latar import DIED, MOST_ATTEMPTS, Keadaan, take_up_lost
from tests.web.impor.pekerja import worker
from tests.web.laporan.conftest import JENIS, PADA, client_of, orang

A_MINUTE = 60


@pytest.fixture(autouse=True)
def nothing_made() -> None:
    """Another test's survey may print the very same."""
    shutil.rmtree(settings.DATA / FOLDER, ignore_errors=True)


def work() -> None:
    """What a worker does, in this process."""
    for record in DBTaskResult.objects.filter(status="READY", task_path=cetak.module_path):
        cetak.call(*record.args_kwargs["args"])
        DBTaskResult.objects.filter(pk=record.pk).update(status="SUCCESSFUL")


def files(survei: Survei, kunci: str) -> tuple[bytes, ...]:
    paths = [file_of(survei, JENIS, kunci, form) for form in FORMS]
    return tuple(path.read_bytes()[:4] for path in paths if path is not None)


def edit(survei: Survei, text: str) -> str:
    """Another state; its name."""
    row = keep_naskah(survei, JENIS, "4", text, newest(survei), orang("penanggung-jawab"))
    assert row.pk
    return susun(survei, JENIS).kunci


def newest(survei: Survei) -> int:
    laporan = Laporan.objects.get(survei=survei, jenis=JENIS)
    return laporan.narasi.filter(bagian="4").values_list("pk", flat=True).first() or 0


def test_files_are_asked_for_made_and_kept_for_their_state(arunika: Survei) -> None:
    kunci = susun(arunika, JENIS).kunci
    assert cetakan_of(arunika, JENIS, kunci) == Cetakan(kunci)
    assert ask_for_files(arunika, JENIS, orang("auditor")) == Cetakan(kunci, Keadaan.MENUNGGU)
    assert ask_for_files(arunika, JENIS, orang("pimpinan")) == Cetakan(kunci, Keadaan.MENUNGGU)
    work()
    done = Cetakan(kunci, Keadaan.SELESAI, STEPS)
    assert cetakan_of(arunika, JENIS, kunci) == done
    assert files(arunika, kunci) == (b"%PDF", b"PK\x03\x04")
    assert ask_for_files(arunika, JENIS, orang("pimpinan")) == done
    assert DBTaskResult.objects.count() == 1


def test_files_can_be_taken_while_they_are_checked(arunika: Survei) -> None:
    kunci = ask_for_files(arunika, JENIS, orang("pimpinan")).kunci
    work()
    found = file_of(arunika, JENIS, kunci, FOUND)
    assert found is not None
    found.unlink()
    CetakanLaporan.objects.update(langkah=WRITTEN)
    DBTaskResult.objects.update(status="RUNNING")
    now = cetakan_of(arunika, JENIS, kunci)
    assert (now, now.ada, now.siap) == (Cetakan(kunci, Keadaan.BERJALAN, WRITTEN), True, False)
    page = client_of("pimpinan").get(f"/survei/{arunika.pk}/laporan/{JENIS}").content.decode()
    assert "laporan.docx?kunci=" in page
    assert "Memeriksa isinya" in page
    assert "Buat lagi" not in page


def test_files_of_older_states_go_and_can_be_made_again(arunika: Survei) -> None:
    names = [edit(arunika, "Kesimpulan.")]
    for number in range(3):
        ask_for_files(arunika, JENIS, orang("pimpinan"))
        work()
        names.append(edit(arunika, f"Kesimpulan lain {number}."))
    assert [len(files(arunika, name)) for name in names] == [0, 2, 2, 0]
    assert set(CetakanLaporan.objects.values_list("kunci", flat=True)) == set(names[1:3])
    file = file_of(arunika, JENIS, names[2], "docx")
    assert file is not None
    file.unlink()
    assert cetakan_of(arunika, JENIS, names[2]) == Cetakan(names[2])


def test_what_changed_meanwhile_and_what_cannot_be_printed_are_told(arunika: Survei) -> None:
    kunci = ask_for_files(arunika, JENIS, orang("pimpinan")).kunci
    edit(arunika, "Kesimpulan lain.")
    work()
    found = cetakan_of(arunika, JENIS, kunci)
    assert (found.keadaan, [problem.code for problem in found.problems]) == (Keadaan.GAGAL, ["LAPORAN-02"])
    Rtl.objects.update(dihapus=PADA)
    refused = client_of("pimpinan").post(f"/survei/{arunika.pk}/laporan/{JENIS}/berkas")
    assert refused.status_code == 409
    assert {problem.code for problem in refused.context["problems"]} == {"RENCANA-15"}


def test_the_page_asks_shows_and_gives_them(arunika: Survei) -> None:
    klien, there = client_of("auditor"), f"/survei/{arunika.pk}/laporan/{JENIS}"
    assert "Buat PDF dan DOCX" in klien.get(there).content.decode()
    assert klien.post(f"{there}/berkas").headers["Location"] == there
    waiting = klien.get(there)
    assert "Berkas menunggu giliran dibuat" in waiting.content.decode()
    assert "Segarkan" in waiting.content.decode()
    kunci = waiting.context["cetakan"].kunci
    piece = ask_for_piece(klien, there, kunci)
    assert "every 1s" in piece
    work()
    piece = ask_for_piece(klien, there, kunci)
    assert "every 1s" not in piece
    for form in FORMS:
        assert f"{there}/unduh/1/laporan.{form}?kunci={kunci}" in piece
        response = klien.get(f"{there}/unduh/1/laporan.{form}", {"kunci": kunci})
        assert response.content == Path(str(file_of(arunika, JENIS, kunci, form))).read_bytes()
        assert "-draf." in response["Content-Disposition"]
    assert klien.get(f"{there}/unduh/1/laporan.pdf", {"kunci": "0" * 32}).headers["Location"] == there
    assert klien.get(f"{there}/unduh/1/laporan.pdf", {"kunci": "../../x"}).headers["Location"] == there
    assert klien.get(f"{there}/unduh/2/laporan.pdf", {"kunci": kunci}).status_code == 404
    assert klien.get(f"{there}/berkas", {"kunci": kunci}).headers["Location"] == there


def ask_for_piece(klien: Client, there: str, kunci: str) -> str:
    return klien.get(f"{there}/berkas", {"kunci": kunci}, headers={"HX-Request": "true"}).content.decode()


def test_work_that_takes_its_workers_with_it_is_told_and_offered_again(arunika: Survei) -> None:
    kunci = ask_for_files(arunika, JENIS, orang("pimpinan")).kunci
    for number in range(MOST_ATTEMPTS):
        record = DBTaskResult.objects.get()
        record.status, record.worker_ids = "RUNNING", [*record.worker_ids, f"mesin-{number}"]
        record.save()
        assert cetakan_of(arunika, JENIS, kunci).keadaan is Keadaan.BERJALAN
        assert take_up_lost("mesin") == 1
    assert DBTaskResult.objects.get().exception_class_path == DIED
    assert cetakan_of(arunika, JENIS, kunci) == Cetakan(kunci, Keadaan.GAGAL)
    klien, there = client_of("pimpinan"), f"/survei/{arunika.pk}/laporan/{JENIS}"
    page = klien.get(there).content.decode()
    assert "terhenti di tengah jalan" in page
    assert "Buat lagi PDF dan DOCX" in page
    klien.post(f"{there}/berkas")
    assert cetakan_of(arunika, JENIS, kunci).keadaan is Keadaan.MENUNGGU


@pytest.mark.django_db(transaction=True)
def test_a_killed_worker_is_followed_by_another_that_makes_them_whole(arunika: Survei) -> None:
    kunci = ask_for_files(arunika, JENIS, orang("pimpinan")).kunci
    with worker("mesin-1") as first:
        until(lambda: cetakan_of(arunika, JENIS, kunci).langkah >= 1)
        first.kill()
        first.wait()
    assert cetakan_of(arunika, JENIS, kunci).keadaan is Keadaan.BERJALAN
    assert take_up_lost("mesin") == 1
    with worker("mesin-2"):
        until(lambda: cetakan_of(arunika, JENIS, kunci).siap)
    assert files(arunika, kunci) == (b"%PDF", b"PK\x03\x04")


@pytest.mark.django_db(transaction=True)
def test_many_who_ask_at_once_wait_for_one_work(arunika: Survei) -> None:
    def ask() -> None:
        try:
            found.append(ask_for_files(arunika, JENIS, orang("pimpinan")))
        finally:
            connection.close()

    found: list[Cetakan] = []
    threads = [Thread(target=ask) for _ in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert [item.keadaan for item in found] == [Keadaan.MENUNGGU] * 6
    assert DBTaskResult.objects.count() == CetakanLaporan.objects.count() == 1


def until(happened: Callable[[], bool]) -> None:
    """Wait for another process; a minute is for one that never does it."""
    for _ in range(A_MINUTE * 50):
        if happened():
            return
        time.sleep(0.02)
    pytest.fail("it never happened")
