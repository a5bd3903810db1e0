"""Home of a person with one unit."""

from datetime import date, timedelta

import pytest

from siklus.web.models import Akun, StatusSurvei
from siklus.web.queries.beranda import Langkah, Tahap, Tenggat, beranda_of
from tests.web.beranda.conftest import MakeSurvei
from tests.web.conftest import HARI_INI, Orang, Pohon

DRAF, DIBUKA, DITUTUP, DISEGEL = StatusSurvei
DRAFT = "Survei ini masih draf. Periksa kuesioner dan sasarannya, lalu buka."
SEAL = "Survei sudah ditutup. Baca hasilnya, lalu segel bila sudah benar."
CREATE = Langkah(
    "Belum ada survei di kantor ini. Siapkan survei untuk Semester II Tahun 2026.",
    "Buat survei",
    ("survei_baru", "tirtamaya"),
)
BY_OTHERS = Langkah("Belum ada survei di kantor ini. Penanggung jawab kantor menyiapkan survei Semester II Tahun 2026.")


def langkah(akun: Akun, pohon: Pohon, hari: date = HARI_INI) -> Langkah:
    return beranda_of(akun, pohon.tirtamaya, hari).langkah


def test_without_a_survey_the_next_step_is_to_prepare_one(orang: Orang, pohon: Pohon) -> None:
    assert {name: langkah(getattr(orang, name), pohon) for name in ("penanggung_jawab", "petugas", "auditor")} == {
        "penanggung_jawab": CREATE,
        "petugas": BY_OTHERS,
        "auditor": BY_OTHERS,
    }


@pytest.mark.parametrize(
    ("status", "person", "kalimat", "label", "name"),
    [
        (DRAF, "penanggung_jawab", DRAFT, "Lanjutkan", "survei"),
        (DRAF, "petugas", "Survei ini masih draf; penanggung jawab akan membukanya.", "Lihat draf", "survei"),
        (
            DIBUKA,
            "petugas",
            "Survei sedang dibuka. Bagikan tautan dan posternya agar jawaban mencapai sasaran. Tinggal 7 hari.",
            "Bagikan survei",
            "survei_kanal",
        ),
        (DIBUKA, "auditor", "Survei sedang dibuka. Tinggal 7 hari.", "Lihat pantauan", "survei_pantauan"),
        (DITUTUP, "pimpinan", SEAL, "Baca hasil", "survei_hasil"),
        (
            DITUTUP,
            "petugas",
            "Survei sudah ditutup. Baca hasilnya; pimpinan menyegelnya bila sudah benar.",
            "Baca hasil",
            "survei_hasil",
        ),
        (
            DISEGEL,
            "pimpinan",
            "Survei sudah disegel. Pakai hasilnya untuk memilih prioritas perbaikan.",
            "Tetapkan prioritas",
            "survei_prioritas",
        ),
    ],
)  # fmt: skip
def test_each_state_has_one_next_step(  # noqa: PLR0913, PLR0917 - one row of the table
    orang: Orang,
    pohon: Pohon,
    survei_baru: MakeSurvei,
    status: StatusSurvei,
    person: str,
    kalimat: str,
    label: str,
    name: str,
) -> None:
    survei = survei_baru(pohon.tirtamaya, status, rencana_tutup=HARI_INI + timedelta(days=7))
    assert langkah(getattr(orang, person), pohon) == Langkah(kalimat, label, (name, survei.pk))


@pytest.mark.parametrize(
    ("jawaban", "days", "words"),
    [
        (80, 7, "Sasaran sampel sudah tercapai. Survei dapat ditutup bila masanya cukup mewakili layanan."),
        (3, -1, "Rencana tutup, 22 November 2026, sudah lewat. Tutup survei agar hasilnya dapat dibaca."),
    ],
)
def test_enough_answers_or_a_passed_day_ask_for_closing(  # noqa: PLR0913, PLR0917 - one row of the table
    orang: Orang, pohon: Pohon, survei_baru: MakeSurvei, jawaban: int, days: int, words: str
) -> None:
    survei = survei_baru(pohon.tirtamaya, jawaban=jawaban, rencana_tutup=HARI_INI + timedelta(days=days))
    assert langkah(orang.pimpinan, pohon) == Langkah(words, "Tinjau lalu tutup", ("survei", survei.pk))
    assert langkah(orang.petugas, pohon) == Langkah(words, "Lihat pantauan", ("survei_pantauan", survei.pk))


