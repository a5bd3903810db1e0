"""Keys for programs: what each may do, and where."""

from django.db import models

from siklus.web.models.akun import Akun
from siklus.web.models.unit import Unit


class KunciApi(models.Model):
    """A program's key, kept as its SHA-256. `cakupan` is a list of scopes: "kirim", "hasil", "unit"."""

    nama = models.CharField(max_length=80)
    unit = models.ForeignKey(Unit, models.CASCADE, related_name="kunci_api")
    sidik = models.CharField(max_length=64, unique=True)
    awalan = models.CharField(max_length=12)
    """The first letters of the key, by which a person recognises it."""
    cakupan = models.JSONField(default=list)
    dibuat = models.DateTimeField(auto_now_add=True)
    oleh = models.ForeignKey(Akun, models.PROTECT, related_name="+")
    sampai = models.DateField(null=True, blank=True)
    terakhir = models.DateTimeField(null=True, blank=True)
    dicabut = models.DateTimeField(null=True, blank=True)

    class Meta:
        """The newest first."""

        ordering = ("-id",)

    def __str__(self) -> str:
        """Its name."""
        return self.nama
