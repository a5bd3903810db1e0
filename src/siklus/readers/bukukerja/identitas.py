"""The sheet Identitas: who the office is, which period this is, what was decided, how the reports shall look."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal, TypeVar, cast

from siklus.core.aturan import Aturan, normalise
from siklus.core.errors import Place
from siklus.core.indeks.hitung import Kosong
from siklus.core.laporan.bahan import Pelaksanaan, SetelanLaporan
from siklus.core.realisasi.pekppp import MulaiHitung
from siklus.core.rencana.masa import months_from
from siklus.core.rencana.rtl import KeputusanPrioritas
from siklus.core.survei.periode import Bulan, JenisPeriode, Periode, print_date
from siklus.core.survei.unit import Penandatangan, UnitLayanan
from siklus.readers.bukukerja.cells import (
    CellValue,
    as_choice,
    as_date,
    as_items,
    as_month,
    as_text,
    as_whole,
    is_blank,
)
from siklus.readers.bukukerja.findings import Findings, nearest
from siklus.readers.bukukerja.names import as_unsur_list
from siklus.readers.bukukerja.registry import IDENTITAS, identity_rows
from siklus.readers.bukukerja.sentences import check_sentence
from siklus.readers.bukukerja.table import TableRow
from siklus.readers.bukukerja.workbook import OpenWorkbook

T = TypeVar("T")
MOST_PERIODS = {JenisPeriode.TRIWULAN: 4, JenisPeriode.SEMESTER: 2, JenisPeriode.TAHUN: 1}
EARLIEST_YEAR, LATEST_YEAR = 2017, 2100
MOST_MONTHS = 36
NO_COLUMN = "BUKU-09"


@dataclass(frozen=True, slots=True)
class Identitas:
    """The rows of the sheet by their name, and what they say."""

    file: str
    rows: Mapping[str, TableRow]
    findings: Findings
    usable: bool = True
    """Whether the sheet has its two columns; where it has not, that is noted and no row is missed."""

    def read(self, nama: str, parse: Callable[[CellValue], T]) -> T | None:
        """One row's value; a required one that is missing or blank is noted."""
        row = self.rows.get(nama)
        blank = row is None or ("Isi" not in row.broken and is_blank(row.value("Isi")))
        if row is None or blank:
            self._require(nama)
            return None
        return row.read("Isi", parse)

    def text(self, nama: str) -> str:
        """One row's text, "" when blank."""
        return self.read(nama, as_text) or ""

    def items(self, nama: str) -> tuple[str, ...]:
        """One row's items between semicolons."""
        return self.read(nama, as_items) or ()

    def choice(self, nama: str, default: str) -> str:
        """One row's choice, the default when blank."""
        choices = next(item.pilihan for item in identity_rows() if item.nama == nama)
        return self.read(nama, lambda value: as_choice(value, choices)) or default

    def place(self, nama: str) -> Place:
        """Where a row stands."""
        return self.rows[nama].place("Isi") if nama in self.rows else Place(self.file, IDENTITAS.nama)

    def _require(self, nama: str) -> None:
        if self.usable and any(item.wajib for item in identity_rows() if item.nama == nama):
            self.findings.add("BUKU-11", f"“{nama}” belum diisi.", "Lengkapi baris ini.", self.place(nama))


def read_identitas(book: OpenWorkbook) -> Identitas:
    """The rows by name; names that are not known or stand twice are noted."""
    names = {normalise(item.nama): item.nama for item in identity_rows()}
    groups = {normalise(item.kelompok) for item in identity_rows()}
    rows: dict[str, TableRow] = {}
    table = book.table(IDENTITAS)
    for row in table.rows:
        text = row.text("Keterangan")
        name = names.get(normalise(text))
        if name in rows:
            book.findings.add("BUKU-10", f"“{text}” ditulis dua kali.", "Hapus salah satunya.", row.place("Keterangan"))
        elif name is not None:
            rows[name] = row
        elif text and normalise(text) not in groups:
            _note_unknown(text, row, tuple(names.values()), book.findings)
    return Identitas(book.file, rows, book.findings, usable=_has_columns(table.columns, book))


def _has_columns(columns: Mapping[str, int], book: OpenWorkbook) -> bool:
    """Whether both columns are there; one that is missing is noted, unless reading the head noted it."""
    told = any(item.code == NO_COLUMN and item.place.sheet == IDENTITAS.nama for item in book.findings.problems)
    if "Keterangan" in columns and "Isi" not in columns and not told:
        place = Place(book.file, IDENTITAS.nama)
        book.findings.add(NO_COLUMN, "Kolom “Isi” tidak ada.", "Tambahkan kolom itu seperti pada templat.", place)
    return {"Keterangan", "Isi"} <= columns.keys()


