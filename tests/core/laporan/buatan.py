"""Bahan made for the tests: one office with everything, and knobs for each branch."""

from collections.abc import Mapping, Sequence
from dataclasses import fields, replace
from datetime import date
from fractions import Fraction
from typing import Any

from siklus.core.aturan import aturan
from siklus.core.indeks.hasil import HasilSurvei, Indeks, NilaiUnsur
from siklus.core.indeks.irisan import compute_hasil
from siklus.core.indeks.mutu import mutu_of, mutu_of_nrr
from siklus.core.laporan.bahan import Bahan, DataKantor, Pelaksanaan, PeriodeLalu, Saran
from siklus.core.realisasi.bukti import Bukti, Halaman
from siklus.core.realisasi.catatan import Pemeliharaan, Publikasi, RealisasiRtl, Status, Strategi
from siklus.core.rencana.rtl import KeputusanPrioritas, Rencana, Rtl
from siklus.core.survei.jawaban import Jawaban
from siklus.core.survei.kuesioner import Kuesioner, Pertanyaan
from siklus.core.survei.periode import Bulan, JenisPeriode, Periode
from siklus.core.survei.unit import Layanan, Penandatangan, UnitLayanan

TANGGAL = date(2026, 1, 15)
ATURAN = aturan(on=TANGGAL)
PERIODE = Periode(JenisPeriode.SEMESTER, 2025, 1)
MASA = tuple(Bulan(2025, nomor) for nomor in range(7, 13))
KUESIONER = Kuesioner(tuple(Pertanyaan(p.unsur, p.unsur, p.teks, p.pilihan) for p in ATURAN.kuesioner))
UNIT = UnitLayanan(
    "Komisi Pemilihan Umum Kabupaten Sukamaju", "KPU Kabupaten Sukamaju", "Sukamaju",
    alamat="Jalan Melati Nomor 7, Sukamaju", situs="kab-sukamaju.kpu.example", akun=("@kpusukamaju",),
)  # fmt: skip
LAYANAN = (Layanan("informasi", "Pelayanan Informasi Publik", 60), Layanan("data", "Pelayanan Data Pemilih", 44))
RENDATIN = "Subbagian Perencanaan, Data, dan Informasi"
KUL = "Subbagian Keuangan, Umum, dan Logistik"


def jawaban(
    nilai: Mapping[str, Sequence[int | None]] | None = None,
    *,
    n: int = 4,
    ditandai: int = 0,
    kuesioner: Kuesioner = KUESIONER,
) -> tuple[Jawaban, ...]:
    """n responses; `nilai` gives the answers of some unsur, repeated as often as needed, the others are 3 and 4."""
    given = nilai or {}
    return tuple(
        Jawaban(
            f"j{i}",
            {p.id: (given[p.unsur][i % len(given[p.unsur])] if p.unsur in given else 3 + (i + len(p.id)) % 2)
             for p in kuesioner.pertanyaan},
            layanan=LAYANAN[i % 2].kode,
            profil={"jenis_kelamin": "LP"[i % 2]},
            ditandai="terlalu cepat" if i < ditandai else "",
        )
        for i in range(n)
    )  # fmt: skip


WAJAR: Mapping[str, Sequence[int | None]] = {
    "waktu": (3, 3, 3, 2), "persyaratan": (3, 3, 3, 3), "kompetensi": (3, 3, 3, 4),
    "prosedur": (3, 3, 4, 4), "produk": (3, 3, 4, 4), "perilaku": (3, 4, 4, 4),
    "biaya": (4,), "sarana": (4, 4, 4, 3), "pengaduan": (4, 4, 4, 3),
}  # fmt: skip


def hasil(
    nilai: Mapping[str, Sequence[int | None]] = WAJAR, *, n: int = 40, kuesioner: Kuesioner = KUESIONER
) -> HasilSurvei:
    return compute_hasil(jawaban(nilai, n=n, kuesioner=kuesioner), kuesioner, LAYANAN, ATURAN)


NILAI_TERCETAK = dict.fromkeys(WAJAR, "3,25") | {"waktu": "3,06", "biaya": "4,00", "sarana": "3,53"}


def dilaporkan(nrr: Mapping[str, str], *, n: int = 0, sumber: str = "laporan survei KPU RI") -> HasilSurvei:
    values = {key: Fraction(text.replace(",", ".")) for key, text in nrr.items()}
    unsur = tuple(
        NilaiUnsur(key, ATURAN.unsur_of(key).nama, value, value / len(values), mutu_of_nrr(value, ATURAN), n)
        for key, value in values.items()
    )
    ikm = sum(values.values(), Fraction(0)) / len(values) * 25
    return HasilSurvei(Indeks(unsur, ikm, mutu_of(ikm, ATURAN), n, dilaporkan=True, sumber=sumber))


