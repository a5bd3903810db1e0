"""Values in running text: "Unsur Waktu Pelayanan memperoleh nilai 3,25", "IKM sebesar 87,36 (B)"."""

import re
from collections.abc import Iterable, Iterator, Sequence
from fractions import Fraction

from siklus.core.aturan import Aturan
from siklus.core.indeks.skala import HIGHEST_IKM, HIGHEST_NRR, LOWEST_IKM, LOWEST_NRR
from siklus.core.periksa.klaim.angka import Skala, read_bilangan
from siklus.core.periksa.klaim.bilangan import Bilangan
from siklus.core.periksa.klaim.kalimat import Kalimat
from siklus.core.periksa.klaim.lingkup import between, is_other_at, is_other_masa, layanan_in
from siklus.core.periksa.klaim.masa import Masa
from siklus.core.periksa.klaim.mutu import mutu_before, mutu_in_prose
from siklus.core.periksa.klaim.nilai import KlaimIndeks, KlaimMutu, KlaimNilai
from siklus.core.periksa.klaim.tabel_nilai import INDEX
from siklus.core.periksa.klaim.unsur import find_sebutan

_VALUE = re.compile(r"(?<![\w.,/])\d{1,3}[.,]\d{1,4}(?![\d\w])(?:\s*(?:%|persen\b|prosen\b))?", re.IGNORECASE)
_NOT_A_RESULT = re.compile(
    r"(?:di\s+(?:atas|bawah)|lebih\s+dari|kurang\s+dari|minimal|maksimal|target\w*|rentang|interval|antara|skala|bobot|"
    r"selisih|sebanyak|meningkat|menurun|naik|turun|kenaikan|penurunan|peningkatan|nomor|pukul|kali|x|×|[-–/+]|"
    r"dikalikan|standar|batas|s\.?d\.?|sampai(?:\s+dengan)?|hingga)"
    r"(?:\s+(?:nilai|angka|sebesar|dengan|sekitar|poin|IKM|SKM|NRR|adalah|dari))*\s*[\"“*(]*$",
    re.IGNORECASE,
)
_EDGE = re.compile(r"\b(?:batas|ambang)(?:\s+\w+){0,4}\s*[\"“(*]*$", re.IGNORECASE)
"""Before the end of a band: "batas bawah mutu A (88,31)"."""
_FROM = re.compile(r"\bdari\s+(?:nilai\s+|angka\s+|sebesar\s+)*[\"“*(]*$", re.IGNORECASE)
_RISE = re.compile(r"^[^.;]{0,60}\b(?:menjadi|ke)\b", re.IGNORECASE)
_NOW = re.compile(r"\bmenjadi\s+(?:sebesar\s+|nilai\s+|IKM\s+)?[\"“*(]*$", re.IGNORECASE)
_JUST_AFTER = 40
_BECOMES = re.compile(r"^\s*(?:\([^)]*\)\s*)?(?:menjadi|→)\s", re.IGNORECASE)
_GIVEN = re.compile(r"\b(?:memperoleh|mendapat(?:kan)?|meraih)\s+(?:nilai|NRR|skor)\s+$", re.IGNORECASE)
_LEFT_OUT = re.compile(r"\b(?:selain|tanpa|di\s+luar|kecuali)\s+(?:unsur\s+)?$", re.IGNORECASE)
_NEARLY = re.compile(
    r"(?:[\s:=(,*–—-]|\b(?:dengan|memperoleh|mendapat(?:kan)?|meraih|bernilai|nilai|NRR|skor|indeks|sebesar|adalah|yang|ialah|"
    r"yaitu|rata-rata|mempunyai|memiliki|capaian|mencapai|tercatat|dinilai|angka|naik|turun|dari|menjadi|unsur)\b)*",
    re.IGNORECASE,
)
"""What may stand between one everyday word ("biaya") and its number, if that word is to be an unsur."""
_POINTS = re.compile(r"^\s*poin\b", re.IGNORECASE)
_NEXT_CLAUSE = re.compile(r";|\b(?:terendah|tertinggi|sedangkan|sementara|adapun|selisih)\b", re.IGNORECASE)
_OF_THE_UNIT = re.compile(
    INDEX.pattern + r"|\bindeks\w*|tingkat\s+kepuasan|(?:nilai|angka|skor|hasil)\s+(?:akhir|survei|kepuasan|konversi)|"
    r"memperoleh\s+(?:nilai|hasil|skor)|(?:mendapat|meraih|mencapai)\w*\s+(?:nilai|skor)",
    re.IGNORECASE,
)
"""Words that say of a number that it is the unit's index; any other number needs a letter or an index printed alike."""

