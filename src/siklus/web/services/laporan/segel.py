"""Sealing a report: its files, their whole text and its facts are kept, signed, and never change again.

Files come first, each whole under its SHA-256; one transaction then makes the report sealed. Whatever stops the machine
leaves either a report that is not sealed and perhaps files that no row names, or a sealed one with all that it names.
"""

from base64 import b64encode
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass, replace
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from django.conf import settings
from django.db import transaction
from django.urls import reverse
from django.utils.timezone import localdate

from siklus.bundle.kunci import public_key, sign
from siklus.bundle.tanda import canonical
from siklus.core.errors import Problem, SiklusError
from siklus.core.periksa.temuan import Temuan, Tingkat
from siklus.core.survei.periode import print_date
from siklus.document.blocks import Block, Figure, Heading, Paragraph, Picture
from siklus.document.inline import Text
from siklus.document.layout import Layout
from siklus.document.report import Document
from siklus.readers.segel.baca import facts_of
from siklus.readers.segel.sanding import sealed_form
from siklus.web.models import Akun, Laporan, StatusSurvei, Survei
from siklus.web.queries.laporan.gambar import sidik_of
from siklus.web.queries.laporan.keterangan import keterangan_of, tanda_tangan_of
from siklus.web.services.jejak import record
from siklus.web.services.laporan.bengkel import bengkel
from siklus.web.services.laporan.cetakan import temuan_of_state
from siklus.web.services.laporan.pembaca import read_apart
from siklus.web.services.laporan.periksa_cetakan import check_files, refuse_findings
from siklus.web.services.laporan.simpanan import keep
from siklus.web.services.laporan.susun import Susunan, susun
from siklus.web.services.laporan.ubah import hold_laporan
from siklus.web.services.survei.kode import draw_kode
from siklus.writers.bengkel import Cetak, CetakWord, layout_of
from siklus.writers.facts import facts_json
from siklus.writers.qr import qr_png

FORMAT = "siklus/segel/1"
LETTERS = 12
"""Of a code: 31 to the twelfth is more than anyone can try."""


@dataclass(frozen=True, slots=True)
class Cetakan:
    """Both files of a report that is to be sealed, and what was printed."""

    kode: str
    document: Document
    layout: Layout
    pdf: bytes
    docx: bytes


def check_segel(survei: Survei, susunan: Susunan) -> tuple[Problem, ...]:
    """Everything that stands in the way of sealing; nothing when it may be sealed."""
    return (*_lacking(survei, susunan), *susunan.galat)


def _lacking(survei: Survei, susunan: Susunan) -> Iterator[Problem]:
    laporan = susunan.laporan
    if survei.status != StatusSurvei.DISEGEL:
        yield _not_ready("Surveinya belum disegel.", "Segel surveinya lebih dahulu.")
    if keterangan_of(laporan.keterangan).tanggal is None:
        yield _not_ready("Tanggal laporan belum ditetapkan.", "Isi tanggalnya pada Setelan.")
    if not tanda_tangan_of(laporan.penandatangan).lengkap:
        yield _not_ready("Penandatangan belum lengkap.", "Isi jabatan dan nama pada Penandatangan.")
    if susunan.document is None and not susunan.galat:
        yield _not_ready("Belum ada yang dapat dicetak.", "Tetapkan prioritas dan susun rencananya.")


def seal_laporan(  # noqa: PLR0913 - what is sealed, as it was seen, by whom, when, and why in spite of warnings
    survei: Survei, jenis: str, dilihat: str, oleh: Akun, pada: datetime, *, alasan: str = ""
) -> Laporan:
    """Seal the report as it was seen; `dilihat` is the Susunan.kunci that stood before whoever signs.

    `alasan` is why it is sealed although the checker warns of something; it stands in the log.

    Raises:
        SiklusError: LAPORAN-02 when it is no longer what was seen, LAPORAN-03 when it is sealed, LAPORAN-04 and all
            that is wrong when it may not be sealed, LAPORAN-01 when it cannot be printed, LAPORAN-06 when the checker
            finds a kesalahan, or a peringatan and there is no reason.
    """
    susunan = susun(survei, jenis)
    _refuse(survei, susunan, dilihat)
    found = temuan_of_state(survei, jenis, susunan.kunci)
    refuse_findings(found or (), alasan)
    cetakan = _printed(susunan, pada)
    if found is None:
        found = check_files(cetakan.pdf, cetakan.docx)
        refuse_findings(found, alasan)
    isi = _sealed(survei, susunan, cetakan, oleh, pada)
    pdf, docx = keep(cetakan.pdf), keep(cetakan.docx)
    with transaction.atomic():
        laporan = hold_laporan(survei, jenis)
        _refuse(survei, susun(survei, jenis), dilihat)
        laporan.fakta, laporan.kode, laporan.pdf, laporan.docx = isi, cetakan.kode, pdf, docx
        laporan.tanda_tangan = f"{b64encode(public_key(settings.DATA)).decode()}:{sign(settings.DATA, canonical(isi))}"
        laporan.disegel, laporan.disegel_oleh = pada, oleh
        laporan.versi += 1
        laporan.save()
        record(oleh, "laporan disegel", survei.unit, survei.judul,
               laporan=jenis, nomor=laporan.nomor, kode=laporan.kode, sidik=pdf, **_passed(found, alasan))  # fmt: skip
    return laporan


