"""Laporan Tindak Lanjut SKM: what was planned on the survey's result, what was done, what remains."""

from siklus.core.laporan.bahan import Bahan
from siklus.core.laporan.bukti import attachments_of
from siklus.core.laporan.dokumen import build_document
from siklus.core.laporan.konteks import build_konteks
from siklus.core.laporan.sampul import signature
from siklus.core.laporan.susun import Jilid
from siklus.core.laporan.tindak_lanjut import bab1, bab2, bab3, bab4, lampiran, pemeliharaan, pengantar
from siklus.document.report import Document

JILID = Jilid(
    "tindak-lanjut",
    ("LAPORAN TINDAK LANJUT", "SURVEI KEPUASAN MASYARAKAT (SKM)"),
    {
        "kata_pengantar": pengantar.foreword,
        "1.1": bab1.background,
        "1.2": bab1.legal_bases,
        "1.3": bab1.purpose,
        "1.4": bab1.scope,
        "2.1": bab2.result,
        "2.2": bab2.unsur_prioritas,
        "2.3": bab2.plan,
        "2.4": pemeliharaan.pemeliharaan_plan,
        "3.1": bab3.realisasi_rtl,
        "3.2": pemeliharaan.pemeliharaan_done,
        "3.3": bab3.evaluation,
        "4": bab4.conclusion,
        "tanda_tangan": signature,
        "lampiran": lampiran.bukti_dukung,
    },
    tidak_ringkas=("1.2", "1.3", "1.4", "2.4", "3.2", "3.3"),
)


def build_tindak_lanjut(bahan: Bahan) -> Document:
    """The follow-up report in the office's form, months or quarters, finished: no slot is left in it.

    Raises SiklusError when the office's text names an unknown part (NARASI-02), an unknown fact or reference
    (NARASI-01) or leaves a brace open (NARASI-03), or when the plan holds no RTL to report on (NARASI-04).
    """
    konteks = build_konteks(bahan)
    attachments = attachments_of(lampiran.bukti_groups(konteks))
    return build_document(konteks, JILID, "Laporan Tindak Lanjut SKM", attachments)
