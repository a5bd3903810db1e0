"""Words as a scan leaves them: signs that look alike are one, and blanks do not count."""

import re
from functools import lru_cache

_ALIKE = str.maketrans({"l": "i", "1": "i", "|": "i", "!": "i", "0": "o", "5": "s", "8": "b"})
_BLANKS = re.compile(r"[\W_]+")


@lru_cache(maxsize=8000)  # as many as the lines of the longest report
def fold(text: str) -> str:
    """A text in a form that is the same for a print and for what a scan made of it: "DE5KRlPSI" and "deskripsi"."""
    return _BLANKS.sub("", text.replace("|", "l").replace("!", "l")).casefold().translate(_ALIKE)
