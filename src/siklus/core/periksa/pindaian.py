"""Words as a scan leaves them: signs that look alike are one, and blanks do not count."""

import re
from functools import lru_cache

from siklus.document.reading import Reading

_ALIKE = str.maketrans({"l": "i", "1": "i", "|": "i", "!": "i", "0": "o", "5": "s", "8": "b"})
_BLANKS = re.compile(r"[\W_]+")
_MIXED = re.compile(
    r"(?<![\w.,/@-])(?:[A-Za-z]*[a-z][0158](?=[a-z])\w*|[158][a-z]{3,}|l[A-Z]{2,}|[A-Za-z]+[a-z]{2}[158]"
    r"|\d+[lOI]\d*|\d+[.,]\d*[lOISB]\d*|[lOI]\d+[.,]?\d*)(?![\w.-]*[@/])(?!\w)"
)
"""A word with a digit in a letter's place, a number with a letter in a digit's: "Jum1ah", "5abtu", "94,8l"."""
_FEWEST, _AMONG = 3, 500


@lru_cache(maxsize=8000)  # as many as the lines of the longest report
def fold(text: str) -> str:
    """A text in a form that is the same for a print and for what a scan made of it: "DE5KRlPSI" and "deskripsi"."""
    return _BLANKS.sub("", text.replace("|", "l").replace("!", "l")).casefold().translate(_ALIKE)


def is_scan(reading: Reading) -> bool:
    """Whether the words were recognised from pictures: the file says so, or letters and digits are mixed up in it."""
    if reading.kind == "ocr":
        return True
    words = " ".join(line.text for page in reading.pages for line in page.lines)
    return len(_MIXED.findall(words)) >= max(_FEWEST, words.count(" ") // _AMONG)
