"""A file comes: looked at with distrust, told apart from those that came before, and stored under a random name."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import timedelta
from hashlib import sha256
from pathlib import Path
from typing import Any
from uuid import uuid4

from django.core.files.uploadedfile import UploadedFile
from django.db import transaction
from django.utils.timezone import now

from siklus.core.errors import Place, Problem, SiklusError
from siklus.core.rounding import print_count
from siklus.readers.tabel import Tabel
from siklus.web.models import Akun, Impor, Pemetaan, StatusSurvei, Survei
from siklus.web.services.impor.bentuk import bentuk_of
from siklus.web.services.impor.berkas import drop_file, open_path, tujuan_of
from siklus.web.services.impor.isi import EXAMPLES, Isi, IsiKolom, gather_isi
from siklus.web.services.impor.peta import (
    LEWAT,
    NILAI,
    PRIBADI,
    PROFIL,
    TERBUKA,
    WAKTU,
    Kolom,
    Peta,
    from_json,
    sidik_kepala,
    to_json,
)
from siklus.web.services.impor.usul import Tujuan, propose, with_values
from siklus.web.services.impor.waktu import tanggal_of
from siklus.web.services.jejak import record
from siklus.web.services.samaran import mask

LARGEST = 100_000_000
LEFT_ALONE = timedelta(days=7)
"""After which an upload that nobody went on with is thrown away."""
UNFINISHED = ("diunggah", "dipetakan", "diperiksa")
OPEN = (*UNFINISHED, "berjalan", "selesai")


@dataclass(frozen=True, slots=True)
class Unggahan:
    """What became of an upload: the import, and whether the file had come before, so that nothing was added."""

    impor: Impor
    pernah: bool


def accept_upload(survei: Survei, berkas: "UploadedFile[Any]", oleh: Akun, *, ulangi: bool = False) -> Unggahan:
    """Look at a file, propose what its columns mean, and keep it until its import is finished.

    `ulangi` takes a file again that was imported before, to map it in another way; its rows are still stored once.

    Raises:
        SiklusError: IMPOR-01 to IMPOR-06, and what the readers find (BUKU-, CSV-).
    """
    _check(survei, berkas)
    _tidy(survei)
    sidik = _sha256(berkas)
    before = survei.impor.filter(sidik=sidik, keadaan__in=OPEN).first()
    if before is not None and not (ulangi and before.keadaan == "selesai"):
        return Unggahan(before, pernah=True)
    impor = Impor(survei=survei, nama=_shown(berkas.name), sidik=sidik, ukuran=berkas.size or 0, oleh=oleh)
    impor.berkas.save(f"{uuid4().hex}.bin", berkas, save=False)
    try:
        _recognise(impor)
    except BaseException:
        impor.berkas.delete(save=False)
        raise
    return Unggahan(impor, pernah=False)


def _check(survei: Survei, berkas: "UploadedFile[Any]") -> None:
    place = Place(_shown(berkas.name))
    if survei.status not in {StatusSurvei.DRAF, StatusSurvei.DIBUKA}:
        message = "Survei ini sudah ditutup; jawabannya tidak bertambah lagi."
        raise SiklusError(Problem("IMPOR-04", message, "Perbaikan dicatat sebagai amandemen.", place))
    if not berkas.size:
        raise SiklusError(Problem("IMPOR-01", "Berkas ini kosong.", "Pilih berkas yang berisi jawaban.", place))
    if berkas.size > LARGEST:
        message = f"Berkas ini lebih besar dari {print_count(LARGEST // 1_000_000)} MB."
        raise SiklusError(Problem("IMPOR-02", message, "Pecah menjadi beberapa berkas.", place))


def _tidy(survei: Survei) -> None:
    for impor in survei.impor.filter(keadaan__in=UNFINISHED, dibuat__lt=now() - LEFT_ALONE):
        drop_file(impor)
        Impor.objects.filter(pk=impor.pk).update(keadaan="dibatalkan")


def _shown(name: str | None) -> str:
    """The file's name as messages print it: no path, no control characters, not endless."""
    return "".join(char for char in Path(name or "").name if char.isprintable())[:200] or "tanpa nama"


