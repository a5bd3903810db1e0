"""A table of printed values (one row for each unsur, one for the IKM) → a survey's dilaporkan.

Columns: Unsur; Nilai, NRR or Nilai unsur; and if printed Mutu, Jumlah responden, Sumber. The row IKM has the index.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from django.db import transaction

from siklus.core.aturan import Aturan, find_unsur, normalise
from siklus.core.errors import Place, Problem, Severity, SiklusError, refuse
from siklus.core.indeks.dilaporkan import NilaiDilaporkan, check_dilaporkan
from siklus.readers.bukukerja.cells import CellError, CellValue, as_printed_number, as_whole
from siklus.readers.tabel import Tabel, cell_text
from siklus.web.models import Akun, Impor, StatusSurvei, Survei
from siklus.web.queries.dilaporkan import to_json
from siklus.web.services.impor.berkas import drop_file, open_impor, tujuan_of
from siklus.web.services.jejak import record

WORDS: Mapping[str, frozenset[str]] = {
    "unsur": frozenset({"unsur", "unsur pelayanan", "nama unsur"}),
    "nilai": frozenset({"nilai", "nrr", "nilai unsur", "nrr unsur", "nilai rata rata"}),
    "mutu": frozenset({"mutu", "mutu pelayanan"}),
    "n": frozenset({"jumlah responden", "responden", "n"}),
    "sumber": frozenset({"sumber"}),
}
IKM = frozenset({"ikm", "nilai ikm", "indeks kepuasan masyarakat", "ikm unit pelayanan"})
Row = Mapping[str, CellValue]


def read_dilaporkan(impor: Impor, sumber: str = "") -> tuple[NilaiDilaporkan, tuple[Problem, ...]]:
    """The values as printed, with every problem of them; `sumber` stands in where the table names none."""
    tabel, law = open_impor(impor), tujuan_of(impor.survei).aturan
    problems: list[Problem] = []
    rows = {key: (number, row) for number, row in _rows(tabel) if (key := _key(row, number, tabel, law, problems))}
    nilai = {key: _printed(row, tabel.place(number, "nilai"), problems) for key, (number, row) in rows.items()}
    mutu = {key: cell_text(row.get("mutu")).upper() for key, (_, row) in rows.items() if row.get("mutu")}
    counts = [number for _, row in rows.values() if (number := _whole(row.get("n"))) is not None]
    found = NilaiDilaporkan(
        nrr={key: value for key, value in nilai.items() if key != "ikm"},
        ikm=nilai.get("ikm", ""),
        sumber=sumber or next((cell_text(row["sumber"]) for _, row in rows.values() if row.get("sumber")), ""),
        n=counts[0] if counts else None,
        mutu={key: letter for key, letter in mutu.items() if key != "ikm"},
        mutu_ikm=mutu.get("ikm", ""),
        place=Place(tabel.file, tabel.sheet),
    )
    return found, (*problems, *check_dilaporkan(found, law))


@transaction.atomic
def keep_dilaporkan(impor: Impor, sumber: str, oleh: Akun) -> Survei:
    """Make the values the survey's own. SiklusError: IMPOR-03 when it has answers, IMPOR-04, or what is impossible."""
    survei = Survei.objects.select_for_update(no_key=True).get(pk=impor.survei_id)
    nilai, problems = read_dilaporkan(impor, sumber.strip())
    refuse(problems)
    if survei.status not in {StatusSurvei.DRAF, StatusSurvei.DIBUKA}:
        raise SiklusError(Problem("IMPOR-04", "Survei ini sudah ditutup.", "Nilainya tidak diganti lagi."))
    if survei.jawaban.filter(ditarik=None).exists():
        advice = "Nilai tercetak hanya untuk survei yang tidak mempunyai jawaban."
        raise SiklusError(Problem("IMPOR-03", "Survei ini sudah mempunyai jawaban.", advice))
    survei.dilaporkan = to_json(replace(nilai, place=Place(), tempat={}))
    survei.save(update_fields=["dilaporkan"])
    Impor.objects.filter(pk=impor.pk).update(keadaan="selesai", bentuk="dilaporkan")
    record(oleh, "nilai tercetak disimpan", survei.unit, survei.judul, ikm=nilai.ikm, sumber=nilai.sumber)
    transaction.on_commit(lambda: drop_file(impor))
    return survei


def _rows(tabel: Tabel) -> Sequence[tuple[int, Row]]:
    words = [normalise(head) for head in tabel.heads]
    columns = {
        name: index
        for name, known in WORDS.items()
        for index, word in reversed(tuple(enumerate(words)))
        if word in known
    }
    return [
        (number, {name: row[index] for name, index in columns.items() if index < len(row)})
        for number, row in tabel.lines()
    ]


def _key(row: Row, number: int, tabel: Tabel, law: Aturan, problems: list[Problem]) -> str:
    text = cell_text(row.get("unsur"))
    if not text or normalise(text) in IKM:
        return "ikm" if text else ""
    unsur = find_unsur(text, law)
    if unsur is None:
        advice = f"Tulis salah satu: {', '.join(item.nama for item in law.unsur)}, atau IKM."
        place = tabel.place(number, "unsur")
        problems.append(
            Problem(
                "IMPOR-03", f"Unsur “{text}” tidak dikenal; baris ini tidak dibaca.", advice, place, Severity.WARNING
            )
        )
    return unsur.key if unsur else ""


def _printed(row: Row, place: Place, problems: list[Problem]) -> str:
    try:
        return as_printed_number(row.get("nilai"))
    except CellError as error:
        problems.append(Problem("IMPOR-03", error.message, error.advice, place))
        return ""


def _whole(value: CellValue) -> int | None:
    try:
        return as_whole(value)
    except CellError:
        return None
