"""Keeping high what is high: why each unsur is kept, how, by whom, and where the proof stands."""

from collections.abc import Iterator

from siklus.core.laporan.analisis import movement
from siklus.core.laporan.bukti import figures_of, groups_of_pemeliharaan
from siklus.core.laporan.kalimat import alinea, frasa, isi, para, rangkai
from siklus.core.laporan.konteks import Konteks, slot
from siklus.core.laporan.tabel_hasil import unsur_list
from siklus.core.laporan.tabel_realisasi import pemeliharaan_table
from siklus.core.realisasi.catatan import Pemeliharaan
from siklus.core.rencana.isian import in_sentence
from siklus.core.rencana.prioritas import highest
from siklus.document.blocks import Block
from siklus.document.inline import Runs


def high_unsur(konteks: Konteks) -> tuple[str, ...]:
    """The highest unsur that are not priorities."""
    top = highest(konteks.bahan.hasil.indeks, konteks.kantor.aturan).unsur
    return tuple(unsur for unsur in top if unsur not in konteks.bahan.rencana.prioritas.unsur)


def pemeliharaan_plan(konteks: Konteks) -> tuple[Block, ...]:
    """2.4: a lead, a paragraph for each unsur that is kept up, and those for which nothing is set yet."""
    high = high_unsur(konteks)
    kept = tuple(dict.fromkeys((*high, *(item.unsur for item in konteks.kantor.pemeliharaan))))
    lead = "Di luar unsur prioritas tidak ada unsur yang bernilai lebih tinggi."
    if high:
        lead = (
            "Unsur yang bernilai tinggi perlu dipelihara agar tidak menurun ketika perhatian tertuju pada unsur "
            "prioritas."
        )
    formed = tuple(unsur for unsur in kept if _forms(konteks, unsur))
    return (
        para(lead),
        *(block for unsur in formed for block in alinea(*_kept(konteks, unsur))),
        *alinea(*_unset(konteks, tuple(unsur for unsur in kept if unsur not in formed))),
    )


def _forms(konteks: Konteks, unsur: str) -> tuple[Pemeliharaan, ...]:
    return tuple(item for item in konteks.kantor.pemeliharaan if item.unsur == unsur and frasa(item.bentuk))


def _kept(konteks: Konteks, unsur: str) -> Iterator[Runs]:
    change = movement(konteks, unsur)
    yield isi(
        "Unsur **{nama}** bernilai {nilai} dengan mutu {mutu}{ubah}.",
        nama=konteks.nama(unsur),
        nilai=slot("nrr", unsur),
        mutu=slot("mutu", unsur),
        ubah=isi(", {ubah}", ubah=change) if change else (),
    )
    if unsur == "biaya":
        yield _free(konteks)
    forms = rangkai(map(_form, _forms(konteks, unsur)))
    yield isi("Pemeliharaannya dilakukan dengan {cara}.", cara=forms)


def _free(konteks: Konteks) -> Runs:
    if not highest(konteks.bahan.hasil.indeks, konteks.kantor.aturan).biaya_gratis:
        return ()
    text = "Nilai unsur {biaya} lazim pada layanan tanpa biaya dan tidak menunjukkan hasil suatu perbaikan."
    return isi(text, biaya=konteks.nama("biaya"))


def _unset(konteks: Konteks, unsur: tuple[str, ...]) -> Iterator[Runs]:
    """High unsur for which no upkeep is set yet, together."""
    if not unsur:
        return
    values = rangkai(isi("{nama} ({nilai})", nama=konteks.nama(key), nilai=slot("nrr", key)) for key in unsur)
    yield isi("Bentuk pemeliharaan unsur {unsur} belum ditetapkan.", unsur=values)
    if "biaya" in unsur:
        yield _free(konteks)


def _form(item: Pemeliharaan) -> Runs:
    units = [unit for unit in map(frasa, item.penanggung_jawab) if unit]
    by = isi(", oleh {unit}", unit=rangkai(units)) if units else ()
    return isi("{bentuk}{oleh}", bentuk=in_sentence(frasa(item.bentuk)), oleh=by)


def pemeliharaan_done(konteks: Konteks) -> tuple[Block, ...]:
    """3.2: what was done to keep high unsur high and which figures show it; or that nothing is recorded."""
    kept = tuple(dict.fromkeys(item.unsur for item in konteks.kantor.pemeliharaan))
    if not kept:
        return alinea(isi("Kegiatan pemeliharaan unsur bernilai tinggi belum dicatat sampai dengan {tanggal}."))
    lead = isi(
        "Pemeliharaan dilaksanakan melalui {pemeliharaan.jumlah} kegiatan pada unsur {unsur}, seperti dirinci pada "
        "{tabel:pemeliharaan}.",
        unsur=unsur_list(konteks, kept),
    )
    return *alinea(lead, *_proofs(konteks)), pemeliharaan_table(konteks)


def _proofs(konteks: Konteks) -> Iterator[Runs]:
    pairs = tuple(zip(konteks.kantor.pemeliharaan, groups_of_pemeliharaan(konteks), strict=True))
    shown = [(item, figures_of(group)) for item, group in pairs if figures_of(group)]
    bare = tuple(dict.fromkeys(item.unsur for item, group in pairs if not group.bukti))
    if shown:
        parts = (isi("unsur {nama} pada {gambar}", nama=konteks.nama(item.unsur), gambar=runs) for item, runs in shown)
        yield isi("Pelaksanaannya diperlihatkan untuk {rincian}.", rincian=rangkai(parts))
    if bare:
        yield isi("Bukti pemeliharaan unsur {unsur} belum dilampirkan.", unsur=unsur_list(konteks, bare))
