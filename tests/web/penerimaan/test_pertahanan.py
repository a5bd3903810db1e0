from collections.abc import Iterator, Mapping
from dataclasses import replace

import pytest
from django.test import override_settings

from siklus.web.services import pertahanan
from siklus.web.services.pertahanan import marked, may_send, may_upload, source_of
from tests.web.penerimaan.buatan import PERTANYAAN, Pembuat

BUAT = Pembuat(1, 1)
OFFICE = {"REMOTE_ADDR": "203.0.113.7"}


@pytest.fixture(autouse=True)
def _anew() -> Iterator[None]:
    pertahanan.forget()
    yield
    pertahanan.forget()


def test_an_address_is_known_by_a_salted_digest_only() -> None:
    source = source_of(OFFICE)
    assert source == source_of(OFFICE) != source_of({"REMOTE_ADDR": "203.0.113.8"})
    assert "203" not in source
    assert len(source) == 32
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(pertahanan, "_salt", b"another process")
        assert source_of(OFFICE) != source


@pytest.mark.parametrize(
    ("proxies", "meta", "same_as"),
    [
        (0, {"REMOTE_ADDR": "203.0.113.7", "HTTP_X_FORWARDED_FOR": "198.51.100.1"}, "203.0.113.7"),
        (1, {"REMOTE_ADDR": "127.0.0.1", "HTTP_X_FORWARDED_FOR": "9.9.9.9, 198.51.100.1"}, "198.51.100.1"),
        (2, {"REMOTE_ADDR": "127.0.0.1", "HTTP_X_FORWARDED_FOR": "9.9.9.9, 198.51.100.1, 10.0.0.2"}, "198.51.100.1"),
        (0, {"REMOTE_ADDR": "2001:db8:1:2:3::4"}, "2001:db8:1:2:ffff::1"),
    ],
)
def test_behind_proxies_the_visitor_is_who_the_trusted_ones_saw(
    proxies: int, meta: Mapping[str, str], same_as: str
) -> None:
    expected = source_of({"REMOTE_ADDR": same_as})
    with override_settings(TRUSTED_PROXIES=proxies):
        assert source_of(meta) == expected


@pytest.mark.parametrize("address", ["127.0.0.1", "::1", "", "unix:"])
def test_an_address_that_tells_nothing_is_not_limited(address: str) -> None:
    source = source_of({"REMOTE_ADDR": address})
    assert source == ""
    assert all(may_send(source) for _ in range(1_000))


def test_a_whole_office_may_send_and_a_flood_may_not() -> None:
    office, other = source_of(OFFICE), source_of({"REMOTE_ADDR": "203.0.113.8"})
    assert [may_send(office) for _ in range(301)] == [True] * 300 + [False]
    assert may_send(other)


def test_a_device_has_a_bucket_of_its_own() -> None:
    assert [may_upload(7) for _ in range(61)] == [True] * 60 + [False]
    assert may_upload(8)


@pytest.mark.parametrize(
    ("lama", "nilai", "trapped", "tanda"),
    [
        (90, {}, False, ""),
        (90, dict.fromkeys(PERTANYAAN, 4), False, ""),
        (17, {"waktu": 2}, False, "cepat"),
        (18, {"waktu": 2}, False, ""),
        (17, {}, False, "cepat,seragam"),
        (None, {}, False, ""),
        (90, {"waktu": 2}, True, "jebakan"),
        (3, {}, True, "jebakan,cepat,seragam"),
        (9, dict.fromkeys(PERTANYAAN[:5]), False, ""),
    ],
)
def test_what_makes_a_response_doubtful(lama: int | None, nilai: dict[str, int], trapped: bool, tanda: str) -> None:  # noqa: FBT001 - a row of the table
    sent = replace(BUAT.kiriman(beda=nilai), lama=lama)
    assert marked(sent, trapped=trapped).tanda == tanda


def test_many_from_one_address_in_a_minute_are_marked_and_others_are_not() -> None:
    one, other = source_of(OFFICE), source_of({"REMOTE_ADDR": "203.0.113.8"})
    sent = BUAT.kiriman(beda={"waktu": 2})
    assert [marked(sent, one).tanda for _ in range(22)] == [""] * 20 + ["beruntun"] * 2
    assert marked(sent, other).tanda == ""


def test_a_survey_far_above_its_own_rate_marks_what_comes_then(monkeypatch: pytest.MonkeyPatch) -> None:
    clock = [60.0]
    monkeypatch.setattr(pertahanan, "monotonic", lambda: clock[0])
    sent, neighbour = BUAT.kiriman(beda={"waktu": 2}), Pembuat(2, 2).kiriman(beda={"waktu": 2})
    assert [marked(sent).tanda for _ in range(302)] == [""] * 300 + ["beruntun"] * 2
    assert marked(neighbour).tanda == ""
    clock[0] += 60
    assert [marked(sent).tanda for _ in range(573)] == [""] * 572 + ["beruntun"]  # 30 + (302 - 30) / 10 is usual now
