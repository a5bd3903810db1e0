import json
from datetime import date
from importlib import resources
from pathlib import Path

import jsonschema  # type: ignore[import-untyped] # ships no type information
import pytest

from siklus.cli.hasil import as_json, as_table
from siklus.cli.main import main as run
from siklus.core.aturan import aturan
from siklus.core.indeks.dilaporkan import NilaiDilaporkan, hasil_dilaporkan

KEYS = ("persyaratan", "prosedur", "waktu", "biaya", "produk", "kompetensi", "perilaku", "pengaduan", "sarana")
HEAD = ",".join(KEYS)
ROWS = ("3,3,2,4,3,3,4,3,3", "4,3,3,4,3,3,4,3,3", "3,3,3,4,4,3,4,3,3")
TABLE = """\
IKM 81,48, mutu B (Baik) dari 3 responden

No  Unsur                                    Jumlah  n   NRR  Mutu             Urutan
 1  Persyaratan                                  10  3  3,33  B (Baik)         6 (seri)
 2  Sistem, Mekanisme, dan Prosedur               9  3  3,00  C (Kurang baik)  2 (seri)
 3  Waktu Penyelesaian                            8  3  2,67  C (Kurang baik)  1
 4  Biaya/Tarif                                  12  3  4,00  A (Sangat baik)  8 (seri)
 5  Produk Spesifikasi Jenis Pelayanan           10  3  3,33  B (Baik)         6 (seri)
 6  Kompetensi Pelaksana                          9  3  3,00  C (Kurang baik)  2 (seri)
 7  Perilaku Pelaksana                           12  3  4,00  A (Sangat baik)  8 (seri)
 8  Penanganan Pengaduan, Saran dan Masukan       9  3  3,00  C (Kurang baik)  2 (seri)
 9  Sarana dan Prasarana                          9  3  3,00  C (Kurang baik)  2 (seri)

Unsur terendah (prioritas):
  1. Waktu Penyelesaian
  2. Sistem, Mekanisme, dan Prosedur = Kompetensi Pelaksana = \
Penanganan Pengaduan, Saran dan Masukan = Sarana dan Prasarana
"""


def write(folder: Path, *lines: str) -> str:
    path = folder / "jawaban.csv"
    path.write_text("\n".join(lines) + "\n")
    return str(path)


def test_a_table_for_a_person(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["hitung", write(tmp_path, HEAD, *ROWS)]) == 0
    assert capsys.readouterr() == (TABLE, "")


def test_json_for_machines(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["hitung", write(tmp_path, HEAD, *ROWS), "--json"]) == 0
    document = json.loads(capsys.readouterr().out)
    assert document["unsur"].pop("waktu") == {
        "jumlah": "8",
        "n": "3",
        "nrr": "2.67",
        "nrr_pasti": "8/3",
        "mutu": "C",
    }
    assert {key: value["nrr_pasti"] for key, value in document.pop("unsur").items()} == {
        "persyaratan": "10/3",
        "prosedur": "3",
        "biaya": "4",
        "produk": "10/3",
        "kompetensi": "3",
        "perilaku": "4",
        "pengaduan": "3",
        "sarana": "3",
    }
    assert document == {
        "n": "3",
        "ikm": "81.48",
        "mutu": "B",
        "prioritas": [["waktu"], ["prosedur", "kompetensi", "pengaduan", "sarana"]],
    }


