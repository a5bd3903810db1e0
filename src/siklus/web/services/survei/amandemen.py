"""Amending a closed survey: one response corrected, flagged or withdrawn, with before, after and reason kept."""

from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass
from datetime import datetime
from uuid import UUID

from django.db import transaction

from siklus.core.errors import Problem, SiklusError, refuse
from siklus.core.survei.nilai import parse_nilai
from siklus.web.models import Akun, Amandemen, Jawaban, Layanan, StatusSurvei, Survei
from siklus.web.services.jejak import record
from siklus.web.services.kuesioner import formulir_of
from siklus.web.services.lipatan import change_jawaban
from siklus.web.services.survei.sidik import compute_sidik
from siklus.web.services.survei.tahap import hold

SHORTEST_REASON = 10


@dataclass(frozen=True, slots=True)
class Koreksi:
    """What a response should say. `tanda` holds the reasons for doubt, comma-separated ("": none)."""

    nilai: Mapping[str, int | None]
    profil: Mapping[str, str]
    layanan: str
    tanda: str
    ditarik: bool

    @classmethod
    def of(cls, jawaban: Jawaban) -> "Koreksi":
        """What the response says now."""
        kode = jawaban.layanan.kode if jawaban.layanan else ""
        return cls(jawaban.nilai, jawaban.profil, kode, jawaban.tanda, jawaban.ditarik is not None)


@dataclass(frozen=True, slots=True)
class Penjelasan:
    """Why, by whom and when."""

    alasan: str
    oleh: Akun
    pada: datetime


@transaction.atomic
def amend(survei: Survei, uuid: UUID, koreksi: Koreksi, penjelasan: Penjelasan) -> Amandemen:
    """Correct one response and every sum it is in. SiklusError with everything that is wrong (SURVEI-11, -12, -13)."""
    held = hold(survei, StatusSurvei.DITUTUP)
    row = _response(held, uuid)
    before, old = Koreksi.of(row), held.sidik
    refuse(_check(held, row, koreksi, penjelasan))
    change_jawaban(row.pk, lambda stored: _apply(held, stored, koreksi, penjelasan.pada))
    held.sidik = compute_sidik(held)
    held.save(update_fields=["sidik"])
    record(penjelasan.oleh, "jawaban diamandemen", held.unit, held.judul, uuid=str(uuid), alasan=penjelasan.alasan)
    return Amandemen.objects.create(
        survei=held,
        uuid=uuid,
        sebelum=asdict(before),
        sesudah=asdict(koreksi),
        alasan=penjelasan.alasan,
        sidik_sebelum=old,
        sidik_sesudah=held.sidik,
        oleh=penjelasan.oleh,
    )


def _response(survei: Survei, uuid: UUID) -> Jawaban:
    found = Jawaban.objects.select_related("layanan", "versi").filter(survei=survei, uuid=uuid).first()
    if found is None:
        raise SiklusError(
            Problem(
                code="SURVEI-11",
                message=f"Jawaban {uuid} tidak ada dalam survei ini.",
                advice="Cari jawabannya pada daftar jawaban di halaman Amandemen.",
            )
        )
    return found


def _apply(survei: Survei, row: Jawaban, koreksi: Koreksi, pada: datetime) -> None:
    row.nilai, row.profil, row.tanda = dict(koreksi.nilai), dict(koreksi.profil), koreksi.tanda
    row.layanan = Layanan.objects.filter(unit=survei.unit_id, kode=koreksi.layanan).first()
    row.ditarik = (row.ditarik or pada) if koreksi.ditarik else None


def _check(survei: Survei, row: Jawaban, koreksi: Koreksi, penjelasan: Penjelasan) -> Iterator[Problem]:
    if len(penjelasan.alasan.strip()) < SHORTEST_REASON:
        yield Problem(
            code="SURVEI-12",
            message="Alasan amandemen belum diisi dengan jelas.",
            advice="Tulis apa yang keliru dan dari mana diketahui, misalnya “salah ketik pada lembar 14”.",
        )
    if koreksi == Koreksi.of(row):
        yield Problem(
            code="SURVEI-13",
            message="Tidak ada yang berubah.",
            advice="Ubah nilai, profil, layanan, atau tandanya; bila jawabannya sudah benar, tinggalkan halaman ini.",
        )
    yield from _check_values(survei, row, koreksi)


def _check_values(survei: Survei, row: Jawaban, koreksi: Koreksi) -> Iterator[Problem]:
    asked = {item.id for item in formulir_of(row.versi).pertanyaan}
    for value in koreksi.nilai.values():
        problem = parse_nilai(value)
        if isinstance(problem, Problem):
            yield problem
    if koreksi.nilai.keys() != asked or not _is_known(survei, koreksi.layanan):
        yield Problem(
            code="SURVEI-14",
            message="Koreksi menyebut pertanyaan atau layanan yang tidak ada dalam survei ini.",
            advice="Pilih dari daftar pada formulir amandemen.",
        )


def _is_known(survei: Survei, kode: str) -> bool:
    return not kode or survei.sasaran.filter(layanan__kode=kode).exists()
