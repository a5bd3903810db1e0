"""How months, quarters, semesters and years are written: by name, short name, roman or plain number, or as a date."""

import re

_NAMES = (
    "jan(?:uari|uary)?", "[fp]eb(?:ruari|uari|ruary)?", "mar(?:et|ch)?", "apr(?:il)?", "mei|may", "jun[ie]?",
    "jul[iy]?", "ag(?:ustus|ust|u|s|t)|aug(?:ust)?", "sept?(?:ember)?", "o[kc]t(?:ober)?", "no[vp](?:ember)?",
    "de[sc](?:ember)?",
)  # fmt: skip
MONTH = re.compile(
    r"(?<![a-z])(?:" + "|".join(f"(?P<m{at}>{name})" for at, name in enumerate(_NAMES, 1)) + r")(?![a-z])\.?",
    re.IGNORECASE,
)
MONTH_WORD = rf"(?:{'|'.join(_NAMES)})(?![a-z])"
"""A month's name as part of a larger pattern; `month_of` reads it."""

YEAR = re.compile(r"(?<!\d)(20[0-4]\d)(?!\d)")
_ANY_YEAR = r"(?:19|20)\d\d(?!\d)"
_YEAR_WORD = r"(?:(?:tahun|thn?\.?|t\.?\s?a\.?)\s*(?:anggaran\s*)?)?"
YEAR_AFTER = re.compile(
    rf"[\s,/'’(–-]{{0,3}}(?:(?:pada|di|dalam)\s+(?=tahun))?{_YEAR_WORD}(?P<tahun>{_ANY_YEAR})", re.IGNORECASE
)
YEAR_BEYOND = re.compile(rf"\s*\([^()]{{0,60}}\)\W{{0,3}}{_YEAR_WORD}(?P<tahun>{_ANY_YEAR})", re.IGNORECASE)
"""A year behind words in brackets: "Semester I (Januari–Juni) Tahun 2025"."""

SHORT_YEAR = re.compile(r"(?:\s?['’]\s?|\s?[-/]\s?|\s)(?P<tahun>[23]\d)(?=\s*(?:$|[)\],;|–]))")
"""Two digits after a month, with nothing behind that they could count: "Jul 26", "Jul-26"."""

BARE_YEAR = re.compile(rf"\b(?:tahun|thn|t\.?a\.?)\s+(?:anggaran\s+)?(?P<tahun>{_ANY_YEAR})", re.IGNORECASE)
OF_A_LAW = re.compile(r"(?:\b(?:nomor|no\.?|nomer)\s*:?\s*[\w./-]+|\b\d{1,3})\s*$", re.IGNORECASE)

NUMBERS = {
    "i": 1, "ii": 2, "iii": 3, "iv": 4, "1": 1, "2": 2, "3": 3, "4": 4,
    "satu": 1, "dua": 2, "tiga": 3, "empat": 4, "pertama": 1, "kedua": 2, "ketiga": 3, "keempat": 4,
    "il": 2, "ill": 3, "lll": 3, "ll": 2, "l": 1, "|": 1, "||": 2,
}  # fmt: skip
"""Also as a scan misreads them."""

MISREAD = frozenset({"il", "ill", "lll", "ll", "l", "|", "||"})
_NUMBER = (
    r"(?:\|{1,2}(?=\s*(?:tahun\s+)?(?:19|20)\d\d)|iv|ill|iii|lll|il|ii|ll|i|l|[1-4]|satu|dua|tiga|empat|"
    r"pertama|kedua|ketiga|keempat)(?![a-z\d])"
)
_TO_WORD = r"(?:[-–—/]|s\.?\s?/?\s?d\.?|sampai(?:\s+dengan)?|hingga|ke)"
TO = re.compile(rf"\s*{_TO_WORD}\s*(?:bulan\s+|akhir\s+)?", re.IGNORECASE)
_KIND = r"(?:semester|smstr\.?|sem\.|smt\.?|triwulan|tri[\s-]wulan|trw\.?|tw\.?|kuartal)\s*[-.]?\s*"
NUMBERED = re.compile(
    rf"(?:\btahun\s+(?P<sebelum>{_ANY_YEAR})\W{{1,3}})?"
    rf"(?<![a-z])(?:(?P<kind>{_KIND})(?:ke\s?[-–]?\s?)?|\bq(?=[1-4]))(?P<number>{_NUMBER})(?:\s*\(\w+\))?"
    rf"(?:\s*(?:{_TO_WORD}|dan|&)\s*(?:{_KIND}(?:ke\s?[-–]?\s?)?(?P<last>{_NUMBER})"
    r"|(?P<roman>(?-i:I{2,3}|IV)|(?<=[1-4][-–])[2-4](?![.,]))(?![A-Za-z\d])))?",
    re.IGNORECASE,
)
DATE = re.compile(
    r"(?<![\d./-])(?:\d{1,2}([./-])(?P<bulan>0?[1-9]|1[0-2])\1(?P<tahun>20[0-4]\d)"
    r"|(?P<tahun_iso>20[0-4]\d)-(?P<bulan_iso>0[1-9]|1[0-2])-\d\d)(?![\d/-]|\.\d)"
)
MONTH_OF_YEAR = re.compile(
    r"(?:^|[(|]|(?<=20\d\d[-–])|\b(?:bulan|periode|per|pada|target|mulai|hingga|sampai|dengan|selesai|waktu)\s|s\.?d\.?\s)\s*"
    r"(?P<bulan>0[1-9]|1[0-2])\s?[/.-]\s?(?P<tahun>20[2-4]\d)(?![\d/.-]\d)",
    re.IGNORECASE,
)
"""A month as two digits with its year, "07/2026", where no law's number can stand."""

MONTH_COUNTED = re.compile(
    rf"\bbulan\s+ke\s?[-–]?\s?(?P<bulan>1[0-2]|[1-9])(?!\d)(?:\W{{1,3}}{_YEAR_WORD}(?P<tahun>{_ANY_YEAR}))?",
    re.IGNORECASE,
)
_FIRST_SURELY_OF_A_YEAR = 7
"""A lower "bulan ke-3" without a year may count from the beginning of the work."""


def month_of(text: str) -> int | None:
    """The month that a word names, by its full or short name; None when it names none or more than one."""
    found = {month_number(hit) for hit in MONTH.finditer(text)}
    return found.pop() if len(found) == 1 else None


def month_number(hit: re.Match[str]) -> int:
    """Which month a match of `MONTH` is."""
    return int((hit.lastgroup or "m0")[1:])


def is_of_a_year(hit: re.Match[str]) -> bool:
    """Whether a counted month ("bulan ke-7") is one of a calendar year."""
    return hit["tahun"] is not None or int(hit["bulan"]) >= _FIRST_SURELY_OF_A_YEAR
