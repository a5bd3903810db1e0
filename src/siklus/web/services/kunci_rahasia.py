"""What is drawn from the instance's secret: keyed digests, one use of the key never being another's."""

from functools import lru_cache
from hashlib import blake2b, sha256

from django.conf import settings


@lru_cache(maxsize=4)
def secret_of(text: str) -> bytes:
    """A secret text as a key of 32 bytes."""
    return sha256(text.encode()).digest()


def secret() -> bytes:
    """The instance's secret as a key."""
    return secret_of(settings.SECRET_KEY)


def keyed(use: bytes, data: bytes, key: bytes, size: int = 32) -> bytes:
    """A digest that only the key's holder can make; `use` (at most 16 bytes) says for what."""
    return blake2b(data, digest_size=size, key=key, person=use).digest()
