"""Names that every system takes: small ASCII letters, digits and hyphens, never long, never the system's own words."""

import re
import unicodedata

LONGEST = 40
OTHER = re.compile(r"[^A-Za-z0-9]+")


def safe_name(text: str, kosong: str = "berkas") -> str:
    """The text as a part of a file name. `kosong` stands where nothing is left; the caller puts a number before it."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    return OTHER.sub("-", plain).strip("-")[:LONGEST].rstrip("-") or kosong


def numbered(number: int, of: int) -> str:
    """A number with as many digits as the last one has, at least two, so that names sort as numbers do."""
    return str(number).zfill(max(2, len(str(of))))
