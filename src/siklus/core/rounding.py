"""The one rounding and the one printing of numbers, under the name that the stages of the cycle know them by."""

from siklus.document.printing import (
    ONE_DECIMAL,
    TWO_DECIMALS,
    machine_number,
    print_count,
    print_number,
    print_percent,
    print_signed,
    round_half_up,
)

__all__ = [
    "ONE_DECIMAL",
    "TWO_DECIMALS",
    "machine_number",
    "print_count",
    "print_number",
    "print_percent",
    "print_signed",
    "round_half_up",
]
