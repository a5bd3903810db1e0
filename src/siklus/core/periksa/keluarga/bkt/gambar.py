"""Figures: numbered without gaps and doubles, there when cited, shown once, with whole captions."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from siklus.core.aturan import Aturan, normalise
from siklus.core.periksa.kaidah import kaidah
from siklus.core.periksa.klaim.bagian import KlaimGambar
from siklus.core.periksa.klaim.bilangan import Ucapan
from siklus.core.periksa.klaim.bukti.kutipan import numbers_of
from siklus.core.periksa.klaim.laporan import Klaim
from siklus.core.periksa.rtl_laporan import sebut
from siklus.core.periksa.temuan import IsiTemuan, Tingkat
from siklus.document.blocks import Paragraph

_GLUED = re.compile(r"\W*Gambar\s*(\d{1,3}(?:\.\d{1,2})?)", re.IGNORECASE)
_CUT = re.compile(
    r"\b(?:dan|atau|serta|yang|untuk|dengan|pada|di|ke|dari|dalam|oleh|sebagai|agar|guna|terhadap|tentang|mengenai|bahwa|karena"
    r"|(?:sebagai|dalam)\s+(?:upaya|rangka|bentuk))[\s,]*$",
    re.IGNORECASE,
)


def _numbered(klaim: Klaim) -> tuple[KlaimGambar, ...]:
    return tuple(gambar for gambar in klaim.susunan.gambar if gambar.nomor)


def _elsewhere(klaim: Klaim) -> set[str]:
    """Numbers of captions that were not read as such: inside a neighbour's caption, or a paragraph "Gambar4 Loket"."""
    captions = {nomor for gambar in klaim.susunan.gambar for nomor in numbers_of(gambar.judul.teks, "gambar")}
    texts = (placed.text for placed in klaim.reading.blocks if isinstance(placed.block, Paragraph))
    return captions | {found[1] for text in texts if (found := _GLUED.match(text)) is not None}


def _whole(numbers: Sequence[str]) -> list[tuple[str, int]]:
    """Each number's chapter ("" for none) and its last part: ("4", 2) of "4.2"."""
    parts = (number.rpartition(".") for number in numbers)
    return [(chapter, int(last)) for chapter, _, last in parts if last.isdigit()]


@kaidah("BKT-07", "gambar-tidak-ada", Tingkat.KESALAHAN)
def gambar_tidak_ada(klaim: Klaim, aturan: Aturan) -> Iterator[IsiTemuan]:  # noqa: ARG001 - every rule is given the law
    """Laporan menunjuk gambar yang tidak ada.

    Mengapa: Bukti yang ditunjuk tidak dapat ditemukan pembaca.

    Contoh: Kolom dokumentasi menulis “Gambar 12”, padahal gambar terakhir adalah Gambar 9.

    Sebaiknya: Tambahkan gambarnya, atau perbaiki nomor yang ditunjuk.

    Rujukan: PermenPANRB 14/2017, tindak lanjut hasil survei.
    """
    known = _whole([*(gambar.nomor for gambar in klaim.susunan.gambar if gambar.nomor), *_elsewhere(klaim)])
    last = dict(sorted(known))
    for acuan in klaim.susunan.acuan if known else ():
        for chapter, number in _whole([acuan.nomor]) if acuan.jenis == "gambar" else ():
            if number > last.get(chapter, number):
                yield IsiTemuan(
                    f"Laporan menunjuk Gambar {acuan.nomor}.",
                    "Tambahkan gambarnya, atau perbaiki nomor yang ditunjuk.",
                    f"Gambar terakhir adalah Gambar {_print(chapter, last[chapter])}.",
                    (acuan.teks.lokasi,),
                )


@kaidah("BKT-08", "nomor-gambar-lompat", Tingkat.PERINGATAN)
def nomor_gambar_lompat(klaim: Klaim, aturan: Aturan) -> Iterator[IsiTemuan]:  # noqa: ARG001 - every rule is given the law
    """Nomor gambar melompat.

    Mengapa: Gambar yang hilang dari urutan biasanya terhapus saat menyunting, padahal tabel masih menunjuknya.

    Contoh: Sesudah Gambar 6 tercetak Gambar 8.

    Sebaiknya: Urutkan kembali nomor gambar, dan cocokkan nomor yang ditunjuk tabel.

    Rujukan: Kaidah penomoran gambar dalam penyusunan laporan.
    """
    figures = klaim.susunan.gambar
    first = {part: at for at, gambar in reversed(tuple(enumerate(figures))) for part in _whole([gambar.nomor])}
    elsewhere = _elsewhere(klaim)
    for (chapter_before, lower), (chapter, number) in pairwise(sorted(first)):
        if chapter_before != chapter or not lower or lower == number - 1:
            continue
        before, here = sorted((first[chapter, lower], first[chapter, number]))
        if all(gambar.nomor for gambar in figures[before:here]) and _print(chapter, number - 1) not in elsewhere:
            yield IsiTemuan(
                f"Sesudah Gambar {_print(chapter, lower)} tercetak Gambar {_print(chapter, number)}.",
                "Periksa apakah ada gambar yang hilang, lalu urutkan nomornya.",
                "Nomor di antaranya tidak ada.",
                (figures[first[chapter, number]].judul.lokasi, figures[first[chapter, lower]].judul.lokasi),
            )


def _print(chapter: str, number: int) -> str:
    return f"{chapter}.{number}".strip(".")


