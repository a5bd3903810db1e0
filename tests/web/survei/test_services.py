"""The life of a survey: what each step does, asks for, refuses and writes down."""

from dataclasses import replace
from datetime import date, timedelta
from hashlib import sha256
from uuid import UUID

import pytest

from siklus.core.aturan import aturan
from siklus.core.errors import SiklusError
from siklus.core.survei.periode import JenisPeriode, Periode
from siklus.web.models import Amandemen, Jawaban, Jejak, Layanan, SasaranLayanan, StatusSurvei, Survei, VersiKuesioner
from siklus.web.queries.formulir import formulir_of, to_isi
from siklus.web.queries.statistik import SEMUA, statistik_of
from siklus.web.queries.survei import periode_of, propose_periode
from siklus.web.services.kuesioner import formulir_baku
from siklus.web.services.penerimaan import receive
from siklus.web.services.survei import (
    Keterangan,
    Koreksi,
    Penjelasan,
    Rancangan,
    amend,
    check_siap,
    check_tutup,
    close_survei,
    create_survei,
    delete_draf,
    keep_formulir,
    keep_keterangan,
    keep_sasaran,
    open_survei,
    seal_survei,
)
from siklus.web.services.survei.kode import ALPHABET
from siklus.web.services.survei.sidik import canonical_row, compute_sidik
from tests.web.conftest import HARI_INI, Orang, Pohon
from tests.web.survei.conftest import PADA, SEMESTER, TUTUP, answer, kiriman

ATURAN = aturan(HARI_INI)
REASON = "salah ketik lembar 14, dicocokkan kembali"


def codes(error: pytest.ExceptionInfo[SiklusError]) -> list[str]:
    return [problem.code for problem in error.value.problems]


def deeds() -> list[str]:
    return list(Jejak.objects.order_by("id").values_list("perbuatan", flat=True))


class TestBaru:
    def test_a_draft_asks_what_the_regulation_asks_about_every_active_service(
        self, pohon: Pohon, orang: Orang, layanan: tuple[Layanan, Layanan]
    ) -> None:
        Layanan.objects.create(unit=pohon.tirtamaya, kode="lama", nama="Layanan lama", aktif=False)
        survei = create_survei(pohon.tirtamaya, SEMESTER, orang.penanggung_jawab)
        assert survei.versi
        assert (survei.status, survei.judul, periode_of(survei)) == (
            StatusSurvei.DRAF,
            "Survei Kepuasan Masyarakat KPU Tirtamaya Semester II Tahun 2026",
            SEMESTER,
        )
        assert survei.versi.isi == to_isi(formulir_baku(ATURAN))
        assert [item.layanan for item in survei.sasaran.all()] == list(layanan)
        assert len(survei.kode) == 6
        assert set(survei.kode) <= set(ALPHABET)
        assert deeds() == ["survei dibuat"]

    def test_a_copy_takes_questions_services_and_choices_and_no_numbers(
        self, draf: Survei, pohon: Pohon, orang: Orang, layanan: tuple[Layanan, Layanan]
    ) -> None:
        assert draf.versi
        draf.versi.isi["pertanyaan"][0]["teks"]["id"] = "Apakah syaratnya jelas"
        draf.versi.save()
        keep_sasaran(draf, {layanan[1]: 55}, orang.penanggung_jawab)
        Survei.objects.filter(pk=draf.pk).update(kosong="dikeluarkan", pakai_kode_kunjungan=True)
        draf.refresh_from_db()
        copy = create_survei(pohon.tirtamaya, SEMESTER.next, orang.penanggung_jawab, Rancangan("Baru", TUTUP, draf))
        assert copy.versi
        assert copy.versi.isi == draf.versi.isi
        assert [(item.layanan, item.pengguna) for item in copy.sasaran.all()] == [(layanan[1], None)]
        assert (copy.judul, copy.rencana_tutup, copy.kosong, copy.pakai_kode_kunjungan) == (
            "Baru",
            TUTUP,
            "dikeluarkan",
            True,
        )
        assert copy.kode != draf.kode

    def test_a_source_that_asked_nothing_gives_the_regulations_questions(self, draf: Survei, orang: Orang) -> None:
        Survei.objects.filter(pk=draf.pk).update(versi=None)
        draf.refresh_from_db()
        copy = create_survei(draf.unit, SEMESTER, orang.penanggung_jawab, Rancangan(salin=draf))
        assert copy.versi
        assert copy.versi.isi == to_isi(formulir_baku(ATURAN))

    @pytest.mark.parametrize(
        ("last", "hari", "proposed"),
        [
            (None, date(2026, 3, 1), Periode(JenisPeriode.SEMESTER, 2026, 1)),
            (Periode(JenisPeriode.TRIWULAN, 2026, 3), date(2026, 8, 1), Periode(JenisPeriode.TRIWULAN, 2026, 4)),
            (Periode(JenisPeriode.TRIWULAN, 2024, 1), date(2026, 8, 1), Periode(JenisPeriode.TRIWULAN, 2026, 3)),
            (Periode(JenisPeriode.TAHUN, 2026, 1), date(2026, 8, 1), Periode(JenisPeriode.TAHUN, 2027, 1)),
        ],
    )
    def test_the_next_period_is_proposed(
        self, pohon: Pohon, last: Periode | None, hari: date, proposed: Periode
    ) -> None:
        if last:
            create_survei(pohon.tirtamaya, last, None)
        assert propose_periode(pohon.tirtamaya, hari) == proposed

    def test_a_draft_can_be_deleted_and_an_open_survey_cannot(self, draf: Survei, orang: Orang) -> None:
        delete_draf(draf, orang.penanggung_jawab)
        assert (Survei.objects.count(), VersiKuesioner.objects.count(), SasaranLayanan.objects.count()) == (0, 0, 0)
        assert deeds() == ["survei dibuat", "draf survei dihapus"]

    def test_an_open_survey_is_not_deleted(self, dibuka: Survei, orang: Orang) -> None:
        with pytest.raises(SiklusError) as error:
            delete_draf(dibuka, orang.penanggung_jawab)
        assert codes(error) == ["SURVEI-01"]
        assert str(error.value) == (
            "[SURVEI-01] Survei ini berstatus dibuka; langkah ini hanya untuk survei draf. Muat ulang halaman survei"
            " untuk melihat keadaannya dan langkah berikutnya."
        )


