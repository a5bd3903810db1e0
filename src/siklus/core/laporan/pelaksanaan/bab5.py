"""BAB V Kesimpulan: the result, what is weak and strong, what is planned, how it moved."""

from collections.abc import Iterator

from siklus.core.laporan.kalimat import daftar, gabung, isi, para
from siklus.core.laporan.konteks import Konteks
from siklus.core.laporan.pernyataan import extremes, letters
from siklus.core.laporan.perubahan import change_after_index
from siklus.core.laporan.tabel_hasil import unsur_list
from siklus.document.blocks import Block
from siklus.document.inline import Runs


def conclusion(konteks: Konteks) -> tuple[Block, ...]:
    """Numbered conclusions."""
    return para("Berdasarkan hasil SKM {periode.lengkap} ditarik kesimpulan berikut."), daftar(_points(konteks))


def _points(konteks: Konteks) -> Iterator[Runs]:
    yield gabung(isi("IKM {unit.sebutan} adalah **{ikm}** dengan mutu **{ikm.mutu}**."), letters(konteks))
    yield extremes(konteks)
    yield _prioritas_sentence(konteks)
    yield change_after_index(konteks)


def _prioritas_sentence(konteks: Konteks) -> Runs:
    rencana = konteks.bahan.rencana
    if not rencana.prioritas.unsur:
        return isi("Unsur prioritas belum ditetapkan.")
    chosen = unsur_list(konteks, rencana.prioritas.unsur)
    if not konteks.baris or not rencana.masa_pelaksanaan:
        return isi("Unsur prioritas tindak lanjut adalah {unsur}; RTL-nya belum ditetapkan.", unsur=chosen)
    return isi(
        "Unsur prioritas tindak lanjut adalah {unsur}, dengan {rtl.jumlah_kata} "
        "RTL untuk masa pelaksanaan {masa_pelaksanaan}.",
        unsur=chosen,
    )
