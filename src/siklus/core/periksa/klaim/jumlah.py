"""How many people a report says there were: users, sample, target, and forms handed out, collected and valid."""

import re
from collections.abc import Callable, Iterator, Sequence

from siklus.core.periksa.klaim.angka import read_bilangan
from siklus.core.periksa.klaim.bilangan import Ucapan
from siklus.core.periksa.klaim.bilangan_huruf import read_huruf
from siklus.core.periksa.klaim.jumlah_kata import roles_in
from siklus.core.periksa.klaim.kalimat import Kalimat
from siklus.core.periksa.klaim.lingkup import is_other_masa, layanan_in
from siklus.core.periksa.klaim.masa import Masa
from siklus.core.periksa.klaim.responden import KlaimJumlah, Peran
from siklus.core.periksa.temuan import Lokasi

Penempatan = Callable[[int, str], Lokasi]
"""Where the character at an offset of a text is printed, with the words that are meant."""

_N = r"(?P<n>\d{1,3}(?:\.\d{3})+|\d+)(?!\d|[.,]\d|/|\s*%|\s+persen)(?:\s*\((?P<huruf>[A-Za-z][A-Za-z\s-]+)\))?"
_IS = r"\s*(?:adalah|ialah|yaitu|yakni|sebanyak|sebesar|sejumlah|berjumlah|mencapai|:|=)\s*(?:sebanyak\s+|sejumlah\s+)?"
_GAP = (
    r"(?:\s+(?!laki|perempuan|pria|wanita|berusia|berumur|berpendidikan|bekerja|terbanyak|terbesar|dengan|pada\s+layanan)"
    r"[\w()/-]+){0,9}?"
)
_FORMS = r"(?:kuesioner|kuisioner|angket|formulir|jawaban|responden|isian|data)"
_PERSON = r"\s*(?:orang\s+|lembar\s+|buah\s+)?"
_SAID = rf"\b{_FORMS}\s+(?:yang\s+)?(?:dinyatakan\s+)?"
_COUNTED = rf"\b{_N}{_PERSON}{_FORMS}\s+(?:yang\s+)?(?:dinyatakan\s+)?"
_GIVEN_BY = r"(?:penilaian|diikuti(?:\s+oleh)?|melibatkan|diisi\s+oleh|diperoleh\s+dari|jawaban\s+dari)"

_WORDINGS: dict[Peran, tuple[str, ...]] = {
    "tidak_sah": (
        rf"{_SAID}(?:tidak\s+(?:sah|valid|lengkap|layak)|rusak|gugur){_IS}{_N}",
        rf"{_COUNTED}(?:tidak\s+(?:sah|valid)|gugur)\b",
    ),
    "sah": (
        rf"{_SAID}(?:sah|valid|layak\s+olah|(?:dapat|layak)\s+diolah){_IS}{_N}",
        rf"{_COUNTED}(?:sah|valid|layak\s+olah|dapat\s+diolah)\b",
    ),
    "dibagikan": (
        rf"\b(?:dibagikan|disebar(?:kan|luaskan)?|diedarkan)(?:\s+kepada)?(?:{_IS}|\s+){_N}{_PERSON}{_FORMS}?",
        rf"\b{_N}{_PERSON}{_FORMS}\s+(?:yang\s+)?(?:dibagikan|disebarkan|diedarkan)\b",
    ),
    "terkumpul": (
        rf"(?<!tidak\s)(?<!belum\s)\b(?:terkumpul|(?:yang\s+)?kembali|(?:yang\s+)?masuk)(?:{_IS}|\s+){_N}{_PERSON}{_FORMS}",
        rf"\b{_FORMS}\s+(?:yang\s+)?(?:terkumpul|kembali|masuk|diterima){_IS}{_N}",
    ),
    "target": (
        rf"\btarget\s+(?:jumlah\s+)?(?:responden|sampel){_GAP}{_IS}{_N}",
        rf"\b{_N}{_PERSON}responden\s+(?:yang\s+)?ditargetkan\b",
    ),
    "sampel": (
        rf"\b(?:sampel|responden)\s+minim(?:al|um){_GAP}{_IS}{_N}",
        rf"\b(?:sampel|responden)\s+minim(?:al|um)\s+{_N}\s*(?:orang|responden)\b",
        rf"\b(?:jumlah|besar|ukuran|besaran)\s+sampel{_GAP}{_IS}{_N}",
        rf"\bsampel{_IS}{_N}",
        rf"\bsampel\s+(?:sebanyak\s+)?{_N}{_PERSON}(?:responden|orang)\b",
    ),
    "populasi": (
        rf"\bpopulasi{_GAP}{_IS}{_N}",
        rf"\bpopulasi(?:\s+(?:pengguna|penerima|pemohon)(?:\s+(?:pe)?layanan)?)?\s+{_N}\s*(?:orang|pengguna)\b",
        rf"\bjumlah\s+(?:pengguna|penerima|pemohon){_GAP}{_IS}{_N}",
        rf"\b(?:dari|oleh)\s+{_N}{_PERSON}(?:pengguna|penerima)\s+(?:layanan|pelayanan)\b",
    ),
    "responden": (
        rf"\b(?:jumlah|total|keseluruhan)\s+(?:keseluruhan\s+|seluruh\s+|total\s+)?responden{_GAP}{_IS}{_N}",
        rf"\bjumlah\s+responden\s+{_N}\s*orang\b",
        rf"\btotal\s+(?:sebanyak\s+)?{_N}{_PERSON}responden\b",
        rf"\bresponden(?:\s+(?:survei|SKM))?\s+(?:berjumlah|sejumlah)\s+{_N}",
        rf"\b{_GIVEN_BY}\s+(?:sebanyak\s+)?{_N}{_PERSON}responden\b",
        rf"\bdari\s+(?:total\s+|seluruh\s+)?{_N}{_PERSON}responden\b",
    ),
}
"""What the words around a number say that it counts; the first that fits has it."""

