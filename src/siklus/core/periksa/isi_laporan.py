"""Whether what a part of a report is for is told anywhere in it, under whatever heading."""

import re
from collections.abc import Callable, Mapping

from siklus.core.periksa.klaim.laporan import Klaim


def _said(pattern: str) -> Callable[[Klaim], bool]:
    """Whether some sentence, or a heading, says it."""
    words = re.compile(pattern, re.IGNORECASE)

    def holds(klaim: Klaim) -> bool:
        titles = (judul.teks.teks for judul in klaim.susunan.judul)
        return any(words.search(text) for text in (*titles, *(kalimat.teks for kalimat in klaim.susunan.kalimat)))

    return holds


def _cites_laws(klaim: Klaim) -> bool:
    return any(hukum.di_daftar for hukum in klaim.identitas.hukum)


def _has_values(klaim: Klaim) -> bool:
    return bool(klaim.hasil.tabel or klaim.hasil.indeks)


_ENDING = 3, 5
"""Share of a report's sentences after which one can close it."""

_CLOSING = re.compile(
    r"\b(?:dapat\s+disimpulkan|menyimpulkan|disimpulkan|simpulan\w*|kesimpulan\w*|sebagai\s+penutup|akhir\s+kata|"
    r"secara\s+keseluruhan)\b|^\W*demikian(?:lah)?\b(?!\s+(?:pula|juga|halnya|rupa))|^\W*dengan\s+demikian\b",
    re.IGNORECASE,
)


def _closes(klaim: Klaim) -> bool:
    """Whether one of the last sentences draws the conclusion or ends the letter."""
    sentences = klaim.susunan.kalimat
    return any(_CLOSING.search(kalimat.teks) for kalimat in sentences[len(sentences) * _ENDING[0] // _ENDING[1] :])


_COLLECTS = _said(
    r"\b(?:kuesioner|kuisioner|angket|wawancara|metode|formulir\s+survei|pengumpulan\s+data|tautan\s+survei|disebar\w*)\b"
)
_CONTENT: Mapping[str, Callable[[Klaim], bool]] = {
    "pelaksanaan.1": _said(r"\b(?:latar\s+belakang|tujuan|bertujuan|dimaksudkan|amanat\w*|berdasarkan|dasar)\b"),
    "pelaksanaan.1.2": _cites_laws,
    "pelaksanaan.1.3": _said(r"\b(?:bertujuan|tujuan\w*|maksud\w*|dimaksudkan|sasaran\w*)\b"),
    "pelaksanaan.2": _COLLECTS,
    "pelaksanaan.2.1": _COLLECTS,
    "pelaksanaan.2.2": _said(
        r"\b(?:metode|teknik|cara)\b|\b(?:dikumpulkan|disebar\w*|diisi|dibagikan|wawancara)\b.{0,60}\b(?:melalui|secara|dengan|oleh)\b"
    ),
    "pelaksanaan.2.3": _COLLECTS,
    "pelaksanaan.2.4": _COLLECTS,
    "pelaksanaan.2.5": _said(r"\b(?:sampel|populasi|Krejcie|Slovin|responden)\b"),
    "pelaksanaan.3": _has_values,
    "pelaksanaan.3.1": _said(r"\bresponden\b"),
    "pelaksanaan.3.2": _has_values,
    "pelaksanaan.4": _said(
        r"\b(?:analisis|analisa|pembahasan|terendah|tertinggi|kelemahan|permasalahan|kekurangan|prioritas|perlu\s+diperbaiki|"
        r"tindak\s+lanjut|RTL)\b"
    ),
    "pelaksanaan.4.1": _said(
        r"\b(?:terendah|kelemahan|permasalahan|kekurangan|kendala|unsur\s+yang\s+(?:perlu|rendah))\b"
    ),
    "pelaksanaan.4.2": _said(r"\b(?:tindak\s+lanjut|RTL|rencana\s+(?:perbaikan|aksi))\b"),
    "pelaksanaan.4.3": _said(
        r"\b(?:tren|trend|perbandingan|perkembangan|dibanding\w*|bila\s+dibanding\w*)\b|\b(?:naik|turun|meningkat|menurun|"
        r"bergerak)\b.{0,60}\b(?:dari|sebelumnya|lalu)\b|\bperiode\s+sebelumnya\b"
    ),
    "pelaksanaan.5": _closes,
    "tindak-lanjut.1": _said(r"\b(?:latar\s+belakang|tujuan|bertujuan|dimaksudkan|amanat\w*|berdasarkan|dasar)\b"),
    "tindak-lanjut.2": _said(r"\b(?:RTL|rencana\s+(?:tindak|perbaikan|aksi)|direncanakan)\b"),
    "tindak-lanjut.3": lambda klaim: bool(klaim.tindak_lanjut.realisasi),
    "tindak-lanjut.4": _closes,
    "tindak-lanjut.1.2": _cites_laws,
    "tindak-lanjut.1.3": _said(r"\b(?:bertujuan|tujuan\w*|maksud\w*|dimaksudkan|sasaran\w*)\b"),
    "tindak-lanjut.1.4": _said(r"\b(?:ruang\s+lingkup|lingkup|mencakup|meliputi|cakupan)\b"),
    "tindak-lanjut.2.1": _has_values,
    "tindak-lanjut.2.2": lambda klaim: bool(klaim.hasil.prioritas),
    "tindak-lanjut.2.3": lambda klaim: bool(klaim.tindak_lanjut.rencana),
    "tindak-lanjut.2.4": _said(r"\b(?:pemeliharaan|dipelihara|dipertahankan|mempertahankan|nilai\s+tinggi)\b"),
    "tindak-lanjut.3.1": lambda klaim: bool(klaim.tindak_lanjut.realisasi),
    "tindak-lanjut.3.2": _said(r"\b(?:pemeliharaan|dipelihara|dipertahankan|mempertahankan)\b"),
    "tindak-lanjut.3.3": _said(r"\b(?:evaluasi|monitoring|pemantauan|berkelanjutan|keberlanjutan)\b"),
}


def tells(klaim: Klaim, jenis: str, kunci: str) -> bool:
    """Whether a report of this kind tells what the part `kunci` is for; False for a part that only a heading makes."""
    holds = _CONTENT.get(f"{jenis}.{kunci}")
    return holds is not None and holds(klaim)
