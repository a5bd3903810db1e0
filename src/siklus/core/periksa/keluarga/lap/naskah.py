"""Sentences that stop in the middle, and tables or annexes that are cited but are not there."""

import re
from collections.abc import Iterator
from itertools import zip_longest

from siklus.core.aturan import Aturan, normalise
from siklus.core.periksa.kaidah import kaidah
from siklus.core.periksa.klaim.bagian import Acuan
from siklus.core.periksa.klaim.laporan import Klaim
from siklus.core.periksa.klaim.susunan import bare_number
from siklus.core.periksa.pindaian import fold
from siklus.core.periksa.temuan import IsiTemuan, Lokasi, Tingkat, lokasi_of
from siklus.document.blocks import Figure, Paragraph, Table
from siklus.document.placed import Placed, locate

_DANGLING = re.compile(
    r"\b(?:dan|atau|serta|yang|untuk|dengan|dari|di|ke|pada|oleh|sebagai|sebagai\s+(?:upaya|bentuk|bahan)|bahwa|karena|"
    r"adalah|dalam|dalam\s+rangka|guna|agar|terhadap|melalui|berdasarkan|merupakan|sesuai|tentang|kepada|secara|akan|telah|"
    r"para|setiap|berupa|bagi|antar|antara|oleh\s+karena(?:\s+itu)?|perlu|maka|sehingga|supaya|namun|tetapi|bahkan|"
    r"sebagaimana|seperti|yaitu|yakni|meliputi|sedangkan|sementara|meskipun|walaupun|apabila|jika|ketika|sejak|hingga|tanpa|"
    r"selain|selama|menurut|mengenai|terkait|sehubungan|demi|beserta|terutama|khususnya|misalnya|mengingat|menjadi|dapat|harus|"
    r"masih|lebih|sangat|diharapkan|diperlukan|dibutuhkan|sekaligus|dimana|di\s+mana|hal\s+ini|untuk\s+itu|selanjutnya|"
    r"sebuah|suatu|beberapa|antara\s+lain|mem?\w{3,}kan|men\w{3,}kan)\s*(?:…|\.{2,}|[-–,])?\s*$",
    re.IGNORECASE,
)
_INTRODUCES = re.compile(
    r"\b(?:adalah|merupakan|berupa|sebagai|pada|dalam|yaitu|yakni|meliputi|untuk|antara\s+lain|seperti|misalnya|agar|dapat|"
    r"menjadi|dengan|mem?\w+kan|men\w+kan)\W*$",
    re.IGNORECASE,
)
_FIGURE_TEXT = re.compile(r"^\W*(?:Gambar|Foto|Bukti\s+Dukung)\b", re.IGNORECASE)
_ITEM_ENDS = re.compile(r";\s*(?:dan|atau|serta|dan/atau)\s*$", re.IGNORECASE)
"""The last item but one of a list: "…; dan"."""
_FEWEST_WORDS = 5
_SAYS = re.compile(r"\s+(?:[a-z]{3,})")
"""What makes a sentence of a line that begins with a table's number: "Tabel 3.4 memperlihatkan …"."""
_ANNEX = re.compile(r"\blampiran\s*(?P<nomor>\d{1,2}|[IVXl]{1,5})\b", re.IGNORECASE)


@kaidah("LAP-09", "kalimat-tidak-selesai", Tingkat.PERINGATAN)
def kalimat_tidak_selesai(klaim: Klaim, aturan: Aturan) -> Iterator[IsiTemuan]:  # noqa: ARG001 - every rule is given the law
    """Kalimat berhenti di tengah.

    Mengapa: Kalimat yang terpotong menandakan bagian yang terhapus atau belum selesai ditulis.

    Contoh: “Survei dilaksanakan setiap semester sebagai upaya”.

    Sebaiknya: Selesaikan kalimatnya.

    Rujukan: Pedoman Umum Ejaan Bahasa Indonesia: kalimat diakhiri tanda baca akhir.
    """
    blocks = [placed for placed in klaim.reading.blocks if not isinstance(placed.block, Figure) or placed.text]
    for placed, following in zip_longest(blocks, blocks[1:]):
        found = _DANGLING.search(placed.text.rstrip(" *_")) if isinstance(placed.block, Paragraph) else None
        enough = len(placed.text.split()) >= _FEWEST_WORDS and not _FIGURE_TEXT.match(placed.text)
        if found and enough and not _goes_on(placed.text, found[0], following):
            yield IsiTemuan(
                f"Kalimat berhenti pada “{' '.join(found[0].split())}”.",
                "Selesaikan kalimatnya.",
                "Sesudah kata itu seharusnya masih ada lanjutannya.",
                _end_and_before(placed, found[0]),
            )


