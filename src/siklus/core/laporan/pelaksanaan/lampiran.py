"""Lampiran of the survey report: questionnaire, processed data, pictures, follow-up of the last period."""

from collections.abc import Iterator

from siklus.core.indeks.hasil import NilaiUnsur
from siklus.core.laporan.bukti import Kelompok, file_list, group_blocks
from siklus.core.laporan.fakta.entri import TANPA_ISIAN
from siklus.core.laporan.fakta.indeks import reported_mean
from siklus.core.laporan.fakta.profil import dimension_name, groups_of
from siklus.core.laporan.kalimat import alinea, isi, rapi, tanya
from siklus.core.laporan.konteks import Konteks, slot
from siklus.core.laporan.sel import KOSONG, bernomor, kepala, sel, total
from siklus.core.laporan.tabel_hasil import catatan_nilai
from siklus.core.survei.kuesioner import Pertanyaan
from siklus.document.blocks import Block, Cell, Column, Row, Table
from siklus.document.inline import Runs


def daftar_kuesioner(konteks: Konteks) -> tuple[Block, ...]:
    """What was asked about the respondent, then the questions in their own order, each with its four answers."""
    questions = konteks.kantor.kuesioner.pertanyaan
    if not questions:
        return alinea(isi("Kuesioner tidak disertakan oleh sumber nilai yang dilaporkan."))
    caption = isi("Kuesioner SKM {periode}", periode=konteks.kantor.periode.nama)
    columns = (Column(8, "center"), Column(34), Column(70), Column(44))
    head = kepala("No.", "Unsur", "Pertanyaan", "Pilihan Jawaban")
    rows = bernomor(_question(konteks, item) for item in questions)
    return (
        *_asked_about_responden(konteks),
        *alinea(
            isi("Pertanyaan pada {tabel:kuesioner} diajukan dengan urutan dan pilihan jawaban seperti pada kuesioner.")
        ),
        Table("tabel:kuesioner", caption, columns, head, rows),
    )


def _asked_about_responden(konteks: Konteks) -> Iterator[Block]:
    """The profile questions, with the answers that respondents could or did choose."""
    dimensions = tuple(konteks.bahan.hasil.profil)
    if not dimensions:
        return
    caption = isi("Keterangan Responden pada Kuesioner SKM {periode}", periode=konteks.kantor.periode.nama)
    columns = (Column(8, "center"), Column(50), Column(98))
    rows = bernomor((sel(dimension_name(konteks, item)), sel(*_choices(konteks, item))) for item in dimensions)
    yield from alinea(isi("Keterangan responden yang ditanyakan disajikan pada {tabel:kuesioner.profil}."))
    yield Table("tabel:kuesioner.profil", caption, columns, kepala("No.", "Keterangan", "Pilihan Jawaban"), rows)


def _choices(konteks: Konteks, dimensi: str) -> tuple[str, ...]:
    """The regulation's answers to one profile question; for an office's own, those that were given."""
    listed = next((entry.nilai for entry in konteks.kantor.aturan.dimensi_dikenal if entry.kunci == dimensi), ())
    given = (group.nama for group in groups_of(konteks, dimensi) if group.kunci != TANPA_ISIAN)
    return ("; ".join(nama for _, nama in listed) or "; ".join(given),)


def _question(konteks: Konteks, item: Pertanyaan) -> tuple[Cell, ...]:
    choices = (f"{nilai} = {rapi(pilihan) or KOSONG}" for nilai, pilihan in enumerate(item.pilihan, 1))
    return sel(konteks.nama(item.unsur)), sel(tanya(item.teks)), sel(*choices)


def processed(konteks: Konteks) -> tuple[Block, ...]:
    """Sums, answers, NRR and NRR tertimbang of every unsur, down to the index."""
    caption = isi("Hasil Olah Data SKM {periode}", periode=konteks.kantor.periode.nama)
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
    return *alinea(*_lead(konteks)), table


