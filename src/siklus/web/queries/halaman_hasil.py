"""What the page of results shows: values ready to print, and the sentences that say what they cannot bear."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from siklus.core.aturan import Aturan
from siklus.core.indeks.dilaporkan import NilaiDilaporkan
from siklus.core.indeks.hasil import HasilSurvei, Indeks, Irisan, NilaiUnsur, Selang
from siklus.core.indeks.perubahan import Perubahan, PerubahanHasil, compare_indeks
from siklus.core.indeks.skala import CONVERSION
from siklus.core.rencana.prioritas import UnsurTertinggi, UsulanPrioritas, highest, propose_prioritas, tie_groups
from siklus.core.survei.jawaban import SCALE
from siklus.core.survei.kuesioner import Kuesioner
from siklus.core.survei.sampel import Sampel, TotalSampel, sample_of, total_sample
from siklus.web.models import StatusSurvei, Survei
from siklus.web.queries.dilaporkan import from_json
from siklus.web.queries.formulir import formulir_of
from siklus.web.queries.hasil import CLOSED, aturan_of, has_answers, hasil_of, indeks_of
from siklus.web.queries.keyakinan import KeyakinanTampil, keyakinan_tampil
from siklus.web.queries.pengaruh import PengaruhTampil, pengaruh_tampil
from siklus.web.queries.survei import periode_of, sasaran_of

FULL = 100


@dataclass(frozen=True, slots=True)
class BarisUnsur:
    """One unsur: its value, its rank (1 is the highest; equals share one), the bar's width and the change."""

    nilai: NilaiUnsur
    peringkat: int
    share: Fraction
    perubahan: Perubahan | None


@dataclass(frozen=True, slots=True)
class BarisKelompok:
    """A service or a group of the profile: how many, their share in per cent, and their index where it may be shown."""

    nama: str
    n: int
    share: Fraction
    indeks: Indeks | None
    tertutup: bool
    """Whether there is an index that is not shown, because the group is too small."""


@dataclass(frozen=True, slots=True)
class Profil:
    """One dimension of the profile."""

    nama: str
    kelompok: tuple[BarisKelompok, ...]


@dataclass(frozen=True, slots=True)
class Potongan:
    """One answer's part of a question's bar: where it begins and how wide it is, in per cent, and how many gave it."""

    nilai: int
    mulai: Fraction
    share: Fraction
    jumlah: int


@dataclass(frozen=True, slots=True)
class Sebaran:
    """One question: how many answered 1, 2, 3 and 4."""

    unsur: str
    teks: str
    n: int
    potongan: tuple[Potongan, ...]


@dataclass(frozen=True, slots=True)
class HalamanHasil:
    """Everything on the page."""

    hasil: HasilSurvei
    unsur: tuple[BarisUnsur, ...]
    perubahan: Perubahan | None
    lalu: Survei | None
    prioritas: UsulanPrioritas
    tertinggi: UnsurTertinggi
    sampel: tuple[Sampel, ...]
    total: TotalSampel
    layanan: tuple[BarisKelompok, ...]
    profil: tuple[Profil, ...]
    sebaran: tuple[Sebaran, ...]
    sedikit: bool
    """Whether so few answered that every value is read with care."""
    keyakinan: KeyakinanTampil | None
    """How sure it is; None for printed values and too few complete answers."""
    pengaruh: PengaruhTampil | None
    """What the last period's follow-up changed; None where there was no plan."""
    tercetak: NilaiDilaporkan | None
    """Printed values that are kept beside answers: what is shown comes from the answers."""

    @property
    def kurang(self) -> tuple[Sampel, ...]:
        """The services whose sample was not reached."""
        return tuple(item for item in self.sampel if item.cukup is False)

    @property
    def pasti(self) -> str:
        """The unsur that are among the lowest whatever is chosen, as a sentence lists them; "" when all are tied."""
        return self.prioritas.spell(self.prioritas.pasti)

    @property
    def pilihan(self) -> str:
        """The tied unsur among which a person chooses the rest."""
        return self.prioritas.spell(self.prioritas.pilihan)

    @property
    def batas(self) -> tuple[str, str] | None:
        """Third place, and what cannot be told from it; None when all is apart."""
        edge = self.prioritas.tidak_pasti
        if edge is None:
            return None
        return self.prioritas.spell((edge.ketiga,)), self.prioritas.spell(edge.tumpang_tindih)

    @property
    def dipelihara(self) -> str:
        """The highest unsur."""
        return self.prioritas.spell(self.tertinggi.unsur)


def halaman_of(survei: Survei) -> HalamanHasil:
    """The page of a closed survey; SiklusError as hasil_of."""
    hasil, law = hasil_of(survei), aturan_of(survei)
    lalu, moved = _change(survei, hasil.indeks, law)
    sampel = _sample(survei, hasil, law)
    return HalamanHasil(
        hasil=hasil,
        unsur=tuple(unsur_rows(hasil.indeks, moved)),
        perubahan=None if moved is None else moved.ikm,
        lalu=lalu,
        prioritas=propose_prioritas(hasil.indeks, law),
        tertinggi=highest(hasil.indeks, law),
        sampel=sampel,
        total=total_sample(sampel, law),
        layanan=_groups(hasil.layanan, hasil.indeks.n, law),
        profil=tuple(_profil(hasil, law)),
        sebaran=tuple(_spread(survei, hasil, law)),
        sedikit=0 < hasil.indeks.n < law.sedikit_responden,
        keyakinan=keyakinan_tampil(hasil, law),
        pengaruh=None if lalu is None else pengaruh_tampil(survei, lalu, hasil, law),
        tercetak=from_json(survei.dilaporkan) if survei.dilaporkan and not hasil.indeks.dilaporkan else None,
    )


