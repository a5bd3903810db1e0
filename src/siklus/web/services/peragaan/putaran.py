"""The rest of an example office's cycle: suggestions read, survey sealed, plan approved, work done and verified."""

from datetime import date, datetime, time

from django.db import transaction
from django.utils.timezone import make_aware

from siklus.core.survei.periode import Bulan
from siklus.readers.bukukerja.model import BukuKerja
from siklus.web.models import (
    PenanggungJawabRtl,
    Rencana,
    Rtl,
    Saran,
    StatusRencana,
    Survei,
)
from siklus.web.queries.inti.bulan import to_text
from siklus.web.queries.saran import LAINNYA
from siklus.web.queries.survei import periode_of
from siklus.web.services.peragaan.bukti import PenyimpanBukti
from siklus.web.services.peragaan.laporan import load_laporan
from siklus.web.services.peragaan.orang import Pelaku
from siklus.web.services.peragaan.pelaksanaan import add_responsible, load_pelaksanaan
from siklus.web.services.saran import tag_saran
from siklus.web.services.survei import seal_survei

NOON = time(12)


@transaction.atomic
def load_cycle(buku: BukuKerja, survei: Survei, pelaku: Pelaku, bukti: PenyimpanBukti) -> None:
    """Everything that the workbook tells after its answers; nothing when the survey has a plan already."""
    if Rencana.objects.filter(survei=survei).exists():
        return
    _tag(buku, survei, pelaku)
    if survei.ditutup is not None:
        survei = seal_survei(survei, pelaku.pimpinan, survei.ditutup)
    rencana = _plan(buku, survei, pelaku)
    load_pelaksanaan(buku, rencana, pelaku, bukti)
    load_laporan(buku, survei, pelaku, bukti)


def survei_of(buku: BukuKerja, kode: str) -> Survei:
    """The survey that `load_office` made of the workbook's answers."""
    rows = Survei.objects.filter(unit__kode=kode).select_related("unit", "versi")
    return next(row for row in rows if periode_of(row) == buku.kantor.periode)


def _tag(buku: BukuKerja, survei: Survei, pelaku: Pelaku) -> None:
    for item in buku.kantor.saran:
        ids = tuple(Saran.objects.filter(survei=survei, isi=item.teks).values_list("pk", flat=True))
        tag_saran(survei, ids, item.unsur or LAINNYA, pelaku.penanggung_jawab)


def _plan(buku: BukuKerja, survei: Survei, pelaku: Pelaku) -> Rencana:
    plan = buku.rencana
    agreed = _noon(plan.disetujui) if plan.disetujui else survei.disegel
    rencana = Rencana.objects.create(
        survei=survei,
        prioritas=list(plan.prioritas.unsur),
        alasan_prioritas=plan.prioritas.alasan,
        prioritas_oleh=pelaku.penanggung_jawab,
        prioritas_pada=survei.disegel,
        awal=to_text(plan.masa_pelaksanaan[0]),
        akhir=to_text(plan.masa_pelaksanaan[-1]),
        status=StatusRencana.DISETUJUI,
        diajukan=agreed,
        diajukan_oleh=pelaku.penanggung_jawab,
        disetujui=agreed,
        disetujui_oleh=pelaku.pimpinan,
    )
    for number, item in enumerate(plan.rtl, 1):
        rtl = Rtl.objects.create(
            rencana=rencana,
            unit=survei.unit,
            identitas=item.id,
            unsur=item.unsur,
            kegiatan=item.kegiatan,
            bulan=_texts(item.bulan),
            indikator=item.indikator,
            target=item.target,
            anggaran=item.anggaran,
            urutan=number,
        )
        add_responsible(PenanggungJawabRtl, "rtl", rtl, item.penanggung_jawab, rencana)
    return rencana


def _texts(bulan: tuple[Bulan, ...]) -> list[str]:
    return [to_text(item) for item in bulan]


def _noon(day: date) -> datetime:
    return make_aware(datetime.combine(day, NOON))
