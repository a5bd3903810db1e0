"""What a client sends of one response, made into a value: one flat pass, no form objects."""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from urllib.parse import parse_qsl
from uuid import UUID

from siklus.core.errors import Place, Problem
from siklus.core.survei.nilai import parse_nilai
from siklus.web.models import Kanal
from siklus.web.queries.formulir import Formulir
from siklus.web.services.kunci_rahasia import keyed

NILAI, PROFIL, TERBUKA = "n-", "p-", "t-"
"""How a form names its fields: n-<question>, p-<dimension>, t-<open question>; besides: uuid, layanan, lama, kode."""
JEBAKAN = "situs"
"""The field that people do not see and programs fill in."""
CANONICAL = json.JSONEncoder(sort_keys=True, separators=(",", ":")).encode
LONGEST_TERBUKA = 2000
LONGEST_LAMA = 7 * 24 * 60 * 60
MOST_FIELDS = 200
UNKEEPABLE = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Asal:
    """Where a response comes from: the survey, the version that was shown, the channel, the services it may name."""

    survei_id: int
    versi_id: int
    kanal: Kanal
    layanan: frozenset[str] = frozenset()
    perangkat_id: int | None = None
    kertas_id: int | None = None
    impor_id: int | None = None


@dataclass(frozen=True, slots=True)
class Kiriman:
    """One response as sent. `nilai` has every question (1–4 or None), `profil` and `terbuka` what was filled in.

    `lama` is in seconds; `waktu` is when it was received (or, imported, when it was given); `kode` is a visit code;
    `tanda` the reasons for which it is doubtful, comma-separated. `layanan` is a service's kode or "".
    """

    uuid: UUID
    survei_id: int
    versi_id: int
    kanal: Kanal
    nilai: Mapping[str, int | None]
    layanan: str = ""
    profil: Mapping[str, str] = field(default_factory=dict)
    terbuka: Mapping[str, str] = field(default_factory=dict)
    lama: int | None = None
    perangkat_id: int | None = None
    kertas_id: int | None = None
    impor_id: int | None = None
    waktu: datetime = field(default_factory=lambda: datetime.now(UTC))
    kode: str = ""
    tanda: str = ""

    def sidik(self, secret: bytes, as_json: tuple[str, str]) -> bytes:
        """32 bytes that two bodies share only when they say the same.

        Keyed, so that nobody who holds the tables alone can find by trial which suggestion a response came with.
        """
        said = "\n".join((self.layanan, *as_json, CANONICAL(self.terbuka) if self.terbuka else ""))
        return keyed(b"sidik", said.encode(), secret)

    @property
    def as_json(self) -> tuple[str, str]:
        """Answers and profile as they are stored: the same ones give the same text."""
        return CANONICAL(self.nilai), CANONICAL(self.profil) if self.profil else "{}"


def read_form(body: bytes) -> dict[str, object]:
    """A urlencoded body as what `parse_kiriman` takes; ValueError when it has too many fields or is not text."""
    data: dict[str, object] = {"nilai": {}, "profil": {}, "terbuka": {}}
    groups = {NILAI: data["nilai"], PROFIL: data["profil"], TERBUKA: data["terbuka"]}
    for name, value in parse_qsl(body.decode("ascii"), keep_blank_values=True, max_num_fields=MOST_FIELDS):
        group = groups.get(name[:2])
        if isinstance(group, dict):
            group[name[2:]] = value
        else:
            data[name] = value
    return data


def parse_kiriman(data: Mapping[str, object], formulir: Formulir, asal: Asal) -> Kiriman | tuple[Problem, ...]:
    """A response, or everything that is wrong with it.

    `data`: "uuid", "nilai" {question: 1–4 | "" | None}, and optionally "profil" {dimension: value}, "terbuka"
    {question: text}, "layanan", "lama" (seconds), "kode". Fields that nobody knows are left alone.
    """
    problems: list[Problem] = []
    uuid = _uuid(data.get("uuid"), problems)
    kiriman = Kiriman(
        uuid=uuid or UUID(int=0),
        survei_id=asal.survei_id,
        versi_id=asal.versi_id,
        kanal=asal.kanal,
        nilai=_nilai(_group(data, "nilai", problems), formulir, problems),
        layanan=_layanan(data.get("layanan"), asal, problems),
        profil=_profil(_group(data, "profil", problems), formulir, problems),
        terbuka=_terbuka(_group(data, "terbuka", problems), formulir, problems),
        lama=_lama(data.get("lama")),
        perangkat_id=asal.perangkat_id,
        kertas_id=asal.kertas_id,
        impor_id=asal.impor_id,
        kode=_short(data.get("kode")),
    )
    return tuple(problems) if problems else kiriman


