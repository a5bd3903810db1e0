"""Kata pengantar: what the report is, what it says in three numbers, thanks, and a signature."""

from siklus.core.laporan.kalimat import gabung, isi, para
from siklus.core.laporan.keadaan import standing
from siklus.core.laporan.konteks import Konteks
from siklus.core.laporan.sampul import signature, synthetic_note
from siklus.document.blocks import Block, Paragraph
from siklus.document.inline import Runs


def foreword(konteks: Konteks) -> tuple[Block, ...]:
    """Three paragraphs and the signature."""
    opening = para(
        "Dengan rasa syukur kepada Tuhan Yang Maha Esa, kami menyampaikan Laporan Tindak Lanjut Survei Kepuasan "
        "Masyarakat (SKM) {unit} untuk {periode.lengkap}. Laporan ini mempertanggungjawabkan {hal} "
        "setelah masyarakat menyampaikan penilaiannya.",
        hal="apa yang kami kerjakan"
        if konteks.sudah
        else "apa yang kami rencanakan dan apa yang masih harus kami tuntaskan",
    )
    thanks = para(
        "Kami berterima kasih kepada para responden yang meluangkan waktu untuk menilai, dan kepada seluruh pelaksana "
        "yang {kerja}. Saran atas laporan ini kami terima dengan terbuka agar pelayanan pada "
        "periode berikutnya menjawab kebutuhan masyarakat.",
        kerja="mengerjakan perbaikan" if konteks.sudah else "mengupayakan perbaikan",
    )
    figures = Paragraph(gabung(_result(), achieved(konteks)))
    return opening, figures, thanks, *synthetic_note(konteks), *signature(konteks)


def _result() -> Runs:
    return isi(
        "SKM pada periode tersebut menghasilkan Indeks Kepuasan Masyarakat (IKM) {ikm} dengan mutu {ikm.mutu}. Atas "
        "hasil itu kami menyusun {rtl.jumlah_kata} rencana tindak lanjut (RTL) dengan masa pelaksanaan "
        "{masa_pelaksanaan}."
    )


def achieved(konteks: Konteks) -> Runs:
    """How much of the plan is done, and where the rest stands."""
    text = "Sampai dengan {tanggal} capaiannya {rtl.capaian}: {rincian}."
    return isi(text, rincian=standing(konteks.baris))
