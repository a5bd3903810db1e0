"""Files that were imported, how their columns were understood, and the rows that were refused."""

from django.db import models

from siklus.web.models.akun import Akun
from siklus.web.models.survei import Survei
from siklus.web.models.unit import Unit


class Pemetaan(models.Model):
    """How a unit reads files with these heads: remembered, so that the next file needs no mapping."""

    unit = models.ForeignKey(Unit, models.CASCADE, related_name="pemetaan")
    sidik_kepala = models.CharField(max_length=64)
    isi = models.JSONField()
    pada = models.DateTimeField(auto_now=True)

    class Meta:
        """One for each set of heads."""

        constraints = (models.UniqueConstraint(fields=("unit", "sidik_kepala"), name="pemetaan_sekali"),)

    def __str__(self) -> str:
        """The fingerprint of the heads."""
        return self.sidik_kepala


class Impor(models.Model):
    """One uploaded file. `keadaan`: diunggah, dipetakan, diperiksa, berjalan, selesai, gagal, dibatalkan.

    `laporan` is what was found and done (counts and problems), in the shape of services/impor.
    """

    survei = models.ForeignKey(Survei, models.CASCADE, related_name="impor")
    nama = models.CharField(max_length=200)
    sidik = models.CharField(max_length=64)
    ukuran = models.BigIntegerField()
    berkas = models.FileField(upload_to="impor")
    bentuk = models.CharField(max_length=30, blank=True)
    pemetaan = models.JSONField(null=True, blank=True)
    keadaan = models.CharField(max_length=12, default="diunggah")
    baris = models.PositiveIntegerField(default=0)
    dikerjakan = models.PositiveIntegerField(default=0)
    tersimpan = models.PositiveIntegerField(default=0)
    sudah_ada = models.PositiveIntegerField(default=0)
    ditolak = models.PositiveIntegerField(default=0)
    laporan = models.JSONField(default=dict, blank=True)
    oleh = models.ForeignKey(Akun, models.PROTECT, related_name="+")
    dibuat = models.DateTimeField(auto_now_add=True)
    selesai = models.DateTimeField(null=True, blank=True)

    class Meta:
        """The newest first."""

        ordering = ("-id",)

    def __str__(self) -> str:
        """The file's name."""
        return self.nama


class TolakanImpor(models.Model):
    """A row that was not taken, as it stood, with what is wrong in it."""

    impor = models.ForeignKey(Impor, models.CASCADE, related_name="tolakan")
    baris = models.PositiveIntegerField()
    kode = models.CharField(max_length=20)
    kolom = models.CharField(max_length=200, blank=True)
    alasan = models.TextField()
    isi = models.JSONField()

    class Meta:
        """By row."""

        ordering = ("baris", "id")

    def __str__(self) -> str:
        """Row and reason."""
        return f"{self.baris}: {self.alasan}"
