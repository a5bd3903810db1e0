"""Letters that remind: to whom, when, once, and not to whom who wants none."""

from datetime import date, timedelta
from http import HTTPStatus
from smtplib import SMTPException

import pytest
from django.core import mail
from django.core.mail.backends.locmem import EmailBackend
from django.core.management import call_command
from django.utils.timezone import now
from pytest_django import Settings

from siklus.core.errors import SiklusError
from siklus.web.models import Akun, Jejak, Pengingat, Realisasi, Rencana, Unit
from siklus.web.services.pengingat import (
    STALE,
    send_pengingat,
    set_pengingat_saya,
    set_pengingat_unit,
    waiting_list,
)
from tests.web.conftest import Orang, Pohon, entered

AKHIR_JULI, AGUSTUS = date(2026, 7, 24), date(2026, 8, 1)
DOERS = ["penanggung_jawab@contoh.id", "petugas@contoh.id"]


def sent() -> list[tuple[str, str]]:
    """Who got what, by subject; the outbox is empty afterwards."""
    found = sorted((letter.to[0], str(letter.subject)) for letter in mail.outbox)
    mail.outbox.clear()
    return found


def test_before_a_month_ends_its_doers_are_reminded_once(dikerjakan: Realisasi) -> None:
    assert send_pengingat(date(2026, 7, 23)) == 0
    assert send_pengingat(AKHIR_JULI) == 2
    text = str(mail.outbox[0].body)
    assert "Bulan Juli 2026 hampir berakhir." in text
    assert "- RTL-2026-01, Juli 2026: Menambah kursi tunggu\n" in text
    assert f"/survei/{dikerjakan.rtl.rencana.survei_id}/realisasi" in text
    assert sent() == [(doer, "[Siklus] RTL yang berakhir bulan ini – KPU Tirtamaya") for doer in DOERS]
    assert send_pengingat(AKHIR_JULI) == send_pengingat(date(2026, 7, 31)) == 0


def test_after_it_they_are_told_and_the_pimpinan_reads_a_digest_each_week(dikerjakan: Realisasi) -> None:
    assert dikerjakan.status == "berjalan"
    assert send_pengingat(AGUSTUS) == 3
    assert "terlambat 1 hari" in str(mail.outbox[0].body)
    assert sent() == [
        ("penanggung_jawab@contoh.id", "[Siklus] RTL yang lewat bulannya – KPU Tirtamaya"),
        ("petugas@contoh.id", "[Siklus] RTL yang lewat bulannya – KPU Tirtamaya"),
        ("pimpinan@contoh.id", "[Siklus] Ringkasan tindak lanjut pekan ini – KPU Tirtamaya"),
    ]
    assert send_pengingat(date(2026, 8, 2)) == 0
    assert send_pengingat(date(2026, 8, 3)) == 1
    assert sent()[0][0] == "pimpinan@contoh.id"


def test_the_digest_names_what_waits(menunggu: Realisasi) -> None:
    menunggu.rtl.rencana.rtl.exclude(pk=menunggu.rtl_id).update(dihapus="2026-07-01T00:00Z")
    menunggu.rtl.bulan = [menunggu.bulan]
    menunggu.rtl.save()
    assert send_pengingat(date(2026, 11, 23)) == 1
    assert "0 dari 1 RTL sudah; 1 bulan menunggu pemeriksaan." in str(mail.outbox[0].body)
    assert "Yang terlambat" not in str(mail.outbox[0].body)


def test_what_is_done_or_not_approved_reminds_nobody(rencana: Rencana, terbukti: Realisasi) -> None:
    assert terbukti.periksa == "diterima"
    assert send_pengingat(date(2026, 9, 30)) == 3  # of August, which is over; nothing of September, which is done
    assert [letter.to[0] for letter in mail.outbox if "Bulan September" in str(letter.body)] == []
    Rencana.objects.update(status="diajukan")
    Pengingat.objects.all().delete()
    assert send_pengingat(AKHIR_JULI) == 0
    assert rencana.survei.unit.pengingat


