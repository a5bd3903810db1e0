"""All claims of one report, gathered: each kind by the module that knows how it is written."""

from siklus.core.aturan import Aturan
from siklus.core.periksa.klaim.bukti import find_acuan, find_bukti, find_gambar
from siklus.core.periksa.klaim.hasil import find_nilai
from siklus.core.periksa.klaim.identitas_laporan import find_identitas
from siklus.core.periksa.klaim.kalimat import find_kalimat
from siklus.core.periksa.klaim.laporan import Klaim, KlaimHasil, KlaimSusunan
from siklus.core.periksa.klaim.orang import find_orang
from siklus.core.periksa.klaim.rtl import find_tindak_lanjut
from siklus.core.periksa.klaim.ruas import find_ruas
from siklus.core.periksa.klaim.susunan import find_judul, find_tabel
from siklus.core.periksa.pindaian import is_scan
from siklus.document.reading import Reading


def extract(reading: Reading, aturan: Aturan) -> Klaim:
    """What a report asserts; a pure function of the file and the law."""
    kalimat = find_kalimat(reading)
    ruas = find_ruas(reading, kalimat)
    scanned = is_scan(reading)
    tabel, nilai, indeks, prioritas = find_nilai(reading, kalimat, aturan, scanned=scanned)
    jumlah, profil = find_orang(reading, kalimat, aturan, scanned=scanned)
    tindak_lanjut = find_tindak_lanjut(reading, kalimat, aturan)
    return Klaim(
        reading,
        hasil=KlaimHasil(tabel, nilai, indeks, prioritas, jumlah, profil),
        tindak_lanjut=tindak_lanjut,
        identitas=find_identitas(reading, ruas),
        susunan=KlaimSusunan(
            judul=find_judul(reading),
            tabel=find_tabel(reading),
            gambar=find_gambar(reading),
            bukti=find_bukti(reading),
            acuan=find_acuan(kalimat, tindak_lanjut),
            kalimat=kalimat,
            ruas=ruas,
        ),
        pindaian=scanned,
    )