_DIRECTLY = rf"(?:{_IS}|\s+){_N}(?=\s*(?:[,.;)]|dan\b|serta\b|lembar|kuesioner|orang|responden|buah|eksemplar|$))"
_LISTED: dict[Peran, str] = {
    "tidak_sah": rf"\b(?:tidak\s+(?:lengkap|sah|valid|terisi|layak)|rusak|gugur|cacat){_DIRECTLY}",
    "sah": rf"(?<!tidak\s)\b(?:sah|valid|diolah|terolah|layak\s+olah){_DIRECTLY}",
    "dibagikan": rf"\b(?:dibagikan|disebarkan|diedarkan){_DIRECTLY}",
    "terkumpul": rf"(?<!tidak\s)(?<!belum\s)\b(?:terkumpul|kembali|masuk|diterima){_DIRECTLY}",
}
"""Numbers told one after the other: "kuesioner yang kembali 79, yang rusak 5, dan yang sah 74"."""

_KUESIONER = re.compile(r"\b(?:k[uw][ei]sioner|angket|formulir\s+survei)\b", re.IGNORECASE)
_PATTERNS = tuple(
    (peran, re.compile(wording, re.IGNORECASE)) for peran, wordings in _WORDINGS.items() for wording in wordings
)

_IN_A_LIST = tuple((peran, re.compile(wording, re.IGNORECASE)) for peran, wording in _LISTED.items())

_PART_OF_THEM = re.compile(
    r"\b(?:laki|perempuan|pria|wanita|usia|umur|pendidikan|pekerjaan|disabilitas|SD|SMP|SMA|PNS|ASN|swasta|mahasiswa|"
    r"(?:setiap|masing-masing|tiap|per)\s+(?:jenis\s+)?(?:layanan|pelayanan|loket|unit)|"
    r"pada\s+(?:layanan|pelayanan|loket|poli))\b",
    re.IGNORECASE,
)
_AT_LEAST = re.compile(r"\b(?:paling\s+sedikit|sekurang-kurangnya|minim(?:al|um))\b", re.IGNORECASE)
_NUMBER = re.compile(r"\d")
_REACH = 45
_STOP = re.compile(r"[:;(]|\d|,\s+(?:terdiri|yaitu|yakni|meliputi|dengan)|\bterdiri\b")
"""Where the words about a number end: what follows divides it, and takes nothing away."""


def find_jumlah(kalimat: Sequence[Kalimat], own: Masa | None) -> Iterator[KlaimJumlah]:
    """Every number of people or forms in running text; a part of them (by sex, by service) is none of these."""
    for item in kalimat:
        yield from jumlah_in(item.teks, item.lokasi, own)


def jumlah_in(text: str, lokasi: Penempatan, own: Masa | None) -> Iterator[KlaimJumlah]:
    """The numbers of people in one stretch of text; `lokasi` says where one of its characters is printed."""
    taken = set[int]()
    if not _NUMBER.search(text):
        return
    listed = _IN_A_LIST if _KUESIONER.search(text) else ()
    for peran, pattern in (*_PATTERNS, *listed):
        for found in pattern.finditer(text):
            start = found.start("n")
            if start not in taken and not _is_part(text, found, peran):
                taken.add(start)
                yield from _claim(text, found, peran, (lokasi, own))
    for found, peran in roles_in(text):
        if found.start("n") not in taken and not _is_part(text, found, peran):
            yield from _claim(text, found, peran, (lokasi, own))


def _is_part(text: str, found: re.Match[str], peran: Peran) -> bool:
    """Whether the words close by say that only some of the people are meant."""
    if peran not in {"responden", "populasi"}:
        return False
    before = text[max(0, found.start() - _REACH) : found.end()]
    after = _STOP.split(text[found.end() : found.end() + _REACH], maxsplit=1)[0]
    least = peran == "responden" and _AT_LEAST.search(before) is not None
    return least or _PART_OF_THEM.search(f"{before} {after}") is not None


def _claim(
    text: str, found: re.Match[str], peran: Peran, about: tuple[Penempatan, Masa | None]
) -> tuple[KlaimJumlah, ...]:
    lokasi, own = about
    angka = read_bilangan(found["n"], lokasi(found.start("n"), found["n"]), "cacah")
    kini = not is_other_masa(text, own)
    return (KlaimJumlah(peran, angka, _huruf(found, lokasi), layanan_in(text), kini=kini),) if angka else ()


def _huruf(found: re.Match[str], lokasi: Penempatan) -> Ucapan | None:
    words = found["huruf"]
    if not words or read_huruf(words) is None:
        return None
    return Ucapan(words, lokasi(found.start("huruf"), words))
