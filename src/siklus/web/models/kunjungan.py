"""One-time visit codes, which say that somebody was served and nothing about who."""

from django.db import models

from siklus.web.models.survei import Survei
from siklus.web.models.unit import Layanan


class KodeKunjungan(models.Model):
    """A code, kept as its SHA-256; used or not, never with which response or when."""

    survei = models.ForeignKey(Survei, models.CASCADE, related_name="kode_kunjungan")
    layanan = models.ForeignKey(Layanan, models.PROTECT, null=True, blank=True, related_name="+")
    sidik = models.CharField(max_length=64)
    terpakai = models.BooleanField(default=False)

    class Meta:
        """Each code once in a survey."""

        constraints = (models.UniqueConstraint(fields=("survei", "sidik"), name="kode_kunjungan_sekali"),)

    def __str__(self) -> str:
        """Whether it was used; the code itself is not kept."""
        return "terpakai" if self.terpakai else "belum terpakai"
