"""What the store cannot do becomes a clear refusal for everyone who waits, and is over when its cause is."""

import sqlite3
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import pytest
from django.core.exceptions import ImproperlyConfigured
from django.db import connection, connections, transaction

from siklus.web.models import Jawaban, Saran, StatusSurvei, Survei
from siklus.web.services import penulis as module
from siklus.web.services import tahan_lama
from siklus.web.services.hasil_terima import Penerimaan, StoreBusyError
from siklus.web.services.kiriman import Kiriman
from siklus.web.services.kunci_terima import stop_intake
from siklus.web.services.lipatan import fold
from siklus.web.services.penerimaan import receive, receive_many
from siklus.web.services.penulis import Penulis, Titipan, write_now
from siklus.web.services.tahan_lama import ensure_durable
from tests.web.penerimaan.buatan import Pembuat, make_survei
from tests.web.penerimaan.test_statistik import assert_exact

pytestmark = pytest.mark.django_db(transaction=True)
on_sqlite = pytest.mark.skipif(connection.vendor != "sqlite", reason="of SQLite alone")
on_postgresql = pytest.mark.skipif(connection.vendor != "postgresql", reason="of PostgreSQL alone")


@pytest.fixture
def penulis() -> Iterator[Penulis]:
    """A writer of this test's own."""
    made = Penulis()
    yield made
    made.stop()


def in_thread(work: Callable[[], object]) -> object:
    """Do it in a thread with a connection of its own."""

    def run() -> object:
        try:
            return work()
        finally:
            connections.close_all()

    with ThreadPoolExecutor(1) as pool:
        return pool.submit(run).result(60)


def test_many_who_bring_answers_at_once_all_get_their_own_result(penulis: Penulis) -> None:
    buat = Pembuat.of(make_survei())
    sent = [buat.kiriman(n % 4 + 1) for n in range(60)]
    with ThreadPoolExecutor(12) as pool:
        got = list(pool.map(lambda item: penulis.write([item])[0], sent))
    again = receive_many(sent)
    assert [item.keadaan for item in got] == ["tersimpan"] * 60
    assert [item.tanda_terima for item in again] == [item.tanda_terima for item in got]
    assert len({item.tanda_terima for item in got}) == Jawaban.objects.count() == 60


def test_an_item_that_the_store_refuses_fails_alone(penulis: Penulis) -> None:
    buat = Pembuat.of(make_survei())
    bad = replace(buat.kiriman(), perangkat_id=10**9)  # no such device: found out at the commit
    got = penulis.write([buat.kiriman(), bad, buat.kiriman()])
    assert [(item.keadaan, item.problem and item.problem.code) for item in got] == [
        ("tersimpan", None),
        ("ditolak", "TERIMA-05"),
        ("tersimpan", None),
    ]
    assert Jawaban.objects.count() == 2


@on_sqlite
@pytest.mark.parametrize(
    ("hinder", "help_again", "reason"),
    [
        ("PRAGMA query_only=ON", "PRAGMA query_only=OFF", "hanya dapat dibaca"),
        ("PRAGMA max_page_count=1", "PRAGMA max_page_count=1000000", "penuh"),
    ],
)
def test_a_full_or_read_only_store_refuses_and_recovers(hinder: str, help_again: str, reason: str) -> None:
    buat = Pembuat.of(make_survei())
    sent = [replace(buat.kiriman(), terbuka={"saran": "x" * 1_900}) for _ in range(300)]

    def work() -> str:
        with connection.cursor() as cursor:
            cursor.execute("VACUUM")  # no room is left over from an earlier test
            cursor.execute(hinder)
        with pytest.raises(StoreBusyError, match=reason):
            write_now(sent)
        assert connection.connection is None  # the next one begins anew
        with connection.cursor() as cursor:
            cursor.execute(help_again)
        return write_now(sent)[0].keadaan

    assert in_thread(work) == "tersimpan"


