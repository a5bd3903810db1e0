"""Indicators and targets that the text promises."""

import re
from collections.abc import Iterator

from siklus.core.aturan import Aturan
from siklus.core.periksa.kaidah import kaidah
from siklus.core.periksa.klaim.kalimat import Kalimat
from siklus.core.periksa.klaim.laporan import Klaim
from siklus.core.periksa.klaim.tindak_lanjut import BarisRencana
from siklus.core.periksa.temuan import IsiTemuan, Tingkat

_WORDS = {
    "indikator": re.compile(
        r"\bindikator\s+(?:keberhasilan|kinerja|capaian|output|keluaran|dan\s+target(?:nya)?)", re.IGNORECASE
    ),
    "target": re.compile(
        r"(?<=\bindikator dan )target(?:nya)?\b"
        r"|\btarget\s+(?:capaian|kinerja|keberhasilan|yang\s+(?:jelas|terukur)|dan\s+indikator)",
        re.IGNORECASE,
    ),
}
_PROMISE = re.compile(
    r"\b(?:penentuan|penetapan|dengan|memiliki|menetapkan|menentukan|disertai|beserta|berikut|bersama|lengkap|dilengkapi|memuat|berisi|mencantumkan|meliputi|mencakup)\b",
    re.IGNORECASE,
)
_PLAN = re.compile(
    r"\b(?:seluruh\s+)?rencana\s+(?:tindak\s+lanjut|aksi|perbaikan|kegiatan|memuat)\b|\bRTL\b", re.IGNORECASE
)


@kaidah("RTL-21", "ukuran-dijanjikan", Tingkat.PERINGATAN)
def ukuran_dijanjikan(klaim: Klaim, aturan: Aturan) -> Iterator[IsiTemuan]:  # noqa: ARG001 - every rule is given the law
    """Uraian menjanjikan indikator atau target, tetapi tabel rencana tidak memuatnya.

    Mengapa: Tanpa indikator dan target tidak dapat dinilai apakah RTL berhasil. Janji di ruang lingkup yang tidak
    ditepati tabelnya biasanya tersalin dari contoh.

    Contoh: “RTL dilengkapi indikator dan target yang terukur”, padahal tabel
    rencana hanya memuat kegiatan, bulan, dan penanggung jawab.

    Sebaiknya: Tambahkan kolom indikator dan target ke tabel rencana, atau hapus janjinya.

    Rujukan: PermenPANRB 14/2017, rencana tindak lanjut.
    """
    rows = [row for row in klaim.tindak_lanjut.rencana if row.terbaca]
    if not rows:
        return
    for sentence in klaim.susunan.kalimat:
        missing = _missing(sentence, rows)
        if missing:
            what = " dan ".join(missing)
            yield IsiTemuan(
                f"Uraian menjanjikan {what} RTL, tetapi tabel rencana tidak memuatnya.",
                f"Tambahkan kolom {what} ke tabel rencana, atau hapus janjinya.",
                "Tidak satu baris pun di tabel rencana mengisinya.",
                (sentence.lokasi(_WORDS[missing[0]].search(sentence.teks).start()), rows[0].kegiatan.lokasi),  # type: ignore[union-attr]  # found
            )
            return


def _missing(sentence: Kalimat, rows: list[BarisRencana]) -> list[str]:
    if not (_PROMISE.search(sentence.teks) and _PLAN.search(sentence.teks)):
        return []
    return [
        name
        for name, pattern in _WORDS.items()
        if pattern.search(sentence.teks) and all(getattr(row, name) is None for row in rows)
    ]
