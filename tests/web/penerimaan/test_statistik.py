"""Whatever happens to a survey's responses, the kept sums are those of its rows."""

import contextlib
from collections.abc import Callable
from dataclasses import replace

import pytest
from django.db import connection, transaction
from hypothesis import Phase, given, settings
from hypothesis import strategies as st
from pytest_django import DjangoAssertNumQueries

from siklus.core.indeks.irisan import StatistikIrisan
from siklus.core.indeks.jumlah_json import from_json, to_json
from siklus.core.indeks.statistik import StatistikSurvei
from siklus.core.survei.jawaban import Jawaban as Counted
from siklus.web.models import Irisan, Jawaban, Kanal, Survei
from siklus.web.queries.statistik import irisan_of, statistik_of
from siklus.web.services import lipatan
from siklus.web.services.kiriman import Kiriman
from siklus.web.services.lipatan import change_jawaban, fold
from siklus.web.services.penerimaan import receive_many
from tests.core.indeks.buatan import BAKU as KUESIONER
from tests.core.indeks.buatan import GANDA, responses
from tests.web.penerimaan.buatan import BAKU, PERTANYAAN, PUKUL, Pembuat, make_survei

pytestmark = pytest.mark.django_db


class Undo(Exception):  # noqa: N818 - no error: it ends an example
    """Rolls one example's rows back."""


def recomputed(survei: Survei) -> StatistikIrisan:
    """Core's own way, from every row."""
    rows = Jawaban.objects.filter(survei=survei, ditarik__isnull=True).select_related("layanan")
    return StatistikIrisan.of(
        [
            Counted(str(row.uuid), row.nilai, row.layanan.kode if row.layanan else "", row.profil, row.tanda)
            for row in rows
        ],
        BAKU.kuesioner,
    )


def same(one: StatistikSurvei, other: StatistikSurvei) -> bool:
    """Equal, a question that one side lacks counting as never answered."""
    nothing = StatistikSurvei.of((), BAKU.kuesioner)
    return one + nothing == other + nothing


def assert_exact(survei: Survei) -> None:
    survei.refresh_from_db()
    found, expected = irisan_of(survei), recomputed(survei)
    assert same(found.semua, expected.semua)
    for ours, core in ((found.layanan, expected.layanan), *((found.profil[k], v) for k, v in expected.profil.items())):
        filled = {key: sums for key, sums in ours.items() if sums.semua.n or sums.kosong}
        assert filled.keys() == core.keys()
        assert all(same(filled[key], core[key]) for key in core)
    by_channel = [sums for (dimensi, _), sums in statistik_of(survei).items() if dimensi == "kanal"]
    assert same(sum(by_channel, start=StatistikSurvei()), expected.semua)


def answers(survei: Survei) -> st.SearchStrategy[Kiriman]:
    value = st.sampled_from((1, 2, 3, 4, None))
    return st.builds(
        lambda nilai, layanan, profil, tanda, kanal: replace(
            Pembuat.of(survei).kiriman(), nilai=nilai, layanan=layanan, profil=profil, tanda=tanda, kanal=kanal
        ),
        st.fixed_dictionaries(dict.fromkeys(PERTANYAAN, value)),
        st.sampled_from(("", "informasi", "pindah-memilih")),
        st.sampled_from(({}, {"usia": "17"}, {"usia": "26", "jenis_kelamin": "P"}, {"pekerjaan": "Nelayan"})),
        st.sampled_from(("", "", "seragam")),
        st.sampled_from((Kanal.WEB, Kanal.KIOS)),
    )


def _withdraw(row: Jawaban) -> None:
    row.ditarik = row.ditarik or PUKUL


def _flag(row: Jawaban) -> None:
    row.tanda = "" if row.tanda else "terlalu cepat"


def _amend(row: Jawaban) -> None:
    row.nilai, row.profil = row.nilai | {"waktu": 1, "biaya": None}, {"usia": "46"}
    row.layanan = None


Step = str | Callable[[Jawaban], None]
ONE_STEP: st.SearchStrategy[Step] = st.sampled_from(["receive", "fold", _withdraw, _flag, _amend])
STEPS = st.lists(ONE_STEP, min_size=3, max_size=12)


