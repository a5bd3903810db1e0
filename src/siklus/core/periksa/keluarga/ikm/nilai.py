"""Values of unsur against the scale, against each other, and against what they are computed from."""

from collections.abc import Iterator
from fractions import Fraction

from siklus.core.aturan import Aturan
from siklus.core.indeks.skala import CONVERSION, HIGHEST_IKM, HIGHEST_NRR, LOWEST_IKM, LOWEST_NRR
from siklus.core.indeks.tercetak import Jendela, Tercetak, possible_mean
from siklus.core.periksa.kaidah import kaidah
from siklus.core.periksa.klaim.bilangan import Bilangan
from siklus.core.periksa.klaim.laporan import Klaim
from siklus.core.periksa.klaim.nilai import KlaimNilai, Kolom, TabelUnsur
from siklus.core.periksa.nilai_laporan import is_whole, main_table, nilai_utama, rows_of, same_print
from siklus.core.periksa.responden_laporan import counts_of, whole
from siklus.core.periksa.temuan import IsiTemuan, Tingkat
from siklus.core.rounding import TWO_DECIMALS, print_number
from siklus.core.survei.periksa_kuesioner import FEWEST_UNSUR


@kaidah("IKM-07", "nilai-unsur-berbeda", Tingkat.KESALAHAN)
def nilai_unsur_berbeda(klaim: Klaim, aturan: Aturan) -> Iterator[IsiTemuan]:
    """Satu unsur punya dua nilai.

    Mengapa: Nilai sebuah unsur pada satu survei hanya satu. Dua nilai biasanya berasal dari baris yang tertukar atau
    dari laporan periode lalu.

    Contoh: Tabel hasil memberi Sarana dan Prasarana 3,76, tabel pemeliharaan memberi 3,89.

    Sebaiknya: Pakai nilai dari pengolahan data di semua tabel dan kalimat.

    Rujukan: PermenPANRB 14/2017, nilai rata-rata per unsur pelayanan.
    """
    for unsur in aturan.unsur:
        rows = [row for row in klaim.hasil.nilai if row.unsur == unsur.key and row.kini and not row.layanan]
        legible = [(row, row.angka) for row in rows if row.angka is not None and not row.angka.rusak]
        other = next((pair for pair in legible if not same_print(pair[1], legible[0][1])), None)
        if other is not None:
            first = legible[0]
            yield IsiTemuan(
                f"{other[0].nama.teks} bernilai {other[1].teks}, sedangkan di tempat lain {first[1].teks}.",
                "Pakai satu nilai yang benar." + _swapped(klaim, unsur.key, other[1]),
                "Satu unsur hanya punya satu nilai pada satu survei.",
                (other[1].lokasi, first[1].lokasi),
            )


def _swapped(klaim: Klaim, key: str, angka: Bilangan) -> str:
    """A hint where the second value is the first value of another unsur."""
    tabel = main_table(klaim)
    for row in rows_of(tabel).values() if tabel else ():
        if row.unsur != key and row.angka is not None and row.angka.nilai == angka.nilai:
            return f" Mungkin tertukar dengan {row.nama.teks}."
    return ""


@kaidah("IKM-08", "nilai-di-luar-skala", Tingkat.KESALAHAN)
def nilai_di_luar_skala(klaim: Klaim, aturan: Aturan) -> Iterator[IsiTemuan]:  # noqa: ARG001 - every rule is given the law
    """Nilai unsur berada di luar skala 1 sampai 4.

    Mengapa: Jawaban bernilai 1, 2, 3, atau 4, sehingga rata-ratanya tidak dapat kurang dari 1 atau lebih dari 4.

    Contoh: NRR Perilaku Pelaksana 4,12.

    Sebaiknya: Periksa jumlah nilai dan jumlah responden unsur itu; mungkin nilai konversi tertulis di kolom NRR.

    Rujukan: PermenPANRB 14/2017, skala jawaban 1–4 dan nilai konversi 25–100.
    """
    for row in klaim.hasil.nilai:
        if row.angka is not None and row.angka.nilai is not None and not LOWEST_NRR <= row.angka.nilai <= HIGHEST_NRR:
            yield _off_scale(row, row.angka, "1 sampai 4")
        converted = row.kolom.get("konversi")
        if converted and converted.nilai is not None and not LOWEST_IKM <= converted.nilai <= HIGHEST_IKM:
            yield _off_scale(row, converted, "25 sampai 100")
    yield from _slipped_point(klaim)


