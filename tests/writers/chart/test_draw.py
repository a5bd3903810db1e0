import io
import re
from fractions import Fraction

import pytest
from PIL import Image

from siklus.document.blocks import Stage
from siklus.document.charts import Bar, BarChart, Chart, Edge, LineChart, Point, ProgressChart, Step
from siklus.writers.chart import chart_height_mm, draw_png, draw_ring_png, draw_ring_svg, draw_svg
from siklus.writers.chart.canvas import printed
from siklus.writers.chart.draw import PaletteName

BARS = BarChart(
    "NRR",
    (
        Bar("Biaya/Tarif", 3.98, "3,98", 3.9, 4, "A"),
        Bar("Prosedur", 2.95, "2,95", group="C"),
        Bar("Tanpa mutu", 2, "2"),
    ),
    1,
    4,
    "Diagram batang",
    (Edge(3.0644, "B"),),
)
TREND = LineChart(
    "Tren",
    (
        Point("Semester I 2024", 83.1, "83,10", 82, 84),
        Point("Semester II 2024", None, ""),
        Point("2025", 87.36, "87,36"),
    ),
    70,
    100,
    "Tren IKM",
    (Edge(76.61, "B (76,61)"), Edge(65, "C (65,00)")),
)
PROGRESS = ProgressChart("Kemajuan", (Step("Juli", 1, 1), Step("Agustus", 3, 2)), "Kemajuan")
RING = tuple(Stage(name, share) for name, share in (("Survei", 1.0), ("Indeks", 0.5), ("Laporan", 0.0)))


def words(svg: str) -> list[str]:
    return re.findall(r"<text[^>]*>([^<]+)</text>", svg)


@pytest.mark.parametrize("chart", [BARS, TREND, PROGRESS])
def test_the_same_chart_gives_the_same_text(chart: Chart) -> None:
    height = chart_height_mm(chart)

    assert draw_svg(chart, "print", 155, height) == draw_svg(chart, "print", 155, height)


def test_every_bar_prints_its_name_value_and_letter_in_the_order_given() -> None:
    printed = words(draw_svg(BARS, "print", 155, chart_height_mm(BARS)))

    assert [
        word for word in printed if word in {"Biaya/Tarif", "3,98", "A", "Prosedur", "2,95", "C", "Tanpa mutu", "2"}
    ] == [
        "Biaya/Tarif",
        "3,98",
        "A",
        "Prosedur",
        "2,95",
        "C",
        "Tanpa mutu",
        "2",
    ]
    assert "B" in printed


def test_a_trend_prints_its_values_and_leaves_a_gap() -> None:
    printed = words(draw_svg(TREND, "print", 155, 72))

    assert {"83,10", "87,36", "B (76,61)", "70", "100"} <= set(printed)
    assert "C (65,00)" not in printed


@pytest.mark.parametrize("values", [(85.81, 87.36), (77.1, 75.2, 88.3), (74.4, 88.0, 71.0), (99.9, 70.1), (88.31,)])
@pytest.mark.parametrize("edges", [(88.31, 76.61), (86.0, 89.5), ()])
def test_no_value_of_a_trend_stands_on_the_edge_of_a_band(values: tuple[float, ...], edges: tuple[float, ...]) -> None:
    points = tuple(Point("2025", value, f"nilai {value}", value - 0.4, value + 0.4) for value in values)
    chart = LineChart("Tren", points, 70, 100, "", tuple(Edge(edge, "batas") for edge in edges))
    svg = draw_svg(chart, "print", 155, 72)

    feet = [float(found) for found in re.findall(r'y="([\d.]+)"[^>]*>nilai', svg)]
    lines = [float(found) for found in re.findall(r'd="M [\d.]+ ([\d.]+)[^"]*"[^>]*stroke-dasharray: ', svg)]
    assert (len(feet), len(lines)) == (len(values), len(edges))
    assert not [(foot, line) for foot in feet for line in lines if foot - 7 < line < foot + 1]


def test_progress_prints_planned_and_done() -> None:
    assert words(draw_svg(PROGRESS, "print", 155, 72)) == [
        "Juli",
        "Agustus",
        "1",
        "3",
        "1",
        "2",
        "Direncanakan",
        "Selesai",
    ]


def test_words_are_set_in_the_shipped_sans() -> None:
    assert "Siklus Sans" in draw_svg(BARS, "print", 155, 60)


@pytest.mark.parametrize("palette", ["print", "light", "dark"])
def test_the_ring_names_its_stages_in_every_palette(palette: PaletteName) -> None:
    assert words(draw_ring_svg(RING, palette)) == ["Survei", "Indeks", "Laporan"]


def test_a_png_has_the_size_asked_for() -> None:
    assert Image.open(io.BytesIO(draw_png(BARS, "dark", 127, 63.5, 200))).size == (1000, 500)
    assert Image.open(io.BytesIO(draw_ring_png(RING, "print", 254))).size == (840, 740)


@pytest.mark.parametrize(
    ("value", "expected"), [(25, "25"), (100, "100"), (3.5, "3,5"), (Fraction("76.61"), "76,61"), (1200, "1.200")]
)
def test_the_ends_of_an_axis_are_printed_without_zeros(value: float | Fraction, expected: str) -> None:
    assert printed(value) == expected


def test_exact_values_are_drawn_as_floats_are() -> None:
    bars = (Bar("Biaya", Fraction("3.98"), "3,98", Fraction("3.9"), Fraction(4), "A"),)
    floats = (Bar("Biaya", 3.98, "3,98", 3.9, 4, "A"),)
    edges = (Edge(Fraction("3.0644"), "B"),)
    exact = BarChart("NRR", bars, Fraction(1), Fraction(4), "", edges)
    assert draw_svg(exact, "print", 155, 80) == draw_svg(
        BarChart("NRR", floats, 1, 4, "", BARS.edges), "print", 155, 80
    )
    points = (Point("2024", Fraction("83.1"), "83,10", Fraction(82), Fraction(84)),)
    trend = LineChart("Tren", points, Fraction(70), Fraction(100), "", (Edge(Fraction("76.61"), "B"),))
    plain = LineChart("Tren", (Point("2024", 83.1, "83,10", 82, 84),), 70, 100, "", (Edge(76.61, "B"),))
    assert draw_svg(trend, "print", 155, 80) == draw_svg(plain, "print", 155, 80)
    assert draw_ring_svg((Stage("Survei", Fraction(1, 2)),), "print") == draw_ring_svg((Stage("Survei", 0.5),), "print")
