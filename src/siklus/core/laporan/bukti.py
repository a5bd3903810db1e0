"""The evidence annex: groups headed by the row they prove, pictures in a grid, the files with their hash."""

from collections.abc import Iterator
from dataclasses import dataclass

from siklus.core.laporan.kalimat import daftar, frasa, gabung, isi, tautan, utuh
from siklus.core.laporan.konteks import Konteks
from siklus.core.realisasi.bukti import Bukti, Halaman
from siklus.core.survei.periode import print_date
from siklus.document.blocks import Block, Figure, FigureGrid, FileEntry, FileList, Heading, Paragraph, Picture
from siklus.document.inline import Ref, Runs, Slot
from siklus.document.report import Attachment

PDF = "application/pdf"


@dataclass(frozen=True, slots=True)
class Kelompok:
    """A group of evidence: the label and words of its heading, the pieces, and one description shared by all."""

    label: str
    judul: str
    bukti: tuple[Bukti, ...]
    keterangan: str = ""


@dataclass(frozen=True, slots=True)
class Gambar:
    """One picture of a group, with the label of its figure."""

    label: str
    bukti: Bukti
    halaman: Halaman

    @property
    def nama(self) -> str:
        """What, where and when, as its caption says."""
        pages = len(self.bukti.halaman)
        page = f", halaman {self.halaman.nomor} dari {pages}" if self.halaman.nomor and pages > 1 else ""
        where = ", ".join(part for part in (frasa(self.bukti.tempat), _day(self.bukti)) if part)
        what = frasa(self.bukti.keterangan) or "Bukti dukung"
        return f"{what}{page} ({where})" if where else f"{what}{page}"


def _day(bukti: Bukti) -> str:
    return print_date(bukti.tanggal) if bukti.tanggal else ""


def pictures_of(kelompok: Kelompok) -> tuple[Gambar, ...]:
    """Every picture of a group, in order, with its figure's label."""
    prefix = kelompok.label.replace("bukti:", "gambar:bukti.", 1)
    pages = [(bukti, halaman) for bukti in kelompok.bukti for halaman in bukti.halaman]
    return tuple(Gambar(f"{prefix}.{nomor}", *pair) for nomor, pair in enumerate(pages, 1))


def group_blocks(kelompok: Kelompok) -> Iterator[Block]:
    """Heading where the group has one, pictures, then evidence that has no picture, and addresses."""
    if not kelompok.bukti:
        return
    if kelompok.judul:
        yield Heading(2, kelompok.judul, kelompok.label, "none", in_contents=False)
    figures = tuple(_figure(gambar) for gambar in pictures_of(kelompok))
    shared = utuh(kelompok.keterangan)
    if figures:
        yield FigureGrid(figures, isi("{bersama}", bersama=shared) if shared else ())
    elif shared:
        yield Paragraph(isi("{bersama}", bersama=shared), "plain")
    notes = tuple(_note(bukti) for bukti in kelompok.bukti if not bukti.halaman or bukti.tautan)
    if notes:
        yield daftar(notes, "bullet")


def _figure(gambar: Gambar) -> Figure:
    halaman = gambar.halaman
    is_page = gambar.bukti.media_type == PDF
    picture = Picture(halaman.sha256, halaman.width, halaman.height, gambar.nama, halaman.phash, document=is_page)
    return Figure(gambar.label, picture, isi("{nama}", nama=gambar.nama))


def _note(bukti: Bukti) -> Runs:
    what = isi(
        "{apa} ({berkas}).",
        apa=frasa(bukti.keterangan) or "Bukti dukung",
        berkas=frasa(bukti.nama_berkas or bukti.kode),
    )
    where = isi("Tautan: {tautan}.", tautan=tautan(bukti.tautan)) if bukti.tautan else ()
    return gabung(what, where)


