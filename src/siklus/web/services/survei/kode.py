"""Short codes that a person reads from a poster and types on a phone."""

import secrets

ALPHABET = "23456789abcdefghjkmnpqrstuvwxyz"
"""No 0 and o, no 1, i and l: read aloud or printed small, none is taken for another."""
LENGTH = 6


def draw_kode(length: int = LENGTH) -> str:
    """A code by chance; six letters are one of 887 million."""
    return "".join(secrets.choice(ALPHABET) for _ in range(length))
