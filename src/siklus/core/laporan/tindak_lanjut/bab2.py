"""BAB II Deskripsi Rencana Tindak Lanjut: the result, the priorities, the plan, and what is kept high."""

from siklus.core.laporan.analisis import unsur_analysis
from siklus.core.laporan.grafik import nrr_chart, nrr_note
from siklus.core.laporan.kalimat import alinea, daftar, gabung, isi, para, rangkai
from siklus.core.laporan.konteks import Konteks, slot
from siklus.core.laporan.makna import MAKNA
from siklus.core.laporan.pernyataan import careful_reading, extremes, index_sentence, letters, uncertainty
from siklus.core.laporan.prioritas import prioritas_statements
from siklus.core.laporan.tabel_hasil import result_table
from siklus.core.laporan.tabel_rencana import plan_table, target_table
from siklus.core.laporan.tindak_lanjut.rencana import unsur_plan
from siklus.document.blocks import Block
from siklus.document.inline import Runs


def result(konteks: Konteks) -> tuple[Block, ...]:
    """2.1: the result table and chart, and what a careful reader must know beside them."""
    shown = isi("Nilai setiap unsur disajikan pada {tabel:hasil} dan diurutkan pada {gambar:nrr}.")
    return (
        *alinea(index_sentence(konteks), shown),
        result_table(konteks),
        nrr_chart(konteks),
        *nrr_note(konteks),
        *alinea(letters(konteks), extremes(konteks), uncertainty(konteks)),
        *alinea(*careful_reading(konteks)),
    )


def unsur_prioritas(konteks: Konteks) -> tuple[Block, ...]:
    """2.2: the unsur chosen, each with its value and why it stands there, and how the choice was made."""
    chosen = konteks.bahan.rencana.prioritas.unsur
    lead = "Berdasarkan hasil SKM {periode}, {prioritas.jumlah} unsur berikut ditetapkan sebagai prioritas."
    if len(chosen) == 1:
        lead = "Berdasarkan hasil SKM {periode}, unsur berikut ditetapkan sebagai prioritas."
    return (
        para(lead),
        daftar(_chosen(konteks, unsur) for unsur in chosen),
        *alinea(*prioritas_statements(konteks)),
    )


def _chosen(konteks: Konteks, unsur: str) -> Runs:
    head = isi(
        "**{nama}**, yaitu {makna}, memperoleh nilai {nilai} dengan mutu {mutu}.",
        nama=konteks.nama(unsur),
        makna=MAKNA[unsur],
        nilai=slot("nrr", unsur),
        mutu=slot("mutu", unsur),
    )
    return gabung(head, unsur_analysis(konteks, unsur))


def plan(konteks: Konteks) -> tuple[Block, ...]:
    """2.3: the plan of each unsur in words, then the table, then indicators and targets where given."""
    targets = target_table(konteks)
    return (
        para(
            "RTL disusun untuk masa pelaksanaan {masa_pelaksanaan} dan seluruhnya berjumlah {rtl.jumlah_kata} "
            "kegiatan. Jadwal dan penanggung jawabnya dirangkum pada {tabel:rencana}."
        ),
        *(block for group in konteks.kelompok() for block in alinea(unsur_plan(konteks, group))),
        *alinea(_carried_on(konteks)),
        plan_table(konteks),
        *alinea(isi("Ukuran keberhasilan setiap kegiatan tercantum pada {tabel:indikator}.") if targets else ()),
        *targets,
    )


def _carried_on(konteks: Konteks) -> Runs:
    """Which RTL go on with one of an earlier period; nothing where none does."""
    rows = tuple(slot("rtl.nomor", baris.rtl.id) for baris in konteks.baris if baris.rtl.asal)
    return isi("RTL nomor {nomor} melanjutkan RTL periode sebelumnya.", nomor=rangkai(rows)) if rows else ()
