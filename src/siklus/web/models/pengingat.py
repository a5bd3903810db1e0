"""Letters that remind: each is written once, waits here until a mail server has taken it, and is known afterwards."""

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
    """One letter to one person about one unit. `masa` is the month ("2026-07") or the week ("2026-W48").

    It waits while `terkirim` is empty; `diambil` says since when somebody hands it over. Its words go once it went.
    """

    akun = models.ForeignKey(Akun, models.CASCADE, related_name="+")
    unit = models.ForeignKey(Unit, models.CASCADE, related_name="+")
    jenis = models.CharField(max_length=10, choices=JenisPengingat.choices)
    masa = models.CharField(max_length=8)
    judul = models.CharField(max_length=200, blank=True)
    isi = models.TextField(blank=True)
    pada = models.DateTimeField(auto_now_add=True)
    diambil = models.DateTimeField(null=True, blank=True)
    terkirim = models.DateTimeField(null=True, blank=True)

    class Meta:
        """Each once."""

        ordering = ("-id",)
        constraints = (models.UniqueConstraint(fields=("akun", "unit", "jenis", "masa"), name="pengingat_sekali"),)

    def __str__(self) -> str:
        """What, and of when."""
        return f"{self.jenis} {self.masa}"
