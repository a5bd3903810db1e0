"""The parts of the regulation as rows of text: a head, then one row an entry, its source at the end."""

from collections.abc import Iterator
from fractions import Fraction

from siklus.core.aturan import Aturan
from siklus.core.aturan.model import Ambang
from siklus.core.rounding import print_count, print_number
from siklus.core.survei.periode import print_date

Row = tuple[str, ...]


def rows_of(part: str, law: Aturan) -> tuple[Row, ...]:
    """One part, its head first."""
    return tuple(_ROWS[part](law))


def _unsur(law: Aturan) -> Iterator[Row]:
    yield "kunci", "peraturan", "kuesioner", "nama", "alias"
    for unsur in law.unsur:
        orders = (str(unsur.urutan_peraturan), str(unsur.urutan_kuesioner))
        yield unsur.key, *orders, unsur.nama, "; ".join(unsur.alias)


def _kuesioner(law: Aturan) -> Iterator[Row]:
    yield "nomor", "unsur", "pertanyaan", "pilihan 1 / 2 / 3 / 4"
    for number, item in enumerate(law.kuesioner, 1):
        yield str(number), item.unsur, item.teks, " / ".join(item.pilihan)


def _mutu(law: Aturan) -> Iterator[Row]:
    yield "mulai nilai", "mutu", "kinerja", "persepsi"
    for pita in law.pita:
        yield print_number(pita.bawah), pita.huruf, pita.kinerja, str(pita.persepsi)


def _sampel(law: Aturan) -> Iterator[Row]:
    yield "populasi", "sampel"
    for population, sample in law.sampel.tabel:
        yield print_count(population), print_count(sample)


def _profil(law: Aturan) -> Iterator[Row]:
    yield "kolom", "nama", "nilai"
    for dimensi in law.dimensi:
        yield dimensi.kunci, dimensi.nama, "; ".join(printed for _, printed in dimensi.nilai)


def _laporan(law: Aturan) -> Iterator[Row]:
    yield "laporan", "bagian", "judul", "bentuk"
    for kind, parts in law.laporan.items():
        for part in parts:
            yield kind, part.kunci, part.judul, ", ".join(part.bentuk)


def _evaluasi(law: Aturan) -> Iterator[Row]:
    yield "penilaian", "batas", "skor", "arti"
    yield from (("PEKPPP persentase", *_step(step)) for step in law.pekppp_persentase)
    for speed in law.pekppp_kecepatan:
        yield "PEKPPP kecepatan", f"≤ {speed.bulan} bulan", str(speed.skor), "seluruh RTL selesai"
    yield from (("ZI frekuensi", *_step(step)) for step in law.zi_frekuensi)


def _step(step: Ambang) -> Row:
    return f"{'>' if step.eksklusif else '≥'} {_short(step.bawah)}", _short(step.skor), step.arti


def _short(value: Fraction) -> str:
    return print_number(value).removesuffix(",00")


def _dasar_hukum(law: Aturan) -> Iterator[Row]:
    yield "kunci", "judul", "berlaku sejak", "sampai", "sumber"
    for basis in law.dasar_hukum:
        until = print_date(basis.berlaku_sampai) if basis.berlaku_sampai else "sekarang"
        yield basis.kunci, basis.lengkap, print_date(basis.berlaku_sejak), until, basis.sumber


def _sumber(law: Aturan) -> Iterator[Row]:
    yield "tentang", "keyakinan", "sumber"
    for citation in law.kutipan:
        yield citation.butir, _CONFIDENCE[citation.keyakinan], citation.sumber


_CONFIDENCE = {"S": "terlihat", "M": "ingatan", "C": "hitungan"}
_ROWS = {
    "unsur": _unsur,
    "kuesioner": _kuesioner,
    "mutu": _mutu,
    "sampel": _sampel,
    "profil": _profil,
    "laporan": _laporan,
    "evaluasi": _evaluasi,
    "dasar-hukum": _dasar_hukum,
    "sumber": _sumber,
}
