"""Laporan Pelaksanaan SKM: how the survey was made, what came out, what it means, what is planned."""

from dataclasses import replace

from siklus.core.laporan.bahan import Bahan
from siklus.core.laporan.bukti import attachments_of
from siklus.core.laporan.dokumen import build_document
from siklus.core.laporan.konteks import build_konteks
from siklus.core.laporan.pelaksanaan import bab1, bab2, bab3, bab4, bab5, lampiran, pengantar
from siklus.core.laporan.sampul import signature
from siklus.core.laporan.susun import Jilid
from siklus.document.report import Document

JILID = Jilid(
    "pelaksanaan",
    ("LAPORAN PELAKSANAAN", "SURVEI KEPUASAN MASYARAKAT (SKM)"),
    {
        "kata_pengantar": pengantar.foreword,
        "1.1": bab1.background,
        "1.2": bab1.legal_bases,
        "1.3": bab1.purpose,
        "2.1": bab2.team,
        "2.2": bab2.method,
        "2.3": bab2.places,
        "2.4": bab2.dates,
        "2.5": bab2.sample,
        "3.1": bab3.respondents,
        "3.2": bab3.index,
        "4.1": bab4.strengths,
        "4.2": bab4.plan,
        "4.3": bab4.trend,
        "5": bab5.conclusion,
        "tanda_tangan": signature,
        "lampiran.kuesioner": lampiran.daftar_kuesioner,
        "lampiran.olah_data": lampiran.processed,
        "lampiran.dokumentasi": lampiran.pictures,
        "lampiran.tindak_lanjut": lampiran.last_follow_up,
    },
    tidak_ringkas=("1.2", "1.3"),
)


def build_pelaksanaan(bahan: Bahan) -> Document:
    """The survey report in the office's form, finished: no slot is left in it.

    Raises SiklusError when the office's text names an unknown part (NARASI-02), an unknown fact or reference
    (NARASI-01) or leaves a brace open (NARASI-03).
    """
    kantor = replace(bahan.kantor, tanggal=bahan.kantor.tanggal_pelaksanaan or bahan.kantor.tanggal)
    konteks = build_konteks(replace(bahan, kantor=kantor))
    return build_document(konteks, JILID, "Laporan Pelaksanaan SKM", attachments_of((lampiran.picture_group(konteks),)))
