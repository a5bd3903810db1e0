"""Claims in short, so that a test can write down all of them."""

from siklus.core.periksa.klaim.nilai import KlaimIndeks, KlaimMutu, KlaimNilai, KlaimPrioritas, TabelUnsur


def nilai(claim: KlaimNilai) -> tuple[str, str, str]:
    return claim.unsur, claim.angka.teks if claim.angka else "", mutu(claim.mutu)


def mutu(claim: KlaimMutu | None) -> str:
    return f"{claim.huruf} {claim.kinerja}".strip() if claim else ""


def indeks(claim: KlaimIndeks | None) -> tuple[str, str, bool] | None:
    return (claim.angka.teks, mutu(claim.mutu), claim.kini) if claim else None


def rows(tabel: TabelUnsur) -> list[tuple[str, str, str]]:
    return [nilai(claim) for claim in tabel.nilai]


def prioritas(claim: KlaimPrioritas) -> tuple[str, tuple[str, ...], list[int]]:
    return claim.arah, claim.unsur, [place.baris for place in claim.tempat]
