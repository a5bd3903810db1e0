"""Numbers of chapters, sections and tables, and captions without a period."""

import re
from collections.abc import Iterator
from itertools import pairwise

from siklus.core.aturan import Aturan, normalise
from siklus.core.periksa.kaidah import kaidah
from siklus.core.periksa.klaim.bagian import KlaimTabel
from siklus.core.periksa.klaim.laporan import Klaim
from siklus.core.periksa.klaim.masa import find_periode_masa
from siklus.core.periksa.susunan_laporan import Bab, Subbab, find_bab, find_subbab, looks_like_bab
from siklus.core.periksa.temuan import IsiTemuan, Lokasi, Tingkat

_CONTINUED = re.compile(r"\b(?:lanjutan|sambungan)\b", re.IGNORECASE)
_PARTS = re.compile(r"(?:(\d{1,2})\.)?(\d{1,2})")
_ABOUT_A_PERIOD = re.compile(
    r"\b(?:hasil|nilai|IKM|NRR|SKM|indeks|rencana|realisasi|responden|karakteristik|profil|tindak\s+lanjut|prioritas|"
    r"pemeliharaan|strategi|capaian|rekapitulasi|rekap|jawaban|kuesioner\s+terkumpul|sebaran|survei|kepuasan|unsur|kegiatan|"
    r"program|keterlaksanaan|status|RTL)\b",
    re.IGNORECASE,
)
_OF_NO_PERIOD = re.compile(
    r"\b(?:batas|skala|interval|kriteria|krejcie|morgan|kuesioner|pertanyaan|definisi|tren|perbandingan|bobot|kategori\s+mutu|"
    r"persepsi|populasi|sampel|jadwal)\b",
    re.IGNORECASE,
)
_YEAR = re.compile(r"(?<!\d)(?:19|[2Z][0Oo])[\dOoIlSB]{2}\b")
"""A year, also as a scan misreads it."""


_LIKE_A_CAPTION = re.compile(r"\W*(?!tabel\b)[t7]\s?[a4]\s?[b8h6]\s?[e3c]\s?[l1I|i]?\b\s*\S", re.IGNORECASE)


@kaidah("LAP-05", "nomor-bab-rangkap", Tingkat.KESALAHAN)
def nomor_bab_rangkap(klaim: Klaim, aturan: Aturan) -> Iterator[IsiTemuan]:  # noqa: ARG001 - every rule is given the law
    """Nomor bab dipakai dua kali atau berjalan mundur.

    Mengapa: Rujukan ke bab itu menjadi tidak jelas.

    Contoh: BAB II Hasil, lalu BAB II Kesimpulan.

    Sebaiknya: Urutkan nomor bab, lalu perbarui daftar isi.

    Rujukan: Kaidah penyusunan laporan: bab bernomor urut.
    """
    for before, bab in _clean_pairs(klaim):
        if _number(bab) <= _number(before) and normalise(before.judul.teks.teks) != normalise(bab.judul.teks.teks):
            yield IsiTemuan(
                f"Tercetak {bab.judul.teks.lokasi.kutipan}.",
                f"Tulis nomor sesudah BAB {before.judul.nomor}.",
                f"Bab sebelumnya BAB {before.judul.nomor}.",
                (bab.judul.teks.lokasi, before.judul.teks.lokasi),
            )


@kaidah("LAP-06", "nomor-bagian-terlewat", Tingkat.PERINGATAN)
def nomor_bagian_terlewat(klaim: Klaim, aturan: Aturan) -> Iterator[IsiTemuan]:  # noqa: ARG001 - as above
    """Nomor bab atau subbab melompat, rangkap, atau tidak sesuai babnya.

    Mengapa: Nomor yang melompat menandakan bagian yang terhapus atau judul yang tidak bernomor.

    Contoh: Sesudah 2.2 langsung 2.4; atau subbab 2.1 di dalam BAB III.

    Sebaiknya: Periksa apakah ada bagian yang hilang, lalu urutkan nomornya.

    Rujukan: Kaidah penyusunan laporan: bab dan subbab bernomor urut.
    """
    for before, bab in _clean_pairs(klaim):
        if _number(bab) > _number(before) + 1 and not _between(klaim, before, bab):
            yield _skipped(bab.judul.teks.lokasi, before.judul.teks.lokasi, f"sesudah BAB {before.judul.nomor}")
    strangers = [section for section, _ in _strangers(klaim)]
    for section, di in _strangers(klaim):
        yield _skipped(section.judul.teks.lokasi, di.judul.teks.lokasi, f"di dalam {di.judul.teks.lokasi.kutipan}")
    for above, section in find_subbab(klaim):
        begins = section.nomor == 1 and not section.induk
        if above and section.nomor != above.nomor + 1 and not begins and section not in strangers:
            yield _skipped(section.judul.teks.lokasi, above.judul.teks.lokasi, f"sesudah {above.judul.nomor}")


