"""The offices and their neighbours in one invented province, the people, a device to pair; and what to tell."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path

from django.utils import timezone

from siklus.cycle import read_folder
from siklus.readers.bukukerja.model import BukuKerja
from siklus.web.models import Akun, Jenjang, Peran, StatusSurvei, Survei, Unit
from siklus.web.services.kios.sandingan import add_perangkat, code_of
from siklus.web.services.peragaan.bukti import PenyimpanBukti
from siklus.web.services.peragaan.kantor import load_office
from siklus.web.services.peragaan.orang import Masuk, add_people, email_of, pelaku
from siklus.web.services.peragaan.putaran import load_cycle, survei_of
from siklus.web.services.peragaan.tetangga import load_neighbours
from siklus.web.services.pohon import add_unit


def load_examples(folders: Iterable[Path], say: Callable[[str], None]) -> None:
    """Fill the site, and say how each role enters and where the open surveys are."""
    kpu = _above(None, Jenjang.INSTANSI, "kpu", "Komisi Pemilihan Umum", "KPU")
    sagara = _above(kpu, Jenjang.PROVINSI, "kpu-sagara", "KPU Provinsi Sagara", "KPU Provinsi Sagara")
    now = timezone.now()
    books = {folder: read_folder(folder) for folder in folders}
    offices = [load_office(buku, folder.name, sagara, now) for folder, buku in books.items()]
    people = add_people(kpu, offices)
    for folder, buku in books.items():
        _load_rest(folder, buku)
    for periode in dict.fromkeys(buku.kantor.periode for buku in books.values()):
        load_neighbours(sagara, periode, Akun.objects.get(email=email_of(Peran.VERIFIKATOR)))
    for line in _lines(people, offices):
        say(line)


def _load_rest(folder: Path, buku: BukuKerja) -> None:
    """What came after the answers, by the people who are there now."""
    survei, orang = survei_of(buku, folder.name), pelaku()
    load_cycle(buku, survei, orang, PenyimpanBukti(orang.petugas, timezone.now(), folder, buku.assets))


def _above(induk: Unit | None, jenjang: Jenjang, kode: str, nama: str, sebutan: str) -> Unit:
    return Unit.objects.filter(kode=kode).first() or add_unit(induk, jenjang, kode, nama, sebutan)


def _lines(people: Sequence[Masuk], offices: Sequence[Unit]) -> Iterator[str]:
    if people:
        yield "Situs contoh. Orang dan datanya rekaan; sandi ini hanya tampil sekali:"
    for item in people:
        yield f"  {item.peran:<18}{item.surel:<34}{item.sandi}"
    for survei in Survei.objects.filter(unit__in=offices, status=StatusSurvei.DIBUKA).select_related("unit"):
        yield f"Survei terbuka {survei.unit}: /s/{survei.kode}, kios: /kios dengan kode {_kiosk_code(survei)}"


def _kiosk_code(survei: Survei) -> str:
    """A device that waits to be paired; its code is good for some minutes."""
    petugas = Akun.objects.filter(tugas__unit=survei.unit, tugas__peran=Peran.PETUGAS).get()
    return code_of(add_perangkat(survei, "Kios ruang layanan", petugas, timezone.now()))