def _sha256(berkas: "UploadedFile[Any]") -> str:
    digest = sha256()
    for chunk in berkas.chunks():
        digest.update(chunk)
    berkas.seek(0)
    return digest.hexdigest()


def _recognise(impor: Impor) -> None:
    tujuan = tujuan_of(impor.survei)
    tabel = open_path(Path(impor.berkas.path), impor.nama, tujuan)
    isi = gather_isi(tabel)
    impor.bentuk, impor.baris = bentuk_of(tabel.heads, tabel.sheet), isi.baris
    if not isi.baris:
        raise SiklusError(
            Problem("IMPOR-01", "Tidak ada baris di bawah kepalanya.", "Periksa berkasnya.", tabel.place())
        )
    remembered = Pemetaan.objects.filter(unit=impor.survei.unit, sidik_kepala=sidik_kepala(tabel.heads)).first()
    proposal = propose(tabel.heads, isi.kolom, tujuan)
    peta = _remembered(remembered.isi, proposal, isi, tujuan) if remembered else _with_dates(proposal, isi)
    impor.pemetaan = to_json(peta)
    impor.laporan = _laporan(tabel, isi, proposal) | {"diingat": remembered is not None}
    with transaction.atomic():
        impor.save()
        record(impor.oleh, "berkas impor diunggah", impor.survei.unit, impor.survei.judul, berkas=impor.nama)


def _remembered(isi_peta: Mapping[str, Any], proposal: Peta, isi: Isi, tujuan: Tujuan) -> Peta:
    """The mapping of the last such file, as far as this survey asks the same; new texts get a proposal."""
    peta = from_json(isi_peta)
    kolom = [
        with_values(old if _still(old, tujuan) else new, seen, tujuan)
        for old, new, seen in zip(peta.kolom, proposal.kolom, isi.kolom, strict=True)
    ]
    layanan = peta.layanan if peta.layanan in tujuan.layanan else ""
    return _with_dates(replace(peta.with_kolom(kolom), layanan=layanan), isi)


def _still(kolom: Kolom, tujuan: Tujuan) -> bool:
    known: Mapping[str, set[str]] = {
        NILAI: {item.id for item in tujuan.formulir.pertanyaan},
        PROFIL: set(tujuan.formulir.nilai_profil),
        TERBUKA: {item.id for item in tujuan.formulir.terbuka},
    }
    return kolom.peran not in known or kolom.sasaran in known[kolom.peran]


def _with_dates(peta: Peta, isi: Isi) -> Peta:
    """The order of day and month where the column of moments shows it; what was remembered where it does not."""
    for kolom, seen in zip(peta.kolom, isi.kolom, strict=True):
        if kolom.peran == WAKTU:
            shown = tanggal_of(seen.teks)
            return replace(peta, tanggal=peta.tanggal if shown is None else shown)
    return peta


def _laporan(tabel: Tabel, isi: Isi, peta: Peta) -> dict[str, Any]:
    kolom = [_kept(item, seen) for item, seen in zip(peta.kolom, isi.kolom, strict=True)]
    pribadi = [item.kepala for item in peta.kolom if item.peran == PRIBADI]
    return {"lembar": tabel.sheet, "baris_kepala": tabel.head_row, "kolom": kolom, "pribadi": pribadi}


def _kept(kolom: Kolom, isi: IsiKolom) -> dict[str, Any]:
    """Nothing of a column with personal data; of the others texts with numbers and addresses masked."""
    secret = kolom.peran == PRIBADI
    teks = (
        {}
        if secret or (isi.banyak and kolom.peran == LEWAT)
        else {mask(text): count for text, count in isi.teks.items()}
    )
    return {
        "kepala": kolom.kepala,
        "teks": {} if isi.banyak else teks,
        "contoh": [] if secret else [mask(text)[:80] for text in list(isi.teks)[:EXAMPLES]],
        "terisi": isi.terisi,
        "banyak": isi.banyak,
        "tanggal": tanggal_of(isi.teks),
    }
