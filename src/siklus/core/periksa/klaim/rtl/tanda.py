"""Ticks and status words, as offices print them."""

import re
from fractions import Fraction
from typing import Literal

from siklus.core.periksa.klaim.tindak_lanjut import StatusTercetak

Centang = Literal["ya", "tidak", "?"]

EMPTY = frozenset({"", "-", "–", "—", "--", "---", ".", "..", "_", "0", "n/a", "nihil", "tidak ada", "belum ada"})
_TICK = re.compile(r"^[\s.]*(?:[vV√✓✔☑🗸✅■●•◼▪⬛█ü\uf0fc\uf050\uf0fe*]|\\/)(?:[\s,]*(?:[vV√✓✔☑])?)*$")
_CROSS = re.compile(r"^\s*[xX×✗✘☒❌\uf0fb]\s*$")
_NO = re.compile(r"^\s*[✗✘☒❌\uf0fb]\s*$")
_WORDS = re.compile(r"[^\W_]{2,}")
_PERCENT = re.compile(r"^\D{0,12}(\d{1,3}(?:[.,]\d+)?)\s*%\D{0,12}$")
_UNCHOSEN = re.compile(r"(?:sudah|telah|ya)\s*/\s*(?:belum|tidak)|(?:belum|tidak)\s*/\s*(?:sudah|ya)", re.IGNORECASE)
_LONGEST_STATUS = 6
WHOLE = 100
_POINTER = re.compile(
    r"\b(?:gambar|gbr|foto|lampiran|terlampir|halaman|hal|hlm|dokumentasi|bukti(?: dukung)?|eviden\w*|lihat|tautan|link"
    r"|https?\S*|www\S*|bit\.ly\S*|drive\S*)\b|(?<=\s)(?:s\.?d\.?|dan|pada|di)(?=\s)|[\d.,;:()&/–-]+",
    re.IGNORECASE,
)
_MOST_BESIDE = 3
_SPAN = re.compile(r"\b\d{1,3}(?:\s*[-–]\s*\d{1,3})?\s+(?:hari|minggu|pekan|bulan|triwulan|tahun)\b", re.IGNORECASE)
_WORDS_OF_STATUS: tuple[tuple[StatusTercetak, re.Pattern[str]], ...] = (
    ("dibatalkan", re.compile(r"\b(?:batal|dibatalkan|ditiadakan|tidak jadi|dihapus)\b")),
    (
        "belum",
        re.compile(
            r"\b(?:belum|blm|tidak|tdk|nihil|not yet|no|tertunda|ditunda|tertangguh|ditangguhkan|gagal"
            r"|menunggu|direncanakan|akan|pending)\b"
        ),
    ),
    (
        "berjalan",
        re.compile(
            r"\b(?:proses|diproses|berproses|berjalan|berlangsung|sebagian|bertahap|on\s?-?(?:progress|going)|progress|progres)\b"
        ),
    ),
    (
        "sudah",
        re.compile(
            r"\b(?:sudah|sdh|telah|ya|yes|selesai|tuntas|tercapai|terlaksana|terealisasi|terpenuhi|done|dilaksanakan"
            r"|direalisasikan|diselesaikan|ditindaklanjuti|rampung|beres|berhasil|ok|oke)\b"
        ),
    ),
)


def is_empty(text: str) -> bool:
    """Whether a cell says nothing: empty, a dash, "tidak ada"."""
    return text.strip().casefold().rstrip(".") in EMPTY or not text.strip(" .-–—_…")


def read_tick(text: str) -> Centang:
    """Whether a cell under a month is ticked: by a sign or by words ("minggu II"); "?" where the print is unclear."""
    if is_empty(text):
        return "tidak"
    if _TICK.match(text) or _CROSS.match(text) or _WORDS.search(text) or text.strip() == "1":
        return "ya"
    return "?"


def read_status(text: str) -> StatusTercetak:
    """The status that a cell prints; "" where it is empty, not chosen ("Sudah/Belum"), unclear, or a whole sentence."""
    words = " ".join(text.casefold().split())
    if _UNCHOSEN.search(words) or len(words.split()) > _LONGEST_STATUS:
        return ""
    percent = _PERCENT.match(words)
    if percent:
        return _of_share(percent[1].replace(",", "."))
    if _TICK.match(text.strip()):
        return "sudah"
    if _NO.match(text):
        return "belum"
    return next((status for status, pattern in _WORDS_OF_STATUS if pattern.search(words)), "")


def _of_share(share: str) -> StatusTercetak:
    if not share.strip("0."):
        return "belum"
    return "sudah" if Fraction(share) == WHOLE else "berjalan"


def is_pointer(text: str) -> bool:
    """Whether a cell points at evidence ("Gambar 3, halaman 7", "Terlampir", a link) and says little else."""
    words = _POINTER.sub(" ", text)
    return words != text and any(sign.isalpha() for sign in text) and len(words.split()) <= _MOST_BESIDE


def is_span(text: str) -> bool:
    """Whether words say how long something takes: "1–3 bulan"."""
    return bool(_SPAN.search(text))
