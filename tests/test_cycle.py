from datetime import date
from fractions import Fraction
from io import BytesIO
from pathlib import Path

import pytest
from python_calamine import CalamineWorkbook

from bench.office import REPORTED, make_office, office_rows
from siklus import cycle
from siklus.core.aturan import aturan
from siklus.core.errors import SiklusError
from siklus.readers.bukukerja.reading_order import in_reading_order
from siklus.readers.bukukerja.template import Rows, Value, filled_workbook
from siklus.writers.xlsx import render_xlsx

PHOTOS = [f"foto-{number:02}.jpg" for number in range(1, 8)]
PRINTED = {
    "Persyaratan": "3,31",
    "Sistem, Mekanisme, dan Prosedur": "3,30",
    "Waktu Penyelesaian": "3,15",
    "Biaya/Tarif": "3,75",
    "Produk Spesifikasi Jenis Pelayanan": "3,34",
    "Kompetensi Pelaksana": "3,33",
    "Perilaku Pelaksana": "3,32",
    "Penanganan Pengaduan, Saran dan Masukan": "3,31",
    "Sarana dan Prasarana": "3,12",
    "IKM": "83,14",
}


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_office(tmp_path_factory.mktemp("siklus") / "kantor", photos=7, size=(400, 300), respondents=30)


@pytest.fixture(autouse=True)
def own_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))


def write(folder: Path, rows: Rows) -> Path:
    (folder / "bukti").mkdir(parents=True)
    (folder / "buku-kerja.xlsx").write_bytes(render_xlsx(filled_workbook(rows, aturan(REPORTED))))
    return folder


def test_an_office_is_read_into_facts_that_agree(office: Path) -> None:
    kantor = cycle.read_office(office)
    bahan = kantor.bahan
    assert kantor.peringatan == ()
    assert bahan.kantor.unit.nama == "Kantor Layanan Rekaan Nomor 1"
    assert bahan.hasil.indeks.n == len(kantor.jawaban) == 30
    assert [item.sudah for item in bahan.realisasi] == [True] * 7 + [False] * 3
    assert set(bahan.rencana.prioritas.unsur) == {"waktu", "sarana", "prosedur"}
    assert {page.sha256 for item in bahan.realisasi for proof in item.bukti for page in proof.halaman} <= set(
        kantor.assets
    )


def test_the_folder_and_its_reports_have_one_index(office: Path) -> None:
    found = cycle.compute(office, date(2020, 1, 1))
    assert found.hasil.indeks == cycle.read_office(office).bahan.hasil.indeks
    assert found.aturan == aturan(REPORTED)
    assert found.peringatan == ()


def test_every_file_comes_under_its_name(office: Path) -> None:
    kantor = cycle.read_office(office)
    kinds, formats = ("pelaksanaan", "tindak-lanjut"), ("docx", "pdf", "xlsx")
    files = list(cycle.render(kantor, kinds, formats))
    assert tuple(name for name, _ in files) == cycle.file_names(kinds, formats)
    assert [data[:4] for _, data in files] == [b"PK\x03\x04", b"%PDF", b"PK\x03\x04", b"%PDF", b"PK\x03\x04"]


def test_the_workbook_alone_renders_no_report(office: Path) -> None:
    kantor = cycle.read_office(office)
    assert [name for name, _ in cycle.render(kantor, ("pelaksanaan",), ("xlsx",))] == ["olah-data.xlsx"]


