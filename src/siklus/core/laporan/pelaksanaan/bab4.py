"""BAB IV Analisis: weak and strong unsur, the plan that follows, and the trend of the index."""

from siklus.core.laporan.analisis import unsur_analysis
from siklus.core.laporan.evaluasi import suggestions
from siklus.core.laporan.grafik import trend_chart
from siklus.core.laporan.kalimat import alinea, daftar, isi, list_ends, para
from siklus.core.laporan.konteks import Konteks, slot
from siklus.core.laporan.makna import meaning
from siklus.core.laporan.perubahan import change_sentence, movements, steady_trend
from siklus.core.laporan.prioritas import prioritas_statements
from siklus.core.laporan.sel import KOSONG, bernomor, kepala, sel
from siklus.core.laporan.tabel_hasil import unsur_list
from siklus.core.laporan.tabel_rencana import plan_table, target_table
from siklus.core.rencana.prioritas import flatten, highest, propose_prioritas, tie_groups
from siklus.document.blocks import Block, Cell, Column, Table


def strengths(konteks: Konteks) -> tuple[Block, ...]:
    """4.1: the lowest and the highest unsur with their values, what lifts the index, and what people wrote."""
    if len(tie_groups(konteks.bahan.hasil.indeks)) == 1:
        value = slot("nrr", konteks.unsur[0].unsur)
        text = (
            "Semua unsur bernilai sama, yaitu {nilai}, sehingga survei ini tidak "
            "menunjukkan unsur yang lebih lemah atau lebih kuat."
        )
        return *alinea(isi(text, nilai=value)), *suggestions(konteks)
    weak, strong = weak_and_strong(konteks)
    return (
        para("Unsur dengan nilai terendah adalah:"),
        _values(konteks, weak),
        *(block for unsur in weak for block in _analysis(konteks, unsur)),
        para("Unsur dengan nilai tertinggi, yang perlu dipelihara, adalah:"),
        _values(konteks, strong),
        *suggestions(konteks),
    )


def weak_and_strong(konteks: Konteks) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The lowest and the highest unsur; one that wide ties would put on both sides stands on neither, or at its end."""
    indeks, aturan = konteks.bahan.hasil.indeks, konteks.kantor.aturan
    groups = tie_groups(indeks)
    low, high = flatten(propose_prioritas(indeks, aturan).kelompok), highest(indeks, aturan).unsur
    weak = tuple(unsur for unsur in low if unsur not in high)
    strong = tuple(unsur for unsur in high if unsur not in low)
    return weak or groups[0], strong or groups[-1]


def _analysis(konteks: Konteks, unsur: str) -> tuple[Block, ...]:
    """One paragraph on one weak unsur; it opens with the name, since the value stands just above."""
    return alinea(meaning(konteks, unsur), unsur_analysis(konteks, unsur))


def _values(konteks: Konteks, unsur: tuple[str, ...]) -> Block:
    items = (
        isi(
            "{nama}, bernilai {nilai} dengan mutu {mutu}{akhir}",
            nama=konteks.nama(key),
            nilai=slot("nrr", key),
            mutu=slot("mutu", key),
            akhir=akhir,
        )
        for key, akhir in zip(unsur, list_ends(len(unsur)), strict=True)
    )
    return daftar(items)


def plan(konteks: Konteks) -> tuple[Block, ...]:
    """4.2: the priorities chosen and the plan for the months that follow; or that it is not set yet."""
    rencana = konteks.bahan.rencana
    if not rencana.prioritas.unsur:
        return alinea(isi("Unsur prioritas dan rencana tindak lanjut (RTL) belum ditetapkan sampai dengan {tanggal}."))
    chosen = isi(
        "Unsur yang diprioritaskan untuk ditindaklanjuti adalah {unsur}.",
        unsur=unsur_list(konteks, rencana.prioritas.unsur),
    )
    statements = alinea(chosen, *prioritas_statements(konteks))
    if not konteks.baris or not rencana.masa_pelaksanaan:
        return *statements, *alinea(
            isi("Rencana tindak lanjut (RTL) atas unsur tersebut belum ditetapkan sampai dengan {tanggal}.")
        )
    shown = isi(
        "RTL yang berjumlah {rtl.jumlah_kata} kegiatan disajikan pada {tabel:rencana} untuk masa pelaksanaan "
        "{masa_pelaksanaan}, yang terpisah dari periode survei {periode.rentang}."
    )
    return *statements, *alinea(shown), plan_table(konteks), *target_table(konteks)


def trend(konteks: Konteks) -> tuple[Block, ...]:
    """4.3: the index over the periods, as table and chart; when this is the first, only that it is."""
    if not konteks.kantor.lalu:
        return alinea(
            isi("Nilai {periode} merupakan nilai pertama yang tercatat, sehingga tren belum dapat digambarkan.")
        )
    return (
        *alinea(
            change_sentence(konteks),
            steady_trend(konteks),
            *movements(konteks),
            isi("Nilai tiap periode disajikan pada {tabel:tren} dan {gambar:tren}."),
        ),
        _trend_table(konteks),
        trend_chart(konteks),
    )


def _trend_table(konteks: Konteks) -> Table:
    rows = (*(_earlier(konteks, position) for position in range(1, len(konteks.kantor.lalu) + 1)), _now(konteks))
    caption = isi("Nilai IKM menurut Periode sampai dengan {periode}", periode=konteks.kantor.periode.nama)
    columns = (Column(8, "center"), Column(60), Column(26, "right"), Column(26, "decimal"), Column(32, "center"))
    return Table("tabel:tren", caption, columns, kepala("No.", "Periode", "Responden", "IKM", "Mutu"), bernomor(rows))


def _earlier(konteks: Konteks, position: int) -> tuple[Cell, ...]:
    prefix = f"tren.{position}"
    respondents = KOSONG if konteks.kantor.lalu[position - 1].n is None else slot(prefix, "n")
    values = sel(slot(prefix, "ikm")), sel(slot(prefix, "mutu"), align="center")
    return sel(slot(prefix, "periode")), sel(respondents), *values


def _now(konteks: Konteks) -> tuple[Cell, ...]:
    respondents = slot("n") if konteks.bahan.hasil.indeks.n else KOSONG
    return sel(slot("periode")), sel(respondents), sel(slot("ikm")), sel(slot("ikm.mutu"), align="center")