class TestBuka:
    def test_opening_lets_answers_in_and_is_written_down(self, draf: Survei, orang: Orang) -> None:
        assert receive(kiriman(draf, 1)).keadaan == "ditolak"
        opened = open_survei(draf, orang.penanggung_jawab, PADA)
        assert (opened.status, opened.dibuka) == (StatusSurvei.DIBUKA, PADA)
        assert receive(kiriman(draf, 1)).keadaan == "tersimpan"
        assert deeds() == ["survei dibuat", "survei dibuka"]

    def test_everything_that_is_lacking_is_said_at_once(self, draf: Survei, orang: Orang) -> None:
        baku = formulir_baku(ATURAN)
        keep_formulir(draf, replace(baku, pertanyaan=baku.pertanyaan[:6]), orang.penanggung_jawab, HARI_INI)
        keep_sasaran(draf, {}, orang.penanggung_jawab)
        keep_keterangan(draf, replace(Keterangan.of(draf), rencana_tutup=date(2026, 11, 22)), orang.penanggung_jawab)
        with pytest.raises(SiklusError) as error:
            open_survei(draf, orang.penanggung_jawab, PADA)
        assert codes(error) == ["JAWAB-06", "JAWAB-10", "JAWAB-09", "JAWAB-09", "SURVEI-02", "SURVEI-03"]
        draf.refresh_from_db()
        assert draf.status == StatusSurvei.DRAF

    def test_warnings_are_said_and_do_not_stop(self, dibuka: Survei, orang: Orang) -> None:
        late = Rancangan(rencana_tutup=date(2027, 1, 5))
        second = create_survei(dibuka.unit, SEMESTER, orang.penanggung_jawab, late)
        assert [problem.code for problem in check_siap(second, HARI_INI)] == ["SURVEI-04", "SURVEI-05"]
        assert open_survei(second, orang.penanggung_jawab, PADA).status == StatusSurvei.DIBUKA

    def test_no_end_and_no_questions(self, draf: Survei) -> None:
        draf.rencana_tutup, draf.versi = None, None
        assert [problem.message for problem in check_siap(draf, HARI_INI)] == ["Rencana tutup belum diisi."]


