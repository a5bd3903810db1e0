"""From NRR to the index: weights, rounding, letters, change."""

from fractions import Fraction

from siklus.core.indeks.mutu import mutu_of
from siklus.core.indeks.perubahan import compute_perubahan
from siklus.core.rounding import print_number
from tests.spec.alat import ATURAN, indeks_of, kuesioner_of, read
from tests.spec.bentuk import Bab, Row, Tabel


def _weights(unsur: str, nilai: str) -> Row:
    kuesioner = kuesioner_of(int(unsur))
    indeks = indeks_of({item.id: nilai for item in kuesioner.pertanyaan}, kuesioner)
    weight = indeks.unsur[0].tertimbang / indeks.unsur[0].nrr
    return str(weight), print_number(indeks.nilai_skm), indeks.printed, indeks.mutu.huruf


def _wrong_weight(weight: str, nrr: str) -> Row:
    wrong = 9 * read(weight) * read(nrr) * 25
    return (
        print_number(wrong),
        mutu_of(wrong, ATURAN).huruf,
        print_number(read(nrr) * 25),
        mutu_of(read(nrr) * 25, ATURAN).huruf,
    )


def _ikm(*nrr: str) -> Row:
    values = [read(text) for text in nrr if text != "tidak ditanyakan"]
    ikm = 25 * sum(values, Fraction(0)) / len(values)
    return print_number(ikm), str(mutu_of(ikm, ATURAN))


def _rounded(value: str, places: str) -> Row:
    return (print_number(read(value), int(places)),)


def _letter(nrr: str) -> Row:
    konversi = read(nrr) * 25
    mutu = mutu_of(konversi, ATURAN)
    return print_number(konversi, 4), print_number(konversi), mutu.huruf, mutu.kinerja


def _converted_letter(konversi: str) -> Row:
    mutu = mutu_of(read(konversi), ATURAN)
    return print_number(read(konversi)), mutu.huruf, mutu.kinerja


def _change(lalu: str, waktu: str) -> Row:
    hasil = compute_perubahan(indeks_of({"waktu": waktu}), "90,00", {"waktu": lalu}, ATURAN)
    return hasil.unsur["waktu"].printed_kini, hasil.unsur["waktu"].printed


UNSUR = tuple(unsur.nama for unsur in ATURAN.unsur)

