"""A store of evidence of its own, Tirtamaya's cycle with real files, and a package unpacked."""

import zipfile
from datetime import UTC, date, datetime
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image
from pytest_django.fixtures import Settings

from siklus.web.models import Bukti, JenisLaporan, Laporan, Realisasi, Rencana, SalinanBertanda, StatusPeriksa, Survei
from siklus.web.queries.paket import Paket, paket_of
from siklus.web.services.bukti import receive_bukti
from siklus.web.services.bukti.terima import Kata
from siklus.web.services.laporan.simpanan import keep
from siklus.web.services.paket import pieces
from siklus.web.services.publikasi import IsianPublikasi, add_publikasi
from tests.web.bukti.conftest import gambar
from tests.web.conftest import HARI_INI, Orang
from tests.web.putaran import dikerjakan, disegel, disetujui, rencana, subbagian, terbukti

__all__ = ["dikerjakan", "disegel", "disetujui", "rencana", "subbagian", "terbukti"]
PADA = datetime(2026, 11, 23, 3, tzinfo=UTC)
FOTO = Kata("Loket kedua melayani pemohon", "Ruang tunggu", date(2026, 9, 14), "")
LAPORAN = b"%PDF-1.7 laporan"


@pytest.fixture(autouse=True)
def gudang(settings: Settings, tmp_path: Path) -> Path:
    """An empty store of evidence and of reports."""
    settings.BUKTI_ROOT = tmp_path / "bukti"
    settings.DATA = tmp_path
    return tmp_path / "bukti"


def dengan_exif(seed: int = 1) -> bytes:
    """A photo that says with what and when it was taken."""
    exif = Image.Exif()
    exif[0x010F] = "KAMERA-RAHASIA"
    exif[0x0132] = "2026:09:14 10:00:00"
    return gambar(seed, exif=exif)


def pdf(pages: int = 1, action: bytes = b"") -> bytes:
    """A document; `action` is appended, so that a reader takes it for one that does something by itself."""
    first, *others = (Image.new("RGB", (200, 260 + page), "white") for page in range(pages))
    kept = BytesIO()
    first.save(kept, "PDF", save_all=True, append_images=others)
    return kept.getvalue() + action


@pytest.fixture
def terfoto(terbukti: Realisasi, orang: Orang) -> Realisasi:
    """September of the second RTL: done, accepted, and its photo is really there."""
    terbukti.bukti.all().delete()
    return proven(terbukti, orang, ("Foto loket (1).jpg", dengan_exif()))


def proven(row: Realisasi, orang: Orang, *files: tuple[str, bytes]) -> Realisasi:
    """The month with this evidence, accepted as if it had been there from the beginning."""
    Realisasi.objects.filter(pk=row.pk).update(periksa=StatusPeriksa.MENUNGGU)
    row.refresh_from_db()
    for name, data in files:
        receive_bukti(row, name, data, orang.petugas, PADA, FOTO)
    Realisasi.objects.filter(pk=row.pk).update(periksa=StatusPeriksa.DITERIMA)
    row.refresh_from_db()
    return row


@pytest.fixture
def berita_acara(disetujui: Rencana, orang: Orang) -> Bukti:
    """The minutes of the Forum Konsultasi Publik, attached to the plan."""
    return receive_bukti(disetujui, "Berita Acara FKP.pdf", pdf(), orang.petugas, PADA)


@pytest.fixture
def papan(disegel: Survei, orang: Orang) -> Bukti:
    """A notice board with a photo, after the office's site of which only the address is known."""
    add_publikasi(
        disegel,
        IsianPublikasi("Situs", daring=True, tanggal=date(2026, 7, 7), tautan="https://x.example/skm"),
        orang.petugas,
        PADA,
    )
    row = add_publikasi(
        disegel, IsianPublikasi("Papan/Loket", daring=False, tanggal=date(2026, 7, 8)), orang.petugas, PADA
    )
    return receive_bukti(row, "papan.jpg", gambar(5), orang.petugas, PADA)


@pytest.fixture
def laporan(disegel: Survei, orang: Orang) -> Laporan:
    """The follow-up report in its second sealed version, with two copies that were signed outside."""
    for nomor in (1, 2):
        row = Laporan.objects.create(
            survei=disegel,
            jenis=JenisLaporan.TINDAK_LANJUT,
            nomor=nomor,
            disegel=PADA,
            disegel_oleh=orang.pimpinan,
            kode=f"kode{nomor}",
            fakta={"nomor": nomor},
            tanda_tangan="a3VuY2k=:dGFuZGE=",
            pdf=keep(LAPORAN + str(nomor).encode()),
            docx=keep(b"PK laporan" + str(nomor).encode()),
        )
    for cara in ("basah", "sertifikat"):
        sha256, name = keep(LAPORAN + cara.encode()), f"{cara}.pdf"
        SalinanBertanda.objects.create(
            laporan=row, sha256=sha256, ukuran=1, nama_berkas=name, cara=cara, oleh=orang.petugas
        )
    return row


def packed(paket: Paket) -> bytes:
    """The ZIP whole."""
    return b"".join(pieces(paket))


def unpacked(data: bytes) -> dict[str, bytes]:
    """Path → content, in the ZIP's order; a damaged ZIP fails."""
    with zipfile.ZipFile(BytesIO(data)) as opened:
        assert opened.testzip() is None
        return {name: opened.read(name) for name in opened.namelist()}


def contents(survei: Survei) -> dict[str, bytes]:
    """The package of a survey today, unpacked."""
    return unpacked(packed(paket_of(survei, HARI_INI)))


OWN = ("INDEKS.xlsx", "INDEKS.html", "BACA-DULU.txt", "SHA256SUMS")


def names_in(survei: Survei) -> list[str]:
    """The files that are handed on, without those that the package makes of itself."""
    return [name for name in contents(survei) if name not in OWN and not name.startswith("6-")]
