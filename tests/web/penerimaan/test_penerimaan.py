from dataclasses import replace
from uuid import UUID, uuid4

import pytest

from siklus.core.errors import SiklusError
from siklus.web.models import Jawaban, Kanal, KodeKunjungan, Saran, StatusSurvei
from siklus.web.queries.statistik import statistik_of
from siklus.web.services.kunjungan import sidik_kode
from siklus.web.services.penerimaan import TandaTerima, find_receipt, receive, receive_many, withdraw
from tests.web.penerimaan.buatan import PUKUL, Pembuat, make_survei

pytestmark = pytest.mark.django_db
UUID_SATU = UUID(int=1)


def test_a_response_is_stored_as_it_came() -> None:
    survei = make_survei()
    sent = replace(
        Pembuat.of(survei).kiriman(3, beda={"waktu": None}, uuid=UUID_SATU),
        layanan="informasi",
        profil={"usia": "17"},
        terbuka={"saran": "Hubungi saya di 0812-3456-7890, terima kasih"},
        lama=75,
        tanda="terlalu cepat",
    )
    got = receive(sent)
    row = Jawaban.objects.select_related("layanan").get()
    assert (got.keadaan, got.problem) == ("tersimpan", None)
    assert (row.uuid, row.kanal, row.nilai, row.profil, row.tanda, row.lama, row.diterima, row.ditarik) == (
        *(UUID_SATU, "web", sent.nilai, {"usia": "17"}, "terlalu cepat", 75, PUKUL, None),
    )
    assert row.layanan is not None
    assert row.layanan.kode == "informasi"
    saran = Saran.objects.get()
    assert (saran.isi, saran.hari.isoformat(), saran.layanan_id, saran.pertanyaan) == (
        *("Hubungi saya di [nomor disamarkan], terima kasih", "2026-11-23", row.layanan_id, "saran"),
    )


def test_the_same_body_again_is_answered_as_the_first_time() -> None:
    buat = Pembuat.of(make_survei())
    sent = replace(buat.kiriman(uuid=UUID_SATU), terbuka={"saran": "Baik"})
    first, again = receive(sent), receive(replace(sent, lama=9, tanda="beruntun"))
    assert (first.keadaan, again.keadaan) == ("tersimpan", "sudah_ada")
    assert first.tanda_terima == again.tanda_terima
    assert (Jawaban.objects.count(), Saran.objects.count()) == (1, 1)


def test_another_body_under_the_same_uuid_changes_nothing() -> None:
    buat = Pembuat.of(make_survei())
    receive(buat.kiriman(4, uuid=UUID_SATU))
    again = receive(buat.kiriman(1, uuid=UUID_SATU))
    assert (again.keadaan, again.tanda_terima) == ("berbeda", "")
    assert again.problem is not None
    assert again.problem.code == "TERIMA-02"
    assert Jawaban.objects.get().nilai["waktu"] == 4


def test_repeats_inside_one_batch_are_told_apart() -> None:
    buat = Pembuat.of(make_survei())
    one = buat.kiriman(4, uuid=UUID_SATU)
    got = receive_many([one, buat.kiriman(2), one, buat.kiriman(1, uuid=UUID_SATU)])
    assert [item.keadaan for item in got] == ["tersimpan", "tersimpan", "sudah_ada", "berbeda"]
    assert Jawaban.objects.count() == 2


