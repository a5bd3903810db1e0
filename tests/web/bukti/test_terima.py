"""Evidence is received: kept by content, shrunk, read, and received once."""

import hashlib
from datetime import UTC, date, datetime
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image
from PIL.ExifTags import GPS, IFD, Base

from siklus.core.errors import SiklusError
from siklus.web.models import BerkasBukti, Bukti, Jejak, Publikasi, Realisasi, Rencana, StatusPeriksa
from siklus.web.queries.bukti import assets_of, bukti_of
from siklus.web.queries.bukti.daftar import sidik_bukti
from siklus.web.services.bukti import receive_bukti, receive_tautan
from siklus.web.views.kiriman_besar import BuktiHandler
from tests.web.bukti.conftest import gambar
from tests.web.conftest import Orang

PADA = datetime(2026, 11, 23, 3, tzinfo=UTC)


def files(gudang: Path) -> set[str]:
    """Every file of the store but thumbnails, by its place in it."""
    return {
        str(path.relative_to(gudang))
        for path in gudang.rglob("*")
        if path.is_file() and path.relative_to(gudang).parts[0] != "kecil"
    }


def codes(error: SiklusError) -> tuple[str, ...]:
    return tuple(problem.code for problem in error.problems)


def with_exif() -> bytes:
    exif = Image.Exif()
    exif[Base.Make] = "Telepon"
    exif.get_ifd(IFD.Exif)[Base.DateTimeOriginal] = "2026:07:14 09:30:00"
    exif.get_ifd(IFD.GPSInfo).update({GPS.GPSLatitudeRef: "S", GPS.GPSLatitude: (6.0, 12.0, 0.0)})
    exif.get_ifd(IFD.GPSInfo).update({GPS.GPSLongitudeRef: "E", GPS.GPSLongitude: (106.0, 30.0, 0.0)})
    return gambar(3, exif=exif, comment=b"di rumah")


def test_a_photo_is_kept_by_content_with_a_public_copy(dikerjakan: Realisasi, orang: Orang, gudang: Path) -> None:
    data = with_exif()
    bukti = receive_bukti(dikerjakan, "kursi.jpg", data, orang.petugas, PADA)
    sidik = hashlib.sha256(data).hexdigest()
    berkas = BerkasBukti.objects.get()
    page = berkas.halaman[0]
    assert files(gudang) == {f"{sidik[:2]}/{sidik}", f"{page['sha256'][:2]}/{page['sha256']}"}
    assert (berkas.pk, berkas.ukuran, berkas.media_type) == (sidik, len(data), "image/jpeg")
    assert berkas.diambil == datetime(2026, 7, 14, 2, 30, tzinfo=UTC)
    assert (berkas.lintang, berkas.bujur) == (-6.2, 106.5)
    assert (page["width"], page["height"], page["nomor"]) == (320, 240, 0)
    assert (bukti.unit, bukti.nama_berkas, bukti.pada, bukti.urutan) == (dikerjakan.rtl.unit, "kursi.jpg", PADA, 1)
    copy = assets_of([page["sha256"]])[page["sha256"]]
    public = copy.read_bytes()
    assert hashlib.sha256(public).hexdigest() == page["sha256"]
    assert b"Telepon" not in public
    assert b"di rumah" not in public
    with Image.open(BytesIO(public)) as image:
        assert (dict(image.getexif()), {name for name in image.info if not str(name).startswith("jfif")}) == ({}, set())
    line = Jejak.objects.get(perbuatan="bukti ditambahkan")
    assert (line.objek, line.rincian) == (
        "RTL-2026-01, Juli 2026",
        {"berkas": "kursi.jpg", "sidik": sidik[:12], "survei": "Semester I Tahun 2026"},
    )


def test_the_same_content_is_one_file_and_for_one_thing_one_row(
    dikerjakan: Realisasi, bulan_kedua: Realisasi, orang: Orang, gudang: Path
) -> None:
    first = receive_bukti(dikerjakan, "a.jpg", gambar(), orang.petugas, PADA)
    again = receive_bukti(dikerjakan, "b.jpg", BytesIO(gambar()), orang.petugas, PADA)
    other = receive_bukti(bulan_kedua, "a.jpg", gambar(), orang.petugas, PADA)
    assert (first.pk, other.pk) == (again.pk, Bukti.objects.latest("id").pk)
    assert (Bukti.objects.count(), BerkasBukti.objects.count(), len(files(gudang))) == (2, 1, 2)


