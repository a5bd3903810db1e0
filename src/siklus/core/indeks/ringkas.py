"""The result as a JSON-ready mapping: what `siklus hitung --json` prints, before the priorities are added."""

from siklus.core.indeks.hasil import HasilSurvei, NilaiUnsur
from siklus.core.rounding import machine_number

Json = dict[str, object]


def summary(hasil: HasilSurvei) -> Json:
    """`n`, `unsur` (key → jumlah, n, nrr, nrr_pasti, mutu), `ikm`, `mutu`.

    Counts are integers (`jumlah` is None for printed values). NRR and IKM are strings with a decimal point and two
    decimals; `nrr_pasti` is the exact fraction "numerator/denominator" ("4" when it is whole).
    """
    indeks = hasil.indeks
    return {
        "n": indeks.n,
        "unsur": {nilai.unsur: _unsur(nilai) for nilai in indeks.unsur},
        "ikm": machine_number(indeks.ikm),
        "mutu": indeks.mutu.huruf,
    }


def _unsur(nilai: NilaiUnsur) -> Json:
    return {
        "jumlah": nilai.jumlah,
        "n": nilai.n,
        "nrr": machine_number(nilai.nrr),
        "nrr_pasti": str(nilai.nrr),
        "mutu": nilai.mutu.huruf,
    }
