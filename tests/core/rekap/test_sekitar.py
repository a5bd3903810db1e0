"""Near units are those that looking at all of them finds, and the hiding built on them is the plain one's."""

from typing import Literal

from hypothesis import given
from hypothesis import strategies as st

from bench.samaran_polos import conceal_plainly, near_plainly
from siklus.core.rekap.pencacahan import Pencacahan
from siklus.core.rekap.penyamaran import conceal
from siklus.core.rekap.sekitar import Sekitar
from siklus.core.rekap.unit import UnitRekap
from tests.core.rekap.test_penyamaran import BATAS, counted, tables

VALUES = st.lists(st.sampled_from((0, 0, 1, 2, 6, 30)), min_size=3, max_size=3)
AREAS = st.lists(st.sampled_from("ABC"), max_size=2).map(tuple)
Perbuatan = tuple[Literal["hide", "near"], int]


@st.composite
def trees(draw: st.DrawFn) -> Pencacahan:
    """Units in areas of any depth, where a column may have nobody in whole areas, and two units may be alike."""
    units: list[UnitRekap] = []
    for number in range(draw(st.integers(1, 14))):
        usia = dict(zip(("17", "26", "36"), draw(VALUES), strict=True))
        women = draw(st.integers(0, sum(usia.values())))
        jk = {"L": sum(usia.values()) - women, "P": women}
        units.append(counted(f"u{number:02}", draw(AREAS), {"jk": jk, "usia": usia}))
    return tables(*units)


@given(trees())
def test_the_same_cells_are_hidden_by_the_same_witnesses_as_the_plain_way_finds(tabel: Pencacahan) -> None:
    assert conceal(tabel, BATAS) == conceal_plainly(tabel, BATAS)


@given(trees(), st.data())
def test_near_units_come_in_the_plain_order_however_hiding_goes_on(tabel: Pencacahan, data: st.DataObject) -> None:
    sekitar = Sekitar(tabel)
    cells = st.tuples(st.integers(0, len(tabel.simpul) - 1), st.sampled_from(tabel.kolom))
    for at, kolom in data.draw(st.lists(cells, min_size=1, max_size=12)):
        plain = near_plainly(tabel, sekitar.hidden, at, kolom)
        assert list(sekitar.near(at, kolom)) == [daun for daun in plain if tabel.isi[daun, kolom]]
        assert tuple(sekitar.daun(at)) == tabel.daun(at)
        sekitar.hide(data.draw(st.lists(cells, max_size=4)))
