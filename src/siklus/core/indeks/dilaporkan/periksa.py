"""Whether printed values can come from one survey: each on its scale, all inside one rounding window."""

from collections.abc import Iterator, Mapping
from fractions import Fraction

from siklus.core.aturan import Aturan
from siklus.core.errors import Place, Problem, Severity
from siklus.core.indeks.dilaporkan.nilai import NilaiDilaporkan
from siklus.core.indeks.hasil import Mutu
from siklus.core.indeks.skala import HIGHEST_IKM, HIGHEST_NRR, LOWEST_IKM, LOWEST_NRR
from siklus.core.indeks.tercetak import (
    Tercetak,
    ikm_window,
    parse_tercetak,
    possible_mean,
    possible_mutu_of_ikm,
    possible_mutu_of_nrr,
)
from siklus.core.rounding import print_number
from siklus.core.survei.periksa_kuesioner import FEWEST_UNSUR

MOST_UNSUR = 9
ROUNDED_WEIGHTS = ("0.11", "0.111", "0.1111")
"""Weights offices print instead of 1/9: known only to explain their numbers, never to compute ours."""


def check_dilaporkan(nilai: NilaiDilaporkan, aturan: Aturan) -> tuple[Problem, ...]:
    """Everything impossible about printed values, and as warnings the letters that the print leaves open."""
    printed = {key: parse_tercetak(text) for key, text in nilai.nrr.items()}
    nrr = {key: value for key, value in printed.items() if value is not None and _on_nrr_scale(value)}
    ikm = parse_tercetak(nilai.ikm)
    problems = (
        *_source(nilai),
        *_unsur(nilai, aturan),
        *(problem for key, value in printed.items() for problem in _nrr(key, value, nilai, aturan)),
        *_ikm(ikm, nilai, aturan),
    )
    if ikm is None or len(nrr) < len(nilai.nrr) or not nrr:
        return problems
    return (*problems, *_window(ikm, nrr, nilai))


def _source(nilai: NilaiDilaporkan) -> Iterator[Problem]:
    if not nilai.sumber.strip():
        yield Problem(
            code="NILAI-07",
            message="Sumber nilai tercetak belum diisi.",
            advice="Tulis dari mana nilai itu diambil, misalnya nama laporan, tanggal, dan alamatnya.",
            place=nilai.place,
        )
    if nilai.n is not None and nilai.n < 1:
        yield Problem(
            code="NILAI-07",
            message=f"Jumlah responden {nilai.n} tidak mungkin.",
            advice="Isi jumlah responden menurut sumbernya, atau kosongkan bila sumber tidak menyebutnya.",
            place=nilai.place,
        )


def _unsur(nilai: NilaiDilaporkan, aturan: Aturan) -> Iterator[Problem]:
    known = {unsur.key for unsur in aturan.unsur}
    for key in nilai.nrr:
        if key not in known:
            yield Problem(
                code="NILAI-06",
                message=f"Unsur “{key}” tidak dikenal.",
                advice=f"Pakai salah satu: {', '.join(unsur.nama for unsur in aturan.unsur)}.",
                place=nilai.place_of(key),
            )
    if not FEWEST_UNSUR <= len(nilai.nrr) <= MOST_UNSUR:
        yield Problem(
            code="NILAI-06",
            message=f"Ada {len(nilai.nrr)} unsur bernilai; SKM mengukur 7, 8, atau 9 unsur.",
            advice="Isi nilai setiap unsur menurut sumbernya.",
            place=nilai.place,
        )


def _nrr(key: str, value: Tercetak | None, nilai: NilaiDilaporkan, aturan: Aturan) -> Iterator[Problem]:
    place = nilai.place_of(key)
    name = next((unsur.nama for unsur in aturan.unsur if unsur.key == key), key)
    subject = f"NRR “{nilai.nrr[key].strip()}” pada unsur {name}"
    if value is None:
        yield _not_printed(subject, "3,27", place)
    elif not _on_nrr_scale(value):
        yield _off_scale(subject, "1,00 sampai 4,00", place)
    else:
        yield from _whole_answers(subject, value, nilai, place)
        yield from _letter(subject, nilai.mutu.get(key, ""), possible_mutu_of_nrr(value, aturan), place)


