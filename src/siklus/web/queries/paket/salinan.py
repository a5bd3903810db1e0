"""Evidence as it is handed on: photographs as copies without what the camera wrote, documents as they were sent."""

from collections.abc import Iterable, Iterator
from pathlib import Path, PurePosixPath

from siklus.web.models import BerkasBukti, Bukti
from siklus.web.queries.bukti.letak import locate
from siklus.web.queries.paket.bagian import Bagian, BerkasPaket
from siklus.web.queries.paket.nama import numbered, safe_name

PDF, PNG = "application/pdf", "image/png"
PNG_MARK = b"\x89PNG"


def files_of(
    rows: Iterable[Bukti], bagian: Bagian, folder: str, tentang: str, jenis: str = ""
) -> tuple[BerkasPaket, ...]:
    """The files of some evidence, in its order, numbered in their folder; a link without a file gives none."""
    kept = [row for row in rows if row.berkas is not None]
    return tuple(
        BerkasPaket(bagian, f"{folder}/{name}", tentang, sha256, ukuran, jenis, path, keterangan=_said(row))
        for number, row in enumerate(kept, 1)
        for name, sha256, path, ukuran in _contents(row, numbered(number, len(kept)))
    )


def _contents(row: Bukti, number: str) -> Iterator[tuple[str, str, Path | None, int]]:
    """Name, SHA-256, place and size of each file of one row."""
    assert row.berkas is not None  # noqa: S101 - files_of has looked
    stem = f"{number}-{safe_name(PurePosixPath(row.nama_berkas).stem)}"
    if row.berkas.media_type == PDF and not row.berkas.bertindak:
        path = locate(row.berkas.pk)
        yield f"{stem}.pdf", row.berkas.pk, path, row.berkas.ukuran if path else 0
        return
    pages = [str(page["sha256"]) for page in row.berkas.halaman] or [row.berkas.pk]
    for page, sha256 in enumerate(pages, 1):
        path = locate(sha256) if row.berkas.halaman else None
        part = f"-halaman-{numbered(page, len(pages))}" if len(pages) > 1 else ""
        yield f"{stem}{part}.{_ending(row.berkas, path)}", sha256, path, path.stat().st_size if path else 0


def _ending(berkas: BerkasBukti, path: Path | None) -> str:
    """Copies are JPEG; those of a small PNG may be PNG, which their first bytes say."""
    if berkas.media_type != PNG or path is None:
        return "jpg"
    with path.open("rb") as file:
        return "png" if file.read(len(PNG_MARK)) == PNG_MARK else "jpg"


def _said(row: Bukti) -> str:
    """Its caption on one line; else what the sender called it."""
    return " ".join(row.keterangan.split()) or row.nama_berkas
