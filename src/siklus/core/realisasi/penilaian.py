"""The items of PEKPPP and Zona Integritas, each with what proves it, how far that is there, and what is lacking."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from siklus.core.aturan.model import Aturan, ButirPenilaian, JenisBukti
from siklus.core.realisasi.catatan import CatatanBulan, Publikasi, RealisasiRtl, Status
from siklus.core.realisasi.evaluasi import EvaluasiMandiri
from siklus.core.realisasi.nilai_mandiri import NilaiMandiri
from siklus.core.realisasi.publikasi import is_proven
from siklus.core.realisasi.verifikasi import missing_proof
from siklus.core.rencana.isian import distinct, listed

NOTHING = "Belum ada bukti."
MOST_NAMED = 12
"""Names in one sentence; whoever lacks more is told how many more."""


@dataclass(frozen=True, slots=True)
class Tersedia:
    """What an office has of one kind of proof: how many pieces, and a sentence on what is still lacking ("")."""

    banyak: int
    kurang: str = ""


@dataclass(frozen=True, slots=True)
class BuktiButir:
    """One group of proof of one item. `kurang` is "" when nothing is lacking, else `saran` says what to do."""

    jenis: tuple[str, ...]
    nama: str
    banyak: int
    kurang: str
    saran: str

    @property
    def ada(self) -> bool:
        """Whether there is anything at all."""
        return self.banyak > 0


@dataclass(frozen=True, slots=True)
class ButirTerbukti:
    """One item with its self-score and every group of proof that it asks for."""

    penilaian: str
    nilai: NilaiMandiri
    bukti: tuple[BuktiButir, ...]

    @property
    def lengkap(self) -> bool:
        """Whether everything that proves it is there; the score itself may still be low."""
        return not any(item.kurang for item in self.bukti)


def is_verified(catatan: CatatanBulan, on: date) -> bool:
    """Whether a month is done and a second person found its evidence good, by that day: then it is handed on."""
    return catatan.status is Status.SELESAI and not missing_proof(catatan, on)


def count_bukti_rtl(realisasi: tuple[RealisasiRtl, ...], on: date) -> Tersedia:
    """The verified evidence of a plan, and which of its RTL are not proven whole."""
    months = [month for item in realisasi for month in item.catatan if is_verified(month, on)]
    cancelled = tuple(item.rtl.id for item in realisasi if item.status is Status.DIBATALKAN)
    unproven = tuple(item.rtl.id for item in realisasi if not item.sudah and item.rtl.id not in cancelled)
    told = (_told("Belum selesai atau belum terbukti", unproven), _told("Dibatalkan", cancelled))
    return Tersedia(sum(len(month.bukti) for month in months), " ".join(filter(None, told)))


def count_publikasi(publikasi: tuple[Publikasi, ...], on: date, *, daring: bool) -> Tersedia:
    """The proven publications of one way, and those that nothing proves yet."""
    of_way = [item for item in publikasi if item.daring is daring]
    unproven = distinct(item.media for item in of_way if not is_proven(item, on))
    return Tersedia(sum(is_proven(item, on) for item in of_way), _told("Belum terbukti", unproven))


def _told(lacking: str, names: tuple[str, ...]) -> str:
    """A sentence on what is lacking; "" where nothing is."""
    more = len(names) - MOST_NAMED
    shown = (*names[:MOST_NAMED], f"{more} lainnya") if more > 0 else names
    return f"{lacking}: {listed(shown)}." if names else ""


def match_bukti(
    aturan: Aturan, evaluasi: EvaluasiMandiri, tersedia: Mapping[str, Tersedia]
) -> tuple[ButirTerbukti, ...]:
    """Every item in the law's order; a kind that `tersedia` does not name is not there at all."""
    nilai = {item.kunci: item for item in (*evaluasi.pekppp, *evaluasi.zi)}
    kinds = {item.kunci: item for item in aturan.jenis_bukti}
    return tuple(
        ButirTerbukti(butir.penilaian, nilai[butir.kunci], tuple(_groups(butir, kinds, tersedia)))
        for butir in aturan.butir_penilaian
    )


def _groups(
    butir: ButirPenilaian, kinds: Mapping[str, JenisBukti], tersedia: Mapping[str, Tersedia]
) -> Iterator[BuktiButir]:
    for keys in butir.bukti:
        group = tuple(kinds[key] for key in keys)
        have = tuple(tersedia.get(key, Tersedia(0)) for key in keys)
        count = sum(item.banyak for item in have)
        kurang = " ".join(filter(None, ("" if count else NOTHING, *(item.kurang for item in have))))
        saran = " Atau: ".join(item.saran for item in group) if kurang else ""
        yield BuktiButir(keys, _either(group), count, kurang, saran)


def _either(group: tuple[JenisBukti, ...]) -> str:
    """The names of a group: "Bukti publikasi daring atau bukti publikasi luring"."""
    first, *others = (item.nama for item in group)
    return " atau ".join((first, *(f"{name[0].lower()}{name[1:]}" for name in others)))