@kaidah("BKT-09", "nomor-gambar-ganda", Tingkat.KESALAHAN)
def nomor_gambar_ganda(klaim: Klaim, aturan: Aturan) -> Iterator[IsiTemuan]:  # noqa: ARG001 - every rule is given the law
    """Satu nomor dipakai untuk dua gambar.

    Mengapa: Pembaca yang mencari gambar itu tidak tahu mana yang dimaksud.

    Contoh: Dua foto yang berbeda sama-sama bernomor Gambar 4.

    Sebaiknya: Beri setiap gambar nomor sendiri, dan perbarui nomor yang ditunjuk tabel.

    Rujukan: Kaidah penomoran gambar dalam penyusunan laporan.
    """
    first: dict[str, KlaimGambar] = {}
    for gambar in _numbered(klaim):
        before = first.setdefault(gambar.nomor, gambar)
        if before is not gambar:
            yield IsiTemuan(
                f"Gambar {gambar.nomor} tercetak dua kali.",
                "Beri setiap gambar nomor sendiri.",
                "Satu nomor hanya untuk satu gambar.",
                (gambar.judul.lokasi, before.judul.lokasi),
            )


@kaidah("BKT-10", "gambar-kembar", Tingkat.KESALAHAN)
def gambar_kembar(klaim: Klaim, aturan: Aturan) -> Iterator[IsiTemuan]:  # noqa: ARG001 - every rule is given the law
    """Gambar yang sama dipakai dua kali sebagai bukti.

    Mengapa: Satu foto tidak membuktikan dua kegiatan yang berbeda.

    Contoh: Gambar 3 dan Gambar 9 adalah berkas yang sama, dengan keterangan yang berbeda.

    Sebaiknya: Ganti salah satunya dengan bukti kegiatan itu sendiri, atau tunjuk satu gambar dari kedua baris.

    Rujukan: PermenPANRB 14/2017, tindak lanjut hasil survei.
    """
    first: dict[str, KlaimGambar] = {}
    for gambar in _numbered(klaim):
        before = first.setdefault(gambar.sha256, gambar) if gambar.sha256 else gambar
        if before is not gambar:
            yield IsiTemuan(
                f"Gambar {gambar.nomor} adalah gambar yang sama dengan Gambar {before.nomor}.",
                "Ganti dengan bukti kegiatan itu sendiri, atau tunjuk satu gambar dari kedua baris.",
                "Isi kedua berkasnya sama persis.",
                (gambar.judul.lokasi, before.judul.lokasi),
            )


@kaidah("BKT-13", "gambar-serupa", Tingkat.PERINGATAN)
def gambar_serupa(klaim: Klaim, aturan: Aturan) -> Iterator[IsiTemuan]:  # noqa: ARG001 - every rule is given the law
    """Dua gambar hampir sama, sedangkan keterangannya berbeda.

    Mengapa: Foto yang diperkecil atau disimpan ulang menjadi berkas lain, tetapi tetap satu foto. Satu foto tidak
    membuktikan dua kegiatan yang berbeda.

    Contoh: Gambar 3 dan Gambar 9 adalah foto yang sama dalam dua ukuran, dengan keterangan yang berbeda.

    Sebaiknya: Ganti salah satunya dengan bukti kegiatan itu sendiri, atau tunjuk satu gambar dari kedua baris.

    Rujukan: PermenPANRB 14/2017, tindak lanjut hasil survei.
    """
    seen: list[KlaimGambar] = []
    for gambar in _numbered(klaim):
        before = next((one for one in seen if _is_reused(one, gambar)), None)
        if before is None:
            seen.append(gambar)
            continue
        yield IsiTemuan(
            f"Gambar {gambar.nomor} hampir sama dengan Gambar {before.nomor}.",
            "Bila fotonya satu, ganti dengan bukti kegiatan itu sendiri, atau tunjuk satu gambar dari kedua baris.",
            "Berkasnya berbeda, tetapi yang terlihat sama; keterangannya berbeda.",
            (gambar.judul.lokasi, before.judul.lokasi),
        )


def _is_reused(one: KlaimGambar, other: KlaimGambar) -> bool:
    """Whether a picture returns under other words; two photographs of one event share theirs."""
    return one.shows_the_same_as(other) and normalise(one.judul.teks) != normalise(other.judul.teks)


@kaidah("BKT-11", "keterangan-terpotong", Tingkat.PERINGATAN)
def keterangan_terpotong(klaim: Klaim, aturan: Aturan) -> Iterator[IsiTemuan]:  # noqa: ARG001 - every rule is given the law
    """Keterangan gambar atau uraian bukti terpotong.

    Mengapa: Keterangan menjelaskan apa yang terlihat, di mana, dan kapan. Kalimat yang terpotong menghilangkan
    sebagiannya.

    Contoh: “Petugas memasang papan petunjuk baru agar tamu dan”.

    Sebaiknya: Lengkapi kalimatnya.

    Rujukan: PermenPANRB 14/2017, tindak lanjut hasil survei.
    """
    captions: tuple[Ucapan, ...] = (
        *(gambar.judul for gambar in _numbered(klaim)),
        *(grup.uraian for grup in klaim.susunan.bukti if grup.uraian is not None),
    )
    for caption in captions:
        cut = _CUT.search(caption.teks)
        if cut is not None:
            yield IsiTemuan(
                f"Keterangan bukti {sebut(caption)} terpotong.",
                "Lengkapi kalimatnya.",
                f"Kalimatnya berhenti pada kata “{cut[0].strip(' ,')}”.",
                (caption.lokasi,),
            )