class TestTutup:
    def test_closing_freezes_and_fingerprints(self, dibuka: Survei, orang: Orang) -> None:
        rows = sorted(answer(dibuka, 6), key=lambda row: str(row.uuid))
        closed = close_survei(dibuka, orang.pimpinan, PADA)
        expected = sha256(b"".join(map(canonical_row, Jawaban.objects.filter(survei=dibuka).order_by("uuid"))))
        assert (closed.status, closed.ditutup, closed.sidik) == (StatusSurvei.DITUTUP, PADA, expected.hexdigest())
        assert canonical_row(rows[0]).decode() == (
            f'["{rows[0].uuid}",1,"web","informasi",{{"biaya":1,"kompetensi":1,"pengaduan":1,"perilaku":1,'
            '"persyaratan":1,"produk":1,"prosedur":1,"sarana":1,"waktu":1},{"jenis_kelamin":"L"},"",'
            '"2026-11-23T03:00:00.000000+00:00",null,false]\n'
        )
        assert receive(kiriman(dibuka, 99)).keadaan == "ditolak"
        assert deeds()[-1] == "survei ditutup"

    def test_the_fingerprint_does_not_know_the_order_of_arrival(self, dibuka: Survei) -> None:
        for number in (3, 1, 2):
            receive(kiriman(dibuka, number))
        first = compute_sidik(dibuka)
        Jawaban.objects.all().delete()
        for number in (1, 2, 3):
            receive(kiriman(dibuka, number))
        assert compute_sidik(dibuka) == first
        receive(kiriman(dibuka, 4))
        assert compute_sidik(dibuka) != first

    def test_it_closes_once_and_never_opens_again(self, ditutup: Survei, orang: Orang) -> None:
        for step in (close_survei, open_survei):
            with pytest.raises(SiklusError) as error:
                step(ditutup, orang.pimpinan, PADA)
            assert codes(error) == ["SURVEI-01"]

    def test_what_is_thin_is_said_before(self, dibuka: Survei) -> None:
        assert [problem.message for problem in check_tutup(dibuka, ATURAN)][:1] == ["Belum ada jawaban sama sekali."]
        answer(dibuka, 6)
        assert [(problem.code, problem.message) for problem in check_tutup(dibuka, ATURAN)] == [
            ("SURVEI-07", "Baru 6 jawaban terkumpul."),
            ("SURVEI-08", "Layanan “Permohonan Informasi” baru 6 dari 36 jawaban yang diperlukan."),
            ("SURVEI-08", "Layanan “Pindah Memilih” baru 0 dari 36 jawaban yang diperlukan."),
        ]

    def test_enough_is_not_thin(self, dibuka: Survei, layanan: tuple[Layanan, Layanan], orang: Orang) -> None:
        keep_sasaran(dibuka, {layanan[0]: 30, layanan[1]: None}, orang.penanggung_jawab)
        answer(dibuka, 30)
        assert check_tutup(dibuka, ATURAN) == ()


class TestSegel:
    def test_the_head_seals_what_was_frozen(self, ditutup: Survei, orang: Orang) -> None:
        sealed = seal_survei(ditutup, orang.pimpinan, PADA)
        assert (sealed.status, sealed.disegel, sealed.sidik) == (StatusSurvei.DISEGEL, PADA, ditutup.sidik)
        assert deeds()[-1] == "survei disegel"

    def test_what_was_changed_behind_siklus_is_not_sealed(self, ditutup: Survei, orang: Orang) -> None:
        row = Jawaban.objects.filter(survei=ditutup).first()
        assert row
        row.nilai["waktu"] = 4
        row.save()
        with pytest.raises(SiklusError) as error:
            seal_survei(ditutup, orang.pimpinan, PADA)
        assert codes(error) == ["SURVEI-06"]

    def test_an_open_survey_is_not_sealed(self, dibuka: Survei, orang: Orang) -> None:
        with pytest.raises(SiklusError) as error:
            seal_survei(dibuka, orang.pimpinan, PADA)
        assert codes(error) == ["SURVEI-01"]


