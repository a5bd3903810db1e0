"""Receipt codes: drawn from a response with the instance's secret, found again without being stored.

A code holds the row's number and a tag of its UUID, shuffled by a keyed permutation: it tells its holder nothing, and
after a store was restored from an older copy it cannot point at somebody else's response.
"""

from functools import lru_cache
from hashlib import blake2b
from uuid import UUID

from siklus.web.services.kunci_rahasia import keyed

LETTERS = "23456789ABCDEFGHJKMNPQRTUVWXY"
"""29, a prime, so that one check letter finds every single slip and every swap; without 0 O 1 I L, and S Z (5 2)."""
ID_BITS, TAG_BITS = 30, 12
HALF = (ID_BITS + TAG_BITS) // 2
LENGTH = 9
ROUNDS = 4
READ_AS = str.maketrans({"S": "5", "Z": "2", "-": None, " ": None, ".": None})


def code_of(row: int, uuid: UUID, secret: bytes) -> str:
    """The receipt of a stored response, as "ABCD-EFGH-JK"; ValueError for a row beyond a thousand million."""
    if not 0 < row < 1 << ID_BITS:
        raise ValueError(row)
    number = _shuffle(row << TAG_BITS | _tag(uuid, secret), secret, range(ROUNDS))
    letters = [number // len(LETTERS) ** place % len(LETTERS) for place in range(LENGTH)]
    written = "".join(LETTERS[item] for item in (*letters, _check(letters)))
    return f"{written[:4]}-{written[4:8]}-{written[8:]}"


def row_of(code: str, secret: bytes) -> tuple[int, int] | None:
    """The row that a receipt names and the tag of its UUID; None when it is mistyped or was never given."""
    written = code.upper().translate(READ_AS)
    if len(written) != LENGTH + 1 or not set(written) <= set(LETTERS):
        return None
    *letters, check = (LETTERS.index(item) for item in written)
    number = sum(item * len(LETTERS) ** place for place, item in enumerate(letters))
    if check != _check(letters) or number >> 2 * HALF:
        return None
    found = _unshuffle(number, secret)
    return found >> TAG_BITS, found & ((1 << TAG_BITS) - 1)


def belongs(uuid: UUID, tag: int, secret: bytes) -> bool:
    """Whether the row that was found is the one for which the receipt was given."""
    return _tag(uuid, secret) == tag


def _tag(uuid: UUID, secret: bytes) -> int:
    return int.from_bytes(keyed(b"tanda terima", uuid.bytes, secret, 2), "big") >> 16 - TAG_BITS


def _check(letters: list[int]) -> int:
    return sum((place + 2) * item for place, item in enumerate(letters)) % len(LETTERS)


def _shuffle(number: int, secret: bytes, rounds: range) -> int:
    """A balanced Feistel network over 42 bits, keyed by the secret."""
    left, right = number >> HALF, number & ((1 << HALF) - 1)
    for step in rounds:
        left, right = right, left ^ _mix(right, step, secret)
    return left << HALF | right


def _unshuffle(number: int, secret: bytes) -> int:
    left, right = number >> HALF, number & ((1 << HALF) - 1)
    for step in reversed(range(ROUNDS)):
        left, right = right ^ _mix(left, step, secret), left
    return left << HALF | right


def _mix(half: int, step: int, secret: bytes) -> int:
    digest = _started(secret).copy()
    digest.update((step << 24 | half).to_bytes(4, "big"))
    return int.from_bytes(digest.digest(), "big") >> 32 - HALF


@lru_cache(maxsize=4)
def _started(secret: bytes) -> blake2b:
    """A digest that has taken in the key already: to go on from a copy costs half."""
    return blake2b(digest_size=4, key=secret, person=b"acak")
