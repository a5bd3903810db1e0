"""BAB I Pendahuluan: why the report is made, on which law, to what end, how far it reaches."""

from siklus.core.laporan.dasar import legal_list
from siklus.core.laporan.fakta.layanan import strata
from siklus.core.laporan.kalimat import alinea, daftar, gabung, isi, list_ends, para, rangkai
from siklus.core.laporan.konteks import Konteks
from siklus.core.laporan.pernyataan import index_sentence, letters
from siklus.core.laporan.tabel_hasil import unsur_list
from siklus.core.survei.sampel import total_sample
from siklus.document.blocks import Block
from siklus.document.inline import Runs


def background(konteks: Konteks) -> tuple[Block, ...]:
    """1.1: what the office does for whom, their right to judge it, the result, and why an index needs a plan."""
    return (
        *alinea(services_and_users(konteks), _right_to_judge()),
        *alinea(index_sentence(konteks), letters(konteks)),
        para(
            "Indeks memberi tahu seberapa puas pengguna pelayanan, tetapi belum memberi tahu apa yang harus diubah, "
            "oleh siapa, dan kapan. Oleh karena itu, {unit.sebutan} menyusun rencana tindak lanjut (RTL) atas unsur "
            "yang paling memerlukan perbaikan, lalu melaporkan pelaksanaannya."
        ),
        *alinea(two_periods()),
    )


def services_and_users(konteks: Konteks) -> Runs:
    """How many services the office runs, which, and by how many people they were used where that is known."""
    layanan = konteks.kantor.layanan
    if not layanan:
        return isi("{unit.sebutan} menyelenggarakan pelayanan publik bagi masyarakat di wilayah kerjanya.")
    names = rangkai(item.nama for item in layanan)
    text = "{unit.sebutan} menyelenggarakan {layanan.jumlah} jenis pelayanan, yaitu {nama}."
    if len(layanan) == 1:
        text = "{unit.sebutan} menyelenggarakan {nama}."
    return gabung(isi(text, nama=names), _users(konteks))


def _users(konteks: Konteks) -> Runs:
    total = total_sample(strata(konteks), konteks.kantor.aturan)
    if total.populasi is None:
        return ()
    return isi("Pada {periode} pelayanan itu dipakai oleh {pengguna} orang.")


def _right_to_judge() -> Runs:
    return isi(
        "Pengguna adalah penilai yang paling mengetahui mutu pelayanan. Undang-Undang Nomor 25 Tahun 2009 dan "
        "Peraturan Pemerintah Nomor 96 Tahun 2012 memberi warga tempat untuk ikut serta, dan Peraturan Menteri PANRB "
        "Nomor 14 Tahun 2017 mengatur caranya melalui Survei Kepuasan Masyarakat (SKM)."
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


def purpose(konteks: Konteks) -> tuple[Block, ...]:
    """1.3: one purpose, its aims, the last of them only where something is left, and of what use it is to whom."""
    aims = (
        "menjelaskan hasil SKM {periode} dan unsur yang diprioritaskan",
        "menyajikan RTL beserta waktu pelaksanaan dan penanggung jawabnya",
        "melaporkan status, bukti dukung, dan hambatan setiap RTL",
        *(("menetapkan penyelesaian bagi RTL yang belum selesai",) if konteks.tersisa else ()),
    )
    goals = (isi(aim + end) for aim, end in zip(aims, list_ends(len(aims)), strict=True))
    return (
        para(
            "Laporan ini dimaksudkan untuk memperlihatkan bagaimana {unit.sebutan} menindaklanjuti penilaian "
            "masyarakat. Tujuannya adalah:"
        ),
        daftar(goals, "a."),
        para(
            "Bagi pimpinan, laporan ini menjadi dasar pengendalian RTL; bagi instansi pembina, bahan evaluasi atas "
            "penyelenggaraan pelayanan; dan bagi masyarakat, sarana untuk mengetahui bahwa penilaiannya ditanggapi."
        ),
    )


def scope(konteks: Konteks) -> tuple[Block, ...]:
    """1.4: services, unsur, the two spans of time, and the day to which the data reach."""
    upkeep = " beserta pemeliharaan unsur bernilai tinggi" if konteks.kantor.pemeliharaan else ""
    return alinea(
        _services(konteks),
        isi(
            "Unsur yang disurvei berjumlah {unsur.jumlah}, dan yang diprioritaskan untuk ditindaklanjuti adalah "
            "{prioritas}.",
            prioritas=_chosen(konteks),
        ),
        isi("Kegiatan yang dilaporkan adalah {rtl.jumlah_kata} RTL{lain}.", lain=upkeep),
        isi(
            "Periode survei yang ditindaklanjuti adalah {periode.lengkap} dan masa pelaksanaannya {masa_pelaksanaan}. "
            "Keadaan yang digambarkan adalah keadaan sampai dengan {tanggal}."
        ),
    )


def _services(konteks: Konteks) -> Runs:
    layanan = konteks.kantor.layanan
    if not layanan:
        return isi("Laporan ini mencakup seluruh pelayanan yang disurvei pada {unit.sebutan}.")
    if len(layanan) == 1:
        return isi("Laporan ini mencakup {nama} pada {unit.sebutan}.", nama=layanan[0].nama)
    return isi("Laporan ini mencakup {layanan.jumlah} jenis pelayanan {unit.sebutan} yang disurvei.")


def _chosen(konteks: Konteks) -> Runs:
    return unsur_list(konteks, konteks.bahan.rencana.prioritas.unsur)
