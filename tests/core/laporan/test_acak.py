"""Reports over random offices: whatever the values, statuses, ties and numbers of RTL, the same things hold."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from siklus.core.laporan.bahan import Bahan, PeriodeLalu, SetelanLaporan
from siklus.core.laporan.pelaksanaan import build_pelaksanaan
from siklus.core.laporan.tindak_lanjut import build_tindak_lanjut
from siklus.core.realisasi.catatan import RealisasiRtl, Status, Strategi
from siklus.core.rencana.prioritas import propose_prioritas
from siklus.core.rencana.rtl import KeputusanPrioritas, Rencana, Rtl
from siklus.core.survei.kuesioner import Kuesioner
from siklus.core.survei.periode import JenisPeriode, Periode
from siklus.document.inline import plain
from siklus.document.walk import lines_of
from tests.core.laporan.buatan import ATURAN, KUESIONER, KUL, MASA, RENDATIN, bahan, bukti, changed, dilaporkan, hasil
from tests.core.laporan.selaras import check_selaras

UNSUR = tuple(unsur.key for unsur in ATURAN.unsur)
WORDS = st.sampled_from(("", "Rapat.", "Jadwal padat", "Pelatihan daring, dua hari;", "  spasi   ganda  "))
PRINTED = st.integers(100, 400).map(lambda value: f"{value // 100},{value % 100:02}")


@st.composite
def plans(draw: st.DrawFn) -> tuple[tuple[Rtl, ...], tuple[RealisasiRtl, ...], tuple[Strategi, ...]]:
    months = st.sets(st.sampled_from(MASA), min_size=1).map(lambda chosen: tuple(sorted(chosen)))
    plan = tuple(
        Rtl(f"R {nomor}/25", draw(st.sampled_from(UNSUR[:6])), f"Kegiatan {nomor}", draw(months),
            draw(st.sampled_from(((RENDATIN,), (RENDATIN, KUL)))), indikator=draw(WORDS))
        for nomor in range(draw(st.integers(1, 8)))
    )  # fmt: skip
    done = tuple(draw(_realisasi(item)) for item in plan)
    strategies = tuple(
        Strategi(item.rtl.id, draw(WORDS), "Dijadwalkan ulang", date(2026, 3, 31), (KUL,))
        for item in done
        if not item.sudah and draw(st.booleans())
    )
    return plan, done, strategies


@st.composite
def _realisasi(draw: st.DrawFn, item: Rtl) -> RealisasiRtl:
    status = draw(st.sampled_from(Status))
    proven = status is Status.SELESAI and draw(st.booleans())
    proofs = tuple(
        bukti(f"{item.id}-{nomor}", halaman=draw(st.integers(0, 3)))
        for nomor in range(draw(st.integers(int(proven), 2)))
    )
    late = draw(st.integers(0, 90)) if status in {Status.BELUM, Status.BERJALAN} else 0
    return RealisasiRtl(
        item, status, proven, draw(WORDS), draw(WORDS), proofs, terlambat_hari=late,
        tanggal_selesai=date(2025, 12, 1) if status is Status.SELESAI else None,
        alasan_batal="Anggaran dialihkan" if status is Status.DIBATALKAN else "",
    )  # fmt: skip


@st.composite
def offices(draw: st.DrawFn) -> Bahan:
    asked = tuple(sorted(draw(st.sets(st.sampled_from(UNSUR[6:]), min_size=1)) | set(UNSUR[:6]), key=UNSUR.index))
    answers = {key: draw(st.lists(st.integers(2, 4), min_size=1, max_size=4)) for key in asked}
    kuesioner = Kuesioner(tuple(item for item in KUESIONER.pertanyaan if item.unsur in asked))
    survey = hasil(answers, n=draw(st.integers(1, 12)), kuesioner=kuesioner)
    if draw(st.booleans()):
        survey = dilaporkan({key: draw(PRINTED) for key in asked}, n=draw(st.sampled_from((0, 90))))
    usulan = propose_prioritas(survey.indeks, ATURAN)
    chosen = draw(st.sampled_from((usulan.urutan[:3], usulan.urutan[-3:], usulan.urutan[:1])))
    plan, done, strategies = draw(plans())
    return changed(
        bahan(),
        kuesioner=kuesioner,
        hasil=survey,
        rencana=Rencana(MASA, KeputusanPrioritas(chosen, draw(WORDS)), plan),
        realisasi=done,
        strategi=strategies,
        pemeliharaan=(),
        lalu=draw(
            st.lists(
                st.builds(
                    PeriodeLalu,
                    st.just(Periode(JenisPeriode.SEMESTER, 2024, 2)),
                    st.sampled_from(("25,00", "86,81", "100,00")),
                ),
                max_size=2,
            ).map(tuple)
        ),
        setelan=SetelanLaporan(
            draw(st.sampled_from(("lengkap", "ringkas"))), draw(st.sampled_from(("bulan", "triwulan")))
        ),
    )


@given(offices())
def test_both_reports_are_finished_for_any_office(office: Bahan) -> None:
    for document in (build_tindak_lanjut(office), build_pelaksanaan(office)):
        check_selaras(document, office)


@given(offices())
def test_a_rise_or_fall_is_said_only_when_the_values_do_so(office: Bahan) -> None:
    document = build_pelaksanaan(office)
    text = "\n".join(plain(line) for _, line in lines_of(document))
    change = document.facts.get("perubahan.ikm")
    assert ("IKM naik" in text) == (change is not None and change.printed.startswith("+"))
    assert ("IKM turun" in text) == (change is not None and change.printed.startswith("−"))
