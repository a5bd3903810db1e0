"""One sheet: entered, corrected, entered a second time by somebody else, and settled where the two differ."""

from collections.abc import Mapping
from dataclasses import dataclass

from django.db import transaction

from siklus.core.errors import Place, Problem, SiklusError
from siklus.web.models import Akun, KelompokKertas, Layanan, LembarKertas
from siklus.web.queries.formulir import Formulir
from siklus.web.queries.kertas import KEDUA, LAYANAN, PERTAMA, PUTUSAN, Beda, compare, fields_of
from siklus.web.services.kertas.kelompok import finished
from siklus.web.services.kiriman import LONGEST_TERBUKA, UNKEEPABLE

TIDAK_DIJAWAB = frozenset({"0", "-", "–"})
DIGITS = frozenset("1234")


@dataclass(frozen=True, slots=True)
class Isian:
    """What a sheet says, read and found complete."""

    nilai: Mapping[str, int | None]
    profil: Mapping[str, str]
    terbuka: Mapping[str, str]
    layanan: str


def parse_isian(data: Mapping[str, str], formulir: Formulir, layanan: Mapping[str, Layanan]) -> Isian:
    """Fields n-, p-, t- and layanan as typed. SiklusError: KERTAS-05 with every field that is open or wrong."""
    problems: list[Problem] = []
    isian = Isian(
        nilai={item.id: _digit(data.get(f"n-{item.id}", ""), item.id, problems) for item in formulir.pertanyaan},
        profil={
            item.kunci: value
            for item in formulir.dimensi
            if (value := _choice(data.get(f"p-{item.kunci}", ""), item.kunci, formulir, problems))
        },
        terbuka={
            item.id: text
            for item in formulir.terbuka
            if (text := UNKEEPABLE.sub("", data.get(f"t-{item.id}", "")).strip()[:LONGEST_TERBUKA])
        },
        layanan=data.get(LAYANAN, "") if data.get(LAYANAN, "") in layanan else "",
    )
    if not problems and not any(isian.nilai.values()):
        message = "Tidak ada satu pertanyaan pun yang dijawab."
        problems.append(Problem("KERTAS-05", message, "Sisihkan lembar kosong; lembar itu tidak dihitung."))
    if problems:
        raise SiklusError(problems)
    return isian


def _digit(raw: str, question: str, problems: list[Problem]) -> int | None:
    text = raw.strip()
    if text in DIGITS:
        return int(text)
    if text not in TIDAK_DIJAWAB:
        message = f"“{text[:10]}” bukan 1 sampai 4." if text else "Belum diisi."
        advice = "Ketik 1 sampai 4, atau 0 bila tidak dijawab."
        problems.append(Problem("KERTAS-05", message, advice, Place(column=question)))
    return None


def _choice(raw: str, dimensi: str, formulir: Formulir, problems: list[Problem]) -> str:
    if raw and raw not in formulir.nilai_profil[dimensi]:
        problems.append(Problem("KERTAS-05", "Pilihan itu tidak ada.", "Pilih dari daftar.", Place(column=dimensi)))
        return ""
    return raw


@transaction.atomic
def keep_lembar(  # noqa: PLR0913 - which sheet, which entry, what, by whom, anew or corrected
    kelompok: KelompokKertas, nomor: int, entri: int, isian: Isian, oleh: Akun, *, perbaiki: bool = False
) -> LembarKertas:
    """Store one entry of a sheet.

    Raises:
        SiklusError: KERTAS-02 when it is entered already and this is no correction, KERTAS-03 outside the batch,
            KERTAS-04 for a second entry by the same person, KERTAS-07 once the batch is finished.
    """
    held = KelompokKertas.objects.select_for_update(of=("self",)).select_related("survei__unit").get(pk=kelompok.pk)
    if held.selesai is not None:
        raise SiklusError(finished(held))
    if not held.awal <= nomor <= held.akhir:
        message = f"Lembar {nomor} tidak termasuk {held} ({held.awal} sampai {held.akhir})."
        raise SiklusError(Problem("KERTAS-03", message, "Periksa nomor pada kertasnya.", Place(column="nomor")))
    if is_other_entry(held, entri, oleh):
        raise SiklusError(same_person(entri))
    before = held.lembar.filter(nomor=nomor, entri=entri).select_related("oleh").first()
    if before is not None and not perbaiki:
        message = f"Lembar {nomor} sudah dimasukkan oleh {before.oleh}."
        raise SiklusError(
            Problem("KERTAS-02", message, "Periksa nomornya, atau perbaiki lembar itu.", Place(column="nomor"))
        )
    held.lembar.filter(nomor=nomor, entri=PUTUSAN).delete()
    sheet = before or LembarKertas(kelompok=held, nomor=nomor, entri=entri)
    return _fill(sheet, isian, oleh)


