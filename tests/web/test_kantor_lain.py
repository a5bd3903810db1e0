"""Every address, asked and sent by everyone: another office's is not there, and what is not one's act is refused.

Two offices stand side by side, Tirtamaya and Delima, each with one of everything that an address can name.
"""

import re
from collections.abc import Iterator
from http import HTTPStatus
from uuid import UUID

import pytest
from django.test import Client
from django.urls import URLPattern

from siklus.web.models import (
    Bukti,
    Impor,
    LaporanDiperiksa,
    Layanan,
    Pemeliharaan,
    Peran,
    Publikasi,
    Realisasi,
    Rencana,
    Rtl,
    StatusSurvei,
    Subbagian,
    Survei,
    TautanTemuan,
    Tugas,
    Unit,
)
from siklus.web.queries.hak import HAK, Tindakan
from siklus.web.services.kertas.kelompok import make_kelompok
from siklus.web.services.kios.sandingan import add_perangkat
from siklus.web.services.kunci_api import Cakupan, make_kunci
from siklus.web.services.orang import grant
from siklus.web.services.survei import Rancangan, create_survei, open_survei
from tests.web.conftest import Orang, Pohon, entered
from tests.web.survei.conftest import PADA, SEMESTER, TUTUP, answer
from tests.web.test_hak import ours

PART = re.compile(r"<(?:\w+:)?(\w+)>")
NESTED = frozenset(
    {
        "layanan_id", "subbagian_id", "tugas_id", "akun_id", "kunci_id", "perangkat_id", "impor_id", "nomor", "uuid",
        "rtl_id", "sumber_id", "target_id", "bukti_id", "realisasi_id", "pemeliharaan_id", "publikasi_id", "tautan_id",
    }
)  # fmt: skip
"""The parts of an address that name a thing inside the unit or the survey."""
WORDS = {
    "nama": "jawaban.csv",
    "entri": 1,
    "perbuatan": "naik",
    "tujuan": "realisasi",
    "halaman": 1,
    "keadaan": "nonaktifkan",
    "bulan": "2027-01",
    "unsur": "sarana",
    "jenis_laporan": "pelaksanaan",
    "bagian": "1.1",
    "lembar": 1,
    "edisi": 1,
    "unduhan": "laporan.pdf",
    "salinan_id": 1,
    "masa": "2026-semester-2",
}
Parts = dict[str, object]


def kantor(unit: Unit, orang: Orang) -> Parts:
    """One of everything at a unit, by the name that addresses have for it."""
    layanan = Layanan.objects.create(unit=unit, kode=f"layanan-{unit.kode}", nama=f"Layanan {unit.kode}", urutan=1)
    subbagian = Subbagian.objects.create(unit=unit, nama=f"Subbagian {unit.kode}", urutan=1)
    akun = grant(unit, f"baru@{unit.kode}.id", "Orang Baru", Peran.PETUGAS, orang.admin)
    survei = open_survei(create_survei(unit, SEMESTER, None, Rancangan(rencana_tutup=TUTUP)), None, PADA)
    kelompok = make_kelompok(survei, range(1, 3), orang.petugas)
    for _ in range(1 if unit.kode == "tirtamaya" else 2):  # so that Delima has a number that Tirtamaya lacks
        kelompok = make_kelompok(survei, range(kelompok.akhir + 1, kelompok.akhir + 3), orang.petugas)
    answer(survei, 1, layanan=layanan.kode)
    rencana = Rencana.objects.create(survei=survei, prioritas=["sarana"], awal="2027-01", akhir="2027-06")
    named = {"identitas": "RTL-2027-01", "unsur": "sarana", "kegiatan": "Kursi", "bulan": ["2027-01"]}
    rtl = Rtl.objects.create(rencana=rencana, unit=unit, **named)
    publikasi = Publikasi.objects.create(survei=survei, media="Situs", tanggal=TUTUP, oleh=orang.petugas)
    realisasi = Realisasi.objects.create(rtl=rtl, bulan="2027-01")
    diperiksa = LaporanDiperiksa.objects.create(
        unit=unit, oleh=orang.petugas, nama="a.txt", sha256="0" * 64, ukuran=1, simpan_sampai=TUTUP
    )
    return {
        "periksa_id": diperiksa.pk,
        "tautan_id": TautanTemuan.objects.create(
            laporan=diperiksa, kode=f"kode-{unit.kode}", berakhir=PADA, oleh=orang.petugas
        ).pk,
        "kode": unit.kode,
        "survei_id": survei.pk,
        "layanan_id": layanan.pk,
        "subbagian_id": subbagian.pk,
        "tugas_id": Tugas.objects.get(akun=akun).pk,
        "akun_id": akun.pk,
        "kunci_id": make_kunci(unit, "uji", (Cakupan.UNIT,), None, orang.admin).kunci.pk,
        "perangkat_id": add_perangkat(survei, "Loket", orang.petugas, PADA).pk,
        "impor_id": Impor.objects.create(survei=survei, nama="a.csv", sidik="0" * 64, ukuran=1, oleh=orang.petugas).pk,
        "nomor": kelompok.nomor,
        "uuid": UUID(int=survei.pk << 32),
        "rtl_id": rtl.pk,
        "sumber_id": rtl.pk,
        "realisasi_id": realisasi.pk,
        "pemeliharaan_id": Pemeliharaan.objects.create(rencana=rencana, unsur="biaya", bentuk="Dijaga").pk,
        "publikasi_id": publikasi.pk,
        "target_id": realisasi.pk,
        "bukti_id": Bukti.objects.create(unit=unit, realisasi=realisasi, nama_berkas="a.jpg", oleh=orang.petugas).pk,
        **WORDS,
    }