class TestKuesioner:
    def test_a_draft_takes_any_questions_and_keeps_one_version(self, draf: Survei, orang: Orang) -> None:
        baku = formulir_baku(ATURAN)
        changed = replace(baku, pertanyaan=baku.pertanyaan[1:])
        versi = keep_formulir(draf, changed, orang.penanggung_jawab, HARI_INI)
        draf.refresh_from_db()
        assert (versi.nomor, draf.versi, formulir_of(versi)) == (1, versi, changed)
        assert draf.versi_kuesioner.count() == 1

    def test_the_same_questions_are_not_written_again(self, dibuka: Survei, orang: Orang) -> None:
        before = deeds()
        versi = keep_formulir(dibuka, formulir_baku(ATURAN), orang.penanggung_jawab, HARI_INI)
        assert (versi, deeds()) == (dibuka.versi, before)

    def test_an_open_survey_takes_new_words_as_a_new_version(self, dibuka: Survei, orang: Orang) -> None:
        before = to_isi(formulir_baku(ATURAN))
        after = to_isi(formulir_baku(ATURAN))
        after["pertanyaan"][0]["teks"]["id"] = "Apakah syarat layanan kami jelas"
        from_isi = formulir_of(VersiKuesioner(isi=after))
        versi = keep_formulir(dibuka, from_isi, orang.penanggung_jawab, HARI_INI)
        dibuka.refresh_from_db()
        assert dibuka.versi == versi
        assert [(item.nomor, item.isi) for item in dibuka.versi_kuesioner.all()] == [(1, before), (2, after)]

    def test_an_open_survey_takes_no_other_questions_nor_empty_words(self, dibuka: Survei, orang: Orang) -> None:
        baku = formulir_baku(ATURAN)
        empty = replace(baku.pertanyaan[0], teks={"id": ""})
        with pytest.raises(SiklusError) as error:
            keep_formulir(
                dibuka, replace(baku, pertanyaan=(*baku.pertanyaan[1:], empty)), orang.penanggung_jawab, HARI_INI
            )
        assert codes(error) == ["SURVEI-53", "SURVEI-10"]
        assert dibuka.versi_kuesioner.count() == 1

    def test_a_survey_without_version_gets_one(self, draf: Survei, orang: Orang) -> None:
        Survei.objects.filter(pk=draf.pk).update(versi=None)
        draf.versi_kuesioner.all().delete()
        assert keep_formulir(draf, formulir_baku(ATURAN), orang.penanggung_jawab, HARI_INI).nomor == 1


class TestKeteranganDanSasaran:
    def test_while_open_only_title_and_end_change(self, dibuka: Survei, orang: Orang) -> None:
        wanted = Keterangan(
            "Judul baru", SEMESTER.next, TUTUP + timedelta(1), pakai_kode_kunjungan=True, kosong="dikeluarkan"
        )
        kept = keep_keterangan(dibuka, wanted, orang.penanggung_jawab)
        assert Keterangan.of(kept) == Keterangan(
            "Judul baru", SEMESTER, TUTUP + timedelta(1), pakai_kode_kunjungan=False, kosong="dibagi"
        )

    def test_a_draft_changes_everything(self, draf: Survei, orang: Orang) -> None:
        wanted = Keterangan("Judul baru", SEMESTER.next, None, pakai_kode_kunjungan=True, kosong="dikeluarkan")
        assert Keterangan.of(keep_keterangan(draf, wanted, orang.penanggung_jawab)) == wanted

    def test_a_service_that_answers_name_stays(
        self, dibuka: Survei, orang: Orang, layanan: tuple[Layanan, Layanan]
    ) -> None:
        answer(dibuka, 1)
        keep_sasaran(dibuka, {layanan[0]: 70}, orang.penanggung_jawab)
        with pytest.raises(SiklusError) as error:
            keep_sasaran(dibuka, {layanan[1]: 70}, orang.penanggung_jawab)
        assert codes(error) == ["SURVEI-09"]
        assert [(item.layanan, item.pengguna) for item in dibuka.sasaran.all()] == [(layanan[0], 70)]

    def test_after_closing_only_numbers_change(
        self, ditutup: Survei, orang: Orang, layanan: tuple[Layanan, Layanan]
    ) -> None:
        keep_sasaran(ditutup, {layanan[0]: 90, layanan[1]: 80}, orang.penanggung_jawab)
        new = Layanan.objects.create(unit=ditutup.unit, kode="baru", nama="Baru")
        with pytest.raises(SiklusError) as error:
            keep_sasaran(ditutup, {layanan[0]: 1, layanan[1]: 1, new: 1}, orang.penanggung_jawab)
        assert codes(error) == ["SURVEI-09"]
        assert [item.pengguna for item in ditutup.sasaran.all()] == [90, 80]


