"""Rows → responses, by a confirmed mapping: each row is taken, left out with a reason, or refused with its cells."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Literal
from uuid import UUID

from siklus.core.aturan import normalise
from siklus.core.errors import Place, Problem
from siklus.core.survei.nilai import NILAI_BY_TEXT
from siklus.readers.bukukerja.cells import CellValue
from siklus.readers.tabel import Line, cell_text
from siklus.web.models import Kanal
from siklus.web.queries.formulir import Formulir
from siklus.web.services.impor.identitas import Identitas
from siklus.web.services.impor.kata import NOMOR_WORDS, is_summary
from siklus.web.services.impor.peta import ID, KOSONG, LAYANAN, NILAI, PROFIL, TERBUKA, TOLAK, WAKTU, Kolom, Peta
from siklus.web.services.impor.waktu import WaktuError, parse_waktu
from siklus.web.services.kiriman import LONGEST_TERBUKA, UNKEEPABLE, Kiriman

Default = Callable[[str, str], str]
"""A text and the dimension that it is of → the value's key, or ""."""
Lewat = Literal["", "ringkasan", "belum selesai"]
UNDECIDED = ""
NO_MEANING = frozenset({UNDECIDED, TOLAK})
SHOWN = 60


@dataclass(frozen=True, slots=True)
class Tempat:
    """Where the responses go: the survey, its version now, the import, and the moment for rows that name none."""

    survei_id: int
    versi_id: int
    impor_id: int
    waktu: datetime


@dataclass(frozen=True, slots=True)
class Baris:
    """One row of the file. Exactly one of `kiriman`, `lewat` and `problems` says what becomes of it."""

    nomor: int
    uuid: UUID
    teks: tuple[str, ...]
    kiriman: Kiriman | None = None
    lewat: Lewat = ""
    problems: tuple[Problem, ...] = ()


class _Arti:
    """The meanings of one column's texts; each different text is looked up once, however many rows have it."""

    __slots__ = ("_kept", "_known", "kepala", "sasaran")

    def __init__(self, kolom: Kolom) -> None:
        self.kepala, self.sasaran = kolom.kepala, kolom.sasaran
        self._known = kolom.nilai
        self._kept: dict[str, str] = {"": KOSONG}

    def of(self, text: str) -> str:
        """The meaning; UNDECIDED when nobody gave one."""
        found = self._kept.get(text)
        if found is None:
            found = self._kept[text] = self._known.get(normalise(text), UNDECIDED)
        return found