def _sample(survei: Survei, hasil: HasilSurvei, law: Aturan) -> tuple[Sampel, ...]:
    """What each service should have reached and did; nothing for printed values, which name no service."""
    if hasil.indeks.dilaporkan:
        return ()
    return sample_of(sasaran_of(survei), {item.kunci: item.n for item in hasil.layanan}, law)


def survei_lalu(survei: Survei) -> Survei | None:
    """The unit's last closed survey of an earlier period."""
    others = Survei.objects.filter(unit=survei.unit_id, status__in=CLOSED).exclude(pk=survei.pk)
    own = periode_of(survei).months[0]
    earlier = [item for item in others.select_related("versi", "unit") if periode_of(item).months[0] < own]
    return max(earlier, key=lambda item: periode_of(item).months[0], default=None)


def _change(survei: Survei, indeks: Indeks, law: Aturan) -> tuple[Survei | None, PerubahanHasil | None]:
    """Against the printed values of the last survey; without one, or with one that nobody answered, there is none."""
    lalu = survei_lalu(survei)
    if lalu is None or not (lalu.dilaporkan or has_answers(lalu)):
        return None, None
    return lalu, compare_indeks(indeks, indeks_of(lalu), law)


def unsur_rows(indeks: Indeks, moved: PerubahanHasil | None) -> Iterator[BarisUnsur]:
    """Each unsur with its rank, its bar and its change since an earlier period."""
    ranks = _ranks(indeks)
    for nilai in indeks.unsur:
        change = None if moved is None else moved.unsur.get(nilai.unsur)
        yield BarisUnsur(nilai, ranks[nilai.unsur], on_scale(nilai.nrr), change)


def on_scale(nrr: Fraction) -> Fraction:
    """Where a value from 1 to 4 stands between the two, in per cent: a bar from 1 does not flatter."""
    return (nrr - SCALE[0]) * FULL / (SCALE[-1] - SCALE[0])


def _ranks(indeks: Indeks) -> Mapping[str, int]:
    ranks: dict[str, int] = {}
    for group in reversed(tie_groups(indeks)):
        ranks |= dict.fromkeys(group, len(ranks) + 1)
    return ranks


def _groups(slices: Sequence[Irisan], n: int, law: Aturan) -> tuple[BarisKelompok, ...]:
    return tuple(_group(item, n, law.batas_pengungkapan) for item in slices)


def _group(item: Irisan, n: int, batas: int) -> BarisKelompok:
    """A group under `batas` people shows its size and no value: whoever knows them could tell what each said."""
    hidden = item.n < batas
    return BarisKelompok(
        nama=item.nilai,
        n=item.n,
        share=Fraction(item.n * FULL, n) if n else Fraction(0),
        indeks=None if hidden else item.indeks,
        tertutup=hidden and item.indeks is not None,
    )


def _profil(hasil: HasilSurvei, law: Aturan) -> Iterator[Profil]:
    names = {dimensi.kunci: dimensi.nama for dimensi in law.dimensi_dikenal}
    for kunci, slices in hasil.profil.items():
        yield Profil(names.get(kunci, kunci), _groups(slices, hasil.indeks.n, law))


def _spread(survei: Survei, hasil: HasilSurvei, law: Aturan) -> Iterator[Sebaran]:
    if hasil.statistik is None:
        return
    kuesioner: Kuesioner = formulir_of(survei.versi).kuesioner if survei.versi else Kuesioner(())
    sums = hasil.statistik.semua.questions
    for item in kuesioner.pertanyaan:
        question = sums[item.id]
        yield Sebaran(law.unsur_of(item.unsur).nama, item.teks, question.n, tuple(_parts(question.histogram)))


def _parts(histogram: Sequence[int]) -> Iterator[Potongan]:
    total, begun = sum(histogram), Fraction(0)
    for nilai, jumlah in zip(SCALE, histogram, strict=True):
        share = Fraction(jumlah * FULL, total) if total else Fraction(0)
        yield Potongan(nilai, begun, share, jumlah)
        begun += share


def whisker(selang: Selang, *, ikm: bool = False) -> tuple[Fraction, Fraction]:
    """An interval's ends on the bar, in per cent."""
    ends = (selang.bawah / CONVERSION, selang.atas / CONVERSION) if ikm else (selang.bawah, selang.atas)
    return on_scale(ends[0]), on_scale(ends[1])


def is_blind(survei: Survei) -> bool:
    """Whether nobody may see a value yet."""
    return survei.status in {StatusSurvei.DRAF, StatusSurvei.DIBUKA}
