"""What a description says of its deed: done, begun, not done, or only needed; patterns over whole words."""

import re
from collections.abc import Iterator

from siklus.core.periksa.klaim.kata import content_of, same_word, words_of

_CARRIED_OUT = "di(?:laksanakan|lakukan|selenggarakan|realisasikan|selesaikan|tindaklanjuti|jalankan|kerjakan)"
_TO_BE = rf"(?:{_CARRIED_OUT}|di(?:mulai|terapkan|susun|buat|pasang|adakan))"
_DONE = re.compile(
    r"\b(?:telah|sudah)\s+(?:berhasil\s+|selesai\s+|rutin\s+|dapat\s+)?(?!mulai\b|ditetapkan\b|ada\b)"
    r"(?:di\w+|ter\w+|me\w+|ber\w+|selesai|rampung|tuntas)\b"
    r"|\b(?:selesai|terlaksana|terealisasi|rampung|tuntas|berhasil)\b",
    re.IGNORECASE,
)
_ONLY_WISHED = (
    "butuhkan|perlukan|harapkan|rencanakan|jadwalkan|upayakan|usulkan|mungkinkan|permudah|penuhi|anjurkan|sarankan|"
    "pandang|rasa|anggap|nilai|pertimbangkan|pikirkan|bandingkan"
)
_NO_DEED = "mbutuhkan|merlukan|rupakan|lalui|ngenai|nurut|ngingat|nyadari|mandang|nganggap|mahami|rasakan"
_DEED = re.compile(
    rf"\b(?:di(?!{_ONLY_WISHED})[a-z]{{4,}}|me(?!{_NO_DEED})[a-z]{{5,}}|dengan\s+hasil)\b",
    re.IGNORECASE,
)
_NEEDED = re.compile(
    r"(?<!\btidak )(?<!\btak )(?<!\btanpa )(?<!\byang )\b"
    r"(?:(?:sangat|masih|amat|memang|dipandang|dirasa|dianggap)\s+)?(?:perlu(?:nya)?|diperlukan|dibutuhkan|membutuhkan|memerlukan|penting(?:nya)?"
    r"|seharusnya|sebaiknya|diharapkan|hendaknya|harus|wajib|patut|mendesak|seyogi?anya|semestinya|selayaknya|dianjurkan"
    r"|disarankan|bermanfaat|berguna|(?:layak|patut|bisa|dapat)\s+(?:dipertimbangkan|menjadi|membantu|meningkatkan|mendorong"
    r"|memudahkan|mengurangi|mempercepat)|akan\s+(?:membuat|membantu|memudahkan|mengurangi|mempercepat))\b|\b(?:apabila|jika|bila)\s+(?:dibutuhkan|diperlukan|ada)\b",
    re.IGNORECASE,
)
_RESULT = re.compile(
    r"\b(?:telah|sudah|kini|sekarang|sejak|tersedia|terpasang|terbentuk|terbit|terkumpul|terdapat|berfungsi|beroperasi|berlaku|berjalan|aktif|lengkap"
    r"|hasilnya)\b|\b(?!20\d\d\b)\d+\s+\w+|\b(?:satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh)\s+(?:unit|buah|orang|kali"
    r"|lembar|petugas|loket|set|hari)\b",
    re.IGNORECASE,
)
"""What only something that exists can be said to be or to have."""

