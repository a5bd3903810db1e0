"""What each unsur judges, in one clause, so that a reader need not know the regulation by heart."""

from collections.abc import Mapping

from siklus.core.laporan.kalimat import isi
from siklus.core.laporan.konteks import Konteks
from siklus.document.inline import Runs

MAKNA: Mapping[str, str] = {
    "persyaratan": "kesesuaian syarat yang diminta dengan jenis layanan yang diurus",
    "prosedur": "kemudahan alur dan tata cara yang dijalani pengguna layanan",
    "waktu": "kecepatan layanan diselesaikan sejak diminta",
    "biaya": "kewajaran biaya yang dibebankan kepada pengguna layanan",
    "produk": "kesesuaian hasil layanan dengan yang tercantum dalam standar pelayanan",
    "kompetensi": "kemampuan petugas dalam memberikan layanan",
    "perilaku": "kesopanan dan keramahan petugas",
    "pengaduan": "cara pengaduan, saran, dan masukan ditangani",
    "sarana": "mutu alat dan fasilitas yang menunjang layanan",
}


def meaning(konteks: Konteks, unsur: str) -> Runs:
    """A sentence that says what the unsur judges."""
    return isi("Unsur {nama} menilai {makna}.", nama=konteks.nama(unsur), makna=MAKNA[unsur])