def bukti(kode: str, *, halaman: int = 1, media: str = "image/jpeg", tautan: str = "") -> Bukti:
    sha = (kode * 64)[:64]
    pages = tuple(
        Halaman(f"{sha[:60]}{nomor:04}", 1600, 1200, nomor if halaman > 1 else 0) for nomor in range(1, halaman + 1)
    )
    return Bukti(
        kode, f"{kode}.jpg", sha, 120_000, media, pages, f"Kegiatan {kode}", date(2025, 10, 12), "Aula kantor", tautan
    )


def rtl(nomor: int, unsur: str, *bulan: int, oleh: str = RENDATIN, **lain: str) -> Rtl:
    months = tuple(Bulan(2025, month) for month in bulan or (10,))
    return Rtl(f"R-{nomor:02}", unsur, f"Kegiatan perbaikan {nomor}", months, (oleh,), **lain)  # type: ignore[arg-type] # the fields are Rtl's own


RENCANA = Rencana(
    MASA,
    KeputusanPrioritas(("waktu", "persyaratan", "kompetensi")),
    (
        rtl(1, "waktu", 10), rtl(2, "waktu", 10, 11, oleh=KUL), rtl(3, "persyaratan", 7, 9),
        rtl(4, "kompetensi", 11, 12, indikator="Petugas terlatih", target="12 orang"),
    ),
    date(2025, 7, 7),
)  # fmt: skip


def sudah(item: Rtl, *, jumlah: int = 1) -> RealisasiRtl:
    proofs = tuple(bukti(f"{item.id.lower()}{nomor}") for nomor in range(jumlah))
    return RealisasiRtl(
        item, Status.SELESAI, sudah=True, deskripsi="Kegiatan dilaksanakan sesuai rencana", hambatan="",
        bukti=proofs, bulan_selesai=item.bulan, tanggal_selesai=date(2025, 10, 20), diperiksa_oleh="Ketua tim",
        tanggal_periksa=date(2025, 10, 22),
    )  # fmt: skip


def belum(item: Rtl, status: Status = Status.BERJALAN, **lain: str) -> RealisasiRtl:
    late = 15 if status in {Status.BELUM, Status.BERJALAN} else 0
    return RealisasiRtl(item, status, False, "", lain.pop("hambatan", ""), (), terlambat_hari=late, **lain)  # type: ignore[arg-type]  # noqa: FBT003 - a value object, in order


REALISASI = (sudah(RENCANA.rtl[0], jumlah=2), sudah(RENCANA.rtl[1]), sudah(RENCANA.rtl[2]), belum(RENCANA.rtl[3]))


KANTOR_FIELDS = {field.name for field in fields(DataKantor)}


def bahan() -> Bahan:
    """An office with everything: four RTL, three done, one late with its strategy, one earlier period."""
    kantor = DataKantor(
        aturan=ATURAN,
        unit=UNIT,
        periode=PERIODE,
        tanggal=TANGGAL,
        penandatangan=Penandatangan("Sekretaris", "Ratna Wulandari", "00000000 000000 0 003"),
        layanan=LAYANAN,
        kuesioner=KUESIONER,
        pemeliharaan=(Pemeliharaan("biaya", "Pengumuman layanan tanpa biaya", (KUL,), (bukti("p1"),)),),
        strategi=(
            Strategi("R-04", "Jadwal pelatihan bergeser.", "Pelatihan diulang", date(2026, 3, 31), (RENDATIN,)),
        ),
        saran=(Saran("Loket dibuka lebih pagi", "waktu"), Saran("Terima kasih")),
        lalu=(PeriodeLalu(Periode(JenisPeriode.SEMESTER, 2024, 2), "85,10", {"waktu": "2,80"}, 36, 5, 4),),
        dokumentasi=(bukti("d1"),),
        publikasi=(Publikasi("Situs resmi", True, date(2025, 7, 21), "https://kab-sukamaju.kpu.example/skm"),),  # noqa: FBT003 - a value object, in order
        pelaksanaan=Pelaksanaan(
            ("Ratna Wulandari", "Bagus Pranoto"), "Responden mengisi sendiri kuesioner.", ("formulir daring", "kertas"),
            ("ruang pelayanan kantor",), date(2025, 6, 2), date(2025, 6, 20), (("Persiapan", "Mei 2025"),),
        ),
        subbagian=(RENDATIN, KUL),
    )  # fmt: skip
    return Bahan(kantor, hasil(), RENCANA, REALISASI)


def changed(office: Bahan, **new: Any) -> Bahan:  # noqa: ANN401 - a case names the fields
    """The office with other facts, wherever in it they stand."""
    own = {name: value for name, value in new.items() if name in KANTOR_FIELDS}
    rest = {name: value for name, value in new.items() if name not in KANTOR_FIELDS}
    return replace(office, kantor=replace(office.kantor, **own), **rest)


def with_status(*realisasi: RealisasiRtl) -> Bahan:
    """The office with another record of its RTL, and no strategies."""
    return changed(bahan(), realisasi=realisasi, strategi=())
