"""What each branch says, word for word, and what it must not say."""

import re
from collections.abc import Callable
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest

from siklus.core.laporan.bahan import Bahan
from siklus.core.laporan.makna import MAKNA
from siklus.core.laporan.pelaksanaan import build_pelaksanaan
from siklus.core.laporan.tindak_lanjut import build_tindak_lanjut
from siklus.document.blocks import Paragraph
from siklus.document.numbering import number
from siklus.document.report import Document
from siklus.document.walk import blocks_of, lines_of
from tests.core.laporan.buatan import ATURAN, bahan, changed
from tests.core.laporan.selaras import printed
from tests.core.laporan.test_cabang import CABANG, PELAKSANAAN_SAJA

TL, PL = build_tindak_lanjut, build_pelaksanaan


def whole(document: Document) -> str:
    numbers = number(document)
    return "\n".join(printed(line, numbers) for _, line in lines_of(document))


@cache
def written(nama: str, build: Callable[[Bahan], Document]) -> str:
    """The words of a branch's report, in which many sentences are looked for."""
    return whole(build(CABANG[nama]()))


SAID = (
    ("semua sama", PL, "bernilai sama, yaitu 3,00, sehingga survei ini tidak menunjukkan unsur yang lebih lemah"),
    ("delapan unsur", PL, "Unsur Perilaku Pelaksana tidak ditanyakan; unsur ini boleh ditiadakan untuk layanan daring"),
    ("tujuh unsur", PL, "Unsur Produk Spesifikasi Jenis Pelayanan tidak ditanyakan dalam survei ini."),
    ("beberapa pertanyaan", PL, "nilainya adalah rata-rata pertanyaannya: Waktu Penyelesaian (dua pertanyaan)."),
    ("tidak lengkap dibagi", PL, "Jawaban tidak lengkap: 3; tiap unsur dibagi dengan jumlah jawaban yang diberikan."),
    ("tidak lengkap dibagi", PL, "jawaban: 1, tidak dihitung. Jawaban yang ditandai meragukan: 2, tetap dihitung."),
    ("tidak lengkap dikeluarkan", PL, "Jawaban tidak lengkap: 3, tidak ikut dihitung."),
    ("tidak lengkap dikeluarkan", PL, "tetap dihitung; tanpanya IKM bernilai 86,81."),
    ("dilaporkan", PL, "tidak disebutkan oleh sumber nilai yang dilaporkan. Profil responden tidak tersedia."),
    ("dilaporkan", PL, "Kuesioner tidak disertakan oleh sumber nilai yang dilaporkan."),
    ("dilaporkan dengan n", PL, "Menurut sumber itu, responden yang menilai berjumlah 152 orang."),
    ("tanpa periode lalu", PL, "2025 merupakan nilai pertama yang tercatat, sehingga tren belum dapat digambarkan."),
    ("menurun", PL, "IKM turun 12,19 poin dari 99,00 pada Triwulan I Tahun 2025 menjadi 86,81"),
    ("menurun", PL, "Atas hasil itu direncanakan 5 RTL; jumlah yang selesai tidak tercatat."),
    ("tidak berubah", PL, "IKM tidak berubah dibandingkan dengan Triwulan I Tahun 2025, yaitu 86,81."),
    ("tidak berubah dalam dua desimal", PL, "IKM tidak berubah dalam dua desimal: 86,808 pada Semester II Tahun 2024"),
    ("tidak berubah dalam dua desimal", PL, "Unsur yang nilainya meningkat adalah Sistem, Mekanisme, dan Prosedur (0,"),
    ("tidak berubah dalam dua desimal", PL, "Unsur yang nilainya tidak berubah adalah Biaya/Tarif. Unsur yang"),
    ("tidak berubah dalam dua desimal", PL, "nilainya tidak berubah dalam dua desimal adalah Waktu Penyelesaian."),
    ("naik dalam tiga desimal", PL, "IKM naik 0,0149 poin dari 86,7951 pada Triwulan I Tahun 2025 menjadi 86,81 pada"),
    ("dua periode lalu", PL, "Sarana dan Prasarana (0,05 poin). Unsur yang nilainya tidak berubah adalah B"),
    ("tanpa pelengkap", PL, "Tidak ada saran tertulis dari responden pada periode ini."),
    ("tanpa pelengkap", PL, "Dokumentasi pelaksanaan survei belum dilampirkan."),
    ("pengguna semua tidak diketahui", PL, "tidak dicatat, sehingga sampel minimal tidak dihitung."),
    ("sampel tercukupi", PL, "Semua layanan mencapai sampel minimal."),
    ("sampel tercukupi sejauh diketahui", PL, "Semua layanan yang diketahui jumlah penggunanya mencapai sampel"),
    ("bagian sepertiga", PL, "tercetak menurut asal kota tidak tepat 100% karena pembulatan; jumlah"),
    ("satu pelaksana", PL, "SKM dilaksanakan oleh Tim SKM, yang menyiapkan kuesioner, mengumpulkan jawaban responden,"),
)  # fmt: skip

