"""Where paper batches stand: which sheets are entered once or twice, where two entries differ, and how often."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction

from django.db.models import Count, Q, QuerySet

from siklus.web.models import KelompokKertas, LembarKertas, Survei

PERTAMA, KEDUA, PUTUSAN = 1, 2, 3
LAYANAN = "layanan"


@dataclass(frozen=True, slots=True)
class Beda:
    """One field in which the two entries of a sheet differ, with what each says ("" for nothing)."""

    kolom: str
    pertama: str
    kedua: str


@dataclass(frozen=True, slots=True)
class LajuBeda:
    """How often a field was entered in two ways: of so many pairs, so many."""

    kolom: str
    beda: int
    pasang: int

    @property
    def persen(self) -> Fraction | None:
        """In per cent; None when nothing was compared."""
        return Fraction(100 * self.beda, self.pasang) if self.pasang else None


@dataclass(frozen=True, slots=True)
class Kedudukan:
    """A batch's sheets by number. `beda` has the sheets whose entries differ, `diputuskan` those that are settled."""

    pertama: Mapping[int, LembarKertas]
    kedua: Mapping[int, LembarKertas]
    putusan: Mapping[int, LembarKertas]
    ganda: bool
    beda: Mapping[int, tuple[Beda, ...]]

    @property
    def sekali(self) -> tuple[int, ...]:
        """Sheets of a double batch that only one person has entered."""
        return tuple(sorted(self.pertama.keys() ^ self.kedua.keys())) if self.ganda else ()

    @property
    def belum_diputuskan(self) -> tuple[int, ...]:
        """Sheets whose two entries differ and of which nobody has said what the paper says."""
        return tuple(number for number in sorted(self.beda) if number not in self.putusan)

    @property
    def dibandingkan(self) -> int:
        """Sheets that were entered twice."""
        return len(self.pertama.keys() & self.kedua.keys())


def kelompok_list(survei: Survei) -> QuerySet[KelompokKertas]:
    """The batches, newest first, with how many sheets each has in either entry."""
    return (
        survei.kelompok_kertas.select_related("oleh", "layanan")
        .annotate(
            masuk=Count("lembar", filter=Q(lembar__entri=PERTAMA)), kedua=Count("lembar", filter=Q(lembar__entri=KEDUA))
        )
        .order_by("-nomor")
    )


def standing_of(kelompok: KelompokKertas) -> Kedudukan:
    """All that is known of a batch's sheets, in one query."""
    by_entry: dict[int, dict[int, LembarKertas]] = {PERTAMA: {}, KEDUA: {}, PUTUSAN: {}}
    for sheet in kelompok.lembar.select_related("layanan", "oleh"):
        by_entry[sheet.entri][sheet.nomor] = sheet
    pertama, kedua = by_entry[PERTAMA], by_entry[KEDUA]
    found = {number: compare(pertama[number], kedua[number]) for number in sorted(pertama.keys() & kedua.keys())}
    beda = {number: items for number, items in found.items() if items}
    return Kedudukan(pertama, kedua, by_entry[PUTUSAN], kelompok.ganda, beda)


def final_sheets(kelompok: KelompokKertas) -> list[LembarKertas]:
    """What each sheet says in the end: the decision where there is one, else the first entry."""
    standing = standing_of(kelompok)
    return [standing.putusan.get(number, sheet) for number, sheet in sorted(standing.pertama.items())]


def fields_of(sheet: LembarKertas) -> dict[str, str]:
    """Everything that a sheet says, each field as text: n-<question>, p-<dimension>, t-<open question>, layanan."""
    return {
        **{f"n-{key}": "" if value is None else str(value) for key, value in sheet.nilai.items()},
        **{f"p-{key}": value for key, value in sheet.profil.items()},
        **{f"t-{key}": " ".join(value.split()) for key, value in sheet.terbuka.items()},
        LAYANAN: sheet.layanan.kode if sheet.layanan else "",
    }


def compare(pertama: LembarKertas, kedua: LembarKertas) -> tuple[Beda, ...]:
    """The fields in which two entries differ, spaces in texts aside."""
    first, second = fields_of(pertama), fields_of(kedua)
    keys = dict.fromkeys((*first, *second))
    return tuple(
        Beda(key, first.get(key, ""), second.get(key, "")) for key in keys if first.get(key, "") != second.get(key, "")
    )


def rates_of(standing: Kedudukan, fields: Iterable[str]) -> tuple[LajuBeda, ...]:
    """For each of these fields how often its two entries differ."""
    times = Counter(beda.kolom for items in standing.beda.values() for beda in items)
    return tuple(LajuBeda(key, times[key], standing.dibandingkan) for key in fields)


def total_rate(rates: Iterable[LajuBeda]) -> LajuBeda:
    """The same over all fields of a batch."""
    found = tuple(rates)
    return LajuBeda("", sum(item.beda for item in found), sum(item.pasang for item in found))
