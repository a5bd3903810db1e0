"""The page's result as the poster for the wall says it."""

from siklus.core.rounding import print_count
from siklus.core.survei.periode import print_date
from siklus.web.queries.papan import Kerja, Papan
from siklus.writers.poster import KerjaPoster, PosterHasil, UnsurPoster

MOST, LONGEST = 6, 150
"""Things done that have room on the page, the newest ones, and the letters that each may have."""


def poster_of(papan: Papan, tautan: str) -> PosterHasil | None:
    """None while nothing was sealed."""
    kini = papan.kini
    if kini is None:
        return None
    done = [kerja for item in papan.kerja for kerja in item.kerja]
    return PosterHasil(
        kantor=papan.unit.nama,
        judul=f"Hasil SKM {papan.unit.sebutan} {kini.periode.nama}",
        periode=kini.periode.nama,
        ikm=kini.indeks.printed,
        mutu=kini.indeks.mutu.huruf,
        kinerja=kini.indeks.mutu.kinerja,
        responden=print_count(kini.indeks.n) if kini.indeks.n else "",
        perubahan=_change(papan),
        unsur=tuple(
            UnsurPoster(row.nilai.nama, row.nilai.printed, row.nilai.mutu.huruf, float(row.share))
            for row in papan.unsur
        ),
        kerja=tuple(_work(item) for item in done[:MOST]),
        lagi=f"dan {len(done) - MOST} perbaikan lain" if len(done) > MOST else "",
        tautan=tautan,
        alamat=tautan.partition("://")[2],
    )


def _change(papan: Papan) -> str:
    if papan.perubahan is None or papan.lalu is None:
        return ""
    return f"{papan.perubahan.ikm.printed} dari {papan.lalu.periode.nama}"


def _work(kerja: Kerja) -> KerjaPoster:
    kegiatan = kerja.kegiatan if len(kerja.kegiatan) <= LONGEST else f"{kerja.kegiatan[: LONGEST - 1].rstrip()}…"
    return KerjaPoster(kegiatan, kerja.nilai.nama, print_date(kerja.selesai) if kerja.selesai else "")
