"""How the priorities were chosen, said plainly: by value, by breaking a tie, or against the values with a reason."""

from collections.abc import Iterator

from siklus.core.laporan.kalimat import isi, rangkai, utuh
from siklus.core.laporan.konteks import Konteks, slot
from siklus.core.laporan.tabel_hasil import unsur_list
from siklus.core.rencana.prioritas import BatasTidakPasti, UsulanPrioritas, propose_prioritas
from siklus.document.inline import Runs


def prioritas_statements(konteks: Konteks) -> Iterator[Runs]:
    """The way of choosing, ties, equal prints, and what the survey cannot tell apart."""
    usulan = propose_prioritas(konteks.bahan.hasil.indeks, konteks.kantor.aturan)
    yield from _choice(konteks, usulan)
    yield _equal_prints(konteks)
    if usulan.tidak_pasti:
        yield _uncertain(konteks, usulan.tidak_pasti)


def _choice(konteks: Konteks, usulan: UsulanPrioritas) -> Iterator[Runs]:
    if not usulan.follows(konteks.bahan.rencana.prioritas.unsur):
        yield isi(
            "Pilihan ini berbeda dari urutan nilai terendah, yaitu {usulan}.",
            usulan=unsur_list(konteks, (*usulan.pasti, *usulan.pilihan)),
        )
        yield _reason(konteks)
    elif usulan.harus_memilih:
        yield isi(
            "Unsur {pilihan} bernilai sama, yaitu {nilai}, pada batas urutan prioritas, sehingga pilihan di antaranya "
            "ditetapkan dengan pertimbangan.",
            pilihan=unsur_list(konteks, usulan.pilihan),
            nilai=slot("nrr", usulan.pilihan[0]),
        )
        yield _reason(konteks)
    else:
        yield isi("Pilihan ini mengikuti urutan nilai terendah.")
        yield _tie_inside(konteks, usulan)


def _uncertain(konteks: Konteks, batas: BatasTidakPasti) -> Runs:
    """That third place cannot be told from what follows it."""
    return isi(
        "Selang kepercayaan 95% unsur {ketiga} ({nilai}) bertumpang tindih dengan selang unsur {lain}, sehingga survei "
        "ini belum dapat memastikan urutan unsur tersebut.",
        ketiga=konteks.nama(batas.ketiga),
        nilai=slot("nrr", batas.ketiga),
        lain=rangkai(
            isi("{nama} ({nilai})", nama=konteks.nama(unsur), nilai=slot("nrr", unsur))
            for unsur in batas.tumpang_tindih
        ),
    )


def _reason(konteks: Konteks) -> Runs:
    reason = utuh(konteks.bahan.rencana.prioritas.alasan)
    return isi("Alasan pemilihannya: {alasan}", alasan=reason) if reason else isi("Alasan pemilihannya belum dicatat.")


def _tie_inside(konteks: Konteks, usulan: UsulanPrioritas) -> Runs:
    ties = [group for group in usulan.kelompok if len(group) > 1]
    if not ties:
        return ()
    parts = (isi("{unsur} ({nilai})", unsur=unsur_list(konteks, tie), nilai=slot("nrr", tie[0])) for tie in ties)
    return isi("Di antaranya terdapat unsur yang bernilai sama: {seri}.", seri=rangkai(parts))


def _equal_prints(konteks: Konteks) -> Runs:
    """Unsur that print alike although their exact values differ, where that decides who is chosen."""
    chosen = konteks.bahan.rencana.prioritas.unsur
    inside = [nilai for nilai in konteks.urutan if nilai.unsur in chosen]
    outside = [nilai for nilai in konteks.urutan if nilai.unsur not in chosen]
    alike = tuple(
        nilai.unsur
        for nilai in outside
        if any(nilai.printed == other.printed and nilai.nrr != other.nrr for other in inside)
    )
    if not alike:
        return ()
    return isi(
        "Nilai tercetak unsur {unsur} sama dengan nilai unsur prioritas; urutannya "
        "ditentukan dari nilai pasti sebelum pembulatan.",
        unsur=unsur_list(konteks, alike),
    )