@kaidah("LAP-10", "tabel-tidak-ada", Tingkat.KESALAHAN)
def tabel_tidak_ada(klaim: Klaim, aturan: Aturan) -> Iterator[IsiTemuan]:  # noqa: ARG001 - as above
    """Kalimat menunjuk tabel yang tidak ada.

    Mengapa: Pembaca tidak dapat memeriksa apa yang dikatakan kalimat itu.

    Contoh: “seperti terlihat pada Tabel 3.4”, padahal tabel terakhir adalah Tabel 3.2.

    Sebaiknya: Perbaiki nomornya atau tambahkan tabelnya.

    Rujukan: Kaidah penyusunan laporan: setiap rujukan menunjuk bagian yang ada.
    """
    there = {tabel.nomor for tabel in klaim.susunan.tabel} - {""}
    listed = {bare_number(entry.number) for entry in klaim.reading.outline if entry.kind == "tables"}
    sure = there and not klaim.pindaian and not _used_twice(klaim)
    for acuan in _acuan(klaim, "tabel") if sure else ():
        nomor = bare_number(acuan.nomor)
        if nomor not in there | listed and not _begins_a_line(klaim, nomor, follows=_before(nomor) in there):
            yield _absent(acuan, "Tabel", nomor, f"Tabel yang ada: {', '.join(sorted(there))}.")


@kaidah("LAP-11", "lampiran-tidak-ada", Tingkat.PERINGATAN)
def lampiran_tidak_ada(klaim: Klaim, aturan: Aturan) -> Iterator[IsiTemuan]:  # noqa: ARG001 - as above
    """Kalimat menunjuk lampiran atau bab yang tidak ada.

    Mengapa: Pembaca tidak dapat memeriksa apa yang dikatakan kalimat itu.

    Contoh: “terlampir pada Lampiran 3”, padahal laporan hanya punya dua lampiran.

    Sebaiknya: Perbaiki nomornya atau tambahkan lampirannya.

    Rujukan: Kaidah penyusunan laporan: setiap rujukan menunjuk bagian yang ada.
    """
    titles = [*(judul.teks.lokasi.kutipan for judul in klaim.susunan.judul), *_short_lines(klaim)]
    annexes = {fold(found["nomor"]) for title in titles for found in _ANNEX.finditer(title)}
    chapters = {judul.nomor.casefold() for judul in klaim.susunan.judul if judul.tingkat == 1} - {""}
    for acuan in _acuan(klaim, "lampiran") if annexes else ():
        if fold(acuan.nomor) not in annexes:
            yield _absent(acuan, "Lampiran", acuan.nomor, "Lampiran dengan nomor itu tidak ditemukan.")
    for acuan in _acuan(klaim, "bab") if chapters else ():
        if acuan.nomor.casefold() not in chapters:
            yield _absent(acuan, "BAB", acuan.nomor, "Bab dengan nomor itu tidak ditemukan.")


def _end_and_before(placed: Placed, last: str) -> tuple[Lokasi, ...]:
    """The line on which the sentence stops, and the one before it, of which that may be a small rest."""
    end = lokasi_of(locate(placed, len(placed.text)), last)
    return (end, *(lokasi_of(line) for line in placed.lines[-2:-1]))


def _goes_on(text: str, last: str, following: Placed | None) -> bool:
    """Whether what follows can be the rest of the sentence: small letters, items of a list, a table."""
    if following is None:
        return False
    if _ITEM_ENDS.search(text.rstrip(" *_")):
        return True
    listed = bool(following.number) and isinstance(following.block, Paragraph)
    shown = (listed or isinstance(following.block, Table)) and _INTRODUCES.search(last) is not None
    return shown or following.text.lstrip(' *_“"(')[:1].islower()


def _acuan(klaim: Klaim, jenis: str) -> Iterator[Acuan]:
    return (acuan for acuan in klaim.susunan.acuan if acuan.jenis == jenis)


def _used_twice(klaim: Klaim) -> bool:
    """Whether two tables bear one number: then one of them is misnumbered, and nothing is missing for sure."""
    titles = {(tabel.nomor, normalise(tabel.judul.teks)) for tabel in klaim.susunan.tabel if tabel.nomor}
    return len(titles) > len({nomor for nomor, _ in titles})


def _before(nomor: str) -> str:
    """The number before one: 3.3 before 3.4."""
    head, stop, last = nomor.rpartition(".")
    return f"{head}{stop}{int(last) - 1}" if last.isdecimal() else ""


def _begins_a_line(klaim: Klaim, nomor: str, *, follows: bool) -> bool:
    """Whether some printed line begins like this table's caption, so that the reader may only have missed it.

    A sentence that begins so may be a caption only of a table whose number `follows` one that is there.
    """
    spaced = r"\s*[.,]\s*".join(map(re.escape, nomor.split(".")))
    caption = re.compile(rf"\W*[t7]a[bh6]e[l1I|]\s*{spaced}(?![\d.]\d|\d)", re.IGNORECASE)
    lines = (line.text for page in klaim.reading.pages for line in page.lines)
    hits = ((line, found.end()) for line in lines if (found := caption.match(line)))
    return any(follows or not _SAYS.match(line[end:]) for line, end in hits)


def _short_lines(klaim: Klaim) -> Iterator[str]:
    """Lines that begin with "Lampiran 2": titles, whether the reader saw a heading in them or not."""
    lines = (line.text for page in klaim.reading.pages for line in page.lines)
    return (text[:20] for text in lines if text.lstrip(" *#_").casefold().startswith("lampiran"))


def _absent(acuan: Acuan, kind: str, nomor: str, why: str) -> IsiTemuan:
    return IsiTemuan(
        f"Kalimat menunjuk {kind} {nomor}.",
        "Perbaiki nomornya, atau tambahkan yang ditunjuk.",
        why,
        (acuan.teks.lokasi,),
    )
