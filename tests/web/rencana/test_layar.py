"""The pages of the priorities and of the plan, as each person sees them and acts on them."""

from http import HTTPStatus
from io import BytesIO

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from PIL import Image

from siklus.web.models import AmandemenRencana, Jejak, Rencana, Rtl, StatusRencana, Survei
from tests.web.conftest import Orang, entered

MASA = {"awal": "2026-07", "akhir": "2026-12"}
LENGKAP = {
    "unsur": "sarana",
    "kegiatan": "Menambah kipas angin",
    "bulan": ["2026-07", "2026-09"],
    "indikator": "Kipas terpasang",
    "target": "Empat kipas",
    "anggaran": "Rp 2.500.000",
}


def path(survei: Survei, rest: str) -> str:
    return f"/survei/{survei.pk}/{rest}"


def text_of(client: Client, there: str) -> str:
    page = client.get(there)
    assert page.status_code == HTTPStatus.OK
    return page.content.decode()


def test_before_sealing_both_pages_say_what_comes_first(disegel: Survei, orang: Orang) -> None:
    for status, words in (
        ("dibuka", "Penanggung jawab atau pimpinan menutup survei ini dahulu"),
        ("ditutup", "pimpinan menyegelnya bila hasilnya sudah benar"),
    ):
        Survei.objects.filter(pk=disegel.pk).update(status=status)
        for page in ("prioritas", "rencana"):
            assert words in text_of(entered(orang.petugas), path(disegel, page))
    assert "Tinjau lalu segel" in text_of(entered(orang.pimpinan), path(disegel, "prioritas"))


def test_the_lowest_are_proposed_and_confirmed(disegel: Survei, orang: Orang) -> None:
    client = entered(orang.penanggung_jawab)
    page = text_of(client, path(disegel, "prioritas"))
    assert (
        "Nilai terendah: Sarana dan Prasarana; Waktu Penyelesaian; dan Penanganan Pengaduan, Saran dan Masukan" in page
    )
    assert page.count("checked") == 3
    assert '<option value="2026-07" selected>' in page
    answer = client.post(
        path(disegel, "prioritas/tetapkan"), {"unsur": ["waktu", "pengaduan", "sarana"], **MASA}, follow=True
    )
    assert answer.redirect_chain == [(path(disegel, "rencana"), HTTPStatus.FOUND)]
    made = Rencana.objects.get(survei=disegel)
    assert (made.prioritas, made.awal, made.akhir) == (["sarana", "waktu", "pengaduan"], "2026-07", "2026-12")
    assert made.prioritas_oleh == orang.penanggung_jawab
    [line] = Jejak.objects.filter(perbuatan="unsur prioritas ditetapkan")
    assert line.rincian["sesudah"]["prioritas"] == ["sarana", "waktu", "pengaduan"]


@pytest.mark.parametrize(
    ("sent", "words"),
    [
        ({"unsur": []}, "berjumlah 0, seharusnya 3"),
        ({"unsur": ["sarana", "waktu", "biaya"]}, "menyimpang dari nilai terendah tanpa alasan"),
        ({"unsur": ["sarana", "waktu", "pengaduan"], "awal": "2026-06"}, "padahal periode survei berakhir Juni 2026"),
        ({"unsur": ["sarana", "waktu", "pengaduan"], "akhir": "2026-05"}, "Masa pelaksanaan belum diisi"),
    ],
)
def test_what_core_finds_wrong_is_told_and_nothing_is_kept(
    disegel: Survei, orang: Orang, sent: dict[str, object], words: str
) -> None:
    answer = entered(orang.pimpinan).post(path(disegel, "prioritas/tetapkan"), {**MASA, **sent})
    assert answer.status_code == HTTPStatus.UNPROCESSABLE_ENTITY
    assert words in answer.content.decode()
    assert not Rencana.objects.exists()


