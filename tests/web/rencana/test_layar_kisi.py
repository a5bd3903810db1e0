"""The grid of a plan: read, written cell by cell, and its attached minutes."""

from http import HTTPStatus
from io import BytesIO

from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image

from siklus.web.models import Jejak, Rencana
from tests.web.conftest import Orang, entered
from tests.web.rencana.layar import path, text_of


def test_the_grid(rencana: Rencana, orang: Orang) -> None:
    page = text_of(entered(orang.penanggung_jawab), path(rencana.survei, "rencana"))
    assert "Masa pelaksanaan Juli–Desember 2026" in page
    assert "Tidak ada yang perlu diperbaiki." in page
    assert page.count("data-rtl=") == 3
    assert page.count('class="bln ada"') == 4
    read_only = text_of(entered(orang.auditor), path(rencana.survei, "rencana"))
    assert "data-kisi" not in read_only
    assert "formaction" not in read_only


def test_a_month_outside_the_new_time_is_still_seen(rencana: Rencana, orang: Orang) -> None:
    Rencana.objects.filter(pk=rencana.pk).update(akhir="2026-10")
    page = text_of(entered(orang.penanggung_jawab), path(rencana.survei, "rencana"))
    assert 'class="bln luar"><abbr title="Desember 2026">' in page
    assert "di luar masa pelaksanaan" in page


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


def test_a_removed_rtl_cannot_be_changed(rencana: Rencana, orang: Orang) -> None:
    rtl = rencana.rtl.first()
    assert rtl
    client = entered(orang.petugas)
    client.post(path(rencana.survei, f"rencana/rtl/{rtl.pk}/hapus"), {"versi": 1})
    there = path(rencana.survei, f"rencana/rtl/{rtl.pk}/sel")
    late = client.post(there, {"versi": 1, "medan": "target", "target": "x"})
    assert late.status_code == HTTPStatus.UNPROCESSABLE_ENTITY
    assert "sudah dihapus dari rencana" in late.json()["galat"][0]


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
