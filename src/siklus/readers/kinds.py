"""What kind of file it is, told by its content; a name's ending proves nothing."""

from dataclasses import dataclass

HEAD_BYTES = 1024


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of evidence: its media type, and the names under which Pillow opens it (none for PDF)."""

    media_type: str
    formats: tuple[str, ...] = ()


JPEG = Kind("image/jpeg", ("JPEG",))  # Pillow opens the double pictures of some phones (MPO) by this name too
PNG = Kind("image/png", ("PNG",))
WEBP = Kind("image/webp", ("WEBP",))
HEIC = Kind("image/heic", ("HEIF",))
PDF = Kind("application/pdf")
HEIF_BRANDS = frozenset({b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1", b"msf1"})


def kind_of(head: bytes) -> Kind | None:
    """The kind from a file's first 1024 bytes; None when it is none that a report can show."""
    if head.startswith(b"\xff\xd8\xff"):
        return JPEG
    if head.startswith(b"\x89PNG\r\n\x1a\n"):
        return PNG
    if head[:4] == b"RIFF" and head[8:12] == b"WEBP":
        return WEBP
    if head[4:8] == b"ftyp" and head[8:12] in HEIF_BRANDS:
        return HEIC
    return PDF if b"%PDF-" in head else None
