"""Lampiran of the survey report: questionnaire, processed data, pictures, follow-up of the last period."""

from collections.abc import Iterator

from siklus.core.indeks.hasil import NilaiUnsur
from siklus.core.laporan.bukti import Kelompok, file_list, group_blocks
from siklus.core.laporan.kalimat import alinea, isi, rapi
from siklus.core.laporan.konteks import Konteks, slot
from siklus.core.laporan.pernyataan import gaps
from siklus.core.laporan.sel import KOSONG, bernomor, kepala, sel, total
from siklus.core.laporan.tabel_hasil import catatan_nilai
from siklus.core.survei.kuesioner import Pertanyaan
from siklus.document.blocks import Block, Cell, Column, Row, Table
from siklus.document.inline import Runs


def daftar_kuesioner(konteks: Konteks) -> tuple[Block, ...]:
    """The questions as they were asked, in their own order, each with its four answers."""
    questions = konteks.bahan.kuesioner.pertanyaan
    if not questions:
        return alinea(isi("Kuesioner tidak disertakan oleh sumber nilai yang dilaporkan."))
    caption = isi("Kuesioner SKM {periode}", periode=konteks.bahan.periode.nama)
    columns = (Column(8, "center"), Column(34), Column(70), Column(44))
    head = kepala("No.", "Unsur", "Pertanyaan", "Pilihan Jawaban")
    rows = bernomor(_question(konteks, item) for item in questions)
    return (
        *alinea(isi("Pertanyaan berikut diajukan dengan urutan dan pilihan jawaban seperti pada kuesioner.")),
        Table("tabel:kuesioner", caption, columns, head, rows),
    )


def _question(konteks: Konteks, item: Pertanyaan) -> tuple[Cell, ...]:
    choices = (f"{nilai} = {rapi(pilihan) or KOSONG}" for nilai, pilihan in enumerate(item.pilihan, 1))
    return sel(konteks.nama(item.unsur)), sel(rapi(item.teks)), sel(*choices)


def processed(konteks: Konteks) -> tuple[Block, ...]:
    """Sums, answers, NRR and NRR tertimbang of every unsur, down to the index."""
    caption = isi("Hasil Olah Data SKM {periode}", periode=konteks.bahan.periode.nama)
    columns = (Column(8, "center"), Column(56), *(Column(24, "decimal") for _ in range(4)))
    head = kepala("No.", "Unsur Pelayanan", "Jumlah Nilai", "Jumlah Jawaban", "NRR", "NRR Tertimbang")
    table = Table(
        "tabel:olah_data",
        caption,
        columns,
        head,
        bernomor(_values(konteks, nilai) for nilai in konteks.unsur),
        _foot(konteks),
        note=_note(konteks),
    )
    return *alinea(isi("Nilai berikut menghasilkan IKM {ikm}."), catatan_nilai(konteks), gaps(konteks)), table


def _foot(konteks: Konteks) -> tuple[Row, ...]:
    """From the weighted values to the index; a reported index is given as its source printed it."""
    if konteks.dilaporkan:
        return (total(sel("IKM menurut sumber", colspan=5), sel(slot("ikm"))),)
    return (
        total(sel("Jumlah NRR tertimbang", colspan=5), sel(slot("nilai_skm"))),
        total(sel("IKM = jumlah NRR tertimbang × 25", colspan=5), sel(slot("ikm"))),
    )


def _note(konteks: Konteks) -> Runs:
    if konteks.dilaporkan:
        return isi(
            "Nilai tercetak sudah dibulatkan oleh sumbernya, sehingga penjumlahannya dapat sedikit berbeda dari IKM."
        )
    return isi("NRR tertimbang tercetak dengan tiga desimal; IKM dihitung dari nilai pasti.")


def _values(konteks: Konteks, nilai: NilaiUnsur) -> tuple[Cell, ...]:
    key = nilai.unsur
    return (
        sel(konteks.nama(key)),
        sel(KOSONG if nilai.jumlah is None else slot("jumlah", key)),
        sel(slot("n.unsur", key) if nilai.n else KOSONG),
        sel(slot("nrr", key)),
        sel(slot("tertimbang", key)),
    )


def picture_group(konteks: Konteks) -> Kelompok:
    """The pictures of the survey as one group."""
    return Kelompok("bukti:pelaksanaan", "", konteks.bahan.dokumentasi)


def pictures(konteks: Konteks) -> tuple[Block, ...]:
    """The pictures of the survey and the list of their files; or that none is attached."""
    group = picture_group(konteks)
    if not group.bukti:
        return alinea(isi("Dokumentasi pelaksanaan survei belum dilampirkan."))
    return *group_blocks(group), *file_list((group,))


def last_follow_up(konteks: Konteks) -> tuple[Block, ...]:
    """How the plan of the period before was carried out, as far as it is recorded."""
    return alinea(*_last(konteks))


def _last(konteks: Konteks) -> Iterator[Runs]:
    if not konteks.bahan.lalu:
        yield isi("Periode sebelumnya tidak tercatat, sehingga tidak ada tindak lanjut yang dilaporkan.")
        return
    lalu = konteks.bahan.lalu[-1]
    yield isi("IKM {lalu.periode} adalah {lalu.ikm}.")
    if lalu.rtl_rencana is None:
        yield isi("Jumlah RTL atas periode tersebut tidak tercatat.")
    elif lalu.rtl_selesai is None:
        yield isi("Atas hasil itu direncanakan {lalu.rtl_rencana} RTL; jumlah yang selesai tidak tercatat.")
    else:
        yield isi(
            "Atas hasil itu direncanakan {lalu.rtl_rencana} RTL dan {lalu.rtl_selesai} RTL sudah selesai dilaksanakan."
        )
