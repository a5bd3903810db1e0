"""The queue: each answer stored or refused once, whatever is sent again; the ledger adds up; nothing is dropped."""

from datetime import date
from uuid import UUID

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from limits import RateLimitItemPerMinute

from siklus.web.models import HariKios, Jawaban, Saran, Survei, TolakanKios
from siklus.web.queries.kios import BukuHari, buku_of
from siklus.web.services import pertahanan
from siklus.web.services.penerimaan import StoreBusyError
from siklus.web.services.survei import close_survei
from siklus.web.views.kios import perangkat as view
from tests.web.conftest import Orang
from tests.web.kios.conftest import HARI, Kios, answer, page_of, pair_new
from tests.web.survei.conftest import PADA


def test_a_batch_is_stored_with_its_device_and_channel(kios: Kios) -> None:
    response = kios.send([answer(number) for number in range(3)], [page_of(HARI, 3)])
    found = response.json()
    assert [item["keadaan"] for item in found["hasil"]] == ["tersimpan"] * 3
    assert [item["uuid"] for item in found["hasil"]] == [answer(number)["uuid"] for number in range(3)]
    assert (found["status"], found["versi"]) == ("dibuka", kios.perangkat.survei.versi_id)
    rows = Jawaban.objects.values_list("kanal", "perangkat", "lama", "layanan__kode", "profil")
    assert list(rows) == [
        ("kios", kios.perangkat.pk, 60, "informasi", {"jenis_kelamin": "LP"[number % 2]}) for number in range(3)
    ]
    (buku,) = buku_of(kios.perangkat.survei)
    assert buku.jumlah == BukuHari(None, 3, 3, 0, 0)


def test_the_same_batch_again_is_answered_the_same_and_stored_once(kios: Kios) -> None:
    batch, ledger = [answer(number) for number in range(5)], [page_of(HARI, 5)]
    answers = [kios.send(batch, ledger).json() for _ in range(3)]
    assert answers[0] == answers[1] == answers[2]
    assert Jawaban.objects.count() == 5
    (buku,) = buku_of(kios.perangkat.survei)
    assert (buku.jumlah, buku.di_server, buku.cocok) == (BukuHari(None, 5, 5, 0, 0), 5, True)


def test_another_body_under_a_known_number_is_kept_as_refused(kios: Kios) -> None:
    kios.send([answer(1)])
    found = kios.send([answer(1, layanan="")]).json()["hasil"]
    assert [(item["keadaan"], item["kode"]) for item in found] == [("ditolak", "TERIMA-02")]
    assert (Jawaban.objects.count(), TolakanKios.objects.count()) == (1, 1)


def test_what_cannot_be_taken_is_kept_with_its_reason_and_masked(kios: Kios) -> None:
    bad = answer(1, nilai={"waktu": "9"}, terbuka={"saran": "Hubungi 081234567890 ya"}, mata_mata="x")
    found = kios.send([bad, answer(2)], [page_of(HARI, 2)]).json()["hasil"]
    assert [(item["keadaan"], item["kode"]) for item in found] == [("ditolak", "JAWAB-01"), ("tersimpan", "")]
    kept = TolakanKios.objects.get()
    assert (kept.uuid, kept.hari, kept.kode) == (UUID(str(bad["uuid"])), date(2026, 11, 23), "JAWAB-01")
    assert kept.isi["terbuka"] == {"saran": "Hubungi [nomor disamarkan] ya"}
    assert kept.isi["nilai"] == {"waktu": "9"}
    assert "mata_mata" not in kept.isi
    (buku,) = buku_of(kios.perangkat.survei)
    assert (buku.hari_list, buku.cocok) == ((BukuHari(date(2026, 11, 23), 2, 1, 1, 0),), True)


def test_a_refusal_stays_what_it_was(kios: Kios) -> None:
    bad = answer(1, nilai={"waktu": "9"})
    first = kios.send([bad]).json()["hasil"]
    again = kios.send([answer(1)]).json()["hasil"]  # the same number, now faultless
    assert again == first
    assert (Jawaban.objects.count(), TolakanKios.objects.count()) == (0, 1)


