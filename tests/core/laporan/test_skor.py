from dataclasses import replace
from datetime import date

import pytest

from siklus.core.laporan.bahan import PeriodeLalu
from siklus.core.laporan.fakta.skor import evaluasi_of
from siklus.core.laporan.konteks import build_konteks
from siklus.core.laporan.tindak_lanjut import build_tindak_lanjut
from siklus.core.realisasi.pekppp import MulaiHitung
from siklus.core.survei.periode import JenisPeriode, Periode
from tests.core.laporan.buatan import PERIODE, bahan, changed, sudah, with_status
from tests.core.laporan.selaras import section_text

LALU = PeriodeLalu(Periode(JenisPeriode.SEMESTER, 2025, 1), "80,00")
TAHUN_LALU = PeriodeLalu(Periode(JenisPeriode.SEMESTER, 2024, 2), "80,00")


@pytest.mark.parametrize(
    ("stated", "lalu", "counted"),
    [(None, (), 1), (None, (TAHUN_LALU,), 1), (None, (TAHUN_LALU, LALU), 2), (4, (TAHUN_LALU, LALU), 4)],
)
def test_surveys_of_the_year_are_stated_or_counted_never_guessed(
    stated: int | None, lalu: tuple[PeriodeLalu, ...], counted: int
) -> None:
    given = changed(bahan(), periode=replace(PERIODE, ke=2), lalu=lalu, survei_setahun=stated)
    frekuensi = evaluasi_of(build_konteks(given)).zi[0]
    assert frekuensi.alasan == f"{counted} survei dalam setahun."


@pytest.mark.parametrize(
    ("mulai", "said"),
    [(MulaiHitung.MASA_PELAKSANAAN, "sejak 1 Juli 2025"), (MulaiHitung.AKHIR_SURVEI, "sejak 30 Juni 2025")],
)
def test_the_clock_starts_where_the_office_says(mulai: MulaiHitung, said: str) -> None:
    plan = bahan().rencana.rtl
    done = with_status(*(sudah(rtl, jumlah=number) for number, rtl in enumerate(plan, 1)))
    kecepatan = evaluasi_of(build_konteks(changed(done, mulai_pekppp=mulai))).pekppp[1]
    assert said in kecepatan.alasan


SPEED = "Kecepatan penyelesaian tindak lanjut | "


@pytest.mark.parametrize(
    ("day", "printed"),
    [
        (date(2026, 7, 10), "1 dari 4 RTL belum selesai. | Belum dapat dinilai"),
        (date(2026, 7, 11), "1 dari 4 RTL belum selesai sampai batas 12 bulan, 10 Juli 2026. | 0 dari 5"),
    ],
)
def test_speed_is_scored_once_the_last_limit_is_over(day: date, printed: str) -> None:
    given = bahan()
    office = changed(replace(given, rencana=replace(given.rencana, disetujui=date(2025, 7, 10))), tanggal=day)
    assert SPEED + printed in section_text(build_tindak_lanjut(office), "bab:3.3")


def test_speed_without_a_start_cannot_be_scored() -> None:
    given = bahan()
    office = replace(given, rencana=replace(given.rencana, disetujui=None))
    unknown = SPEED + "Tanggal awal hitungan belum diketahui. | Belum dapat dinilai"
    assert unknown in section_text(build_tindak_lanjut(office), "bab:3.3")
