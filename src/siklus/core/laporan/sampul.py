"""The papers around the chapters: cover, signature, back cover, and the line that says when data are synthetic."""

import re
from fractions import Fraction

from siklus.core.laporan.bahan import DataKantor
from siklus.core.laporan.fakta.layanan import strata
from siklus.core.laporan.fakta.survei import n_known
from siklus.core.laporan.kalimat import isi, rapi, utuh
from siklus.core.laporan.konteks import Konteks, slot
from siklus.core.survei.sampel import total_sample
from siklus.core.survei.unit import Penandatangan
from siklus.document.blocks import BackCover, Block, Cover, Paragraph, Picture, SignatureBlock, Stage

SYNTHETIC = "Data contoh"
REGION = re.compile(r"\s+(?=(?:Provinsi|Kabupaten|Kota)\b)")


def cover_of(konteks: Konteks, title: tuple[str, ...], *, ring: bool) -> Cover:
    """The first page; the ring of six stages stands only where the office keeps it."""
    kantor = konteks.kantor
    return Cover(
        title,
        kantor.periode.lengkap,
        office_lines(kantor),
        str(kantor.periode.tahun),
        logo=_logo(kantor),
        tagline=rapi(kantor.unit.slogan),
        ring=stages(konteks) if ring and kantor.setelan.cincin else (),
        note=rapi(kantor.catatan_contoh),
    )


def _logo(kantor: DataKantor) -> Picture | None:
    if not kantor.unit.logo:
        return None
    return Picture(kantor.unit.logo, *kantor.unit.logo_ukuran, alt=f"Lambang {kantor.unit.nama}")


def office_lines(kantor: DataKantor) -> tuple[str, ...]:
    """The office's name on two lines where it names its region."""
    return tuple(line.upper() for line in REGION.split(rapi(kantor.unit.nama), maxsplit=1))


def stages(konteks: Konteks) -> tuple[Stage, ...]:
    """The ring of the cycle, each stage as full as this office has come; index and report are done when it is read."""
    prioritas = konteks.bahan.rencana.prioritas.unsur
    planned = sum(bool(konteks.bahan.rencana.of_unsur(unsur)) for unsur in prioritas)
    shares = (
        ("Survei", _surveyed(konteks)),
        ("Indeks", Fraction(1)),
        ("Prioritas", _share(len(prioritas), konteks.kantor.aturan.jumlah_prioritas)),
        ("Rencana", _share(planned, len(prioritas))),
        ("Realisasi", _share(_done(konteks), len(konteks.baris))),
        ("Laporan", Fraction(1)),
    )
    return tuple(Stage(name, share) for name, share in shares)


def _done(konteks: Konteks) -> int:
    """How many RTL were done by the report's date: the survey report is older than the work."""
    days = (baris.realisasi.tanggal_selesai for baris in konteks.sudah)
    return sum(day is None or day <= konteks.kantor.tanggal for day in days)


def _surveyed(konteks: Konteks) -> Fraction:
    """How much of the sample was reached; whole where users or respondents were not counted."""
    needed = total_sample(strata(konteks), konteks.kantor.aturan).rumus
    return _share(konteks.bahan.hasil.indeks.n, needed) if needed and n_known(konteks) else Fraction(1)


def _share(part: int, whole: int) -> Fraction:
    return min(Fraction(part, whole), Fraction(1)) if whole else Fraction(0)


def signature(konteks: Konteks) -> tuple[Block, ...]:
    """Place and date, who signs in which capacity, name and NIP."""
    kantor = konteks.kantor
    place_date = isi("{kota}, {tanggal}", kota=slot("unit", "kota"), tanggal=slot("tanggal"))
    pejabat = kantor.penandatangan
    return (SignatureBlock(place_date, role_lines(pejabat, kantor.unit.nama), rapi(pejabat.nama), rapi(pejabat.nip)),)


def role_lines(pejabat: Penandatangan, unit: str) -> tuple[str, ...]:
    """The capacity: "Sekretaris …,", "Plt. Sekretaris …,", or "a.n. Ketua …" with its office, above the post."""
    if pejabat.sebutan == "a.n.":
        return *REGION.split(rapi(f"a.n. {_office(pejabat.atas_nama, unit)}"), maxsplit=1), f"{rapi(pejabat.jabatan)},"
    return (f"{rapi(f'{pejabat.sebutan} {_office(pejabat.jabatan, unit)}')},",)


def _office(jabatan: str, unit: str) -> str:
    """The post with its office, named once."""
    return jabatan if unit in jabatan else f"{jabatan} {unit}"


def back_cover(kantor: DataKantor) -> BackCover:
    """Address, telephone, site, mail and accounts, those that are known."""
    unit = kantor.unit
    telephone = f"Telepon {unit.telepon}" if unit.telepon else ""
    lines = (unit.alamat, telephone, unit.situs, unit.surel, *unit.akun)
    return BackCover(office_lines(kantor), tuple(rapi(line) for line in lines if rapi(line)))


def synthetic_note(konteks: Konteks) -> tuple[Block, ...]:
    """The line that says the data are invented, where they are."""
    note = utuh(konteks.kantor.catatan_contoh)
    return (Paragraph(isi("{catatan}", catatan=note), "note"),) if note else ()


def running_head(kantor: DataKantor, kind: str) -> str:
    """Office and period at the head of each page; examples say there what they are."""
    parts = (f"{kind} {kantor.unit.sebutan}", kantor.periode.nama, SYNTHETIC if rapi(kantor.catatan_contoh) else "")
    return " · ".join(part for part in parts if part)
