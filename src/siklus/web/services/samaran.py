"""Masking what people write: numbers of telephones, NIK, family cards and accounts, and e-mail addresses.

Whatever is doubtful is masked: a suggestion loses nothing by a hidden number, a person may lose much by a shown one.
Dates, clock times, and amounts of money stay.
"""

import re

NOMOR, SUREL = "[nomor disamarkan]", "[surel disamarkan]"
FEWEST, FEWEST_AFTER_WORD = 9, 5
"""Digits from which a run is masked: anywhere, and after a word such as "HP" or "NIK"."""
NEAR = 24
"""Letters before a number among which a word is looked for."""
GAP = " \t\u00a0.,-‐‑‒–—_/()[]*"
"""What people put between the digits of one number, up to three of them."""

_GAP = rf"[{re.escape(GAP)}]{{0,3}}"
_RUN = re.compile(rf"[+(]{{0,2}}(?:\d|(?<![^\W\d_])[oO](?=\d))(?:{_GAP}(?:\d|[oO](?=\d))){{4,40}}")
_AT = r"(?:\s?@\s?|\s?[\[(]\s?(?:at|et)\s?[\])]\s?)"
_DOT = r"(?:\s?[\[(]\s?(?:dot|titik)\s?[\])]\s?|\.)"
_SUREL = re.compile(rf"(?<![\w.+%-])[\w.+%-]++{_AT}[\w-]++(?:{_DOT}[\w-]++)+", re.IGNORECASE)
"""Possessive and from the beginning of a word only: a long text is looked through once."""
_WORD = re.compile(
    r"(?:telepon|telp|tlp|hp|handphone|ponsel|wa|whatsapp|nomor|no|nik|ktp|kk|rekening|rek|nip)\W{0,4}$", re.IGNORECASE
)
_CURRENCY = re.compile(r"rp\.?\s?$", re.IGNORECASE)
_DATE = r"(?:0?[1-9]|[12]\d|3[01])[-/. ](?:0?[1-9]|1[0-2])[-/. ](?:19|20)\d\d"
_SORTED_DATE = r"(?:19|20)\d\d([-/.])(?:0?[1-9]|1[0-2])\1(?:0?[1-9]|[12]\d|3[01])"
_CLOCK = r"(?:[01]?\d|2[0-3])[.:][0-5]\d"
_AMOUNT = r"(?!62)[1-79]\d{0,2}(?:\.\d{3}){1,3}(?:,\d{1,2})?"
_HARMLESS = re.compile(rf"{_DATE}(?:,? {_CLOCK})?|{_CLOCK}(?:(?:, ?| ?[-–] ?){_CLOCK})+|{_AMOUNT}")
_MOMENT = re.compile(rf"(?:{_SORTED_DATE}|{_DATE}),? [0-2]?\d")
"""What of "2026-11-01 09:15:00" is a run of digits; a colon must follow."""
_ANY_AMOUNT = re.compile(r"[\d.,]+(?: ?- ?)?")


def mask(text: str) -> str:
    """The text with every such number and address replaced by what it was."""
    return _RUN.sub(_masked, _SUREL.sub(SUREL, text))


def _masked(found: re.Match[str]) -> str:
    run, before = found[0], found.string[max(found.start() - NEAR, 0) : found.start()]
    least = FEWEST_AFTER_WORD if _WORD.search(before) else FEWEST
    if sum(char.isdigit() or char in "oO" for char in run) < least or _HARMLESS.fullmatch(run):
        return run
    if _MOMENT.fullmatch(run) and found.string.startswith(":", found.end()):
        return run
    return run if _CURRENCY.search(before) and _ANY_AMOUNT.fullmatch(run) else NOMOR
