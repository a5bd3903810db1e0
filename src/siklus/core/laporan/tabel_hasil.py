"""The result table: unsur, value, mutu, the index below, and a note that says how it was made."""

from collections.abc import Iterator

from siklus.core.indeks.hasil import NilaiUnsur
from siklus.core.laporan.fakta.survei import n_known
from siklus.core.laporan.kalimat import frasa, gabung, isi, rangkai
from siklus.core.laporan.konteks import Konteks, slot
from siklus.core.laporan.sel import bernomor, kepala, sel, total
from siklus.document.blocks import Cell, Column, Table
from siklus.document.inline import Runs


def result_table(konteks: Konteks) -> Table:
    """Value and letter of every unsur in the order that the office prints, with IKM, mutu and kinerja at the foot."""
    rows = bernomor(_row(konteks, nilai) for nilai in konteks.unsur)
    return Table(
        "tabel:hasil",
        _caption(konteks),
        (Column(8, "center"), Column(78), Column(26, "decimal"), Column(26, "center")),
        kepala("No.", "Unsur Pelayanan", "Nilai (NRR)", "Mutu"),
        rows,
        (
            total(sel("Indeks Kepuasan Masyarakat (IKM)", colspan=2), sel(slot("ikm")), sel(slot("ikm.huruf"))),
            total(sel("Kinerja unit pelayanan", colspan=2), sel(slot("ikm.kinerja"), colspan=2, align="center")),
        ),
        note=gabung(*_note(konteks)),
    )


def _caption(konteks: Konteks) -> Runs:
    reported = " (Nilai Dilaporkan)" if konteks.dilaporkan else ""
    return isi(
        "Hasil Survei Kepuasan Masyarakat {unit} {periode}{reported}",
        unit=konteks.kantor.unit.sebutan,
        periode=konteks.kantor.periode.nama,
        reported=reported,
    )


def _row(konteks: Konteks, nilai: NilaiUnsur) -> tuple[Cell, ...]:
    key = nilai.unsur
    return sel(konteks.nama(key)), sel(slot("nrr", key)), sel(slot("huruf", key), align="center")


def _note(konteks: Konteks) -> Iterator[Runs]:
    """Sample, method, gaps, doubtful answers: what a careful reader asks first."""
    if n_known(konteks):
        yield isi("Jumlah responden: {n}.")
    exact = "" if konteks.dilaporkan else ", dihitung sebelum pembulatan"
    text = "NRR = nilai rata-rata unsur pada skala 1–4; IKM = jumlah NRR tertimbang (bobot {bobot}) × 25{pasti}."
    yield isi(text, pasti=exact)
    yield catatan_nilai(konteks)
    if not konteks.dilaporkan:
        yield catatan_kosong(konteks)


def catatan_nilai(konteks: Konteks) -> Runs:
    """For printed values: that they are reported, by whom, and what therefore is missing; nothing for answers."""
    if not konteks.dilaporkan:
        return ()
    source = frasa(konteks.bahan.hasil.indeks.sumber) or "sumber tertulis instansi"
    taken = isi("Nilai tersebut diambil dari {sumber}{koma}", sumber=source, koma="," if "," in source else "")
    return isi("{asal} dan tidak dihitung ulang karena jawaban responden tidak tersedia.", asal=taken)


def catatan_kosong(konteks: Konteks) -> Runs:
    """What was done with answers that lack an unsur, and how many were doubtful."""
    indeks = konteks.bahan.hasil.indeks
    blank = isi("Kuesioner tanpa satu pun jawaban: {n.tanpa_jawaban}, tidak dihitung.") if indeks.tanpa_jawaban else ()
    return gabung(_gaps(indeks.tidak_lengkap, left_out=indeks.kosong_dikeluarkan), blank, _flags(konteks))


def _gaps(jumlah: int, *, left_out: bool) -> Runs:
    if not jumlah:
        return isi("Semua jawaban yang dihitung terisi lengkap.")
    if left_out:
        return isi("Jawaban tidak lengkap: {n.tidak_lengkap}, tidak ikut dihitung.")
    return isi("Jawaban tidak lengkap: {n.tidak_lengkap}; tiap unsur dibagi dengan jumlah jawaban yang diberikan.")


def _flags(konteks: Konteks) -> Runs:
    if not konteks.bahan.hasil.indeks.ditandai:
        return ()
    if konteks.bahan.hasil.indeks_tanpa_ditandai is None:
        return isi("Jawaban yang ditandai meragukan: {n.ditandai}, tetap dihitung.")
    return isi(
        "Jawaban yang ditandai meragukan: {n.ditandai}, tetap dihitung; tanpanya IKM bernilai {ikm.tanpa_ditandai}."
    )


def unsur_list(konteks: Konteks, unsur: tuple[str, ...]) -> Runs:
    """Unsur as a sentence lists them, by their one name."""
    return rangkai(konteks.nama(key) for key in unsur)