def test_printed_values_are_carried_not_computed(tmp_path: Path) -> None:
    rows = {name: page for name, page in office_rows(PHOTOS, 1).items() if name not in {"Responden", "RTL"}}
    unsur = ("Sarana dan Prasarana", "Waktu Penyelesaian", "Sistem, Mekanisme, dan Prosedur")
    plan = [{**row, "Unsur": unsur[place % 3]} for place, row in enumerate(office_rows(PHOTOS, 1)["RTL"])]
    nilai: list[dict[str, Value]] = [{"Unsur": name, "Nilai": value} for name, value in PRINTED.items()]
    nilai[-1] |= {"Sumber": "skm.go.id, diunduh 3 Juli 2025", "Jumlah responden": 150}
    idle = [{"ID RTL": row["ID RTL"], "Status": "belum"} for row in rows["Realisasi"]]
    strategy = [{**rows["Strategi"][0], "ID RTL": row["ID"]} for row in plan]
    changed = {**rows, "RTL": plan, "Nilai": nilai, "Realisasi": idle, "Strategi": strategy, "Dokumentasi": []}
    kantor = cycle.read_office(write(tmp_path / "kantor", changed))
    indeks = kantor.bahan.hasil.indeks
    assert (indeks.dilaporkan, indeks.printed, indeks.n) == (True, "83,14", 150)
    assert indeks.by_key("waktu").nrr == Fraction("3.15")
    ((name, data),) = cycle.render(kantor, (), ("xlsx",))
    book = CalamineWorkbook.from_filelike(BytesIO(data))
    assert (name, book.sheet_names) == ("olah-data.xlsx", ["Olah Data"])
    last = {row[0]: row[6] for row in book.get_sheet_by_name("Olah Data").to_python()[-4:-1]}
    assert last["IKM menurut sumber"] == 83.14


def test_what_the_reader_doubted_is_kept_when_a_later_stage_refuses(tmp_path: Path) -> None:
    rows = {**office_rows(PHOTOS, 30), "Strategi": []}
    with pytest.raises(SiklusError) as caught:
        cycle.read_office(write(tmp_path / "kantor", rows))
    found = caught.value.problems
    codes = [problem.code for problem in found]
    assert (codes.count("REALISASI-17"), codes.count("BUKTI-01")) == (10, 7)
    assert found == in_reading_order(found)


@pytest.mark.parametrize(
    ("asal", "ids", "codes"),
    [
        (None, "RTL-01; RTL-90", ["RENCANA-10"]),
        ("RTL-91", "RTL-90", ["RENCANA-22"]),
        ("RTL-90", "RTL-90", []),
        ("RTL-91", None, []),
    ],
)
def test_ids_of_earlier_periods_are_never_given_again(
    tmp_path: Path, asal: str | None, ids: str | None, codes: list[str]
) -> None:
    rows = dict(office_rows([], 30))
    first, *others = rows["RTL"]
    rows["RTL"] = [{**first, "Asal": asal}, *others]
    rows["Periode Lalu"] = [{"Jenis periode": "tahun", "Tahun": 2020, "IKM": 80, "ID RTL": ids}]
    assert first["ID"] == "RTL-01"
    try:
        found = cycle.read_office(write(tmp_path / "kantor", rows)).peringatan
    except SiklusError as error:
        found = error.problems
    assert [problem.code for problem in found if problem.code in {"RENCANA-10", "RENCANA-22"}] == codes


@pytest.mark.parametrize("times", [2, 25_001])
def test_a_bare_csv_has_slices_however_large_it_is(tmp_path: Path, times: int) -> None:
    path = tmp_path / "jawaban.csv"
    head = "layanan,persyaratan,prosedur,waktu,biaya,produk,kompetensi,perilaku,pengaduan,sarana,jenis_kelamin\n"
    path.write_text(head + "ppid,3,3,3,4,3,3,3,3,3,Pria\nbimbingan,4,4,4,4,4,4,4,4,4,\n" * times)
    hasil = cycle.compute(path, date(2026, 1, 1)).hasil
    found = [(item.kunci, item.n, item.indeks.printed if item.indeks else "") for item in hasil.layanan]
    assert found == [("bimbingan", times, "100,00"), ("ppid", times, "77,78")]
    assert [(item.kunci, item.nilai, item.n) for item in hasil.profil["jenis_kelamin"]] == [
        ("L", "Laki-laki", times),
        ("", "Tidak diisi", times),
    ]
    assert hasil.indeks.n == 2 * times
