"""What an example office did about its plan: month by month, with evidence, and as a second person accepted it."""

from siklus.core.realisasi.catatan import CatatanBulan
from siklus.core.realisasi.catatan import Status as StatusInti
from siklus.readers.bukukerja.model import BukuKerja
from siklus.web.models import (
    Pemeliharaan,
    PenanggungJawabPemeliharaan,
    PenanggungJawabStrategi,
    Publikasi,
    Realisasi,
    Rencana,
    Rtl,
    StatusPeriksa,
    Strategi,
    Subbagian,
)
from siklus.web.models.rencana import Bertanggung
from siklus.web.queries.inti.bulan import to_text
from siklus.web.services.peragaan.bukti import PenyimpanBukti
from siklus.web.services.peragaan.orang import Pelaku


def load_pelaksanaan(buku: BukuKerja, rencana: Rencana, pelaku: Pelaku, bukti: PenyimpanBukti) -> None:
    """Realisasi, strategi, pemeliharaan and publikasi, as the workbook has them."""
    rtl = {row.identitas: row for row in Rtl.objects.filter(rencana=rencana)}
    for item in buku.catatan:
        _month(item, rtl[item.rtl], pelaku, bukti)
    _strategi(buku, rtl, rencana)
    _pemeliharaan(buku, rencana, bukti)
    for publikasi in buku.kantor.publikasi:
        row = Publikasi.objects.create(
            survei=rencana.survei,
            media=publikasi.media,
            daring=publikasi.daring,
            tanggal=publikasi.tanggal,
            tautan=publikasi.tautan,
            oleh=pelaku.petugas,
        )
        bukti.add(row, publikasi.bukti)


def _month(item: CatatanBulan, rtl: Rtl, pelaku: Pelaku, bukti: PenyimpanBukti) -> None:
    done = item.status is StatusInti.SELESAI
    row = Realisasi.objects.create(
        rtl=rtl,
        bulan=to_text(item.bulan),
        status=item.status.value,
        deskripsi=item.deskripsi,
        tanggal=item.tanggal,
        hambatan=item.hambatan,
        alasan=item.alasan,
        bukti_keterangan=item.bukti_keterangan,
        dikerjakan_oleh=pelaku.petugas if item.dikerjakan_oleh or done else None,
        periksa=StatusPeriksa.MENUNGGU if done else StatusPeriksa.TIADA,
    )
    bukti.add(row, item.bukti)
    if item.diperiksa_oleh:
        row.periksa, row.pemeriksa, row.tanggal_periksa = StatusPeriksa.DITERIMA, pelaku.pimpinan, item.tanggal_periksa
        row.save()


def _strategi(buku: BukuKerja, rtl: dict[str, Rtl], rencana: Rencana) -> None:
    for item in buku.kantor.strategi:
        row = Strategi.objects.create(rtl=rtl[item.rtl], alasan=item.alasan, strategi=item.strategi, target=item.target)
        add_responsible(PenanggungJawabStrategi, "strategi", row, item.penanggung_jawab, rencana)


def _pemeliharaan(buku: BukuKerja, rencana: Rencana, bukti: PenyimpanBukti) -> None:
    for number, item in enumerate(buku.kantor.pemeliharaan, 1):
        row = Pemeliharaan.objects.create(rencana=rencana, unsur=item.unsur, bentuk=item.bentuk, urutan=number)
        add_responsible(PenanggungJawabPemeliharaan, "pemeliharaan", row, item.penanggung_jawab, rencana)
        bukti.add(row, item.bukti)


def add_responsible(
    model: type[Bertanggung], field: str, owner: object, names: tuple[str, ...], rencana: Rencana
) -> None:
    """Who answers for something, the leading one first."""
    by_name = {row.nama: row for row in Subbagian.objects.filter(unit=rencana.survei.unit_id)}
    for number, nama in enumerate(names):
        model._default_manager.create(**{field: owner, "subbagian": by_name[nama], "urutan": number})  # noqa: SLF001 - any of the three
