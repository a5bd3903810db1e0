"""Findings made by hand, judged against labels made by hand."""

import json
import re
from dataclasses import replace
from pathlib import Path

import pytest

from bench.periksa.corpus import Case, Paper
from bench.periksa.plant.label import Label
from bench.periksa.score.finding import Checked, Finding, read_findings
from bench.periksa.score.match import MAP, judge, overlaps, read_allowed, read_map
from bench.periksa.score.tables import as_json, markdown
from bench.periksa.score.tally import Tally, score

ROW = "3 Waktu Penyelesaian 3,25 A"
LETTER = Label("IKM", "mutu-tidak-cocok-dengan-nilai", "kesalahan", ("A", "3,25"), "B", (ROW,), ())
PART = Label("LAP", "bagian-hilang", "peringatan", (), "Dasar Hukum", (), ("nomor-judul-loncat",))
FOUND = Finding("IKM001", "mutu-tidak-cocok-dengan-nilai", "kesalahan", (ROW,))
GONE = Finding("LAP001", "bagian-hilang", "peringatan", ())


def test_a_finding_is_read_from_the_checkers_json() -> None:
    answer = {
        "temuan": [
            {
                "kode": "IKM001",
                "nama": "mutu-tidak-cocok-dengan-nilai",
                "tingkat": "kesalahan",
                "pesan": "3,25 bermutu B",
                "lokasi": [{"halaman": 2, "baris": 14, "teks": ROW}, {"halaman": 3, "baris": 1}],
            }
        ],
        "terbaca": 0.98,
    }
    assert read_findings(answer) == Checked((replace(FOUND, places=(ROW, ""), message="3,25 bermutu B"),), 0.98)


def test_a_right_finding_at_the_right_line_is_a_hit() -> None:
    verdict = judge([FOUND], [LETTER], [], {})
    assert (verdict.hits, verdict.false, verdict.missed) == (((FOUND, LETTER),), (), ())


def test_the_right_kind_at_a_clean_line_is_false_and_the_mistake_is_missed() -> None:
    elsewhere = replace(FOUND, places=("4 Biaya/Tarif 4,00 A",))
    verdict = judge([elsewhere], [LETTER], [], {})
    assert (verdict.hits, verdict.false, verdict.missed) == ((), (elsewhere,), (LETTER,))


def test_another_kind_at_the_right_line_is_false() -> None:
    other = replace(FOUND, code="IKM002", name="nilai-di-luar-skala")
    verdict = judge([other], [LETTER], [], {})
    assert (verdict.false, verdict.missed) == ((other,), (LETTER,))


def test_a_label_found_by_two_rules_counts_once_and_by_one_rule_twice_is_no_mistake() -> None:
    second = replace(FOUND, code="IKM009")
    verdict = judge([FOUND, FOUND, second], [LETTER], [], {})
    assert verdict.hits == ((FOUND, LETTER), (second, LETTER))
    assert verdict.again == (FOUND,)
    assert (verdict.false, verdict.missed) == ((), ())


def test_a_finding_without_place_finds_only_what_has_none() -> None:
    assert judge([GONE], [PART], [], {}).hits == ((GONE, PART),)
    bare = replace(FOUND, places=())
    assert judge([bare], [LETTER], [], {}).false == (bare,)


def test_what_a_mistake_makes_wrong_besides_is_neither_right_nor_false() -> None:
    gap = Finding("LAP004", "nomor-judul-loncat", "peringatan", ("1.3 Maksud",))
    verdict = judge([gap], [PART], [], {})
    assert (verdict.hits, verdict.neutral, verdict.false, verdict.missed) == ((), (gap,), (), (PART,))


def test_what_a_scan_damaged_is_neither_missed_nor_false() -> None:
    verdict = judge([FOUND], [], [LETTER], {})
    assert (verdict.neutral, verdict.false, verdict.missed) == ((FOUND,), (), ())


def test_what_a_style_truly_lacks_may_be_suggested() -> None:
    hint = Finding("LAP015", "daftar-gambar-tidak-ada", "saran", ("LAMPIRAN",))
    assert judge([hint], [], [], {}, read_allowed("ujian", "pemilu")).neutral == (hint,)
    assert judge([hint], [], [], {}, read_allowed("ujian", "nota")).false == (hint,)


def test_the_map_says_which_kinds_a_rule_means() -> None:
    coded = Finding("IKM017", "nama-sendiri", "kesalahan", (ROW,))
    assert judge([coded], [LETTER], [], {}).false == (coded,)
    assert judge([coded], [LETTER], [], {"IKM017": ["IKM/mutu-tidak-cocok-dengan-nilai"]}).hits == ((coded, LETTER),)


