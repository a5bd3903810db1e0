"""The screens of carrying out: what they say, what their forms do, and how many queries they take."""

import re
from http import HTTPStatus

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from siklus.web.models import (
    PenanggungJawabRtl,
    Realisasi,
    Rencana,
    Rtl,
    StatusBulan,
    StatusPeriksa,
    StatusRencana,
    Subbagian,
)
from siklus.web.services.jejak import record
from tests.web.conftest import Orang, entered
from tests.web.putaran import prove

QUERIES = 9


@pytest.fixture
def petugas(orang: Orang) -> Client:
    return entered(orang.petugas)


def at(rencana: Rencana, *parts: object) -> str:
    return "/".join(("", "survei", str(rencana.survei_id), *map(str, parts)))


def text_of(client: Client, address: str) -> str:
    response = client.get(address)
    assert response.status_code == HTTPStatus.OK
    return response.content.decode()


def send(client: Client, row: Realisasi, langkah: str, **data: object) -> int:
    address = at(row.rtl.rencana, "realisasi", row.rtl_id, row.bulan, "ubah")
    return client.post(address, {"langkah": langkah, "versi": row.versi, **data}).status_code


def test_before_approval_it_says_why_there_is_nothing(rencana: Rencana, petugas: Client) -> None:
    assert "belum disetujui pimpinan" in text_of(petugas, at(rencana, "realisasi"))
    assert "belum disetujui pimpinan" in text_of(petugas, at(rencana, "pemeliharaan"))
    rtl = rencana.rtl.first()
    assert rtl is not None
    assert "Rencana ini belum disetujui." in text_of(petugas, at(rencana, "realisasi", rtl.pk))


@pytest.mark.usefixtures("hari_ini")
def test_the_list_says_what_is_late_and_what_lacks(
    terbukti: Realisasi, dikerjakan: Realisasi, menunggu: Realisasi, petugas: Client
) -> None:
    Realisasi.objects.filter(pk=menunggu.pk).update(periksa=StatusPeriksa.DIKEMBALIKAN, catatan_periksa="Buram.")
    page = text_of(petugas, at(terbukti.rtl.rencana, "realisasi"))
    assert "terlambat 115 hari" in page
    assert "Buram." in page
    assert "1 dari 3 RTL" in page
    assert "33,3%" in page
    assert dikerjakan.rtl.kegiatan in page


@pytest.mark.parametrize(
    ("query", "heads"),
    [
        ("", ["Keuangan, Umum, dan Logistik", "Perencanaan, Data, dan Informasi"]),
        ("?lihat=bulan", ["Juli 2026", "Agustus 2026", "September 2026", "Desember 2026"]),
        ("?lihat=orang", ["Petugas", "Belum ada yang menyatakan selesai"]),
        ("?keadaan=terlambat", ["Keuangan, Umum, dan Logistik"]),
        ("?keadaan=diterima&lihat=bulan", ["September 2026"]),
        ("?keadaan=dibatalkan", []),
        ("?keadaan=ngawur&lihat=ngawur", ["Keuangan, Umum, dan Logistik", "Perencanaan, Data, dan Informasi"]),
    ],
)
@pytest.mark.usefixtures("hari_ini")
def test_grouped_and_sifted(query: str, heads: list[str], terbukti: Realisasi, petugas: Client) -> None:
    response = petugas.get(at(terbukti.rtl.rencana, "realisasi") + query)
    assert [kelompok.judul for kelompok in response.context["kelompok_list"]] == heads


