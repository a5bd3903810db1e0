"""One RTL told in words: its name, and what is said of it, in a list item or a sentence.

"1.2 Menata loket (unsur Sarana); waktu Juli 2025; PIC Seksi Umum", "Kegiatan menata loket telah selesai. Bukti: …".
A value begins behind a word that announces it, or behind the name of a field, and ends where the next begins.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import pairwise

from siklus.core.aturan import Aturan
from siklus.core.periksa.klaim.bilangan import Ucapan
from siklus.core.periksa.klaim.kata import content_of
from siklus.core.periksa.klaim.masa import find_masa
from siklus.core.periksa.klaim.nama_masa import MONTH_WORD
from siklus.core.periksa.klaim.rtl.isi import is_time
from siklus.core.periksa.klaim.rtl.label import number_in, split_label
from siklus.core.periksa.klaim.rtl.leksikon import is_field, meaning_of
from siklus.core.periksa.klaim.rtl.tanda import read_status
from siklus.core.periksa.klaim.unsur import find_sebutan
from siklus.core.periksa.temuan import lokasi_of
from siklus.document.placed import Placed, locate

_TIME = (
    rf"(?=\s*(?:(?:akhir|awal|bulan|tahun)\s+)*(?:{MONTH_WORD}|triwulan|tri\s?wulan|tw\b|semester|kuartal|q[1-4]\b|20\d\d"
    rf"|\d{{1,2}}\s*[-–/]?\s*\d*\s*(?:{MONTH_WORD}|hari|minggu|bulan|/)|minggu|pekan|ke-\d))"
)
_SPOKEN = re.compile(
    r"(?<!\w)(?:(?P<alasan>\b(?:(?:dengan\s+)?alasan(?:nya)?(?:\s+(?:adalah|ialah|karena|bahwa))?|penyebab(?:nya)?(?:\s+(?:adalah|ialah))?"
    r"|karena|dikarenakan|lantaran|sebab|disebabkan(?:\s+oleh)?|akibat(?:\s+dari)?|terkendala(?:\s+(?:oleh|dengan|pada))?"
    r"|(?<=[;,(–—]\s)(?:kendala|hambatan)(?:nya)?(?:\s+(?:adalah|berupa|yaitu|ialah))?)\b\s*:?)"
    r"|(?P<strategi>(?:(?<=[.;,–—]\s)|(?<=\()|^)(?:strategi|solusi|penyelesaian|langkah|rencana)\w*"
    r"(?:\s+(?:penyelesaian|selanjutnya|berikut|lanjut)\w*)?(?:\s+(?:adalah|ialah|yaitu|berupa|dengan|melalui))?\b\s*:?"
    r"|\b(?:akan\s+)?(?:diselesaikan|dilanjutkan|diatasi|ditempuh|dituntaskan|disiasati)\s+(?:dengan|melalui|lewat)\b)"
    rf"|(?P<target>\b(?:paling\s+(?:lambat|lama)|selambat-lambatnya|diperkirakan\s+(?:selesai|rampung)(?:\s+pada)?|(?:dengan\s+)?target\w*(?:\s+(?:waktu|selesai|penyelesaian)\w*)?|tenggat\w*"
    rf"|batas\s+(?:waktu|akhir)|sampai(?:\s+dengan)?|hingga|sebelum)\b\s*(?:adalah\s+|:\s*)?(?:pada\s+)?{_TIME})"
    rf"|(?P<waktu>(?:\b(?:waktu|jadwal\w*|pada|bulan|selama|dalam|mulai|di(?:jadwalkan|laksanakan|kerjakan|rencanakan)(?:\s+(?:pada|mulai))?)"
    rf"\b\s*(?:pelaksanaan\w*\s*)?:?\s*|(?<=[;,|–—]\s)|(?<=\()){_TIME})"
    r"|(?P<penanggung_jawab>\b(?:(?:dengan\s+|dan\s+)?(?:penanggung\s*jawab(?:nya)?|PIC|PJ)(?:\s+(?:adalah|ialah))?"
    r"|(?:pelaksana|pengampu)(?=\s+(?-i:[A-Z]))"
    r"|(?:di\s+)?bawah\s+(?:tanggung\s+jawab|koordinasi)|(?:(?:yang|dan)\s+)?(?:akan\s+)?(?:di\w+\s+)?oleh(?=\s+(?-i:[A-Z])))\b\s*:?)"
    r"|(?P<status>\b(?:(?:telah|sudah|belum|tidak)\s+(?:dapat\s+|bisa\s+|sepenuhnya\s+|seluruhnya\s+|sempat\s+|pernah\s+|berhasil\s+)*"
    r"(?:ter\w{4,}|di\w{5,}|selesai|tuntas|rampung|berjalan)|(?:masih\s+)?dalam\s+proses)\b(?:\s+100\s?%)?)"
    r"|(?P<dokumentasi>(?:(?<=[.;,–—]\s)|(?<=\())(?:bukti|dokumentasi|eviden\w*|foto|dibuktikan|terlampir|lihat)\b"
    r"(?:\s+(?:dukung|kegiatan|dengan|dapat|dilihat|pada|di|terlampir))*\s*:?"
    r"|(?<=[.;,|–—]\s)(?=(?:gambar|lampiran)\s*\d)))",
    re.IGNORECASE,
)
"""Each begins a word: said once in front, so that the inside of every word is passed over at once."""
_NAMED = re.compile(r"(?:^|(?<=[;|,.(–—]\s)|(?<=[|(]))(?P<nama>[A-Za-z/]+(?:\s[A-Za-z/]+){0,3})\s*:\s+")
_NAME_ENDS = re.compile(r"\s*(?:[:;|(]|\s[–—-]\s|[.]\s|[.]?$)")
_LEAD = re.compile(r"^(?:(?:untuk|pada|dalam|guna|terhadap)\s+)?(?:unsur|aspek)\b\s*", re.IGNORECASE)
_VERBS = re.compile(
    r"^[\s,:)”\"-]*(?:(?:direncanakan|dilakukan|dilaksanakan|diselenggarakan|ditetapkan|disusun|akan|berupa|yaitu|yakni|melalui|dengan"
    r"|adalah|kegiatan|program|RTL)\s+)*",
    re.IGNORECASE,
)
_CALLED = re.compile(
    r"^(?:(?:belum|tertunda)(?:\s+\w+)?\s*:\s+|(?:kegiatan|program|RTL|rencana aksi|upaya|aksi)\s+(?=(?-i:[“\"a-z])))",
    re.IGNORECASE,
)
_LONE = re.compile(r"\s*[:–—-]\s+(?P<words>[^.;:|(–—]{2,200}?)\s*(?=[.;|(–—]|$)")
_STATUS_WORDS = re.compile(
    r"\W*(?:(?:telah|sudah|belum|tidak|masih|dalam|sedang|dapat|di\w+|baru|mulai|sebagian|seluruhnya|berjalan)\b"
    r"|selesai|tuntas|ter\w+|rampung|proses|batal|✓|✔|√|\d+\s?%|%)",
    re.IGNORECASE,
)
_ACTIVITY = re.compile(
    r"(?:(?:nama|uraian|bentuk|rencana|tindak|lanjut|RTL|program|kegiatan|upaya|perbaikan|aksi|dan|yang)[\s/]*)+",
    re.IGNORECASE,
)
"""The name of the field itself; an activity may begin with the same word: "Perbaikan pendingin: …"."""
_FLATTENED = re.compile(r"(?:no|nomor|unsur|nama\s+kegiatan|status|hasil|bukti|kode)\s+(?-i:[A-Z])", re.IGNORECASE)
"""How the words of a table begin that was read as running text."""
_LONGEST_NAME, _FEWEST, _LONGEST_STATUS = 22, 2, 4
_TIMES = frozenset({"waktu", "target"})
"""Fields whose own words may begin with one that announces a time: "Target: bulan ke-3"."""


@dataclass(frozen=True, slots=True)
class Butir:
    """What one block tells of one RTL: its label, the unsur that it names, its name, and its fields by meaning."""

    placed: Placed
    nomor: str
    unsur: str
    kegiatan: Ucapan
    sel: Mapping[str, Ucapan] = field(default_factory=dict)

    def get(self, makna: str) -> Ucapan | None:
        """The words of a field; None when it is not told."""
        return self.sel.get(makna)


@dataclass(frozen=True, slots=True)
class _Tanda:
    """Where a value is announced: its meaning, where the announcement begins, and where it ends."""

    makna: str
    start: int
    end: int


def read_butir(placed: Placed, aturan: Aturan) -> Butir | None:
    """What a block tells of one RTL; None when it names none or says nothing of it."""
    text = placed.text
    own, at = split_label(text)
    nomor = own or number_in(placed.number)
    unsur, at = _lead(text, at, aturan)
    marks = _marks(text, at)
    if marks and marks[0] == _Tanda("kegiatan", at, marks[0].end):
        at, marks = marks[0].end, marks[1:]
    end = _end_of_name(text, at, marks)
    name = text[at:end].strip(' “”",.-–—')
    told = len(content_of(name)) >= _FEWEST and len(name.split()) <= _LONGEST_NAME
    if not told or _FLATTENED.match(name) or is_time(name):
        return None
    start = text.index(name, at)
    sel = dict(_fields(placed, end, [mark for mark in marks if mark.start >= end]))
    unsur = unsur or next(
        (found.unsur for found in find_sebutan(text[end:], aturan) if "unsur" in text[end:].casefold()), ""
    )
    return Butir(placed, nomor, unsur, _ucapan(placed, start, start + len(name)), sel) if sel else None


def _lead(text: str, at: int, aturan: Aturan) -> tuple[str, int]:
    """The unsur that opens a block ("Untuk unsur Sarana direncanakan …"), and where the activity's name begins."""
    lead = _LEAD.match(text[at:])
    found = next(iter(find_sebutan(text[at:], aturan)), None) if lead else None
    if lead is not None and found is not None and found.start <= lead.end() + 1:
        begin = at + found.end
        verbs = _VERBS.match(text[begin:])
        return found.unsur, begin + (verbs.end() if verbs else 0)
    called = _CALLED.match(text[at:])
    return "", at + (called.end() if called else 0)


