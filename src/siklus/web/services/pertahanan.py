"""Fair defence: how often one place may send, and what makes a response doubtful.

Nothing is refused for being doubtful: the reasons are kept with the response, and results show the index with and
without. Addresses live in memory only, as digests with a salt that dies with the process, which counts alone.
"""

import secrets
from collections.abc import Mapping
from dataclasses import dataclass, replace
from ipaddress import ip_address
from time import monotonic

from django.conf import settings
from limits import RateLimitItem, RateLimitItemPerHour, RateLimitItemPerMinute
from limits.storage import MemoryStorage
from limits.strategies import FixedWindowRateLimiter

from siklus.web.services.kiriman import Kiriman
from siklus.web.services.kunci_rahasia import keyed

PER_ADDRESS: tuple[RateLimitItem, ...] = (RateLimitItemPerMinute(300), RateLimitItemPerHour(6_000))
"""A whole office, a village on one mobile gateway, or a hall full of people may stand behind one address."""
PER_DEVICE: tuple[RateLimitItem, ...] = (RateLimitItemPerMinute(60),)
"""Requests of one tablet; each may carry many responses."""
WRONG_CODES: tuple[RateLimitItem, ...] = (RateLimitItemPerMinute(20), RateLimitItemPerHour(200))
"""Receipt codes that are none, from one address: enough for slips of a whole hall, too few to come upon a real one."""
CHECKED: tuple[RateLimitItem, ...] = (RateLimitItemPerMinute(10), RateLimitItemPerHour(120))
"""Files that one address may have compared with a seal: each is read whole."""
BURST = RateLimitItemPerMinute(20)
"""Responses from one address in a minute above which they look like one hand's work."""
USUAL_AT_LEAST, TIMES_USUAL = 30, 10
"""A survey's responses in one minute are a burst from so many times its usual minute, which counts as 30 at least."""
SECONDS_A_QUESTION = 2
"""Nobody reads a question and four answers in less."""
FEWEST_ALIKE = 7
CEPAT, SERAGAM, BERUNTUN, JEBAKAN = "cepat", "seragam", "beruntun", "jebakan"
"""The reasons for doubt, as they stand in Jawaban.tanda."""
SAMA_MESIN = frozenset({"127.0.0.1", "::1"})
"""Addresses that tell nothing of who asks: a proxy on this machine that was not declared (SIKLUS_PROXY)."""

_salt = secrets.token_bytes(32)
_limiter = FixedWindowRateLimiter(MemoryStorage())
_minutes: dict[int, "_Minute"] = {}


def source_of(meta: Mapping[str, str]) -> str:
    """Where a request comes from, as a digest; "" where that cannot be known. `meta` is Django's request.META."""
    address = _address(meta)
    return "" if not address else keyed(b"alamat", address.encode(), _salt, 16).hex()


def may_send(source: str) -> bool:
    """Whether a place may send one more; what cannot be told apart is not limited."""
    return not source or all(_limiter.hit(limit, "alamat", source) for limit in PER_ADDRESS)


def may_upload(perangkat_id: int) -> bool:
    """Whether a device may send one more batch."""
    return all(_limiter.hit(limit, "perangkat", str(perangkat_id)) for limit in PER_DEVICE)


def may_check(source: str) -> bool:
    """Whether a place may have one more file compared with a seal."""
    return not source or all(_limiter.hit(limit, "periksa", source) for limit in CHECKED)


def may_ask(source: str) -> bool:
    """Whether a place may ask for one more receipt; what cannot be told apart is not limited."""
    return not source or all(_limiter.test(limit, "kode", source) for limit in WRONG_CODES)


def asked_wrongly(source: str) -> None:
    """Count a receipt code that was none."""
    for limit in WRONG_CODES if source else ():
        _limiter.hit(limit, "kode", source)


def marked(kiriman: Kiriman, source: str = "", *, trapped: bool = False, queued: bool = False) -> Kiriman:
    """The response with its reasons for doubt; `trapped` when the field that people do not see was filled in.

    `queued` responses were given earlier and come together: how many arrive in a minute tells nothing of them.

    The same value everywhere is what a content person answers, so alone it is no reason; beside another it is told.
    """
    reasons = [
        *([JEBAKAN] if trapped else []),
        *([CEPAT] if _too_fast(kiriman) else []),
        *([BERUNTUN] if not queued and _in_burst(kiriman.survei_id, source) else []),
    ]
    if reasons and _all_alike(kiriman):
        reasons.append(SERAGAM)
    return replace(kiriman, tanda=",".join(reasons)) if reasons else kiriman


def forget() -> None:
    """Begin to count anew, as a restart does."""
    _limiter.storage.reset()
    _minutes.clear()


def _address(meta: Mapping[str, str]) -> str:
    """The visitor's address; behind trusted proxies what the outermost of them saw."""
    address = meta.get("REMOTE_ADDR", "")
    if settings.TRUSTED_PROXIES:
        seen = [part.strip() for part in meta.get("HTTP_X_FORWARDED_FOR", "").split(",")]
        address = (seen[-settings.TRUSTED_PROXIES :] or [address])[0]
    return _network(address)


def _network(address: str) -> str:
    """An IPv6 visitor has a whole /64 to write from."""
    try:
        parsed = ip_address(address)
    except ValueError:
        return ""
    if address in SAMA_MESIN:
        return ""
    return address if parsed.version == 4 else parsed.exploded[:19]  # noqa: PLR2004 - IPv4


def _too_fast(kiriman: Kiriman) -> bool:
    answered = sum(value is not None for value in kiriman.nilai.values())
    return kiriman.lama is not None and kiriman.lama < SECONDS_A_QUESTION * answered


def _all_alike(kiriman: Kiriman) -> bool:
    values = [value for value in kiriman.nilai.values() if value is not None]
    return len(values) >= FEWEST_ALIKE and len(set(values)) == 1


def _in_burst(survei_id: int, source: str) -> bool:
    from_one = bool(source) and not _limiter.hit(BURST, "beruntun", str(survei_id), source)
    return _survei_bursts(survei_id) or from_one


@dataclass(slots=True)
class _Minute:
    """How many responses a survey had in the present minute, and what is usual for it."""

    number: int
    count: int = 0
    usual: float = USUAL_AT_LEAST

    def add(self, now: int) -> int:
        """Count one more; a minute that is over moves what is usual by a tenth."""
        if now != self.number:
            self.usual += (self.count - self.usual) / 10
            self.number, self.count = now, 0
        self.count += 1
        return self.count


def _survei_bursts(survei_id: int) -> bool:
    now = int(monotonic() // 60)
    minute = _minutes.setdefault(survei_id, _Minute(now))
    return minute.add(now) > TIMES_USUAL * max(minute.usual, USUAL_AT_LEAST)
