"""What was done in each planned month, what keeps high unsur high, and what becomes of the unfinished."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from siklus.web.models.akun import Akun
from siklus.web.models.rencana import LONGEST_BULAN, Bertanggung, Rencana, Rtl
from siklus.web.models.survei import Survei


class StatusBulan(models.TextChoices):
    """Where one planned month of an RTL stands (core's Status)."""

    BELUM = "belum", _("Belum")
    BERJALAN = "berjalan", _("Berjalan")
    SELESAI = "selesai", _("Selesai")
    DIBATALKAN = "dibatalkan", _("Dibatalkan")


class StatusPeriksa(models.TextChoices):
    """What the second person has said about a month that is selesai; "" while there is nothing to check."""

    TIADA = "", _("Belum diajukan")
    MENUNGGU = "menunggu", _("Menunggu pemeriksaan")
    DITERIMA = "diterima", _("Diterima")
    DIKEMBALIKAN = "dikembalikan", _("Dikembalikan")


class Realisasi(models.Model):
    """One planned month of one RTL, as core's CatatanBulan; there is no row until something is recorded.

    `dikerjakan_oleh` is who declared it done. `pemeriksa` is the second person, who is never the same;
    `catatan_periksa` is what that person wrote. `versi` tells a stale edit.
    """

    rtl = models.ForeignKey(Rtl, models.PROTECT, related_name="realisasi")
    bulan = models.CharField(max_length=LONGEST_BULAN)
    status = models.CharField(max_length=10, choices=StatusBulan.choices, default=StatusBulan.BELUM)
    deskripsi = models.TextField(max_length=2000, blank=True)
    tanggal = models.DateField(null=True, blank=True)
    hambatan = models.TextField(max_length=1000, blank=True)
    alasan = models.TextField(max_length=1000, blank=True)
    bukti_keterangan = models.TextField(max_length=500, blank=True)
    dikerjakan_oleh = models.ForeignKey(Akun, models.PROTECT, null=True, blank=True, related_name="+")
    periksa = models.CharField(max_length=12, choices=StatusPeriksa.choices, default=StatusPeriksa.TIADA, blank=True)
    pemeriksa = models.ForeignKey(Akun, models.PROTECT, null=True, blank=True, related_name="+")
    tanggal_periksa = models.DateField(null=True, blank=True)
    catatan_periksa = models.TextField(max_length=1000, blank=True)
    versi = models.PositiveIntegerField(default=1)

    class Meta:
        """Month by month."""

        ordering = ("bulan",)
        constraints = (models.UniqueConstraint(fields=("rtl", "bulan"), name="realisasi_satu_bulan"),)

    def __str__(self) -> str:
        """Which RTL and month."""
        return f"{self.rtl} {self.bulan}"


class Pemeliharaan(models.Model):
    """What is done to keep one of the highest unsur high."""

    rencana = models.ForeignKey(Rencana, models.PROTECT, related_name="pemeliharaan")
    unsur = models.CharField(max_length=40)
    bentuk = models.TextField(max_length=1000)
    urutan = models.PositiveSmallIntegerField(default=0)
    versi = models.PositiveIntegerField(default=1)

    class Meta:
        """In the office's own order."""

        ordering = ("urutan", "id")

    def __str__(self) -> str:
        """Of which unsur."""
        return self.unsur


class PenanggungJawabPemeliharaan(Bertanggung):
    """Who answers for keeping an unsur high."""

    pemeliharaan = models.ForeignKey(Pemeliharaan, models.CASCADE, related_name="penanggung_jawab")


class Strategi(models.Model):
    """The one reason why an RTL is unfinished, and how, by when and by whom it will be finished."""

    rtl = models.OneToOneField(Rtl, models.PROTECT, related_name="strategi")
    alasan = models.TextField(max_length=1000)
    strategi = models.TextField(max_length=1000)
    target = models.DateField()
    versi = models.PositiveIntegerField(default=1)

    class Meta:
        """In the plan's order."""

        ordering = ("rtl__urutan", "rtl_id")

    def __str__(self) -> str:
        """Of which RTL."""
        return f"Strategi {self.rtl}"


class PenanggungJawabStrategi(Bertanggung):
    """Who answers for finishing it."""

    strategi = models.ForeignKey(Strategi, models.CASCADE, related_name="penanggung_jawab")


class Publikasi(models.Model):
    """One publication of a survey's result: medium, online or not, day, and the address that proves it."""

    survei = models.ForeignKey(Survei, models.PROTECT, related_name="publikasi")
    media = models.CharField(max_length=120)
    daring = models.BooleanField(default=True)
    tanggal = models.DateField()
    tautan = models.URLField(max_length=500, blank=True)
    oleh = models.ForeignKey(Akun, models.PROTECT, related_name="+")
    pada = models.DateTimeField(auto_now_add=True)

    class Meta:
        """The newest first."""

        ordering = ("-tanggal", "-id")

    def __str__(self) -> str:
        """The medium."""
        return self.media
