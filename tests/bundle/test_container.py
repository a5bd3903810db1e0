import struct
import zipfile
from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from siklus.bundle import container
from siklus.bundle.container import NAME, BrokenContainerError, pack, unpack

PARTS = {"a.json": b"{}", "bukti/b.jpg": b"\xff\xd8\xff", "laporan/c.docx": b"PK\x05\x06" + bytes(18)}
parts = st.dictionaries(st.from_regex(NAME, fullmatch=True), st.binary(max_size=60), max_size=6)


@given(parts)
def test_parts_come_back_as_they_went_whatever_their_order(found: dict[str, bytes]) -> None:
    data = pack(found)
    assert unpack(data) == found
    assert pack(dict(reversed(found.items()))) == data


def test_any_zip_program_can_look_inside() -> None:
    with zipfile.ZipFile(BytesIO(pack(PARTS))) as archive:
        assert archive.testzip() is None
        assert {name: archive.read(name) for name in archive.namelist()} == PARTS


def refused(data: bytes) -> bool:
    try:
        unpack(data)
    except BrokenContainerError:
        return True
    return False


def test_a_cut_at_any_byte_is_seen_even_where_a_part_is_a_zip_itself() -> None:
    data = pack(PARTS | {"z.docx": pack(PARTS)})
    assert [at for at in range(len(data)) if not refused(data[:at])] == []
    assert [at for at in range(1, len(data)) if not refused(data[at:])] == []


def test_every_bit_counts() -> None:
    data = pack(PARTS)
    kept = [
        (at, bit)
        for at in range(len(data))
        for bit in range(8)
        if not refused(data[:at] + bytes([data[at] ^ 1 << bit]) + data[at + 1 :])
        and unpack(data[:at] + bytes([data[at] ^ 1 << bit]) + data[at + 1 :]) == PARTS
    ]
    assert kept == []


@given(st.binary(max_size=200))
def test_nothing_else_is_taken_and_nothing_else_is_raised(data: bytes) -> None:
    assert refused(data)
    assert refused(b"PK\x03\x04" + data)


def zipped(*names: str, body: bytes = b"x", how: int = zipfile.ZIP_STORED, mode: int = 0) -> bytes:
    data = BytesIO()
    with zipfile.ZipFile(data, "w", how) as archive:
        for name in names:
            info = zipfile.ZipInfo(name)
            info.external_attr, info.compress_type = mode << 16, how
            archive.writestr(info, body)
    return data.getvalue()


@pytest.mark.parametrize(
    "trap",
    [
        zipped("manifes.json", body=bytes(9_000_000), how=zipfile.ZIP_DEFLATED),
        zipped("../../keluar.json"),
        zipped("C:\\keluar.json"),
        zipped("/keluar.json"),
        zipped("bukti/../../keluar.json"),
        zipped("tautan", body=b"../keluar", mode=0o120777),
        zipped("a.json"),
        zipped("A.json"),
        zipped("a/b/c.json"),
        zipped("manifes.json\0.jpg"),
        zipped("bukti/é.jpg"),
        pack(PARTS) + b"\0",
        b"\0" + pack(PARTS),
        pack(PARTS)[:-2] + struct.pack("<H", 3) + b"abc",
        b"",
    ],
    ids=str.split("bomb up drive root middle link deflated-look upper deep nul letters behind before comment nothing"),
)
def test_traps_are_refused(trap: bytes) -> None:
    assert refused(trap)


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_a_name_that_stands_twice_is_refused() -> None:
    assert refused(zipped("a.json", "a.json"))
    once = pack({"a.json": b"x"})
    entry = once[: 30 + 6 + 1]
    assert refused(entry + once)


def test_limits_hold_for_the_writer_and_the_reader(monkeypatch: pytest.MonkeyPatch) -> None:
    many = {f"bukti/{number}.jpg": b"" for number in range(container.MOST + 1)}
    with pytest.raises(ValueError, match="2 000 parts"):
        pack(many)
    with pytest.raises(ValueError, match="plain names"):
        pack({"../a": b""})
    with pytest.raises(ValueError, match="100 MB"):
        pack({"a": bytes(container.LARGEST)})
    assert refused(bytes(container.LARGEST + 1))
    data = pack(dict.fromkeys(list(many)[:3], b""))
    monkeypatch.setattr(container, "MOST", 2)
    assert refused(data)
