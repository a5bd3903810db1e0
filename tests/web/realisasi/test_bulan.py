"""One month of one RTL: its steps, its texts, its log, and what is refused."""

from datetime import date

import pytest

from siklus.core.errors import SiklusError
from siklus.web.models import Jejak, Realisasi, Rencana, Rtl, StatusBulan, StatusPeriksa, StatusRencana, Tugas
from siklus.web.services.realisasi import Isian, Langkah, StaleError, UbahBulan, change_bulan
from tests.web.conftest import Orang
from tests.web.putaran import prove
from tests.web.realisasi.conftest import PADA

JULI = "2026-07"
ISIAN = Isian("Dua belas kursi dipasang.", "Pengiriman terlambat.", date(2026, 7, 20))


@pytest.fixture
def rtl(disetujui: Rencana) -> Rtl:
    return Rtl.objects.get(rencana=disetujui, identitas="RTL-2026-01")


def step(rtl: Rtl, orang: Orang, langkah: Langkah, isian: Isian | None = None, alasan: str = "") -> Realisasi:
    """Do one step as the petugas, who saw what stands."""
    row = Realisasi.objects.filter(rtl=rtl, bulan=JULI).first()
    ubah = UbahBulan(JULI, langkah, row.versi if row else 0, isian, alasan)
    return change_bulan(rtl, ubah, orang.petugas, PADA)


def code_of(caught: pytest.ExceptionInfo[SiklusError]) -> list[str]:
    return [problem.code for problem in caught.value.problems]


def state(row: Realisasi) -> tuple[str, str, int]:
    row.refresh_from_db()
    return row.status, row.periksa, row.versi


def test_from_nothing_to_handed_in(rtl: Rtl, orang: Orang) -> None:
    row = step(rtl, orang, Langkah.MULAI)
    assert state(row) == (StatusBulan.BERJALAN, StatusPeriksa.TIADA, 1)
    row = step(rtl, orang, Langkah.SIMPAN, ISIAN)
    assert (row.deskripsi, row.hambatan, row.tanggal) == (ISIAN.deskripsi, ISIAN.hambatan, None)
    prove(row, orang.petugas)
    row = step(rtl, orang, Langkah.AJUKAN, ISIAN)
    assert state(row) == (StatusBulan.SELESAI, StatusPeriksa.MENUNGGU, 3)
    assert (row.tanggal, row.dikerjakan_oleh) == (date(2026, 7, 20), orang.petugas)


def test_the_log_keeps_what_changed_before_and_after(rtl: Rtl, orang: Orang) -> None:
    step(rtl, orang, Langkah.MULAI)
    step(rtl, orang, Langkah.SIMPAN, Isian("Kursi dipesan."))
    step(rtl, orang, Langkah.SIMPAN, Isian("Kursi dipasang."))
    line = Jejak.objects.first()
    assert line is not None
    assert (line.akun, line.perbuatan, line.objek) == (orang.petugas, "realisasi diubah", "RTL-2026-01 Juli 2026")
    assert line.rincian == {
        "rtl": rtl.pk,
        "bulan": JULI,
        "sebelum": {"deskripsi": "Kursi dipesan."},
        "sesudah": {"deskripsi": "Kursi dipasang."},
    }


def test_saving_what_stands_leaves_no_line(rtl: Rtl, orang: Orang) -> None:
    step(rtl, orang, Langkah.SIMPAN, Isian("Kursi dipesan."))
    before = Jejak.objects.count()
    assert step(rtl, orang, Langkah.SIMPAN, Isian("Kursi dipesan.")).versi == 1
    assert Jejak.objects.count() == before


def test_cancelled_with_a_reason_and_taken_up_again(rtl: Rtl, orang: Orang) -> None:
    with pytest.raises(SiklusError) as caught:
        step(rtl, orang, Langkah.BATALKAN)
    assert code_of(caught) == ["REALISASI-06"]
    row = step(rtl, orang, Langkah.BATALKAN, alasan="Anggaran dialihkan")
    assert (row.status, row.alasan, row.tanggal) == (StatusBulan.DIBATALKAN, "Anggaran dialihkan", date(2026, 11, 23))
    row = step(rtl, orang, Langkah.BUKA, alasan="Anggaran kembali")
    assert (row.status, row.alasan, row.tanggal) == (StatusBulan.BELUM, "Anggaran kembali", None)


def test_cancelled_before_the_months_begin_has_no_day(rtl: Rtl, orang: Orang) -> None:
    Rencana.objects.update(awal="2026-12")
    row = change_bulan(
        rtl, UbahBulan(JULI, Langkah.BATALKAN, 0, alasan="Sudah dikerjakan pihak lain"), orang.petugas, PADA
    )
    assert row.tanggal is None