def _marks(text: str, at: int) -> list[_Tanda]:
    """Every announcement from a place on, in order; none inside another."""
    named = [
        _Tanda(str(meaning_of(hit["nama"])), at + hit.start(), at + hit.end())
        for hit in _NAMED.finditer(text[at:])
        if is_field(hit["nama"]) and (meaning_of(hit["nama"]) != "kegiatan" or _ACTIVITY.fullmatch(hit["nama"]))
    ]
    spoken = [_Tanda(str(hit.lastgroup), hit.start(), hit.end()) for hit in _SPOKEN.finditer(text, at)]
    free = [mark for mark in spoken if not any(one.start <= mark.start < one.end for one in named)]
    marks = sorted((*named, *free), key=lambda mark: mark.start)
    ends = {mark.end for mark in marks if mark.makna in _TIMES and mark.end > mark.start}
    return [mark for mark in marks if mark.makna != "waktu" or mark.start not in ends]


def _end_of_name(text: str, at: int, marks: list[_Tanda]) -> int:
    delimiter = _NAME_ENDS.search(text, at)
    ends = [mark.start for mark in marks if mark.start > at] + ([delimiter.start()] if delimiter else [])
    return min(ends, default=len(text))


def _fields(placed: Placed, end: int, marks: list[_Tanda]) -> Iterator[tuple[str, Ucapan]]:
    text = placed.text
    found = dict[str, Ucapan]()
    lone = _LONE.match(text, end)
    if lone is not None and not any(mark.start < lone.end() for mark in marks if mark.makna != "status"):
        found["status" if _is_status(lone["words"]) else "isi"] = _ucapan(placed, *lone.span("words"))
    for mark, until in pairwise((*marks, _Tanda("", len(text), len(text)))):
        makna = "target" if mark.makna == "waktu" and "alasan" in found else mark.makna
        found.setdefault(makna, _ucapan(placed, *_value(text, mark, until.start)))
    told = None if "isi" in found else found.get("status")
    if told is not None and not {"deskripsi", "alasan", "strategi"} & found.keys():
        found |= _description(placed, text.index(told.teks, end) + len(told.teks), marks)
    yield from ((makna, words) for makna, words in found.items() if makna != "status" or told is not None)