@kaidah("LAP-07", "nomor-tabel-tidak-urut", Tingkat.PERINGATAN)
def nomor_tabel_tidak_urut(klaim: Klaim, aturan: Aturan) -> Iterator[IsiTemuan]:  # noqa: ARG001 - as above
    """Nomor tabel melompat, rangkap, atau mundur.

    Mengapa: Rujukan ke tabel menjadi tidak jelas, dan nomor yang hilang menandakan tabel yang terhapus.

    Contoh: Tabel 2.1, lalu Tabel 2.3.

    Sebaiknya: Urutkan nomor tabel, lalu perbarui daftar tabel dan rujukannya.

    Rujukan: Kaidah penyusunan laporan: tabel bernomor urut.
    """
    tables = [(tabel, _parts(tabel)) for tabel in klaim.susunan.tabel if not _CONTINUED.search(tabel.judul.teks)]
    numbered = [(tabel, parts) for tabel, parts in tables if parts]
    for (before, first), (tabel, second) in pairwise(numbered):
        same = first[0] == second[0]
        if second[1] > first[1] * same + 1 and _may_be_misread(klaim, before, tabel):
            continue
        repeated = tabel.nomor == before.nomor and normalise(tabel.judul.teks) == normalise(before.judul.teks)
        if (
            not repeated
            and not (same and second[1] == first[1] + 1)
            and (same or second[1] != 1 or second[0] < first[0])
        ):
            yield _skipped(tabel.judul.lokasi, before.judul.lokasi, f"sesudah Tabel {before.nomor}")


@kaidah("LAP-08", "judul-tabel-tanpa-periode", Tingkat.SARAN)
def judul_tabel_tanpa_periode(klaim: Klaim, aturan: Aturan) -> Iterator[IsiTemuan]:  # noqa: ARG001 - as above
    """Keterangan tabel tidak menyebut periodenya.

    Mengapa: Tabel sering disalin tersendiri. Tanpa periode, orang tidak tahu hasil kapan yang dibacanya.

    Contoh: “Tabel 2.1 Hasil SKM Semester I”, tanpa tahun.

    Sebaiknya: Sebutkan semester atau triwulan dan tahunnya.

    Rujukan: PermenPANRB 14/2017: hasil survei dilaporkan menurut periode survei.
    """
    # An office that dates no caption at all leaves that to its title: only one that dates others forgot it.
    dated = any(tabel.nomor and _YEAR.search(tabel.judul.teks) for tabel in klaim.susunan.tabel)
    for tabel in klaim.susunan.tabel:
        if not dated and not any(find_periode_masa(tabel.judul.teks)):
            continue
        about = _ABOUT_A_PERIOD.search(tabel.judul.teks) and not _OF_NO_PERIOD.search(tabel.judul.teks)
        if tabel.nomor and about and not _YEAR.search(tabel.judul.teks):
            yield IsiTemuan(
                f"Keterangan tercetak “{tabel.judul.lokasi.kutipan}”.",
                "Tambahkan periode dan tahunnya.",
                "Keterangan itu tidak menyebut tahun.",
                (tabel.judul.lokasi,),
            )


def _clean_pairs(klaim: Klaim) -> Iterator[tuple[Bab, Bab]]:
    """Neighbouring chapters whose numbers are both legible."""
    return ((one, two) for one, two in pairwise(find_bab(klaim)) if one.nomor is not None and two.nomor is not None)


def _number(bab: Bab) -> int:
    return bab.nomor or 0


def _between(klaim: Klaim, before: Bab, bab: Bab) -> bool:
    """Whether a line between two chapters begins like another one, which the reader could not make out."""
    return any(map(looks_like_bab, _lines_between(klaim, before.judul.teks.lokasi, bab.judul.teks.lokasi)))


def _may_be_misread(klaim: Klaim, before: KlaimTabel, tabel: KlaimTabel) -> bool:
    """Whether a line between two captions begins like one whose words a scan damaged."""
    return any(map(_LIKE_A_CAPTION.match, _lines_between(klaim, before.judul.lokasi, tabel.judul.lokasi)))


def _lines_between(klaim: Klaim, first: Lokasi, last: Lokasi) -> Iterator[str]:
    lines = (line for page in klaim.reading.pages for line in page.lines)
    ends = [(place.halaman or 0, place.baris) for place in (first, last)]
    return (line.text for line in lines if ends[0] < (line.place.page or 0, line.place.line) < ends[1])


def _strangers(klaim: Klaim) -> tuple[tuple[Subbab, Bab], ...]:
    """The sections of chapters all of whose sections are numbered for another chapter, with these chapters."""
    pairs = ((section, section.di) for _, section in find_subbab(klaim) if section.induk.isdecimal())
    sections = [(section, di) for section, di in pairs if di and di.nomor]
    own = {id(di.judul) for section, di in sections if int(section.induk) == di.nomor}
    return tuple((section, di) for section, di in sections if id(di.judul) not in own)


def _parts(tabel: KlaimTabel) -> tuple[int, int] | None:
    """The chapter (0 when there is none) and the number of a table; None for an annex's or an unnumbered one."""
    found = _PARTS.fullmatch(tabel.nomor)
    return (int(found[1] or 0), int(found[2])) if found else None


def _skipped(place: Lokasi, before: Lokasi, text: str) -> IsiTemuan:
    return IsiTemuan(
        f"Tercetak {place.kutipan}.",
        "Periksa apakah ada yang hilang, lalu urutkan nomornya.",
        f"Nomor itu tercetak {text}.",
        (place, before),
    )
