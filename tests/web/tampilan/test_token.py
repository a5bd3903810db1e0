"""The style sheet's tokens: the charts' colours, one dark theme by choice and by device, enough contrast."""

import re
from pathlib import Path

import pytest

from siklus.writers.style import DARK, LIGHT, Palette

SHEET = Path(__file__).parents[3] / "src/siklus/web/static/siklus/siklus.css"
TOKEN = re.compile(r"--([a-z-]+): (#[0-9a-f]{6});")
BLOCK = re.compile(r"(:root[^{,]*?)\s*\{([^}]*)\}")
TEXT, EDGE = 4.5, 3.0
"""WCAG 2.2 AA: 1.4.3 for words, 1.4.11 for the edges of controls and for what a drawing means."""
GROUNDS = ("ground", "paper", "soft")


def blocks() -> dict[str, dict[str, str]]:
    found = [(head.strip(), dict(TOKEN.findall(body))) for head, body in BLOCK.findall(SHEET.read_text())]
    return {head: tokens for head, tokens in reversed(found) if len(tokens) > 10}


def luminance(colour: str) -> float:
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


LIGHT_HEAD, DEVICE_HEAD, CHOSEN_HEAD = ":root", ':root:not([data-tema="terang"])', ':root[data-tema="gelap"]'


def test_the_known_contrasts_come_out() -> None:
    assert round(contrast("#000000", "#ffffff"), 2) == 21
    assert round(contrast("#777777", "#ffffff"), 2) == 4.48


def test_both_ways_to_the_dark_theme_lead_to_the_same() -> None:
    found = blocks()
    assert set(found) == {LIGHT_HEAD, DEVICE_HEAD, CHOSEN_HEAD}
    assert found[DEVICE_HEAD] == found[CHOSEN_HEAD]
    assert set(found[LIGHT_HEAD]) == set(found[DEVICE_HEAD])


@pytest.mark.parametrize(("head", "palette"), [(LIGHT_HEAD, LIGHT), (DEVICE_HEAD, DARK)], ids=["light", "dark"])
def test_charts_and_pages_share_their_colours(head: str, palette: Palette) -> None:
    names = ("ink", "muted", "paper", "soft", "accent", "on_accent", "mutu_a", "mutu_b", "mutu_c", "mutu_d")
    tokens = blocks()[head]
    assert {name: tokens[name.replace("_", "-")] for name in names} == {name: getattr(palette, name) for name in names}


def pairs() -> list[tuple[str, str, float]]:
    words = [(word, ground, TEXT) for word in ("ink", "muted", "accent") for ground in (*GROUNDS, "accent-soft")]
    hover = [("accent-deep", ground, TEXT) for ground in (*GROUNDS, "accent-soft")]
    mutu = [(f"mutu-{letter}", ground, TEXT) for letter in "abcd" for ground in (*GROUNDS, f"soft-{letter}")]
    ink = [("ink", f"soft-{letter}", TEXT) for letter in "abcd"] + [
        ("muted", f"soft-{letter}", TEXT) for letter in "abcd"
    ]
    inside = [("on-mutu", f"mutu-{letter}", TEXT) for letter in "abcd"]
    buttons = [("on-accent", "accent", TEXT), ("on-accent", "accent-deep", TEXT)]
    return words + hover + mutu + ink + inside + buttons + [("edge", ground, EDGE) for ground in GROUNDS]


@pytest.mark.parametrize("head", [LIGHT_HEAD, DEVICE_HEAD], ids=["light", "dark"])
def test_every_pair_that_stands_together_can_be_read(head: str) -> None:
    tokens = blocks()[head]
    poor = {
        (one, on): contrast(tokens[one], tokens[on])
        for one, on, least in pairs()
        if contrast(tokens[one], tokens[on]) < least
    }
    assert poor == {}


def test_there_are_two_shadows_and_one_radius() -> None:
    sheet = SHEET.read_text()
    assert set(re.findall(r"box-shadow: ([^;]+);", sheet)) == {
        "var(--shade)",
        "var(--float)",
        "inset 0 0 0 1px var(--line)",  # an edge that takes no room
        "1px 1px 0 var(--line)",  # the lines between cells of a grid
    }
    assert set(re.findall(r"border-radius: ([^;]+);", sheet)) <= {
        "var(--radius)",
        "calc(var(--radius) - 2px)",  # inside another
        "calc(var(--radius) / 2)",  # small things
        "var(--s1)",  # bars
        "1rem",  # badges
        "50%",  # numbers of steps
        "0",
    }
    assert sheet.count("--radius:") == 1
