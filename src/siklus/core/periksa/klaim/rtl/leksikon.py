"""What the heads of columns, the names of fields and the words before a value mean: the one lexicon of follow-up.

A head is only half of the truth: `isi.py` looks at what stands under it, and where the two differ the cells win.
"""

import re
from collections.abc import Mapping
from typing import Literal

Makna = Literal[
    "no", "unsur", "kegiatan", "waktu", "penanggung_jawab", "status", "deskripsi", "dokumentasi", "hambatan", "alasan",
    "strategi", "indikator", "target", "bentuk", "kategori", "nilai",
]  # fmt: skip


def _words(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


LONGEST_HEAD = 90
LONGEST_FIELD = 6
"""So many words at most has the name of a field."""

MEANINGS: Mapping[Makna, re.Pattern[str]] = {
    "no": _words(r"^(?:no|nomor|nomer|no\.? urut|kode)\b(?:\s+(?:RTL|kegiatan|urut))?[\s.]*$"),
    "waktu": _words(
        r"\bwaktu\b|\bjadwal\b|\btimeline\b|\btenggat|\bkapan\b|jatuh tempo|\bdeadline\b"
        r"|batas (?:akhir|penyelesaian)|^masa\b|target (?:waktu|selesai|penyelesaian|tanggal|bulan|rampung)"
        r"|selesai paling lambat|^(?:bulan|periode|tanggal)$|(?:target|rencana) (?:bulan|triwulan)"
        r"|(?:bulan|tanggal|periode) (?:pelaksanaan|kegiatan|penyelesaian|realisasi)"
    ),
    "alasan": _words(r"\balasan\b|\bpenyebab\b|\bsebab\b|\bmengapa\b|\bkenapa\b"),
    "strategi": _words(
        r"\bstrategi\b|\bsolusi\b|\bpemecahan\b|jalan keluar|cara (?:mengatasi|menyelesaikan)|^penyelesaian"
        r"|(?:langkah|rencana|upaya|tindakan|tindak lanjut|aksi)\s+(?:\w+\s+)?"
        r"(?:penyelesaian|percepatan|pemulihan|lanjutan|berikut(?:nya)?|selanjutnya|mengatasi|ke depan|penanganan)"
        r"|\bpercepatan\b|\bpemulihan\b"
    ),
    "penanggung_jawab": _words(
        r"penanggung\W*jawab|\bPIC\b|^PJ\b|unit (?:kerja|pelaksana|penanggung)"
        r"|^(?:pelaksana|koordinator|pengampu|siapa)\b|bagian terkait|dikerjakan oleh"
        r"|^(?:bidang|bagian|seksi|petugas|subbag\w*|unit)(?:\s+(?:pelaksana|penanggung))?$"
    ),
    "status": _words(
        r"\bstatus\b|sudah\s*/\s*belum|belum\s*/\s*sudah|ya\s*/\s*tidak|\bapakah\b|keterlaksanaan|^terlaksana|/\s*tidak\b"
        r"|^\W*sudah\W*$|ketercapaian|^capaian\b|ditindaklanjuti|^(?:sudah|telah)\b|progres|perkembangan|kemajuan|^(?:dilaksanakan|tercapai|selesai|tuntas)\b"
    ),
    "dokumentasi": _words(
        r"dokumentasi|\bbukti\b|\bevidence?\b|\beviden\b|lampiran|\bfoto\b|data dukung|^gambar|tautan|\blink\b"
    ),
    "hambatan": _words(r"hambatan|tantangan|kendala|permasalahan"),
    "indikator": _words(r"indikator|tolok ukur|ukuran keberhasilan"),
    "target": _words(r"\btarget\b|\bsasaran\b|keluaran|\boutput\b"),
    "bentuk": _words(r"\bpemeliharaan\b|bentuk realisasi|upaya mempertahankan|bentuk upaya"),
    "kategori": _words(r"\bkategori\b|\bmutu\b|\bpredikat\b|\bkinerja\b"),
    "nilai": _words(r"\bnilai\b|\bIKM\b|\bNRR\b|\bskor\b|\bindeks\b"),
    "deskripsi": _words(
        r"deskripsi|penjabaran|penjelasan|\buraian\b(?!\s+(?:kegiatan|rencana|RTL))"
        r"|hasil (?:tindak|pelaksanaan|kegiatan|yang)|keterangan|^(?:realisasi|hasil)$"
        r"|realisasi (?:kegiatan|tindak lanjut|pelaksanaan)|bentuk tindak lanjut"
        r"|pelaksanaan kegiatan|yang (?:telah |sudah )?(?:dikerjakan|dilakukan|dilaksanakan)|^pelaksanaan$"
    ),
    "kegiatan": _words(
        r"program|kegiatan|\bRTL\b|rencana\s+(?:tindak|aksi|perbaikan|kerja)|tindak(?:an)?\s+(?:lanjut|perbaikan)|\bupaya\b"
        r"|\baksi\b|aktivitas|perbaikan|\blangkah\b|rekomendasi"
    ),
    "unsur": _words(r"\bunsur\b|\baspek\b|ruang lingkup"),
}
"""Meanings by the words of a head; the first that fits is meant, so the narrow ones stand before the wide."""


def meaning_of(head: str) -> Makna | None:
    """What a head or the name of a field means; None for words that say nothing, or that are longer than a head."""
    words = " ".join(head.split()).strip(" :*")
    if not words or len(words) > LONGEST_HEAD:
        return None
    return next((makna for makna, pattern in MEANINGS.items() if pattern.search(words)), None)


def is_field(text: str) -> bool:
    """Whether words are the name of a field, and no sentence that happens to have one of its words."""
    return len(text.split()) <= LONGEST_FIELD and meaning_of(text) is not None
