"""The follow-up in a bundle: the plan, what was done in each month, and the evidence with its public pictures.

No person stands in it: who checked a month is only yes or no, and an evidence's file name stays at home.
"""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Any

from siklus.bundle.manifest import sha256
from siklus.bundle.shape import counts, shaped, texts
from siklus.core.laporan.bahan import Bahan
from siklus.core.realisasi.bukti import Bukti
from siklus.core.realisasi.catatan import CatatanBulan, Status
from siklus.core.rencana.rtl import Rtl
from siklus.core.survei.periode import Bulan
from siklus.document.assets import Assets

RENCANA = {"masa": list, "prioritas": list, "alasan": str, "disetujui": str | None, "rtl": list}
RTL = {
    "id": str,
    "unsur": str,
    "kegiatan": str,
    "bulan": list,
    "penanggung_jawab": list,
    "indikator": str,
    "target": str,
    "anggaran": int | None,
    "asal": str,
}
REALISASI = {
    "rtl": str,
    "bulan": str,
    "status": str,
    "deskripsi": str,
    "tanggal": str | None,
    "hambatan": str,
    "alasan": str,
    "bukti": list,
    "diperiksa": bool,
    "tanggal_periksa": str | None,
}
BUKTI = {
    "kode": str,
    "sha256": str,
    "ukuran": int,
    "media": str,
    "keterangan": str,
    "tanggal": str | None,
    "tempat": str,
    "tautan": str,
    "halaman": list,
}
ENDINGS = {b"\xff\xd8\xff": "jpg", b"\x89PNG": "png"}


def rencana_json(bahan: Bahan) -> dict[str, Any]:
    """The plan of the period."""
    rencana = bahan.rencana
    return {
        "masa": [_month(bulan) for bulan in rencana.masa_pelaksanaan],
        "prioritas": list(rencana.prioritas.unsur),
        "alasan": rencana.prioritas.alasan,
        "disetujui": _day(rencana.disetujui),
        "rtl": [_rtl_json(rtl) for rtl in rencana.rtl],
    }


def _rtl_json(rtl: Rtl) -> dict[str, Any]:
    return {
        **{name: getattr(rtl, name) for name in RTL},
        "bulan": [_month(bulan) for bulan in rtl.bulan],
        "penanggung_jawab": list(rtl.penanggung_jawab),
    }


def realisasi_json(bahan: Bahan) -> list[dict[str, Any]]:
    """What was done, month by month, in the plan's order."""
    return [_catatan_json(catatan) for realisasi in bahan.realisasi for catatan in realisasi.catatan]


def _catatan_json(catatan: CatatanBulan) -> dict[str, Any]:
    return {
        "rtl": catatan.rtl,
        "bulan": _month(catatan.bulan),
        "status": catatan.status.value,
        "deskripsi": catatan.deskripsi,
        "tanggal": _day(catatan.tanggal),
        "hambatan": catatan.hambatan,
        "alasan": catatan.alasan,
        "bukti": [bukti.kode for bukti in catatan.bukti],
        "diperiksa": bool(catatan.diperiksa_oleh),
        "tanggal_periksa": _day(catatan.tanggal_periksa),
    }


def bukti_parts(bahan: Bahan, assets: Assets) -> tuple[list[dict[str, Any]], dict[str, bytes]]:
    """The evidence of the RTL, each once, and its public pictures as parts named by their own SHA-256."""
    pictures: dict[str, bytes] = {}
    each = {bukti.kode: bukti for realisasi in bahan.realisasi for it in realisasi.catatan for bukti in it.bukti}
    return [_bukti_json(bukti, assets, pictures) for _, bukti in sorted(each.items())], pictures


def _bukti_json(bukti: Bukti, assets: Assets, pictures: dict[str, bytes]) -> dict[str, Any]:
    halaman = []
    for page in bukti.halaman:
        data = assets[page.sha256].read_bytes()
        name = _picture_name(data)
        pictures[name] = data
        halaman.append(name)
    return {
        "kode": bukti.kode,
        "sha256": bukti.sha256,
        "ukuran": bukti.ukuran,
        "media": bukti.media_type,
        "keterangan": bukti.keterangan,
        "tanggal": _day(bukti.tanggal),
        "tempat": bukti.tempat,
        "tautan": bukti.tautan,
        "halaman": halaman,
    }


def _picture_name(data: bytes) -> str:
    """As "bukti/<SHA-256>.jpg"; ValueError for what is no public copy."""
    for head, ending in ENDINGS.items():
        if data.startswith(head):
            return f"bukti/{sha256(data)}.{ending}"
    raise ValueError(data[:8])


def check_follow_up(rencana: object, realisasi: Iterable[object], bukti: Iterable[object]) -> int:
    """How many RTL there are; one of shape.WRONG unless all three have their shape and speak of each other."""
    plan = shaped(rencana, RENCANA)
    rtl = [_checked_rtl(item) for item in plan["rtl"]]
    _check_months(plan["masa"])
    texts(plan["prioritas"])
    _check_day(plan["disetujui"])
    planned = {(item["id"], month) for item in rtl for month in item["bulan"]}
    known = [shaped(item, BUKTI)["kode"] for item in bukti]
    _unique(known)
    _unique([item["id"] for item in rtl])
    done = [_checked_catatan(item, set(known)) for item in realisasi]
    _unique(done)
    if not planned.issuperset(done):
        raise ValueError(done)
    return len(rtl)


def _checked_rtl(said: object) -> Mapping[str, Any]:
    fields = shaped(said, RTL)
    _check_months(fields["bulan"])
    texts(fields["penanggung_jawab"])
    counts(fields["anggaran"])
    return fields


def _checked_catatan(said: object, known: set[str]) -> tuple[str, str]:
    fields = shaped(said, REALISASI)
    Status(fields["status"])
    _check_day(fields["tanggal"])
    _check_day(fields["tanggal_periksa"])
    if not known.issuperset(texts(fields["bukti"])):
        raise ValueError(fields["bukti"])
    return fields["rtl"], fields["bulan"]


def pictures_of(bukti: Iterable[object]) -> Iterator[str]:
    """The parts that the list of evidence names."""
    for item in bukti:
        fields = shaped(item, BUKTI)
        counts(fields["ukuran"])
        _check_day(fields["tanggal"])
        yield from texts(fields["halaman"])


def check_picture(name: str, data: bytes) -> None:
    """ValueError unless the part is a public copy under the name of its content."""
    if _picture_name(data) != name:
        raise ValueError(name)


def _month(bulan: Bulan) -> str:
    return f"{bulan.tahun:04}-{bulan.nomor:02}"


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _check_months(said: object) -> None:
    for month in texts(said):
        date.fromisoformat(f"{month}-01")


def _check_day(said: str | None) -> None:
    if said is not None:
        date.fromisoformat(said)


def _unique(names: list[Any]) -> None:
    if len(set(names)) != len(names):
        raise ValueError(names)
