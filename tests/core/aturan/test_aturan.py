import tomllib
from collections.abc import Iterator
from datetime import date
from fractions import Fraction
from importlib.resources import files
from typing import Any

import pytest

from siklus.core.aturan import aturan
from siklus.core.aturan.berkas import SUBJECTS, load
from siklus.core.aturan.model import Ambang, DasarHukum, Kecepatan, Pita
from siklus.core.errors import SiklusError

ATURAN = aturan(date(2025, 6, 30))


def every_entry() -> Iterator[dict[str, Any]]:
    for subject in SUBJECTS:
        for entries in load(subject).values():
            yield from entries


def test_every_entry_is_dated_and_cited_with_its_certainty() -> None:
    for entry in every_entry():
        assert isinstance(entry["berlaku_sejak"], date)
        assert entry.get("berlaku_sampai", date.max) > entry["berlaku_sejak"]
        assert entry["sumber"]
        assert entry["keyakinan"] in {"S", "M", "C"}


def test_every_file_of_the_law_is_read() -> None:
    folder = files("siklus.core.aturan")
    assert {item.name for item in folder.iterdir() if item.name.endswith(".toml")} == {f"{s}.toml" for s in SUBJECTS}


SINCE = [entry["berlaku_sejak"] for entry in load("unsur")["unsur"]]


def test_the_day_before_the_regulation_there_is_none() -> None:
    assert aturan(date(2017, 5, 15)).pada == date(2017, 5, 15)
    with pytest.raises(SiklusError) as caught:
        aturan(date(2017, 5, 14))
    assert [problem.code for problem in caught.value.problems] == ["ATURAN-01"]
    assert "14-05-2017" in str(caught.value)
    assert caught.value.problems[0].advice.startswith(f"Pakai tanggal sejak {min(SINCE):%d-%m-%Y},")


def test_nine_unsur_in_both_orders() -> None:
    by_regulation = sorted(ATURAN.unsur, key=lambda unsur: unsur.urutan_peraturan)
    by_form = sorted(ATURAN.unsur, key=lambda unsur: unsur.urutan_kuesioner)
    first = ["persyaratan", "prosedur", "waktu", "biaya", "produk", "kompetensi", "perilaku"]
    assert [unsur.key for unsur in by_regulation] == [*first, "pengaduan", "sarana"]
    assert [unsur.key for unsur in by_form] == [*first, "sarana", "pengaduan"]
    assert [unsur.key for unsur in ATURAN.unsur if unsur.boleh_tanpa] == ["biaya", "kompetensi", "perilaku"]


def test_the_default_questionnaire_stands_in_form_order() -> None:
    assert [item.unsur for item in ATURAN.kuesioner] == [
        unsur.key for unsur in sorted(ATURAN.unsur, key=lambda unsur: unsur.urutan_kuesioner)
    ]
    assert ATURAN.kuesioner[3].pilihan == ("Sangat mahal", "Cukup mahal", "Murah", "Gratis")


def test_bands_are_four_lower_bounds() -> None:
    assert ATURAN.pita == (
        Pita(Fraction(25), "D", "Tidak baik", 1),
        Pita(Fraction(65), "C", "Kurang baik", 2),
        Pita(Fraction("76.61"), "B", "Baik", 3),
        Pita(Fraction("88.31"), "A", "Sangat baik", 4),
    )


def test_scores_of_the_evaluators() -> None:
    assert [(str(step.bawah), str(step.skor), step.eksklusif) for step in ATURAN.pekppp_persentase] == [
        ("0", "1", False),
        ("0", "2", True),
        ("3/10", "3", False),
        ("4/5", "4", True),
        ("1", "5", False),
    ]
    assert ATURAN.pekppp_kecepatan == tuple(Kecepatan(*step) for step in ((1, 5), (3, 4), (6, 3), (9, 2), (12, 1)))
    assert ATURAN.zi_frekuensi[-1] == Ambang(Fraction(4), Fraction(1), "empat kali survei atau lebih dalam setahun")
    assert ATURAN.jumlah_prioritas == 3


