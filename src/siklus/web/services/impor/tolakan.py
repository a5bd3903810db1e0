"""Rows that were not taken: kept with what is wrong in them, and given back as a workbook to mend."""

from collections.abc import Sequence
from dataclasses import replace

from siklus.core.errors import Place, Problem
from siklus.document.sheets import Sheet, SheetCell, Workbook
from siklus.web.models import Impor, TolakanImpor
from siklus.web.services.impor.baca import Baris
from siklus.web.services.impor.peta import KEPALA_KODE, KODE, LEWAT, PRIBADI, TERBUKA, Peta
from siklus.web.services.samaran import mask
from siklus.writers.xlsx import render_xlsx

SALAH, BARIS = "Yang perlu diperbaiki", "Baris asal"
LONGEST = 30_000


def other_response(number: int) -> Problem:
    """The row's number belongs to a response that says something else."""
    message = "Nomor jawaban ini sudah dipakai jawaban lain yang isinya berbeda."
    advice = "Bila ini orang lain dari formulir lain, isi nama sumber pada pemetaan; bila perbaikan, pakai amandemen."
    return Problem("IMPOR-17", message, advice, Place(row=number))


def tolakan_of(impor_id: int, baris: Baris, peta: Peta) -> TolakanImpor:
    """A refused row as it is kept: only the columns that are read, free text masked."""
    problems = baris.problems or (other_response(baris.nomor),)
    sel = [
        [item.kepala, mask(text) if item.peran == TERBUKA else text]
        for item, text in zip(peta.kolom, baris.teks, strict=True)
        if item.peran not in {LEWAT, PRIBADI, KODE}
    ]
    return TolakanImpor(
        impor_id=impor_id,
        baris=baris.nomor,
        kode=problems[0].code,
        kolom=", ".join(dict.fromkeys(item.place.column for item in problems if item.place.column))[:200],
        alasan=" ".join(_sentence(item) for item in problems),
        isi={"kode": str(baris.uuid), "sel": sel},
    )


def _sentence(problem: Problem) -> str:
    return str(replace(problem, place=Place(column=problem.place.column))).partition("] ")[2]


def render_tolakan(impor: Impor, tolakan: Sequence[TolakanImpor]) -> bytes:
    """The refused rows as an .xlsx: what is wrong first, then the row's own code, then its cells as they stood."""
    heads = [kepala for kepala, _ in tolakan[0].isi["sel"]] if tolakan else []
    rows = (
        tuple(SheetCell(head, "head") for head in (SALAH, BARIS, KEPALA_KODE, *heads)),
        *(
            (
                SheetCell(f"[{item.kode}] {item.alasan}"[:LONGEST], "required"),
                SheetCell(str(item.baris), "locked"),
                SheetCell(item.isi["kode"], "locked"),
                *(SheetCell(text[:LONGEST], "input") for _, text in item.isi["sel"]),
            )
            for item in tolakan
        ),
    )
    widths = (60.0, 10.0, 38.0, *(18.0 for _ in heads))
    return render_xlsx(Workbook(f"Baris ditolak – {impor.nama}", (Sheet("Ditolak", rows, widths, frozen_rows=1),)))
