"""How many requests a key may make in a minute; counted in memory, for each server process alone."""

import time
from dataclasses import dataclass

from limits import RateLimitItemPerMinute
from limits.storage import MemoryStorage
from limits.strategies import FixedWindowRateLimiter

PER_MINUTE = 1200
LIMIT = RateLimitItemPerMinute(PER_MINUTE)
_limiter = FixedWindowRateLimiter(MemoryStorage())


@dataclass(frozen=True, slots=True)
class Laju:
    """Where a key stands: whether this request may pass, how many are left, and in how many seconds all are back."""

    boleh: bool
    sisa: int
    detik: int


def count_request(kunci_id: int) -> Laju:
    """Count one request of a key."""
    boleh = _limiter.hit(LIMIT, str(kunci_id))
    window = _limiter.get_window_stats(LIMIT, str(kunci_id))
    return Laju(boleh, max(window.remaining, 0), max(int(window.reset_time - time.time()) + 1, 1))


def forget_requests() -> None:
    """Begin to count anew, as a restart does."""
    _limiter.storage.reset()
