"""Which laws a report cites: kind, number, year and title, as printed."""

import re
from collections.abc import Iterator

from siklus.core.periksa.klaim.identitas import KlaimHukum
from siklus.core.periksa.klaim.ruas import Ruas

_RI = r"(?:\s+(?:Republik\s+Indonesia|R\.?I\.?))?"
_PANRB = (
    r"(?:Pe[nm]dayagunaan\s+Aparatur\s+(?:Sipil\s+)?Negara(?:\s*(?:dan|&|,)\s*Reformasi\s+Birokrasi)?|"
    r"PAN\s*[-&/]?\s*(?:dan\s+)?RB|PAN)"
)
_KINDS = {
    "uu": rf"Undang\s*[-–]?\s*Undang{_RI}|UU{_RI}",
    "pp": rf"Peraturan\s+Pemerintah{_RI}|PP{_RI}",
    "perpres": rf"Peraturan\s+Presiden{_RI}|Perpres{_RI}",
    "inpres": rf"Instruksi\s+Presiden{_RI}|Inpres{_RI}",
    "permenpanrb": (
        rf"Peraturan\s+Menteri{_RI}\s+(?:Negara\s+)?{_PANRB}{_RI}|Permen\s*[-–]?\s*PAN\s*[-–&/]?\s*(?:dan\s+)?(?:RB)?{_RI}"
    ),
    "kepmenpan": (rf"Keputusan\s+Menteri{_RI}\s+(?:Negara\s+)?{_PANRB}{_RI}|Kepmen\s*[-–]?\s*PAN\s*[-–&/]?\s*(?:RB)?"),
    "se-menpanrb": (
        rf"Surat\s+Edaran\s+Menteri{_RI}\s+(?:Negara\s+)?{_PANRB}{_RI}|SE\s+Men\s*[-–]?\s*PAN\s*[-–&/]?\s*(?:RB)?"
    ),
    "permendagri": rf"Peraturan\s+Menteri\s+Dalam\s+Negeri{_RI}|Permendagri",
    "permenkes": rf"Peraturan\s+Menteri\s+Kesehatan{_RI}|Permenkes",
    "pkpu": r"Peraturan\s+(?:Komisi\s+Pemilihan\s+Umum|KPU)(?:\s*\(KPU\))?|PKPU",
    "keputusan-kpu": r"Keputusan\s+(?:Komisi\s+Pemilihan\s+Umum|KPU)",
    "perda": r"Peraturan\s+Daerah(?:\s+(?:Provinsi|Kabupaten|Kota)\s+[A-Z]\w+(?:\s+[A-Z]\w+)?)?|Perda",
    "perkada": r"Peraturan\s+(?:Bupati|Wali\s?kota|Gubernur)(?:\s+[A-Z]\w+)?|Perbup|Perwali|Pergub",
    "peraturan-lain": r"Peraturan\s+(?:Menteri|Badan|Kepala|Lembaga|Mahkamah)(?:\s+[A-Z]\w+){1,6}",
}
_NO = r"(?:(?:Nomor|Nomer|No\.?)\s*:?\s*)?"
_NUMBER = rf"{_NO}(?P<nomor>\d{{1,4}}(?:/[\w.]+)*?)\s*(?:/\s*|,?\s*Tahun\s*|\s+Th\.?\s*)(?P<tahun>(?:19|20)\d\d)\b"
_OLD_NUMBER = (
    rf"{_NO}(?P<lama>(?:KEP\s*[./]\s*\d{{1,3}}|\d{{1,3}}\s*/\s*KEP)\s*/\s*M\.?\s?PAN\s*/\s*\d{{1,2}}\s*/\s*"
    r"(?P<tahun_lama>(?:19|20)\d\d))"
)
_CITED = re.compile(
    r"\b(?:" + "|".join(f"(?P<{kind.replace('-', '_')}>{words})" for kind, words in _KINDS.items()) + r")"
    rf"(?:\s*\([^)]{{2,60}}\))?\s*,?\s*(?:{_OLD_NUMBER}|{_NUMBER})",
    re.IGNORECASE,
)
_BARE_OLD = re.compile(rf"\b{_OLD_NUMBER}", re.IGNORECASE)
_TITLE = re.compile(r"\s*,?\s*(?:tentang|ttg\.?)\s+(?=\S)", re.IGNORECASE)
_A_LAW = r"(?:Undang|UU\b|Peraturan|Permen|PP\b|Perpres|Keputusan|Surat\s+Edaran|Kepmen)"
_END_OF_TITLE = re.compile(
    r"[;.](?=\s|$)|\s*[(\n]|,?\s+(?:yang|yaitu|sebagaimana|maka|adalah|beserta|bahwa|merupakan|telah|dapat|wajib|"
    r"mengatur|mengamanatkan|menyatakan|mewajibkan|menegaskan|menyebutkan|menjelaskan|perlu|sebagai|agar|disebutkan|"
    r"diatur|menjadi|guna|Pasal|juga|tersebut|ini|setiap|terdapat|pada|oleh|dijelaskan|dinyatakan)\b"
    rf"|,?\s+(?:dan|serta|atau|juncto|jo\.?)\s+(?={_A_LAW})"
    rf"|,\s+(?={_A_LAW}|SKM\b|Survei|KPU|Komisi|pemerintah|setiap|unit|kantor)",
    re.IGNORECASE,
)
_LIST = re.compile(
    r"\b(?:dasar|landasan)\s+(?:hukum|pelaksanaan|penyusunan|kegiatan)\b|\bdasar\b.{0,30}\bSKM\b", re.IGNORECASE
)


def find_hukum(ruas_list: tuple[Ruas, ...]) -> tuple[KlaimHukum, ...]:
    """Every law cited with a number and a year, in the order of the text; one inside another's title is cited too."""
    return tuple(hukum for ruas in ruas_list for hukum in _cited(ruas))


def _cited(ruas: Ruas) -> Iterator[KlaimHukum]:
    ends = set[int]()
    for found in _CITED.finditer(ruas.teks):
        ends.add(found.end())
        yield _hukum(ruas, found, _kind(found))
    for found in _BARE_OLD.finditer(ruas.teks):
        if found.end() not in ends:
            yield _hukum(ruas, found, "kepmenpan")


def _kind(found: re.Match[str]) -> str:
    return next(kind for kind in _KINDS if found[kind.replace("-", "_")])


def _hukum(ruas: Ruas, found: re.Match[str], jenis: str) -> KlaimHukum:
    parts = found.groupdict()
    nomor = parts.get("nomor") or "".join((parts.get("lama") or "").split())
    return KlaimHukum(
        ruas.ucapan(*found.span()),
        jenis,
        nomor,
        int(parts.get("tahun") or parts.get("tahun_lama") or 0) or None,
        title_after(ruas.teks, found.end()),
        di_daftar=ruas.butir or _LIST.search(ruas.bagian) is not None,
        kalimat=ruas.teks,
    )


def title_after(text: str, end: int) -> str:
    """What stands after "tentang", as far as the title can be told from the sentence that goes on; "" when nothing."""
    begins = _TITLE.match(text, end)
    if begins is None:
        return ""
    rest = text[begins.end() :]
    stop = _END_OF_TITLE.search(rest)
    return rest[: stop.start() if stop else len(rest)].strip(' ,.;:*_”“"')
