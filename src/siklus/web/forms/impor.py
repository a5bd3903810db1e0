"""An upload, and the mapping of its columns as a person set it on the screen."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from django import forms
from django.conf import settings
from django.http import QueryDict
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from siklus.core.aturan import normalise
from siklus.core.errors import Problem, Severity
from siklus.core.rounding import print_count
from siklus.core.survei.nilai import NILAI_BY_TEXT
from siklus.web.services.impor.berkas import KolomTersimpan
from siklus.web.services.impor.periksa_peta import is_ambiguous
from siklus.web.services.impor.peta import (
    BULAN,
    HARI,
    ID,
    KODE,
    KOSONG,
    LAYANAN,
    LEWAT,
    NILAI,
    PRIBADI,
    PROFIL,
    TERBUKA,
    TOLAK,
    WAKTU,
    WITH_VALUES,
    Kolom,
    Peta,
)
from siklus.web.services.impor.usul import Tujuan, unsur_of_number, with_values

LONGEST_SUMBER = 60
OTHER_FIELDS = 20
"""Fields of the screen that are not a column's, with room to spare."""
MOST_FIELDS = settings.DATA_UPLOAD_MAX_NUMBER_FIELDS - OTHER_FIELDS


class UnggahForm(forms.Form):
    """One file."""

    berkas = forms.FileField(
        label=_("Berkas"),
        help_text=_("CSV atau Excel (.xlsx), paling besar 100 MB."),
        widget=forms.FileInput(attrs={"accept": ".csv,.txt,.tsv,.xlsx"}),
        max_length=300,
    )
    ulangi = forms.BooleanField(
        label=_("Petakan ulang walaupun berkas ini sudah pernah diimpor"),
        required=False,
        help_text=_("Baris yang sudah tersimpan tetap tidak ditambahkan lagi."),
    )


class SumberForm(forms.Form):
    """Where printed values were read."""

    sumber = forms.CharField(
        label=_("Sumber"), max_length=200, help_text=_("Misalnya: skm.go.id, diunduh 3 Juli 2026.")
    )


@dataclass(frozen=True, slots=True)
class Teks:
    """One text of a column: its field, what it means now, and how many rows have it."""

    nama: str
    teks: str
    banyak: int
    arti: str


@dataclass(frozen=True, slots=True)
class BarisKolom:
    """One column on the screen. `pilihan` are the meanings that its texts may have.

    `terpotong`: its texts are left out, because a form with them would have more fields than the server takes.
    """

    nama: str
    kolom: Kolom
    tersimpan: KolomTersimpan
    teks: tuple[Teks, ...] = ()
    pilihan: tuple[tuple[str, str], ...] = ()
    terpotong: bool = False

    @property
    def isian(self) -> int:
        """How many fields its texts are."""
        return 0 if self.angka else len(self.teks)

    @property
    def pribadi(self) -> bool:
        """Whether it is left alone whatever anyone wishes."""
        return self.kolom.peran == PRIBADI

    @property
    def angka(self) -> bool:
        """Whether every text is already a number of 1 to 4."""
        return self.kolom.peran == NILAI and bool(self.teks) and all(item.teks in NILAI_BY_TEXT for item in self.teks)

    @property
    def belum(self) -> bool:
        """Whether a text still lacks a meaning."""
        return any(not item.arti for item in self.teks) and self.kolom.peran != PROFIL


def arti_choices(tujuan: Tujuan) -> tuple[tuple[str, tuple[tuple[str, str], ...]], ...]:
    """What a column may mean, in groups."""
    formulir = tujuan.formulir
    return (
        ("", ((LEWAT, gettext("Tidak dibaca")),)),
        (gettext("Pertanyaan"), tuple(_questions(tujuan))),
        (gettext("Profil"), tuple((f"{PROFIL}:{item.kunci}", item.nama["id"]) for item in formulir.dimensi)),
        (gettext("Teks"), tuple((f"{TERBUKA}:{item.id}", item.teks["id"]) for item in formulir.terbuka)),
        (
            gettext("Keterangan"),
            (
                (LAYANAN, gettext("Layanan")),
                (WAKTU, gettext("Waktu pengisian")),
                (ID, gettext("Nomor jawaban dari sumbernya")),
                (KODE, gettext("Kode Siklus")),
            ),
        ),
    )


def _questions(tujuan: Tujuan) -> Iterator[tuple[str, str]]:
    """Each under its unsur's name, since most questions begin with the same words."""
    nama = {item.key: item.nama for item in tujuan.aturan.unsur}
    for item in tujuan.formulir.pertanyaan:
        yield f"{NILAI}:{item.id}", f"{nama[item.unsur]} · {item.teks['id']}"


def rows_of(peta: Peta, kolom: tuple[KolomTersimpan, ...], tujuan: Tujuan) -> tuple[BarisKolom, ...]:
    """The screen's rows for a mapping, with the texts of as many columns as can be sent back in one form."""
    room, rows = MOST_FIELDS - len(kolom), []
    for number, (item, seen) in enumerate(zip(peta.kolom, kolom, strict=True)):
        row = _row(number, item, seen, tujuan)
        if row.isian > room:
            row = replace(row, teks=(), pilihan=(), terpotong=True)
        room -= row.isian
        rows.append(row)
    return tuple(rows)


