"""Paper forms entered by hand, in batches of numbered sheets, once or twice."""

from django.db import models

from siklus.web.models.akun import Akun
from siklus.web.models.survei import Survei
from siklus.web.models.unit import Layanan


class KelompokKertas(models.Model):
    """A pile of numbered sheets that one person enters; with `ganda`, a second person enters all of it again.

    The sheets carry the printed numbers `awal` to `akhir`; no two piles of a survey share a number.
    """

    survei = models.ForeignKey(Survei, models.CASCADE, related_name="kelompok_kertas")
    nomor = models.PositiveIntegerField()
    awal = models.PositiveIntegerField()
    akhir = models.PositiveIntegerField()
    layanan = models.ForeignKey(Layanan, models.PROTECT, null=True, blank=True, related_name="+")
    ganda = models.BooleanField(default=False)
    dibuat = models.DateTimeField(auto_now_add=True)
    oleh = models.ForeignKey(Akun, models.PROTECT, related_name="+")
    selesai = models.DateTimeField(null=True, blank=True)

    class Meta:
        """The newest first."""

        ordering = ("-nomor",)
        constraints = (models.UniqueConstraint(fields=("survei", "nomor"), name="kelompok_satu_nomor"),)

    def __str__(self) -> str:
        """As "Kelompok 3"."""
        return f"Kelompok {self.nomor}"


class LembarKertas(models.Model):
    """One sheet as entered once; `nilai`, `profil` and `terbuka` as in a Kiriman.

    The second entry of the same sheet is a row of its own (`entri` 2), and so is what was decided where the two differ
    (`entri` 3, `oleh` who decided).
    """

    kelompok = models.ForeignKey(KelompokKertas, models.CASCADE, related_name="lembar")
    nomor = models.PositiveIntegerField()
    entri = models.PositiveSmallIntegerField(default=1)
    nilai = models.JSONField()
    profil = models.JSONField(default=dict, blank=True)
    layanan = models.ForeignKey(Layanan, models.PROTECT, null=True, blank=True, related_name="+")
    terbuka = models.JSONField(default=dict, blank=True)
    oleh = models.ForeignKey(Akun, models.PROTECT, related_name="+")
    pada = models.DateTimeField(auto_now=True)
    uuid = models.UUIDField(null=True, blank=True)
    """The response that it became; None until the batch is finished or its two entries agree."""

    class Meta:
        """By number."""

        ordering = ("nomor", "entri")
        constraints = (models.UniqueConstraint(fields=("kelompok", "nomor", "entri"), name="lembar_sekali"),)

    def __str__(self) -> str:
        """As "Lembar 7"."""
        return f"Lembar {self.nomor}"
