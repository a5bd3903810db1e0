"""The pages that are asked for at scale: name → whose person asks, and the address."""

MASA = "2026-semester-2"
HALAMAN = {
    "beranda, kantor": ("kantor-1", "/"),
    "beranda, provinsi": ("provinsi-1", "/"),
    "beranda, nasional": ("nasional", "/"),
    "unit, kantor": ("kantor-1", "/unit/kantor-1/"),
    "unit, kabupaten": ("kabupaten-1", "/unit/kabupaten-1/"),
    "unit, nasional": ("nasional", "/unit/nasional/"),
    "layanan": ("kantor-1", "/unit/kantor-1/layanan/"),
    "orang": ("nasional", "/unit/nasional/orang/"),
    "jejak, kantor": ("kantor-1", "/unit/kantor-1/jejak"),
    "jejak, nasional": ("nasional", "/unit/nasional/jejak"),
    "daftar survei": ("kantor-1", "/unit/kantor-1/survei/"),
    "survei": ("kantor-1", "/survei/{disegel}/"),
    "pantauan": ("nasional", "/survei/{dibuka}/pantauan"),
    "hasil": ("kantor-1", "/survei/{disegel}/hasil"),
    "saran": ("kantor-1", "/survei/{disegel}/saran"),
    "prioritas": ("kantor-1", "/survei/{disegel}/prioritas"),
    "rencana": ("kantor-1", "/survei/{disegel}/rencana"),
    "bank RTL": ("kantor-1", "/survei/{disegel}/rencana/bank"),
    "realisasi": ("kantor-1", "/survei/{disegel}/realisasi"),
    "verifikasi, survei": ("kantor-1", "/survei/{disegel}/verifikasi"),
    "verifikasi, kantor": ("kantor-1", "/verifikasi"),
    "verifikasi, nasional": ("nasional", "/verifikasi"),
    "laporan": ("kantor-1", "/survei/{disegel}/laporan"),
    "papan publik": ("kantor-1", "/u/kantor-1"),
    "rekap, kabupaten": ("kabupaten-1", f"/rekap/kabupaten-1/{MASA}"),
    "rekap, provinsi": ("provinsi-1", f"/rekap/provinsi-1/{MASA}"),
    "rekap, nasional": ("nasional", f"/rekap/nasional/{MASA}"),
}
TOO_LARGE = frozenset({"rekap, nasional"})
"""Pages that 100,000 offices are too many for: it gathers all of them in memory, until sums are kept by area."""
