"""Making a bundle: packed, opened once as its receiver will, and written down with its revision.

The same contents keep their revision and their bytes; whatever differs is the next one. Packing holds no lock: two
people at once are told apart by the row's own uniqueness, and the later one counts on.
"""

from dataclasses import dataclass

from django.conf import settings
from django.db import IntegrityError, transaction

from siklus.bundle.buka import open_bundel
from siklus.bundle.bungkus import Isi, pack_bundel
from siklus.bundle.kunci import public_key, read_key
from siklus.bundle.manifest import HIGHEST_REVISION, KODE, sha256
from siklus.bundle.tanda import sidik_kunci
from siklus.core.errors import Problem, SiklusError
from siklus.web.models import Akun, BundelKeluar, StatusSurvei, Survei
from siklus.web.services.bundel.isi import isi_of, jawaban_of
from siklus.web.services.jejak import record


@dataclass(frozen=True, slots=True)
class Pilihan:
    """What the person chose to send along."""

    laporan: bool = True
    jawaban: bool = False


@dataclass(frozen=True, slots=True)
class BundelJadi:
    """A bundle that is ready: its bytes, the file's name, its revision."""

    data: bytes
    nama: str
    revisi: int


def own_sidik() -> str:
    """The fingerprint of the key with which this installation signs."""
    return sidik_kunci(public_key(settings.DATA))


def bungkus(survei: Survei, pilihan: Pilihan, oleh: Akun) -> BundelJadi:
    """The bundle of a sealed survey; who made it is recorded.

    Raises:
        SiklusError: BUNDEL-12 with what is lacking, BUNDEL-11 for a unit's kode that cannot stand in one, BUNDEL-02
            when it would be too large.
    """
    isi = _isi(survei, pilihan)
    while True:
        last = BundelKeluar.objects.filter(survei=survei).first()
        data, revisi = _packed(isi, last)
        try:
            _written(survei, data, revisi, pilihan, oleh)
        except IntegrityError:  # pragma: no cover - somebody else took that number in between
            continue
        return BundelJadi(data, _name(survei, revisi), revisi)


def check_bungkus(survei: Survei) -> tuple[Problem, ...]:
    """What stands in the way before anything is gathered."""
    if survei.status != StatusSurvei.DISEGEL:
        return (_not_ready("Surveinya belum disegel.", "Minta pimpinan menyegelnya lebih dahulu."),)
    if not KODE.fullmatch(survei.unit.kode):
        message = f"“{survei.unit.kode}” tidak dapat menjadi kode unit dalam bundel."
        return (Problem("BUNDEL-11", message, "Minta admin server memberi unit ini kode lain: huruf kecil dan angka."),)
    return ()


def _isi(survei: Survei, pilihan: Pilihan) -> Isi:
    if problems := check_bungkus(survei):
        raise SiklusError(problems)
    found = isi_of(survei)
    if found.bahan is None:
        raise SiklusError((*((no_plan(),) if found.hasil else ()), *found.problems))
    return Isi(
        found.bahan,
        survei.unit.kode,
        assets=found.assets,
        laporan={name: path.read_bytes() for name, path in found.laporan.items()} if pilihan.laporan else {},
        jawaban=jawaban_of(survei) if pilihan.jawaban else (),
    )


def _packed(isi: Isi, last: BundelKeluar | None) -> tuple[bytes, int]:
    """The bytes and their revision: the last one's where nothing changed since."""
    if last is not None:
        same = _bytes_of(isi, last.revisi)
        if sha256(same) == last.sidik:
            return same, last.revisi
    revisi = last.revisi + 1 if last else 1
    if revisi > HIGHEST_REVISION:
        raise SiklusError(_not_ready("Revisinya sudah mencapai yang tertinggi.", "Hubungi pengelola server."))
    data = _bytes_of(isi, revisi)
    open_bundel(data, (own_sidik(),))
    return data, revisi


def _bytes_of(isi: Isi, revisi: int) -> bytes:
    numbered = Isi(isi.bahan, isi.kode, revisi, isi.assets, isi.laporan, isi.jawaban)
    try:
        return pack_bundel(numbered, read_key(settings.DATA))
    except ValueError as error:
        message, advice = "Isinya lebih dari 100 MB atau 2.000 bagian.", "Bungkus tanpa laporan."
        raise SiklusError(Problem("BUNDEL-02", message, advice)) from error


@transaction.atomic
def _written(survei: Survei, data: bytes, revisi: int, pilihan: Pilihan, oleh: Akun) -> None:
    sidik = sha256(data)
    known = BundelKeluar.objects.filter(survei=survei, revisi=revisi).first()
    if known is None or known.sidik != sidik:
        BundelKeluar.objects.create(
            survei=survei,
            revisi=revisi,
            sidik=sidik,
            ukuran=len(data),
            dengan_jawaban=pilihan.jawaban,
            oleh=oleh,
        )
    record(oleh, "bundel dibungkus", survei.unit, survei.judul,
           revisi=revisi, sidik=sidik, dengan_jawaban=pilihan.jawaban, kunci=own_sidik())  # fmt: skip


def _name(survei: Survei, revisi: int) -> str:
    periode = f"{survei.tahun}-{survei.jenis_periode}-{survei.ke}"
    return f"{survei.unit.kode}-{periode}-r{revisi}.skm"


def no_plan() -> Problem:
    """Why a survey without a plan cannot be bundled."""
    message = "Belum ada rencana tindak lanjut: unsur prioritas, masa pelaksanaan, dan paling sedikit satu RTL."
    return _not_ready(message, "Susun rencananya dahulu; bundel membawa hasil survei beserta tindak lanjutnya.")


def _not_ready(message: str, advice: str) -> Problem:
    return Problem("BUNDEL-12", message, advice)