def test_a_survey_that_closed_meanwhile_refuses_visibly(kios: Kios, orang: Orang) -> None:
    survei = kios.perangkat.survei
    kios.send([answer(1)], [page_of(HARI, 1)])
    close_survei(survei, orang.pimpinan, PADA)
    found = kios.send([answer(2), answer(3)], [page_of(HARI, 3, 1)]).json()
    assert [(item["keadaan"], item["kode"]) for item in found["hasil"]] == [("ditolak", "TERIMA-01")] * 2
    assert found["status"] == "ditutup"
    (buku,) = buku_of(survei)
    assert (buku.jumlah, buku.cocok) == (BukuHari(None, 3, 1, 2, 0), True)


@pytest.mark.parametrize("hari", ["1970-01-01", "2025-11-23", "2027-11-23", "9999-12-31", "kemarin", "", None, 5])
def test_a_clock_that_is_wrong_loses_nothing(kios: Kios, hari: object) -> None:
    found = kios.send([answer(1, hari=hari)], [page_of(str(hari), 1)])
    assert [item["keadaan"] for item in found.json()["hasil"]] == ["tersimpan"]
    received = Jawaban.objects.get().diterima
    assert abs(received.timestamp() - _now()) < 600


def _now() -> float:
    from django.utils import timezone  # noqa: PLC0415 - only here

    return timezone.now().timestamp()


def test_suggestions_are_kept_apart_and_masked(kios: Kios) -> None:
    kios.send([answer(1, terbuka={"saran": "Telepon saya 0812-3456-7890"})])
    assert list(Saran.objects.values_list("isi", flat=True)) == ["Telepon saya [nomor disamarkan]"]


@pytest.mark.parametrize(
    "item",
    [None, 5, "x", [], {}, {"uuid": "bukan"}, {"uuid": None}, {"uuid": [1]}, {"uuid": "é" * 99}, {"nilai": {"a": []}}],
)
def test_what_is_no_answer_is_refused_and_kept_once(kios: Kios, item: object) -> None:
    first, again = (kios.send([item, answer(1)]).json()["hasil"] for _ in range(2))
    assert [entry["keadaan"] for entry in first] == ["ditolak", "tersimpan"]
    assert first == again
    assert TolakanKios.objects.count() == 1


@pytest.mark.parametrize(
    "body", ["", "[]", "{}", '{"kiriman": {}, "buku": []}', '{"kiriman": [], "buku": 1}', "[" * 9000]
)
def test_a_batch_that_is_none_is_refused_whole_and_nothing_is_settled(kios: Kios, body: str) -> None:
    response = kios.ask("post", "/kios/kirim", data=body, content_type="application/json")
    assert (response.status_code, response.json()["kode"]) == (400, "KIOS-04")


@pytest.mark.parametrize(
    "buku", [[None, 5, "x"], [{}], [{"hari": "x"}], [{"hari": HARI, "ditangkap": -1, "menunggu": True}]]
)
def test_a_ledger_that_is_none_hinders_no_answer(kios: Kios, buku: list[object]) -> None:
    assert [item["keadaan"] for item in kios.send([answer(1)], buku).json()["hasil"]] == ["tersimpan"]


def test_a_ledger_that_does_not_add_up_is_shown(kios: Kios) -> None:
    kios.send([], [page_of(HARI, 5) | {"menunggu": 2}])
    (buku,) = buku_of(kios.perangkat.survei)
    assert (buku.cocok, buku.jumlah) == (False, BukuHari(None, 5, 0, 0, 2))


def test_a_store_that_lost_answers_is_shown(kios: Kios) -> None:
    kios.send([answer(1)], [page_of(HARI, 1)])
    Jawaban.objects.all().delete()
    (buku,) = buku_of(kios.perangkat.survei)
    assert (buku.jumlah.cocok, buku.cocok, buku.di_server) == (True, False, 0)


def test_at_most_a_thousand_are_taken_and_the_rest_is_not_named(kios: Kios) -> None:
    found = kios.send([answer(number) for number in range(1001)]).json()["hasil"]
    assert (len(found), Jawaban.objects.count()) == (1000, 1000)


def test_two_devices_may_not_share_an_answer(kios: Kios, dibuka: Survei, orang: Orang) -> None:
    other = pair_new(dibuka, orang, "Loket 2")
    states = [device.send([answer(1)]).json()["hasil"][0]["keadaan"] for device in (kios, other)]
    assert (states, Jawaban.objects.count()) == (["tersimpan", "tersimpan"], 1)