def _slipped_point(klaim: Klaim) -> Iterator[IsiTemuan]:
    """The one value that sentences give above 4 where they give all others on 1–4: 35,80 for 3,58."""
    said = [row for row in klaim.hasil.nilai if row.asal == "prosa" and row.kini]
    converted = [row for row in said if row.angka is None]
    if len(converted) == 1 and len(said) > FEWEST_UNSUR:
        yield _off_scale(converted[0], converted[0].kolom["konversi"], "1 sampai 4, seperti unsur lain")


def _off_scale(row: KlaimNilai, angka: Bilangan, scale: str) -> IsiTemuan:
    return IsiTemuan(
        f"{row.nama.teks} bernilai {angka.teks}.",
        "Hitung ulang nilai unsur itu.",
        f"Skalanya {scale}.",
        (angka.lokasi,),
    )


@kaidah("IKM-09", "konversi-keliru", Tingkat.KESALAHAN)
def konversi_keliru(klaim: Klaim, aturan: Aturan) -> Iterator[IsiTemuan]:
    """Nilai konversi atau nilai tertimbang tidak cocok dengan NRR di baris yang sama.

    Mengapa: Nilai konversi adalah NRR × 25, nilai tertimbang adalah NRR × 1/N. Kolom yang tidak cocok menunjukkan baris
    yang bergeser atau rumus yang rusak.

    Contoh: NRR 3,20 dengan nilai konversi 82,00; seharusnya sekitar 80,00.

    Sebaiknya: Hitung ulang kolom itu dari NRR.

    Rujukan: PermenPANRB 14/2017, rumus nilai indeks unsur dan konversi.
    """
    for tabel in klaim.hasil.tabel:
        for row in tabel.nilai:
            yield from _slip(row, "konversi", Fraction(CONVERSION), f"NRR × {CONVERSION}")
            if is_whole(tabel, aturan) and not _weighted_otherwise(tabel):
                yield from _slip(row, "tertimbang", Fraction(1, len(rows_of(tabel))), f"NRR × 1/{len(rows_of(tabel))}")


def _slip(row: KlaimNilai, kolom: Kolom, factor: Fraction, rumus: str) -> Iterator[IsiTemuan]:
    nrr = row.angka
    angka = row.kolom.get(kolom)
    if nrr is None or nrr.batas is None or nrr.rusak or angka is None or angka.batas is None or angka.rusak:
        return
    expected = Jendela(nrr.batas.bawah * factor, nrr.batas.atas * factor)
    if not expected.meets(angka.batas):
        low, high = (
            print_number(end, max(angka.places, TWO_DECIMALS)) for end in expected.printable(max(angka.places, 2))
        )
        yield IsiTemuan(
            f"{row.nama.teks}: NRR {nrr.teks}, nilai {kolom} {angka.teks}.",
            f"Nilai {kolom} seharusnya {low}." if low == high else f"Nilai {kolom} seharusnya {low} sampai {high}.",
            f"Nilai {kolom} adalah {rumus}.",
            (angka.lokasi, nrr.lokasi),
        )


def _weighted_otherwise(tabel: TabelUnsur) -> bool:
    """Whether most weighted values fit 0,11-like weights or none: then the weight is the matter, not single rows."""
    rows = [row for row in tabel.nilai if row.angka and row.angka.batas and row.kolom.get("tertimbang")]
    exact = Fraction(1, len(rows_of(tabel)))
    wrong = sum(any(_slip(row, "tertimbang", exact, "")) for row in rows)
    return wrong * 2 > len(rows)


@kaidah("IKM-10", "nilai-mustahil-untuk-n", Tingkat.PERINGATAN)
def nilai_mustahil(klaim: Klaim, aturan: Aturan) -> Iterator[IsiTemuan]:
    """NRR tidak mungkin dicapai oleh jumlah responden yang disebut.

    Mengapa: Jawaban selalu bilangan bulat. Dengan n orang hanya pecahan per n yang mungkin; nilai lain menandakan
    n atau nilainya keliru. Bila lebih dari separuh nilai tidak mungkin, unsurnya tentu ditanyakan lebih dari sekali,
    dan kaidah ini diam.

    Contoh: NRR 3,25 dari 30 responden: 97/30 = 3,23 dan 98/30 = 3,27, tidak ada yang menjadi 3,25.

    Sebaiknya: Periksa jumlah responden. Bila sebuah unsur ditanyakan lebih dari sekali, atau tidak semua menjawab,
    tulis hal itu di bawah tabel.

    Rujukan: PermenPANRB 14/2017, NRR = jumlah nilai persepsi per unsur dibagi jumlah responden.
    """
    n = _respondents(klaim)
    if n is None:
        return
    rows = tuple(_rows_with_decimals(klaim, aturan))
    impossible = [(row, angka) for row, angka, printed in rows if not possible_mean(printed, whole(n))]
    for row, angka in impossible if len(impossible) * 2 <= len(rows) else ():
        yield IsiTemuan(
            f"{row.nama.teks} bernilai {angka.teks} dari {n.teks} responden.",
            "Periksa nilai itu dan jumlah respondennya.",
            f"{n.teks} jawaban bulat tidak dapat memberi rata-rata {angka.teks}, "
            "kecuali ada beberapa pertanyaan atau ada yang tidak menjawab.",
            (angka.lokasi, n.lokasi),
        )


