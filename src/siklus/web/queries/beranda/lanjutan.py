"""The follow-up of a unit's newest sealed survey: how far it is, what is late or waits, and the one next step."""

from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from siklus.core.realisasi.capaian import Capaian
from siklus.web.models import Akun, JenisLaporan, Laporan, Rencana, StatusRencana, StatusSurvei, Survei, Unit
from siklus.web.queries.beranda.langkah import Langkah
from siklus.web.queries.hak import Tindakan, may
from siklus.web.queries.inti.rencana import rencana_of
from siklus.web.queries.realisasi.daftar import BulanTampil, daftar_of
from siklus.web.queries.survei import periode_of

WAITS, RETURNED, DONE = "menunggu", "dikembalikan", frozenset({"diterima", "dibatalkan"})
PLANNING = {StatusRencana.DISUSUN: 25, StatusRencana.DIKEMBALIKAN: 50, StatusRencana.DIAJUKAN: 75}
"""How much of the ring's stage a plan fills before it is approved."""
SHOWN = 5


@dataclass(frozen=True, slots=True)
class Lanjutan:
    """Where the follow-up stands; `bulan` is every planned month of an approved plan, in time's order.

    `laporan` are the kinds of report that are sealed.
    """

    survei: Survei
    rencana: Rencana | None
    capaian: Capaian | None
    bulan: tuple[BulanTampil, ...]
    laporan: frozenset[str]
    hari: date

    @property
    def terlambat(self) -> tuple[BulanTampil, ...]:
        """Months that are over and not done."""
        return tuple(item for item in self.bulan if item.terlambat)

    @property
    def terlama(self) -> tuple[BulanTampil, ...]:
        """The longest overdue of them, as many as a home page has room for."""
        return self.terlambat[:SHOWN]

    @property
    def sisa_terlambat(self) -> int:
        """How many more there are."""
        return len(self.terlambat) - len(self.terlama)

    def count(self, keadaan: str) -> int:
        """How many months are in a state."""
        return sum(item.keadaan == keadaan for item in self.bulan)

    @property
    def bulan_ini(self) -> tuple[BulanTampil, ...]:
        """What is due in this month and not yet done."""
        return tuple(
            item for item in self.bulan if item.kunci == f"{self.hari:%Y-%m}" and item.keadaan not in {*DONE, WAITS}
        )

    @property
    def berakhir(self) -> bool:
        """Whether nothing is left to do: all accepted or cancelled, or the months of the plan are over."""
        if self.rencana is None:
            return False
        over = self.rencana.akhir < f"{self.hari:%Y-%m}"
        return over or all(item.keadaan in DONE for item in self.bulan)

    @property
    def persen(self) -> dict[str, int]:
        """How full the ring's last four stages are."""
        plan, capaian = self.rencana, self.capaian
        status = StatusRencana(plan.status) if plan else None
        return {
            "Prioritas": 100 if plan and plan.prioritas else 0,
            "Rencana": 0 if status is None else PLANNING.get(status, 100),
            "Realisasi": capaian.sudah * 100 // capaian.direncanakan if capaian and capaian.direncanakan else 0,
            "Laporan": len(self.laporan) * 100 // len(JenisLaporan.values),
        }


def lanjutan_of(unit: Unit, hari: date) -> Lanjutan | None:
    """The follow-up of the newest sealed survey; None while none is sealed."""
    sealed = Survei.objects.filter(unit=unit, status=StatusSurvei.DISEGEL).select_related("unit", "versi")
    survei = max(sealed, key=lambda item: periode_of(item).months[-1], default=None)
    if survei is None:
        return None
    rencana = rencana_of(survei)
    approved = rencana is not None and rencana.status == StatusRencana.DISETUJUI
    daftar = daftar_of(rencana, survei, hari) if rencana is not None and approved else None
    reports = Laporan.objects.filter(survei=survei, disegel__isnull=False).values_list("jenis", flat=True)
    return Lanjutan(
        survei=survei,
        rencana=rencana,
        capaian=daftar.capaian if daftar else None,
        bulan=daftar.bulan if daftar else (),
        laporan=frozenset(reports),
        hari=hari,
    )


def langkah_lanjutan(akun: Akun, lanjutan: Lanjutan) -> Langkah:
    """What this person, or somebody else, does next."""
    plan, survei = lanjutan.rencana, lanjutan.survei
    if plan is None or not plan.prioritas:
        return _choose(akun, survei)
    if plan.status == StatusRencana.DISETUJUI:
        return _returned(akun, lanjutan) or _waiting(akun, lanjutan) or _working(akun, lanjutan)
    return _planning(akun, plan, survei)