def _passed(found: Iterable[Temuan], alasan: str) -> dict[str, object]:
    """What the log keeps of warnings that were passed."""
    codes = sorted({temuan.kode for temuan in found if temuan.tingkat is Tingkat.PERINGATAN})
    return {"peringatan": codes, "alasan": " ".join(alasan.split())} if codes else {}


def _refuse(survei: Survei, susunan: Susunan, dilihat: str) -> None:
    if susunan.laporan.disegel is None:
        if problems := check_segel(survei, susunan):
            raise SiklusError(problems)
        if susunan.kunci != dilihat:
            raise SiklusError(_changed())
    else:
        hold_sealed(susunan.laporan)


def hold_sealed(laporan: Laporan) -> None:
    """SiklusError LAPORAN-03: what is sealed is not sealed again."""
    message = f"{laporan.get_jenis_display()} versi {laporan.nomor} sudah disegel."
    raise SiklusError(Problem("LAPORAN-03", message, "Mulai versi perbaikan bila ada yang perlu diperbaiki."))


def alamat_periksa(kode: str) -> str:
    """The whole address of the verification page."""
    return f"{settings.ALAMAT}{reverse('periksa', args=(kode,))}"


def _printed(susunan: Susunan, pada: datetime) -> Cetakan:
    assert susunan.document is not None  # noqa: S101 - check_segel has looked
    kode = _free_kode()
    data, width, height = qr_png(alamat_periksa(kode))
    picture = Picture(sidik_of(data), width, height, f"Kode QR menuju {alamat_periksa(kode)}", bare=True)
    document = with_proof(susunan.document, kode, picture, pada)
    with TemporaryDirectory(prefix="siklus-") as folder:
        pdf, docx, qr = (Path(folder) / name for name in ("laporan.pdf", "laporan.docx", "qr.png"))
        qr.write_bytes(data)
        assets = {**susunan.assets, picture.sha256: qr}
        layout = layout_of(bengkel.ask(Cetak(document, assets, pdf)).nilai)
        bengkel.ask(CetakWord(document, assets, layout, docx))
        return Cetakan(kode, document, layout, pdf.read_bytes(), docx.read_bytes())


def with_proof(document: Document, kode: str, picture: Picture, pada: datetime) -> Document:
    """The report with its last section: the code, the address, the QR code."""
    words = (
        f"Laporan ini disegel dalam Siklus pada {print_date(localdate(pada))} dengan kode {kode}. Keasliannya, sampai "
        f"setiap angka dan huruf, dapat diperiksa siapa pun pada {alamat_periksa(kode)}."
    )
    proof: tuple[Block, ...] = (
        Heading(2, "Pemeriksaan Keaslian", "bab:lampiran.segel", "none"),
        Figure("gambar:segel", picture, (Text("Kode QR halaman pemeriksaan keaslian"),)),
        Paragraph((Text(words),)),
    )
    return replace(document, annex=(*document.annex, *proof))


def _free_kode() -> str:
    while Laporan.objects.filter(kode=(kode := draw_kode(LETTERS))).exists():
        pass  # pragma: no cover - one in 787 quadrillion
    return kode


def _sealed(survei: Survei, susunan: Susunan, cetakan: Cetakan, oleh: Akun, pada: datetime) -> dict[str, Any]:
    """Everything that is signed."""
    laporan = susunan.laporan
    return {
        "format": FORMAT,
        "kode": cetakan.kode,
        "unit": survei.unit.nama,
        "survei": survei.judul,
        "sidik_jawaban": survei.sidik,
        "jenis": laporan.jenis,
        "judul": cetakan.document.title,
        "nomor": laporan.nomor,
        "perubahan": laporan.perubahan,
        "tanggal": cetakan.document.date,
        "penandatangan": asdict(tanda_tangan_of(laporan.penandatangan).pejabat),
        "disegel": pada.isoformat(),
        "disegel_oleh": str(oleh),
        "fakta": facts_of(facts_json(cetakan.document).decode()),
        "berkas": {
            "pdf": sealed_form(read_apart(cetakan.pdf)) | {"letak": dict(cetakan.layout.pages)},
            "docx": sealed_form(read_apart(cetakan.docx)),
        },
    }


def _not_ready(message: str, advice: str) -> Problem:
    return Problem("LAPORAN-04", message, advice)


def _changed() -> Problem:
    message = "Isi laporan berubah sejak halaman ini dibuka."
    return Problem("LAPORAN-02", message, "Lihat kembali halamannya, lalu segel bila sudah benar.")
