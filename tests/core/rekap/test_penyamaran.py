from hypothesis import given
from hypothesis import strategies as st

from siklus.core.indeks.statistik import QuestionSums, Statistik, StatistikSurvei
from siklus.core.rekap.himpunan import Himpunan, bentuk_of, kuesioner_of
from siklus.core.rekap.pencacahan import SEMUA, Pencacahan, Sel
from siklus.core.rekap.penyamaran import conceal, primary_cells
from siklus.core.rekap.pohon import build_pohon
from siklus.core.rekap.rekap import compute_rekap
from siklus.core.rekap.terbitan import Terbitan
from siklus.core.rekap.unit import StatusSurvei, UnitRekap
from tests.core.indeks.buatan import ATURAN, BAKU
from tests.core.rekap.buatan import AREAS, ON
from tests.core.rekap.serangan import bounds, derivable

BATAS = 5
SEX, AGE = ("L", "P", ""), ("17", "26", "36")


def counted(
    kode: str, jalur: tuple[str, ...], profil: dict[str, dict[str, int]], jarang: int | None = None
) -> UnitRekap:
    """A unit with so many respondents of each value; `jarang` is how many of them judged its waktu."""
    n = sum(next(iter(profil.values())).values())
    bentuk = bentuk_of(BAKU)
    asked = kuesioner_of(bentuk).pertanyaan
    questions = {
        item.id: QuestionSums((0, 0, 0, jarang if jarang is not None and item.unsur == "waktu" else n))
        for item in asked
    }
    sums = StatistikSurvei(bercelah=Statistik(n, questions))
    return UnitRekap(kode, kode, jalur, StatusSurvei.DISEGEL, statistik=Himpunan({bentuk: sums}), profil=profil)


def tables(*units: UnitRekap) -> Pencacahan:
    return Pencacahan.of(compute_rekap(build_pohon(units), ATURAN, ON), BATAS)


def hidden_names(tabel: Pencacahan) -> set[tuple[str, str]]:
    return {(tabel.simpul[at].nama, kolom[1] or "semua") for at, kolom in conceal(tabel, BATAS).tertutup}


