"""Kata pengantar of the survey report: what it holds, its one result, thanks, and a signature."""

from siklus.core.laporan.kalimat import alinea, para
from siklus.core.laporan.konteks import Konteks
from siklus.core.laporan.pernyataan import index_sentence
from siklus.core.laporan.sampul import signature, synthetic_note
from siklus.document.blocks import Block


def foreword(konteks: Konteks) -> tuple[Block, ...]:
    """Three paragraphs and the signature."""
    opening = para(
        "Atas rahmat Tuhan Yang Maha Esa, Survei Kepuasan Masyarakat (SKM) {unit} untuk {periode.lengkap} telah "
        "dilaksanakan dan hasilnya kami sampaikan dalam laporan ini. SKM adalah cara masyarakat menilai pelayanan "
        "yang diterimanya; hasilnya, Indeks Kepuasan Masyarakat (IKM), menjadi dasar perbaikan kami."
    )
    thanks = para(
        "Terima kasih kami sampaikan kepada masyarakat yang bersedia menjadi responden dan kepada tim pelaksana "
        "survei. Kami mengharapkan saran agar survei dan pelayanan berikutnya terlaksana dengan lebih cermat."
    )
    return opening, *alinea(index_sentence(konteks)), thanks, *synthetic_note(konteks), *signature(konteks)