def test_on_the_last_day_it_says_so(orang: Orang, pohon: Pohon, survei_baru: MakeSurvei) -> None:
    survei_baru(pohon.tirtamaya, rencana_tutup=HARI_INI)
    assert langkah(orang.auditor, pohon).kalimat == "Survei sedang dibuka. Hari ini hari terakhir."


def test_without_a_planned_day_nothing_is_said_of_days(orang: Orang, pohon: Pohon, survei_baru: MakeSurvei) -> None:
    survei_baru(pohon.tirtamaya)
    assert langkah(orang.auditor, pohon).kalimat == "Survei sedang dibuka."


def test_after_the_seal_the_next_period_comes_when_it_has_begun(
    orang: Orang, pohon: Pohon, survei_baru: MakeSurvei
) -> None:
    survei_baru(pohon.tirtamaya, DISEGEL)
    assert langkah(orang.penanggung_jawab, pohon, date(2027, 1, 1)) == Langkah(
        "Survei terakhir sudah disegel. Siapkan survei untuk Semester I Tahun 2027.",
        "Buat survei",
        ("survei_baru", "tirtamaya"),
    )


@pytest.mark.parametrize(
    ("status", "shares", "now"),
    [
        (DRAF, (0, 0), "Survei"),
        (DIBUKA, (50, 0), "Survei"),
        (DITUTUP, (100, 100), "Indeks"),
        (DISEGEL, (100, 100), "Prioritas"),
    ],
)
def test_the_ring_fills_as_the_period_advances(  # noqa: PLR0913, PLR0917 - one row of the table
    orang: Orang, pohon: Pohon, survei_baru: MakeSurvei, status: StatusSurvei, shares: tuple[int, int], now: str
) -> None:
    survei_baru(pohon.tirtamaya, status, jawaban=0 if status == DRAF else 40)
    names = ("Survei", "Indeks", "Prioritas", "Rencana", "Realisasi", "Laporan")
    expected = tuple(
        Tahap(name, share, kini=name == now) for name, share in zip(names, (*shares, 0, 0, 0, 0), strict=True)
    )
    assert beranda_of(orang.petugas, pohon.tirtamaya, HARI_INI).tahap == expected


def test_what_is_due_is_told_with_the_days_left(orang: Orang, pohon: Pohon, survei_baru: MakeSurvei) -> None:
    end = Tenggat("Akhir Semester II Tahun 2026", date(2026, 12, 31), 38)
    assert beranda_of(orang.petugas, pohon.tirtamaya, HARI_INI).tenggat == (end,)
    survei_baru(pohon.tirtamaya, rencana_tutup=date(2026, 11, 20))
    due = beranda_of(orang.petugas, pohon.tirtamaya, HARI_INI).tenggat
    assert due == (Tenggat("Rencana tutup survei", date(2026, 11, 20), -3), end)
    assert due[0].lewat == 3


def test_a_draft_without_a_planned_day_ends_with_its_period(
    orang: Orang, pohon: Pohon, survei_baru: MakeSurvei
) -> None:
    survei_baru(pohon.tirtamaya, DRAF, tahun=2027, ke=1)
    assert beranda_of(orang.petugas, pohon.tirtamaya, HARI_INI).tenggat == (
        Tenggat("Akhir Semester I Tahun 2027", date(2027, 6, 30), 219),
    )


def test_the_last_surveys_are_shown_with_what_came_in(orang: Orang, pohon: Pohon, survei_baru: MakeSurvei) -> None:
    old = survei_baru(pohon.tirtamaya, DISEGEL, ke=1, jawaban=2, pengguna=None)
    new = survei_baru(pohon.tirtamaya, DIBUKA, ke=2, jawaban=3, pengguna=100)
    survei_baru(pohon.arunika)
    found = beranda_of(orang.petugas, pohon.tirtamaya, HARI_INI).riwayat
    assert [(item.survei, item.cakupan.masuk, item.cakupan.sasaran, item.cakupan.persen) for item in found] == [
        (new, 3, 80, 3),
        (old, 2, None, 0),
    ]


def test_an_open_survey_stays_in_sight_beside_the_next_draft(
    orang: Orang, pohon: Pohon, survei_baru: MakeSurvei
) -> None:
    open_one = survei_baru(pohon.tirtamaya, DIBUKA)
    survei_baru(pohon.tirtamaya, DRAF, tahun=2027, ke=1)
    assert beranda_of(orang.petugas, pohon.tirtamaya, HARI_INI).survei == open_one
