"""Core's Bahan of one survey from live data, with everything that core finds wrong in it."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date

from django.utils.timezone import localdate

from siklus.core.aturan import aturan
from siklus.core.errors import Problem, Severity, SiklusError
from siklus.core.indeks.hasil import HasilSurvei, Indeks
from siklus.core.laporan.bahan import Bahan, DataKantor, Pelaksanaan, Saran
from siklus.core.rencana.rtl import KeputusanPrioritas
from siklus.core.rencana.rtl import Rencana as RencanaInti
from siklus.core.survei.unit import UnitLayanan
from siklus.cycle import gather_work, settle_plan
from siklus.web.models import JenisLaporan, Laporan, Rencana, Survei, Unit
from siklus.web.models import Saran as SaranTersimpan
from siklus.web.queries.formulir import formulir_of
from siklus.web.queries.hasil import blind, hasil_of
from siklus.web.queries.inti.realisasi import (
    dokumentasi_list,
    pemeliharaan_list,
    publikasi_list,
    realisasi_list,
    strategi_list,
    to_catatan,
)
from siklus.web.queries.inti.rencana import rtl_list, to_rencana
from siklus.web.queries.laporan.keterangan import Keterangan, keterangan_of, tanda_tangan_of
from siklus.web.queries.laporan.lalu import lalu_list
from siklus.web.queries.laporan.naskah import narasi_of
from siklus.web.queries.saran import LAINNYA
from siklus.web.queries.survei import periode_of, sasaran_of

LaporanPerJenis = Mapping[str, Laporan]
NO_PLAN = RencanaInti((), KeputusanPrioritas(()), ())


@dataclass(frozen=True, slots=True)
class BahanLaporan:
    """What a report is made from, as far as it goes; `bahan` is None where there is nothing to make one from.

    `problems` are all that core found, errors and warnings; a report with an error may be looked at, not sealed.
    """

    bahan: Bahan | None
    problems: tuple[Problem, ...] = ()

    @property
    def galat(self) -> tuple[Problem, ...]:
        """What stands in the way of sealing."""
        return tuple(problem for problem in self.problems if problem.severity is Severity.ERROR)


def laporan_of(survei: Survei) -> dict[str, Laporan]:
    """The newest version of each kind of report; one that nobody began is not in the store. One query."""
    newest: dict[str, Laporan] = {}
    for row in Laporan.objects.filter(survei=survei).order_by("nomor"):
        newest[row.jenis] = row
    return {jenis: newest.get(jenis) or Laporan(survei=survei, jenis=jenis) for jenis in JenisLaporan.values}


def bahan_of(
    survei: Survei, jenis: str, semua: LaporanPerJenis | None = None, coba: Mapping[str, str] | None = None
) -> BahanLaporan:
    """What the report of this kind is made from now; SiklusError while the survey is blind or has no answers.

    `coba` are texts for parts of this report that are not saved.

    As in an office's workbook the state of the follow-up is that of the follow-up report's date also where the survey
    report is made, which itself speaks only of the plan; what is wrong in the carrying out is the follow-up's affair.
    """
    semua = semua or laporan_of(survei)
    if survei.versi is None:
        raise SiklusError(blind())
    narasi, unreadable = narasi_of(semua.values(), {f"{jenis}/{bagian}": isi for bagian, isi in (coba or {}).items()})
    kantor = replace(_kantor(survei, jenis, semua), narasi=narasi)
    hasil = hasil_of(survei, kantor.aturan)
    rencana = Rencana.objects.filter(survei=survei).first()
    if rencana is not None:
        kantor = replace(kantor, strategi=strategi_list(rencana), pemeliharaan=pemeliharaan_list(rencana))
    own = tuple(problem for problem in unreadable if problem.place.file.startswith(f"{jenis}/"))
    return _judged(kantor, hasil, rencana, jenis, own)


def _judged(
    kantor: DataKantor, hasil: HasilSurvei, rencana: Rencana | None, jenis: str, own: tuple[Problem, ...]
) -> BahanLaporan:
    """Plan and carrying out by core's own checks, as cycle.read_office makes them of a workbook."""
    catatan = tuple(map(to_catatan, realisasi_list(rencana))) if rencana else ()
    try:
        plan, of_plan = _settled(kantor, rencana, hasil.indeks)
    except SiklusError as error:
        return BahanLaporan(None, (*error.problems, *own))
    realisasi, of_work = gather_work(kantor, plan, catatan, hasil.indeks)
    of_work = of_work if jenis == JenisLaporan.TINDAK_LANJUT else ()
    usable = bool(plan.masa_pelaksanaan and plan.rtl)
    bahan = Bahan(kantor, hasil, plan, realisasi) if usable else None
    return BahanLaporan(bahan, (*own, *of_plan, *of_work))