def _lead(konteks: Konteks) -> Iterator[Runs]:
    """Where the index comes from; for a reported one, what its printed values give and how closely they can."""
    if not konteks.dilaporkan:
        yield isi("Nilai pada {tabel:olah_data} menghasilkan IKM {ikm}.")
        return
    yield isi("Nilai setiap unsur disajikan pada {tabel:olah_data}.")
    yield catatan_nilai(konteks)
    if reported_mean(konteks.bahan.hasil.indeks) == konteks.bahan.hasil.indeks.rounded:
        yield isi("IKM menurut sumber, {ikm}, sama dengan yang diperoleh dari NRR tercetak.")
    else:
        yield isi(
            "IKM menurut sumber adalah {ikm}; dari NRR tercetak diperoleh {ikm.dari_nrr}. Selisih itu wajar karena NRR "
            "tercetak sudah dibulatkan dan menentukan IKM hanya sampai ±{ikm.ketelitian}."
        )


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
        return isi("NRR dan IKM seperti tercetak pada sumbernya; NRR tertimbang = NRR dibagi jumlah unsur.")
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
    return Kelompok("bukti:pelaksanaan", "", konteks.kantor.dokumentasi)


def pictures(konteks: Konteks) -> tuple[Block, ...]:
    """The pictures of the survey; or that none is attached."""
    group = picture_group(konteks)
    return tuple(group_blocks(group)) or alinea(isi("Dokumentasi pelaksanaan survei belum dilampirkan."))


def last_follow_up(konteks: Konteks) -> tuple[Block, ...]:
    """How the plans of earlier periods were carried out, as far as it is recorded, then the list of all files.

    The list stands last in the annex, as an index of it.
    """
    group = picture_group(konteks)
    told = [place for place, lalu in enumerate(konteks.kantor.lalu, 1) if lalu.rtl_rencana]
    shown = isi("Pelaksanaan RTL menurut periode disajikan pada {tabel:rtl_lalu}.") if told else ()
    table = (_earlier_plans(konteks, told),) if told else ()
    return *alinea(*_last(konteks), shown), *table, *(file_list((group,)) if group.bukti else ())


def _earlier_plans(konteks: Konteks, told: list[int]) -> Table:
    """How many RTL each earlier period planned and finished; what is not recorded prints a dash."""
    columns = (Column(8, "center"), Column(56), *(Column(26, "right") for _ in range(3)), Column(28, "decimal"))
    head = kepala("No.", "Periode", "RTL Direncanakan", "RTL Selesai", "RTL Belum Selesai", "Persentase Selesai")
    caption = isi("Tindak Lanjut SKM Periode sebelum {periode}", periode=konteks.kantor.periode.nama)
    return Table("tabel:rtl_lalu", caption, columns, head, bernomor(_earlier_plan(konteks, place) for place in told))


def _earlier_plan(konteks: Konteks, place: int) -> tuple[Cell, ...]:
    lalu, prefix = konteks.kantor.lalu[place - 1], f"tren.{place}"
    known = lalu.rtl_selesai is not None
    values = (sel(slot(prefix, key) if known else KOSONG) for key in ("rtl_selesai", "rtl_sisa", "rtl_persen"))
    return sel(slot(prefix, "periode")), sel(slot(prefix, "rtl_rencana")), *values


def _last(konteks: Konteks) -> Iterator[Runs]:
    if not konteks.kantor.lalu:
        yield isi("Periode sebelumnya tidak tercatat, sehingga tidak ada tindak lanjut yang dilaporkan.")
        return
    lalu = konteks.kantor.lalu[-1]
    yield isi("IKM {lalu.periode} adalah {lalu.ikm} dengan mutu {lalu.mutu}.")
    if lalu.rtl_rencana is None:
        yield isi("Jumlah RTL atas periode tersebut tidak tercatat.")
    elif lalu.rtl_selesai is None:
        yield isi("Atas hasil itu direncanakan {lalu.rtl_rencana} RTL; jumlah yang selesai tidak tercatat.")
    elif not lalu.rtl_rencana:
        yield isi("Atas hasil itu tidak ada RTL yang direncanakan.")
    elif lalu.rtl_selesai >= lalu.rtl_rencana:
        yield isi("Seluruh RTL atas hasil itu, yang berjumlah {lalu.rtl_rencana}, sudah selesai dilaksanakan.")
    elif not lalu.rtl_selesai:
        yield isi("Atas hasil itu direncanakan {lalu.rtl_rencana} RTL dan belum satu pun selesai dilaksanakan.")
    else:
        yield isi(
            "Atas hasil itu direncanakan {lalu.rtl_rencana} RTL; {lalu.rtl_selesai} RTL ({lalu.rtl_persen}) sudah "
            "selesai dan {lalu.rtl_sisa} RTL belum selesai."
        )