def test_json_keeps_to_its_schema(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["hitung", write(tmp_path, HEAD, *ROWS), "--json"]) == 0
    schema = json.loads((resources.files("siklus.cli") / "skema" / "hitung.json").read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    document = json.loads(capsys.readouterr().out)
    jsonschema.validate(document, schema)
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate({**document, "ikm": 81.48}, schema)


def test_the_schema_is_documented(root: Path) -> None:
    packed = (resources.files("siklus.cli") / "skema" / "hitung.json").read_text(encoding="utf-8")
    assert (root / "docs" / "rujukan" / "hitung.schema.json").read_text(encoding="utf-8") == packed


def test_gaps_flags_and_blank_responses_are_said(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    rows = ("1," + ROWS[0] + ",", "2," + ROWS[1] + ",cepat", "3,," + ROWS[2][2:] + ",", "4,,,,,,,,,,")
    assert run(["hitung", write(tmp_path, f"id,{HEAD},ditandai", *rows)]) == 1
    out, err = capsys.readouterr()
    assert out.splitlines()[-3:] == [
        "Tidak lengkap: 1 jawaban (tiap unsur dibagi jawaban yang ada).",
        "Tanpa satu jawaban pun: 1 baris, tidak dihitung.",
        "Ditandai meragukan: 1 jawaban, ikut dihitung.",
    ]
    assert err.startswith("Peringatan [JAWAB-04] berkas “jawaban.csv”")


def test_a_large_file_gives_the_same(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["hitung", write(tmp_path, HEAD, *ROWS * 20_000), "--json"]) == 0
    large = json.loads(capsys.readouterr().out)
    assert run(["hitung", write(tmp_path, HEAD, *ROWS), "--json"]) == 0
    small = json.loads(capsys.readouterr().out)
    assert large.pop("n") == "60000"
    assert {key: value.pop("n") for key, value in large["unsur"].items()} == dict.fromkeys(KEYS, "60000")
    for document in (small, large):
        for value in document["unsur"].values():
            value.pop("jumlah")
            value.pop("n", None)
    assert large == {key: value for key, value in small.items() if key != "n"}


def test_u8_and_u9_are_asked_for(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = write(tmp_path, ",".join(f"U{number}" for number in range(1, 10)), "3,3,3,3,3,3,3,1,4")
    assert run(["hitung", path]) == 2
    assert capsys.readouterr().err == (
        "Galat [CSV-02] berkas “jawaban.csv”, baris 1: Kolom U8 dan U9 bermakna ganda: peraturan menaruh Pengaduan "
        "di urutan 8, kuesionernya menaruh Sarana.\n  → Ulangi dengan --urutan peraturan (U8 Pengaduan, U9 Sarana) "
        "atau --urutan kuesioner (U8 Sarana, U9 Pengaduan).\n"
    )
    for order, lowest in (("peraturan", "pengaduan"), ("kuesioner", "sarana")):
        assert run(["hitung", path, "--json", "--urutan", order]) == 0
        assert json.loads(capsys.readouterr().out)["prioritas"][0] == [lowest]


def test_rows_follow_the_order_that_was_asked_for(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["hitung", write(tmp_path, HEAD, *ROWS), "--urutan", "kuesioner"]) == 0
    assert [line[4:11] for line in capsys.readouterr().out.splitlines()[10:12]] == ["Sarana ", "Penanga"]


def test_what_is_not_there_is_said(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["hitung", str(tmp_path / "tidak-ada.csv")]) == 2
    assert capsys.readouterr().err.startswith("Galat [BUKU-06] berkas “tidak-ada.csv”: ")


def test_a_day_beside_a_folder_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["hitung", str(tmp_path), "--pada", "2026-01-01"]) == 2
    assert capsys.readouterr().err == (
        "Galat [PERINTAH-01] --pada hanya untuk berkas jawaban; folder buku kerja dihitung menurut aturan pada tanggal "
        "laporannya.\n  → Jalankan “siklus hitung --help” untuk melihat cara pakainya.\n"
    )


def test_printed_values_are_said_to_be_so() -> None:
    law = aturan(date(2026, 1, 1))
    nrr = dict.fromkeys(KEYS, "3,20")
    indeks = hasil_dilaporkan(NilaiDilaporkan(nrr=nrr, ikm="80,00", n=None, sumber="skm.go.id"), law).indeks
    lines = as_table(indeks, [KEYS], law, "peraturan").splitlines()
    assert lines[0] == "IKM 80,00, mutu B (Baik)"
    assert lines[3].split()[-7:] == ["–", "–", "3,20", "B", "(Baik)", "1", "(seri)"]
    assert lines[-1] == "Nilai dilaporkan, bukan dihitung dari jawaban. Sumber: skm.go.id."
    assert json.loads(as_json(indeks, [KEYS], law))["unsur"]["waktu"] == {
        "jumlah": None,
        "n": "0",
        "nrr": "3.20",
        "nrr_pasti": "16/5",
        "mutu": "B",
    }


def test_a_workbook_named_itself_means_its_folder(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = root / "contoh" / "kpu-arunika"
    assert run(["hitung", str(folder / "buku-kerja.xlsx"), "--json"]) == 0
    named = capsys.readouterr()
    assert run(["hitung", str(folder), "--json"]) == 0
    assert capsys.readouterr() == named
    assert json.loads(named.out)["ikm"] == "82.16"