@pytest.mark.parametrize(
    ("spoil", "code"),
    [
        ({"layanan": "tidak-ada"}, "JAWAB-02"),
        ({"nilai": {"waktu": 5}}, "TERIMA-05"),
        ({"versi_id": 10**6}, "TERIMA-05"),
        ({"survei_id": 10**6}, "TERIMA-01"),
        ({"profil": {"kanal": "web"}}, "TERIMA-05"),
        ({"profil": {"usia": "x" * 121}}, "TERIMA-05"),
    ],
)
def test_what_cannot_be_taken_does_not_hold_up_its_neighbours(spoil: dict[str, object], code: str) -> None:
    buat = Pembuat.of(make_survei())
    bad = replace(buat.kiriman(), **spoil)  # type: ignore[arg-type]  # a case names the field
    got = receive_many([buat.kiriman(), bad, buat.kiriman()])
    assert [item.keadaan for item in got] == ["tersimpan", "ditolak", "tersimpan"]
    assert got[1].problem is not None
    assert got[1].problem.code == code
    assert Jawaban.objects.count() == 2


def test_a_closed_survey_takes_nothing_new_and_knows_its_repeats() -> None:
    survei = make_survei()
    sent = Pembuat.of(survei).kiriman()
    stored = receive(sent)
    survei.status = StatusSurvei.DITUTUP
    survei.save()
    late, again = receive_many([Pembuat.of(survei).kiriman(), sent])
    assert (late.keadaan, late.problem.code if late.problem else "") == ("ditolak", "TERIMA-01")
    assert (again.keadaan, again.tanda_terima) == ("sudah_ada", stored.tanda_terima)


def test_a_visit_code_counts_once_and_a_repeat_needs_no_second() -> None:
    survei = make_survei(pakai_kode=True)
    KodeKunjungan.objects.create(survei=survei, sidik=sidik_kode("abc234"))
    buat = Pembuat.of(survei)
    sent = replace(buat.kiriman(), kode=" ABC-234 ")
    other = replace(buat.kiriman(), kode="abc234")
    got = receive_many([sent, other, sent, buat.kiriman(), replace(buat.kiriman(), kanal=Kanal.KIOS)])
    assert [item.keadaan for item in got] == ["tersimpan", "ditolak", "sudah_ada", "ditolak", "tersimpan"]
    assert [item.problem.code for item in got if item.problem] == ["TERIMA-03", "TERIMA-03"]
    assert receive(sent).keadaan == "sudah_ada"
    assert KodeKunjungan.objects.get().terpakai


def test_a_receipt_finds_its_response_and_withdraws_it_with_what_was_written() -> None:
    survei = make_survei()
    buat = Pembuat.of(survei)
    kept, gone = (receive(replace(buat.kiriman(n), terbuka={"saran": f"Saran {n}"})).tanda_terima for n in (4, 1))
    assert find_receipt(gone.lower().replace("-", " ")) == TandaTerima(survei, PUKUL, None)
    first, second = withdraw(gone), withdraw(gone)
    assert first.ditarik is not None
    assert (second.ditarik, second.dapat_ditarik) == (first.ditarik, False)
    assert [saran.isi for saran in Saran.objects.all()] == ["Saran 4"]
    assert Jawaban.objects.count() == 2
    assert statistik_of(survei)["", ""].semua.n == 1
    found = find_receipt(kept)
    assert found is not None
    assert found.dapat_ditarik


def test_a_receipt_that_was_never_given_withdraws_nothing() -> None:
    survei = make_survei()
    code = receive(Pembuat.of(survei).kiriman()).tanda_terima
    Jawaban.objects.update(uuid=uuid4())  # as after an older copy was restored and the number given anew
    for unknown in ("", "ABCD", code, f"{code[:-1]}{'2' if code[-1] != '2' else '3'}"):
        assert find_receipt(unknown) is None
        with pytest.raises(SiklusError, match="TERIMA-09"):
            withdraw(unknown)


def test_after_closing_nothing_is_withdrawn() -> None:
    survei = make_survei()
    code = receive(Pembuat.of(survei).kiriman()).tanda_terima
    survei.status = StatusSurvei.DITUTUP
    survei.save()
    assert find_receipt(code) == TandaTerima(survei, PUKUL, None)
    with pytest.raises(SiklusError, match="TERIMA-10"):
        withdraw(code)
    assert Jawaban.objects.filter(ditarik__isnull=True).count() == 1
