"""Names of public offices in running text: what kind of office, of which field, in which region."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

Susunan = Literal["wilayah", "bidang", "nama"]
"""What follows the kind: a region ("KPU Kabupaten …"), a field ("Dinas …"), or a name of its own ("Puskesmas …")."""

_KINDS: dict[str, tuple[Susunan, str]] = {
    "kpu": ("wilayah", r"Komisi\s+Pemilihan\s+Umum(?:\s*\(\s*KPU\s*\))?|KPUD?"),
    "bawaslu": ("wilayah", r"Badan\s+Pengawas\s+Pemilihan\s+Umum(?:\s*\(\s*Bawaslu\s*\))?|Bawaslu"),
    "bps": ("wilayah", r"Badan\s+Pusat\s+Statistik(?:\s*\(\s*BPS\s*\))?|BPS"),
    "kemenag": ("wilayah", r"(?:Kantor\s+)?Kementerian\s+Agama|Kan?kemenag|Kemenag"),
    "pertanahan": ("wilayah", r"Kantor\s+Pertanahan"),
    "puskesmas": ("nama", r"(?:UPTD?\s+)?(?:Puskesmas|Pusat\s+Kesehatan\s+Masyarakat)"),
    "rsud": ("nama", r"RSUD|RSU|Rumah\s+Sakit(?:\s+Umum)?(?:\s+Daerah)?"),
    "kecamatan": ("nama", r"(?:Kantor\s+)?Kecamatan|Kantor\s+Camat"),
    "kelurahan": ("nama", r"(?:Kantor\s+)?Kelurahan|Kantor\s+Lurah"),
    "desa": ("nama", r"(?:Pemerintah|Kantor)\s+(?:Kepala\s+)?Desa"),
    "banding": ("nama", r"Pengadilan\s+(?:Militer\s+)?Tinggi(?:\s+(?:Agama|Tata\s+Usaha\s+Negara))?"),
    "pengadilan": ("nama", r"Pengadilan\s+(?:Negeri|Agama|Militer)"),
    "kejati": ("nama", r"Kejaksaan\s+Tinggi"),
    "kejaksaan": ("nama", r"Kejaksaan\s+Negeri"),
    "polres": ("nama", r"Polres(?:tabes|ta)?|Kepolisian\s+Resor"),
    "polsek": ("nama", r"Polsek|Kepolisian\s+Sektor"),
    "lapas": ("nama", r"Lembaga\s+Pemasyarakatan|Lapas|Rumah\s+Tahanan(?:\s+Negara)?|Rutan"),
    "imigrasi": ("nama", r"Kantor\s+Imigrasi"),
    "pajak": ("nama", r"Kantor\s+Pelayanan\s+Pajak|KPP(?=\s+Pratama)"),
    "sekolah": ("nama", r"(?:SD|SMP|SMA|SMK|MTs|MAN?)\s+Negeri|(?:SDN|SMPN|SMAN|SMKN|MTsN|MAN)"),
    "dinas": ("bidang", r"Dinas"),
    "badan": ("bidang", r"Badan"),
    "inspektorat": ("wilayah", r"Inspektorat(?:\s+Daerah)?"),
    "sekretariat": ("bidang", r"Sekretariat\s+(?=Daerah|DPRD|Dewan)"),
    "balai": ("bidang", r"Balai(?:\s+Besar)?"),
}
NAMED_BY_PLACE = frozenset(kind for kind, (susunan, _) in _KINDS.items() if susunan == "nama")
"""Kinds of office whose own name is that of its place."""

_SHORT = {
    "disdukcapil": "kependudukan pencatatan sipil",
    "dispendukcapil": "kependudukan pencatatan sipil",
    "dukcapil": "kependudukan pencatatan sipil",
    "dinkes": "kesehatan",
    "disdik": "pendidikan",
    "dpmptsp": "penanaman modal pelayanan terpadu satu pintu",
    "dinsos": "sosial",
    "dishub": "perhubungan",
    "disnaker": "tenaga kerja",
    "diskominfo": "komunikasi informatika",
}
_KIND = re.compile(
    r"\b(?:"
    + "|".join(f"(?P<{kind}>{words})" for kind, (_, words) in _KINDS.items())
    + rf"|(?P<singkatan>{'|'.join(_SHORT)}))(?![\w/-])",
    re.IGNORECASE,
)
_REGIONS = {
    "provinsi": "provinsi",
    "propinsi": "provinsi",
    "prov": "provinsi",
    "kabupaten": "kabupaten",
    "kab": "kabupaten",
    "kota": "kota",
    "kotamadya": "kota",
}
_STOP = frozenset(
    [
        "semester",
        "triwulan",
        "tahun",
        "periode",
        "nomor",
        "no",
        "bulan",
        "pada",
        "dalam",
        "yang",
        "untuk",
        "dengan",
        "di",
        "ke",
        "dari",
        "oleh",
        "sebagai",
        "selaku",
        "masa",
        "berdasarkan",
        "hasil",
        "laporan",
        "survei",
        "survey",
        "skm",
        "ikm",
        "melalui",
        "telah",
        "tentang",
        "menurut",
        "unit",
        "jalan",
        "jl",
        "telp",
        "telepon",
        "adalah",
        "terhadap",
        "ini",
        "itu",
        "tersebut",
        "sekretaris",
        "kasat",
        "kanit",
        "kasi",
        "kabag",
        "kabid",
        "kasubbag",
        "wakil",
        "selaku",
        "direktur",
        "camat",
        "lurah",
        "ketua",
        "kepala",
        "plt",
        "plh",
        "nip",
        "jumlah",
        "rencana",
        "realisasi",
        "tindak",
        "tw",
        "januari",
        "februari",
        "maret",
        "april",
        "mei",
        "juni",
        "juli",
        "agustus",
        "september",
        "oktober",
        "november",
        "desember",
        "per",
        "atas",
        "bagi",
        "serta",
        "karena",
        "sehingga",
        "maka",
        "agar",
        "akan",
        "juga",
        "tidak",
        "belum",
        "sudah",
        "dapat",
        "harus",
        "perlu",
        "responden",
        "pelayanan",
        "layanan",
        "kami",
        "merupakan",
        "memiliki",
        "kecamatan",
        "kode",
        "pos",
        "website",
        "email",
        "laman",
        "situs",
        "tim",
        "sub",
        "subbag",
        "subbagian",
        "jenis",
        "nilai",
        "indeks",
        "tabel",
        "gambar",
        "lampiran",
        "bab",
    ]
)
_TOKEN = re.compile(r"\s*(?P<word>[^\W_][\w.'’-]*|[,&/()])")
_DECIMAL = re.compile(r"\d+[.,]\d")
_SHORTENED = frozenset({*_REGIONS, "dr"})
_LINKS = frozenset({"dan", "&", ","})
_LONGEST_REGION, _LONGEST_NAME, _LONGEST_FIELD = 4, 4, 10
_NOT_A_LETTER = re.compile(r"[\W_]+")
_EMPTY = frozenset({"dan", "kelas", "daerah"})


@dataclass(frozen=True, slots=True)
class NamaKantor:
    """An office's name taken apart; all parts in lower case, "" where the name has none.

    `jenis` is its kind ("kpu", "dinas"), `bidang` its field or own name, `tingkat` provinsi, kabupaten or kota, and
    `wilayah` the region's name. `start` and `end` say where the name stands in the text.
    """

    jenis: str
    bidang: str
    tingkat: str
    wilayah: str
    start: int = 0
    end: int = 0

    @property
    def kunci(self) -> tuple[str, str, str, str]:
        """What makes it this office and no other."""
        return self.jenis, self.bidang, self.tingkat, self.wilayah


@dataclass(slots=True)
class _Draft:
    """A name on its way: its own words, then those of its region."""

    susunan: Susunan
    end: int
    own: list[str]
    region: list[str]
    tingkat: str = ""


def find_nama_kantor(text: str) -> Iterator[NamaKantor]:
    """Every full name of an office: with a region, a field, or a name of its own; a bare "KPU" is none."""
    at = 0
    while (found := _KIND.search(text, at)) is not None:
        name = _name(text, found)
        if name is not None:
            yield name
        at = name.end if name is not None else found.end()


def parse_kantor(text: str) -> NamaKantor | None:
    """The first office that a text names; None when it names none."""
    return next(find_nama_kantor(text), None)


def _name(text: str, found: re.Match[str]) -> NamaKantor | None:
    if not found[0][0].isupper():
        return None
    kind = found.lastgroup or ""
    jenis = "dinas" if kind == "singkatan" else kind
    susunan = _KINDS[jenis][0]
    draft = _Draft(susunan, found.end(), [], [])
    _read_words(text, draft)
    bidang = _SHORT.get(found[0].casefold(), "") or _plain(draft.own)
    if not (draft.region if susunan == "wilayah" else bidang):
        return None
    return NamaKantor(jenis, bidang, draft.tingkat, _plain(draft.region), found.start(), draft.end)


def _read_words(text: str, draft: _Draft) -> None:
    """Take words as long as they belong to the name."""
    pending = ""
    while (token := _TOKEN.match(text, draft.end + len(pending))) is not None:
        word = token["word"]
        if word.casefold() in _LINKS and not draft.tingkat and draft.susunan == "bidang" and draft.own:
            pending += token[0]
        elif (
            not _is_cut("\n" in token[0], draft)
            and not _begins_another(text, token.start("word"), draft)
            and _takes(draft, word)
        ):
            draft.end, pending = token.end() - _full_stop(token["word"]), ""
        else:
            return


def _begins_another(text: str, at: int, draft: _Draft) -> bool:
    """Whether a number with decimals, or the name of another office, begins here."""
    another = _KIND.match(text, at) if draft.own else None
    return _DECIMAL.match(text, at) is not None or (another is not None and text[at].isupper() and " " in another[0])


def _is_cut(new_line: bool, draft: _Draft) -> bool:  # noqa: FBT001 - one fact about the word that comes next
    """Whether a line's end closes the name: a region's or an own name stands on one line, a field may need two."""
    return new_line and bool(draft.region or (draft.susunan == "nama" and draft.own and not draft.tingkat))


def _full_stop(word: str) -> int:
    """How many signs at a word's end are no part of it; the stop of "Kab." and "dr." is."""
    return int(word.endswith(".") and word.rstrip(".").casefold() not in _SHORTENED)