def _uuid(raw: object, problems: list[Problem]) -> UUID | None:
    try:
        return UUID(raw if isinstance(raw, str) else "")
    except ValueError:
        message = "Kiriman tidak memuat nomor pengenal (UUID) yang benar."
        problems.append(Problem("TERIMA-05", message, "Muat ulang halaman survei, lalu kirim sekali lagi."))
        return None


def _group(data: Mapping[str, object], name: str, problems: list[Problem]) -> Mapping[str, object]:
    found = data.get(name)
    if isinstance(found, dict):
        return found
    if found is not None:
        message = f"Bagian “{name}” bukan daftar isian."
        problems.append(Problem("TERIMA-05", message, "Kirim sebagai pasangan kode dan isi.", Place(column=name)))
    return {}


def _nilai(found: Mapping[str, object], formulir: Formulir, problems: list[Problem]) -> dict[str, int | None]:
    answers: dict[str, int | None] = {}
    for item in formulir.pertanyaan:
        parsed = parse_nilai(found.get(item.id), Place(column=item.id))
        if isinstance(parsed, Problem):
            problems.append(parsed)
        else:
            answers[item.id] = parsed
    for identity in found.keys() - {item.id for item in formulir.pertanyaan}:
        message = f"Pertanyaan “{identity[:40]}” tidak ada dalam kuesioner."
        problems.append(Problem("JAWAB-05", message, "Muat ulang halaman survei.", Place(column=identity[:40])))
    if not problems and not any(answers.values()):
        problems.append(Problem("TERIMA-06", "Belum ada pertanyaan yang dijawab.", "Jawab paling sedikit satu."))
    return answers


def _layanan(raw: object, asal: Asal, problems: list[Problem]) -> str:
    kode = _short(raw)
    if kode and kode not in asal.layanan:
        message = f"Layanan “{kode}” tidak ada dalam survei ini."
        problems.append(Problem("JAWAB-02", message, "Pilih layanan dari daftar.", Place(column="layanan")))
    return kode


def _profil(found: Mapping[str, object], formulir: Formulir, problems: list[Problem]) -> dict[str, str]:
    filled = {name: value for name, raw in found.items() if (value := _short(raw))}
    for name, value in filled.items():
        if value not in formulir.nilai_profil.get(name, ()):
            message = f"Isian “{value}” tidak ada dalam pilihan {name[:40]}."
            problems.append(Problem("TERIMA-07", message, "Pilih dari daftar.", Place(column=name[:40])))
    return filled


def _terbuka(found: Mapping[str, object], formulir: Formulir, problems: list[Problem]) -> dict[str, str]:
    texts: dict[str, str] = {}
    for item in formulir.terbuka:
        raw = found.get(item.id)
        text = _clean(raw) if isinstance(raw, str) else ""
        if len(text) > LONGEST_TERBUKA:
            message = f"Teksnya {len(text)} huruf; paling banyak {LONGEST_TERBUKA}."
            problems.append(Problem("TERIMA-08", message, "Persingkat teksnya.", Place(column=item.id)))
        elif text:
            texts[item.id] = text
    return texts


def _clean(text: str) -> str:
    """Without what no store keeps and nobody types: control characters other than new lines, lone surrogates."""
    return UNKEEPABLE.sub("", text.replace("\r\n", "\n")).strip()


def _lama(raw: object) -> int | None:
    """Seconds that the client measured; what cannot be a duration was not measured."""
    if isinstance(raw, str) and raw.isascii() and raw.isdecimal():
        raw = int(raw[:9])
    if isinstance(raw, bool) or not isinstance(raw, int):
        return None
    return raw if 0 <= raw <= LONGEST_LAMA else None


def _short(raw: object) -> str:
    return _clean(raw[:120]) if isinstance(raw, str) else ""
