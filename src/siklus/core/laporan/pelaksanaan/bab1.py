"""BAB I Pendahuluan of the survey report."""

from siklus.core.laporan.dasar import legal_list
from siklus.core.laporan.kalimat import alinea, daftar, isi, para, rangkai
from siklus.core.laporan.konteks import Konteks
from siklus.document.blocks import Block
from siklus.document.inline import Runs


def background(konteks: Konteks) -> tuple[Block, ...]:
    """1.1: why an office asks its users, and which services were asked about."""
    return (
        para(
            "Setiap penyelenggara pelayanan publik wajib mengetahui apakah pelayanannya menjawab kebutuhan "
            "penggunanya. Peraturan Menteri PANRB Nomor 14 Tahun 2017 meminta agar hal itu diukur melalui Survei "
            "Kepuasan Masyarakat (SKM) sedikitnya satu kali dalam setahun, hasilnya diumumkan, dan ditindaklanjuti."
        ),
        *alinea(isi("{unit} melaksanakan SKM untuk {periode.lengkap}."), _services(konteks)),
        para(
            "Laporan ini memuat cara pengumpulan data, hasil pengolahannya, analisis kekuatan dan kelemahan pelayanan, "
            "serta rencana tindak lanjutnya."
        ),
    )


def _services(konteks: Konteks) -> Runs:
    names = [layanan.nama for layanan in konteks.bahan.layanan]
    if not names:
        return ()
    return isi("Survei mencakup {layanan.jumlah} jenis layanan, yaitu {nama}.", nama=rangkai(names))


def legal_bases(konteks: Konteks) -> tuple[Block, ...]:
    """1.2: the legal bases in force on the report's date, by their exact titles."""
    return para("SKM dilaksanakan berdasarkan:"), legal_list(konteks)


def purpose(_: Konteks) -> tuple[Block, ...]:
    """1.3: one purpose, three aims."""
    goals = (
        isi("mengukur mutu pelayanan menurut penggunanya pada {unsur.jumlah} unsur;"),
        isi("menemukan unsur yang perlu diperbaiki dan unsur yang perlu dipelihara; dan"),
        isi("menyediakan dasar yang terukur bagi rencana tindak lanjut."),
    )
    lead = (
        "Survei dimaksudkan untuk mengetahui tingkat kepuasan masyarakat atas "
        "pelayanan {unit.sebutan}. Tujuannya adalah:"
    )
    return para(lead), daftar(goals, "a.")
