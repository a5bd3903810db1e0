"""The second person: accepts, returns, and never checks what they had a part in."""

from datetime import date

import pytest

from siklus.core.errors import SiklusError
from siklus.core.realisasi.gabung import gather_realisasi
from siklus.web.models import Bukti, Jejak, Peran, Realisasi, StatusPeriksa, Tugas
from siklus.web.queries.inti.realisasi import realisasi_list, to_catatan
from siklus.web.queries.inti.rencana import rtl_list, to_rencana
from siklus.web.queries.realisasi.dua_orang import terlihat_of
from siklus.web.services.realisasi import Isian, Langkah, UbahBulan, change_bulan
from siklus.web.services.verifikasi import Decide, Diperiksa, Putusan, accept, decide_many, give_back
from tests.web.conftest import HARI_INI, Orang
from tests.web.putaran import prove
from tests.web.realisasi.conftest import PADA


def asked(row: Realisasi) -> Diperiksa:
    return Diperiksa(row.pk, terlihat_of(Realisasi.objects.get(pk=row.pk)))


def refused(decide: Decide, row: Diperiksa, putusan: Putusan) -> list[str]:
    with pytest.raises(SiklusError) as caught:
        decide(row, putusan)
    return [problem.code for problem in caught.value.problems]


def test_accepted_it_counts(menunggu: Realisasi, dikerjakan: Realisasi, orang: Orang) -> None:
    dikerjakan.delete()
    plan = menunggu.rtl.rencana
    menunggu.rtl.bulan = [menunggu.bulan]
    menunggu.rtl.save()

    def sudah() -> list[bool]:
        rows = map(to_catatan, realisasi_list(plan))
        return [item.sudah for item in gather_realisasi(to_rencana(plan, rtl_list(plan)), rows, HARI_INI)[0]]

    assert sudah() == [False, False, False]
    row = accept(asked(menunggu), Putusan(orang.verifikator, PADA, "Jelas."))
    assert (row.periksa, row.pemeriksa, row.tanggal_periksa) == ("diterima", orang.verifikator, date(2026, 11, 23))
    assert (row.catatan_periksa, row.versi) == ("Jelas.", 2)
    assert sudah() == [True, False, False]
    line = Jejak.objects.first()
    assert line is not None
    assert (line.perbuatan, line.akun, line.rincian["sebelum"]) == (
        "realisasi diterima",
        orang.verifikator,
        {"periksa": "menunggu"},
    )


def test_returned_with_a_note_and_handed_in_again(menunggu: Realisasi, orang: Orang) -> None:
    assert refused(give_back, asked(menunggu), Putusan(orang.pimpinan, PADA, " - ")) == ["VERIFIKASI-04"]
    row = give_back(asked(menunggu), Putusan(orang.pimpinan, PADA, "Fotonya buram."))
    assert (row.periksa, row.catatan_periksa) == (StatusPeriksa.DIKEMBALIKAN, "Fotonya buram.")
    again = Isian("Dua belas kursi dipasang.", tanggal=date(2026, 8, 20))
    row = change_bulan(row.rtl, UbahBulan("2026-08", Langkah.AJUKAN, row.versi, again), orang.petugas, PADA)
    assert (row.periksa, row.pemeriksa, row.catatan_periksa) == (StatusPeriksa.MENUNGGU, None, "Fotonya buram.")


@pytest.mark.parametrize("decide", [accept, give_back])
def test_never_whoever_declared_it_done_or_brought_its_evidence(
    decide: Decide, menunggu: Realisasi, orang: Orang
) -> None:
    for akun in (orang.petugas, orang.pimpinan):
        Tugas.objects.get_or_create(akun=akun, peran=Peran.VERIFIKATOR, unit=menunggu.rtl.unit)
    assert refused(decide, asked(menunggu), Putusan(orang.petugas, PADA, "Baik.")) == ["VERIFIKASI-01"]
    second = prove(menunggu, orang.pimpinan, 2)
    assert refused(decide, asked(menunggu), Putusan(orang.pimpinan, PADA, "Baik.")) == ["VERIFIKASI-01"]
    Bukti.objects.filter(pk=second.pk).update(dihapus=PADA)
    assert decide(asked(menunggu), Putusan(orang.pimpinan, PADA, "Baik.")).pemeriksa == orang.pimpinan


def test_nobody_decides_on_what_they_did_not_see(menunggu: Realisasi, orang: Orang) -> None:
    seen = asked(menunggu)
    prove(menunggu, orang.petugas, 2)
    assert refused(accept, seen, Putusan(orang.pimpinan, PADA)) == ["VERIFIKASI-03"]
    seen = asked(menunggu)
    Realisasi.objects.filter(pk=menunggu.pk).update(versi=9)
    assert refused(accept, seen, Putusan(orang.pimpinan, PADA)) == ["VERIFIKASI-03"]


def test_what_waits_no_more_is_not_decided_again(menunggu: Realisasi, orang: Orang) -> None:
    seen = asked(menunggu)
    accept(seen, Putusan(orang.pimpinan, PADA))
    assert refused(give_back, seen, Putusan(orang.verifikator, PADA, "Buram.")) == ["VERIFIKASI-02"]


def test_without_readable_evidence_it_cannot_be_accepted(menunggu: Realisasi, orang: Orang) -> None:
    Bukti.objects.update(dihapus=PADA)
    assert refused(accept, asked(menunggu), Putusan(orang.pimpinan, PADA)) == ["VERIFIKASI-05"]
    menunggu.refresh_from_db()
    assert menunggu.periksa == StatusPeriksa.MENUNGGU


def test_a_role_that_was_taken_away_meanwhile_ends_it(menunggu: Realisasi, orang: Orang) -> None:
    seen = asked(menunggu)
    assert refused(accept, seen, Putusan(orang.auditor, PADA)) == ["HAK-01"]
    Tugas.objects.filter(akun=orang.pimpinan).update(peran=Peran.PETUGAS)
    assert refused(accept, seen, Putusan(orang.pimpinan, PADA)) == ["HAK-01"]
    assert refused(accept, seen, Putusan(orang.luar, PADA)) == ["HAK-01"]


def test_several_are_decided_each_for_itself(menunggu: Realisasi, terbukti: Realisasi, orang: Orang) -> None:
    done, problems = decide_many([asked(terbukti), asked(menunggu)], Putusan(orang.verifikator, PADA), accept)
    assert done == (menunggu,)
    assert [problem.code for problem in problems] == ["VERIFIKASI-02"]
