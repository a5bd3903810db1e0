"""Kiosk devices and their daily ledger: captured = stored + refused + waiting."""

from django.db import models

from siklus.web.models.survei import Survei


class Perangkat(models.Model):
    """A paired device. `sidik_kunci` is the SHA-256 of its key; the pairing code lives until it is used or expires."""

    survei = models.ForeignKey(Survei, models.CASCADE, related_name="perangkat")
    nama = models.CharField(max_length=80)
    sidik_kunci = models.CharField(max_length=64, blank=True)
    sidik_sandingan = models.CharField(max_length=64, blank=True)
    sandingan_sampai = models.DateTimeField(null=True, blank=True)
    dibuat = models.DateTimeField(auto_now_add=True)
    terakhir = models.DateTimeField(null=True, blank=True)
    dicabut = models.DateTimeField(null=True, blank=True)

    class Meta:
        """By name."""

        ordering = ("nama",)

    def __str__(self) -> str:
        """Its name."""
        return self.nama


class HariKios(models.Model):
    """What a device says of one of its days: captured = stored + refused + waiting.

    Stored are those that the server acknowledged to it; the refused ones are rows of TolakanKios. The day is that of
    the device's own clock, right or wrong, and serves the ledger only.
    """

    perangkat = models.ForeignKey(Perangkat, models.CASCADE, related_name="hari_kios")
    hari = models.DateField()
    ditangkap = models.PositiveIntegerField(default=0)
    tersimpan = models.PositiveIntegerField(default=0)
    menunggu = models.PositiveIntegerField(default=0)

    class Meta:
        """The newest day first."""

        ordering = ("-hari",)
        constraints = (models.UniqueConstraint(fields=("perangkat", "hari"), name="hari_kios_sekali"),)

    def __str__(self) -> str:
        """Device and day."""
        return f"{self.perangkat} {self.hari}"


class TolakanKios(models.Model):
    """An answer that a device sent and the server could not keep, with why and with what was sent."""

    perangkat = models.ForeignKey(Perangkat, models.CASCADE, related_name="tolakan")
    hari = models.DateField()
    uuid = models.UUIDField()
    kode = models.CharField(max_length=20)
    alasan = models.TextField()
    isi = models.JSONField()

    class Meta:
        """Each refused answer once."""

        constraints = (models.UniqueConstraint(fields=("perangkat", "uuid"), name="tolakan_kios_sekali"),)

    def __str__(self) -> str:
        """Why."""
        return self.alasan