@on_sqlite
def test_a_store_that_another_process_locks_refuses_and_recovers(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tahan_lama, "BUSY_TIMEOUT", 50)
    item = Pembuat.of(make_survei()).kiriman()
    other = sqlite3.connect(str(connection.settings_dict["NAME"]), isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(StoreBusyError, match="sedang dipakai proses lain"):
        in_thread(lambda: write_now([item]))
    other.execute("ROLLBACK")
    other.close()
    assert in_thread(lambda: write_now([item])[0].keadaan) == "tersimpan"


@on_postgresql
def test_a_read_only_store_refuses_and_recovers() -> None:
    item = Pembuat.of(make_survei()).kiriman()

    def work() -> str:
        with connection.cursor() as cursor:
            cursor.execute("SET default_transaction_read_only = on")
        with pytest.raises(StoreBusyError, match="hanya dapat dibaca"):
            write_now([item])
        return write_now([item])[0].keadaan

    assert in_thread(work) == "tersimpan"


@on_postgresql
def test_a_connection_that_was_cut_is_made_anew() -> None:
    buat = Pembuat.of(make_survei())

    def work() -> list[str]:
        before = write_now([buat.kiriman()])[0].keadaan
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_backend_pid()")
            pid = cursor.fetchone()[0]
        in_thread(lambda: connection.cursor().execute("SELECT pg_terminate_backend(%s)", [pid]))
        return [before, write_now([buat.kiriman()])[0].keadaan]

    assert in_thread(work) == ["tersimpan", "tersimpan"]


def test_a_store_that_would_not_keep_what_it_acknowledges_is_not_used() -> None:
    ensure_durable()
    with pytest.raises(ImproperlyConfigured, match="an acknowledged answer could be lost"):
        tahan_lama._expect("SELECT 1", "on")  # noqa: SLF001 - what a weaker store would answer


def test_a_stopped_writer_takes_nothing_more(penulis: Penulis) -> None:
    buat = Pembuat.of(make_survei())
    assert penulis.write([buat.kiriman()])[0].keadaan == "tersimpan"
    penulis.stop()
    with pytest.raises(StoreBusyError, match="sedang dimatikan"):
        penulis.write([buat.kiriman()])
    assert Jawaban.objects.count() == 1


def test_nobody_waits_for_ever(penulis: Penulis, monkeypatch: pytest.MonkeyPatch) -> None:
    buat, held = Pembuat.of(make_survei()), threading.Event()
    real = module.write_now

    def slow(items: Sequence[Kiriman]) -> list[Penerimaan]:
        held.wait(30)
        return real(items)

    monkeypatch.setattr(module, "write_now", slow)
    monkeypatch.setattr(module, "WAIT", 0.05)
    sent = buat.kiriman()
    with pytest.raises(StoreBusyError, match="terlalu lama"):
        penulis.write([sent])
    held.set()
    monkeypatch.setattr(module, "WAIT", 30.0)
    assert penulis.write([sent])[0].keadaan in {"tersimpan", "sudah_ada"}
    assert Jawaban.objects.count() == 1


def test_the_writer_outlives_an_error_of_its_own(penulis: Penulis, monkeypatch: pytest.MonkeyPatch) -> None:
    buat = Pembuat.of(make_survei())
    with monkeypatch.context() as patch:
        patch.setattr(module, "store", lambda _: 1 / 0)
        with pytest.raises(ZeroDivisionError):
            penulis.write([buat.kiriman()])
    assert penulis.write([buat.kiriman()])[0].keadaan == "tersimpan"


def test_sums_are_folded_as_answers_come_in(penulis: Penulis, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "FOLD_AFTER", 10)
    monkeypatch.setattr(module, "FOLD_AT_LAST", 10)
    survei = make_survei()
    buat = Pembuat.of(survei)
    for _ in range(3):
        penulis.write([buat.kiriman() for _ in range(5)])
    penulis.stop()
    survei.refresh_from_db()
    assert survei.terlipat == Jawaban.objects.order_by("pk")[9].pk
    assert_exact(survei)


@pytest.mark.parametrize(("at_last", "folded"), [(100, [12]), (8, [8, 12])])
def test_whoever_waits_for_a_commit_does_not_wait_for_sums(
    penulis: Penulis, monkeypatch: pytest.MonkeyPatch, at_last: int, folded: list[int]
) -> None:
    survei = make_survei()
    seen: list[int] = []

    def seen_fold(of: Survei) -> int:
        seen.append(Jawaban.objects.count())
        return fold(of)

    for name, value in (("MOST", 4), ("FOLD_AFTER", 4), ("FOLD_AT_LAST", at_last), ("fold", seen_fold)):
        monkeypatch.setattr(module, name, value)
    buat = Pembuat.of(survei)
    titipan = [Titipan([buat.kiriman()]) for _ in range(12)]
    for one in titipan:
        penulis._queue.put(one)  # noqa: SLF001 - all at once, which no caller can do
    penulis.write([])
    for _ in range(200):
        if seen == folded:
            break
        penulis.write([])
        time.sleep(0.05)
    assert [one.wait(30)[0].keadaan for one in titipan] == ["tersimpan"] * 12
    assert seen == folded
    assert_exact(survei)


def test_closing_never_races_an_answer_in(penulis: Penulis) -> None:
    survei = make_survei()
    buat = Pembuat.of(survei)
    begun, got = threading.Event(), []

    def send() -> None:
        for _ in range(20_000):  # whoever closes may have to wait for a gap
            found = penulis.write([buat.kiriman()])[0]
            got.append(found.keadaan)
            begun.set()
            if found.keadaan == "ditolak":
                return

    senders = [threading.Thread(target=send) for _ in range(4)]
    for sender in senders:
        sender.start()
    begun.wait(30)
    with transaction.atomic():
        stop_intake(survei.pk)
        Survei.objects.filter(pk=survei.pk).update(status=StatusSurvei.DITUTUP)
        frozen = set(Jawaban.objects.values_list("pk", flat=True))
    for sender in senders:
        sender.join(60)
    assert set(Jawaban.objects.values_list("pk", flat=True)) == frozen
    assert got.count("tersimpan") == len(frozen)
    assert got.count("ditolak") == 4


@on_postgresql
def test_a_watermark_never_passes_an_answer_under_way() -> None:
    """Of two that are received at once, the first may commit last, with the lower id."""
    survei = make_survei()
    buat = Pembuat.of(survei)
    inserted, may_commit = threading.Event(), threading.Event()

    def slow() -> None:
        with transaction.atomic():
            receive(buat.kiriman(1))
            inserted.set()
            may_commit.wait(30)

    with ThreadPoolExecutor(2) as pool:
        first = pool.submit(in_thread, slow)
        inserted.wait(30)
        assert in_thread(lambda: write_now([buat.kiriman(4)])[0].keadaan) == "tersimpan"
        folding = pool.submit(in_thread, lambda: fold(survei))
        may_commit.set()
        first.result(30)
        assert folding.result(30) == 2
    assert_exact(survei)


@on_postgresql
def test_of_two_that_say_different_things_under_one_number_the_first_is_kept_whole() -> None:
    """The second is refused once the first is committed, and nothing of what it wrote is kept; its neighbour is."""
    buat = Pembuat.of(make_survei())
    first, second = buat.kiriman(1), replace(buat.kiriman(1), terbuka={"saran": "Loketnya sempit."})
    neighbour = replace(buat.kiriman(3), terbuka={"saran": "Antreannya panjang."})
    inserted, may_commit = threading.Event(), threading.Event()

    def slow() -> None:
        with transaction.atomic():
            receive(first)
            inserted.set()
            may_commit.wait(30)

    def later() -> list[str]:
        return [item.keadaan for item in write_now([replace(second, uuid=first.uuid), neighbour])]

    with ThreadPoolExecutor(2) as pool:
        begun = pool.submit(in_thread, slow)
        inserted.wait(30)
        told = pool.submit(in_thread, later)
        may_commit.set()
        begun.result(30)
        assert told.result(30) == ["berbeda", "tersimpan"]
    assert list(Saran.objects.values_list("isi", flat=True)) == ["Antreannya panjang."]


def test_several_writers_and_a_folder_leave_exact_sums() -> None:
    survei = make_survei()
    buat = Pembuat.of(survei)

    def write(_: int) -> None:
        in_thread(lambda: [write_now([buat.kiriman(k % 4 + 1) for k in range(5)]) for _ in range(6)])

    with ThreadPoolExecutor(4) as pool:
        work = [pool.submit(write, n) for n in range(3)]
        while not all(item.done() for item in work):
            in_thread(lambda: fold(survei))
        for item in work:
            item.result()
    fold(survei)
    assert Jawaban.objects.count() == 90
    assert_exact(survei)
