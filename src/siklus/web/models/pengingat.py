"""Letters that remind, each sent once."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from siklus.web.models.akun import Akun
from siklus.web.models.unit import Unit


class JenisPengingat(models.TextChoices):
    """What a letter reminds of."""

    MENJELANG = "menjelang", _("Menjelang akhir bulan")
    TERLAMBAT = "terlambat", _("Sesudah bulannya lewat")
    RINGKASAN = "ringkasan", _("Ringkasan pekanan")


class Pengingat(models.Model):
    """One letter to one person about one unit. `masa` is the month ("2026-07") or the week ("2026-W48")."""

    akun = models.ForeignKey(Akun, models.CASCADE, related_name="+")
    unit = models.ForeignKey(Unit, models.CASCADE, related_name="+")
    jenis = models.CharField(max_length=10, choices=JenisPengingat.choices)
    masa = models.CharField(max_length=8)
    pada = models.DateTimeField(auto_now_add=True)

    class Meta:
        """Each once."""

        ordering = ("-id",)
        constraints = (models.UniqueConstraint(fields=("akun", "unit", "jenis", "masa"), name="pengingat_sekali"),)

    def __str__(self) -> str:
        """What, and of when."""
        return f"{self.jenis} {self.masa}"
