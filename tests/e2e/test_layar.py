"""Screens that no other test comes by: empty, early or rarely opened. script/house/screens.py asks for them."""

import pytest

from siklus.web.models import Akun, Realisasi, Rencana, Rtl, Survei
from siklus.web.services.publikasi import IsianPublikasi, add_publikasi
from siklus.web.services.survei import close_survei, seal_survei
from tests.e2e.conftest import Open
from tests.e2e.eyes import judge
from tests.web.conftest import HARI_INI, Orang
from tests.web.realisasi.conftest import PADA, dikerjakan, disegel, disetujui, rencana, subbagian, terbukti
from tests.web.survei.conftest import dibuka, ditutup, draf

__all__ = ["dibuka", "dikerjakan", "disegel", "disetujui", "ditutup", "draf", "rencana", "subbagian", "terbukti"]

SEALED = {
    "rencana-tanpa-prioritas": ("rencana", "penanggung_jawab"),
    "realisasi-kosong": ("realisasi", "petugas"),
    "laporan-daftar": ("laporan", "auditor"),
    "laporan-penandatangan": ("laporan/tindak-lanjut/penandatangan", "penanggung_jawab"),
}


def role(orang: Orang, name: str) -> Akun:
    found: Akun = getattr(orang, name)
    return found


@pytest.mark.parametrize("name", SEALED)
def test_what_a_sealed_survey_shows_before_its_plan(name: str, buka: Open, orang: Orang, disegel: Survei) -> None:
    path, who = SEALED[name]
    judge(buka(f"/survei/{disegel.pk}/{path}", akun=role(orang, who)), name)


def test_a_survey_that_closed_without_an_answer(buka: Open, orang: Orang, ditutup: Survei) -> None:
    judge(buka(f"/survei/{ditutup.pk}/hasil", akun=orang.pimpinan), "hasil-tanpa-jawaban")


def test_a_sealed_survey_without_an_answer_has_nothing_to_plan(buka: Open, orang: Orang, dibuka: Survei) -> None:
    seal_survei(close_survei(dibuka, orang.pimpinan, PADA), orang.pimpinan, PADA)
    judge(buka(f"/survei/{dibuka.pk}/prioritas", akun=orang.penanggung_jawab), "rencana-tanpa-hasil")


def test_what_is_opened_from_an_approved_plan(buka: Open, orang: Orang, disetujui: Rencana) -> None:
    rtl, survei = Rtl.objects.filter(rencana=disetujui).first(), disetujui.survei
    assert rtl is not None
    for name, path in {
        "rencana-amandemen-hapus": f"rencana/amandemen/{rtl.pk}/hapus",
        "pemeliharaan-baru": "pemeliharaan/baru/biaya",
    }.items():
        judge(buka(f"/survei/{survei.pk}/{path}", akun=orang.penanggung_jawab), name)


def test_a_log_entry_and_a_queue_of_one_survey(buka: Open, orang: Orang, terbukti: Realisasi) -> None:
    survei = terbukti.rtl.rencana.survei
    row = add_publikasi(
        survei,
        IsianPublikasi("Situs kantor", daring=True, tanggal=HARI_INI, tautan="https://contoh.id/"),
        orang.petugas,
        PADA,
    )
    judge(buka(f"/survei/{survei.pk}/publikasi/{row.pk}", akun=orang.petugas), "publikasi-ubah")
    judge(buka(f"/survei/{survei.pk}/verifikasi", akun=orang.verifikator), "verifikasi-survei")


def test_what_anyone_may_open(buka: Open) -> None:
    judge(buka("/periksa/tidak-ada"), "periksa-tiada")
    judge(buka("/api/v1/"), "api")
