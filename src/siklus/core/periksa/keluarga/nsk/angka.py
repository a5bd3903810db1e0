"""Numbers in words, and changes that the values beside them contradict."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from siklus.core.aturan import Aturan
from siklus.core.periksa.kaidah import kaidah
from siklus.core.periksa.keluarga.nsk.arah import against_earlier, current_indeks
from siklus.core.periksa.klaim.bilangan_huruf import find_angka_huruf
from siklus.core.periksa.klaim.kalimat import Kalimat
from siklus.core.periksa.klaim.laporan import Klaim
from siklus.core.periksa.temuan import IsiTemuan, Lokasi, Tingkat
from siklus.core.rounding import print_number

MOST_PLACES = 4
_N = r"(\d{1,3}(?:[.,]\d{1,4})?)(?![\d/]|[.,]\d)"
_UP = r"meningkat|peningkatan|naik|kenaikan|bertambah"
_DOWN = r"menurun|penurunan|turun|berkurang"
_FROM_TO = re.compile(
    rf"\b(?P<arah>{_UP}|{_DOWN})\b(?P<antara>[^;]*?)\bdari\s+(?:[^;\d]{{0,60}}?|[^;]{{0,40}}?\b20\d\d\W+(?:[^;\d]{{0,30}}?)?)"
    rf"(?P<awal>{_N})[^;\d]{{0,60}}?\b(?:menjadi|ke|hingga)\b[^;\d]{{0,40}}?(?P<akhir>{_N})",
    re.IGNORECASE,
)
_THAN = re.compile(
    rf"(?P<akhir>{_N})[^;\d]{{0,60}}?\blebih\s+(?P<arah>tinggi|rendah|besar|kecil)\b\s+(?:dari|daripada|dibanding\w*)"
    rf"(?:[^;\d]|\b20\d\d\b){{0,80}}?(?P<awal>{_N})",
    re.IGNORECASE,
)
_BY = re.compile(rf"\b(?:sebesar|sebanyak|sejumlah)\s+{_N}\s*(?:poin|angka)?", re.IGNORECASE)
_NOT = re.compile(
    r"\b(?:tidak|belum|bukan|target\w*|diharapkan|agar|supaya|waktu|jam|menit|hari|keluhan|pengaduan)\b", re.IGNORECASE
)
_DOUBTFUL = re.compile(r"\d+\.\d{3}")
"""A thousand, or a value with three decimals: it cannot be told which."""


@dataclass(frozen=True, slots=True)
class _Nilai:
    """A printed value, exactly, with its decimals."""

    teks: str
    lokasi: Lokasi
    nilai: Fraction
    places: int


@kaidah("NSK-07", "angka-dan-huruf-berbeda", Tingkat.KESALAHAN)
def angka_dan_huruf_berbeda(klaim: Klaim, aturan: Aturan) -> Iterator[IsiTemuan]:  # noqa: ARG001 - every rule is given the law
    """Angka dan hurufnya tidak sama.

    Mengapa: Angka yang diulang dengan huruf harus sama. Bila berbeda, pembaca tidak tahu mana yang benar.

    Contoh: “57 (lima puluh enam) orang”.

    Sebaiknya: Cocokkan keduanya dengan data.

    Rujukan: Kaidah tata naskah dinas: bilangan yang diulang dengan huruf menyatakan nilai yang sama.
    """
    for ruas in klaim.susunan.ruas:
        for pair in find_angka_huruf(ruas.teks):
            if pair.angka != pair.huruf:
                yield IsiTemuan(
                    f"Tercetak {pair.teks}.",
                    "Cocokkan angka dan hurufnya dengan data.",
                    f"Hurufnya berarti {pair.huruf}, angkanya {pair.angka}.",
                    (ruas.lokasi(pair.start, pair.teks),),
                )


@kaidah("NSK-08", "arah-perubahan-keliru", Tingkat.KESALAHAN)
def arah_perubahan_keliru(klaim: Klaim, aturan: Aturan) -> Iterator[IsiTemuan]:  # noqa: ARG001 - as above
    """Kalimat menyebut naik atau turun, tetapi nilainya berkata lain.

    Mengapa: Arah perubahan dibaca pimpinan sebelum angkanya. Arah yang terbalik atau selisih yang salah menyesatkan.

    Contoh: “meningkat dari 85,20 menjadi 82,16”.

    Sebaiknya: Hitung selisih kedua nilai, lalu tulis arahnya.

    Rujukan: PermenPANRB 14/2017: hasil survei dibandingkan antarperiode untuk melihat kecenderungan.
    """
    now = current_indeks(klaim)
    for before, item in zip((None, *klaim.susunan.kalimat), klaim.susunan.kalimat, strict=False):
        told = False
        for pattern in (_FROM_TO, _THAN):
            for found in pattern.finditer(item.teks):
                told = True
                if not _NOT.search(item.teks[: found.end()]):
                    yield from _against_values(item, found)
        if now is not None and not told:
            beside = before if before is not None and before.placed is item.placed else None
            yield from against_earlier(item, beside, klaim, now)


def _against_values(item: Kalimat, found: re.Match[str]) -> Iterator[IsiTemuan]:
    first, last = (_number(item, found, name) for name in ("awal", "akhir"))
    if not first or not last:
        return
    up = re.fullmatch(rf"{_UP}|tinggi|besar", found["arah"], re.IGNORECASE) is not None
    change = last.nilai - first.nilai
    said = _BY.search(found.groupdict().get("antara") or "")
    if (change > 0) is not up or not change:
        yield _contradiction(item, found, (first, last), _direction(change))
    elif said is not None and abs(_value(said[1]) - abs(change)) > _unit(first) + _unit(last):
        yield _contradiction(item, found, (first, last), f"selisihnya {_plain(abs(change))}")


def _number(item: Kalimat, found: re.Match[str], name: str) -> _Nilai | None:
    text = found[name]
    if _DOUBTFUL.fullmatch(text):
        return None
    decimals = text.replace(",", ".").partition(".")[2]
    return _Nilai(text, item.lokasi(found.start(name), text), _value(text), len(decimals))


def _contradiction(item: Kalimat, found: re.Match[str], values: tuple[_Nilai, _Nilai], truth: str) -> IsiTemuan:
    first, last = values
    return IsiTemuan(
        f"Tercetak “{' '.join(found[0].split())}”.",
        "Perbaiki arah, selisih, atau nilainya.",
        f"Dari {first.teks} ke {last.teks}, {truth}.",
        tuple(dict.fromkeys((item.lokasi(found.start("arah"), found["arah"]), last.lokasi))),
    )


def _direction(change: Fraction) -> str:
    if not change:
        return "nilainya tetap"
    return "nilainya naik" if change > 0 else "nilainya turun"


def _unit(number: _Nilai) -> Fraction:
    return Fraction(1, 10**number.places)


def _value(text: str) -> Fraction:
    return Fraction(text.replace(",", "."))


def _plain(value: Fraction) -> str:
    return print_number(value, MOST_PLACES).rstrip("0").rstrip(",")