class TestAmandemen:
    def test_a_correction_keeps_before_after_reason_and_fingerprints(self, ditutup: Survei, orang: Orang) -> None:
        row = Jawaban.objects.select_related("layanan").get(uuid=UUID(int=(ditutup.pk << 32) + 1))
        before = Koreksi.of(row)
        nilai = {**row.nilai, "waktu": 4, "biaya": None}
        after = Koreksi(nilai, {"jenis_kelamin": "L"}, "pindah-memilih", "ragu", ditarik=False)
        made = amend(ditutup, row.uuid, after, Penjelasan(REASON, orang.penanggung_jawab, PADA))
        kept = Amandemen.objects.get()
        row.refresh_from_db()
        ditutup.refresh_from_db()
        assert made == kept
        assert (Koreksi(**kept.sebelum), Koreksi(**kept.sesudah), Koreksi.of(row)) == (before, after, after)
        assert (kept.alasan, kept.oleh, kept.uuid) == (REASON, orang.penanggung_jawab, row.uuid)
        assert (kept.sidik_sesudah, compute_sidik(ditutup)) == (ditutup.sidik, ditutup.sidik)
        assert kept.sidik_sebelum != kept.sidik_sesudah
        assert deeds()[-1] == "jawaban diamandemen"

    def test_the_sums_follow(self, ditutup: Survei, orang: Orang) -> None:
        row = Jawaban.objects.get(uuid=UUID(int=(ditutup.pk << 32) + 1))
        assert statistik_of(ditutup)[SEMUA].semua.n == 6
        gone = replace(Koreksi.of(row), ditarik=True)
        amend(ditutup, row.uuid, gone, Penjelasan(REASON, orang.penanggung_jawab, PADA))
        ditutup.refresh_from_db()
        assert statistik_of(ditutup)[SEMUA].semua.n == 5
        amend(ditutup, row.uuid, replace(gone, ditarik=False), Penjelasan(REASON, orang.penanggung_jawab, PADA))
        ditutup.refresh_from_db()
        assert statistik_of(ditutup)[SEMUA].semua.n == 6
        first, second = Amandemen.objects.all()
        assert (first.sidik_sebelum, first.sidik_sesudah) == (second.sidik_sesudah, second.sidik_sebelum)

    def test_everything_wrong_is_said_at_once_and_nothing_changes(self, ditutup: Survei, orang: Orang) -> None:
        row = Jawaban.objects.get(uuid=UUID(int=(ditutup.pk << 32) + 1))
        wrong = replace(Koreksi.of(row), nilai={"waktu": 5}, layanan="entah")
        with pytest.raises(SiklusError) as error:
            amend(ditutup, row.uuid, wrong, Penjelasan(" ", orang.penanggung_jawab, PADA))
        assert codes(error) == ["SURVEI-12", "JAWAB-01", "SURVEI-14"]
        with pytest.raises(SiklusError) as error:
            amend(ditutup, row.uuid, Koreksi.of(row), Penjelasan(REASON, orang.penanggung_jawab, PADA))
        assert codes(error) == ["SURVEI-13"]
        assert (Amandemen.objects.count(), compute_sidik(ditutup)) == (0, ditutup.sidik)

    def test_a_response_of_no_service_may_stay_so(self, ditutup: Survei, orang: Orang) -> None:
        row = Jawaban.objects.get(uuid=UUID(int=(ditutup.pk << 32) + 1))
        none = replace(Koreksi.of(row), layanan="")
        amend(ditutup, row.uuid, none, Penjelasan(REASON, orang.penanggung_jawab, PADA))
        row.refresh_from_db()
        assert row.layanan is None

    @pytest.mark.parametrize("stage", ["dibuka", "disegel"])
    def test_before_closing_and_after_sealing_nothing_is_amended(
        self, stage: str, orang: Orang, request: pytest.FixtureRequest
    ) -> None:
        survei: Survei = request.getfixturevalue(stage)
        koreksi = Koreksi({}, {}, "", "", ditarik=False)
        with pytest.raises(SiklusError) as error:
            amend(survei, UUID(int=1), koreksi, Penjelasan(REASON, orang.penanggung_jawab, PADA))
        assert codes(error) == ["SURVEI-01"]

    def test_a_response_of_another_survey_is_not_found(self, ditutup: Survei, orang: Orang) -> None:
        koreksi = Koreksi({}, {}, "", "", ditarik=False)
        with pytest.raises(SiklusError) as error:
            amend(ditutup, UUID(int=1), koreksi, Penjelasan(REASON, orang.penanggung_jawab, PADA))
        assert codes(error) == ["SURVEI-11"]
