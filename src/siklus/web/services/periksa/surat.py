"""The letter to an office: what was decided about it is kept with the report, and written as PDF and DOCX."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from django.db import transaction

from siklus.core.errors import Problem, SiklusError
from siklus.core.periksa.keluaran.surat import Pengirim, Surat, build_surat
from siklus.core.periksa.temuan import Tingkat
from siklus.document.report import Document
from siklus.web.models import Akun, LaporanDiperiksa, Unit
from siklus.web.queries.periksa.butir import Tampilan
from siklus.web.services.jejak import record
from siklus.web.services.laporan.bengkel import bengkel
from siklus.writers.bengkel import Cetak, CetakWord, layout_of

KINDS = {
    "surat.pdf": "application/pdf",
    "surat.docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
}
DAYS = ("tanggal", "batas")


@transaction.atomic
def keep_surat(laporan: LaporanDiperiksa, surat: Surat, oleh: Akun) -> None:
    """Keep what a person decided about the letter."""
    told: dict[str, Any] = {name: getattr(surat, name) for name in Surat.__slots__}
    told |= {name: told[name].isoformat() if told[name] else "" for name in DAYS}
    told |= {"tembusan": list(surat.tembusan), "tingkat": [tingkat.value for tingkat in surat.tingkat]}
    LaporanDiperiksa.objects.filter(pk=laporan.pk).update(surat=told)
    record(oleh, "surat temuan disusun", laporan.unit, laporan.nama, nomor=surat.nomor)


def surat_of(kept: Mapping[str, Any]) -> Surat:
    """What was decided; SiklusError PERIKSA-09 when nothing was yet."""
    if not kept:
        message = "Surat untuk laporan ini belum disusun."
        raise SiklusError(Problem("PERIKSA-09", message, "Isi tujuan, tanggal, dan penandatangannya."))
    days = {name: date.fromisoformat(kept[name]) if kept[name] else None for name in DAYS}
    lists = {"tembusan": tuple(kept["tembusan"]), "tingkat": tuple(map(Tingkat, kept["tingkat"]))}
    return Surat(**{**kept, **days, **lists})


def pengirim_of(unit: Unit) -> Pengirim:
    """The office that writes."""
    reached = " · ".join(filter(None, (unit.telepon, unit.surel, unit.situs)))
    return Pengirim(unit.nama, unit.kota, tuple(filter(None, (" ".join(unit.alamat.split()), reached))))


def letter_of(tampilan: Tampilan) -> Document:
    """The letter as a document."""
    laporan = tampilan.laporan
    return build_surat(tampilan.hasil, surat_of(laporan.surat), pengirim_of(laporan.unit))


def file_of_letter(tampilan: Tampilan, nama: str) -> bytes:
    """One of KINDS. SiklusError PERIKSA-09 and LAPORAN-01."""
    document = letter_of(tampilan)
    with TemporaryDirectory(prefix="siklus-") as folder:
        pdf, docx = (Path(folder) / name for name in KINDS)
        layout = layout_of(bengkel.ask(Cetak(document, {}, pdf)).nilai)
        if nama == pdf.name:
            return pdf.read_bytes()
        bengkel.ask(CetakWord(document, {}, layout, docx))
        return docx.read_bytes()
