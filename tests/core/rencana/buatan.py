"""Plans and indices made for tests, whole and right unless a test says otherwise."""

from collections.abc import Mapping
from datetime import date
from fractions import Fraction

from siklus.core.aturan import aturan
from siklus.core.indeks.hasil import Indeks, Mutu, NilaiUnsur, Selang
from siklus.core.rencana.rtl import KeputusanPrioritas, Rencana, Rtl
from siklus.core.survei.periode import Bulan, JenisPeriode, Periode

ATURAN = aturan(date(2025, 6, 30))
SEMESTER_I = Periode(JenisPeriode.SEMESTER, 2025, 1)
JUL, AGU, SEP, OKT, NOV, DES = MASA = SEMESTER_I.next.months
BAIK = Mutu("B", "Baik")
SUBBAGIAN = ("Subbagian Data", "Subbagian Keuangan", "Subbagian Hukum")
NRR = {
    "persyaratan": "3.27",
    "prosedur": "3.33",
    "waktu": "3.25",
    "biaya": "4",
    "produk": "3.31",
    "kompetensi": "3.30",
    "perilaku": "3.33",
    "sarana": "3.89",
    "pengaduan": "3.76",
}


def make_indeks(nrr: Mapping[str, str], half_width: str = "") -> Indeks:
    """An index of these NRR, in the order given; with `half_width`, intervals that wide to either side."""
    share = Fraction(1, len(nrr))
    unsur = tuple(_nilai(key, Fraction(value), share, half_width) for key, value in nrr.items())
    return Indeks(unsur, sum((item.tertimbang for item in unsur), Fraction(0)) * 25, BAIK, n=100)


def _nilai(key: str, nrr: Fraction, share: Fraction, half_width: str) -> NilaiUnsur:
    around = Selang(nrr - Fraction(half_width), nrr + Fraction(half_width)) if half_width else None
    return NilaiUnsur(key, ATURAN.unsur_of(key).nama, nrr, nrr * share, BAIK, n=100, selang=around)


def make_rtl(  # noqa: PLR0913 - a whole RTL, of which each test changes what it is about
    rtl_id: str = "R-1",
    unsur: str = "waktu",
    *,
    kegiatan: str = "",
    bulan: tuple[Bulan, ...] = (OKT,),
    penanggung_jawab: tuple[str, ...] = ("Subbagian Data",),
    indikator: str = "Waktu layanan tercatat",
    target: str = "Setiap hari kerja",
    asal: str = "",
) -> Rtl:
    """An RTL that nothing is wrong with."""
    return Rtl(rtl_id, unsur, kegiatan or f"Kegiatan {rtl_id}", bulan, penanggung_jawab, indikator, target, asal=asal)


WAKTU = make_rtl("R-1", "waktu")
PERSYARATAN = make_rtl("R-2", "persyaratan")
KOMPETENSI = make_rtl("R-3", "kompetensi", bulan=(OKT, NOV, DES))


def make_rencana(*rtl: Rtl, masa: tuple[Bulan, ...] = MASA, disetujui: date | None = None) -> Rencana:
    """A plan for the three lowest of NRR; without RTL given, one for each."""
    prioritas = KeputusanPrioritas(("waktu", "persyaratan", "kompetensi"))
    return Rencana(masa, prioritas, rtl or (WAKTU, PERSYARATAN, KOMPETENSI), disetujui)
