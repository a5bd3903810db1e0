"""The steps of a plan on its page: submitted, returned, withdrawn, approved."""

from siklus.web.models import Jejak, Rencana, StatusRencana
from tests.web.conftest import Orang, entered
from tests.web.rencana.layar import path, text_of


def test_the_plan_is_submitted_returned_submitted_and_approved(rencana: Rencana, orang: Orang) -> None:
    survei = rencana.survei
    pj, head = entered(orang.penanggung_jawab), entered(orang.pimpinan)
    pj.post(path(survei, "rencana/ajukan"))
    rencana.refresh_from_db()
    assert (rencana.status, rencana.versi, rencana.diajukan_oleh) == ("diajukan", 2, orang.penanggung_jawab)
    refused = pj.post(path(survei, "rencana/rtl/kosong"), {"unsur": "sarana"}, follow=True)
    assert "langkah ini hanya untuk rencana yang disusun atau dikembalikan" in refused.content.decode()
    short = head.post(path(survei, "rencana/kembalikan"), {"versi": 2, "catatan": "x"}, follow=True)
    assert "RENCANA-26" in short.content.decode()
    head.post(path(survei, "rencana/kembalikan"), {"versi": 2, "catatan": "Lengkapi target kursi."})
    assert "Lengkapi target kursi." in text_of(entered(orang.petugas), path(survei, "rencana"))
    pj.post(path(survei, "rencana/ajukan"))
    pj.post(path(survei, "rencana/tarik"))
    pj.post(path(survei, "rencana/ajukan"))
    stale = head.post(path(survei, "rencana/setujui"), {"versi": 2}, follow=True)
    assert "RENCANA-24" in stale.content.decode()
    head.post(path(survei, "rencana/setujui"), {"versi": 6})
    rencana.refresh_from_db()
    assert (rencana.status, rencana.disetujui_oleh, rencana.disetujui is None) == ("disetujui", orang.pimpinan, False)
    acts = Jejak.objects.filter(rincian__rencana=rencana.pk).order_by("id").values_list("perbuatan", flat=True)
    assert list(acts) == [
        "rencana diajukan",
        "rencana dikembalikan",
        "rencana diajukan",
        "pengajuan rencana ditarik",
        "rencana diajukan",
        "rencana disetujui",
    ]


def test_a_plan_with_errors_is_not_submitted(rencana: Rencana, orang: Orang) -> None:
    rencana.rtl.filter(unsur="sarana").update(bulan=[])
    answer = entered(orang.penanggung_jawab).post(path(rencana.survei, "rencana/ajukan"), follow=True)
    assert "belum mempunyai bulan pelaksanaan" in answer.content.decode()
    rencana.refresh_from_db()
    assert rencana.status == StatusRencana.DISUSUN
