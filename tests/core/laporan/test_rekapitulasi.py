"""The Laporan Rekapitulasi: its whole text, every branch of its sentences, and totals that are core's sums."""

from dataclasses import replace
from datetime import date
from pathlib import Path

from hypothesis import given

from siklus.core.indeks.dilaporkan import NilaiDilaporkan, hasil_dilaporkan
from siklus.core.laporan.rekapitulasi import BahanRekap, build_rekapitulasi
from siklus.core.laporan.rekapitulasi.bahan import BANYAK_BARIS
from siklus.core.realisasi.capaian import Capaian
from siklus.core.realisasi.nilai_mandiri import NilaiMandiri
from siklus.core.rekap.pohon import Tingkat, build_pohon
from siklus.core.rekap.rekap import compute_rekap
from siklus.core.rekap.terbitan import Terbitan
from siklus.core.rekap.unit import StatusSurvei, UnitRekap
from siklus.core.survei.periode import JenisPeriode, Periode
from siklus.core.survei.unit import Penandatangan, UnitLayanan
from siklus.document.check import check_document
from siklus.document.inline import plain
from siklus.document.numbering import number
from siklus.document.report import Document
from siklus.document.walk import blocks_of
from tests.core.indeks.buatan import ATURAN, make_jawaban
from tests.core.laporan.selaras import _check_block, as_text
from tests.core.rekap.buatan import ON, TENGGAT, alike, make_unit, unit_lists

SEMESTER = Periode(JenisPeriode.SEMESTER, 2025, 1)
KANTOR = UnitLayanan("Sekretariat Daerah Provinsi Jawa Raya", "Sekretariat Daerah", "Kota Raya")
TTD = Penandatangan("Sekretaris Daerah", "Orang Rekaan", "000000000000000000")
EMAS = Path(__file__).with_name("rekapitulasi.txt")


def edition(units: list[UnitRekap], nama: str = "Provinsi Jawa Raya") -> Terbitan:
    root = Tingkat.NASIONAL if any(len(unit.jalur) > 1 for unit in units) else Tingkat.PROVINSI
    return Terbitan.of(compute_rekap(build_pohon(units, nama, root), ATURAN, ON), ATURAN)


def bahan(units: list[UnitRekap], lalu: list[UnitRekap] | None = None, nama: str = "Provinsi Jawa Raya") -> BahanRekap:
    return BahanRekap(edition(units, nama), (SEMESTER,), ON, KANTOR, TTD, None if lalu is None else edition(lalu, nama))


def text_of(document: Document) -> list[str]:
    numbers = number(document)
    return [line for block in blocks_of(document) for line in as_text(block, numbers)]


def mixed(count: int, low: int = 3) -> list:  # type: ignore[type-arg] # of Jawaban
    return [
        make_jawaban(number, 4 if number % 2 else low, profil={"jenis_kelamin": "LP"[number % 5 == 0]})
        for number in range(count)
    ]


def some() -> list[UnitRekap]:
    """Two areas, one of whose units is small, one late, and one that owes nothing yet."""
    work = Capaian(4, 3, 0, 0, 1, 0, 1)
    reached = ATURAN.pekppp_persentase[0].skor
    score = NilaiMandiri("pekppp_persentase", "Persentase", reached, None, terpenuhi=False, alasan="alasan")
    return [
        replace(make_unit("a", mixed(60), ("Arunika",)), capaian=work, pekppp=(score,)),
        make_unit("b", mixed(40, 2), ("Arunika",)),
        make_unit("c", mixed(3), ("Tirtamaya",)),
        make_unit("d", mixed(40, 1), ("Tirtamaya",)),
        UnitRekap("e", "KPU E", ("Tirtamaya",), StatusSurvei.TERBUKA, TENGGAT),
        UnitRekap("f", "KPU F", ("Tirtamaya",), StatusSurvei.BELUM),
    ]


def test_the_whole_text() -> None:
    document = build_rekapitulasi(bahan(some(), [make_unit("a", mixed(60, 2), ("Arunika",))]))
    check_document(document, number(document))
    assert "\n".join((document.title, document.running_head, *text_of(document))) + "\n" == EMAS.read_text("utf-8")


@given(unit_lists())
def test_totals_are_the_sums_of_core(units: list[UnitRekap]) -> None:
    made = bahan(units)
    document = build_rekapitulasi(made)
    numbers = number(document)
    check_document(document, numbers)
    for block in blocks_of(document):
        _check_block(block, numbers)
    found = made.terbitan.rekap.jumlah.cakupan
    assert [document.facts[key].exact for key in ("wajib", "disegel", "terlambat")] == [
        str(value) for value in (found.wajib, found.disegel, found.terlambat)
    ]
    indeks = made.terbitan.indeks(0)
    assert (document.facts["ikm"].exact if indeks else None) == (str(indeks.ikm) if indeks else None)
    assert ("n" in document.facts) is (indeks is not None)
    hidden = [at for at in range(len(made.terbitan.simpul)) if made.terbitan.is_hidden(at)]
    assert not [key for at in hidden for key in (f"n.{at}", f"ikm.{at}", f"indeks.{at}.1") if key in document.facts]


def told(made: BahanRekap) -> str:
    return "\n".join(text_of(build_rekapitulasi(made)))


