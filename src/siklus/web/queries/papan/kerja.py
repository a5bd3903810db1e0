"""What the office did about what people said: only what a second person verified counts."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from siklus.core.indeks.hasil import Indeks, NilaiUnsur
from siklus.core.realisasi.bukti import Bukti
from siklus.core.realisasi.capaian import Capaian, count_capaian
from siklus.core.realisasi.catatan import RealisasiRtl
from siklus.core.survei.periode import Periode
from siklus.web.models import Rencana, StatusRencana, Survei
from siklus.web.queries.inti.himpunan import himpunan_of
from siklus.web.queries.inti.realisasi import to_bukti
from siklus.web.queries.survei import periode_of


@dataclass(frozen=True, slots=True)
class Kerja:
    """One RTL that counts as Sudah: what people had said of its unsur, and what was done, when, by whom."""

    nilai: NilaiUnsur
    kegiatan: str
    deskripsi: str
    selesai: date | None
    penanggung_jawab: str
    foto: tuple[Bukti, ...]


@dataclass(frozen=True, slots=True)
class KerjaPeriode:
    """What was done after one survey, out of how much that was planned."""

    periode: Periode
    kerja: tuple[Kerja, ...]
    capaian: Capaian


def kerja_of(survei: Survei, indeks: Indeks, on: date) -> KerjaPeriode | None:
    """What was done after a survey, by that day; None while it has no approved plan."""
    plan = Rencana.objects.filter(survei=survei, status=StatusRencana.DISETUJUI).first()
    if plan is None:
        return None
    found = himpunan_of(plan, on)
    shown = {
        f"B{bukti.pk}": to_bukti(bukti)
        for record in found.bulan
        for bukti in record.bukti.all()
        if bukti.publik and bukti.berkas is not None
    }
    done = tuple(_done(item, indeks, shown) for item in found.realisasi if item.sudah)
    return KerjaPeriode(periode_of(survei), done, count_capaian(found.realisasi))


def _done(item: RealisasiRtl, indeks: Indeks, shown: dict[str, Bukti]) -> Kerja:
    return Kerja(
        nilai=indeks.by_key(item.rtl.unsur),
        kegiatan=item.rtl.kegiatan,
        deskripsi=item.deskripsi,
        selesai=item.tanggal_selesai,
        penanggung_jawab=item.rtl.penanggung_jawab[0],
        foto=tuple(_pictures(item, shown)),
    )


def _pictures(item: RealisasiRtl, shown: dict[str, Bukti]) -> Iterator[Bukti]:
    """Only pictures that somebody released: faces and names may be on the others."""
    for bukti in item.bukti:
        if bukti.kode in shown:
            yield bukti
