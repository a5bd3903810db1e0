"""Whether the responses can be counted: on the scale, known service, each once, each with at least one answer."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from siklus.core.errors import Place, Problem, Severity
from siklus.core.survei.jawaban import Jawaban
from siklus.core.survei.kuesioner import Kuesioner
from siklus.core.survei.nilai import parse_nilai
from siklus.core.survei.unit import Layanan


def check_jawaban(
    jawaban: Iterable[Jawaban], kuesioner: Kuesioner, layanan: Iterable[Layanan] = ()
) -> tuple[Problem, ...]:
    """Everything wrong with the responses, in their order, each with its file, sheet, row and column.

    None is no answer and no problem by itself; a response without any answer is a warning and is not counted.
    """
    ids = tuple(item.id for item in kuesioner.pertanyaan)
    codes = {item.kode for item in layanan}
    first_places: dict[str, Place] = {}
    return tuple(
        problem
        for response in jawaban
        for problem in (
            *_repeated(response, first_places),
            *_questions(response, ids),
            *_values(response, ids),
            *_layanan(response, codes),
            *_blank(response),
        )
    )


def _repeated(response: Jawaban, first_places: dict[str, Place]) -> Iterator[Problem]:
    if response.id in first_places:
        yield repeated(response.id, first_places[response.id], response.place)
    first_places.setdefault(response.id, response.place)


def repeated(identity: str, first: Place, place: Place) -> Problem:
    """A response whose number another, at `first`, carries already."""
    return Problem(
        code="JAWAB-03",
        message=f"Nomor jawaban “{identity}” sudah dipakai ({str(first) or 'jawaban sebelumnya'}).",
        advice="Hapus salinannya, atau beri nomor yang berbeda bila itu jawaban orang lain.",
        place=place,
    )


def _questions(response: Jawaban, ids: tuple[str, ...]) -> Iterator[Problem]:
    if response.nilai.keys() == set(ids):
        return
    for identity in (*ids, *response.nilai):
        if (identity in ids) != (identity in response.nilai):
            lacking = "jawaban" if identity in ids else "kuesioner"
            yield Problem(
                code="JAWAB-05",
                message=f"Pertanyaan “{identity}” tidak ada dalam {lacking}.",
                advice="Samakan kolom jawaban dengan kode pertanyaan pada kuesioner.",
                place=replace(response.place, column=identity),
            )


def _values(response: Jawaban, ids: tuple[str, ...]) -> Iterator[Problem]:
    for identity in ids:
        problem = parse_nilai(response.nilai.get(identity))
        if isinstance(problem, Problem):
            yield replace(problem, place=replace(response.place, column=identity))


def _layanan(response: Jawaban, codes: set[str]) -> Iterator[Problem]:
    if response.layanan and response.layanan not in codes:
        yield Problem(
            code="JAWAB-02",
            message=f"Layanan “{response.layanan}” tidak ada dalam daftar layanan.",
            advice=f"Pakai salah satu kode: {', '.join(sorted(codes))}."
            if codes
            else "Isi daftar layanan lebih dahulu, atau kosongkan kolom layanan.",
            place=replace(response.place, column="layanan"),
        )


def _blank(response: Jawaban) -> Iterator[Problem]:
    if not any(value is not None for value in response.nilai.values()):
        yield Problem(
            code="JAWAB-04",
            message="Tidak ada satu pertanyaan pun yang dijawab; baris ini tidak dihitung.",
            advice="Hapus barisnya bila memang kosong, atau isi nilainya dari kuesioner asli.",
            place=response.place,
            severity=Severity.WARNING,
        )