def _rows_with_decimals(klaim: Klaim, aturan: Aturan) -> Iterator[tuple[KlaimNilai, Bilangan, Tercetak]]:
    """The values that are printed exactly enough, with their prints."""
    tabel, said = main_table(klaim), nilai_utama(klaim, aturan)
    for row in (said.rows if said else rows_of(tabel) if tabel else {}).values():
        printed = row.angka.tercetak if row.angka else None
        if row.angka and printed and printed.places >= TWO_DECIMALS:
            yield row, row.angka, printed


def _respondents(klaim: Klaim) -> Bilangan | None:
    """The number of answers that were worked out, when the report gives one and only one: valid forms before others."""
    spoiled = counts_of(klaim, "tidak_sah")
    for peran in ("sah", "responden", "terkumpul"):
        found = [claim.angka for claim in counts_of(klaim, peran)]
        if found and not (peran == "terkumpul" and spoiled):
            return found[0] if len({angka.nilai for angka in found}) == 1 else None
    return None


@kaidah("IKM-12", "nrr-disebut-ikm", Tingkat.SARAN)
def nrr_disebut_ikm(klaim: Klaim, aturan: Aturan) -> Iterator[IsiTemuan]:  # noqa: ARG001 - every rule is given the law
    """Kolom NRR berkepala “IKM”.

    Mengapa: IKM adalah satu indeks unit pada skala 25–100. Nilai sebuah unsur pada skala 1–4 adalah NRR.

    Contoh: Tabel unsur dengan kolom “IKM” berisi 3,27.

    Sebaiknya: Beri kepala “NRR” atau “Nilai unsur”.

    Rujukan: PermenPANRB 14/2017, istilah nilai rata-rata per unsur dan Indeks Kepuasan Masyarakat.
    """
    for tabel in klaim.hasil.tabel:
        head = tabel.kepala.get("nrr")
        if (
            head is not None
            and "IKM" in head.teks
            and "unsur" not in head.teks.casefold()
            and "nrr" not in head.teks.casefold()
        ):
            yield IsiTemuan(
                f"Kolom nilai unsur berkepala “{head.teks}”.",
                "Beri kepala “NRR” atau “Nilai unsur”.",
                "IKM hanya untuk indeks unit pada skala 25–100.",
                (head.lokasi,),
            )


@kaidah("IKM-13", "angka-tidak-terbaca", Tingkat.SARAN)
def angka_tidak_terbaca(klaim: Klaim, aturan: Aturan) -> Iterator[IsiTemuan]:  # noqa: ARG001 - every rule is given the law
    """Angka pada tabel nilai tidak terbaca sebagai satu bilangan.

    Mengapa: Pindaian sering menghilangkan koma atau menukar angka dengan huruf. Siklus tidak menebak angkanya; ia hanya
    memeriksa apa yang masih pasti.

    Contoh: “315” pada kolom NRR; mungkin 3,15.

    Sebaiknya: Cocokkan dengan naskah asli, atau minta berkas yang bukan hasil pindai.

    Rujukan: Pedoman ini sendiri: angka yang rusak ditanyakan, tidak diperbaiki.
    """
    for tabel in klaim.hasil.tabel:
        damaged = [angka for row in tabel.nilai for angka in row.kolom.values() if angka.rusak]
        if damaged:
            yield IsiTemuan(
                f"Tidak terbaca: {', '.join(f'“{angka.teks}”' for angka in damaged)}.",
                "Berapa angka aslinya?",
                "Tandanya tidak membentuk satu bilangan pada skalanya, atau desimalnya hilang dalam pindaian.",
                tuple(angka.lokasi for angka in damaged),
            )
