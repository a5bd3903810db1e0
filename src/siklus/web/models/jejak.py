"""What was changed after closing, and who did what."""

from django.db import models

from siklus.web.models.akun import Akun
from siklus.web.models.survei import Survei
from siklus.web.models.unit import Unit


class Amandemen(models.Model):
    """A correction of a closed survey: what stood there, what stands there now, why, and by whom.

    `sidik_sebelum` and `sidik_sesudah` are the survey's fingerprints before and after it.
    """

    survei = models.ForeignKey(Survei, models.PROTECT, related_name="amandemen")
    uuid = models.UUIDField()
    sebelum = models.JSONField()
    sesudah = models.JSONField()
    alasan = models.TextField(max_length=1000)
    sidik_sebelum = models.CharField(max_length=64)
    sidik_sesudah = models.CharField(max_length=64)
    oleh = models.ForeignKey(Akun, models.PROTECT, related_name="+")
    pada = models.DateTimeField(auto_now_add=True)

    class Meta:
        """As they were made."""

        ordering = ("id",)

    def __str__(self) -> str:
        """Why."""
        return self.alasan[:60]


class Jejak(models.Model):
    """The log of what people did: who, what, at which unit, on which object. Only ever added to."""

    akun = models.ForeignKey(Akun, models.SET_NULL, null=True, related_name="+")
    unit = models.ForeignKey(Unit, models.SET_NULL, null=True, related_name="+")
    perbuatan = models.CharField(max_length=60)
    objek = models.CharField(max_length=120, blank=True)
    rincian = models.JSONField(default=dict, blank=True)
    pada = models.DateTimeField(auto_now_add=True)

    class Meta:
        """The newest first."""

        ordering = ("-id",)

    def __str__(self) -> str:
        """What was done."""
        return self.perbuatan