def test_what_waits_is_not_changed_but_withdrawn(menunggu: Realisasi, orang: Orang) -> None:
    def change(langkah: Langkah, isian: Isian | None = None) -> Realisasi:
        menunggu.refresh_from_db()
        ubah = UbahBulan(menunggu.bulan, langkah, menunggu.versi, isian)
        return change_bulan(menunggu.rtl, ubah, orang.petugas, PADA)

    with pytest.raises(SiklusError) as caught:
        change(Langkah.SIMPAN, ISIAN)
    assert code_of(caught) == ["REALISASI-34"]
    assert state(change(Langkah.TARIK)) == (StatusBulan.SELESAI, StatusPeriksa.TIADA, 2)
    with pytest.raises(SiklusError) as caught:
        change(Langkah.TARIK)
    assert code_of(caught) == ["VERIFIKASI-02"]
    assert state(change(Langkah.AJUKAN)) == (StatusBulan.SELESAI, StatusPeriksa.MENUNGGU, 3)


def test_taking_up_again_voids_the_check(terbukti: Realisasi, orang: Orang) -> None:
    with pytest.raises(SiklusError) as caught:
        change_bulan(terbukti.rtl, UbahBulan("2026-09", Langkah.SIMPAN, 1, ISIAN), orang.petugas, PADA)
    assert code_of(caught) == ["REALISASI-34"]
    row = change_bulan(
        terbukti.rtl, UbahBulan("2026-09", Langkah.BUKA, 1, alasan="Loket ditutup lagi"), orang.petugas, PADA
    )
    assert (row.status, row.periksa, row.pemeriksa, row.tanggal_periksa) == (StatusBulan.BERJALAN, "", None, None)
    line = Jejak.objects.first()
    assert line is not None
    assert line.rincian["sebelum"]["pemeriksa"] == "Pimpinan"


def test_done_needs_a_day_words_and_evidence(rtl: Rtl, orang: Orang) -> None:
    step(rtl, orang, Langkah.MULAI)
    with pytest.raises(SiklusError) as caught:
        step(rtl, orang, Langkah.SELESAI, Isian("Kursi dipasang."))
    assert code_of(caught) == ["REALISASI-05"]
    with pytest.raises(SiklusError) as caught:
        step(rtl, orang, Langkah.SELESAI, Isian("", tanggal=date(2026, 7, 20)))
    assert code_of(caught) == ["REALISASI-10"]
    with pytest.raises(SiklusError) as caught:
        step(rtl, orang, Langkah.SELESAI, Isian("Kursi dipasang.", tanggal=date(2026, 11, 24)))
    assert code_of(caught) == ["REALISASI-08"]
    with pytest.raises(SiklusError) as caught:
        step(rtl, orang, Langkah.AJUKAN, ISIAN)
    assert code_of(caught) == ["REALISASI-35"]
    assert Realisasi.objects.get(rtl=rtl).status == StatusBulan.BERJALAN


def test_only_planned_months_of_an_approved_plan(rtl: Rtl, orang: Orang) -> None:
    with pytest.raises(SiklusError) as caught:
        change_bulan(rtl, UbahBulan("2026-12", Langkah.MULAI, 0), orang.petugas, PADA)
    assert code_of(caught) == ["REALISASI-33"]
    Rtl.objects.filter(pk=rtl.pk).update(dihapus=PADA)
    with pytest.raises(SiklusError) as caught:
        step(rtl, orang, Langkah.MULAI)
    assert code_of(caught) == ["REALISASI-33"]
    Rencana.objects.update(status=StatusRencana.DIAJUKAN)
    with pytest.raises(SiklusError) as caught:
        step(rtl, orang, Langkah.MULAI)
    assert code_of(caught) == ["REALISASI-32"]


def test_a_stale_edit_is_told_what_stands(dikerjakan: Realisasi, orang: Orang) -> None:
    with pytest.raises(StaleError) as caught:
        change_bulan(dikerjakan.rtl, UbahBulan(JULI, Langkah.SIMPAN, 0, ISIAN), orang.petugas, PADA)
    assert code_of(caught) == ["REALISASI-31"]
    assert caught.value.kini == dikerjakan


def test_a_role_that_was_taken_away_meanwhile_ends_it(rtl: Rtl, orang: Orang) -> None:
    assert orang.petugas.tugas.exists()
    Tugas.objects.filter(akun=orang.petugas).delete()
    with pytest.raises(SiklusError) as caught:
        step(rtl, orang, Langkah.MULAI)
    assert code_of(caught) == ["HAK-01"]
    assert not Realisasi.objects.exists()
