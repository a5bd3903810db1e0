"""What a sender calls a file: shown, never used as a name on the disk."""

import unicodedata

LONGEST = 200
HIDDEN = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})
"""Characters that nobody sees, or that turn the direction of reading ("gpj.exe" for "exe.jpg")."""
NAMELESS = "berkas tanpa nama"


def clean_name(given: str) -> str:
    """The last part of it without what cannot be seen, at most 200 letters with its ending kept."""
    last = given.replace("\\", "/").rstrip("/").rpartition("/")[2]
    seen = "".join(letter for letter in last if unicodedata.category(letter) not in HIDDEN).strip()
    if len(seen) > LONGEST:
        stem, dot, ending = seen.rpartition(".")
        tail = f"…{dot}{ending}" if dot and len(ending) < LONGEST // 10 else "…"
        seen = f"{(stem if dot else seen)[: LONGEST - len(tail)]}{tail}"
    return seen if seen.strip(".") else NAMELESS
