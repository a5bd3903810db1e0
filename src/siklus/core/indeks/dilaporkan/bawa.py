"""Carrying printed values over into a result, unchanged to the last decimal."""

from siklus.core.aturan import Aturan
from siklus.core.errors import refuse
from siklus.core.indeks.dilaporkan.nilai import NilaiDilaporkan
from siklus.core.indeks.dilaporkan.periksa import check_dilaporkan
from siklus.core.indeks.hasil import HasilSurvei, Indeks, Mutu, NilaiUnsur
from siklus.core.indeks.mutu import mutu_of, mutu_of_nrr
from siklus.core.indeks.tercetak import Tercetak, possible_mutu_of_nrr, read_tercetak


def hasil_dilaporkan(nilai: NilaiDilaporkan, aturan: Aturan) -> HasilSurvei:
    """The printed values as a result without slices and intervals; SiklusError with everything impossible in them.

    A letter that the source gives is kept; where it gives none and the print lies on a band's edge, the letter is that
    of the printed value and `mutu_pasti` is False. Warnings are check_dilaporkan's.
    """
    refuse(check_dilaporkan(nilai, aturan))
    ikm = read_tercetak(nilai.ikm)
    return HasilSurvei(
        Indeks(
            unsur=tuple(_nilai_unsur(key, read_tercetak(text), nilai, aturan) for key, text in nilai.nrr.items()),
            ikm=ikm.nilai,
            mutu=_letter(nilai.mutu_ikm, aturan) or mutu_of(ikm.nilai, aturan),
            n=nilai.n or 0,
            dilaporkan=True,
            sumber=nilai.sumber.strip(),
            places=ikm.places,
        )
    )


def _nilai_unsur(key: str, printed: Tercetak, nilai: NilaiDilaporkan, aturan: Aturan) -> NilaiUnsur:
    given = _letter(nilai.mutu.get(key, ""), aturan)
    return NilaiUnsur(
        unsur=key,
        nama=aturan.unsur_of(key).nama,
        nrr=printed.nilai,
        tertimbang=printed.nilai / len(nilai.nrr),
        mutu=given or mutu_of_nrr(printed.nilai, aturan),
        n=nilai.n or 0,
        places=printed.places,
        mutu_pasti=given is not None or len(possible_mutu_of_nrr(printed, aturan)) == 1,
    )


def _letter(huruf: str, aturan: Aturan) -> Mutu | None:
    wanted = huruf.strip().upper()
    return next((Mutu(pita.huruf, pita.kinerja) for pita in aturan.pita if pita.huruf == wanted), None)
