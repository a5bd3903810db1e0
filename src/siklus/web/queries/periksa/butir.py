"""Findings as the screen shows them: numbered, with their rule, set aside or not, and what a filter leaves of them."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from django.db.models import QuerySet

from siklus.core.periksa.daftar import KAIDAH
from siklus.core.periksa.kaidah import KELUARGA, Kaidah
from siklus.core.periksa.keluaran.hasil import Hasil
from siklus.core.periksa.pemeriksaan import CUKUP_TERBACA, Diabaikan
from siklus.core.periksa.temuan import Lokasi, Temuan, Tingkat
from siklus.web.models import Akun, LaporanDiperiksa, TemuanDiabaikan
from siklus.web.queries.hak import Tindakan, units_of
from siklus.web.queries.periksa.catat import Bacaan, Tempat, bacaan_of, kunci_of, least_of

RULES: Mapping[str, Kaidah] = {kaidah.kode: kaidah for kaidah in KAIDAH}


@dataclass(frozen=True, slots=True)
class Letak:
    """One line of a finding with all that is meant in it, and the lines around it where its page cannot be drawn."""

    lokasi: Lokasi
    kutipan: tuple[str, ...] = ()
    sekitar: tuple[tuple[int, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Butir:
    """One finding. `nomor` counts from 1 as one reads the file; `diabaikan` is why it was set aside, None while not."""

    nomor: int
    kunci: str
    temuan: Temuan
    letak: tuple[Letak, ...]
    diabaikan: TemuanDiabaikan | None = None

    @property
    def kaidah(self) -> Kaidah | None:
        """The rule that found it; None for one that this version no longer has."""
        return RULES.get(self.temuan.kode)

    @property
    def keluarga(self) -> str:
        """Its rule's family: IKM of IKM-01."""
        return self.temuan.kode.partition("-")[0]

    @property
    def halaman(self) -> tuple[int, ...]:
        """The pages of its places, the one to mend first, each once."""
        pages = (letak.lokasi.halaman for letak in self.letak)
        return tuple(dict.fromkeys(page for page in pages if page is not None))


@dataclass(frozen=True, slots=True)
class Tampilan:
    """A checked report as it is shown: findings that count, and those set aside."""

    laporan: LaporanDiperiksa
    bacaan: Bacaan
    butir: tuple[Butir, ...]
    diabaikan: tuple[Butir, ...]

    @property
    def cukup_terbaca(self) -> bool:
        """Whether enough was legible for silence to mean something."""
        return least_of(self.bacaan.hasil.terbaca) >= CUKUP_TERBACA

    @property
    def hasil(self) -> Hasil:
        """As the outputs of the checker take it, under the name of the file."""
        aside = tuple(Diabaikan(item.temuan, item.diabaikan.alasan) for item in self.diabaikan if item.diabaikan)
        kept = tuple(item.temuan for item in self.butir)
        return replace(self.bacaan.hasil, berkas=self.laporan.nama, temuan=kept, diabaikan=aside)

    @property
    def jumlah(self) -> tuple[tuple[Tingkat, int], ...]:
        """How many findings of each severity."""
        return tuple((tingkat, sum(item.temuan.tingkat is tingkat for item in self.butir)) for tingkat in Tingkat)

    @property
    def keluarga(self) -> tuple[str, ...]:
        """What the rules that were asked look at."""
        asked = {kaidah.keluarga for kaidah in KAIDAH if kaidah.status == "stabil"}
        return tuple(name for kode, name in KELUARGA.items() if kode in asked)

    def find(self, kunci: str) -> Butir | None:
        """The finding of that name, set aside or not."""
        return next((item for item in (*self.butir, *self.diabaikan) if item.kunci == kunci), None)


def laporan_diperiksa_of(akun: Akun) -> QuerySet[LaporanDiperiksa]:
    """Every checked report that a person may read, without its findings."""
    units = units_of(akun, Tindakan.LIHAT_PERIKSA)
    return LaporanDiperiksa.objects.filter(unit__in=units).select_related("unit", "oleh").defer("hasil", "surat")


