import re
import time
from fractions import Fraction
from itertools import combinations
from pathlib import Path

import pytest

from script.contoh import arunika, tirtamaya
from script.contoh.__main__ import CONTOH, drawing, main
from script.contoh.jawaban import Sasaran, find_totals
from script.contoh.kantor import Kantor, workbook_bytes
from siklus.core.indeks.irisan import compute_hasil
from siklus.core.rounding import print_percent
from siklus.core.survei.sampel import sample_of
from siklus.cycle import plan_of, realisasi_of
from siklus.readers.bukti import PictureStore
from siklus.readers.bukti.phash import is_same
from siklus.readers.bukukerja.model import BukuKerja
from siklus.readers.bukukerja.read import read_buku_kerja

KANTOR = (tirtamaya.KANTOR, arunika.KANTOR)
NAMES = [kantor.folder for kantor in KANTOR]


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> PictureStore:
    return PictureStore(tmp_path_factory.mktemp("tembolok"))


def _read(kantor: Kantor, store: PictureStore) -> BukuKerja:
    return read_buku_kerja(CONTOH / kantor.folder, pictures=store)


@pytest.mark.parametrize("kantor", KANTOR, ids=NAMES)
def test_the_committed_workbook_is_what_the_script_writes(kantor: Kantor) -> None:
    assert (CONTOH / kantor.folder / "buku-kerja.xlsx").read_bytes() == workbook_bytes(kantor)


@pytest.mark.parametrize(
    ("kantor", "ikm", "nrr", "done"),
    [
        (tirtamaya.KANTOR, "87,36", "3,27 3,33 3,25 4,00 3,31 3,30 3,33 3,89 3,76", "70%"),
        (arunika.KANTOR, "82,16", "3,13 3,30 3,15 3,55 3,34 3,33 3,34 3,12 3,31", "85,7%"),
    ],
    ids=NAMES,
)
def test_the_figures_of_the_examples(kantor: Kantor, store: PictureStore, ikm: str, nrr: str, done: str) -> None:
    buku = _read(kantor, store)
    hasil = compute_hasil(
        buku.jawaban, buku.kantor.kuesioner, buku.kantor.layanan, buku.kantor.aturan, kosong=buku.kosong
    )
    assert hasil.indeks.printed == ikm
    assert " ".join(nilai.printed for nilai in hasil.indeks.unsur) == nrr
    rencana, plan_doubts = plan_of(buku, hasil.indeks)
    realisasi, work_doubts = realisasi_of(buku, rencana, hasil.indeks)
    assert (*buku.peringatan, *plan_doubts, *work_doubts) == ()
    assert print_percent(Fraction(sum(item.sudah for item in realisasi), len(realisasi))) == done
    counts = {
        item.kode: sum(response.layanan == item.kode for response in buku.jawaban) for item in buku.kantor.layanan
    }
    assert all(sampel.cukup for sampel in sample_of(buku.kantor.layanan, counts, buku.kantor.aturan))


def test_letters_of_the_first_example(store: PictureStore) -> None:
    buku = _read(tirtamaya.KANTOR, store)
    indeks = compute_hasil(buku.jawaban, buku.kantor.kuesioner, buku.kantor.layanan, buku.kantor.aturan).indeks
    assert [nilai.unsur for nilai in indeks.unsur if nilai.mutu.huruf == "A"] == ["biaya", "sarana", "pengaduan"]
    assert str(indeks.mutu) == "B (Baik)"


@pytest.mark.parametrize("kantor", KANTOR, ids=NAMES)
def test_examples_say_that_they_are_invented(kantor: Kantor, store: PictureStore) -> None:
    buku = _read(kantor, store)
    assert "bukan hasil survei" in buku.kantor.catatan_contoh
    assert re.fullmatch(r"[01 ]{15,}\d", buku.kantor.penandatangan.nip)
    assert ".example" in buku.kantor.unit.situs


@pytest.mark.parametrize("kantor", KANTOR, ids=NAMES)
def test_pictures_are_small_and_all_different(kantor: Kantor, store: PictureStore) -> None:
    buku = _read(kantor, store)
    files = sorted((CONTOH / kantor.folder / "bukti").iterdir())
    assert {path.name for path in files} == {"lambang.png", *(item.berkas for item in kantor.gambar)}
    assert max(path.stat().st_size for path in files if path.suffix != ".pdf") <= 40_000
    hashes = {bukti.nama_berkas: bukti.halaman[0].phash for record in buku.catatan for bukti in record.bukti} | {
        bukti.nama_berkas: bukti.halaman[0].phash for bukti in buku.kantor.dokumentasi
    }
    assert [pair for pair in combinations(hashes, 2) if is_same(hashes[pair[0]], hashes[pair[1]])] == []


def test_the_script_writes_whole_folders(tmp_path: Path) -> None:
    main([str(tmp_path), "--buku-kerja"])
    assert sorted(str(path.relative_to(tmp_path)) for path in tmp_path.rglob("*") if path.is_file()) == [
        "kpu-arunika/buku-kerja.xlsx",
        "kpu-tirtamaya/buku-kerja.xlsx",
        "kpu-tirtamaya/narasi/latar-belakang.md",
    ]


@pytest.mark.parametrize("kantor", KANTOR, ids=NAMES)
def test_every_drawing_can_be_drawn_again(kantor: Kantor) -> None:
    assert all(drawing(item) for item in kantor.gambar)


def test_a_pdf_drawn_again_later_is_the_same_file(monkeypatch: pytest.MonkeyPatch) -> None:
    (item,) = (item for item in tirtamaya.KANTOR.gambar if item.berkas == "notula-evaluasi.pdf")
    first = drawing(item)
    monkeypatch.setattr(time, "gmtime", lambda *_: time.struct_time((2030, 1, 2, 3, 4, 5, 2, 2, 0)))
    assert drawing(item) == first == (CONTOH / tirtamaya.KANTOR.folder / "bukti" / item.berkas).read_bytes()


def test_the_script_explains_itself(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as caught:
        main(["--help"])
    assert caught.value.code == 0
    assert "--buku-kerja" in capsys.readouterr().out


def test_a_free_service_was_free_in_every_period(store: PictureStore) -> None:
    assert [lalu.nrr["biaya"] for lalu in _read(tirtamaya.KANTOR, store).kantor.lalu] == ["4,00", "4,00", "4,00"]


def test_figures_that_no_answers_give() -> None:
    with pytest.raises(ValueError, match="10"):
        find_totals(Sasaran({"waktu": ("3.27",)}, "81.75"), 10)