def test_switched_off_by_a_person_and_by_a_unit(disetujui: Rencana, orang: Orang) -> None:
    client = entered(orang.petugas)
    assert "Matikan pengingat" in client.get("/saya").content.decode()
    assert client.post("/saya/pengingat", {"mau": "tidak"})["Location"] == "/saya"
    assert "Anda tidak menerima pengingat." in client.get("/saya").content.decode()
    assert send_pengingat(AKHIR_JULI) == 1
    admin = entered(orang.admin)
    assert admin.post("/unit/tirtamaya/pengingat", {"mau": "tidak"})["Location"] == "/unit/tirtamaya/setelan"
    assert "Tidak seorang pun" in admin.get("/unit/tirtamaya/setelan").content.decode()
    line = Jejak.objects.first()
    assert line is not None
    assert (line.perbuatan, line.rincian) == ("setelan unit diubah", {"sebelum": {"pengingat": True}})
    assert send_pengingat(AGUSTUS) == 0
    admin.post("/unit/tirtamaya/pengingat", {"mau": "ya"})
    client.post("/saya/pengingat", {"mau": "ya"})
    assert send_pengingat(AGUSTUS) == 3
    assert disetujui.survei.unit.pengingat


def test_only_who_keeps_the_unit_switches_it(disetujui: Rencana, orang: Orang) -> None:
    unit = disetujui.survei.unit
    assert entered(orang.petugas).post(f"/unit/{unit.kode}/pengingat").status_code == HTTPStatus.FORBIDDEN
    with pytest.raises(SiklusError) as caught:
        set_pengingat_unit(unit, orang.petugas, aktif=False)
    assert caught.value.problems[0].code == "HAK-01"


def test_who_left_or_belongs_elsewhere_is_not_written_to(disetujui: Rencana, orang: Orang, pohon: Pohon) -> None:
    Akun.objects.filter(pk=orang.petugas.pk).update(is_active=False)
    orang.luar.tugas.create(peran="petugas", unit=pohon.delima)
    orang.auditor.tugas.create(peran="petugas", unit=pohon.sagara)
    assert send_pengingat(AKHIR_JULI) == 2
    assert [to for to, _subject in sent()] == ["auditor@contoh.id", "penanggung_jawab@contoh.id"]
    Unit.objects.filter(pk=disetujui.survei.unit_id).update(aktif=False)
    Pengingat.objects.all().delete()
    assert send_pengingat(AKHIR_JULI) == 0


class Refusing(EmailBackend):
    """A mail server that takes nothing."""

    def send_messages(self, _messages: object) -> int:
        """Refuse."""
        raise SMTPException


def test_a_server_that_refuses_is_asked_again(disetujui: Rencana, settings: Settings) -> None:
    settings.EMAIL_BACKEND = f"{__name__}.Refusing"
    assert send_pengingat(AKHIR_JULI) == 0
    assert waiting_list().count() == 2
    settings.EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
    assert send_pengingat(AGUSTUS) == 3 + 2, "those of July too, which nobody had taken"
    assert not waiting_list().exists()
    assert set(Pengingat.objects.values_list("judul", "isi")) == {("", "")}
    assert disetujui.status == "disetujui"


def test_what_no_server_takes_for_a_week_is_forgotten(disetujui: Rencana, settings: Settings) -> None:
    settings.EMAIL_BACKEND = f"{__name__}.Refusing"
    assert send_pengingat(AKHIR_JULI) == 0
    settings.EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
    assert send_pengingat(date(2026, 6, 1), now() + STALE + timedelta(hours=1)) == 0
    assert not Pengingat.objects.exists()
    assert send_pengingat(AKHIR_JULI) == 2
    assert disetujui.survei.unit.pengingat


def test_who_switches_them_off_gets_none_that_waits(disetujui: Rencana, orang: Orang, settings: Settings) -> None:
    settings.EMAIL_BACKEND = f"{__name__}.Refusing"
    assert send_pengingat(AKHIR_JULI) == 0
    settings.EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
    set_pengingat_saya(orang.petugas, mau=False)
    assert send_pengingat(AKHIR_JULI) == 1
    assert [letter.to for letter in mail.outbox] == [["penanggung_jawab@contoh.id"]]
    assert disetujui.survei.unit.pengingat


def test_the_command_says_how_many(disetujui: Rencana, capsys: pytest.CaptureFixture[str]) -> None:
    Rencana.objects.filter(pk=disetujui.pk).update(status="diajukan")
    call_command("pengingat")
    assert capsys.readouterr().out == "0 pengingat terkirim.\n"
