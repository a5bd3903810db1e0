"""The whole survey's result: the index of everyone, of each service, and of each value of the profile."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from siklus.core.aturan import Aturan
from siklus.core.indeks.hasil import HasilSurvei, Indeks, Irisan
from siklus.core.indeks.hitung import Kosong, compute_indeks, unanswered
from siklus.core.indeks.statistik import StatistikSurvei
from siklus.core.survei.jawaban import Jawaban
from siklus.core.survei.kuesioner import Kuesioner
from siklus.core.survei.unit import Layanan

LAYANAN = "layanan"
NOT_GIVEN = "Tidak diisi"

Groups = Mapping[str, Sequence[Jawaban]]
"""A slice's key ("" for those who did not say) → its responses."""


@dataclass(frozen=True, slots=True)
class Cara:
    """How every group of one survey is computed: the questionnaire, the regulation, and what becomes of gaps."""

    kuesioner: Kuesioner
    aturan: Aturan
    kosong: Kosong = "dibagi"


def compute_hasil(
    jawaban: Sequence[Jawaban],
    kuesioner: Kuesioner,
    layanan: Sequence[Layanan],
    aturan: Aturan,
    *,
    kosong: Kosong = "dibagi",
) -> HasilSurvei:
    """Everything computed from one period's responses, which check_jawaban has found free of errors.

    Slices of each dimension add up to the whole: those who did not say form one of their own, last. A service that
    nobody judged stays, with n 0.
    """
    cara = Cara(kuesioner, aturan, kosong)
    layanan_slices = _layanan_slices(jawaban, layanan, cara)
    statistik = StatistikSurvei.of(jawaban, kuesioner)
    return HasilSurvei(
        indeks=compute_indeks(statistik, kuesioner, aturan, kosong=kosong),
        layanan=layanan_slices,
        profil={name: _profile_slices(name, jawaban, cara) for name in _dimensions(jawaban, aturan)},
        indeks_tanpa_ditandai=_without_flagged(statistik, cara),
        statistik=statistik,
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


def _layanan_slices(jawaban: Sequence[Jawaban], layanan: Sequence[Layanan], cara: Cara) -> tuple[Irisan, ...]:
    groups = _grouped(jawaban, (response.layanan for response in jawaban))
    names = {item.kode: item.nama for item in layanan}
    shown = [*names, *sorted(key for key in groups if key and key not in names), *([""] if "" in groups else [])]
    return tuple(
        _slice(LAYANAN, key, names.get(key, key or NOT_GIVEN), groups.get(key, ()), cara)
        for key in shown
        if layanan or key
    )


def _dimensions(jawaban: Sequence[Jawaban], aturan: Aturan) -> Iterator[str]:
    seen = dict.fromkeys(name for response in jawaban for name in response.profil)
    known = [dimensi.kunci for dimensi in aturan.dimensi if dimensi.kunci in seen]
    yield from known
    yield from (name for name in seen if name not in known)


def _profile_slices(name: str, jawaban: Sequence[Jawaban], cara: Cara) -> tuple[Irisan, ...]:
    groups = _grouped(jawaban, (response.profil.get(name, "") for response in jawaban))
    printed = next((dict(dimensi.nilai) for dimensi in cara.aturan.dimensi if dimensi.kunci == name), {})
    listed = [key for key in printed if key in groups]
    others = sorted(key for key in groups if key and key not in printed)
    return tuple(
        _slice(name, key, printed.get(key, key or NOT_GIVEN), groups[key], cara)
        for key in (*listed, *others, *([""] if "" in groups else []))
    )


def _grouped(jawaban: Sequence[Jawaban], keys: Iterable[str]) -> Groups:
    groups: dict[str, list[Jawaban]] = {}
    for response, key in zip(jawaban, keys, strict=True):
        groups.setdefault(key, []).append(response)
    return groups


def _slice(dimensi: str, key: str, printed: str, group: Sequence[Jawaban], cara: Cara) -> Irisan:
    statistik = StatistikSurvei.of(group, cara.kuesioner)
    indeks = indeks_or_none(statistik, cara)
    counted = statistik.semua if cara.kosong == "dibagi" else statistik.semua_lengkap
    return Irisan(dimensi, printed, counted.n, indeks, kunci=key, statistik=statistik)
