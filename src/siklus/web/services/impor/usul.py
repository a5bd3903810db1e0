"""What each column probably is and what its texts probably mean: proposals, which a person sees and confirms."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher

from siklus.core.aturan import Aturan, find_dimensi, find_unsur, normalise
from siklus.core.survei.kolom import U_NUMBER
from siklus.core.survei.nilai import NILAI_BY_TEXT
from siklus.core.survei.profil import value_of
from siklus.web.queries.formulir import Formulir, PertanyaanFormulir
from siklus.web.services.impor import kata
from siklus.web.services.impor.isi import IsiKolom
from siklus.web.services.impor.peta import (
    ID,
    KEPALA_KODE,
    KODE,
    KOSONG,
    LAYANAN,
    LEWAT,
    NILAI,
    PRIBADI,
    PROFIL,
    TERBUKA,
    WAKTU,
    Kolom,
    Peta,
)

ALIKE = 0.85
"""How alike a head and a question must be to be proposed as one."""
LEADING = re.compile(r"\(?([1-4])\)?(?:\s*[.):–-]\s*|\s+)\D.*", re.DOTALL)
ANSWER_CODE = re.compile(r"(?:ao|a|opsi|pilihan)[ _]?0*([1-4])")
NOTHING = frozenset({"", "n a", "tidak menjawab", "tidak diisi", "tidak tahu", "no answer", "kosong", "0"})


@dataclass(frozen=True, slots=True)
class Tujuan:
    """What columns may feed: the survey's questionnaire, its services (kode → name), and the law's words."""

    formulir: Formulir
    layanan: Mapping[str, str]
    aturan: Aturan


def propose(heads: Sequence[str], isi: Sequence[IsiKolom], tujuan: Tujuan, urutan: str = "") -> Peta:
    """A meaning for every column, each meaning once, and a meaning for every text that is one of few."""
    roles = [_role(head, item, tujuan, urutan) for head, item in zip(heads, isi, strict=True)]
    chosen = _each_once(heads, roles)
    kolom = tuple(Kolom(head, *role) for head, role in zip(heads, chosen, strict=True))
    return Peta(tuple(with_values(item, found, tujuan) for item, found in zip(kolom, isi, strict=True)), urutan=urutan)


def score(heads: Sequence[str], tujuan: Tujuan) -> int:
    """How many of these texts are heads that one knows."""
    nothing = IsiKolom({}, 0, banyak=False)
    return sum(_role(head, nothing, tujuan, "peraturan")[0] != LEWAT for head in heads if head) + sum(
        normalise(head) in kata.NOMOR_WORDS or normalise(head) == "unsur" for head in heads
    )


def with_values(kolom: Kolom, isi: IsiKolom, tujuan: Tujuan) -> Kolom:
    """The column with a proposal for each of its texts that has no meaning yet."""
    known = dict(kolom.nilai)
    for text in () if isi.banyak and kolom.peran != PROFIL else isi.teks:
        key = normalise(text)
        if not known.get(key):
            known[key] = propose_value(text, kolom, tujuan)
    return replace(kolom, nilai=known if kolom.peran in {NILAI, PROFIL, LAYANAN} else {})


def propose_value(text: str, kolom: Kolom, tujuan: Tujuan) -> str:
    """What a text of this column probably means; "" when nothing speaks for any meaning."""
    if kolom.peran == NILAI:
        question = next((item for item in tujuan.formulir.pertanyaan if item.id == kolom.sasaran), None)
        return _answer(text, question, tujuan) if question else ""
    if normalise(text) in NOTHING:
        return KOSONG
    if kolom.peran == PROFIL:
        return known_profil(text, kolom.sasaran, tujuan)
    return next((kode for kode, nama in tujuan.layanan.items() if normalise(text) in _names(kode, nama)), "")


def _names(kode: str, nama: str) -> frozenset[str]:
    return frozenset({normalise(kode), normalise(nama), normalise(f"{kode} {nama}")})


def known_profil(text: str, sasaran: str, tujuan: Tujuan) -> str:
    """The key of a dimension's value, spelt in any way that the law's words know; "" when it is none."""
    dimensi = find_dimensi(sasaran, tujuan.aturan)
    value = value_of(text, dimensi) if dimensi else None
    return value if value is not None and value in tujuan.formulir.nilai_profil.get(sasaran, ()) else ""


def _answer(text: str, question: PertanyaanFormulir, tujuan: Tujuan) -> str:
    words = normalise(text)
    if exact := NILAI_BY_TEXT.get(text.strip()):
        return str(exact)
    if words in NOTHING:
        return KOSONG
    for scale in (*question.pilihan.values(), *_scales(question.unsur, tujuan)):
        names = [normalise(option) for option in scale]
        if words in names:
            return str(names.index(words) + 1)
    found = LEADING.fullmatch(text.strip()) or ANSWER_CODE.fullmatch(words)
    return found[1] if found else ""


def _scales(unsur: str, tujuan: Tujuan) -> Iterator[Sequence[str]]:
    return (item.pilihan for item in tujuan.aturan.kuesioner if item.unsur == unsur)


Role = tuple[str, str]


def _role(head: str, isi: IsiKolom, tujuan: Tujuan, urutan: str) -> Role:
    if head == KEPALA_KODE:
        return KODE, ""
    if kata.is_personal_head(head) or _mostly_personal(isi):
        return PRIBADI, ""
    names = kata.candidates(head)
    if question := _question(names, tujuan, urutan):
        return NILAI, question
    words = {normalise(name) for name in names}
    for role, known in ((ID, kata.ID_WORDS), (WAKTU, kata.WAKTU_WORDS), (LAYANAN, kata.LAYANAN_WORDS)):
        if words & set(known):
            return role, ""
    if open_question := _terbuka(words, tujuan.formulir):
        return TERBUKA, open_question
    return next((found for name in names if (found := _dimensi(name, tujuan))), (LEWAT, ""))


def _mostly_personal(isi: IsiKolom) -> bool:
    return bool(isi.teks) and 2 * sum(map(kata.is_personal_text, isi.teks)) > len(isi.teks)


def _dimensi(name: str, tujuan: Tujuan) -> Role | None:
    dimensi = find_dimensi(name, tujuan.aturan)
    asked = dimensi is not None and dimensi.kunci in tujuan.formulir.nilai_profil
    return (PROFIL, dimensi.kunci) if dimensi is not None and asked else None


def _terbuka(words: set[str], formulir: Formulir) -> str:
    for item in formulir.terbuka:
        if words & {normalise(item.id), *map(normalise, item.teks.values())}:
            return item.id
    return formulir.terbuka[0].id if formulir.terbuka and words & set(kata.SARAN_WORDS) else ""


def _question(names: Sequence[str], tujuan: Tujuan, urutan: str) -> str:
    for find in (_by_words, _by_unsur, _by_likeness):
        for name in names:
            if found := find(name, tujuan, urutan):
                return found
    return ""


def _by_words(name: str, tujuan: Tujuan, _: str) -> str:
    words = normalise(name)
    asked = tujuan.formulir.pertanyaan
    return next(
        (item.id for item in asked if words in {normalise(item.id), *map(normalise, item.teks.values())}),
        "",
    )


def _by_unsur(name: str, tujuan: Tujuan, urutan: str) -> str:
    """The one question of an unsur; "" when the unsur has several, for which of them is meant nobody knows."""
    found = U_NUMBER.fullmatch(normalise(name))
    unsur = find_unsur(name, tujuan.aturan)
    key = unsur_of_number(int(found[1]), tujuan.aturan, urutan) if found else unsur.key if unsur else ""
    of_unsur = [item.id for item in tujuan.formulir.pertanyaan if item.unsur == key]
    return of_unsur[0] if len(of_unsur) == 1 else ""


def unsur_of_number(number: int, aturan: Aturan, urutan: str) -> str:
    """The unsur of U1 to U9; "" for U8 and U9 as long as nobody said which order is meant."""
    both = {
        (item.urutan_peraturan, item.urutan_kuesioner): item.key
        for item in aturan.unsur
        if number in {item.urutan_peraturan, item.urutan_kuesioner}
    }
    place = 1 if urutan == "kuesioner" else 0
    if len(both) > 1 and not urutan:
        return ""
    return next(key for places, key in both.items() if places[place] == number)


def _by_likeness(name: str, tujuan: Tujuan, _: str) -> str:
    words = normalise(name)
    rated = [
        (SequenceMatcher(None, words, normalise(text)).ratio(), item.id)
        for item in tujuan.formulir.pertanyaan
        for text in item.teks.values()
        if len(words) > len(normalise(text)) // 2
    ]
    best = max(rated, default=(0.0, ""))
    return best[1] if best[0] >= ALIKE else ""


def _each_once(heads: Sequence[str], roles: Sequence[Role]) -> list[Role]:
    """Of several columns with one meaning the one with the best head keeps it: a person decides about the others."""
    keeper = {
        role: min((_rank(heads[index], role[0]), index) for index, other in enumerate(roles) if other == role)[1]
        for role in set(roles)
    }
    return [
        role if role[0] in {LEWAT, PRIBADI} or keeper[role] == index else (LEWAT, "")
        for index, role in enumerate(roles)
    ]


def _rank(head: str, role: str) -> int:
    """The place of a head in the list of its role's words, the best first."""
    order = {ID: kata.ID_WORDS, WAKTU: kata.WAKTU_WORDS}.get(role, ())
    words = {normalise(name) for name in kata.candidates(head)}
    return next((place for place, word in enumerate(order) if word in words), len(order))