_HOPED = re.compile(
    r"\b(?:target\w*|ditarget\w*|diharap\w*|harapan|(?:tahun|periode|semester)\s+(?:depan|mendatang|berikutnya)|"
    r"akan\s+datang|minimal|setidaknya|paling\s+rendah|sekurang-kurangnya)\b[^.;,]{0,60}$",
    re.IGNORECASE,
)
_OF_OTHERS = re.compile(
    r"\bpembanding\b|\brata-rata\s+(?:nasional|kabupaten|kota|provinsi|instansi|OPD|SKPD)\b|\b(?:skala|tingkat)\s+nasional\b|"
    r"\b(?:instansi|OPD|SKPD|unit|kantor|satker|daerah)\s+lain(?:nya)?\b|\bse-(?:kabupaten|kota|provinsi|kecamatan)\b|"
    r"\b(?:SAKIP|LKjIP|reformasi\s+birokrasi|zona\s+integritas|ombudsman|PEKPPP|akuntabilitas)\b",
    re.IGNORECASE,
)
_ROW = re.compile(r"(?:\d{1,3}[.,]\d{1,4}\s+){3,}")
"""Numbers with nothing between them are a row of a table that could not be read as one."""

_LABEL = re.compile(r"[1-9]\.[1-9]")
_TITLE = re.compile(r"\s+(?!(?:Sangat|Kurang|Tidak|Baik|Mutu|Kategori)\b)[A-Z][a-z]{2,}")
_FARTHEST = 110
"""Signs between a name and its value; what stands farther away is said of something else."""


def find_nilai_prosa(kalimat: Iterable[Kalimat], own: Masa | None, aturan: Aturan) -> tuple[KlaimNilai, ...]:
    """The values that sentences give to an unsur named before them, each number to the nearest name."""
    return tuple(nilai for satu in kalimat for nilai in _nilai_of(satu, own, aturan))


def find_indeks_prosa(
    kalimat: Sequence[Kalimat], own: Masa | None, aturan: Aturan, printed: Iterable[Fraction] = ()
) -> tuple[KlaimIndeks, ...]:
    """The indices (25–100) that sentences give to the unit; `printed` are those of its tables.

    A number that no word calls an index is one when it is printed as the index elsewhere.
    """
    said = [(satu, indeks, sure) for satu in kalimat for indeks, sure in _indeks_of(satu, own, aturan)]
    known = {*printed, *(indeks.angka.nilai for _, indeks, sure in said if sure and not indeks.persen)}
    return tuple(indeks for _, indeks, sure in said if sure or indeks.angka.nilai in known)


def _nilai_of(satu: Kalimat, own: Masa | None, aturan: Aturan) -> Iterator[KlaimNilai]:
    text, mentions = satu.teks, find_sebutan(satu.teks, aturan)
    for index, mention in enumerate(mentions):
        end = between(mentions, index, len(text))
        found = _VALUE.search(text, mention.end, min(end, mention.end + _FARTHEST))
        number = _number(satu, found, "nrr") if found else None
        if found is None or number is None or not (_on(number, "nrr") or _GIVEN.search(text, 0, found.start())):
            continue
        if _NEXT_CLAUSE.search(text, mention.end, found.start()) or _LEFT_OUT.search(text, 0, mention.start):
            continue
        if _is_label(text, found):
            continue
        if found[0][-1] in "%nN" or not (mention.lengkap or _NEARLY.fullmatch(text, mention.end, found.start())):
            continue
        if (
            index
            and not _VALUE.search(text, mentions[index - 1].end, mention.start)
            and _is_list(text, mentions[index - 1].end, mention.start)
        ):
            continue  # "A dan B masing-masing 3,1 dan 3,2": which is whose is not told by nearness
        converted = (number.nilai or 0) > HIGHEST_NRR + 1
        yield KlaimNilai(
            unsur=mention.unsur,
            nama=satu.ucapan(mention.start, mention.end),
            angka=None if converted else number,
            mutu=_mutu(satu, found.end(), end),
            asal="prosa",
            kolom={"konversi" if converted else "nrr": number},
            kini=_is_now(text, found, own),
            layanan=layanan_in(text),
        )


