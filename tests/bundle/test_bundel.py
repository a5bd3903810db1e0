import json
import os
from base64 import b64encode
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from random import Random
from typing import Any

import pytest

from siklus.bundle import buka
from siklus.bundle.buka import open_bundel, said_of
from siklus.bundle.bungkus import MANIFES, TANDA, Isi, pack_bundel, sign_parts
from siklus.bundle.container import LARGEST, pack, unpack
from siklus.bundle.manifest import Manifest, kode_of
from siklus.bundle.tanda import canonical, sidik_kunci
from siklus.core.errors import SiklusError
from siklus.core.indeks.irisan import Cara, compute_hasil, hasil_of
from siklus.core.survei.periode import JenisPeriode, Periode
from tests.bundle.buatan import (
    KUNCI,
    LAIN,
    LAPORAN,
    PEMERIKSA,
    fitting,
    forged,
    office,
    pictures,
    printed_office,
    small,
)
from tests.core.laporan.buatan import ATURAN, KUESIONER, WAJAR, jawaban

Change = Callable[[Any], Any]
FULL = bool(os.environ.get("SIKLUS_UJI") == "penuh")


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """A bundle with everything."""
    assets = pictures(tmp_path_factory.mktemp("gambar"))
    return pack_bundel(Isi(office(), "kpu-sukamaju", 2, assets, LAPORAN, jawaban(WAJAR, n=40)), KUNCI)


def codes(data: bytes, kunci: tuple[str, ...] = ()) -> list[str]:
    """What is wrong; nothing when it is taken."""
    try:
        open_bundel(data, kunci)
    except SiklusError as error:
        return [problem.code for problem in error.problems]
    return []


def test_all_of_it_comes_back(whole: bytes) -> None:
    bundel = open_bundel(whole)
    public = KUNCI.public_key().public_bytes_raw()
    assert bundel.manifest == Manifest(
        public,
        "kpu-sukamaju",
        "Komisi Pemilihan Umum Kabupaten Sukamaju",
        Periode(JenisPeriode.SEMESTER, 2025, 1),
        bundel.manifest.sidik,
        2,
        date(2026, 1, 15),
        {"jawaban": 40, "rtl": 4, "bukti": 4, "laporan": 2},
        bundel.manifest.bagian,
    )
    names = sorted(name for name in bundel.bagian if not name.startswith("bukti/"))
    assert names == [
        "bukti.json", "jawaban.json", "laporan/laporan-pelaksanaan.docx", "laporan/laporan-pelaksanaan.pdf",
        "realisasi.json", "rencana.json", "survei.json",
    ]  # fmt: skip
    assert list(said_of(bundel)) == [
        "Komisi Pemilihan Umum Kabupaten Sukamaju, Semester I Tahun 2025 (Januari–Juni 2025), revisi 2",
        "4 bukti, 40 jawaban, 2 laporan, 4 rtl",
        f"sidik kunci {sidik_kunci(public)}",
    ]


def test_the_sums_give_the_same_result_to_the_last_digit(whole: bytes) -> None:
    survei = open_bundel(whole).survei
    assert survei.irisan is not None
    assert hasil_of(survei.irisan, survei.layanan, Cara(survei.kuesioner, ATURAN, survei.kosong)) == office().hasil


def test_printed_values_travel_as_printed() -> None:
    survei = open_bundel(small(hasil=printed_office().hasil)).survei
    assert survei.irisan is None
    assert survei.jawaban == 40
    assert survei.dilaporkan == {
        "ikm": "81,25", "mutu": "B", "n": 40, "nrr": dict.fromkeys(WAJAR, "3,25"), "sumber": "laporan survei KPU RI",
    }  # fmt: skip


def test_the_same_contents_are_the_same_bytes(whole: bytes, tmp_path: Path) -> None:
    rows = tuple(reversed(jawaban(WAJAR, n=40)))
    assert pack_bundel(Isi(office(), "kpu-sukamaju", 2, pictures(tmp_path / "g"), LAPORAN, rows), KUNCI) == whole


def test_no_person_stands_in_the_parts(whole: bytes) -> None:
    told = b"\n".join(data for name, data in unpack(whole).items() if name.endswith(".json"))
    person = office().kantor.penandatangan
    assert [name for name in (PEMERIKSA, person.nama, person.nip, '.jpg","sha', "j39") if name.encode() in told] == []


def test_a_cut_at_any_byte_is_refused_whole() -> None:
    data = small()
    assert {tuple(codes(data[:at])) for at in range(len(data))} == {("BUNDEL-01",)}


def test_a_cut_of_a_large_one_is_refused_whole(whole: bytes) -> None:
    places = {*range(0, len(whole), 1 if FULL else 97), len(whole) - 1, len(whole) - 22}
    assert {tuple(codes(whole[:at])) for at in places} == {("BUNDEL-01",)}


def test_a_changed_bit_anywhere_is_refused(whole: bytes) -> None:
    draw = Random(1)  # noqa: S311 - places to break
    places = range(len(whole)) if FULL else draw.sample(range(len(whole)), 600)
    flipped = (whole[:at] + bytes([whole[at] ^ 1 << draw.randrange(8)]) + whole[at + 1 :] for at in places)
    assert [data for data in flipped if not codes(data)] == []


