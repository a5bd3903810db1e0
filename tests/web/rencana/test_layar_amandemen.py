"""The page of amendments: what still changes once a plan is approved."""

from http import HTTPStatus

from siklus.web.models import AmandemenRencana, Rencana, Rtl, StatusRencana
from tests.web.conftest import Orang, entered
from tests.web.rencana.layar import LENGKAP, MASA, path, text_of


def test_after_approval_only_an_amendment_changes_it(disetujui: Rencana, orang: Orang) -> None:
    survei, rtl = disetujui.survei, disetujui.rtl.first()
    assert rtl
    pj = entered(orang.penanggung_jawab)
    told = pj.post(path(survei, f"rencana/rtl/{rtl.pk}/sel"), {"versi": 1, "medan": "target", "target": "x"})
    assert "RENCANA-25" in told.json()["galat"][0]
    page = path(survei, f"rencana/amandemen/{rtl.pk}")
    subbagian = rtl.penanggung_jawab.get().subbagian_id
    sent = {**LENGKAP, "kegiatan": rtl.kegiatan, "pemimpin": subbagian, "versi": 1}
    assert pj.post(page, sent).status_code == HTTPStatus.UNPROCESSABLE_ENTITY
    assert "RENCANA" not in pj.post(page, {**sent, "alasan_amandemen": "singkat"}).headers.get("Location", "")
    reason = "Anggaran bertambah pada perubahan APBN"
    assert pj.post(page, {**sent, "alasan_amandemen": reason}).status_code == HTTPStatus.FOUND
    [kept] = AmandemenRencana.objects.all()
    assert kept.alasan == reason
    assert kept.sebelum == {
        "bulan": ["2026-07", "2026-08"],
        "indikator": "Jumlah yang terpasang",
        "target": "Selesai pada bulan terakhir",
        "anggaran": None,
    }
    assert kept.sesudah == {
        "bulan": ["2026-07", "2026-09"],
        "indikator": "Kipas terpasang",
        "target": "Empat kipas",
        "anggaran": 2_500_000,
    }
    listed = text_of(entered(orang.auditor), path(survei, "rencana/amandemen"))
    assert reason in listed
    assert "Juli 2026 dan September 2026" in listed
    seen = text_of(entered(orang.pimpinan), path(survei, "rencana"))
    assert ("1 amandemen" in seen, "yang terakhir oleh Penanggung Jawab pada" in seen) == (True, True)


def test_an_amendment_that_makes_the_plan_wrong_is_refused(disetujui: Rencana, orang: Orang) -> None:
    survei, pj = disetujui.survei, entered(orang.penanggung_jawab)
    sent = {**LENGKAP, "bulan": [], "alasan_amandemen": "Tambahan dari forum konsultasi"}
    answer = pj.post(path(survei, "rencana/amandemen/baru"), sent)
    assert "belum mempunyai bulan pelaksanaan" in answer.content.decode()
    assert (Rtl.objects.count(), AmandemenRencana.objects.count()) == (3, 0)


def test_an_rtl_leaves_an_approved_plan_unless_it_was_begun(
    disetujui: Rencana, dikerjakan: object, orang: Orang
) -> None:
    survei, pj = disetujui.survei, entered(orang.penanggung_jawab)
    begun, other, _ = disetujui.rtl.all()
    reason = {"versi": 1, "alasan": "Sudah dikerjakan dinas lain"}
    told = pj.post(path(survei, f"rencana/amandemen/{begun.pk}/hapus"), reason)
    assert "sudah mempunyai realisasi pada Juli 2026" in told.content.decode()
    assert pj.post(path(survei, f"rencana/amandemen/{other.pk}/hapus"), reason).status_code == HTTPStatus.FOUND
    [kept] = AmandemenRencana.objects.all()
    assert (kept.rtl, kept.sesudah, kept.sebelum["kegiatan"]) == (other, {}, "Membuka loket kedua pada jam sibuk")
    assert dikerjakan


def test_a_decision_is_amended_when_no_rtl_is_left_out(disetujui: Rencana, orang: Orang) -> None:
    survei, pj = disetujui.survei, entered(orang.penanggung_jawab)
    there = path(survei, "prioritas/amandemen")
    sent = {
        "unsur": ["sarana", "waktu", "biaya"], "alasan": "Diminta forum", "versi": 1, **MASA,
        "alasan_amandemen": "Hasil Forum Konsultasi Publik",
    }  # fmt: skip
    assert "yang bukan prioritas" in pj.post(there, sent).content.decode()
    left = disetujui.rtl.get(unsur="pengaduan")
    reason = {"versi": 1, "alasan": "Diganti unsur lain sesuai forum"}
    pj.post(path(survei, f"rencana/amandemen/{left.pk}/hapus"), reason)
    assert pj.post(there, sent).status_code == HTTPStatus.FOUND
    disetujui.refresh_from_db()
    assert disetujui.prioritas == ["sarana", "waktu", "biaya"]
    kept = AmandemenRencana.objects.last()
    assert kept
    assert (kept.rtl, kept.sebelum) == (None, {"prioritas": ["sarana", "waktu", "pengaduan"], "alasan": ""})


def test_an_amendment_adds_an_rtl_and_is_read(disetujui: Rencana, orang: Orang) -> None:
    survei, pj = disetujui.survei, entered(orang.penanggung_jawab)
    there = path(survei, "rencana/amandemen")
    assert "belum berubah sesudah disetujui" in text_of(pj, there)
    assert 'name="alasan_amandemen"' in text_of(pj, f"{there}/baru")
    subbagian = disetujui.survei.unit.subbagian.first()
    assert subbagian
    sent = {**LENGKAP, "pemimpin": subbagian.pk, "alasan_amandemen": "Tambahan dari forum konsultasi"}
    assert pj.post(f"{there}/baru", sent)["Location"] == there
    page = text_of(pj, there)
    for words in ("RTL-2026-04", "ditambahkan", "Rp2.500.000", "Sarana dan Prasarana", subbagian.nama):
        assert words in page
    gone = disetujui.rtl.get(identitas="RTL-2026-04")
    assert "Alasan amandemen" in text_of(pj, f"{there}/{gone.pk}/hapus")
    Rencana.objects.filter(pk=disetujui.pk).update(status=StatusRencana.DIAJUKAN)
    late = pj.post(f"{there}/{gone.pk}/hapus", {"versi": 1, "alasan": "Sudah tidak diperlukan"})
    assert "RENCANA-25" in late.content.decode() or "langkah ini hanya untuk" in late.content.decode()
