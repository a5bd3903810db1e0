from csv import reader
from fractions import Fraction
from io import StringIO

from hypothesis import given

from siklus.core.indeks.dilaporkan import NilaiDilaporkan, hasil_dilaporkan
from siklus.core.rekap.banding import Peringkat, PerubahanUnit, compare_periods, rank_units
from siklus.core.rekap.buku import build_buku, csv_of
from siklus.core.rekap.jumlah import Rerata
from siklus.core.rekap.pohon import build_pohon
from siklus.core.rekap.rekap import compute_rekap
from siklus.core.rekap.tabel import DISAMARKAN, Tabel, build_tabel_list, print_isi, tabel_indeks, tabel_responden
from siklus.core.rekap.terbitan import Terbitan
from siklus.core.rekap.unit import StatusSurvei, UnitRekap
from siklus.core.survei.jawaban import Jawaban
from tests.core.indeks.buatan import ATURAN, BAKU, make_jawaban
from tests.core.rekap.buatan import ON, alike, make_unit, unit_lists


def publish(*units: UnitRekap) -> Terbitan:
    return Terbitan.of(compute_rekap(build_pohon(units), ATURAN, ON), ATURAN)


def mixed(count: int, low: int, high: int) -> list[Jawaban]:
    """So many responses, one half of either value."""
    return [make_jawaban(number, (low, high)[number % 2]) for number in range(count)]


def told(kode: str) -> UnitRekap:
    """A unit of which only printed values are known."""
    nilai = NilaiDilaporkan(dict.fromkeys(BAKU.unsur, "3,00"), "75,00", "laporan 2025", n=40)
    return UnitRekap(
        kode, f"KPU {kode.title()}", (), StatusSurvei.DISEGEL, indeks=hasil_dilaporkan(nilai, ATURAN).indeks
    )


def test_units_whose_intervals_overlap_share_a_place() -> None:
    found = publish(
        make_unit("a", mixed(60, 3, 4)),
        make_unit("b", mixed(40, 3, 4)),
        make_unit("c", mixed(40, 1, 2)),
        make_unit("d", alike(29)),
        told("e"),
        UnitRekap("f", "KPU F"),
    )
    ranks = rank_units(found)
    assert [(place.nomor, [at for at, _ in place.anggota]) for place in ranks.tempat] == [(1, [1, 2]), (3, [3])]
    assert ranks.tanpa == (4, 5, 6)


def test_one_wide_interval_joins_those_that_lie_apart() -> None:
    high = make_unit("a", [make_jawaban(number, 4, beda={"waktu": 3}) for number in range(40)])
    less = make_unit("b", [make_jawaban(number, 4, beda={"waktu": 3, "biaya": 3}) for number in range(40)])
    wide = make_unit("c", [*alike(5, 1), *alike(25, 4)])
    assert [[at for at, _ in place.anggota] for place in rank_units(publish(high, less)).tempat] == [[1], [2]]
    assert [[at for at, _ in place.anggota] for place in rank_units(publish(high, less, wide)).tempat] == [[1, 2, 3]]


def test_areas_are_ranked_as_units_are() -> None:
    found = publish(make_unit("a", mixed(60, 3, 4), ("Arunika",)), make_unit("b", mixed(40, 1, 2), ("Tirtamaya",)))
    ranks = rank_units(found, (1, 3))
    assert [(place.nomor, [at for at, _ in place.anggota]) for place in ranks.tempat] == [(1, [1]), (2, [3])]
    assert ranks.tanpa == ()


def test_the_same_unit_then_and_now() -> None:
    then = publish(make_unit("a", mixed(40, 1, 2)), make_unit("b", mixed(40, 3, 4)), make_unit("gone", alike(40)))
    now = publish(
        make_unit("a", mixed(40, 3, 4)), make_unit("b", mixed(42, 3, 4)), make_unit("new", alike(40)), told("c")
    )
    changes = compare_periods(now, then)
    assert changes == (
        PerubahanUnit(1, Fraction("37.5"), Fraction("87.5"), nyata=True),
        PerubahanUnit(2, Fraction("87.5"), Fraction("87.5"), nyata=False),
    )
    assert changes[0].selisih == 50
    assert [item.nyata for item in compare_periods(publish(told("c")), publish(told("c")))] == [None]


