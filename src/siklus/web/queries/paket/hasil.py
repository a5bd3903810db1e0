"""The result as aggregates, in the form of the public page's open data: no answer, no text and no group under five."""

import csv
import json
from dataclasses import dataclass
from io import StringIO

from siklus.core.errors import SiklusError
from siklus.core.indeks.hasil import Indeks
from siklus.web.models import Survei
from siklus.web.queries.hasil import aturan_of, indeks_of
from siklus.web.queries.laporan.gambar import sidik_of
from siklus.web.queries.paket.bagian import FOLDER, Bagian, BerkasPaket
from siklus.web.queries.papan.data import KOLOM, rows_of, to_json
from siklus.web.queries.papan.isi import Papan, Titik
from siklus.web.queries.papan.kerja import Kerja, KerjaPeriode
from siklus.web.queries.realisasi.daftar import DaftarRealisasi, RtlTampil
from siklus.web.queries.survei import periode_of

JENIS = "hasil"
MARK = "\ufeff"
"""By which Excel knows UTF-8."""


@dataclass(frozen=True, slots=True)
class HasilPaket:
    """The files, or in a sentence why there are none."""

    berkas: tuple[BerkasPaket, ...]
    kurang: str = ""


def result_files(survei: Survei, daftar: DaftarRealisasi | None) -> HasilPaket:
    """The index and every unsur, with the counts of the plan."""
    try:
        indeks = indeks_of(survei)
    except SiklusError as error:
        return HasilPaket((), error.problems[0].message)
    batas = aturan_of(survei).batas_pengungkapan
    if not indeks.dilaporkan and indeks.n < batas:
        return HasilPaket((), f"Respondennya kurang dari {batas}, sehingga nilainya tidak disertakan.")
    papan = _page_of(survei, indeks, daftar)
    return HasilPaket((_file("csv", _csv(papan)), _file("json", _json(papan))))


def _page_of(survei: Survei, indeks: Indeks, daftar: DaftarRealisasi | None) -> Papan:
    """This survey alone, as the public page's data are made."""
    titik = Titik(survei, periode_of(survei), indeks)
    done = (_work(titik, daftar),) if daftar else ()
    return Papan(survei.unit, (titik,), (), None, done, None)


def _work(titik: Titik, daftar: DaftarRealisasi) -> KerjaPeriode:
    done = tuple(_done(titik.indeks, item) for item in daftar.rtl if item.inti.sudah)
    return KerjaPeriode(titik.periode, done, daftar.capaian)


def _done(indeks: Indeks, item: RtlTampil) -> Kerja:
    inti = item.inti
    return Kerja(
        indeks.by_key(inti.rtl.unsur), inti.rtl.kegiatan, inti.deskripsi, inti.tanggal_selesai, item.memimpin, ()
    )


def _csv(papan: Papan) -> bytes:
    text = StringIO()
    csv.writer(text, delimiter=";", lineterminator="\r\n").writerows((KOLOM, *rows_of(papan)))
    return f"{MARK}{text.getvalue()}".encode()


def _json(papan: Papan) -> bytes:
    return json.dumps(to_json(papan), ensure_ascii=False, indent=1).encode()


def _file(form: str, data: bytes) -> BerkasPaket:
    name, judul = f"{FOLDER[Bagian.HASIL]}/hasil.{form}", f"Hasil survei, nilai gabungan ({form.upper()})"
    return BerkasPaket(Bagian.HASIL, name, judul, sidik_of(data), len(data), JENIS, isi=data)