def _choose(akun: Akun, survei: Survei) -> Langkah:
    there = ("survei_prioritas", survei.pk)
    if may(akun, Tindakan.TETAPKAN_PRIORITAS, survei.unit):
        words = _("Survei sudah disegel. Pakai hasilnya untuk memilih prioritas perbaikan.")
        return Langkah(words, _("Tetapkan prioritas"), there)
    words = _("Survei sudah disegel; penanggung jawab atau pimpinan memilih prioritas perbaikan.")
    return Langkah(words, _("Lihat usulannya"), there)


def _planning(akun: Akun, plan: Rencana, survei: Survei) -> Langkah:
    there = ("survei_rencana", survei.pk)
    if plan.status == StatusRencana.DIAJUKAN:
        if may(akun, Tindakan.SETUJUI_RENCANA, survei.unit):
            return Langkah(_("Rencana tindak lanjut menunggu persetujuan Saudara."), _("Periksa rencana"), there)
        return Langkah(_("Rencana tindak lanjut menunggu persetujuan pimpinan."), _("Lihat rencana"), there)
    if not may(akun, Tindakan.SUSUN_RENCANA, survei.unit):
        return Langkah(_("Rencana tindak lanjut sedang disusun."), _("Lihat rencana"), there)
    if plan.status == StatusRencana.DIKEMBALIKAN:
        words = _("Pimpinan mengembalikan rencana dengan catatan. Perbaiki, lalu ajukan lagi.")
        return Langkah(words, _("Perbaiki rencana"), there)
    words = _("Prioritas sudah ditetapkan. Susun rencana tindak lanjutnya, lalu ajukan.")
    return Langkah(words, _("Susun rencana"), there)


def _returned(akun: Akun, lanjutan: Lanjutan) -> Langkah | None:
    count, survei = lanjutan.count(RETURNED), lanjutan.survei
    if not count or not may(akun, Tindakan.ISI_REALISASI, survei.unit):
        return None
    words = ngettext(
        "%(n)s kegiatan dikembalikan pemeriksa dengan catatan. Perbaiki, lalu ajukan lagi.",
        "%(n)s kegiatan dikembalikan pemeriksa dengan catatan. Perbaiki, lalu ajukan lagi.",
        count,
    )
    return Langkah(words % {"n": count}, _("Lihat catatannya"), ("survei_realisasi", survei.pk))


def _waiting(akun: Akun, lanjutan: Lanjutan) -> Langkah | None:
    count, survei = lanjutan.count(WAITS), lanjutan.survei
    if not count or not may(akun, Tindakan.VERIFIKASI, survei.unit):
        return None
    words = ngettext(
        "%(n)s kegiatan menunggu pemeriksaan buktinya.", "%(n)s kegiatan menunggu pemeriksaan buktinya.", count
    )
    return Langkah(words % {"n": count}, _("Periksa bukti"), ("survei_verifikasi", survei.pk))


def _working(akun: Akun, lanjutan: Lanjutan) -> Langkah:
    """What is late, then what is due, then the reports."""
    survei, there = lanjutan.survei, ("survei_realisasi", lanjutan.survei.pk)
    writes = may(akun, Tindakan.ISI_REALISASI, survei.unit)
    label = _("Isi realisasi") if writes else _("Lihat realisasi")
    if late := len(lanjutan.terlambat):
        words = ngettext("%(n)s kegiatan melewati bulannya.", "%(n)s kegiatan melewati bulannya.", late)
        return Langkah(words % {"n": late}, label, there)
    if JenisLaporan.PELAKSANAAN not in lanjutan.laporan:
        return _report(akun, survei, JenisLaporan.PELAKSANAAN)
    if due := len(lanjutan.bulan_ini):
        words = ngettext("%(n)s kegiatan direncanakan bulan ini.", "%(n)s kegiatan direncanakan bulan ini.", due)
        return Langkah(words % {"n": due}, label, there)
    if not lanjutan.berakhir:
        return Langkah(_("Tindak lanjut berjalan sesuai rencana."), _("Lihat realisasi"), there)
    if JenisLaporan.TINDAK_LANJUT not in lanjutan.laporan:
        return _report(akun, survei, JenisLaporan.TINDAK_LANJUT)
    words = _("Siklus periode ini selesai; kedua laporannya sudah disegel.")
    return Langkah(words, _("Lihat laporan"), ("survei_laporan", survei.pk))


def _report(akun: Akun, survei: Survei, jenis: JenisLaporan) -> Langkah:
    there, nama = ("survei_laporan", survei.pk), {"laporan": str(jenis.label)}
    if may(akun, Tindakan.SUSUN_LAPORAN, survei.unit):
        return Langkah(_("Susun %(laporan)s.") % nama, _("Susun laporan"), there)
    if may(akun, Tindakan.SEGEL_LAPORAN, survei.unit):
        return Langkah(_("%(laporan)s menunggu disusun dan disegel.") % nama, _("Lihat laporan"), there)
    return Langkah(_("%(laporan)s sedang disusun.") % nama, _("Lihat laporan"), there)
