"""The manifest of a bundle: whose survey it carries, in which revision, and the SHA-256 of every part."""

import hashlib
import re
import unicodedata
from base64 import b64decode, b64encode
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from siklus.core.survei.periode import JenisPeriode, Periode

FORMAT = "siklus/bundel"
VERSION = 1
KODE = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
LONGEST_KODE = 60
LONGEST_NAME = 300
HIGHEST_REVISION = 9_999
DIGITS = 64
"""Of a SHA-256."""
COUNTED = ("jawaban", "rtl", "bukti", "laporan")


@dataclass(frozen=True, slots=True)
class Manifest:
    """What is signed. `kode` is the unit's identity over periods, `sidik` the SHA-256 of the sealed survey.

    `kunci` is the signer's public key (32 bytes); `banyak` counts answers, RTL, evidence and report files; `bagian`
    maps a part's name to its size in bytes and its SHA-256.
    """

    kunci: bytes
    kode: str
    nama: str
    periode: Periode
    sidik: str
    revisi: int
    tanggal: date
    banyak: Mapping[str, int]
    bagian: Mapping[str, tuple[int, str]]


def kode_of(nama: str) -> str:
    """A unit's name as its kode, where none is given: "kpu-kabupaten-arunika"."""
    plain = unicodedata.normalize("NFKD", nama.casefold()).encode("ascii", "ignore").decode()
    return "-".join(re.findall("[a-z0-9]+", plain))[:LONGEST_KODE].strip("-")


def sha256(data: bytes) -> str:
    """In hexadecimal digits."""
    return hashlib.sha256(data).hexdigest()


def manifest_json(manifest: Manifest) -> dict[str, Any]:
    """As it is signed."""
    periode = manifest.periode
    return {
        "format": FORMAT,
        "versi": VERSION,
        "kunci": b64encode(manifest.kunci).decode("ascii"),
        "unit": {"kode": manifest.kode, "nama": manifest.nama},
        "survei": {"jenis": periode.jenis.value, "tahun": periode.tahun, "ke": periode.ke},
        "sidik": manifest.sidik,
        "revisi": manifest.revisi,
        "tanggal": manifest.tanggal.isoformat(),
        "banyak": dict(manifest.banyak),
        "bagian": {name: list(about) for name, about in manifest.bagian.items()},
    }


def manifest_of(said: Mapping[str, Any]) -> Manifest:
    """What `manifest_json` wrote; ValueError, KeyError or TypeError for anything else."""
    unit, survei = said["unit"], said["survei"]
    manifest = Manifest(
        b64decode(said["kunci"], validate=True),
        unit["kode"],
        unit["nama"],
        Periode(JenisPeriode(survei["jenis"]), survei["tahun"], survei["ke"]),
        said["sidik"],
        said["revisi"],
        date.fromisoformat(said["tanggal"]),
        said["banyak"],
        {name: (size, digest) for name, (size, digest) in said["bagian"].items()},
    )
    check(manifest)
    if manifest_json(manifest) != said:
        raise ValueError(said)
    return manifest


def check(manifest: Manifest) -> None:
    """ValueError or TypeError for what no office can mean."""
    periode = manifest.periode
    if not (
        KODE.fullmatch(manifest.kode)
        and len(manifest.kode) <= LONGEST_KODE
        and 0 < len(manifest.nama.strip()) <= LONGEST_NAME
        and re.fullmatch(f"[0-9a-f]{{{DIGITS}}}", manifest.sidik)
        and _whole(manifest.revisi, HIGHEST_REVISION)
        and _whole(periode.tahun, date.max.year)
        and _whole(periode.ke, 12 // periode.jenis.months)
        and manifest.banyak.keys() == set(COUNTED)
        and all(type(count) is int and count >= 0 for count in manifest.banyak.values())
    ):
        raise ValueError(manifest)


def _whole(number: object, highest: int) -> bool:
    """Whether it is a whole number from 1; bool is none, although Python counts with it."""
    return type(number) is int and 1 <= number <= highest
