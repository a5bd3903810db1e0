"""What counts as an answer, and how answers become NRR."""

from siklus.core.errors import Problem
from siklus.core.rounding import print_number
from siklus.core.survei.nilai import parse_nilai
from tests.spec.alat import indeks_of, with_second_question
from tests.spec.bentuk import Bab, Row, Tabel


def _taken(cell: str) -> Row:
    nilai = parse_nilai("" if cell == "(kosong)" else cell)
    return ("ditolak" if isinstance(nilai, Problem) else "tidak menjawab" if nilai is None else str(nilai),)


def _nrr(answers: str) -> Row:
    waktu = indeks_of({"waktu": answers}).by_key("waktu")
    return str(waktu.jumlah), str(waktu.n), str(waktu.nrr), waktu.printed, waktu.mutu.huruf


def _several(first: str, second: str) -> Row:
    waktu = indeks_of({"waktu": first, "waktu2": second}, with_second_question("waktu")).by_key("waktu")
    return str(waktu.nrr), waktu.printed


def _gaps(waktu: str) -> Row:
    shown: list[str] = []
    for kosong in ("dibagi", "dikeluarkan"):
        indeks = indeks_of({"waktu": waktu, "biaya": "1 2 3 4"}, kosong=kosong)
        shown += [str(indeks.n), *(print_number(indeks.by_key(key).nrr) for key in ("waktu", "biaya"))]
    return tuple(shown)


JAWABAN = Bab(
    judul="Dari jawaban ke NRR",
    pengantar="Setiap jawaban bernilai 1, 2, 3, atau 4 (PermenPANRB 14/2017). Nilai rata-rata (NRR) suatu unsur adalah "
    "jumlah nilainya dibagi banyaknya orang yang menjawab. Hitungannya memakai pecahan, sehingga tidak ada pembulatan "
    "sebelum nilai dicetak.",
    tabel=(
        Tabel(
            kunci="sel",
            judul="Isi sel yang diterima",
            penjelasan="Isi yang bukan 1–4 ditolak beserta tempatnya; tidak ada yang dibulatkan atau ditebak.",
            masukan=("Isi sel",),
            hasil=("Dibaca sebagai",),
            baris=(
                (("1",), ("1",)),
                (("4",), ("4",)),
                (("3.0",), ("3",)),
                (("3,0",), ("3",)),
                (("(kosong)",), ("tidak menjawab",)),
                (("0",), ("ditolak",)),
                (("5",), ("ditolak",)),
                (("2,5",), ("ditolak",)),
                (("Baik",), ("ditolak",)),
                (("-",), ("ditolak",)),
            ),
            hitung=_taken,
        ),
        Tabel(
            kunci="nrr",
            judul="NRR satu unsur",
            penjelasan="Tanda – berarti tidak menjawab; orang itu tidak ikut membagi.",
            masukan=("Jawaban",),
            hasil=("Jumlah", "n", "NRR (pecahan)", "NRR tercetak", "Mutu"),
            baris=(
                (("4 4 4",), ("12", "3", "4", "4,00", "A")),
                (("3 3 4",), ("10", "3", "10/3", "3,33", "B")),
                (("3 3 3 3 3 3 4 4",), ("26", "8", "13/4", "3,25", "B")),
                (("3 – 4",), ("7", "2", "7/2", "3,50", "B")),
                (("1 2",), ("3", "2", "3/2", "1,50", "D")),
                (("3 3 3 3 3 3 3 4",), ("25", "8", "25/8", "3,13", "B")),
            ),
            hitung=_nrr,
            catatan="Baris terakhir: 25/8 = 3,125 dicetak 3,13, sebab setengah dibulatkan ke atas.",
        ),
        Tabel(
            kunci="beberapa-pertanyaan",
            judul="Beberapa pertanyaan untuk satu unsur",
            penjelasan="NRR unsur adalah rata-rata NRR pertanyaannya, berapa pun banyaknya jawaban tiap pertanyaan.",
            masukan=("Jawaban pertanyaan pertama", "Jawaban pertanyaan kedua"),
            hasil=("NRR (pecahan)", "NRR tercetak"),
            baris=(
                (("4 4", "1 1"), ("5/2", "2,50")),
                (("4 4", "1 –"), ("5/2", "2,50")),
                (("3 3 4", "4 4 4"), ("11/3", "3,67")),
            ),
            hitung=_several,
        ),
        Tabel(
            kunci="jawaban-kosong",
            judul="Jawaban yang tidak lengkap",
            penjelasan="Ada dua cara, dan laporan menyebut cara yang dipakai. *Dibagi*: setiap NRR dibagi jawaban yang "
            "ada. *Dikeluarkan*: hanya responden yang menjawab semua pertanyaan yang dihitung. Dalam contoh ini "
            "jawaban biaya adalah 1 2 3 4.",
            masukan=("Jawaban waktu",),
            hasil=(
                "n (dibagi)",
                "NRR waktu (dibagi)",
                "NRR biaya (dibagi)",
                "n (dikeluarkan)",
                "NRR waktu (dikeluarkan)",
                "NRR biaya (dikeluarkan)",
            ),
            baris=(
                (("3 3 3 3",), ("4", "3,00", "2,50", "4", "3,00", "2,50")),
                (("3 3 3 –",), ("4", "3,00", "2,50", "3", "3,00", "2,00")),
                (("– 4 2 –",), ("4", "3,00", "2,50", "2", "3,00", "2,50")),
            ),
            hitung=_gaps,
        ),
    ),
)