def test_hidden_units_are_nowhere() -> None:
    found = publish(make_unit("a", alike(3, 1)), make_unit("b", alike(9)), make_unit("c", alike(50)))
    assert [row[2:] for row in tabel_indeks(found).baris] == [
        (62, print_ikm(found), found.rekap.indeks and str(found.rekap.indeks.mutu), Fraction(100), 1),
        (DISAMARKAN, DISAMARKAN, DISAMARKAN, None, None),
        (DISAMARKAN, DISAMARKAN, DISAMARKAN, None, None),
        (50, Fraction(100), "A (Sangat baik)", None, None),
    ]
    assert found.rerata(0) == Rerata(Fraction(100), 1)
    assert rank_units(found) == Peringkat(rank_units(found).tempat, (1, 2))
    assert tabel_indeks(found).catatan[-1].startswith("∗ disamarkan: menyangkut kurang dari 5 orang")


def print_ikm(found: Terbitan) -> Fraction | None:
    return found.rekap.indeks.ikm if found.rekap.indeks else None


@given(unit_lists())
def test_no_table_shows_a_hidden_number(units: list[UnitRekap]) -> None:
    found = publish(*units)
    tabel_list = build_tabel_list(found, found)
    for at in range(len(found.simpul)):
        for tabel in tabel_list:
            if tabel.kunci in {"indeks", "unsur"} and found.is_hidden(at):
                assert set(tabel.baris[at][2:5]) == {DISAMARKAN}
    for name, columns in found.tabel.dimensi.items():
        rows = tabel_responden(found, name, columns).baris
        marks = {
            (at, kolom)
            for at, row in enumerate(rows)
            for kolom, n in zip(columns, row[3:], strict=True)
            if n == DISAMARKAN
        }
        assert marks == {cell for cell in found.samaran.tertutup if cell[1] in columns}


def test_every_table_has_as_many_cells_as_heads() -> None:
    profil = [make_jawaban(n, 4, profil={"jenis_kelamin": "LP"[n % 2], "dusun": "Timur"}) for n in range(40)]
    found = publish(make_unit("a", profil), told("b"), UnitRekap("c", "KPU C"))
    tabel_list = build_tabel_list(found, found)
    keys = "cakupan indeks peringkat unsur tindak-lanjut responden-dusun responden-jenis_kelamin tren"
    assert [tabel.kunci for tabel in tabel_list] == keys.split()
    assert {(tabel.kunci, len(row) - len(tabel.kepala)) for tabel in tabel_list for row in tabel.baris} == {
        (tabel.kunci, 0) for tabel in tabel_list
    }
    assert tabel_list[5].kepala[3:] == ("Tidak diisi", "Timur")
    assert tabel_list[6].kepala[3:] == ("Tidak diisi", "Laki-laki", "Perempuan")
    assert tabel_list[1].catatan[-1].startswith("1 unit hanya melaporkan nilai tercetak")
    assert tabel_list[1].baris[2][4] == "C (Kurang baik) (dilaporkan)"


def test_cells_in_print_and_in_files() -> None:
    tabel = Tabel(
        "uji", "Uji", ("a", "b", "c", "d"), (("=1+1", 1234, Fraction(5, 2), None), ("", 1, Fraction(1), "x" * 20))
    )
    assert [print_isi(isi) for isi in tabel.baris[0]] == ["=1+1", "1.234", "2,50", "–"]
    assert list(reader(StringIO(csv_of(tabel).decode()))) == [
        ["a", "b", "c", "d"],
        ["'=1+1", "1234", "2.50", ""],
        ["", "1", "1.00", "x" * 20],
    ]
    sheet = build_buku("Rekap", (tabel,)).sheets[0]
    assert [cell.style for cell in sheet.rows[3]] == ["cell", "integer", "number2", "cell"]
    assert (sheet.name, sheet.frozen_rows, sheet.widths) == ("Uji", 3, (14.0, 14.0, 14.0, 34.0))
