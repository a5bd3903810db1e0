"""From parts to a Document: cover, front matter, chapters, annex, back cover, and the facts behind the numbers."""

from dataclasses import replace

from siklus.core.errors import Place, Problem, refuse
from siklus.core.indeks.perubahan import check_lalu
from siklus.core.laporan.fakta import fakta_of
from siklus.core.laporan.konteks import Konteks
from siklus.core.laporan.narasi import check_narasi
from siklus.core.laporan.sampul import back_cover, cover_of, running_head
from siklus.core.laporan.susun import Jilid, compose
from siklus.document.report import Attachment, Document


def build_document(konteks: Konteks, jilid: Jilid, kind: str, attachments: tuple[Attachment, ...] = ()) -> Document:
    """The finished report of one kind; `kind` is its short name for the running head.

    Raises SiklusError with everything that is wrong with the office's text or missing from its plan.
    """
    refuse((*_plan_problems(konteks, jilid), *_lalu_problems(konteks), *check_narasi(konteks)))
    kantor, fakta = konteks.kantor, fakta_of(konteks)
    susunan = compose(konteks, fakta, jilid)
    return Document(
        title=f"{' '.join(jilid.judul).title().replace('(Skm)', '(SKM)')} {kantor.unit.sebutan} {kantor.periode.nama}",
        author=kantor.unit.nama,
        date=kantor.tanggal.isoformat(),
        running_head=running_head(kantor, kind),
        body=susunan.body,
        cover=cover_of(konteks, jilid.judul, ring=konteks.lengkap),
        front=susunan.front,
        annex=susunan.annex,
        back_cover=back_cover(kantor) if konteks.lengkap else None,
        facts=fakta,
        attachments=attachments,
    )


def _lalu_problems(konteks: Konteks) -> tuple[Problem, ...]:
    """Earlier values that no trend can be drawn through."""
    found = (problem for lalu in konteks.kantor.lalu for problem in check_lalu(lalu.ikm, lalu.nrr))
    return tuple(replace(problem, place=Place(sheet="Periode Lalu")) for problem in found)


def _plan_problems(konteks: Konteks, jilid: Jilid) -> tuple[Problem, ...]:
    """A report on the follow-up needs a plan: its RTL, its priorities, its months."""
    rencana = konteks.bahan.rencana
    if jilid.jenis == "pelaksanaan" or (rencana.rtl and rencana.prioritas.unsur and rencana.masa_pelaksanaan):
        return ()
    return (
        Problem(
            "NARASI-04",
            "Laporan tindak lanjut memerlukan rencana yang memuat RTL, unsur prioritas, dan masa pelaksanaan.",
            "Lengkapi lembar RTL dan Identitas, lalu susun kembali laporannya.",
        ),
    )
