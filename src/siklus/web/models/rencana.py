"""The plan of one surveyed period: the decision on the priorities, and the RTL with months and responsible units."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from siklus.web.models.akun import Akun
from siklus.web.models.survei import Survei
from siklus.web.models.unit import Subbagian, Unit

LONGEST_BULAN = 7
"""Months are kept as "2026-07", which sorts as time does."""


class StatusRencana(models.TextChoices):
    """Where a plan stands between the one who writes it and the one who approves it."""

    DISUSUN = "disusun", _("Disusun")
    DIAJUKAN = "diajukan", _("Diajukan")
    DIKEMBALIKAN = "dikembalikan", _("Dikembalikan")
    DISETUJUI = "disetujui", _("Disetujui")


class Rencana(models.Model):
    """The plan made after one survey. `prioritas` are the chosen unsur, lowest first; empty until someone decided.

    `awal` and `akhir` are the first and last month of the masa pelaksanaan. `catatan` is why it was returned.
    `versi` grows with every change of what is written here; a stale edit is told by it.
    """

    survei = models.OneToOneField(Survei, models.PROTECT, related_name="rencana")
    prioritas = models.JSONField(default=list, blank=True)
    alasan_prioritas = models.TextField(max_length=1000, blank=True)
    prioritas_oleh = models.ForeignKey(Akun, models.PROTECT, null=True, blank=True, related_name="+")
    prioritas_pada = models.DateTimeField(null=True, blank=True)
    awal = models.CharField(max_length=LONGEST_BULAN)
    akhir = models.CharField(max_length=LONGEST_BULAN)
    status = models.CharField(max_length=12, choices=StatusRencana.choices, default=StatusRencana.DISUSUN)
    catatan = models.TextField(max_length=1000, blank=True)
    diajukan = models.DateTimeField(null=True, blank=True)
    diajukan_oleh = models.ForeignKey(Akun, models.PROTECT, null=True, blank=True, related_name="+")
    disetujui = models.DateTimeField(null=True, blank=True)
    disetujui_oleh = models.ForeignKey(Akun, models.PROTECT, null=True, blank=True, related_name="+")
    versi = models.PositiveIntegerField(default=1)

    class Meta:
        """The newest survey's first."""

        ordering = ("-survei_id",)

    def __str__(self) -> str:
        """Of which survey."""
        return f"RTL {self.survei}"


class Rtl(models.Model):
    """One follow-up action, as core's Rtl. `identitas` is given once in a unit and never to another.

    `bulan` is a list of months. One that was removed from a plan (`dihapus`) keeps its row, so that its identity stays
    taken and the removal can be undone. `asal` is the earlier period's RTL that this one carries on.
    """

    rencana = models.ForeignKey(Rencana, models.PROTECT, related_name="rtl")
    unit = models.ForeignKey(Unit, models.PROTECT, related_name="+")
    identitas = models.CharField(max_length=20)
    unsur = models.CharField(max_length=40)
    kegiatan = models.TextField(max_length=500, blank=True)
    bulan = models.JSONField(default=list, blank=True)
    indikator = models.TextField(max_length=500, blank=True)
    target = models.TextField(max_length=500, blank=True)
    anggaran = models.BigIntegerField(null=True, blank=True)
    asal = models.ForeignKey("self", models.PROTECT, null=True, blank=True, related_name="lanjutan")
    urutan = models.PositiveIntegerField(default=0)
    dihapus = models.DateTimeField(null=True, blank=True)
    versi = models.PositiveIntegerField(default=1)

    class Meta:
        """In the plan's own order."""

        ordering = ("urutan", "id")
        constraints = (models.UniqueConstraint(fields=("unit", "identitas"), name="rtl_satu_identitas"),)

    def __str__(self) -> str:
        """Its identity."""
        return self.identitas


class Bertanggung(models.Model):
    """A subbagian that answers for something; the first in order leads."""

    subbagian = models.ForeignKey(Subbagian, models.PROTECT, related_name="+")
    urutan = models.PositiveSmallIntegerField(default=0)

    class Meta:
        """The leading one first."""

        abstract = True
        ordering = ("urutan", "id")

    def __str__(self) -> str:
        """The subbagian's name."""
        return str(self.subbagian)


class PenanggungJawabRtl(Bertanggung):
    """Who answers for an RTL."""

    rtl = models.ForeignKey(Rtl, models.CASCADE, related_name="penanggung_jawab")

    class Meta(Bertanggung.Meta):
        """Each once."""

        constraints = (models.UniqueConstraint(fields=("rtl", "subbagian"), name="rtl_satu_subbagian"),)


class AmandemenRencana(models.Model):
    """A change of an approved plan: what stood there, what stands there now, why, by whom, and who agreed.

    `rtl` is None when the plan itself changed. `sebelum` is empty for an RTL that was added.
    """

    rencana = models.ForeignKey(Rencana, models.PROTECT, related_name="amandemen")
    rtl = models.ForeignKey(Rtl, models.PROTECT, null=True, blank=True, related_name="amandemen")
    sebelum = models.JSONField(default=dict)
    sesudah = models.JSONField(default=dict)
    alasan = models.TextField(max_length=1000)
    oleh = models.ForeignKey(Akun, models.PROTECT, related_name="+")
    pada = models.DateTimeField(auto_now_add=True)

    class Meta:
        """As they were made."""

        ordering = ("id",)

    def __str__(self) -> str:
        """Why."""
        return self.alasan[:60]
