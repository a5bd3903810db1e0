"""A date on the command line."""

from datetime import date
from typing import Any

import click


class Tanggal(click.ParamType[date]):
    """A day written as 2026-11-22."""

    name = "TAHUN-BULAN-TANGGAL"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> date:  # noqa: ANN401 - Click's signature
        """The day, or Click's error in words that name the form."""
        try:
            return value if isinstance(value, date) else date.fromisoformat(value)
        except ValueError:
            self.fail(f"{value!r} bukan tanggal; tulis seperti 2026-11-22.", param, ctx)


TANGGAL = Tanggal()