def _note_unknown(text: str, row: TableRow, names: tuple[str, ...], findings: Findings) -> None:
    meant = nearest(text, names)
    hint = f"; mungkin maksudnya “{meant}”" if meant else " dan tidak dibaca"
    advice = f"Ubah menjadi “{meant}”." if meant else "Hapus baris ini bila tidak diperlukan."
    findings.warn("BUKU-21", f"Keterangan “{text}” tidak dikenal{hint}.", advice, row.place("Keterangan"))


def periode_of(identitas: Identitas) -> Periode | None:
    """The period surveyed; None when a part of it is missing or impossible, which is noted."""
    jenis = identitas.choice("Jenis periode", "")
    tahun = identitas.read("Tahun", as_whole)
    ke = identitas.read("Periode ke", as_whole)
    if not jenis or tahun is None:
        return None
    return checked_periode(JenisPeriode(jenis), tahun, ke, identitas.place("Periode ke"), identitas.findings)


def checked_periode(
    jenis: JenisPeriode, tahun: int, ke: int | None, place: Place, findings: Findings
) -> Periode | None:
    """A period of which there can be one; only a yearly one needs no number."""
    most = MOST_PERIODS[jenis]
    number = 1 if ke is None and most == 1 else ke
    if number is None or not 1 <= number <= most or not EARLIEST_YEAR <= tahun <= LATEST_YEAR:
        message = f"Periode {jenis.value} ke “{'' if ke is None else ke}” tahun {tahun} tidak ada."
        findings.add("BUKU-24", message, f"Isi Periode ke dengan 1 sampai {most} dan tahun survei.", place)
        return None
    return Periode(jenis, tahun, number)


def masa_of(identitas: Identitas) -> tuple[Bulan, ...]:
    """The execution months, from the first to the last; empty when they are missing or the wrong way round."""
    first = identitas.read("Masa pelaksanaan mulai", as_month)
    last = identitas.read("Masa pelaksanaan selesai", as_month)
    if first is None or last is None:
        return ()
    months = months_from(first, last)
    if not months or len(months) > MOST_MONTHS:
        message = f"Masa pelaksanaan {first.nama} sampai {last.nama} tidak mungkin."
        advice = f"Isi bulan pertama lalu bulan terakhirnya, paling lama {MOST_MONTHS} bulan."
        identitas.findings.add("BUKU-25", message, advice, identitas.place("Masa pelaksanaan selesai"))
        return ()
    return months


def unit_of(identitas: Identitas) -> UnitLayanan:
    """The office, without its logo, which is opened with the evidence."""
    return UnitLayanan(
        nama=identitas.text("Nama kantor"),
        sebutan=identitas.text("Sebutan kantor"),
        kota=identitas.text("Kota"),
        alamat=identitas.text("Alamat"),
        telepon=identitas.text("Telepon"),
        situs=identitas.text("Situs"),
        surel=identitas.text("Surel"),
        akun=identitas.items("Akun media sosial"),
        slogan=identitas.text("Slogan"),
    )


def penandatangan_of(identitas: Identitas) -> Penandatangan:
    """Who signs."""
    sebutan = cast("Literal['', 'Plt.', 'Plh.', 'a.n.']", identitas.choice("Sebutan penandatangan", ""))
    atas_nama = identitas.text("Atas nama")
    if (sebutan == "a.n.") != bool(atas_nama):
        advice = "Isi keduanya: Sebutan penandatangan a.n. dan Atas nama, atau kosongkan Atas nama."
        identitas.findings.add(
            "BUKU-26", "“Atas nama” hanya dipakai bersama a.n.", advice, identitas.place("Atas nama")
        )
    return Penandatangan(
        jabatan=identitas.text("Jabatan penandatangan"),
        nama=identitas.text("Nama penandatangan"),
        nip=identitas.text("NIP penandatangan"),
        sebutan=sebutan,
        atas_nama=atas_nama,
    )


def prioritas_of(identitas: Identitas, aturan: Aturan) -> KeputusanPrioritas:
    """The office's choice; without unsur it is left to the three lowest."""
    alasan = identitas.text("Alasan prioritas")
    check_sentence("Alasan prioritas", alasan, identitas.place("Alasan prioritas"), identitas.findings)
    return KeputusanPrioritas(
        identitas.read("Unsur prioritas", lambda value: as_unsur_list(value, aturan)) or (),
        alasan,
        identitas.place("Unsur prioritas"),
    )


