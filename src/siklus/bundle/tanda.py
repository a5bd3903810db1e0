"""The signature over sealed facts: Ed25519 over one canonical form of their JSON."""

import hashlib
import json
from base64 import b64decode
from binascii import Error as NotBase64

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

GROUPS = 4
"""Letters of a fingerprint that stand together."""


def canonical(isi: object) -> bytes:
    """The bytes that are signed: keys sorted, nothing between, UTF-8."""
    return json.dumps(isi, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()


def is_signed_by(isi: object, tanda_tangan: str, kunci: bytes) -> bool:
    """Whether the holder of this public key (32 bytes) signed exactly this."""
    try:
        Ed25519PublicKey.from_public_bytes(kunci).verify(b64decode(tanda_tangan, validate=True), canonical(isi))
    except (InvalidSignature, NotBase64, ValueError):
        return False
    return True


def sidik_kunci(kunci: bytes) -> str:
    """What a person compares of a public key: "3f2a 91c0 …", 32 digits."""
    digits = hashlib.sha256(kunci).hexdigest()[:32]
    return " ".join(digits[at : at + GROUPS] for at in range(0, len(digits), GROUPS))