@pytest.fixture
def tirtamaya(pohon: Pohon, orang: Orang) -> Parts:
    return kantor(pohon.tirtamaya, orang)


@pytest.fixture
def delima(pohon: Pohon, orang: Orang) -> Parts:
    return kantor(pohon.delima, orang)


def guarded() -> Iterator[tuple[str, URLPattern]]:
    """Every address that asks for an act somewhere, with its view."""
    for address, pattern in ours():
        if isinstance(getattr(pattern.callback, "access", None), Tindakan):
            yield "/" + address, pattern


def filled(address: str, parts: Parts) -> str:
    return PART.sub(lambda found: str(parts[found[1]]), address)


def sent(client: Client, address: str) -> dict[str, int]:
    """What becomes of reading an address and of sending to it."""
    return {"get": client.get(address).status_code, "post": client.post(address).status_code}


def wrong(client: Client, parts: Parts, addresses: list[str], *allowed: int) -> dict[str, object]:
    """The addresses that were answered in another way, with how they were."""
    asked = {there: sent(client, there) for there in (filled(address, parts) for address in addresses)}
    return {there: found for there, found in asked.items() if not set(found.values()) <= set(allowed)}


@pytest.mark.parametrize("role", ["petugas", "penanggung_jawab", "pimpinan", "verifikator", "admin", "auditor"])
def test_another_office_is_not_there(role: str, tirtamaya: Parts, delima: Parts, orang: Orang) -> None:  # noqa: ARG001 - both stand
    client = entered(getattr(orang, role))
    addresses = [address for address, _ in guarded()]
    assert wrong(client, delima, addresses, HTTPStatus.NOT_FOUND) == {}
    assert len(addresses) > 60


@pytest.mark.parametrize("role", ["petugas", "penanggung_jawab", "pimpinan", "verifikator", "admin", "auditor"])
def test_a_thing_of_another_office_is_not_found_under_ones_own(
    role: str, tirtamaya: Parts, delima: Parts, orang: Orang
) -> None:
    mixed = tirtamaya | {name: delima[name] for name in NESTED}
    addresses = [address for address, _ in guarded() if NESTED & set(PART.findall(address))]
    refused = (HTTPStatus.NOT_FOUND, HTTPStatus.FORBIDDEN, HTTPStatus.METHOD_NOT_ALLOWED)
    assert wrong(entered(getattr(orang, role)), mixed, addresses, *refused) == {}
    assert len(addresses) > 20


@pytest.mark.parametrize("role", ["petugas", "penanggung_jawab", "pimpinan", "verifikator", "admin", "auditor"])
def test_an_act_that_is_not_ones_own_is_refused(role: str, tirtamaya: Parts, orang: Orang) -> None:
    client, peran = entered(getattr(orang, role)), Peran(role)
    refused = [address for address, pattern in guarded() if peran not in HAK[pattern.callback.access]]  # type: ignore[attr-defined]  # guarded() chose those that have it
    assert wrong(client, tirtamaya, refused, HTTPStatus.FORBIDDEN) == {}
    assert refused


def test_who_has_no_part_in_it_sees_nothing_and_who_has_not_entered_is_asked_to(tirtamaya: Parts, orang: Orang) -> None:
    addresses = [address for address, _ in guarded()]
    for name in ("luar", "tanpa_tugas"):
        client = entered(getattr(orang, name))
        assert wrong(client, tirtamaya, addresses, HTTPStatus.NOT_FOUND) == {}
    assert wrong(Client(), tirtamaya, addresses, HTTPStatus.FOUND) == {}
    assert Survei.objects.get(unit__kode="tirtamaya").status == StatusSurvei.DIBUKA


def test_a_role_that_was_taken_away_ends_in_the_middle_of_a_session(tirtamaya: Parts, orang: Orang) -> None:
    client, there = entered(orang.penanggung_jawab), f"/survei/{tirtamaya['survei_id']}/sasaran"
    assert client.get(there).status_code == HTTPStatus.OK
    Tugas.objects.filter(akun=orang.penanggung_jawab).update(peran=Peran.AUDITOR)
    assert client.post(f"{there}/simpan").status_code == HTTPStatus.FORBIDDEN
    Tugas.objects.filter(akun=orang.penanggung_jawab).delete()
    assert client.get(there).status_code == HTTPStatus.NOT_FOUND
