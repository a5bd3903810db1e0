"""Every branch of the two reports, each built whole and checked for what must always hold."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from fractions import Fraction
from itertools import product
from typing import Literal

import pytest

from siklus.core.indeks.hasil import Irisan
from siklus.core.laporan.bahan import Bahan, Pelaksanaan, PeriodeLalu, SetelanLaporan
from siklus.core.laporan.pelaksanaan import build_pelaksanaan
from siklus.core.laporan.tindak_lanjut import build_tindak_lanjut
from siklus.core.realisasi.catatan import Pemeliharaan, Publikasi, Status
from siklus.core.rencana.rtl import KeputusanPrioritas, Rencana
from siklus.core.survei.kuesioner import Kuesioner, Pertanyaan
from siklus.core.survei.periode import Bulan, JenisPeriode, Periode
from siklus.core.survei.unit import Layanan, Penandatangan
from siklus.document.blocks import Stage, Table
from siklus.document.numbering import number
from siklus.document.report import Document
from tests.core.laporan.buatan import (
    ATURAN,
    KUESIONER,
    KUL,
    MASA,
    NILAI_TERCETAK,
    RENCANA,
    TANGGAL,
    WAJAR,
    bahan,
    belum,
    bukti,
    changed,
    dilaporkan,
    hasil,
    rtl,
    sudah,
    with_status,
)
from tests.core.laporan.selaras import as_text, check_selaras

SAMA = dict.fromkeys(WAJAR, (3,))
SERI = {**WAJAR, "kompetensi": (3, 3, 4, 4)}
HURUF_SERAGAM = dict.fromkeys(WAJAR, (3, 3, 3, 3)) | {"waktu": (3, 3, 3, 4)}
PENUH = dict.fromkeys(WAJAR, (4,))
TANPA_PERILAKU = Kuesioner(tuple(item for item in KUESIONER.pertanyaan if item.unsur != "perilaku"))
TANPA_WAKTU = Kuesioner(tuple(item for item in KUESIONER.pertanyaan if item.unsur not in {"produk", "biaya"}))
GANDA = Kuesioner(
    (*KUESIONER.pertanyaan, Pertanyaan("waktu2", "waktu", "Apakah jam layanan tepat", ("a", "b", "c", "d")))
)
SATU = Rencana(MASA, RENCANA.prioritas, (rtl(1, "waktu", 8),))
LINTAS_TAHUN = Rencana(
    tuple(Bulan(2025, 7).plus(step) for step in range(12)), RENCANA.prioritas,
    (rtl(1, "waktu", 7), *(rtl(nomor, "sarana", 9) for nomor in range(2, 31))),
)  # fmt: skip
LEWAT = PeriodeLalu(Periode(JenisPeriode.SEMESTER, 2024, 2), "85,10")


def _edge_letters() -> Bahan:
    reported = dilaporkan(NILAI_TERCETAK)
    unsur = tuple(replace(nilai, mutu_pasti=nilai.unsur not in {"waktu", "sarana"}) for nilai in reported.indeks.unsur)
    return changed(bahan(), hasil=replace(reported, indeks=replace(reported.indeks, unsur=unsur)))


def _gaps(*, left_out: bool) -> Bahan:
    survey = hasil()
    indeks = replace(survey.indeks, tidak_lengkap=3, kosong_dikeluarkan=left_out, ditandai=2, tanpa_jawaban=1)
    cleaned = survey.indeks if left_out else None
    return changed(bahan(), hasil=replace(survey, indeks=indeks, indeks_tanpa_ditandai=cleaned))


def _unproven() -> Bahan:
    unproven = [belum(item, Status.SELESAI) for item in RENCANA.rtl]
    return changed(with_status(*unproven), pemeliharaan=(), publikasi=())


def _lalu(ikm: str, n: int | None = None, rtl_rencana: int | None = None) -> Bahan:
    periode = Periode(JenisPeriode.TRIWULAN, 2025, 1)
    return changed(bahan(), lalu=(PeriodeLalu(periode, ikm, {}, n, rtl_rencana),))


def _evidence_forms() -> Bahan:
    first = replace(
        sudah(RENCANA.rtl[0]),
        bukti=(
            bukti("a", halaman=3, media="application/pdf"),
            replace(bukti("b", halaman=0), keterangan="", tanggal=None),
        ),
        bukti_keterangan="Rapat dan notulanya", hambatan="Jadwal padat.",
    )  # fmt: skip
    second = replace(
        sudah(RENCANA.rtl[1]),
        deskripsi="",
        bukti=(bukti("c", halaman=0, tautan="https://x.example"),),
        bukti_keterangan="Tautan saja",
    )
    third = replace(
        sudah(RENCANA.rtl[2]), deskripsi="", tanggal_selesai=None, bukti=(replace(bukti("d"), tempat="", tanggal=None),)
    )
    return with_status(
        first, second, third, belum(RENCANA.rtl[3], Status.DIBATALKAN, alasan_batal="Anggaran dialihkan")
    )


CABANG: dict[str, Callable[[], Bahan]] = {
    "lengkap": bahan,
    "belum satu pun": lambda: with_status(*(belum(item, Status.BELUM) for item in RENCANA.rtl)),
    "tanpa catatan": with_status,
    "semua sudah": lambda: with_status(*(sudah(item) for item in RENCANA.rtl)),
    "satu prioritas": lambda: replace(
        bahan(), rencana=replace(RENCANA, prioritas=KeputusanPrioritas((RENCANA.rtl[0].unsur,), "Arahan"))
    ),
    "satu RTL": lambda: changed(bahan(), rencana=SATU, realisasi=(sudah(SATU.rtl[0]),), strategi=()),
    "selesai belum terbukti": _unproven,
    "dibatalkan dan ragam bukti": _evidence_forms,
    "hambatan tanpa alasan": lambda: with_status(belum(RENCANA.rtl[0], hambatan="Petugas terbatas")),
    "seri diputuskan": lambda: replace(
        bahan(),
        hasil=hasil(SERI),
        rencana=replace(RENCANA, prioritas=replace(RENCANA.prioritas, alasan="Kompetensi paling mendesak")),
    ),
    "seri tanpa alasan": lambda: changed(bahan(), hasil=hasil(SERI)),
    "menyimpang": lambda: replace(
        bahan(), rencana=replace(RENCANA, prioritas=KeputusanPrioritas(("waktu", "sarana", "produk"), "Aduan"))
    ),
    "prioritas dari yang tertinggi": lambda: replace(
        bahan(),
        hasil=hasil({**WAJAR, "perilaku": (3,), "pengaduan": (3,)}),
        rencana=replace(RENCANA, prioritas=KeputusanPrioritas(("biaya", "sarana", "prosedur", "produk"), "Arahan")),
    ),
    "bagian sepertiga": lambda: replace(
        bahan(),
        hasil=replace(
            hasil(), profil={"asal kota": tuple(Irisan("asal kota", nama, 1, None, kunci=nama) for nama in "XYZ")}
        ),
    ),
    "pengguna semua tidak diketahui": lambda: changed(
        bahan(), layanan=(Layanan("informasi", "Informasi"), Layanan("data", "Data"))
    ),
    "bukti tanpa gambar": lambda: with_status(replace(sudah(RENCANA.rtl[0]), bukti=(bukti("g", halaman=0),))),
    "publikasi berbukti": lambda: changed(
        bahan(), publikasi=(replace(bahan().kantor.publikasi[0], bukti=(bukti("w"),)),)
    ),
    "satu pelaksana": lambda: changed(bahan(), pelaksanaan=Pelaksanaan(("Tim SKM",), lokasi=("Aula", "Laman"))),
    "lanjutan": lambda: replace(
        bahan(), rencana=replace(RENCANA, rtl=(replace(RENCANA.rtl[0], asal="R-lama"), *RENCANA.rtl[1:]))
    ),
    "seri di dalam": lambda: changed(bahan(), hasil=hasil({**WAJAR, "persyaratan": (3, 3, 3, 2)})),
    "semua sama": lambda: changed(bahan(), hasil=hasil(SAMA)),
    "nilai penuh": lambda: changed(bahan(), hasil=hasil(PENUH)),
    "satu huruf": lambda: changed(bahan(), hasil=hasil(HURUF_SERAGAM)),
    "satu di bawah delapan": lambda: changed(bahan(), hasil=hasil({**SAMA, "waktu": (2,)})),
    "satu di atas delapan": lambda: changed(bahan(), hasil=hasil({**SAMA, "sarana": (4,)})),
    "cetak sama beda pasti": lambda: replace(
        bahan(),
        hasil=hasil({**SAMA, "kompetensi": (3,) * 399 + (2,), "produk": (3,) * 398 + (2, 2), "waktu": (2,)}, n=400),
    ),
    "delapan unsur": lambda: changed(bahan(), kuesioner=TANPA_PERILAKU, hasil=hasil(kuesioner=TANPA_PERILAKU)),
    "tujuh unsur": lambda: changed(bahan(), kuesioner=TANPA_WAKTU, hasil=hasil(kuesioner=TANPA_WAKTU), pemeliharaan=()),
    "beberapa pertanyaan": lambda: changed(bahan(), kuesioner=GANDA, hasil=hasil(kuesioner=GANDA)),
    "tidak lengkap dibagi": lambda: _gaps(left_out=False),
    "tidak lengkap dikeluarkan": lambda: _gaps(left_out=True),
    "sedikit responden": lambda: changed(bahan(), hasil=hasil(n=4)),
    "satu responden": lambda: changed(bahan(), hasil=hasil(n=1)),
    "dilaporkan": lambda: changed(bahan(), hasil=dilaporkan(NILAI_TERCETAK), kuesioner=Kuesioner(())),
    "dilaporkan dengan n": lambda: changed(
        bahan(), hasil=dilaporkan(NILAI_TERCETAK, n=152, sumber=""), layanan=bahan().kantor.layanan[:1]
    ),
    "dilaporkan di batas": _edge_letters,
    "tanpa periode lalu": lambda: changed(bahan(), lalu=()),
    "menurun": lambda: _lalu("99,00", n=30, rtl_rencana=5),
    "tidak berubah": lambda: _lalu("86,81"),
    "tidak berubah dalam dua desimal": lambda: changed(
        bahan(),
        lalu=(PeriodeLalu(LEWAT.periode, "86,808", {"waktu": "2,748", "prosedur": "3,42", "biaya": "4,00"}),),
    ),
    "naik dalam tiga desimal": lambda: _lalu("86,7951"),
    "dua periode lalu": lambda: changed(
        bahan(),
        lalu=(
            LEWAT,
            replace(LEWAT, nrr={"waktu": "2,70", "biaya": "4,00", "sarana": "3,80"}, rtl_rencana=4, rtl_selesai=4),
        ),
    ),
    "tanpa pelengkap": lambda: changed(
        bahan(),
        pemeliharaan=(),
        saran=(),
        dokumentasi=(),
        publikasi=(),
        pelaksanaan=Pelaksanaan(),
        layanan=(),
        hasil=replace(hasil(), layanan=(), profil={}),
    ),
    "pengguna tidak diketahui": lambda: changed(
        bahan(), layanan=(Layanan("informasi", "Informasi"), Layanan("data", "Data", 30))
    ),
    "sampel tercukupi sejauh diketahui": lambda: changed(
        bahan(), layanan=(Layanan("informasi", "Informasi", 5), Layanan("data", "Data"))
    ),
    "sampel tercukupi": lambda: changed(
        bahan(), layanan=(Layanan("informasi", "Informasi", 5), Layanan("data", "Data", 20))
    ),
    "satu layanan": lambda: changed(
        bahan(), layanan=(Layanan("a", "Layanan A", 2_000_000),), hasil=replace(hasil(), layanan=())
    ),
    "layanan tak dinilai": lambda: replace(
        bahan(), hasil=replace(hasil(), layanan=(replace(hasil().layanan[0], n=0, indeks=None),))
    ),
    "mulai saja": lambda: changed(bahan(), pelaksanaan=Pelaksanaan(mulai=date(2025, 6, 2))),
    "selesai saja": lambda: changed(bahan(), pelaksanaan=Pelaksanaan(selesai=date(2025, 6, 20))),
    "lintas tahun": lambda: changed(bahan(), rencana=LINTAS_TAHUN, realisasi=(), strategi=()),
    "tahunan": lambda: changed(bahan(), periode=Periode(JenisPeriode.TAHUN, 2024)),
    "plt": lambda: changed(bahan(), penandatangan=Penandatangan("Sekretaris", "Bagus", sebutan="Plt.")),
    "atas nama": lambda: changed(
        bahan(), penandatangan=Penandatangan("Kepala Subbagian", "Bagus", sebutan="a.n.", atas_nama="Sekretaris")
    ),
    "contoh": lambda: changed(bahan(), catatan_contoh="Data contoh, bukan data sebenarnya"),
    "logo": lambda: changed(
        bahan(), unit=replace(bahan().kantor.unit, logo="f" * 64, logo_ukuran=(400, 400), telepon="0341")
    ),
    "pemeliharaan ganda": lambda: changed(
        bahan(),
        publikasi=(
            Publikasi("Papan pengumuman", daring=False, tanggal=TANGGAL),
            Publikasi("Situs", daring=True, tanggal=TANGGAL, tautan="x"),
        ),
        pemeliharaan=(
            Pemeliharaan("biaya", "", (KUL,)),
            Pemeliharaan("sarana", "Perawatan", (), (bukti("x"), bukti("y"))),
        ),
    ),
}

PELAKSANAAN_SAJA: dict[str, Callable[[], Bahan]] = {
    "tanpa rencana": lambda: changed(
        bahan(), rencana=Rencana((), KeputusanPrioritas(()), ()), realisasi=(), strategi=()
    ),
    "tanpa RTL": lambda: changed(bahan(), rencana=Rencana((), RENCANA.prioritas, ()), realisasi=(), strategi=()),
}

FORMS: tuple[Literal["lengkap", "ringkas"], ...] = ("lengkap", "ringkas")
COLUMNS: tuple[Literal["bulan", "triwulan"], ...] = ("bulan", "triwulan")
ORDERS: tuple[Literal["peraturan", "kuesioner"], ...] = ("peraturan", "kuesioner")
BENTUK = tuple(
    SetelanLaporan(bentuk=bentuk, kolom_waktu=kolom, urutan_unsur=urutan)
    for bentuk, kolom, urutan in product(FORMS, COLUMNS, ORDERS)
)


def built(office: Bahan) -> tuple[Document, ...]:
    both = tuple(build(office) for build in (build_tindak_lanjut, build_pelaksanaan))
    for document in both:
        check_selaras(document, office)
    return both


@pytest.mark.parametrize("nama", CABANG)
def test_every_branch_makes_two_finished_reports(nama: str) -> None:
    assert len(built(CABANG[nama]())) == 2


@pytest.mark.parametrize("setelan", BENTUK)
def test_every_form_makes_two_finished_reports(setelan: SetelanLaporan) -> None:
    office = changed(bahan(), setelan=setelan)
    tindak_lanjut, pelaksanaan = built(office)
    assert (tindak_lanjut.back_cover is None) == (setelan.bentuk == "ringkas") == (pelaksanaan.back_cover is None)


@pytest.mark.parametrize("nama", CABANG)
def test_every_branch_makes_two_short_reports(nama: str) -> None:
    assert len(built(changed(CABANG[nama](), setelan=SetelanLaporan("ringkas", "triwulan", cincin=False)))) == 2


@pytest.mark.parametrize("nama", PELAKSANAAN_SAJA)
def test_the_survey_report_stands_without_a_plan(nama: str) -> None:
    office = PELAKSANAAN_SAJA[nama]()
    check_selaras(build_pelaksanaan(office), office)


def test_every_part_of_the_regulation_has_a_writer() -> None:
    for jenis, build in (("tindak-lanjut", build_tindak_lanjut), ("pelaksanaan", build_pelaksanaan)):
        document = build(bahan())
        labels = {getattr(block, "label", "") for block in (*document.front, *document.body, *document.annex)}
        parts = {
            f"bab:{part.kunci}"
            for part in ATURAN.laporan[jenis]
            if part.kunci not in {"sampul", "sampul_belakang", "tanda_tangan"}
        }
        assert parts <= labels


def test_the_ring_is_as_full_as_the_cycle_has_come() -> None:
    plan = replace(bahan().rencana, rtl=bahan().rencana.rtl[:3])
    cover = build_pelaksanaan(changed(bahan(), rencana=plan, realisasi=())).cover
    assert cover is not None
    assert cover.ring == (
        Stage("Survei", Fraction(40, 92)), Stage("Indeks", Fraction(1)), Stage("Prioritas", Fraction(1)),
        Stage("Rencana", Fraction(2, 3)), Stage("Realisasi", Fraction(0)), Stage("Laporan", Fraction(1)),
    )  # fmt: skip


def test_the_ring_of_the_survey_report_shows_the_work_done_by_its_own_date() -> None:
    rings = [
        document.cover.ring
        for document in built(changed(bahan(), tanggal_pelaksanaan=date(2025, 7, 18)))
        if document.cover is not None
    ]
    assert [ring[4] for ring in rings] == [Stage("Realisasi", Fraction(3, 4)), Stage("Realisasi", Fraction(0))]


def test_a_ring_without_sample_or_plan_claims_neither() -> None:
    office = changed(bahan(), hasil=dilaporkan(NILAI_TERCETAK), rencana=Rencana((), KeputusanPrioritas(()), ()))
    cover = build_pelaksanaan(changed(office, realisasi=(), strategi=())).cover
    assert cover is not None
    assert [stage.share for stage in cover.ring] == [1, 1, 0, 0, 0, 1]


def _targets(*anggaran: int | None) -> list[str]:
    rtl = tuple(
        replace(item, indikator="", target="", anggaran=jumlah)
        for item, jumlah in zip(RENCANA.rtl, anggaran, strict=False)
    )
    document = build_pelaksanaan(changed(bahan(), rencana=replace(RENCANA, rtl=rtl), realisasi=(), strategi=()))
    blocks = [block for block in document.body if isinstance(block, Table) and block.label == "tabel:indikator"]
    return [line for block in blocks for line in as_text(block, number(document))]


def test_a_budget_is_printed_beside_indicator_and_target() -> None:
    assert _targets(2_500_000, None) == [
        "Tabel 4.2 Indikator, Target, dan Anggaran Rencana Tindak Lanjut Semester I Tahun 2025",
        "Nomor | Program/Kegiatan | Indikator | Target | Anggaran (Rp)",
        "1.a | Kegiatan perbaikan 1 | – | – | 2.500.000",
        "1.b | Kegiatan perbaikan 2 | – | – | –",
    ]
    assert _targets(None, None) == []