UNSAID = (
    ("semua sama", PL, "lebih tinggi terdapat"),
    ("dilaporkan", PL, "terisi lengkap"),
    ("tanpa periode lalu", PL, "meningkat dari"),
    ("tidak berubah", PL, "selisih"),
    ("tidak berubah dalam dua desimal", PL, "86,81 menjadi 86,81"),
)


@pytest.mark.parametrize(("nama", "build", "sentence"), SAID)
def test_the_branch_says_so(nama: str, build: Callable[[Bahan], Document], sentence: str) -> None:
    assert sentence in written(nama, build)  # the cases are told apart by name only


@pytest.mark.parametrize(("nama", "build", "sentence"), UNSAID)
def test_the_branch_does_not_say_so(nama: str, build: Callable[[Bahan], Document], sentence: str) -> None:
    office = changed(CABANG[nama](), pemeliharaan=())
    assert sentence not in whole(build(office))  # the cases are told apart by name only


@pytest.mark.parametrize(
    ("nama", "sentence"),
    [
        (
            "tanpa rencana",
            "Unsur prioritas dan rencana tindak lanjut (RTL) belum ditetapkan sampai dengan 15 Januari 2026.",
        ),
        (
            "tanpa RTL",
            "Rencana tindak lanjut (RTL) atas unsur tersebut belum ditetapkan sampai dengan 15 Januari 2026.",
        ),
    ],
)
def test_the_survey_report_says_what_is_not_planned_yet(nama: str, sentence: str) -> None:
    assert sentence in whole(build_pelaksanaan(PELAKSANAAN_SAJA[nama]()))


def test_how_few_respondents_are_few_is_the_laws_to_say() -> None:
    office = changed(bahan(), aturan=replace(ATURAN, sedikit_responden=41))
    text = whole(build_pelaksanaan(office))
    assert "Jumlah responden yang sedikit membuat nilai ini belum kokoh" in text
    few = "Pelayanan Informasi Publik (20 responden) dan Pelayanan Data Pemilih (20 responden)"
    assert f"Nilai layanan dengan responden kurang dari 41 orang, yaitu {few}, dibaca dengan hati-hati." in text


@pytest.mark.parametrize(
    ("nama", "role"),
    [
        ("lengkap", ("Sekretaris Komisi Pemilihan Umum Kabupaten Sukamaju,",)),
        ("plt", ("Plt. Sekretaris Komisi Pemilihan Umum Kabupaten Sukamaju,",)),
        ("atas nama", ("a.n. Sekretaris Komisi Pemilihan Umum", "Kabupaten Sukamaju", "Kepala Subbagian,")),
    ],
)
def test_the_signer_stands_in_the_right_capacity(nama: str, role: tuple[str, ...]) -> None:
    document = build_tindak_lanjut(CABANG[nama]())
    roles = {getattr(block, "role", None) for block in (*document.front, *document.body)} - {None}
    assert roles == {role}


def _sequences(text: str, length: int) -> set[tuple[str, ...]]:
    """Every run of words; a name that the law gives is one word, since two reports must share it."""
    line = " ".join(re.findall(r"[a-z]+", text.lower()))
    for unsur in ATURAN.unsur:
        line = line.replace(" ".join(re.findall(r"[a-z]+", unsur.nama.lower())), unsur.key)
    words = line.split()
    return {tuple(words[start : start + length]) for start in range(len(words) - length + 1)}


@pytest.mark.parametrize("build", [TL, PL])
def test_no_sentence_is_taken_from_a_real_report(build: Callable[[Bahan], Document], seeds: Path) -> None:
    real = set[tuple[str, ...]]().union(
        *(_sequences(path.read_text(encoding="utf-8"), 9) for path in seeds.glob("*.txt"))
    )
    document = build(bahan())
    paragraphs = [block for block in blocks_of(document) if isinstance(block, Paragraph) and block.style == "body"]
    ours = set[tuple[str, ...]]().union(*(_sequences(printed(item.runs, number(document)), 9) for item in paragraphs))
    assert ours & real == set()


def test_the_survey_period_and_the_execution_months_are_never_one() -> None:
    text = whole(build_tindak_lanjut(bahan()))
    for wrong in ("masa pelaksanaan Semester", "masa pelaksanaan Januari", "periode survei, yaitu Juli", "survei Juli"):
        assert wrong not in text
    assert "periode survei, yaitu Semester I Tahun 2025 (Januari–Juni 2025)" in text
    assert "masa pelaksanaan tindak lanjut, yaitu Juli–Desember 2025" in text


def test_every_unsur_of_the_regulation_is_explained() -> None:
    assert set(MAKNA) == {unsur.key for unsur in ATURAN.unsur}


def test_synthetic_data_are_named_on_the_cover_and_on_every_page() -> None:
    document = build_tindak_lanjut(CABANG["contoh"]())
    assert document.cover is not None
    assert document.cover.note == "Data contoh, bukan data sebenarnya"
    assert document.running_head.endswith("· Data contoh")