def _takes(draft: _Draft, token: str) -> bool:
    """Whether a word goes on with the name, and where it goes."""
    word = token.rstrip(".")
    plain = word.casefold()
    if plain in _REGIONS and token[0].isupper() and not draft.tingkat:
        draft.tingkat = _REGIONS[plain]
        return True
    if plain in _STOP or plain in _REGIONS or not (word[:1].isupper() or plain == "dr" or _is_number(draft, word)):
        return False
    if _KIND.fullmatch(word) and draft.own:
        return False
    return _put(draft, word)


def _is_number(draft: _Draft, word: str) -> bool:
    return draft.susunan == "nama" and not draft.tingkat and word.isdigit() and len(word) < 4  # noqa: PLR2004 - no year


def _put(draft: _Draft, word: str) -> bool:
    if draft.tingkat:
        words, most = draft.region, _LONGEST_REGION
    elif draft.susunan == "wilayah":
        return False
    else:
        words, most = draft.own, _LONGEST_FIELD if draft.susunan == "bidang" else _LONGEST_NAME
    if len(words) >= most:
        return False
    words.append(word)
    return True


def _plain(words: list[str]) -> str:
    parts = (_NOT_A_LETTER.sub(" ", word.casefold()).strip() for word in words)
    return " ".join(part for part in parts if part not in _EMPTY)
