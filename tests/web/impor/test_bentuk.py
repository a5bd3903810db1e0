"""Each program's export is recognised and stored as what was answered."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from siklus.core.errors import SiklusError
from siklus.web.models import Impor, Jawaban, Saran, Survei
from siklus.web.queries.dilaporkan import from_json
from siklus.web.services.impor import kerja
from siklus.web.services.impor.berkas import peta_of
from siklus.web.services.impor.dilaporkan import keep_dilaporkan, read_dilaporkan
from siklus.web.services.impor.langkah import confirm, start
from siklus.web.services.impor.peta import NILAI
from siklus.web.services.impor.usul import unsur_of_number
from tests.web.conftest import Orang
from tests.web.impor import berkas_contoh as contoh
from tests.web.impor.alur import imported, proposed, tried, upload
from tests.web.survei.conftest import answer

QUESTIONS = {key: f"nilai:{key}" for key in contoh.KEYS}


def stored(survei: Survei) -> list[tuple[int | None, ...]]:
    return sorted(tuple(row.nilai[key] for key in contoh.KEYS) for row in survei.jawaban.all())


@pytest.mark.parametrize("full", [False, True])
def test_limesurvey(full: bool, dibuka: Survei, orang: Orang) -> None:  # noqa: FBT001 - both kinds of its export
    impor = upload(dibuka, contoh.limesurvey(full=full), orang.petugas).impor
    found = proposed(impor)
    assert impor.bentuk == "limesurvey"
    assert found == {
        "id. Response ID": "id",
        "submitdate. Date submitted": "waktu",
        **{f"G01Q0{number}[SQ001]. {contoh.TEXTS[key]}": QUESTIONS[key] for number, key in enumerate(contoh.KEYS, 1)},
        "G02Q10. Jenis kelamin": "profil:jenis_kelamin",
        "G03Q11. Saran": "terbuka:saran",
        "email. Email address": "pribadi",
    }
    uji = tried(impor)
    assert (uji["baru"], uji["ditolak"], uji["lewat"]) == (2, 0, {"belum selesai": 1})
    start(impor, orang.petugas)
    kerja.run.func(impor.pk)
    assert stored(dibuka) == sorted(contoh.ANSWERS[:2])
    first = dibuka.jawaban.order_by("diterima")[0]
    assert (first.kanal, first.profil, first.diterima) == (
        "impor",
        {"jenis_kelamin": "P"},
        datetime(2026, 11, 1, 2, 15, tzinfo=UTC),
    )
    assert [item.isi for item in Saran.objects.all()] == ["Mohon kursi tunggu ditambah."] * 2


def test_unsent_responses_count_when_one_says_so(dibuka: Survei, orang: Orang) -> None:
    impor = upload(dibuka, contoh.limesurvey(full=True), orang.petugas).impor
    assert tried(impor, replace(peta_of(impor), belum_selesai=True))["baru"] == 3


def test_kobo(dibuka: Survei, orang: Orang) -> None:
    impor = upload(dibuka, contoh.kobo(), orang.petugas).impor
    assert impor.bentuk == "kobo"
    assert proposed(impor) == {
        **{f"penilaian/{key}": QUESTIONS[key] for key in contoh.KEYS},
        "profil/jenis_kelamin": "profil:jenis_kelamin",
        "saran": "terbuka:saran",
        "_uuid": "id",
        "_submission_time": "waktu",
        "_submitted_by": "pribadi",
    }
    assert imported(dibuka, contoh.kobo() + b"\n", orang.petugas) == (3, 0, 0)
    assert stored(dibuka) == sorted(contoh.ANSWERS)


def test_google(dibuka: Survei, orang: Orang) -> None:
    impor = upload(dibuka, contoh.google(), orang.petugas).impor
    assert (impor.bentuk, impor.laporan["pribadi"]) == ("google", ["Nama Anda"])
    assert tried(impor)["baru"] == 3
    assert "Orang 1" not in str(impor.laporan) + str(impor.pemetaan)
    assert imported(dibuka, contoh.google() + b"\n", orang.petugas) == (3, 0, 0)
    assert {(row.layanan.kode if row.layanan else "", row.profil["pendidikan"]) for row in dibuka.jawaban.all()} == {
        ("informasi", "S1")
    }
    assert min(dibuka.jawaban.values_list("diterima", flat=True)) == datetime(2026, 11, 1, 2, 1, 33, tzinfo=UTC)


@pytest.mark.parametrize(("urutan", "eighth"), [("peraturan", "pengaduan"), ("kuesioner", "sarana")])
def test_olah_data_asks_what_u8_is(urutan: str, eighth: str, dibuka: Survei, orang: Orang) -> None:
    impor = upload(dibuka, contoh.skm(), orang.petugas, "olah.xlsx").impor
    assert (impor.bentuk, impor.baris, proposed(impor).get("U8"), proposed(impor).get("U9")) == ("skm", 5, None, None)
    with pytest.raises(SiklusError) as error:
        confirm(impor, peta_of(impor))
    assert [item.code for item in error.value.problems] == ["IMPOR-24", "IMPOR-27"]
    peta = peta_of(impor)
    chosen = [
        replace(item, peran=NILAI, sasaran=unsur_of_number(int(item.kepala[1]), contoh.LAW, urutan))
        if item.kepala in {"U8", "U9"}
        else item
        for item in peta.kolom
    ]
    uji = tried(impor, replace(peta.with_kolom(chosen), urutan=urutan))
    assert (uji["baru"], uji["lewat"]) == (3, {"ringkasan": 2})
    start(impor, orang.petugas)
    kerja.run.func(impor.pk)
    assert sorted(row.nilai[eighth] for row in dibuka.jawaban.all()) == sorted(item[7] for item in contoh.ANSWERS)


def test_our_own_workbook(dibuka: Survei, orang: Orang) -> None:
    assert imported(dibuka, contoh.bukukerja(), orang.petugas, name="buku-kerja.xlsx") == (3, 0, 0)
    impor = Impor.objects.get()
    assert (impor.bentuk, impor.laporan["lembar"]) == ("bukukerja", "Responden")
    assert stored(dibuka) == sorted(contoh.ANSWERS)
    assert {row.profil["usia"] for row in dibuka.jawaban.all()} == {"26"}


def test_printed_values(dibuka: Survei, orang: Orang) -> None:
    impor = upload(dibuka, contoh.dilaporkan(), orang.petugas).impor
    assert impor.bentuk == "dilaporkan"
    nilai, problems = read_dilaporkan(impor)
    assert [item.code for item in problems] == ["NILAI-07", *(item.code for item in problems[1:])]
    keep_dilaporkan(impor, "Laporan SKM 2025, halaman 12", orang.petugas)
    dibuka.refresh_from_db()
    assert dibuka.dilaporkan
    kept = from_json(dibuka.dilaporkan)
    assert (kept.ikm, kept.n, kept.mutu_ikm, kept.sumber, kept.nrr["biaya"], dict(kept.nrr) == dict(nilai.nrr)) == (
        "82,50",
        371,
        "B",
        "Laporan SKM 2025, halaman 12",
        "3,90",
        True,
    )


def test_printed_values_do_not_join_answers(dibuka: Survei, orang: Orang) -> None:
    answer(dibuka, 1)
    impor = upload(dibuka, contoh.dilaporkan(), orang.petugas).impor
    with pytest.raises(SiklusError) as error:
        keep_dilaporkan(impor, "skm.go.id", orang.petugas)
    assert [item.code for item in error.value.problems] == ["IMPOR-03"]
    assert Jawaban.objects.count() == 1
