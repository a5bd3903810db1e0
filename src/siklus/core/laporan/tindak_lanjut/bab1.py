"""BAB I Pendahuluan: why the report is made, on which law, to what end, how far it reaches."""

from siklus.core.laporan.dasar import legal_list
from siklus.core.laporan.kalimat import alinea, daftar, isi, para, rangkai
from siklus.core.laporan.konteks import Konteks
from siklus.core.laporan.pernyataan import index_sentence, letters
from siklus.core.laporan.tabel_hasil import unsur_list
from siklus.document.blocks import Block
from siklus.document.inline import Runs


def background(konteks: Konteks) -> tuple[Block, ...]:
    """1.1: the citizen's right to judge, this survey's result, and why it is followed up."""
    return (
        para(
            "Warga yang menerima pelayanan adalah penilai yang paling mengetahui mutunya. Undang-Undang Nomor 25 "
            "Tahun 2009 dan Peraturan Pemerintah Nomor 96 Tahun 2012 memberi warga tempat untuk ikut serta, dan "
            "Peraturan Menteri PANRB Nomor 14 Tahun 2017 mengatur caranya melalui Survei Kepuasan Masyarakat (SKM)."
        ),
        *alinea(index_sentence(konteks), letters(konteks)),
        para(
            "Angka tersebut baru bermanfaat apabila diikuti perbaikan. Karena itu {unit.sebutan} menyusun rencana "
            "tindak lanjut (RTL) atas unsur yang paling memerlukan perbaikan, melaksanakannya, membuktikannya, lalu "
            "melaporkannya dalam dokumen ini."
        ),
        *alinea(two_periods()),
    )


def two_periods() -> Runs:
    """The survey period and the execution period, spelled apart so that no reader takes one for the other."""
    return isi(
        "Dua rentang waktu dibedakan di seluruh laporan: periode survei, yaitu {periode.lengkap}, dan masa pelaksanaan "
        "tindak lanjut, yaitu {masa_pelaksanaan}."
    )


def legal_bases(konteks: Konteks) -> tuple[Block, ...]:
    """1.2: the legal bases in force on the report's date, by their exact titles."""
    return para("Laporan ini disusun berdasarkan:"), legal_list(konteks)


def purpose(_: Konteks) -> tuple[Block, ...]:
    """1.3: one purpose, four aims."""
    goals = (
        isi("menjelaskan hasil SKM {periode} dan unsur yang diprioritaskan;"),
        isi("menyajikan RTL beserta waktu pelaksanaan dan penanggung jawabnya;"),
        isi("melaporkan status, bukti dukung, dan hambatan setiap RTL; dan"),
        isi("menetapkan penyelesaian bagi RTL yang belum dilaksanakan."),
    )
    return (
        para(
            "Laporan ini dimaksudkan untuk memperlihatkan bagaimana {unit.sebutan} menindaklanjuti penilaian "
            "masyarakat, sehingga pimpinan, pembina, dan masyarakat dapat memeriksanya. Tujuannya adalah:"
        ),
        daftar(goals, "a."),
    )


def scope(konteks: Konteks) -> tuple[Block, ...]:
    """1.4: services, unsur, the two spans of time, and the day to which the data reach."""
    items = (
        _services(konteks),
        isi(
            "Unsur: {unsur.jumlah} unsur SKM yang disurvei, dengan prioritas pada unsur {prioritas}.",
            prioritas=_chosen(konteks),
        ),
        isi("Waktu: periode survei {periode.lengkap} dan masa pelaksanaan tindak lanjut {masa_pelaksanaan}."),
        isi("Kegiatan: {rtl.jumlah_kata} RTL beserta pemeliharaan unsur bernilai tinggi."),
        isi("Data: keadaan sampai dengan {tanggal}."),
    )
    return para("Ruang lingkup laporan ini adalah sebagai berikut."), daftar(items)


def _services(konteks: Konteks) -> Runs:
    if not konteks.bahan.layanan:
        return isi("Layanan: seluruh layanan yang disurvei pada {unit.sebutan}.")
    names = rangkai(layanan.nama for layanan in konteks.bahan.layanan)
    return isi("Layanan: {nama}.", nama=names)


def _chosen(konteks: Konteks) -> Runs:
    return unsur_list(konteks, konteks.bahan.rencana.prioritas.unsur)
