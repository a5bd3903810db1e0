"""The questionnaire's editor as a flat form: what is typed in it, read back as a Formulir."""

from collections.abc import Iterator

from django.http import QueryDict

from siklus.web.queries.formulir import Pilihan, Teks, dimensi_of
from siklus.web.services.kuesioner import BAHASA, Formulir, PertanyaanFormulir, PertanyaanTerbuka

QUESTION, OPEN, PROFIL = "pertanyaan", "terbuka", "profil"
MOST = 60


def typed_formulir(data: QueryDict) -> Formulir:
    """The questions in the order in which the form shows them, with their words; nothing is judged here."""
    return Formulir(
        tuple(_question(identity, data) for identity in _ids(data, QUESTION)),
        tuple(PertanyaanTerbuka(identity, _teks(identity, data)) for identity in _ids(data, OPEN)),
        dimensi_of(data.getlist(PROFIL)),
    )


def _ids(data: QueryDict, name: str) -> list[str]:
    return list(dict.fromkeys(item.strip()[:40] for item in data.getlist(name)[:MOST]))


def _question(identity: str, data: QueryDict) -> PertanyaanFormulir:
    pilihan: dict[str, Pilihan] = {"id": _pilihan(identity, "id", data)}
    english = _pilihan(identity, "en", data)
    if all(english):
        pilihan["en"] = english
    return PertanyaanFormulir(identity, data.get(f"unsur-{identity}", ""), _teks(identity, data), pilihan)


def _teks(identity: str, data: QueryDict) -> Teks:
    """Indonesian always, even when empty; another language only where something was written."""
    return {key: text for key, text in _texts(identity, data) if text or key == "id"}


def _texts(identity: str, data: QueryDict) -> Iterator[tuple[str, str]]:
    for key in BAHASA:
        yield key, one_line(data.get(f"teks-{identity}-{key}", ""))


def _pilihan(identity: str, bahasa: str, data: QueryDict) -> Pilihan:
    satu, dua, tiga, empat = (
        one_line(data.get(f"pilihan-{identity}-{bahasa}-{number}", "")) for number in (1, 2, 3, 4)
    )
    return satu, dua, tiga, empat


def one_line(text: str) -> str:
    """Typed words without line breaks, doubled blanks and control characters."""
    return " ".join("".join(char if char.isprintable() else " " for char in text).split())