def setelan_of(identitas: Identitas) -> SetelanLaporan:
    """How the reports shall look."""
    return SetelanLaporan(
        bentuk=cast("Literal['lengkap', 'ringkas']", identitas.choice("Bentuk laporan", "lengkap")),
        kolom_waktu=cast("Literal['bulan', 'triwulan']", identitas.choice("Kolom waktu", "bulan")),
        cincin=identitas.choice("Cincin tahapan", "ya") == "ya",
        urutan_unsur=cast("Literal['peraturan', 'kuesioner']", identitas.choice("Urutan unsur", "peraturan")),
        nilai_mandiri=identitas.choice("Penilaian mandiri", "ya") == "ya",
    )


def kosong_of(identitas: Identitas) -> Kosong:
    """What becomes of gaps in the answers."""
    return "dikeluarkan" if identitas.choice("Jawaban kosong", "dihitung") == "dikeluarkan" else "dibagi"


def pelaksanaan_of(identitas: Identitas, periode: Periode | None) -> Pelaksanaan:
    """How the survey was carried out; days that end before they begin, or that leave the period, are noted."""
    pelaksanaan = _pelaksanaan(identitas)
    _check_days(identitas, pelaksanaan.mulai, pelaksanaan.selesai, periode)
    return pelaksanaan


def _check_days(identitas: Identitas, mulai: date | None, selesai: date | None, periode: Periode | None) -> None:
    """Whether the survey's days can be those of the period."""
    place = identitas.place("Survei selesai" if selesai else "Survei mulai")
    if mulai and selesai and mulai > selesai:
        message = f"Survei mulai {print_date(mulai)}, sesudah survei selesai {print_date(selesai)}."
        identitas.findings.add("BUKU-41", message, "Periksa kedua tanggal itu.", place)
    elif periode is not None:
        _check_within(identitas, tuple(day for day in (mulai, selesai) if day), periode, place)


def _check_within(identitas: Identitas, days: tuple[date, ...], periode: Periode, place: Place) -> None:
    """Days partly outside the period are doubtful, days wholly outside are a mistake."""
    months = tuple(Bulan(day.year, day.month) for day in days)
    if all(month in periode.months for month in months):
        return
    spelled = " sampai ".join(map(print_date, days))
    if months[-1] < periode.months[0] or months[0] > periode.months[-1]:
        message = f"Survei {spelled} seluruhnya di luar periode survei {periode.lengkap}."
        identitas.findings.add("BUKU-41", message, "Perbaiki tanggal survei atau periodenya.", place)
    else:
        message = f"Survei {spelled} melewati periode survei {periode.lengkap}."
        identitas.findings.warn("BUKU-42", message, "Periksa tanggal survei dan periodenya.", place)


def _pelaksanaan(identitas: Identitas) -> Pelaksanaan:
    return Pelaksanaan(
        pelaksana=identitas.items("Pelaksana survei"),
        metode=identitas.text("Metode survei"),
        kanal=identitas.items("Kanal survei"),
        lokasi=identitas.items("Lokasi survei"),
        mulai=identitas.read("Survei mulai", as_date),
        selesai=identitas.read("Survei selesai", as_date),
        jadwal=tuple(_stage(item) for item in identitas.items("Jadwal survei")),
    )


def _stage(item: str) -> tuple[str, str]:
    stage, _, time = item.partition(":")
    return stage.strip(), time.strip()


def survei_setahun_of(identitas: Identitas) -> int | None:
    """How many surveys the office states for the year; None when it states none."""
    stated = identitas.choice("Survei setahun", "")
    return int(stated) if stated else None


def mulai_pekppp_of(identitas: Identitas) -> MulaiHitung:
    """What starts PEKPPP's clock."""
    return MulaiHitung(identitas.choice("Mulai hitung PEKPPP", "persetujuan").replace(" ", "_"))


def tanggal_of(identitas: Identitas) -> date | None:
    """The report's date."""
    return identitas.read("Tanggal laporan", as_date)


def tanggal_pelaksanaan_of(identitas: Identitas, masa: tuple[Bulan, ...]) -> date | None:
    """The survey report's own date; one after the first month of execution is noted, since the plan comes after it."""
    tanggal = identitas.read("Tanggal laporan pelaksanaan", as_date)
    if tanggal and masa and tanggal > masa[0].last_day:
        identitas.findings.warn(
            "BUKU-40",
            f"Tanggal laporan pelaksanaan {print_date(tanggal)} jatuh sesudah bulan pertama masa pelaksanaan, "
            f"{masa[0].nama}.",
            "Periksa tanggalnya; Laporan Pelaksanaan SKM memuat rencana sebelum RTL dilaksanakan.",
            identitas.place("Tanggal laporan pelaksanaan"),
        )
    return tanggal