_NOT_DONE = re.compile(
    rf"\b(?:belum|tidak)\s+(?:dapat\s+|bisa\s+|sempat\s+|pernah\s+|juga\s+)?(?:{_TO_BE}|terlaksana|terealisasi|selesai|berjalan"
    rf"|mulai)\b|\b(?:akan|direncanakan|dijadwalkan)\s+(?:akan\s+)?(?:segera\s+)?{_TO_BE}\b"
    r"|\bmasih\s+(?:dalam|pada)\s+(?:tahap|proses)\b|\bmasih\s+(?:berproses|direncanakan|dibahas|disusun|menunggu)\b",
    re.IGNORECASE,
)
_BEGUN = re.compile(rf"\b(?:(?:telah|sudah|baru)\s+)?mulai\s+{_CARRIED_OUT}\b|\bbaru\s+dimulai\b", re.IGNORECASE)
_GENERAL = re.compile(
    rf"\b(?:telah|sudah)\s+(?:selesai\s+|rutin\s+)?(?:{_CARRIED_OUT}|selesai|terlaksana|terealisasi|rampung|tuntas)\b"
    r"(?!\s+(?:sebagian|tahap|persiapan|koordinasi))|^\W*(?:selesai|terlaksana)\b",
    re.IGNORECASE,
)
_PASSIVE = re.compile(r"\b(?:telah|sudah)\s+(?:selesai\s+)?(?P<deed>di\w{4,})\b", re.IGNORECASE)
_HAS = re.compile(
    r"\b(?:telah|sudah)\s+(?:selesai\s+|berhasil\s+|rutin\s+|mulai\s+(?=berlaku))?"
    r"(?!mulai|dijadwalkan|direncanakan|diusulkan|diajukan|dibahas|dimulai|ada\b|dihimpun|dikumpulkan|didata|dipetakan|"
    r"disiapkan|diidentifikasi|dikoordinasikan|dirapatkan|dikonsultasikan|dianggarkan|dipesan)"
    r"(?:di\w{4,}|ber\w{3,}|ter\w{4,}|aktif|tayang|terbit|selesai|rampung|tuntas|lengkap|tersedia)\b",
    re.IGNORECASE,
)
_BUT = re.compile(r"\b(?:tetapi|namun|hanya|meskipun|walaupun|sedangkan|baru|sebagian|belum)\b", re.IGNORECASE)
_RELATIVE = re.compile(
    r"\byang\s+(?:(?:telah|sudah|belum|masih)\s+\w+|berfungsi|berlaku|beroperasi|berjalan|aktif|lengkap|tersedia|terpasang)\b",
    re.IGNORECASE,
)
"""What kind of thing is meant, not whether there is one."""
_CLAUSE = re.compile(r"[^.;]+[.;]?")
_SUBJECT = 6
"""So many words at a clause's beginning may be its subject."""


def only_needed(text: str) -> str:
    """The words that call the deed needed or important, where nothing says that anything was done; "" otherwise."""
    plain = _RELATIVE.sub("", text)
    needed = _NEEDED.search(plain)
    if needed is None or _DONE.search(plain) or _RESULT.search(plain) or _DEED.search(plain[: needed.start()]):
        return ""
    others = (clause for clause in _CLAUSE.findall(plain) if not _NEEDED.search(clause))
    return "" if any(_DEED.search(clause) for clause in others) else needed[0]


def not_done(text: str) -> str:
    """The words that say that it was not done, or will be; "" where others tell a deed or that it was done."""
    found = _NOT_DONE.search(text)
    if found is None:
        return ""
    rest = _RELATIVE.sub("", f"{text[: found.start()]} {text[found.end() :]}")
    return "" if _DONE.search(rest) or _DEED.search(text[: found.start()]) else found[0]


def done_of(name: str, text: str) -> str:
    """The words that call this very activity done, in a clause that names it and takes nothing back; "" otherwise."""
    hits = (_GENERAL.search(clause) for clause in _about(name, text) if not _BUT.search(clause))
    return next((hit[0].strip() for hit in hits if hit), "") or _passive_of(name, text) or _done_to(name, text)


def _done_to(name: str, text: str) -> str:
    """What is said to be done to most of what a name speaks of: "Petugas teladan sudah dipilih" for their election."""
    things = content_of(name)
    for clause in _CLAUSE.findall(text):
        hit = _HAS.search(clause)
        subject = words_of(clause[: hit.start()]) if hit else ()
        both = [thing for thing in things if any(same_word(thing, word) for word in subject)]
        if hit and len(both) > 1 and not _BUT.search(clause):
            return hit[0]
    return ""


def _passive_of(name: str, text: str) -> str:
    """Give "telah disempurnakan" for "Penyempurnaan format", where a clause takes nothing back; "" otherwise."""
    deed, *objects = content_of(name) or ("",)
    for clause in _CLAUSE.findall(text):
        said = [hit for hit in _PASSIVE.finditer(clause) if same_word(deed, hit["deed"])]
        named = any(same_word(thing, word) for thing in objects for word in words_of(clause)[:_SUBJECT])
        if said and named and not _BUT.search(clause):
            return said[0][0]
    return ""


def begun_of(name: str, text: str) -> str:
    """The words that say that this very activity began, in a clause that names it; "" otherwise."""
    return next((hit[0] for clause in _about(name, text) if (hit := _BEGUN.search(clause))), "")


def _about(name: str, text: str) -> Iterator[str]:
    """The clauses whose subject has the deed of a name, its first word that tells: "Evaluasi … telah …"."""
    deed = content_of(name)[:1]
    for clause in _CLAUSE.findall(text):
        if any(same_word(deed[0], word) for word in words_of(clause)[:_SUBJECT] if deed):
            yield clause
