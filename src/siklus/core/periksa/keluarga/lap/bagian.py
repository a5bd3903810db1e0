"""Parts that a report of its kind must have."""

from collections.abc import Iterator

from siklus.core.aturan import Aturan
from siklus.core.aturan.model import Bagian
from siklus.core.periksa.isi_laporan import tells
from siklus.core.periksa.jenis_laporan import find_bentuk, find_jenis, is_form, is_sheet
from siklus.core.periksa.kaidah import kaidah
from siklus.core.periksa.klaim.laporan import Klaim
from siklus.core.periksa.susunan_laporan import beginning, find_bab, has_words
from siklus.core.periksa.temuan import IsiTemuan, Lokasi, Tingkat

_FEWEST_CHAPTERS = 3
_NAMES = {"pelaksanaan": "laporan pelaksanaan SKM", "tindak-lanjut": "laporan tindak lanjut SKM"}


@kaidah("LAP-01", "bagian-tidak-ada", Tingkat.PERINGATAN)
def bagian_tidak_ada(klaim: Klaim, aturan: Aturan) -> Iterator[IsiTemuan]:
    """Bab atau bagian utama laporan tidak ada.

    Mengapa: Laporan dinilai menurut bagiannya. Bagian yang tidak ada dianggap tidak dikerjakan.

    Contoh: Laporan tindak lanjut tanpa bab kesimpulan.

    Sebaiknya: Tambahkan bagian itu, atau beri judul yang menyebut isinya.

    Rujukan: Templat Laporan Pelaksanaan SKM Kementerian PANRB; susunan laporan dalam data Siklus (rujukan Aturan).
    """
    for part, place, kind in _missing(klaim, aturan):
        if part.kunci.isdecimal() or (kind == "pelaksanaan" and _is_of_template(part, klaim, aturan, kind)):
            yield _found(part, place, kind)


@kaidah("LAP-02", "subbab-tidak-ada", Tingkat.SARAN)
def subbab_tidak_ada(klaim: Klaim, aturan: Aturan) -> Iterator[IsiTemuan]:
    """Subbab yang lazim dalam laporan sejenis tidak ada.

    Mengapa: Pembaca mencari dasar hukum, metode, atau evaluasi pada subbabnya.

    Contoh: Bab satu tanpa subbab Dasar Hukum.

    Sebaiknya: Tambahkan subbabnya, atau pastikan isinya ada di subbab lain.

    Rujukan: Templat Laporan Pelaksanaan SKM Kementerian PANRB; susunan laporan dalam data Siklus (rujukan Aturan).
    """
    for part, place, kind in _missing(klaim, aturan):
        if kind == "tindak-lanjut" and _is_of_template(part, klaim, aturan, kind):
            yield _found(part, place, kind)


def _is_section(part: Bagian) -> bool:
    return "." in part.kunci and part.kunci[0].isdecimal()


def _is_of_template(part: Bagian, klaim: Klaim, aturan: Aturan, kind: str) -> bool:
    """Whether a section belongs to a template of which most sections are there, so that another was left out."""
    sections = [section for section in aturan.laporan[kind] if _is_section(section)]
    return _is_section(part) and sum(_is_there(section, klaim) for section in sections) * 3 >= len(sections) * 2


def _missing(klaim: Klaim, aturan: Aturan) -> Iterator[tuple[Bagian, tuple[Lokasi, ...], str]]:
    """Each part that no heading and no entry of a list of contents names and no text tells, with the place before it.

    A report without chapters, or one that has fewer than half of them, is ordered in its own way; it is only asked how
    it ends.
    """
    kind, form = find_jenis(klaim), find_bentuk(klaim)
    parts = [part for part in aturan.laporan.get(kind or "", ()) if form in part.bentuk]
    chapters = [part for part in parts if part.kunci.isdecimal()]
    there = sum(_is_there(part, klaim) for part in chapters)
    if kind is None:
        return
    titles = find_bab(klaim) if is_form(klaim) else klaim.susunan.judul
    if is_form(klaim) or len(find_bab(klaim)) < _FEWEST_CHAPTERS or there * 2 < len(chapters):
        parts = chapters[-1:] if len(titles) >= _FEWEST_CHAPTERS and not is_sheet(klaim) else []
    place = beginning(klaim)
    for part in parts:
        found = _places(part, klaim)
        if not (_is_there(part, klaim) or tells(klaim, kind, part.kunci)):
            yield part, place, kind
        place = found[:1] or place


def _is_there(part: Bagian, klaim: Klaim) -> bool:
    return bool(_places(part, klaim)) or _is_listed(part, klaim)


def _places(part: Bagian, klaim: Klaim) -> tuple[Lokasi, ...]:
    return tuple(judul.teks.lokasi for judul in klaim.susunan.judul if _is(part, judul.teks.teks))


def _is_listed(part: Bagian, klaim: Klaim) -> bool:
    return any(_is(part, entry.text) for entry in klaim.reading.outline)


def _is(part: Bagian, title: str) -> bool:
    return any(has_words(title, words) for words in part.sebutan or (part.judul,))


def _found(part: Bagian, place: tuple[Lokasi, ...], kind: str) -> IsiTemuan:
    return IsiTemuan(
        f"Bagian {part.judul} tidak ditemukan.",
        "Tambahkan bagian itu, atau sebut isinya dalam judul.",
        f"Bagian itu ada dalam susunan {_NAMES[kind]}, sesudah bagian yang ditunjuk; apakah isinya di bagian lain?",
        place,
    )
