"""The installation's key for seals: Ed25519, made once, kept beside the secret, readable by its owner only.

To change it, rename "kunci-segel" to "kunci-segel-" and a word of your own, and start the server: a new one is made,
and what the old one sealed is still known (docs/decisions/0071).
"""

from base64 import b64encode
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
    load_pem_private_key,
    load_pem_public_key,
)

from siklus.bundle.secret import keep_secret

NAME = "kunci-segel"
Kunci = Ed25519PrivateKey
"""A key that signs, for those who need not know which library makes it."""


def read_key(folder: Path) -> Ed25519PrivateKey:
    """The key of this folder, the same for every process that asks; a new one when there is none."""
    return read_key_file(folder / NAME)


def read_key_file(path: Path) -> Ed25519PrivateKey:
    """The key in a file, as `read_key`; ValueError or TypeError when something else is in it."""
    if not path.exists():
        fresh = Ed25519PrivateKey.generate()
        keep_secret(path, fresh.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()).decode("ascii"))
    key = load_pem_private_key(path.read_bytes(), None)
    if not isinstance(key, Ed25519PrivateKey):
        message = f"{path} is no Ed25519 key"
        raise TypeError(message)
    return key


def sign(folder: Path, data: bytes) -> str:
    """The signature, in base64."""
    return b64encode(read_key(folder).sign(data)).decode("ascii")


def public_key(folder: Path) -> bytes:
    """The public half, 32 bytes."""
    return read_key(folder).public_key().public_bytes_raw()


def known_keys(folder: Path) -> tuple[bytes, ...]:
    """The public halves of the key in use and of those before it; an old file may hold only its public half."""
    old = (path.read_bytes() for path in sorted(folder.glob(f"{NAME}-*")))
    return (public_key(folder), *(_public_of(pem) for pem in old))


def _public_of(pem: bytes) -> bytes:
    key = load_pem_public_key(pem) if b"PUBLIC KEY" in pem else load_pem_private_key(pem, None).public_key()
    return key.public_bytes_raw() if isinstance(key, Ed25519PublicKey) else b""