def test_a_damaged_file_is_healed_by_sending_it_again(dikerjakan: Realisasi, orang: Orang, gudang: Path) -> None:
    bukti = receive_bukti(dikerjakan, "a.jpg", gambar(), orang.petugas, PADA)
    assert bukti.berkas
    sidik, copy = bukti.berkas.pk, bukti.berkas.halaman[0]["sha256"]
    (gudang / sidik[:2] / sidik).write_bytes(b"")
    (gudang / copy[:2] / copy).unlink()
    receive_bukti(dikerjakan, "a.jpg", gambar(), orang.petugas, PADA)
    assert (gudang / sidik[:2] / sidik).read_bytes() == gambar()
    assert (gudang / copy[:2] / copy).is_file()


def test_nothing_is_left_behind_by_what_is_refused(dikerjakan: Realisasi, orang: Orang, gudang: Path) -> None:
    with pytest.raises(SiklusError) as refused:
        receive_bukti(dikerjakan, "a.jpg", b"<html>", orang.petugas, PADA)
    assert codes(refused.value) == ("BUKTI-04",)
    assert (files(gudang), Bukti.objects.count(), BerkasBukti.objects.count()) == (set(), 0, 0)


def test_what_was_accepted_takes_nothing_more(dikerjakan: Realisasi, orang: Orang) -> None:
    Realisasi.objects.update(periksa=StatusPeriksa.DITERIMA)
    with pytest.raises(SiklusError) as refused:
        receive_bukti(dikerjakan, "a.jpg", gambar(), orang.petugas, PADA)
    assert codes(refused.value) == ("BUKTI-27",)


def test_what_is_not_there_cannot_be_proven(dikerjakan: Realisasi, orang: Orang) -> None:
    for target in ((Realisasi, dikerjakan.pk + 1), ("unit", 1)):
        with pytest.raises(SiklusError) as refused:
            receive_bukti(target, "a.jpg", gambar(), orang.petugas, PADA)
        assert codes(refused.value) == ("BUKTI-28",)


def test_a_plan_and_a_publication_take_evidence_too(disetujui: Rencana, orang: Orang) -> None:
    publikasi = Publikasi.objects.create(
        survei=disetujui.survei, media="Situs", tanggal=date(2026, 7, 8), oleh=orang.petugas
    )
    one = receive_bukti(disetujui, "notula.jpg", gambar(1), orang.petugas, PADA)
    link = receive_tautan(publikasi, "https://kpu.example/skm", date(2026, 7, 8), gambar(2), orang.petugas, PADA)
    assert list(bukti_of(disetujui)) == [one]
    assert [(row.tautan, row.tanggal, row.nama_berkas) for row in bukti_of(publikasi)] == [
        ("https://kpu.example/skm", date(2026, 7, 8), "tangkapan-layar")
    ]
    assert link.berkas


@pytest.mark.parametrize(
    ("tautan", "tanggal", "code"),
    [
        ("javascript:alert(1)", date(2026, 7, 8), "BUKTI-29"),
        ("kpu.example", date(2026, 7, 8), "BUKTI-29"),
        ("https://kpu.example/" + "a" * 500, date(2026, 7, 8), "BUKTI-29"),
        ("https://kpu.example/skm", None, "BUKTI-30"),
        ("https://kpu.example/skm", date(2027, 1, 1), "BUKTI-30"),
    ],
)
def test_a_link_needs_an_address_and_a_day(
    dikerjakan: Realisasi, orang: Orang, tautan: str, tanggal: date | None, code: str
) -> None:
    with pytest.raises(SiklusError) as refused:
        receive_tautan(dikerjakan, tautan, tanggal, gambar(), orang.petugas, PADA)
    assert codes(refused.value) == (code,)


class Broken(BytesIO):
    """What a sender who goes away looks like."""

    def read(self, size: int | None = -1, /) -> bytes:
        raise ConnectionError(size)


def test_a_sender_who_goes_away_leaves_nothing(dikerjakan: Realisasi, orang: Orang, gudang: Path) -> None:
    with pytest.raises(ConnectionError):
        receive_bukti(dikerjakan, "a.jpg", Broken(), orang.petugas, PADA)
    handler = BuktiHandler()
    handler.new_file("berkas", "a.jpg", "image/jpeg", None)
    handler.receive_data_chunk(b"\xff\xd8", 0)
    handler.upload_interrupted()
    assert files(gudang) == set()


def test_who_looked_at_other_evidence_is_told_apart(dikerjakan: Realisasi, orang: Orang) -> None:
    one = receive_bukti(dikerjakan, "a.jpg", gambar(1), orang.petugas, PADA)
    other = receive_bukti(dikerjakan, "b.jpg", gambar(2), orang.petugas, PADA)
    assert sidik_bukti([one, other]) == sidik_bukti([other, one]) != sidik_bukti([one])
    one.berkas = other.berkas
    assert sidik_bukti([one]) != sidik_bukti([Bukti.objects.get(pk=one.pk)])
