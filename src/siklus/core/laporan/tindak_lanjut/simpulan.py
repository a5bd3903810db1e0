"""The numbered conclusions: result and trend, priorities, deeds done and not done, cancelled, obstacles, upkeep."""

from collections.abc import Iterator, Sequence

from siklus.core.laporan.hambatan import hambatan_summary
from siklus.core.laporan.kalimat import frasa, gabung, isi, rangkai
from siklus.core.laporan.keadaan import Keadaan, by_keadaan, numbers_of, standing
from siklus.core.laporan.konteks import Baris, Konteks, slot
from siklus.core.laporan.perubahan import change_after_index
from siklus.core.laporan.tabel_hasil import unsur_list
from siklus.core.laporan.tindak_lanjut.alasan import clause
from siklus.core.rencana.isian import in_sentence, is_filled
from siklus.document.inline import Runs

LONGEST = 1200
"""Letters of all deeds that one conclusion names, some twenty lines; more are told by number, as a table names them."""


def conclusions(konteks: Konteks) -> Iterator[Runs]:
    """Each conclusion, true in every branch; upkeep only in the form whose chapters tell of it."""
    found = by_keadaan(konteks.baris)
    yield gabung(isi("SKM {periode} menghasilkan IKM {ikm} dengan mutu {ikm.mutu}."), change_after_index(konteks))
    yield _chosen(konteks)
    yield isi(
        "Capaian pelaksanaan RTL adalah **{rtl.capaian}**: {rincian}. Persentase itu adalah jumlah RTL yang sudah "
        "selesai dibagi jumlah RTL yang direncanakan, dikalikan 100%.",
        rincian=standing(konteks.baris),
    )
    if konteks.sudah:
        yield isi("Kegiatan yang sudah selesai adalah {kegiatan}.", kegiatan=_deeds(konteks.sudah))
    if konteks.tersisa:
        yield isi("Kegiatan yang belum berstatus Sudah adalah {kegiatan}.", kegiatan=_deeds(konteks.tersisa))
    else:
        yield isi("Tidak ada RTL yang tersisa, sehingga tidak diperlukan strategi penyelesaian.")
    if Keadaan.DIBATALKAN in found:
        yield gabung(*map(_cancelled, found[Keadaan.DIBATALKAN]), _still_counted())
    yield hambatan_summary(konteks)
    if konteks.lengkap:
        yield _upkeep(konteks)


def _chosen(konteks: Konteks) -> Runs:
    values = rangkai(
        isi("{nama} ({nilai})", nama=konteks.nama(unsur), nilai=slot("nrr", unsur))
        for unsur in konteks.bahan.rencana.prioritas.unsur
    )
    return isi("Unsur yang diprioritaskan adalah {unsur}, dengan {rtl.jumlah_kata} RTL.", unsur=values)


def _deeds(rows: Sequence[Baris]) -> Runs:
    if sum(len(baris.rtl.kegiatan) for baris in rows) > LONGEST:
        return isi("RTL nomor {nomor} pada {tabel:realisasi}", nomor=numbers_of(rows))
    return rangkai(
        isi(
            "{kegiatan} ({nomor})",
            kegiatan=in_sentence(frasa(baris.rtl.kegiatan)),
            nomor=slot("rtl.nomor", baris.rtl.id),
        )
        for baris in rows
    )


def _cancelled(baris: Baris) -> Runs:
    entry = baris.realisasi
    when = isi(" pada {tanggal}", tanggal=slot("rtl.tanggal_batal", entry.rtl.id)) if entry.tanggal_batal else ()
    why = isi(" karena {alasan}", alasan=clause(entry.alasan_batal)) if is_filled(entry.alasan_batal) else isi(".")
    return isi("RTL nomor {nomor} dibatalkan{saat}{sebab}", nomor=slot("rtl.nomor", entry.rtl.id), saat=when, sebab=why)


def _still_counted() -> Runs:
    return isi("RTL yang dibatalkan tetap dihitung sebagai RTL yang direncanakan.")


def _upkeep(konteks: Konteks) -> Runs:
    kept = tuple(dict.fromkeys(item.unsur for item in konteks.kantor.pemeliharaan))
    if not kept:
        return isi("Kegiatan pemeliharaan unsur bernilai tinggi belum dicatat.")
    text = "Unsur yang bernilai tinggi dipelihara melalui {pemeliharaan.jumlah} kegiatan, yaitu pada unsur {unsur}."
    return isi(text, unsur=unsur_list(konteks, kept))
