"""What the evaluation can state from the record: publications, the scores by our own count, what people wrote."""

from collections.abc import Iterator

from siklus.core.laporan.bukti import group_of_publikasi, pages_of
from siklus.core.laporan.fakta.skor import evaluasi_of, speed_is_known
from siklus.core.laporan.kalimat import Isian, alinea, daftar, frasa, gabung, isi, para, rapi, tautan
from siklus.core.laporan.konteks import Konteks, slot
from siklus.core.laporan.sel import KOSONG, kepala, sel
from siklus.core.realisasi.catatan import Publikasi
from siklus.core.realisasi.nilai_mandiri import NilaiMandiri
from siklus.core.realisasi.publikasi import is_proven
from siklus.core.rencana.isian import in_sentence
from siklus.core.survei.periode import print_date
from siklus.document.blocks import Block, Cell, Column, Row, Table
from siklus.document.inline import Runs


def publications(konteks: Konteks) -> tuple[Block, ...]:
    """Where and when the result was published, and where its proof stands; what is not proven; or that none is."""
    kantor = konteks.kantor
    if not kantor.publikasi:
        return alinea(isi("Publikasi hasil SKM belum dicatat."))
    proven = [item for item in kantor.publikasi if is_proven(item, kantor.tanggal)]
    lacking = [item for item in kantor.publikasi if item not in proven]
    doubts = gabung(*(_not_counted(item, konteks) for item in lacking))
    if not proven:
        return alinea(doubts)
    group = group_of_publikasi(konteks)
    proof = isi("Buktinya terlampir pada halaman {halaman}.", halaman=pages_of(group)) if group.bukti else ()
    lead = alinea(isi("Hasil SKM dipublikasikan melalui media berikut."), proof)
    return *lead, daftar(map(_publikasi_words, proven), "bullet"), *alinea(doubts)


def _publikasi_words(item: Publikasi) -> Runs:
    """Medium, way, day, and the address where there is one."""
    address = isi(", {tautan}", tautan=tautan(item.tautan)) if rapi(item.tautan) else ()
    day = print_date(item.tanggal)
    return isi("{media} ({cara}), {hari}{alamat}.", media=frasa(item.media), cara=_way(item), hari=day, alamat=address)


def _way(item: Publikasi) -> str:
    return "daring" if item.daring else "luring"


def _not_counted(item: Publikasi, konteks: Konteks) -> Runs:
    ahead = item.tanggal > konteks.kantor.tanggal
    return isi(
        "Publikasi {cara} pada {media}, {hari}, belum dihitung karena {alasan}.",
        cara=_way(item),
        media=in_sentence(frasa(item.media)),
        hari=print_date(item.tanggal),
        alasan="tanggalnya sesudah tanggal laporan" if ahead else "belum disertai tautan atau bukti yang terbaca",
    )


def self_scores(konteks: Konteks) -> tuple[Block, ...]:
    """The scores that PEKPPP and Zona Integritas would give, by the office's own count; nothing where switched off."""
    if not konteks.kantor.setelan.nilai_mandiri:
        return ()
    lead = para(
        "Penilaian mandiri pada {tabel:nilai_mandiri} memakai ukuran Pemantauan dan Evaluasi Kinerja Penyelenggaraan "
        "Pelayanan Publik (PEKPPP) dan Zona Integritas; nilai resminya ditetapkan oleh evaluator."
    )
    return lead, _score_table(konteks)


def _score_table(konteks: Konteks) -> Table:
    evaluasi = evaluasi_of(konteks)
    parts = (("PEKPPP", evaluasi.pekppp), ("Zona Integritas", evaluasi.zi))
    return Table(
        "tabel:nilai_mandiri",
        isi("Penilaian Mandiri Tindak Lanjut SKM {periode}", periode=konteks.kantor.periode.nama),
        (Column(30), Column(46), Column(58), Column(26, "center")),
        kepala("Penilaian", "Indikator", "Capaian", "Skor"),
        tuple(
            Row((*((sel(nama, rowspan=len(scores)),) if nilai is scores[0] else ()), *_score(nilai, konteks)))
            for nama, scores in parts
            for nilai in scores
        ),
    )


def _score(nilai: NilaiMandiri, konteks: Konteks) -> tuple[Cell, ...]:
    return sel(nilai.nama), sel(slot("skor", nilai.kunci, "alasan")), sel(_points(nilai, konteks), align="center")


def _points(nilai: NilaiMandiri, konteks: Konteks) -> Isian:
    """The score, whether a yes-or-no question is met, or that it cannot be told; the steps for media are not known."""
    if nilai.kunci == "pekppp_kecepatan" and not speed_is_known(konteks):
        return "Belum dapat dinilai"
    if nilai.kunci == "pekppp_publikasi":
        return KOSONG
    if nilai.skor is None or nilai.maksimum is None:
        return "Terpenuhi" if nilai.terpenuhi else "Belum terpenuhi"
    best = slot("skor", nilai.kunci, "maksimum")
    return isi("{skor} dari {maksimum}", skor=slot("skor", nilai.kunci), maksimum=best)


def suggestions(konteks: Konteks) -> tuple[Block, ...]:
    """What respondents suggested, gathered by unsur; or that nobody did."""
    if not konteks.kantor.saran:
        return alinea(isi("Tidak ada saran tertulis dari responden pada periode ini."))
    return para("Saran tertulis dari responden adalah sebagai berikut."), daftar(_suggestions(konteks), "bullet")


def _suggestions(konteks: Konteks) -> Iterator[Runs]:
    for saran in konteks.kantor.saran:
        about = isi(" (unsur {nama})", nama=konteks.nama(saran.unsur)) if saran.unsur else ()
        yield gabung(isi("“{teks}”{unsur}.", teks=frasa(saran.teks), unsur=about))
