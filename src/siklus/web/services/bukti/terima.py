"""Evidence comes: looked at by content, shrunk to a public copy, kept, and told apart from what was there."""

import hashlib
from dataclasses import replace
from datetime import date, datetime
from typing import NamedTuple

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.validators import URLValidator
from django.db import transaction
from django.utils.timezone import is_aware, make_aware

from siklus.core.errors import Place, Severity, SiklusError
from siklus.readers.bukti.faults import BuktiRequest, too_large
from siklus.readers.bukti.intake import Intake, inspect
from siklus.web.models import Akun, BerkasBukti, Bukti
from siklus.web.queries.bukti.pernah import bands_of
from siklus.web.queries.bukti.tujuan import Target, Tujuan, is_accepted, tujuan_of
from siklus.web.services.bukti.gudang import Isi, Titipan, keep, keep_bytes, make_small, spool, touch
from siklus.web.services.bukti.nama import clean_name
from siklus.web.services.bukti.tolak import bad_link, fixed, nowhere, undated
from siklus.web.services.jejak import record

SCHEMES = ("http", "https")
LONGEST_LINK = 500
Where = Target | tuple[object, int]


class Kata(NamedTuple):
    """What is said about a piece of evidence when it comes; all of it can be said later."""

    keterangan: str = ""
    tempat: str = ""
    tanggal: date | None = None
    tautan: str = ""


def receive_bukti(target: Where, nama: str, isi: Isi, oleh: Akun, pada: datetime, kata: Kata = Kata()) -> Bukti:  # noqa: B008, PLR0913, PLR0917 - an empty value object
    """Keep a picture or a PDF as evidence. The same content for the same thing is received once: a repeat gives that.

    Raises:
        SiklusError: BUKTI-03, 04, 05, 07 or 13 for a file that is not taken, BUKTI-27 where a second person has already
            accepted, BUKTI-28 where there is no such thing.
    """
    shown = clean_name(nama)
    titipan = spool(isi, settings.BUKTI_LARGEST)
    try:
        tujuan = _open(target)
        berkas = _content(titipan, shown)
        return _record(tujuan, berkas, shown, kata, oleh, pada)
    finally:
        titipan.drop()


def receive_tautan(  # noqa: PLR0913, PLR0917 - what a link must come with
    target: Where, tautan: str, tanggal: date | None, tangkapan_layar: Isi, oleh: Akun, pada: datetime, nama: str = ""
) -> Bukti:
    """Keep an address as evidence, with a screenshot of it and the day on which that was made.

    Raises:
        SiklusError: what receive_bukti raises; BUKTI-29 for what is no address of the web, BUKTI-30 without its day.
    """
    try:
        URLValidator(SCHEMES)(tautan)
    except ValidationError as error:
        raise SiklusError(bad_link(tautan)) from error
    if len(tautan) > LONGEST_LINK:
        raise SiklusError(bad_link(tautan))
    if tanggal is None or tanggal > pada.date():
        raise SiklusError(undated())
    return receive_bukti(
        target, nama or "tangkapan-layar", tangkapan_layar, oleh, pada, Kata(tanggal=tanggal, tautan=tautan)
    )


def _open(target: Where) -> Tujuan:
    """What it shall prove, as long as that may still change."""
    tujuan = tujuan_of(target)  # type: ignore[arg-type]  # whatever is no target is answered with None
    if tujuan is None:
        raise SiklusError(nowhere())
    if tujuan.tetap:
        raise SiklusError(fixed(tujuan))
    return tujuan


def _content(titipan: Titipan, shown: str) -> BerkasBukti:
    """The content with its pictures on the disk, as a row that is not necessarily saved."""
    if not titipan.penuh:
        problem = too_large(BuktiRequest(shown, Place()), None, settings.BUKTI_LARGEST)
        raise SiklusError(replace(problem, severity=Severity.ERROR))
    known = BerkasBukti.objects.filter(pk=titipan.sha256).first()
    if known and all(touch(page["sha256"]) for page in known.halaman):
        keep(titipan)
        return known
    intake = inspect(titipan.path, shown)
    if not intake.pictures:
        raise SiklusError(intake.problems)
    keep(titipan)
    return _described(titipan, intake)


def _described(titipan: Titipan, intake: Intake) -> BerkasBukti:
    for picture in intake.pictures:
        keep_bytes(picture.data)
    halaman = pages_of(intake)
    make_small(str(halaman[0]["sha256"]))
    phash = "" if intake.is_pdf else intake.pictures[0].phash
    return BerkasBukti(
        sha256=titipan.sha256,
        ukuran=titipan.ukuran,
        media_type=intake.media_type,
        halaman=halaman,
        phash=phash,
        bertindak=intake.acts,
        diambil=_moment(intake.taken.moment),
        lintang=intake.taken.latitude,
        bujur=intake.taken.longitude,
        **bands_of(phash),
    )


def pages_of(intake: Intake) -> list[dict[str, object]]:
    """Its pictures as the row names them: each by the SHA-256 of its own bytes."""
    return [
        {
            "sha256": hashlib.sha256(picture.data).hexdigest(),
            "width": picture.width,
            "height": picture.height,
            "nomor": number if intake.is_pdf else 0,
            "phash": picture.phash,
        }
        for number, picture in enumerate(intake.pictures, 1)
    ]


def _moment(written: datetime | None) -> datetime | None:
    """A camera that names no zone is taken to show the office's time."""
    return written if written is None or is_aware(written) else make_aware(written)


@transaction.atomic
def _record(tujuan: Tujuan, berkas: BerkasBukti, shown: str, kata: Kata, oleh: Akun, pada: datetime) -> Bukti:  # noqa: PLR0913, PLR0917 - one row
    hold(tujuan)
    rows = Bukti.objects.filter(**{tujuan.jenis: tujuan.target})
    same = rows.filter(berkas=berkas.pk, tautan=kata.tautan, dihapus=None).first()
    if same is not None:
        return same
    kept, _ = BerkasBukti.objects.get_or_create(sha256=berkas.pk, defaults=_fields(berkas))
    last = rows.order_by("urutan").values_list("urutan", flat=True).last() or 0
    bukti = Bukti.objects.create(
        unit=tujuan.unit,
        berkas=kept,
        nama_berkas=shown,
        urutan=last + 1,
        oleh=oleh,
        pada=pada,
        **{tujuan.jenis: tujuan.target},
        **kata._asdict(),
    )
    rincian = {"berkas": shown, "sidik": berkas.pk[:12], "survei": tujuan.periode}
    record(oleh, "bukti ditambahkan", tujuan.unit, tujuan.nama, **rincian)
    return bukti


def hold(tujuan: Tujuan) -> None:
    """Lock what is proven, so that two people do not number its evidence at once; nothing accepted changes.

    Raises:
        SiklusError: BUKTI-27 when a second person has accepted it, in the meantime or before.
    """
    held = type(tujuan.target)._default_manager.select_for_update(no_key=True).get(pk=tujuan.target.pk)  # noqa: SLF001 - Django's public name
    if is_accepted(held):
        raise SiklusError(fixed(tujuan))


def _fields(berkas: BerkasBukti) -> dict[str, object]:
    names = (field.attname for field in BerkasBukti._meta.concrete_fields if not field.primary_key)  # noqa: SLF001 - Django's public name
    return {name: getattr(berkas, name) for name in names if name != "dibuat"}
