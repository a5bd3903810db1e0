"""What printed values can and cannot be."""

from fractions import Fraction

from siklus.core.indeks.tercetak import ikm_window, possible_mean, possible_mutu_of_nrr, read_tercetak
from siklus.core.rounding import print_number
from tests.spec.alat import ATURAN
from tests.spec.bentuk import Bab, Row, Tabel


def _window(nrr: str, ikm: str) -> Row:
    printed = read_tercetak(ikm)
    window = ikm_window([read_tercetak(nrr)] * 9, Fraction(1, 9))
    low, high = window.printable(printed.places)
    allowed = f"{print_number(low, printed.places)} sampai {print_number(high, printed.places)}"
    return allowed, "mungkin" if window.meets(printed.jendela) else "tidak mungkin"


def _letters(nrr: str) -> Row:
    return (" atau ".join(mutu.huruf for mutu in possible_mutu_of_nrr(read_tercetak(nrr), ATURAN)),)


def _whole(nrr: str, n: str) -> Row:
    return ("mungkin" if possible_mean(read_tercetak(nrr), int(n)) else "tidak mungkin",)


TERCETAK = Bab(
    judul="Nilai tercetak (dilaporkan)",
    pengantar="Nilai yang hanya ada dalam bentuk cetak, misalnya dari portal lain atau laporan lama, dibawa apa adanya "
    "beserta sumbernya dan selalu ditandai *dilaporkan*. Pembulatannya menentukan apa yang masih mungkin; yang tidak "
    "mungkin ditolak.",
    tabel=(
        Tabel(
            kunci="jendela",
            judul="Jendela pembulatan IKM",
            penjelasan="Dari NRR dua desimal, IKM diketahui sampai ±0,125; dari tiga desimal, sampai ±0,0125; ditambah "
            "pembulatan IKM itu sendiri. Dalam contoh ini kesembilan unsur bernilai sama.",
            masukan=("NRR semua unsur", "IKM tercetak"),
            hasil=("IKM yang mungkin tercetak", "Kesimpulan"),
            baris=(
                (("3,25", "81,25"), ("81,12 sampai 81,38", "mungkin")),
                (("3,25", "81,38"), ("81,12 sampai 81,38", "mungkin")),
                (("3,25", "81,39"), ("81,12 sampai 81,38", "tidak mungkin")),
                (("3,250", "81,26"), ("81,24 sampai 81,26", "mungkin")),
                (("3,250", "81,27"), ("81,24 sampai 81,26", "tidak mungkin")),
                (("4,00", "99,87"), ("99,87 sampai 100,00", "mungkin")),
                (("4,00", "99,00"), ("99,87 sampai 100,00", "tidak mungkin")),
            ),
            hitung=_window,
        ),
        Tabel(
            kunci="tepi",
            judul="Huruf mutu dari NRR tercetak",
            penjelasan="Hanya tiga nilai dua desimal yang hurufnya tidak dapat dipastikan dari cetakannya. Bila sumber "
            "menyebut hurufnya, huruf itu harus salah satu dari keduanya.",
            masukan=("NRR tercetak",),
            hasil=("Mutu yang mungkin",),
            baris=(
                (("2,59",), ("D",)),
                (("2,60",), ("D atau C",)),
                (("2,61",), ("C",)),
                (("3,05",), ("C",)),
                (("3,06",), ("C atau B",)),
                (("3,07",), ("B",)),
                (("3,52",), ("B",)),
                (("3,53",), ("B atau A",)),
                (("3,54",), ("A",)),
                (("3,76",), ("A",)),
                (("3,064",), ("C atau B",)),
                (("3,065",), ("B",)),
            ),
            hitung=_letters,
        ),
        Tabel(
            kunci="bilangan-bulat",
            judul="NRR dan jumlah responden",
            penjelasan="NRR satu pertanyaan adalah bilangan bulat dibagi n. Untuk responden yang sedikit, tidak semua "
            "nilai dua desimal dapat terjadi.",
            masukan=("NRR tercetak", "n"),
            hasil=("Kesimpulan",),
            baris=(
                (("3,25", "12"), ("mungkin",)),
                (("3,27", "12"), ("tidak mungkin",)),
                (("3,27", "11"), ("mungkin",)),
                (("3,33", "3"), ("mungkin",)),
                (("3,34", "3"), ("tidak mungkin",)),
                (("3,27", "100"), ("mungkin",)),
            ),
            hitung=_whole,
        ),
    ),
)