def test_a_part_changed_in_a_container_made_anew_is_refused(whole: bytes) -> None:
    parts = unpack(whole)
    swapped = {name: codes(pack({**parts, name: data + b" "})) for name, data in parts.items()}
    known = {MANIFES: ["BUNDEL-07"], TANDA: ["BUNDEL-07"]}
    assert swapped == {name: known.get(name, ["BUNDEL-04"]) for name in parts}
    dropped = {name: codes(pack({key: data for key, data in parts.items() if key != name})) for name in parts}
    assert dropped == {name: ["BUNDEL-01" if name in known else "BUNDEL-04"] for name in parts}
    assert codes(pack({**parts, "tambahan.json": b"{}"})) == ["BUNDEL-04"]


def test_a_manifest_that_was_not_signed_is_refused() -> None:
    parts = unpack(small())
    said = json.loads(parts[MANIFES])
    assert codes(pack({**parts, MANIFES: canonical({**said, "revisi": 9})})) == ["BUNDEL-05"]
    stolen = b64encode(LAIN.public_key().public_bytes_raw()).decode()
    assert codes(pack({**parts, MANIFES: canonical({**said, "kunci": stolen})})) == ["BUNDEL-05"]
    mark = json.loads(parts[TANDA])["tanda_tangan"]
    respelled = canonical({"tanda_tangan": f"{mark[:-3]}{chr(ord(mark[-3]) + 1)}=="})
    assert codes(pack({**parts, TANDA: respelled})) == ["BUNDEL-05"]
    assert codes(pack({**parts, TANDA: b'{"tanda_tangan":"\xc3\xa9"}'})) == ["BUNDEL-07"]


def test_a_key_that_is_not_trusted_is_refused() -> None:
    ours, others = (sidik_kunci(key.public_key().public_bytes_raw()) for key in (KUNCI, LAIN))
    assert codes(small(), (others,)) == ["BUNDEL-06"]
    assert codes(small(), (others, ours.upper().replace(" ", ""))) == []


@pytest.mark.parametrize("version", [2, 0, "1", None, [1]])
def test_another_version_is_told_before_anything_else(version: object) -> None:
    assert codes(forged(small(), manifes_json=lambda said: {**said, "versi": version})) == ["BUNDEL-03"]


def test_too_large_is_told_before_it_is_looked_at() -> None:
    assert codes(bytes(LARGEST + 1)) == ["BUNDEL-02"]


@pytest.mark.parametrize(
    "change",
    [
        {"format": "lain"},
        {"unit": {"kode": "../x", "nama": "X"}},
        {"unit": {"kode": "a" * 61, "nama": "X"}},
        {"unit": {"kode": "a", "nama": " "}},
        {"unit": {"kode": "a", "nama": "X", "lagi": 1}},
        {"survei": {"jenis": "semester", "tahun": 2025, "ke": 3}},
        {"survei": {"jenis": "semester", "tahun": True, "ke": 1}},
        {"survei": {"jenis": "dasawarsa", "tahun": 2025, "ke": 1}},
        {"revisi": 0},
        {"revisi": 1.0},
        {"tanggal": "kemarin"},
        {"banyak": {"jawaban": -1, "rtl": 4, "bukti": 0, "laporan": 0}},
        {"banyak": {}},
        {"sidik": "x"},
        {"kunci": "AAAA"},
    ],
    ids=str,
)
def test_a_signed_manifest_that_means_nothing_is_refused(change: dict[str, Any]) -> None:
    assert codes(forged(small(), manifes_json=lambda said: {**said, **change})) in (["BUNDEL-07"], ["BUNDEL-05"])


def test_a_manifest_that_is_no_table_or_too_long_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    parts = unpack(small())
    for written in (b"[]", b"{", b"\xff", b'{"a":1,"a":1}', b"[" * 100_000):
        assert codes(pack({**parts, MANIFES: written})) == ["BUNDEL-07"]
    monkeypatch.setattr(buka, "LARGEST_MANIFEST", 10)
    assert codes(small()) == ["BUNDEL-07"]


def test_counts_and_the_seal_must_be_those_of_the_contents() -> None:
    assert codes(forged(small(), manifes_json=lambda said: {**said, "banyak": {**said["banyak"], "rtl": 5}})) == [
        "BUNDEL-04"
    ]
    assert codes(forged(small(), manifes_json=lambda said: {**said, "sidik": "0" * 64})) == ["BUNDEL-04"]


def at(*path: Any, to: Any) -> Change:  # noqa: ANN401 - what JSON holds
    """Put another value at a place."""

    def change(said: Any) -> Any:  # noqa: ANN401 - as above
        inner = said
        for step in path[:-1]:
            inner = inner[step]
        inner[path[-1]] = to
        return said

    return change