def test_all_sealed_and_one_beside_another() -> None:
    text = told(bahan([make_unit("a", mixed(60)), make_unit("b", mixed(60))]))
    assert "Semua unit yang wajib, yaitu 2 unit, sudah menyegel hasilnya." in text
    assert "Tidak ada; hasil semua unit yang wajib sudah disegel." in text
    assert "Semua selang kepercayaan 95% bertindihan, sehingga tidak ada yang dapat disebut lebih tinggi." in text
    assert "Hasil Setiap Unit" not in text
    assert "Belum ada rencana tindak lanjut (RTL) yang dicatat." in text


def test_nobody_reported() -> None:
    text = told(bahan([UnitRekap("a", "KPU A", (), StatusSurvei.DITUTUP), UnitRekap("b", "KPU B")], []))
    assert "Dari 2 unit yang wajib, belum satu pun menyegel hasilnya. Tidak ada yang melewati tenggat." in text
    assert "Belum ada jawaban responden yang dapat dijumlahkan" in text
    assert "Belum ada dua yang cukup respondennya untuk dibandingkan." in text
    assert "Tidak ada unit yang hasilnya tampil pada kedua periode." in text
    assert "1 | KPU A | – | Ditutup, belum disegel | –" in text


def test_a_few_people_stay_hidden_and_nobody_owes_anything() -> None:
    few = replace(make_unit("a", alike(3)), wajib=False)
    text = told(bahan([few], nama="Nasional"))
    assert "Pada periode ini tidak ada unit yang wajib menyampaikan hasil." in text
    assert "IKM tertimbang responden Nasional disamarkan." in text
    assert "1 unit secara nasional untuk Semester I Tahun 2025" in text


def test_printed_values_are_in_the_mean_only() -> None:
    nrr = {item.key: "3,20" for item in ATURAN.unsur}
    found = hasil_dilaporkan(NilaiDilaporkan(nrr, "80,00", "laporan lama"), ATURAN)
    told_only = UnitRekap("b", "KPU B", (), StatusSurvei.DISEGEL, TENGGAT, found.indeks)
    text = told(bahan([make_unit("a", mixed(60)), told_only]))
    assert ", 1 di antaranya hanya melaporkan nilai tercetak." in text


def test_units_too_many_for_paper_are_left_to_the_workbook() -> None:
    many = [UnitRekap(f"u{at}", f"KPU {at}", (), StatusSurvei.BELUM) for at in range(BANYAK_BARIS + 1)]
    text = told(bahan([*many, make_unit("a", mixed(60), ("Arunika",))]))
    assert "hasil setiap unit tidak dicetak di sini" in text
    assert f"Sebanyak {BANYAK_BARIS + 1} unit belum menyegel hasilnya" in text
    sealed = [replace(make_unit("s", mixed(6)), kode=f"s{at}") for at in range(BANYAK_BARIS + 1)]
    assert "Perubahan setiap unit ada dalam buku kerja rekap." in told(bahan(sealed, sealed))


def test_an_unsur_that_prints_like_the_third_lowest_is_named_too() -> None:
    low = {item.key: 2 for item in ATURAN.unsur[:4]}
    text = told(bahan([make_unit("a", [make_jawaban(at, 4, beda=low) for at in range(40)])]))
    assert (
        "Unsur dengan nilai terendah ialah Persyaratan (2,00); Sistem, Mekanisme, dan Prosedur (2,00); "
        "Waktu Penyelesaian (2,00); serta Biaya/Tarif (2,00)."
    ) in text


def test_two_periods_and_invented_data_are_said() -> None:
    made = replace(bahan([make_unit("a", mixed(60))]), periode=(SEMESTER, SEMESTER.next), catatan_contoh="Data rekaan")
    document = build_rekapitulasi(made)
    assert document.cover is not None
    assert (document.cover.note, document.cover.year) == ("Data rekaan", "2025")
    assert document.running_head.endswith("Semester I Tahun 2025 dan Semester II Tahun 2025 · Data contoh")
    assert "disurvei pada periode yang berbeda" in "\n".join(text_of(document))


def test_the_signer_and_many_values_of_a_profile() -> None:
    people = [make_jawaban(at, 3 + at % 2, profil={"pekerjaan": f"k{at % 9}"}) for at in range(90)]
    document = build_rekapitulasi(bahan([make_unit("a", people)]))
    block = document.body[-1]
    assert (getattr(block, "name", ""), plain(getattr(block, "place_date", ()))) == (
        TTD.nama,
        "Kota Raya, 1 Agustus 2025",
    )
    assert [getattr(item, "landscape", None) for item in document.annex if getattr(item, "head", ())] == [True]
    assert date.fromisoformat(document.date) == ON


def test_units_that_intervals_tell_apart_and_a_year_that_did() -> None:
    now = [make_unit("a", mixed(60)), make_unit("b", mixed(60, 1))]
    before = [make_unit("a", mixed(60, 1)), make_unit("b", mixed(60, 1))]
    text = told(bahan(now, before))
    assert "Selang kepercayaan 95% memisahkan beberapa tempat; yang berbagi tempat tidak dapat dibedakan." in text
    assert "KPU A | 62,50 | 87,50 | +25,00 | ya" in text
    assert "KPU B | 62,50 | 62,50 | 0,00 | tidak" in text