@given(data=st.data())
@settings(max_examples=15, phases=(Phase.explicit, Phase.generate))
def test_after_any_history_the_sums_are_those_of_the_rows(data: st.DataObject) -> None:
    with contextlib.suppress(Undo), transaction.atomic(), pytest.MonkeyPatch.context() as patch:
        patch.setattr(lipatan, "CHUNK", 3)
        survei = make_survei()
        for step in data.draw(STEPS):
            take_step(survei, step, data)
            assert_exact(survei)
        raise Undo


def take_step(survei: Survei, step: Step, data: st.DataObject) -> None:
    rows = list(Jawaban.objects.filter(survei=survei).values_list("pk", flat=True))
    if step == "receive":
        receive_many(data.draw(st.lists(answers(survei), min_size=1, max_size=5)))
    elif step == "fold":
        fold(survei)
    elif rows and not isinstance(step, str):
        change_jawaban(data.draw(st.sampled_from(rows)), step)


def test_folding_takes_each_response_once() -> None:
    survei = make_survei()
    receive_many([Pembuat.of(survei).kiriman(n % 4 + 1) for n in range(7)])
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(lipatan, "CHUNK", 3)
        assert [fold(survei), fold(survei)] == [7, 0]
    survei.refresh_from_db()
    assert survei.terlipat == Jawaban.objects.latest("pk").pk
    assert from_json(Irisan.objects.get(dimensi="", kunci="").isi).semua.n == 7
    assert_exact(survei)


def test_what_changes_while_it_is_summed_is_summed_again() -> None:
    survei = make_survei()
    receive_many([Pembuat.of(survei).kiriman(n % 4 + 1) for n in range(7)])
    rows, read = list(Jawaban.objects.order_by("pk")), False

    def meanwhile(execute: Callable[..., object], sql: str, *rest: object) -> object:
        """Between the reading of the answers and the lock on their survey, two of them change."""
        nonlocal read
        if read and rows and "web_survei" in sql:
            one, other = rows[:2]
            rows.clear()
            change_jawaban(one.pk, _withdraw)
            change_jawaban(other.pk, _flag)
        read = read or "teks_nilai" in sql
        return execute(sql, *rest)

    with connection.execute_wrapper(meanwhile):
        assert fold(survei) == 7
    assert rows == []
    assert statistik_of(survei)["", ""].semua.n == 6
    assert_exact(survei)


def test_nothing_received_is_nothing() -> None:
    survei = make_survei()
    assert fold(survei) == 0
    assert statistik_of(survei) == {("", ""): StatistikSurvei()}


def test_each_version_is_counted_by_its_own_questions() -> None:
    survei = make_survei()
    fewer = survei.versi_kuesioner.create(nomor=2, isi={"pertanyaan": [], "terbuka": [], "profil": []})
    fewer.isi["pertanyaan"] = survei.versi.isi["pertanyaan"][:7] if survei.versi else []
    fewer.save()
    buat = Pembuat.of(survei)
    receive_many([buat.kiriman(), replace(buat.kiriman(3, beda=dict.fromkeys(PERTANYAAN[7:])), versi_id=fewer.pk)])
    semua = statistik_of(survei)["", ""]
    assert (semua.semua_lengkap.n, semua.semua_bercelah.n) == (2, 0)
    assert semua.semua.questions[PERTANYAAN[8]].n == 1


@given(st.sampled_from((KUESIONER, GANDA)).flatmap(lambda k: st.tuples(st.just(k), responses(k))))
def test_sums_come_back_from_json_as_they_went(made: tuple[object, list[Counted]]) -> None:
    sums = StatistikSurvei.of(made[1], made[0])  # type: ignore[arg-type]  # built above
    assert from_json(to_json(sums)) == sums


def test_the_keeping_is_compact() -> None:
    sums = StatistikSurvei.of([Counted("1", dict.fromkeys(PERTANYAAN, 4))] * 100, BAKU.kuesioner)
    assert len(str(to_json(sums))) < 600


def test_reading_takes_few_questions_however_many_slices(django_assert_num_queries: DjangoAssertNumQueries) -> None:
    survei = make_survei()
    buat = Pembuat.of(survei)
    for n in (1, 3):
        receive_many([replace(buat.kiriman(), layanan="informasi", profil={"usia": str(k)}) for k in range(n)])
        fold(survei)
        with django_assert_num_queries(3):
            statistik_of(survei)
