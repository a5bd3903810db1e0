"""Printed lists of contents, tables and figures against what the report has."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from siklus.core.aturan import Aturan, normalise
from siklus.core.periksa.kaidah import kaidah
from siklus.core.periksa.klaim.bagian import JudulBagian
from siklus.core.periksa.klaim.bilangan import Ucapan
from siklus.core.periksa.klaim.laporan import Klaim
from siklus.core.periksa.klaim.susunan import bare_number
from siklus.core.periksa.pindaian import fold
from siklus.core.periksa.susunan_laporan import is_title
from siklus.core.periksa.temuan import IsiTemuan, Lokasi, Tingkat, lokasi_of
from siklus.document.blocks import ContentsKind
from siklus.document.reading import OutlineEntry

_NAMES: dict[ContentsKind, str] = {
    "headings": "Daftar isi",
    "tables": "Daftar tabel",
    "figures": "Daftar gambar",
}
_SMALL_WORDS = frozenset({"di", "ke", "pada", "dari", "yang", "untuk", "oleh", "dengan"})
_BESIDES = 12
"""Signs of a number and a page beside a title in a list of contents."""
_FEWEST_ENTRIES = 3
_FEWEST_FIGURES = 2
_DEEPEST = 2


@dataclass(frozen=True, slots=True)
class _Isi:
    """What stands in the report: its bare number, its title and the number printed on its page."""

    nomor: str
    judul: Ucapan
    halaman: str
    tingkat: int = 1


@kaidah("LAP-03", "daftar-isi-tidak-cocok", Tingkat.PERINGATAN)
def daftar_isi_tidak_cocok(klaim: Klaim, aturan: Aturan) -> Iterator[IsiTemuan]:  # noqa: ARG001 - every rule is given the law
    """Daftar isi tidak cocok dengan judul bab dan subbab.

    Mengapa: Daftar isi yang tidak diperbarui membuat pembaca tidak menemukan bagian yang dicari.

    Contoh: Subbab 2.4 ada di dalam laporan, tetapi tidak ada di daftar isi.

    Sebaiknya: Perbarui daftar isi sesudah semua judul selesai.

    Rujukan: Kaidah penyusunan laporan: daftar isi memuat semua bab dan subbab dengan judul yang sama.
    """
    titles = [
        _Isi(judul.nomor, judul.teks, judul.halaman, judul.tingkat)
        for judul in klaim.susunan.judul
        if judul.nomor and judul.tingkat <= _DEEPEST and is_title(judul)
    ]
    yield from _compare(klaim, "headings", titles)


@kaidah("LAP-04", "halaman-daftar-isi-salah", Tingkat.PERINGATAN)
def halaman_daftar_isi_salah(klaim: Klaim, aturan: Aturan) -> Iterator[IsiTemuan]:  # noqa: ARG001 - as above
    """Nomor halaman di daftar isi berbeda dengan halaman judulnya.

    Mengapa: Nomor halaman bergeser bila daftar isi dibuat sebelum laporan selesai.

    Contoh: Daftar isi menyebut Bab III di halaman 16; judulnya tercetak di halaman 18.

    Sebaiknya: Perbarui nomor halaman daftar isi.

    Rujukan: Kaidah penyusunan laporan: daftar isi menunjuk halaman yang tercetak.
    """
    titles = {_key(judul.nomor, judul.teks.teks): judul for judul in reversed(klaim.susunan.judul) if is_title(judul)}
    pairs = [(entry, titles.get(_key(bare_number(entry.number), entry.text))) for entry in _entries(klaim, "headings")]
    known = [(entry, judul) for entry, judul in pairs if judul and judul.halaman and entry.page]
    wrong = [(entry, judul) for entry, judul in known if entry.page.casefold() != judul.halaman.casefold()]
    for entry, judul in wrong if len(wrong) < len(known) else ():
        yield IsiTemuan(
            f"Daftar isi menyebut {entry.text} di halaman {entry.page}.",
            f"Tulis halaman {judul.halaman}.",
            f"Judulnya tercetak di halaman {judul.halaman}.",
            (lokasi_of(entry.line), judul.teks.lokasi),
        )


@kaidah("LAP-14", "daftar-tabel-tidak-cocok", Tingkat.PERINGATAN)
def daftar_tabel_tidak_cocok(klaim: Klaim, aturan: Aturan) -> Iterator[IsiTemuan]:  # noqa: ARG001 - as above
    """Daftar tabel atau daftar gambar tidak cocok dengan keterangannya.

    Mengapa: Keterangan yang diubah di satu tempat saja membuat pembaca ragu tabel mana yang dimaksud.

    Contoh: Daftar tabel menyebut “Hasil SKM Semester II”, keterangan tabelnya “Hasil SKM Semester I”.

    Sebaiknya: Perbarui daftar sesudah semua keterangan selesai.

    Rujukan: Kaidah penyusunan laporan: daftar tabel dan daftar gambar memuat keterangan yang sama.
    """
    tables = [_Isi(tabel.nomor, tabel.judul, tabel.halaman) for tabel in klaim.susunan.tabel if tabel.nomor]
    figures = [_Isi(gambar.nomor, gambar.judul, gambar.halaman) for gambar in klaim.susunan.gambar if gambar.nomor]
    yield from _compare(klaim, "tables", tables)
    yield from _compare(klaim, "figures", figures)


@kaidah("LAP-15", "daftar-gambar-tidak-ada", Tingkat.SARAN)
def daftar_gambar_tidak_ada(klaim: Klaim, aturan: Aturan) -> Iterator[IsiTemuan]:  # noqa: ARG001 - as above
    """Laporan bergambar tidak punya daftar gambar.

    Mengapa: Bukti dukung dicari lewat nomor gambarnya.

    Contoh: Dua puluh lima gambar bernomor di lampiran, hanya ada daftar isi dan daftar tabel.

    Sebaiknya: Tambahkan daftar gambar dengan nomor, keterangan, dan halaman.

    Rujukan: Susunan laporan dalam data Siklus (rujukan Aturan).
    """
    figures = [gambar for gambar in klaim.susunan.gambar if gambar.nomor]
    listed = any(normalise(judul.teks.teks) == "daftar gambar" for judul in klaim.susunan.judul)
    if len(figures) >= _FEWEST_FIGURES and klaim.reading.outline and not listed and not _entries(klaim, "figures"):
        last = klaim.reading.outline[-1].line
        yield IsiTemuan(
            "Daftar gambar tidak ditemukan.",
            "Tambahkan daftar gambar sesudah daftar yang lain.",
            f"Laporan memuat {len(figures)} gambar bernomor.",
            (lokasi_of(last), figures[0].judul.lokasi),
        )


def _entries(klaim: Klaim, kind: ContentsKind) -> list[OutlineEntry]:
    return [entry for entry in klaim.reading.outline if entry.kind == kind]


def _key(nomor: str, judul: str) -> tuple[str, str]:
    """A numbered title is known by its number, another by its words."""
    return (nomor.casefold(), "") if nomor else ("", normalise(judul))


def _compare(klaim: Klaim, kind: ContentsKind, titles: Sequence[_Isi]) -> Iterator[IsiTemuan]:
    """What a list lacks, has too much, or calls by another title; nothing where too little of it was read."""
    entries, name = _entries(klaim, kind), _NAMES[kind]
    numbered = {bare_number(entry.number).casefold(): entry for entry in entries if entry.number}
    if len(numbered) < min(_FEWEST_ENTRIES, len(titles)) or not titles:
        return
    listed = {fold(entry.text) for entry in entries}
    deepest = max(nomor.count(".") for nomor in numbered)
    for isi in titles:
        entry = numbered.get(isi.nomor.casefold())
        if (
            entry is None
            and isi.nomor.count(".") <= deepest
            and not (fold(isi.judul.teks) in listed or _is_listed(isi, klaim))
        ):
            yield _lacks(isi, name, lokasi_of(entries[0].line))
        elif entry is not None and not _same_title(entry.text, isi.judul.teks):
            yield _otherwise(entry, isi, name)
    for entry in entries:
        judul = _renamed(entry, klaim) if kind == "headings" and not entry.number else None
        if judul is not None:
            yield _otherwise(entry, _Isi("", judul.teks, judul.halaman), name)
    present = {isi.nomor.casefold() for isi in titles}
    for nomor, entry in numbered.items():
        if nomor not in present and not _printed_elsewhere(entry, klaim):
            yield _too_much(entry, name)


def _renamed(entry: OutlineEntry, klaim: Klaim) -> JudulBagian | None:
    """The heading that an entry without a number means by another title: it begins alike, and nothing lists it."""
    listed = {fold(other.text) for other in klaim.reading.outline}
    first = normalise(entry.text).split()[:1]
    if not first or _printed_elsewhere(entry, klaim):
        return None
    free = (judul for judul in klaim.susunan.judul if not judul.nomor and fold(judul.teks.teks) not in listed)
    return next((judul for judul in free if normalise(judul.teks.teks).split()[:1] == first), None)


def _is_listed(isi: _Isi, klaim: Klaim) -> bool:
    """Whether another line holds little more than the title: an entry that the reader could not make out."""
    title, own = fold(isi.judul.teks), isi.judul.lokasi
    lines = (line for page in klaim.reading.pages for line in page.lines)
    others = (fold(line.text) for line in lines if (line.place.page, line.place.line) != (own.halaman, own.baris))
    return any(title in text and len(text) <= len(title) + _BESIDES for text in others)


def _printed_elsewhere(entry: OutlineEntry, klaim: Klaim) -> bool:
    """Whether a line outside the lists prints the number or the title: the reader may only have missed it."""
    listed = {item.line.place for item in klaim.reading.outline}
    lines = (line for page in klaim.reading.pages for line in page.lines if line.place not in listed)
    label = re.compile(rf"(?<![\w.]){_spaced(entry.number) or '(?!)'}(?!\s?[.\d]\d|\d)", re.IGNORECASE)
    title = normalise(entry.text)
    return any(label.search(line.text) or (title and title in normalise(line.text)) for line in lines)


def _spaced(number: str) -> str:
    """A printed number as a pattern, whatever blanks stand between its parts."""
    return r"\s*".join(re.escape(part) for part in re.findall(r"\w+|[^\w\s]", number))


def _same_title(listed: str, printed: str) -> bool:
    """Whether a listed title is the printed one, or as much of it as the list shows."""
    one, other = _without_small_words(listed), _without_small_words(printed)
    return fold(one) == fold(other) or not one or not other or one.startswith(other) or other.startswith(one)


def _without_small_words(title: str) -> str:
    """A title without the words that captions side by side lose to each other when a page is read."""
    return " ".join(word for word in normalise(title).split() if word not in _SMALL_WORDS)


def _lacks(isi: _Isi, name: str, listed: Lokasi) -> IsiTemuan:
    return IsiTemuan(
        f"{isi.judul.lokasi.kutipan} tidak ada di {name.lower()}.",
        f"Perbarui {name.lower()}.",
        "Judul itu tercetak di dalam laporan.",
        (isi.judul.lokasi, listed),
    )


def _otherwise(entry: OutlineEntry, isi: _Isi, name: str) -> IsiTemuan:
    return IsiTemuan(
        f"{name} menyebut “{entry.text}”, judulnya “{isi.judul.teks}”.",
        "Samakan keduanya.",
        f"Keduanya bernomor {isi.nomor}." if isi.nomor else "Keduanya tanpa nomor, dan kata pertamanya sama.",
        (isi.judul.lokasi, lokasi_of(entry.line)),
    )


def _too_much(entry: OutlineEntry, name: str) -> IsiTemuan:
    return IsiTemuan(
        f"{name} menyebut {entry.number} {entry.text}.",
        f"Perbarui {name.lower()}, atau tambahkan bagiannya.",
        "Judul itu tidak ditemukan di dalam laporan.",
        (lokasi_of(entry.line),),
    )
