"""One office's cycle after its survey, stage by stage: sealed, planned, approved, carried out in part.

Import the fixtures into a conftest. Semester I 2026 was surveyed, the follow-up is carried out from July to December,
and today (HARI_INI) is late in November. The three lowest are sarana, waktu and pengaduan; biaya, kompetensi and produk
are the highest.
"""

from datetime import UTC, date, datetime
from uuid import UUID

import pytest

from siklus.core.survei.periode import JenisPeriode, Periode
from siklus.web.models import (
    Akun,
    BerkasBukti,
    Bukti,
    Layanan,
    PenanggungJawabRtl,
    Realisasi,
    Rencana,
    Rtl,
    SasaranLayanan,
    StatusBulan,
    StatusPeriksa,
    StatusRencana,
    Subbagian,
    Survei,
)
from siklus.web.services.penerimaan import receive_many
from siklus.web.services.survei import Rancangan, close_survei, create_survei, open_survei, seal_survei
from tests.web.conftest import Orang, Pohon
from tests.web.survei.conftest import kiriman

PERIODE = Periode(JenisPeriode.SEMESTER, 2026, 1)
DIBUKA, DITUTUP, DISETUJUI = (datetime(2026, month, day, 3, tzinfo=UTC) for month, day in ((3, 2), (6, 30), (7, 6)))
TUTUP = date(2026, 6, 30)
SATU_DARI_TIGA = {
    "persyaratan": (3, 4), "prosedur": (3, 4), "waktu": (3, 2), "biaya": (4, 4), "produk": (4, 3),
    "kompetensi": (4, 4), "perilaku": (3, 4), "pengaduan": (3, 3), "sarana": (2, 3),
}  # fmt: skip
"""What two in three say, and what every third says."""
SUBBAGIAN = ("Keuangan, Umum, dan Logistik", "Perencanaan, Data, dan Informasi")
RTL = (
    ("RTL-2026-01", "sarana", "Menambah kursi tunggu", ("2026-07", "2026-08"), 0),
    ("RTL-2026-02", "waktu", "Membuka loket kedua pada jam sibuk", ("2026-09",), 1),
    ("RTL-2026-03", "pengaduan", "Memasang papan tata cara pengaduan", ("2026-12",), 1),
)


@pytest.fixture
def subbagian(pohon: Pohon) -> tuple[Subbagian, ...]:
    """Two of Tirtamaya's."""
    return tuple(
        Subbagian.objects.create(unit=pohon.tirtamaya, nama=nama, urutan=number)
        for number, nama in enumerate(SUBBAGIAN)
    )


@pytest.fixture
def disegel(pohon: Pohon, orang: Orang, layanan: tuple[Layanan, Layanan]) -> Survei:  # noqa: ARG001 - services first
    """A sealed survey of Tirtamaya with 30 answers."""
    draft = create_survei(pohon.tirtamaya, PERIODE, orang.penanggung_jawab, Rancangan(rencana_tutup=TUTUP))
    SasaranLayanan.objects.filter(survei=draft).update(pengguna=40)
    survei = open_survei(draft, orang.penanggung_jawab, DIBUKA)
    receive_many(
        [
            kiriman(survei, number, lambda number, unsur: SATU_DARI_TIGA[unsur][number % 3 == 2], uuid=UUID(int=number))
            for number in range(1, 31)
        ]
    )
    return seal_survei(close_survei(survei, orang.pimpinan, DITUTUP), orang.pimpinan, DITUTUP)


