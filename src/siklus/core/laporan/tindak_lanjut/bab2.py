"""BAB II Deskripsi Rencana Tindak Lanjut: the result, the priorities, the plan, and what is kept high."""

from collections.abc import Iterator

from siklus.core.laporan.grafik import nrr_chart
from siklus.core.laporan.kalimat import alinea, daftar, frasa, gabung, isi, list_ends, para, rangkai
from siklus.core.laporan.konteks import Baris, Konteks, slot
from siklus.core.laporan.makna import meaning
from siklus.core.laporan.pernyataan import careful_reading, extremes, index_sentence, letters, uncertainty
from siklus.core.laporan.prioritas import prioritas_statements
from siklus.core.laporan.tabel_hasil import result_table, unsur_list
from siklus.core.laporan.tabel_rencana import plan_table, target_table
from siklus.core.rencana.masa import is_consecutive
from siklus.core.rencana.prioritas import UnsurTertinggi, highest
from siklus.core.survei.periode import month_span
from siklus.document.blocks import Block
from siklus.document.inline import Runs


def result(konteks: Konteks) -> tuple[Block, ...]:
    """2.1: the result table and chart, and what a careful reader must know beside them."""
    return (
        *alinea(index_sentence(konteks), isi("Nilai setiap unsur disajikan pada {tabel:hasil}.")),
        result_table(konteks),
        *alinea(letters(konteks), extremes(konteks), uncertainty(konteks)),
        nrr_chart(konteks),
        *alinea(*careful_reading(konteks)),
    )


def unsur_prioritas(konteks: Konteks) -> tuple[Block, ...]:
    """2.2: the unsur chosen, each with value and mutu, and how the choice was made."""
    chosen = konteks.bahan.rencana.prioritas.unsur
    items = (
        isi(
            "Unsur **{nama}** dengan nilai {nilai} dan mutu {mutu}{akhir}",
            nama=konteks.nama(unsur),
            akhir=akhir,
            nilai=slot("nrr", unsur),
            mutu=slot("mutu", unsur),
        )
        for unsur, akhir in zip(chosen, list_ends(len(chosen)), strict=True)
    )
    meanings = gabung(*(meaning(konteks, unsur) for unsur in chosen))
    return (
        para(
            "Berdasarkan hasil SKM {periode}, {prioritas.jumlah} unsur berikut "
            "ditetapkan sebagai prioritas tindak lanjut:"
        ),
        daftar(items),
        *alinea(meanings),
        *alinea(*prioritas_statements(konteks)),
    )


def plan(konteks: Konteks) -> tuple[Block, ...]:
    """2.3: the plan of each unsur in words, then the table, then indicators and targets where given."""
    targets = target_table(konteks)
    return (
        para(
            "RTL disusun untuk masa pelaksanaan {masa_pelaksanaan} dan seluruhnya berjumlah {rtl.jumlah_kata} "
            "kegiatan. Jadwal dan penanggung jawabnya dirangkum pada {tabel:rencana}."
        ),
        *(block for group in konteks.kelompok() for block in _unsur_plan(konteks, group)),
        *alinea(_carried_on(konteks)),
        plan_table(konteks),
        *alinea(isi("Ukuran keberhasilan setiap kegiatan tercantum pada {tabel:indikator}.") if targets else ()),
        *targets,
    )


def _unsur_plan(konteks: Konteks, group: tuple[Baris, ...]) -> Iterator[Block]:
    unsur = group[0].rtl.unsur
    value = isi(" yang bernilai {nilai}", nilai=slot("nrr", unsur)) if _asked(konteks, unsur) else ()
    yield para("Untuk unsur **{nama}**{nilai} direncanakan:", nama=konteks.nama(unsur), nilai=value)
    yield daftar((_activity(baris) for baris in group), "a.")


def _carried_on(konteks: Konteks) -> Runs:
    """Which RTL go on with one of an earlier period; nothing where none does."""
    rows = tuple(slot("rtl.nomor", baris.rtl.id) for baris in konteks.baris if baris.rtl.asal)
    return isi("RTL nomor {nomor} melanjutkan RTL periode sebelumnya.", nomor=rangkai(rows)) if rows else ()


def _asked(konteks: Konteks, unsur: str) -> bool:
    return any(nilai.unsur == unsur for nilai in konteks.unsur)


def _activity(baris: Baris) -> Runs:
    rtl = baris.rtl
    responsible = [frasa(unit) for unit in rtl.penanggung_jawab if frasa(unit)]
    by = isi(", oleh {unit}", unit=rangkai(responsible)) if responsible else ()
    return isi("{kegiatan}, pada {bulan}{oleh}.", kegiatan=frasa(rtl.kegiatan), bulan=_months(baris), oleh=by)


def _months(baris: Baris) -> Runs:
    """The planned months: a span when they follow one another, else each by name."""
    months = baris.rtl.bulan
    consecutive = is_consecutive(months)
    return isi("{bulan}", bulan=month_span(months)) if consecutive else rangkai(bulan.nama for bulan in months)


def pemeliharaan_unsur(konteks: Konteks) -> tuple[Block, ...]:
    """2.4: the highest unsur that are not priorities, which are kept high."""
    top = highest(konteks.bahan.hasil.indeks, konteks.bahan.aturan)
    kept = tuple(unsur for unsur in top.unsur if unsur not in konteks.bahan.rencana.prioritas.unsur)
    if not kept:
        lead = isi("Di luar unsur prioritas tidak ada unsur yang bernilai lebih tinggi.")
        return *alinea(lead), *alinea(_forms(konteks))
    values = rangkai(
        isi(
            "{nama} ({nilai}, mutu {huruf})",
            nama=konteks.nama(unsur),
            nilai=slot("nrr", unsur),
            huruf=slot("huruf", unsur),
        )
        for unsur in kept
    )
    lead = isi("Unsur bernilai tinggi tetap dipelihara agar tidak menurun, yaitu {unsur}.", unsur=values)
    return *alinea(lead, _free(konteks, top)), *alinea(_forms(konteks))


def _free(konteks: Konteks, top: UnsurTertinggi) -> Runs:
    if not top.biaya_gratis:
        return ()
    text = "Nilai unsur {biaya} lazim pada layanan tanpa biaya dan tidak menunjukkan hasil suatu perbaikan."
    return isi(text, biaya=konteks.nama("biaya"))


def _forms(konteks: Konteks) -> Runs:
    planned = tuple(dict.fromkeys(item.unsur for item in konteks.bahan.pemeliharaan))
    if not planned:
        return isi("Bentuk pemeliharaan unsur tersebut belum ditetapkan.")
    first = isi("Pemeliharaan dilakukan pada unsur {unsur}.", unsur=unsur_list(konteks, planned))
    shown = isi("Pelaksanaannya diuraikan pada bagian {bab:3.2}.") if konteks.lengkap else ()
    return gabung(first, shown)
