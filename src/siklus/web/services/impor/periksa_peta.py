"""Whether a mapping can be used, and what in it is still to be decided by a person."""

from collections import Counter
from collections.abc import Iterator

from siklus.core.aturan import normalise
from siklus.core.errors import Place, Problem, Severity
from siklus.core.survei.kolom import FIRST_AMBIGUOUS, U_NUMBER
from siklus.core.survei.nilai import NILAI_BY_TEXT
from siklus.web.queries.formulir import Formulir
from siklus.web.services.impor.berkas import KolomTersimpan
from siklus.web.services.impor.peta import LAYANAN, LEWAT, NILAI, PRIBADI, WAKTU, Kolom, Peta


def check_peta(peta: Peta, kolom: tuple[KolomTersimpan, ...], formulir: Formulir) -> tuple[Problem, ...]:
    """Everything that is undecided (errors), and questions that no column answers (warnings)."""
    return (
        *_no_questions(peta),
        *_twice(peta),
        *_ambiguous_number(peta),
        *_ambiguous_date(peta, kolom),
        *_undecided(peta, kolom),
        *_unasked(peta, formulir),
    )


def needs_urutan(peta: Peta) -> bool:
    """Whether a column U8 or U9 has no meaning yet, because nobody said which order the file follows."""
    return not peta.urutan and any(item.peran == LEWAT and is_ambiguous(item.kepala) for item in peta.kolom)


def is_ambiguous(head: str) -> bool:
    """Whether a head is U8 or U9."""
    found = U_NUMBER.fullmatch(normalise(head))
    return found is not None and int(found[1]) >= FIRST_AMBIGUOUS


def needs_tanggal(peta: Peta, kolom: tuple[KolomTersimpan, ...]) -> bool:
    """Whether the chosen column of moments has dates that could be read in two ways."""
    return any(item.peran == WAKTU and seen.tanggal is None for item, seen in zip(peta.kolom, kolom, strict=True))


def _no_questions(peta: Peta) -> Iterator[Problem]:
    if not any(item.peran == NILAI for item in peta.kolom):
        message = "Belum ada kolom yang dibaca sebagai jawaban pertanyaan."
        yield Problem("IMPOR-21", message, "Pilih pertanyaan untuk setiap kolom nilai.")


def _twice(peta: Peta) -> Iterator[Problem]:
    times = Counter(item.arti for item in peta.kolom if item.peran not in {LEWAT, PRIBADI})
    for arti, count in times.items():
        if count > 1:
            heads = ", ".join(f"“{item.kepala}”" for item in peta.kolom if item.arti == arti)
            message = f"Kolom {heads} diberi arti yang sama."
            yield Problem("IMPOR-22", message, "Pilih satu kolom saja; yang lain tidak dibaca.")


def _ambiguous_number(peta: Peta) -> Iterator[Problem]:
    if needs_urutan(peta):
        message = (
            "Kolom U8 dan U9 bermakna ganda: peraturan menaruh Pengaduan di urutan 8, kuesionernya menaruh Sarana."
        )
        yield Problem("IMPOR-24", message, "Pilih urutan mana yang dipakai berkas ini.")


def _ambiguous_date(peta: Peta, kolom: tuple[KolomTersimpan, ...]) -> Iterator[Problem]:
    if not peta.tanggal and needs_tanggal(peta, kolom):
        message = "Tanggal seperti 3/4/2026 dapat berarti 3 April atau 4 Maret."
        yield Problem("IMPOR-25", message, "Pilih urutan hari dan bulannya.")


def _undecided(peta: Peta, kolom: tuple[KolomTersimpan, ...]) -> Iterator[Problem]:
    chosen = [pair for pair in zip(peta.kolom, kolom, strict=True) if pair[0].peran in {NILAI, LAYANAN}]
    for item, seen in chosen:
        if seen.isi.banyak:
            message = "Kolom ini memuat terlalu banyak isi yang berbeda untuk sebuah pilihan."
            yield Problem("IMPOR-26", message, "Periksa apakah kolomnya benar.", Place(column=item.kepala))
    lacking = [item.kepala for item, seen in chosen if not seen.isi.banyak and open_texts(item, seen)]
    if lacking:
        heads = ", ".join(f"“{head}”" for head in lacking)
        yield Problem("IMPOR-23", f"Ada isi yang belum diberi arti pada kolom {heads}.", "Pilih artinya satu per satu.")


def open_texts(kolom: Kolom, seen: KolomTersimpan) -> tuple[str, ...]:
    """The texts of a column that nobody has given a meaning."""
    return tuple(text for text in seen.isi.teks if not kolom.nilai.get(normalise(text)) and text not in NILAI_BY_TEXT)


def _unasked(peta: Peta, formulir: Formulir) -> Iterator[Problem]:
    found = {item.sasaran for item in peta.kolom if item.peran == NILAI}
    lacking = [item.teks["id"] for item in formulir.pertanyaan if item.id not in found]
    if lacking and found:
        message = f"{len(lacking)} pertanyaan tidak mempunyai kolom dan menjadi tidak terjawab: {'; '.join(lacking)}"
        advice = "Lanjutkan bila memang tidak ditanyakan."
        yield Problem("IMPOR-27", message, advice, severity=Severity.WARNING)
