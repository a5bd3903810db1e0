"""A bundle opened by somebody who distrusts it: everything is right, or nothing of it is taken."""

import re
from base64 import b64decode, b64encode
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from siklus.bundle.bungkus import BUKTI, JAWABAN, MANIFES, REALISASI, RENCANA, SURVEI, TANDA
from siklus.bundle.container import LARGEST, BrokenContainerError, unpack
from siklus.bundle.faults import (
    CHANGED,
    LACKING,
    OTHER_COUNTS,
    OTHER_SEAL,
    UNNAMED,
    altered,
    broken,
    foreign_key,
    forged,
    too_large,
    unknown_version,
    unreadable,
)
from siklus.bundle.manifest import FORMAT, VERSION, Manifest, manifest_of, sha256
from siklus.bundle.shape import WRONG, read_json
from siklus.bundle.survei import SurveiBundel, check_jawaban, survei_of
from siklus.bundle.tanda import canonical, is_signed_by, sidik_kunci
from siklus.bundle.tindak_lanjut import check_follow_up, check_picture, pictures_of

LARGEST_MANIFEST = 1_000_000
LAPORAN = re.compile(r"laporan/[a-z0-9-]+\.(pdf|docx)")
HEADS = {"pdf": b"%PDF-", "docx": b"PK\x03\x04"}
PLAIN = (SURVEI, RENCANA, REALISASI, BUKTI)


@dataclass(frozen=True, slots=True)
class Bundel:
    """A bundle that was found right: its manifest, its survey, and all parts by name."""

    manifest: Manifest
    survei: SurveiBundel
    bagian: Mapping[str, bytes]


def open_bundel(data: bytes, kunci: Collection[str] = ()) -> Bundel:
    """Take a bundle whole, or refuse it whole. `kunci` are fingerprints of keys, one of which must have signed it.

    Raises:
        SiklusError: BUNDEL-01 not a whole bundle, -02 too large, -03 a version not known, -04 parts against the
            manifest, -05 a signature that does not fit, -06 another key, -07 a part that makes no sense.
    """
    parts = _parts(data)
    manifest = _signed(parts)
    _expected(manifest.kunci, kunci)
    _unaltered(manifest, parts)
    return Bundel(manifest, _read(manifest, parts), parts)


def _parts(data: bytes) -> dict[str, bytes]:
    if len(data) > LARGEST:
        raise too_large()
    try:
        parts = unpack(data)
    except BrokenContainerError as error:
        raise broken() from error
    if MANIFES not in parts or TANDA not in parts:
        raise broken()
    return parts


def _signed(parts: dict[str, bytes]) -> Manifest:
    """The manifest, taken out of the parts, once its signature is found good."""
    written, tanda = parts.pop(MANIFES), parts.pop(TANDA)
    said = _manifest_json(written)
    if said.get("versi") != VERSION:
        raise unknown_version(said.get("versi"))
    try:
        manifest = manifest_of(said)
        mark = read_json(tanda)["tanda_tangan"]
        if tanda != canonical({"tanda_tangan": b64encode(b64decode(mark, validate=True)).decode("ascii")}):
            raise forged()
    except WRONG as error:
        raise unreadable(MANIFES) from error
    if not is_signed_by(said, mark, manifest.kunci):
        raise forged()
    return manifest


def _manifest_json(written: bytes) -> dict[str, Any]:
    try:
        said = read_json(written) if len(written) <= LARGEST_MANIFEST else None
    except WRONG as error:
        raise unreadable(MANIFES) from error
    if not isinstance(said, dict) or said.get("format") != FORMAT:
        raise unreadable(MANIFES)
    return said


def _expected(kunci: bytes, wanted: Collection[str]) -> None:
    sidik = sidik_kunci(kunci)
    if wanted and _plain(sidik) not in set(map(_plain, wanted)):
        raise foreign_key(sidik)


def _plain(sidik: str) -> str:
    return "".join(sidik.split()).casefold()


def _unaltered(manifest: Manifest, parts: Mapping[str, bytes]) -> None:
    for name in sorted(manifest.bagian.keys() | parts.keys()):
        if name not in parts:
            raise altered(LACKING, name)
        if name not in manifest.bagian:
            raise altered(UNNAMED, name)
        if manifest.bagian[name] != (len(parts[name]), sha256(parts[name])):
            raise altered(CHANGED, name)
    if manifest.bagian.get(SURVEI, (0, ""))[1] != manifest.sidik:
        raise altered(OTHER_SEAL)


def _read(manifest: Manifest, parts: Mapping[str, bytes]) -> SurveiBundel:
    """What the parts say, once they make sense and are as many as the manifest counts."""
    at = SURVEI
    try:
        survei = survei_of(read_json(parts[SURVEI]))
        at = RENCANA
        bukti = read_json(parts[BUKTI])
        rtl = check_follow_up(read_json(parts[RENCANA]), read_json(parts[REALISASI]), bukti)
        at = JAWABAN
        if JAWABAN in parts:
            check_jawaban(read_json(parts[JAWABAN]), survei)
        at = BUKTI
        laporan = _check_files(parts, set(pictures_of(bukti)))
    except WRONG as error:
        raise unreadable(at) from error
    if manifest.banyak != {"jawaban": survei.jawaban, "rtl": rtl, "bukti": len(bukti), "laporan": laporan}:
        raise altered(OTHER_COUNTS)
    return survei


def _check_files(parts: Mapping[str, bytes], pictures: set[str]) -> int:
    """How many reports there are; ValueError for a file that has no place in a bundle."""
    for name in pictures:
        check_picture(name, parts[name])
    others = parts.keys() - pictures - {*PLAIN, JAWABAN}
    for name in others:
        found = LAPORAN.fullmatch(name)
        if not found or not parts[name].startswith(HEADS[found[1]]):
            raise ValueError(name)
    return len(others)


def said_of(bundel: Bundel) -> Iterator[str]:
    """What a person is told of it, a line each."""
    manifest = bundel.manifest
    banyak = manifest.banyak
    yield f"{manifest.nama}, {manifest.periode.lengkap}, revisi {manifest.revisi}"
    yield ", ".join(f"{number} {name}" for name, number in banyak.items())
    yield f"sidik kunci {sidik_kunci(manifest.kunci)}"
