"""What is put together of a survey's sums: whole, and at its edges."""

from collections.abc import Sequence
from datetime import date

import numpy as np
import pytest

from siklus.analytics.keyakinan import keyakinan_of
from siklus.core.aturan import aturan
from siklus.core.indeks.hasil import HasilSurvei
from siklus.core.indeks.irisan import compute_hasil
from siklus.core.indeks.keyakinan import Keyakinan
from siklus.core.survei.jawaban import Jawaban
from siklus.core.survei.kolom import read_header
from siklus.core.survei.unit import Layanan

LAW = aturan(date(2026, 1, 1))
KEYS = ("persyaratan", "prosedur", "waktu", "biaya", "produk", "kompetensi", "perilaku", "pengaduan", "sarana")
KUESIONER = read_header(KEYS, LAW).kuesioner


def hasil_of(rows: Sequence[Sequence[int]], layanan: Sequence[Layanan] = (), names: Sequence[str] = ()) -> HasilSurvei:
    jawaban = [
        Jawaban(str(at), dict(zip(KEYS, values, strict=True)), layanan=names[at] if names else "")
        for at, values in enumerate(rows)
    ]
    return compute_hasil(jawaban, KUESIONER, layanan, LAW)


def sure_of(hasil: HasilSurvei) -> Keyakinan:
    found = keyakinan_of(hasil, LAW)
    assert found is not None
    return found


def people(number: int) -> list[list[int]]:
    chance = np.random.default_rng(2)
    mood = chance.standard_normal((number, 1))
    level = np.array([3.4, 3.3, 2.9, 3.9, 3.3, 3.2, 3.6, 3.0, 2.8])
    answers: list[list[int]] = (
        np.clip(np.round(level + 0.3 * mood + 0.5 * chance.standard_normal((number, 9))), 1, 4).astype(int).tolist()
    )
    return answers


def test_an_ordinary_survey() -> None:
    found = sure_of(hasil_of(people(120)))
    values = {item.unsur: item for item in found.unsur}
    assert (found.n, list(values)) == (120, list(KEYS))
    assert all(item.selang and item.selang.bawah < item.nrr < item.selang.atas for item in found.unsur)
    assert [key for key, item in values.items() if item.terendah and item.terendah > 0.9] == [
        "waktu",
        "pengaduan",
        "sarana",
    ]
    assert sum(item.terendah or 0 for item in found.unsur) == pytest.approx(3.0)
    assert sum(found.mutu.values()) == pytest.approx(1.0)
    assert found.tepi is not None
    assert found.tepi > 0.99
    assert [item.pertanyaan for item in found.butir if item.sahih] == list(KEYS)
    assert found.alpha == pytest.approx(0.6, abs=0.2)
    assert found.keterwakilan is None
    assert set(found.tanpa_unsur) == {"biaya", "kompetensi", "perilaku"}


def test_services_are_strata_and_their_users_known() -> None:
    rows = people(60)
    names = ["a"] * 40 + ["b"] * 20
    few = sure_of(hasil_of(rows, (Layanan("a", "Loket A", 4_000), Layanan("b", "Loket B", 100)), names))
    assert few.keterwakilan is not None
    assert dict(few.keterwakilan.selisih) == pytest.approx(
        {"Loket A": 40 / 60 - 4000 / 4100, "Loket B": 20 / 60 - 100 / 4100}
    )
    assert few.keterwakilan.p < 0.001
    assert few.keterwakilan.selang is not None
    assert few.keterwakilan.ikm_berbobot is not None
    assert few.keterwakilan.selang.bawah < few.keterwakilan.ikm_berbobot < few.keterwakilan.selang.atas


def test_everyone_asked_leaves_no_interval_open() -> None:
    rows = people(60)
    everyone = (Layanan("a", "Loket A", 40), Layanan("b", "Loket B", 20))
    found = sure_of(hasil_of(rows, everyone, ["a"] * 40 + ["b"] * 20))
    assert found.ikm is not None
    assert found.ikm.bawah == found.ikm.atas
    assert max(found.mutu.values()) == 1.0


def test_users_that_are_not_known_weigh_nothing() -> None:
    found = sure_of(hasil_of(people(9), (Layanan("a", "A", 50), Layanan("b", "B")), ["a"] * 5 + ["b"] * 4))
    assert found.keterwakilan is None


def test_services_of_one_person_each_borrow_the_spread_of_all() -> None:
    found = sure_of(hasil_of(people(2), (Layanan("a", "A"), Layanan("b", "B")), ["a", "b"]))
    assert found.ikm is not None
    assert found.ikm.bawah < found.ikm.atas


def test_all_alike_say_nothing_of_others() -> None:
    found = sure_of(hasil_of([[3] * 9] * 7))
    assert [(item.selang, item.kepentingan) for item in found.unsur] == [(None, None)] * 9
    assert (found.alpha, [item.sahih for item in found.butir]) == (None, [None] * 9)
    two = sure_of(hasil_of([[3] * 9, [4] * 9]))
    assert (two.r_tabel, [item.sahih for item in two.butir]) == (None, [None] * 9)


def test_one_person_and_printed_values_say_nothing() -> None:
    assert keyakinan_of(hasil_of([[3] * 9]), LAW) is None
    assert keyakinan_of(HasilSurvei(hasil_of([[3] * 9]).indeks), LAW) is None
