"""The container of a `.skm`: a ZIP that can be written in one way only, so that reading it leaves nothing to believe.

Parts are stored, never squeezed: a file cannot grow as it is opened, and its bytes do not depend on a library's
version. Whoever reads takes the parts out and writes them again; bytes that differ anywhere are refused. So there is no
room for a second entry of a name, a link, a comment, bytes before, between or behind, and a cut at any place is seen.
"""

import re
import struct
from collections.abc import Iterator, Mapping
from zlib import crc32

LARGEST = 100_000_000
"""Bytes of a bundle: what a chat carries, and a receiver can hold in memory."""
MOST = 2_000
"""Parts of a bundle."""
NAME = re.compile(r"[a-z0-9][a-z0-9.-]{0,99}(/[a-z0-9][a-z0-9.-]{0,99})?")

_LOCAL = struct.Struct("<4s5H3L2H")
_CENTRAL = struct.Struct("<4s6H3L5H2L")
_END = struct.Struct("<4s4H2LH")
_VERSION, _DAY = 20, 33
"""What ZIP 2.0 asks for, and 1 January 1980, on which every entry stands."""


class BrokenContainerError(ValueError):
    """Bytes that `pack` did not write."""


def pack(parts: Mapping[str, bytes]) -> bytes:
    """The parts, by name, as one file; the same parts always as the same bytes. ValueError beyond the limits."""
    ordered = sorted(parts.items())
    if len(ordered) > MOST or not all(NAME.fullmatch(name) for name, _ in ordered):
        message = "a bundle has at most 2 000 parts, with plain names"
        raise ValueError(message)
    pieces, entries, at = [], [], 0
    for name, body in ordered:
        about = (0, 0, 0, _DAY, crc32(body), len(body), len(body), len(name), 0)
        local = _LOCAL.pack(b"PK\x03\x04", _VERSION, *about) + name.encode("ascii")
        entries.append(_CENTRAL.pack(b"PK\x01\x02", _VERSION, _VERSION, *about, 0, 0, 0, 0, at) + name.encode("ascii"))
        pieces += [local, body]
        at += len(local) + len(body)
    index = b"".join(entries)
    count = len(entries)
    end = _END.pack(b"PK\x05\x06", 0, 0, count, count, len(index), at, 0)
    if at + len(index) + len(end) > LARGEST:
        message = "a bundle has at most 100 MB"
        raise ValueError(message)
    return b"".join((*pieces, index, end))


def unpack(data: bytes) -> dict[str, bytes]:
    """The parts of a file; BrokenContainerError unless it is to the last byte what `pack` writes of them."""
    if len(data) > LARGEST:
        raise BrokenContainerError
    parts = dict(_entries(data))
    try:
        if pack(parts) == data:
            return parts
    except ValueError as error:
        raise BrokenContainerError from error
    raise BrokenContainerError


def _entries(data: bytes) -> Iterator[tuple[str, bytes]]:
    """What the local headers say, taken at their word: `unpack` compares."""
    at = count = 0
    while data.startswith(b"PK\x03\x04", at) and len(data) - at >= _LOCAL.size and count < MOST:
        size, length = _LOCAL.unpack_from(data, at)[7:10:2]
        start = at + _LOCAL.size
        yield data[start : start + length].decode("latin-1"), data[start + length : start + length + size]
        at, count = start + length + size, count + 1
