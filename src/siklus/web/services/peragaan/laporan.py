"""What an example office says about its two reports: settings, who signs, its own text, pictures of the survey."""

from dataclasses import replace

from siklus.readers.bukukerja.model import BukuKerja
from siklus.web.models import JenisLaporan, Laporan, NarasiLaporan, Survei
from siklus.web.queries.laporan.keterangan import (
    GambarLaporan,
    Keterangan,
    TandaTangan,
    keterangan_json,
    tanda_tangan_json,
)
from siklus.web.services.peragaan.bukti import PenyimpanBukti
from siklus.web.services.peragaan.orang import Pelaku


def load_laporan(buku: BukuKerja, survei: Survei, pelaku: Pelaku, bukti: PenyimpanBukti) -> None:
    """Both reports as they are being written; nobody has signed them yet."""
    kantor, said = buku.kantor, _keterangan(buku, bukti)
    bukti.add(survei, kantor.dokumentasi)
    days = {JenisLaporan.PELAKSANAAN: kantor.tanggal_pelaksanaan, JenisLaporan.TINDAK_LANJUT: kantor.tanggal}
    for jenis, tanggal in days.items():
        laporan = Laporan.objects.create(
            survei=survei,
            jenis=jenis,
            keterangan=keterangan_json(replace(said, tanggal=tanggal or kantor.tanggal)),
            penandatangan=tanda_tangan_json(TandaTangan(kantor.penandatangan)),
        )
        for bagian, isi in _narasi(buku, bukti, jenis):
            NarasiLaporan.objects.create(laporan=laporan, bagian=bagian, isi=isi, oleh=pelaku.penanggung_jawab)


def _keterangan(buku: BukuKerja, bukti: PenyimpanBukti) -> Keterangan:
    kantor = buku.kantor
    logo = bukti.picture(kantor.unit.logo) if kantor.unit.logo else ""
    return Keterangan(
        setelan=kantor.setelan,
        pelaksanaan=kantor.pelaksanaan,
        lalu=kantor.lalu,
        survei_setahun=kantor.survei_setahun,
        mulai_pekppp=kantor.mulai_pekppp,
        akun=kantor.unit.akun,
        slogan=kantor.unit.slogan,
        logo=GambarLaporan(logo, *kantor.unit.logo_ukuran) if logo else None,
        catatan_contoh=kantor.catatan_contoh,
    )


def _narasi(buku: BukuKerja, bukti: PenyimpanBukti, jenis: str) -> list[tuple[str, str]]:
    """Part and Markdown of each text that is meant for this report and lies in a file of its own."""
    return [
        (kunci.removeprefix(f"{jenis}/"), (bukti.folder / "narasi" / naskah.berkas.removeprefix("narasi/")).read_text())
        for kunci, naskah in buku.kantor.narasi.items()
        if naskah.berkas and (kunci.startswith(f"{jenis}/") or "/" not in kunci)
    ]
