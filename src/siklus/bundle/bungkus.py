"""One office's period as a bundle: its parts, the manifest over them, the signature over that."""

from base64 import b64encode
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from siklus.bundle.container import pack
from siklus.bundle.kunci import Kunci
from siklus.bundle.manifest import Manifest, check, manifest_json, sha256
from siklus.bundle.survei import jawaban_json, survei_json
from siklus.bundle.tanda import canonical
from siklus.bundle.tindak_lanjut import bukti_parts, realisasi_json, rencana_json
from siklus.core.laporan.bahan import Bahan
from siklus.core.survei.jawaban import Jawaban
from siklus.document.assets import Assets

MANIFES, TANDA = "manifes.json", "tanda-tangan.json"
SURVEI, RENCANA, REALISASI, BUKTI, JAWABAN = (
    f"{name}.json" for name in ("survei", "rencana", "realisasi", "bukti", "jawaban")
)


@dataclass(frozen=True, slots=True)
class Isi:
    """What goes in. `laporan` maps a finished report's file name to its bytes; `jawaban` is empty unless wanted.

    `kode` is the unit's identity over periods; `revisi` counts from 1 and grows with each bundle of one survey.
    """

    bahan: Bahan
    kode: str
    revisi: int = 1
    assets: Assets | None = None
    laporan: Mapping[str, bytes] | None = None
    jawaban: tuple[Jawaban, ...] = ()


def pack_bundel(isi: Isi, kunci: Kunci) -> bytes:
    """The bundle as bytes, the same for the same contents and key; ValueError for what cannot be one."""
    parts, banyak = _parts(isi)
    bahan = isi.bahan
    manifest = Manifest(
        kunci.public_key().public_bytes_raw(),
        isi.kode,
        bahan.kantor.unit.nama,
        bahan.kantor.periode,
        sha256(parts[SURVEI]),
        isi.revisi,
        bahan.kantor.tanggal,
        banyak,
        {name: (len(data), sha256(data)) for name, data in parts.items()},
    )
    check(manifest)
    return sign_parts(manifest_json(manifest), parts, kunci)


def sign_parts(manifest: Mapping[str, Any], parts: Mapping[str, bytes], kunci: Kunci) -> bytes:
    """The parts with their manifest and its signature."""
    signed = canonical(manifest)
    tanda = canonical({"tanda_tangan": b64encode(kunci.sign(signed)).decode("ascii")})
    return pack({**parts, MANIFES: signed, TANDA: tanda})


def _parts(isi: Isi) -> tuple[dict[str, bytes], dict[str, int]]:
    bahan, laporan = isi.bahan, isi.laporan or {}
    bukti, pictures = bukti_parts(bahan, isi.assets or {})
    survei = survei_json(bahan)
    parts = {
        SURVEI: canonical(survei),
        RENCANA: canonical(rencana_json(bahan)),
        REALISASI: canonical(realisasi_json(bahan)),
        BUKTI: canonical(bukti),
        **pictures,
        **{f"laporan/{name}": data for name, data in laporan.items()},
    }
    if isi.jawaban and bahan.hasil.kuesioner:
        parts[JAWABAN] = canonical(jawaban_json(isi.jawaban, bahan.hasil.kuesioner))
    sums = bahan.hasil.statistik
    answered = bahan.hasil.indeks.n if sums is None else sums.semua.n
    return parts, {
        "jawaban": answered,
        "rtl": len(bahan.rencana.rtl),
        "bukti": len(bukti),
        "laporan": len(laporan),
    }