class Pembaca:
    """Reads one file's rows in order."""

    def __init__(self, peta: Peta, formulir: Formulir, tempat: Tempat, default_value: Default | None = None) -> None:
        """`default_value` gives a meaning to texts that the mapping does not list (ages, say)."""
        self._peta, self._formulir, self._tempat = peta, formulir, tempat
        self._identitas = Identitas(tempat.survei_id, peta)
        self._default = default_value
        self._nilai = self._of(NILAI)
        self._profil = self._of(PROFIL)
        self._layanan = next(iter(self._of(LAYANAN)), None)
        self._terbuka = [(index, item.sasaran) for index, item in self._indexed(TERBUKA)]
        self._waktu = next((index for index, _ in self._indexed(WAKTU)), None)
        self._sent = self._waktu if self._asks_sent() else None
        self._first = self._first_words()
        self._empty = dict.fromkeys((item.id for item in formulir.pertanyaan), None)

    def rows(self, lines: Iterator[Line]) -> Iterator[Baris]:
        """All of them, in the file's order."""
        return (self._baris(number, row) for number, row in lines)

    def _indexed(self, peran: str) -> Iterator[tuple[int, Kolom]]:
        return ((index, item) for index, item in enumerate(self._peta.kolom) if item.peran == peran)

    def _of(self, peran: str) -> list[tuple[int, _Arti]]:
        return [(index, _Arti(item)) for index, item in self._indexed(peran)]

    def _asks_sent(self) -> bool:
        """LimeSurvey leaves the moment of sending blank where a person stopped half way."""
        heads = {normalise(item.kepala).split(" ")[0] for item in self._peta.kolom}
        return not self._peta.belum_selesai and bool(heads & {"submitdate"})

    def _first_words(self) -> tuple[int, ...]:
        """The columns in which a sum below the table says what it is."""
        found = {0} | {index for index, item in enumerate(self._peta.kolom) if normalise(item.kepala) in NOMOR_WORDS}
        return tuple(sorted(found | {index for index, _ in self._indexed(ID)}))

    def _baris(self, number: int, row: Sequence[CellValue]) -> Baris:
        texts = [value.strip() if type(value) is str and value.isascii() else cell_text(value) for value in row]
        width = len(self._peta.kolom)
        if len(row) != width:
            row, texts = self._at_width(row, texts)
        if any(is_summary(texts[index]) for index in self._first):
            return Baris(number, UUID(int=0), tuple(texts), lewat="ringkasan")
        uuid = self._identitas.of(texts)
        if self._sent is not None and not texts[self._sent]:
            return Baris(number, uuid, tuple(texts), lewat="belum selesai")
        if len(texts) > width:
            return Baris(number, uuid, tuple(texts[:width]), problems=(_too_wide(len(row), width, number),))
        return self._response(number, uuid, texts, row)

    def _at_width(self, row: Sequence[CellValue], texts: list[str]) -> tuple[Sequence[CellValue], list[str]]:
        """Blank cells beyond the head are nothing, those that are missing are blank; anything else stays too wide."""
        width = len(self._peta.kolom)
        if any(texts[width:]):
            return row, texts
        missing = [None] * (width - len(row))
        return [*row[:width], *missing], [*texts[:width], *("" for _ in missing)]

    def _response(self, number: int, uuid: UUID, texts: Sequence[str], row: Sequence[CellValue]) -> Baris:
        problems: list[Problem] = []
        nilai = self._answers(number, texts, problems)
        kiriman = Kiriman(
            uuid=uuid,
            survei_id=self._tempat.survei_id,
            versi_id=self._tempat.versi_id,
            kanal=Kanal.IMPOR,
            nilai=nilai,
            layanan=self._service(number, texts, problems),
            profil=self._profile(texts),
            terbuka=self._words(number, texts, problems),
            impor_id=self._tempat.impor_id,
            waktu=self._moment(number, row, problems),
        )
        if not problems and not any(nilai.values()):
            problems.append(_unanswered(number))
        if problems:
            return Baris(number, uuid, tuple(texts), problems=tuple(problems))
        return Baris(number, uuid, tuple(texts), kiriman)

    def _answers(self, number: int, texts: Sequence[str], problems: list[Problem]) -> dict[str, int | None]:
        found: dict[str, int | None] = dict(self._empty)
        for index, arti in self._nilai:
            text = texts[index]
            meaning = arti.of(text)
            if meaning == UNDECIDED and (exact := NILAI_BY_TEXT.get(text)):
                meaning = str(exact)
            if meaning in NO_MEANING:
                problems.append(_unknown_answer(text, number, arti.kepala))
            elif meaning != KOSONG:
                found[arti.sasaran] = int(meaning)
        return found

    def _service(self, number: int, texts: Sequence[str], problems: list[Problem]) -> str:
        if self._layanan is None:
            return self._peta.layanan
        index, arti = self._layanan
        meaning = arti.of(texts[index])
        if meaning in NO_MEANING:
            problems.append(_unknown_layanan(texts[index], number, arti.kepala))
        return self._peta.layanan if meaning == KOSONG else meaning

    def _profile(self, texts: Sequence[str]) -> dict[str, str]:
        """A value that nobody knows is left out: it is no reason to refuse what a person answered."""
        found = {}
        for index, arti in self._profil:
            meaning = arti.of(texts[index])
            if meaning == UNDECIDED and self._default is not None:
                meaning = self._default(texts[index], arti.sasaran)
            if meaning not in {KOSONG, UNDECIDED}:
                found[arti.sasaran] = meaning
        return found

    def _words(self, number: int, texts: Sequence[str], problems: list[Problem]) -> dict[str, str]:
        found: dict[str, str] = {}
        for index, sasaran in self._terbuka:
            text = UNKEEPABLE.sub("", texts[index].replace("\r\n", "\n")).strip()
            if len(text) > LONGEST_TERBUKA:
                problems.append(_too_long(len(text), number, self._peta.kolom[index].kepala))
            elif text:
                found[sasaran] = text
        return found

    def _moment(self, number: int, row: Sequence[CellValue], problems: list[Problem]) -> datetime:
        if self._waktu is None:
            return self._tempat.waktu
        try:
            return parse_waktu(row[self._waktu], self._peta.tanggal) or self._tempat.waktu
        except WaktuError:
            problems.append(_no_moment(cell_text(row[self._waktu]), number, self._peta.kolom[self._waktu].kepala))
            return self._tempat.waktu


def _at(number: int, column: str = "") -> Place:
    return Place(row=number, column=column)


def _short(text: str) -> str:
    return text if len(text) <= SHOWN else f"{text[: SHOWN - 1]}…"


def _unknown_answer(text: str, number: int, column: str) -> Problem:
    message = f"“{_short(text)}” belum diberi nilai 1 sampai 4."
    return Problem("IMPOR-11", message, "Beri nilainya pada pemetaan, atau perbaiki selnya.", _at(number, column))


def _unknown_layanan(text: str, number: int, column: str) -> Problem:
    message = f"Layanan “{_short(text)}” tidak dikenal."
    return Problem("IMPOR-12", message, "Pilih layanannya pada pemetaan, atau perbaiki selnya.", _at(number, column))


def _no_moment(text: str, number: int, column: str) -> Problem:
    message = f"“{_short(text)}” bukan waktu, atau bukan waktu yang mungkin."
    advice = "Tulis seperti 2026-11-23 10:05, atau jangan baca kolom ini."
    return Problem("IMPOR-13", message, advice, _at(number, column))


def _too_long(length: int, number: int, column: str) -> Problem:
    message = f"Teksnya {length} huruf; paling banyak {LONGEST_TERBUKA}."
    return Problem("IMPOR-14", message, "Persingkat teksnya.", _at(number, column))


def _unanswered(number: int) -> Problem:
    message = "Tidak ada satu pertanyaan pun yang dijawab."
    return Problem("IMPOR-15", message, "Hapus barisnya bila memang kosong.", _at(number))


def _too_wide(found: int, width: int, number: int) -> Problem:
    message = f"Baris ini berisi {found} kolom, sedangkan kepalanya {width}."
    advice = "Periksa tanda pemisah dan tanda kutip pada baris ini."
    return Problem("IMPOR-16", message, advice, _at(number))
