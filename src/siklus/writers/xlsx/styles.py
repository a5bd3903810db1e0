"""How each kind of cell looks: one quiet palette, the same in every workbook."""

from collections.abc import Mapping

from siklus.document.sheets import CellStyle

TEAL, INK, GREY, LINE = "#0F4C5C", "#1F2933", "#5F6B76", "#C9D1D6"
SOFT_TEAL, SOFT_YELLOW, SOFT_GREY = "#E3EEF0", "#FFF8E1", "#F1F3F4"

_BOX: Mapping[str, object] = {"border": 1, "border_color": LINE, "valign": "top", "text_wrap": True}

STYLES: Mapping[CellStyle, Mapping[str, object]] = {
    "plain": {"font_color": INK, "valign": "top"},
    "title": {"font_color": TEAL, "bold": True, "font_size": 16},
    "head": {**_BOX, "font_color": "#FFFFFF", "bg_color": TEAL, "bold": True, "valign": "vcenter"},
    "note": {"font_color": GREY, "italic": True, "valign": "top"},
    "input": {**_BOX, "font_color": INK},
    "required": {**_BOX, "font_color": INK, "bg_color": SOFT_YELLOW},
    "example": {**_BOX, "font_color": GREY, "italic": True, "bg_color": SOFT_GREY},
    "cell": {**_BOX, "font_color": INK},
    "letter": {**_BOX, "font_color": INK, "align": "center", "bold": True},
    "number2": {**_BOX, "font_color": INK, "num_format": "0.00"},
    "number3": {**_BOX, "font_color": INK, "num_format": "0.000"},
    "integer": {**_BOX, "font_color": INK, "num_format": "#,##0"},
    "date": {**_BOX, "font_color": INK, "num_format": "[$-421]d mmmm yyyy", "align": "left"},
    "locked": {**_BOX, "font_color": INK, "bg_color": SOFT_TEAL},
    "link": {**_BOX, "font_color": TEAL, "underline": 1},
    "lacking": {**_BOX, "font_color": INK, "bg_color": SOFT_YELLOW},
}
"""Style → XlsxWriter's format properties. [$-421] is Indonesian, so months read "Juli" on any computer."""
