"""An import's file and what reading it needs: opened anew by whoever works on it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from django.utils.timezone import localdate

from siklus.core.aturan import aturan
from siklus.core.errors import Place, Problem, SiklusError
from siklus.readers.tabel import Tabel, check_file, open_tabel, sheet_names
from siklus.web.models import Impor, Survei
from siklus.web.queries.formulir import Formulir, formulir_of
from siklus.web.queries.pintu import layanan_of
from siklus.web.services.impor.baca import Pembaca, Tempat
from siklus.web.services.impor.isi import IsiKolom
from siklus.web.services.impor.peta import Peta, from_json
from siklus.web.services.impor.usul import Tujuan, known_profil, score

OWN_SIGN, OWN_SHEETS = "Identitas", ("Responden", "Nilai")
"""The sheet by which our own workbook is known, and those of it that an import reads."""


def formulir_now(survei: Survei) -> Formulir:
    """What the survey asks now; SiklusError (IMPOR-06) when it asks nothing yet."""
    if survei.versi is None:
        advice = "Susun kuesionernya lebih dahulu, lalu buka surveinya."
        raise SiklusError(Problem("IMPOR-06", "Survei ini belum mempunyai kuesioner.", advice))
    return formulir_of(survei.versi)


def tujuan_of(survei: Survei) -> Tujuan:
    """What columns may feed in this survey."""
    layanan: Mapping[str, str] = {item.kode: item.nama for item in layanan_of(survei)}
    return Tujuan(formulir_now(survei), layanan, aturan(localdate()))


def open_path(path: Path, shown: str, tujuan: Tujuan, *, sheet: str = "", checked: bool = False) -> Tabel:
    """The table in a file, its head found by this survey's words; of our own workbook answers or printed values."""

    def known(heads: Sequence[str]) -> int:
        return score(heads, tujuan)

    if not checked:
        check_file(path, shown)
    names = () if sheet else sheet_names(path)
    for own in OWN_SHEETS if OWN_SIGN in names else ():
        tabel = open_tabel(path, shown, known, sheet=own, checked=True) if own in names else None
        if tabel is not None and next(tabel.lines(), None) is not None:
            return tabel
    return open_tabel(path, shown, known, sheet=sheet, checked=True)


def open_impor(impor: Impor) -> Tabel:
    """The stored file's table; SiklusError (IMPOR-05) when the file is no longer there."""
    if not impor.berkas or not Path(impor.berkas.path).is_file():
        message = "Berkasnya sudah dihapus dari server."
        raise SiklusError(Problem("IMPOR-05", message, "Unggah berkasnya sekali lagi.", Place(impor.nama)))
    sheet = impor.laporan.get("lembar", "")
    return open_path(Path(impor.berkas.path), impor.nama, tujuan_of(impor.survei), sheet=sheet, checked=True)


def reader_of(impor: Impor) -> Pembaca:
    """A reader by the import's confirmed mapping, for the questionnaire as it is asked now."""
    survei, tujuan = impor.survei, tujuan_of(impor.survei)
    tempat = Tempat(survei.pk, survei.versi_id or 0, impor.pk, impor.dibuat)

    def known(text: str, sasaran: str) -> str:
        return known_profil(text, sasaran, tujuan)

    return Pembaca(peta_of(impor), tujuan.formulir, tempat, known)


def peta_of(impor: Impor) -> Peta:
    """How its columns are understood."""
    return from_json(impor.pemetaan or {"kolom": ()})


@dataclass(frozen=True, slots=True)
class KolomTersimpan:
    """What is kept of a column while its import is under way."""

    kepala: str
    isi: IsiKolom
    contoh: Sequence[str]
    tanggal: str | None


def kolom_of(impor: Impor) -> tuple[KolomTersimpan, ...]:
    """The columns as they were seen when the file came."""
    return tuple(
        KolomTersimpan(
            item["kepala"], IsiKolom(item["teks"], item["terisi"], item["banyak"]), item["contoh"], item["tanggal"]
        )
        for item in impor.laporan.get("kolom", ())
    )


def drop_file(impor: Impor) -> None:
    """Delete the uploaded file: once its rows are in, nobody needs what else stands in it."""
    if impor.berkas:
        impor.berkas.delete(save=False)
        Impor.objects.filter(pk=impor.pk).update(berkas="")
