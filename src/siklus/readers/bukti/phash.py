"""A difference hash: 64 bits that stay (nearly) the same when a picture is shrunk, recompressed or sent by phone."""

from PIL import Image

WIDTH, HEIGHT = 9, 8
SAME_WITHIN = 3
"""Pictures whose hashes differ in at most so many of 64 bits are taken for the same."""


def difference_hash(image: Image.Image) -> str:
    """16 hex digits: whether each of 9 × 8 grey fields is brighter than its right neighbour."""
    grey = image.convert("L").resize((WIDTH, HEIGHT), Image.Resampling.BOX).tobytes()
    rows = (grey[start : start + WIDTH] for start in range(0, WIDTH * HEIGHT, WIDTH))
    bits = "".join("1" if row[x] > row[x + 1] else "0" for row in rows for x in range(WIDTH - 1))
    return f"{int(bits, 2):016x}"


def is_same(first: str, second: str) -> bool:
    """Whether two hashes are of the same picture; a picture without structure ("0000…") is never compared."""
    one, other = int(first, 16), int(second, 16)
    return one != 0 and other != 0 and (one ^ other).bit_count() <= SAME_WITHIN