def cut_short(rows: tuple[BarisKolom, ...]) -> tuple[Problem, ...]:
    """That some columns are shown without their texts, and what to do."""
    count = sum(row.terpotong for row in rows)
    if not count:
        return ()
    message = (
        f"Isi {print_count(count)} kolom tidak ditampilkan: pemetaan ini melebihi {print_count(MOST_FIELDS)} isian."
    )
    advice = "Pilih “Tidak dibaca” untuk kolom yang tidak diperlukan, lalu tekan “Perbarui isi kolom”."
    return (Problem("IMPOR-28", message, advice, severity=Severity.WARNING),)


def _row(number: int, kolom: Kolom, seen: KolomTersimpan, tujuan: Tujuan) -> BarisKolom:
    if kolom.peran not in WITH_VALUES:
        return BarisKolom(f"p-{number}", kolom, seen)
    texts = tuple(
        Teks(f"v-{number}-{place}", text, count, kolom.nilai.get(normalise(text), ""))
        for place, (text, count) in enumerate(seen.isi.teks.items())
    )
    return BarisKolom(f"p-{number}", kolom, seen, texts, tuple(_meanings(kolom, tujuan)))


def _meanings(kolom: Kolom, tujuan: Tujuan) -> Iterator[tuple[str, str]]:
    yield "", gettext("Pilih artinya") if kolom.peran != PROFIL else gettext("Tidak dikenal, dikosongkan")
    if kolom.peran == NILAI:
        question = next(item for item in tujuan.formulir.pertanyaan if item.id == kolom.sasaran)
        yield from ((str(number), f"{number} · {text}") for number, text in enumerate(question.pilihan["id"], 1))
        yield from ((KOSONG, gettext("Tidak dijawab")), (TOLAK, gettext("Tolak barisnya")))
    elif kolom.peran == PROFIL:
        dimensi = next(item for item in tujuan.formulir.dimensi if item.kunci == kolom.sasaran)
        yield from ((key, nama["id"]) for key, nama in dimensi.nilai)
    else:
        yield from tujuan.layanan.items()
        yield from ((KOSONG, gettext("Tanpa layanan")), (TOLAK, gettext("Tolak barisnya")))


def peta_from_post(data: QueryDict, peta: Peta, kolom: tuple[KolomTersimpan, ...], tujuan: Tujuan) -> Peta:
    """The mapping as it was sent; a column of personal data stays left alone, whatever was sent."""
    urutan = _one_of(data.get("urutan"), ("peraturan", "kuesioner"))
    allowed = {key for _, group in arti_choices(tujuan) for key, _ in group}
    changed = []
    for number, (item, seen) in enumerate(zip(peta.kolom, kolom, strict=True)):
        arti = data.get(f"p-{number}", item.arti)
        arti = arti if arti in allowed else LEWAT
        if item.peran != PRIBADI:
            item = _with_role(item, arti, seen, data, number)  # noqa: PLW2901 - the column as it was set
            item = _numbered(item, urutan, peta.urutan, tujuan)  # noqa: PLW2901 - as above
            item = with_values(item, seen.isi, tujuan)  # noqa: PLW2901 - as above
        changed.append(item)
    return replace(
        peta.with_kolom(changed),
        layanan=_one_of(data.get("layanan"), tuple(tujuan.layanan)),
        sumber=str(data.get("sumber", "")).strip()[:LONGEST_SUMBER],
        tanggal=_one_of(data.get("tanggal", peta.tanggal), (HARI, BULAN)),
        urutan=urutan or peta.urutan,
        belum_selesai=bool(data.get("belum_selesai")),
    )


def _with_role(kolom: Kolom, arti: str, seen: KolomTersimpan, data: QueryDict, number: int) -> Kolom:
    """A column whose meaning changed forgets what its texts meant."""
    peran, _, sasaran = arti.partition(":")
    if arti != kolom.arti:
        return Kolom(kolom.kepala, peran, sasaran)
    sent: dict[str, Any] = {
        normalise(text): data[f"v-{number}-{place}"]
        for place, text in enumerate(seen.isi.teks)
        if f"v-{number}-{place}" in data
    }
    return replace(kolom, nilai={**kolom.nilai, **sent})


def _numbered(kolom: Kolom, urutan: str, before: str, tujuan: Tujuan) -> Kolom:
    """U8 and U9 get their question once somebody has said which order the file follows."""
    if not urutan or urutan == before or not is_ambiguous(kolom.kepala):
        return kolom
    unsur = unsur_of_number(int(normalise(kolom.kepala)[-1]), tujuan.aturan, urutan)
    asked = [item.id for item in tujuan.formulir.pertanyaan if item.unsur == unsur]
    return Kolom(kolom.kepala, NILAI, asked[0]) if len(asked) == 1 else kolom


def _one_of(value: object, allowed: tuple[str, ...]) -> str:
    return value if isinstance(value, str) and value in allowed else ""