def test_the_law_of_a_day_is_not_the_law_of_another() -> None:
    early = aturan(date(2018, 1, 2))
    assert (early.pekppp_persentase, early.pekppp_kecepatan, early.zi_frekuensi) == ((), (), ())
    assert "disabilitas" not in {dimensi.kunci for dimensi in early.dimensi}
    assert [dimensi.nama for dimensi in early.dimensi_dikenal if dimensi not in early.dimensi] == [
        "Penyandang Disabilitas"
    ]
    assert "disabilitas" in {dimensi.kunci for dimensi in ATURAN.dimensi}
    assert "permenpanrb-29-2022" not in {hukum.kunci for hukum in early.dasar_hukum}
    assert "permenpanrb-16-2014" not in {hukum.kunci for hukum in early.dasar_hukum}


def test_legal_bases_have_their_exact_titles() -> None:
    by_key = {hukum.kunci: hukum for hukum in ATURAN.dasar_hukum}
    assert by_key["uu-25-2009"] == DasarHukum(
        kunci="uu-25-2009",
        judul="Undang-Undang Nomor 25 Tahun 2009",
        tentang="Pelayanan Publik",
        sumber="Lembaran Negara 2009 Nomor 112",
        berlaku_sejak=date(2009, 7, 18),
    )
    assert by_key["permenpanrb-14-2017"].lengkap == (
        "Peraturan Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi Nomor 14 Tahun 2017 tentang "
        "Pedoman Penyusunan Survei Kepuasan Masyarakat Unit Penyelenggara Pelayanan Publik"
    )


@pytest.mark.parametrize(
    ("jenis", "chapters"),
    [
        (
            "pelaksanaan",
            ["Pendahuluan", "Pengumpulan Data", "Hasil Pengolahan Data", "Analisis Hasil", "Kesimpulan"],
        ),
        (
            "tindak-lanjut",
            ["Pendahuluan", "Deskripsi Rencana Tindak Lanjut", "Realisasi Rencana Tindak Lanjut", "Kesimpulan"],
        ),
    ],
)
def test_both_reports_have_their_chapters_in_both_forms(jenis: str, chapters: list[str]) -> None:
    parts = ATURAN.laporan[jenis]
    bab = [part for part in parts if part.kunci.isdecimal()]
    assert [part.judul.removesuffix(" Survei Kepuasan Masyarakat") for part in bab] == chapters
    assert all(part.bentuk == ("lengkap", "ringkas") for part in bab)
    sections = [part.kunci for part in parts if "." in part.kunci and part.kunci[0].isdecimal()]
    assert sections == sorted(sections)
    assert all(part.bentuk == ("lengkap",) for part in parts if part.kunci in sections)


def test_sources_can_be_listed() -> None:
    quoted = {(kutipan.subjek, kutipan.butir): kutipan for kutipan in ATURAN.kutipan}
    assert quoted["mutu", "pita A"].sumber.startswith("PermenPANRB 14/2017")
    assert quoted["sampel", "sampel"].keyakinan == "S"
    assert len(ATURAN.komponen_standar) == 14


def test_unsur_of_knows_its_keys_only() -> None:
    assert ATURAN.unsur_of("waktu").nama == "Waktu Penyelesaian"
    with pytest.raises(KeyError):
        ATURAN.unsur_of("Waktu")


def test_error_catalogue_entries_are_whole() -> None:
    text = (files("siklus.core") / "galat.toml").read_text(encoding="utf-8")
    for code, entry in tomllib.loads(text).items():
        assert set(entry) == {"judul", "sebab", "langkah"}, code


def test_laws_that_reports_name_are_known_on_any_day_with_their_number() -> None:
    by_key = {hukum.kunci: hukum for hukum in ATURAN.peraturan}
    assert by_key.keys() >= {hukum.kunci for hukum in ATURAN.dasar_hukum}
    old = by_key["kepmenpan-25-2004"]
    assert (old.jenis, old.nomor, old.tahun, old.berlaku_sampai) == ("kepmenpan", 25, 2004, date(2014, 12, 30))
    assert by_key["permenpanrb-16-2014"].jenis == "permenpanrb"
    assert aturan(date(2018, 1, 2)).peraturan == ATURAN.peraturan


def test_parts_have_the_words_by_which_offices_call_them() -> None:
    closing = next(part for part in ATURAN.laporan["tindak-lanjut"] if part.kunci == "4")
    assert closing.sebutan == ("kesimpulan", "simpulan", "penutup")