def _settled(kantor: DataKantor, rencana: Rencana | None, indeks: Indeks) -> tuple[RencanaInti, tuple[Problem, ...]]:
    stored = to_rencana(rencana, rtl_list(rencana)) if rencana else NO_PLAN
    return settle_plan(kantor, stored, indeks)


def _kantor(survei: Survei, jenis: str, semua: LaporanPerJenis) -> DataKantor:
    keterangan = keterangan_of(semua[jenis].keterangan)
    tanggal = tanggal_of(semua)
    assert survei.versi is not None  # noqa: S101 - bahan_of has looked
    return DataKantor(
        aturan=aturan(tanggal),
        unit=_unit(survei.unit, keterangan),
        periode=periode_of(survei),
        tanggal=tanggal,
        penandatangan=tanda_tangan_of(semua[jenis].penandatangan).pejabat,
        layanan=sasaran_of(survei),
        kuesioner=formulir_of(survei.versi).kuesioner,
        saran=_saran(survei),
        lalu=lalu_list(survei, keterangan.lalu, tanggal),
        dokumentasi=dokumentasi_list(survei.pk),
        publikasi=publikasi_list(survei.pk)[::-1],  # a report tells them as they came about
        pelaksanaan=_pelaksanaan(survei, keterangan.pelaksanaan),
        subbagian=tuple(survei.unit.subbagian.values_list("nama", flat=True)),
        setelan=keterangan.setelan,
        catatan_contoh=keterangan.catatan_contoh,
        survei_setahun=keterangan.survei_setahun,
        mulai_pekppp=keterangan.mulai_pekppp,
        tanggal_pelaksanaan=keterangan_of(semua[JenisLaporan.PELAKSANAAN].keterangan).tanggal,
    )


def tanggal_of(semua: LaporanPerJenis) -> date:
    """The day on which the follow-up is judged: the follow-up report's, or today while it has none."""
    return keterangan_of(semua[JenisLaporan.TINDAK_LANJUT].keterangan).tanggal or localdate()


def _unit(unit: Unit, keterangan: Keterangan) -> UnitLayanan:
    logo = keterangan.logo
    return UnitLayanan(
        nama=unit.nama,
        sebutan=unit.sebutan,
        kota=unit.kota,
        alamat=unit.alamat,
        telepon=unit.telepon,
        situs=unit.situs,
        surel=unit.surel,
        akun=keterangan.akun,
        slogan=keterangan.slogan,
        logo=logo.sha256 if logo else "",
        logo_ukuran=(logo.lebar, logo.tinggi) if logo else (0, 0),
    )


def _pelaksanaan(survei: Survei, stated: Pelaksanaan) -> Pelaksanaan:
    """The survey's own days stand where the office states none."""
    return replace(
        stated,
        mulai=stated.mulai or (localdate(survei.dibuka) if survei.dibuka else None),
        selesai=stated.selesai or (localdate(survei.ditutup) if survei.ditutup else None),
    )


def _saran(survei: Survei) -> tuple[Saran, ...]:
    """Those that somebody has read and tagged; the others are nobody's word yet."""
    rows = SaranTersimpan.objects.filter(survei=survei).exclude(unsur="").values_list("isi", "unsur")
    return tuple(Saran(isi, "" if unsur == LAINNYA else unsur) for isi, unsur in rows)