@pytest.fixture
def rencana(disegel: Survei, orang: Orang, subbagian: tuple[Subbagian, ...]) -> Rencana:
    """Its plan as first written: three priorities, one RTL for each, nobody has been asked to approve it."""
    plan = Rencana.objects.create(
        survei=disegel,
        prioritas=["sarana", "waktu", "pengaduan"],
        prioritas_oleh=orang.penanggung_jawab,
        prioritas_pada=DITUTUP,
        awal="2026-07",
        akhir="2026-12",
    )
    for number, (identitas, unsur, kegiatan, bulan, lead) in enumerate(RTL, 1):
        rtl = Rtl.objects.create(
            rencana=plan,
            unit=disegel.unit,
            identitas=identitas,
            unsur=unsur,
            kegiatan=kegiatan,
            bulan=list(bulan),
            indikator="Jumlah yang terpasang",
            target="Selesai pada bulan terakhir",
            urutan=number,
        )
        PenanggungJawabRtl.objects.create(rtl=rtl, subbagian=subbagian[lead])
    return plan


@pytest.fixture
def disetujui(rencana: Rencana, orang: Orang) -> Rencana:
    """The same plan, approved by the pimpinan on 6 July."""
    rencana.status = StatusRencana.DISETUJUI
    rencana.diajukan, rencana.diajukan_oleh = DISETUJUI, orang.penanggung_jawab
    rencana.disetujui, rencana.disetujui_oleh = DISETUJUI, orang.pimpinan
    rencana.save()
    return rencana


@pytest.fixture
def dikerjakan(disetujui: Rencana, orang: Orang) -> Realisasi:
    """The first month of the first RTL, under way; nothing is recorded of any other month."""
    return Realisasi.objects.create(
        rtl=Rtl.objects.get(rencana=disetujui, identitas="RTL-2026-01"),
        bulan="2026-07",
        status=StatusBulan.BERJALAN,
        deskripsi="Dua belas kursi dipesan.",
        dikerjakan_oleh=orang.petugas,
    )


def prove(row: Realisasi, oleh: Akun, number: int = 1, **words: str) -> Bukti:
    """One picture that proves a month; its file is not there."""
    page = {"sha256": f"{number:064x}", "width": 800, "height": 600, "nomor": 0, "phash": ""}
    berkas = BerkasBukti.objects.create(sha256=f"{number:063x}f", ukuran=1, media_type="image/jpeg", halaman=[page])
    words = {"nama_berkas": f"foto-{number}.jpg", **words}
    return Bukti.objects.create(
        unit=row.rtl.unit, realisasi=row, berkas=berkas, tanggal=row.tanggal, oleh=oleh, **words
    )


def handed_in(plan: Rencana, orang: Orang, identitas: str, tanggal: date, deskripsi: str) -> Realisasi:
    """A month that was done on that day by the petugas, and waits for the second person; nothing proves it yet."""
    return Realisasi.objects.create(
        rtl=Rtl.objects.get(rencana=plan, identitas=identitas),
        bulan=f"{tanggal:%Y-%m}",
        status=StatusBulan.SELESAI,
        deskripsi=deskripsi,
        tanggal=tanggal,
        dikerjakan_oleh=orang.petugas,
        periksa=StatusPeriksa.MENUNGGU,
    )


@pytest.fixture
def menunggu(disetujui: Rencana, orang: Orang) -> Realisasi:
    """August of the first RTL: done and proven by the petugas, handed in."""
    row = handed_in(disetujui, orang, "RTL-2026-01", date(2026, 8, 20), "Dua belas kursi dipasang di ruang tunggu.")
    prove(row, orang.petugas)
    return row


@pytest.fixture
def terbukti(disetujui: Rencana, orang: Orang) -> Realisasi:
    """The only month of the second RTL: handed in with one picture, and accepted by the pimpinan."""
    said = "Loket kedua dibuka pada pukul 10.00 sampai 13.00."
    row = handed_in(disetujui, orang, "RTL-2026-02", date(2026, 9, 14), said)
    prove(row, orang.petugas, 0, nama_berkas="loket.jpg", keterangan="Loket kedua melayani pemohon")
    row.periksa, row.pemeriksa, row.tanggal_periksa = StatusPeriksa.DITERIMA, orang.pimpinan, date(2026, 9, 16)
    row.save()
    return row
