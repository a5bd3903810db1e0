"""Bundles made for the tests: an office with everything, its pictures, and a key that is always the same."""

import json
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from io import BytesIO
from pathlib import Path
from typing import Any

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from PIL import Image

from siklus.bundle.bungkus import MANIFES, TANDA, Isi, pack_bundel, sign_parts
from siklus.bundle.container import unpack
from siklus.bundle.manifest import sha256
from siklus.bundle.tanda import canonical
from siklus.core.laporan.bahan import Bahan
from siklus.core.realisasi.catatan import CatatanBulan, RealisasiRtl, Status
from tests.core.laporan.buatan import WAJAR, bahan, changed, dilaporkan

KUNCI = Ed25519PrivateKey.from_private_bytes(bytes(range(32)))
LAIN = Ed25519PrivateKey.from_private_bytes(bytes(range(1, 33)))
LAPORAN = {"laporan-pelaksanaan.pdf": b"%PDF-1.7 contoh", "laporan-pelaksanaan.docx": b"PK\x03\x04contoh"}
PEMERIKSA = "Ketua tim"


def office() -> Bahan:
    """The reports' office, with a record for each month that is done."""
    return changed(bahan(), realisasi=tuple(map(_with_records, bahan().realisasi)))


def _with_records(item: RealisasiRtl) -> RealisasiRtl:
    records = tuple(
        CatatanBulan(
            item.rtl.id, bulan, Status.SELESAI, item.deskripsi, date(bulan.tahun, bulan.nomor, 20), bukti=item.bukti,
            diperiksa_oleh=PEMERIKSA, tanggal_periksa=date(2025, 10, 22),
        )
        for bulan in item.bulan_selesai
    )  # fmt: skip
    return replace(item, catatan=records)


def printed_office() -> Bahan:
    """An office of which only printed values are known."""
    return changed(office(), hasil=dilaporkan(dict.fromkeys(WAJAR, "3,25"), n=40))


def pictures(folder: Path) -> dict[str, Path]:
    """A small picture for each page of evidence of `office`."""
    folder.mkdir(exist_ok=True)
    shas = [page.sha256 for item in office().realisasi for bukti in item.bukti for page in bukti.halaman]
    return {sha: _picture(folder / f"{number}.jpg", number) for number, sha in enumerate(shas)}


def _picture(path: Path, shade: int) -> Path:
    data = BytesIO()
    Image.new("L", (8, 8), shade * 40).save(data, "JPEG")
    path.write_bytes(data.getvalue())
    return path


def small(revisi: int = 1, *, kode: str = "kpu-sukamaju", kunci: Ed25519PrivateKey = KUNCI, **new: Any) -> bytes:  # noqa: ANN401 - a case names the fields
    """A bundle without evidence and reports; `new` changes the office."""
    return pack_bundel(Isi(changed(bahan(), realisasi=(), **new), kode, revisi), kunci)


def forged(data: bytes, **change: Callable[[Any], Any]) -> bytes:
    """The bundle with some parts changed by one who holds the key: hashes and signature fit.

    Parts are named with "_" for "." and "__" for "/"; `manifes_json` is changed last. None drops a part.
    """
    parts = unpack(data)
    manifest = json.loads(parts.pop(MANIFES))
    del parts[TANDA]
    last = change.pop("manifes_json", lambda said: said)
    for name, changes in change.items():
        part = name.replace("__", "/").replace("_", ".")
        made = changes(json.loads(parts[part]) if part.endswith(".json") else parts[part])
        parts[part] = made if isinstance(made, bytes) else canonical(made)
    return sign_parts(last(fitting(manifest, parts)), parts, KUNCI)


def fitting(manifest: Mapping[str, Any], parts: Mapping[str, bytes]) -> dict[str, Any]:
    """The manifest with the sizes and hashes of these parts."""
    about = {name: [len(data), sha256(data)] for name, data in parts.items()}
    return {**manifest, "bagian": about, "sidik": about["survei.json"][1]}
