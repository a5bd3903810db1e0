from siklus.core.laporan.fakta import PENANDA, collect_fakta, find_penanda
from siklus.core.laporan.fakta.entri import in_words
from siklus.core.laporan.konteks import poin
from siklus.document.report import Fact
from tests.core.laporan.buatan import NILAI_TERCETAK, bahan, changed, dilaporkan


def test_the_facts_that_reports_print_first() -> None:
    fakta = collect_fakta(bahan())
    answers, plan = "olah data jawaban responden", "rencana dan realisasi tindak lanjut"
    assert {
        key: fakta[key] for key in ("ikm", "ikm.mutu", "n", "nrr.waktu", "mutu.waktu", "rtl.capaian", "status.R-04")
    } == {
        "ikm": Fact("3125/36", "86,81", "Indeks Kepuasan Masyarakat (IKM) unit pelayanan", answers),
        "ikm.mutu": Fact("B (Baik)", "B (Baik)", "Mutu pelayanan menurut IKM, huruf dan kinerja", answers),
        "n": Fact("40", "40", "Jumlah responden yang dihitung", answers),
        "nrr.waktu": Fact("11/4", "2,75", "NRR unsur Waktu Penyelesaian", answers),
        "mutu.waktu": Fact(
            "C (Kurang baik)", "C (Kurang baik)", "Mutu unsur Waktu Penyelesaian, huruf dan kinerja", answers
        ),
        "rtl.capaian": Fact("3/4", "75% (3 dari 4 RTL)", "Persentase RTL beserta jumlahnya", plan),
        "status.R-04": Fact("berjalan", "Belum", "Status RTL R-04", plan),
    }


def test_printed_values_name_their_source() -> None:
    fakta = collect_fakta(changed(bahan(), hasil=dilaporkan(NILAI_TERCETAK)))
    assert fakta["nrr.waktu"].source == "dilaporkan: laporan survei KPU RI"
    assert not {"n", "n.ditandai", "jumlah.waktu", "ikm.bawah", "nrr_bawah.waktu"} & set(fakta)


def test_every_placeholder_is_listed_once_with_meaning_and_example() -> None:
    assert len({item.pola for item in PENANDA}) == len(PENANDA)
    assert all(item.arti and item.contoh for item in PENANDA)


def test_exact_names_come_before_patterns() -> None:
    found = [find_penanda(fact) for fact in ("rtl.capaian", "nrr.waktu", "prioritas.1.nilai", "tidak.ada.begini")]
    assert [item.pola if item else None for item in found] == [
        "rtl.capaian",
        "nrr.<unsur>",
        "prioritas.<k>.nilai",
        None,
    ]


def test_points_go_on_after_z() -> None:
    assert [poin(position) for position in (0, 25, 26, 27, 52)] == ["a", "z", "aa", "ab", "ba"]


def test_large_numbers_are_not_spelled() -> None:
    assert in_words("x", 10, "", "") == ("x", Fact("10", "sepuluh", "", ""))
    assert in_words("x", 1100, "", "") == ("x", Fact("1100", "1.100", "", ""))
