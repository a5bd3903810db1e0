"""How many respondents, and how sure the result is."""

from siklus.core.rounding import print_count, print_number
from siklus.core.survei.sampel import Baris, krejcie_morgan, slovin, table_rows
from tests.spec.alat import ATURAN, indeks_of, read
from tests.spec.bentuk import Bab, Row, Tabel


def _row(row: Baris | None) -> str:
    return "–" if row is None else f"{print_count(row.populasi)} → {row.sampel}"


def _sample(population: str) -> Row:
    n = int(read(population))
    below, above = table_rows(n, ATURAN)
    return str(krejcie_morgan(n, ATURAN)), _row(below), _row(above), str(slovin(n))


def _interval(answers: str) -> Row:
    waktu = indeks_of({"waktu": answers}).by_key("waktu")
    if waktu.selang is None:
        return waktu.printed, "–"
    return waktu.printed, f"{print_number(waktu.selang.bawah)} sampai {print_number(waktu.selang.atas)}"


SAMPEL = Bab(
    judul="Sampel dan ketelitian",
    pengantar="Populasi adalah pengguna layanan dalam periode survei, dan setiap layanan menjadi satu stratum. Rumus "
    "Krejcie dan Morgan, S = λ²·N·P·Q / (d²·(N−1) + λ²·P·Q) dengan λ² = 3,841, P = Q = 0,5, dan d = 0,05, dibulatkan "
    "setengah ke atas, menghasilkan ke-90 baris tabel peraturan.",
    tabel=(
        Tabel(
            kunci="sampel",
            judul="Ukuran sampel",
            penjelasan="Populasi yang tidak ada dalam tabel terletak di antara dua baris; keduanya ditunjukkan karena "
            "instansi memakai salah satunya. Rumus Slovin, N / (1 + N × 0,05²), adalah rumus yang berbeda dan hanya "
            "dicantumkan agar tidak tertukar.",
            masukan=("Populasi",),
            hasil=("Rumus", "Baris di bawah", "Baris di atas", "Slovin"),
            baris=(
                (("5",), ("5", "–", "10 → 10", "5")),
                (("10",), ("10", "10 → 10", "10 → 10", "10")),
                (("100",), ("80", "100 → 80", "100 → 80", "80")),
                (("212",), ("137", "210 → 136", "220 → 140", "139")),
                (("1.000",), ("278", "1.000 → 278", "1.000 → 278", "286")),
                (("12.345",), ("373", "10.000 → 370", "15.000 → 375", "387")),
                (("1.000.000",), ("384", "1.000.000 → 384", "1.000.000 → 384", "400")),
                (("2.000.000",), ("384", "1.000.000 → 384", "–", "400")),
            ),
            hitung=_sample,
        ),
        Tabel(
            kunci="selang",
            judul="Selang kepercayaan 95%",
            penjelasan="NRR ± 1,96 × √(ragam / n), dari responden yang menjawab semua pertanyaan; ragam memakai "
            "pembagi n − 1. Selang tidak melewati ujung skala, dan tidak ada selang bila responden kurang dari dua.",
            masukan=("Jawaban",),
            hasil=("NRR", "Selang 95%"),
            baris=(
                (("2 3 3 4",), ("3,00", "2,20 sampai 3,80")),
                (("3 3 3 3",), ("3,00", "3,00 sampai 3,00")),
                (("3 4 4",), ("3,67", "3,01 sampai 4,00")),
                (("3",), ("3,00", "–")),
            ),
            hitung=_interval,
        ),
    ),
)
