"""How far each of several surveys has come towards its sample, in two readings however many they are."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from django.db.models import Count

from siklus.core.aturan import Aturan
from siklus.core.survei.sampel import sample_of, total_sample
from siklus.core.survei.unit import Layanan
from siklus.web.models import Jawaban, SasaranLayanan


@dataclass(frozen=True, slots=True)
class Cakupan:
    """Responses that came in, and the sample they should reach; None where the users are not known."""

    masuk: int
    sasaran: int | None

    @property
    def persen(self) -> int:
        """How much of the sample was reached, 0 to 100, rounded down; 0 without a known sample."""
        return min(100 * self.masuk // self.sasaran, 100) if self.sasaran else 0

    @property
    def cukup(self) -> bool:
        """Whether the sample is known and reached."""
        return self.sasaran is not None and self.masuk >= self.sasaran


def cakupan_of_many(survei_ids: Collection[int], aturan: Aturan) -> Mapping[int, Cakupan]:
    """The coverage of each survey."""
    counted = dict(
        Jawaban.objects.filter(survei__in=survei_ids, ditarik=None)
        .order_by()
        .values_list("survei")
        .annotate(n=Count("id"))
    )
    services: dict[int, list[Layanan]] = {}
    rows = SasaranLayanan.objects.filter(survei__in=survei_ids).order_by()
    for survei, layanan, pengguna in rows.values_list("survei", "layanan", "pengguna"):
        services.setdefault(survei, []).append(Layanan(str(layanan), "", pengguna))
    return {key: Cakupan(counted.get(key, 0), _needed(services.get(key, []), aturan)) for key in survei_ids}


def _needed(layanan: list[Layanan], aturan: Aturan) -> int | None:
    return total_sample(sample_of(layanan, {}, aturan), aturan).rumus
