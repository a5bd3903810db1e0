"""Every claim of one report, as plain values: what is asserted, exactly as printed, and where.

Nothing here judges. A claim that could not be read is left out or marked (`Bilangan.rusak`), never filled in.
"""

from dataclasses import dataclass, field

from siklus.core.periksa.klaim.bagian import Acuan, GrupBukti, JudulBagian, KlaimGambar, KlaimTabel
from siklus.core.periksa.klaim.bilangan import Ucapan
from siklus.core.periksa.klaim.identitas import KlaimHukum, KlaimKantor, KlaimPeriode, TandaTangan
from siklus.core.periksa.klaim.kalimat import Kalimat
from siklus.core.periksa.klaim.nilai import KlaimIndeks, KlaimNilai, KlaimPrioritas, TabelUnsur
from siklus.core.periksa.klaim.responden import KlaimJumlah, TabelProfil
from siklus.core.periksa.klaim.ruas import Ruas
from siklus.core.periksa.klaim.tindak_lanjut import (
    Alasan,
    BarisPemeliharaan,
    BarisRealisasi,
    BarisRencana,
    KlaimCapaian,
    SebutanRtl,
    Strategi,
)
from siklus.document.reading import Reading


@dataclass(frozen=True, slots=True)
class KlaimHasil:
    """What the report says of the survey's result: values by unsur, the index, who answered, what comes first."""

    tabel: tuple[TabelUnsur, ...] = ()
    nilai: tuple[KlaimNilai, ...] = ()
    indeks: tuple[KlaimIndeks, ...] = ()
    prioritas: tuple[KlaimPrioritas, ...] = ()
    jumlah: tuple[KlaimJumlah, ...] = ()
    profil: tuple[TabelProfil, ...] = ()


@dataclass(frozen=True, slots=True)
class KlaimTindakLanjut:
    """What the report says of the follow-up: planned, done, kept up, not done and why, and how it goes on."""

    rencana: tuple[BarisRencana, ...] = ()
    tanpa_rtl: tuple[Ucapan, ...] = ()
    """Unsur that the plan names without an activity beside them."""
    realisasi: tuple[BarisRealisasi, ...] = ()
    ulangan: tuple[BarisRealisasi, ...] = ()
    """Rows of further tables that tell the same RTL again, month by month, say."""
    pemeliharaan: tuple[BarisPemeliharaan, ...] = ()
    alasan: tuple[Alasan, ...] = ()
    strategi: tuple[Strategi, ...] = ()
    capaian: tuple[KlaimCapaian, ...] = ()
    sebutan: tuple[SebutanRtl, ...] = ()


@dataclass(frozen=True, slots=True)
class KlaimIdentitas:
    """Whose report it is, of which period, on what law, and who signs it."""

    kantor: tuple[KlaimKantor, ...] = ()
    periode: tuple[KlaimPeriode, ...] = ()
    hukum: tuple[KlaimHukum, ...] = ()
    tanda_tangan: tuple[TandaTangan, ...] = ()


@dataclass(frozen=True, slots=True)
class KlaimSusunan:
    """How the report is put together: headings, tables, figures, evidence groups, and what the text points at."""

    judul: tuple[JudulBagian, ...] = ()
    tabel: tuple[KlaimTabel, ...] = ()
    gambar: tuple[KlaimGambar, ...] = ()
    bukti: tuple[GrupBukti, ...] = ()
    acuan: tuple[Acuan, ...] = ()
    kalimat: tuple[Kalimat, ...] = ()
    ruas: tuple[Ruas, ...] = ()
    """Every stretch of words, sentences among them, made once: several rules read them all."""


@dataclass(frozen=True, slots=True)
class Klaim:
    """Everything that a report asserts, with the reading that it was taken from."""

    reading: Reading
    hasil: KlaimHasil = field(default_factory=KlaimHasil)
    tindak_lanjut: KlaimTindakLanjut = field(default_factory=KlaimTindakLanjut)
    identitas: KlaimIdentitas = field(default_factory=KlaimIdentitas)
    susunan: KlaimSusunan = field(default_factory=KlaimSusunan)
    pindaian: bool = False
    """Whether its words were recognised from pictures, whatever kind of file it is now."""
