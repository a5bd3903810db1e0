"""A survey's sufficient statistics, exact at any moment: what is kept, and the responses since."""

from collections.abc import Iterator, Mapping

from django.db.models import QuerySet

from siklus.core.indeks.irisan import StatistikIrisan
from siklus.core.indeks.jumlah_json import from_json
from siklus.core.indeks.statistik import StatistikSurvei
from siklus.web.models import Irisan, Layanan, Survei
from siklus.web.queries.irisan_survei import FIELDS, KANAL, LAYANAN, SEMUA, Baris, Kunci, added, sums_of

__all__ = ["KANAL", "LAYANAN", "SEMUA", "Kunci", "irisan_of", "semua_of", "statistik_of"]


def statistik_of(survei: Survei) -> Mapping[Kunci, StatistikSurvei]:
    """Each slice's sums: ("", "") for all, ("layanan", kode), ("kanal", channel), (dimension, value).

    The value "" is those who did not say, so that each dimension adds up to all. Withdrawn responses are in none.
    """
    kept, folded = kept_sums(survei.pk)
    sums = added(kept, sums_of(tail_of(survei.pk, folded)))
    return dict(_with_unsaid(_by_kode(sums)))


def semua_of(survei: Survei) -> StatistikSurvei:
    """The sums of all responses alone, at any moment."""
    kept, folded = kept_sums(survei.pk, dimensi="")
    return added(kept, sums_of(tail_of(survei.pk, folded)))[SEMUA]


def irisan_of(survei: Survei) -> StatistikIrisan:
    """The same sums as core's hasil_of takes them; without those by channel."""
    profil: dict[str, dict[str, StatistikSurvei]] = {}
    for (dimensi, nilai), sums in statistik_of(survei).items():
        profil.setdefault(dimensi, {})[nilai] = sums
    semua = profil.pop("")[""]
    profil.pop(KANAL, None)
    return StatistikIrisan(semua, profil.pop(LAYANAN, {}), profil)


def kept_sums(survei_id: int, dimensi: str | None = None) -> tuple[dict[Kunci, StatistikSurvei], int]:
    """What Irisan keeps (of one dimension, or of all), and the id up to which.

    Read in one statement, so that they always belong together.
    """
    wanted = Irisan.objects.filter(survei=survei_id) if dimensi is None else _of_dimension(survei_id, dimensi)
    rows = list(wanted.values_list("dimensi", "kunci", "isi", "survei__terlipat"))
    sums = {(dimensi, kunci): from_json(isi) for dimensi, kunci, isi, _ in rows}
    return {SEMUA: StatistikSurvei(), **sums}, rows[0][3] if rows else 0


def _of_dimension(survei_id: int, dimensi: str) -> QuerySet[Irisan]:
    return Irisan.objects.filter(survei=survei_id, dimensi=dimensi)


def tail_of(survei_id: int, folded: int, most: int | None = None) -> Iterator[Baris]:
    """The responses after the last that is in the kept sums, in order; withdrawn ones are left out."""
    rows = Survei(pk=survei_id).jawaban.filter(pk__gt=folded, ditarik__isnull=True).order_by("pk")
    return (Baris(*row) for row in rows.values_list(*FIELDS)[:most].iterator())


def _by_kode(sums: Mapping[Kunci, StatistikSurvei]) -> dict[Kunci, StatistikSurvei]:
    wanted = [int(kunci) for dimensi, kunci in sums if dimensi == LAYANAN]
    kode = {str(pk): kode for pk, kode in Layanan.objects.filter(pk__in=wanted).values_list("pk", "kode")}
    return {(dimensi, kode[kunci] if dimensi == LAYANAN else kunci): found for (dimensi, kunci), found in sums.items()}


def _with_unsaid(sums: Mapping[Kunci, StatistikSurvei]) -> Iterator[tuple[Kunci, StatistikSurvei]]:
    yield from sums.items()
    said: dict[str, StatistikSurvei] = {LAYANAN: StatistikSurvei()}
    for (dimensi, _), found in sums.items():
        if dimensi:
            said[dimensi] = said.get(dimensi, StatistikSurvei()) + found
    for dimensi, known in said.items():
        if _count(known) < _count(sums[SEMUA]):
            yield (dimensi, ""), sums[SEMUA] - known


def _count(sums: StatistikSurvei) -> int:
    """Every response of a group, those without any answer included."""
    parts = (sums.lengkap, sums.lengkap_ditandai, sums.bercelah, sums.bercelah_ditandai)
    return sums.kosong + sum(part.n for part in parts)