INDEKS = Bab(
    judul="Dari NRR ke IKM dan mutunya",
    pengantar="Setiap unsur berbobot sama, yaitu 1/N dengan N banyaknya unsur yang ditanyakan. Nilai SKM adalah jumlah "
    "NRR tertimbang, dan IKM adalah nilai SKM × 25 (PermenPANRB 14/2017). Pembulatan hanya sekali, pada saat nilai "
    "dicetak; mutu ditentukan dari IKM yang sudah dibulatkan dua desimal.",
    tabel=(
        Tabel(
            kunci="bobot",
            judul="Bobot 1/N",
            penjelasan="Semua unsur dijawab dengan nilai yang sama oleh seluruh responden.",
            masukan=("Banyaknya unsur", "Jawaban"),
            hasil=("Bobot", "Nilai SKM", "IKM", "Mutu"),
            baris=(
                (("9", "4 4"), ("1/9", "4,00", "100,00", "A")),
                (("8", "4 4"), ("1/8", "4,00", "100,00", "A")),
                (("7", "4 4"), ("1/7", "4,00", "100,00", "A")),
                (("9", "3 4"), ("1/9", "3,50", "87,50", "B")),
                (("8", "3 3"), ("1/8", "3,00", "75,00", "C")),
                (("7", "1 1"), ("1/7", "1,00", "25,00", "D")),
            ),
            hitung=_weights,
        ),
        Tabel(
            kunci="bobot-dibulatkan",
            judul="Mengapa bobot tidak dibulatkan",
            penjelasan="Bobot 0,11 menurunkan setiap IKM satu persen dari nilainya dan dapat mengubah mutunya. Siklus "
            "hanya mengenal bobot ini untuk menjelaskan angka yang sudah tercetak di tempat lain.",
            masukan=("Bobot yang dibulatkan", "NRR semua unsur"),
            hasil=("IKM dengan bobot itu", "Mutunya", "IKM yang benar", "Mutu yang benar"),
            baris=(
                (("0,11", "4,00"), ("99,00", "A", "100,00", "A")),
                (("0,111", "4,00"), ("99,90", "A", "100,00", "A")),
                (("0,11", "3,55"), ("87,86", "B", "88,75", "A")),
                (("0,11", "3,08"), ("76,23", "C", "77,00", "B")),
                (("0,1111", "3,5325"), ("88,30", "B", "88,31", "A")),
            ),
            hitung=_wrong_weight,
        ),
        Tabel(
            kunci="ikm",
            judul="Contoh hasil lengkap",
            penjelasan="NRR setiap unsur menurut urutan peraturan, lalu IKM unit pelayanan.",
            masukan=UNSUR,
            hasil=("IKM", "Mutu"),
            baris=(
                (
                    ("3,27", "3,33", "3,25", "4,00", "3,31", "3,30", "3,33", "3,76", "3,89"),
                    ("87,33", "B (Baik)"),
                ),
                (
                    ("3,14", "3,33", "3,15", "3,50", "3,34", "3,35", "3,34", "3,31", "3,12"),
                    ("82,17", "B (Baik)"),
                ),
                (
                    ("3,50", "3,50", "3,50", "tidak ditanyakan", "3,50", "3,60", "3,60", "3,50", "3,60"),
                    ("88,44", "A (Sangat baik)"),
                ),
            ),
            hitung=_ikm,
        ),
        Tabel(
            kunci="pembulatan",
            judul="Satu pembulatan, setengah ke atas",
            penjelasan="Setengah selalu menjauhi nol. Pembulatan setengah ke genap, bawaan banyak program, memberi "
            "angka yang berbeda dari laporan yang benar.",
            masukan=("Nilai", "Desimal"),
            hasil=("Tercetak",),
            baris=(
                (("88,305", "2"), ("88,31",)),
                (("88,3049", "2"), ("88,30",)),
                (("76,605", "2"), ("76,61",)),
                (("64,995", "2"), ("65,00",)),
                (("3,125", "2"), ("3,13",)),
                (("3,135", "2"), ("3,14",)),
                (("2,5", "0"), ("3",)),
                (("3,5", "0"), ("4",)),
                (("-0,125", "2"), ("−0,13",)),
                (("24629,5", "0"), ("24.630",)),
            ),
            hitung=_rounded,
        ),
        Tabel(
            kunci="mutu-nrr",
            judul="Mutu NRR di tepi-tepinya",
            penjelasan="NRR dikalikan 25, dibulatkan sekali, lalu dicari batas bawahnya: 25,00 (D), 65,00 (C), "
            "76,61 (B), dan 88,31 (A). Hanya batas bawah yang dipakai, sehingga tidak ada nilai yang jatuh di celah "
            "antara dua baris tabel peraturan.",
            masukan=("NRR",),
            hasil=("× 25", "Dibulatkan", "Mutu", "Kinerja"),
            baris=(
                (("1,00",), ("25,0000", "25,00", "D", "Tidak baik")),
                (("2,5996",), ("64,9900", "64,99", "D", "Tidak baik")),
                (("2,5997",), ("64,9925", "64,99", "D", "Tidak baik")),
                (("2,5998",), ("64,9950", "65,00", "C", "Kurang baik")),
                (("2,60",), ("65,0000", "65,00", "C", "Kurang baik")),
                (("3,064",), ("76,6000", "76,60", "C", "Kurang baik")),
                (("3,0641",), ("76,6025", "76,60", "C", "Kurang baik")),
                (("3,0642",), ("76,6050", "76,61", "B", "Baik")),
                (("3,0644",), ("76,6100", "76,61", "B", "Baik")),
                (("3,532",), ("88,3000", "88,30", "B", "Baik")),
                (("3,5322",), ("88,3050", "88,31", "A", "Sangat baik")),
                (("3,5324",), ("88,3100", "88,31", "A", "Sangat baik")),
                (("3,76",), ("94,0000", "94,00", "A", "Sangat baik")),
                (("4,00",), ("100,0000", "100,00", "A", "Sangat baik")),
            ),
            hitung=_letter,
        ),
        Tabel(
            kunci="mutu-ikm",
            judul="Mutu IKM di tepi-tepinya",
            penjelasan="IKM dibulatkan lebih dahulu, baru dicari mutunya.",
            masukan=("IKM sebelum dibulatkan",),
            hasil=("IKM", "Mutu", "Kinerja"),
            baris=(
                (("64,9949",), ("64,99", "D", "Tidak baik")),
                (("64,995",), ("65,00", "C", "Kurang baik")),
                (("76,6049",), ("76,60", "C", "Kurang baik")),
                (("76,605",), ("76,61", "B", "Baik")),
                (("88,3049",), ("88,30", "B", "Baik")),
                (("88,305",), ("88,31", "A", "Sangat baik")),
            ),
            hitung=_converted_letter,
        ),
        Tabel(
            kunci="perubahan",
            judul="Perubahan dari periode lalu",
            penjelasan="Selisih dihitung dari nilai seperti tercetak, agar baris tabel dapat dijumlahkan pembaca.",
            masukan=("NRR waktu periode lalu", "Jawaban waktu sekarang"),
            hasil=("NRR sekarang", "Perubahan"),
            baris=(
                (("3,15", "3 3 4"), ("3,33", "+0,18")),
                (("3,33", "3 3 4"), ("3,33", "0,00")),
                (("3,50", "3 3 4"), ("3,33", "−0,17")),
                (("3,335", "3 3 4"), ("3,33", "−0,005")),
            ),
            hitung=_change,
        ),
    ),
)
