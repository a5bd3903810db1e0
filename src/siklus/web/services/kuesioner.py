"""Questionnaires of a survey: the regulation's own as the start, and what is wrong with an edited one."""

import re
from collections import Counter
from collections.abc import Iterator

from siklus.core.aturan import Aturan
from siklus.core.errors import Place, Problem
from siklus.core.survei.periksa_kuesioner import check_kuesioner
from siklus.web.queries.formulir import (
    BAHASA,
    DimensiFormulir,
    Formulir,
    PertanyaanFormulir,
    PertanyaanTerbuka,
    dimensi_of,
    formulir_of,
    from_isi,
    in_english,
    to_isi,
)

__all__ = [
    "BAHASA",
    "DimensiFormulir",
    "Formulir",
    "PertanyaanFormulir",
    "PertanyaanTerbuka",
    "check_formulir",
    "formulir_baku",
    "formulir_of",
    "from_isi",
    "to_isi",
]

PROFIL_BAKU = ("jenis_kelamin", "usia", "pendidikan", "pekerjaan", "disabilitas")
MOST_TERBUKA = 5
LONGEST_TEKS = 500
ID = re.compile(r"[a-z][a-z0-9_]{0,39}")


def formulir_baku(aturan: Aturan) -> Formulir:
    """The regulation's questionnaire with our translation, one open question, and the usual profile."""
    english = in_english()
    return Formulir(
        pertanyaan=tuple(
            PertanyaanFormulir(
                item.unsur,
                item.unsur,
                {"id": item.teks, "en": english["pertanyaan"][item.unsur]["teks"]},
                {"id": item.pilihan, "en": tuple(english["pertanyaan"][item.unsur]["pilihan"])},
            )
            for item in aturan.kuesioner
        ),
        terbuka=tuple(PertanyaanTerbuka(key, teks) for key, teks in english["terbuka"].items()),
        dimensi=dimensi_of(PROFIL_BAKU),
    )


def check_formulir(formulir: Formulir, aturan: Aturan) -> tuple[Problem, ...]:
    """Everything wrong with a questionnaire: what the regulation asks of it, its ids, and every text of it."""
    return (
        *check_kuesioner(formulir.kuesioner, aturan),
        *_ids(formulir),
        *_texts(formulir),
        *_too_many_terbuka(formulir),
    )


def _asked(formulir: Formulir) -> tuple[PertanyaanFormulir | PertanyaanTerbuka, ...]:
    return (*formulir.pertanyaan, *formulir.terbuka)


def _ids(formulir: Formulir) -> Iterator[Problem]:
    for item in _asked(formulir):
        if not ID.fullmatch(item.id):
            message = f"Kode pertanyaan “{item.id}” memuat tanda yang tidak diterima."
            yield Problem("SURVEI-51", message, "Pakai huruf kecil, angka, dan garis bawah, diawali huruf.")
    for identity, times in Counter(item.id for item in formulir.terbuka).items():
        if times > 1 or identity in {item.id for item in formulir.pertanyaan}:
            message = f"Kode pertanyaan terbuka “{identity}” sudah dipakai."
            yield Problem("SURVEI-52", message, "Beri setiap pertanyaan kode yang berbeda.")


def _texts(formulir: Formulir) -> Iterator[Problem]:
    for item in _asked(formulir):
        yield from _text(item.id, "pertanyaan", item.teks.get("id", ""))
    for question in formulir.pertanyaan:
        for number, text in enumerate(question.pilihan["id"], start=1):
            yield from _text(question.id, f"pilihan {number}", text)


def _text(identity: str, part: str, text: str) -> Iterator[Problem]:
    place = Place(column=identity)
    if not text.strip():
        yield Problem("SURVEI-53", f"Teks {part} kosong.", "Tulis teksnya dalam bahasa Indonesia.", place)
    if len(text) > LONGEST_TEKS:
        yield Problem("SURVEI-54", f"Teks {part} lebih dari {LONGEST_TEKS} huruf.", "Persingkat teksnya.", place)


def _too_many_terbuka(formulir: Formulir) -> Iterator[Problem]:
    if len(formulir.terbuka) > MOST_TERBUKA:
        message = f"Ada {len(formulir.terbuka)} pertanyaan terbuka; paling banyak {MOST_TERBUKA}."
        yield Problem("SURVEI-55", message, "Hapus yang paling jarang berguna.")
