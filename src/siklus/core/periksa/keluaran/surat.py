"""The letter that sends a checked report back to its office: what was found, where, and what is asked, by place."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date

from siklus.core.periksa.keluaran.hasil import Hasil
from siklus.core.periksa.pemeriksaan import CUKUP_TERBACA
from siklus.core.periksa.temuan import Temuan, Tingkat
from siklus.core.rounding import print_count, print_percent
from siklus.core.survei.periode import print_date
from siklus.document.blocks import Block, Cell, Column, Heading, ListBlock, Paragraph, Row, SignatureBlock, Table
from siklus.document.inline import Inline, LineBreak, Runs, Text, runs
from siklus.document.report import Document

MEANING = {
    Tingkat.KESALAHAN: "terbukti dari isi laporan itu sendiri",
    Tingkat.PERINGATAN: "perlu dilihat dan dijelaskan atau diperbaiki",
    Tingkat.SARAN: "akan membuat laporan lebih baik",
}
IDENTITY = (Column(15), Column(2), Column(46), Column(37, "right"))
FINDINGS = (Column(6, "center"), Column(16), Column(44), Column(34))
HEAD = ("No.", "Letak", "Temuan", "Yang diminta")


@dataclass(frozen=True, slots=True)
class Pengirim:
    """The office that writes: its name, its town, and the lines under its name (address, telephone, site)."""

    nama: str
    kota: str = ""
    baris: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Surat:
    """What a person decides about a letter. `batas` is until when an answer is asked for; `tingkat` what is told."""

    kepada: str
    tanggal: date
    jabatan: str
    nama: str
    nip: str = ""
    nomor: str = ""
    sifat: str = "Biasa"
    hal: str = "Penyampaian hasil pemeriksaan laporan SKM"
    di: str = "Tempat"
    batas: date | None = None
    tembusan: tuple[str, ...] = ()
    tingkat: tuple[Tingkat, ...] = field(default=(Tingkat.KESALAHAN, Tingkat.PERINGATAN))


def build_surat(hasil: Hasil, surat: Surat, pengirim: Pengirim) -> Document:
    """The letter with its annex; without findings there is none, and the letter says that nothing was found."""
    groups = [(tingkat, [item for item in hasil.temuan if item.tingkat is tingkat]) for tingkat in surat.tingkat]
    told = [(tingkat, found) for tingkat, found in groups if found]
    return Document(
        title=surat.hal,
        author=pengirim.nama,
        date=surat.tanggal.isoformat(),
        running_head=surat.hal,
        body=(*_head(surat, pengirim, attached=bool(told)), *_words(hasil, surat, told), *_foot(surat)),
        annex=tuple(_annex(hasil, told)) if told else (),
    )


def _head(surat: Surat, pengirim: Pengirim, *, attached: bool) -> Iterator[Block]:
    lines = (Text(pengirim.nama.upper(), bold=True), *(Text(line) for line in pengirim.baris))
    yield Paragraph(_broken(lines), "center")
    place = f"{pengirim.kota}, " if pengirim.kota else ""
    first = Row(tuple(map(_cell, ("Nomor", ":", surat.nomor or "–", f"{place}{print_date(surat.tanggal)}"))))
    said = (("Sifat", surat.sifat), ("Lampiran", "1 berkas" if attached else "–"), ("Hal", surat.hal))
    rows = tuple(Row((_cell(name), _cell(":"), Cell((runs(value),), colspan=2, align="left"))) for name, value in said)
    yield Table("tabel:surat", (), IDENTITY, (), (first, *rows))
    yield Paragraph((Text("Yth. "), Text(surat.kepada, bold=True), LineBreak(), Text(f"di {surat.di}")), "plain")


def _words(hasil: Hasil, surat: Surat, told: Sequence[tuple[Tingkat, list[Temuan]]]) -> Iterator[Block]:
    yield Paragraph(
        runs(f"Dengan hormat, laporan Saudara dengan nama berkas “{hasil.berkas}” telah kami periksa. {_read(hasil)}")
    )
    if not told:
        yield Paragraph(runs("Dari yang terbaca tidak ditemukan hal yang perlu diperbaiki."))
    else:
        counts = _joined([f"{print_count(len(found))} {tingkat} ({MEANING[tingkat]})" for tingkat, found in told])
        yield Paragraph(runs(f"Kami menemukan {counts}. Rinciannya menurut letak kami sampaikan dalam lampiran."))
        until = f" paling lambat {print_date(surat.batas)}" if surat.batas else ""
        yield Paragraph(
            runs(
                "Kami mohon Saudara memeriksa setiap temuan, memperbaiki laporan, dan menyampaikannya kembali kepada "
                f"kami{until}. Bila suatu temuan menurut Saudara bukan kesalahan, mohon sebutkan alasannya."
            )
        )
    yield Paragraph(runs("Atas perhatian dan kerja sama Saudara, kami ucapkan terima kasih."))


def _read(hasil: Hasil) -> str:
    readable = hasil.terbaca
    share = (
        f"Yang terbaca ialah {print_percent(readable.numbers)} dari {print_count(readable.numbers_seen)} angka dan "
        f"{print_count(readable.tables_read)} dari {print_count(readable.tables_seen)} tabel."
    )
    if min(readable.numbers, readable.tables, readable.pages) >= CUKUP_TERBACA:
        return share
    return f"{share} Karena banyak yang tidak terbaca, hal yang tidak kami sebut belum tentu benar."


def _foot(surat: Surat) -> Iterator[Block]:
    yield SignatureBlock((), (f"{surat.jabatan},",), surat.nama, surat.nip)
    if surat.tembusan:
        yield Paragraph(runs("Tembusan:"), "plain", keep_with_next=True)
        yield ListBlock(tuple((Paragraph(runs(name), "plain"),) for name in surat.tembusan))


def _annex(hasil: Hasil, told: Sequence[tuple[Tingkat, list[Temuan]]]) -> Iterator[Block]:
    yield Heading(1, "LAMPIRAN", "bab:lampiran", "none")
    pages = "Halaman dihitung dari lembar pertama berkas." if hasil.halaman else "Baris dihitung dari awal berkas."
    yield Paragraph(runs(f"Temuan pada “{hasil.berkas}” menurut letaknya. {pages}"), "plain")
    for tingkat, found in told:
        head = Row(tuple(Cell((runs(word),), bold=True, tone="head") for word in HEAD))
        rows = tuple(_row(number, temuan) for number, temuan in enumerate(found, 1))
        caption = runs(f"{tingkat.capitalize()}: {MEANING[tingkat]}")
        yield Table(f"tabel:{tingkat}", caption, FINDINGS, (head,), rows)


def _row(number: int, temuan: Temuan) -> Row:
    isi = temuan.isi
    places = tuple(dict.fromkeys(str(place).capitalize() for place in isi.lokasi))
    why = tuple(runs(part) for part in (isi.tercetak, isi.sebab) if part)
    asked = runs(isi.seharusnya or "Mohon penjelasan.")
    rule = runs(f"Kaidah {temuan.kode}")
    return Row((_cell(str(number)), Cell(tuple(map(runs, places))), Cell((*why, rule)), Cell((asked,))))


def _cell(text: str) -> Cell:
    return Cell((runs(text),))


def _broken(lines: Sequence[Inline]) -> Runs:
    """The lines of one paragraph."""
    return tuple(part for line in lines for part in (line, LineBreak()))[:-1]


def _joined(words: Sequence[str]) -> str:
    """As a sentence lists them: "a", "a dan b", "a, b, dan c"."""
    if len(words) < len(("a", "b", "c")):
        return " dan ".join(words)
    return f"{', '.join(words[:-1])}, dan {words[-1]}"