def _is_status(words: str) -> bool:
    plain = all(_STATUS_WORDS.match(word) for word in words.split())
    return len(words.split()) <= _LONGEST_STATUS and plain and bool(read_status(words))


def _value(text: str, mark: _Tanda, until: int) -> tuple[int, int]:
    """Where a value stands: a status is its own words, a time ends with its last month, others at a stop."""
    if mark.makna == "status":
        return mark.start, mark.end
    words = text[mark.end : until]
    if mark.makna in _TIMES:
        spans = list(find_masa(words))
        return mark.end, mark.end + (spans[0].end if spans else len(words))
    stop = re.search(r"[;|]|\.(?=\s|$)|\)(?=\W*$|\s)", words)
    return mark.end, mark.end + (stop.start() if stop else len(words))


def _description(placed: Placed, start: int, marks: list[_Tanda]) -> dict[str, Ucapan]:
    """The sentences between the status and what is said next of evidence."""
    stop = next((mark.start for mark in marks if mark.start > start and mark.makna == "dokumentasi"), len(placed.text))
    words = _ucapan(placed, start, stop)
    return {"deskripsi": words} if len(content_of(words.teks)) >= _FEWEST else {}


def _ucapan(placed: Placed, start: int, end: int) -> Ucapan:
    words = placed.text[start:end]
    begin = start + len(words) - len(words.lstrip(' “"(:.,;–—-'))
    said = placed.text[begin:end].rstrip(' ”",;:(–—|')
    return Ucapan(said, lokasi_of(locate(placed, begin), said))