def spread(values: tuple[str, ...], total: int, shares: list[int]) -> dict[str, int]:
    """So many people over the values, in these shares."""
    whole = sum(shares) or 1
    found = {key: total * share // whole for key, share in zip(values, shares, strict=True)}
    found[values[-1]] += total - sum(found.values())
    return found


@st.composite
def many_units(draw: st.DrawFn) -> list[UnitRekap]:
    units = []
    for number in range(draw(st.integers(1, 7))):
        total = draw(st.one_of(st.integers(0, 8), st.integers(0, 60)))
        shares = st.lists(st.sampled_from((0, 1, 1, 5, 20)), min_size=3, max_size=3)
        profil = {"jenis_kelamin": spread(SEX, total, draw(shares)), "usia": spread(AGE, total, draw(shares))}
        jarang = draw(st.sampled_from((None, None, None, 2)))
        few = None if jarang is None else min(jarang, total)
        units.append(counted(f"u{number}", draw(st.sampled_from(AREAS)), profil, few))
    return units


def test_nothing_is_hidden_where_nobody_is_few() -> None:
    tabel = tables(*(counted(f"u{at}", (), {"usia": {"17": 10, "26": 20}}) for at in range(3)))
    assert conceal(tabel, BATAS).tertutup == frozenset()


def test_a_small_cell_takes_a_rectangle_with_it() -> None:
    units = [counted("a", (), {"jk": {"L": 20, "P": 3}}), counted("b", (), {"jk": {"L": 20, "P": 30}}),
             counted("c", (), {"jk": {"L": 50, "P": 60}})]  # fmt: skip
    assert hidden_names(tables(*units)) == {("a", "P"), ("a", "L"), ("b", "P"), ("b", "L")}


def test_a_small_unit_is_hidden_whole_and_a_neighbour_shares_its_total() -> None:
    units = [counted("a", (), {"jk": {"L": 2, "P": 1}}), counted("b", (), {"jk": {"L": 20, "P": 30}}),
             counted("c", (), {"jk": {"L": 50, "P": 60}})]  # fmt: skip
    assert hidden_names(tables(*units)) >= {("a", "semua"), ("b", "semua"), ("a", "L"), ("a", "P")}
    assert ("Nasional", "semua") not in hidden_names(tables(*units))


def test_a_value_about_few_hides_its_unit() -> None:
    units = [counted("a", (), {"jk": {"L": 20}}, jarang=2), counted("b", (), {"jk": {"L": 20}})]
    assert ("a", "semua") in hidden_names(tables(*units))


def test_a_lone_small_unit_hides_the_nation() -> None:
    assert hidden_names(tables(counted("a", (), {"jk": {"L": 3, "P": 0}}))) >= {("Nasional", "semua"), ("a", "semua")}


def test_who_was_never_asked_did_not_say() -> None:
    tabel = tables(counted("a", (), {"jk": {"L": 9}}), counted("b", (), {"usia": {"17": 7}}))
    assert tabel.dimensi == {"jk": (("jk", ""), ("jk", "L")), "usia": (("usia", ""), ("usia", "17"))}
    assert [tabel.isi[0, kolom] for kolom in tabel.kolom] == [16, 7, 9, 9, 7]


@given(many_units())
def test_sums_and_differences_give_no_hidden_cell_away(units: list[UnitRekap]) -> None:
    tabel = tables(*units)
    hidden = conceal(tabel, BATAS).tertutup
    assert set(primary_cells(tabel, BATAS)) <= hidden
    assert derivable(tabel, hidden) == set()


@given(many_units())
def test_no_hidden_cell_is_bounded_to_one_number_and_each_small_one_may_be_large(units: list[UnitRekap]) -> None:
    tabel = tables(*units)
    ranges = bounds(tabel, conceal(tabel, BATAS).tertutup)
    assert {cell: found for cell, found in ranges.items() if found[1] - found[0] < 1 - 1e-6} == {}
    counted_few = {cell for cell in primary_cells(tabel, BATAS) if tabel.isi[cell]}
    assert {cell for cell in counted_few if ranges[cell][1] < BATAS - 1e-6} == set()


@given(many_units())
def test_every_witness_is_a_set_of_tables_equal_in_all_that_is_shown(units: list[UnitRekap]) -> None:
    tabel = tables(*units)
    found = conceal(tabel, BATAS)
    for saksi in found.saksi:
        other = {cell: n + saksi.get(cell, 0) for cell, n in tabel.isi.items()}
        assert min(other.values()) >= 0
        assert {cell for cell, n in other.items() if n != tabel.isi[cell]} <= found.tertutup
        assert all(other[total] == sum(other[part] for part in parts) for total, parts in tabel.equations())
    assert {cell for saksi in found.saksi for cell in saksi} == found.tertutup


def shown_in_editions(units: list[UnitRekap], *, apart: bool) -> tuple[Pencacahan, frozenset[Sel]]:
    """The whole's tables, and what stays hidden from whoever has the whole's edition and that of every area."""
    rekap = compute_rekap(build_pohon(units), ATURAN, ON)
    whole = Terbitan.of(rekap, ATURAN)
    hidden = set(whole.samaran.tertutup)
    for at, node in enumerate(whole.simpul):
        edition = Terbitan.of(node, ATURAN) if apart else whole.part(at)
        hidden -= {(at + place, kolom) for place, kolom in edition.tabel.isi if not edition.is_hidden(place, kolom)}
    return whole.tabel, frozenset(hidden)


@given(many_units())
def test_editions_of_areas_beside_that_of_the_whole_give_no_hidden_cell_away(units: list[UnitRekap]) -> None:
    tabel, hidden = shown_in_editions(units, apart=False)
    assert hidden == conceal(tabel, BATAS).tertutup
    assert derivable(tabel, hidden) == set()


@given(many_units(), st.data())
def test_an_edition_cut_out_is_that_of_its_area_with_its_witnesses(units: list[UnitRekap], data: st.DataObject) -> None:
    whole = Terbitan.of(compute_rekap(build_pohon(units), ATURAN, ON), ATURAN)
    at = data.draw(st.integers(0, len(whole.simpul) - 1))
    part, alone = whole.part(at), Pencacahan.of(whole.simpul[at], BATAS)
    assert (part.rekap, part.simpul) == (whole.simpul[at], tuple(whole.simpul[at].walk()))
    assert (part.tabel.simpul, part.tabel.induk, part.tabel.akhir) == (alone.simpul, alone.induk, alone.akhir)
    assert part.tabel.lemah == alone.lemah
    assert {cell: part.tabel.isi[cell] for cell in alone.isi} == alone.isi
    assert all(part.tabel.isi[total] == sum(part.tabel.isi[each] for each in parts)
               for total, parts in part.tabel.equations())  # fmt: skip
    assert {cell for saksi in part.samaran.saksi for cell in saksi} == part.samaran.tertutup


def test_editions_that_were_hidden_apart_tell_on_each_other() -> None:
    units = [counted("a", (), {"jk": {"L": 1}}), counted("b", ("Arunika",), {"jk": {"L": 5}})]
    tabel, hidden = shown_in_editions(units, apart=True)
    assert {(tabel.simpul[at].nama, tabel.isi[at, kolom]) for at, kolom in derivable(tabel, hidden)} == {("a", 1)}


def test_an_attack_works_where_nothing_protects() -> None:
    units = [counted("a", (), {"jk": {"L": 20, "P": 3}}), counted("b", (), {"jk": {"L": 20, "P": 30}})]
    tabel = tables(*units)
    primary = frozenset(primary_cells(tabel, BATAS))
    assert derivable(tabel, primary) == primary == {(1, ("jk", "P"))}
    assert bounds(tabel, primary) == {(1, ("jk", "P")): (3.0, 3.0)}
    assert tabel.isi[0, SEMUA] == 73