@pytest.mark.parametrize("count", [1, 3])
def test_as_many_queries_for_many(
    count: int, disetujui: Rencana, orang: Orang, petugas: Client, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    grow(disetujui, orang, count)
    petugas.get("/saya")
    with django_assert_num_queries(QUERIES):
        assert petugas.get(at(disetujui, "realisasi")).status_code == HTTPStatus.OK


def grow(rencana: Rencana, orang: Orang, count: int) -> None:
    """A plan of this many RTL, each with two months under way and one picture for each."""
    subbagian = Subbagian.objects.first()
    assert subbagian is not None
    rencana.rtl.all().delete()
    for number in range(count):
        rtl = Rtl.objects.create(
            rencana=rencana,
            unit=rencana.survei.unit,
            identitas=f"RTL-{number}",
            unsur="sarana",
            kegiatan="Menambah kursi",
            bulan=["2026-07", "2026-08"],
            urutan=number,
        )
        PenanggungJawabRtl.objects.create(rtl=rtl, subbagian=subbagian)
        for month, bulan in enumerate(rtl.bulan):
            row = Realisasi.objects.create(rtl=rtl, bulan=bulan, status=StatusBulan.BERJALAN, deskripsi="Berjalan")
            prove(row, orang.petugas, 2 * number + month + 1)


def test_a_month_is_started_written_and_cancelled_on_its_page(disetujui: Rencana, petugas: Client) -> None:
    rtl = Rtl.objects.get(identitas="RTL-2026-03")
    address = at(disetujui, "realisasi", rtl.pk, "2026-12")
    assert "Mulai kerjakan" in text_of(petugas, address)
    fresh = Realisasi(rtl=rtl, bulan="2026-12", versi=0)
    assert send(petugas, fresh, "mulai") == HTTPStatus.FOUND
    row = Realisasi.objects.get(rtl=rtl)
    assert send(petugas, row, "simpan", deskripsi="Papan dipesan.\r\nDua buah.") == HTTPStatus.FOUND
    row.refresh_from_db()
    assert (row.deskripsi, row.versi) == ("Papan dipesan.\nDua buah.", 2)
    assert send(petugas, row, "batalkan", alasan="") == HTTPStatus.UNPROCESSABLE_ENTITY
    assert send(petugas, row, "batalkan", alasan="Papan sudah ada") == HTTPStatus.FOUND
    assert "Papan sudah ada" in text_of(petugas, address)
    assert petugas.get(at(disetujui, "realisasi", rtl.pk, "2026-07")).status_code == HTTPStatus.NOT_FOUND
    assert send(petugas, row, "terbang") == HTTPStatus.UNPROCESSABLE_ENTITY


def test_two_people_write_and_nothing_is_lost(dikerjakan: Realisasi, petugas: Client, orang: Orang) -> None:
    seen = {"dasar_deskripsi": dikerjakan.deskripsi, "dasar_hambatan": "", "dasar_tanggal": ""}
    other = entered(orang.penanggung_jawab)
    assert send(other, dikerjakan, "simpan", deskripsi="Kursi dikirim.", hambatan="Hujan.") == HTTPStatus.FOUND
    address = at(dikerjakan.rtl.rencana, "realisasi", dikerjakan.rtl_id, dikerjakan.bulan, "ubah")
    mine = {"langkah": "simpan", "versi": 1, "deskripsi": "Kursi tiba.", "hambatan": "", **seen}
    response = petugas.post(address, mine)
    assert response.status_code == HTTPStatus.CONFLICT
    form, clashes = response.context["form"], response.context["bentrok"]
    assert form.initial | {"tanggal": ""} == {
        "deskripsi": "Kursi tiba.",
        "hambatan": "Hujan.",
        "tanggal": "",
        "versi": 2,
        "dasar_deskripsi": "Kursi dikirim.",
        "dasar_hambatan": "Hujan.",
        "dasar_tanggal": "",
    }
    assert [(item.nama, item.tulisan) for item in clashes] == [("deskripsi", "Kursi dikirim.")]
    assert "Penanggung Jawab menyimpan perubahan" in response.content.decode()
    merged = {name: value for name, value in form.initial.items() if value is not None}
    assert petugas.post(address, {"langkah": "simpan", **merged}).status_code == HTTPStatus.FOUND
    dikerjakan.refresh_from_db()
    assert (dikerjakan.deskripsi, dikerjakan.hambatan, dikerjakan.versi) == ("Kursi tiba.", "Hujan.", 3)


def test_who_only_reads_finds_no_form(dikerjakan: Realisasi, terbukti: Realisasi, orang: Orang) -> None:
    for row in (dikerjakan, terbukti):
        page = text_of(entered(orang.auditor), at(row.rtl.rencana, "realisasi", row.rtl_id, row.bulan))
        assert row.deskripsi in page
        assert 'name="langkah"' not in page


def test_what_waits_what_was_returned_and_what_was_accepted_say_so(
    menunggu: Realisasi, terbukti: Realisasi, petugas: Client, orang: Orang
) -> None:
    address = at(menunggu.rtl.rencana, "realisasi", menunggu.rtl_id, menunggu.bulan)
    assert "Tarik pengajuan" in text_of(petugas, address)
    assert "Periksa</a>" in text_of(entered(orang.pimpinan), address)
    Realisasi.objects.filter(pk=menunggu.pk).update(
        periksa=StatusPeriksa.DIKEMBALIKAN, pemeriksa=orang.pimpinan, catatan_periksa="Buram."
    )
    page = text_of(petugas, address)
    assert "Buram." in page
    assert "Ajukan untuk diperiksa" in page
    page = text_of(petugas, at(terbukti.rtl.rencana, "realisasi", terbukti.rtl_id, terbukti.bulan))
    assert "Diperiksa dan diterima Pimpinan, 16 September 2026." in page
    assert "Buka kembali" in page


def test_the_history_of_one_rtl(dikerjakan: Realisasi, petugas: Client, orang: Orang) -> None:
    send(petugas, dikerjakan, "simpan", deskripsi="Kursi dikirim.")
    record(orang.petugas, "bukti ditambahkan", dikerjakan.rtl.unit, "RTL-2026-01, Juli 2026", berkas="a.jpg")
    record(orang.petugas, "bukti ditambahkan", dikerjakan.rtl.unit, "RTL-2026-01, Agustus 2026", berkas="b.jpg")
    dikerjakan.rtl.rencana.amandemen.create(
        rtl=dikerjakan.rtl,
        sebelum={"bulan": ["2026-07"], "target": "2026-07-31"},
        sesudah={"bulan": ["2026-07", "2026-08"], "target": "Selesai Agustus"},
        alasan="Pengadaan mundur",
        oleh=orang.penanggung_jawab,
    )
    response = petugas.get(at(dikerjakan.rtl.rencana, "realisasi", dikerjakan.rtl_id))
    amended, august, july, written = response.context["riwayat"]
    assert [(beda.nama, beda.sebelum, beda.sesudah) for beda in amended.beda] == [
        ("bulan", "Juli 2026", "Juli 2026, Agustus 2026"),
        ("target", "31 Juli 2026", "Selesai Agustus"),
    ]
    assert (amended.alasan, amended.oleh) == ("Pengadaan mundur", "Penanggung Jawab")
    assert (written.kalimat, written.bulan) == ("Realisasi diubah", "Juli 2026")
    assert [(item.kalimat, item.bulan) for item in (july, august)] == [
        ("Bukti ditambahkan: a.jpg", "Juli 2026"),
        ("Bukti ditambahkan: b.jpg", "Agustus 2026"),
    ]
    response = petugas.get(at(dikerjakan.rtl.rencana, "realisasi", dikerjakan.rtl_id, "2026-07"))
    assert [item.kalimat for item in response.context["riwayat"]] == ["Bukti ditambahkan: a.jpg", "Realisasi diubah"]
    assert petugas.get(at(dikerjakan.rtl.rencana, "realisasi", 999)).status_code == HTTPStatus.NOT_FOUND
    Rencana.objects.update(status=StatusRencana.DIAJUKAN)
    page = at(dikerjakan.rtl.rencana, "realisasi", dikerjakan.rtl_id, dikerjakan.bulan)
    assert petugas.get(page).status_code == HTTPStatus.NOT_FOUND


@pytest.mark.usefixtures("hari_ini")
def test_many_months_come_in_pages(dikerjakan: Realisasi, petugas: Client) -> None:
    rtl = dikerjakan.rtl
    for number in range(60):
        Rtl.objects.create(
            rencana=rtl.rencana, unit=rtl.unit, identitas=f"RTL-B-{number:02}", unsur=rtl.unsur, kegiatan="Lagi",
            bulan=["2026-08"], urutan=number + 10,
        )  # fmt: skip
    pages = [text_of(petugas, f"{at(rtl.rencana, 'realisasi')}?halaman={number}") for number in (1, 2)]
    assert [page.count('<a class="bulan"') for page in pages] == [50, 14]
    assert not set(re.findall(r"RTL-B-\d\d", pages[0])) & set(re.findall(r"RTL-B-\d\d", pages[1]))
    assert [len(page.encode()) <= 60_000 for page in pages] == [True, True]
