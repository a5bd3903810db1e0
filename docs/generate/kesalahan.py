"""Every error and warning as a page, from core/galat.toml."""

import tomllib
from collections.abc import Iterator
from itertools import groupby

from docs.generate.page import ROOT, Page

AREAS = {
    "AKUN": "Akun dan peran",
    "API": "API",
    "ATURAN": "Peraturan",
    "BACA": "Pembacaan laporan",
    "BUKTI": "Bukti dukung",
    "BUKU": "Buku kerja",
    "BUNDEL": "Bundel",
    "CSV": "Berkas CSV",
    "HAK": "Hak dan peran",
    "HASIL": "Hasil",
    "IMPOR": "Impor",
    "JAWAB": "Jawaban dan kuesioner",
    "KERTAS": "Kertas",
    "KIOS": "Kios",
    "KUNCI": "Kunci API",
    "LAPORAN": "Laporan",
    "MESIN": "Mesin hitung",
    "NARASI": "Narasi kantor",
    "NILAI": "Nilai tercetak",
    "PAKET": "Paket penilai",
    "PERIKSA": "Pemeriksaan laporan",
    "PERINTAH": "Baris perintah",
    "PUBLIKASI": "Publikasi",
    "REALISASI": "Realisasi",
    "REKAP": "Rekap",
    "RENCANA": "Rencana tindak lanjut",
    "SEGEL": "Segel laporan",
    "SERVER": "Server",
    "SIMPAN": "Simpanan berkas",
    "SURVEI": "Survei",
    "TERIMA": "Penerimaan jawaban",
    "TULIS": "Penulisan berkas",
    "UNIT": "Unit dan layanan",
    "VERIFIKASI": "Verifikasi",
    "YAKIN": "Keyakinan hasil",
}
"""Area word of a code to its heading."""


def read_catalogue() -> dict[str, dict[str, str]]:
    """Code to its entry, in the order of the codes."""
    text = (ROOT / "src" / "siklus" / "core" / "galat.toml").read_text(encoding="utf-8")
    return dict(sorted(tomllib.loads(text).items(), key=lambda item: (_area(item[0]), item[0])))


def _area(code: str) -> str:
    return code.rpartition("-")[0]


def _body() -> Iterator[str]:
    yield (
        "Siklus menyebut apa yang salah, di mana (berkas, lembar, baris, kolom), dan apa yang perlu dilakukan. Kode "
        "dalam kurung siku menunjuk ke halaman ini. *Galat* menghentikan pekerjaan; *peringatan* ditampilkan dan "
        "pekerjaan berlanjut. Satu kode tidak pernah dipakai ulang untuk arti lain."
    )
    for area, entries in groupby(read_catalogue().items(), key=lambda item: _area(item[0])):
        yield f"## {AREAS.get(area, area)}"
        for code, entry in entries:
            yield f"### {code}"
            yield f"**{entry['judul']}.** {entry['sebab']}"
            yield f"*Yang perlu dilakukan:* {entry['langkah']}"


PAGE = Page(
    "rujukan/kesalahan.md",
    "Kesalahan dan peringatan",
    "src/siklus/core/galat.toml",
    "setiap galat dan peringatan, sebabnya, dan langkahnya",
    _body,
)
