"""The follow-up report's finer sentences: months apart, shared obstacles, cancelled work, doubtful publications."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from siklus.core.laporan.bahan import Bahan, Saran, SetelanLaporan
from siklus.core.laporan.bulanan import Catatan
from siklus.core.laporan.tindak_lanjut import build_tindak_lanjut
from siklus.core.realisasi.catatan import CatatanBulan, Pemeliharaan, Publikasi, RealisasiRtl, Status, Strategi
from siklus.core.realisasi.gabung import gather_realisasi
from siklus.core.rencana.rtl import Rencana, Rtl
from siklus.core.survei.periode import Bulan
from tests.core.laporan.buatan import KUL, RENCANA, RENDATIN, TANGGAL, WAJAR, bahan, belum, changed, hasil, rtl, sudah
from tests.core.laporan.buatan import with_status as recorded
from tests.core.laporan.selaras import check_selaras, section_text
from tests.core.laporan.test_cabang import GANDA

LISTRIK = "Listrik padam"


def _month(nomor: int, status: Status, **lain: str) -> CatatanBulan:
    return CatatanBulan("R-04", Bulan(2025, nomor), status, tanggal=date(2025, nomor, 3), **lain)  # type: ignore[arg-type] # the fields are CatatanBulan's own


def _gathered(*records: CatatanBulan) -> RealisasiRtl:
    return gather_realisasi(RENCANA, records, TANGGAL)[0][3]


def _months_apart() -> Bahan:
    november = _month(11, Status.SELESAI, deskripsi="Rencana disusun", hambatan="Jaringan terputus")
    december = _month(12, Status.BERJALAN, deskripsi="Pelatihan dimulai")
    return recorded(*(sudah(item) for item in RENCANA.rtl[:3]), _gathered(november, december))


def _cancelled_on_a_day() -> Bahan:
    last = _month(11, Status.DIBATALKAN, alasan="Karena anggaran dialihkan.")
    return recorded(*(sudah(item) for item in RENCANA.rtl[:3]), _gathered(last))


def _all_cancelled() -> Bahan:
    return recorded(*(belum(item, Status.DIBATALKAN, hambatan=LISTRIK) for item in RENCANA.rtl))


def _one_obstacle() -> Bahan:
    return recorded(*(belum(item, hambatan=LISTRIK) for item in RENCANA.rtl))


def _two_reasons() -> Bahan:
    last = belum(RENCANA.rtl[3], hambatan="Petugas cuti")
    return recorded(*(belum(item, hambatan=LISTRIK) for item in RENCANA.rtl[:3]), last)


def _not_over() -> Bahan:
    return recorded(*(sudah(item) for item in RENCANA.rtl[:3]), replace(belum(RENCANA.rtl[3]), terlambat_hari=0))


def _none_over() -> Bahan:
    return recorded(*(replace(belum(item), terlambat_hari=0) for item in RENCANA.rtl))


def _all_planned_again() -> Bahan:
    plans = (Strategi(item.id, LISTRIK, "Mengulang", date(2026, 3, 31), (RENDATIN,)) for item in RENCANA.rtl)
    return changed(_one_obstacle(), strategi=tuple(plans))


def _obstacles_overcome() -> Bahan:
    return recorded(*(replace(sudah(item), hambatan=f"Hambatan {item.id}") for item in RENCANA.rtl))


def _some_overcome() -> Bahan:
    done = tuple(replace(sudah(item), hambatan=LISTRIK) for item in RENCANA.rtl[:2])
    return recorded(*done, sudah(RENCANA.rtl[2]), belum(RENCANA.rtl[3], hambatan=LISTRIK))


def _published(*publikasi: Publikasi) -> Callable[[], Bahan]:
    return lambda: changed(bahan(), publikasi=publikasi)


def _planned(*plan: Rtl) -> Callable[[], Bahan]:
    return lambda: changed(bahan(), rencana=Rencana(RENCANA.masa_pelaksanaan, RENCANA.prioritas, plan), realisasi=())


def _kept(*items: Pemeliharaan) -> Callable[[], Bahan]:
    return lambda: changed(bahan(), pemeliharaan=items)


WAKTU = "Perbaikan unsur Waktu Penyelesaian ditempuh melalui tiga kegiatan "
CASES: tuple[tuple[Callable[[], Bahan], str, str], ...] = (
    (_months_apart, "bab:3.1", "November 2025: Rencana disusun. / Desember 2025: Pelatihan dimulai."),
    (_months_apart, "bab:3.1", "| – | November 2025: Jaringan terputus."),
    (_months_apart, "bab:3.3", "RTL nomor 3.a (November 2025): jaringan terputus."),
    (_cancelled_on_a_day, "bab:3.1", "3 | a. Kegiatan perbaikan 4 | Dibatalkan | "),
    (_cancelled_on_a_day, "bab:3.1", "RTL nomor 3.a pada 3 November 2025 dibatalkan."),
    (_cancelled_on_a_day, "bab:4", "RTL nomor 3.a dibatalkan pada 3 November 2025 karena anggaran dialihkan."),
    (_all_cancelled, "bab:3.3", "Tidak ada RTL yang dilanjutkan karena keempat RTL dibatalkan."),
    (_all_cancelled, "bab:3.3", "pada keempat RTL, dan belum satu pun di antaranya berstatus Sudah."),
    (_all_cancelled, "bab:4", "RTL nomor 1.a dibatalkan. RTL nomor 1.b dibatalkan. "),
    (_one_obstacle, "bab:3.3", "Pada empat RTL, yaitu nomor 1.a, 1.b, 2.a, dan 3.a: listrik padam."),
    (_one_obstacle, "bab:4", "Sampai dengan 15 Januari 2026, keempat RTL belum selesai karena listrik padam."),
    (_not_over, "bab:4", "RTL nomor 3.a belum selesai karena waktu pelaksanaannya belum berakhir."),
    (_not_over, "bab:4", "RTL nomor 3.a dilanjutkan menurut jadwal pada Tabel 2.2."),
    (_none_over, "bab:4", "Pelaksanaan keempat RTL dilanjutkan menurut jadwal pada Tabel 2.2."),
    (_all_planned_again, "bab:4", "Penyelesaian keempat RTL diatur pada Tabel 4.1, paling lambat 31 Maret 2026."),
    (_two_reasons, "bab:4", "- RTL nomor 1.a, 1.b, dan 2.a belum selesai karena listrik padam."),
    (_two_reasons, "bab:4", "- RTL nomor 3.a belum selesai karena petugas cuti."),
    (_obstacles_overcome, "bab:3.3", "pada keempat RTL, dan seluruhnya tetap dapat diselesaikan. Uraiannya tercantum"),
    (_some_overcome, "bab:3.3", "pada tiga dari empat RTL; dua di antaranya tetap dapat diselesaikan."),
    (
        _published(Publikasi("Instagram", daring=True, tanggal=date(2026, 2, 1), tautan="https://x.example")),
        "bab:3.3",
        "Publikasi daring pada Instagram, 1 Februari 2026, belum dihitung karena tanggalnya sesudah tanggal laporan.",
    ),
    (
        _published(bahan().kantor.publikasi[0], Publikasi("Papan pengumuman", daring=False, tanggal=date(2025, 7, 21))),
        "bab:3.3",
        "papan pengumuman, 21 Juli 2025, belum dihitung karena belum disertai tautan atau bukti yang terbaca.",
    ),
    (
        _planned(rtl(1, "waktu", 7), rtl(2, "waktu", 8), rtl(3, "waktu", 8, 9)),
        "bab:2.3",
        f"{WAKTU}selama Juli–September 2025, dimulai dengan kegiatan perbaikan 1 dan ditutup dengan kegiatan",
    ),
    (
        _planned(rtl(1, "waktu", 8), rtl(2, "waktu", 7, 8, 9), rtl(3, "waktu", 8)),
        "bab:2.3",
        f"{WAKTU}selama Juli–September 2025, termasuk kegiatan perbaikan 2 yang berlangsung dari awal sampai akhir.",
    ),
    (
        _planned(rtl(1, "waktu", 8), rtl(2, "waktu", 8), rtl(3, "waktu", 8, oleh="")),
        "bab:2.3",
        f"{WAKTU}pada Agustus 2025, antara lain kegiatan perbaikan 1.",
    ),
    (_planned(rtl(1, "waktu", 7, 9, oleh="")), "bab:2.3", "melalui satu kegiatan dalam kurun Juli–September 2025, yai"),
    (
        _planned(rtl(1, "waktu", indikator="Layanan tepat waktu", target="90% layanan"), rtl(2, "waktu")),
        "bab:2.3",
        "Keberhasilannya diukur antara lain dari layanan tepat waktu dengan target 90% layanan.",
    ),
    (
        _kept(Pemeliharaan("sarana", "Merawat kursi", ()), Pemeliharaan("sarana", "Menata ruang", (KUL,))),
        "bab:2.4",
        "Pemeliharaannya dilakukan dengan merawat kursi serta menata ruang, oleh Subbagian Keuangan",
    ),
    (
        _kept(Pemeliharaan("sarana", "Merawat kursi", (RENDATIN,))),
        "bab:3.2",
        "Bukti pemeliharaan unsur Sarana dan Prasarana belum dilampirkan.",
    ),
    (
        lambda: changed(bahan(), saran=(Saran("Beri tahu perkiraan selesainya.", "waktu"), Saran("Cepat", "waktu"))),
        "bab:2.2",
        "Ada dua saran tentang unsur ini, antara lain “Beri tahu perkiraan selesainya”.",
    ),
    (
        lambda: changed(bahan(), kuesioner=GANDA, hasil=hasil({**WAJAR, "waktu": (3, 3, 3, 2)}, kuesioner=GANDA)),
        "bab:2.2",
        "Sebanyak 20 dari 80 jawaban (25%) bernilai 1 atau 2.",
    ),
)  # fmt: skip


@pytest.mark.parametrize(("make", "label", "sentence"), CASES)
def test_the_follow_up_report_says_so(make: Callable[[], Bahan], label: str, sentence: str) -> None:
    office = make()
    document = build_tindak_lanjut(office)
    check_selaras(document, office)
    assert sentence in "\n".join(section_text(document, label))


def test_an_office_may_leave_its_self_score_out() -> None:
    office = changed(bahan(), setelan=SetelanLaporan(nilai_mandiri=False))
    text = "\n".join(section_text(build_tindak_lanjut(office), "bab:3.3"))
    assert "PEKPPP" not in text


def test_the_short_form_concludes_nothing_on_upkeep_of_which_no_chapter_tells() -> None:
    forms = [build_tindak_lanjut(changed(bahan(), setelan=SetelanLaporan(form))) for form in ("lengkap", "ringkas")]
    told = ["Unsur yang bernilai tinggi dipelihara" in "\n".join(section_text(form, "bab:4")) for form in forms]
    assert told == [True, False]


def test_a_scope_without_upkeep_claims_none() -> None:
    offices = (bahan(), changed(bahan(), pemeliharaan=()))
    texts = ["\n".join(section_text(build_tindak_lanjut(office), "bab:1.4")) for office in offices]
    assert ["adalah empat RTL beserta pemeliharaan unsur bernilai tinggi." in text for text in texts] == [True, False]
    assert "Kegiatan yang dilaporkan adalah empat RTL." in texts[1]


def test_months_that_do_not_follow_one_another_are_named_each() -> None:
    assert Catatan("x", (Bulan(2025, 7), Bulan(2025, 9))).saat == "Juli 2025 dan September 2025"
    assert [Catatan("x", (Bulan(2025, 7), Bulan(2025, 8))).saat, Catatan("x").saat] == ["Juli–Agustus 2025", ""]
