from dataclasses import replace

from siklus.core.errors import Place, Problem, Severity
from siklus.core.realisasi.catatan import Pemeliharaan
from siklus.core.realisasi.pemeliharaan import check_pemeliharaan
from tests.core.realisasi.buatan import make_bukti
from tests.core.rencana.buatan import ATURAN, NRR, SUBBAGIAN, make_indeks

PLACE = Place("kantor.xlsx", "Pemeliharaan", 3)
SARANA = Pemeliharaan("sarana", "Merawat ruang layanan", ("Subbagian Keuangan",), (make_bukti(),), PLACE)


def check(*pemeliharaan: Pemeliharaan, nrr: dict[str, str] = NRR) -> tuple[Problem, ...]:
    return check_pemeliharaan(pemeliharaan, make_indeks(nrr), ATURAN, SUBBAGIAN)


def test_the_three_highest_are_kept_up_biaya_among_them() -> None:
    assert check(SARANA, replace(SARANA, unsur="biaya"), replace(SARANA, unsur="pengaduan")) == ()


def test_unsur_tied_over_third_place_are_all_allowed() -> None:
    nrr = NRR | {"produk": "3.76"}
    assert check(replace(SARANA, unsur="produk"), replace(SARANA, unsur="pengaduan"), nrr=nrr) == ()


def test_an_unsur_that_is_not_high() -> None:
    advice = "Unsur bernilai tertinggi: Biaya/Tarif; Sarana dan Prasarana; dan Penanganan Pengaduan, Saran dan Masukan."
    assert check(replace(SARANA, unsur="waktu"), replace(SARANA, unsur="parkir")) == (
        Problem(
            "REALISASI-18",
            "Pemeliharaan menyebut unsur Waktu Penyelesaian, yang tidak termasuk nilai tertinggi.",
            advice,
            PLACE,
        ),
        Problem(
            "REALISASI-18",
            "Pemeliharaan menyebut unsur parkir, yang tidak termasuk nilai tertinggi.",
            advice,
            PLACE,
        ),
    )


def test_words_evidence_and_unit_are_missed() -> None:
    assert check(Pemeliharaan("sarana", "", (), (replace(make_bukti(), halaman=()),), PLACE)) == (
        Problem(
            "REALISASI-19",
            "Bentuk pemeliharaan unsur Sarana dan Prasarana kosong.",
            "Tuliskan apa yang dilakukan.",
            PLACE,
        ),
        Problem(
            "BUKTI-23",
            "Belum ada bukti yang dapat dibaca untuk pemeliharaan unsur Sarana dan Prasarana.",
            "Lampirkan foto, halaman PDF, atau tangkapan layar bertanggal.",
            PLACE,
            Severity.WARNING,
        ),
        Problem(
            "RENCANA-16",
            "Penanggung jawab pemeliharaan unsur Sarana dan Prasarana belum diisi.",
            "Isi nama subbagian yang bertanggung jawab.",
            PLACE,
        ),
    )
