"""Who owes a result for a period, and until when."""

from django.db import models

from siklus.web.models.akun import Akun
from siklus.web.models.unit import Unit


class KetentuanWajib(models.Model):
    """What someone decided about one place and one period (fields as Periode in core/survei/periode.py)."""

    unit = models.ForeignKey(Unit, models.CASCADE, related_name="+")
    jenis_periode = models.CharField(max_length=10)
    tahun = models.PositiveSmallIntegerField()
    ke = models.PositiveSmallIntegerField(default=1)
    oleh = models.ForeignKey(Akun, models.PROTECT, related_name="+")
    pada = models.DateTimeField(auto_now=True)

    class Meta:
        """Kept in two tables."""

        abstract = True

    def __str__(self) -> str:
        """Where and for which year."""
        return f"{self.unit} {self.tahun}"


class TenggatRekap(KetentuanWajib):
    """The day by which every unit strictly below a place owes its sealed result; the nearest above counts."""

    tenggat = models.DateField()

    class Meta(KetentuanWajib.Meta):
        """One day for each place and period."""

        constraints = (
            models.UniqueConstraint(fields=("unit", "jenis_periode", "tahun", "ke"), name="tenggat_rekap_sekali"),
        )


class TandaWajib(KetentuanWajib):
    """An exception for one unit: it owes nothing, or owes though nothing says so, or has until a later day."""

    wajib = models.BooleanField()
    tenggat = models.DateField(null=True, blank=True)
    alasan = models.TextField(max_length=500)

    class Meta(KetentuanWajib.Meta):
        """One mark for each unit and period."""

        constraints = (
            models.UniqueConstraint(fields=("unit", "jenis_periode", "tahun", "ke"), name="tanda_wajib_sekali"),
        )
