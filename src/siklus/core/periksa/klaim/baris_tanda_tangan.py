"""What a printed line of a signature block is: place and date, office held, number, name, or a word that opens it."""

import re
from dataclasses import dataclass
from typing import Literal

from siklus.core.periksa.klaim.nama_masa import MONTH_WORD, month_of

Peran = Literal["tanggal", "tanggal kosong", "pembuka", "jabatan", "nip", "elektronik", ""]

LONGEST = 160
_BLANK = r"[\s.…_–-]*"
_DATE = (
    rf"(?:{_BLANK}(?:(?P<hari>\d{{1,2}})\s*[–-]?\s*|{_BLANK}\s)?(?P<bulan>{MONTH_WORD})?\.?{_BLANK}(?P<tahun>20\d\d)\b"
    r"|(?P<hari2>\d{1,2})\s?[./-]\s?(?P<bulan2>0?[1-9]|1[0-2])\s?[./-]\s?(?P<tahun2>20\d\d)\b)(?:\s?M\b\.?)?"
)
_MADE = r"(?:di)?(?:tetapkan|buat|keluarkan|sahkan|terbitkan|susun|tandatangani)\s+di\b\s*:?\s*"
_KNOWN = (
    r"(?:mengetahui|menyetujui|mengesahkan|disahkan(?:\s+oleh)?|disetujui(?:\s+oleh)?|diketahui(?:\s+oleh)?"
    r"|(?:hormat|salam)\s+kami|yang\s+(?:melaporkan|membuat|menyusun)|dilaporkan\s+oleh|dibuat\s+oleh|disusun\s+oleh"
    r"|tertanda|ttd)"
)
_PLACE = r"(?!(?:pada|tanggal|tgl)\b)(?-i:[A-Z][\w'’.-]*(?:\s+[A-Z][\w'’.-]*){0,3})"
_LINK = r"\s*(?:,?\s*(?:pada\s+)?(?:tanggal|tgl\.?)|,\s*pada|pada|,|:)\s*:?\s*"
_PLACE_AND_DATE = re.compile(
    rf"^\W*(?:{_KNOWN}\s*[,:;]?\s*)?(?:{_MADE})?(?P<tempat>{_PLACE}?)\s*{_LINK}{_DATE}\W*(?P<sisa>.*)$",
    re.IGNORECASE | re.DOTALL,
)
_MADE_IN = re.compile(rf"^\W*{_MADE}(?P<tempat>{_PLACE})\W*$", re.IGNORECASE)
_ONLY_DATE = re.compile(
    rf"^\W*(?:(?:pada\s+)?(?:tanggal|tgl\.?|tertanggal)\s*:?\s*)?(?P<tempat>){_DATE}\W*(?P<sisa>.*)$",
    re.IGNORECASE | re.DOTALL,
)
_LETTER_DATE = re.compile(
    rf"^\W*(?:tanggal|tgl\.?)(?:\s+laporan)?\s*:\s*(?P<tempat>){_DATE}(?P<sisa>)\W*$", re.IGNORECASE
)
_SAID_DATE = re.compile(rf"\b{_MADE}{_PLACE},?\s*(?:pada\s+)?(?:tanggal|tgl\.?)?\s*{_DATE}", re.IGNORECASE)
_BLANK_DATE = re.compile(
    rf"^\W*(?:(?:{_MADE})?{_PLACE}\s*,\s*|(?:pada\s+)?(?=(?:tanggal|tgl)))"
    r"(?:(?:tanggal|tgl\.?)\b(?=.*(?:[._]{2}|…|bulan))\s*:?\s*(?:[\W_]|bulan|tahun|tgl|20\d{0,2}){0,60}|(?=.*(?:[._]{2}|…))[\s.…_\d]{1,60})\W*$",
    re.IGNORECASE,
)
"""A place with a blank where its date belongs."""

_OPENING = re.compile(rf"^\W*(?:{_KNOWN}|{_MADE}{_PLACE})[\s,:;.]*$", re.IGNORECASE)
_ROLE = re.compile(
    r"^[^\w:]*(?:(?:Plt|Plh|Pjs?|a\.?\s?n|u\.?\s?b|An)\b\.?,?\s*)*(?:Sekretaris|Sekda|Sekcam|Wakil|Ketua|Kepala|Kabag|Kabid|Kasi|"
    r"Kasubb?ag|Camat|Lurah|Direktur|Direktris|Inspektur|Pimpinan|Bupati|Wali\s?kota|Gubernur|Penanggung\s?Jawab|Panitera|"
    r"Rektor|Dekan|Koordinator|Sub\s?koordinator|Manaje?r|Asisten|Komandan|Kapolres\w*|Kapolsek|Jaksa|Pejabat|Tim\s+"
    r"(?:Penyusun|Survei|Survey|SKM|Pelaksana|Pengelola|Kerja)|Penyusun|Pelaksana|Pengelola|Petugas|Penata|Administrator|"
    r"Pembina|Perbekel|Wali\s+Nagari|Atas\s+Nama)\b",
    re.IGNORECASE,
)
_PREFIX = re.compile(r"^\W*(?:(?:Plt|Plh|Pjs?|a\.\s?n|u\.\s?b)\b\.?,?\s*)+(?=[A-Z])")
_NIP = re.compile(r"\b(?:NIP(?:PPK|3K)?|NRP|NIK)\b\.?\s*:?\s*(?P<angka>\d[\d .-]{7,})?", re.IGNORECASE)
_ELECTRONIC = re.compile(
    r"ditandatangani\s+secara\s+(?:elektronik|digital)|tanda\s*tangan\s+elektronik|\bTTE\b|\bBSrE\b|sertifikat\s+elektronik",
    re.IGNORECASE,
)
_OFFICE = re.compile(
    r"\b(?:Kabupaten|Kab\.|Kota|Provinsi|Komisi|Dinas|Badan|Kantor|Puskesmas|Kecamatan|Kelurahan|Rumah\s+Sakit|RSUD|UPTD?|"
    r"Sekretariat|Inspektorat|Bagian|Bidang|Seksi|Daerah|Foto|Kegiatan|Dokumentasi|Lampiran|Daftar|Tabel|Gambar|Bukti)\b",
    re.IGNORECASE,
)
_NAME = re.compile(
    r"(?:(?:dr[gsah]?|ir|hj?|prof|apt|ns)\.\s*)*[A-Z][\w'’.-]*(?:\s+[A-Z][\w'’.-]*){0,4}(?:,\s*[A-Z][\w.,\s-]{1,40})?",
)
_LETTERS = re.compile(r"[^\W\d_]{2,}")
_MOST_WORDS_OF_A_ROLE = 3


