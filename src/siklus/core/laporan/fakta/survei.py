"""How many answered, how completely, to how many questions, and when."""

from collections.abc import Iterator

from siklus.core.laporan.fakta.entri import Entri, count, day, in_words
from siklus.core.laporan.konteks import Konteks


def source_of(konteks: Konteks) -> str:
    """Where the survey's numbers come from: the answers, or the paper that printed them."""
    indeks = konteks.bahan.hasil.indeks
    return f"dilaporkan: {indeks.sumber}" if indeks.dilaporkan else "olah data jawaban responden"


def n_known(konteks: Konteks) -> bool:
    """Whether the number of respondents is known; a printed source may not give it."""
    return konteks.bahan.hasil.indeks.n > 0


def collect(konteks: Konteks) -> Iterator[Entri]:
    """Counts of responses and questions, and the days of the survey."""
    kantor, indeks, source = konteks.kantor, konteks.bahan.hasil.indeks, source_of(konteks)
    if n_known(konteks):
        known = "dilaporkan" if indeks.dilaporkan else "dihitung"
        yield count("n", indeks.n, f"Jumlah responden yang {known}", source)
    if not indeks.dilaporkan:
        yield count("n.tanpa_jawaban", indeks.tanpa_jawaban, "Jumlah kuesioner tanpa satu pun jawaban", source)
        yield count("n.tidak_lengkap", indeks.tidak_lengkap, "Jumlah jawaban yang tidak lengkap", source)
        yield count("n.ditandai", indeks.ditandai, "Jumlah jawaban yang ditandai meragukan", source)
    few = "Di bawah jumlah responden ini, nilai dibaca dengan hati-hati"
    yield count("n.sedikit", kantor.aturan.sedikit_responden, few, "kebiasaan statistik")
    yield in_words("unsur.jumlah", len(indeks.unsur), "Jumlah unsur yang disurvei", source)
    yield in_words("layanan.jumlah", len(kantor.layanan), "Jumlah jenis layanan", "buku kerja")
    yield in_words("pertanyaan.jumlah", len(kantor.kuesioner.pertanyaan), "Jumlah pertanyaan kuesioner", "buku kerja")
    yield in_words("saran.jumlah", len(kantor.saran), "Jumlah saran responden", "buku kerja")
    yield in_words("publikasi.jumlah", len(kantor.publikasi), "Jumlah publikasi hasil survei", "buku kerja")
    if kantor.pelaksanaan.mulai:
        yield day("survei.mulai", kantor.pelaksanaan.mulai, "Tanggal pengumpulan data dimulai")
    if kantor.pelaksanaan.selesai:
        yield day("survei.selesai", kantor.pelaksanaan.selesai, "Tanggal pengumpulan data berakhir")