def test_the_decision_changes_while_the_plan_is_written(rencana: Rencana, orang: Orang) -> None:
    sent = {"unsur": ["sarana", "waktu", "biaya"], "alasan": "Pengaduan ditangani pusat", "versi": 1, **MASA}
    there = path(rencana.survei, "prioritas/tetapkan")
    assert entered(orang.pimpinan).post(there, sent).status_code == HTTPStatus.FOUND
    rencana.refresh_from_db()
    assert (rencana.prioritas, rencana.versi) == (["sarana", "waktu", "biaya"], 2)
    stale = entered(orang.penanggung_jawab).post(there, sent | {"alasan": "Lain"})
    assert "berubah sesudah halaman Anda dibuka" in stale.content.decode()
    rencana.refresh_from_db()
    assert rencana.alasan_prioritas == "Pengaduan ditangani pusat"
    page = text_of(entered(orang.petugas), path(rencana.survei, "rencana"))
    assert "yang bukan prioritas" in page
    assert "bukan prioritas" in page


def test_the_grid(rencana: Rencana, orang: Orang) -> None:
    page = text_of(entered(orang.penanggung_jawab), path(rencana.survei, "rencana"))
    assert "Masa pelaksanaan Juli–Desember 2026" in page
    assert "Tidak ada yang perlu diperbaiki." in page
    assert page.count("data-rtl=") == 3
    assert page.count('class="bln ada"') == 4
    read_only = text_of(entered(orang.auditor), path(rencana.survei, "rencana"))
    assert "data-kisi" not in read_only
    assert "formaction" not in read_only


def test_an_rtl_is_added_changed_moved_removed_and_brought_back(rencana: Rencana, orang: Orang) -> None:
    client, survei = entered(orang.petugas), rencana.survei
    pj = rencana.rtl.first().penanggung_jawab.get().subbagian  # type: ignore[union-attr]  # there are three
    answer = client.post(path(survei, "rencana/rtl/baru"), {**LENGKAP, "pemimpin": pj.pk})
    made = Rtl.objects.get(identitas="RTL-2026-04")
    assert answer["Location"] == f"/survei/{survei.pk}/rencana#rtl-{made.pk}"
    assert (made.bulan, made.anggaran, made.unsur) == (["2026-07", "2026-09"], 2_500_000, "sarana")
    assert [item.subbagian for item in made.penanggung_jawab.all()] == [pj]
    order = list(rencana.rtl.filter(dihapus=None).values_list("identitas", flat=True))
    assert order == ["RTL-2026-01", "RTL-2026-04", "RTL-2026-02", "RTL-2026-03"]
    client.post(path(survei, f"rencana/rtl/{made.pk}/naik"))
    client.post(path(survei, f"rencana/rtl/{made.pk}/naik"))
    assert rencana.rtl.first() == made
    answer = client.post(path(survei, f"rencana/rtl/{made.pk}/hapus"), {"versi": 1}, follow=True)
    assert "1 RTL dihapus" in answer.content.decode()
    assert rencana.rtl.filter(dihapus=None).count() == 3
    client.post(path(survei, f"rencana/rtl/{made.pk}/pulihkan"))
    made.refresh_from_db()
    assert (made.dihapus, made.versi) == (None, 3)
    assert list(Jejak.objects.filter(objek="RTL-2026-04").order_by("id").values_list("perbuatan", flat=True)) == [
        "rtl ditambahkan",
        "rtl digeser",
        "rtl dihapus",
        "rtl dipulihkan",
    ]


def test_a_removed_identity_is_never_given_again(rencana: Rencana, orang: Orang) -> None:
    client, survei = entered(orang.petugas), rencana.survei
    last = rencana.rtl.get(identitas="RTL-2026-03")
    client.post(path(survei, f"rencana/rtl/{last.pk}/hapus"), {"versi": 1})
    client.post(path(survei, "rencana/rtl/kosong"), {"unsur": "pengaduan"})
    assert rencana.rtl.filter(dihapus=None).last().identitas == "RTL-2026-04"  # type: ignore[union-attr]  # it is there


