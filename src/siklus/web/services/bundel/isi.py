"""What a sealed survey has to put into a bundle: the facts, public pictures of evidence, and finished reports."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from siklus.core.errors import Problem, SiklusError
from siklus.core.laporan.bahan import Bahan
from siklus.core.realisasi.bukti import Bukti
from siklus.core.survei.jawaban import Jawaban
from siklus.cycle import file_names
from siklus.document.assets import Assets
from siklus.web.models import Jawaban as JawabanTersimpan
from siklus.web.models import JenisLaporan, Laporan, Survei
from siklus.web.queries.baris_jawaban import CHUNK
from siklus.web.queries.laporan.bahan import LaporanPerJenis, bahan_of, laporan_of
from siklus.web.queries.laporan.gambar import assets_of, find
from siklus.web.services.laporan.cetakan import FORMS, file_of
from siklus.web.services.laporan.susun import susun


@dataclass(frozen=True, slots=True)
class IsiKeluar:
    """What would go in. `bahan` is None where there is no result, or no plan yet (`hasil`); `problems` are why.

    `laporan` maps a finished report's name in the bundle to its file; `tanpa_berkas` are the kinds that have none.
    `hilang` counts pictures that the store has lost.
    """

    bahan: Bahan | None = None
    hasil: bool = True
    assets: Assets = field(default_factory=dict)
    laporan: Mapping[str, Path] = field(default_factory=dict)
    tanpa_berkas: tuple[str, ...] = ()
    hilang: int = 0
    problems: tuple[Problem, ...] = ()

    @property
    def bukti(self) -> int:
        """How many pieces of evidence go along."""
        realisasi = self.bahan.realisasi if self.bahan else ()
        return len({bukti.kode for item in realisasi for note in item.catatan for bukti in note.bukti})


def isi_of(survei: Survei) -> IsiKeluar:
    """Gathered in a fixed number of queries; nothing is raised."""
    semua = laporan_of(survei)
    try:
        found = bahan_of(survei, JenisLaporan.TINDAK_LANJUT, semua)
    except SiklusError as error:
        return IsiKeluar(hasil=False, problems=error.problems)
    if found.bahan is None:
        return IsiKeluar(problems=found.problems)
    wanted = tuple(_pictures(found.bahan))
    assets = assets_of(wanted)
    laporan = dict(_reports(survei, semua))
    return IsiKeluar(
        bahan=_with_what_is_there(found.bahan, assets),
        assets=assets,
        laporan=laporan,
        tanpa_berkas=tuple(str(kind.label) for kind in JenisLaporan if not any(kind.value in name for name in laporan)),
        hilang=len(set(wanted) - assets.keys()),
        problems=found.problems,
    )


def jawaban_of(survei: Survei) -> tuple[Jawaban, ...]:
    """The responses that count, as core's; a question that a response does not have was not answered."""
    kuesioner_id = [item["id"] for item in survei.versi.isi["pertanyaan"]] if survei.versi else []
    rows = JawabanTersimpan.objects.filter(survei=survei, ditarik=None).order_by("uuid")
    fields = ("nilai", "layanan__kode", "profil", "tanda")
    return tuple(
        Jawaban(str(nomor), {key: nilai.get(key) for key in kuesioner_id}, layanan or "", profil, ditandai=tanda)
        for nomor, (nilai, layanan, profil, tanda) in enumerate(rows.values_list(*fields).iterator(CHUNK), start=1)
    )


def _pieces(bahan: Bahan) -> Iterator[Bukti]:
    yield from (bukti for item in bahan.realisasi for note in item.catatan for bukti in note.bukti)


def _pictures(bahan: Bahan) -> Iterator[str]:
    return (page.sha256 for bukti in _pieces(bahan) for page in bukti.halaman)


def _with_what_is_there(bahan: Bahan, assets: Assets) -> Bahan:
    """The same without pictures whose file is lost; that they were given stays written."""

    def there(bukti: Bukti) -> Bukti:
        return replace(bukti, halaman=tuple(page for page in bukti.halaman if page.sha256 in assets))

    return replace(
        bahan,
        realisasi=tuple(
            replace(
                item,
                catatan=tuple(replace(note, bukti=tuple(map(there, note.bukti))) for note in item.catatan),
            )
            for item in bahan.realisasi
        ),
    )


def _reports(survei: Survei, semua: LaporanPerJenis) -> Iterator[tuple[str, Path]]:
    """The newest version of each kind: as it was sealed, or else the files that were made of its present state."""
    for jenis, laporan in semua.items():
        found = dict(_sealed(laporan) if laporan.disegel else _made(survei, jenis, semua))
        if len(found) == len(FORMS):
            yield from zip(file_names((jenis,), FORMS), (found[form] for form in FORMS), strict=True)


def _sealed(laporan: Laporan) -> Iterator[tuple[str, Path]]:
    for form in FORMS:
        if path := find(getattr(laporan, form)):
            yield form, path


def _made(survei: Survei, jenis: str, semua: LaporanPerJenis) -> Iterator[tuple[str, Path]]:
    kunci = susun(survei, jenis, semua).kunci
    for form in FORMS:
        if path := file_of(survei, jenis, kunci, form):
            yield form, path
