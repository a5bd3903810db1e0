"""The page of the priorities: proposed, decided, and changed while the plan is written."""

from http import HTTPStatus

import pytest

from siklus.web.models import Jejak, Rencana, Survei
from tests.web.conftest import Orang, entered
from tests.web.rencana.layar import MASA, path, text_of


def test_before_sealing_both_pages_say_what_comes_first(disegel: Survei, orang: Orang) -> None:
    for status, words in (
        ("dibuka", "Penanggung jawab atau pimpinan menutup survei ini dahulu"),
        ("ditutup", "pimpinan menyegelnya bila hasilnya sudah benar"),
    ):
        Survei.objects.filter(pk=disegel.pk).update(status=status)
        for page in ("prioritas", "rencana"):
            assert words in text_of(entered(orang.petugas), path(disegel, page))
    assert "Tinjau lalu segel" in text_of(entered(orang.pimpinan), path(disegel, "prioritas"))


def test_the_lowest_are_proposed_and_confirmed(disegel: Survei, orang: Orang) -> None:
    client = entered(orang.penanggung_jawab)
    page = text_of(client, path(disegel, "prioritas"))
    assert (
        "Nilai terendah: Sarana dan Prasarana; Waktu Penyelesaian; dan Penanganan Pengaduan, Saran dan Masukan" in page
    )
    assert page.count("checked") == 3
    assert '<option value="2026-07" selected>' in page
    answer = client.post(
        path(disegel, "prioritas/tetapkan"), {"unsur": ["waktu", "pengaduan", "sarana"], **MASA}, follow=True
    )
    assert answer.redirect_chain == [(path(disegel, "rencana"), HTTPStatus.FOUND)]
    made = Rencana.objects.get(survei=disegel)
    assert (made.prioritas, made.awal, made.akhir) == (["sarana", "waktu", "pengaduan"], "2026-07", "2026-12")
    assert made.prioritas_oleh == orang.penanggung_jawab
    [line] = Jejak.objects.filter(perbuatan="unsur prioritas ditetapkan")
    assert line.rincian["sesudah"]["prioritas"] == ["sarana", "waktu", "pengaduan"]


@pytest.mark.parametrize(
    ("sent", "words"),
    [
        ({"unsur": []}, "berjumlah 0, seharusnya 3"),
        ({"unsur": ["sarana", "waktu", "biaya"]}, "menyimpang dari nilai terendah tanpa alasan"),
        ({"unsur": ["sarana", "waktu", "pengaduan"], "awal": "2026-06"}, "padahal periode survei berakhir Juni 2026"),
        ({"unsur": ["sarana", "waktu", "pengaduan"], "akhir": "2026-05"}, "Masa pelaksanaan belum diisi"),
    ],
)
def test_what_core_finds_wrong_is_told_and_nothing_is_kept(
    disegel: Survei, orang: Orang, sent: dict[str, object], words: str
) -> None:
    answer = entered(orang.pimpinan).post(path(disegel, "prioritas/tetapkan"), {**MASA, **sent})
    assert answer.status_code == HTTPStatus.UNPROCESSABLE_ENTITY
    assert words in answer.content.decode()
    assert not Rencana.objects.exists()


def test_the_decision_changes_while_the_plan_is_written(rencana: Rencana, orang: Orang) -> None:
    sent = {"unsur": ["sarana", "waktu", "biaya"], "alasan": "Pengaduan ditangani pusat", "versi": 1, **MASA}
    there = path(rencana.survei, "prioritas/tetapkan")
    assert entered(orang.pimpinan).post(there, sent).status_code == HTTPStatus.FOUND
    rencana.refresh_from_db()
    assert (rencana.prioritas, rencana.versi) == (["sarana", "waktu", "biaya"], 2)
    stale = entered(orang.penanggung_jawab).post(there, sent | {"alasan": "Lain"})
    assert "berubah sesudah halaman Anda dibuka" in stale.content.decode()
    rencana.refresh_from_db()
    assert rencana.alasan_prioritas == "Pengaduan ditangani pusat"
    page = text_of(entered(orang.petugas), path(rencana.survei, "rencana"))
    assert "yang bukan prioritas" in page
    assert "bukan prioritas" in page
