"""The process that reads strangers' files: what it says is taken only in the shape in which it is expected."""

import json
from collections.abc import Callable
from typing import Any

import pytest

from siklus.core.errors import SiklusError
from siklus.readers.segel import IsiBerkas
from siklus.readers.segel.baca import Bidang
from siklus.readers.segel.catat import isi_json, isi_of
from siklus.web.services.laporan.pembaca import pembaca, read_apart, told

READ = IsiBerkas(
    "pdf",
    "0" * 64,
    (Bidang("halaman 1", "Isi", "abc", ("catatan",), "nama"),),
    {"a.pdf": "1"},
    {"format": "x"},
    "pdfium 1",
    2,
)


def test_what_was_read_comes_back_whole() -> None:
    for isi in (READ, IsiBerkas("docx", "1", ())):
        assert isi_of(json.loads(json.dumps(isi_json(isi)))) == isi


def test_a_file_that_cannot_be_read_is_told() -> None:
    for data, code in ((b"bukan apa-apa", "SEGEL-01"), (b"%PDF-1.7 rusak", "SEGEL-02"), (b"PK\x03\x04", "SEGEL-02")):
        with pytest.raises(SiklusError) as refused:
            read_apart(data)
        assert [problem.code for problem in refused.value.problems] == [code]
    pembaca.end()


def with_field(name: str, value: object) -> Callable[[], dict[str, Any]]:
    return lambda: {"isi": {**isi_json(READ), name: value}}


@pytest.mark.parametrize("said", [
    lambda: None,
    lambda: "isi",
    dict,
    lambda: {"isi": None},
    lambda: {"isi": {**isi_json(READ), "lain": 1}},
    with_field("sha256", 1),
    with_field("tanda_tangan", "2"),
    with_field("fakta", [1]),
    with_field("lampiran", {"a": 1}),
    with_field("bidang", [1]),
    with_field("bidang", [{"nama": "halaman 1", "teks": "Isi", "rupa": "abc"}]),
    with_field("bidang", [{"nama": "halaman 1", "teks": "Isi", "rupa": "abc", "asing": [1], "tampilan": ""}]),
    lambda: {"masalah": []},
    lambda: {"masalah": "x"},
    lambda: {"masalah": [{"kode": "SEGEL-01", "pesan": "x", "saran": 1}]},
])  # fmt: skip
def test_a_malformed_answer_is_refused_in_words(said: Callable[[], object]) -> None:
    with pytest.raises(SiklusError) as refused:
        told(said())
    assert str(refused.value) == (
        "[LAPORAN-01] Berkas ini belum dapat diperiksa (jawaban prosesnya tidak dapat dibaca). "
        "Ulangi; bila tetap gagal, hubungi pengelola server."
    )
