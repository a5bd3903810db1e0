"""One row after the other: what each cell becomes, and the exact row and column of what it cannot."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from siklus.readers.bukukerja.cells import CellValue
from siklus.web.models import Survei
from siklus.web.queries.formulir import formulir_of
from siklus.web.services.impor.baca import Baris, Pembaca, Tempat
from siklus.web.services.impor.berkas import KolomTersimpan
from siklus.web.services.impor.isi import IsiKolom
from siklus.web.services.impor.kata import candidates, is_personal_text
from siklus.web.services.impor.periksa_peta import check_peta
from siklus.web.services.impor.peta import (
    BULAN,
    HARI,
    LAYANAN,
    NILAI,
    PROFIL,
    TERBUKA,
    WAKTU,
    Kolom,
    Peta,
    from_json,
    to_json,
)
from siklus.web.services.impor.usul import Tujuan, propose_value, unsur_of_number
from siklus.web.services.impor.waktu import WaktuError, parse_waktu, tanggal_of
from tests.web.impor import berkas_contoh as contoh

NOW = datetime(2026, 11, 23, 3, tzinfo=UTC)
KOLOM = (
    Kolom("Waktu layanan", NILAI, "waktu", {"cepat": "3"}),
    Kolom("Biaya", NILAI, "biaya", {"gratis": "4", "tidak tahu": "kosong"}),
    Kolom("Layanan", LAYANAN, "", {"pindah": "pindah-memilih", "lainnya": "kosong"}),
    Kolom("Pekerjaan", PROFIL, "pekerjaan", {"pns": "PNS"}),
    Kolom("Saran", TERBUKA, "saran"),
    Kolom("Diisi", WAKTU),
)


def read(survei: Survei, *rows: Sequence[CellValue], peta: Peta = Peta(KOLOM, layanan="informasi")) -> list[Baris]:  # noqa: B008 - frozen
    assert survei.versi
    tempat = Tempat(survei.pk, survei.versi.pk, 7, NOW)
    pembaca = Pembaca(peta, formulir_of(survei.versi), tempat, lambda text, _: "lainnya" if text == "?" else "")
    return list(pembaca.rows(enumerate(rows, 2)))


def told(baris: Baris) -> list[tuple[str, str]]:
    return [(item.code, item.place.column) for item in baris.problems]


def test_a_row_becomes_a_response(dibuka: Survei) -> None:
    first, second = read(
        dibuka,
        ["Cepat", " tidak tahu", "Pindah", "PNS", "Baik\r\nsekali", "2026-11-02 10:00"],
        [3, "gratis", "lainnya", "?", None],
    )
    assert first.kiriman is not None
    assert second.kiriman is not None
    assert {key: value for key, value in first.kiriman.nilai.items() if value} == {"waktu": 3}
    assert (first.kiriman.layanan, first.kiriman.profil, first.kiriman.terbuka, first.kiriman.waktu) == (
        "pindah-memilih",
        {"pekerjaan": "PNS"},
        {"saran": "Baik\nsekali"},
        datetime(2026, 11, 2, 3, tzinfo=UTC),
    )
    assert (second.kiriman.layanan, second.kiriman.profil, second.kiriman.waktu, second.kiriman.nilai["biaya"]) == (
        "informasi",
        {"pekerjaan": "lainnya"},
        NOW,
        4,
    )


def test_what_is_wrong_is_told_by_row_and_column(dibuka: Survei) -> None:
    rows = read(
        dibuka,
        ["lambat" * 20, "gratis", "entah", "apa", "x" * 2001, "kemarin"],
        ["", "", "", "", "", ""],
        ["3", "gratis", "", "", "", "", "lebih"],
        ["3", "gratis", "", "", "", "", "", None],
    )
    assert [told(row) for row in rows] == [
        [
            ("IMPOR-11", "Waktu layanan"),
            ("IMPOR-12", "Layanan"),
            ("IMPOR-14", "Saran"),
            ("IMPOR-13", "Diisi"),
        ],
        [("IMPOR-15", "")],
        [("IMPOR-16", "")],
        [],
    ]
    assert [item.place.row for item in rows[0].problems] == [2, 2, 2, 2]
    assert len(rows[0].problems[0].message) < 120


@pytest.mark.parametrize(
    ("value", "tanggal", "moment"),
    [
        ("", "", None),
        (None, "", None),
        ("1980-01-01 00:00:00", "", None),
        ("2026-11-02", "", datetime(2026, 11, 2, 5, tzinfo=UTC)),
        ("2026-11-02T08:00:00.000+07:00", "", datetime(2026, 11, 2, 1, tzinfo=UTC)),
        ("2026/11/2 12:05:33 AM GMT+7", "", datetime(2026, 11, 1, 17, 5, 33, tzinfo=UTC)),
        ("2026/11/2 1:05:33 PM", "", datetime(2026, 11, 2, 6, 5, 33, tzinfo=UTC)),
        ("03/04/2026 10.30", HARI, datetime(2026, 4, 3, 3, 30, tzinfo=UTC)),
        ("3/4/2026 10:30:15 pm", BULAN, datetime(2026, 3, 4, 15, 30, 15, tzinfo=UTC)),
        ("3-4-2026", HARI, datetime(2026, 4, 3, 5, tzinfo=UTC)),
        ("3 Juli 2026", "", datetime(2026, 7, 3, 5, tzinfo=UTC)),
        (date(2026, 7, 3), "", datetime(2026, 7, 3, 5, tzinfo=UTC)),
        (datetime(2026, 7, 3, 9), "", datetime(2026, 7, 3, 2, tzinfo=UTC)),  # noqa: DTZ001 - as a cell has it
    ],
)
def test_moments_as_exports_write_them(value: CellValue, tanggal: str, moment: datetime | None) -> None:
    assert parse_waktu(value, tanggal) == moment


@pytest.mark.parametrize("value", ["kemarin", "31/02/2026", "1999-01-01", 46_000, "2026-13-01", True])
def test_what_is_no_moment_is_no_moment(value: CellValue) -> None:
    with pytest.raises(WaktuError):
        parse_waktu(value, HARI)


def test_nobody_answers_in_the_future() -> None:
    with pytest.raises(WaktuError):
        parse_waktu((datetime.now(UTC) + timedelta(days=3)).isoformat(), "")


@pytest.mark.parametrize(
    ("texts", "order"),
    [
        ((), ""),
        (("2026-11-02",), ""),
        (("3/4/2026", "13/4/2026"), HARI),
        (("3/4/2026", "3/14/2026"), BULAN),
        (("3/4/2026",), None),
    ],
)
def test_the_order_of_day_and_month_is_shown_or_asked(texts: Sequence[str], order: str | None) -> None:
    assert tanggal_of(texts) == order


@pytest.mark.parametrize(
    ("text", "meaning"),
    [
        ("3", "3"),
        ("Sangat cepat", "4"),
        ("Very fast", "4"),
        ("4. Luar biasa", "4"),
        ("(2) lumayan", "2"),
        ("AO01", "1"),
        ("A4", "4"),
        ("N/A", "kosong"),
        ("entah", ""),
        ("5", ""),
    ],
)
def test_meanings_are_proposed_only_where_something_speaks_for_them(text: str, meaning: str, dibuka: Survei) -> None:
    assert dibuka.versi
    tujuan = Tujuan(formulir_of(dibuka.versi), {"informasi": "Permohonan Informasi"}, contoh.LAW)
    assert propose_value(text, Kolom("x", NILAI, "waktu"), tujuan) == meaning
    assert propose_value("permohonan informasi", Kolom("x", LAYANAN), tujuan) == "informasi"
    assert propose_value("x", Kolom("x", NILAI, "tidak ada"), tujuan) == ""


def test_u8_and_u9_have_no_meaning_of_their_own() -> None:
    assert [unsur_of_number(8, contoh.LAW, order) for order in ("", "peraturan", "kuesioner")] == [
        "",
        "pengaduan",
        "sarana",
    ]
    assert unsur_of_number(1, contoh.LAW, "") == "persyaratan"


@pytest.mark.parametrize(
    ("head", "names"),
    [
        ("id. Response ID", ("id. Response ID", "Response ID", "id")),
        ("grup/waktu", ("grup/waktu", "waktu")),
        ("G01[SQ001]. Teks", ("G01[SQ001]. Teks", "Teks", "G01[SQ001]", "SQ001")),
        ("Biaya / tarif", ("Biaya / tarif",)),
    ],
)
def test_the_names_in_a_head(head: str, names: tuple[str, ...]) -> None:
    assert candidates(head) == names


@pytest.mark.parametrize(
    ("text", "personal"),
    [("081234567890", True), ("+62 812-3456-7890", True), ("3201010101010001", True), ("a@b.id", True), ("3", False)],
)
def test_numbers_and_addresses_of_people(text: str, personal: bool) -> None:  # noqa: FBT001 - expected
    assert is_personal_text(text) is personal


def test_a_mapping_says_what_is_undecided(dibuka: Survei) -> None:
    assert dibuka.versi
    formulir = formulir_of(dibuka.versi)

    def codes(peta: Peta, *isi: IsiKolom, tanggal: str | None = "") -> list[str]:
        seen = tuple(KolomTersimpan(k.kepala, i, (), tanggal) for k, i in zip(peta.kolom, isi, strict=True))
        return [item.code for item in check_peta(peta, seen, formulir)]

    few, many = IsiKolom({"entah": 1}, 1, banyak=False), IsiKolom({}, 99, banyak=True)
    nilai = Kolom("a", NILAI, "waktu")
    assert codes(Peta((Kolom("a"),)), few) == ["IMPOR-21"]
    assert codes(Peta((nilai, replace(nilai, kepala="b"))), many, few) == [
        "IMPOR-22",
        "IMPOR-26",
        "IMPOR-23",
        "IMPOR-27",
    ]
    assert codes(Peta((nilai, Kolom("w", WAKTU))), few, few, tanggal=None) == ["IMPOR-25", "IMPOR-23", "IMPOR-27"]
    assert codes(Peta((nilai, Kolom("U8"))), few, few) == ["IMPOR-24", "IMPOR-23", "IMPOR-27"]


def test_a_mapping_is_kept_whole() -> None:
    peta = Peta(KOLOM, "informasi", "Loket 1", HARI, "peraturan", belum_selesai=True)
    assert from_json(to_json(peta)) == peta
