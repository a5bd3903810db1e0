"""Reports of any office handed in to be checked, what was set aside with a reason, and links to the result."""

from django.db import models

from siklus.web.models.akun import Akun
from siklus.web.models.unit import Unit


class LaporanDiperiksa(models.Model):
    """One file. It lies under its SHA-256 in SIKLUS_DATA/periksa while a row names it, at most until `simpan_sampai`.

    `langkah` is how far the check is, `galat` why it failed (Problems as services/periksa writes them), `hasil` what
    was found (queries/periksa/catat gives it a shape), `surat` what the last letter to the office said.
    """

    unit = models.ForeignKey(Unit, models.CASCADE, related_name="laporan_diperiksa")
    nama = models.CharField(max_length=200)
    sha256 = models.CharField(max_length=64)
    ukuran = models.BigIntegerField()
    langkah = models.PositiveSmallIntegerField(default=0)
    galat = models.JSONField(default=list, blank=True)
    hasil = models.JSONField(null=True, blank=True)
    ringkas = models.JSONField(default=dict, blank=True)
    """Of `hasil`, what a list shows: kind, pages, findings by severity, and the least share that could be read."""
    surat = models.JSONField(default=dict, blank=True)
    simpan_sampai = models.DateField()
    oleh = models.ForeignKey(Akun, models.PROTECT, related_name="+")
    dikirim = models.DateTimeField(auto_now_add=True)
    diperiksa = models.DateTimeField(null=True, blank=True)

    class Meta:
        """The newest first."""

        ordering = ("-id",)
        indexes = (models.Index(fields=("sha256",), name="diperiksa_sha256"),)

    def __str__(self) -> str:
        """What its sender called it."""
        return self.nama


class TemuanDiabaikan(models.Model):
    """A finding that a person set aside, and why; `kunci` names the finding (queries/periksa/catat)."""

    laporan = models.ForeignKey(LaporanDiperiksa, models.CASCADE, related_name="diabaikan")
    kunci = models.CharField(max_length=24)
    alasan = models.CharField(max_length=500)
    oleh = models.ForeignKey(Akun, models.PROTECT, related_name="+")
    pada = models.DateTimeField(auto_now_add=True)

    class Meta:
        """As they were set aside."""

        ordering = ("id",)
        constraints = (models.UniqueConstraint(fields=("laporan", "kunci"), name="diabaikan_sekali"),)

    def __str__(self) -> str:
        """Why."""
        return self.alasan[:60]


class TautanTemuan(models.Model):
    """An address under which anybody reads the result until `berakhir`, or until somebody withdraws it."""

    laporan = models.ForeignKey(LaporanDiperiksa, models.CASCADE, related_name="tautan")
    kode = models.CharField(max_length=48, unique=True)
    berakhir = models.DateTimeField()
    dicabut = models.DateTimeField(null=True, blank=True)
    oleh = models.ForeignKey(Akun, models.PROTECT, related_name="+")
    dibuat = models.DateTimeField(auto_now_add=True)

    class Meta:
        """The newest first."""

        ordering = ("-id",)

    def __str__(self) -> str:
        """To what."""
        return str(self.laporan)