def test_one_cell_is_saved_and_the_row_comes_back(rencana: Rencana, orang: Orang) -> None:
    client, rtl = entered(orang.petugas), rencana.rtl.first()
    assert rtl
    there = path(rencana.survei, f"rencana/rtl/{rtl.pk}/sel")
    answer = client.post(there, {"versi": 1, "medan": "bulan", "bulan": ["2026-12", "2026-07"]})
    assert answer.status_code == HTTPStatus.OK
    told = answer.json()
    assert 'data-versi="2"' in told["baris"]
    assert "Tidak ada yang perlu diperbaiki." in told["masalah"]
    assert told["tanda"] == {}
    rtl.refresh_from_db()
    assert rtl.bulan == ["2026-07", "2026-12"]
    told = client.post(there, {"versi": 2, "medan": "target", "target": ""}).json()
    assert "belum mempunyai target" in told["tanda"][str(rtl.pk)]
    wrong = client.post(there, {"versi": 3, "medan": "anggaran", "anggaran": "dua juta"})
    assert (wrong.status_code, wrong.json()) == (
        HTTPStatus.UNPROCESSABLE_ENTITY,
        {"galat": ["Tulis angka bulat tanpa koma, misalnya 2.500.000."]},
    )
    last = Jejak.objects.filter(perbuatan="rtl diubah").first()
    assert last
    assert last.rincian == {
        "rtl": rtl.pk, "versi": 3, "sebelum": {"target": "Selesai pada bulan terakhir"}, "sesudah": {"target": ""},
    }  # fmt: skip


def test_a_stale_cell_changes_nothing_and_both_sides_are_told(rencana: Rencana, orang: Orang) -> None:
    rtl = rencana.rtl.first()
    assert rtl
    there = path(rencana.survei, f"rencana/rtl/{rtl.pk}/sel")
    first, second = entered(orang.petugas), entered(orang.penanggung_jawab)
    assert first.post(there, {"versi": 1, "medan": "kegiatan", "kegiatan": "Menambah enam kursi"}).status_code == 200
    late = second.post(there, {"versi": 1, "medan": "kegiatan", "kegiatan": "Menambah sofa"})
    assert late.status_code == HTTPStatus.CONFLICT
    told = late.json()["benturan"]
    for words in ("Menambah kursi tunggu", "Menambah sofa", "Menambah enam kursi", "Petugas,"):
        assert words in told
    rtl.refresh_from_db()
    assert (rtl.kegiatan, rtl.versi) == ("Menambah enam kursi", 2)
    same = second.post(there, {"versi": 1, "medan": "kegiatan", "kegiatan": "Menambah enam kursi"})
    assert same.status_code == HTTPStatus.OK


def test_a_stale_form_is_merged_field_by_field(rencana: Rencana, orang: Orang) -> None:
    rtl = rencana.rtl.first()
    assert rtl
    page = path(rencana.survei, f"rencana/rtl/{rtl.pk}")
    base = {
        "unsur": "sarana",
        "kegiatan": rtl.kegiatan,
        "bulan": rtl.bulan,
        "pemimpin": rtl.penanggung_jawab.get().subbagian_id,
        "indikator": rtl.indikator,
        "target": rtl.target,
        "anggaran": "",
        "versi": 1,
    }
    petugas, pj = entered(orang.petugas), entered(orang.penanggung_jawab)
    assert petugas.post(page, {**base, "kegiatan": "Kursi", "bulan": ["2026-09"], "target": "Dua"}).status_code == 302
    late = pj.post(page, {**base, "kegiatan": "Sofa", "bulan": ["2026-10"], "indikator": "Sofa ada"})
    assert late.status_code == HTTPStatus.CONFLICT
    html = late.content.decode()
    assert [name for name in ("kegiatan", "bulan", "target", "indikator") if f'name="pilih-{name}"' in html] == [
        "kegiatan",
        "bulan",
    ]
    merged = {
        "versi": 2,
        "medan": ["kegiatan", "bulan", "indikator"],
        "kegiatan": "Sofa",
        "bulan": ["2026-10"],
        "indikator": "Sofa ada",
        "pilih-kegiatan": "kini",
        "pilih-bulan": "gabung",
    }
    assert pj.post(page, merged).status_code == HTTPStatus.FOUND
    rtl.refresh_from_db()
    assert (rtl.kegiatan, rtl.bulan, rtl.indikator, rtl.target, rtl.versi) == (
        "Kursi",
        ["2026-09", "2026-10"],
        "Sofa ada",
        "Dua",
        3,
    )


