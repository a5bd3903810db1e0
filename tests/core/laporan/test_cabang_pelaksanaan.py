"""What the survey report alone says in each branch, word for word."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from fractions import Fraction

import pytest

from siklus.core.indeks.hasil import Irisan
from siklus.core.laporan.bahan import Bahan, Pelaksanaan, PeriodeLalu
from siklus.core.laporan.pelaksanaan import build_pelaksanaan
from siklus.core.survei.kuesioner import Kuesioner
from siklus.core.survei.periode import JenisPeriode, Periode
from siklus.core.survei.unit import Layanan
from siklus.document.blocks import FileList, Heading
from tests.core.laporan.buatan import KUESIONER, NILAI_TERCETAK, bahan, changed, dilaporkan, hasil
from tests.core.laporan.selaras import check_selaras
from tests.core.laporan.test_kalimat_cabang import whole

TANPA_PERILAKU = Kuesioner(tuple(item for item in KUESIONER.pertanyaan if item.unsur != "perilaku"))
CETAK = {
    "waktu": "2,75", "persyaratan": "3,00", "kompetensi": "3,25", "prosedur": "3,50", "produk": "3,50", "biaya": "4,00",
    "sarana": "3,75", "pengaduan": "3,75", "perilaku": "3,75",
}  # fmt: skip


def _lalu(ikm: str, nrr: Mapping[str, str] | None = None, tahun: int = 2024, **rtl: int) -> PeriodeLalu:
    return PeriodeLalu(Periode(JenisPeriode.SEMESTER, tahun, 2), ikm, nrr or {}, **rtl)  # type: ignore[arg-type] # counts only


def _before(*lalu: PeriodeLalu) -> Bahan:
    return changed(bahan(), lalu=lalu)


def _eight(nrr: Mapping[str, str]) -> Bahan:
    survey = hasil(kuesioner=TANPA_PERILAKU)
    return changed(bahan(), kuesioner=TANPA_PERILAKU, hasil=survey, lalu=(_lalu("88,00", nrr),))


def _profile(dimensi: str, **groups: int) -> Bahan:
    names = {"kosong": ("Tidak diisi", "")}
    slices = tuple(
        Irisan(dimensi, names.get(kunci, (kunci, kunci))[0], n, None, kunci=names.get(kunci, (kunci, kunci))[1])
        for kunci, n in groups.items()
    )
    return changed(bahan(), hasil=replace(hasil(), profil={dimensi: slices}))


def _way(**fields: object) -> Bahan:
    return changed(bahan(), pelaksanaan=Pelaksanaan(**fields))  # type: ignore[arg-type] # a case names the fields


def _reported(ikm_shift: Fraction) -> Bahan:
    survey = dilaporkan(NILAI_TERCETAK, n=152)
    indeks = replace(survey.indeks, ikm=survey.indeks.rounded + ikm_shift)
    return changed(bahan(), hasil=replace(survey, indeks=indeks), kuesioner=Kuesioner(()))


def _worded(text: str) -> Bahan:
    first, *rest = KUESIONER.pertanyaan
    return changed(bahan(), kuesioner=Kuesioner((replace(first, teks=text), *rest)))


KATA: tuple[tuple[Callable[[], Bahan], str], ...] = (
    (
        lambda: _eight(CETAK),
        (
            "IKM Semester I Tahun 2025 (85,94) tidak dibandingkan langsung dengan IKM Semester II Tahun 2024 "
            "(88,00) karena periode sebelumnya mengukur sembilan unsur dan periode ini delapan unsur."
        ),
    ),
    (
        lambda: _eight(CETAK),
        "Atas delapan unsur yang sama, nilainya tidak berubah, yaitu 85,94.",
    ),
    (
        lambda: _eight(CETAK | {"waktu": "2,35"}),
        "Atas delapan unsur yang sama, nilainya pada skala IKM naik dari 84,69 menjadi 85,94.",
    ),
    (
        lambda: _eight(CETAK | {"waktu": "3,15"}),
        "nilainya pada skala IKM turun dari 87,19 menjadi 85,94.",
    ),
    (
        lambda: _eight({key: text for key, text in CETAK.items() if key != "biaya"}),
        "karena unsur yang diukur tidak sama. Atas tujuh unsur yang sama,",
    ),
    (
        lambda: _before(_lalu("89,90", CETAK | {"waktu": "3,95", "produk": "3,60"})),
        (
            "IKM turun 3,09 poin dari 89,90 pada Semester II Tahun 2024 menjadi 86,81 pada Semester I Tahun "
            "2025. Mutu pelayanan berubah dari A (Sangat baik) menjadi B (Baik). Penurunan terbesar terdapat "
            "pada unsur Waktu Penyelesaian (3,95 menjadi 2,75)."
        ),
    ),
    (
        lambda: _before(_lalu("85,00", CETAK | {"waktu": "2,65", "produk": "3,40"})),
        (
            "Mutu pelayanan tetap B (Baik). Kenaikan terbesar terdapat pada unsur Waktu Penyelesaian (2,65 "
            "menjadi 2,75) dan Produk Spesifikasi Jenis Pelayanan (3,40 menjadi 3,50)."
        ),
    ),
    (
        lambda: _before(_lalu("84,00", tahun=2022), _lalu("85,00", tahun=2023)),
        "Sejak Semester II Tahun 2022, yang bernilai 84,00, IKM naik pada setiap periode.",
    ),
    (
        lambda: _before(_lalu("89,00", tahun=2022), _lalu("88,00", tahun=2023)),
        "IKM turun pada setiap periode.",
    ),
    (
        lambda: _before(_lalu("85,00", rtl_rencana=4, rtl_selesai=4)),
        "Seluruh RTL atas hasil itu, yang berjumlah 4, sudah selesai dilaksanakan.",
    ),
    (
        lambda: _before(_lalu("85,00", rtl_rencana=4, rtl_selesai=0)),
        "4 RTL dan belum satu pun selesai dilaksanakan.",
    ),
    (
        lambda: _before(_lalu("85,00", rtl_rencana=4)),
        "1\nSemester II Tahun 2024\n4\n–\n–\n–",
    ),
    (
        lambda: _before(_lalu("89,90")),
        "(89,90), IKM turun 3,09 poin dan mutu pelayanan berubah dari A (Sangat baik).",
    ),
    (
        lambda: _before(_lalu("86,81")),
        "IKM tidak berubah dibandingkan dengan Semester II Tahun 2024, yaitu 86,81.",
    ),
    (
        lambda: _before(_lalu("85,00", rtl_rencana=0, rtl_selesai=0)),
        "Atas hasil itu tidak ada RTL yang direncanakan.",
    ),
    (
        lambda: _profile("pekerjaan", PNS=25, SWASTA=10, kosong=5),
        (
            "Menurut pekerjaan, sebagian besar responden termasuk kelompok PNS, yaitu 25 orang "
            "(62,5%). Sebanyak 5 responden tidak mengisi keterangan itu."
        ),
    ),
    (
        lambda: _profile("pekerjaan", PNS=16, SWASTA=12, TNI=12),
        "kelompok terbesar adalah PNS, yaitu 16 orang (40%).",
    ),
    (
        lambda: _profile("asal_OPD", A=15, B=15, C=10),
        "Menurut asal opd, kelompok terbesar adalah A dan B, masing-masing 15 orang (37,5%).",
    ),
    (
        lambda: _profile("pekerjaan", Wirausaha=16, PNS=16, Swasta=8),
        "Menurut pekerjaan, kelompok terbesar adalah wirausaha dan PNS, masing-masing 16 orang (40%).",
    ),
    (
        lambda: _profile("asal_kecamatan", Sukamaju=30, Sukasari=10),
        "sebagian besar responden termasuk kelompok Sukamaju, yaitu 30 orang (75%).",
    ),
    (
        lambda: changed(bahan(), hasil=dilaporkan(NILAI_TERCETAK, sumber="skm.go.id")),
        "Nilai setiap unsur disajikan pada Tabel L.2. Nilai tersebut diambil dari skm.go.id dan tidak dihitung ulang",
    ),
    (
        lambda: changed(bahan(), hasil=dilaporkan(NILAI_TERCETAK, sumber="skm.go.id, diunduh 10 Juli 2025")),
        "diambil dari skm.go.id, diunduh 10 Juli 2025, dan tidak dihitung ulang karena jawaban responden",
    ),
    (
        lambda: _profile("pekerjaan", PNS=40),
        "seluruh responden termasuk kelompok PNS, yaitu 40 orang.",
    ),
    (
        lambda: _profile("pekerjaan", PNS=30, kosong=10),
        "seluruh responden yang mengisinya termasuk kelompok PNS, yaitu 30",
    ),
    (
        lambda: _profile("pekerjaan", kosong=40),
        "tidak seorang pun responden mengisi keterangannya.",
    ),
    (
        lambda: _profile("disabilitas", YA=2, TIDAK=38),
        "Sebanyak 2 responden (5%) menyatakan diri sebagai penyandang disabilitas.",
    ),
    (
        lambda: _profile("disabilitas", TIDAK=40),
        "Tidak seorang pun responden menyatakan diri sebagai penyandang disabilitas.",
    ),
    (
        lambda: _way(metode="Wawancara singkat dan kuesioner", lokasi=("Ruang tunggu", "Balai Sukamaju")),
        "Data dikumpulkan melalui wawancara singkat dan kuesioner.",
    ),
    (
        lambda: _way(lokasi=("Ruang tunggu", "Balai Sukamaju")),
        "Data dikumpulkan di ruang tunggu dan Balai Sukamaju.",
    ),
    (
        lambda: _way(lokasi=("Aula", "Loket", "Laman", "Taman")),
        "Data dikumpulkan di tempat berikut:",
    ),
    (
        lambda: _way(pelaksana=("Tim SKM",)),
        "SKM dilaksanakan oleh Tim SKM, yang menyiapkan kuesioner,",
    ),
    (
        lambda: _reported(Fraction(0)),
        "Jumlah responden yang dilaporkan pada Semester I Tahun 2025 adalah 152 orang.",
    ),
    (
        lambda: _reported(Fraction(0)),
        "sama dengan yang diperoleh dari NRR tercetak.",
    ),
    (
        lambda: _reported(Fraction("0.03")),
        (
            "IKM menurut sumber adalah 83,61; dari NRR tercetak diperoleh 83,58. "
            "Selisih itu wajar karena NRR tercetak sudah dibulatkan dan menentukan IKM hanya sampai ±0,125."
        ),
    ),
    (
        lambda: changed(bahan(), layanan=(Layanan("a", "Layanan A", 80),)),
        (
            "Komisi Pemilihan Umum Kabupaten Sukamaju menyelenggarakan Layanan A, yang pada Semester I Tahun "
            "2025 dipakai oleh 80"
        ),
    ),
    (
        lambda: changed(bahan(), layanan=(Layanan("a", "Layanan A", 80),)),
        "berjumlah 40 dari 80 pengguna layanan (50%).",
    ),
    (
        lambda: changed(bahan(), layanan=(Layanan("a", "Layanan A", 20),)),
        "Responden survei berjumlah 40 orang.",
    ),
    (
        lambda: changed(bahan(), layanan=()),
        "Sukamaju melayani masyarakat sesuai dengan tugasnya. SKM atas pelayanan",
    ),
    (
        lambda: _worded("Pilih satu jawaban."),
        "Pilih satu jawaban.",
    ),
    (
        lambda: _worded("Apakah syaratnya jelas"),
        "Apakah syaratnya jelas?",
    ),
)


@pytest.mark.parametrize(("make", "sentence"), KATA)
def test_the_survey_report_says_so(make: Callable[[], Bahan], sentence: str) -> None:
    office = make()
    document = build_pelaksanaan(office)
    check_selaras(document, office)
    assert sentence in whole(document)


@pytest.mark.parametrize(
    "lalu",
    [
        (_lalu("84,00", tahun=2022), _lalu("84,00", tahun=2023)),
        (_lalu("85,00", tahun=2022), _lalu("84,00", tahun=2023)),
        (_lalu("84,00", CETAK, tahun=2022), _lalu("85,00", dict(list(CETAK.items())[:8]), tahun=2023)),
    ],
)  # fmt: skip
def test_no_steady_trend_is_claimed_where_there_is_none(lalu: tuple[PeriodeLalu, ...]) -> None:
    assert "pada setiap periode" not in whole(build_pelaksanaan(_before(*lalu)))


def test_the_survey_report_is_dated_on_its_own() -> None:
    office = changed(bahan(), tanggal_pelaksanaan=bahan().kantor.tanggal.replace(year=2025, month=7, day=14))
    assert build_pelaksanaan(office).date == "2025-07-14"
    assert build_pelaksanaan(bahan()).date == "2026-01-15"


def test_the_list_of_files_stands_last() -> None:
    document = build_pelaksanaan(bahan())
    last, heading = document.annex[-1], document.annex[-3]
    assert isinstance(last, FileList)
    assert isinstance(heading, Heading)
    assert heading.label == "bab:lampiran.berkas"
