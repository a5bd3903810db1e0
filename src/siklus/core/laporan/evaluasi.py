"""What the evaluation can state from the record: obstacles, publications, the scores by our own count."""

from collections.abc import Iterator

from siklus.core.laporan.fakta.skor import evaluasi_of
from siklus.core.laporan.kalimat import alinea, daftar, frasa, gabung, isi, para, rapi, tautan, utuh
from siklus.core.laporan.konteks import Konteks, slot
from siklus.core.realisasi.catatan import Publikasi
from siklus.core.realisasi.nilai_mandiri import NilaiMandiri
from siklus.core.survei.periode import print_date
from siklus.document.blocks import Block
from siklus.document.inline import Runs


def obstacles(konteks: Konteks) -> tuple[Block, ...]:
    """The obstacles recorded, by row; or that none is."""
    rows = [baris for baris in konteks.baris if frasa(baris.realisasi.hambatan)]
    if not rows:
        return alinea(isi("Tidak ada hambatan yang dicatat selama pelaksanaan."))
    items = (
        isi("RTL {nomor}: {hambatan}", nomor=slot("rtl.nomor", baris.rtl.id), hambatan=utuh(baris.realisasi.hambatan))
        for baris in rows
    )
    return para("Hambatan yang dicatat selama pelaksanaan adalah sebagai berikut."), daftar(items, "bullet")


def publications(konteks: Konteks) -> tuple[Block, ...]:
    """Where and when the result was published, and where its proof stands; or that no publication is recorded."""
    if not konteks.bahan.publikasi:
        return alinea(isi("Publikasi hasil SKM belum dicatat."))
    proven = any(item.bukti for item in konteks.bahan.publikasi)
    proof = isi("Buktinya terlampir pada halaman {halaman:bukti:publikasi}.") if proven else ()
    lead = alinea(isi("Hasil SKM dipublikasikan melalui media berikut."), proof)
    return *lead, daftar(map(_publikasi_words, konteks.bahan.publikasi), "bullet")


def _publikasi_words(item: Publikasi) -> Runs:
    """Medium, way, day, and the address where there is one."""
    address = isi(", {tautan}", tautan=tautan(item.tautan)) if rapi(item.tautan) else ()
    way, day = "daring" if item.daring else "luring", print_date(item.tanggal)
    return isi("{media} ({cara}), {hari}{alamat}.", media=frasa(item.media), cara=way, hari=day, alamat=address)


def self_scores(konteks: Konteks) -> tuple[Block, ...]:
    """The scores that PEKPPP and Zona Integritas would give, as a plain statement of the office's own count."""
    evaluasi = evaluasi_of(konteks)
    items = tuple(_score(nilai) for nilai in (*evaluasi.pekppp, *evaluasi.zi))
    lead = para(
        "Penilaian mandiri berikut memakai ukuran Pemantauan dan Evaluasi Kinerja Penyelenggaraan Pelayanan Publik "
        "(PEKPPP) dan Zona Integritas; nilai resminya ditetapkan oleh evaluator."
    )
    return lead, daftar(items, "bullet")


def _score(nilai: NilaiMandiri) -> Runs:
    reason = slot("skor", nilai.kunci, "alasan")
    if nilai.skor is None or nilai.maksimum is None:
        return isi("{nama}: {alasan}", nama=nilai.nama, alasan=reason)
    return isi(
        "{nama}, skor {skor} dari {maksimum}: {alasan}",
        nama=nilai.nama,
        skor=slot("skor", nilai.kunci),
        maksimum=slot("skor", nilai.kunci, "maksimum"),
        alasan=reason,
    )


def suggestions(konteks: Konteks) -> tuple[Block, ...]:
    """What respondents suggested, gathered by unsur; or that nobody did."""
    if not konteks.bahan.saran:
        return alinea(isi("Tidak ada saran tertulis dari responden pada periode ini."))
    return para("Saran tertulis dari responden adalah sebagai berikut."), daftar(_suggestions(konteks), "bullet")


def _suggestions(konteks: Konteks) -> Iterator[Runs]:
    for saran in konteks.bahan.saran:
        about = isi(" (unsur {nama})", nama=konteks.nama(saran.unsur)) if saran.unsur else ()
        yield gabung(isi("“{teks}”{unsur}.", teks=frasa(saran.teks), unsur=about))
