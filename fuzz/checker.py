"""The checker behind the readers: claims, every rule, two reports compared, and the answer in words."""

from dataclasses import replace
from datetime import date

from siklus.cli.temuan import render
from siklus.core.aturan import aturan
from siklus.core.periksa.banding import KAIDAH_BANDING, Pasangan
from siklus.core.periksa.daftar import KAIDAH
from siklus.core.periksa.keluaran.hasil import Hasil
from siklus.core.periksa.klaim.baca import extract
from siklus.document.reading import Reading

FORMS = ("teks", "json", "html")
LAW = aturan(on=date(2026, 1, 1))


def judge(reading: Reading) -> None:
    """All rules over one reading, those in preview too."""
    klaim = extract(reading, LAW)
    found = [temuan for kaidah in KAIDAH for temuan in kaidah.check(klaim, LAW)]
    both = Pasangan(klaim, klaim)
    found += [temuan for kaidah in KAIDAH_BANDING for temuan in kaidah.check(both, LAW)]
    hasil = Hasil("laporan", reading.sha256, reading.kind, len(reading.pages), reading.readable, reading.notes)
    result = replace(hasil, temuan=tuple(sorted(found, key=lambda temuan: temuan.order)))
    for form in FORMS:
        render((result,), form)