def test_a_survey_without_questions_refuses(kios: Kios) -> None:
    Survei.objects.filter(pk=kios.perangkat.survei_id).update(versi=None)
    assert [item["kode"] for item in kios.send([answer(1)]).json()["hasil"]] == ["TERIMA-01"]
    assert kios.ask("get", "/kios/isi").json()["lembar"] == {}


def test_a_busy_store_settles_nothing(kios: Kios, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(view, "receive_queue", _busy)  # tests/faults make real stores fail; here it is the answer
    response = kios.send([answer(1)])
    assert (response.status_code, response["Retry-After"], response.json()["kode"]) == (503, "10", "TERIMA-04")


def _busy(*_: object) -> None:
    reason = "penuh"
    raise StoreBusyError(reason)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(orders=st.lists(st.lists(st.integers(0, 9), max_size=6, unique=True), min_size=1, max_size=6))
def test_however_batches_overlap_each_answer_counts_once(kios: Kios, orders: list[list[int]]) -> None:
    """A device whose answers are lost now and then sends overlapping batches; the store holds their union."""
    Jawaban.objects.all().delete()
    pertahanan.forget()
    for order in orders:
        results = kios.send([answer(number) for number in order]).json()["hasil"]
        assert {item["keadaan"] for item in results} <= {"tersimpan"}
    sent = {str(answer(number)["uuid"]) for order in orders for number in order}
    assert {str(uuid) for uuid in Jawaban.objects.values_list("uuid", flat=True)} == sent


def test_the_ledger_is_one_row_a_day(kios: Kios) -> None:
    days = ("2026-11-22", HARI)
    kios.send([answer(1, days[0]), answer(2, days[1])], [page_of(day, 1) for day in days])
    kios.send([], [page_of(day, 1, 1) for day in days])
    rows = HariKios.objects.order_by("hari").values_list("hari", "ditangkap", "tersimpan", "menunggu")
    assert list(rows) == [(date(2026, 11, 22), 1, 1, 0), (date(2026, 11, 23), 1, 1, 0)]


def test_a_full_queue_is_no_burst_but_an_answer_in_no_time_is_doubtful(kios: Kios) -> None:
    kios.send([answer(number, lama=3 if number == 0 else 60) for number in range(500)])
    assert sorted(Jawaban.objects.exclude(tanda="").values_list("tanda", flat=True)) == ["cepat"]


def test_a_device_that_sends_too_often_is_told_when_to_come_back(kios: Kios, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pertahanan, "PER_DEVICE", (RateLimitItemPerMinute(1),))
    pertahanan.forget()
    replies = [kios.send([answer(number)]) for number in range(2)]
    pertahanan.forget()
    assert [(item.status_code, item.headers.get("Retry-After")) for item in replies] == [(200, None), (429, "10")]


SCALAR = st.none() | st.booleans() | st.integers() | st.floats() | st.text(st.characters(), max_size=30)
ANY = st.recursive(
    SCALAR, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner, max_size=4)
)
"""Whatever JSON can say, half characters, zeros and numbers that are none included."""
ALMOST = st.fixed_dictionaries(
    {},
    optional={
        name: ANY | st.dictionaries(st.sampled_from(("waktu", "biaya", "jenis_kelamin", "saran", "x")), ANY, max_size=3)
        for name in ("uuid", "hari", "versi", "layanan", "nilai", "profil", "terbuka", "lama", "lain")
    },
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow], deadline=None)
@given(batch=st.lists(ALMOST | ANY, min_size=1, max_size=5), ledger=st.lists(ANY, max_size=3))
def test_whatever_is_sent_is_settled_and_never_an_error(kios: Kios, batch: list[object], ledger: list[object]) -> None:
    """An answer that could not be settled would stand before all others in the queue for ever."""
    pertahanan.forget()
    responses = [kios.send(batch, ledger) for _ in range(2)]
    assert [item.status_code for item in responses] == [200, 200]
    assert [item["keadaan"] for item in responses[0].json()["hasil"]] == ["ditolak"] * len(batch)
    assert responses[0].json() == responses[1].json()


def test_what_is_nested_beyond_reason_is_settled_too(kios: Kios) -> None:
    deep: object = 1
    for _ in range(400):
        deep = [deep]
    found = kios.send([{"uuid": "x", "nilai": deep, "terbuka": {"saran": deep}}, deep]).json()["hasil"]
    assert [item["keadaan"] for item in found] == ["ditolak", "ditolak"]