def _ikm(value: Tercetak | None, nilai: NilaiDilaporkan, aturan: Aturan) -> Iterator[Problem]:
    subject = f"IKM “{nilai.ikm.strip()}”"
    if value is None:
        yield _not_printed(subject, "87,36", nilai.place)
    elif not LOWEST_IKM <= value.nilai <= HIGHEST_IKM:
        yield _off_scale(subject, "25,00 sampai 100,00", nilai.place)
    else:
        yield from _letter(subject, nilai.mutu_ikm, possible_mutu_of_ikm(value, aturan), nilai.place)


def _on_nrr_scale(value: Tercetak) -> bool:
    return LOWEST_NRR <= value.nilai <= HIGHEST_NRR


def _not_printed(subject: str, example: str, place: Place) -> Problem:
    return Problem(
        code="NILAI-01",
        message=f"{subject} bukan bilangan dengan dua sampai empat desimal.",
        advice=f"Tulis persis seperti tercetak pada sumbernya, misalnya {example}.",
        place=place,
    )


def _off_scale(subject: str, scale: str, place: Place) -> Problem:
    return Problem(
        code="NILAI-02",
        message=f"{subject} berada di luar {scale}.",
        advice="Periksa angka pada sumbernya; mungkin nilai NRR dan IKM tertukar.",
        place=place,
    )


def _whole_answers(subject: str, value: Tercetak, nilai: NilaiDilaporkan, place: Place) -> Iterator[Problem]:
    """Whole answers give only some means: an error when each unsur is known to be one question that all answered."""
    stated = (nilai.satu_pertanyaan, nilai.semua_menjawab)
    if nilai.n is None or nilai.n < 1 or False in stated or possible_mean(value, nilai.n):
        return
    known = None not in stated
    unless = "" if known else " bila setiap unsur ditanyakan satu kali dan semuanya menjawab"
    yield Problem(
        code="NILAI-04",
        message=f"{subject} tidak mungkin dicapai oleh {nilai.n} responden{unless}.",
        advice="Periksa nilainya dan jumlah responden. Isi “tidak” pada kolom Satu pertanyaan atau Semua menjawab, "
        "baris IKM, bila sebuah unsur punya beberapa pertanyaan atau tidak semua menjawab.",
        place=place,
        severity=Severity.ERROR if known else Severity.WARNING,
    )


def _letter(subject: str, given: str, possible: tuple[Mutu, ...], place: Place) -> Iterator[Problem]:
    letters = [mutu.huruf for mutu in possible]
    wanted = given.strip().upper()
    if wanted and wanted not in letters:
        yield Problem(
            code="NILAI-05",
            message=f"Mutu {wanted} tidak sesuai dengan {subject}, yang bermutu {' atau '.join(letters)}.",
            advice="Periksa nilai dan huruf mutunya pada sumber; salah satunya keliru.",
            place=place,
        )
    elif not wanted and len(letters) > 1:
        yield Problem(
            code="NILAI-08",
            message=f"{subject} terletak di tepi mutu {' dan '.join(letters)}; hurufnya tidak dapat dipastikan.",
            advice="Tambahkan huruf mutu yang tercetak pada sumbernya, atau nilai dengan desimal yang lebih banyak.",
            place=place,
            severity=Severity.WARNING,
        )


def _window(ikm: Tercetak, nrr: Mapping[str, Tercetak], nilai: NilaiDilaporkan) -> Iterator[Problem]:
    window = ikm_window(nrr.values(), Fraction(1, len(nrr)))
    if not window.meets(ikm.jendela):
        lowest, highest = (print_number(end, ikm.places) for end in window.printable(ikm.places))
        yield Problem(
            code="NILAI-03",
            message=f"IKM “{nilai.ikm.strip()}” tidak mungkin berasal dari NRR tercetak, yang hanya dapat memberi IKM "
            f"{lowest} sampai {highest}.",
            advice=_explanation(ikm, nrr) + "Periksa kembali NRR dan IKM pada sumbernya.",
            place=nilai.place,
        )


def _explanation(ikm: Tercetak, nrr: Mapping[str, Tercetak]) -> str:
    for weight in ROUNDED_WEIGHTS if len(nrr) == MOST_UNSUR else ():
        if ikm_window(nrr.values(), Fraction(weight)).meets(ikm.jendela):
            return f"Angka itu cocok dengan bobot {weight.replace('.', ',')}; bobot yang benar adalah 1/9. "
    return ""
