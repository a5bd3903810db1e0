"""The whole survey's result: the index of everyone, of each service, and of each value of the profile."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Self

from siklus.core.aturan import Aturan
from siklus.core.indeks.hasil import HasilSurvei, Indeks, Irisan
from siklus.core.indeks.hitung import Kosong, compute_indeks, unanswered
from siklus.core.indeks.statistik import AnswerPlanes, StatistikSurvei
from siklus.core.survei.jawaban import Jawaban
from siklus.core.survei.kuesioner import Kuesioner
from siklus.core.survei.unit import Layanan

LAYANAN = "layanan"
NOT_GIVEN = "Tidak diisi"

Groups = Mapping[str, StatistikSurvei]
"""A slice's key ("" for those who did not say) → its sums."""


@dataclass(frozen=True, slots=True)
class Cara:
    """How every group of one survey is computed: the questionnaire, the regulation, and what becomes of gaps."""

    kuesioner: Kuesioner
    aturan: Aturan
    kosong: Kosong = "dibagi"


@dataclass(frozen=True, slots=True)
class StatistikIrisan:
    """The sums of everyone, of each service, and of each value of the profile: all that a survey's result needs.

    Each dimension's groups add up to `semua`; `profil` has the dimensions that anybody answered.
    """

    semua: StatistikSurvei
    layanan: Groups
    profil: Mapping[str, Groups]

    @classmethod
    def of(cls, jawaban: Sequence[Jawaban], kuesioner: Kuesioner) -> Self:
        """The sums of responses that check_jawaban has found free of errors."""
        answers = AnswerPlanes.of(jawaban, kuesioner)
        seen = dict.fromkeys(name for response in jawaban for name in response.profil)
        return cls(
            answers.sums(),
            _grouped(answers, (response.layanan for response in jawaban)),
            {name: _grouped(answers, (response.profil.get(name, "") for response in jawaban)) for name in seen},
        )


def _grouped(answers: AnswerPlanes, keys: Iterable[str]) -> Groups:
    groups: dict[str, list[int]] = {}
    for place, key in enumerate(keys):
        groups.setdefault(key, []).append(place)
    return {key: answers.sums(answers.group(places)) for key, places in groups.items()}


def compute_hasil(
    jawaban: Sequence[Jawaban],
    kuesioner: Kuesioner,
    layanan: Sequence[Layanan],
    aturan: Aturan,
    *,
    kosong: Kosong = "dibagi",
) -> HasilSurvei:
    """Everything computed from one period's responses, which check_jawaban has found free of errors."""
    return hasil_of(StatistikIrisan.of(jawaban, kuesioner), layanan, Cara(kuesioner, aturan, kosong))


def hasil_of(sums: StatistikIrisan, layanan: Sequence[Layanan], cara: Cara) -> HasilSurvei:
    """Everything computed from one period's sums.

    Slices of each dimension add up to the whole: those who did not say form one of their own, last. A service that
    nobody judged stays, with n 0. SiklusError JAWAB-11 or -13 with nothing to divide.
    """
    return HasilSurvei(
        indeks=compute_indeks(sums.semua, cara.kuesioner, cara.aturan, kosong=cara.kosong),
        layanan=_layanan_slices(sums.layanan, layanan, cara),
        profil={name: _profile_slices(name, sums.profil[name], cara) for name in _dimensions(sums, cara.aturan)},
        indeks_tanpa_ditandai=_without_flagged(sums.semua, cara),
        statistik=sums.semua,
        kuesioner=cara.kuesioner,
    )


def indeks_or_none(statistik: StatistikSurvei, cara: Cara) -> Indeks | None:
    """The index of a group, or None when a question has no answer in it, as happens in small slices."""
    used = statistik.semua if cara.kosong == "dibagi" else statistik.semua_lengkap
    if used.n == 0 or unanswered(used, cara.kuesioner):
        return None
    return compute_indeks(statistik, cara.kuesioner, cara.aturan, kosong=cara.kosong)


def _without_flagged(statistik: StatistikSurvei, cara: Cara) -> Indeks | None:
    if statistik.lengkap_ditandai.n + statistik.bercelah_ditandai.n == 0:
        return None
    return indeks_or_none(statistik.tanpa_ditandai, cara)


def _layanan_slices(groups: Groups, layanan: Sequence[Layanan], cara: Cara) -> tuple[Irisan, ...]:
    names = {item.kode: item.nama for item in layanan}
    shown = [*names, *sorted(key for key in groups if key and key not in names), *([""] if "" in groups else [])]
    pengguna = {item.kode: item.pengguna for item in layanan}
    nobody = StatistikSurvei.of((), cara.kuesioner)
    return tuple(
        replace(
            _slice(LAYANAN, key, names.get(key, key or NOT_GIVEN), groups.get(key, nobody), cara),
            pengguna=pengguna.get(key),
        )
        for key in shown
        if layanan or key
    )


def _dimensions(sums: StatistikIrisan, aturan: Aturan) -> Iterator[str]:
    known = [dimensi.kunci for dimensi in aturan.dimensi if dimensi.kunci in sums.profil]
    yield from known
    yield from (name for name in sums.profil if name not in known)


def _profile_slices(name: str, groups: Groups, cara: Cara) -> tuple[Irisan, ...]:
    printed = next((dict(dimensi.nilai) for dimensi in cara.aturan.dimensi_dikenal if dimensi.kunci == name), {})
    listed = [key for key in printed if key in groups]
    others = sorted(key for key in groups if key and key not in printed)
    return tuple(
        _slice(name, key, printed.get(key, key or NOT_GIVEN), groups[key], cara)
        for key in (*listed, *others, *([""] if "" in groups else []))
    )


def _slice(dimensi: str, key: str, printed: str, statistik: StatistikSurvei, cara: Cara) -> Irisan:
    indeks = indeks_or_none(statistik, cara)
    counted = statistik.semua if cara.kosong == "dibagi" else statistik.semua_lengkap
    return Irisan(dimensi, printed, counted.n, indeks, kunci=key, statistik=statistik)
