"""Writing a report: the office's own text of each part, the settings, who signs. Nothing of it touches a sealed one."""

from django.db import transaction

from siklus.core.aturan import aturan
from siklus.core.errors import Problem, SiklusError
from siklus.core.laporan.narasi import FIXED
from siklus.readers.markdown import read_markdown
from siklus.web.models import Akun, JenisLaporan, Laporan, NarasiLaporan, Survei
from siklus.web.queries.laporan.bahan import laporan_of, tanggal_of
from siklus.web.queries.laporan.keterangan import (
    Keterangan,
    TandaTangan,
    keterangan_json,
    keterangan_of,
    tanda_tangan_json,
    tanda_tangan_of,
)
from siklus.web.queries.laporan.naskah import naskah_of
from siklus.web.services.jejak import record


def hold_laporan(survei: Survei, jenis: str) -> Laporan:
    """The version of this report that is being written, locked until the transaction ends; begun when there is none.

    SiklusError LAPORAN-03 when the newest version is sealed.
    """
    Survei.objects.select_for_update(of=("self",), no_key=True).get(pk=survei.pk)
    laporan = laporan_of(survei)[jenis]
    if laporan.disegel is not None:
        raise SiklusError(_sealed(laporan))
    if laporan.pk is None:
        laporan.keterangan = _begun_with(survei, jenis)
        laporan.save()
    return laporan


def _begun_with(survei: Survei, jenis: str) -> dict[str, object]:
    """What was said for the other report of the survey holds for this one too, but for its date."""
    semua = laporan_of(survei)
    other = next((row for key, row in semua.items() if key != jenis and row.pk), None)
    return {**other.keterangan, "tanggal": None} if other and other.keterangan else {}


@transaction.atomic
def keep_naskah(survei: Survei, jenis: str, bagian: str, isi: str, dasar: int, oleh: Akun) -> NarasiLaporan:  # noqa: PLR0913, PLR0917 - one text
    """Keep a part's text as its newest version; "" gives the part back to Siklus. The same text is kept once.

    `dasar` is the id of the version that the person began with, 0 for none.

    Raises:
        SiklusError: LAPORAN-02 when somebody saved another since, LAPORAN-03 when the report is sealed, LAPORAN-05 for
            a part that has no text of its own, NARASI-11 to -13 for what a report cannot hold, by line.
    """
    check_bagian(survei, jenis, bagian)
    if isi.strip():
        read_markdown(isi, file=bagian)
    laporan = hold_laporan(survei, jenis)
    newest = naskah_of(laporan).get(bagian)
    if newest is not None and newest.isi == isi:
        return newest
    if (newest.pk if newest else 0) != dasar:
        raise SiklusError(_stale(f"Teks bagian “{bagian}”", newest))
    row = NarasiLaporan.objects.create(laporan=laporan, bagian=bagian, isi=isi, oleh=oleh)
    record(oleh, "naskah laporan diubah", survei.unit, survei.judul, laporan=jenis, bagian=bagian,
           sebelum=newest.isi if newest else "", sesudah=isi)  # fmt: skip
    return row


def check_bagian(survei: Survei, jenis: str, bagian: str) -> None:
    """SiklusError LAPORAN-05 unless the report has such a part and it may have a text of its own."""
    law = aturan(tanggal_of(laporan_of(survei)))
    if bagian in FIXED or bagian not in {item.kunci for item in law.laporan[jenis]}:
        message = f"Bagian “{bagian}” tidak dapat diberi naskah sendiri."
        raise SiklusError(Problem("LAPORAN-05", message, "Pilih bagian lain pada kerangka laporan."))


@transaction.atomic
def keep_keterangan(survei: Survei, jenis: str, keterangan: Keterangan, versi: int, oleh: Akun) -> Laporan:
    """Keep the settings; SiklusError LAPORAN-02 when they changed since `versi`, LAPORAN-03 when it is sealed."""
    laporan = hold_laporan(survei, jenis)
    before = keterangan_json(keterangan_of(laporan.keterangan))
    after = keterangan_json(keterangan)
    kept = _keep(laporan, "keterangan", before, after, versi, oleh)
    if before["logo"] != after["logo"]:
        _share_logo(survei, jenis, after["logo"], oleh)
    return kept


def _share_logo(survei: Survei, jenis: str, logo: object, oleh: Akun) -> None:
    """A unit has one emblem: the other report has it too, as long as it is not sealed."""
    for other in laporan_of(survei).values():
        if other.jenis != jenis and other.pk and other.disegel is None and other.keterangan:
            shared = {**other.keterangan, "logo": logo}
            _keep(other, "keterangan", other.keterangan, shared, other.versi, oleh)


@transaction.atomic
def keep_tanda_tangan(survei: Survei, jenis: str, tanda_tangan: TandaTangan, versi: int, oleh: Akun) -> Laporan:
    """Keep who signs; SiklusError as keep_keterangan."""
    laporan = hold_laporan(survei, jenis)
    before = tanda_tangan_json(tanda_tangan_of(laporan.penandatangan))
    return _keep(laporan, "penandatangan", before, tanda_tangan_json(tanda_tangan), versi, oleh)


def _keep(  # noqa: PLR0913, PLR0917 - one field, before and after
    laporan: Laporan, field: str, before: dict[str, object], after: dict[str, object], versi: int, oleh: Akun
) -> Laporan:
    if before == after:
        return laporan
    if laporan.versi != versi:
        raise SiklusError(_stale("Setelan laporan ini", None))
    setattr(laporan, field, after)
    laporan.versi += 1
    laporan.save(update_fields=[field, "versi"])
    survei, changed = laporan.survei, [key for key in after if before.get(key) != after[key]]
    record(oleh, "setelan laporan diubah", survei.unit, survei.judul, laporan=laporan.jenis,
           sebelum={key: before.get(key) for key in changed}, sesudah={key: after[key] for key in changed})  # fmt: skip
    return laporan


@transaction.atomic
def begin_correction(survei: Survei, jenis: str, perubahan: str, oleh: Akun) -> Laporan:
    """The next version of a sealed report, with its settings, signatory and texts; `perubahan` is what it corrects.

    A version that is being written already is given back as it is.
    """
    Survei.objects.select_for_update(of=("self",), no_key=True).get(pk=survei.pk)
    last = laporan_of(survei)[jenis]
    if last.disegel is None:
        return hold_laporan(survei, jenis)
    fresh = Laporan.objects.create(
        survei=survei, jenis=jenis, nomor=last.nomor + 1, keterangan=last.keterangan,
        penandatangan=last.penandatangan, perubahan=perubahan,
    )  # fmt: skip
    for bagian, row in naskah_of(last).items():
        NarasiLaporan.objects.create(laporan=fresh, bagian=bagian, isi=row.isi, oleh=row.oleh)
    record(oleh, "versi laporan dimulai", survei.unit, survei.judul, laporan=jenis, nomor=fresh.nomor, alasan=perubahan)
    return fresh


def _stale(what: str, newest: NarasiLaporan | None) -> Problem:
    who = f" oleh {newest.oleh}" if newest else ""
    message = f"{what} sudah diubah{who} sejak halaman ini dibuka."
    return Problem("LAPORAN-02", message, "Isian Anda masih ada di bawah; bandingkan, gabungkan, lalu simpan lagi.")


def _sealed(laporan: Laporan) -> Problem:
    message = f"{JenisLaporan(laporan.jenis).label} versi {laporan.nomor} sudah disegel dan tidak dapat diubah."
    return Problem("LAPORAN-03", message, "Mulai versi perbaikan dan sebutkan apa yang diperbaiki.")