@dataclass(frozen=True, slots=True)
class Tanggal:
    """A printed date, None for what is not printed; `tempat` before it and `sisa` behind it on its line."""

    tempat: str
    hari: int | None
    bulan: int | None
    tahun: int
    sisa: str


def read_tanggal(text: str, *, alone: bool = False) -> Tanggal | None:
    """A line's place and date; `alone` takes one without a place too: "12 Juli 2025", "pada tanggal 12 Juli 2025"."""
    found = _PLACE_AND_DATE.match(text) or (_ONLY_DATE.match(text) if alone else None)
    return _tanggal(found) if found and len(text) <= LONGEST else None


def place_in(text: str) -> str:
    """The place of "Ditetapkan di Sukamaju" whose date stands on the next line; "" when there is none."""
    found = _MADE_IN.match(text)
    return found["tempat"] if found else ""


def read_letter_date(text: str) -> Tanggal | None:
    """The date in a letter's head: "Tanggal : 5 Januari 2026"."""
    found = _LETTER_DATE.match(text)
    return _tanggal(found) if found else None


def says_date(text: str) -> bool:
    """Whether a sentence says when the report was made: "disahkan di Sukamaju pada tanggal 12 Juli 2025"."""
    return _SAID_DATE.search(text) is not None


def _tanggal(found: re.Match[str]) -> Tanggal:
    hari, tahun = found["hari"] or found["hari2"], found["tahun"] or found["tahun2"]
    bulan = month_of(found["bulan"]) if found["bulan"] else int(found["bulan2"] or 0) or None
    tempat, sisa = (found["tempat"] or "").strip(" .,"), found["sisa"].strip()
    return Tanggal(tempat, int(hari) if hari else None, bulan, int(tahun), sisa)


def peran_of(text: str, *, opened: bool = False) -> Peran:
    """What a line is in a signature block, "" when only its neighbours can tell; `opened`: a block has begun above."""
    if len(text) > LONGEST:
        return ""
    kinds: tuple[tuple[Peran, bool], ...] = (
        ("tanggal", _is_date(text, alone=opened)),
        ("tanggal kosong", _BLANK_DATE.match(text) is not None),
        ("elektronik", _ELECTRONIC.search(text) is not None),
        ("pembuka", _OPENING.match(text) is not None),
        ("jabatan", is_role(text)),
        ("nip", _NIP.search(text) is not None),
    )
    return next((peran for peran, holds in kinds if holds), "")


def _is_date(text: str, *, alone: bool) -> bool:
    tanggal = read_tanggal(text, alone=alone)
    return tanggal is not None and (not tanggal.sisa or is_role(tanggal.sisa) or _NIP.search(tanggal.sisa) is not None)


def is_role(text: str) -> bool:
    """Whether a line names an office that somebody holds; a sentence about one does not."""
    return (_ROLE.match(text) or _PREFIX.match(text)) is not None and not text.rstrip().endswith(".")


def has_nip(text: str) -> bool:
    """Whether the digits of a number stand there, not only the word."""
    found = _NIP.search(text)
    return found is not None and found["angka"] is not None


def has_name(text: str) -> bool:
    """Whether a line can be a person's name, alone or between an office held and a number."""
    words = _NIP.split(text)[0]
    tanggal = read_tanggal(words, alone=True)
    words = (tanggal.sisa if tanggal else words).strip(" *_()….-:")
    if not _LETTERS.search(words):
        return False
    if not is_role(words):
        return not (_OFFICE.search(words) or words.endswith(",") or _OPENING.match(words))
    return _NIP.search(text) is not None and (any(map(has_name, words.split(",")[1:])) or _is_long(words))


def is_surely_name(text: str) -> bool:
    """Whether a line has a name's shape, with capitals and degrees, and nothing else on it."""
    words = text.strip(" *_()")
    return _NAME.fullmatch(words) is not None and len(words.split()) > 1 and has_name(text)


def _is_long(words: str) -> bool:
    """An office held with so many words that a name may stand among them."""
    return len(words.split()) > _MOST_WORDS_OF_A_ROLE