def test_a_removed_rtl_cannot_be_changed(rencana: Rencana, orang: Orang) -> None:
    rtl = rencana.rtl.first()
    assert rtl
    client = entered(orang.petugas)
    client.post(path(rencana.survei, f"rencana/rtl/{rtl.pk}/hapus"), {"versi": 1})
    there = path(rencana.survei, f"rencana/rtl/{rtl.pk}/sel")
    late = client.post(there, {"versi": 1, "medan": "target", "target": "x"})
    assert late.status_code == HTTPStatus.UNPROCESSABLE_ENTITY
    assert "sudah dihapus dari rencana" in late.json()["galat"][0]


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


def test_minutes_of_the_forum_are_attached(rencana: Rencana, orang: Orang) -> None:
    client, there = entered(orang.petugas), path(rencana.survei, "rencana")
    assert "Lampirkan berita acara" in text_of(client, there)
    picture = BytesIO()
    Image.new("RGB", (64, 48), "white").save(picture, "PNG")
    file = SimpleUploadedFile("berita-acara.png", picture.getvalue(), "image/png")
    sent = client.post(f"/bukti/untuk/rencana/{rencana.pk}/kirim", {"berkas": file, "kembali": there})
    assert sent["Location"] == f"{there}#bukti-rencana-{rencana.pk}"
    [kept] = rencana.dokumen.all()
    assert kept.nama_berkas == "berita-acara.png"
    page = text_of(client, there)
    assert "berita-acara.png" in page
    seen = text_of(entered(orang.auditor), there)
    assert ("berita-acara.png" in seen, "multipart/form-data" in seen) == (True, False)


def test_what_is_not_there_or_too_late_is_told(rencana: Rencana, orang: Orang) -> None:
    client, survei = entered(orang.petugas), rencana.survei
    rtl = rencana.rtl.get(identitas="RTL-2026-01")
    atur = f"rencana/rtl/{rtl.pk}/"
    assert client.post(path(survei, "rencana/rtl/kosong"), {"unsur": "biaya"}).status_code == HTTPStatus.NOT_FOUND
    assert client.post(path(survei, f"{atur}lompat")).status_code == HTTPStatus.NOT_FOUND
    assert "RENCANA-24" in client.post(path(survei, f"{atur}hapus"), {"versi": 7}, follow=True).content.decode()
    client.post(path(survei, f"{atur}pulihkan"))
    rtl.refresh_from_db()
    assert (rtl.versi, rtl.dihapus) == (1, None)
    page = text_of(client, path(survei, f"rencana/rtl/baru?unsur={rtl.unsur}"))
    assert '<option value="sarana" selected>' in page
    empty = client.post(path(survei, "rencana/rtl/baru"), {"unsur": "sarana", "kegiatan": ""})
    assert empty.status_code == HTTPStatus.UNPROCESSABLE_ENTITY
    assert "Menambah kursi tunggu" in text_of(client, path(survei, f"rencana/rtl/{rtl.pk}"))


def test_an_rtl_moves_to_another_unsur_and_keeps_its_identity(rencana: Rencana, orang: Orang) -> None:
    rtl = rencana.rtl.get(identitas="RTL-2026-01")
    there = path(rencana.survei, f"rencana/rtl/{rtl.pk}/sel")
    assert entered(orang.petugas).post(there, {"versi": 1, "medan": "unsur", "unsur": "pengaduan"}).status_code == 200
    order = rencana.rtl.values_list("identitas", "unsur", "urutan")
    assert list(order) == [
        ("RTL-2026-02", "waktu", 1),
        ("RTL-2026-01", "pengaduan", 2),
        ("RTL-2026-03", "pengaduan", 3),
    ]


def test_a_month_outside_the_new_time_is_still_seen(rencana: Rencana, orang: Orang) -> None:
    Rencana.objects.filter(pk=rencana.pk).update(akhir="2026-10")
    page = text_of(entered(orang.penanggung_jawab), path(rencana.survei, "rencana"))
    assert 'class="bln luar"><abbr title="Desember 2026">' in page
    assert "di luar masa pelaksanaan" in page


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
