"""Letters against values."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from siklus.core.aturan import Aturan
from siklus.core.indeks.hasil import Mutu
from siklus.core.indeks.skala import CONVERSION, HIGHEST_IKM, LOWEST_IKM
from siklus.core.indeks.tercetak import Tercetak, possible_mutu_of_ikm, possible_mutu_of_nrr
from siklus.core.periksa.kaidah import kaidah
from siklus.core.periksa.klaim.bilangan import Bilangan
from siklus.core.periksa.klaim.laporan import Klaim
from siklus.core.periksa.klaim.nilai import KlaimMutu
from siklus.core.periksa.temuan import IsiTemuan, Lokasi, Tingkat, lokasi_of
from siklus.core.rounding import print_number

FEWEST_OLD = 2
"""One letter may be a slip; two that only the bands of 2004 explain, or two of their lines, are those bands."""


@dataclass(frozen=True, slots=True)
class _Bernilai:
    """A legible value on its scale with a letter beside it; `skala` is what takes it to 25–100."""

    nama: str
    angka: Bilangan
    tercetak: Tercetak
    skala: int
    mutu: KlaimMutu

    def possible(self, aturan: Aturan) -> tuple[Mutu, ...]:
        """The letters that the printed value can have had."""
        if self.skala == CONVERSION:
            return possible_mutu_of_nrr(self.tercetak, aturan)
        return possible_mutu_of_ikm(self.tercetak, aturan)

    def fits(self, aturan: Aturan) -> bool:
        """Whether the letter and the word, as far as printed, can both be right."""
        possible = self.possible(aturan)
        return self.mutu.huruf in {"", *(mutu.huruf for mutu in possible)} and self.mutu.kinerja in {
            "",
            *(mutu.kinerja for mutu in possible),
        }


@kaidah("IKM-01", "mutu-tidak-cocok", Tingkat.KESALAHAN)
def mutu_tidak_cocok(klaim: Klaim, aturan: Aturan) -> Iterator[IsiTemuan]:
    """Huruf atau kategori mutu tidak cocok dengan nilainya.

    Mengapa: Huruf mutu ditetapkan oleh nilai konversi, bukan dipilih. Huruf yang salah mengubah cara orang membaca
    kinerja, dan biasanya tersalin dari periode lalu atau dari unsur lain.

    Contoh: NRR 3,76 diberi huruf B, padahal 3,76 × 25 = 94,00 terletak pada selang A.

    Sebaiknya: Pakai huruf menurut selang nilai konversi. Nilai yang tercetak tepat di tepi selang (2,60, 3,06, atau
    3,53) boleh memakai salah satu dari dua huruf.

    Rujukan: PermenPANRB 14/2017, tabel nilai persepsi, nilai interval, dan mutu pelayanan.
    """
    bernilai = _bernilai(klaim)
    if not _all_old(bernilai, aturan):
        yield from (_mismatch(item, aturan) for item in bernilai if not item.fits(aturan))


@kaidah("IKM-02", "selang-mutu-lama", Tingkat.KESALAHAN)
def selang_mutu_lama(klaim: Klaim, aturan: Aturan) -> Iterator[IsiTemuan]:
    """Huruf mutu dibaca dari selang tahun 2004.

    Mengapa: Selang Keputusan MenPAN 25/2004 (A sejak 81,26) sudah tidak berlaku. Dengan selang itu huruf menjadi lebih
    tinggi daripada yang sah.

    Contoh: IKM 84,10 diberi huruf A; menurut selang yang berlaku hurufnya B.

    Sebaiknya: Baca huruf dari tabel PermenPANRB 14/2017: A sejak 88,31, B sejak 76,61, C sejak 65,00.

    Rujukan: PermenPANRB 14/2017, tabel nilai interval; Keputusan MenPAN KEP/25/M.PAN/2/2004 (sudah dicabut).
    """
    bernilai = _bernilai(klaim)
    for item in bernilai if _all_old(bernilai, aturan) else ():
        if not item.fits(aturan):
            isi = _mismatch(item, aturan)
            yield replace(isi, sebab=f"{isi.sebab} Semua huruf laporan ini cocok dengan selang tahun 2004.")
    printed = tuple(_old_intervals(klaim, aturan))
    if len(printed) >= FEWEST_OLD:
        yield IsiTemuan(
            "Laporan mencetak tabel selang mutu tahun 2004.",
            "Pakai tabel selang PermenPANRB 14/2017.",
            "Selang itu sudah tidak berlaku.",
            printed,
        )


def _old_intervals(klaim: Klaim, aturan: Aturan) -> Iterator[Lokasi]:
    """Every line that prints both the beginning of an old band and a range."""
    old = "|".join(re.escape(print_number(band.bawah)) for band in aturan.pita_lama if band.bawah > LOWEST_IKM)
    pattern = re.compile(rf"(?<!\d)(?:{old.replace(',', '[.,]')})\s*(?:[-–—]|s\.?d\.?|sampai)")
    for page in klaim.reading.pages:
        yield from (lokasi_of(line, found[0]) for line in page.lines if (found := pattern.search(line.text)))


def _all_old(bernilai: Sequence[_Bernilai], aturan: Aturan) -> bool:
    """Whether the bands of 2004 explain every letter, and today's leave more than one unexplained."""
    old = replace(aturan, pita=aturan.pita_lama)
    wrong = sum(not item.fits(aturan) for item in bernilai)
    return wrong >= FEWEST_OLD and all(item.fits(old) for item in bernilai)


def _bernilai(klaim: Klaim) -> tuple[_Bernilai, ...]:
    """Every such value, of all periods and services: a letter must always fit."""
    nilai = ((item.nama.teks, item.angka or item.kolom.get("konversi"), item.mutu) for item in klaim.hasil.nilai)
    indeks = (("IKM", item.angka, item.mutu) for item in klaim.hasil.indeks)
    return tuple(
        _Bernilai(nama, angka, tercetak, skala, mutu)
        for nama, angka, mutu in (*nilai, *indeks)
        if mutu is not None
        and angka is not None
        and (tercetak := angka.tercetak) is not None
        and (skala := CONVERSION if tercetak.nilai * CONVERSION <= HIGHEST_IKM else 1)
        and LOWEST_IKM <= tercetak.nilai * skala <= HIGHEST_IKM
    )


def _mismatch(item: _Bernilai, aturan: Aturan) -> IsiTemuan:
    possible = item.possible(aturan)
    letters = " atau ".join(mutu.huruf for mutu in possible)
    value = item.angka.teks
    if item.skala == CONVERSION:
        value = f"{value} × {CONVERSION} = {print_number(item.tercetak.nilai * CONVERSION)}"
    return IsiTemuan(
        f"{item.nama} bernilai {item.angka.teks} diberi mutu {_said(item.mutu)}.",
        f"Seharusnya {' atau '.join(f'{mutu.huruf} ({mutu.kinerja})' for mutu in possible)}.",
        f"{value} terletak pada selang {letters}.",
        tuple(dict.fromkeys((item.mutu.lokasi, item.angka.lokasi))),
    )


def _said(mutu: KlaimMutu) -> str:
    return f"{mutu.huruf} ({mutu.kinerja})" if mutu.huruf and mutu.kinerja else mutu.huruf or mutu.kinerja