def tampilan_of(laporan: LaporanDiperiksa) -> Tampilan | None:
    """A checked report as it is shown; None while nothing was found out."""
    if laporan.hasil is None:
        return None
    bacaan = bacaan_of(laporan.hasil, laporan.nama)
    aside = {row.kunci: row for row in laporan.diabaikan.select_related("oleh")}
    butir = tuple(_numbered(bacaan, aside))
    return Tampilan(
        laporan,
        bacaan,
        tuple(item for item in butir if item.diabaikan is None),
        tuple(item for item in butir if item.diabaikan is not None),
    )


def _numbered(bacaan: Bacaan, aside: Mapping[str, TemuanDiabaikan]) -> Iterator[Butir]:
    for nomor, temuan in enumerate(bacaan.hasil.temuan, 1):
        kunci = kunci_of(temuan)
        yield Butir(nomor, kunci, temuan, tuple(_places(bacaan, temuan)), aside.get(kunci))


def _places(bacaan: Bacaan, temuan: Temuan) -> Iterator[Letak]:
    lines: dict[Tempat, list[Lokasi]] = {}
    for lokasi in temuan.lokasi:
        lines.setdefault((lokasi.halaman, lokasi.baris), []).append(lokasi)
    for tempat, found in lines.items():
        quoted = tuple(dict.fromkeys(lokasi.kutipan for lokasi in found if lokasi.kutipan))
        yield Letak(found[0], quoted, bacaan.sekitar.get(tempat, ()))


@dataclass(frozen=True, slots=True)
class Saringan:
    """What a person wants to see; "" asks for everything. `kaidah` is a code, `halaman` a number in words."""

    tingkat: str = ""
    keluarga: str = ""
    kaidah: str = ""
    halaman: str = ""

    @classmethod
    def of(cls, asked: Mapping[str, str]) -> "Saringan":
        """From an address."""
        return cls(*(asked.get(name, "")[:20] for name in ("tingkat", "keluarga", "kaidah", "halaman")))

    def __bool__(self) -> bool:
        """Whether anything is left out."""
        return bool(self.tingkat or self.keluarga or self.kaidah or self.halaman)

    def leaves(self, butir: Sequence[Butir]) -> tuple[Butir, ...]:
        """Those that are wanted: by severity, then as one reads the file."""
        kept = (item for item in butir if self._wants(item))
        return tuple(sorted(kept, key=lambda item: (list(Tingkat).index(item.temuan.tingkat), item.nomor)))

    def _wants(self, item: Butir) -> bool:
        return (
            self.tingkat in {"", item.temuan.tingkat.value}
            and self.keluarga in {"", item.keluarga}
            and self.kaidah in {"", item.temuan.kode}
            and (not self.halaman or self.halaman in map(str, item.halaman))
        )


@dataclass(frozen=True, slots=True)
class PilihanSaringan:
    """What can be chosen, with how many findings there are of each: pairs of value and words."""

    tingkat: tuple[tuple[str, str], ...]
    keluarga: tuple[tuple[str, str], ...]
    kaidah: tuple[tuple[str, str], ...]
    halaman: tuple[tuple[str, str], ...]

    @classmethod
    def of(cls, butir: Sequence[Butir]) -> "PilihanSaringan":
        """From the findings that count."""
        return cls(
            tuple((tingkat.value, tingkat.value.capitalize()) for tingkat in Tingkat),
            tuple((kode, f"{kode} {KELUARGA.get(kode, '')}".strip()) for kode in _distinct(i.keluarga for i in butir)),
            tuple((kode, f"{kode} {_title(kode)}".strip()) for kode in _distinct(i.temuan.kode for i in butir)),
            tuple((str(page), str(page)) for page in sorted({page for item in butir for page in item.halaman})),
        )


def _distinct(words: Iterator[str]) -> list[str]:
    return sorted(set(words))


def _title(kode: str) -> str:
    return RULES[kode].judul if kode in RULES else ""
