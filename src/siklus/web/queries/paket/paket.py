"""The whole package of one survey: gathered once, in as many queries for one file as for a thousand."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from django.db.models import Q
from django.utils.timezone import localdate
from django.utils.translation import override

from siklus.core.realisasi.penilaian import ButirTerbukti, Tersedia, count_bukti_rtl, count_publikasi, match_bukti
from siklus.core.survei.periode import Periode, print_date
from siklus.web.models import Bukti, Laporan, Pemeliharaan, Survei
from siklus.web.queries.hasil import aturan_of
from siklus.web.queries.inti.realisasi import bukti_shown, to_publikasi
from siklus.web.queries.inti.rencana import rencana_of
from siklus.web.queries.laporan.keterangan import keterangan_of
from siklus.web.queries.paket.bagian import Bagian, BerkasPaket
from siklus.web.queries.paket.hasil import HasilPaket, result_files
from siklus.web.queries.paket.lain import (
    PublikasiPaket,
    dokumentasi_files,
    minutes_files,
    rows_of_publikasi,
    upkeep_files,
)
from siklus.web.queries.paket.laporan import kind_of, report_files, sealed_of
from siklus.web.queries.paket.rtl import BulanPaket, month_rows
from siklus.web.queries.realisasi.daftar import DaftarRealisasi, daftar_of, is_approved
from siklus.web.queries.realisasi.lain import evaluasi_from, publikasi_rows, realisasi_of
from siklus.web.queries.survei import periode_of

EVERYTHING = frozenset(Bagian)


@dataclass(frozen=True, slots=True)
class Paket:
    """What is in it on a day. `berkas` are the files of every part; `dipilih` the parts that are handed on.

    `catatan` are sentences on what an evaluator should know: why something is not in it, of which day a report is.
    """

    survei: Survei
    periode: Periode
    pada: date
    butir: tuple[ButirTerbukti, ...]
    bulan: tuple[BulanPaket, ...]
    publikasi: tuple[PublikasiPaket, ...]
    berkas: tuple[BerkasPaket, ...]
    catatan: tuple[str, ...]
    dipilih: frozenset[Bagian] = EVERYTHING

    @property
    def terpilih(self) -> tuple[BerkasPaket, ...]:
        """The files that are handed on."""
        return tuple(berkas for berkas in self.berkas if berkas.bagian in self.dipilih)

    @property
    def hilang(self) -> tuple[BerkasPaket, ...]:
        """Files that the store has lost."""
        return tuple(berkas for berkas in self.berkas if berkas.hilang)


def paket_of(survei: Survei, on: date, dipilih: Collection[Bagian] = EVERYTHING) -> Paket:
    """The package of a closed survey as of a day. Its words are Indonesian, whoever reads the screen."""
    with override("id"):
        return _paket(survei, on, frozenset(dipilih))


def _paket(survei: Survei, on: date, dipilih: frozenset[Bagian]) -> Paket:
    plan = rencana_of(survei)
    daftar = daftar_of(plan, survei, on) if plan is not None and is_approved(plan) else None
    bukti, diumumkan = _Bukti.of(survei), publikasi_rows(survei, on)
    publikasi = tuple(to_publikasi(row) for row, _proven in diumumkan)
    sealed, hasil = sealed_of(survei), result_files(survei, daftar)
    months = tuple(month_rows(daftar, bukti.realisasi, on)) if daftar else ()
    shown, minutes = rows_of_publikasi(diumumkan), minutes_files(bukti.rencana)
    pictures = dokumentasi_files(bukti.survei)
    tersedia = {
        "hasil": Tersedia(len(hasil.berkas), hasil.kurang),
        "dokumentasi": Tersedia(len(pictures)),
        "fkp": Tersedia(len(minutes)),
        "rencana": Tersedia(1 if daftar else 0),
        "bukti_rtl": count_bukti_rtl(realisasi_of(daftar), on),
        "publikasi_daring": count_publikasi(publikasi, on, daring=True),
        "publikasi_luring": count_publikasi(publikasi, on, daring=False),
        **{kind_of(laporan): Tersedia(1) for laporan in sealed.values()},
    }
    return Paket(
        survei=survei,
        periode=periode_of(survei),
        pada=on,
        butir=match_bukti(aturan_of(survei), evaluasi_from(survei, daftar, publikasi, on), tersedia),
        bulan=months,
        publikasi=shown,
        berkas=(
            *report_files(sealed),
            *minutes,
            *(berkas for month in months for berkas in month.berkas),
            *upkeep_files(bukti.upkeep, bukti.pemeliharaan, _names(survei)),
            *(berkas for item in shown for berkas in item.berkas),
            *hasil.berkas,
            *pictures,
        ),
        catatan=tuple(_notes(daftar, hasil, sealed.values())),
        dipilih=dipilih,
    )


@dataclass(frozen=True, slots=True)
class _Bukti:
    """The evidence of one survey beside that of its publications, by what it is for."""

    realisasi: Mapping[int, list[Bukti]]
    pemeliharaan: Mapping[int, list[Bukti]]
    rencana: tuple[Bukti, ...]
    survei: tuple[Bukti, ...]
    upkeep: tuple[Pemeliharaan, ...]

    @classmethod
    def of(cls, survei: Survei) -> "_Bukti":
        """Two queries."""
        ours = Q(realisasi__rtl__rencana__survei=survei, realisasi__rtl__dihapus=None)
        ours |= Q(pemeliharaan__rencana__survei=survei) | Q(rencana__survei=survei) | Q(survei=survei)
        rows = tuple(bukti_shown().filter(ours, unit=survei.unit_id).order_by("urutan", "id"))
        return cls(
            _grouped(rows, "realisasi_id"),
            _grouped(rows, "pemeliharaan_id"),
            tuple(row for row in rows if row.rencana_id is not None),
            tuple(row for row in rows if row.survei_id is not None),
            tuple(Pemeliharaan.objects.filter(rencana__survei=survei)),
        )


def _grouped(rows: Iterable[Bukti], way: str) -> Mapping[int, list[Bukti]]:
    found: dict[int, list[Bukti]] = defaultdict(list)
    for row in rows:
        if (target := getattr(row, way)) is not None:
            found[target].append(row)
    return found


def _names(survei: Survei) -> Mapping[str, str]:
    return {unsur.key: unsur.nama for unsur in aturan_of(survei).unsur}


def _notes(daftar: DaftarRealisasi | None, hasil: HasilPaket, sealed: Iterable[Laporan]) -> Iterable[str]:
    if daftar and daftar.rencana.disetujui:
        day, done = print_date(localdate(daftar.rencana.disetujui)), daftar.capaian.sudah
        yield f"Rencana tindak lanjut disetujui {day}; {done} dari {len(daftar.rtl)} RTL sudah terbukti."
    else:
        yield "Belum ada rencana tindak lanjut yang disetujui."
    for laporan in sealed:
        tanggal = keterangan_of(laporan.keterangan).tanggal
        if tanggal is not None:
            yield f"{laporan.get_jenis_display()} versi {laporan.nomor} memuat keadaan pada {print_date(tanggal)}."
    if hasil.kurang:
        yield hasil.kurang