@pytest.mark.parametrize(
    ("part", "change"),
    [
        ("survei_json", at("kosong", to="ditebak")),
        ("survei_json", at("lagi", to=1)),
        ("survei_json", at("jumlah", to=None)),
        ("survei_json", at("dilaporkan", to={"ikm": "80,00", "mutu": "B", "n": 1, "nrr": {}, "sumber": ""})),
        ("survei_json", at("kuesioner", 0, "pilihan", to=["a", "b", "c"])),
        ("survei_json", at("kuesioner", 0, "id", to="biaya")),
        ("survei_json", at("layanan", 0, "pengguna", to="banyak")),
        ("survei_json", at("jumlah", "semua", "k", to=-1)),
        ("survei_json", at("jumlah", "semua", "k", to=0.5)),
        ("survei_json", at("jumlah", "semua", "k", to=3)),
        ("survei_json", at("jumlah", "semua", "q", 0, to="lain")),
        ("survei_json", at("jumlah", "semua", "b", 0, 0, to=39)),
        ("survei_json", at("jumlah", "semua", "b", 0, 0, to=41)),
        ("survei_json", at("jumlah", "semua", "b", 1, to=[0, [], []])),
        ("survei_json", at("jumlah", "profil", "jenis_kelamin", to={})),
        ("survei_json", at("jumlah", "layanan", "data", to={"q": [], "k": 0, "b": [None] * 4})),
        ("survei_json", lambda _: []),
        ("jawaban_json", at(0, "nilai", 0, to=4)),
        ("jawaban_json", at(0, "nilai", to=[])),
        ("jawaban_json", lambda said: said[1:]),
        ("rencana_json", at("rtl", 0, "bulan", 0, to="2025-13")),
        ("rencana_json", at("rtl", 0, "id", to="R-02")),
        ("rencana_json", at("rtl", 0, "id", to="R-99")),
        ("rencana_json", at("rtl", 0, "anggaran", to=-5)),
        ("rencana_json", at("rtl", 0, "anggaran", to=True)),
        ("rencana_json", at("disetujui", to="nanti")),
        ("rencana_json", at("prioritas", to=[1])),
        ("realisasi_json", at(0, "bulan", to="2024-01")),
        ("realisasi_json", at(0, "status", to="hampir")),
        ("realisasi_json", at(0, "bukti", to=["tidak-ada"])),
        ("realisasi_json", at(0, "diperiksa", to="Ketua")),
        ("realisasi_json", lambda said: [*said, said[0]]),
        ("bukti_json", at(0, "halaman", to=["survei.json"])),
        ("bukti_json", at(0, "halaman", to=[])),
        ("bukti_json", at(0, "kode", to="r-01b")),
        ("bukti_json", at(0, "ukuran", to=-1)),
        ("bukti_json", at(0, "tanggal", to="2025-02-30")),
        ("bukti_json", lambda said: b"[ ]" if said else said),
        ("laporan__laporan-pelaksanaan_pdf", lambda _: b"MZ"),
    ],
)
def test_a_signed_part_that_means_nothing_is_refused(whole: bytes, part: str, change: Change) -> None:
    assert codes(forged(whole, **{part: change})) == ["BUNDEL-07"]


def test_a_picture_under_another_name_and_a_file_without_a_place_are_refused(whole: bytes) -> None:
    parts = unpack(whole)
    manifest = json.loads(parts.pop(MANIFES))
    del parts[TANDA]
    name = next(name for name in parts if name.startswith("bukti/"))
    for changed_parts in (
        {**parts, name: parts[name] + b"x"},
        {**parts, name: b"GIF89a"},
        {**parts, "laporan/program.exe": b"MZ"},
    ):
        assert codes(sign_parts(fitting(manifest, changed_parts), changed_parts, KUNCI)) == ["BUNDEL-07"]


def test_what_cannot_be_a_bundle_is_not_packed(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="revisi=0"):
        small(0)
    (tmp_path / "x").write_bytes(b"GIF89a")
    every = dict.fromkeys(pictures(tmp_path / "g"), tmp_path / "x")
    with pytest.raises(ValueError, match="GIF89a"):
        pack_bundel(Isi(office(), "kpu", 1, every), KUNCI)


@pytest.mark.parametrize(
    ("nama", "kode"),
    [
        ("KPU Kabupaten Arunika", "kpu-kabupaten-arunika"),
        ("  Café – N° 1 ", "cafe-n-1"),
        ("东", ""),
        ("a" * 59 + " b", "a" * 59),
    ],
)
def test_a_units_kode_is_made_of_its_name(nama: str, kode: str) -> None:
    assert kode_of(nama) == kode


def test_gaps_and_services_of_no_list_travel_too() -> None:
    rows = [*jawaban({**WAJAR, "biaya": (4, None)}, n=9), *(replace(item, layanan="") for item in jawaban(WAJAR, n=2))]
    hasil = compute_hasil(rows, KUESIONER, (), ATURAN, kosong="dikeluarkan")
    survei = open_bundel(small(hasil=hasil, layanan=())).survei
    assert survei.irisan is not None
    assert hasil_of(survei.irisan, survei.layanan, Cara(survei.kuesioner, ATURAN, survei.kosong)) == hasil
