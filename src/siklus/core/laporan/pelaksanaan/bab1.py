"""BAB I Pendahuluan of the survey report."""

from siklus.core.laporan.dasar import legal_list
from siklus.core.laporan.fakta.layanan import total_users
from siklus.core.laporan.kalimat import alinea, daftar, isi, para, rangkai
from siklus.core.laporan.konteks import Konteks
from siklus.document.blocks import Block
from siklus.document.inline import Runs


def background(konteks: Konteks) -> tuple[Block, ...]:
    """1.1: why an office asks its users, which services they were asked about, and why an index calls for a plan."""
    return (
        para(
            "Setiap penyelenggara pelayanan publik wajib mengetahui apakah pelayanannya menjawab kebutuhan "
            "penggunanya. Peraturan Menteri PANRB Nomor 14 Tahun 2017 meminta agar hal itu diukur melalui Survei "
            "Kepuasan Masyarakat (SKM) sedikitnya satu kali dalam setahun, serta hasilnya diumumkan dan "
            "ditindaklanjuti."
        ),
        *alinea(_services(konteks), isi("SKM atas pelayanan tersebut dilaksanakan untuk {periode.lengkap}.")),
        para(
            "Jawaban responden dirangkum menjadi Indeks Kepuasan Masyarakat (IKM). Indeks menunjukkan unsur mana yang "
            "kurang, tetapi belum mengubahnya; perubahan baru terjadi apabila ada rencana yang menyebut kegiatan, "
            "waktu, dan penanggung jawabnya. Oleh karena itu, laporan ini memuat cara pengumpulan data, hasil "
            "pengolahannya, analisis kekuatan dan kelemahan pelayanan, serta rencana tindak lanjutnya."
        ),
    )


def _services(konteks: Konteks) -> Runs:
    """Which services the office gives, and how many used them in the period where that is known."""
    names = [layanan.nama for layanan in konteks.kantor.layanan]
    users = total_users(konteks)
    used = isi(", yang pada {periode} dipakai oleh {pengguna} pengguna") if users is not None else ()
    if not names:
        return isi("{unit} melayani masyarakat sesuai dengan tugasnya.")
    if len(names) == 1:
        return isi("{unit} menyelenggarakan {nama}{dipakai}.", nama=names[0], dipakai=used)
    kinds = "{unit} menyelenggarakan {layanan.jumlah} jenis pelayanan, yaitu {nama}{dipakai}."
    return isi(kinds, nama=rangkai(names), dipakai=used)


def legal_bases(konteks: Konteks) -> tuple[Block, ...]:
    """1.2: the legal bases in force on the report's date, by their exact titles."""
    return para("SKM dilaksanakan berdasarkan:"), legal_list(konteks)


def purpose(_: Konteks) -> tuple[Block, ...]:
    """1.3: one purpose, three aims, and for whom they are."""
    goals = (
        isi("mengukur mutu pelayanan menurut penggunanya pada {unsur.jumlah} unsur;"),
        isi("menemukan unsur yang perlu diperbaiki dan unsur yang perlu dipelihara; dan"),
        isi("menyediakan dasar yang terukur bagi rencana tindak lanjut."),
    )
    lead = (
        "Survei dimaksudkan untuk mengetahui tingkat kepuasan masyarakat atas "
        "pelayanan {unit.sebutan}. Tujuannya adalah:"
    )
    readers = (
        "Bagi pimpinan, laporan ini menjadi dasar menetapkan prioritas dan membagi tugas; bagi instansi pembina, bahan "
        "pemantauan pelayanan publik; bagi masyarakat, keterangan terbuka tentang nilai yang telah diberikannya."
    )
    return para(lead), daftar(goals, "a."), para(readers)
