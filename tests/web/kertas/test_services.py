"""Batches and sheets: numbers, entries, what differs, who decides, and each sheet once."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from siklus.core.aturan import aturan
from siklus.core.errors import SiklusError
from siklus.web.models import Jawaban, Jejak, KelompokKertas, LembarKertas, Saran, Survei
from siklus.web.queries.formulir import formulir_of
from siklus.web.queries.kertas import Beda, compare, fields_of, final_sheets, rates_of, standing_of, total_rate
from siklus.web.services.kertas.kelompok import (
    drop_kelompok,
    finish_kelompok,
    make_kelompok,
    next_awal,
    uuid_of,
)
from siklus.web.services.kertas.lembar import as_typed, keep_lembar, parse_isian, settle
from siklus.web.services.survei import check_tutup, close_survei
from tests.web.conftest import HARI_INI, Orang
from tests.web.kertas.conftest import MakeIsian
from tests.web.survei.conftest import PADA


def codes(error: pytest.ExceptionInfo[SiklusError]) -> list[str]:
    return [problem.code for problem in error.value.problems]


class TestKelompok:
    def test_numbers_go_on_from_batch_to_batch(self, kelompok: KelompokKertas, orang: Orang) -> None:
        survei = kelompok.survei
        more = make_kelompok(survei, range(5, 55), orang.penanggung_jawab, ganda=True)
        assert (more.nomor, more.awal, more.akhir, more.ganda, next_awal(survei)) == (2, 5, 54, True, 55)

    @pytest.mark.parametrize("lembar", [range(4, 9), range(1, 2), range(3), range(9, 9), range(10, 1_100)])
    def test_a_range_is_refused_when_it_overlaps_or_is_none(
        self, lembar: range, kelompok: KelompokKertas, orang: Orang
    ) -> None:
        with pytest.raises(SiklusError) as error:
            make_kelompok(kelompok.survei, lembar, orang.petugas)
        assert codes(error) == ["KERTAS-01"]

    def test_the_sentence_says_which_number_and_where_to_begin(self, kelompok: KelompokKertas, orang: Orang) -> None:
        with pytest.raises(SiklusError) as error:
            make_kelompok(kelompok.survei, range(3, 20), orang.petugas)
        assert str(error.value) == ("[KERTAS-01] Lembar 3 sudah termasuk Kelompok 1 (1 sampai 4). Mulai dari 5.")

    def test_only_an_empty_batch_is_taken_back(self, kelompok: KelompokKertas, orang: Orang, isian: MakeIsian) -> None:
        keep_lembar(kelompok, 1, 1, isian(), orang.petugas)
        with pytest.raises(SiklusError) as error:
            drop_kelompok(kelompok, orang.petugas)
        assert codes(error) == ["KERTAS-07"]
        kelompok.lembar.all().delete()
        drop_kelompok(kelompok, orang.petugas)
        assert not KelompokKertas.objects.exists()


class TestSekali:
    def test_finished_sheets_are_responses_once(self, kelompok: KelompokKertas, orang: Orang, isian: MakeIsian) -> None:
        keep_lembar(kelompok, 1, 1, isian(saran="Buka lebih pagi. HP 081234567890"), orang.petugas)
        keep_lembar(kelompok, 3, 1, isian(waktu=None), orang.petugas)
        assert not Jawaban.objects.exists()
        assert finish_kelompok(kelompok, orang.penanggung_jawab) == 2
        stored = {row.uuid: row for row in Jawaban.objects.all()}
        assert set(stored) == {uuid_of(kelompok, 1), uuid_of(kelompok, 3)}
        third = stored[uuid_of(kelompok, 3)]
        assert (third.kanal, third.kertas_id, third.nilai["waktu"], third.nilai["biaya"], third.profil) == (
            "kertas",
            kelompok.pk,
            None,
            3,
            {"jenis_kelamin": "P"},
        )
        assert [item.isi for item in Saran.objects.all()] == ["Buka lebih pagi. HP [nomor disamarkan]"]
        assert [item.uuid for item in kelompok.lembar.all()] == [uuid_of(kelompok, 1), uuid_of(kelompok, 3)]
        with pytest.raises(SiklusError) as error:
            finish_kelompok(kelompok, orang.petugas)
        assert (codes(error), Jawaban.objects.count()) == (["KERTAS-07"], 2)
        assert Jejak.objects.first().perbuatan == "kelompok kertas selesai"  # type: ignore[union-attr]  # none fails the test

    def test_a_number_is_entered_once_unless_it_is_corrected(
        self, kelompok: KelompokKertas, orang: Orang, isian: MakeIsian
    ) -> None:
        keep_lembar(kelompok, 2, 1, isian(), orang.petugas)
        with pytest.raises(SiklusError) as error:
            keep_lembar(kelompok, 2, 1, isian(waktu=1), orang.penanggung_jawab)
        assert str(error.value) == (
            "[KERTAS-02] kolom “nomor”: Lembar 2 sudah dimasukkan oleh Petugas."
            " Periksa nomornya, atau perbaiki lembar itu."
        )
        keep_lembar(kelompok, 2, 1, isian(waktu=1), orang.penanggung_jawab, perbaiki=True)
        assert [(sheet.nilai["waktu"], sheet.oleh) for sheet in kelompok.lembar.all()] == [(1, orang.penanggung_jawab)]

    @pytest.mark.parametrize("nomor", [0, 5, 999])
    def test_a_number_of_another_batch_is_refused(
        self, nomor: int, kelompok: KelompokKertas, orang: Orang, isian: MakeIsian
    ) -> None:
        with pytest.raises(SiklusError) as error:
            keep_lembar(kelompok, nomor, 1, isian(), orang.petugas)
        assert codes(error) == ["KERTAS-03"]

    def test_nothing_is_stored_in_a_closed_survey(
        self, kelompok: KelompokKertas, orang: Orang, isian: MakeIsian
    ) -> None:
        keep_lembar(kelompok, 1, 1, isian(), orang.petugas)
        close_survei(kelompok.survei, orang.pimpinan, PADA)
        with pytest.raises(SiklusError) as error:
            finish_kelompok(kelompok, orang.petugas)
        assert (codes(error), Jawaban.objects.count()) == (["TERIMA-01"], 0)

    def test_an_empty_batch_is_not_finished(self, kelompok: KelompokKertas, orang: Orang) -> None:
        with pytest.raises(SiklusError) as error:
            finish_kelompok(kelompok, orang.petugas)
        assert codes(error) == ["KERTAS-06"]


class TestGanda:
    def test_nobody_does_both_entries(self, ganda: KelompokKertas, orang: Orang, isian: MakeIsian) -> None:
        keep_lembar(ganda, 1, 1, isian(), orang.petugas)
        with pytest.raises(SiklusError) as error:
            keep_lembar(ganda, 2, 2, isian(), orang.petugas)
        assert codes(error) == ["KERTAS-04"]
        keep_lembar(ganda, 1, 2, isian(), orang.penanggung_jawab)
        with pytest.raises(SiklusError) as error:
            keep_lembar(ganda, 2, 1, isian(), orang.penanggung_jawab)
        assert codes(error) == ["KERTAS-04"]

    def test_differences_are_measured_settled_and_then_stored(
        self, ganda: KelompokKertas, orang: Orang, isian: MakeIsian
    ) -> None:
        for number, waktu in ((1, 3), (2, 1)):
            keep_lembar(ganda, number, 1, isian(waktu=waktu), orang.petugas)
        keep_lembar(ganda, 1, 2, isian(waktu=2, layanan="pindah-memilih"), orang.penanggung_jawab)
        assert standing_of(ganda).sekali == (2,)
        with pytest.raises(SiklusError) as error:
            finish_kelompok(ganda, orang.petugas)
        assert [(item.code, item.place.sheet) for item in error.value.problems] == [
            ("KERTAS-06", "2"),
            ("KERTAS-06", "1"),
        ]
        keep_lembar(ganda, 2, 2, isian(waktu=1), orang.penanggung_jawab)
        standing = standing_of(ganda)
        assert dict(standing.beda) == {
            1: (Beda("n-waktu", "3", "2"), Beda("layanan", "informasi", "pindah-memilih")),
        }
        rates = rates_of(standing, ("n-waktu", "n-biaya", "layanan"))
        assert [(item.kolom, item.persen) for item in rates] == [
            ("n-waktu", Fraction(50)),
            ("n-biaya", Fraction(0)),
            ("layanan", Fraction(50)),
        ]
        assert total_rate(rates).persen == Fraction(100, 3)
        with pytest.raises(SiklusError) as error:
            settle(ganda, 1, {"n-waktu": "2"}, orang.penanggung_jawab)
        assert [item.place.column for item in error.value.problems] == ["layanan"]
        settle(ganda, 1, {"n-waktu": "2", "layanan": "1"}, orang.penanggung_jawab)
        decided = final_sheets(ganda)[0]
        assert decided.layanan is not None
        assert (decided.entri, decided.oleh, decided.nilai["waktu"], decided.layanan.kode) == (
            3,
            orang.penanggung_jawab,
            2,
            "informasi",
        )
        assert finish_kelompok(ganda, orang.petugas) == 2
        assert {row.nilai["waktu"] for row in Jawaban.objects.all()} == {1, 2}

    def test_a_correction_asks_for_the_decision_again(
        self, ganda: KelompokKertas, orang: Orang, isian: MakeIsian
    ) -> None:
        keep_lembar(ganda, 1, 1, isian(waktu=3), orang.petugas)
        keep_lembar(ganda, 1, 2, isian(waktu=2), orang.penanggung_jawab)
        settle(ganda, 1, {"n-waktu": "1"}, orang.petugas)
        assert standing_of(ganda).belum_diputuskan == ()
        keep_lembar(ganda, 1, 2, isian(waktu=4), orang.penanggung_jawab, perbaiki=True)
        assert standing_of(ganda).belum_diputuskan == (1,)

    def test_one_entry_alone_is_not_settled(self, ganda: KelompokKertas, orang: Orang, isian: MakeIsian) -> None:
        keep_lembar(ganda, 1, 1, isian(), orang.petugas)
        with pytest.raises(SiklusError) as error:
            settle(ganda, 1, {}, orang.petugas)
        assert codes(error) == ["KERTAS-06"]

    def test_finished_batches_take_nothing_more(self, kelompok: KelompokKertas, orang: Orang, isian: MakeIsian) -> None:
        keep_lembar(kelompok, 1, 1, isian(), orang.petugas)
        finish_kelompok(kelompok, orang.petugas)
        with pytest.raises(SiklusError) as error:
            keep_lembar(kelompok, 2, 1, isian(), orang.petugas)
        assert codes(error) == ["KERTAS-07"]
        with pytest.raises(SiklusError) as error:
            settle(kelompok, 1, {}, orang.petugas)
        assert codes(error) == ["KERTAS-07"]


class TestIsian:
    def test_every_open_field_is_told(self, dibuka: Survei) -> None:
        assert dibuka.versi
        formulir = formulir_of(dibuka.versi)
        typed = {f"n-{item.id}": "3" for item in formulir.pertanyaan} | {"n-waktu": "", "n-biaya": "7", "p-usia": "xx"}
        with pytest.raises(SiklusError) as error:
            parse_isian(typed, formulir, {})
        assert [(item.code, item.place.column, item.message) for item in error.value.problems] == [
            ("KERTAS-05", "waktu", "Belum diisi."),
            ("KERTAS-05", "biaya", "“7” bukan 1 sampai 4."),
            ("KERTAS-05", "usia", "Pilihan itu tidak ada."),
        ]

    @pytest.mark.parametrize("mark", ["0", "-", "–"])
    def test_a_sheet_without_an_answer_is_not_one(self, mark: str, dibuka: Survei) -> None:
        assert dibuka.versi
        formulir = formulir_of(dibuka.versi)
        with pytest.raises(SiklusError) as error:
            parse_isian({f"n-{item.id}": mark for item in formulir.pertanyaan}, formulir, {})
        assert codes(error) == ["KERTAS-05"]

    def test_what_was_typed_comes_back_for_correction(
        self, kelompok: KelompokKertas, orang: Orang, isian: MakeIsian
    ) -> None:
        sheet = keep_lembar(kelompok, 1, 1, isian(waktu=None, saran="Dua  kata"), orang.petugas)
        typed = as_typed(sheet)
        assert (typed["n-waktu"], typed["n-biaya"], typed["t-saran"], typed["layanan"], typed["p-jenis_kelamin"]) == (
            "0",
            "3",
            "Dua  kata",
            "informasi",
            "P",
        )


VALUES = st.dictionaries(st.sampled_from("abc"), st.sampled_from([None, 1, 2, 3, 4]))


@given(VALUES, VALUES)
def test_entries_differ_exactly_where_their_fields_do(
    first: dict[str, int | None], second: dict[str, int | None]
) -> None:
    one, two = LembarKertas(nilai=first), LembarKertas(nilai=second)
    found = {item.kolom for item in compare(one, two)}
    ours, theirs = fields_of(one), fields_of(two)
    assert found == {key for key in ours.keys() | theirs.keys() if ours.get(key, "") != theirs.get(key, "")}
    assert {item.kolom for item in compare(two, one)} == found
    assert compare(one, one) == ()


def test_closing_warns_of_sheets_that_are_not_answers_yet(
    kelompok: KelompokKertas, orang: Orang, isian: MakeIsian
) -> None:
    law = aturan(HARI_INI)
    assert "KERTAS-08" not in {item.code for item in check_tutup(kelompok.survei, law)}
    keep_lembar(kelompok, 1, 1, isian(), orang.petugas)
    told = [item for item in check_tutup(kelompok.survei, law) if item.code == "KERTAS-08"]
    assert [item.message for item in told] == ["1 kelompok kertas belum diselesaikan; lembarnya belum menjadi jawaban."]
    finish_kelompok(kelompok, orang.petugas)
    assert "KERTAS-08" not in {item.code for item in check_tutup(kelompok.survei, law)}
