"""Names of those who answer for an activity: told by the word for their kind, never by a list of one office's parts."""

import re

_KIND = re.compile(
    r"\W*(?:sub\W?bag(?:ian)?|bag(?:ian)?|bidang|bid|seksi|sie|kasi|kasub\w*|kabag|kabid|kaur|urusan|sekretari(?:at|s)|instalasi"
    r"|klaster|pokja|kelompok|koordinator|kepala|ketua|wakil|divisi|unit|bendahara|analis|pranata|staf|petugas|operator"
    r"|admin(?:istrator)?|camat|lurah|jagabaya|tim|panitia|komite|direk\w+|manajer|penanggung\s?jawab|ruang|poli|loket|dinas"
    r"|badan|upt\w?|pejabat|sub\W?koordinator|pelaksana|penyelia|satgas|kasatpel|pengelola|komisioner|PPID|humas|pimpinan)\b",
    re.IGNORECASE,
)
_SENTENCE = re.compile(
    r"\b(?:telah|sudah|belum|akan|yang|untuk|dengan|karena|di(?!nas|visi|rek)\w{4,}|me(?!dia|dis)\w{5,})\b",
    re.IGNORECASE,
)
_MOST_WORDS = 12


def looks_like_unit(text: str) -> bool:
    """Whether words name somebody in an office: short, a word for a kind of unit or post first, and no sentence."""
    return len(text.split()) <= _MOST_WORDS and bool(_KIND.match(text)) and not _SENTENCE.search(text)