def where_shown(kelompok: Kelompok) -> tuple[Runs, ...]:
    """The lines of a documentation cell: the page of the annex, and the figures; a dash without evidence."""
    if not kelompok.bukti:
        return (isi("–"),)
    page = isi("Terlampir pada halaman {halaman}", halaman=pages_of(kelompok))
    figures = figures_of(kelompok)
    return (page, isi("({gambar})", gambar=figures)) if figures else (page,)


def pages_of(kelompok: Kelompok) -> Ref:
    """The page of the annex, or all of them where the group runs over a page."""
    figures = pictures_of(kelompok)
    return Ref(kelompok.label, "page", until=figures[-1].label if figures else "")


def figures_of(kelompok: Kelompok) -> Runs:
    """The group's figures: "Gambar 5", "Gambar 5 dan Gambar 6", "Gambar 5 s.d. Gambar 7"; nothing without pictures."""
    labels = [Slot(gambar.label) for gambar in pictures_of(kelompok)]
    if len(labels) <= 1:
        return tuple(labels)
    joint = "dan" if len(labels) == 2 else "s.d."  # noqa: PLR2004 - two are named, more are spanned
    return isi("{pertama} {sampai} {terakhir}", pertama=labels[0], sampai=joint, terakhir=labels[-1])


def file_list(groups: tuple[Kelompok, ...]) -> Iterator[Block]:
    """Every file once, with its size, its hash and the figures that show it."""
    files: dict[str, Bukti] = {}
    figures: dict[str, list[str]] = {}
    for kelompok in groups:
        for bukti in kelompok.bukti:
            files.setdefault(bukti.kunci, bukti)
        for gambar in pictures_of(kelompok):
            figures.setdefault(gambar.bukti.kunci, []).append(gambar.label)
    yield Heading(2, "Daftar Berkas", "bab:lampiran.berkas", "none")
    yield Paragraph(isi("Sidik SHA-256 berikut memastikan bahwa berkas yang disimpan sama dengan yang dilampirkan."))
    yield FileList(tuple(_entry(bukti, figures.get(kunci, [])) for kunci, bukti in files.items()))


def _entry(bukti: Bukti, figures: list[str]) -> FileEntry:
    return FileEntry(bukti.nama_berkas or bukti.kode, bukti.sha256, bukti.ukuran, tuple(figures))


def attachments_of(groups: tuple[Kelompok, ...]) -> tuple[Attachment, ...]:
    """The originals of evidence given as PDF, each once; one that acts when it is opened stays with the office."""
    found = (bukti for kelompok in groups for bukti in kelompok.bukti)
    originals = {bukti.sha256: bukti for bukti in found if bukti.media_type == PDF and bukti.terlampir}
    return tuple(
        Attachment(bukti.nama_berkas or bukti.kode, sha, PDF, utuh(bukti.keterangan) or "Bukti dukung.")
        for sha, bukti in originals.items()
    )


def groups_of_rtl(konteks: Konteks) -> tuple[Kelompok, ...]:
    """The evidence of every row of the realisation table, headed by that row's own number and point."""
    return tuple(
        Kelompok(
            baris.label,
            f"Bukti Dukung {{tabel:realisasi}} Nomor {baris.nomor} Poin {baris.poin}",
            baris.realisasi.bukti,
            baris.realisasi.bukti_keterangan,
        )
        for baris in konteks.baris
    )


def groups_of_pemeliharaan(konteks: Konteks) -> tuple[Kelompok, ...]:
    """The evidence of every row of the maintenance table."""
    return tuple(
        Kelompok(f"bukti:pemeliharaan.{nomor}", f"Bukti Dukung {{tabel:pemeliharaan}} Nomor {nomor}", item.bukti)
        for nomor, item in enumerate(konteks.kantor.pemeliharaan, 1)
    )


def group_of_publikasi(konteks: Konteks) -> Kelompok:
    """The proof of every publication of the result, as one group."""
    proofs = tuple(bukti for item in konteks.kantor.publikasi for bukti in item.bukti)
    return Kelompok("bukti:publikasi", "Bukti Publikasi Hasil Survei", proofs)
