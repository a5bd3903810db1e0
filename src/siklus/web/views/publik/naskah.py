"""A page that is the same for everyone but for one word: kept as text and compressed, so that a visit costs neither."""

import struct
import zlib
from dataclasses import dataclass
from typing import Self

GZIP_HEAD = b"\x1f\x8b\x08\x00\x00\x00\x00\x00\x02\xff"
RAW, LEVEL = -zlib.MAX_WBITS, 9
MASK = 0xFFFFFFFF


@dataclass(frozen=True, slots=True)
class Naskah:
    """What stands before and after the one word, as UTF-8 and as deflated blocks that need nothing before them."""

    before: bytes
    after: bytes
    packed_before: bytes
    packed_after: bytes
    crc_before: int

    @classmethod
    def of(cls, text: str, mark: str) -> Self:
        """A page with `mark` where the word belongs; ValueError unless it stands there once."""
        before, after = (part.encode() for part in text.split(mark))
        return cls(before, after, _block(before, zlib.Z_FULL_FLUSH), _block(after, zlib.Z_FINISH), zlib.crc32(before))

    def plain(self, word: str) -> str:
        """The page."""
        return f"{self.before.decode()}{word}{self.after.decode()}"

    def gzipped(self, word: str) -> bytes:
        """The page as one gzip member (RFC 1952), whose blocks were compressed before, all but the word's."""
        middle = word.encode()
        crc = zlib.crc32(self.after, zlib.crc32(middle, self.crc_before))
        size = len(self.before) + len(middle) + len(self.after)
        tail = struct.pack("<II", crc, size & MASK)
        return b"".join((GZIP_HEAD, self.packed_before, _block(middle, zlib.Z_FULL_FLUSH, 0), self.packed_after, tail))


def _block(content: bytes, flush: int, level: int = LEVEL) -> bytes:
    packer = zlib.compressobj(level, zlib.DEFLATED, RAW)
    return packer.compress(content) + packer.flush(flush)
