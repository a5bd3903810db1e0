"""Publications, upkeep, the minutes attached to the plan, and pictures of the survey itself, with their files."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from siklus.web.models import Bukti, Pemeliharaan, Publikasi
from siklus.web.queries.paket.bagian import FOLDER, Bagian, BerkasPaket
from siklus.web.queries.paket.nama import numbered, safe_name
from siklus.web.queries.paket.salinan import files_of

FKP, DOKUMENTASI = "fkp", "dokumentasi"


@dataclass(frozen=True, slots=True)
class PublikasiPaket:
    """One publication with what proves it."""

    tanggal: date
    media: str
    daring: bool
    tautan: str
    berkas: tuple[BerkasPaket, ...]
    terbukti: bool

    @property
    def cara(self) -> str:
        """As it is read."""
        return "daring" if self.daring else "luring"


def rows_of_publikasi(rows: Sequence[tuple[Publikasi, bool]]) -> tuple[PublikasiPaket, ...]:
    """The oldest first; `rows` say of each whether it is proven."""
    in_time = sorted(rows, key=lambda pair: (pair[0].tanggal, pair[0].pk))
    return tuple(
        _publikasi(row, numbered(number, len(in_time)), proven=proven)
        for number, (row, proven) in enumerate(in_time, 1)
    )


def _publikasi(row: Publikasi, number: str, *, proven: bool) -> PublikasiPaket:
    way = "daring" if row.daring else "luring"
    folder = f"{FOLDER[Bagian.PUBLIKASI]}/{number}-{row.tanggal.isoformat()}-{safe_name(row.media, 'media')}"
    judul = f"Publikasi {way}, {row.media}"
    files = files_of(row.bukti.all(), Bagian.PUBLIKASI, folder, judul, f"publikasi_{way}")
    return PublikasiPaket(row.tanggal, row.media, row.daring, row.tautan, files, proven)


def upkeep_files(
    rows: Sequence[Pemeliharaan], bukti: Mapping[int, list[Bukti]], names: Mapping[str, str]
) -> Iterator[BerkasPaket]:
    """The evidence of upkeep, each in a folder of its own; `names` are the unsur by key."""
    for number, row in enumerate(rows, 1):
        name = names.get(row.unsur, row.unsur)
        folder = f"{FOLDER[Bagian.PEMELIHARAAN]}/{numbered(number, len(rows))}-{safe_name(name, 'unsur')}"
        yield from files_of(bukti.get(row.pk, []), Bagian.PEMELIHARAAN, folder, f"Pemeliharaan {name}")


def minutes_files(rows: Sequence[Bukti]) -> tuple[BerkasPaket, ...]:
    """What is attached to the plan: minutes and attendance lists of the Forum Konsultasi Publik."""
    return files_of(rows, Bagian.RENCANA, FOLDER[Bagian.RENCANA], "Forum Konsultasi Publik", FKP)


def dokumentasi_files(rows: Sequence[Bukti]) -> tuple[BerkasPaket, ...]:
    """Pictures of how people were asked."""
    folder = FOLDER[Bagian.DOKUMENTASI]
    return files_of(rows, Bagian.DOKUMENTASI, folder, "Dokumentasi pelaksanaan survei", DOKUMENTASI)
