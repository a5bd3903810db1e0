"""The form of one RTL: added, changed by two, moved, removed and brought back."""

from http import HTTPStatus

from siklus.web.models import Jejak, Rencana, Rtl
from tests.web.conftest import Orang, entered
from tests.web.rencana.layar import LENGKAP, path, text_of


def test_an_rtl_is_added_changed_moved_removed_and_brought_back(rencana: Rencana, orang: Orang) -> None:
    client, survei = entered(orang.petugas), rencana.survei
    pj = rencana.rtl.first().penanggung_jawab.get().subbagian  # type: ignore[union-attr]  # there are three
    answer = client.post(path(survei, "rencana/rtl/baru"), {**LENGKAP, "pemimpin": pj.pk})
    made = Rtl.objects.get(identitas="RTL-2026-04")
    assert answer["Location"] == f"/survei/{survei.pk}/rencana?rtl={made.pk}#rtl-{made.pk}"
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