def _is_label(text: str, found: re.Match[str]) -> bool:
    """Whether a number is the label of the title behind it, "Sarana 3.2 Menata ruang", where a table's row was lost."""
    return _LABEL.fullmatch(found[0]) is not None and _TITLE.match(text, found.end()) is not None


def _is_list(text: str, start: int, end: int) -> bool:
    return re.fullmatch(r"[\s,;&]*(?:dan|serta)?\s*(?:unsur)?[\s\"“*]*", text[start:end]) is not None


def _indeks_of(satu: Kalimat, own: Masa | None, aturan: Aturan) -> Iterator[tuple[KlaimIndeks, bool]]:
    """Every number that can be an index, and whether the words about it say so."""
    text = satu.teks
    if not _VALUE.search(text) or _OF_OTHERS.search(text) or _ROW.search(text):
        return
    named = _OF_THE_UNIT.search(text) is not None
    for found in _VALUE.finditer(text):
        number = _number(satu, found, "ikm")
        if number is None or not _on(number, "ikm") or _of_an_unsur(text, found.start(), aturan):
            continue
        if not _HOPED.search(text, 0, found.start()):
            mutu, persen = (
                _mutu(satu, found.end(), len(text)) or _mutu_before(satu, found.start()),
                found[0][-1] in "%nN",
            )
            kini, layanan = _is_now(text, found, own), layanan_in(text)
            lettered = mutu is not None and bool(mutu.huruf) and not persen
            yield KlaimIndeks(number, mutu, "prosa", persen, kini, layanan), named or lettered


def _of_an_unsur(text: str, start: int, aturan: Aturan) -> bool:
    """Whether an unsur is named since the last word of the index: its converted value is not the unit's index."""
    said = max((found.end() for found in _OF_THE_UNIT.finditer(text, 0, start)), default=0)
    return any(mention.lengkap for mention in find_sebutan(text[said:start], aturan))


def _number(satu: Kalimat, found: re.Match[str], skala: Skala) -> Bilangan | None:
    before = satu.teks[: found.start()]
    if _NOT_A_RESULT.search(before) or _EDGE.search(before) or _POINTS.match(satu.teks[found.end() :]):
        return None
    return read_bilangan(found[0], satu.lokasi(found.start(), found[0]), skala)


def _on(number: Bilangan, skala: Skala) -> bool:
    """Whether it can be meant for the scale at all, which is widened a little so that an impossible NRR is seen."""
    value = number.nilai or Fraction(0)
    if skala == "nrr":
        return LOWEST_NRR <= value <= HIGHEST_NRR + 1 or LOWEST_IKM <= value <= HIGHEST_IKM
    return LOWEST_IKM <= value <= HIGHEST_IKM


def _is_now(text: str, found: re.Match[str], own: Masa | None) -> bool:
    before, after = text[: found.start()], text[found.end() :]
    if _BECOMES.match(after) or (_FROM.search(before) and _RISE.match(after)):
        return False
    if _NOW.search(before):
        return not is_other_masa(after[:_JUST_AFTER], own)
    return not is_other_at(text, found.start(), own)


def _mutu(satu: Kalimat, start: int, end: int) -> KlaimMutu | None:
    """The letter said of a value: in the words after it, before the next value."""
    following = _VALUE.search(satu.teks, start, end)
    found = mutu_in_prose(satu.teks[start : following.start() if following else end])
    if found is None:
        return None
    match, letter, word = found
    return KlaimMutu(letter, word, satu.lokasi(start + match.start(), match[0].strip()))


def _mutu_before(satu: Kalimat, end: int) -> KlaimMutu | None:
    """The letter said just before a value."""
    found = mutu_before(satu.teks[:end])
    if found is None:
        return None
    match, letter, word = found
    return KlaimMutu(letter, word, satu.lokasi(match.start(), match[0].strip()))