def test_the_kept_map_names_kinds_with_their_family() -> None:
    named = {kind for kinds in read_map(MAP).values() for kind in kinds}
    assert [kind for kind in named if not re.fullmatch(r"[A-Z]{3}/[a-z0-9-]+", kind)] == []


@pytest.mark.parametrize(
    ("found", "wanted", "same"),
    [
        (ROW, ROW, True),
        ("| 3 | Waktu Penyelesaian | 3,25 | A |", ROW, True),
        ("Waktu Penyelesaian 3,25", ROW, True),
        ("2 Prosedur 3,33 B 3 Waktu Penyelesaian 3,25 A", ROW, True),
        ("3,25", ROW, True),
        ("3,25", "Unsur " + "yang panjang sekali " * 5 + "3,25", False),
        ("4 Biaya/Tarif 4,00 A", ROW, False),
        ("A", "B", False),
        (" ".join(f"kata{at}" for at in range(60)) + " " + ROW, ROW, False),
        ("–", "-", False),
        ("-", "-", True),
        ("Perbaikan alur pelayanan telah dilakukan", "Perbaikan alur pelayanan belum dilakukan", True),
    ],
)
def test_two_readings_of_a_line_are_known_as_one(found: str, wanted: str, same: bool) -> None:  # noqa: FBT001 - a table's column
    assert overlaps(found, wanted) is same


def paper(kinds: tuple[str, ...], labels: tuple[Label, ...], style: str = "nota") -> Paper:
    return Paper(Case("ujian", style, 1, "teks", kinds), ".txt", b"", labels)


def tallied() -> Tally:
    papers = [paper(("IKM/…",), (LETTER, PART)), paper((), (), "angka")]
    told = {"nota": (FOUND, GONE), "angka": (replace(FOUND, places=("halaman bersih sekali",)),)}
    return score(papers, lambda item: Checked(told[item.case.style]), {})


def test_counts_are_added_up_by_kind_severity_style_form_and_rule() -> None:
    counts = as_json(tallied())
    one = {"ditanam": 1, "ditemukan": 1, "benar": 1, "daya_temu": 1.0}
    wrong = {**one, "keliru": 1, "ketepatan": 0.5}
    right = {**one, "keliru": 0, "ketepatan": 1.0}
    assert counts == {
        "naskah": 2,
        "bersih": 1,
        "bersih_tertuduh": 1,
        "tingkat": {"kesalahan": wrong, "peringatan": right},
        "jenis": {"IKM/mutu-tidak-cocok-dengan-nilai": wrong, "LAP/bagian-hilang": right},
        "kaidah": {
            "IKM001": {**wrong, "ditanam": 0, "ditemukan": 0, "daya_temu": None},
            "LAP001": {**right, "ditanam": 0, "ditemukan": 0, "daya_temu": None},
        },
        "gaya": {
            "angka": {**wrong, "ditanam": 0, "ditemukan": 0, "benar": 0, "daya_temu": None, "ketepatan": 0.0},
            "nota": {**right, "ditanam": 2, "ditemukan": 2, "benar": 2},
        },
        "bentuk": {
            "teks": {"ditanam": 2, "ditemukan": 2, "benar": 2, "keliru": 1, "daya_temu": 1.0, "ketepatan": 2 / 3}
        },
    }
    assert json.loads(json.dumps(counts)) == counts


def test_the_tables_are_markdown() -> None:
    text = markdown(tallied())
    assert text.startswith("Naskah: 2. Bersih: 1, 1 di antaranya mendapat temuan kesalahan.\n\n| Tingkat | Ditanam |")
    assert "| kesalahan | 1 | 1 | 100,0% | 1 | 1 | 50,0% |" in text
    assert "| IKM001 | 1 | 1 | 50,0% |" in text


def test_examples_say_what_was_missed_and_what_was_false() -> None:
    tally = tallied()
    assert tally.examples == ["keliru: IKM001 di ujian-angka-teks-bersih-00001.txt: halaman bersih sekali"]
    missed = score([paper(("IKM/…",), (LETTER,))], lambda _: Checked(()), {})
    assert missed.examples == [
        f"luput: mutu-tidak-cocok-dengan-nilai di ujian-nota-teks-salah-00001.txt: {ROW}",
    ]


def test_a_map_is_read_from_its_file(tmp_path: Path) -> None:
    (tmp_path / "peta.toml").write_text('[kaidah]\n"IKM001" = ["IKM/interval-lama"]\n', encoding="utf-8")
    assert read_map(tmp_path / "peta.toml") == {"IKM001": ["IKM/interval-lama"]}