def is_other_entry(kelompok: KelompokKertas, entri: int, oleh: Akun) -> bool:
    """Whether the person has entered sheets of this batch in its other entry, and so has seen them."""
    other = KEDUA if entri == PERTAMA else PERTAMA
    return kelompok.ganda and kelompok.lembar.filter(entri=other, oleh=oleh).exists()


def same_person(entri: int) -> Problem:
    """Two entries by one person prove nothing."""
    which = "pertama" if entri == KEDUA else "kedua"
    message = f"Anda sudah mengerjakan entri {which} kelompok ini."
    return Problem("KERTAS-04", message, "Entri yang ini dikerjakan orang lain dengan akunnya sendiri.")


def _fill(sheet: LembarKertas, isian: Isian, oleh: Akun) -> LembarKertas:
    survei = sheet.kelompok.survei
    sheet.nilai, sheet.profil, sheet.terbuka = dict(isian.nilai), dict(isian.profil), dict(isian.terbuka)
    sheet.layanan = survei.unit.layanan.filter(kode=isian.layanan).first() if isian.layanan else sheet.kelompok.layanan
    sheet.oleh = oleh
    sheet.save()
    return sheet


@transaction.atomic
def settle(kelompok: KelompokKertas, nomor: int, pilihan: Mapping[str, str], oleh: Akun) -> LembarKertas:
    """Decide a sheet whose entries differ: for each field that differs "1" or "2", whichever the paper bears out.

    Raises:
        SiklusError: KERTAS-05 with every field that is undecided, KERTAS-07 once the batch is finished.
    """
    held = KelompokKertas.objects.select_for_update(of=("self",)).select_related("survei__unit").get(pk=kelompok.pk)
    if held.selesai is not None:
        raise SiklusError(finished(held))
    both = {sheet.entri: sheet for sheet in held.lembar.filter(nomor=nomor, entri__in=(PERTAMA, KEDUA))}
    if len(both) < KEDUA:
        raise SiklusError(Problem("KERTAS-06", f"Lembar {nomor} belum dimasukkan dua kali.", "Lengkapi entrinya."))
    differing = compare(both[PERTAMA], both[KEDUA])
    _check_decided(differing, pilihan)
    decided = {item.kolom for item in differing if pilihan[item.kolom] == str(KEDUA)}
    sheet = held.lembar.filter(nomor=nomor, entri=PUTUSAN).first() or LembarKertas(
        kelompok=held, nomor=nomor, entri=PUTUSAN
    )
    return _decide(sheet, both[PERTAMA], both[KEDUA], decided, oleh)


def _check_decided(differing: tuple[Beda, ...], pilihan: Mapping[str, str]) -> None:
    open_fields = [item.kolom for item in differing if pilihan.get(item.kolom) not in {str(PERTAMA), str(KEDUA)}]
    if open_fields:
        raise SiklusError(
            Problem("KERTAS-05", "Belum diputuskan.", "Pilih entri yang sama dengan kertasnya.", Place(column=name))
            for name in open_fields
        )


def _decide(
    sheet: LembarKertas, first: LembarKertas, second: LembarKertas, of_second: set[str], oleh: Akun
) -> LembarKertas:
    """The first entry, with the fields that were decided for the second."""
    for mark, name in (("n-", "nilai"), ("p-", "profil"), ("t-", "terbuka")):
        ours, theirs = getattr(first, name), getattr(second, name)
        keys = dict.fromkeys((*ours, *theirs))
        chosen = {key: (theirs if f"{mark}{key}" in of_second else ours) for key in keys}
        setattr(sheet, name, {key: source[key] for key, source in chosen.items() if key in source})
    sheet.layanan = (second if LAYANAN in of_second else first).layanan
    sheet.oleh = oleh
    sheet.save()
    return sheet


def as_typed(sheet: LembarKertas) -> dict[str, str]:
    """A stored sheet as the form shows it: an unanswered question is 0."""
    shown = fields_of(sheet)
    typed = {key: value or "0" if key.startswith("n-") else value for key, value in shown.items()}
    return {**typed, **{f"t-{key}": value for key, value in sheet.terbuka.items()}}
