from dataclasses import replace
from datetime import date

import pytest

from siklus.core.errors import Place
from siklus.core.realisasi.catatan import Publikasi, RealisasiRtl, Status
from siklus.core.realisasi.nilai_mandiri import NilaiMandiri
from siklus.core.realisasi.publikasi import check_publikasi, count_media, is_proven, score_media, score_publikasi_zi
from siklus.core.rencana.rtl import Rtl
from siklus.core.survei.periode import Bulan
from tests.core.realisasi.buatan import REPORT_DATE, make_bukti

SITE = Publikasi("Situs web", daring=True, tanggal=date(2025, 7, 5), tautan="https://kantor.example/skm")
BOARD = Publikasi("Papan informasi", daring=False, tanggal=date(2025, 7, 6), bukti=(make_bukti(),))
BARE = Publikasi("Radio", daring=False, tanggal=date(2025, 7, 7))


@pytest.mark.parametrize(
    ("publikasi", "proven"),
    [
        (SITE, True),
        (BOARD, True),
        (BARE, False),
        (replace(BOARD, bukti=(replace(make_bukti(), halaman=()),)), False),
        (replace(SITE, tanggal=date(2026, 1, 16)), False),
    ],
)
def test_what_proves_a_publication(publikasi: Publikasi, *, proven: bool) -> None:
    assert is_proven(publikasi, REPORT_DATE) is proven


def test_doubtful_proof_is_pointed_out() -> None:
    same = replace(make_bukti(), kode="B07", tanggal=date(2025, 10, 16))
    late = replace(BOARD, bukti=(same,), place=Place("kantor.xlsx", "Publikasi", 6))
    other = replace(BOARD, bukti=(replace(make_bukti(), sha256="0" * 64, tanggal=date(2025, 7, 6)),))
    undated = replace(BOARD, bukti=(replace(make_bukti(), sha256="1" * 64, tanggal=None),))
    rtl = Rtl("RTL-1", "waktu", "Mengukur waktu", (Bulan(2025, 10),), ("Subbagian A",))
    entry = RealisasiRtl(rtl, Status.SELESAI, True, "", "", (same,))  # noqa: FBT003 - a value object, in order
    assert check_publikasi((SITE, other, undated), (entry,)) == ()
    doubts = check_publikasi((late,), (entry,))
    assert [problem.place for problem in doubts] == [late.place, late.place]
    assert [(problem.code, problem.message) for problem in doubts] == [
        ("BUKTI-24", "Bukti B07 untuk publikasi Papan informasi tanggal 6 Juli 2025 bertanggal 16 Oktober 2025."),
        ("BUKTI-25", "Bukti B07 dipakai untuk publikasi Papan informasi dan juga untuk RTL RTL-1."),
    ]


def test_files_that_are_missing_prove_nothing_twice() -> None:
    one, other = (replace(make_bukti(), sha256="", nama_berkas=name, halaman=()) for name in ("satu.jpg", "dua.jpg"))
    rtl = Rtl("RTL-1", "waktu", "Mengukur waktu", (Bulan(2025, 10),), ("Subbagian A",))
    entry = RealisasiRtl(rtl, Status.SELESAI, False, "", "", (one,))  # noqa: FBT003 - a value object, in order
    assert check_publikasi((replace(BOARD, bukti=(replace(other, tanggal=None),)),), (entry,)) == ()


def test_a_medium_counts_once() -> None:
    again = replace(SITE, media="situs WEB", tanggal=date(2025, 8, 1))
    assert count_media((SITE, BOARD, again, BARE), REPORT_DATE) == ("Situs web", "Papan informasi")


def media(alasan: str, saran: str, *, terpenuhi: bool = False) -> NilaiMandiri:
    return NilaiMandiri("pekppp_publikasi", "Jumlah media publikasi hasil SKM", None, None, terpenuhi, alasan, saran)


@pytest.mark.parametrize(
    ("publikasi", "expected"),
    [
        ((), media("Belum ada publikasi yang tercatat.", "Umumkan hasil SKM dan simpan tautan atau fotonya.")),
        (
            (BARE,),
            media(
                "Belum ada publikasi yang terbukti.", "Lengkapi tautan atau foto publikasi yang belum terbukti: radio."
            ),
        ),
        (
            (SITE, BARE),
            media(
                "1 media publikasi dengan bukti atau tautan: situs web. Belum terbukti: radio.",
                "Lengkapi tautan atau foto publikasi yang belum terbukti: radio.",
            ),
        ),
        (
            (SITE, replace(SITE, media="Situs Web", tautan="")),
            media(
                "1 media publikasi dengan bukti atau tautan: situs web.",
                "Lengkapi tautan atau foto publikasi yang belum terbukti: Situs Web.",
            ),
        ),
        (
            (SITE, BOARD),
            media("2 media publikasi dengan bukti atau tautan: situs web dan papan informasi.", "", terpenuhi=True),
        ),
    ],
)
def test_media_are_counted_and_not_scored(publikasi: tuple[Publikasi, ...], expected: NilaiMandiri) -> None:
    assert score_media(publikasi, REPORT_DATE) == expected


def zi(alasan: str, saran: str, *, terpenuhi: bool = False) -> NilaiMandiri:
    return NilaiMandiri("zi_publikasi", "Publikasi hasil survei", None, None, terpenuhi, alasan, saran)


@pytest.mark.parametrize(
    ("publikasi", "expected"),
    [
        (
            (),
            zi("Belum ada publikasi yang tercatat.", "Tambahkan publikasi daring dan luring beserta buktinya."),
        ),
        (
            (SITE,),
            zi("Hasil SKM dipublikasikan secara daring.", "Tambahkan publikasi luring beserta buktinya."),
        ),
        ((SITE, BOARD), zi("Hasil SKM dipublikasikan secara daring dan luring.", "", terpenuhi=True)),
    ],
)
def test_online_and_offline_are_both_asked_for(publikasi: tuple[Publikasi, ...], expected: NilaiMandiri) -> None:
    assert score_publikasi_zi(publikasi, REPORT_DATE) == expected
